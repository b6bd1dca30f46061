import { type Customer, customerSchema } from '../../customer/customer.ts';
import { standingStatement, stateFacts } from '../../customer/state-facts.ts';
import { assumed, replaces, type Statement } from '../../customer/statement.ts';
import { type CustomerId, staffIdSchema } from '../../ids.ts';
import { comparable } from '../../import/clean-text.ts';
import type { Instant } from '../../instant.ts';
import type { Language } from '../../language.ts';
import { closeLinks } from '../../link/close-links.ts';
import type { GuardianContact } from '../plan/person.ts';

/** Who closes the links of somebody who is a child's guardian no more. */
const closedBy = staffIdSchema.parse('guardian-changed');

/**
 * The customer that a guardian is of whom only the contact is on record, once it is stated anew. Another name is another
 * person: nothing of the one before stays, and links that are out are closed. The very same customer where nothing moves.
 */
export function stateGuardian(
  standing: Customer | undefined,
  said: { id: CustomerId; contact: GuardianContact; language: Language },
  { statement, now }: { statement: Statement; now: Instant },
): Customer {
  const { name, phone, email, language } = said.contact;
  const facts = {
    ...(name && { name }),
    ...(phone && { phone }),
    ...(email && { email }),
    ...(language && { language }),
  };
  if (standing === undefined) return stateFacts(newGuardian(said, now), facts, statement).customer;
  if (!isAnother(standing, name)) return stateFacts(standing, facts, statement).customer;
  const before = standingStatement(standing, 'name');
  if (before !== undefined && !replaces(statement, before)) return standing;
  const another = stateFacts(newGuardian(said, now), facts, statement).customer;
  const { links } = closeLinks(standing, { by: closedBy, at: now });
  return { ...another, ...(links && { links }), revision: standing.revision };
}

function isAnother({ id, name: before }: Customer, name: string | undefined): boolean {
  return name !== undefined && before !== id && comparable(before) !== comparable(name);
}

/** What is filled in because it has to be there is the oldest word, so that any other replaces it. */
function newGuardian({ id, language }: Parameters<typeof stateGuardian>[1], createdAt: Instant): Customer {
  const stated = { name: assumed, language: assumed };
  return customerSchema.parse({ id, name: id, language, stated, consents: [], createdAt, revision: 1 });
}
