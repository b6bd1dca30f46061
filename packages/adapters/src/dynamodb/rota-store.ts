import { rotaSchema } from '@kesher/domain/check-in/rota/rota';
import { type Load, loadSchema, type RotaStore } from '@kesher/domain/check-in/rota/rota-store';
import { putRevision } from './put-revision.ts';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

const partition = 'rota';
const takenIn = (week: string) => `rota-taken#${week}`;

/** Rotas in DynamoDB: one partition with a row a week, and one a week with what each person took. */
export function createRotaStore(table: Table): RotaStore {
  const rotas = rowReader(table, rotaSchema, 'rota');
  const loads = rowReader<Load>(table, loadSchema);
  return {
    async of(weeks) {
      const rows = await table.getMany(weeks.map((week) => ({ pk: partition, sk: week })));
      return rotas.all(rows.toSorted((left, right) => (String(left['sk']) < String(right['sk']) ? -1 : 1)));
    },

    async put(rota) {
      const { week, revision } = rota;
      return await putRevision(table, { pk: partition, sk: week, revision, rota });
    },

    async countTaken(week, staffId, kind) {
      const other = kind === 'calls' ? 'flags' : 'calls';
      await table.update(
        { pk: takenIn(week), sk: staffId },
        {
          UpdateExpression: 'SET staffId = :who, #other = if_not_exists(#other, :none) ADD #kind :one',
          ExpressionAttributeNames: { '#kind': kind, '#other': other },
          ExpressionAttributeValues: { ':who': staffId, ':none': 0, ':one': 1 },
        },
      );
    },

    async taken(week) {
      const query = { KeyConditionExpression: 'pk = :week', values: { ':week': takenIn(week) } };
      return loads.all(await readAll(table, query));
    },
  };
}
