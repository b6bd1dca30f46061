import { looksOf } from '@kesher/domain/access/access';
import { alertRowSchema } from '@kesher/domain/alert/alert';
import { aProtocol } from '@kesher/domain/check-in/protocol/protocol.fixture';
import { aRota, week49 } from '@kesher/domain/check-in/rota/rota.fixture';
import { aKitRelease, aKitWithdrawal } from '@kesher/domain/crisis/kit-release.fixture';
import type { Instant } from '@kesher/domain/instant';
import { staffMemberSchema } from '@kesher/domain/staff/staff';
import { colleagueSchema } from '@kesher/domain/staff/staff-directory';
import { idOf } from '@kesher/domain/staff/team.fixture';
import { describe, expect, it } from 'vitest';
import { buildWork } from '../builders/check-in.ts';
import { buildCustomer } from '../builders/customer.ts';
import { buildLink } from '../builders/link.ts';
import { buildMessage, buildOutgoingEmail } from '../builders/message.ts';
import { buildChunk, buildFreeze, buildNotice } from '../builders/notice.ts';
import { buildDelivery, buildOrderLine, buildProduct } from '../builders/order.ts';
import { buildSettings } from '../builders/settings.ts';
import { buildStockDelay } from '../builders/stock-delay.ts';
import { buildTask } from '../builders/task.ts';
import { buildTeamMember } from '../builders/team-member.ts';
import { buildNote } from '../builders/timeline.ts';
import { createInMemoryAccessLog } from './access-log.ts';
import { createInMemoryActionLog } from './action-log.ts';
import { createInMemoryAlertStore } from './alert-store.ts';
import { createInMemoryAudienceStore } from './audience-store.ts';
import { createEmailSink } from './channel-sink.ts';
import { createInMemoryCheckInStore } from './check-in-store.ts';
import { createSettableClock } from './clock.ts';
import { createInMemoryCustomerStore } from './customer-store.ts';
import { createInMemoryDelayStore } from './delay-store.ts';
import { createInMemoryDeliveryStore } from './delivery-store.ts';
import { createInMemoryErasureList } from './erasure-list.ts';
import { createInMemoryHints } from './hints.ts';
import { createInMemoryKitStore } from './kit-store.ts';
import { createInMemoryLinkStore } from './link-store.ts';
import { createInMemoryMessageStore } from './message-store.ts';
import { createInMemoryNoticeStore } from './notice-store.ts';
import { createInMemoryOrderStore } from './order-store.ts';
import { createInMemoryProtocolStore } from './protocol-store.ts';
import { createInMemoryPublicFiles } from './public-files.ts';
import { createInMemoryReceiptStore } from './receipt-store.ts';
import { createInMemoryRotaStore } from './rota-store.ts';
import type { Restorable } from './rows.ts';
import { createInMemorySettingsStore } from './settings-store.ts';
import { createInMemoryStaffDirectory } from './staff-directory.ts';
import { createInMemorySuppressionList } from './suppression-list.ts';
import { createInMemoryTaskStore } from './task-store.ts';
import { createInMemoryTeamStore } from './team-store.ts';
import { createInMemoryTimelineStore } from './timeline-store.ts';

const now = '2026-11-22T08:30:00.000Z' as Instant;
const alertTo = (staffId: string) =>
  alertRowSchema.parse({ kind: 'stopped', slot: now, staffId, alertedAt: now, attempts: 0, answered: [] });
const ann = staffMemberSchema.parse({ id: 'ann', name: 'Ann', roles: ['agent'] });

/** A store, what fills it, what changes it afterwards, and something that reads the change. */
type Case<Store> = {
  name: string;
  create: () => Store;
  fill: (store: Store) => Promise<unknown>;
  change: (store: Store) => Promise<unknown>;
  read: (store: Store) => Promise<unknown>;
};

function itRestores<State, Store extends Restorable<State>>({ name, create, fill, change, read }: Case<Store>) {
  it(`puts ${name} back as it was, in the same store and in a new one`, async () => {
    const store = create();
    await fill(store);
    const before = await read(store);
    const backup = store.snapshot();
    const asText = JSON.stringify(backup);
    await change(store);
    expect(await read(store)).not.toEqual(before);
    // Plain data that nothing reaches into afterwards: it survives a round trip through text.
    expect(JSON.stringify(backup)).toBe(asText);
    store.restore(JSON.parse(asText) as State);
    expect(await read(store)).toEqual(before);
    const other = create();
    other.restore(backup);
    expect(await read(other)).toEqual(before);
    await change(store);
    expect(await read(other)).toEqual(before);
  });
}

describe('a backup', () => {
  itRestores({
    name: 'messages',
    create: createInMemoryMessageStore,
    fill: (store) => store.create(buildMessage()),
    change: (store) => store.claim(buildMessage(), { attempt: 'a', now, leaseUntil: now, sentTo: 'fingerprint' }),
    read: async (store) => [await store.get(buildMessage()), store.all()],
  });
  itRestores({
    name: 'the audience',
    create: createInMemoryAudienceStore,
    fill: async (store) => [await store.putChunk(buildChunk()), await store.startFreeze(buildFreeze())],
    change: async (store) => [
      await store.schedule(buildChunk(), { wakeAt: undefined }),
      await store.advanceFreeze(buildFreeze({ chunks: 1 }), buildFreeze()),
    ],
    read: async (store) => [await store.due('care', now, 9), await store.freeze(buildFreeze().noticeId)],
  });
  itRestores({
    name: 'notices',
    create: createInMemoryNoticeStore,
    fill: (store) => store.put(buildNotice()),
    change: (store) => store.put(buildNotice({ version: 2 })),
    read: (store) => store.versions(buildNotice().subjectId),
  });
  itRestores({
    name: 'check-ins',
    create: createInMemoryCheckInStore,
    fill: (store) => store.putWork(buildWork()),
    change: (store) => store.putWork(buildWork({ revision: 2, followed: false })),
    read: (store) => store.work(buildWork().id),
  });
  itRestores({
    name: 'protocols',
    create: createInMemoryProtocolStore,
    fill: (store) => store.put({ protocol: aProtocol(), revision: 1 }),
    change: (store) => store.put({ protocol: aProtocol({ clinical: false }), revision: 2 }),
    read: (store) => store.all(),
  });
  itRestores({
    name: 'released kits',
    create: createInMemoryKitStore,
    fill: (store) => store.release(aKitRelease()),
    change: (store) => store.withdraw(aKitWithdrawal()),
    read: (store) => store.get(),
  });
  itRestores({
    name: 'rotas',
    create: createInMemoryRotaStore,
    fill: (store) => store.put(aRota([])),
    change: (store) => store.countTaken(week49, idOf('samar'), 'calls'),
    read: async (store) => [await store.of([week49]), await store.taken(week49)],
  });
  itRestores({
    name: 'delays',
    create: createInMemoryDelayStore,
    fill: (store) => store.create(buildStockDelay()),
    change: async (store) => [
      await store.update(buildStockDelay({ revision: 2, live: undefined })),
      await store.reserveProduct(buildProduct().id, { delayId: buildStockDelay().id }),
    ],
    read: async (store) => [await store.currentNoticeId(buildStockDelay().id), await store.holderOf(buildProduct().id)],
  });
  itRestores({
    name: 'tasks',
    create: createInMemoryTaskStore,
    fill: (store) => store.create(buildTask()),
    change: (store) => store.update(buildTask({ revision: 2, state: 'done' })),
    read: (store) => store.open({ limit: 9 }),
  });
  itRestores({
    name: 'what staff wrote',
    create: createInMemoryTimelineStore,
    fill: (store) => store.add(buildNote()),
    change: (store) => store.add(buildNote({ id: 'note-0002' })),
    read: (store) => store.of(buildCustomer().id),
  });
  itRestores({
    name: 'links',
    create: createInMemoryLinkStore,
    fill: (store) => store.put('token', buildLink()),
    change: (store) => store.revoke('token'),
    read: (store) => store.open('token', now),
  });
  itRestores({
    name: 'receipts',
    create: createInMemoryReceiptStore,
    fill: (store) => store.remember({ channel: 'sms', channelMessageId: 'sms-1' }, buildMessage(), now),
    change: async (store) => [
      await store.remember({ channel: 'sms', channelMessageId: 'sms-2' }, buildMessage(), now),
      await store.sawEventFor(now),
    ],
    read: async (store) => [
      await store.messageNamed({ channel: 'sms', channelMessageId: 'sms-2' }),
      await store.eventPath(),
    ],
  });
  itRestores({
    name: 'settings',
    create: () => createInMemorySettingsStore(),
    fill: (store) => store.put(buildSettings()),
    change: (store) => store.put(buildSettings({ revision: 2 })),
    read: (store) => store.get(),
  });
  itRestores({
    name: 'staff actions',
    create: createInMemoryActionLog,
    fill: (store) => store.record({ at: now, by: 'm', action: 'delay.announce', subject: 'd', allowed: true }),
    change: (store) => store.record({ at: now, by: 'm', action: 'delay.announce', subject: 'd', allowed: false }),
    read: (store) => store.page({ limit: 9 }),
  });
  itRestores({
    name: 'who looked at whom',
    create: createInMemoryAccessLog,
    fill: (store) => store.record(looksOf(ann, { customerIds: [buildCustomer().id], thing: 'profile', at: now })),
    change: (store) => store.record(looksOf(ann, { customerIds: [buildCustomer().id], thing: 'export', at: now })),
    read: (store) => store.page({ limit: 9, now }),
  });
  itRestores({
    name: 'the names of staff',
    create: createInMemoryStaffDirectory,
    fill: (directory) => directory.put(colleagueSchema.parse({ id: 'ann', name: 'Ann' })),
    change: (directory) => directory.put(colleagueSchema.parse({ id: 'ann', name: 'Anna' })),
    read: (directory) => directory.list(),
  });
  itRestores({
    name: 'the team',
    create: () => createInMemoryTeamStore(),
    fill: (store) => store.put(buildTeamMember()),
    change: (store) => store.put(buildTeamMember({ revision: 2, roles: ['agent'] })),
    read: (store) => store.list(),
  });
  itRestores({
    name: 'alerts to staff',
    create: createInMemoryAlertStore,
    fill: (store) => store.create(alertTo('ann')),
    change: (store) => store.create(alertTo('bob')),
    read: (store) => store.since('stopped', now),
  });
  itRestores({
    name: 'the do-not-contact list',
    create: createInMemorySuppressionList,
    fill: (list) => list.suppress('a@example.com', 'erased'),
    change: (list) => list.suppress('b@example.com', 'erased'),
    read: (list) => list.standings(['a@example.com', 'b@example.com']),
  });
  itRestores({
    name: 'the list of the erased',
    create: () => createInMemoryErasureList(),
    fill: (list) => list.add({ id: buildCustomer().id, addresses: ['a@example.com'] }),
    change: (list) => list.lift({ address: 'a@example.com' }),
    read: (list) => list.knows({ id: buildCustomer().id, addresses: [] }),
  });
  itRestores({
    name: 'customers',
    create: () => createInMemoryCustomerStore(),
    fill: (store) => store.put(buildCustomer()),
    change: (store) => store.put(buildCustomer({ revision: 2, email: 'new@example.com' })),
    read: async (store) => [store.all(), await store.findByAddress('new@example.com')],
  });
  itRestores({
    name: 'orders',
    create: createInMemoryOrderStore,
    fill: async (store) => [await store.putProduct(buildProduct()), await store.putLine(buildOrderLine())],
    change: (store) => store.putLine(buildOrderLine({ state: 'fulfilled' })),
    read: async (store) => [
      await store.affected([buildProduct().id], { limit: 9 }),
      await store.linesOf(buildCustomer().id),
    ],
  });
  itRestores({
    name: 'deliveries',
    create: createInMemoryDeliveryStore,
    fill: (store) => store.put(buildDelivery()),
    change: (store) => store.put(buildDelivery({ deliveredOn: '2026-10-30' })),
    read: (store) => store.recent(9),
  });
  itRestores({
    name: 'the public page',
    create: createInMemoryPublicFiles,
    fill: (files) => files.write({ path: 'index.html', type: 'text/html', body: 'first' }, undefined),
    change: async (files) => {
      const before = (await files.read('index.html'))?.version;
      await files.write({ path: 'index.html', type: 'text/html', body: 'second' }, before);
    },
    read: async (files) => files.all(),
  });
  itRestores({
    name: 'hints',
    create: () => createInMemoryHints(createSettableClock().now),
    fill: (hints) => hints.dueMessages('care', [buildMessage()]),
    change: (hints) => hints.chunks([buildChunk()]),
    read: async (hints) => hints.visible(),
  });
  itRestores({
    name: "a channel's ledger",
    create: () => createEmailSink(),
    fill: (sink) => sink.send(buildOutgoingEmail()),
    change: (sink) => sink.send(buildOutgoingEmail()),
    read: async (sink) => [sink.taken(), sink.calls(), sink.duplicates()],
  });
});
