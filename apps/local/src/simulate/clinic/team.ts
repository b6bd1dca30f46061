import { addMs, instantFromMs } from '@kesher/domain/instant';
import type { TeamMember } from '@kesher/domain/staff/team-member';
import { buildTeamMember } from '@kesher/testing/builders/team-member';
import type { Dice } from '../dice.ts';
import type { World } from '../world.ts';

const hourMs = 3_600_000;
const names = ['samar', 'rina', 'haddad'] as const;

/** Two who may act and one manager. In some runs one of them has no address, or the rota has a hole of a day. */
export function teamOf(dice: Dice, startMs: number): TeamMember[] {
  const hole = { from: instantFromMs(startMs + dice.between(1, 20) * hourMs) };
  const away = { ...hole, to: addMs(hole.from, dice.between(6, 40) * hourMs) };
  const hasHole = dice.chance(0.25);
  return names.map((id) => {
    const role = id === 'haddad' ? 'manager' : 'clinician';
    const canBeReached = !dice.chance(0.12);
    return buildTeamMember({
      id,
      name: id,
      roles: [role],
      mail: canBeReached && dice.chance(0.8) ? `${id}@clinic.example.com` : undefined,
      phone: canBeReached ? `+97252999000${names.indexOf(id)}` : undefined,
      absences: hasHole && role === 'clinician' ? [away] : [],
    });
  });
}

/** Somebody falls ill: from now on, or until now, they are not asked. */
export async function takeLeave({ dice, stores, watches, around }: World): Promise<void> {
  const member = dice.pick(await stores.team.list());
  const now = instantFromMs(around.scheduler.nowMs());
  const absences = [{ from: now, to: addMs(now, dice.between(1, 30) * hourMs) }];
  await stores.team.put({ ...member, absences, revision: member.revision + 1 });
  watches.checkIns.teamChanged();
  around.trace.tell({ atMs: around.scheduler.nowMs(), says: `— ${member.id} is away from now on` });
}
