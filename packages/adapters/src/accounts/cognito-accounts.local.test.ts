import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { type Role, roles } from '@kesher/domain/staff/staff';
import { describeAccounts } from '@kesher/testing/contracts/accounts-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCognitoAccounts } from './cognito-accounts.ts';
import { startFakeCognito } from './fake-cognito.fixture.ts';

let pool: Awaited<ReturnType<typeof startFakeCognito>>;
beforeAll(async () => {
  pool = await startFakeCognito();
});
afterAll(() => pool.stop());

function open() {
  pool.empty();
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new CognitoIdentityProviderClient({ region: 'eu-central-1', endpoint: pool.endpoint, credentials });
  return createCognitoAccounts(client, 'eu-central-1_pool');
}

describeAccounts('in Cognito', async () => ({
  accounts: open(),
  seen: async (id) => {
    const user = pool.find(id);
    if (!user) return undefined;
    const inGroups: Role[] = roles.filter((role) => user.groups.has(role));
    const { attributes, Enabled: canSignIn } = user;
    return { name: attributes.get('name') ?? '', mail: attributes.get('email'), roles: inGroups, canSignIn };
  },
}));

describe('an invitation in Cognito', () => {
  const noa = { name: 'Noa', mail: 'Noa@example.com', roles: ['agent'], language: 'en' } as const;

  it('is mailed anew to who never used it, and to nobody who did', async () => {
    const accounts = open();
    await accounts.invite(noa);
    const before = pool.mails.length;
    await accounts.invite(noa);
    const afterSecond = pool.mails.length;
    pool.confirm('noa@example.com');
    await accounts.invite(noa);
    // Each invitation asks Cognito to create first; the one in between also asks it to send again.
    expect([afterSecond - before, pool.mails.length - afterSecond]).toEqual([2, 1]);
    expect(pool.find('noa@example.com')?.attributes.get('email_verified')).toBe('true');
  });
});
