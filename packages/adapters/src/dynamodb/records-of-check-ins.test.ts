import { customerIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { buildVisit, buildWork } from '@kesher/testing/builders/check-in';
import { createInMemoryCheckInStore } from '@kesher/testing/in-memory/check-in-store';
import { createInMemoryFileStore } from '@kesher/testing/in-memory/import-store';
import { expect, it } from 'vitest';
import { createRecordsOfCheckIns } from './records-of-check-ins.ts';

const dana = customerIdSchema.parse('C-1001');

it('what is kept of a person holds their visits with what they answered before them, and forgets them too', async () => {
  const checkIns = createInMemoryCheckInStore();
  const records = createRecordsOfCheckIns({ checkIns, files: createInMemoryFileStore(), retention: async () => ({}) });
  const answers = [{ field: 'reason' as const, value: 'A tooth broke', at: '2026-11-29T08:00:00.000Z' }];
  await checkIns.putWork(buildWork({ id: 'work:1' }));
  await checkIns.putVisit(buildVisit({ intake: { form: 1, answers } }));
  await checkIns.putVisit(buildVisit({ id: 'visit:2', customerId: 'C-2' }));
  expect(await records.subjectsOf(dana)).toEqual(['work:1', 'visit:1']);
  expect(await records.exportOf(dana)).toMatchObject([
    { kind: 'work', id: 'work:1' },
    { kind: 'visit', id: 'visit:1', intake: { answers } },
  ]);
  expect(await records.forgetOf(dana)).toBe(2);
  expect(await records.exportOf(dana)).toEqual([]);
  expect(await checkIns.visit(subjectIdSchema.parse('visit:2'))).toBeDefined();
});
