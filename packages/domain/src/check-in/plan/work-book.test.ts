import { test as check, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { at, codes, context, endedAt, person, work } from './plan.fixture.ts';
import type { WorkRecord } from './work.ts';
import { emptyBook, enter, planAll, type Statement } from './work-book.ts';

describe('records of works and persons', () => {
  const record = (changes: Partial<WorkRecord>): Statement => ({
    kind: 'record',
    record: { ...work, codes, workId: 'Encounter:e-1', isVisit: true, ...changes },
  });
  const visit = record({ codes: [] });
  const extraction = record({ id: 'Procedure:q', isVisit: false, endedAt: at('2026-11-29T07:50:00.000Z') });
  const cleaning = record({ id: 'Procedure:r', isVisit: false, codes: [{ system: 'own', code: 'clean' }] });
  const daniel: Statement = { kind: 'person', person };
  const plansOf = (statements: readonly Statement[]) =>
    planAll(enter(emptyBook, statements), context).plans.get('Encounter:e-1');

  it('of a visit and of what was done in it are one work, which ends with the visit', () => {
    const { plans } = planAll(enter(emptyBook, [visit, extraction, cleaning, daniel]), context);
    expect([...plans.keys()]).toEqual(['Encounter:e-1']);
    expect(plans.get('Encounter:e-1')).toMatchObject({ checkIn: { endedAt, protocol: { id: 'extraction' } } });
  });

  it('without a visit end with the last of them', () => {
    expect(plansOf([extraction, cleaning, daniel])).toMatchObject({ checkIn: { endedAt } });
    const broken = record({ id: 'Procedure:s', isVisit: false, endedAt: 'unreadable' });
    expect(plansOf([extraction, broken, daniel])).toEqual({ kind: 'refused', code: 'end-unreadable' });
    expect(plansOf([record({ id: 'Procedure:s', isVisit: false, endedAt: undefined }), daniel])).toEqual({
      kind: 'refused',
      code: 'end-missing',
    });
  });

  it('without a visit are finished where one of them is, and cancelled where none is left', () => {
    const one = (id: string, status: WorkRecord['status']) => record({ id, isVisit: false, status });
    expect(plansOf([one('Procedure:a', 'cancelled'), one('Procedure:b', 'finished'), daniel])?.kind).toBe('planned');
    expect(plansOf([one('Procedure:a', 'cancelled'), one('Procedure:b', 'before'), daniel])?.kind).toBe('history');
    expect(plansOf([one('Procedure:a', 'cancelled'), one('Procedure:b', 'entered-in-error'), daniel])?.kind).toBe(
      'withdrawn',
    );
  });

  it('of a visit count before the appointment that it came from', () => {
    const appointment = record({ id: 'Appointment:a', status: 'cancelled' });
    expect(plansOf([appointment, visit, daniel])?.kind).toBe('planned');
    expect(plansOf([appointment, daniel])?.kind).toBe('withdrawn');
    const other = record({ id: 'Appointment:b' });
    expect([plansOf([appointment, other, daniel])?.kind, plansOf([other, appointment, daniel])?.kind]).toEqual([
      'withdrawn',
      'withdrawn',
    ]);
  });

  it('of nobody, or of somebody who is not there, are refused', () => {
    expect(plansOf([record({ personId: undefined })])).toEqual({ kind: 'refused', code: 'person-missing' });
    expect(plansOf([visit])).toEqual({ kind: 'refused', code: 'person-missing' });
  });

  it('stand as they were stated last, whatever came last; without a date the further one stands', () => {
    const early = record({ status: 'cancelled', statedAt: at('2026-11-29T08:00:00.000Z') });
    const late = record({ status: 'finished', statedAt: at('2026-11-29T08:10:00.000Z') });
    expect(plansOf([late, early, daniel])?.kind).toBe('planned');
    expect(plansOf([late, record({ status: 'cancelled' }), daniel])?.kind).toBe('withdrawn');
    expect(plansOf([late, record({ status: 'before' }), daniel])?.kind).toBe('planned');
  });

  const statements: Statement[] = [
    visit,
    extraction,
    cleaning,
    record({ status: 'before', statedAt: at('2026-11-29T07:00:00.000Z') }),
    record({ status: 'cancelled', statedAt: at('2026-11-29T08:20:00.000Z') }),
    record({ codes: [], statedAt: at('2026-11-29T08:40:00.000Z') }),
    record({ id: 'Encounter:e-2', workId: 'Encounter:e-2', statedAt: at('2026-11-29T08:10:00.000Z') }),
    record({
      id: 'Encounter:e-2',
      workId: 'Encounter:e-2',
      status: 'entered-in-error',
      statedAt: at('2026-11-29T08:15:00.000Z'),
    }),
    record({ id: 'Encounter:e-3', workId: 'Encounter:e-3', personId: 'p-2' }),
    record({ id: 'Encounter:e-4', workId: 'Encounter:e-4' }),
    record({
      id: 'Encounter:e-4',
      workId: 'Encounter:e-4',
      status: 'before',
      endedAt: undefined,
      statedAt: at('2026-11-29T08:15:00.000Z'),
    }),
    daniel,
    { kind: 'person', person: { ...person, phone: '+972525550149', statedAt: at('2026-11-29T08:00:00.000Z') } },
    { kind: 'person', person: { id: 'p-2', email: 'n@example.com' } },
    { kind: 'person', person: { id: 'p-2', email: 'n@example.com', gone: { because: 'deceased' } } },
  ];
  const endOf = (batches: readonly (readonly Statement[])[]) => {
    let book = emptyBook;
    let plans: ReturnType<typeof planAll>['plans'] = new Map();
    for (const batch of batches) ({ plans, book } = planAll(enter(book, batch), context));
    return [...plans.entries()]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([id, each]) => [id, each.kind === 'planned' ? { ...each.checkIn, revision: 0 } : each]);
  };

  check.prop([
    fc.shuffledSubarray([...statements, ...statements], { minLength: statements.length * 2 }),
    fc.integer({ min: 1, max: 10 }),
  ])('come to the same end in any order, repeated and in any parts', (shuffled, size) => {
    const batches = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, index) =>
      shuffled.slice(index * size, (index + 1) * size),
    );
    expect(endOf(batches)).toEqual(endOf([statements]));
  });
});
