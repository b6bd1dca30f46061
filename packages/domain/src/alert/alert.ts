import * as z from 'zod';
import { channelSchema } from '../customer/contact-point.ts';
import { staffIdSchema } from '../ids.ts';
import { type Instant, instantFromMs, minuteMs, toMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Right } from '../staff/staff.ts';

/** What people on staff are alerted of. Each kind is told to somebody once in half an hour, however much there is of it. */
export const alertKindSchema = z.enum(['stopped', 'escalation', 'empty-level']);
export type AlertKind = z.infer<typeof alertKindSchema>;

/** That something waits for people who may do this. It says no more: mail and SMS are read over shoulders. */
export type Alert = {
  kind: AlertKind;
  /** Who may do something about it. */
  right: Right;
  /** For what cannot wait for the morning: whoever was not alerted since then is, also outside their hours. */
  escalatesSince: Instant | undefined;
};

/** How often somebody is alerted of the same. */
export const alertEveryMs = 30 * minuteMs;

/** One alert to one person, on all the channels that reach them. Ids only: addresses are read from the team when it is sent. */
export const alertRowSchema = z.object({
  kind: alertKindSchema,
  /** The half hour that it belongs to, by its beginning. */
  slot: instantSchema,
  staffId: staffIdSchema,
  /** The matter, where each is told by itself: a second flag is not left out because of the first. */
  of: z.string().max(120).optional(),
  alertedAt: instantSchema,
  /** How often somebody began to send it. */
  attempts: z.int().min(0),
  /** The channels that have said yes or no. */
  answered: z.array(channelSchema),
});
export type AlertRow = z.infer<typeof alertRowSchema>;

/** What names an alert: the same person, matter and half hour is one row, whoever writes it. */
export function alertIdOf({ slot, kind, staffId, of }: Pick<AlertRow, 'slot' | 'kind' | 'staffId' | 'of'>): string {
  return [slot, kind, staffId, of].filter((part) => part !== undefined).join('~');
}

const tagStart = 'alert~';
/** SES takes tags of 256 characters in base64; an id may be long, and in any script. */
const tagCharacters = 90;

/** What a channel is told that an alert is, so that its events are known for one. */
export function alertTagOf(row: Pick<AlertRow, 'slot' | 'kind' | 'staffId' | 'of'>): string {
  return `${tagStart}${alertIdOf(row)}`.slice(0, tagCharacters);
}

/** Whether a channel's event is about an alert: a message's tag begins with the id of its notice, which has no `~`. */
export function isAlertTag(tag: string): boolean {
  return tag.startsWith(tagStart);
}

/** The half hour that an instant lies in, by its beginning. */
export function slotOf(at: Instant): Instant {
  return instantFromMs(Math.floor(toMs(at) / alertEveryMs) * alertEveryMs);
}
