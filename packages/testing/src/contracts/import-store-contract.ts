import { customerIdSchema } from '@kesher/domain/ids';
import {
  type ImportJob,
  type ImportProgress,
  type ImportStore,
  importJobSchema,
  type RowError,
} from '@kesher/domain/import/import-store';
import { rowProblem } from '@kesher/domain/import/row-problem';
import { describe, expect, it } from 'vitest';

const progressAt = (rowsDone: number, state: ImportProgress['state'] = 'running'): ImportProgress => ({
  state,
  rowsDone,
  created: rowsDone,
  changed: 0,
  unchanged: 0,
  refused: 0,
});

function buildJob(id: string, startedAt = '2026-11-22T08:00:00.000Z'): ImportJob {
  return importJobSchema.parse({
    id,
    kind: 'customers',
    fileId: `file-of-${id}`,
    fileName: 'customers.csv',
    format: { encoding: 'utf-8', delimiter: ',' },
    mapping: { columns: { email: 'E-mail' } },
    country: 'IL',
    defaultLanguage: 'he',
    startedBy: 'admin-1',
    startedAt,
    progress: progressAt(0),
  });
}

const errorAt = (line: number, field = 'email'): RowError => ({
  line,
  ...rowProblem('email-unreadable', { field, column: 'E-mail' }),
});

/** What every import store must do. `create` answers an empty one. */
export function describeImportStore(name: string, create: () => Promise<{ store: ImportStore }>): void {
  const errorsOf = async (store: ImportStore, id: string) => {
    const errors: RowError[] = [];
    for await (const error of store.errors(id)) errors.push(error);
    return errors;
  };

  describe(`the import store ${name}`, () => {
    it('creates an import once and keeps the first', async () => {
      const { store } = await create();
      expect(await store.create(buildJob('import-1'))).toBe('created');
      expect(await store.create({ ...buildJob('import-1'), fileName: 'other.csv' })).toBe('exists');
      expect(await store.get('import-1')).toEqual(buildJob('import-1'));
      expect(await store.get('import-2')).toBeUndefined();
    });

    it('moves on only from the checkpoint that stands', async () => {
      const { store } = await create();
      await store.create(buildJob('import-1'));
      expect(await store.progress('import-1', { from: 0, to: progressAt(100) })).toBe('stored');
      expect(await store.progress('import-1', { from: 0, to: progressAt(50) })).toBe('stale');
      expect((await store.get('import-1'))?.progress).toEqual(progressAt(100));
      expect(await store.progress('import-2', { from: 0, to: progressAt(1) })).toBe('stale');
    });

    it('lets one of two runners of the same import win', async () => {
      const { store } = await create();
      await store.create(buildJob('import-1'));
      const both = [1, 2].map(() => store.progress('import-1', { from: 0, to: progressAt(100) }));
      expect((await Promise.all(both)).toSorted()).toEqual(['stale', 'stored']);
    });

    it('changes nothing of an import that has ended', async () => {
      const { store } = await create();
      await store.create(buildJob('import-1'));
      await store.progress('import-1', { from: 0, to: progressAt(7, 'done') });
      expect(await store.progress('import-1', { from: 7, to: progressAt(8) })).toBe('stale');
    });

    it('answers errors in the order of lines, each once, and only those of one import', async () => {
      const { store } = await create();
      await store.addErrors('import-1', [errorAt(1_000), errorAt(20)]);
      await store.addErrors('import-1', [errorAt(20), errorAt(3)]);
      await store.addErrors('import-10', [errorAt(1)]);
      expect(await errorsOf(store, 'import-1')).toEqual([errorAt(3), errorAt(20), errorAt(1_000)]);
    });

    it('keeps two errors of one line apart', async () => {
      const { store } = await create();
      await store.addErrors('import-1', [errorAt(3), errorAt(3, 'phone')]);
      const fields = (await errorsOf(store, 'import-1')).map(({ field }) => field);
      expect(fields.toSorted()).toEqual(['email', 'phone']);
    });

    it('keeps two warnings of one line apart that name different customers', async () => {
      const { store } = await create();
      const about = (id: string): RowError => ({
        line: 2,
        ...rowProblem('order-of-another', { field: 'customerId', column: '', customerId: customerIdSchema.parse(id) }),
      });
      await store.addWarnings('import-1', [about('R1'), about('R2'), about('R1')]);
      const named: (string | undefined)[] = [];
      for await (const one of store.warnings('import-1', { code: 'order-of-another', afterLine: 0 }))
        named.push(one.customerId);
      expect(named).toHaveLength(2);
      expect(new Set(named)).toEqual(new Set(['R1', 'R2']));
    });

    it('answers warnings of one kind in the order of lines, each once, from after a line on', async () => {
      const { store } = await create();
      const kept = (line: number, field = 'phone'): RowError => ({
        line,
        ...rowProblem('newer-kept', { field, column: '' }),
      });
      const unnamed: RowError = { line: 4, ...rowProblem('name-missing', { field: 'name', column: '' }) };
      await store.addWarnings('import-1', [kept(1_000), unnamed, kept(20)]);
      await store.addWarnings('import-1', [kept(20), kept(3)]);
      await store.addWarnings('import-10', [kept(5)]);
      await store.addErrors('import-1', [errorAt(3)]);
      const read = async (code: string, afterLine: number) => {
        const lines: number[] = [];
        for await (const { line } of store.warnings('import-1', { code, afterLine })) lines.push(line);
        return lines;
      };
      expect(await read('newer-kept', 0)).toEqual([3, 20, 1_000]);
      expect(await read('newer-kept', 20)).toEqual([1_000]);
      expect(await read('name-missing', 0)).toEqual([4]);
      expect(await read('consent-kept', 0)).toEqual([]);
      expect(await errorsOf(store, 'import-1')).toEqual([errorAt(3)]);
    });

    it('answers the latest imports, newest first', async () => {
      const { store } = await create();
      const days = ['21', '23', '22'];
      for (const day of days) await store.create(buildJob(`import-${day}`, `2026-11-${day}T08:00:00.000Z`));
      expect((await store.latest(2)).map(({ id }) => id)).toEqual(['import-23', 'import-22']);
    });
  });
}
