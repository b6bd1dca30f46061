import { rotaPatternSchema, rotaSchema } from '@kesher/domain/check-in/rota/rota';
import { type Load, loadSchema, type RotaStore } from '@kesher/domain/check-in/rota/rota-store';
import { putRevision } from './put-revision.ts';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

const partition = 'rota';
/** Beside the weeks, and after all of them. */
const patternFrom = (week: string) => `from#${week}`;
const takenIn = (week: string) => `rota-taken#${week}`;

/** Rotas in DynamoDB: one partition with a row a week and one for each pattern, and one a week with what each person took. */
export function createRotaStore(table: Table): RotaStore {
  const rotas = rowReader(table, rotaSchema, 'rota');
  const patterns = rowReader(table, rotaPatternSchema, 'pattern');
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

    async patternsUntil(week, most) {
      const query = {
        KeyConditionExpression: 'pk = :rota AND sk BETWEEN :first AND :last',
        values: { ':rota': partition, ':first': patternFrom(''), ':last': patternFrom(week) },
        newestFirst: true,
      };
      return patterns.all(await readAll(table, query, most));
    },

    async putPattern(pattern) {
      const { from, revision } = pattern;
      await table.put(
        { pk: partition, sk: patternFrom(from), revision, pattern },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR revision <= :revision',
          ExpressionAttributeValues: { ':revision': revision },
        },
      );
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
