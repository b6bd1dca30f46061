import type { Settings } from '@kesher/domain/business/settings-store';
import type { Clock } from '@kesher/domain/instant';
import { createInMemoryAccessLog } from '@kesher/testing/in-memory/access-log';
import { createInMemoryActionLog } from '@kesher/testing/in-memory/action-log';
import { createInMemoryAlertStore } from '@kesher/testing/in-memory/alert-store';
import { createInMemoryAudienceStore } from '@kesher/testing/in-memory/audience-store';
import { createInMemoryCheckInStore } from '@kesher/testing/in-memory/check-in-store';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryDelayStore } from '@kesher/testing/in-memory/delay-store';
import { createInMemoryDeliveryStore } from '@kesher/testing/in-memory/delivery-store';
import { createInMemoryErasureList } from '@kesher/testing/in-memory/erasure-list';
import { createInMemoryHints } from '@kesher/testing/in-memory/hints';
import { createInMemoryFileStore, createInMemoryImportStore } from '@kesher/testing/in-memory/import-store';
import { createInMemoryIncomingStore } from '@kesher/testing/in-memory/incoming-store';
import { createInMemoryLinkStore, createInMemoryLinkTokens } from '@kesher/testing/in-memory/link-store';
import { createInMemoryMessageStore } from '@kesher/testing/in-memory/message-store';
import { createInMemoryNoticeStore } from '@kesher/testing/in-memory/notice-store';
import { createInMemoryOrderStore } from '@kesher/testing/in-memory/order-store';
import { createInMemoryProtocolStore } from '@kesher/testing/in-memory/protocol-store';
import { createInMemoryReceiptStore } from '@kesher/testing/in-memory/receipt-store';
import { createInMemoryRotaStore } from '@kesher/testing/in-memory/rota-store';
import { createInMemorySettingsStore } from '@kesher/testing/in-memory/settings-store';
import { createInMemoryStopStore } from '@kesher/testing/in-memory/stop-store';
import { createInMemorySuppressionList } from '@kesher/testing/in-memory/suppression-list';
import { createInMemoryTaskStore } from '@kesher/testing/in-memory/task-store';
import { createInMemoryTeamStore } from '@kesher/testing/in-memory/team-store';
import { createInMemoryTimelineStore } from '@kesher/testing/in-memory/timeline-store';
import { createInMemoryUnreadableRows } from '@kesher/testing/in-memory/unreadable-rows';
import { simulatedJobs } from './simulated-jobs.ts';

/** What all processes of a run share: the tables, and the queues that `clock` delays. */
export function createStores(settings: Settings, clock: Clock) {
  const unreadable = createInMemoryUnreadableRows(clock);
  const suppressions = createInMemorySuppressionList();
  return {
    unreadable,
    messages: createInMemoryMessageStore(unreadable.inTable('messages'), simulatedJobs),
    audience: createInMemoryAudienceStore(unreadable.inTable('audience'), simulatedJobs),
    notices: createInMemoryNoticeStore(unreadable.inTable('notices'), simulatedJobs),
    delays: createInMemoryDelayStore(unreadable.inTable('delays')),
    checkIns: createInMemoryCheckInStore(unreadable.inTable('checkIns')),
    protocols: createInMemoryProtocolStore(),
    team: createInMemoryTeamStore(),
    rota: createInMemoryRotaStore(),
    alerts: createInMemoryAlertStore(),
    customers: createInMemoryCustomerStore([], unreadable.inTable('customers')),
    suppressions,
    erasures: createInMemoryErasureList(suppressions),
    timeline: createInMemoryTimelineStore(),
    incoming: createInMemoryIncomingStore(),
    imports: createInMemoryImportStore(),
    files: createInMemoryFileStore(),
    stops: createInMemoryStopStore(unreadable.inTable('stops')),
    orders: createInMemoryOrderStore(unreadable.inTable('orders')),
    deliveries: createInMemoryDeliveryStore(),
    tasks: createInMemoryTaskStore(unreadable.inTable('tasks')),
    links: createInMemoryLinkStore(),
    receipts: createInMemoryReceiptStore(),
    settings: createInMemorySettingsStore(settings, unreadable.inTable('settings')),
    access: createInMemoryAccessLog(),
    actions: createInMemoryActionLog(),
    linkTokens: createInMemoryLinkTokens(),
    hints: createInMemoryHints(clock),
  };
}
export type Stores = ReturnType<typeof createStores>;
