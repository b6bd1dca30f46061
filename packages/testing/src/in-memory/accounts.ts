import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import { type StaffId, staffIdSchema } from '@kesher/domain/ids';
import type { AccountFacts, Accounts } from '@kesher/domain/staff/accounts';

type Account = AccountFacts & { id: StaffId; canSignIn: boolean };

/** Accounts in a map; ids are given in their order, as a provider gives them. */
export function createInMemoryAccounts(): Accounts & { find(id: string): Account | undefined } {
  const accounts = new Map<string, Account>();
  const sameMail = (mail: string) =>
    [...accounts.values()].find(
      (one) => one.mail !== undefined && canonicalAddress(one.mail) === canonicalAddress(mail),
    );
  const change = (id: StaffId, by: Partial<Account>) => {
    const account = accounts.get(id);
    if (account) accounts.set(id, { ...account, ...by });
    return account ? 'done' : 'not-found';
  };
  return {
    async invite({ name, mail, roles }) {
      if (mail === undefined) return { kind: 'needs-mail' };
      const id = sameMail(mail)?.id ?? staffIdSchema.parse(`account-${accounts.size + 1}`);
      accounts.set(id, { id, name, mail, roles, canSignIn: true });
      return { kind: 'invited', id };
    },
    change: async (id, { name, mail, roles }) => change(id, { name, mail, roles }),
    disable: async (id) => change(id, { canSignIn: false }),
    find: (id) => structuredClone(accounts.get(id)),
  };
}
