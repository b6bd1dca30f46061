import { tagValue } from '@kesher/adapters/ses/ses-email-sender';
import { isAlertTag } from '@kesher/domain/alert/alert';
import { instantFromMs } from '@kesher/domain/instant';
import type { EmailQuota, EmailQuotas } from '@kesher/domain/message/email-quota';
import type { ChannelAnswer, OutgoingEmail, OutgoingSms } from '@kesher/domain/message/message-sender';
import { canStep, type MessageState } from '@kesher/domain/message/states';
import { nameOf } from '@kesher/testing/in-memory/receipt-store';
import { type AnyOutgoing, createChannelMood } from '@kesher/testing/simulator/channel-under-fault';
import type { Surroundings } from '@kesher/testing/simulator/process';
import { createDice } from './dice.ts';
import type { Moments } from './moments.ts';
import type { Stores } from './stores.ts';
import type { Watches } from './watches.ts';

type Deliver = (body: unknown, says: string, fate: { reached: () => void; givenUp: () => void }) => void;
/** An event that reached our queue: what it says must stand in the row in the end. */
export type Reported = { message: string; state: MessageState; isWithUs: boolean };

type Granted = Pick<EmailQuota, 'perSecond' | 'perDay'>;

const hourMs = 3_600_000;

/** The world's mail and SMS channels: what they take, what they answer, and the events that they send back for it. */
export function createChannels(of: {
  around: Surroundings;
  watches: Watches;
  stores: Stores;
  moments: Moments;
  /** What the account is granted, where that is not up to the seed. */
  granted?: Granted | undefined;
  deliver: Deliver;
  /** Takes an event as a whole between two steps of everybody else. */
  takeAtOnce: (body: unknown) => Promise<void>;
}) {
  const { around, watches, deliver } = of;
  const { scheduler, faults, trace } = around;
  const dice = createDice(around.random);
  const moods = { email: createChannelMood('email', around), sms: createChannelMood('sms', around) };
  const reported: Reported[] = [];
  /** Addresses whose channel said that they are dead, or that their owner complained. */
  const closedFor = new Map<string, string>();
  const startMs = scheduler.nowMs();
  const downFromMs = startMs + dice.between(0, 4) * hourMs;
  const isDown = (atMs: number) => atMs >= downFromMs && atMs < downFromMs + 2 * hourMs;
  let lost = 0;
  /** What the account is granted: all that is asked of it, or a rate and a day that a crowd must wait for. */
  const granted = of.granted ?? dice.pick([undefined, { perSecond: 14, perDay: 50_000 }, { perSecond: 1, perDay: 40 }]);
  const mailsAtMs: number[] = [];
  const quotas: EmailQuotas = {
    async read() {
      if (!granted || faults.isOver()) return undefined;
      const today = mailsAtMs.filter((atMs) => atMs > scheduler.nowMs() - 24 * hourMs).length;
      return { ...granted, leftToday: Math.max(0, granted.perDay - today) };
    },
  };

  async function send(channel: 'email' | 'sms', outgoing: AnyOutgoing): Promise<ChannelAnswer> {
    const turn = moods[channel]();
    const whom = outgoing.tags.message.split('~')[2];
    trace.tell({
      atMs: scheduler.nowMs(),
      says: `${channel} ${turn.took ? 'takes it' : 'does not take it'} and answers ${turn.answer.kind}`,
      about: whom,
    });
    if (turn.took) {
      lost += turn.answer.kind === 'accepted' ? 0 : 1;
      if (channel === 'email') mailsAtMs.push(scheduler.nowMs());
      const id = turn.answer.kind === 'accepted' ? turn.answer.channelMessageId : `${channel}-unheard-${lost}`;
      if (isAlertTag(outgoing.tags.message)) watches.alerts.taken(outgoing);
      else {
        watches.messages.channelTook(outgoing, id);
        watches.checkIns.told(channel, outgoing);
      }
      sendEvents(channel, outgoing, id);
    }
    await new Promise<void>((resolve) => scheduler.after(turn.answersAfterMs, resolve));
    return turn.answer;
  }

  function sendEvents(channel: 'email' | 'sms', outgoing: AnyOutgoing, id: string): void {
    const neverSendsTo = faults.strikes('channel-address-suppressed', `${channel}.send`);
    const isGone = neverSendsTo || outgoing.to.startsWith('gone');
    const bounces = isGone ? 'Permanent' : dice.chance(0.08) ? 'Transient' : undefined;
    const sentMs = scheduler.nowMs();
    const soonMs = sentMs + dice.between(150, 15_000);
    if (bounces) {
      // Between a mail that is taken and its bounce much may happen to whom it was for.
      of.moments.at(`${channel}.bounces`, soonMs - sentMs);
      sendEvent({ channel, outgoing, id, kind: 'Bounce', bounces, sentMs, atMs: soonMs });
      return;
    }
    sendEvent({ channel, outgoing, id, kind: 'Delivery', sentMs, atMs: soonMs });
    if (channel === 'email' && faults.strikes('bounce-after-delivery', 'email.send'))
      sendEvent({ channel, outgoing, id, kind: 'Bounce', bounces: 'Transient', sentMs, atMs: soonMs + 500 });
    if (channel === 'email' && dice.chance(0.05))
      sendEvent({ channel, outgoing, id, kind: 'Complaint', sentMs, atMs: soonMs + dice.between(1, 600) * 1_000 });
  }

  function sendEvent(event: Event): void {
    const { channel, kind, outgoing, id } = event;
    const point = `${channel} ${kind}`;
    if (faults.strikes('event-lost', point)) return;
    if (faults.isOn('event-path-down') && isDown(event.atMs) && faults.strikes('event-path-down', point)) return;
    let { atMs } = event;
    const isLate = faults.strikes('event-days-late', point);
    if (isLate) atMs += dice.between(0.01, 60) * hourMs;
    else if (faults.strikes('event-reordered', point)) atMs += dice.between(0, 120_000);
    const times = faults.strikes('event-five-fold', point) ? 5 : 1;
    const body = bodyOf({ ...event, atMs });
    if (faults.strikes('event-of-unknown-kind', point))
      scheduler.at(atMs - 100, () =>
        deliver({ ...body, eventType: 'Rendering Failure' }, `an event of unknown kind`, {
          reached: () => {},
          givenUp: () => {},
        }),
      );
    const isFinal = event.bounces === 'Permanent' || kind === 'Complaint';
    if (channel === 'email' && isFinal) closedFor.set(outgoing.to, kind);
    const says: Reported = { message: outgoing.tags.message, state: stateOf(event), isWithUs: false };
    // A passing trouble fails nothing by itself.
    if (channel === 'sms' || event.bounces !== 'Transient') reported.push(says);
    // An SMS whose id we have not noted by then cannot be found by its events: they are as good as lost.
    const reached = () => {
      says.isWithUs ||=
        channel === 'email' ||
        of.stores.receipts.snapshot().named[nameOf({ channel, channelMessageId: id })] !== undefined;
    };
    const arrive = () =>
      deliver(body, `${kind} of ${says.message}`, { reached, givenUp: () => (says.isWithUs = false) });
    // Some events come at any moment after they are due, the worst one included.
    const comes = dice.chance(0.5) ? arrive : () => void of.takeAtOnce(body).then(reached, arrive);
    if (isLate || dice.chance(0.2))
      scheduler.at(event.atMs, () => of.moments.add(comes, isLate ? atMs : event.atMs + dice.between(0, hourMs / 2)));
    else for (let time = 0; time < times; time += 1) scheduler.at(atMs + time * 40, arrive);
  }

  return {
    email: { send: (outgoing: OutgoingEmail) => send('email', outgoing) },
    sms: { send: (outgoing: OutgoingSms) => send('sms', outgoing) },
    quotas,
    closedFor,
    /** Events that reached us and say something that the row does not. */
    notApplied(): Reported[] {
      return reported.filter(({ message, state, isWithUs }) => {
        const row = watches.messages.rows.get(message);
        if (!isWithUs || !row || watches.unreadable.has(message)) return false;
        return row.state !== state && canStep(row.state, state);
      });
    },
  };
}

type Event = {
  channel: 'email' | 'sms';
  outgoing: AnyOutgoing;
  id: string;
  kind: 'Delivery' | 'Bounce' | 'Complaint';
  bounces?: 'Permanent' | 'Transient';
  sentMs: number;
  atMs: number;
};

function stateOf({ kind }: Event): MessageState {
  return kind === 'Delivery' ? 'delivered' : kind === 'Bounce' ? 'bounced' : 'complained';
}

/** The event as SES or SNS words it. */
function bodyOf({ channel, outgoing, id, kind, bounces, sentMs, atMs }: Event): Record<string, unknown> {
  const timestamp = instantFromMs(Math.round(atMs));
  if (channel === 'sms') {
    const logged = timestamp.replace('T', ' ').replace('Z', '');
    return {
      source: 'sns-sms',
      notification: { messageId: id, timestamp: logged },
      status: bounces ? 'FAILURE' : 'SUCCESS',
    };
  }
  const mail = { timestamp: instantFromMs(sentMs), tags: { message: [tagValue(outgoing.tags.message)] } };
  const detail =
    kind === 'Bounce'
      ? { bounce: { timestamp, bounceType: bounces } }
      : kind === 'Complaint'
        ? { complaint: { timestamp } }
        : { delivery: { timestamp } };
  return { eventType: kind, mail, ...detail };
}
