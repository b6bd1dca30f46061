import { setTimeout as delay } from 'node:timers/promises';
import { createAudienceStore } from '@kesher/adapters/dynamodb/audience-store';
import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { createDelayStore } from '@kesher/adapters/dynamodb/delay-store';
import { createLinkStore, createLinkTokens } from '@kesher/adapters/dynamodb/link-store';
import { createMessageStore } from '@kesher/adapters/dynamodb/message-store';
import { createNoticeStore } from '@kesher/adapters/dynamodb/notice-store';
import { createOrderStore } from '@kesher/adapters/dynamodb/order-store';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { createSuppressionList } from '@kesher/adapters/dynamodb/suppression-list';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import type { TableName } from '@kesher/adapters/dynamodb/tables';
import { createTaskStore } from '@kesher/adapters/dynamodb/task-store';
import { jobs } from '@kesher/content/jobs';
import type { Settings } from '@kesher/domain/business/settings-store';
import type { NoticeId } from '@kesher/domain/ids';
import { byTheTable } from '@kesher/testing/in-memory/by-the-table';
import { allFunctions } from '../apps.ts';
import { type KesherOptions, startKesher } from '../kesher.ts';
import { callAs } from './call.ts';
import { channelsOf } from './channels.ts';
import { addsUp, type LedgerAnswer } from './ledger.ts';
import { settingsForTests } from './settings-for-tests.ts';

export type World = Awaited<ReturnType<typeof startWorld>>;

/**
 * A whole Kesher in memory for one test file, with no quiet hours, short ticks and a channel timeout of 1.5 s.
 * The functions share `process.env`, so a file starts one and stops it at its end.
 */
export async function startWorld(
  options: Pick<KesherOptions, 'tickMs' | 'deliveryMs' | 'environment'> & {
    announcements?: Partial<Settings['announcements']>;
  } = {},
) {
  const logged: unknown[] = [];
  const kesher = await startKesher({
    data: 'memory',
    port: 0,
    functions: allFunctions,
    tickMs: options.tickMs ?? 300,
    deliveryMs: options.deliveryMs ?? 50,
    environment: { CHANNEL_TIMEOUT_MS: '1500', ...options.environment },
    log: (line) => logged.push(line),
  });
  const client = createTableClient();
  const table = (role: TableName) => openTable(client, role, kesher.environment);
  const stores = {
    customers: createCustomerStore(table('customers')),
    suppressions: createSuppressionList(table('customers')),
    orders: createOrderStore(table('orders')),
    delays: createDelayStore(table('notices')),
    notices: createNoticeStore(table('notices'), jobs),
    audience: createAudienceStore(table('messages'), jobs),
    messages: createMessageStore(table('messages'), jobs),
    tasks: createTaskStore(table('tasks'), jobs),
    links: createLinkStore(table('links'), byTheTable),
    settings: createSettingsStore(table('office'), jobs),
  };
  await stores.settings.put(settingsForTests(options.announcements));
  const channels = channelsOf(kesher.services.endpoints.channels);
  const as = (who: string) => callAs({ kesher, who });
  const [manager, second, admin, agent] = [as('manager'), as('manager-2'), as('admin'), as('agent')];

  /** The ledger as staff see it. Throws when it does not add up: that must hold at every moment. */
  async function ledger(noticeId: NoticeId): Promise<LedgerAnswer | undefined> {
    const answer = await manager('GET', `/staff/notices/${noticeId}/ledger`);
    if (answer.status === 404) return undefined;
    return addsUp(answer.body);
  }

  /** Looks again and again until the ledger is as wanted; the ledger has added up at each look. */
  async function untilLedger(
    noticeId: NoticeId,
    wanted: (ledger: LedgerAnswer) => boolean,
    // Against hanging only: how fast this machine is proves nothing.
    withinMs = 120_000,
  ): Promise<LedgerAnswer> {
    const endsAt = Date.now() + withinMs;
    let last: LedgerAnswer | undefined;
    while (Date.now() < endsAt) {
      last = await ledger(noticeId);
      if (last && wanted(last)) return last;
      await delay(60);
    }
    const { text } = await manager('GET', `/staff/notices/${noticeId}/ledger/waiting?limit=3`);
    throw new Error(`The ledger of ${noticeId} stayed at ${JSON.stringify(last)}; among those who wait: ${text}`);
  }

  return {
    kesher,
    logged,
    stores,
    table,
    channels,
    as,
    manager,
    second,
    admin,
    agent,
    linkTokens: createLinkTokens(kesher.environment['LINK_SECRET'] ?? ''),
    ledger,
    untilLedger,
    /** The ledger once its audience is frozen and nobody waits any more. */
    untilQuiet: (noticeId: NoticeId, withinMs?: number) =>
      untilLedger(noticeId, ({ frozen, outcomes }) => frozen && outcomes.waiting === 0, withinMs),
    async stop(): Promise<void> {
      client.destroy();
      await kesher.stop();
    },
  };
}
