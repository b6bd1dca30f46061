import type { Escalation } from '@kesher/domain/check-in/check-in';
import type { TeamMember } from '@kesher/domain/staff/team-member';
import type { Stores } from '../stores.ts';
import type { Duty } from './rota.ts';
import type { Written, Wrong } from './watch-check-ins.ts';

const clockSlackMs = 5_000;

/** What is wrong about a climb: gone without anybody, taken up by somebody who was not asked, ended while there is somebody. */
export function wrongClimb(
  { before, after, atMs }: Written,
  look: { stores: Pick<Stores, 'team'>; beganMs: number; teamChangedMs: number; duties: readonly Duty[] },
): Wrong[] {
  const wrong: Wrong[] = [];
  const [was, is] = [before?.escalation, after.escalation];
  if (after.state === 'cancelled' && isOpen(is))
    wrong.push({ rule: 'taken back', says: 'it is taken back, and climbs' });
  if (after.state === 'cancelled' && after.next !== undefined)
    wrong.push({ rule: 'taken back', says: `it is taken back, and ${after.next.does}s` });
  if (isOpen(was) && is === undefined && after.state !== 'cancelled')
    wrong.push({ rule: 'flag', says: 'a person was asked for, and is not any more' });
  if (isOpen(was) && is !== undefined && is.since !== was.since)
    wrong.push({ rule: 'flag', says: 'a climb that nobody has taken up begins anew' });
  if (isOpen(was) && is?.acknowledged !== undefined && was.asked.length > 0 && !was.asked.includes(is.acknowledged.by))
    wrong.push({ rule: 'flag', says: `${is.acknowledged.by} has taken it up, and ${was.asked.join()} were asked` });
  if (isOpen(is) && was === undefined) {
    const passedOver = passedOverOf(is, { ...look, atMs });
    if (passedOver !== undefined)
      wrong.push({ rule: 'flag', says: `it begins, and ${passedOver}, who is on duty, is not asked` });
  }
  if (isOpen(is) && is.isLast && !(was?.isLast && was.since === is.since)) {
    const left = leftOut(is, { ...look, atMs });
    if (left !== undefined) wrong.push({ rule: 'flag', says: `its climb ends, and ${left} was not asked` });
  }
  return wrong;
}

function isOpen(escalation: Escalation | undefined): escalation is Escalation {
  return escalation !== undefined && escalation.acknowledged === undefined;
}

/**
 * Somebody who could be asked, and was not when the climb came to its end: the managers are its last level, and where
 * none can be reached, whoever may act. Undefined also where the team changed while it was decided.
 */
function leftOut(
  { asked }: Escalation,
  look: { stores: Pick<Stores, 'team'>; beganMs: number; teamChangedMs: number; atMs: number },
): string | undefined {
  const team = Object.values(look.stores.team.snapshot());
  if (isTurning(team, look)) return undefined;
  const reachable = team.filter((member) => canBeAsked(member, look.atMs));
  const managers = reachable.filter(({ roles }) => roles.includes('manager'));
  const last = managers.length > 0 ? managers : reachable;
  return last.find(({ id }) => !asked.includes(id))?.id;
}

/** Somebody at the first level of the rota, all the while it was decided, who can be reached and was not asked. */
function passedOverOf(
  { asked }: Escalation,
  look: {
    stores: Pick<Stores, 'team'>;
    beganMs: number;
    teamChangedMs: number;
    atMs: number;
    duties: readonly Duty[];
  },
): string | undefined {
  const team = Object.values(look.stores.team.snapshot());
  if (isTurning(team, look)) return undefined;
  const [fromMs, untilMs] = [look.beganMs - clockSlackMs, look.atMs + clockSlackMs];
  const onDuty = look.duties.filter(
    (duty) => duty.level === 'first' && duty.fromMs <= fromMs && untilMs < duty.untilMs,
  );
  return team
    .filter((member) => canBeAsked(member, look.atMs) && onDuty.some(({ staffId }) => staffId === member.id))
    .find(({ id }) => !asked.includes(id))?.id;
}

/** Whether the team changed, or somebody came or went, while it was decided. */
function isTurning(
  team: readonly TeamMember[],
  { beganMs, atMs, teamChangedMs }: { beganMs: number; atMs: number; teamChangedMs: number },
): boolean {
  const [fromMs, untilMs] = [beganMs - clockSlackMs, atMs + clockSlackMs];
  const comesOrGoes = team.some(({ absences }) =>
    absences.some(({ from, to }) => [from, to].some((at) => Date.parse(at) >= fromMs && Date.parse(at) <= untilMs)),
  );
  return teamChangedMs >= fromMs || comesOrGoes;
}

function canBeAsked({ state, mail, phone, absences }: TeamMember, atMs: number): boolean {
  const isAway = absences.some(({ from, to }) => Date.parse(from) <= atMs && atMs < Date.parse(to));
  return state === 'active' && (mail ?? phone) !== undefined && !isAway;
}
