import * as z from 'zod';
import { customerIdSchema } from '../ids.ts';

/** What kind of thing a row that cannot be read holds. */
export const recordKinds = [
  'customer',
  'timeline',
  'order-line',
  'product',
  'delivery',
  'delay',
  'notice',
  'audience',
  'message',
  'task',
  'link',
  'import',
  'settings',
  'stop',
  'staff',
  'record',
  'other',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What a row that cannot be read is about, as its key tells. */
export const aboutRowSchema = z.object({
  kind: z.enum(recordKinds),
  /** Whom it is about, if a single customer. */
  customerId: customerIdSchema.optional(),
});
export type AboutRow = z.infer<typeof aboutRowSchema>;

const cameFromOutside: ReadonlySet<RecordKind> = new Set(['customer', 'order-line', 'product', 'delivery']);

/** Whether such a row can be brought in anew once it is removed; others can only be mended. */
export function canComeAgain(kind: RecordKind): boolean {
  return cameFromOutside.has(kind);
}
