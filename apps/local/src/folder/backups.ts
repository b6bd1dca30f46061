import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';

/** What makes up the data of a folder; the rest is made anew, or says where the last start was. */
const kept = [
  'dynamodb',
  'outbox',
  'public-status',
  'link-secret',
  'sign-in-key.json',
  'accounts.json',
  'demo-loaded',
  'holds.json',
];

/** So many backups are kept, the newest. */
export const keptBackups = 3;

const unfinished = '.unfinished';
const backupName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:-\d+)?$/;

/** Where backups of a folder stand, beside what they are backups of. */
const placeOf = (folder: string) => path.join(folder, 'backups');

/** The names of the backups that there are, the newest first. */
export function listBackups(folder: string): string[] {
  const place = placeOf(folder);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => backupName.test(name))
    .toSorted()
    .toReversed();
}

/**
 * Keeps a backup of a folder that nobody has open, and forgets the oldest. Answers its name, or undefined where there is
 * nothing to keep. It costs little: leveldb never writes into a finished file again, so those are linked and not copied.
 */
export function keepBackup(folder: string, nowMs: number): string | undefined {
  if (!existsSync(path.join(folder, 'dynamodb/CURRENT'))) return undefined;
  const place = placeOf(folder);
  const started = path.join(place, unfinished);
  rmSync(started, { recursive: true, force: true });
  try {
    for (const name of kept) copy(path.join(folder, name), path.join(started, name));
    const name = freeName(folder, nowMs);
    renameSync(started, path.join(place, name));
    for (const old of listBackups(folder).slice(keptBackups)) rmSync(path.join(place, old), { recursive: true });
    return name;
  } catch (error) {
    rmSync(started, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Puts a backup in the place of what the folder holds, which is set aside and not deleted. Answers where it is now.
 * Killed in between, it can be done again: a backup is copied, never moved.
 */
export function bringBackupBack(folder: string, name: string, nowMs: number): { setAside: string } {
  const backup = path.join(placeOf(folder), name);
  const arriving = path.join(placeOf(folder), unfinished);
  const setAside = path.join(folder, `set-aside-${nowMs}`);
  rmSync(arriving, { recursive: true, force: true });
  for (const one of kept) copy(path.join(backup, one), path.join(arriving, one));
  mkdirSync(setAside, { mode: 0o700 });
  for (const one of kept) {
    if (existsSync(path.join(folder, one))) renameSync(path.join(folder, one), path.join(setAside, one));
    if (existsSync(path.join(arriving, one))) renameSync(path.join(arriving, one), path.join(folder, one));
  }
  rmSync(arriving, { recursive: true });
  return { setAside };
}

function freeName(folder: string, nowMs: number): string {
  const name = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-');
  const taken = new Set(listBackups(folder));
  if (!taken.has(name)) return name;
  // Two starts within a second.
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

function copy(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(path.dirname(to), { recursive: true, mode: 0o700 });
  if (statSync(from).isDirectory()) {
    mkdirSync(to, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(from)) copy(path.join(from, name), path.join(to, name));
    return;
  }
  if (from.endsWith('.ldb') && isLinked(from, to)) return;
  // On file systems that can, a copy shares its blocks until one of the two changes.
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}

/** Not every file system knows links. */
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
