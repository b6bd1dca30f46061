import { ownValue } from '../own-value.ts';
import { comparable } from './clean-text.ts';
import type { ImportKind } from './import-kind.ts';
import { type Answers, type ImportQuestion, importQuestion, questionKey } from './question.ts';
import { consentRuleOf, mayBeStatus, readRefusalHeader } from './read-refusal-header.ts';
import { refusalPhrasesIn, refusalWordsIn } from './read-status-words.ts';
import {
  fileNameColumn,
  notARefusal,
  type RefusalReading,
  type RefusalRule,
  type RefusalRules,
  refusalScopeSchema,
  refusalScopes,
} from './refusal-rule.ts';
import type { ColumnSigns } from './refusal-signs.ts';
import { datedBy } from './suggest-refusals.ts';

const choices = [...refusalScopes, notARefusal] as const;

export type FileToAskAbout = {
  kind: ImportKind;
  fileName: string;
  headers: readonly string[];
  /** Headers that feed a field which tells of a consent already. */
  consentColumns: ReadonlySet<string>;
  /** What the headers alone say, or what staff changed it to. */
  rules: RefusalRules;
  answers: Answers | undefined;
  /** What the cells of each column say. */
  signs: ReadonlyMap<string, ColumnSigns>;
};

/**
 * Decides of every column whether it refuses anything: by staff's answer, by its own words, by its cells. What smells of a
 * refusal and fits none of these is asked about, and the import waits.
 */
export function askAboutRefusals(file: FileToAskAbout): { rules: RefusalRules; questions: ImportQuestion[] } {
  const rules: Record<string, RefusalRule | typeof notARefusal> = {};
  const questions: ImportQuestion[] = [];
  if (file.kind !== 'customers' && file.kind !== 'order-lines') return { rules, questions };
  for (const column of file.headers) {
    if (file.consentColumns.has(column)) continue;
    const signs = file.signs.get(column);
    const rule = answered(file, column) ?? given(file, column) ?? (signs && statusRule(column, signs));
    if (rule !== undefined) rules[column] = rule;
    else if (isNumberedStatus(file, column)) questions.push(ask(column, ['2', '3']));
    else if (signs && (smells(column, signs, file.kind) || oddIn(file, column).length > 0))
      questions.push(ask(column, examplesOf(signs, oddIn(file, column))));
  }
  const ofFile = answered(file, fileNameColumn) ?? ownValue(file.rules, fileNameColumn);
  if (ofFile !== undefined) rules[fileNameColumn] = ofFile;
  else if (
    Object.values(rules).every((rule) => rule === notARefusal) &&
    questions.length === 0 &&
    isNamedSo(file.fileName)
  )
    questions.push(ask(fileNameColumn, [file.fileName]));
  return { rules, questions };
}

function ask(column: string, examples: readonly string[]): ImportQuestion {
  return importQuestion('refusal', { column, examples, choices });
}

function answered(file: FileToAskAbout, column: string): RefusalRule | typeof notARefusal | undefined {
  const { answers, headers } = file;
  const answer = answers?.[questionKey('refusal', column)];
  if (answer === notARefusal) return notARefusal;
  const of = refusalScopeSchema.safeParse(answer);
  return of.success ? { of: of.data, reads: readingOf(file, column), ...datedBy(column, headers) } : undefined;
}

function given(file: FileToAskAbout, column: string): RefusalRule | typeof notARefusal | undefined {
  const rule = ownValue(file.rules, column);
  return rule === undefined || rule === notARefusal ? rule : { ...rule, reads: rule.reads ?? readingOf(file, column) };
}

/** How a column is read of which staff said what it refuses: in tags and notes only the words of refusal count. */
function readingOf(file: FileToAskAbout, column: string): RefusalReading {
  if (column === fileNameColumn) return 'every-row';
  if (isNumberedStatus(file, column)) return 'numbered';
  const reading = readRefusalHeader(column);
  if (reading?.kind === 'rule') return reading.rule.reads;
  if (reading?.kind === 'allows') return 'consent';
  if (reading?.kind === 'consent') return consentRuleOf(column)?.reads ?? 'consent';
  if (reading !== undefined) return 'flag';
  if (oddIn(file, column).length === 0) return 'words';
  return file.signs.get(column)?.hasMany ? 'smelling' : 'odd';
}

/** A column named status whose every cell is a word of mailing tools, one of them a refusal: each word says what it says. */
function statusRule(column: string, signs: ColumnSigns): RefusalRule | undefined {
  if (signs.examples.length === 0 || !signs.isAllStatus || !mayBeStatus(column)) return undefined;
  return { of: consentRuleOf(column)?.of ?? 'email-marketing', reads: 'status' };
}

/** Values that may refuse where nobody knows the word. In an order a status is that of the order. */
function oddIn({ kind, signs }: FileToAskAbout, column: string): readonly string[] {
  return kind === 'customers' ? (signs.get(column)?.odd ?? []) : [];
}

function examplesOf({ examples }: ColumnSigns, odd: readonly string[]): string[] {
  return [...new Set([...examples, ...odd])].slice(0, 5);
}

/** A contact's status as nothing but 0 to 3: with ActiveCampaign 2 and 3 are refusals, elsewhere only a person knows. */
function isNumberedStatus({ kind, signs }: FileToAskAbout, column: string): boolean {
  return kind === 'customers' && signs.get(column)?.isNumbered === true && mayBeStatus(column);
}

function smells(column: string, signs: ColumnSigns, kind: ImportKind): boolean {
  if (signs.examples.length > 0) return true;
  const reading = readRefusalHeader(column);
  if (reading?.kind === 'consent' || reading?.kind === 'allows') return kind === 'customers' && signs.saysNo;
  return reading !== undefined && !signs.isEmpty && !signs.isAllNo;
}

/** A file of people who left says so in its name, and nowhere else. */
function isNamedSo(fileName: string): boolean {
  const words = comparable(fileName.replace(/\.[^.]*$/, ''));
  const reading = readRefusalHeader(words);
  if (reading !== undefined && reading.kind !== 'consent' && reading.kind !== 'allows') return true;
  return refusalPhrasesIn(words).size > 0 || words.split(' ').some((word) => refusalWordsIn(word).size > 0);
}
