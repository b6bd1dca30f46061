import { cleanText } from '../../import/clean-text.ts';
import { readEmail } from '../../import/read-email.ts';
import { readCountry, readLanguage } from '../../import/read-words.ts';
import { readPhone } from '../../phone/phone.ts';
import type { StatedPerson } from '../plan/person.ts';
import type { Address, Communication, HumanName, Telecom } from './resources.ts';

type Ways = { telecom?: readonly Telecom[] | undefined };

/** What somebody is called now. */
export function nameOf(name: readonly HumanName[] = []): Pick<StatedPerson, 'name'> {
  const inUse = name.filter(({ use }) => use !== 'old' && use !== 'maiden');
  const chosen = inUse.find(({ use }) => use === 'usual') ?? inUse.find(({ use }) => use === 'official') ?? inUse[0];
  if (chosen === undefined) return {};
  const { text } = cleanText(chosen.text ?? [...(chosen.given ?? []), chosen.family ?? ''].join(' '));
  return text === '' ? {} : { name: text };
}

/** The number that reaches them soonest. Without a country of its own or of the record it is none: nothing is guessed. */
export function phoneOf(ways: Ways, country: string | undefined): Pick<StatedPerson, 'phone' | 'phoneProblem'> {
  let phoneProblem: StatedPerson['phoneProblem'];
  for (const number of waysOf(ways, ['phone', 'sms'])) {
    const reading = readPhone(number, country ?? '');
    if (reading.kind === 'phone') return { phone: reading.e164 };
    phoneProblem = reading.reason === 'unknown-country' && country === undefined ? 'country-missing' : 'unreadable';
  }
  return { phoneProblem };
}

/** The first address that is one. */
export function emailOf(ways: Ways): Pick<StatedPerson, 'email'> {
  for (const address of waysOf(ways, ['email'])) {
    const reading = readEmail(address);
    if (reading.kind === 'email') return { email: reading.address };
  }
  return {};
}

/** Values of the given systems, mobile numbers first, then by the rank that the record gives them. */
function waysOf({ telecom = [] }: Ways, systems: readonly string[]): string[] {
  const orderOf = ({ use, rank = 99 }: { use?: string | undefined; rank?: number | undefined }) =>
    (use === 'mobile' ? 0 : 1_000) + rank;
  return telecom
    .filter(({ system = '', use }) => systems.includes(system) && use !== 'old')
    .toSorted((left, right) => orderOf(left) - orderOf(right))
    .flatMap(({ value }) => value ?? []);
}

/** The country that somebody lives in, where one of their addresses says so. */
export function countryOf(address: readonly Address[] = []): string | undefined {
  return address
    .filter(({ use }) => use !== 'old')
    .map(({ country }) => (country === undefined ? undefined : readCountry(country)))
    .find((country) => country !== undefined);
}

/** The language that somebody would rather be spoken to in. */
export function languageOf(communication: readonly Communication[] = []): StatedPerson['language'] {
  const chosen = communication.find(({ preferred }) => preferred === true) ?? communication[0];
  const tag = chosen?.language.coding?.find(({ code }) => code !== undefined)?.code;
  return tag === undefined ? undefined : readLanguage(tag);
}
