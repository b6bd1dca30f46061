import { type AddressWord, newAddressWords } from '@kesher/domain/customer/address-standing';
import type { SuppressionList } from '@kesher/domain/customer/customer-store';

/**
 * Notes with the addresses what was decided at them, before it stands on anybody's record: whatever dies in between, the
 * address is not written to. Most words are known, and cost a look.
 */
export async function stateByAddress(
  suppressions: Pick<SuppressionList, 'standings' | 'note'>,
  words: readonly AddressWord[],
): Promise<void> {
  if (words.length === 0) return;
  const fresh = newAddressWords(words, await suppressions.standings(words.map(({ address }) => address)));
  if (fresh.length > 0) await suppressions.note(fresh);
}
