import { describeEmailQuotas } from '../contracts/email-quotas-contract.ts';
import { createEmailQuotas } from './email-quotas.ts';

describeEmailQuotas('in memory', async (account) => {
  if (account === 'unreachable') return createEmailQuotas(undefined);
  const quotas = createEmailQuotas(account.granted);
  quotas.send(account.sent);
  return quotas;
});
