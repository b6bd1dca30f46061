import type { StaffMember } from './staff.ts';
import type { TeamMember } from './team-member.ts';

/**
 * Who a person is, by their token and by the team. Whom the team knows may do what it says, whatever their token holds,
 * and nothing once they have left. Of others, who signed in before there was a team, the token's roles count.
 */
export function asTheTeamSays(
  token: Pick<StaffMember, 'id' | 'name'> & { roles: readonly StaffMember['roles'][number][] },
  member: TeamMember | undefined,
): StaffMember | undefined {
  if (!member) return token.roles.length > 0 ? { ...token, roles: [...token.roles] } : undefined;
  if (member.state === 'disabled') return undefined;
  const { id, name, roles, ownRights } = member;
  return { id, name, roles, ...(ownRights && { ownRights }) };
}
