import { teamMemberSchema } from '@kesher/domain/staff/team-member';
import { demoAccounts } from '../sign-in/accounts.ts';

const known = {
  agent: { phone: '+972500000001', languages: ['he', 'ar'] },
  manager: { phone: '+972500000002', languages: ['ar', 'he', 'en'] },
  'manager-2': { phone: '+972500000003', languages: ['he', 'en'] },
  admin: { phone: '+972500000004', languages: ['he', 'en'] },
  clinician: { phone: '+972500000005', languages: ['ar', 'he', 'en'] },
};

/** The shop's people: who has an account, and how they are reached. */
export const demoTeam = demoAccounts.map((account) =>
  teamMemberSchema.parse({
    ...account,
    ...known[account.id],
    mail: `${account.id}@ofek-optics.example`,
    state: 'active',
    revision: 1,
  }),
);
