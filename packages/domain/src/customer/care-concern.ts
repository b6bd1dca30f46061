import type { CustomerId } from '../ids.ts';

/** Whom care concerns: what asks how somebody is afterwards is shown to nobody else. */
export type CareConcern = {
  /** Whether a work or a visit of theirs is known, or some may be asked about from now on. */
  ofCustomer(id: CustomerId): Promise<boolean>;
  /** Whether the business asks anybody, or has anything left to do for somebody whom it asked. */
  ofBusiness(): Promise<boolean>;
};
