import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type AccountFile, isAccountFile, openAccountFile } from '@kesher/adapters/accounts/account-file';
import { writeWhole } from '@kesher/adapters/file/write-whole';
import type { Role } from '@kesher/domain/staff/staff';
import { FolderDamagedError } from '../folder/start-errors.ts';

/** Who signs in, as their tokens say it. */
export type SignedIn = { id: string; name: string; roles: readonly Role[] };

/** The demo's people. There are two managers, since nobody approves their own announcement. */
export const demoAccounts = [
  { id: 'agent', name: 'Noa', roles: ['agent'] },
  { id: 'manager', name: 'Samir', roles: ['manager'] },
  { id: 'manager-2', name: 'Ruth', roles: ['manager'] },
  { id: 'admin', name: 'Yael', roles: ['admin'] },
  { id: 'clinician', name: 'Layla', roles: ['clinician'] },
] as const satisfies readonly SignedIn[];

export function findDemoAccount(id: string): SignedIn | undefined {
  return demoAccounts.find((account) => account.id === id);
}

const may: Record<Role, string> = {
  agent: 'works on calls, tasks and answers',
  clinician: 'asks how people are, hears answers about health, signs protocols',
  manager: 'announces, and approves what another manager announced',
  admin: 'also imports, changes settings and erases',
};

/** What somebody may do, in a sentence. */
export function sayWhatTheyMay({ roles }: SignedIn): string {
  return roles.map((role) => may[role]).join('; ');
}

export const accountFileOf = (folder: string) => path.join(folder, 'accounts.json');

/**
 * Who can sign in locally; on AWS the people are in Cognito. A folder without any begins with the demo's. Throws a
 * `FolderDamagedError`.
 */
export function openAccounts(folder: string): AccountFile {
  const file = accountFileOf(folder);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '[]';
  if (!isAccountFile(text)) throw new FolderDamagedError({ kind: 'accounts-damaged' });
  const accounts = openAccountFile(file);
  // Whoever was invited and has left is still in it: only where nobody ever was, it is empty.
  if (/^\s*\[\s*\]\s*$/.test(text)) writeWhole(file, JSON.stringify(demoAccounts, undefined, 2));
  return accounts;
}

/** The claims that tell the roles, named as Cognito names them in its access tokens. */
export function accessTokenClaims({ id, name, roles }: SignedIn) {
  return { token_use: 'access' as const, username: id, name, 'cognito:groups': roles };
}
