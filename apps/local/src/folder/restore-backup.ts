import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { writeWhole } from '@kesher/adapters/file/write-whole';
import { knownJobs } from '@kesher/content/job/known-jobs';
import { instantSchema } from '@kesher/domain/instant-schema';
import { bringBackupBack, listBackups } from './backups.ts';
import { BackupMissingError } from './start-errors.ts';

const noteOf = (folder: string) => path.join(folder, 'restored-at');

/** Brings a backup back, the newest unless one is named, and notes it down for `holdWhatMayBeSent`. Throws a `BackupMissingError`. */
export function restoreBackup(
  folder: string,
  { name, nowMs }: { name: string | undefined; nowMs: number },
): { name: string; setAside: string } {
  const backups = listBackups(folder);
  const found = name === undefined ? backups[0] : backups.find((one) => one === name);
  if (found === undefined) throw new BackupMissingError(name);
  // First, so that a kill in between can make nothing go out twice.
  writeWhole(noteOf(folder), new Date(nowMs).toISOString());
  return { name: found, ...bringBackupBack(folder, found, nowMs) };
}

/**
 * A backup knows less than what happened: what it shows as unsent may have been sent since. As on AWS, that is put before a
 * person. Call it after the database is there and before any function runs.
 */
export async function holdWhatMayBeSent(folder: string, environment: Record<string, string>): Promise<void> {
  const note = noteOf(folder);
  if (!existsSync(note)) return;
  const since = instantSchema.parse(readFileSync(note, 'utf8'));
  const client = createTableClient();
  await createSettingsStore(openTable(client, 'office', environment), knownJobs).setRecovery({ since });
  client.destroy();
  rmSync(note);
}
