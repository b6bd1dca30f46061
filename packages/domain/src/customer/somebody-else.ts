import { comparable } from '../import/clean-text.ts';
import { canonicalAddress } from './contact-point.ts';
import type { Customer } from './customer.ts';
import { nameWords } from './name-words.ts';

type Described = Pick<Customer, 'email' | 'phone'> & { name?: string | undefined };

/**
 * Whether what is said under a customer's id describes somebody else: another name, and nothing in common to hold on to.
 * Two systems that both count from 1 give two people one id. Whoever moves keeps their name, and whoever marries keeps an
 * address; a name alone that changes is another person's where not one word of it stays. On an order it says nothing
 * alone: it may be whoever receives it.
 */
export function isSomebodyElse(stored: Described, said: Described, where: 'profile' | 'order'): boolean {
  if (stored.name === undefined || said.name === undefined || isStandIn(stored)) return false;
  if (comparable(stored.name) === comparable(said.name)) return false;
  const [known, others] = [addressesOf(stored), addressesOf(said)];
  if (known.some((address) => others.includes(address))) return false;
  if (known.length > 0 && others.length > 0) return true;
  if (where === 'order') return false;
  const words = nameWords(stored.name);
  return !nameWords(said.name).some((word) => words.includes(word));
}

/** A customer without a name is called by their address. */
function isStandIn({ name, email, phone }: Described): boolean {
  return name === email || name === phone;
}

function addressesOf({ email, phone }: Described): string[] {
  return [email, phone].flatMap((address) => (address === undefined ? [] : canonicalAddress(address)));
}
