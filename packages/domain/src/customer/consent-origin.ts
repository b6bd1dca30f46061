import type { Consent } from './consent.ts';

/** Whose word a decision is: the customer's own, what staff noted of it, or what another system of the shop says. */
export type ConsentOrigin = 'customer' | 'staff' | 'record';

const ownPages = new Set(['preferences-page', 'unsubscribe-page', 'one-click']);

/** Who said it. A yes in a file is the shop's word for the customer's, and a page must not show it as the customer's own. */
export function originOf({ how, by }: Pick<Consent, 'how' | 'by'>): ConsentOrigin {
  if (by !== undefined) return 'staff';
  return ownPages.has(how) ? 'customer' : 'record';
}

/** The words of a proof as they may be shown. Proofs of before November 2026 hold the name of a gap instead of what filled it. */
export function proofToShow(shown: string): string {
  return shown.replaceAll(/\{\w+\}/g, '…');
}
