import { atWallTimeMs } from '@kesher/domain/calendar/wall-time';
import { requireZoneClock } from '@kesher/domain/calendar/zone-clock';
import { mondayOf, weekOf } from '@kesher/domain/check-in/rota/iso-week';
import { rotaSchema, type Turn } from '@kesher/domain/check-in/rota/rota';
import { staffIdSchema } from '@kesher/domain/ids';
import type { World } from '../world.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weeks = 3;

/** Somebody's duty, in milliseconds since 1970. */
export type Duty = { staffId: string; level: Turn['level']; fromMs: number; untilMs: number };

/**
 * In some runs the weeks are planned: by day and by night, one in front and one behind them who change places each day, with
 * a day on which nobody is planned, and the manager last. Answers who is on duty when; nobody's duty where nothing is planned.
 */
export async function planWeeks({ dice, stores, settings, startMs }: World): Promise<Duty[]> {
  if (!dice.chance(0.4)) return [];
  const clock = requireZoneClock(settings.calendar.timeZone);
  const firstDay = mondayOf(weekOf(Math.floor(startMs / dayMs) - 7));
  const hole = Math.floor(dice.between(0, 7));
  const shifts = [
    { from: '07:00', to: '19:00', startsMs: 7 * hourMs, isNight: false },
    { from: '19:00', to: '07:00', startsMs: 19 * hourMs, isNight: true },
  ];
  const duties: Duty[] = [];
  for (let week = 0; week < weeks; week += 1) {
    const monday = firstDay + week * 7;
    const turns: Turn[] = [];
    for (let day = 0; day < 7; day += 1) {
      if (day === hole) continue;
      const inFront = (monday + day) % 2 === 0 ? ['samar', 'rina'] : ['rina', 'samar'];
      for (const { from, to, startsMs, isNight } of shifts)
        for (const [index, level] of (['first', 'second'] as const).entries()) {
          const staffId = staffIdSchema.parse(inFront[index]);
          turns.push({ day: (day + 1) as Turn['day'], from, to, level, staff: [staffId] });
          const untilDay = isNight ? monday + day + 1 : monday + day;
          duties.push({
            staffId,
            level,
            fromMs: atWallTimeMs(clock, { day: monday + day, timeMs: startsMs }),
            untilMs: atWallTimeMs(clock, { day: untilDay, timeMs: isNight ? 7 * hourMs : 19 * hourMs }),
          });
        }
    }
    await stores.rota.put(rotaSchema.parse({ week: weekOf(monday), turns, last: ['haddad'], away: [], revision: 1 }));
  }
  return duties;
}
