import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type StoredFile = { type: string; bytes: Buffer; etag: string };
export type FileFolder = ReturnType<typeof openFileFolder>;

/** Beside the files, under names that no path has: what type each is of, and the one that is being written. */
const [typesFolder, arriving] = ['.types', '.arriving'];

/** The parts of a path of a request; undefined for one that could lead elsewhere, or that no file of ours has. */
export function segmentsOf(encodedPath: string): string[] | undefined {
  try {
    const segments = encodedPath.split('/').map(decodeURIComponent);
    return segments.every((one) => one !== '' && !one.startsWith('.') && !/[/\\\0]/.test(one)) ? segments : undefined;
  } catch {
    return undefined;
  }
}

/** Files with their types below one folder. One process writes them, and whoever reads finds the old one or the new one whole. */
export function openFileFolder(folder: string) {
  return {
    read(segments: readonly string[]): StoredFile | undefined {
      const file = path.join(folder, ...segments);
      if (!existsSync(file) || !statSync(file).isFile()) return undefined;
      const bytes = readFileSync(file);
      const typeFile = path.join(folder, typesFolder, ...segments);
      const type = existsSync(typeFile) ? readFileSync(typeFile, 'utf8') : 'application/octet-stream';
      return { type, bytes, etag: etagOf(bytes) };
    },

    write(segments: readonly string[], { type, bytes }: { type: string; bytes: Buffer }): string {
      // A file's type does not change from one version to the next, so that it may come before what it is the type of.
      put(path.join(typesFolder, ...segments), type);
      put(path.join(...segments), bytes);
      return etagOf(bytes);
    },
  };

  function put(name: string, content: Buffer | string): void {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true, mode: 0o700 });
    writeFileSync(path.join(folder, arriving), content, { mode: 0o600 });
    renameSync(path.join(folder, arriving), path.join(folder, name));
  }
}

/** As S3 makes it of what was put in one piece. */
function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}
