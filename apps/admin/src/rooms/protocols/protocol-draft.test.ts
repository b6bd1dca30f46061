import { starterProtocols } from '@kesher/content/check-in/starter-words';
import { writtenProtocolSchema } from '@kesher/domain/check-in/protocol/protocol';
import { describe, expect, it } from 'vitest';
import {
  draftOf,
  freeName,
  textOf,
  withAnswer,
  withAsks,
  withoutAnswer,
  withoutQuestion,
  withText,
  writtenOf,
} from './protocol-draft.ts';

const starters = starterProtocols();
const draft = () => {
  const [first] = starters;
  if (first === undefined) throw new Error('There are no starters.');
  return draftOf(first);
};

describe('what is written', () => {
  it.each(starters.map((starter) => [starter.id, starter] as const))('of %s unchanged is what stood', (_, starter) => {
    const { id: _id, version: _version, signatures: _signatures, ...written } = starter;
    expect(writtenOf(draftOf(starter))).toEqual(written);
    expect(writtenProtocolSchema.safeParse(writtenOf(draftOf(starter))).success).toBe(true);
  });

  it('stands in the order of its steps, without empty lines, and with a caller for calls alone', () => {
    const { written, ...rest } = draft();
    const [call, message] = written.steps;
    const { caller: _caller, ...silent } = call;
    const steps: typeof written.steps = [
      { ...call, id: 'later', kind: 'message', after: 'P9D' },
      { ...silent, after: 'PT1H' },
    ];
    if (message) steps.push(message);
    const words = withText(written.words, { en: ' a \n\nb', he: '', ar: 'x' }, (said, text) => ({
      ...said,
      usual: text.split('\n'),
    }));
    const clean = writtenOf({ ...rest, written: { ...written, steps, words }, codes: ' own  x y \n\n' });
    expect(clean.steps.map(({ after, caller }) => [after, caller?.kind])).toEqual([
      ['PT1H', 'on-duty'],
      ['P1D', undefined],
      ['P9D', undefined],
    ]);
    expect([clean.words.en.usual, clean.words.he.usual]).toEqual([['a', 'b'], []]);
    expect(clean.forCodes).toEqual([{ system: 'own', code: 'x y' }]);
  });
});

describe('a question', () => {
  it('that is taken away is asked by no step, names no flag and leaves no words', () => {
    const before = draft();
    const clean = writtenOf({ ...before, written: withoutQuestion(before.written, 'pain') });
    expect(JSON.stringify(clean)).not.toContain('"pain"');
  });

  it('loses an answer with its flags', () => {
    const { written } = draft();
    const after = withoutAnswer(written, { question: 'pain', answer: 'more' });
    expect(after.questions.find(({ id }) => id === 'pain')?.answers).toEqual(['none', 'eased']);
    expect(after.flags.some(({ question, answer }) => question === 'pain' && answer === 'more')).toBe(false);
    expect(after.flags.length).toBeGreaterThan(0);
  });

  it('has its words in every language, also one that is new', () => {
    const { words } = draft().written;
    const asked = withText(words, { en: 'Cold?', he: 'קר?', ar: 'برد؟' }, (said, text) => withAsks(said, 'cold', text));
    const whole = withText(asked, { en: 'Yes', he: 'כן', ar: 'نعم' }, (said, text) =>
      withAnswer(said, { question: 'cold', answer: 'yes' }, text),
    );
    expect(textOf(whole, ({ questions }) => questions['cold']?.answers['yes'])).toEqual({
      en: 'Yes',
      he: 'כן',
      ar: 'نعم',
    });
    expect(whole.he.questions['cold']?.asks).toBe('קר?');
    expect(textOf(whole, ({ questions }) => questions['warm']?.asks).en).toBe('');
  });

  it('takes a name that is free', () => {
    expect(freeName('question', ['pain', 'question-3'])).toBe('question-4');
  });
});
