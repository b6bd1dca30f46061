import type { Row } from './cells.ts';
import { cleanText, isBlank } from './clean-text.ts';
import { isOfAddress, mayBePlace, oddReaderOf } from './read-odd-cell.ts';
import { readRefusalHeader } from './read-refusal-header.ts';
import { readStatusWords, refusalPhrasesIn, refusalWordsIn, smellsOfRefusal } from './read-status-words.ts';

/** What the cells of one column say of refusals. */
export type ColumnSigns = {
  isEmpty: boolean;
  /** A few cells that speak of a refusal, as they stand in the file. */
  examples: readonly string[];
  /** A few other cells that may refuse in a column named so; where it has many values, only those that smell of it. */
  odd: readonly string[];
  /** It has too many values for every unknown one of them to be asked about. */
  hasMany: boolean;
  /** Every cell is a word that mailing tools use for a status. */
  isAllStatus: boolean;
  /** Every cell says that there is nothing to say: no, 0, unknown. */
  isAllNo: boolean;
  /** Every cell is a number as ActiveCampaign writes a status, and some are those of a refusal or a bounce. */
  isNumbered: boolean;
  /** Some cell of a column that tells of a consent says no. */
  saysNo: boolean;
};

const mostExamples = 5;
/** More than these would not tell more. */
const mostValues = 2_000;
/** A status has few values; in what has more, an unknown word alone says nothing. */
const mostOfAStatus = 20;

/**
 * Looks at the cells of every column, row by row. In columns of names and addresses only whole phrases count: Mr. Spam is
 * nobody's complaint.
 */
export function createRefusalSigns(headers: readonly string[], ofPeople: ReadonlySet<string>) {
  const livesThere = headers.some(isOfAddress);
  const columns = headers.map((header) => ({
    header,
    find: ofPeople.has(header) ? refusalPhrasesIn : refusalWordsIn,
    seen: new Set<string>(),
    isConsent: ['consent', 'allows'].includes(readRefusalHeader(header)?.kind ?? ''),
    readOdd: livesThere && mayBePlace(header) ? undefined : oddReaderOf(header),
    isSmallNumbers: true,
    smelling: new Array<string>(),
    signs: {
      isEmpty: true,
      examples: new Array<string>(),
      odd: new Array<string>(),
      hasMany: false,
      isAllStatus: true,
      isAllNo: true,
      isNumbered: false,
      saysNo: false,
    },
  }));

  return {
    add(row: Row): void {
      for (const column of columns) {
        const { header, find, seen, isConsent, signs } = column;
        const raw = row.get(header) ?? '';
        if (raw === '' || seen.has(raw)) continue;
        if (seen.size < mostValues) seen.add(raw);
        const { text } = cleanText(raw);
        const isTelling = find(text).size > 0;
        if (column.smelling.length < mostExamples && !isTelling && column.readOdd?.(text)) {
          if (signs.odd.length < mostExamples) signs.odd.push(text.slice(0, 100));
          if (smellsOfRefusal(text)) column.smelling.push(text.slice(0, 100));
        }
        if (isBlank(text)) continue;
        signs.isEmpty = false;
        column.isSmallNumbers &&= /^(?:-1|[0-3])$/.test(text);
        signs.isNumbered = column.isSmallNumbers && (signs.isNumbered || /^[23]$/.test(text));
        if (signs.isAllStatus || signs.isAllNo || (isConsent && !signs.saysNo)) {
          const words = text.length > 100 ? undefined : readStatusWords(text);
          signs.isAllStatus &&= words !== undefined;
          signs.isAllNo &&=
            words !== undefined && [...words].every((word) => word === 'no' || word === 'unsaid' || word === 'fine');
          signs.saysNo ||= isConsent && (words?.has('no') || words?.has('unsubscribed')) === true;
        }
        if (signs.examples.length < mostExamples && isTelling) signs.examples.push(text.slice(0, 100));
      }
    },
    signs: (): ReadonlyMap<string, ColumnSigns> =>
      new Map(
        columns.map(({ header, seen, signs, smelling }) => [
          header,
          seen.size > mostOfAStatus ? { ...signs, odd: smelling, hasMany: true } : signs,
        ]),
      ),
  };
}
