import { isLiteralElement, parse } from '@formatjs/icu-messageformat-parser';
import { languages } from '@kesher/domain/language';
import { expect, test } from 'vitest';
import { pageWording } from './wording.ts';

const english = pageWording.messages.en;

/** The names of a message's arguments. */
function argumentsOf(message: string): string[] {
  return parse(message)
    .flatMap((element) => (isLiteralElement(element) || !('value' in element) ? [] : element.value))
    .toSorted();
}

test.each(languages)('the wording in %s has every key, the same arguments and no empty text', (language) => {
  const messages = pageWording.messages[language];
  expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
  for (const [key, message] of Object.entries(messages)) {
    expect([key, message.trim()]).not.toEqual([key, '']);
    expect([key, argumentsOf(message)]).toEqual([key, argumentsOf(english[key as keyof typeof english])]);
  }
});

test.each([
  ['he', /[\u0590-\u05FF]/],
  ['ar', /[\u0600-\u06FF]/],
] as const)('each text in %s is in its own script', (language, script) => {
  for (const [key, message] of Object.entries(pageWording.messages[language])) {
    if (key === 'sent.sms') continue;
    expect([key, script.test(message)]).toEqual([key, true]);
    expect([key, message.replaceAll(/\{[^}]*\}|SMS/g, '')]).toEqual([key, expect.not.stringMatching(/[A-Za-z]/)]);
  }
});
