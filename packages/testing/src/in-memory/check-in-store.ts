import { currentNoticeOf } from '@kesher/domain/check-in/check-in';
import { type PhoneDay, phoneDaySchema } from '@kesher/domain/check-in/plan/one-phone';
import type { CheckInStore, Waking } from '@kesher/domain/check-in/store/check-in-store';
import { type KnownPerson, knownPersonSchema } from '@kesher/domain/check-in/store/known-person';
import { type KnownWork, knownWorkSchema } from '@kesher/domain/check-in/store/known-work';
import { currentNoticeOfVisit, type Visit, visitSchema } from '@kesher/domain/check-in/visit/visit';
import type { SubjectTruth } from '@kesher/domain/notice/notice-store';
import { pageOf } from './page.ts';
import { createRows, type Restorable, type RowState, type SetAsideIn, sortedBy } from './rows.ts';

type State = {
  works: RowState<KnownWork>;
  visits: RowState<Visit>;
  persons: RowState<KnownPerson>;
  phoneDays: RowState<PhoneDay>;
};

/** Check-ins in maps. They also answer which notice carries the truth, because that is part of a check-in's own record. */
export function createInMemoryCheckInStore(inTable?: SetAsideIn): CheckInStore &
  SubjectTruth &
  Restorable<State> & {
    all(): KnownWork[];
    visits(): Visit[];
    damage(id: string, change: Record<string, unknown>): void;
    damagePhoneDays(change: Record<string, unknown>): void;
    mend(): void;
  } {
  const works = createRows<KnownWork>((row) => knownWorkSchema.parse(row), inTable);
  const visits = createRows<Visit>((row) => visitSchema.parse(row), inTable);
  const persons = createRows<KnownPerson>((row) => knownPersonSchema.parse(row), inTable);
  const phoneDays = createRows<PhoneDay>((row) => phoneDaySchema.parse(row), inTable);
  const isOf = (id: string) => (row: { customerId?: unknown }) => row.customerId === id;
  return {
    async work(id) {
      return works.get(id);
    },
    async putWork(work) {
      if ((works.get(work.id)?.revision ?? 0) !== work.revision - 1) return 'stale';
      works.put(work.id, work);
      return 'stored';
    },
    async visit(id) {
      return visits.get(id);
    },
    async putVisit(visit) {
      if ((visits.get(visit.id)?.revision ?? 0) !== visit.revision - 1) return 'stale';
      visits.put(visit.id, visit);
      return 'stored';
    },
    async person(id) {
      return persons.get(id);
    },
    async putPerson(person) {
      if ((persons.get(person.id)?.revision ?? 0) !== person.revision - 1) return 'stale';
      persons.put(person.id, person);
      return 'stored';
    },
    async phoneDay(id) {
      return phoneDays.get(id);
    },
    async putPhoneDay(day) {
      if ((phoneDays.get(day.id)?.revision ?? 0) !== day.revision - 1) return 'stale';
      phoneDays.put(day.id, day);
      return 'stored';
    },
    worksOf: async (id) => works.all(isOf(id)),
    visitsOf: async (id) => visits.all(isOf(id)),
    async visitsOfDay(day, page) {
      const { items, next } = pageOf(
        visits.all((visit) => visit.day === day),
        { ...page, sortKey: ({ id }) => id },
      );
      return { visits: items, next };
    },
    async ofDay(day, page) {
      const { items, next } = pageOf(
        works.all((work) => work.day === day),
        { ...page, sortKey: ({ id }) => id },
      );
      return { works: items, next };
    },
    async due(now, limit) {
      const isDue = ({ wakeAt }: { wakeAt?: string | undefined }) => wakeAt !== undefined && wakeAt <= now;
      const waking: Waking[] = [
        ...works.all(isDue).map(({ id, wakeAt: since = now }) => ({ kind: 'work' as const, id, since })),
        ...visits.all(isDue).map(({ id, wakeAt: since = now }) => ({ kind: 'visit' as const, id, since })),
        ...persons.all(isDue).map(({ id, wakeAt: since = now }) => ({ kind: 'person' as const, id, since })),
      ];
      return sortedBy(waking, ({ since }) => since).slice(0, limit);
    },
    async forgetOf(id) {
      const broken = works.damaged().filter(([, row]) => isOf(id)(row));
      const keys = [...works.all(isOf(id)).map((work) => work.id), ...broken.map(([key]) => key)];
      for (const key of keys) works.remove(key);
      const ofVisits = visits.all(isOf(id));
      for (const visit of ofVisits) visits.remove(visit.id);
      const person = persons.has(id) ? 1 : 0;
      persons.remove(id);
      return keys.length + ofVisits.length + person;
    },
    async currentNoticeId(subjectId) {
      const visit = visits.get(subjectId);
      if (visit !== undefined) return currentNoticeOfVisit(visit);
      const checkIn = works.get(subjectId)?.checkIn;
      return checkIn && currentNoticeOf(checkIn);
    },
    knows: async (subjectId) => works.has(subjectId) || visits.has(subjectId),
    all: () => works.all(),
    visits: () => visits.all(),
    damage: (id, change) => works.damage(id, change),
    damagePhoneDays(change) {
      for (const { id } of phoneDays.all()) phoneDays.damage(id, change);
    },
    mend: () => works.mend(),
    snapshot: () => ({
      works: works.snapshot(),
      visits: visits.snapshot(),
      persons: persons.snapshot(),
      phoneDays: phoneDays.snapshot(),
    }),
    restore(state) {
      works.restore(state.works);
      visits.restore(state.visits);
      persons.restore(state.persons);
      phoneDays.restore(state.phoneDays);
    },
  };
}
