import { type Protocol, protocolSchema } from '@kesher/domain/check-in/protocol/protocol';
import type { ProtocolWords } from '@kesher/domain/check-in/protocol/protocol-words';
import { type StarterName, starters } from '@kesher/domain/check-in/protocol/starters';
import { type Language, type Localized, languages } from '@kesher/domain/language';
import { starterWordsAr } from './starter-words.ar.ts';
import { starterWordsEn } from './starter-words.en.ts';
import { starterWordsHe } from './starter-words.he.ts';

/** The words of one starter, still without those of its questions. */
export type StarterWords = Omit<ProtocolWords, 'questions'>;

/** The words of all starters in one language; a question is asked in the same words wherever it is asked. */
export type StarterCatalog = {
  readonly starters: Readonly<Record<StarterName, StarterWords>>;
  readonly questions: Readonly<Record<QuestionName, ProtocolWords['questions'][string]>>;
};

type QuestionName = (typeof starters)[number]['questions'][number]['id'];

const catalogs: Localized<StarterCatalog> = { en: starterWordsEn, he: starterWordsHe, ar: starterWordsAr };

/** Every starter as a protocol: a draft, off until a named person has changed it to be theirs and signed each language. */
export function starterProtocols(): Protocol[] {
  return starters.map((starter) => {
    const asked = new Set<string>(starter.questions.map(({ id }) => id));
    const wordsIn = (language: Language): ProtocolWords => ({
      ...catalogs[language].starters[starter.id],
      questions: Object.fromEntries(Object.entries(catalogs[language].questions).filter(([id]) => asked.has(id))),
    });
    const words = Object.fromEntries(languages.map((language) => [language, wordsIn(language)]));
    return protocolSchema.parse({ ...starter, words, signatures: [] });
  });
}
