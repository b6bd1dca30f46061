import * as z from 'zod';
import type { ProductId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { OrderLine } from './order-line.ts';

/** What a customer chose about something they had ordered, in a word of the job that asked them. */
export const chosenSchema = z.object({ kind: z.string().max(32), state: z.enum(['open', 'in-progress', 'done']) });
export type Chosen = z.infer<typeof chosenSchema>;

/** What a customer decided about what they had ordered; the shop's record may lag behind it by days. */
export type LineEnd = {
  readonly productIds: ReadonlySet<ProductId>;
  /** When they chose: who orders the same product again waits for it. */
  readonly at: Instant;
  readonly chose: Chosen;
  /** Whether it was given back, so that it was not bought. */
  readonly isGivenBack: boolean;
};

/** A line with the choice that ended the wait for it, where there is one. */
export type FollowedLine = { readonly line: OrderLine; readonly end?: LineEnd };

/** The lines with what their customer decided. Only what was ordered before the choice follows it. */
export function followLines(lines: readonly OrderLine[], ends: readonly LineEnd[]): FollowedLine[] {
  return lines.map((line) => {
    const isOf = ({ productIds, at }: LineEnd) => productIds.has(line.productId) && line.orderedAt <= at;
    const end = line.state === 'open' ? ends.find(isOf) : undefined;
    return { line, ...(end && { end }) };
  });
}

/** The line as it counts: nobody waits for what they gave up, and what was given back was not bought. */
export function countedLine({ line, end }: FollowedLine): OrderLine {
  if (end === undefined) return line;
  return { ...line, state: end.isGivenBack ? 'cancelled' : 'fulfilled' };
}
