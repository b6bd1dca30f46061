import type { StaffId } from '@kesher/domain/ids';
import type { AccountFacts, Accounts, Invited } from '@kesher/domain/staff/accounts';
import {
  changeMember,
  disableMember,
  handOver,
  invitedLineProblem,
  planInvitation,
  type TeamDecision,
  type TeamRefusal,
  takeIn,
} from '@kesher/domain/staff/change-team';
import type { StaffMember } from '@kesher/domain/staff/staff';
import type { MemberFacts, TeamMember } from '@kesher/domain/staff/team-member';
import type { CustomersPorts } from '../ports.ts';

export type TeamPorts = Pick<CustomersPorts, 'team' | 'directory'> & { accounts: Accounts };

/** How the account went along; what the team says holds in any case. */
type AccountStep = 'done' | 'not-found' | 'failed';
export type TeamOutcome =
  | { kind: 'done'; member: TeamMember; account: AccountStep }
  | { kind: 'refused'; refusal: TeamRefusal | Exclude<Invited['kind'], 'invited'> };

type Wanted = { id: StaffId; revision: number; by: StaffMember };

const refused = (refusal: Extract<TeamOutcome, { kind: 'refused' }>['refusal']): TeamOutcome => ({
  kind: 'refused',
  refusal,
});

/**
 * Invites somebody, or lets somebody back in. The account comes first, since it gives the id; died in between, the same
 * invitation finds it again.
 */
export function inviteMember({ team, accounts }: TeamPorts) {
  return async (facts: MemberFacts, { by, id: named }: { by: StaffMember; id?: StaffId | undefined }) => {
    const members = await team.list();
    const planned = planInvitation(members, facts);
    if (planned.kind === 'refused') return refused(planned.refusal);
    const id = planned.kind === 'back' ? planned.id : named;
    const lineProblem = invitedLineProblem(members, facts, id);
    if (lineProblem) return refused(lineProblem);
    const [language = 'en'] = facts.languages;
    const invited = await accounts.invite({ ...accountOf(facts), language, ...(id !== undefined && { id }) });
    if (invited.kind !== 'invited') return refused(invited.kind);
    return write(team, takeIn(await team.list(), facts, { id: invited.id, by }), async () => 'done');
  };
}

/** Says anew who somebody is and what they may do. */
export function changeTeamMember({ team, directory, accounts }: TeamPorts) {
  return async (facts: MemberFacts, wanted: Wanted): Promise<TeamOutcome> => {
    const colleague = await known(directory, wanted.id);
    const decision = changeMember(await team.list(), facts, { ...wanted, colleague });
    return write(team, decision, ([member]) => accounts.change(member.id, accountOf(member)));
  };
}

/** Lets somebody in no more: their tokens count for nothing from the next request on, whatever becomes of the account. */
export function disableTeamMember({ team, directory, accounts }: TeamPorts) {
  return async (wanted: Wanted): Promise<TeamOutcome> => {
    const colleague = await known(directory, wanted.id);
    const decision = disableMember(await team.list(), { ...wanted, colleague });
    return write(team, decision, ([member]) => accounts.disable(member.id));
  };
}

/** Puts another in somebody's place, who then leaves. */
export function handOverMember({ team, accounts }: TeamPorts) {
  return async (wanted: Wanted & { to: StaffId }): Promise<TeamOutcome> =>
    write(team, handOver(await team.list(), wanted), async ([heir, left]) => {
      await accounts.change(heir.id, accountOf(heir));
      return left ? accounts.disable(left.id) : 'done';
    });
}

type Written = readonly [TeamMember, ...TeamMember[]];

/** The team first: it is what holds. An account that could not go along is said, and the next change brings it in step. */
async function write(
  team: TeamPorts['team'],
  decision: TeamDecision,
  account: (written: Written) => Promise<AccountStep>,
): Promise<TeamOutcome> {
  if (decision.kind === 'refused') return decision;
  for (const { member, witness } of decision.writes)
    if ((await team.put(member, witness)) === 'stale') return refused('stale');
  const [first, ...others] = decision.writes.map(({ member }) => member);
  if (!first) return refused('unknown');
  const step = await account([first, ...others]).catch((): AccountStep => 'failed');
  return { kind: 'done', member: others.at(-1) ?? first, account: step };
}

async function known(directory: TeamPorts['directory'], id: StaffId) {
  return (await directory.list()).find((colleague) => colleague.id === id);
}

const accountOf = ({ name, mail, roles }: MemberFacts): AccountFacts => ({ name, mail, roles });
