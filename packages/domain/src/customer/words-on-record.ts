import { type AddressWord, isLaterAddressWord, wordsAbout } from './address-standing.ts';
import { type Consent, decisionsInForce, isOldFilesYes } from './consent.ts';
import type { Customer } from './customer.ts';

/** What a customer's record refuses, as words about their addresses. Refused before November 2026 it stands on the record alone. */
export function refusalsOnRecord(customer: Customer): AddressWord[] {
  const refused = inForce(customer).filter(({ decision }) => decision === 'refused');
  return wordsAbout(customer, refused);
}

/**
 * What the records of all who share addresses say about them: of each matter the latest word, as if each had been noted when
 * it was said. Whoever said yes after somebody else had refused is written to.
 */
export function wordsOnRecords(customers: readonly Customer[]): AddressWord[] {
  const latest = new Map<string, AddressWord>();
  for (const customer of customers) {
    const dated = inForce(customer).filter((consent) => !isOldFilesYes(consent));
    for (const word of wordsAbout(customer, dated)) {
      const matter = `${word.matter} ${word.address}`;
      if (isLaterAddressWord(word, latest.get(matter))) latest.set(matter, word);
    }
  }
  return [...latest.values()];
}

/** Matter by matter: what refuses service is the word about care too, where it holds for care. */
function inForce({ consents }: Customer): Consent[] {
  return decisionsInForce(consents).map(({ matter, consent }) => ({ ...consent, ...matter }));
}
