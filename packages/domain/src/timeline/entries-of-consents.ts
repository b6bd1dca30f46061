import type { Consent } from '../customer/consent.ts';
import { proofToShow } from '../customer/consent-origin.ts';
import type { EntryOf } from './timeline-entry.ts';

/** Decisions as the timeline shows them: what was decided by one press, with the same words before the eyes, is one entry. */
export function entriesOfConsents(consents: readonly Consent[]): EntryOf<'consent'>[] {
  const presses: { first: Consent; index: number; rest: Consent[] }[] = [];
  for (const [index, consent] of consents.entries()) {
    const press = presses.findLast(({ first }) => isSamePress(first, consent));
    const known = press && [press.first, ...press.rest].some((one) => isSameMatter(one, consent));
    if (press === undefined || known) presses.push({ first: consent, index, rest: [] });
    else press.rest.push(consent);
  }
  return presses.map(({ first, index, rest }) => ({
    ...first,
    shown: proofToShow(first.shown),
    kind: 'consent',
    id: `consent~${first.channel}~${first.purpose}~${index}`,
    ...(rest.length > 0 && { alsoOf: rest.map(({ channel, purpose }) => ({ channel, purpose })) }),
  }));
}

function isSamePress(one: Consent, other: Consent): boolean {
  return (
    one.at === other.at &&
    one.how === other.how &&
    one.decision === other.decision &&
    one.shown === other.shown &&
    one.by === other.by &&
    one.undated === other.undated
  );
}

function isSameMatter(one: Consent, other: Consent): boolean {
  return one.channel === other.channel && one.purpose === other.purpose;
}
