/** Somebody who is asked by a message that is for several. */
export type OnPhone = { readonly name?: string | undefined; readonly yearOfBirth?: number | undefined };

/** How often a year of birth may be tried on the page of one message. */
export const mostTries = 3;

/** What each is called where several share a phone: by the first name, and where two are alike by an initial more. */
export function calledOf(people: readonly OnPhone[]): (string | undefined)[] {
  const firsts = people.map(({ name }) => wordsOf(name)[0]);
  return people.map(({ name }, index) => {
    const first = firsts[index];
    const last = wordsOf(name).slice(1).at(-1);
    const isAlone = firsts.filter((other) => other === first).length === 1;
    return first === undefined || isAlone || last === undefined ? first : `${first} ${Array.from(last)[0]}.`;
  });
}

/**
 * Who of several it is: whom the chosen name fits, made sure of by the year of birth. Undefined where it fits nobody, or
 * more than one. Of whom no year is known the name alone has to be enough.
 */
export function whoIs<Person extends OnPhone>(
  people: readonly Person[],
  { chosen, year }: { chosen: number; year: number },
): Person | undefined {
  const called = calledOf(people);
  const alike = people.filter((_, index) => called[index] === called[chosen]);
  const fitting = alike.filter(({ yearOfBirth }) => yearOfBirth === year);
  if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined;
  const [only, ...more] = alike;
  return more.length === 0 && only?.yearOfBirth === undefined ? only : undefined;
}

function wordsOf(name = ''): string[] {
  return name.split(/\s+/).filter((word) => word !== '');
}
