import type { Weekday } from '../../calendar/wall-time.ts';
import type { UsualHours } from '../../staff/at-work.ts';
import type { TeamMember } from '../../staff/team-member.ts';
import type { Turn, WrittenRota } from './rota.ts';
import type { RotaPerson } from './rota-people.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/**
 * A rota to begin with, from the hours that each person wishes for: whoever may act and can be reached is on duty in their
 * hours, and whoever may only acknowledge is asked last.
 */
export function proposeRota(
  team: readonly TeamMember[],
  { people, usual }: { people: readonly RotaPerson[]; usual: UsualHours },
): WrittenRota {
  const reached = people.filter(({ canBeReached }) => canBeReached);
  const acting = team.filter(({ id }) => reached.some((person) => person.id === id && person.mayAct));
  const turns = weekdays.flatMap((day) => {
    const byTime = new Map<string, Turn>();
    for (const { id, hours } of acting) {
      for (const { from, to } of (hours ?? usual).week[day]) {
        const standing = byTime.get(`${from} ${to}`);
        const staff = [...(standing?.staff ?? []), id];
        byTime.set(`${from} ${to}`, { day, from, to, level: 'first', staff });
      }
    }
    return [...byTime.values()];
  });
  return { turns, last: reached.filter(({ mayAct }) => !mayAct).map(({ id }) => id), away: [] };
}
