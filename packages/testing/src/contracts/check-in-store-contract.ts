import { phoneDaySchema } from '@kesher/domain/check-in/plan/one-phone';
import type { CheckInStore } from '@kesher/domain/check-in/store/check-in-store';
import { knownPersonSchema } from '@kesher/domain/check-in/store/known-person';
import { customerIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { isoDateSchema } from '@kesher/domain/instant-schema';
import type { SubjectTruth } from '@kesher/domain/notice/notice-store';
import { describe, expect, it } from 'vitest';
import { buildVisit, buildWork } from '../builders/check-in.ts';

const idOf = (id: string) => subjectIdSchema.parse(id);
const dana = customerIdSchema.parse('C-1001');
const at = (hour: number) => `2026-11-29T0${hour}:00:00.000Z` as Instant;
const said = {
  version: 1,
  says: 'ask' as const,
  stepId: 'first-evening',
  by: 'ramzi',
  decidedAt: at(1),
  at: at(2),
  published: false,
};

/** What every store of check-ins must do, and what it says of the truth. `create` answers an empty one. */
export function describeCheckInStore(
  name: string,
  create: () => Promise<{ store: CheckInStore; truth: SubjectTruth }>,
): void {
  describe(`the check-in store ${name}`, () => {
    it('writes a new work once, and then only the next revision', async () => {
      const { store } = await create();
      const work = buildWork();
      expect(await store.work(work.id)).toBeUndefined();
      expect(await store.putWork({ ...work, revision: 2 })).toBe('stale');
      expect(await store.putWork(work)).toBe('stored');
      expect(await store.putWork(work)).toBe('stale');
      expect(await store.putWork({ ...work, revision: 3 })).toBe('stale');
      expect(await store.putWork({ ...work, revision: 2, followed: false })).toBe('stored');
      expect(await store.work(work.id)).toEqual({ ...work, revision: 2, followed: false });
    });

    it('lets one of two decisions win that were taken on the same revision', async () => {
      const { store } = await create();
      const work = buildWork();
      await store.putWork(work);
      const decisions = Array.from({ length: 10 }, () => store.putWork({ ...work, revision: 2 }));
      expect((await Promise.all(decisions)).filter((outcome) => outcome === 'stored')).toHaveLength(1);
    });

    it('keeps what was said of a person in the same way', async () => {
      const { store } = await create();
      const person = knownPersonSchema.parse({
        id: dana,
        said: [{ id: dana, name: 'Dana', gone: { because: 'deceased' } }],
        changedAt: at(1),
        revision: 1,
      });
      expect(await store.person(dana)).toBeUndefined();
      expect(await store.putPerson(person)).toBe('stored');
      expect(await store.putPerson(person)).toBe('stale');
      expect(await store.person(dana)).toEqual(person);
    });

    it('keeps a visit in the same way, and names the notice of it that carries the truth', async () => {
      const { store, truth } = await create();
      const visit = buildVisit();
      expect([await store.visit(visit.id), await truth.knows(visit.id)]).toEqual([undefined, false]);
      expect(await store.putVisit(visit)).toBe('stored');
      expect(await store.putVisit(visit)).toBe('stale');
      expect(await store.visit(visit.id)).toEqual(visit);
      expect([await truth.knows(visit.id), await truth.currentNoticeId(visit.id)]).toEqual([true, undefined]);
      const told = { version: 1, says: 'intake' as const, at: at(8), decidedAt: at(8), published: false };
      await store.putVisit(buildVisit({ revision: 2, told }));
      expect(await truth.currentNoticeId(visit.id)).toBe('visit:1.v1');
      await store.putVisit(buildVisit({ revision: 3, told, gone: 'deceased' }));
      expect(await truth.currentNoticeId(visit.id)).toBe('visit:1.v2');
    });

    it('finds the visits of a customer and of a day, page by page, and nothing else', async () => {
      const { store } = await create();
      for (const id of ['visit:3', 'visit:1', 'visit:2']) await store.putVisit(buildVisit({ id }));
      await store.putVisit(buildVisit({ id: 'visit:4', customerId: 'C-2', day: '2026-11-30' }));
      await store.putWork(buildWork({ id: 'work:1' }));
      const day = isoDateSchema.parse('2026-11-29');
      const first = await store.visitsOfDay(day, { limit: 2 });
      const second = await store.visitsOfDay(day, { limit: 2, after: first.next });
      expect([first, second].map(({ visits }) => visits.map(({ id }) => id))).toEqual([
        ['visit:1', 'visit:2'],
        ['visit:3'],
      ]);
      expect((await store.visitsOf(dana)).map(({ id }) => id).toSorted()).toEqual(['visit:1', 'visit:2', 'visit:3']);
      expect((await store.ofDay(day, { limit: 5 })).works).toHaveLength(1);
      expect(await store.worksOf(dana)).toHaveLength(1);
    });

    it('keeps the day of a phone in the same way', async () => {
      const { store } = await create();
      const day = phoneDaySchema.parse({
        id: 'k3y#2026-11-30',
        waits: [{ id: 'work:1', from: at(1) }],
        sent: { by: 'work:1', version: 1, at: at(2), alsoFor: ['work:2'] },
        changedAt: at(2),
        revision: 1,
      });
      expect(await store.phoneDay(day.id)).toBeUndefined();
      expect(await store.putPhoneDay(day)).toBe('stored');
      expect(await store.putPhoneDay(day)).toBe('stale');
      expect(await store.phoneDay(day.id)).toEqual(day);
      expect(await store.due(at(9), 10)).toEqual([]);
    });

    it('names the notice that carries the truth from the moment of the decision on', async () => {
      const { store, truth } = await create();
      const { id } = buildWork();
      expect(await truth.knows(id)).toBe(false);
      await store.putWork(buildWork());
      expect(await truth.knows(id)).toBe(true);
      expect(await truth.currentNoticeId(id)).toBeUndefined();
      await store.putWork(buildWork({ revision: 2, checkIn: { state: 'asked', said } }));
      expect(await truth.currentNoticeId(id)).toBe('Encounter:e-1.v1');
      await store.putWork(buildWork({ revision: 3, checkIn: { state: 'cancelled', said } }));
      expect(await truth.currentNoticeId(id)).toBe('Encounter:e-1.v2');
    });

    it('finds the works of a customer, and nobody else’s', async () => {
      const { store } = await create();
      await store.putWork(buildWork({ id: 'work:1' }));
      await store.putWork(buildWork({ id: 'work:2' }));
      await store.putWork(buildWork({ id: 'work:3', customerId: 'C-2' }));
      expect((await store.worksOf(dana)).map(({ id }) => id).toSorted()).toEqual(['work:1', 'work:2']);
    });

    it('lists the works of a day page by page, each once', async () => {
      const { store } = await create();
      for (const id of ['work:3', 'work:1', 'work:2']) await store.putWork(buildWork({ id }));
      await store.putWork(buildWork({ id: 'work:4', day: '2026-11-30' }));
      const day = isoDateSchema.parse('2026-11-29');
      const first = await store.ofDay(day, { limit: 2 });
      const second = await store.ofDay(day, { limit: 2, after: first.next });
      expect([first, second].map(({ works }) => works.map(({ id }) => id))).toEqual([['work:1', 'work:2'], ['work:3']]);
      expect((await store.ofDay(day, { limit: 5, after: 'x' })).works).toHaveLength(3);
    });

    it('answers what has something to do, works, visits and persons, the longest waiting first', async () => {
      const { store } = await create();
      await store.putWork(buildWork({ id: 'work:1', wakeAt: at(3) }));
      await store.putWork(buildWork({ id: 'work:2', wakeAt: at(1) }));
      await store.putWork(buildWork({ id: 'work:3', wakeAt: at(9) }));
      await store.putWork(buildWork({ id: 'work:4' }));
      await store.putPerson({ id: dana, said: [], changedAt: at(1), revision: 1, wakeAt: at(2) });
      await store.putVisit(buildVisit({ wakeAt: at(4) }));
      const all = [
        { kind: 'work', id: idOf('work:2'), since: at(1) },
        { kind: 'person', id: dana, since: at(2) },
        { kind: 'work', id: idOf('work:1'), since: at(3) },
      ];
      expect(await store.due(at(4), 10)).toEqual([...all, { kind: 'visit', id: 'visit:1', since: at(4) }]);
      expect(await store.due(at(3), 2)).toEqual(all.slice(0, 2));
      await store.putWork(buildWork({ id: 'work:2', revision: 2 }));
      expect(await store.due(at(3), 10)).toEqual(all.slice(1));
    });

    it('forgets a customer whole, and nobody else', async () => {
      const { store } = await create();
      await store.putWork(buildWork({ id: 'work:1' }));
      await store.putWork(buildWork({ id: 'work:2', customerId: 'C-2' }));
      await store.putPerson({ id: dana, said: [], changedAt: at(1), revision: 1 });
      await store.putVisit(buildVisit());
      await store.putVisit(buildVisit({ id: 'visit:2', customerId: 'C-2' }));
      expect(await store.forgetOf(dana)).toBe(3);
      expect(await store.forgetOf(dana)).toBe(0);
      expect(await store.visitsOf(dana)).toEqual([]);
      expect(await store.visit(idOf('visit:2'))).toBeDefined();
      expect([await store.work(idOf('work:1')), await store.person(dana)]).toEqual([undefined, undefined]);
      expect(await store.work(idOf('work:2'))).toBeDefined();
    });
  });
}
