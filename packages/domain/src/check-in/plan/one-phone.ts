import * as z from 'zod';
import { addMs, type Instant, toMs } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import { type CheckIn, type CheckInId, checkInIdSchema } from '../check-in.ts';
import { soonestShare } from './place-step.ts';

/** For so many one message can ask; whoever comes after them on the same day is rung. */
const mostOnOnePhone = 20;

/**
 * One phone on one day, whoever it belongs to: several people on it get one message. Which check-ins have a question that
 * falls on the day, and the one whose message has asked for all of them. It names no person.
 */
export const phoneDaySchema = z.object({
  /** A keyed hash of the number, and the day. */
  id: z.string().min(1).max(100),
  /** Whose question falls on the day, and from when they may be asked with somebody else's. */
  waits: z.array(z.object({ id: checkInIdSchema, from: instantSchema })).max(mostOnOnePhone),
  sent: z
    .object({
      by: checkInIdSchema,
      /** Which of its notices. */
      version: z.int().min(1),
      at: instantSchema,
      alsoFor: z.array(checkInIdSchema).max(mostOnOnePhone),
    })
    .optional(),
  changedAt: instantSchema,
  revision: z.int().min(1),
});
export type PhoneDay = z.infer<typeof phoneDaySchema>;

/** The keyed hash of the number, without the day. */
export function numberOf({ id }: Pick<PhoneDay, 'id'>): string {
  return id.slice(0, id.lastIndexOf(':'));
}

/** A phone on a day for which nobody waits yet: revision 0 is stored nowhere. */
export function unknownPhoneDay(id: string, now: Instant): PhoneDay {
  return { id, waits: [], changedAt: now, revision: 0 };
}

/** The day once this check-in waits for it too; the very same one where it did, or where no more can wait. */
export function listOn(day: PhoneDay, { id, endedAt, next }: CheckIn, now: Instant): PhoneDay {
  if (next?.does !== 'ask') return day;
  // With somebody else's message, but not so soon after the work that there would be nothing to tell yet.
  const from = addMs(endedAt, Math.max(0, toMs(next.at) - toMs(endedAt)) * soonestShare);
  const before = day.waits.find((each) => each.id === id);
  const others = day.waits.filter((each) => each !== before);
  if (before?.from === from || others.length >= mostOnOnePhone) return day;
  return { ...day, waits: [...others, { id, from }], changedAt: now, revision: day.revision + 1 };
}

/** Who may be asked with a message that goes out now, beside whose message it is. */
export function mayJoin({ waits }: PhoneDay, id: CheckInId, now: Instant): CheckInId[] {
  return waits.filter((each) => each.id !== id && each.from <= now).map((each) => each.id);
}

/**
 * How a check-in asks on a day of its phone: by a message of its own, which may ask for others too; by somebody else's;
 * too late for the one message of the day; or not yet decided.
 */
export type Share =
  | { kind: 'carries'; alsoFor: readonly CheckInId[]; number: string }
  | { kind: 'carried'; by: CheckInId; version: number }
  | { kind: 'late' | 'undecided' };

/** Which notice of a check-in asks next. */
function nextVersionOf({ said }: Pick<CheckIn, 'said'>): number {
  return (said?.version ?? 0) + 1;
}

/** What a check-in has to do with the message of the day that went out before; undefined where it goes out with its own. */
export function shareOf(day: PhoneDay, checkIn: Pick<CheckIn, 'id' | 'said'>, stands: boolean): Share | undefined {
  const { sent } = day;
  if (sent === undefined) return undefined;
  const { id } = checkIn;
  if (sent.by === id)
    return sent.version === nextVersionOf(checkIn)
      ? { kind: 'carries', alsoFor: sent.alsoFor, number: numberOf(day) }
      : undefined;
  if (!stands) return undefined;
  return sent.alsoFor.includes(id) ? { kind: 'carried', by: sent.by, version: sent.version } : { kind: 'late' };
}

/** The day once this check-in's message goes out on it. */
export function sendOn(
  day: PhoneDay,
  checkIn: Pick<CheckIn, 'id' | 'said'>,
  { alsoFor, now }: { alsoFor: readonly CheckInId[]; now: Instant },
): PhoneDay {
  const sent = { by: checkIn.id, version: nextVersionOf(checkIn), at: now, alsoFor: [...alsoFor] };
  return { ...day, sent, changedAt: now, revision: day.revision + 1 };
}

/**
 * Whether the message of another check-in asks, or is about to ask. One that was taken back before anybody may have read it
 * asks nobody, and where its person is gone its link opens nothing.
 */
export function sendStands(
  carrier: CheckIn | undefined,
  { version, isTold, now }: { version: number; isTold: boolean; now: Instant },
): boolean {
  if (carrier === undefined || carrier.said?.over) return false;
  const { said, state, next } = carrier;
  if (said === undefined || said.version < version)
    return state === 'waiting' && next?.does === 'ask' && next.at <= now;
  return state !== 'cancelled' || isTold;
}

/** What a check-in keeps of the message that asks it now; undefined where it is for nobody else. */
export function sharedAfter(checkIn: CheckIn, share: Share | undefined, now: Instant): CheckIn['shared'] {
  if (share?.kind === 'carried') return { carriedBy: share.by, version: share.version, at: now };
  const { id, shared } = checkIn;
  // Whom an earlier message of this one asked may still answer by its link.
  const before = shared?.carriedBy === id ? (shared.alsoFor ?? []) : [];
  const alsoFor = [...new Set([...(share?.kind === 'carries' ? share.alsoFor : []), ...before])];
  if (alsoFor.length === 0) return undefined;
  return { carriedBy: id, version: nextVersionOf(checkIn), at: now, alsoFor: alsoFor.slice(0, mostOnOnePhone) };
}

/** So many people one link may have asked for; of more the first ones ring. */
const mostOnOneLink = 40;

/** Whom the link of a check-in may be opened by, once its message went out: whoever it ever asked for. */
export function linkAfter({ link }: Pick<CheckIn, 'link'>, share: Share | undefined): CheckIn['link'] {
  if (share?.kind === 'carried') return link;
  const asked = share?.kind === 'carries' ? share.alsoFor : [];
  const others = [...new Set([...asked, ...(link?.others ?? [])])].slice(0, mostOnOneLink);
  const number = share?.kind === 'carries' ? share.number : link?.number;
  // With each message of its own a year may be tried anew.
  return others.length === 0 || number === undefined ? undefined : { others, number };
}
