import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { staffIdSchema } from '@kesher/domain/ids';
import { describeAccounts } from '@kesher/testing/contracts/accounts-contract';
import { afterAll, describe, expect, it } from 'vitest';
import { isAccountFile, openAccountFile } from './account-file.ts';
import { accountsElsewhere } from './accounts-elsewhere.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-accounts-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => path.join(folder, `${(files += 1)}.json`);

describeAccounts('in a file', async () => {
  const file = newFile();
  const accounts = openAccountFile(file);
  return {
    accounts,
    seen: async (id) => {
      const found = openAccountFile(file).find(id);
      const kept: { id: string; name: string; mail?: string; roles: [] }[] = JSON.parse(readFileSync(file, 'utf8'));
      const account = kept.find((one) => one.id === id);
      return (
        account && { name: account.name, mail: account.mail, roles: account.roles, canSignIn: found !== undefined }
      );
    },
  };
});

describe('the file of accounts', () => {
  const noa = { name: 'Noa', roles: ['agent'], language: 'en' } as const;

  it('names people by their address, and nobody like another or like Kesher itself', async () => {
    const accounts = openAccountFile(newFile());
    const ids = [];
    for (const mail of ['Noa.Levi@example.com', 'noa.levi@example.org', 'system@example.com'])
      ids.push(await accounts.invite({ ...noa, mail }));
    expect(ids.map((answer) => 'id' in answer && answer.id)).toEqual(['noa.levi', 'noa.levi-2', 'system-2']);
    expect(accounts.list().map(({ id }) => id)).toEqual(['noa.levi', 'noa.levi-2', 'system-2']);
  });

  it('takes the name that is said', async () => {
    const accounts = openAccountFile(newFile());
    const id = staffIdSchema.parse('noa');
    expect(await accounts.invite({ ...noa, id })).toEqual({ kind: 'invited', id });
    expect(accounts.find('noa')).toEqual({ id, name: 'Noa', roles: ['agent'], disabled: false });
  });

  it('is read by its owner only, and known when it is damaged', async () => {
    const file = newFile();
    await openAccountFile(file).invite({ ...noa, mail: 'noa@example.com' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(isAccountFile(readFileSync(file, 'utf8'))).toBe(true);
    writeFileSync(file, '[{"id":');
    expect(isAccountFile(readFileSync(file, 'utf8'))).toBe(false);
    expect(isAccountFile('{}')).toBe(false);
  });
});

describe('the accounts of a provider of one’s own', () => {
  it('are left alone: whoever invites says the name that somebody has there', async () => {
    const id = staffIdSchema.parse('noa');
    const whom = { name: 'Noa', roles: ['agent'], language: 'en' } as const;
    expect(await accountsElsewhere.invite(whom)).toEqual({ kind: 'needs-id' });
    expect(await accountsElsewhere.invite({ ...whom, id })).toEqual({ kind: 'invited', id });
    expect([await accountsElsewhere.change(id, whom), await accountsElsewhere.disable(id)]).toEqual(['done', 'done']);
  });
});
