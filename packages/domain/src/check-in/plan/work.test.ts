import { expect, it } from 'vitest';
import { work } from './plan.fixture.ts';
import { addRecord, type WorkRecord, type WorkRecords, workOf } from './work.ts';

it('a work is of whoever did what was done in it, else of whoever its visit names, in whatever order they came', () => {
  const record = (changes: Partial<WorkRecord>): WorkRecord => ({ ...work, workId: work.id, ...changes });
  const visit = record({ practitioner: 'Dr Nasser' });
  const filling = record({ id: 'Procedure:b', isVisit: false });
  const extraction = record({ id: 'Procedure:c', isVisit: false, practitioner: 'Dr Haddad' });
  const planned = record({ id: 'Procedure:a', isVisit: false, status: 'before', practitioner: 'Dr Alon' });
  const told = (records: readonly WorkRecord[]) =>
    workOf(
      work.id,
      records.reduce<WorkRecords>((known, one) => addRecord(known, one), {}),
    ).practitioner;
  expect(told([visit, filling, extraction, planned])).toBe('Dr Haddad');
  expect(told([planned, extraction, filling, visit])).toBe('Dr Haddad');
  expect(told([filling, visit])).toBe('Dr Nasser');
  expect(told([filling])).toBeUndefined();
});
