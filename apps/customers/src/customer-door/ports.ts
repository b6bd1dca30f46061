import type { SettingsStore } from '@kesher/domain/business/settings-store';
import type { CareConcern } from '@kesher/domain/customer/care-concern';
import type { CustomerStore, SuppressionList } from '@kesher/domain/customer/customer-store';
import type { Clock } from '@kesher/domain/instant';
import type { LinkStore } from '@kesher/domain/link/link';

/** What the customers' own door reaches the world by: it can neither send, nor read orders, messages or tasks. */
export type CustomerDoorPorts = {
  links: Pick<LinkStore, 'open'>;
  customers: Pick<CustomerStore, 'get' | 'put' | 'everyFingerprintOf'>;
  /** What was decided at an address, by whoever shares it. */
  suppressions: Pick<SuppressionList, 'standings' | 'note' | 'noteFingerprints'>;
  /** Whom care concerns, and nothing of what was done or said. */
  care: Pick<CareConcern, 'ofCustomer'>;
  settings: Pick<SettingsStore, 'get'>;
  clock: Clock;
};
