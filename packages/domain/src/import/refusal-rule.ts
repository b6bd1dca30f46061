import * as z from 'zod';
import type { AddressFact } from '../customer/address-fact.ts';
import { type Consent, purposes } from '../customer/consent.ts';
import { channels } from '../customer/contact-way.ts';

/** What a column can be a refusal of, or report of an address. */
export const refusalScopes = [
  'email-marketing',
  'sms-marketing',
  'marketing',
  'email',
  'sms',
  /** Everything that is written, whatever the channel; a person may still call. */
  'messages',
  'calls',
  'everything',
  'email-bounced',
  'sms-bounced',
  'email-complaint',
] as const;
export const refusalScopeSchema = z.enum(refusalScopes);
export type RefusalScope = z.infer<typeof refusalScopeSchema>;

/** How a column says it. */
export const refusalReadings = [
  /** A yes is a refusal: `EMAIL_BLACKLISTED`, `DoNotCall`. */
  'flag',
  /** A no is a refusal: `Subscribed`. */
  'consent',
  /** Each word says what it says: `unsubscribed`, `cleaned`. */
  'status',
  /** As ActiveCampaign numbers it: 2 has unsubscribed, 3 has bounced, 1 is active, 0 has not confirmed. */
  'numbered',
  /** A date is a refusal as of then: `UNSUB_TIME`. */
  'date',
  /** Any words are a refusal: `Email hard bounce reason`. */
  'reason',
  /** Words of refusal among others: tags, notes. */
  'words',
  /** Whatever is no everyday word of a status, and no way in a column of the preferred one. */
  'odd',
  /** Everybody in the file: a list of those who left. */
  'every-row',
  /** Only the cells with a word in them that smells of a refusal: a status of very many values. */
  'smelling',
] as const;
export const refusalReadingSchema = z.enum(refusalReadings);
export type RefusalReading = z.infer<typeof refusalReadingSchema>;

export const refusalRuleSchema = z.object({
  of: refusalScopeSchema,
  reads: refusalReadingSchema.optional(),
  /** The column that dates it. */
  at: z.string().max(10_000).optional(),
});
export type RefusalRule = z.infer<typeof refusalRuleSchema>;

/** Somebody looked at a column that smells of a refusal, and it is none. */
export const notARefusal = 'not-a-refusal';

/** By column: what it refuses, or that it does not. */
export const refusalRulesSchema = z.record(
  z.string().max(10_000),
  z.union([z.literal(notARefusal), refusalRuleSchema]),
);
export type RefusalRules = Readonly<z.infer<typeof refusalRulesSchema>>;

/** In the place of a header: what the name of the file says about everybody in it. No header is written so. */
export const fileNameColumn = '(file name)';

export type Matter = Pick<Consent, 'channel' | 'purpose'>;
export type Scope = { refused: readonly Matter[]; facts: readonly Pick<AddressFact, 'channel' | 'fact'>[] };

const of = (channel: Matter['channel'], ...purposes: Matter['purpose'][]): Matter[] =>
  purposes.map((purpose) => ({ channel, purpose }));
const email = of('email', ...purposes);
const sms = of('sms', ...purposes);
const calls = of('call', ...purposes);
const written = channels.flatMap((channel) => of(channel, ...purposes));

/**
 * What is refused, and what is known of the address. A bounce is no wish: it closes the address, and the next channel or
 * a person takes over. A complaint is both.
 */
export const scopes: Readonly<Record<RefusalScope, Scope>> = {
  'email-marketing': { refused: of('email', 'marketing'), facts: [] },
  'sms-marketing': { refused: of('sms', 'marketing'), facts: [] },
  marketing: {
    refused: [...channels.flatMap((channel) => of(channel, 'marketing')), ...of('call', 'marketing')],
    facts: [],
  },
  email: { refused: email, facts: [] },
  sms: { refused: sms, facts: [] },
  messages: { refused: written, facts: [] },
  calls: { refused: calls, facts: [] },
  everything: { refused: [...written, ...calls], facts: [] },
  'email-bounced': { refused: [], facts: [{ channel: 'email', fact: 'hard-bounce' }] },
  'sms-bounced': { refused: [], facts: [{ channel: 'sms', fact: 'hard-bounce' }] },
  'email-complaint': { refused: email, facts: [{ channel: 'email', fact: 'complaint' }] },
};
