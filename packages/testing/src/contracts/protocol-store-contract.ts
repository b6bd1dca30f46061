import { aProtocol } from '@kesher/domain/check-in/protocol/protocol.fixture';
import type { ProtocolStore } from '@kesher/domain/check-in/protocol/protocol-store';
import { describe, expect, it } from 'vitest';

/** What every store of protocols must do. `create` answers an empty one. */
export function describeProtocolStore(name: string, create: () => Promise<{ store: ProtocolStore }>): void {
  describe(`the protocol store ${name}`, () => {
    it('keeps each version for good, and of one only the next revision', async () => {
      const { store } = await create();
      const first = { protocol: aProtocol({ version: 1 }), revision: 1 };
      const second = { protocol: aProtocol(), revision: 1 };
      expect(await store.put(first)).toBe('stored');
      expect(await store.put(first)).toBe('stale');
      expect(await store.put(second)).toBe('stored');
      expect(await store.put({ ...second, revision: 3 })).toBe('stale');
      expect(await store.put({ ...second, revision: 2 })).toBe('stored');
      expect(await store.all()).toEqual([first, { ...second, revision: 2 }]);
    });
  });
}
