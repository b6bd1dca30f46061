import { createDelaysOfCustomer } from '@kesher/adapters/dynamodb/delays-of-customer';
import { answersOf } from '@kesher/adapters/http/testing/answers-of';
import { createFingerprint } from '@kesher/adapters/lambda/fingerprint';
import { jobs } from '@kesher/content/jobs';
import type { Settings } from '@kesher/domain/business/settings-store';
import type { Instant } from '@kesher/domain/instant';
import type { JobRecords } from '@kesher/domain/job/job-records';
import { type Role, staffMemberSchema } from '@kesher/domain/staff/staff';
import { colleagueSchema } from '@kesher/domain/staff/staff-directory';
import { buildSettings } from '@kesher/testing/builders/settings';
import { createInMemoryAccessLog } from '@kesher/testing/in-memory/access-log';
import { createInMemoryAccounts } from '@kesher/testing/in-memory/accounts';
import { createInMemoryActionLog } from '@kesher/testing/in-memory/action-log';
import { createInMemoryAnnouncements } from '@kesher/testing/in-memory/announcements';
import { createInMemoryAudienceStore } from '@kesher/testing/in-memory/audience-store';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryDelayStore } from '@kesher/testing/in-memory/delay-store';
import { createInMemoryDeliveryStore } from '@kesher/testing/in-memory/delivery-store';
import { createInMemoryErasureList } from '@kesher/testing/in-memory/erasure-list';
import { createInMemoryFileStore, createInMemoryImportStore } from '@kesher/testing/in-memory/import-store';
import { createInMemoryIncomingStore } from '@kesher/testing/in-memory/incoming-store';
import { createInMemoryLinkStore, createInMemoryLinkTokens } from '@kesher/testing/in-memory/link-store';
import { createInMemoryMessageStore } from '@kesher/testing/in-memory/message-store';
import { createInMemoryNoticeStore } from '@kesher/testing/in-memory/notice-store';
import { createInMemoryOrderStore } from '@kesher/testing/in-memory/order-store';
import { createSeededRandom } from '@kesher/testing/in-memory/random';
import { createInMemoryReceiptStore } from '@kesher/testing/in-memory/receipt-store';
import { createInMemorySettingsStore } from '@kesher/testing/in-memory/settings-store';
import { createInMemoryStaffDirectory } from '@kesher/testing/in-memory/staff-directory';
import { createInMemoryStopStore } from '@kesher/testing/in-memory/stop-store';
import { createInMemorySuppressionList } from '@kesher/testing/in-memory/suppression-list';
import { createInMemoryTaskStore } from '@kesher/testing/in-memory/task-store';
import { createInMemoryTeamStore } from '@kesher/testing/in-memory/team-store';
import { createInMemoryTimelineStore } from '@kesher/testing/in-memory/timeline-store';
import { createInMemoryUnreadableRows } from '@kesher/testing/in-memory/unreadable-rows';
import { runImport } from '../../imports/run-import.ts';
import type { SpeakingPorts } from '../../ports.ts';
import type { TeamPorts } from '../../team/change-the-team.ts';
import { createImportApp } from '../import-app.ts';
import { createSettingsApp } from '../settings-app.ts';
import { createCustomersStaffApp } from '../staff-app.ts';
import { createTeamApp } from '../team-app.ts';

export const now = '2026-11-22T08:00:00.000Z' as Instant;

/** All ports of the app, in memory, with saved settings unless told otherwise. */
export function inMemoryPorts(settings: Settings | undefined = buildSettings()) {
  const hinted: string[] = [];
  const actions = createInMemoryActionLog();
  const suppressions = createInMemorySuppressionList();
  const unreadable = createInMemoryUnreadableRows(() => now);
  const delays = createInMemoryDelayStore();
  const orders = createInMemoryOrderStore(unreadable.inTable('orders'));
  return {
    unreadable,
    customers: createInMemoryCustomerStore([], unreadable.inTable('customers')),
    suppressions,
    erasures: createInMemoryErasureList(suppressions),
    orders,
    deliveries: createInMemoryDeliveryStore(),
    messages: createInMemoryMessageStore(unreadable.inTable('messages')),
    notices: createInMemoryNoticeStore(unreadable.inTable('notices')),
    delays,
    announcements: createInMemoryAnnouncements(jobs, { 'stock-delay': delays.rows }),
    subjectsOfJobs: { 'stock-delay': createDelaysOfCustomer({ orders, delays }) },
    audience: createInMemoryAudienceStore(),
    receipts: createInMemoryReceiptStore(),
    links: createInMemoryLinkStore(),
    linkTokens: createInMemoryLinkTokens(),
    tasks: createInMemoryTaskStore(unreadable.inTable('tasks')),
    stops: createInMemoryStopStore(unreadable.inTable('office')),
    timeline: createInMemoryTimelineStore(),
    imports: createInMemoryImportStore(),
    files: createInMemoryFileStore(),
    incoming: createInMemoryIncomingStore(),
    settings: createInMemorySettingsStore(settings),
    care: { ofBusiness: async () => true },
    actions,
    access: createInMemoryAccessLog(),
    directory: createInMemoryStaffDirectory(),
    team: createInMemoryTeamStore(),
    accounts: createInMemoryAccounts(),
    importHints: { run: async (importId: string) => void hinted.push(importId) },
    hinted,
    fingerprint: createFingerprint('a secret of this test only'),
    records: [] as JobRecords[],
    jobs,
    clock: () => now,
    random: createSeededRandom(),
  };
}

/** The staff doors over these ports, all but erasure; whoever sends `Bearer <role>` is of that role. */
export function openStaffDoor<Ports extends SpeakingPorts & TeamPorts>(ports: Ports) {
  const logged: string[] = [];
  const log = (sentence: string) => void logged.push(sentence);
  const door = {
    verify: async (authorization: string | undefined) => {
      const role = authorization?.replace('Bearer ', '');
      return staffMemberSchema.safeParse({ id: `staff-${role}`, name: 'Somebody', roles: [role] }).data;
    },
    // An ID token of the tests is `<role> <name>`.
    identify: async (idToken: string) => {
      const [role, name] = idToken.split(' ');
      return colleagueSchema.safeParse({ id: `staff-${role}`, name }).data;
    },
    actions: ports.actions,
    clock: ports.clock,
    log: { info: log, warn: log, error: log },
  };
  const ofFiles = createImportApp(ports, door);
  const ofTeam = createTeamApp(ports, door);
  const ofSettings = createSettingsApp(ports, door);
  const ofTheRest = createCustomersStaffApp(ports, door);
  const appOf = (path: string) => {
    if (path.startsWith('/staff/team')) return ofTeam;
    if (/^\/staff\/(settings|sentences)\b/.test(path)) return ofSettings;
    return /^\/staff\/(files|imports)\b/.test(path) ? ofFiles : ofTheRest;
  };

  const send = async (method: string, path: string, options: { as?: Role | 'nobody'; body?: unknown } = {}) => {
    const { as = 'admin', body } = options;
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    return appOf(path).request(path, {
      method,
      headers: {
        ...(as !== 'nobody' && { authorization: `Bearer ${as}` }),
        'content-type': isRaw && path.includes('/files/') ? 'application/octet-stream' : 'application/json',
      },
      ...(body !== undefined && {
        body: isRaw ? new Blob([body]) : JSON.stringify(body),
      }),
    });
  };

  const { json, problem } = answersOf(send);

  const upload = (content: string | Uint8Array, fileId = 'file-0001') =>
    send('PUT', `/staff/files/${fileId}/parts/0`, { body: content });

  const { imports, files, customers, orders, deliveries, erasures, suppressions, fingerprint } = ports;
  const run = (importId: string) =>
    runImport({
      imports,
      files,
      fingerprint,
      stores: { customers, orders, deliveries, erasures, suppressions },
      shouldPause: () => false,
    })({ importId });

  return { ports, logged, send, json, problem, upload, run };
}
