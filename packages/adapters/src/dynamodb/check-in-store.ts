import { createHash } from 'node:crypto';
import { currentNoticeOf } from '@kesher/domain/check-in/check-in';
import { type PhoneDay, phoneDaySchema } from '@kesher/domain/check-in/plan/one-phone';
import type { CheckInStore, Waking } from '@kesher/domain/check-in/store/check-in-store';
import { knownPersonSchema, personKeptFrom } from '@kesher/domain/check-in/store/known-person';
import { type KnownWork, knownWorkSchema, workKeptFrom } from '@kesher/domain/check-in/store/known-work';
import { currentNoticeOfVisit, visitKeptFrom, visitSchema } from '@kesher/domain/check-in/visit/visit';
import { customerIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import type { ReadRetention } from '@kesher/domain/retention/retention';
import * as z from 'zod';
import { checkInKey, ofCustomer, visitKey, wakeKeys } from './check-in-key.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { putRevision } from './put-revision.ts';
import { readAll } from './read-all.ts';
import { expiryOf } from './retention.ts';
import { rowReader } from './row-reader.ts';
import type { Item, ItemKey, Table } from './table.ts';

/** What a row is kept as, and from when on that is counted; undefined while it is kept whatever the time. */
type Keeping = { as: 'checkIns' | 'intake' | 'phoneDays'; from: Instant | undefined };

const visitsKey = (day: string) => `visits#${day}`;
const personKey = (id: string): ItemKey => ({ pk: `person#${id}`, sk: 'person' });
const phoneDayKey = (id: string): ItemKey => ({ pk: `phone#${id}`, sk: 'phone-day' });

/** Check-ins in DynamoDB. A work's item names the current notice at its top level, so that the truth changes with the decision. */
export function createCheckInStore(table: Table, retention: ReadRetention): CheckInStore {
  const works = rowReader(table, knownWorkSchema);
  const visits = rowReader(table, visitSchema);
  const persons = rowReader(table, knownPersonSchema);
  const phoneDays = rowReader(table, phoneDaySchema);

  async function put(
    item: Item & ItemKey,
    { revision, wakeAt }: Pick<KnownWork, 'revision' | 'wakeAt'>,
    { as, from }: Keeping,
  ) {
    const expires = from && { expireAfter: expiryOf(as, from, await retention()) };
    return await putRevision(table, { ...item, revision, ...expires, ...(wakeAt && { wakeKey: wakeKeyOf(item.pk) }) });
  }

  async function pageOfDay(dayKey: string, { limit, after }: { limit: number; after?: string | undefined }) {
    const { items, next } = await table.query({
      index: 'byDay',
      KeyConditionExpression: 'dayKey = :day',
      values: { ':day': dayKey },
      limit,
      after: readCursor(after, { sort: 'pk', partition: { dayKey } }),
    });
    return { items, next: writeCursor(next) };
  }

  return {
    async work(id) {
      return works.ifAny(await table.get(checkInKey(id)));
    },

    putWork(work) {
      const currentNoticeId = work.checkIn && currentNoticeOf(work.checkIn);
      const derived = { ...(currentNoticeId && { currentNoticeId }), ...(work.day && { dayKey: `day#${work.day}` }) };
      const keeping = { as: 'checkIns' as const, from: workKeptFrom(work) };
      return put({ ...work, ...derived, ...checkInKey(work.id) }, work, keeping);
    },

    async visit(id) {
      return visits.ifAny(await table.get(visitKey(id)));
    },

    putVisit(visit) {
      const currentNoticeId = currentNoticeOfVisit(visit);
      const dayKey = visit.day && visitsKey(visit.day);
      const derived = { ...(currentNoticeId && { currentNoticeId }), ...(dayKey && { dayKey }) };
      const keeping = { as: 'intake' as const, from: visitKeptFrom(visit) };
      return put({ ...visit, ...derived, ...visitKey(visit.id) }, visit, keeping);
    },

    async person(id) {
      return persons.ifAny(await table.get(personKey(id)));
    },

    putPerson(person) {
      const keeping = { as: 'checkIns' as const, from: personKeptFrom(person) };
      return put({ ...person, customerId: person.id, ...personKey(person.id) }, person, keeping);
    },

    async phoneDay(id) {
      return phoneDays.ifAny(await table.get(phoneDayKey(id)));
    },

    putPhoneDay: (day: PhoneDay) =>
      put({ ...day, ...phoneDayKey(day.id) }, day, { as: 'phoneDays', from: day.changedAt }),

    async worksOf(id) {
      return works.all(await readAll(table, { ...ofCustomer(id, 'work') }));
    },

    async visitsOf(id) {
      return visits.all(await readAll(table, { ...ofCustomer(id, 'visit') }));
    },

    async visitsOfDay(day, page) {
      const { items, next } = await pageOfDay(visitsKey(day), page);
      return { visits: await visits.all(items), next };
    },

    async ofDay(day, page) {
      const { items, next } = await pageOfDay(`day#${day}`, page);
      return { works: await works.all(items), next };
    },

    async due(now, limit) {
      const pages = await Promise.all(
        wakeKeys.map((key) =>
          table.query({
            index: 'byWake',
            KeyConditionExpression: 'wakeKey = :key AND wakeAt <= :now',
            values: { ':key': key, ':now': now },
            limit,
            keysOnly: true,
          }),
        ),
      );
      // The key alone says which: one that cannot be read keeps no other from being looked at.
      const keys = pages.flatMap(({ items }) => z.array(wakingSchema(now)).parse(items));
      return keys
        .toSorted((left, right) => (left.wakeAt < right.wakeAt ? -1 : 1))
        .slice(0, limit)
        .map(wakingOf);
    },

    async forgetOf(id) {
      const keys = await Promise.all(
        ['work', 'visit', 'person'].map((sk) => readAll(table, { ...ofCustomer(id, sk), keysOnly: true })),
      );
      await Promise.all(keys.flat().map(({ pk, sk }) => table.remove({ pk: String(pk), sk: String(sk) })));
      return keys.flat().length;
    },
  };
}

/** What cannot be read as an instant keeps no other from being looked at. */
const wakingSchema = (now: Instant) => z.object({ pk: z.string(), wakeAt: instantSchema.catch(now) });

function wakingOf({ pk, wakeAt: since }: { pk: string; wakeAt: Instant }): Waking {
  const id = pk.slice(pk.indexOf('#') + 1);
  if (pk.startsWith('person#')) return { kind: 'person', id: customerIdSchema.parse(id), since };
  return { kind: pk.startsWith('visit#') ? 'visit' : 'work', id: subjectIdSchema.parse(id), since };
}

function wakeKeyOf(pk: string): string {
  return wakeKeys[createHash('sha256').update(pk).digest().readUInt32BE() % wakeKeys.length] ?? '';
}
