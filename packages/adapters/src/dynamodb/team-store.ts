import { teamMemberSchema } from '@kesher/domain/staff/team-member';
import type { TeamStore, Witness } from '@kesher/domain/staff/team-store';
import { putRevision } from './put-revision.ts';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

const pk = 'team';

/** The team in DynamoDB: one partition, as a business has tens of people. */
export function createTeamStore(table: Table): TeamStore {
  const members = rowReader(table, teamMemberSchema, 'member');

  /**
   * Counts a witness on before the change is written. Whoever removes the witness meanwhile saw an older revision and
   * fails; so two single writes do what would else take a transaction. Dying in between leaves a higher number alone.
   */
  function touch({ id, revision }: Witness): Promise<boolean> {
    return table.update(
      { pk, sk: id },
      {
        UpdateExpression: 'SET revision = :next, #member.revision = :next',
        ConditionExpression: 'revision = :seen',
        ExpressionAttributeNames: { '#member': 'member' },
        ExpressionAttributeValues: { ':next': revision + 1, ':seen': revision },
      },
    );
  }

  return {
    get: async (id) => members.ifAny(await table.get({ pk, sk: id })),
    async list() {
      return members.all(await readAll(table, { KeyConditionExpression: 'pk = :pk', values: { ':pk': pk } }));
    },
    async put(member, witness) {
      if (witness && !(await touch(witness))) return 'stale';
      const { id, revision } = member;
      return await putRevision(table, { pk, sk: id, revision, member });
    },
  };
}
