import type { StaffId } from '../../ids.ts';
import { comparable } from '../../import/clean-text.ts';
import type { Instant } from '../../instant.ts';
import { isAtWork, type UsualHours } from '../../staff/at-work.ts';
import { isAllowed } from '../../staff/staff.ts';
import { isSamePerson } from '../../staff/staff-id.ts';
import type { TeamMember } from '../../staff/team-member.ts';
import { hoursAhead } from '../answer/duty.ts';
import type { Step } from '../protocol/protocol.ts';

/** Of whom a call is asked by name; `again` where they cannot ring now: when they are back, as far as that is known. */
export type AskedOf = { staffId: StaffId; isThere: boolean; again?: Instant };

/** Whoever of the team a work names as its practitioner: by their id, or by a name that only one of them has. */
export function practitionerOf(named: string | undefined, team: readonly TeamMember[]): TeamMember | undefined {
  const active = team.filter(({ state }) => state === 'active');
  const called = comparable(named ?? '');
  const [one, another] = active.filter(({ name }) => called !== '' && comparable(name) === called);
  return active.find(({ id }) => isSamePerson(named, id)) ?? (another === undefined ? one : undefined);
}

/** Of whom a step’s call is asked: of somebody whom it names, of whoever did the work, or, where it is neither, of nobody by name. */
export function askedOf(
  { caller }: Pick<Step, 'caller'>,
  about: {
    practitioner: string | undefined;
    team: readonly TeamMember[];
    onDuty: readonly StaffId[];
    usual: UsualHours;
    now: Instant;
  },
): AskedOf | undefined {
  const { practitioner, team, onDuty, usual, now } = about;
  const member = named(caller, { practitioner, team });
  if (member === undefined) return undefined;
  const { id: staffId } = member;
  if (!isAllowed(member, 'check-in.work')) return { staffId, isThere: false };
  if (onDuty.includes(staffId) || isAtWork(member, now, usual)) return { staffId, isThere: true };
  const absentUntil = member.absences.find(({ from, to }) => from <= now && now < to)?.to;
  const again =
    hoursAhead(member, usual, now)
      .map(({ from }) => from)
      .find((from) => from > now) ?? absentUntil;
  return { staffId, isThere: false, ...(again && { again }) };
}

function named(
  caller: Step['caller'],
  { practitioner, team }: { practitioner: string | undefined; team: readonly TeamMember[] },
): TeamMember | undefined {
  switch (caller?.kind) {
    case 'person':
      return team.find(({ id, state }) => state === 'active' && isSamePerson(caller.staffId, id));
    case 'practitioner':
      return practitionerOf(practitioner, team);
    default:
      return undefined;
  }
}
