import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import type { Language, Localized } from '@kesher/domain/language';
import type { OwnWords } from '@kesher/domain/wording/own-sentence';

/** The sentences of a job that a business may say in its own words: Kesher's own, by language and key. */
export type OwnableSentences = Localized<Readonly<Record<string, string>>>;

/** Those sentences of a catalog. */
export function ownable<Key extends string>(
  catalogs: Localized<Readonly<Record<Key, string>>>,
  keys: readonly Key[],
): OwnableSentences {
  const of = (language: Language) => Object.fromEntries(keys.map((key) => [key, catalogs[language][key]]));
  return { en: of('en'), he: of('he'), ar: of('ar') };
}

/** What stands against a sentence: it cannot be read, says nothing of something it must say, or speaks of something unknown. */
export type SentenceProblem =
  | { code: 'sentence-unreadable' }
  | { code: 'sentence-lacks'; names: string[] }
  | { code: 'sentence-knows-not'; names: string[] };

/** Whether an own sentence can take the place of Kesher's: it has the same facts in braces, no more and no fewer. */
export function sentenceProblem(builtIn: string, own: string): SentenceProblem | undefined {
  const [wanted, given] = [factsIn(builtIn), factsIn(own)];
  if (!wanted || !given) return { code: 'sentence-unreadable' };
  const unknown = [...given].filter((name) => !wanted.has(name));
  if (unknown.length > 0) return { code: 'sentence-knows-not', names: unknown };
  const lacking = [...wanted].filter((name) => !given.has(name));
  return lacking.length > 0 ? { code: 'sentence-lacks', names: lacking } : undefined;
}

/** A catalog in which own sentences stand in the place of Kesher's; what may not be said otherwise stays. */
export function withOwnWords<Key extends string>(
  catalog: Readonly<Record<Key, string>>,
  { own, mayBe }: { own: OwnWords; mayBe: Readonly<Record<string, string>> },
): Readonly<Record<Key, string>> {
  const fitting = Object.entries(own).filter(([key, text]) => {
    const builtIn = mayBe[key];
    // A later Kesher may need other facts: then its own sentence is said, and none breaks.
    return builtIn !== undefined && sentenceProblem(builtIn, text) === undefined;
  });
  return { ...catalog, ...Object.fromEntries(fitting) };
}

/** The names of the facts that a sentence is filled with; undefined where it cannot be read. */
function factsIn(text: string): Set<string> | undefined {
  try {
    return new Set(namesIn(parse(text)));
  } catch {
    return undefined;
  }
}

function namesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    if (isLiteralElement(element) || isPoundElement(element)) return [];
    if (isPluralElement(element) || isSelectElement(element))
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))];
    if (isArgumentElement(element)) return [element.value];
    // A tag or a format of numbers and dates: no sentence of Kesher has one.
    throw new Error('not a plain sentence');
  });
}
