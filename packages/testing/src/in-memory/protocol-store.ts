import {
  type ProtocolStore,
  type StoredProtocol,
  storedProtocolSchema,
} from '@kesher/domain/check-in/protocol/protocol-store';
import { createRows, type Restorable, type RowState } from './rows.ts';

/** Protocols in a map, each version for good. */
export function createInMemoryProtocolStore(
  stored: readonly StoredProtocol[] = [],
): ProtocolStore & Restorable<RowState<StoredProtocol>> {
  const rows = createRows<StoredProtocol>((row) => storedProtocolSchema.parse(row));
  const keyOf = ({ protocol: { id, version } }: StoredProtocol) => `${id}#${String(version).padStart(6, '0')}`;
  for (const each of stored) rows.put(keyOf(each), each);
  return {
    all: async () => rows.all(),
    async put(version) {
      if ((rows.get(keyOf(version))?.revision ?? 0) !== version.revision - 1) return 'stale';
      rows.put(keyOf(version), version);
      return 'stored';
    },
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}
