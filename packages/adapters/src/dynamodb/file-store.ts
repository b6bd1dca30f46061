import type { FileStore, FileUploads } from '@kesher/domain/import/import-store';
import type { Item, Table } from './table.ts';

/** An item holds at most 400 KB with its keys (DynamoDB's limit). */
const pieceBytes = 300 * 1024;
const keptDays = 30;

const partitionOf = (id: string) => `file#${id}`;
const sortOf = (part: number, piece: number) => `${String(part).padStart(5, '0')}#${String(piece).padStart(5, '0')}`;

/**
 * Uploaded files as items, piece by piece, which time to live removes after a month: a file is read a few times and then
 * only kept as proof, so it needs no store of its own (docs/decisions/0005).
 */
export function createFileStore(table: Table, nowSeconds: () => number): FileStore & FileUploads {
  async function writePart(id: string, part: number, bytes: Uint8Array): Promise<void> {
    const expireAfter = nowSeconds() + keptDays * 86_400;
    for (let piece = 0; piece * pieceBytes < bytes.byteLength; piece += 1) {
      const content = bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
      await table.put({ pk: partitionOf(id), sk: sortOf(part, piece), content, expireAfter });
    }
  }

  return {
    writePart,

    async write(id, bytes) {
      let part = 0;
      let sizeBytes = 0;
      for await (const chunk of bytes) {
        await writePart(id, part, chunk);
        part += 1;
        sizeBytes += chunk.byteLength;
      }
      return { sizeBytes };
    },

    async *read(id) {
      let after: Item | undefined;
      let isEmpty = true;
      do {
        const page = await table.query({
          KeyConditionExpression: 'pk = :pk',
          values: { ':pk': partitionOf(id) },
          limit: 3,
          after,
        });
        for (const item of page.items) {
          isEmpty = false;
          yield item['content'] as Uint8Array;
        }
        after = page.next;
      } while (after);
      if (isEmpty) throw new Error(`There is no file ${id}.`);
    },

    async remove(id) {
      let after: Item | undefined;
      do {
        const page = await table.query({
          KeyConditionExpression: 'pk = :pk',
          values: { ':pk': partitionOf(id) },
          limit: 3,
          after,
        });
        for (const item of page.items) await table.remove({ pk: partitionOf(id), sk: String(item['sk']) });
        after = page.next;
      } while (after);
    },
  };
}
