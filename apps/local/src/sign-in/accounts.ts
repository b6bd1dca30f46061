import type { Role } from '@kesher/domain/staff/staff';

/** Who can sign in locally. On AWS the people are in Cognito. */
export type DemoAccount = { id: string; name: string; role: Role; may: string };

/** There are two managers, since nobody approves their own announcement. */
export const demoAccounts: readonly DemoAccount[] = [
  { id: 'agent', name: 'Noa', role: 'agent', may: 'works on calls, tasks and answers' },
  { id: 'manager', name: 'Samir', role: 'manager', may: 'also announces and approves' },
  { id: 'manager-2', name: 'Ruth', role: 'manager', may: 'approves what Samir announced, and the other way round' },
  { id: 'admin', name: 'Yael', role: 'admin', may: 'also imports, changes settings and erases' },
];

export function findAccount(id: string): DemoAccount | undefined {
  return demoAccounts.find((account) => account.id === id);
}

/** The claims that tell the role, named as Cognito names them in its access tokens. */
export function accessTokenClaims(account: DemoAccount) {
  return { token_use: 'access' as const, username: account.id, name: account.name, 'cognito:groups': [account.role] };
}
