import { createHash } from 'node:crypto';
import { type ImportStore, importJobSchema, type RowError } from '@kesher/domain/import/import-store';
import { rowErrorSchema } from '@kesher/domain/import/row-error';
import { readAll } from './read-all.ts';
import type { Item, ItemKey, Table } from './table.ts';

const keyOf = (id: string): ItemKey => ({ pk: `import#${id}`, sk: 'job' });

/** Imports in DynamoDB: progress is conditional on the checkpoint, errors have keys of their own. */
export function createImportStore(table: Table): ImportStore {
  return {
    async create(job) {
      const created = await table.put(
        {
          ...keyOf(job.id),
          timeKey: 'import',
          timeSort: `${job.startedAt}#${job.id}`,
          job,
          rowsDone: job.progress.rowsDone,
          state: job.progress.state,
        },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      );
      return created ? 'created' : 'exists';
    },

    async get(id) {
      const item = await table.get(keyOf(id));
      return item && importJobSchema.parse(item['job']);
    },

    async progress(id, { from, to }) {
      const moved = await table.update(keyOf(id), {
        UpdateExpression: 'SET #job.#progress = :to, rowsDone = :done, #state = :state',
        ConditionExpression: 'rowsDone = :from AND #state = :running',
        ExpressionAttributeNames: { '#job': 'job', '#progress': 'progress', '#state': 'state' },
        ExpressionAttributeValues: {
          ':to': to,
          ':done': to.rowsDone,
          ':state': to.state,
          ':from': from,
          ':running': 'running',
        },
      });
      return moved ? 'stored' : 'stale';
    },

    async addErrors(id, errors) {
      await Promise.all(errors.map((error) => table.put({ pk: `import#${id}`, sk: errorSort(error), error })));
    },

    async *errors(id) {
      let after: Item | undefined;
      do {
        const page = await table.query({
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          values: { ':pk': `import#${id}`, ':sk': 'error#' },
          after,
        });
        for (const item of page.items) yield rowErrorSchema.parse(item['error']) as RowError;
        after = page.next;
      } while (after);
    },

    async latest(limit) {
      const newest = await readAll(
        table,
        {
          index: 'byTime',
          KeyConditionExpression: 'timeKey = :key',
          values: { ':key': 'import' },
          newestFirst: true,
        },
        limit,
      );
      return newest.map((item) => importJobSchema.parse(item['job']));
    },
  };
}

function errorSort({ line, field, code }: RowError): string {
  const which = createHash('sha256').update(`${field}#${code}`).digest('hex').slice(0, 12);
  return `error#${String(line).padStart(9, '0')}#${which}`;
}
