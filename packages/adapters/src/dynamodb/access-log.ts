import { type Access, accessKey, accessSchema, hourOf, oldestHour } from '@kesher/domain/access/access';
import type { AccessLog, AccessQuery, AccessRecorder } from '@kesher/domain/access/access-log';
import type { CustomerId } from '@kesher/domain/ids';
import type { ReadRetention, Retention } from '@kesher/domain/retention/retention';
import { readAll } from './read-all.ts';
import { expiryOf } from './retention.ts';
import { rowReader } from './row-reader.ts';
import type { Item, ItemKey, Table } from './table.ts';

/** Behind every sort key of ours, and before none. */
const last = '\u{10ffff}';
const staffPartition = 'access-staff';
const mostRemembered = 50_000;

type Look = Access & { customerId: CustomerId };

/**
 * Puts looks on record. One item serves both ways to find it: its partition is the customer, and the time index lists it
 * under who looked. A page that refreshes itself costs nothing: what this process wrote in the hour it remembers, and
 * what another wrote is found by one batch read.
 */
export function createAccessRecorder(table: Table, retention: ReadRetention): AccessRecorder {
  let hour = '';
  let written = new Set<string>();

  return {
    async record(looks) {
      const periods = await retention();
      const fresh = looks.map((look) => itemOf(look, periods)).filter((item) => !isWritten(item));
      if (fresh.length === 0) return;
      const standing = new Set((await table.getMany(fresh)).map(nameOf));
      const missing = fresh.filter((item) => !standing.has(nameOf(item)));
      const people = [...new Set(missing.map(({ by }) => by))].map((by) => ({ pk: staffPartition, sk: by }));
      // Who looks is known before their looks are: the whole record is read person by person.
      if (people.length > 0) await table.putMany(people);
      for (let first = 0; first < missing.length; first += 25) await table.putMany(missing.slice(first, first + 25));
      for (const item of fresh) remember(item);
    },
  };

  function isWritten(item: LookItem): boolean {
    return hourOf(item.at) === hour && written.has(nameOf(item));
  }

  function remember(item: LookItem): void {
    if (hourOf(item.at) !== hour || written.size >= mostRemembered) {
      hour = hourOf(item.at);
      written = new Set();
    }
    written.add(nameOf(item));
  }
}

/** The record of looks, to read and to keep beyond an erasure. `hashOf` is the installation's keyed hash. */
export function createAccessLog(
  table: Table,
  { hashOf, retention }: { hashOf: (customerId: string) => string; retention: ReadRetention },
): AccessLog {
  const rows = rowReader(table, accessSchema);
  const partitionsOf = (id: CustomerId) => [id, erasedName(hashOf(id))].map(partitionOf);

  async function ofPartition(pk: string, { from, before, most }: Range): Promise<Placed[]> {
    const items = await readAll(
      table,
      {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :before',
        values: { ':pk': pk, ':from': from, ':before': before },
        newestFirst: true,
      },
      most,
    );
    return items.map((item) => ({ place: String(item['sk']), item }));
  }

  async function ofStaff(by: string, { from, before, most }: Range): Promise<Placed[]> {
    const items = await readAll(
      table,
      {
        index: 'byTime',
        KeyConditionExpression: 'timeKey = :by AND timeSort BETWEEN :from AND :before',
        values: { ':by': partitionOf(by), ':from': from, ':before': before },
        newestFirst: true,
      },
      most,
    );
    return items.map((item) => ({ place: String(item['timeSort']), item }));
  }

  async function everybody(): Promise<string[]> {
    const items = await readAll(table, { KeyConditionExpression: 'pk = :pk', values: { ':pk': staffPartition } });
    return items.map(({ sk }) => String(sk));
  }

  async function placed({ customerId, by }: AccessQuery, range: Range): Promise<Placed[]> {
    if (customerId !== undefined) {
      const most = by === undefined ? range.most : Number.POSITIVE_INFINITY;
      const found = await Promise.all(partitionsOf(customerId).map((pk) => ofPartition(pk, { ...range, most })));
      return found.flat().filter(({ item }) => by === undefined || item['by'] === by);
    }
    const people = by === undefined ? await everybody() : [by];
    return (await Promise.all(people.map((person) => ofStaff(person, range)))).flat();
  }

  return {
    ...createAccessRecorder(table, retention),

    async page(query) {
      const { limit, now } = query;
      const before = readPlace(query.after) ?? last;
      // One more than is shown tells whether there are more; the end of the page before is among them.
      const range = { from: oldestHour(now, await retention()), before, most: limit + 2 };
      const sorted = (await placed(query, range))
        .filter(({ place }) => place !== before)
        .toSorted((left, right) => (left.place < right.place ? 1 : -1));
      const shown = sorted.slice(0, limit);
      const end = shown.at(-1);
      const looks = await rows.all(shown.map(({ item }) => item));
      return sorted.length > limit && end ? { looks, next: writePlace(end.place) } : { looks };
    },

    async forgetCustomer(id) {
      const hash = hashOf(id);
      const items = await readAll(table, {
        KeyConditionExpression: 'pk = :pk',
        values: { ':pk': partitionOf(id) },
      });
      const periods = await retention();
      for (const item of items) {
        const found = await rows.ifReadable(item);
        // Written under the hash first: whatever dies in between is done again, and no look is lost.
        if (found) await table.put(itemOf(withoutCustomer(found, hash), periods));
        await table.remove({ pk: String(item['pk']), sk: String(item['sk']) });
      }
    },
  };
}

function withoutCustomer({ customerId: _id, ...look }: Access, hash: string): Omit<Access, 'customerId'> {
  return { ...look, erasedAs: hash };
}

type Range = { from: string; before: string; most: number };
type Placed = { place: string; item: Item };
type LookItem = Item & ItemKey & Pick<Access, 'at' | 'by'>;

const partitionOf = (name: string) => `access#${name}`;
/** No customer's id begins so. */
const erasedName = (hash: string) => `~${hash}`;
const nameOf = (item: Item) => `${String(item['pk'])} ${String(item['sk'])}`;

function itemOf(look: Look | Omit<Access, 'customerId'>, retention: Retention): LookItem {
  const name = 'customerId' in look ? look.customerId : erasedName(String(look.erasedAs));
  const key = accessKey(look);
  return {
    pk: partitionOf(name),
    sk: key,
    timeKey: partitionOf(look.by),
    timeSort: `${key}#${name}`,
    ...look,
    expireAfter: expiryOf('looks', look.at, retention),
  };
}

function writePlace(place: string): string {
  return Buffer.from(place).toString('base64url');
}

/** The end of the page before; a cursor that is not ours starts from the first page. */
function readPlace(cursor: string | undefined): string | undefined {
  const text = Buffer.from(cursor ?? '', 'base64url').toString();
  return /^\d{4}-\d\d-\d\dT\d\d#/.test(text) && text.length <= 500 ? text : undefined;
}
