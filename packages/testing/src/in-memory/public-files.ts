import { createHash } from 'node:crypto';
import type { PublicFile, PublicFiles } from '@kesher/domain/crisis/public-files';
import { createRows, type Restorable, type RowState } from './rows.ts';

/** The public page's files in a map; a version is the hash of what stands there, as S3's is. */
export function createInMemoryPublicFiles(): PublicFiles &
  Restorable<RowState<PublicFile>> & { all(): readonly PublicFile[] } {
  const rows = createRows<PublicFile>((row) => row as PublicFile);
  const versionAt = (path: string) => {
    const file = rows.get(path);
    return file && createHash('md5').update(file.body).digest('hex');
  };
  return {
    async read(path) {
      const version = versionAt(path);
      return version === undefined ? undefined : { version, body: rows.get(path)?.body ?? '' };
    },
    async write(file, before) {
      if (versionAt(file.path) !== before) return 'stale';
      rows.put(file.path, file);
      return 'written';
    },
    /** What everybody sees now, in the order of the paths. */
    all: () => rows.all(),
    snapshot: rows.snapshot,
    restore: rows.restore,
  };
}
