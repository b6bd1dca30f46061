import { westernDigits } from '@kesher/domain/phone/digits';

const microsPerDollar = 1_000_000;

/** A price in dollars as it is typed: `0.0079` for 7,900 millionths; empty where there is none. */
export function textOfMicros(micros: number): string {
  if (!Number.isSafeInteger(micros)) return '';
  const [whole, rest] = [Math.floor(micros / microsPerDollar), micros % microsPerDollar];
  const decimals = String(rest).padStart(6, '0').replace(/0+$/, '').padEnd(2, '0');
  return `${whole}.${decimals}`;
}

/** The millionths of a dollar that somebody typed, reckoned without fractions; NaN for what is no such price. */
export function microsOfText(text: string): number {
  const typed = westernDigits(text).replaceAll(/[\s$]/g, '').replace(/[,٫]/, '.');
  const [, whole, decimals = ''] = /^(\d{1,6})(?:\.(\d{0,6}))?$/.exec(typed) ?? [];
  return whole === undefined ? Number.NaN : Number(whole) * microsPerDollar + Number(decimals.padEnd(6, '0'));
}
