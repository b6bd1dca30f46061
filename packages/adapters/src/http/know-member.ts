import type { StaffId } from '@kesher/domain/ids';
import { type Clock, secondMs, toMs } from '@kesher/domain/instant';
import type { TeamMember } from '@kesher/domain/staff/team-member';
import type { TeamStore } from '@kesher/domain/staff/team-store';

/** What the team says of a person; undefined for whom it does not know. */
export type KnowMember = (id: StaffId) => Promise<TeamMember | undefined>;

/** A page asks several doors at once, and each of them would ask the table; nobody is let in on an older look. */
const rememberedMs = 5 * secondMs;

/** Looks people up in the team, and remembers each for 5 seconds at most. A look that failed is not remembered. */
export function createKnowMember({ team, clock }: { team: Pick<TeamStore, 'get'>; clock: Clock }): KnowMember {
  const looks = new Map<StaffId, { atMs: number; member: ReturnType<KnowMember> }>();
  return (id) => {
    const nowMs = toMs(clock());
    const last = looks.get(id);
    // Also a clock that was set back must not keep a look alive.
    if (last && Math.abs(nowMs - last.atMs) < rememberedMs) return last.member;
    const member = team.get(id);
    looks.set(id, { atMs: nowMs, member });
    member.catch(() => looks.delete(id));
    return member;
  };
}
