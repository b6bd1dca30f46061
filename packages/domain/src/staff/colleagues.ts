import type { Colleague } from './staff-directory.ts';
import type { TeamMember } from './team-member.ts';

/**
 * Everybody by name: the team's word first, then whoever signed in and is not in it. Who has left is named, without roles:
 * nobody is sent to ask them.
 */
export function colleaguesOf(team: readonly TeamMember[], directory: readonly Colleague[]): Colleague[] {
  const known = new Map(directory.map((colleague) => [colleague.id, colleague]));
  for (const { id, name, roles, state } of team) known.set(id, { id, name, ...(state === 'active' && { roles }) });
  return [...known.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
