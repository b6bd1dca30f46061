import { type Danger, type DangerRules, dangers } from './danger-rules.ts';
import { normalLetters } from './normal-form.ts';
import { romanisedReader } from './romanised.ts';
import { type Spelling, spellingOf } from './spelling.ts';

const strengths = ['always', 'sign', 'alone', 'ifStrong'] as const;
export type Strength = (typeof strengths)[number];
type Phrase = {
  readonly danger: Danger;
  readonly strength: Strength;
  /** Whose letters it is written in: in others it is not looked for. */
  readonly scripts: readonly RegExp[];
  readonly patterns: readonly RegExp[];
  /** Whether its own words say no: then a “no” in the middle of it denies nothing. */
  readonly saysNo: boolean;
};
/** The rules of one language, made ready to read with. */
export type Reader = {
  readonly but: string;
  readonly or: string;
  readonly nay: string;
  /** What is written in Latin letters in those of the language. */
  readonly inLetters: (text: string) => string;
  readonly parted: (word: string) => string;
  readonly spell: Spelling;
  readonly lookAlikes: readonly (readonly RegExp[])[];
  readonly phrases: readonly Phrase[];
  /** Ends right before, or with few words between. */
  readonly noBefore: RegExp;
  readonly notBefore: RegExp;
  readonly noBehind: RegExp;
  readonly no: RegExp;
  readonly noOrNot: RegExp;
  readonly asks: RegExp;
  readonly past: RegExp;
  readonly over: RegExp;
  readonly notOver: RegExp;
  readonly slight: RegExp;
  readonly overBehind: RegExp;
  readonly slightBeside: { readonly before: RegExp; readonly behind: RegExp };
  readonly strong: RegExp;
};

/** Whose letters the rules are written in. */
export const scripts = [/[a-z]/i, /[א-ת]/, /[ء-ي]/];

export function readerOf(rules: DangerRules): Reader {
  const pattern = (phrase: string) => patternOf(phrase, rules);
  const noOrNot = new RegExp(pattern(`${rules.no}|${rules.not}`), 'u');
  const whole = (phrase: string) => new RegExp(pattern(phrase), 'u');
  const anyOrder = (phrase: string) => phrase.split(' && ').map((each) => new RegExp(pattern(each), 'gu'));
  const phrases = dangers.flatMap((danger) =>
    strengths.flatMap((strength) =>
      rules.phrases
        .flatMap((each) => each[danger]?.[strength] ?? [])
        .map((phrase): Phrase => {
          const bare = phrase.replace(/<\w+>/g, '');
          const written = scripts.filter((script) => script.test(bare));
          const words = expandedOf(phrase, rules).replaceAll(/[|_]/g, ' ');
          return { danger, strength, scripts: written, patterns: anyOrder(phrase), saysNo: noOrNot.test(words) };
        }),
    ),
  );
  // A word is an “or” or another one, never both: read in more ways than one, a long text would take for ever.
  const or = `${pattern(rules.or)}\\s+`;
  const other = `(?!${pattern(rules.or)})\\S+\\s+`;
  const between = `(?:(?:${other}){0,4}${or}(?:(?:${other}){0,3}${or})*(?:${other})?|(?:${other}){0,2})`;
  const vocabulary = vocabularyOf(rules);
  const right = new Set([...vocabulary, ...otherWordsOf(rules)]);
  const stem = new RegExp(`^(?:${stemsOf(rules).join('|')})`, 'u');
  const root = new RegExp(['(?!)', ...rootsOf(rules)].join('|'), 'u');
  const stemOf = (word: string) => stem.exec(word)?.[0] ?? '';
  const isRight = (word: string) => right.has(word) || root.test(word);
  const [glued, into] = rules.parted;
  const gluedWord = new RegExp(`^(?:${glued})$`, 'u');
  return {
    but: normalLetters(rules.but),
    or: normalLetters(rules.or).replaceAll('_', ' '),
    inLetters: rules.romanised === undefined ? (text) => text : romanisedReader(rules.romanised, [...right]),
    nay: normalLetters(rules.nay),
    parted: (word) => (right.has(word) ? word : word.replace(gluedWord, into)),
    spell: spellingOf(vocabulary, { ...rules, isRight, stemOf }),
    lookAlikes: rules.lookAlikes.map(anyOrder),
    phrases,
    no: new RegExp(pattern(rules.no), 'gu'),
    noOrNot,
    notBefore: new RegExp(`${pattern(rules.not)}\\s+$`, 'u'),
    asks: whole(rules.asks),
    past: whole(rules.past),
    noBefore: new RegExp(`${pattern(rules.no)}\\s+(?!${pattern(rules.goesOn)})${between}$`, 'u'),
    noBehind: new RegExp(`^\\s+${pattern(rules.no)}$`, 'u'),
    over: whole(rules.over),
    notOver: new RegExp(`${pattern(`${rules.not}|${rules.no}`)}\\s+(?:\\S+\\s+){0,2}${pattern(rules.over)}`, 'u'),
    slight: whole(rules.slight),
    overBehind: new RegExp(`^\\s+(?:\\S+\\s+){0,1}${pattern(rules.over)}`, 'u'),
    slightBeside: {
      before: new RegExp(`${pattern(rules.slight)}\\s+(?:\\S+\\s+){0,2}$`, 'u'),
      behind: new RegExp(`^\\s+(?:\\S+\\s+){0,1}${pattern(rules.slight)}`, 'u'),
    },
    strong: whole(rules.strong),
  };
}

/** A phrase as a pattern over words in their normal letters. */
function patternOf(phrase: string, rules: DangerRules): string {
  const alternatives = expandedOf(phrase, rules)
    .split(/\s*\|\|\s*/)
    .map((alternative) =>
      alternative
        .replace(/\*/g, '\\S*')
        .split(' ')
        .map((word) => (word === '~' ? '(?:\\S+\\s+){0,3}' : `(?:${rules.prefix})(?:${word})\\s+`))
        .join('')
        .replace(/\\s\+$/, '')
        .replaceAll('_', '\\s+'),
    );
  // Of a part only letters, digits, and a point within a number are left: plain ends are the fastest to read.
  return `(?<!\\S)(?:${alternatives.join('|')})(?![^\\s.])`;
}

/** A phrase with its classes written out, in normal letters. */
function expandedOf(phrase: string, { classes }: DangerRules): string {
  return normalLetters(
    Object.entries(classes).reduce((text, [name, words]) => text.replaceAll(`<${name}>`, `(?:${words})`), phrase),
  );
}

/** The words of the phrases themselves: what is worth reading through a slip. */
function vocabularyOf({ phrases, classes, over, strong, no, not }: DangerRules): string[] {
  return wordsOf(
    [...textsOf(phrases), ...Object.values(classes), over, strong, no, not].map((text) =>
      text.replace(/[^\s|]+\*/g, ' '),
    ),
  );
}

/** Words that mean what they say, and are never read as others. */
function otherWordsOf({ lookAlikes, slight, goesOn, or, but, asks, past, everyday }: DangerRules): string[] {
  return wordsOf([...lookAlikes, slight, goesOn, or, but, asks, past, everyday]);
}

/** The beginnings of words that may end anyhow. */
function stemsOf({ phrases }: DangerRules): string[] {
  return textsOf(phrases).flatMap((text) => normalLetters(text).match(/\p{L}{3,}(?=\*)/gu) ?? []);
}

/** What words are made of that may begin and end anyhow. */
function rootsOf({ phrases }: DangerRules): string[] {
  return textsOf(phrases).flatMap((text) => normalLetters(text).match(/(?<=\*)\p{L}{3,}(?=\*)/gu) ?? []);
}

function textsOf(phrases: DangerRules['phrases']): string[] {
  return phrases.flatMap((part) => Object.values(part).flatMap((each) => Object.values(each).flat()));
}

function wordsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => normalLetters(text.replace(/<\w+>/g, ' ')).match(/\p{L}+/gu) ?? []))];
}
