import { type TeamMember, teamMemberSchema } from '@kesher/domain/staff/team-member';
import type { Wanted } from './wanted.ts';

/** A manager of the shop, who can be written to and called, at every hour. */
export function buildTeamMember(changed: Wanted<typeof teamMemberSchema> = {}): TeamMember {
  return teamMemberSchema.parse({
    id: 'manager',
    name: 'סמיר خليل',
    roles: ['manager'],
    mail: 'samir@example.com',
    phone: '+972501234567',
    languages: ['ar', 'he'],
    state: 'active',
    revision: 1,
    ...changed,
  });
}
