import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import type { ErasedPerson, ErasureList, NamedPerson } from '@kesher/domain/customer/erasure-list';
import * as z from 'zod';
import { hashAddress, suppressionKey } from './hash-address.ts';
import { rowReader } from './row-reader.ts';
import type { ItemKey, Table } from './table.ts';

const rowSchema = z.object({
  /** All hashes under which this person is known, that of the id first. */
  names: z.array(z.string()),
  /** The hashes of their addresses on the do-not-contact list. */
  suppressed: z.array(z.string()),
  refused: z.int().default(0),
  /** On an address: the hashes of the ids of all who were erased with it, where there are several. */
  holders: z.array(z.string()).optional(),
});
type Row = z.infer<typeof rowSchema>;
const keyOf = (name: string): ItemKey => ({ pk: `erased#${name}`, sk: 'erased' });

/** Who was erased, in DynamoDB: one item for each hash, each of which leads to the others. */
export function createErasureList(table: Table, fingerprint: (text: string) => string): ErasureList {
  const reader = rowReader(table, rowSchema);
  const nameOfId = (id: string) => fingerprint(`erased id\n${id}`);
  const nameOfAddress = (address: string) => fingerprint(`erased address\n${canonicalAddress(address)}`);
  const nameOfFingerprint = (hash: string) => fingerprint(`erased fingerprint\n${hash}`);
  const namesOf = ({ id, addresses, fingerprints = [] }: ErasedPerson) => [
    nameOfId(id),
    ...addresses.map(nameOfAddress),
    ...fingerprints.map(nameOfFingerprint),
  ];
  const holdersOf = ({ holders, names }: Row) => holders ?? names.slice(0, 1);

  async function find(person: NamedPerson) {
    const rows = await table.getMany(namesOf(person).map(keyOf));
    return reader.all(rows);
  }

  /** Before November 2026 only the do-not-contact list kept who was erased, and only by address. */
  async function closedByErasing(hashes: readonly string[]): Promise<ItemKey[]> {
    const rows = await table.getMany(hashes.map(suppressionKey));
    return rows.flatMap(({ pk, sk, reason }) => (reason === 'erased' ? [{ pk: String(pk), sk: String(sk) }] : []));
  }

  return {
    async add(person) {
      const own = nameOfId(person.id);
      // Asked for again, less may be known of them than the first time.
      const before = await reader.ifReadable(await table.get(keyOf(own)));
      const names = [...new Set([...namesOf(person), ...(before?.names ?? [])])];
      const closed = [...person.addresses.map(hashAddress), ...(person.fingerprints ?? [])];
      const suppressed = [...new Set([...closed, ...(before?.suppressed ?? [])])];
      const row = { names, suppressed, refused: before?.refused ?? 0 };
      const addresses = names.slice(1);
      await table.put({ ...keyOf(own), ...row });
      await Promise.all(
        addresses.map(async (name) => {
          const standing = await reader.ifReadable(await table.get(keyOf(name)));
          const holders = new Set([...(standing ? holdersOf(standing) : []), own]);
          await table.put({ ...keyOf(name), ...row, ...(holders.size > 1 && { holders: [...holders] }) });
        }),
      );
    },

    async knows(person) {
      const [rows, closed] = await Promise.all([find(person), closedByErasing(person.addresses.map(hashAddress))]);
      return rows.length > 0 || closed.length > 0;
    },

    async countRefused(person) {
      const [row] = await find(person);
      // In one place, whether they were named by id or by address.
      const [name] = row?.names ?? [];
      if (name === undefined) return;
      await table.update(keyOf(name), {
        UpdateExpression: 'ADD refused :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':one': 1 },
      });
    },

    async lift(name) {
      const hash = 'address' in name ? hashAddress(name.address) : undefined;
      const names = 'id' in name ? [nameOfId(name.id)] : [nameOfAddress(name.address), nameOfFingerprint(hash ?? '')];
      const found = await reader.all(await table.getMany(names.map(keyOf)));
      const closed = await closedByErasing(hash === undefined ? [] : [hash]);
      if (found.length === 0 && closed.length === 0) return undefined;
      let refused = 0;
      for (const holder of new Set(found.flatMap(holdersOf))) {
        const standing = await reader.ifReadable(await table.get(keyOf(holder)));
        const row = standing ?? found.find((one) => holdersOf(one).includes(holder));
        if (row) refused += await liftOne(holder, row);
      }
      await open(closed);
      return { refused };
    },
  };

  /** Takes one person off. What others went by too stays theirs, and closed. */
  async function liftOne(holder: string, row: Row): Promise<number> {
    const kept = new Set<string>();
    const gone: ItemKey[] = [];
    const counts = [row.refused];
    for (const name of row.names) {
      const one = await reader.ifReadable(await table.get(keyOf(name)));
      const others = (one ? holdersOf(one) : []).filter((other) => other !== holder);
      const rest = await reader.all(await table.getMany(others.map(keyOf)));
      const [next] = rest;
      for (const hash of rest.flatMap(({ suppressed }) => suppressed)) kept.add(hash);
      if (one) counts.push(one.refused);
      if (next) await table.put({ ...keyOf(name), ...next, refused: 0, ...(others.length > 1 && { holders: others }) });
      else gone.push(keyOf(name));
    }
    await open(await closedByErasing(row.suppressed.filter((hash) => !kept.has(hash))));
    for (const key of gone) await table.remove(key);
    return Math.max(0, ...counts);
  }

  /** What its holders have refused stays on the item of the address. */
  async function open(keys: readonly ItemKey[]): Promise<void> {
    for (const key of keys)
      await table.update(key, {
        UpdateExpression: 'REMOVE #reason',
        ExpressionAttributeNames: { '#reason': 'reason' },
      });
  }
}
