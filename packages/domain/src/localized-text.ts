import * as z from 'zod';

/** Free text that staff wrote, in every language, none of them empty. */
export const localizedTextSchema = z.object({
  en: textIn('English'),
  he: textIn('Hebrew'),
  ar: textIn('Arabic'),
});

/** The same in one line, as a name in the head of a mail must be: what breaks a line there begins a header. */
export const localizedLineSchema = z.object({
  en: lineIn('English'),
  he: lineIn('Hebrew'),
  ar: lineIn('Arabic'),
});

function lineIn(name: string) {
  return textIn(name).refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), {
    error: `write the name in ${name} in one line, without control characters`,
  });
}

function textIn(name: string) {
  const remedy = `write 1 to 600 characters in ${name}`;
  return z.string(remedy).trim().min(1, remedy).max(600, remedy);
}
