import type { CheckIn } from '../check-in.ts';
import type { Booking } from '../visit/booking.ts';
import { addPerson, personOf, type StatedPerson } from './person.ts';
import { planAgain } from './plan-again.ts';
import type { Plan, PlanContext } from './plan-check-in.ts';
import type { Kept } from './statements.ts';
import { addRecord, type WorkRecord, type WorkRecords, workOf } from './work.ts';

/** What other systems said of works and persons, and the check-ins that followed. */
export type WorkBook = {
  readonly works: ReadonlyMap<string, WorkRecords>;
  readonly persons: ReadonlyMap<string, Kept<StatedPerson>>;
  readonly checkIns: ReadonlyMap<string, CheckIn>;
};

export const emptyBook: WorkBook = { works: new Map(), persons: new Map(), checkIns: new Map() };

export type Statement =
  | { kind: 'record'; record: WorkRecord }
  | { kind: 'person'; person: StatedPerson }
  | { kind: 'booking'; booking: Booking };

/** The book once all of this was said too. Said again, or in another order, it is the same book. */
export function enter(book: WorkBook, statements: readonly Statement[]): WorkBook {
  const works = new Map(book.works);
  const persons = new Map(book.persons);
  for (const said of statements) {
    if (said.kind === 'person') persons.set(said.person.id, addPerson(persons.get(said.person.id), said.person));
    else if (said.kind === 'record')
      works.set(said.record.workId, addRecord(works.get(said.record.workId) ?? {}, said.record));
  }
  return { ...book, works, persons };
}

/** What follows from every work of the book, and the book with the check-ins as they are then. */
export function planAll(book: WorkBook, context: PlanContext): { plans: ReadonlyMap<string, Plan>; book: WorkBook } {
  const plans = new Map<string, Plan>();
  const checkIns = new Map(book.checkIns);
  for (const [id, records] of book.works) {
    const work = workOf(id, records);
    const person = work.personId === undefined ? undefined : personOf(book.persons.get(work.personId));
    const { plan, checkIn } = planAgain(work, { person, before: checkIns.get(id) }, context);
    plans.set(id, plan);
    if (checkIn !== undefined) checkIns.set(id, checkIn);
  }
  return { plans, book: { ...book, checkIns } };
}
