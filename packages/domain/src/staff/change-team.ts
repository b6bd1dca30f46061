import { canonicalAddress } from '../customer/contact-point.ts';
import type { StaffId } from '../ids.ts';
import { type StandInProblem, standInProblem } from './direct-line.ts';
import { isAllowed, type StaffMember } from './staff.ts';
import type { Colleague } from './staff-directory.ts';
import { isSamePerson } from './staff-id.ts';
import type { MemberFacts, TeamMember } from './team-member.ts';
import type { Witness } from './team-store.ts';

/** Why the team stays as it is. */
export type TeamRefusal =
  /** Nobody of that id is known. */
  | 'unknown'
  /** Somebody changed them meanwhile. */
  | 'stale'
  /** Nobody changes what they may do themselves, nor disables themselves. */
  | 'yourself'
  /** Nobody would be left who may manage the team. */
  | 'last-admin'
  /** Somebody who works here has that id or mail address. */
  | 'taken'
  /** Who has left is invited again, and changes by nothing else. */
  | 'disabled'
  /** Whoever stands in on their line. */
  | StandInProblem;

type Allowed = Pick<MemberFacts, 'roles' | 'ownRights'>;
type Refused = { kind: 'refused'; refusal: TeamRefusal };
/** What is to be written, in this order, each with the member that it rests on. */
export type TeamChange = { kind: 'changed'; writes: readonly { member: TeamMember; witness?: Witness }[] };
export type TeamDecision = TeamChange | Refused;

const refused = (refusal: TeamRefusal): Refused => ({ kind: 'refused', refusal });

/** `revision` is the one that was seen, and `by` who acts, with what they may do. */
type Wanted = { id: StaffId; revision: number; by: Pick<StaffMember, 'id' | 'roles' | 'ownRights'> };

/** Whom an invitation is for: somebody new, or somebody who was here and comes back under their id. */
export function planInvitation(
  team: readonly TeamMember[],
  facts: MemberFacts,
): Refused | { kind: 'new' } | { kind: 'back'; id: StaffId } {
  const same = team.filter(({ mail }) => isSameMail(mail, facts.mail));
  if (same.some(({ state }) => state === 'active')) return refused('taken');
  const [back] = same;
  return back ? { kind: 'back', id: back.id } : { kind: 'new' };
}

/** Why nobody could stand in on the line of whoever is invited: asked before an account is made, which gives the id. */
export function invitedLineProblem(
  team: readonly TeamMember[],
  facts: MemberFacts,
  id: StaffId | undefined,
): StandInProblem | undefined {
  // Nobody has an empty id, so that nothing leads back to it.
  return lineProblem(team, { ...facts, id: id ?? ('' as StaffId), state: 'active', revision: 1 });
}

/** Takes somebody in whose account is there. Ids that differ by case or spaces are one person. */
export function takeIn(
  team: readonly TeamMember[],
  facts: MemberFacts,
  { id, by }: Pick<Wanted, 'id' | 'by'>,
): TeamDecision {
  if (isSamePerson(by.id, id) && !maySame(by, facts)) return refused('yourself');
  const standing = team.find((member) => isSamePerson(member.id, id));
  if (standing?.state === 'active') return refused('taken');
  const member = {
    ...facts,
    id: standing?.id ?? id,
    state: 'active' as const,
    revision: (standing?.revision ?? 0) + 1,
  };
  const problem = lineProblem(team, member);
  return problem ? refused(problem) : { kind: 'changed', writes: [{ member }] };
}

/**
 * Changes what is known of somebody and what they may do. `colleague` is who signed in before there was a team: with
 * revision 0 the change takes them in.
 */
export function changeMember(
  team: readonly TeamMember[],
  facts: MemberFacts,
  wanted: Wanted & { colleague?: Colleague | undefined },
): TeamDecision {
  const standing = team.find(({ id }) => isSamePerson(id, wanted.id));
  if (!standing) return wanted.colleague && wanted.revision === 0 ? takeIn(team, facts, wanted) : refused('unknown');
  if (standing.revision !== wanted.revision) return refused('stale');
  if (standing.state === 'disabled') return refused('disabled');
  const isTaken = planInvitation(others(team, standing), facts).kind === 'refused';
  if (isTaken) return refused('taken');
  const member = { ...facts, id: standing.id, state: standing.state, revision: standing.revision + 1 };
  if (isSamePerson(wanted.by.id, standing.id) && !maySame(standing, member)) return refused('yourself');
  // Whoever stood in for them may have left since: that keeps nothing else from being changed.
  const isSameLine = standing.directLine?.standIn === member.directLine?.standIn;
  const problem = isSameLine ? undefined : lineProblem(team, member);
  if (problem) return refused(problem);
  return unlessLastAdmin(team, { standing, member, by: wanted.by.id });
}

/** Nobody of this id signs in any more, from the next request on. */
export function disableMember(
  team: readonly TeamMember[],
  wanted: Wanted & { colleague?: Colleague | undefined },
): TeamDecision {
  if (isSamePerson(wanted.by.id, wanted.id)) return refused('yourself');
  const standing = team.find(({ id }) => isSamePerson(id, wanted.id)) ?? memberOf(wanted.colleague);
  if (!standing) return refused('unknown');
  if (standing.revision !== wanted.revision) return refused('stale');
  if (standing.state === 'disabled') return refused('disabled');
  return unlessLastAdmin(team, { standing, member: left(standing), by: wanted.by.id });
}

/**
 * Somebody leaves and another takes their place: that one has their roles beside their own, and whoever leaves is
 * disabled. The way for the last admin to go, who may hand over their own place as well.
 */
export function handOver(team: readonly TeamMember[], wanted: Wanted & { to: StaffId }): TeamDecision {
  const from = team.find(({ id }) => isSamePerson(id, wanted.id));
  const to = team.find(({ id }) => isSamePerson(id, wanted.to));
  if (!from || !to) return refused('unknown');
  if (from.revision !== wanted.revision) return refused('stale');
  if (from === to || isSamePerson(wanted.by.id, to.id)) return refused('yourself');
  if (from.state === 'disabled' || to.state === 'disabled') return refused('disabled');
  const heir = { ...to, roles: [...new Set([...to.roles, ...from.roles])], revision: to.revision + 1 };
  // Somebody from whom it was taken may not be the last who could manage.
  if (!mayManage(heir) && !mayAnybodyElse(team, from, wanted.by.id)) return refused('last-admin');
  return {
    kind: 'changed',
    writes: [{ member: heir }, { member: left(from), witness: seen(heir) }],
  };
}

/** Writes what takes the right to manage from somebody only while another has it, who must not lose it meanwhile. */
function unlessLastAdmin(
  team: readonly TeamMember[],
  { standing, member, by }: { standing: TeamMember; member: TeamMember; by: StaffId },
): TeamDecision {
  const takesIt = mayManage(standing) && !mayManage(member);
  if (!takesIt) return { kind: 'changed', writes: [{ member }] };
  const witness = others(team, standing).find(mayManage);
  if (witness) return { kind: 'changed', writes: [{ member, witness: seen(witness) }] };
  // Whoever acts by their token alone is no member, and manages all the same.
  return mayAnybodyElse(team, standing, by) ? { kind: 'changed', writes: [{ member }] } : refused('last-admin');
}

function mayAnybodyElse(team: readonly TeamMember[], than: TeamMember, by: StaffId): boolean {
  return others(team, than).some(mayManage) || !team.some(({ id }) => isSamePerson(id, by));
}

const lineProblem = (team: readonly TeamMember[], member: TeamMember) =>
  standInProblem(member, [...others(team, member), member]);

const others = (team: readonly TeamMember[], than: TeamMember) => team.filter(({ id }) => id !== than.id);

const seen = ({ id, revision }: TeamMember): Witness => ({ id, revision });

const mayManage = (member: TeamMember) => member.state === 'active' && isAllowed(member, 'team.manage');

const left = (member: TeamMember): TeamMember => ({
  ...member,
  state: 'disabled',
  revision: member.revision + 1,
});

/** Who signed in before there was a team; a row of theirs begins with the change. */
function memberOf(colleague: Colleague | undefined): TeamMember | undefined {
  if (!colleague) return undefined;
  const { id, name, roles = ['agent'] } = colleague;
  return { id, name, roles, languages: ['en'], absences: [], state: 'active', revision: 0 };
}

function isSameMail(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && canonicalAddress(one) === canonicalAddress(other);
}

function maySame(one: Allowed, other: Allowed): boolean {
  const said = ({ roles, ownRights }: Allowed) =>
    JSON.stringify([roles.toSorted(), ownRights?.granted.toSorted() ?? [], ownRights?.denied.toSorted() ?? []]);
  return said(one) === said(other);
}
