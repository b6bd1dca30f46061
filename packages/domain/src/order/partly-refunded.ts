import * as z from 'zod';
import { type CustomerId, customerIdSchema } from '../ids.ts';
import type { OrderLine } from './order-line.ts';

/** An order of which a part of the money went back. */
export const partlyRefundedOrderSchema = z.object({ customerId: customerIdSchema, orderNumber: z.string() });
export type PartlyRefundedOrder = z.infer<typeof partlyRefundedOrderSchema>;

/** The orders among a customer's open lines that staff should look at before they announce anything, each once. */
export function partlyRefundedOf(customerId: CustomerId, lines: readonly OrderLine[]): PartlyRefundedOrder[] {
  const marked = lines.filter(({ partlyRefunded }) => partlyRefunded).map(({ orderNumber }) => orderNumber);
  return [...new Set(marked)].map((orderNumber) => ({ customerId, orderNumber }));
}
