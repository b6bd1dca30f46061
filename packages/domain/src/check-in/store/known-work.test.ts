import { expect, it } from 'vitest';
import { addMs, dayMs } from '../../instant.ts';
import { aCheckIn, haddad, noon, samar } from '../check-in.fixture.ts';
import type { CheckIn } from '../check-in.ts';
import { workKeptFrom } from './known-work.ts';

const keptFrom = (changes?: Partial<CheckIn>) =>
  workKeptFrom({ changedAt: noon, ...(changes && { checkIn: aCheckIn(changes) }) });

it('a work is kept from its last change on, and never goes before what it is still to do', () => {
  expect([keptFrom(), keptFrom({ state: 'answered' })]).toEqual([noon, noon]);
  const later = addMs(noon, 120 * dayMs);
  expect(keptFrom({ next: { does: 'ask', at: later } })).toBe(later);
  expect(keptFrom({ next: { does: 'ask', at: addMs(noon, -1) } })).toBe(noon);
});

it('a work stays while somebody holds it, and while nobody has taken up its climb', () => {
  const climb = {
    because: 'flag' as const,
    since: noon,
    level: 2,
    asked: [haddad],
    acknowledgeBy: noon,
    skipped: [],
    isLast: true,
  };
  expect(keptFrom({ hold: { by: samar, at: noon, reason: 'a complaint' } })).toBeUndefined();
  expect(keptFrom({ escalation: climb })).toBeUndefined();
  expect(keptFrom({ escalation: { ...climb, acknowledged: { by: haddad, at: noon } } })).toBe(noon);
});
