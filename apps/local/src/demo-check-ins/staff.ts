import type { openClinic } from '@kesher/check-ins/testing/clinic';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { addMs, hourMs, type Instant } from '@kesher/domain/instant';
import { caseOf } from './behaviour.ts';

type Clinic = ReturnType<typeof openClinic>;
type Queued = { checkIn: Pick<CheckIn, 'id' | 'attempts' | 'escalation'>; takenBy?: string };
type Queue = { calls: Queued[]; flags: Queued[] };

/** Of so many flags the first level leaves one to the next, and of so many nobody takes one up at all. */
const leftToNextEvery = 5;
const takenUpByNobodyEvery = 11;

/** Those who ring and take up flags, while the clinic is open: two take turns, and a manager comes last. */
export function staffOf(clinic: Clinic) {
  const flags = new Map<string, number>();

  async function workOn(now: Instant): Promise<void> {
    const hour = new Date(now).getUTCHours();
    const queue = await clinic.staff.json<Queue>('GET', '/staff/check-ins/calls');
    for (const flag of queue.flags) await takeUp(flag, now);
    // Nobody rings at night; the queue waits.
    if (hour < 7 || hour >= 16) return;
    for (const [index, call] of queue.calls.entries()) await ring(call, index % 2 === 0 ? 'samar' : 'rina', now);
  }

  async function takeUp({ checkIn }: Queued, now: Instant): Promise<void> {
    const { id, escalation } = checkIn;
    const number = flags.get(id) ?? flags.size + 1;
    flags.set(id, number);
    if (escalation === undefined || number % takenUpByNobodyEvery === 0) return;
    if (number % leftToNextEvery === 0 && escalation.level === 0 && !escalation.isLast) return;
    const [by] = escalation.asked;
    if (by !== undefined && now >= escalation.since)
      await clinic.staff.send('POST', `/staff/check-ins/${id}/acknowledgement`, { as: by });
  }

  async function ring({ checkIn }: Queued, as: string, now: Instant): Promise<void> {
    const path = `/staff/check-ins/${checkIn.id}/call`;
    const claimed = await clinic.staff.send('POST', path, { as });
    // Somebody else tries to ring the same person: they are told that somebody has the call.
    await clinic.staff.send('POST', path, { as: as === 'samar' ? 'rina' : 'samar' });
    if (!claimed.ok) return;
    const { phone } = caseOf(Number(checkIn.id.slice('work:'.length)));
    const outcome = phone[Math.min(checkIn.attempts.length, phone.length - 1)] ?? 'fine';
    const againAt = outcome === 'later' ? { againAt: addMs(now, 2 * hourMs) } : {};
    await clinic.staff.json('POST', `${path}/end`, { as, body: { outcome, ...againAt } });
    await clinic.work();
  }

  return { workOn };
}
