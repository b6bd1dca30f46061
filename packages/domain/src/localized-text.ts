import * as z from 'zod';

/** Free text that staff wrote, in every language, none of them empty. */
export const localizedTextSchema = z.object({
  en: textIn('English'),
  he: textIn('Hebrew'),
  ar: textIn('Arabic'),
});

function textIn(name: string) {
  const remedy = `write 1 to 600 characters in ${name}`;
  return z.string(remedy).trim().min(1, remedy).max(600, remedy);
}
