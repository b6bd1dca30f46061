import { instantFromMs } from '../instant.ts';
import { instantSchema, isoDateSchema } from '../instant-schema.ts';
import { moneySchema } from '../money.ts';
import { type OrderLine, orderLineSchema } from './order-line.ts';

const salvagedSchema = orderLineSchema.extend({
  orderedAt: instantSchema.catch(instantFromMs(0)),
  promisedOn: isoDateSchema.optional().catch(undefined),
  unitPrice: moneySchema.optional().catch(undefined),
});

/**
 * What stands in for an open line whose row cannot be read, where only dates or the price are to blame: whose it is, of
 * what and how many is known, so its customer is told like everybody else. Undefined where that is not known.
 */
export function standInLine(row: unknown): OrderLine | undefined {
  return salvagedSchema.safeParse(row).data;
}
