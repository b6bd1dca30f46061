import { publicFilesOf } from '@kesher/content/crisis/public-files-of';
import type { PublicFiles } from '@kesher/domain/crisis/public-files';
import type { Instant } from '@kesher/domain/instant';
import type { CrisisPorts } from './ports.ts';
import { readStatus } from './read-status.ts';

/** After so many others were faster, somebody else is writing: the next minute looks again. */
const tries = 5;

type Ports = Parameters<typeof readStatus>[0] & { publicFiles: PublicFiles };

/**
 * Writes page and feeds as the records stand, bulletins first and the page last. Each file is written on the version that
 * was read before the records were: of two writers at once, the one that read older records is refused, and looks again.
 * Answers what instant they speak of. Throws where the place can't be written.
 */
export function publishStatus(ports: Ports) {
  const read = readStatus(ports);
  return async (): Promise<Instant> => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const before = new Map<string, Awaited<ReturnType<PublicFiles['read']>>>();
      for (const { path } of publicFilesOf(await read())) before.set(path, await ports.publicFiles.read(path));
      const status = await read();
      if (await writeAll(ports, status, before)) return status.writtenAt;
    }
    throw new Error('the public page is being written by somebody else again and again');
  };
}

async function writeAll(
  { publicFiles }: Pick<CrisisPorts, 'publicFiles'>,
  status: Awaited<ReturnType<ReturnType<typeof readStatus>>>,
  before: ReadonlyMap<string, Awaited<ReturnType<PublicFiles['read']>>>,
): Promise<boolean> {
  for (const file of publicFilesOf(status)) {
    const standing = before.get(file.path);
    if (standing?.body === file.body) continue;
    if ((await publicFiles.write(file, standing?.version)) === 'stale') return false;
  }
  return true;
}
