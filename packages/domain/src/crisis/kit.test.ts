import { describe, expect, it } from 'vitest';
import { fillKit, fillRelease, fillsOf, fillWithdrawal, type PhaseSentences } from './kit.ts';

const sentences: PhaseSentences = {
  title: 'Not working: {services}',
  known: 'Not working since {since}: {services}.[ The cause: {cause}.]',
  notKnown: 'When it works again.[ Our estimate: {until}, {cause}.]',
  doing: 'We look for the fault.',
  changes: 'You cannot use it.',
  canDo: 'You need not report it.',
};
const fills = { services: 'Water', since: '7:12' };
const words = {
  title: 'Not working: Water',
  known: 'Not working since 7:12: Water.',
  notKnown: 'When it works again.',
  doing: 'We look for the fault.',
  changes: [{ says: 'You cannot use it.' }],
  canDo: 'You need not report it.',
};

describe('a kit that is filled in', () => {
  it('says its sentences with the fills, and leaves out what may be missing', () => {
    expect(fillKit(sentences, fills)).toEqual({ kind: 'filled', texts: words });
    expect(fillKit(sentences, { ...fills, cause: 'a broken main' })).toEqual({
      kind: 'filled',
      texts: { ...words, known: 'Not working since 7:12: Water. The cause: a broken main.' },
    });
  });

  it('says an optional part only with all its fills', () => {
    expect(fillKit(sentences, { ...fills, until: '9:00' })).toEqual({ kind: 'filled', texts: words });
  });

  it('refuses what it cannot be said without, by name, also where it was left empty', () => {
    expect(fillKit(sentences, {})).toEqual({ kind: 'missing', fills: ['services', 'since'] });
    expect(fillKit(sentences, { ...fills, since: '' })).toEqual({ kind: 'missing', fills: ['since'] });
    const odd = { ...sentences, doing: 'We ask {constructor}.' };
    expect(fillKit(odd, fills)).toEqual({ kind: 'missing', fills: ['constructor'] });
  });

  it('names the parts that the fills make too long', () => {
    const services = 'Water, '.repeat(20);
    expect(fillKit(sentences, { ...fills, services })).toEqual({ kind: 'too-long', parts: ['title'] });
  });

  it('takes what was typed as text and never as a template', () => {
    const typed = fillKit(sentences, { ...fills, services: '$& {since} [x]' });
    expect(typed).toMatchObject({ texts: { title: 'Not working: $& {since} [x]' } });
  });

  it('says that it is open again, and why a word is taken back', () => {
    const released = { title: 'Again: {services}', says: 'It works again.[ Since {reopened}.]' };
    expect(fillRelease({ released }, fills)).toEqual({
      kind: 'filled',
      texts: { title: 'Again: Water', says: 'It works again.' },
    });
    expect(fillRelease({ released }, {})).toEqual({ kind: 'missing', fills: ['services'] });
    const withdrawn = { because: 'It was wrong.' };
    expect(fillWithdrawal({ withdrawn }, {})).toEqual({ kind: 'filled', texts: withdrawn });
  });
});

it('a fill is optional only where it is nowhere needed', () => {
  expect(fillsOf(sentences)).toEqual({ needed: ['services', 'since'], optional: ['cause', 'until'] });
});
