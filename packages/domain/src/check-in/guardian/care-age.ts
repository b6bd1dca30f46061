import { ownValue } from '../../own-value.ts';

const majority = 18;

/**
 * From which age somebody decides on their own care, where a law names it; nothing is guessed where it leaves that to
 * the single case. Everywhere else majority counts, as in Israel (Legal Capacity and Guardianship Law 1962, ss. 3 and 14),
 * in Germany (§ 2 BGB) and in Poland, where from 16 the young person and the parent consent together.
 */
const careAges: Readonly<Record<string, number>> = {
  /** § 173 ABGB: a minor of 14 is presumed able to consent. */
  AT: 14,
  /** Sundhedsloven § 17. */
  DK: 15,
  /** Ley 41/2002, art. 9.4. */
  ES: 16,
  /** Family Law Reform Act 1969, s. 8; Age of Legal Capacity (Scotland) Act 1991, s. 1; Age of Majority Act (Northern Ireland) 1969, s. 4. */
  GB: 16,
  /** Non-Fatal Offences against the Person Act 1997, s. 23. */
  IE: 16,
  /** Burgerlijk Wetboek, art. 7:447. */
  NL: 16,
  /** Pasient- og brukerrettighetsloven § 4-3. */
  NO: 16,
  /** Care of Children Act 2004, s. 36. */
  NZ: 16,
  /** Código Penal, art. 38.º, n.º 3. */
  PT: 16,
};

/** From which age a person's check-ins are for them alone, by the country that they, or the business, are in. */
export function careAgeOf(country: string): number {
  return ownValue(careAges, country) ?? majority;
}
