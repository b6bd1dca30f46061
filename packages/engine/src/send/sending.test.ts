import { addMs, dayMs, hourMs, type Instant, minuteMs, secondMs } from '@kesher/domain/instant';
import { messageKeyText } from '@kesher/domain/message/message';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { describe, expect, it } from 'vitest';
import { notice, openOffice, people, start } from '../testing/office.ts';

const statesOf = async ({ rows }: Awaited<ReturnType<typeof openOffice>>) =>
  (await rows()).map(({ route, state, reason }) => [route, state, reason].filter(Boolean).join(' '));

describe('a message that is due', () => {
  it('is sent once to the address of its customer, with its key as the tag, and is accepted', async () => {
    const office = await openOffice();
    await office.visit();
    await office.deliver();
    const [taken, ...more] = office.email.taken();
    const [row] = await office.rows();
    expect(more).toEqual([]);
    expect(taken?.outgoing).toMatchObject({
      to: buildCustomer().email,
      tags: { message: row && messageKeyText(row), attempt: row?.attempt, lane: 'care' },
      unsubscribeUrl: expect.stringMatching(/^https:\/\/kesher\.example\.com\/u\//),
    });
    expect(row).toMatchObject({ state: 'accepted', channelMessageId: taken?.channelMessageId, acceptedAt: start });
    expect(row?.sentTo).toBe(office.ports.suppressions.fingerprintOf(buildCustomer().email ?? ''));
  });

  it('is sent once also when its hint comes twice, at once or later', async () => {
    const office = await openOffice(people(3));
    await office.visit();
    const hint = office.ports.hints.take();
    if (hint?.kind !== 'messages') throw new Error('nothing is due');
    await Promise.all([office.send(hint.keys), office.send(hint.keys), office.send([...hint.keys, ...hint.keys])]);
    await office.send(hint.keys);
    expect(office.email.duplicates()).toEqual(new Map());
    expect(office.email.calls()).toBe(3);
  });

  it('is not sent once a newer version carries the truth', async () => {
    const office = await openOffice(people(2));
    await office.visit();
    const delay = await office.delays.get(notice.subjectId);
    if (!delay?.live) throw new Error('no delay');
    const live = { ...delay.live, noticeId: 'delay-1.v2' as typeof notice.id };
    await office.delays.update({ ...delay, version: 2, live, revision: delay.revision + 1 });
    await office.deliver();
    expect(office.email.calls()).toBe(0);
    expect(await statesOf(office)).toEqual(['email retracted superseded', 'email retracted superseded']);
  });

  it('is sent to nobody who has refused it since it was planned, and no other way is opened against their wish', async () => {
    const office = await openOffice();
    await office.visit();
    const customer = buildCustomer();
    const refused = { purpose: 'service', decision: 'refused', at: start, how: 'one-click', shown: '' } as const;
    const consents = [
      { ...refused, channel: 'email' as const },
      { ...refused, channel: 'sms' as const },
    ];
    await office.ports.customers.put({ ...customer, consents, revision: customer.revision + 1 });
    await office.run(5);
    expect([office.email.calls(), office.sms.calls(), office.ports.tasks.all()]).toEqual([0, 0, []]);
    expect((await office.rows()).map(({ reason }) => reason)).toContain('opted-out');
  });

  it('waits for the end of the night in the customer’s place, and goes out then', async () => {
    const office = await openOffice([buildCustomer({ timeZone: 'Pacific/Auckland' })]);
    await office.visit();
    await office.deliver();
    const [row] = await office.rows();
    expect([office.email.calls(), row?.state, row?.reason]).toEqual([0, 'deferred', 'quiet-hours']);
    office.clock.set(row?.dueAt ?? start);
    await office.run(3);
    expect(office.email.calls()).toBe(1);
  });
});

describe('what the channel answers', () => {
  it.each([
    [
      'a clear no opens the next channel',
      { kind: 'refused', reason: 'refused-by-channel' },
      'email failed refused-by-channel',
    ],
    ['a lost answer is unknown, and opens none', { kind: 'accept-and-lose-answer' }, 'email unknown no-answer'],
  ] as const)('%s', async (_, answer, state) => {
    const office = await openOffice();
    office.email.script([answer]);
    await office.visit();
    await office.deliver();
    expect(await statesOf(office)).toEqual([state]);
    await office.run(3);
    expect(office.sms.calls()).toBe(answer.kind === 'refused' ? 1 : 0);
    expect(office.email.calls()).toBe(1);
  });

  it('a clear "not now" is tried again, later, and sent once', async () => {
    const office = await openOffice();
    office.email.script([{ kind: 'not-now', reason: 'throttled' }]);
    await office.visit();
    await office.deliver();
    const [row] = await office.rows();
    expect([row?.state, row?.refusals, row && row.dueAt > office.clock.now()]).toEqual(['ready', 1, true]);
    await office.run(5);
    expect(office.email.taken()).toHaveLength(1);
  });

  it('of an SMS is remembered by the channel’s own id, for a week', async () => {
    const office = await openOffice([buildCustomer({ preferredChannel: 'sms' })]);
    await office.visit();
    await office.deliver();
    const [taken] = office.sms.taken();
    const name = { channel: 'sms' as const, channelMessageId: taken?.channelMessageId ?? '' };
    expect(await office.ports.receipts.messageNamed(name)).toMatchObject({ noticeId: notice.id, route: 'sms' });
  });

  it('closes a number for good from which somebody has texted STOP, and opens the next way', async () => {
    const office = await openOffice([buildCustomer({ preferredChannel: 'sms' })]);
    office.sms.script([{ kind: 'refused', reason: 'opted-out' }]);
    await office.visit();
    await office.deliver();
    const customer = await office.ports.customers.get(buildCustomer().id);
    expect(customer?.consents.at(-1)).toMatchObject({ channel: 'sms', decision: 'refused' });
    await office.run(3);
    expect(office.email.calls()).toBe(1);
  });
});

describe('a sender that stood still', () => {
  it('claims nothing on a look that is older than four seconds', async () => {
    const office = await openOffice();
    await office.visit();
    const { getEach } = office.ports.customers;
    office.ports.customers.getEach = async (ids) => {
      const found = await getEach(ids);
      office.later(5 * secondMs);
      return found;
    };
    const hint = office.ports.hints.take();
    if (hint?.kind !== 'messages') throw new Error('nothing is due');
    await office.reopened().send(hint.keys);
    expect([office.email.calls(), await statesOf(office)]).toEqual([0, ['email ready']]);
  });

  it('in its claim gives the row back, and it is sent after a fresh look', async () => {
    const office = await openOffice();
    await office.visit();
    const { claim } = office.ports.messages;
    office.ports.messages.claim = async (...of) => {
      const claimed = await claim(...of);
      office.later(6 * secondMs);
      return claimed;
    };
    await office.reopened().deliver();
    expect([office.email.calls(), await statesOf(office)]).toEqual([0, ['email ready']]);
    office.ports.messages.claim = claim;
    await office.reopened().run(4);
    expect(office.email.calls()).toBe(1);
  });

  it('between its claim and the channel calls nobody once half of its lease is over', async () => {
    const office = await openOffice();
    await office.visit();
    const { claim } = office.ports.messages;
    office.ports.messages.claim = async (...of) => {
      const claimed = await claim(...of);
      office.later(61 * secondMs);
      return claimed;
    };
    await office.reopened().deliver();
    expect([office.email.calls(), await statesOf(office)]).toEqual([0, ['email claimed']]);
  });

  it('and died after its claim leaves the message unknown, and it is never simply sent again', async () => {
    const office = await openOffice();
    await office.visit();
    office.email.script([{ kind: 'never-arrives' }]);
    await office.deliver();
    for (let hour = 0; hour < 3; hour += 1) {
      await office.run(30);
      office.later(hourMs);
    }
    expect(office.email.calls()).toBe(1);
    expect(await statesOf(office)).toEqual(['email held event-path-silent']);
  });
});

describe('a report of a channel', () => {
  const key = (row: { customerId: string } | undefined) => ({
    noticeId: notice.id,
    chunk: 0,
    customerId: (row?.customerId ?? '') as ReturnType<typeof buildCustomer>['id'],
    route: 'email' as const,
  });
  async function sent() {
    const office = await openOffice();
    await office.visit();
    await office.deliver();
    const [row] = await office.rows();
    const report = (kind: 'bounced' | 'soft-bounced' | 'complained' | 'delivered', at: Instant = office.clock.now()) =>
      office.take({ key: key(row), sentAt: start, receipt: { kind, at } });
    const isClosed = async () => {
      const email = buildCustomer().email ?? '';
      return (await office.ports.suppressions.standings([email])).get(email)?.closed;
    };
    return { office, report, isClosed };
  }

  it('of a bounce for good closes the address and opens the next channel', async () => {
    const { office, report, isClosed } = await sent();
    await report('bounced');
    expect(await isClosed()).toBe('hard-bounce');
    await office.run(4);
    expect(office.sms.calls()).toBe(1);
  });

  it('of a passing trouble closes no address, and opens the next channel only when no delivery is reported for a day', async () => {
    const { office, report, isClosed } = await sent();
    await report('soft-bounced');
    await office.run(4);
    expect([await isClosed(), office.sms.calls()]).toEqual([undefined, 0]);
    office.later(dayMs);
    await office.run(4);
    expect([await isClosed(), office.sms.calls()]).toEqual([undefined, 1]);
  });

  it('of a delivery after a passing trouble opens no other way', async () => {
    const { office, report } = await sent();
    await report('soft-bounced');
    await report('delivered', addMs(office.clock.now(), minuteMs));
    office.later(2 * dayMs);
    await office.run(4);
    expect(office.sms.calls()).toBe(0);
  });

  it('of a complaint is a refusal of the customer, and closes the address', async () => {
    const { office, report, isClosed } = await sent();
    await report('complained');
    expect(await isClosed()).toBe('complaint');
    const customer = await office.ports.customers.get(buildCustomer().id);
    expect(customer?.consents).toContainEqual(expect.objectContaining({ channel: 'email', decision: 'refused' }));
    await office.run(4);
    expect([office.sms.calls(), office.email.calls()]).toEqual([0, 1]);
  });
});

describe('a visit to a chunk', () => {
  it('writes each row once, whatever is repeated, and its link before it', async () => {
    const office = await openOffice(people(4));
    await Promise.all([office.visit(), office.visit(), office.visit()]);
    expect((await office.rows()).map(({ customerId }) => customerId)).toEqual(people(4).map(({ id }) => id));
    await office.deliver();
    expect(office.email.duplicates()).toEqual(new Map());
    expect(office.email.calls()).toBe(4);
  });

  it('asks a person to call whom no channel reaches', async () => {
    const office = await openOffice([buildCustomer({ email: undefined, phone: undefined })]);
    await office.visit();
    expect(office.ports.tasks.all()).toMatchObject([{ work: { kind: 'call', noticeId: notice.id }, state: 'open' }]);
    expect(await statesOf(office)).toEqual(['call unreachable no-address']);
  });

  it('is not called for again when everything has ended', async () => {
    const office = await openOffice(people(2));
    await office.run(3);
    await office.run(3);
    expect((await office.chunk())?.wakeAt).toBeUndefined();
  });

  it('hints again at what nobody has claimed', async () => {
    const office = await openOffice();
    await office.visit();
    expect(office.ports.hints.take()?.kind).toBe('messages');
    await office.run(4);
    expect(office.email.calls()).toBe(1);
  });

  it('says that it stands still where it hints in vain', async () => {
    const office = await openOffice();
    await office.visit();
    office.ports.hints.take();
    office.later(20 * minuteMs);
    await office.visit();
    // That hint is lost as well.
    office.ports.hints.take();
    office.later(minuteMs);
    expect(await office.visit()).toEqual({ standsStill: true });
  });
});
