import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** Where data is kept unless somebody says otherwise: `.kesher` beside the root's package.json, ignored by git. */
export const defaultDataFolder = fileURLToPath(new URL('../../../.kesher', import.meta.url));

const startSchema = z.object({
  url: z.url(),
  issuer: z.url(),
  endpoints: z.object({ dynamodb: z.url(), queues: z.url(), channels: z.url() }),
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

/**
 * Makes the folder and takes it for this process alone. The lock is SQLite's, so that the system frees it when the process
 * dies, however it dies. Returns what releases it; throws a `DataFolderInUseError`.
 */
export function takeDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(path.join(folder, 'lock.sqlite'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new DataFolderInUseError(folder, error);
  }
  return () => lock.close();
}

/** Notes where this Kesher and its services can be found, for scripts and the AWS command line. */
export function rememberStart(folder: string, start: z.infer<typeof startSchema>): void {
  writeFileSync(path.join(folder, 'last-start.json'), JSON.stringify(start));
}

/** Where Kesher with this folder was last found, if it ever ran. */
export function lastStart(folder: string): z.infer<typeof startSchema> | undefined {
  const file = path.join(folder, 'last-start.json');
  return existsSync(file) ? startSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** The secret behind customers' links. Kept, since the links that were sent must open after a restart. */
export function linkSecret(folder: string): string {
  const file = path.join(folder, 'link-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Does something once in the life of a data folder: the next start tries again if it fails. */
export async function onFirstStart(folder: string, work: () => Promise<void>): Promise<void> {
  const file = path.join(folder, 'demo-loaded');
  if (existsSync(file)) return;
  await work();
  writeFileSync(file, new Date().toISOString());
}
