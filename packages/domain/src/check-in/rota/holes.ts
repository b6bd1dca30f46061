import type { OpeningHours } from '../../calendar/business-calendar.ts';
import type { Interval } from '../../calendar/interval.ts';
import { atWallTimeMs, timeOfDayMs, type Weekday } from '../../calendar/wall-time.ts';
import { without } from '../../calendar/without.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import { mondayOf } from './iso-week.ts';
import type { RotaOfWeek } from './rota.ts';
import type { RotaPerson } from './rota-people.ts';
import { spansOf } from './spans.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** The opening hours of a week in which nobody is on duty at the first level: nobody reads answers then. */
export function holesIn(
  rota: RotaOfWeek,
  about: { people: readonly RotaPerson[]; opening: OpeningHours; timeZone: string },
): Interval[] {
  const { people, opening, timeZone } = about;
  const clock = requireZoneClock(timeZone);
  const onDuty = spansOf(rota, people, timeZone).filter(({ level }) => level === 'first');
  return weekdays.flatMap((weekday) => {
    const day = mondayOf(rota.week) + weekday - 1;
    return opening[weekday].flatMap(({ from, to }) => {
      const open = {
        startMs: atWallTimeMs(clock, { day, timeMs: timeOfDayMs(from) }),
        endMs: atWallTimeMs(clock, { day, timeMs: timeOfDayMs(to) }),
      };
      return without(open, onDuty);
    });
  });
}
