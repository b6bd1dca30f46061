import type { Row } from './cells.ts';
import { comparable } from './clean-text.ts';
import { emailRank, mayHoldAddresses, phoneRank } from './contact-columns.ts';
import { customerFields } from './customer-fields.ts';
import type { DateOrder } from './date-order.ts';
import type { FieldSpec, ImportKind } from './import-kind.ts';
import type { NumberForm } from './number-form.ts';
import { orderLineFields } from './order-line-fields.ts';
import { productFields } from './product-fields.ts';
import type { Answers } from './question.ts';
import type { RefusalRules } from './refusal-rule.ts';
import { suggestRefusals } from './suggest-refusals.ts';
import { supplierDeliveryFields } from './supplier-delivery-fields.ts';
import { detectSystem } from './systems.ts';

/** Which header feeds which field. Headers are unique: the reader numbers repeated ones. */
export type Mapping = {
  readonly columns: Readonly<Record<string, string>>;
  /** How a column writes its dates, where its values do not tell. */
  readonly dateOrders?: Readonly<Record<string, DateOrder>> | undefined;
  /** The system that the file comes from; its customer ids are kept apart from those of other systems. */
  readonly source?: string | undefined;
  /** Other columns of a field, read where its own is empty or unreadable: a second address, a landline. */
  readonly fallbacks?: Readonly<Record<string, readonly string[]>> | undefined;
  /** How a column writes its numbers, where they do not tell one by one. */
  readonly numberForms?: Readonly<Record<string, NumberForm>> | undefined;
  /** What staff decided where the file left something open. */
  readonly answers?: Answers | undefined;
  /** What each column refuses; what else smells of a refusal is asked about. */
  readonly refusals?: RefusalRules | undefined;
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

/**
 * Finds a header for each field: first by the known export it looks like, then by name, by telling words, by the words of
 * the name, and what may be right last. Of several columns of addresses or numbers the best is the field's own, and the
 * others stand in for it.
 */
export function suggestMapping(headers: readonly string[], kind: ImportKind): SuggestedMapping {
  const system = detectSystem(headers, kind);
  const columns: Record<string, string> = { ...system?.columns };
  const confidence: Record<string, Confidence> = {};
  for (const field of Object.keys(columns)) confidence[field] = 'certain';
  const free = new Map(headers.map((header) => [header, comparable(header)]));
  for (const header of Object.values(columns)) free.delete(header);
  // First: `Unsubscribed from all email` is nobody's address. What tells of a consent by its whole name feeds its field.
  const refusals = suggestRefusals(
    [...free].flatMap(([header, text]) => (isOfConsent(fieldsOf(kind), text) ? [] : [header])),
    kind,
  );
  for (const header of Object.keys(refusals)) free.delete(header);
  const fields = fieldsOf(kind);
  const take = (field: FieldSpec, header: string | undefined, level: Confidence) => {
    if (header === undefined) return;
    columns[field.name] = header;
    confidence[field.name] = level;
    free.delete(header);
  };
  const fallbacks = contactColumns(fields, { columns, free, take });
  for (const [level, find] of finders) {
    for (const field of fields) {
      if (columns[field.name] === undefined && !(field.name in contactRanks)) take(field, find(field, free), level);
    }
  }
  const missing = fields.filter((field) => field.required && columns[field.name] === undefined);
  return {
    columns,
    confidence,
    missing: missing.map((field) => field.name),
    unusedHeaders: [...free.keys()],
    ...(Object.keys(fallbacks).length > 0 && { fallbacks }),
    ...(system && { source: system.source }),
    ...(Object.keys(refusals).length > 0 && { refusals }),
  };
}

/**
 * The mapping with the column of addresses that only its cells tell: where no header says so, the first whose words may
 * stand above the customer's own address and whose every filled cell is one. `rows` are the first of the file.
 */
export function withAddressesOfCells(
  suggested: SuggestedMapping,
  kind: ImportKind,
  rows: readonly Row[],
): SuggestedMapping {
  const { columns, confidence, unusedHeaders, refusals: suggestedRefusals = {}, ...rest } = suggested;
  if (columns['email'] !== undefined || !fieldsOf(kind).some(({ name }) => name === 'email')) return suggested;
  const cellsOf = (header: string) => rows.map((row) => row.get(header)?.trim() ?? '').filter((cell) => cell !== '');
  const holdsAddresses = (header: string) => {
    const cells = cellsOf(header);
    return cells.length > 0 && cells.every((cell) => /^\S+@\S+$/.test(cell));
  };
  // `Subscriber` over yes and no is a consent; over addresses it is whose they are. `Address` over them is no street.
  const street = columns['addressLine1'];
  const free = [...unusedHeaders, ...Object.keys(suggestedRefusals), ...(street === undefined ? [] : [street])];
  const email = free.find((header) => mayHoldAddresses(header) && holdsAddresses(header));
  if (email === undefined) return suggested;
  const refusals = Object.fromEntries(Object.entries(suggestedRefusals).filter(([header]) => header !== email));
  const others = Object.fromEntries(Object.entries(columns).filter(([, header]) => header !== email));
  return {
    ...rest,
    columns: { ...others, email },
    confidence: { ...confidence, email: 'likely' },
    unusedHeaders: unusedHeaders.filter((header) => header !== email),
    ...(Object.keys(refusals).length > 0 && { refusals }),
  };
}

const consentFields = new Set(['emailConsent', 'smsConsent', 'emailMarketing', 'smsMarketing', 'consentAt']);

/** Whether a header is, as a whole, one of those under which a field of consent is written. */
function isOfConsent(fields: readonly FieldSpec[], header: string): boolean {
  const ofConsent = fields.filter(({ name }) => consentFields.has(name));
  return ofConsent.some(({ headers }) => headers.some((synonym) => isSame(header, comparable(synonym))));
}

const contactRanks: Readonly<Record<string, (header: string) => number | undefined>> = {
  email: emailRank,
  phone: phoneRank,
};

/** Takes the columns of addresses and numbers, and answers those that stand in where the best is empty. */
function contactColumns(
  fields: readonly FieldSpec[],
  found: {
    columns: Record<string, string>;
    free: Map<string, string>;
    take: (field: FieldSpec, header: string | undefined, level: Confidence) => void;
  },
): Record<string, string[]> {
  const fallbacks: Record<string, string[]> = {};
  for (const field of fields) {
    const rank = contactRanks[field.name];
    if (!rank) continue;
    const ranked = [...found.free.keys()]
      .map((header) => ({ header, at: rank(header) ?? Number.POSITIVE_INFINITY }))
      .filter(({ at }) => at < Number.POSITIVE_INFINITY)
      .toSorted((left, right) => left.at - right.at)
      .map(({ header }) => header);
    const known = new Set(field.headers.map((header) => comparable(header).replaceAll(' ', '')));
    if (found.columns[field.name] === undefined) {
      const [best] = ranked;
      const isKnown = best !== undefined && known.has(comparable(best).replaceAll(' ', ''));
      found.take(field, ranked.shift(), isKnown ? 'certain' : 'likely');
    }
    if (ranked.length > 0) fallbacks[field.name] = ranked;
    for (const header of ranked) found.free.delete(header);
  }
  return fallbacks;
}

type Find = (field: FieldSpec, free: ReadonlyMap<string, string>) => string | undefined;

const finders: readonly [Confidence, Find][] = [
  ['certain', ({ never: _never, ...field }, free) => firstMatch(field, field.headers, { free, matches: isSame })],
  ['likely', (field, free) => firstOf(field, free, (text) => field.telling?.test(text) ?? false)],
  ['likely', (field, free) => firstMatch(field, field.headers, { free, matches: isContained })],
  ['likely', (field, free) => firstMatch(field, field.lastResort ?? [], { free, matches: isSame })],
  ['likely', (field, free) => firstMatch(field, field.lastResort ?? [], { free, matches: isContained })],
];

type Matches = (header: string, synonym: string) => boolean;

function firstMatch(
  field: FieldSpec,
  synonyms: readonly string[],
  { free, matches }: { free: ReadonlyMap<string, string>; matches: Matches },
): string | undefined {
  for (const synonym of synonyms) {
    const wanted = comparable(synonym);
    const header = firstOf(field, free, (text) => matches(text, wanted));
    if (header !== undefined) return header;
  }
  return undefined;
}

function firstOf(
  field: FieldSpec,
  free: ReadonlyMap<string, string>,
  fits: (text: string) => boolean,
): string | undefined {
  for (const [header, text] of free) if (fits(text) && !field.never?.test(text)) return header;
  return undefined;
}

function isSame(header: string, synonym: string): boolean {
  return header === synonym || header.replaceAll(' ', '') === synonym.replaceAll(' ', '');
}

/** One-word synonyms such as "id" or "name" stand in too many headers to mean anything there. */
function isContained(header: string, synonym: string): boolean {
  const isTelling =
    synonym.includes(' ') || /^(?:sku|quantity)$/.test(synonym) || /^[\u0590-\u06FF]{4,}$/.test(synonym);
  return isTelling && ` ${header} `.includes(` ${synonym} `) && !aboutColumns.test(header);
}

/** A header that speaks about another column: its label, its kind, where it came from. */
const aboutColumns = /(?:^| )(?:label|type|source|format|verified|valid|opt in|extension)(?: |$)/;
