import { type Language, languages } from '@kesher/domain/language';

/** The language that a link asked for, if it is one of ours. */
export function languageOf(asked: string | undefined): Language | undefined {
  return languages.find((language) => language === asked);
}

/** The best of our languages by the browser's `Accept-Language` (RFC 9110, section 12.5.4); undefined when it names none. */
export function acceptedLanguage(header: string | undefined): Language | undefined {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      // `iw` is what old Java and Android call Hebrew.
      const primary = tag.trim().split('-')[0];
      return { language: languageOf(primary === 'iw' ? 'he' : primary), weight: Number(quality ?? 1) };
    })
    .filter(({ language, weight }) => language !== undefined && weight > 0);
  // Sorting is stable: of equal weights the first stays first.
  return wanted.toSorted((left, right) => right.weight - left.weight)[0]?.language;
}
