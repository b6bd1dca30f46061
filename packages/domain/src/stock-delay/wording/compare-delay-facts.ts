import { daysBetween } from '../../instant.ts';
import { isSameValue } from '../../same-value.ts';
import type { Finding } from '../../wording/finding.ts';
import type { DelayFacts, ExpectedDates } from '../delay-facts.ts';

function compareWindows(window: ExpectedDates, before: ExpectedDates): Finding[] {
  const path = 'facts.window';
  if (before.kind === 'unknown') return [];
  if (window.kind === 'unknown') return [{ level: 'warn', code: 'window-now-unknown', path, data: {} }];
  const days = daysBetween(before.to, window.to);
  if (days > 0) return [{ level: 'warn', code: 'window-later', path, data: { days } }];
  if (days < 0) return [{ level: 'warn', code: 'window-earlier', path, data: { days: -days } }];
  return [];
}

/** Options that were offered and are gone, by kind: somebody may have chosen them. */
function removedOptions(facts: DelayFacts, previous: DelayFacts): Finding[] {
  const offered = new Set(facts.options.map(({ kind }) => kind));
  const gone = new Set(previous.options.map(({ kind }) => kind).filter((kind) => !offered.has(kind)));
  return [...gone].map((option) => ({
    level: 'warn',
    code: 'option-removed',
    path: 'facts.options',
    data: { option },
  }));
}

/** What a revision changes for those who were told the version before. */
export function compareDelayFacts(facts: DelayFacts, previous: DelayFacts): Finding[] {
  // The supplier's own date is for staff: customers are told the window.
  const { nextUpdateBy: _, supplierPromisedOn: _date, ...said } = facts;
  const { nextUpdateBy: __, supplierPromisedOn: __date, ...saidBefore } = previous;
  if (isSameValue(said, saidBefore)) {
    return [{ level: 'warn', code: 'nothing-changed', path: 'facts', data: {} }];
  }
  return [...compareWindows(facts.window, previous.window), ...removedOptions(facts, previous)];
}
