import { isSamePerson } from './staff-id.ts';
import type { TeamMember } from './team-member.ts';

/** How many people at most stand in for one, one after the other. */
export const mostStandIns = 2;

/** Whoever answers in somebody's place, in the order in which they are asked; one more than may be where there are too many. */
export function standInsOf({ directLine }: Pick<TeamMember, 'directLine'>, team: readonly TeamMember[]): TeamMember[] {
  const found: TeamMember[] = [];
  let next = directLine?.standIn;
  while (next !== undefined && found.length <= mostStandIns) {
    const named = next;
    const standIn = team.find(({ id }) => isSamePerson(named, id));
    if (standIn === undefined) break;
    found.push(standIn);
    next = standIn.directLine?.standIn;
  }
  return found;
}

/** Why somebody's line can't be handed on like this: to nobody who has one, in a circle, or through too many. */
export type StandInProblem = 'stand-in-unknown' | 'stand-in-circle' | 'stand-in-chain';

/** What is wrong with whoever stands in for `member`, who is of the team as it would be. */
export function standInProblem(member: TeamMember, team: readonly TeamMember[]): StandInProblem | undefined {
  if (member.directLine?.standIn === undefined) return undefined;
  const [first, ...others] = standInsOf(member, team);
  if (first?.directLine === undefined || first.state !== 'active') return 'stand-in-unknown';
  if ([first, ...others].includes(member)) return 'stand-in-circle';
  const isTooLong = team
    .map((each) => [each, ...standInsOf(each, team)])
    .some((chain) => chain.includes(member) && chain.length > mostStandIns + 1);
  return isTooLong ? 'stand-in-chain' : undefined;
}
