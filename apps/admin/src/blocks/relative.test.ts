import { expect, it } from 'vitest';
import { relativeOf, saidOnce } from './relative.ts';

it.each([
  [0, 0, 'second'],
  [59_000, 0, 'second'],
  [60_000, 1, 'minute'],
  [119_000, 1, 'minute'],
  [-3_600_000, -1, 'hour'],
  [47 * 3_600_000, 1, 'day'],
] as const)('%i ms away is %i %s', (ms, value, unit) => {
  const found = relativeOf(1_000_000_000_000 + ms, 1_000_000_000_000);
  expect([Math.abs(found.value), found.unit]).toEqual([Math.abs(value), unit]);
  expect(Math.sign(found.value)).toBe(value === 0 ? 0 : Math.sign(value));
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
