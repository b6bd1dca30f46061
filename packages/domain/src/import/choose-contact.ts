import { whatANumberCanDo } from '../phone/number-ability.ts';
import { readPhone } from '../phone/phone.ts';
import { readEmail } from './read-email.ts';
import type { RowProblemCode } from './row-problem.ts';

type Written = { text: string; column: string };
type Unreadable = { field: 'email' | 'phone'; code: RowProblemCode; column: string };

/** The first address that can be read, and what was written before it and cannot be. */
export function chooseEmail(written: readonly Written[]): { address?: string; unreadable: Unreadable[] } {
  const unreadable: Unreadable[] = [];
  for (const { text, column } of written) {
    const reading = readEmail(text);
    if (reading.kind === 'email') return { address: reading.address, unreadable };
    unreadable.push({ field: 'email', code: reading.code, column });
  }
  return { unreadable };
}

type ChosenPhone = {
  address?: string;
  column?: string;
  isUnusual?: boolean;
  /** No text message reaches it. */
  isCallsOnly?: boolean;
  unreadable: Unreadable[];
};

/**
 * The first number that text messages reach, else the first that can be read; `country` is where local ones belong. Where
 * that is assumed, as the row names none, a number that it does not have belongs to another that nobody named.
 */
export function choosePhone(
  written: readonly Written[],
  { country, isAssumed }: { country: string; isAssumed: boolean },
): ChosenPhone {
  const unreadable: Unreadable[] = [];
  let landline: Omit<ChosenPhone, 'unreadable'> | undefined;
  for (const { text, column } of written) {
    const reading = readPhone(text, country);
    if (reading.kind === 'refused') {
      const code = reading.reason === 'empty' ? 'phone-not-a-number' : (`phone-${reading.reason}` as const);
      unreadable.push({ field: 'phone', code, column });
      continue;
    }
    if (isAssumed && reading.warning === 'elsewhere') {
      unreadable.push({ field: 'phone', code: 'phone-unknown-country', column });
      continue;
    }
    const chosen = { address: reading.e164, column, isUnusual: reading.warning !== undefined };
    if (whatANumberCanDo(reading.e164) === 'calls-and-messages') return { ...chosen, isCallsOnly: false, unreadable };
    landline ??= { ...chosen, isCallsOnly: true };
  }
  return { ...landline, unreadable };
}
