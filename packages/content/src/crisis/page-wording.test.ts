import { isLiteralElement, parse } from '@formatjs/icu-messageformat-parser';
import { languages } from '@kesher/domain/language';
import { expect, test } from 'vitest';
import { statusWording } from './page-wording.ts';

const english = statusWording.messages.en;

/** The names of a message's arguments. */
function argumentsOf(message: string): string[] {
  return parse(message)
    .flatMap((element) => (isLiteralElement(element) || !('value' in element) ? [] : element.value))
    .toSorted();
}

test.each(languages)(
  'the wording of the public page in %s has every key, the same arguments and no empty text',
  (language) => {
    const messages = statusWording.messages[language];
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [key, message] of Object.entries(messages)) {
      expect([key, message.trim()]).not.toEqual([key, '']);
      expect([key, argumentsOf(message)]).toEqual([key, argumentsOf(english[key as keyof typeof english])]);
    }
  },
);

test.each([
  ['he', /[\u0590-\u05FF]/],
  ['ar', /[\u0600-\u06FF]/],
] as const)('each sentence of the public page in %s is in its own script', (language, script) => {
  for (const [key, message] of Object.entries(statusWording.messages[language])) {
    // Nothing but the arguments and their comma or colon.
    if (/^[{}a-z ,،:.]+$/.test(message)) continue;
    expect([key, script.test(message)]).toEqual([key, true]);
    expect([key, message.replaceAll(/\{\w+, plural,|\b(?:zero|one|two|few|many|other) \{|\{\w+\}/g, '')]).toEqual([
      key,
      expect.not.stringMatching(/[A-Za-z]/),
    ]);
  }
});

test('each count of minutes, hours and days in Arabic has its six forms', () => {
  const { ar } = statusWording.messages;
  for (const key of ['reach.wait', 'next.minutes', 'next.hours', 'next.days'] as const)
    for (const form of ['zero', 'one', 'two', 'few', 'many', 'other']) expect(ar[key]).toContain(` ${form} {`);
});
