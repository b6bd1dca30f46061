import * as z from 'zod';
import { contactWaySchema } from '../customer/contact-point.ts';
import { noticeIdSchema, subjectIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { inShortSchema } from '../job/job.ts';
import { wasAccepted } from '../message/states.ts';
import { callOutcomes } from '../task/call-outcome.ts';
import type { JobEntry } from './job-entry.ts';
import { type EntryOf, isCoreEntry, type TimelineEntry } from './timeline-entry.ts';

/** One time at which we reached a customer, or tried to, or they reached us. */
export const contactSchema = z.object({
  entryId: z.string(),
  at: instantSchema,
  direction: z.enum(['in', 'out']),
  channel: z.enum([...contactWaySchema.options, 'page']),
  /** Whether it came through; a call that nobody answered and a mail that bounced did not. */
  reached: z.boolean(),
  /** Who on our side. */
  by: z.string().optional(),
  noticeId: noticeIdSchema.optional(),
  subjectId: subjectIdSchema.optional(),
  notice: inShortSchema.optional(),
  about: z.string().optional(),
  /** How it went: the outcome of a call, or the state of a message. */
  outcome: z
    .enum([...callOutcomes, 'accepted', 'delivered', 'bounced', 'failed', 'complained', 'chose', 'granted', 'refused'])
    .optional(),
  note: z.string().optional(),
  solved: z.boolean().optional(),
});
export type Contact = z.infer<typeof contactSchema>;

/** Where customers decide by themselves; what staff or an import wrote down is no contact. */
const customersOwn = new Set(['preferences-page', 'unsubscribe-page', 'one-click']);

/** The contacts that an entry of the timeline tells of: mostly one or none, two for a mail that was complained about. */
export function contactsOf(entry: TimelineEntry): Contact[] {
  if (!isCoreEntry(entry)) return contactsOfJob(entry);
  const { id: entryId, at } = entry;
  switch (entry.kind) {
    case 'call': {
      const { by, direction, outcome, about, note, solved, subjectId } = entry;
      const reached = direction === 'in' || outcome === 'reached';
      return [{ entryId, at, direction, channel: 'call', reached, by, outcome, about, note, solved, subjectId }];
    }
    case 'consent':
      if (!customersOwn.has(entry.how)) return [];
      return [{ entryId, at, direction: 'in', channel: 'page', reached: true, outcome: entry.decision }];
    case 'message':
      return contactsOfMessage(entry);
    case 'note':
    case 'promise':
    case 'preferences':
    case 'task':
    case 'known':
      return [];
  }
}

function contactsOfJob({ id: entryId, at, customerDid: outcome, subjectId, noticeId }: JobEntry): Contact[] {
  if (outcome === undefined) return [];
  return [{ entryId, at, direction: 'in', channel: 'page', reached: true, outcome, subjectId, noticeId }];
}

function contactsOfMessage(entry: EntryOf<'message'>): Contact[] {
  const { id: entryId, at, route, state, noticeId, subjectId, notice, facts } = entry;
  if (route === 'call') return [];
  const about = { entryId, channel: route, noticeId, subjectId, notice };
  const contacts: Contact[] = [];
  if (wasAccepted(state)) {
    contacts.push({
      ...about,
      at,
      direction: 'out',
      reached: true,
      outcome: state === 'accepted' ? 'accepted' : 'delivered',
    });
  } else if (state === 'bounced' || state === 'failed') {
    contacts.push({ ...about, at, direction: 'out', reached: false, outcome: state });
  }
  const complained = facts.find(({ fact }) => fact === 'complained');
  if (complained) contacts.push({ ...about, at: complained.at, direction: 'in', reached: true, outcome: 'complained' });
  return contacts;
}
