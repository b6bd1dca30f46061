import type { Accounts } from '@kesher/domain/staff/accounts';

/** The accounts of a provider of the business's own: it is not ours to change, and the team's word holds without it. */
export const accountsElsewhere: Accounts = {
  invite: async ({ id }) => (id === undefined ? { kind: 'needs-id' } : { kind: 'invited', id }),
  change: async () => 'done',
  disable: async () => 'done',
};
