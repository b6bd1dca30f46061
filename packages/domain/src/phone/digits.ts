/** Arabic-Indic (٠١٢) and Persian (۰۱۲) digits, and full-width ones, become 0 to 9; everything else stays. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (digit) =>
    String(digit.charCodeAt(0) - zeroOf(digit)),
  );
}

function zeroOf(digit: string): number {
  if (digit >= '\uFF10') return 0xff10;
  return digit >= '\u06F0' ? 0x06f0 : 0x0660;
}
