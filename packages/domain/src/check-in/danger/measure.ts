import { findDanger } from './find-danger.ts';

/** A sentence of a list, and whether a person says that it means danger. */
export type Sentence = { readonly text: string; readonly language: string; readonly isDanger: boolean };

export type Measure = {
  readonly sentences: number;
  readonly dangers: number;
  readonly precision: number | null;
  readonly recall: number | null;
};

export type Measured = Measure & {
  readonly byLanguage: Readonly<Record<string, Measure>>;
  readonly missed: readonly Sentence[];
  readonly mistaken: readonly Sentence[];
};

/** How well danger is found in a list: of what is found, how much is danger, and of the danger, how much is found. */
export function measure(sentences: readonly Sentence[]): Measured {
  const found = sentences.map((sentence) => ({ sentence, isFound: findDanger(sentence.text).length > 0 }));
  const languages = [...new Set(sentences.map(({ language }) => language))];
  return {
    ...sharesOf(found),
    byLanguage: Object.fromEntries(
      languages.map((language) => [language, sharesOf(found.filter(({ sentence }) => sentence.language === language))]),
    ),
    missed: found.flatMap(({ sentence, isFound }) => (sentence.isDanger && !isFound ? [sentence] : [])),
    mistaken: found.flatMap(({ sentence, isFound }) => (!sentence.isDanger && isFound ? [sentence] : [])),
  };
}

function sharesOf(found: readonly { sentence: Sentence; isFound: boolean }[]): Measure {
  const right = found.filter(({ sentence, isFound }) => sentence.isDanger && isFound).length;
  const dangers = found.filter(({ sentence }) => sentence.isDanger).length;
  return {
    sentences: found.length,
    dangers,
    precision: shareOf(right, found.filter(({ isFound }) => isFound).length),
    recall: shareOf(right, dangers),
  };
}

/** To four digits; null where there is nothing to have a share of. */
function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}
