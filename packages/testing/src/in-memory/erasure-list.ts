import type { ErasedPerson, ErasureList, NamedPerson } from '@kesher/domain/customer/erasure-list';
import { createRows, type Restorable, type RowState } from './rows.ts';
import { createInMemorySuppressionList } from './suppression-list.ts';

/** One person each: their id, and the fingerprints of the addresses that they alone went by. */
type Row = { id: string; addresses: string[]; refused: number };

/** Who was erased, in a map, beside a do-not-contact list. */
export function createInMemoryErasureList(
  suppressions = createInMemorySuppressionList(),
): ErasureList & Restorable<RowState<Row>> {
  const rows = createRows<Row>((row) => row as Row);
  const hashOf = (address: string) => suppressions.fingerprintOf(address);
  const find = ({ id, addresses }: NamedPerson) => {
    const hashes = addresses.map(hashOf);
    return rows.all((row) => row.id === id || row.addresses.some((hash) => hashes.includes(hash)));
  };
  return {
    async add({ id, addresses, fingerprints = [] }: ErasedPerson) {
      const before = rows.get(id);
      const known = new Set([...addresses.map(hashOf), ...fingerprints, ...(before?.addresses ?? [])]);
      rows.put(id, { id, addresses: [...known], refused: before?.refused ?? 0 });
    },
    async knows(person) {
      return find(person).length > 0 || person.addresses.some((address) => suppressions.isErased(hashOf(address)));
    },
    async countRefused(person) {
      const [row] = find(person);
      if (row) rows.put(row.id, { ...row, refused: row.refused + 1 });
    },
    async lift(name) {
      const hash = 'address' in name ? hashOf(name.address) : undefined;
      const lifted = rows.all((row) => ('id' in name ? row.id === name.id : row.addresses.includes(hash ?? '')));
      const opened = [...lifted.flatMap(({ addresses }) => addresses), ...(hash === undefined ? [] : [hash])];
      if (lifted.length === 0 && !opened.some((one) => suppressions.isErased(one))) return undefined;
      for (const { id } of lifted) rows.remove(id);
      const kept = new Set(rows.all().flatMap(({ addresses }) => addresses));
      for (const one of opened) if (!kept.has(one) && suppressions.isErased(one)) suppressions.open(one);
      return { refused: lifted.reduce((sum, { refused }) => sum + refused, 0) };
    },
    snapshot: rows.snapshot,
    restore: rows.restore,
  };
}
