import { jobsOf } from '@kesher/domain/job/jobs';
import { toyJob, toyRecordSchema } from '@kesher/domain/job/toy-job.fixture';
import { stockDelayJob } from '@kesher/domain/stock-delay/stock-delay-job';
import { buildOutgoingEmail, buildOutgoingSms } from '../builders/message.ts';
import { describeAccessLog } from '../contracts/access-log-contract.ts';
import { describeActionLog } from '../contracts/action-log-contract.ts';
import { describeAlertStore } from '../contracts/alert-store-contract.ts';
import { describeAnnouncements } from '../contracts/announcements-contract.ts';
import { describeAudienceStore } from '../contracts/audience-store-contract.ts';
import { describeCheckInStore } from '../contracts/check-in-store-contract.ts';
import { describeChunkCounts } from '../contracts/chunk-counts-contract.ts';
import { describeCrisisStore } from '../contracts/crisis-store-contract.ts';
import { describeCustomerStore } from '../contracts/customer-store-contract.ts';
import { describeDelayStore } from '../contracts/delay-store-contract.ts';
import { describeDeliveryStore } from '../contracts/delivery-store-contract.ts';
import { describeErasureList } from '../contracts/erasure-list-contract.ts';
import { describeFileStore } from '../contracts/file-store-contract.ts';
import { describeHints } from '../contracts/hints-contract.ts';
import { describeImportStore } from '../contracts/import-store-contract.ts';
import { describeIncomingStore } from '../contracts/incoming-store-contract.ts';
import { describeKitStore } from '../contracts/kit-store-contract.ts';
import { describeLinkStore, describeLinkTokens } from '../contracts/link-store-contract.ts';
import { type ChannelTurn, describeMessageSender } from '../contracts/message-sender-contract.ts';
import { describeMessageStore } from '../contracts/message-store-contract.ts';
import { describeNetTestStore } from '../contracts/net-test-store-contract.ts';
import { describeNoticeStore } from '../contracts/notice-store-contract.ts';
import { describeOrderStore } from '../contracts/order-store-contract.ts';
import { describeProtocolStore } from '../contracts/protocol-store-contract.ts';
import { describePublicFiles } from '../contracts/public-files-contract.ts';
import { describeReceiptStore } from '../contracts/receipt-store-contract.ts';
import { describeRotaStore } from '../contracts/rota-store-contract.ts';
import { describeSegmentStore } from '../contracts/segment-store-contract.ts';
import { describeSettingsStore } from '../contracts/settings-store-contract.ts';
import { describeStaffDirectory } from '../contracts/staff-directory-contract.ts';
import { describeStopStore } from '../contracts/stop-store-contract.ts';
import { describeSuppressionList } from '../contracts/suppression-list-contract.ts';
import { describeTallyStore } from '../contracts/tally-store-contract.ts';
import { describeTaskStore } from '../contracts/task-store-contract.ts';
import { describeTeamStore } from '../contracts/team-store-contract.ts';
import { describeTimelineStore } from '../contracts/timeline-store-contract.ts';
import { createInMemoryAccessLog } from './access-log.ts';
import { createInMemoryActionLog } from './action-log.ts';
import { createInMemoryAlertStore } from './alert-store.ts';
import { createInMemoryAnnouncementRows, createInMemoryAnnouncements } from './announcements.ts';
import { createInMemoryAudienceStore } from './audience-store.ts';
import { type ChannelSink, createEmailSink, createSmsSink, type SinkAnswer } from './channel-sink.ts';
import { createInMemoryCheckInStore } from './check-in-store.ts';
import { createSettableClock } from './clock.ts';
import { createInMemoryCrisisStore } from './crisis-store.ts';
import { createInMemoryCustomerStore } from './customer-store.ts';
import { createInMemoryDelayStore } from './delay-store.ts';
import { createInMemoryDeliveryStore } from './delivery-store.ts';
import { createInMemoryErasureList } from './erasure-list.ts';
import { createInMemoryHints, type Hint } from './hints.ts';
import { createInMemoryFileStore, createInMemoryImportStore } from './import-store.ts';
import { createInMemoryIncomingStore } from './incoming-store.ts';
import { createInMemoryKitStore } from './kit-store.ts';
import { createInMemoryLinkStore, createInMemoryLinkTokens } from './link-store.ts';
import { createInMemoryMessageStore } from './message-store.ts';
import { createInMemoryNetTestStore } from './net-test-store.ts';
import { createInMemoryNoticeStore } from './notice-store.ts';
import { createInMemoryOrderStore } from './order-store.ts';
import { createInMemoryProtocolStore } from './protocol-store.ts';
import { createInMemoryPublicFiles } from './public-files.ts';
import { createInMemoryReceiptStore } from './receipt-store.ts';
import { createInMemoryRotaStore } from './rota-store.ts';
import { createInMemorySegmentStore } from './segment-store.ts';
import { createInMemorySettingsStore } from './settings-store.ts';
import { createInMemoryStaffDirectory } from './staff-directory.ts';
import { createInMemoryStopStore } from './stop-store.ts';
import { createInMemorySuppressionList } from './suppression-list.ts';
import { createInMemoryTallyStore } from './tally-store.ts';
import { createInMemoryTaskStore } from './task-store.ts';
import { createInMemoryTeamStore } from './team-store.ts';
import { createInMemoryTimelineStore } from './timeline-store.ts';

const place = 'in memory';

describeMessageStore(place, async () => ({ store: createInMemoryMessageStore() }));
describeAudienceStore(place, async () => ({ store: createInMemoryAudienceStore() }));
describeChunkCounts(place, async () => ({ store: createInMemoryAudienceStore() }));
describeNoticeStore(place, async () => ({ store: createInMemoryNoticeStore() }));
describeDelayStore(place, async () => {
  const store = createInMemoryDelayStore();
  return { store, truth: store };
});
describeCheckInStore(place, async () => {
  const store = createInMemoryCheckInStore();
  return { store, truth: store };
});
describeNetTestStore(place, async () => ({ store: createInMemoryNetTestStore() }));
describeTallyStore(place, async () => ({ store: createInMemoryTallyStore() }));
describeRotaStore(place, async () => ({ store: createInMemoryRotaStore() }));
describeKitStore(place, async () => ({ store: createInMemoryKitStore() }));
describeCrisisStore(place, async () => ({ store: createInMemoryCrisisStore() }));
describeProtocolStore(place, async () => ({ store: createInMemoryProtocolStore() }));
describeAnnouncements(place, async () => {
  const delays = createInMemoryDelayStore();
  const toys = createInMemoryAnnouncementRows((row) => toyRecordSchema.parse(row));
  return {
    announcements: createInMemoryAnnouncements(jobsOf([stockDelayJob, toyJob]), {
      'stock-delay': delays.rows,
      toy: toys.rows,
    }),
    delays,
    toys: toys.store,
    damage: async (id) => delays.damage(id, { stage: 'late' }),
  };
});
describeTaskStore(place, async () => ({ store: createInMemoryTaskStore() }));
describeTimelineStore(place, async (keeps) => ({ store: createInMemoryTimelineStore(keeps) }));
describeLinkStore(place, async (retention) => ({ store: createInMemoryLinkStore(retention) }));
describeLinkTokens(place, createInMemoryLinkTokens);
describeReceiptStore(place, async () => ({ store: createInMemoryReceiptStore() }));
describeStopStore(place, async () => ({ store: createInMemoryStopStore() }));
describeSettingsStore(place, async () => ({ store: createInMemorySettingsStore() }));
describeAccessLog(place, async (retention) => ({ log: createInMemoryAccessLog(retention) }));
describeActionLog(place, async () => ({ log: createInMemoryActionLog() }));
describeStaffDirectory(place, async () => ({ directory: createInMemoryStaffDirectory() }));
describeAlertStore(place, async () => ({ store: createInMemoryAlertStore() }));
describeTeamStore(place, async () => ({ store: createInMemoryTeamStore() }));
describeSegmentStore(
  place,
  async () => {
    const customers = createInMemoryCustomerStore();
    return { segments: createInMemorySegmentStore(customers), customers, damage: async (id) => customers.damage(id) };
  },
  { runs: 100 },
);
describeCustomerStore(place, async () => ({ store: createInMemoryCustomerStore() }));
describeSuppressionList(place, async () => ({ list: createInMemorySuppressionList() }));
describeErasureList(place, async () => {
  const suppressions = createInMemorySuppressionList();
  return { list: createInMemoryErasureList(suppressions), suppressions };
});
describeOrderStore(place, async () => ({ store: createInMemoryOrderStore() }), { runs: 300 });
describeDeliveryStore(place, async () => ({ store: createInMemoryDeliveryStore() }));
describeImportStore(place, async () => ({ store: createInMemoryImportStore() }));
describeFileStore(place, async () => ({ store: createInMemoryFileStore() }));
describeIncomingStore(place, async () => ({ store: createInMemoryIncomingStore() }));
describePublicFiles(place, async () => ({ files: createInMemoryPublicFiles() }));

describeHints(place, async () => {
  const hints = createInMemoryHints(createSettableClock().now);
  const takeAll = async () => {
    const taken: Hint[] = [];
    for (let hint = hints.take(); hint; hint = hints.take()) taken.push(hint);
    return taken;
  };
  return { hints, takeAll };
});

const sinkAnswers: Record<ChannelTurn, SinkAnswer> = {
  'takes it': { kind: 'accept' },
  'takes it and breaks off': { kind: 'accept-and-lose-answer' },
  hangs: { kind: 'never-arrives' },
  throttles: { kind: 'not-now', reason: 'throttled' },
  refuses: { kind: 'refused', reason: 'refused-by-channel' },
};

/** The sink with the switches that the contract asks for. */
async function scripted<Outgoing>(sink: ChannelSink<Outgoing>) {
  return {
    sender: sink,
    next: async (turn: ChannelTurn) => sink.script([sinkAnswers[turn]]),
    taken: async () => sink.taken().length,
  };
}

describeMessageSender(`of emails ${place}`, {
  create: () => scripted(createEmailSink()),
  outgoing: buildOutgoingEmail(),
});
describeMessageSender(`of SMS ${place}`, { create: () => scripted(createSmsSink()), outgoing: buildOutgoingSms() });
