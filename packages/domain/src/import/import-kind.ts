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
  /** Headers that are worth a guess only where nothing better was found for any field. */
  readonly lastResort?: readonly string[];
  /** Words that carry this field wherever they stand in a header. */
  readonly telling?: RegExp;
  /** Words that make a header something else, unless it is one of `headers` as it stands: a plan is not a fact. */
  readonly never?: RegExp;
};
