import { FileMissingError, type FileStore, type FileUploads } from '@kesher/domain/import/import-store';
import type { Clock } from '@kesher/domain/instant';
import type { ReadRetention } from '@kesher/domain/retention/retention';
import { readAll } from './read-all.ts';
import { expiryOf } from './retention.ts';
import type { Item, Table } from './table.ts';

/** An item holds at most 400 KB with its keys (DynamoDB's limit). */
const pieceBytes = 300 * 1024;
const maxNumber = 99_999;

/** Where files lie: as what they are kept, and in which index of their table all of them can be found. */
type Place = { kind: 'importFiles' | 'workFiles'; index: string; key: string; sort?: string };

/** With the imports; read a few times and then only kept as proof. */
const inOffice: Place = { kind: 'importFiles', index: 'byTime', key: 'timeKey', sort: 'timeSort' };
/** With the check-ins, since it is health data; kept until it has been read. */
export const withCheckIns: Place = { kind: 'workFiles', index: 'byDay', key: 'dayKey' };
const listedAs = 'file';

const partitionOf = (id: string) => `file#${id}`;
const sortOf = (part: number, piece: number) => `${String(part).padStart(5, '0')}#${String(piece).padStart(5, '0')}`;

/**
 * Uploaded files as items, piece by piece, which time to live removes: a file is read a few times and then only kept as
 * proof, so it needs no store of its own (docs/decisions/0005).
 */
export function createFileStore(
  table: Table,
  { clock, retention }: { clock: Clock; retention: ReadRetention },
  { kind, index, key: listKey, sort }: Place = inOffice,
): FileStore & FileUploads {
  async function writePart(id: string, part: number, bytes: Uint8Array): Promise<void> {
    const expireAfter = expiryOf(kind, clock(), await retention());
    const pieces = Math.ceil(bytes.byteLength / pieceBytes);
    for (let piece = 0; piece < pieces; piece += 1) {
      const content = bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
      const key = { pk: partitionOf(id), sk: sortOf(part, piece) };
      const listed = { [listKey]: listedAs, ...(sort && { [sort]: `${id}#${key.sk}` }) };
      await table.put({ ...key, ...listed, content, expireAfter });
    }
    // The same part, written before and longer, would end in what it was.
    await removeFrom(id, sortOf(part, pieces), sortOf(part, maxNumber));
  }

  async function* itemsOf(id: string, from: string, to: string): AsyncGenerator<Item> {
    let after: Item | undefined;
    do {
      const page = await table.query({
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        values: { ':pk': partitionOf(id), ':from': from, ':to': to },
        limit: 3,
        after,
      });
      yield* page.items;
      after = page.next;
    } while (after);
  }

  async function removeFrom(id: string, from: string, to: string): Promise<void> {
    for await (const item of itemsOf(id, from, to)) await table.remove({ pk: partitionOf(id), sk: String(item['sk']) });
  }

  return {
    writePart,

    async write(id, bytes) {
      let part = 0;
      let sizeBytes = 0;
      for await (const chunk of bytes) {
        if (chunk.byteLength === 0) continue;
        await writePart(id, part, chunk);
        part += 1;
        sizeBytes += chunk.byteLength;
      }
      await removeFrom(id, sortOf(part, 0), sortOf(maxNumber, maxNumber));
      return { sizeBytes };
    },

    async *read(id) {
      let expected = 0;
      for await (const item of itemsOf(id, sortOf(0, 0), sortOf(maxNumber, maxNumber))) {
        const part = Number(String(item['sk']).slice(0, 5));
        if (part > expected) throw new FileMissingError(id, expected);
        expected = part + 1;
        yield item['content'] as Uint8Array;
      }
      if (expected === 0) throw new FileMissingError(id, 0);
    },

    remove: (id) => removeFrom(id, sortOf(0, 0), sortOf(maxNumber, maxNumber)),

    async removeAll() {
      const pieces = await readAll(table, {
        index,
        KeyConditionExpression: `${listKey} = :key`,
        values: { ':key': listedAs },
        keysOnly: true,
      });
      for (const { pk, sk } of pieces) await table.remove({ pk: String(pk), sk: String(sk) });
    },
  };
}
