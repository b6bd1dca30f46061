/** Where it is not the one of the European Union. */
const numbers: Readonly<Record<string, string>> = {
  IL: '101',
  PS: '101',
  JO: '911',
  AE: '998',
  SA: '997',
  US: '911',
  CA: '911',
  GB: '999',
  AU: '000',
  NZ: '111',
};

/** The number of the ambulance in a country: never left out, wherever the business is. */
export function emergencyNumberOf(country: string): string {
  return numbers[country] ?? '112';
}
