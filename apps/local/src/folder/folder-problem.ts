import { isAccountFile } from '@kesher/adapters/accounts/account-file';
import * as z from 'zod';

/** What a start finds in a data folder, before it opens anything. */
export type FoundFolder = {
  /** What the last start that went well noted down; undefined in a new folder, and in those of older versions. */
  mark: FolderMark | undefined;
  /** The names of the database's files; empty where there is no database. */
  database: readonly string[];
  /** What the database's file CURRENT says. */
  current: string | undefined;
  /** By its size and by what its header says of that; `empty` is how SQLite begins one. */
  outbox: 'none' | 'empty' | 'whole' | 'damaged';
  linkSecret: string | undefined;
  signInKey: string | undefined;
  accounts: string | undefined;
  /** Whether the demo was loaded, which older versions note down at the end of their first start. */
  wasStarted: boolean;
};

/** Noted down at the end of each start that went well: what must be there at the next. */
export const folderMarkSchema = z.object({ holds: z.array(z.enum(['database', 'outbox', 'link-secret'])) });
export type FolderMark = z.infer<typeof folderMarkSchema>;

export type FolderProblem =
  | { kind: 'database-without-current' }
  | { kind: 'database-damaged' }
  | { kind: 'database-gone' }
  | { kind: 'outbox-gone' }
  | { kind: 'outbox-damaged' }
  | { kind: 'link-secret-gone' }
  | { kind: 'link-secret-damaged' }
  | { kind: 'sign-in-key-damaged' }
  | { kind: 'accounts-damaged' };

const signInKeySchema = z.object({ kty: z.literal('RSA'), n: z.string(), d: z.string(), kid: z.string() });

/**
 * Why a folder must not be started on, if it must not. leveldb takes a folder without CURRENT for a new one, deletes the
 * rest and starts empty; a new link secret would close every link that was sent. So what was there must be there.
 */
export function problemOf(found: FoundFolder): FolderProblem | undefined {
  const { mark, database, current, linkSecret } = found;
  const had = (what: FolderMark['holds'][number]) => mark?.holds.includes(what) ?? found.wasStarted;
  // LOCK and LOG say nothing: leveldb makes them first.
  const hasFiles = database.some((name) => /^(?:MANIFEST-|\d+\.(?:log|ldb|sst)$)/.test(name));
  if (hasFiles && current === undefined) return { kind: 'database-without-current' };
  if (current !== undefined && !isWhole(current, database)) return { kind: 'database-damaged' };
  if (current === undefined && had('database')) return { kind: 'database-gone' };
  if (found.outbox === 'damaged') return { kind: 'outbox-damaged' };
  if (found.outbox !== 'whole' && had('outbox')) return { kind: 'outbox-gone' };
  if (linkSecret === undefined && had('link-secret')) return { kind: 'link-secret-gone' };
  if (linkSecret !== undefined && !/^[0-9a-f]{64}$/.test(linkSecret)) return { kind: 'link-secret-damaged' };
  if (found.signInKey !== undefined && !isSignInKey(found.signInKey)) return { kind: 'sign-in-key-damaged' };
  if (found.accounts !== undefined && !isAccountFile(found.accounts)) return { kind: 'accounts-damaged' };
  return undefined;
}

function isWhole(current: string, database: readonly string[]): boolean {
  const manifest = /^(MANIFEST-\d+)\n$/.exec(current)?.[1];
  return manifest !== undefined && database.includes(manifest);
}

/** Whether a text is a whole key to sign tokens with. */
export function isSignInKey(text: string): boolean {
  try {
    return signInKeySchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** What is wrong, in a sentence that names the file. */
export const problemText: Record<FolderProblem['kind'], string> = {
  'database-without-current':
    'The database has lost its file dynamodb/CURRENT. To start now would empty it, so Kesher does not start.',
  'database-damaged': 'The database cannot be opened: what its file dynamodb/CURRENT names is not there.',
  'database-gone': 'The folder held a database, dynamodb/, and it is not there any more.',
  'outbox-gone': 'The folder held the outbox, outbox/outbox.sqlite, and it is not there any more.',
  'outbox-damaged': 'The file outbox/outbox.sqlite is damaged.',
  'link-secret-gone':
    'The file link-secret is not there any more. With a new one, no link that was sent would open again.',
  'link-secret-damaged': 'The file link-secret is damaged: it must hold 64 letters and digits.',
  'sign-in-key-damaged': 'The file sign-in-key.json is damaged.',
  'accounts-damaged': 'The file accounts.json is damaged: nobody could sign in.',
};
