import type { AddressFact } from '../customer/address-fact.ts';
import { purposes } from '../customer/consent.ts';
import type { Channel, ContactWay } from '../customer/contact-way.ts';
import type { Instant } from '../instant.ts';
import { oddReaderOf } from './read-odd-cell.ts';
import { readStatusWords, refusalWordsIn, smellsOfRefusal } from './read-status-words.ts';
import { fileNameColumn, type Matter, type RefusalReading, type Scope, scopes } from './refusal-rule.ts';
import type { StatusWord } from './status-word.ts';

/** How a column is read: what it is about, and what a yes in it would prove. */
export type ColumnToRead = {
  column: string;
  reads: RefusalReading;
  scope: Scope;
  /** What a word such as `unsubscribed` or `blocked` in this column is about. */
  way: ContactWay;
  /** What a yes grants: one thing, or nothing where it would be no proof. */
  grants: readonly Matter[];
};

export type CellReading = {
  refused: readonly Matter[];
  granted: readonly Matter[];
  facts: readonly Pick<AddressFact, 'channel' | 'fact'>[];
  at?: Instant | undefined;
  /** It was read as a refusal because nothing else could be made of it. */
  isGuess?: true;
};

const nothing: CellReading = { refused: [], granted: [], facts: [] };

/**
 * What one cell says. In a column that is about refusals, a cell that nobody can read is one: a customer who gets one mail
 * too few can be told otherwise, and one mail too many cannot be taken back.
 */
export function readRefusalCell(
  text: string,
  column: ColumnToRead,
  momentOf: (text: string) => Instant | undefined,
): CellReading {
  const { scope, reads } = column;
  const refusal = { ...nothing, ...scope };
  if (reads === 'every-row') return refusal;
  if (reads === 'words') return refusalWordsIn(text).size > 0 ? refusal : nothing;
  if (reads === 'smelling') return refusalWordsIn(text).size > 0 || smellsOfRefusal(text) ? refusal : nothing;
  if (reads === 'numbered') return readNumber(text, column);
  if (reads === 'odd') return readOdd(text, column);
  // How databases write that there is no date.
  if (text.startsWith('0000-')) return nothing;
  const words = readStatusWords(text);
  if (words) return together([...words].map((word) => readWord(word, column)));
  const at = momentOf(text);
  if (reads === 'consent' && at) return { ...nothing, granted: column.grants, at };
  if (reads === 'reason') return refusal;
  return at ? { ...refusal, at } : { ...refusal, isGuess: true };
}

/** Who wants calls only does not refuse these, whatever else staff said that the column refuses. */
function readOdd(text: string, { column, scope }: ColumnToRead): CellReading {
  const odd = oddReaderOf(column)?.(text);
  if (odd === undefined) return nothing;
  const { refused, facts } = scope;
  return { ...nothing, refused: refused.filter(({ channel }) => channel !== odd.except), facts };
}

/** A number that is none of the known ones is nobody's yes. */
function readNumber(text: string, { scope, way }: ColumnToRead): CellReading {
  switch (text) {
    case '2':
      return { ...nothing, ...scope };
    case '3':
      return { ...nothing, facts: way === 'call' ? [] : [{ channel: way, fact: 'hard-bounce' }] };
    default:
      return nothing;
  }
}

function readWord(word: StatusWord, column: ColumnToRead): CellReading {
  const { reads, scope, grants } = column;
  const refusal = { ...nothing, ...scope };
  const isConsent = reads === 'consent';
  // A status of marketing says yes and no of the mailing; any other status says them of what it reports.
  const asksForYes = isConsent || (reads === 'status' && isAboutMarketing(scope));
  switch (word) {
    case 'unsaid':
    case 'fine':
    case 'soft-bounce':
      return nothing;
    case 'subscribed':
      return asksForYes ? { ...nothing, granted: grants } : nothing;
    case 'yes':
      if (!asksForYes) return refusal;
      return isConsent ? { ...nothing, granted: grants } : nothing;
    case 'no':
      return asksForYes ? refusal : nothing;
    default:
      return together([isOwnWord(word, column) ? refusal : nothing, sayingOf(word, column)]);
  }
}

/** Whether a word of refusal in this column also says what the column as such is about. */
function isOwnWord(word: StatusWord, { reads }: ColumnToRead): boolean {
  if (reads === 'consent') return word === 'unsubscribed';
  return reads !== 'status';
}

/** What a word of refusal says by itself, about the way that its column is about. */
function sayingOf(word: StatusWord, { way, reads, scope }: ColumnToRead): CellReading {
  const all = purposes.map((purpose): Matter => ({ channel: way, purpose }));
  const fact = (found: AddressFact['fact']): CellReading['facts'] =>
    way === 'call' ? [] : [{ channel: way satisfies Channel, fact: found }];
  switch (word) {
    case 'unsubscribed':
      if (reads === 'consent') return nothing;
      return {
        ...nothing,
        refused: scope.refused.every(isMarketing) && scope.refused.length > 1 ? scope.refused : all.filter(isMarketing),
      };
    case 'hard-bounce':
      return { ...nothing, facts: fact('hard-bounce') };
    case 'complaint':
      return { ...nothing, refused: all, facts: fact('complaint') };
    case 'do-not-contact':
      return { ...nothing, refused: scopes.everything.refused };
    case 'do-not-call':
      return { ...nothing, refused: scopes.calls.refused };
    case 'do-not-email':
      return { ...nothing, refused: scopes.email.refused };
    case 'do-not-text':
      return { ...nothing, refused: scopes.sms.refused };
    default:
      return { ...nothing, refused: all };
  }
}

function isMarketing({ purpose }: Matter): boolean {
  return purpose === 'marketing';
}

function isAboutMarketing({ refused, facts }: Scope): boolean {
  return facts.length === 0 && refused.every(isMarketing);
}

function together(readings: readonly CellReading[]): CellReading {
  return {
    refused: readings.flatMap(({ refused }) => refused),
    granted: readings.flatMap(({ granted }) => granted),
    facts: readings.flatMap(({ facts }) => facts),
  };
}

/** The way that a scope is mostly about. */
export function wayOf(of: keyof typeof scopes): ContactWay {
  if (of === 'calls') return 'call';
  return of.startsWith('sms') ? 'sms' : 'email';
}

/** What a column of a file is read as, by its rule. */
export function columnToRead(
  column: string,
  { of, reads = 'flag' }: { of: keyof typeof scopes; reads?: RefusalReading | undefined },
): ColumnToRead {
  const scope = scopes[of];
  const grants = (of === 'email-marketing' || of === 'sms-marketing') && reads !== 'flag' ? scope.refused : [];
  return { column, reads: column === fileNameColumn ? 'every-row' : reads, scope, way: wayOf(of), grants };
}
