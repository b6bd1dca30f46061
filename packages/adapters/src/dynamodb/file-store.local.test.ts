import { FileMissingError } from '@kesher/domain/import/import-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileStore } from './file-store.ts';
import { startTables } from './testing/start-tables.ts';

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

async function setUp() {
  const table = await tables.empty('office');
  const store = createFileStore(table, () => 1_800_000_000);
  const read = async (id: string) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of store.read(id)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  return { table, store, read };
}

const bytes = (length: number, value: number) => new Uint8Array(length).fill(value);

describe('a file in DynamoDB', () => {
  it('comes back byte for byte, whatever its parts and pieces cut', async () => {
    const { store, read } = await setUp();
    const text = Buffer.from('שלום, مرحبا, 🦄 '.repeat(30_000));
    // Odd sizes, so that parts and the pieces of 300 KB inside them end within a character.
    const cuts = [0, 1, 333_333, 333_334, text.byteLength];
    for (let part = 0; part + 1 < cuts.length; part += 1) {
      await store.writePart('file-1', part, text.subarray(cuts[part], cuts[part + 1]));
    }
    expect((await read('file-1')).equals(text)).toBe(true);
  });

  it('holds nothing of what a part was before it came again', async () => {
    const { store, read } = await setUp();
    await store.writePart('file-1', 0, bytes(700_000, 1));
    await store.writePart('file-1', 1, bytes(5, 2));
    await store.writePart('file-1', 0, bytes(10, 3));
    expect(await read('file-1')).toEqual(Buffer.concat([bytes(10, 3), bytes(5, 2)]));
  });

  it('holds nothing of the file that it replaces', async () => {
    const { store, read } = await setUp();
    for (const chunks of [[bytes(400_000, 1), bytes(3, 1)], [bytes(4, 2)]]) {
      const { sizeBytes } = await store.write(
        'file-1',
        (async function* () {
          yield* chunks;
        })(),
      );
      expect(await read('file-1')).toHaveLength(sizeBytes);
    }
  });

  it('is not read across a part that is missing', async () => {
    const { store, read } = await setUp();
    await expect(read('file-1')).rejects.toEqual(new FileMissingError('file-1', 0));
    await store.writePart('file-1', 0, bytes(1, 1));
    await store.writePart('file-1', 2, bytes(1, 1));
    await expect(read('file-1')).rejects.toEqual(new FileMissingError('file-1', 1));
    await store.remove('file-1');
    await expect(read('file-1')).rejects.toEqual(new FileMissingError('file-1', 0));
  });

  it('goes with all the others, piece by piece', async () => {
    const { store, read, table } = await setUp();
    await store.writePart('file-1', 0, bytes(700_000, 1));
    await store.writePart('file-2', 3, bytes(1, 1));
    await table.put({ pk: 'settings', sk: 'business' });
    await store.removeAll();
    await expect(read('file-1')).rejects.toEqual(new FileMissingError('file-1', 0));
    expect(await table.get({ pk: 'file#file-2', sk: '00003#00000' })).toBeUndefined();
    expect(await table.get({ pk: 'settings', sk: 'business' })).toBeDefined();
  });

  it('is removed by DynamoDB after 30 days', async () => {
    const { store, table } = await setUp();
    await store.writePart('file-1', 0, bytes(1, 1));
    expect(await table.get({ pk: 'file#file-1', sk: '00000#00000' })).toMatchObject({ expireAfter: 1_802_592_000 });
  });
});
