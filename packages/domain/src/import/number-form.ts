import { westernDigits } from '../phone/digits.ts';

/** What `1,234` means: a point before the fraction and commas in thousands, or the other way round. */
export const numberForms = ['decimal-point', 'decimal-comma'] as const;
export type NumberForm = (typeof numberForms)[number];

/** The digits and separators of a written number: western, without signs of money, spaces and the Arabic thousands sign. */
export function bareNumber(written: string): string {
  return westernDigits(written)
    .replaceAll('٫', '.')
    .replaceAll(/[^\d.,]/g, '');
}

/** How one number is written, if it tells; `ambiguous` where three digits follow its only separator. */
export function formOf(written: string): NumberForm | 'ambiguous' | undefined {
  // The Arabic signs for a fraction and for thousands each mean one thing.
  if (/[٬٫]/.test(written)) return undefined;
  const text = bareNumber(written);
  const separators = [...text.matchAll(/[.,]/g)].map(([separator]) => separator);
  const last = separators.at(-1);
  if (last === undefined) return undefined;
  const isFraction =
    separators.some((one) => one !== last) || (separators.length === 1 && !/^[1-9]\d{0,2}[.,]\d{3}$/.test(text));
  if (isFraction) return last === '.' ? 'decimal-point' : 'decimal-comma';
  if (separators.length === 1) return 'ambiguous';
  return last === '.' ? 'decimal-comma' : 'decimal-point';
}

/** How a column writes its numbers, if they tell. */
export function detectNumberForm(values: Iterable<string>): NumberForm | 'unneeded' | 'ambiguous' | 'mixed' {
  const seen = new Set<NumberForm>();
  let isAmbiguous = false;
  for (const value of values) {
    const form = formOf(value);
    if (form === 'ambiguous') isAmbiguous = true;
    else if (form) seen.add(form);
  }
  if (!isAmbiguous) return 'unneeded';
  const [only] = seen;
  if (seen.size === 2) return 'mixed';
  return only ?? 'ambiguous';
}
