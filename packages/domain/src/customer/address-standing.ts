import * as z from 'zod';
import { type Addressee, channelRecords } from '../channel/channel-record.ts';
import { instantSchema } from '../instant-schema.ts';
import { type Consent, consentSchema, decisionInForce, type Purpose, purposeSchema } from './consent.ts';
import { canonicalAddress, contactWaySchema } from './contact-point.ts';
import type { ContactWay } from './contact-way.ts';
import type { Customer } from './customer.ts';

/** Why nobody is written to at an address, whatever its holder wishes: a fact about it, which no consent takes back. */
export const suppressionReasons = ['hard-bounce', 'complaint', 'erased'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** Something that is decided for an address: by which way, and for what. An email address knows one way, a number two. */
export type AddressMatter = `${ContactWay}:${Purpose}`;
export const addressMatters = contactWaySchema.options.flatMap((way) =>
  purposeSchema.options.map((purpose): AddressMatter => `${way}:${purpose}`),
);

/** What was decided about an address by whoever holds it; several customers may. The latest word counts, a refusal on a tie. */
export const addressWordSchema = z.object({
  /** Canonical. */
  address: z.string(),
  matter: z.enum(addressMatters),
  decision: consentSchema.shape.decision,
  at: instantSchema,
});
export type AddressWord = z.infer<typeof addressWordSchema>;

/** What the do-not-contact list knows of one address. */
export type AddressStanding = {
  closed?: SuppressionReason | undefined;
  words: Readonly<Partial<Record<AddressMatter, Pick<AddressWord, 'decision' | 'at'> | undefined>>>;
};
/** By canonical address; absent where nothing is known. */
export type AddressStandings = ReadonlyMap<string, AddressStanding>;

/** Whether an address was refused for a way and a purpose, by whichever of those who share it. */
export function hasAddressRefused(
  standings: AddressStandings,
  wanted: { address: string; channel: ContactWay; purpose: Purpose },
): boolean {
  return wordInForce(standings.get(canonicalAddress(wanted.address)), wanted)?.decision === 'refused';
}

/**
 * The word that holds at an address, as `decisionInForce` is of a record: care is refused with service, unless care was
 * spoken of since.
 */
export function wordInForce(
  standing: AddressStanding | undefined,
  { channel, purpose }: Pick<Consent, 'channel' | 'purpose'>,
): Pick<AddressWord, 'decision' | 'at'> | undefined {
  const own = standing?.words[`${channel}:${purpose}`];
  if (purpose !== 'care') return own;
  const service = standing?.words[`${channel}:service`];
  if (service?.decision !== 'refused' || (own !== undefined && own.at >= service.at)) return own;
  return service;
}

/** The address by which a way reaches somebody. */
export function addressOfWay(customer: Pick<Addressee, 'email' | 'phone'>, way: ContactWay): string | undefined {
  return way === 'call' ? customer.phone : channelRecords[way].addressOf(customer);
}

type Decided = Pick<Consent, 'channel' | 'purpose' | 'decision' | 'at' | 'undated'>;

/** What new decisions of a customer, all that were made together, say about the addresses that they were made at. */
export function addressWordsOf(
  addresses: Pick<Customer, 'email' | 'phone'>,
  consents: readonly Decided[],
): AddressWord[] {
  return wordsAbout(addresses, alsoOfCare(consents));
}

/**
 * Decisions that were made together, with what they say of care as well: a refusal of service is one of care, which a later
 * yes to service does not take away.
 */
export function alsoOfCare(consents: readonly Decided[]): Decided[] {
  const isSaidOfCare = (refusal: Decided) =>
    consents.some(({ channel, purpose, at }) => channel === refusal.channel && purpose === 'care' && at >= refusal.at);
  const ofCare = consents.flatMap((consent): Decided[] => {
    const refusesService = consent.purpose === 'service' && consent.decision === 'refused';
    return refusesService && !isSaidOfCare(consent) ? [{ ...consent, purpose: 'care' }] : [];
  });
  return [...consents, ...ofCare];
}

/** Decisions as words about addresses. A yes without a date lifts nothing: nobody knows whether it was said before or after a refusal. */
export function wordsAbout(addresses: Pick<Customer, 'email' | 'phone'>, consents: readonly Decided[]): AddressWord[] {
  return consents.flatMap(({ channel, purpose, decision, at, undated }) => {
    const address = addressOfWay(addresses, channel);
    if (address === undefined || (undated && decision === 'granted')) return [];
    return [{ address: canonicalAddress(address), matter: `${channel}:${purpose}` as const, decision, at }];
  });
}

/** A word about an address of which only the fingerprint is known. */
export type FingerprintWord = Omit<AddressWord, 'address'> & { fingerprint: string };

/**
 * What somebody has refused whose profile cannot be read: it holds for every address that ever led to them, by whichever
 * way each is reached, since nobody can say which are still theirs.
 */
export function refusalsAt(
  fingerprints: readonly string[],
  { matters, at }: { matters: readonly AddressMatter[]; at: AddressWord['at'] },
): FingerprintWord[] {
  return fingerprints.flatMap((fingerprint) =>
    matters.map((matter) => ({ fingerprint, matter, decision: 'refused' as const, at })),
  );
}

/** Whether a word about an address replaces the one that stands. */
export function isLaterAddressWord(
  said: Pick<AddressWord, 'decision' | 'at'>,
  standing: Pick<AddressWord, 'decision' | 'at'> | undefined,
): boolean {
  if (standing === undefined || said.at !== standing.at) return standing === undefined || said.at > standing.at;
  return said.decision === 'refused' && standing.decision === 'granted';
}

/**
 * Those words that the list must be told: it does not know them, or knows better by an older word. A yes has to lift
 * something. Where one to service lifts the refusal that care rests on, that is told as one of care before it is gone; and
 * a refusal of care is told unless it holds already, with a refusal of service that stands there as late.
 */
export function newAddressWords(words: readonly AddressWord[], standings: AddressStandings): AddressWord[] {
  return words.flatMap((word) => {
    const [channel, purpose] = word.matter.split(':') as [ContactWay, Purpose];
    const standing = standings.get(word.address);
    const lifted = word.decision === 'granted' ? wordInForce(standing, { channel, purpose }) : undefined;
    const isNew = isLaterAddressWord(word, standing?.words[word.matter]);
    if (!isNew || (word.decision === 'granted' && lifted === undefined)) return [];
    if (word.decision === 'refused' && holdsAlready(wordInForce(standing, { channel, purpose }), word)) return [];
    const restsOnIt = purpose === 'service' && lifted !== undefined;
    const ofCare = restsOnIt ? wordInForce(standing, { channel, purpose: 'care' }) : undefined;
    return ofCare !== undefined && ofCare === lifted
      ? [{ ...word, ...ofCare, matter: `${channel}:care` as const }, word]
      : [word];
  });
}

/** Whether what is refused is refused as late by what holds. */
function holdsAlready(inForce: ReturnType<typeof wordInForce>, { at }: Pick<AddressWord, 'at'>): boolean {
  return inForce?.decision === 'refused' && inForce.at >= at;
}

/** The decisions that a change has brought, whoever made it. */
export function newDecisions(before: Customer | undefined, after: Customer): Consent[] {
  return after.consents.filter((consent) => !before?.consents.includes(consent));
}

/** Every word that is known of these addresses, as a list. */
export function addressWordsIn(standings: AddressStandings): AddressWord[] {
  return [...standings].flatMap(([address, { words }]) =>
    addressMatters.flatMap((matter) => {
      const word = words[matter];
      return word ? [{ address, matter, ...word }] : [];
    }),
  );
}

/** What is refused at a customer's address and does not stand on their own record. */
export const refusedBesideSchema = consentSchema.pick({ channel: true, purpose: true, at: true });

/**
 * What was refused by somebody who shares an address, or while the record could not be read. Whoever looks at the record
 * alone would wonder why nothing goes out.
 */
export function refusedBesideRecord(
  customer: Pick<Customer, 'email' | 'phone' | 'consents'>,
  standings: AddressStandings,
): z.infer<typeof refusedBesideSchema>[] {
  return contactWaySchema.options.flatMap((channel) =>
    purposeSchema.options.flatMap((purpose) => {
      const address = addressOfWay(customer, channel);
      const word = address && wordInForce(standings.get(canonicalAddress(address)), { channel, purpose });
      const isOnRecord = decisionInForce(customer.consents, { channel, purpose })?.decision === 'refused';
      return word && word.decision === 'refused' && !isOnRecord ? [{ channel, purpose, at: word.at }] : [];
    }),
  );
}
