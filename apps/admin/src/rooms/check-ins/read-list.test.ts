import { expect, it } from 'vitest';
import type { Kind } from './kinds.ts';
import { type Reading, readList } from './read-list.ts';

const kinds: Kind[] = [
  {
    id: 'extraction',
    code: 'extraction',
    name: { en: 'After an extraction', he: 'אחרי עקירה', ar: 'بعد قلع' },
    isSigned: true,
  },
  {
    id: 'after-repair',
    code: 'repair',
    name: { en: 'After a repair', he: 'אחרי תיקון', ar: 'بعد إصلاح' },
    isSigned: true,
  },
];
const reading: Reading = {
  kinds,
  kind: 'extraction',
  country: 'IL',
  timeZone: 'Asia/Jerusalem',
  today: '2026-11-29',
  now: '2026-11-29T12:00:00.000Z',
};
const read = (text: string, part: Partial<Reading> = {}) => readList(text, { ...reading, ...part });

it('a line is read whatever the order of its cells, as a table is copied', () => {
  const work = {
    name: 'דניאל אזולאי',
    phone: '+972525550148',
    kind: 'extraction',
    endedAt: '2026-11-29T08:05:00.000Z',
  };
  expect(read('דניאל אזולאי\t052-555-0148\t10:05')).toMatchObject([{ at: 1, work }]);
  expect(read('\n10:05 ; +972 52 555 0148 ; דניאל אזולאי ; עברית; P-17')).toMatchObject([
    { at: 2, work: { ...work, language: 'he', number: 'P-17' } },
  ]);
  expect(read('Noam,repair,28.11.2026 9:30')).toMatchObject([
    { work: { name: 'Noam', kind: 'after-repair', endedAt: '2026-11-28T07:30:00.000Z' } },
  ]);
  expect(read('Noam\tאחרי תיקון\t2026-11-28\t09:30')).toMatchObject([
    { work: { kind: 'after-repair', endedAt: '2026-11-28T07:30:00.000Z' } },
  ]);
});

it.each([
  ['052-555-0148\t10:05', 'name-missing'],
  ['Noam\t0525550148052555\t10:05', 'phone-wrong'],
  ['Noam\t052-555-0148', 'time-missing'],
  ['Noam\t052-555-0148\t31.02.2026\tnoon', 'time-missing'],
  ['Noam\t052-555-0148\t15:00', 'in-the-future'],
])('%j says what is wrong with it: %s', (line, problem) => {
  expect(read(line)).toMatchObject([{ problem }]);
});

it('a line that does not say what was done is that of the list, where the list says it', () => {
  expect(read('Noam\t10:05', { kind: '' })).toMatchObject([{ problem: 'kind-missing' }]);
});
