import * as z from 'zod';

/** What a file is about: one kind per import. */
export const importKinds = ['customers', 'products', 'order-lines', 'supplier-deliveries'] as const;
export const importKindSchema = z.enum(importKinds);
export type ImportKind = z.infer<typeof importKindSchema>;

/** One thing that Kesher wants to know from a row, and the headers under which other systems write it. */
export type FieldSpec = {
  readonly name: string;
  readonly required: boolean;
  readonly isDate?: true;
  /** In English, Hebrew and Arabic and as known systems name it; the most telling first. */
  readonly headers: readonly string[];
};
