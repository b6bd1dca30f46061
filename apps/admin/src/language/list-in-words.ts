import { isolate, isolateRun } from '@kesher/content/format/isolate';
import { directionOf, type Language } from '@kesher/domain/language';
import type { IntlShape } from 'react-intl';
import { useIntl } from 'react-intl';
import { useLanguage } from './LanguageProvider.tsx';

type Options = Parameters<IntlShape['formatList']>[1];

/**
 * Names in one list that runs as the sentence around it does, whatever script its first name is written in: as one text
 * it would take that name's direction, and "Yael או Samir" would be read from its end.
 */
export function listInWords(
  items: readonly string[],
  { intl, language, ...options }: { intl: Pick<IntlShape, 'formatList'>; language: Language } & NonNullable<Options>,
): string {
  const direction = directionOf(language);
  const isolated = items.map((item) => isolate(item, direction));
  const list = intl.formatList(isolated, options);
  const isForeign = isolated.some((item, index) => item !== items[index]);
  return isForeign ? isolateRun(list, direction) : list;
}

/** The same in the language of the screen. */
export function useListInWords(): (items: readonly string[], options?: Options) => string {
  const { language } = useLanguage();
  const intl = useIntl();
  return (items, options) => listInWords(items, { ...options, intl, language });
}
