import { expect, it } from 'vitest';
import { relativeOf, saidOnce } from './relative.ts';

const sunday = Date.parse('2026-11-29T07:40:00.000Z');

it.each([
  ['2026-12-02T07:00:00.000Z', 'Asia/Jerusalem', 3, 'day'],
  ['2026-11-29T22:30:00.000Z', 'Asia/Jerusalem', 1, 'day'],
  ['2026-11-29T22:30:00.000Z', 'Europe/London', 14, 'hour'],
  ['2026-11-29T07:41:59.000Z', undefined, 1, 'minute'],
] as const)('%s seen from Sunday in %s is %i %s', (at, timeZone, value, unit) => {
  expect(relativeOf(at, sunday, timeZone)).toEqual({ value, unit });
});

it.each([
  ['he', 2, 'בעוד שעתיים'],
  ['he', 3, 'בעוד 3 שעות'],
  ['ar', -2, 'قبل ساعتين'],
  ['en', 1, 'in 1 hour'],
])('says in %s how far %i hours are, once', (language, hours, said) => {
  const relative = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { numeric: 'auto' }).format(hours, 'hour');
  expect(saidOnce(relative)).toBe(said);
});
