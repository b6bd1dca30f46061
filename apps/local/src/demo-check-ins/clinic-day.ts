import { openClinic } from '@kesher/check-ins/testing/clinic';
import { addMs, hourMs, type Instant, minuteMs } from '@kesher/domain/instant';
import { type CheckInCounts, countDay } from './count-day.ts';
import { personsOf } from './persons.ts';
import { staffOf } from './staff.ts';

/** Sunday, eight in the morning in Tel Aviv. */
const opening = '2026-11-29T06:00:00.000Z' as Instant;
const lastTreatmentAfterMs = 9 * hourMs;
/** Nobody does anything more often than this; the functions run every minute. */
const stepMs = 5 * minuteMs;

/**
 * A clinic's day, and what follows until the third evening, by a clock that is moved by hand. The doors, the functions and
 * the post office are the real ones, over ports in memory; no row is written but by them.
 */
export async function playClinicDay({
  treatments,
  hours = 60,
  tell,
}: {
  treatments: number;
  hours?: number;
  tell: (line: string) => void;
}): Promise<CheckInCounts> {
  const started = performance.now();
  const clinic = openClinic({ start: opening });
  const persons = personsOf(clinic);
  const staff = staffOf(clinic);
  const endOf = (number: number) => addMs(opening, Math.floor((number * lastTreatmentAfterMs) / treatments));
  let entered = 0;
  let planned = 0;
  for (let now = opening; now < addMs(opening, hours * hourMs); now = addMs(now, stepMs)) {
    await clinic.until(now);
    const works = [];
    for (; entered < treatments && endOf(entered) <= now; entered += 1)
      works.push({ ...persons.workOf(entered), endedAt: endOf(entered) });
    if (works.length > 0) planned += await persons.enter(works);
    await clinic.work();
    await persons.takeBack(now);
    await clinic.receipts();
    await persons.answer(now);
    await staff.workOn(now);
  }
  await clinic.until(addMs(opening, hours * hourMs));
  tell(`${treatments} treatments and ${hours} hours on a virtual clock, the real functions over ports in memory`);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return countDay(clinic, { planned, seconds });
}
