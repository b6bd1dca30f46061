import { staffIdSchema } from '../ids.ts';
import { type TeamMember, teamMemberSchema } from './team-member.ts';

export const idOf = (id: string) => staffIdSchema.parse(id);

/** A member of the team in one line. */
export function member(id: string, role: TeamMember['roles'][number], more: Partial<TeamMember> = {}): TeamMember {
  const usual = { id, name: id, roles: [role], languages: ['en'], state: 'active', revision: 1 };
  return teamMemberSchema.parse({ ...usual, ...more });
}
