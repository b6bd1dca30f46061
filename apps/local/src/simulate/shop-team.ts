import { addMs, instantFromMs } from '@kesher/domain/instant';
import type { TeamMember } from '@kesher/domain/staff/team-member';
import { buildTeamMember } from '@kesher/testing/builders/team-member';
import type { Dice } from './dice.ts';

const hourMs = 3_600_000;

/** Two who may let go on what is stopped, and one who may not. In some runs one of the two is away for hours, or has no address. */
export function teamOfShop(dice: Dice, startMs: number): TeamMember[] {
  const from = instantFromMs(startMs + dice.between(0, 6) * hourMs);
  const away = { from, to: addMs(from, dice.between(1, 20) * hourMs) };
  const isAway = dice.chance(0.3);
  const canBeReached = dice.chance(0.85);
  return [
    buildTeamMember({
      id: 'manager-1',
      name: 'Samir',
      roles: ['manager'],
      mail: 'samir@shop.example.com',
      phone: dice.chance(0.5) ? '+972529990011' : undefined,
      absences: isAway ? [away] : [],
    }),
    buildTeamMember({
      id: 'manager-2',
      name: 'Yael',
      roles: ['manager'],
      mail: undefined,
      phone: canBeReached ? '+972529990012' : undefined,
    }),
    buildTeamMember({ id: 'agent-1', name: 'Noa', roles: ['agent'], mail: 'noa@shop.example.com' }),
  ];
}
