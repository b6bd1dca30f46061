import type { Instant } from '../../instant.ts';
import type { UsualHours } from '../../staff/at-work.ts';
import { standInsOf } from '../../staff/direct-line.ts';
import type { TeamMember } from '../../staff/team-member.ts';
import type { AnsweredLine } from '../check-in-job.ts';
import { hoursAhead } from './duty.ts';
import { watchingAt } from './watching.ts';

type Found = { at: Instant; name: string; line: AnsweredLine };

/**
 * The line to ring for somebody: their own in its hours while they are there, else that of whoever stands in for them; where
 * nobody answers now, the one that is answered first. Undefined where nobody has a line, or none is answered in the days to come.
 */
export function answeringLine(
  member: TeamMember,
  { team, usual, now }: { team: readonly TeamMember[]; usual: UsualHours; now: Instant },
): { name: string; line: AnsweredLine } | undefined {
  const lines = [member, ...standInsOf(member, team)].flatMap((each): Found[] => {
    const { state, name, directLine } = each;
    if (state !== 'active' || directLine === undefined) return [];
    const { phone, hours } = directLine;
    const own = hours === undefined ? each : { ...each, hours: { timeZone: usual.timeZone, week: hours } };
    const watching = watchingAt(hoursAhead(own, usual, now), now);
    if (watching.kind === 'watched') return [{ at: now, name, line: { phone, until: watching.until } }];
    const { again } = watching;
    return again === undefined ? [] : [{ at: again, name, line: { phone, from: again } }];
  });
  const soonest = lines.map(({ at }) => at).toSorted()[0];
  // Of those that are answered at once it is their own, and then in the order in which they stand in.
  const first = lines.find(({ at }) => at === soonest);
  return first && { name: first.name, line: first.line };
}
