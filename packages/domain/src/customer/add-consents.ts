import type { Consent } from './consent.ts';

const mostConsents = 50;

/**
 * The consents with new decisions behind them. When there are too many, the oldest go that a later decision about the same
 * channel and purpose has replaced: what holds now is never forgotten.
 */
export function addConsents(consents: readonly Consent[], added: readonly Consent[]): Consent[] {
  const all = [...consents, ...added];
  let surplus = all.length - mostConsents;
  return all.filter((consent, index) => {
    const isReplaced = all
      .slice(index + 1)
      .some(
        ({ channel, purpose, at }) => channel === consent.channel && purpose === consent.purpose && at >= consent.at,
      );
    if (surplus <= 0 || !isReplaced) return true;
    surplus -= 1;
    return false;
  });
}
