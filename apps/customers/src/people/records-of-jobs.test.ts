import { guardianIdOf } from '@kesher/domain/customer/guardian';
import { type CustomerId, subjectIdSchema } from '@kesher/domain/ids';
import type { JobRecord, JobRecords } from '@kesher/domain/job/job-records';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { describe, expect, it } from 'vitest';
import { inMemoryPorts } from '../staff-door/testing/staff-door.ts';
import { eraseCustomer } from './erase-customer.ts';
import { exportCustomer } from './export-customer.ts';

const customer = buildCustomer();
const subjectId = subjectIdSchema.parse('toy-1');

/** A job that the house has never heard of, with rows of its own: some of them written while a customer is erased. */
function toyRecords(written: JobRecord[][]): JobRecords & { rows: Map<CustomerId, JobRecord[]>; removed: string[] } {
  const rows = new Map<CustomerId, JobRecord[]>([[customer.id, written.shift() ?? []]]);
  const removed: string[] = [];
  return {
    rows,
    removed,
    job: 'toy',
    keptDays: async () => 30,
    subjectsOf: async (id) => (rows.has(id) ? [subjectId] : []),
    exportOf: async (id) => rows.get(id) ?? [],
    removeFiles: async () => void removed.push('files'),
    async forgetOf(id) {
      removed.push(`rows of ${id}`);
      const forgotten = rows.get(id)?.length ?? 0;
      const late = written.shift();
      if (late) rows.set(id, late);
      else rows.delete(id);
      return forgotten;
    },
  };
}

async function setUp(written: JobRecord[][]) {
  const records = toyRecords(written);
  const ports = { ...inMemoryPorts(), records: [records] };
  await ports.customers.put(customer);
  return { records, ports };
}

describe('what a job keeps of customers in rows of its own', () => {
  it('is handed to them with the rest, and how long it is kept', async () => {
    const { ports } = await setUp([[{ colour: 'red' }]]);
    expect((await exportCustomer(ports)(customer, { names: false })).ofJobs).toEqual([
      { job: 'toy', keptDays: 30, records: [{ colour: 'red' }] },
    ]);
    const { ports: ofNobody } = await setUp([[]]);
    expect((await exportCustomer(ofNobody)(customer, { names: false })).ofJobs).toEqual([]);
  });

  it('goes when they are erased, with what was written meanwhile and the links to its matters', async () => {
    const { records, ports } = await setUp([[{ colour: 'red' }, { colour: 'blue' }], [{ colour: 'late' }]]);
    const link = { subjectId, customerId: customer.id, generation: 0 };
    const token = ports.linkTokens.tokenFor(link);
    const { generation: _first, ...stored } = link;
    await ports.links.put(token, {
      ...stored,
      createdAt: ports.clock(),
      expiresAt: '2027-05-21T08:00:00.000Z' as ReturnType<typeof ports.clock>,
    });
    expect(await ports.links.open(token, ports.clock())).toBeDefined();
    expect(await eraseCustomer(ports)(customer)).toMatchObject({ ofJobs: 3 });
    expect(records.rows.size).toBe(0);
    expect(await ports.links.open(token, ports.clock())).toBeUndefined();
  });

  it('loses the files that wait to be read once, before its rows, also where a guardian is erased beside them', async () => {
    const { records, ports } = await setUp([[{ colour: 'red' }]]);
    const guardian = guardianIdOf(customer.id) ?? expect.unreachable();
    await ports.customers.put(buildCustomer({ id: guardian }));
    await eraseCustomer(ports)(customer);
    const [own, theirs] = [`rows of ${customer.id}`, `rows of ${guardian}`];
    expect(records.removed).toEqual(['files', own, own, theirs, theirs]);
  });
});
