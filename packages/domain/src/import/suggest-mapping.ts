import { comparable } from './clean-text.ts';
import { customerFields } from './customer-fields.ts';
import type { FieldSpec, ImportKind } from './import-kind.ts';
import { orderLineFields } from './order-line-fields.ts';
import { productFields } from './product-fields.ts';
import type { DateOrder } from './read-date.ts';
import { supplierDeliveryFields } from './supplier-delivery-fields.ts';
import { detectSystem } from './systems.ts';

/** Which header feeds which field. Headers are unique: the reader numbers repeated ones. */
export type Mapping = {
  readonly columns: Readonly<Record<string, string>>;
  /** How a column writes its dates, where its values do not tell. */
  readonly dateOrders?: Readonly<Record<string, DateOrder>> | undefined;
  /** The system that the file comes from; its customer ids are kept apart from those of other systems. */
  readonly source?: string | undefined;
};

export type Confidence = 'certain' | 'likely';
export type SuggestedMapping = Mapping & {
  readonly confidence: Readonly<Record<string, Confidence>>;
  /** Required fields that no header seems to carry. */
  readonly missing: readonly string[];
  readonly unusedHeaders: readonly string[];
};

export function fieldsOf(kind: ImportKind): readonly FieldSpec[] {
  switch (kind) {
    case 'customers':
      return customerFields;
    case 'products':
      return productFields;
    case 'order-lines':
      return orderLineFields;
    case 'supplier-deliveries':
      return supplierDeliveryFields;
  }
}

/** Finds a header for each field: first by the known export it looks like, then by name, then by the words of the name. */
export function suggestMapping(headers: readonly string[], kind: ImportKind): SuggestedMapping {
  const system = detectSystem(headers, kind);
  const columns: Record<string, string> = { ...system?.columns };
  const confidence: Record<string, Confidence> = {};
  for (const field of Object.keys(columns)) confidence[field] = 'certain';
  const free = new Map(headers.map((header) => [header, comparable(header)]));
  for (const header of Object.values(columns)) free.delete(header);
  for (const [level, matches] of [
    ['certain', isSame],
    ['likely', isContained],
  ] as const) {
    for (const field of fieldsOf(kind)) {
      if (columns[field.name] !== undefined) continue;
      const header = firstMatch(field, free, matches);
      if (header === undefined) continue;
      columns[field.name] = header;
      confidence[field.name] = level;
      free.delete(header);
    }
  }
  const missing = fieldsOf(kind).filter((field) => field.required && columns[field.name] === undefined);
  return {
    columns,
    confidence,
    missing: missing.map((field) => field.name),
    unusedHeaders: [...free.keys()],
    ...(system && { source: system.source }),
  };
}

type Matches = (header: string, synonym: string) => boolean;

function firstMatch(field: FieldSpec, free: ReadonlyMap<string, string>, matches: Matches): string | undefined {
  for (const synonym of field.headers) {
    const wanted = comparable(synonym);
    for (const [header, text] of free) if (matches(text, wanted)) return header;
  }
  return undefined;
}

function isSame(header: string, synonym: string): boolean {
  return header === synonym || header.replaceAll(' ', '') === synonym.replaceAll(' ', '');
}

/** One-word synonyms such as "id" or "name" stand in too many headers to mean anything there. */
function isContained(header: string, synonym: string): boolean {
  const isTelling =
    synonym.includes(' ') ||
    /^(?:sku|email|phone|mobile|quantity)$/.test(synonym) ||
    /^[\u0590-\u06FF]{4,}$/.test(synonym);
  return isTelling && ` ${header} `.includes(` ${synonym} `);
}
