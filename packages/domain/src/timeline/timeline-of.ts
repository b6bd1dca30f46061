import type { Customer } from '../customer/customer.ts';
import type { NoticeId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Job } from '../job/job.ts';
import type { Jobs } from '../job/jobs.ts';
import type { Message } from '../message/message.ts';
import type { Notice } from '../notice/notice.ts';
import type { Task } from '../task/task.ts';
import { entriesOfConsents } from './entries-of-consents.ts';
import { entriesOfTask } from './entries-of-task.ts';
import type { StoredEntry } from './stored-entry.ts';
import type { EntryOf, TimelineEntry } from './timeline-entry.ts';

/** Every row that tells something about one customer. */
export type CustomerRows = {
  customer: Customer;
  messages: readonly Message[];
  notices: ReadonlyMap<NoticeId, Notice>;
  tasks: readonly Task[];
  written: readonly StoredEntry[];
};

/** All that happened with one customer, newest first, across all channels and people. */
export function timelineOf(rows: CustomerRows, about: { jobs: Jobs<Job>; now: Instant }): TimelineEntry[] {
  const { customer, messages, notices, tasks, written } = rows;
  const entries: TimelineEntry[] = [
    { kind: 'known', id: 'known', at: customer.createdAt },
    ...messages.map((message) => entryOfMessage(message, notices.get(message.noticeId), about.jobs)),
    ...tasks.flatMap((task) => entriesOfTask(task, about)),
    ...written.map(entryOfWritten),
    ...entriesOfConsents(customer.consents),
    ...(customer.preferenceChanges ?? []).map((change) => ({
      ...change,
      kind: 'preferences' as const,
      id: `preferences~${change.at}`,
    })),
  ];
  return entries.toSorted((left, right) => (placeOf(left) < placeOf(right) ? 1 : -1));
}

/** One page of a timeline. `next` is what to ask `before` with; ids and instants only, so that it may stand in a URL. */
export function pageOfTimeline(
  entries: readonly TimelineEntry[],
  { limit, before }: { limit: number; before?: string | undefined },
): { entries: TimelineEntry[]; next?: string } {
  const rest = before === undefined ? entries : entries.filter((entry) => placeOf(entry) < before);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return rest.length > page.length && last ? { entries: page, next: placeOf(last) } : { entries: page };
}

function placeOf({ at, id }: TimelineEntry): string {
  return `${at}~${id}`;
}

function entryOfMessage(message: Message, notice: Notice | undefined, jobs: Jobs<Job>): EntryOf<'message'> {
  const { noticeId, chunk, customerId, route, lane, language, state, reason, resent } = message;
  const facts = factsOfMessage(message);
  return {
    kind: 'message',
    id: `message~${noticeId}~${chunk}~${route}`,
    at: whenItCounted(message),
    noticeId,
    route,
    lane,
    language,
    state,
    ...(reason && { reason }),
    ...(resent && { resent }),
    ...(notice && { notice: jobs.of(notice.content).inShort(notice.content), subjectId: notice.subjectId }),
    facts,
    ...(route !== 'call' && { text: { noticeId, chunk, customerId, route } }),
  };
}

/** When the customer was told; before that, when it failed or was planned. */
function whenItCounted(message: Message): Instant {
  const { acceptedAt, deliveredAt, bouncedAt, unknownAt, endedAt, plannedAt } = message;
  return acceptedAt ?? deliveredAt ?? bouncedAt ?? unknownAt ?? endedAt ?? plannedAt;
}

function factsOfMessage(message: Message): EntryOf<'message'>['facts'] {
  const known = [
    ['planned', message.plannedAt],
    ['sent', message.claimedAt],
    ['unknown', message.unknownAt],
    ['accepted', message.acceptedAt],
    ['delivered', message.deliveredAt],
    ['opened', message.openedAt],
    ['bounced', message.bouncedAt],
    ['soft-bounced', message.softBouncedAt],
    ['complained', message.complainedAt],
    ['ended', message.endedAt],
  ] as const;
  return known
    .flatMap(([fact, at]) => (at === undefined ? [] : [{ fact, at }]))
    .toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
}

/** What staff wrote, as it stands on the timeline. */
export function entryOfWritten(written: StoredEntry): TimelineEntry {
  const { customerId: _whose, ...entry } = written;
  return { ...entry, id: `${entry.kind}~${entry.id}` };
}
