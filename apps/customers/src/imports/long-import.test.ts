import type { Customer } from '@kesher/domain/customer/customer';
import { describe, expect, it } from 'vitest';
import { none, setUp } from './testing/import-world.ts';

describe('a long import', () => {
  const rows = 5_000;
  const long = `id,name,email\n${Array.from({ length: rows }, (_, at) => (at % 100 === 7 ? `${at},Name ${at},bad` : `C-${at},Name ${at},c${at}@example.com`)).join('\n')}\n`;

  it('goes on from its checkpoint after it was killed at any write, and ends the same', async () => {
    const whole = setUp(4_096);
    await whole.upload(long);
    const expected = await whole.importAll('customers');
    const { upload, start, run, stores, imports } = setUp(4_096);
    await upload(long);
    const id = await start('customers');
    let writes = 0;
    const killing = {
      ...stores,
      customers: {
        ...stores.customers,
        put: async (customer: Customer) => {
          writes += 1;
          if (writes % 1_203 === 0) throw new Error('killed');
          return stores.customers.put(customer);
        },
      },
    };
    let kills = 0;
    for (;;) {
      const ended = await run(id, { stores: killing }).catch(() => undefined);
      if (ended) break;
      kills += 1;
    }
    expect(kills).toBe(4);
    expect(stores.customers.all()).toHaveLength(expected.created);
    expect(stores.customers.all().every(({ revision }) => revision === 1)).toBe(true);
    const progress = (await imports.get(id))?.progress;
    expect(progress).toMatchObject({ state: 'done', rowsDone: rows, refused: 50 });
    expect((progress?.created ?? 0) + (progress?.unchanged ?? 0)).toBe(expected.created);
    let errors = 0;
    for await (const _ of imports.errors(id)) errors += 1;
    expect(errors).toBe(50);
  });

  it('pauses when asked, goes on, and is done once', async () => {
    const { upload, start, run } = setUp(65_536);
    await upload(long);
    const id = await start('customers');
    expect(await run(id, { shouldPause: () => true })).toMatchObject({ kind: 'paused', progress: { rowsDone: 100 } });
    expect(await run(id)).toMatchObject({ kind: 'done', progress: { rowsDone: rows, created: 4_950 } });
    expect(await run(id)).toMatchObject({ kind: 'done', progress: { created: 4_950 } });
    expect(await run('import-9')).toEqual({ kind: 'not-found' });
  });

  it('stops where another run of it has gone ahead', async () => {
    const { upload, start, run, stores, imports } = setUp(65_536);
    await upload(long);
    const id = await start('customers');
    let once = true;
    const racing = {
      ...stores,
      customers: {
        ...stores.customers,
        put: async (customer: Customer) => {
          if (once) {
            once = false;
            await imports.progress(id, { from: 0, to: { state: 'running', rowsDone: 500, ...none, created: 500 } });
          }
          return stores.customers.put(customer);
        },
      },
    };
    expect(await run(id, { stores: racing })).toEqual({ kind: 'overtaken' });
  });

  it('reads a customer again whom someone changed meanwhile, and gives up on the row after five times', async () => {
    const { upload, start, run, stores } = setUp();
    await upload('id,name\nC-1,Dana\n');
    const stale = { ...stores, customers: { ...stores.customers, put: async () => 'stale' as const } };
    expect(await run(await start('customers'), { stores: stale })).toMatchObject({ progress: { refused: 1 } });
  });
});
