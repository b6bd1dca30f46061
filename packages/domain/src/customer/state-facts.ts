import { isSameValue } from '../same-value.ts';
import type { Customer } from './customer.ts';
import { replaces, type StatedField, type Statement, statedFields } from './statement.ts';

/** What somebody or something says about a customer; what is left out is not spoken of. */
export type Facts = { [Field in StatedField]?: Customer[Field] };

/** A fact that stays as it stands although something else was stated, with the statement that it rests on. */
export type KeptFact = { field: StatedField; standing: Statement };

/**
 * The customer with the facts of a statement, each where it replaces the one that stands. Stating what is known already
 * moves the day of that fact forward, so that what is older than the latest statement stays older. The very same customer
 * where nothing moves; the revision is left to whoever stores it.
 */
export function stateFacts(
  customer: Customer,
  facts: Facts,
  statement: Statement,
): { customer: Customer; kept: KeptFact[] } {
  const kept: KeptFact[] = [];
  const taken: StatedField[] = [];
  for (const field of statedFields) {
    if (facts[field] === undefined) continue;
    const standing = standingStatement(customer, field);
    if (standing === undefined || replaces(statement, standing)) taken.push(field);
    else if (!isSameValue(facts[field], customer[field])) kept.push({ field, standing });
  }
  const moved = taken.filter(
    (field) => !isSameValue([customer.stated?.[field], customer[field]], [statement, facts[field]]),
  );
  if (moved.length === 0) return { customer, kept };
  const values = Object.fromEntries(taken.map((field) => [field, facts[field]]));
  const stated = { ...customer.stated, ...Object.fromEntries(moved.map((field) => [field, statement])) };
  return { customer: { ...customer, ...values, stated }, kept };
}

/**
 * The statement that a fact rests on. Where none is stored, as before November 2026, a preference that was changed is the
 * word of whoever changed it, and anything else counts from the day on which the customer was first seen. None for a fact
 * that nobody ever stated.
 */
export function standingStatement(customer: Customer, field: StatedField): Statement | undefined {
  const stated = customer.stated?.[field];
  if (stated) return stated;
  const change = customer.preferenceChanges?.findLast((one) => field in one);
  if (change) return { at: change.at, by: change.by === 'customer' ? 'customer' : 'staff', from: 'preferences' };
  if (customer[field] === undefined) return undefined;
  return { at: customer.createdAt, by: 'file', from: 'before-statements' };
}
