import type { StaffId } from '../ids.ts';

/** Who else acts beside staff; nobody on staff may be mistaken for them. */
const reserved = new Set(['', 'system', 'customer']);
const mostCharacters = 128;

/**
 * The id of a person by the name that they sign in with, or undefined where nobody on staff may be called so. Names that
 * differ by case, spaces or invisible characters are one person: otherwise somebody could approve their own announcement.
 */
export function staffIdOf(username: string): StaffId | undefined {
  const id = username
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\p{Cc}]+/gu, '')
    .toLowerCase()
    // Once more, as an accent meets its letter where the space between them went.
    .normalize('NFKC');
  return reserved.has(id) || id.length > mostCharacters ? undefined : (id as StaffId);
}

/** Whether two ids mean one person, also where one was kept before ids had one form. */
export function isSamePerson(one: string | undefined, other: string): boolean {
  return one !== undefined && (one === other || staffIdOf(one) === staffIdOf(other));
}
