import * as z from 'zod';
import { perChannelSchema } from '../channel/channel-record.ts';
import { subjectIdSchema, taskIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Matter } from '../job/matter.ts';
import { wasAccepted } from '../message/states.ts';
import { promiseSchema } from '../promise/promise.ts';
import { promiseStateOf } from '../task/promise-state.ts';
import { type Task, taskSchema } from '../task/task.ts';
import { isCoreWork } from '../task/task-work.ts';
import { type Contact, contactSchema, contactsOf } from './contact.ts';
import { type EntryOf, isCoreEntry, type TimelineEntry } from './timeline-entry.ts';

const shownLessons = 5;

const count = z.int().default(0);
const contactsByWaySchema = perChannelSchema(count).extend({ call: count, page: count });

/** The eight questions about a customer, answered. */
export const overviewSchema = z.object({
  /** What is our history of contact. */
  history: z.object({
    knownSince: instantSchema,
    firstContactAt: instantSchema.optional(),
    in: z.int(),
    out: z.int(),
    /** Tried and not reached. */
    missed: z.int(),
    channels: contactsByWaySchema,
  }),
  /** When did they last reach us, about what, with whom, and how did it go. */
  theyReachedUs: contactSchema.optional(),
  /** When did we last reach them. */
  weReachedThem: contactSchema.optional(),
  /** How the latest contact ended, whoever began it, tried ones included. */
  latest: contactSchema.optional(),
  /** Is it solved: what was said last about it. */
  solved: z.object({ solved: z.boolean(), at: instantSchema, by: z.string().optional() }).optional(),
  /** Did something new come up: what the customer did since then, or what staff have open. */
  newSince: contactSchema.optional(),
  openTasks: z.array(taskSchema),
  /** Was something promised: by a person, or the next update about a delay. */
  promised: z.array(
    z.object({
      text: z.string().optional(),
      by: z.string().optional(),
      taskId: taskIdSchema.optional(),
      subjectId: subjectIdSchema.optional(),
      dueAt: instantSchema,
      state: promiseSchema.shape.state.optional(),
    }),
  ),
  /** What did we learn. */
  learned: z.array(z.object({ entryId: z.string(), at: instantSchema, by: z.string(), text: z.string() })),
});
export type Overview = z.infer<typeof overviewSchema>;

/** Answers the questions from a whole timeline, newest first, the customer's tasks, and how their matters stand. */
export function overviewOf(
  entries: readonly TimelineEntry[],
  about: { tasks: readonly Task[]; matters: readonly Matter[]; knownSince: Instant; now: Instant },
): Overview {
  const { tasks, knownSince } = about;
  const contacts = entries
    .flatMap(contactsOf)
    .toSorted((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0));
  const reached = contacts.filter((contact) => contact.reached);
  const settled = contacts.find(({ solved }) => solved !== undefined);
  const theyReachedUs = reached.find(({ direction }) => direction === 'in');
  const isNew = theyReachedUs && (settled === undefined || theyReachedUs.at > settled.at);
  const weReachedThem = reached.find(({ direction }) => direction === 'out');
  return {
    history: historyOf(contacts, knownSince),
    theyReachedUs,
    weReachedThem,
    latest: contacts[0],
    solved: settled && { solved: settled.solved === true, at: settled.at, by: settled.by },
    newSince: isNew ? theyReachedUs : undefined,
    openTasks: tasks.filter(
      ({ state, work }) => work.kind !== 'promise' && (state === 'open' || state === 'in-progress'),
    ),
    promised: promisedIn(entries, about),
    learned: entries
      .filter(isCoreEntry)
      .filter((entry) => entry.kind === 'note')
      .filter(({ what }) => what === 'learned')
      .slice(0, shownLessons)
      .map(({ id, at, by, text }) => ({ entryId: id, at, by, text })),
  };
}

function historyOf(contacts: readonly Contact[], knownSince: Instant): Overview['history'] {
  const history: Overview['history'] = {
    knownSince,
    in: 0,
    out: 0,
    missed: 0,
    channels: contactsByWaySchema.parse({}),
  };
  for (const { reached, direction, channel } of contacts) {
    if (!reached) history.missed += 1;
    else {
      history[direction] += 1;
      history.channels[channel] += 1;
    }
  }
  return { ...history, firstContactAt: contacts.findLast((contact) => contact.reached)?.at };
}

/** What was promised and not taken back: by a person, and the next update of each delay that the customer was told of. */
function promisedIn(
  entries: readonly TimelineEntry[],
  { tasks, matters, now }: { tasks: readonly Task[]; matters: readonly Matter[]; now: Instant },
): Overview['promised'] {
  const byPeople = tasks.flatMap(({ id, work, dueAt, assignee, history, ...task }) => {
    if (!isCoreWork(work) || work.kind !== 'promise' || task.state === 'cancelled') return [];
    const state = promiseStateOf({ state: task.state, dueAt, history }, now);
    return [{ text: work.text, by: assignee ?? history[0]?.by, taskId: id, dueAt, state }];
  });
  const latestOf = new Map<string, EntryOf<'message'>>();
  for (const entry of entries) {
    if (!isCoreEntry(entry) || entry.kind !== 'message' || entry.subjectId === undefined || !wasAccepted(entry.state))
      continue;
    if (!latestOf.has(entry.subjectId)) latestOf.set(entry.subjectId, entry);
  }
  // What was promised about a matter ends with it, and the customer was told so.
  const ended = new Set<string | undefined>(
    matters.flatMap(({ subjectId, closedAt }) => (closedAt === undefined ? [] : [subjectId])),
  );
  const updates = [...latestOf.values()].flatMap(({ notice, subjectId }) =>
    notice?.nextUpdateBy === undefined || ended.has(subjectId) ? [] : [{ subjectId, dueAt: notice.nextUpdateBy }],
  );
  return [...byPeople, ...updates].toSorted((left, right) => (left.dueAt < right.dueAt ? 1 : -1));
}
