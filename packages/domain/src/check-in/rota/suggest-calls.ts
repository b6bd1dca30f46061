import type { StaffId } from '../../ids.ts';
import type { Language } from '../../language.ts';

type Asked = {
  readonly id: string;
  readonly language: Language;
  /** Whoever it is asked of by name, if they can ring now. */
  readonly of?: StaffId | undefined;
};
type OnDuty = { readonly id: StaffId; readonly languages: readonly Language[]; readonly taken: number };

/**
 * Who is offered which call: whoever it is asked of by name; else of those on duty who speak the person's language, or of all
 * where nobody does, the one with the least so far, this list included. Shared by load, and not by who is quickest.
 */
export function suggestCalls(calls: readonly Asked[], onDuty: readonly OnDuty[]): Map<string, StaffId> {
  const people = onDuty.map((person) => ({ ...person }));
  const suggested = new Map<string, StaffId>();
  for (const { id, of } of calls) {
    if (of === undefined) continue;
    suggested.set(id, of);
    const asked = people.find((person) => person.id === of);
    if (asked !== undefined) asked.taken += 1;
  }
  for (const { id, language, of } of calls) {
    if (of !== undefined) continue;
    const speaking = people.filter(({ languages }) => languages.includes(language));
    const [least] = (speaking.length > 0 ? speaking : people).toSorted(
      (left, right) => left.taken - right.taken || (left.id < right.id ? -1 : 1),
    );
    if (least === undefined) continue;
    suggested.set(id, least.id);
    least.taken += 1;
  }
  return suggested;
}
