import type { checkInSchema } from '@kesher/domain/check-in/check-in';
import { type KnownWork, knownWorkSchema } from '@kesher/domain/check-in/store/known-work';
import { type Visit, visitSchema } from '@kesher/domain/check-in/visit/visit';
import type { Wanted } from './wanted.ts';

/** A tooth taken out on a Sunday morning, and its check-in before its first step, unless told otherwise. */
export function buildWork(
  wanted: Omit<Wanted<typeof knownWorkSchema>, 'checkIn'> & { checkIn?: Wanted<typeof checkInSchema> } = {},
): KnownWork {
  const { id = 'Encounter:e-1', customerId = 'C-1001', checkIn } = wanted;
  const endedAt = '2026-11-29T08:05:00.000Z';
  return knownWorkSchema.parse({
    id,
    customerId,
    records: {
      [id]: [
        {
          id,
          workId: id,
          personId: customerId,
          isVisit: true,
          status: 'finished',
          endedAt,
          codes: [{ system: 'urn:kesher:work', code: 'extraction' }],
        },
      ],
    },
    day: '2026-11-29',
    followed: true,
    changedAt: '2026-11-29T08:10:00.000Z',
    revision: 1,
    ...wanted,
    checkIn: {
      id,
      customerId,
      protocol: { id: 'extraction', version: 1 },
      language: 'he',
      endedAt,
      stepId: 'first-evening',
      state: 'waiting',
      answers: [],
      attempts: [],
      revision: 1,
      ...checkIn,
    },
  });
}

/** An urgent visit of a Sunday afternoon, as it was booked in the morning, unless told otherwise. */
export function buildVisit(wanted: Wanted<typeof visitSchema> = {}): Visit {
  const { id = 'visit:1', customerId = 'C-1001' } = wanted;
  return visitSchema.parse({
    id,
    customerId,
    bookings: [
      {
        id,
        personId: customerId,
        status: 'booked',
        startsAt: '2026-11-29T14:00:00.000Z',
        with: 'Dr Haddad',
        isUrgent: true,
      },
    ],
    day: '2026-11-29',
    intake: { form: 1, answers: [] },
    followed: true,
    changedAt: '2026-11-29T08:10:00.000Z',
    revision: 1,
    ...wanted,
  });
}
