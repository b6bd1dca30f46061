import type { Settings } from '@kesher/domain/business/settings-store';
import { levelsAt, turnsOf, weeksAround } from '@kesher/domain/check-in/answer/duty';
import type { Levels } from '@kesher/domain/check-in/answer/escalate';
import { onDutyAt, type Shift } from '@kesher/domain/check-in/answer/watching';
import type { PlannedBy } from '@kesher/domain/check-in/plan/plan-check-in';
import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { withStarters } from '@kesher/domain/check-in/protocol/protocol-store';
import { starters } from '@kesher/domain/check-in/protocol/starters';
import type { RotaOfWeek } from '@kesher/domain/check-in/rota/rota';
import type { Instant } from '@kesher/domain/instant';
import type { UsualHours } from '@kesher/domain/staff/at-work';
import type { TeamMember } from '@kesher/domain/staff/team-member';
import type { CheckInPorts } from './ports.ts';
import { readRotas } from './rota/read-rotas.ts';

/** What every decision about check-ins rests on beside the check-in: the protocols, who is there, the business. */
export type House = {
  settings: Settings;
  /** The newest version of each protocol; a starter that nobody has taken over is one that nobody has signed. */
  protocols: readonly PlannedBy[];
  versions: readonly Protocol[];
  team: readonly TeamMember[];
  /** The business's zone and hours, which hold where nobody has said otherwise. */
  usual: UsualHours;
  /** What holds in the weeks around now, by their own rotas or by the pattern. */
  rotas: readonly RotaOfWeek[];
  levels: Levels;
  turns: readonly Shift[];
  /** Who says that they will ring. */
  callerName: string;
  now: Instant;
};

const unsigned: readonly PlannedBy[] = starters.map((starter) => ({ ...starter, signatures: [] }));

/** Whether anybody has signed what is about treatments: a shop that asks after a repair has nobody on duty for it. */
export function isUsed({ versions }: Pick<House, 'versions'>): boolean {
  return versions.some(({ clinical, signatures }) => clinical && signatures.length > 0);
}

/** Reads all of it fresh. */
export function readHouse(ports: Pick<CheckInPorts, 'settings' | 'protocols' | 'team' | 'rota' | 'clock'>) {
  return async (): Promise<House> => {
    const now = ports.clock();
    const [settings, stored, team, rotas] = await Promise.all([
      ports.settings.get(),
      ports.protocols.all(),
      ports.team.list(),
      readRotas(ports)(weeksAround(now)),
    ]);
    const { timeZone, openingHours: week } = settings.calendar;
    const usual = { timeZone, week };
    const turns = turnsOf(team, usual, now, rotas);
    const [onDuty] = onDutyAt(turns, now);
    const { name, defaultLanguage } = settings.sender;
    return {
      settings,
      protocols: withStarters(stored, unsigned),
      versions: stored.map(({ protocol }) => protocol),
      team,
      usual,
      rotas,
      levels: levelsAt(team, usual, now, rotas),
      turns,
      callerName: team.find(({ id }) => id === onDuty)?.name ?? name[defaultLanguage],
      now,
    };
  };
}
