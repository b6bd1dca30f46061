import { createHash } from 'node:crypto';
import { knownJobs } from '@kesher/content/job/known-jobs';
import { instantSchema } from '@kesher/domain/instant-schema';
import { jobsOf } from '@kesher/domain/job/jobs';
import { toyJob, toyRecordSchema } from '@kesher/domain/job/toy-job.fixture';
import { stockDelayJob } from '@kesher/domain/stock-delay/stock-delay-job';
import { builtJobs } from '@kesher/testing/builders/jobs';
import { describeAccessLog } from '@kesher/testing/contracts/access-log-contract';
import { describeActionLog } from '@kesher/testing/contracts/action-log-contract';
import { describeAlertStore } from '@kesher/testing/contracts/alert-store-contract';
import { describeAnnouncements } from '@kesher/testing/contracts/announcements-contract';
import { describeAudienceStore } from '@kesher/testing/contracts/audience-store-contract';
import { describeCheckInStore } from '@kesher/testing/contracts/check-in-store-contract';
import { describeChunkCounts } from '@kesher/testing/contracts/chunk-counts-contract';
import { describeCrisisStore } from '@kesher/testing/contracts/crisis-store-contract';
import { describeCustomerStore } from '@kesher/testing/contracts/customer-store-contract';
import { describeDelayStore } from '@kesher/testing/contracts/delay-store-contract';
import { describeDeliveryStore } from '@kesher/testing/contracts/delivery-store-contract';
import { describeErasureList } from '@kesher/testing/contracts/erasure-list-contract';
import { describeFileStore } from '@kesher/testing/contracts/file-store-contract';
import { describeImportStore } from '@kesher/testing/contracts/import-store-contract';
import { describeIncomingStore } from '@kesher/testing/contracts/incoming-store-contract';
import { describeKitStore } from '@kesher/testing/contracts/kit-store-contract';
import { describeLinkStore, describeLinkTokens } from '@kesher/testing/contracts/link-store-contract';
import { describeMessageStore } from '@kesher/testing/contracts/message-store-contract';
import { describeNetTestStore } from '@kesher/testing/contracts/net-test-store-contract';
import { describeNoticeStore } from '@kesher/testing/contracts/notice-store-contract';
import { describeOrderStore } from '@kesher/testing/contracts/order-store-contract';
import { describeProtocolStore } from '@kesher/testing/contracts/protocol-store-contract';
import { describeReceiptStore } from '@kesher/testing/contracts/receipt-store-contract';
import { describeRotaStore } from '@kesher/testing/contracts/rota-store-contract';
import { describeSegmentStore } from '@kesher/testing/contracts/segment-store-contract';
import { describeSettingsStore } from '@kesher/testing/contracts/settings-store-contract';
import { describeStaffDirectory } from '@kesher/testing/contracts/staff-directory-contract';
import { describeStopStore } from '@kesher/testing/contracts/stop-store-contract';
import { describeSuppressionList } from '@kesher/testing/contracts/suppression-list-contract';
import { describeTallyStore } from '@kesher/testing/contracts/tally-store-contract';
import { describeTaskStore } from '@kesher/testing/contracts/task-store-contract';
import { describeTeamStore } from '@kesher/testing/contracts/team-store-contract';
import { describeTimelineStore } from '@kesher/testing/contracts/timeline-store-contract';
import { byTheTable } from '@kesher/testing/in-memory/by-the-table';
import { createSeededRandom } from '@kesher/testing/in-memory/random';
import { afterAll, beforeAll } from 'vitest';
import { createAccessLog } from './access-log.ts';
import { createActionLog } from './action-log.ts';
import { createAlertStore } from './alert-store.ts';
import { createAnnouncementRows } from './announcement-rows.ts';
import { createAnnouncements } from './announcements.ts';
import { createAudienceStore } from './audience-store.ts';
import { createCheckInStore } from './check-in-store.ts';
import { createCrisisStore } from './crisis-store.ts';
import { createCustomerStore } from './customer-store.ts';
import { createDelayStore } from './delay-store.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { createErasureList } from './erasure-list.ts';
import { createFileStore } from './file-store.ts';
import { createImportStore } from './import-store.ts';
import { createIncomingStore } from './incoming-store.ts';
import { createKitStore } from './kit-store.ts';
import { createLinkStore, createLinkTokens } from './link-store.ts';
import { createMessageStore } from './message-store.ts';
import { createNetTestStore } from './net-test-store.ts';
import { createNoticeStore } from './notice-store.ts';
import { createOrderStore } from './order-store.ts';
import { createProtocolStore } from './protocol-store.ts';
import { createReceiptStore } from './receipt-store.ts';
import { createRotaStore } from './rota-store.ts';
import { createSegmentStore } from './segment-store.ts';
import { createSettingsStore } from './settings-store.ts';
import { createStaffDirectory } from './staff-directory.ts';
import { createStopStore } from './stop-store.ts';
import { createSubjectTruth } from './subject-truth.ts';
import { createSuppressionList } from './suppression-list.ts';
import { createTallyStore } from './tally-store.ts';
import { createTaskStore } from './task-store.ts';
import { createTeamStore } from './team-store.ts';
import { cutPages } from './testing/cut-pages.ts';
import { startTables } from './testing/start-tables.ts';
import { createTimelineStore } from './timeline-store.ts';

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const place = 'in DynamoDB';
const keeping = { clock: () => instantSchema.parse('2027-01-15T08:00:00.000Z'), retention: byTheTable };

describeMessageStore(place, async () => ({ store: createMessageStore(await tables.empty('messages'), builtJobs) }));
describeAudienceStore(place, async () => ({ store: createAudienceStore(await tables.empty('messages'), builtJobs) }));
describeChunkCounts(place, async () => ({ store: createAudienceStore(await tables.empty('messages'), builtJobs) }));
describeNoticeStore(place, async () => ({ store: createNoticeStore(await tables.empty('notices'), builtJobs) }));
describeDelayStore(place, async () => {
  const [notices, checkIns] = [await tables.empty('notices'), await tables.empty('checkIns')];
  return { store: createDelayStore(notices), truth: createSubjectTruth({ notices, checkIns }) };
});
describeCheckInStore(place, async () => {
  const [notices, checkIns] = [await tables.empty('notices'), await tables.empty('checkIns')];
  return { store: createCheckInStore(checkIns, byTheTable), truth: createSubjectTruth({ notices, checkIns }) };
});
describeNetTestStore(place, async () => ({ store: createNetTestStore(await tables.empty('checkIns')) }));
describeTallyStore(place, async () => ({ store: createTallyStore(await tables.empty('checkIns')) }));
describeRotaStore(place, async () => ({ store: createRotaStore(await tables.empty('office')) }));
describeCrisisStore(place, async () => ({ store: createCrisisStore(await tables.empty('notices')) }));
describeKitStore(place, async () => ({ store: createKitStore(await tables.empty('office')) }));
describeProtocolStore(place, async () => ({ store: createProtocolStore(await tables.empty('checkIns')) }));
describeTaskStore(place, async () => ({ store: createTaskStore(await tables.empty('tasks'), builtJobs) }));
describeTimelineStore(place, async (keeps) => ({ store: createTimelineStore(await tables.empty('customers'), keeps) }));
describeLinkStore(place, async (retention) => ({ store: createLinkStore(await tables.empty('links'), retention) }));
describeLinkTokens(place, () => createLinkTokens('a secret of the installation'));
describeReceiptStore(place, async () => ({ store: createReceiptStore(await tables.empty('links')) }));
describeStopStore(place, async () => ({ store: createStopStore(await tables.empty('office')) }));
describeSettingsStore(place, async () => ({ store: createSettingsStore(await tables.empty('office'), knownJobs) }));
describeAccessLog(place, async (retention) => ({
  log: createAccessLog(await tables.empty('office'), {
    hashOf: (id) => createHash('sha256').update(id).digest('hex'),
    retention,
  }),
}));
describeActionLog(place, async () => ({
  log: createActionLog(await tables.empty('office'), createSeededRandom()),
}));
describeStaffDirectory(place, async () => ({ directory: createStaffDirectory(await tables.empty('office')) }));
describeAlertStore(place, async () => ({ store: createAlertStore(await tables.empty('office')) }));
describeTeamStore(place, async () => ({ store: createTeamStore(await tables.empty('office')) }));
describeCustomerStore(place, async () => ({ store: createCustomerStore(await tables.empty('customers')) }));
describeSuppressionList(place, async () => ({ list: createSuppressionList(await tables.empty('customers')) }));
describeErasureList(place, async () => {
  const table = await tables.empty('customers');
  const fingerprint = (text: string) => Buffer.from(text).toString('base64url');
  return { list: createErasureList(table, fingerprint), suppressions: createSuppressionList(table) };
});
describeOrderStore(place, async () => ({ store: createOrderStore(await tables.empty('orders')) }), { runs: 25 });
describeDeliveryStore(place, async () => ({ store: createDeliveryStore(await tables.empty('orders')) }));
describeImportStore(place, async () => ({
  store: createImportStore(await tables.empty('office'), keeping),
}));
describeFileStore(place, async () => ({ store: createFileStore(await tables.empty('office'), keeping) }));
describeIncomingStore(place, async () => {
  const [office, orders] = [await tables.empty('office'), await tables.empty('orders')];
  return { store: createIncomingStore({ office, orders }) };
});

const cut = 'in DynamoDB, with pages that end early';

for (const [where, most, runs] of [
  [place, Number.POSITIVE_INFINITY, 12],
  [cut, 2, 6],
] as const)
  describeSegmentStore(
    where,
    async () => {
      const whole = await tables.empty('customers');
      const table = cutPages(whole, most);
      const damage = async (id: string) => {
        const key = { pk: `customer#${id}`, sk: 'profile' };
        await whole.put({ ...(await whole.get(key)), ...key, createdAt: 'once' });
      };
      return { segments: createSegmentStore(table), customers: createCustomerStore(table), damage };
    },
    { runs },
  );

for (const [where, most] of [
  [place, undefined],
  [cut, 2],
] as const)
  describeAnnouncements(where, async () => {
    const whole = await tables.empty('notices');
    const table = most === undefined ? whole : cutPages(whole, most);
    const damage = async (id: string) => {
      const key = { pk: `subject#${id}`, sk: 'head' };
      await whole.put({ ...(await whole.get(key)), ...key, delay: 'late' });
    };
    return {
      announcements: createAnnouncements(table, jobsOf([stockDelayJob, toyJob])),
      delays: createDelayStore(table),
      toys: createAnnouncementRows(table, { job: 'toy', schema: toyRecordSchema }),
      damage,
    };
  });

describeMessageStore(cut, async () => ({
  store: createMessageStore(cutPages(await tables.empty('messages'), 7), builtJobs),
}));
describeNoticeStore(cut, async () => ({
  store: createNoticeStore(cutPages(await tables.empty('notices'), 2), builtJobs),
}));
describeTaskStore(cut, async () => ({ store: createTaskStore(cutPages(await tables.empty('tasks'), 2), builtJobs) }));
describeTimelineStore(cut, async (keeps) => ({
  store: createTimelineStore(cutPages(await tables.empty('customers'), 3), keeps),
}));
describeCustomerStore(cut, async () => ({ store: createCustomerStore(cutPages(await tables.empty('customers'), 7)) }));
describeOrderStore(cut, async () => ({ store: createOrderStore(cutPages(await tables.empty('orders'), 3)) }), {
  runs: 10,
});
describeDeliveryStore(cut, async () => ({ store: createDeliveryStore(cutPages(await tables.empty('orders'), 30)) }));
describeImportStore(cut, async () => ({
  store: createImportStore(cutPages(await tables.empty('office'), 1), keeping),
}));
