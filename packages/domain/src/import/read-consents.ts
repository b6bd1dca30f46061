import type { AddressFact } from '../customer/address-fact.ts';
import type { Consent, Purpose } from '../customer/consent.ts';
import type { Instant } from '../instant.ts';
import type { Cells } from './cells.ts';
import { cleanText, isBlank } from './clean-text.ts';
import { type CellReading, type ColumnToRead, columnToRead, readRefusalCell } from './read-refusal-cell.ts';
import { headerWords } from './refusal-header-words.ts';
import { fileNameColumn, type Matter, notARefusal, scopes } from './refusal-rule.ts';
import { scopeOfAllowing } from './scope-of-header.ts';

/** A consent as a file states it. Without a date of its own it counts from the first import on. */
export type ImportedConsent = Omit<Consent, 'at'> & { at?: Instant };
/** What a file reports of the row's own address. */
export type ImportedAddressFact = Omit<AddressFact, 'at' | 'address' | 'undated'> & { at?: Instant };
export type ImportedConsents = { consents: ImportedConsent[]; addressFacts: ImportedAddressFact[] };

const consentFields: readonly [field: string, channel: 'email' | 'sms', purpose: Purpose][] = [
  ['emailConsent', 'email', 'service'],
  ['smsConsent', 'sms', 'service'],
  ['emailMarketing', 'email', 'marketing'],
  ['smsMarketing', 'sms', 'marketing'],
];

type Said = CellReading & { column: string; words: string };

/**
 * All that a row says about being written to: the fields of consents, and every column that refuses. Of one matter a
 * refusal beats a yes in the same row, unless both have dates and the yes is the later one.
 */
export function readConsents(cells: Cells): ImportedConsents {
  const said = [...readFields(cells), ...readRules(cells)];
  const how = `import:${cells.context.fileName}`.slice(0, 100);
  const proof = ({ column, words, at }: Said) => ({
    how,
    shown: `${column}: ${words}`.slice(0, 1_000),
    ...(at && { at }),
  });
  const refusals = withoutUndatedTwins(said.filter(({ refused }) => refused.length > 0));
  const refused = refusals.flatMap((one) =>
    one.refused.map((matter): ImportedConsent => ({ ...matter, decision: 'refused', ...proof(one) })),
  );
  const granted = said.flatMap((one) =>
    one.granted
      .filter((matter) => !refused.some((no) => isSameMatter(no, matter) && !isLater(one.at, no.at)))
      .map((matter): ImportedConsent => ({ ...matter, decision: 'granted', ...proof(one) })),
  );
  return {
    consents: unique(
      [...refused, ...granted],
      ({ channel, purpose, decision, at }) => `${channel} ${purpose} ${decision} ${at}`,
    ),
    addressFacts: unique(
      said.flatMap((one) => one.facts.map((fact): ImportedAddressFact => ({ ...fact, ...proof(one) }))),
      ({ channel, fact }) => `${channel} ${fact}`,
    ),
  };
}

function readFields(cells: Cells): Said[] {
  const at = readConsentAt(cells);
  // The day on which somebody joined does not date their leaving.
  const isOfJoining = /opt.?in|sub(?:scri|mit)|confirm|join/i.test(cells.column('consentAt'));
  return consentFields.flatMap(([field, channel, purpose]) => {
    if (!cells.isMapped(field)) return [];
    const matter = [{ channel, purpose }];
    const column = { column: cells.column(field), reads: 'consent' as const, way: channel, grants: matter };
    // Who may not be written to at all gets no mailings either; a consent to service says nothing of these.
    const isOfAll = scopeOfAllowing(headerWords(column.column)) !== undefined;
    const refused = isOfAll ? scopes[channel].refused : matter;
    const said = readUnder(cells, { ...column, scope: { refused, facts: [] } }, field);
    const dated = at && (!isOfJoining || said?.refused.length === 0) ? { at } : {};
    return said ? [{ ...said, ...dated }] : [];
  });
}

function readRules(cells: Cells): Said[] {
  return Object.entries(cells.refusals).flatMap(([column, rule]) => {
    if (rule === notARefusal) return [];
    const said = readUnder(cells, columnToRead(column, rule));
    const at = rule.at === undefined ? undefined : cells.momentUnder(rule.at, cells.under(rule.at));
    return said ? [{ ...said, ...(at && { at }) }] : [];
  });
}

function readUnder(cells: Cells, toRead: ColumnToRead, field = 'refusals'): Said | undefined {
  const { column } = toRead;
  const words = cleanText(column === fileNameColumn ? cells.context.fileName : cells.under(column)).text;
  // "None" says nothing in most columns, and all in one of the preferred way.
  if (words === '' || (isBlank(words) && toRead.reads !== 'odd')) return undefined;
  const reading = readRefusalCell(words, toRead, (text) => cells.momentUnder(column, text));
  if (reading.isGuess) cells.warn(field, 'refusal-unreadable', column);
  return { ...reading, column, words };
}

function readConsentAt(cells: Cells): Instant | undefined {
  const written = cells.text('consentAt', 1_000);
  if (written === undefined) return undefined;
  const at = cells.momentUnder(cells.column('consentAt'), written);
  if (at === undefined) cells.warn('consentAt', 'consent-date-unreadable');
  return at;
}

/**
 * `Unsubscribed: yes` beside `UNSUB_TIME` is one refusal with a date. One that says more than all that is dated stays as it
 * is, from now on: nothing that was said before today undoes it.
 */
function withoutUndatedTwins(refusals: readonly Said[]): Said[] {
  const dated = refusals.filter(({ at }) => at !== undefined).flatMap(({ refused }) => refused);
  return refusals.filter(
    ({ at, refused }) => at !== undefined || !refused.every((matter) => dated.some((one) => isSameMatter(one, matter))),
  );
}

function isSameMatter(left: Matter, right: Matter): boolean {
  return left.channel === right.channel && left.purpose === right.purpose;
}

function isLater(yes: Instant | undefined, no: Instant | undefined): boolean {
  return yes !== undefined && no !== undefined && yes > no;
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
