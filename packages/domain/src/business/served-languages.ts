import type { Language, Localized } from '../language.ts';
import { languages } from '../language.ts';
import type { Settings } from './settings-store.ts';

/** The languages in which a business speaks, and the one for whoever speaks none of them. */
export type Spoken = Pick<Settings, 'languages'> & { readonly sender: Pick<Settings['sender'], 'defaultLanguage'> };

/** The language in which somebody is spoken to: their own where the business serves it, otherwise its default one. */
export function spokenTo(own: Language | undefined, { languages: served, sender }: Spoken): Language {
  return own !== undefined && served.includes(own) ? own : sender.defaultLanguage;
}

/**
 * A text as it is kept, in every language: where the business serves one no more, or not yet, its default one stands in,
 * so that a page or a repeated notice always has words.
 */
export function inEveryLanguage(texts: Localized, { languages: served, sender }: Spoken): Localized {
  const standIn = texts[sender.defaultLanguage];
  const filled = { ...texts };
  for (const language of languages) if (!served.includes(language)) filled[language] = standIn;
  return filled;
}
