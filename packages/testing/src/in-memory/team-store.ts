import { type TeamMember, teamMemberSchema } from '@kesher/domain/staff/team-member';
import type { TeamStore } from '@kesher/domain/staff/team-store';
import { createRows, type Restorable, type RowState, type SetAsideIn } from './rows.ts';

/** The team in a map, with these members in it. */
export function createInMemoryTeamStore(
  members: readonly TeamMember[] = [],
  inTable?: SetAsideIn,
): TeamStore & Restorable<RowState<TeamMember>> {
  const rows = createRows((row) => teamMemberSchema.parse(row), inTable);
  for (const member of members) rows.put(member.id, member);
  return {
    get: async (id) => rows.get(id),
    list: async () => rows.all(),
    async put(member, witness) {
      const seen = witness && rows.get(witness.id);
      if (witness && seen?.revision !== witness.revision) return 'stale';
      if ((rows.get(member.id)?.revision ?? 0) !== member.revision - 1) return 'stale';
      if (seen) rows.put(seen.id, { ...seen, revision: seen.revision + 1 });
      rows.put(member.id, member);
      return 'stored';
    },
    snapshot: rows.snapshot,
    restore: rows.restore,
  };
}
