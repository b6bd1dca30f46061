import { createHash } from 'node:crypto';
import { type ImportStore, importJobSchema, type RowError } from '@kesher/domain/import/import-store';
import { rowErrorSchema } from '@kesher/domain/import/row-error';
import type { Clock } from '@kesher/domain/instant';
import type { ReadRetention } from '@kesher/domain/retention/retention';
import { readAll } from './read-all.ts';
import { expiryOf } from './retention.ts';
import { rowReader } from './row-reader.ts';
import type { Item, ItemKey, Table } from './table.ts';

const keyOf = (id: string): ItemKey => ({ pk: `import#${id}`, sk: 'job' });

/** Imports in DynamoDB: progress is conditional on the checkpoint, errors have keys of their own. */
export function createImportStore(
  table: Table,
  { clock, retention }: { clock: Clock; retention: ReadRetention },
): ImportStore {
  const jobs = rowReader(table, importJobSchema, 'job');
  const rowErrors = rowReader(table, rowErrorSchema, 'error');
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
      return jobs.ifAny(await table.get(keyOf(id)));
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
        yield* (await rowErrors.all(page.items)) as RowError[];
        after = page.next;
      } while (after);
    },

    async addWarnings(id, warnings) {
      // One that names a customer does not outlive them for long once they are erased.
      const expireAfter = expiryOf('importWarnings', clock(), await retention());
      await Promise.all(
        warnings.map((warning) => {
          const expires = warning.customerId !== undefined && { expireAfter };
          return table.put({ pk: `import#${id}`, sk: warningSort(warning), error: warning, ...expires });
        }),
      );
    },

    async *warnings(id, { code, afterLine }) {
      const from = `${warningsOf(code)}${lineKey(afterLine + 1)}`;
      let after: Item | undefined;
      do {
        const page = await table.query({
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          values: { ':pk': `import#${id}`, ':from': from, ':to': `${warningsOf(code)}~` },
          after,
        });
        yield* (await rowErrors.all(page.items)) as RowError[];
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
      return jobs.all(newest);
    },
  };
}

function errorSort({ line, field, code }: RowError): string {
  return `error#${lineKey(line)}#${hashOf(`${field}#${code}`)}`;
}

/** By kind first, so that one kind is read without the others. */
function warningSort({ line, field, code, customerId }: RowError): string {
  const about = customerId === undefined ? field : `${field}#${customerId}`;
  return `${warningsOf(code)}${lineKey(line)}#${hashOf(about)}`;
}

function warningsOf(code: string): string {
  return `warning#${code}#`;
}

function lineKey(line: number): string {
  return String(line).padStart(9, '0');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
