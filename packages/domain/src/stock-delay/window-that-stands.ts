import type { Basis } from './delay-facts.ts';

/** A window as it was said: of the domain, or as a door gave it. */
type SaidWindow = { kind: 'unknown' } | { kind: 'dates'; from: string; to: string; basis: { kind: Basis['kind'] } };

/** What somebody who revises asks of the window: where its dates come from, and the dates as they are typed. */
export type AskedWindow = {
  kind: Basis['kind'] | 'unknown';
  /** Empty while no date of the supplier is known. */
  supplierPromisedOn: string;
  from: string;
  to: string;
  /** The same date, worked out again by today's record. */
  isAnew: boolean;
};

/**
 * The window that stands, word for word, where a revision changes none of its dates; undefined where dates were changed
 * or are to be worked out anew. A window is never worked out again by itself: customers would be told a new date that
 * nobody decided on.
 */
export function windowThatStands<Window extends SaidWindow>(
  stood: { window: Window; supplierPromisedOn?: string | undefined },
  asked: AskedWindow,
): Window | undefined {
  const { window } = stood;
  if (window.kind === 'unknown' || window.basis.kind !== asked.kind) return undefined;
  const isSame =
    asked.kind === 'history'
      ? !asked.isAnew && asked.supplierPromisedOn === (stood.supplierPromisedOn ?? '')
      : asked.from === window.from && asked.to === window.to;
  return isSame ? window : undefined;
}
