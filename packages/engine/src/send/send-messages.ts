import type { Recovery, Settings } from '@kesher/domain/business/settings-store';
import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import { channelRecords } from '@kesher/domain/channel/channel-record';
import type { AddressStandings } from '@kesher/domain/customer/address-standing';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import { addMs, type Instant, secondMs } from '@kesher/domain/instant';
import { leaseMs, planAfterSending } from '@kesher/domain/message/after-sending';
import { decideBeforeSending } from '@kesher/domain/message/before-sending';
import { type Message, type MessageKey, messageKeyText } from '@kesher/domain/message/message';
import type { ChannelAnswer } from '@kesher/domain/message/message-sender';
import { opensNext } from '@kesher/domain/message/plan-message';
import { addressOn } from '@kesher/domain/message/routes';
import { wakeNow } from '@kesher/domain/notice/audience';
import { keptUntil } from '@kesher/domain/retention/retention';
import type { Stop } from '@kesher/domain/stop/stop';
import type { OwnSentence } from '@kesher/domain/wording/own-sentence';
import { inParallel } from '../in-parallel.ts';
import type { EnginePorts } from '../ports.ts';
import { noteStop } from '../receipt/note-refusal.ts';
import type { createTruthReader, Truth } from './truth-reader.ts';
import type { createWordings } from './wordings.ts';

type Context = EnginePorts & {
  truthReader: ReturnType<typeof createTruthReader>;
  wordings: ReturnType<typeof createWordings>;
};

/** What one look at the customers of a hint has found, and when it began. */
type Look = {
  settings: Settings;
  sentences: readonly OwnSentence[];
  recovery: Recovery;
  stops: readonly Stop[];
  customers: ReadonlyMap<CustomerId, Customer | 'unreadable'>;
  standings: AddressStandings;
  /** Before whatever of this is the oldest. */
  lookedAt: Instant;
};

/**
 * A claim rests on nothing older than this. Whoever stood still for longer between looking and claiming leaves the row
 * alone: it is hinted at again, and looked at afresh.
 */
const oldestLookMs = 4 * secondMs;
const slowestClaimMs = 5 * secondMs;

/**
 * Sends the messages that a hint names. Customers are read fresh for each hint and every message is looked at once more
 * right before its claim; the claim is the last step before the channel is called.
 */
export function sendMessages(ports: Context) {
  return async (keys: readonly MessageKey[]): Promise<void> => {
    const messages = await ports.messages.getMany(keys);
    const look = await lookAt(ports, messages);
    // All of a hint's messages are claimed at once: nobody's consent grows old behind somebody else's slow mail server.
    await inParallel(messages, messages.length, (message) => sendOne(ports, message, look));
  };
}

async function lookAt(ports: Context, messages: readonly Message[]): Promise<Look> {
  const lookedAt = ports.clock();
  const settings = await ports.truthReader.settings();
  const sentences = await ports.truthReader.sentences();
  const recovery = await ports.truthReader.recovery();
  const { stops, readAt } = await ports.truthReader.stops();
  const customers = await ports.customers.getEach(messages.map((message) => message.customerId));
  const addresses = messages.map(({ customerId, route }) => {
    const customer = customers.get(customerId);
    const isReadable = customer !== undefined && customer !== 'unreadable';
    return isReadable && route !== 'call' ? addressOn(customer, route) : undefined;
  });
  const standings = await ports.suppressions.standings(addresses.filter((address) => address !== undefined));
  return {
    settings,
    sentences,
    recovery,
    stops,
    customers,
    standings,
    lookedAt: readAt < lookedAt ? readAt : lookedAt,
  };
}

async function sendOne(ports: Context, message: Message, look: Look): Promise<void> {
  const truth = await ports.truthReader.noticeAndTruth(message.noticeId);
  if (truth === undefined) return;
  const { settings, sentences, standings } = look;
  const customer = look.customers.get(message.customerId);
  const readable = customer === 'unreadable' ? undefined : customer;
  const now = ports.clock();
  const oldest = truth.readAt < look.lookedAt ? truth.readAt : look.lookedAt;
  if (addMs(oldest, oldestLookMs) < now) return;
  const { purpose } = ports.jobs.of(truth.notice.content);
  const decision = decideBeforeSending({
    message,
    notice: truth.notice,
    currentNoticeId: truth.currentNoticeId,
    customer,
    rules: { purpose, consent: settings.announcements.consent, standings },
    permitted: nextPermittedTime({ calendar: settings.calendar, lane: message.lane, customer: readable ?? {}, now }),
    recovery: look.recovery,
    stops: look.stops,
    now,
  });
  switch (decision.kind) {
    case 'leave':
      return;
    case 'defer':
      await ports.messages.change(message, {
        from: [message.state],
        to: 'deferred',
        set: { dueAt: decision.until, reason: decision.reason },
      });
      return;
    case 'hold':
      await ports.messages.change(message, { from: [message.state], to: 'held', set: { reason: decision.reason } });
      return;
    case 'end':
      await ports.messages.change(message, {
        from: [message.state],
        to: decision.state,
        set: { reason: decision.reason, endedAt: now },
      });
      if (opensNext({ ...message, state: decision.state, reason: decision.reason }))
        await ports.audience.wake(message, wakeNow(now));
      return;
    case 'send':
      if (readable)
        await claimAndSend(ports, {
          message,
          truth,
          settings,
          sentences,
          customer: readable,
          address: decision.address,
          oldest,
        });
  }
}

type Sending = {
  message: Message;
  truth: Truth;
  settings: Settings;
  sentences: readonly OwnSentence[];
  customer: Customer;
  address: string;
  oldest: Instant;
};

async function claimAndSend(ports: Context, sending: Sending): Promise<void> {
  const { message, truth, settings, sentences, customer, address, oldest } = sending;
  const attempt = ports.random(9);
  const now = ports.clock();
  const call = ports.wordings.callFor({ message, notice: truth.notice, settings, sentences, customer, address, now });
  if (addMs(oldest, oldestLookMs) < now) return;
  const leaseUntil = addMs(now, leaseMs);
  const sentTo = ports.suppressions.fingerprintOf(address);
  if (!(await ports.messages.claim(message, { attempt, now, leaseUntil, sentTo }))) return;
  // Whoever was frozen between the claim and here may no longer call: a visit has settled the row, or will.
  const claimedAt = ports.clock();
  if (claimedAt >= addMs(now, leaseMs / 2)) return;
  // A claim that took so long rests on an old look. Nothing has left yet: it is given back, and looked at afresh.
  if (claimedAt >= addMs(now, slowestClaimMs)) {
    await ports.messages.change(message, { from: ['claimed'], attempt, to: 'ready', set: { dueAt: claimedAt } });
    return;
  }
  const answer = await call({ message: messageKeyText(message), attempt, lane: message.lane });
  await recordAnswer(ports, { message, attempt, address, answer });
}

async function recordAnswer(
  ports: Context,
  sent: { message: Message; attempt: string; address: string; answer: ChannelAnswer },
): Promise<void> {
  const { message, attempt, address, answer } = sent;
  const now = ports.clock();
  const { route } = message;
  if (answer.kind === 'accepted' && route !== 'call' && !channelRecords[route].eventsCarryOurTag) {
    // First, so that the channel's event finds the row; but the acceptance is stored whatever becomes of this.
    const name = { channel: route, channelMessageId: answer.channelMessageId };
    const remember = () => ports.receipts.remember(name, message, keptUntil('sentIds', now, {}));
    await remember()
      .catch(remember)
      .catch(() => undefined);
  }
  const change = planAfterSending(message, attempt, answer, now);
  await ports.messages.change(message, change);
  // The channel holds that somebody has texted STOP from this number: nothing goes there again, whoever shares it.
  if (answer.kind === 'refused' && answer.reason === 'opted-out') await noteStop(ports, { message, address, at: now });
  // Whatever did not end well needs a visit earlier than the chunk's next one.
  if (change.to === 'failed' || change.to === 'unknown') await ports.audience.wake(message, wakeNow(now));
}
