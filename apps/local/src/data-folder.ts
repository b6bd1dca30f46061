import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '@kesher/adapters/file/write-whole';
import * as z from 'zod';

/** Where data is kept unless somebody says otherwise: `.kesher` beside the root's package.json, ignored by git. */
export const defaultDataFolder = fileURLToPath(new URL('../../../.kesher', import.meta.url));

const startSchema = z.object({
  url: z.url(),
  issuer: z.url(),
  /** What older versions wrote knows of no public page. */
  publicPageUrl: z.url().optional(),
  endpoints: z.object({ dynamodb: z.url(), queues: z.url(), channels: z.url(), files: z.url().optional() }),
  /** What the services of that start ask for; what older versions wrote names none. */
  credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }).optional(),
});

/** Thrown when another process works with the same data folder. */
export class DataFolderInUseError extends Error {
  readonly code = 'data-folder-in-use';
  readonly folder: string;
  constructor(folder: string, cause: unknown) {
    super(`The data folder ${folder} is in use.`, { cause });
    this.folder = folder;
  }
}

/** Thrown when the folder cannot be made, entered or written. */
export class DataFolderUnusableError extends Error {
  readonly code = 'data-folder-unusable';
  readonly folder: string;
  constructor(folder: string, cause: unknown) {
    super(`The data folder ${folder} cannot be used.`, { cause });
    this.folder = folder;
  }
}

/** SQLite's code for a database that somebody else has locked. */
const sqliteBusy = 5;

/**
 * Makes the folder, for its owner's eyes only, and takes it for this process alone. The lock is SQLite's, so that the
 * system frees it when the process dies, however it dies. Returns what releases it; throws a `DataFolderInUseError` or a
 * `DataFolderUnusableError`.
 */
export function takeDataFolder(folder: string): () => void {
  try {
    makePrivate(folder);
    return lockFolder(path.join(folder, 'lock.sqlite'));
  } catch (error) {
    const isBusy = (error as { errcode?: number }).errcode === sqliteBusy;
    throw isBusy
      ? new DataFolderInUseError(folder, error)
      : new DataFolderUnusableError(folder, whyNotWritten(folder) ?? error);
  }
}

/** SQLite says of any failure "disk I/O error"; the system says which, when it is asked to write by ourselves. */
function whyNotWritten(folder: string): unknown {
  const probe = path.join(folder, 'probe');
  try {
    writeFileSync(probe, 'x');
    rmSync(probe);
    return undefined;
  } catch (error) {
    return error;
  }
}

function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { mode } = statSync(folder);
  // A folder that everybody may write into, as /tmp, is not ours to close.
  const isShared = (mode & 0o1000) !== 0;
  if (!isShared && (mode & 0o077) !== 0) chmodSync(folder, 0o700);
}

function lockFolder(file: string): () => void {
  const lock = new DatabaseSync(file);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw error;
  }
  return () => lock.close();
}

/** Notes where this Kesher and its services can be found, for scripts and the AWS command line. */
export function rememberStart(folder: string, start: z.infer<typeof startSchema>): void {
  writeWhole(path.join(folder, 'last-start.json'), JSON.stringify(start));
}

/** Where Kesher with this folder was last found, if it ever ran. What cannot be read says nothing, and the next start writes it anew. */
export function lastStart(folder: string): z.infer<typeof startSchema> | undefined {
  const file = path.join(folder, 'last-start.json');
  if (!existsSync(file)) return undefined;
  try {
    return startSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** The secret behind customers' links. Kept, since the links that were sent must open after a restart. */
export function linkSecret(folder: string): string {
  const file = path.join(folder, 'link-secret');
  if (!existsSync(file)) writeWhole(file, randomBytes(32).toString('hex'));
  return readFileSync(file, 'utf8');
}

/**
 * Loads the demo once in the life of a data folder. Who was interrupted goes on at the next start; a folder in which
 * somebody works already, whoever made it, is left as it is.
 */
export async function onFirstStart(
  folder: string,
  { isInUse, work }: { isInUse: () => Promise<boolean>; work: () => Promise<void> },
): Promise<void> {
  const loaded = path.join(folder, 'demo-loaded');
  const loading = path.join(folder, 'demo-loading');
  if (existsSync(loaded)) return;
  if (existsSync(loading) || !(await isInUse())) {
    writeFileSync(loading, '');
    await work();
  }
  writeFileSync(loaded, new Date().toISOString());
  rmSync(loading, { force: true });
}
