import type { Interval } from '../../calendar/interval.ts';
import { atWallTimeMs, timeOfDayMs } from '../../calendar/wall-time.ts';
import { without } from '../../calendar/without.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import type { StaffId } from '../../ids.ts';
import { toMs } from '../../instant.ts';
import { mondayOf } from './iso-week.ts';
import type { Rota, RotaLevel, RotaOfWeek } from './rota.ts';
import type { RotaPerson } from './rota-people.ts';

/** A stretch of one person's duty, without the hours for which they are away. `turn` is its place in the rota. */
export type DutySpan = Interval & { staffId: StaffId; level: RotaLevel; turn: number };

/** When each person of a rota is on duty, by the clock of the business, on the days too on which it changes. */
export function spansOf(
  rota: RotaOfWeek,
  people: readonly Pick<RotaPerson, 'id' | 'absences'>[],
  timeZone: string,
): DutySpan[] {
  const clock = requireZoneClock(timeZone);
  return rota.turns.flatMap(({ day: weekday, from, to, level, staff }, turn) => {
    const day = mondayOf(rota.week) + weekday - 1;
    const isNextDay = to <= from;
    const whole = {
      startMs: atWallTimeMs(clock, { day, timeMs: timeOfDayMs(from) }),
      endMs: atWallTimeMs(clock, { day: isNextDay ? day + 1 : day, timeMs: timeOfDayMs(to) }),
    };
    return staff.flatMap((staffId) =>
      without(whole, awayOf(staffId, { rota, people, timeZone })).map((span) => ({ ...span, staffId, level, turn })),
    );
  });
}

/** When somebody is away: by what the team says of them, and by what this rota says. */
export function awayOf(
  staffId: StaffId,
  {
    rota,
    people,
    timeZone,
  }: { rota: RotaOfWeek; people: readonly Pick<RotaPerson, 'id' | 'absences'>[]; timeZone: string },
): Interval[] {
  const absences = people.find(({ id }) => id === staffId)?.absences ?? [];
  const days = rota.away.filter((one) => one.staffId === staffId);
  return [
    ...absences.map(({ from, to }) => ({ startMs: toMs(from), endMs: toMs(to) })),
    ...days.map(({ day }) => dayInterval(mondayOf(rota.week) + day - 1, timeZone)),
  ];
}

/** A whole week, from its Monday to the next. */
export function weekInterval({ week }: Pick<Rota, 'week'>, timeZone: string): Interval {
  const monday = mondayOf(week);
  return { startMs: dayInterval(monday, timeZone).startMs, endMs: dayInterval(monday + 6, timeZone).endMs };
}

function dayInterval(day: number, timeZone: string): Interval {
  const clock = requireZoneClock(timeZone);
  return { startMs: atWallTimeMs(clock, { day, timeMs: 0 }), endMs: atWallTimeMs(clock, { day: day + 1, timeMs: 0 }) };
}
