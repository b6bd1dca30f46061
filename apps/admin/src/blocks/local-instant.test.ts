import { expect, it } from 'vitest';
import { instantOfLocal } from './local-instant.ts';

it.each([
  ['2026-11-30T16:00', 'Asia/Jerusalem', '2026-11-30T14:00:00.000Z'],
  ['2026-07-01T16:00', 'Asia/Jerusalem', '2026-07-01T13:00:00.000Z'],
  ['2026-03-27T03:30', 'Asia/Jerusalem', '2026-03-27T00:30:00.000Z'],
  ['2026-11-30T16:00', 'America/New_York', '2026-11-30T21:00:00.000Z'],
])('%s in %s is %s', (local, zone, instant) => {
  expect(instantOfLocal(local, zone)).toBe(instant);
});

it.each(['', 'tomorrow'])('%j is no time', (local) => {
  expect(instantOfLocal(local, 'UTC')).toBeUndefined();
});
