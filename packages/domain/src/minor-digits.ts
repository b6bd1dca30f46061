/** How many digits the minor unit of a currency has: 2 for agorot and cents, 0 for yen, 3 for fils. */
export function minorDigitsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  // `resolvedOptions` always says it for a currency; its type cannot know that.
  return Number(format.resolvedOptions().maximumFractionDigits);
}
