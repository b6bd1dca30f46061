import type { Settings } from '@kesher/domain/business/settings-store';
import type { Clock } from '@kesher/domain/instant';
import { createInMemoryActionLog } from '@kesher/testing/in-memory/action-log';
import { createInMemoryAudienceStore } from '@kesher/testing/in-memory/audience-store';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryDelayStore } from '@kesher/testing/in-memory/delay-store';
import { createInMemoryDeliveryStore } from '@kesher/testing/in-memory/delivery-store';
import { createInMemoryHints } from '@kesher/testing/in-memory/hints';
import { createInMemoryLinkStore, createInMemoryLinkTokens } from '@kesher/testing/in-memory/link-store';
import { createInMemoryMessageStore } from '@kesher/testing/in-memory/message-store';
import { createInMemoryNoticeStore } from '@kesher/testing/in-memory/notice-store';
import { createInMemoryOrderStore } from '@kesher/testing/in-memory/order-store';
import { createInMemoryReceiptStore } from '@kesher/testing/in-memory/receipt-store';
import { createInMemorySettingsStore } from '@kesher/testing/in-memory/settings-store';
import { createInMemorySuppressionList } from '@kesher/testing/in-memory/suppression-list';
import { createInMemoryTaskStore } from '@kesher/testing/in-memory/task-store';

/** What all processes of a run share: the tables, and the queues that `clock` delays. */
export function createStores(settings: Settings, clock: Clock) {
  return {
    messages: createInMemoryMessageStore(),
    audience: createInMemoryAudienceStore(),
    notices: createInMemoryNoticeStore(),
    delays: createInMemoryDelayStore(),
    customers: createInMemoryCustomerStore(),
    suppressions: createInMemorySuppressionList(),
    orders: createInMemoryOrderStore(),
    deliveries: createInMemoryDeliveryStore(),
    tasks: createInMemoryTaskStore(),
    links: createInMemoryLinkStore(),
    receipts: createInMemoryReceiptStore(),
    settings: createInMemorySettingsStore(settings),
    actions: createInMemoryActionLog(),
    linkTokens: createInMemoryLinkTokens(),
    hints: createInMemoryHints(clock),
  };
}
export type Stores = ReturnType<typeof createStores>;
