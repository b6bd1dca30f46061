import type { OrderLine } from '@kesher/domain/order/order-line';
import type { RecordStores } from './apply-row.ts';

/** Where lines go, and who is not to be found there. */
export type LineStores = Pick<RecordStores, 'orders' | 'erasures'>;

/**
 * Writes a line, and takes it back where its customer is being erased. Asked after the writing: an erasure is on the list
 * before it removes anything, so that either it finds the line or this finds the erasure.
 */
export async function putLine(
  { orders, erasures }: LineStores,
  line: OrderLine,
): Promise<'created' | 'changed' | 'unchanged' | 'erased'> {
  const kind = await orders.putLine(line);
  if (!(await erasures.knows({ id: line.customerId, addresses: [] }))) return kind;
  await orders.forgetLine(line);
  return 'erased';
}
