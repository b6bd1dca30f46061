import type { Language } from '@kesher/domain/language';
import { storedLanguage } from './choose-language.ts';

/** Loads a page and the words that it says side by side, and answers the page when both are there. */
export async function pageWithWords<Page>(
  page: Promise<Page>,
  ...wordings: { load: (language: Language) => Promise<unknown> }[]
): Promise<Page> {
  const [loaded] = await Promise.all([page, ...wordings.map((wording) => wording.load(storedLanguage()))]);
  return loaded;
}
