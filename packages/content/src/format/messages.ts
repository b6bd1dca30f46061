import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import {
  isArgumentElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import type { Language } from '@kesher/domain/language';
import { directionOf } from '@kesher/domain/language';
import { IntlMessageFormat } from 'intl-messageformat';
import { isolate } from './isolate.ts';
import { cleanText } from './text.ts';

/** Text that Kesher itself composed in the reader's language (a date, a sentence, a link): it goes in as it is. */
export type Phrase = { readonly phrase: string };
export type MessageValue = string | number | Phrase;
export type MessageValues = Readonly<Record<string, MessageValue>>;

export function phrase(text: string): Phrase {
  return { phrase: text };
}

/** Arguments are read under a name of their own, so that `select` and `plural` still see the bare value. */
const shown = (name: string) => `shown:${name}`;

function showArguments(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    if (isArgumentElement(element)) return { ...element, value: shown(element.value) };
    if (isTagElement(element)) return { ...element, children: showArguments(element.children) };
    if (isSelectElement(element) || isPluralElement(element)) {
      const options = Object.entries(element.options).map(([name, option]) => [
        name,
        { ...option, value: showArguments(option.value) },
      ]);
      return { ...element, options: Object.fromEntries(options) };
    }
    return element;
  });
}

export type Messages<Key extends string> = {
  /** The message with its arguments. Throws when one of them is missing. */
  readonly format: (key: Key, values?: MessageValues) => string;
};

/**
 * A catalog in one language, each message parsed on first use and kept. Strings that go in are cleaned of controls and
 * isolated where their direction differs; numbers follow the locale's digits.
 */
export function createMessages<Key extends string>(
  catalog: Readonly<Record<Key, string>>,
  { language, locale }: { readonly language: Language; readonly locale: string },
): Messages<Key> {
  const parsed = new Map<Key, IntlMessageFormat>();
  const direction = directionOf(language);
  const numbers = new Intl.NumberFormat(locale);

  const messageOf = (key: Key): IntlMessageFormat => {
    const known = parsed.get(key);
    if (known) return known;
    const message = new IntlMessageFormat(showArguments(parse(catalog[key])), locale);
    parsed.set(key, message);
    return message;
  };

  return {
    format(key, values = {}) {
      const prepared: Record<string, string | number> = {};
      for (const [name, value] of Object.entries(values)) {
        if (typeof value === 'number') {
          prepared[name] = value;
          prepared[shown(name)] = numbers.format(value);
        } else if (typeof value === 'string') {
          const text = cleanText(value);
          prepared[name] = text;
          prepared[shown(name)] = isolate(text, direction);
        } else {
          prepared[name] = value.phrase;
          prepared[shown(name)] = value.phrase;
        }
      }
      return String(messageOf(key).format(prepared));
    },
  };
}
