import { describeAccounts } from '../contracts/accounts-contract.ts';
import { createInMemoryAccounts } from './accounts.ts';

describeAccounts('in memory', async () => {
  const accounts = createInMemoryAccounts();
  return {
    accounts,
    seen: async (id) => {
      const account = accounts.find(id);
      if (!account) return undefined;
      const { name, mail, roles, canSignIn } = account;
      return { name, mail, roles: [...roles], canSignIn };
    },
  };
});
