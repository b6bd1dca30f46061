import type { StaffId } from '../ids.ts';
import type { Language } from '../language.ts';
import type { Role } from './staff.ts';

/** What an account at the sign-in provider says of a person. */
export type AccountFacts = { name: string; mail?: string | undefined; roles: readonly Role[] };

/** Whom an account is for. `id` is the name at the provider where the provider is another's and makes no accounts for us. */
export type Invitation = AccountFacts & { language: Language; id?: StaffId | undefined };

export type Invited =
  | { kind: 'invited'; id: StaffId }
  /** It invites by mail, and there is no address. */
  | { kind: 'needs-mail' }
  /** It makes no accounts for us: whoever invites says the name that the person has there. */
  | { kind: 'needs-id' };

/**
 * The sign-in provider's accounts. What a person may do is the team's word and not theirs: an account lets somebody in,
 * and its roles are kept in step for whatever reads the token alone.
 */
export type Accounts = {
  /** Makes an account, or lets the one with this mail address in again; asked twice, it is the same account. */
  invite(whom: Invitation): Promise<Invited>;
  /** Keeps an account in step with the team. */
  change(id: StaffId, facts: AccountFacts): Promise<'done' | 'not-found'>;
  /** Lets nobody sign in with it any more; what is signed in ends with its token. */
  disable(id: StaffId): Promise<'done' | 'not-found'>;
};
