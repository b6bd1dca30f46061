import { openAccountFile } from '@kesher/adapters/accounts/account-file';
import { accountsElsewhere } from '@kesher/adapters/accounts/accounts-elsewhere';
import { createCognitoAccounts, createCognitoClient } from '@kesher/adapters/accounts/cognito-accounts';
import type { Accounts } from '@kesher/domain/staff/accounts';
import { accountsConfigSchema } from './config.ts';

/** Where the accounts of staff are: in Cognito, on this machine in a file, or at a provider of the business's own. */
export function wireAccounts(environment: Record<string, string | undefined>): Accounts {
  const { USER_POOL_ID, ACCOUNTS_FILE } = accountsConfigSchema.parse(environment);
  if (USER_POOL_ID !== undefined) return createCognitoAccounts(createCognitoClient(), USER_POOL_ID);
  return ACCOUNTS_FILE === undefined ? accountsElsewhere : openAccountFile(ACCOUNTS_FILE);
}
