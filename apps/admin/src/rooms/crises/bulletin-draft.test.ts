import { describe, expect, it } from 'vitest';
import { type BulletinDraft, draftOfFacts, emptyBulletin, readBulletin } from './bulletin-draft.ts';

const timeZone = 'Asia/Jerusalem';
const text = (en: string) => ({ en, he: `${en} he`, ar: `${en} ar` });
const written: BulletinDraft = {
  ...emptyBulletin,
  segments: 'north\n kerem \nnorth\n',
  title: text('No water'),
  known: text('A main broke.'),
  notKnown: text('When the water returns.'),
  doing: text('Crews dig.'),
  changes: [
    { segment: '', says: text('Boil it.') },
    { segment: 'kerem', says: text('Kindergartens close.') },
  ],
  nextWordBy: '2026-12-01T10:10',
  phone: '106',
  hours: text('All hours'),
};

describe('a bulletin that is being written', () => {
  it('says which parts are missing while it is empty', () => {
    const { missing, facts } = readBulletin(emptyBulletin, timeZone);
    expect(facts).toBeUndefined();
    expect(missing).toEqual([
      'who',
      'words.title',
      'words.known',
      'words.why',
      'words.doing',
      'next',
      'reach.phone',
      'reach.hours',
    ]);
  });

  it('asks why nothing is unknown where “not known” stays empty', () => {
    const { notKnown: _left, ...rest } = written;
    const known = { ...rest, notKnown: emptyBulletin.notKnown };
    expect(readBulletin(known, timeZone).missing).toEqual(['words.why']);
    expect(readBulletin({ ...known, whyAllKnown: 'It is over.' }, timeZone).missing).toEqual([]);
  });

  it('names a freeze without its first day and a text that stands in one language only', () => {
    const freeze = { ...written.payments, kind: 'freeze' as const, of: text('Water') };
    const canDo = { en: 'Boil it', he: '', ar: '' };
    expect(readBulletin({ ...written, payments: freeze, canDo }, timeZone).missing).toEqual([
      'words.canDo',
      'payments',
    ]);
  });

  it('names each segment once, and reads the promise on the clock of the business', () => {
    const { segments, facts } = readBulletin(written, timeZone);
    expect(segments).toEqual(['north', 'kerem']);
    expect(facts?.nextWordBy).toBe('2026-12-01T08:10:00.000Z');
    expect(facts?.words.he.changes).toEqual([
      { says: 'Boil it. he' },
      { segment: 'kerem', says: 'Kindergartens close. he' },
    ]);
  });

  it('is the same again after it was saved and opened', () => {
    const { facts, segments = [] } = readBulletin(written, timeZone);
    if (!facts) throw new Error('this bulletin is whole');
    const again = draftOfFacts({ ...facts, phase: 'start', foreign: [] }, segments, timeZone);
    expect(readBulletin(again, timeZone).facts).toEqual(facts);
  });
});
