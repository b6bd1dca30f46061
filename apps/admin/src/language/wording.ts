import { isolate } from '@kesher/content/format/isolate';
import { directionOf, type Language, type Localized } from '@kesher/domain/language';
import { Children, type ReactNode, use, useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { useLanguage } from './LanguageProvider.tsx';
import { selectArguments } from './select-arguments.ts';

/** The words of one room: ICU messages by key, loaded when a language is first spoken. */
export type Wording<Key extends string> = {
  load: (language: Language) => Promise<Record<Key, string>>;
};

/** Declares a wording. A key that one language lacks is a type error, and so is one that only that language has. */
export function defineWording<Key extends string>(
  languages: Localized<() => Promise<Record<Key, string>>>,
): Wording<Key> {
  const promises = new Map<Language, Promise<Record<Key, string>>>();
  return {
    load(language) {
      const promise = promises.get(language) ?? readAtOnce(languages[language]());
      promises.set(language, promise);
      return promise;
    },
  };
}

/**
 * Marks a promise when it is kept, as `use` of React marks it: it then answers without a suspension, which would show a
 * fallback for 300 ms at least. Asking `use` only while words are missing would break the hooks that follow it.
 */
function readAtOnce<Answer>(promise: Promise<Answer>): Promise<Answer> {
  void promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => undefined,
  );
  return promise;
}

type Values = Record<string, string | number | Date>;

/** Says a sentence: `say('due', { count: 2 })`. Names and numbers within it are isolated, so that they never scramble it. */
export type Say<Key extends string> = ((key: Key, values?: Values) => string) & {
  /** The same with elements inside, such as `<bdi>` or a link. */
  rich: (key: Key, values: Record<string, ReactNode>) => ReactNode;
  /** Whether there are words for something that only the server names, such as the code of a problem. */
  has: (key: string) => key is Key;
};

/** The words of a room in the language of the screen. Suspends while they load. */
export function useWording<Key extends string>(wording: Wording<Key>): Say<Key> {
  const { language } = useLanguage();
  const intl = useIntl();
  const messages = use(wording.load(language));
  return useMemo(() => sayIn({ messages, language, intl }), [messages, language, intl]);
}

function sayIn<Key extends string>(spoken: {
  messages: Record<Key, string>;
  language: Language;
  intl: IntlShape;
}): Say<Key> {
  const { messages, language, intl } = spoken;
  const direction = directionOf(language);
  const messageOf = (key: Key) =>
    intl.formatters.getMessageFormat(messages[key], intl.locale, undefined, { formatters: intl.formatters });
  const say = (key: Key, values: Values = {}): string => {
    const message = messageOf(key);
    const choices = selectArguments(message.getAst());
    const isolated = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && !choices.has(name) ? isolate(value, direction) : value,
    ]);
    return String(message.format(Object.fromEntries(isolated) as Values));
  };
  const rich = (key: Key, values: Record<string, ReactNode>): ReactNode => {
    const parts = messageOf(key).format<ReactNode>(values as Record<string, string>);
    return Children.toArray(parts as ReactNode);
  };
  const has = (key: string): key is Key => Object.hasOwn(messages, key);
  return Object.assign(say, { rich, has });
}
