import { expect, it } from 'vitest';
import { playClinicDay } from './clinic-day.ts';
import { addsUp } from './count-day.ts';

it('a day of a clinic adds up: everybody is accounted for, every flag has a person or is late, nobody was told twice', async () => {
  const counts = await playClinicDay({ treatments: 40, hours: 50, tell: () => {} });
  expect(addsUp(counts)).toBe(true);
  expect(counts).toMatchObject({ planned: 40, duplicates: 0 });
  for (const seen of ['asked', 'answered', 'called', 'notReached', 'flagged', 'escalated', 'acknowledged'] as const)
    expect([seen, counts[seen] > 0]).toEqual([seen, true]);
  expect(addsUp({ ...counts, waiting: counts.waiting + 1 })).toBe(false);
  expect(addsUp({ ...counts, acknowledged: counts.acknowledged - 1 })).toBe(false);
  expect(addsUp({ ...counts, duplicates: 1 })).toBe(false);
}, 60_000);
