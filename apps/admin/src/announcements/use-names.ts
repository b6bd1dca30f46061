import type { Language } from '@kesher/domain/language';
import { useIntl } from 'react-intl';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { Announcement } from '../server/api-types.ts';

export type Named = Announcement['about'][number];

/** What something is about, by name, in the language of the screen. */
export function useNames(): (about: readonly Named[]) => string {
  const { language } = useLanguage();
  const intl = useIntl();
  return (about) => intl.formatList(about.map((one) => nameIn(one, language)));
}

/** The name of something in a language, where the shop has one. */
export function nameIn({ name, names }: Named, language: Language): string {
  return names?.[language] ?? name;
}
