import type { SettingsStore } from '@kesher/domain/business/settings-store';
import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import type { Clock } from '@kesher/domain/instant';
import type { LinkStore } from '@kesher/domain/link/link';

/** What the customers' own door reaches the world by: it can neither send, nor read orders, messages or tasks. */
export type CustomerDoorPorts = {
  links: Pick<LinkStore, 'open'>;
  customers: Pick<CustomerStore, 'get' | 'put'>;
  settings: Pick<SettingsStore, 'get'>;
  clock: Clock;
};
