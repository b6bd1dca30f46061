import * as z from 'zod';
import { customerIdSchema, subjectIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';

/** What a customer's opaque link opens. Only the SHA-256 of its 128-bit token is stored, so a stolen table opens nothing. */
export const linkSchema = z.object({
  customerId: customerIdSchema,
  subjectId: subjectIdSchema,
  createdAt: instantSchema,
  expiresAt: instantSchema,
  /** How often staff had closed the customer's links before this one was made; none, when left out. */
  generation: z.int().min(1).optional(),
});
export type Link = z.infer<typeof linkSchema>;

/** What a token looks like: what does not is not even looked up. */
export const tokenPattern = /^[A-Za-z0-9_-]{22}$/;

/**
 * The secret side of links: the same customer, subject and generation always get the same token, so a resent text is the
 * same text. The first generation is 0, or left out.
 */
export type LinkTokens = {
  tokenFor(of: Pick<Link, 'customerId' | 'subjectId' | 'generation'>): string;
};

export type LinkStore = {
  /** Writes the link of a token, or renews it; a revoked one stays closed. */
  put(token: string, link: Link): Promise<void>;
  /** The link that a token opens, unless it is unknown, revoked or expired. */
  open(token: string, now: Link['createdAt']): Promise<Link | undefined>;
  revoke(token: string): Promise<void>;
  /** Removes all that is known of a token: it opens nothing any more. */
  forget(token: string): Promise<void>;
};
