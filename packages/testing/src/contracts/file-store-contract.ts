import { FileMissingError, type FileStore, type FileUploads } from '@kesher/domain/import/import-store';
import { describe, expect, it } from 'vitest';

const bytes = (length: number, value: number) => new Uint8Array(length).fill(value);

async function* inChunks(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** What every file store must do. `create` answers an empty one. */
export function describeFileStore(name: string, create: () => Promise<{ store: FileStore & FileUploads }>): void {
  const read = async (store: FileStore, id: string) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of store.read(id)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };

  describe(`the file store ${name}`, () => {
    it('gives a file back byte for byte, whatever its parts and pieces cut, any number of times', async () => {
      const { store } = await create();
      const text = Buffer.from('שלום, مرحبا, 🦄 '.repeat(30_000));
      // Odd sizes, so that parts and the pieces of 300 KB inside them end within a character.
      const cuts = [0, 1, 333_333, 333_334, text.byteLength];
      for (let part = 0; part + 1 < cuts.length; part += 1)
        await store.writePart('file-1', part, text.subarray(cuts[part], cuts[part + 1]));
      expect((await read(store, 'file-1')).equals(text)).toBe(true);
      expect((await read(store, 'file-1')).equals(text)).toBe(true);
    });

    it('holds nothing of what a part was before it came again', async () => {
      const { store } = await create();
      await store.writePart('file-1', 0, bytes(700_000, 1));
      await store.writePart('file-1', 1, bytes(5, 2));
      await store.writePart('file-1', 0, bytes(10, 3));
      expect(await read(store, 'file-1')).toEqual(Buffer.concat([bytes(10, 3), bytes(5, 2)]));
    });

    it('holds nothing of the file that it replaces', async () => {
      const { store } = await create();
      await store.write('file-1', inChunks(bytes(400_000, 1), bytes(3, 1)));
      expect(await store.write('file-1', inChunks(bytes(4, 2)))).toEqual({ sizeBytes: 4 });
      expect(await read(store, 'file-1')).toEqual(Buffer.from(bytes(4, 2)));
    });

    it('keeps files apart whose ids begin alike', async () => {
      const { store } = await create();
      await store.writePart('file-1', 0, bytes(1, 1));
      await store.writePart('file-10', 0, bytes(1, 2));
      expect(await read(store, 'file-1')).toEqual(Buffer.from([1]));
    });

    it('is not read across a part that is missing', async () => {
      const { store } = await create();
      await expect(read(store, 'file-1')).rejects.toEqual(new FileMissingError('file-1', 0));
      await store.writePart('file-1', 0, bytes(1, 1));
      await store.writePart('file-1', 2, bytes(1, 1));
      await expect(read(store, 'file-1')).rejects.toEqual(new FileMissingError('file-1', 1));
    });

    it('has nothing any more of a file that was removed', async () => {
      const { store } = await create();
      await store.writePart('file-1', 0, bytes(400_000, 1));
      await store.remove('file-1');
      await expect(read(store, 'file-1')).rejects.toEqual(new FileMissingError('file-1', 0));
    });
  });
}
