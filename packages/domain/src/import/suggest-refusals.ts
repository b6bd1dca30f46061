import type { ImportKind } from './import-kind.ts';
import { consentRuleOf, datesColumn, readRefusalHeader } from './read-refusal-header.ts';
import type { RefusalRule } from './refusal-rule.ts';

/**
 * What each of these headers refuses, where its own words leave no doubt. An order tells of refusals only: a box that was
 * ticked at its checkout is the mailing tool's to tell.
 */
export function suggestRefusals(headers: readonly string[], kind: ImportKind): Record<string, RefusalRule> {
  if (kind !== 'customers' && kind !== 'order-lines') return {};
  const rules: Record<string, RefusalRule> = {};
  for (const header of headers) {
    const reading = readRefusalHeader(header);
    const rule = reading?.kind === 'rule' ? reading.rule : undefined;
    const consent = reading?.kind === 'consent' && kind === 'customers' ? consentRuleOf(header) : undefined;
    const found = rule ?? consent;
    if (found) rules[header] = { ...found, ...datedBy(header, headers) };
  }
  return rules;
}

/** The column that says when, if there is one. */
export function datedBy(header: string, headers: readonly string[]): { at?: string } {
  const at = headers.find((other) => datesColumn(other, header));
  return at === undefined ? {} : { at };
}
