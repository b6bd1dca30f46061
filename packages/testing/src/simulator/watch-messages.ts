import type { Channel } from '@kesher/domain/customer/contact-way';
import type { Lane } from '@kesher/domain/lane';
import { type Message, type MessageKey, messageKeyText } from '@kesher/domain/message/message';
import type { Claim } from '@kesher/domain/message/message-store';
import { canStep } from '@kesher/domain/message/states';
import type { AnyOutgoing } from './channel-under-fault.ts';
import type { Process } from './process.ts';
import { isTimeZone, isWithin, minutesOfDay } from './quiet-hours.ts';
import type { Report } from './report.ts';
import type { Trace } from './trace.ts';
import type { WatchedPurpose } from './watch-addresses.ts';
import { type ContactWatch, freshnessMs } from './watch-contacts.ts';
import type { StopWatch } from './watch-stops.ts';

type Attempt = {
  process: Process;
  key: string;
  startsMs: number;
  forbidden: { rule: 'consent' | 'hours' | 'truth' | 'stop'; says: string }[];
};
type Taken = { atMs: number; attempt: string; channelMessageId: string; mayRepeat: boolean };
type Window = { from: string; to: string };

/** How long a sender may take from its start to its result: the host ends it then. */
const senderTimeLimitMs = 60_000;
const unknownPatienceMs = 15 * 60_000;
/** What clocks may differ by between two processes. */
const clockSlackMs = 5_000;

/** Watches every row and every send, and says what must not be. */
export function createMessageWatch(of: {
  nowMs: () => number;
  report: Report;
  trace: Trace;
  contacts: ContactWatch;
  stops: Pick<StopWatch, 'forbids'>;
  /** When a notice stopped being the truth; undefined while it is. */
  untrueSince: (noticeId: string) => number | undefined;
  /** What a notice is for: which consent it needs. */
  purposeOf: (noticeId: string) => WatchedPurpose;
  quiet: (lane: Lane) => Window | null;
  businessZone: string;
}) {
  const { nowMs, report, trace, contacts } = of;
  const attempts = new Map<string, Attempt>();
  const taken = new Map<string, Taken[]>();
  const rows = new Map<string, Message>();
  const heldBack = new Set<string>();
  const forgotten = new Set<string>();
  let isRestored = false;

  function quietAt(atMs: number, lane: Lane, customerId: string): string | undefined {
    const place = contacts.clockOf(customerId);
    const zone = place?.timeZone !== undefined && isTimeZone(place.timeZone) ? place.timeZone : of.businessZone;
    const window = of.quiet(lane);
    // Both edges of the clocks' difference must lie within: at the very edge one clock is right and the other is not.
    const minutes = [atMs - clockSlackMs, atMs + clockSlackMs].map((edgeMs) => minutesOfDay(edgeMs, zone));
    if (window && minutes.every((minute) => isWithin(window, minute))) return `it is quiet in ${zone}`;
    const preferred = place?.preferredHours;
    if (preferred && minutes.every((minute) => !isWithin(preferred, minute)))
      return `outside the customer's hours in ${zone}`;
    return undefined;
  }

  return {
    rows,
    taken,
    /** `notice customer` of everybody whose message had to wait for their hours, and not for a person, at some time. */
    heldBack,
    /** A backup was put in the place of the rows: what they say now is not a step from what they said. */
    restored(messages: readonly Message[]): void {
      isRestored = true;
      rows.clear();
      for (const message of messages) rows.set(messageKeyText(message), message);
    },

    /** A process decides to claim: from here on nothing can stop it any more, so this is the moment that counts. */
    claimStarts(process: Process, key: MessageKey, { attempt }: Claim): void {
      const message = rows.get(messageKeyText(key));
      const startsMs = nowMs();
      const forbidden: Attempt['forbidden'] = [];
      const channel = key.route as Channel;
      const noConsent = contacts.forbids(
        { customerId: key.customerId, channel, purpose: of.purposeOf(key.noticeId) },
        startsMs,
      );
      if (noConsent) forbidden.push({ rule: 'consent', says: noConsent });
      const noHours = message && quietAt(startsMs, message.lane, key.customerId);
      if (noHours) forbidden.push({ rule: 'hours', says: noHours });
      const untrueSince = of.untrueSince(key.noticeId);
      if (untrueSince !== undefined && startsMs - untrueSince > freshnessMs)
        forbidden.push({ rule: 'truth', says: `${key.noticeId} has been superseded for ${startsMs - untrueSince} ms` });
      const isStopped = of.stops.forbids(key.noticeId, key.route, startsMs);
      if (isStopped) forbidden.push({ rule: 'stop', says: isStopped });
      attempts.set(attempt, { process, key: messageKeyText(key), startsMs, forbidden });
    },

    /** A sender calls the channel. */
    sendStarts(channel: Channel, { to, tags }: AnyOutgoing): void {
      const row = rows.get(tags.message);
      const attempt = attempts.get(tags.attempt);
      const whom = row?.customerId;
      const holds = row?.state === 'claimed' && row.attempt === tags.attempt;
      const leaseMs = row?.leaseUntil === undefined ? 0 : Date.parse(row.leaseUntil);
      // Who was erased after the claim may still get the one mail that was on its way.
      const wasOnItsWay = forgotten.has(tags.message) && attempt !== undefined;
      if ((!holds || nowMs() > leaseMs + clockSlackMs) && !wasOnItsWay) {
        const stands = row
          ? `the row is ${row.state}, its lease ended ${Math.round((nowMs() - leaseMs) / 1000)} s ago`
          : 'there is no row';
        report.violated('live claim', `${tags.message} is sent although ${stands}`, whom);
      }
      for (const { rule, says } of attempt?.forbidden ?? [])
        report.violated(rule, `${tags.message} is sent although ${says}`, whom);
      if (whom !== undefined && attempt && !contacts.isAddressOf(to, whom, channel, attempt.startsMs))
        report.violated('address', `${tags.message} is sent to an address that is not the customer's any more`, whom);
    },

    /** The channel took a message: from here on the customer has it, whatever we hear of it. */
    channelTook({ tags }: AnyOutgoing, channelMessageId: string): void {
      // By notice, customer and channel: two rows for the same would be the same mail twice.
      const [noticeId, , customerId, route] = tags.message.split('~');
      const same = [...taken].filter(([key]) => isSameMatter(key.split('~'), [noticeId, customerId, route]));
      const before = same.flatMap(([, times]) => times);
      const row = rows.get(tags.message);
      const mayRepeat = row?.resent === true || isRestored;
      const isMarked = before.length === 0 || mayRepeat;
      taken.set(tags.message, [
        ...(taken.get(tags.message) ?? []),
        { atMs: nowMs(), attempt: tags.attempt, channelMessageId, mayRepeat },
      ]);
      if (!isMarked)
        report.violated(
          'once',
          `${tags.message} is taken by the channel ${before.length + 1} times, and not marked`,
          row?.customerId,
        );
      else if (before.length >= 2 && !isRestored)
        trace.tell({
          atMs: nowMs(),
          says: `${tags.message} is taken for the ${before.length + 1}th time, marked`,
          about: row?.customerId,
        });
    },

    /** A row was removed with the person whom it was about. */
    rowForgotten(key: MessageKey): void {
      forgotten.add(messageKeyText(key));
      rows.delete(messageKeyText(key));
    },
    wasForgotten: (key: string): boolean => forgotten.has(key),

    /** A row was written. */
    rowWritten(before: Message | undefined, after: Message, by: Process): void {
      const key = messageKeyText(after);
      rows.set(key, after);
      const whom = after.customerId;
      const attempt = after.attempt === undefined ? undefined : attempts.get(after.attempt);
      const step = `${before ? `${before.state} → ` : 'new: '}${after.state}${after.reason ? ` (${after.reason})` : ''}`;
      trace.tell({ atMs: nowMs(), says: `${after.noticeId} ${after.route} ${step}`, about: whom, process: by.name });
      if (after.state === 'deferred' && after.reason !== 'stopped') heldBack.add(`${after.noticeId} ${whom}`);
      if (before === undefined) return;
      if (before.state !== after.state && !canStep(before.state, after.state))
        report.violated('allowed step', `${key} went from ${before.state} to ${after.state}`, whom);
      if (before.state === 'claimed' && after.state === 'unknown' && after.reason === 'lease-expired' && attempt) {
        const stillWorking = attempt.process.isAlive() && !attempt.process.isFrozen();
        if (stillWorking && nowMs() - attempt.startsMs < senderTimeLimitMs - clockSlackMs)
          report.violated(
            'lease outlives the sender',
            `${key} was given up ${Math.round((nowMs() - attempt.startsMs) / 1000)} s after its claim, while its sender still worked`,
            whom,
          );
      }
      const isRuling = before.state === 'unknown' && (after.state === 'held' || after.state === 'ready');
      const unknownMs = before.unknownAt === undefined ? nowMs() : nowMs() - Date.parse(before.unknownAt);
      if (isRuling && unknownMs < unknownPatienceMs - clockSlackMs)
        report.violated(
          'patience with the unknown',
          `${key} was settled after ${Math.round(unknownMs / 1000)} s of silence`,
          whom,
        );
      const isResult = before.state === 'claimed' && ['accepted', 'failed', 'ready', 'unknown'].includes(after.state);
      if (isResult && attempt && after.reason !== 'lease-expired' && by !== attempt.process)
        report.violated('own result only', `${key} got a result from ${by.name}, which did not hold it`, whom);
      if (after.state === 'ready' && (before.state === 'unknown' || before.state === 'held') && after.resent !== true)
        report.violated('once', `${key} goes out again after an unknown result and is not marked`, whom);
    },
  };
}

function isSameMatter([noticeId, , customerId, route]: string[], matter: (string | undefined)[]): boolean {
  return noticeId === matter[0] && customerId === matter[1] && route === matter[2];
}
export type MessageWatch = ReturnType<typeof createMessageWatch>;
