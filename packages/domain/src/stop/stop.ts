import * as z from 'zod';
import { channelSchema } from '../customer/contact-point.ts';
import { staffIdSchema, subjectIdSchema } from '../ids.ts';
import { type Instant, instantFromMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Route } from '../message/route.ts';
import type { Notice } from '../notice/notice.ts';

/** What a person holds back with one press: one announcement, one channel, or all that is sent. */
export const stopTargetSchema = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('announcement'), id: subjectIdSchema }),
  z.object({ scope: z.literal('channel'), id: channelSchema }),
  // Strict: an id beside it meant something smaller.
  z.strictObject({ scope: z.literal('everything') }),
]);
export type StopTarget = z.infer<typeof stopTargetSchema>;

const pressed = {
  stoppedBy: staffIdSchema,
  stoppedAt: instantSchema,
  /** Its row cannot be read: only what it holds is known, by its key. */
  unreadable: z.literal(true).optional(),
};

/**
 * While it stands, nothing that it holds is claimed. It holds what leaves for customers, and never what wakes staff:
 * tasks, escalations and answers go on.
 */
export const stopSchema = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('announcement'), id: subjectIdSchema, ...pressed }),
  z.object({ scope: z.literal('channel'), id: channelSchema, ...pressed }),
  z.object({ scope: z.literal('everything'), ...pressed }),
]);
export type Stop = z.infer<typeof stopSchema>;

/** What names a stop: the same press twice is one stop. */
export function stopIdOf(target: StopTarget): string {
  return target.scope === 'everything' ? target.scope : `${target.scope}~${target.id}`;
}

/** What the id of a stop names; undefined where it names nothing that can be stopped. */
export function stopTargetOf(id: string): StopTarget | undefined {
  const [scope, ...rest] = id.split('~');
  const named = rest.length === 0 ? { scope } : { scope, id: rest.join('~') };
  const target = stopTargetSchema.safeParse(named).data;
  return target && stopIdOf(target) === id ? target : undefined;
}

/** What of a notice decides whether a stop holds it. */
export type Decided = Pick<Notice, 'subjectId' | 'publishedAt' | 'decidedAt'>;

/**
 * Whether a notice waits whole, so that nobody new is planned and Kesher says nothing by itself. A stopped announcement
 * holds what was decided until then; what a person decided after it, knowing of the stop, is its correction and goes out.
 */
export function isStopped(notice: Decided, stops: readonly Stop[]): boolean {
  return stops.some((stop) => holdsNotice(stop, notice));
}

/** Whether a message of a notice waits on this route. A person's call is held by the stop of its announcement alone. */
export function isRouteStopped(of: { notice: Decided; route: Route }, stops: readonly Stop[]): boolean {
  return stops.some((stop) => {
    switch (stop.scope) {
      case 'announcement':
        return holdsNotice(stop, of.notice);
      case 'channel':
        return stop.id === of.route;
      case 'everything':
        return of.route !== 'call';
    }
  });
}

/** Whether the correction that was decided at an instant has taken the place of what a stop held. */
export function isSpent(stop: Pick<Stop, 'stoppedAt'>, decidedAt: Instant): boolean {
  return stop.stoppedAt < decidedAt;
}

/** Whether nobody is planned for a notice: its own stop alone, since with any other its truth still holds. */
export function isAnnouncementStopped(notice: Decided, stops: readonly Stop[]): boolean {
  return stops.some((stop) => stop.scope === 'announcement' && holdsNotice(stop, notice));
}

function holdsNotice(stop: Stop, { subjectId, publishedAt, decidedAt = publishedAt }: Decided): boolean {
  if (stop.scope === 'everything') return true;
  return stop.scope === 'announcement' && stop.id === subjectId && !isSpent(stop, decidedAt);
}

/** A stop that cannot be read holds what its key names, and all of it: it is a person's word to wait. */
export function stopUnread(target: StopTarget): Stop {
  return { ...stopOfUnknownTime(target), unreadable: true };
}

/** A stop of which nobody knows when it was pressed: it holds whatever is decided meanwhile. */
export function stopOfUnknownTime(target: StopTarget): Stop {
  return { ...target, stoppedBy: 'system' as Stop['stoppedBy'], stoppedAt: instantFromMs(farFutureMs) };
}

/** After whatever is decided meanwhile: only a person takes it away. */
const farFutureMs = Date.UTC(2099, 0);
