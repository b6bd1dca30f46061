import type { Service } from '@kesher/domain/crisis/crisis';
import type { PublicBulletin, PublicCrisis, PublicStatus } from '@kesher/domain/crisis/public-status';
import { type Instant, isAfter } from '@kesher/domain/instant';

/** What a bulletin is worth now; each outlet names it. */
export type Standing = 'in-force' | 'replaced' | 'released' | 'withdrawn' | 'closed';

export function standingOf(bulletin: PublicBulletin, crisis: PublicCrisis): Standing {
  if (bulletin.end !== undefined) return bulletin.end.kind;
  if (bulletin.replacedBy !== undefined) return 'replaced';
  return crisis.closedAt === undefined ? 'in-force' : 'closed';
}

/** The words of no news since the version that stands: they carry its promise on. */
export function quietWordsSince({ quietWords, updatedAt }: PublicBulletin): PublicBulletin['quietWords'] {
  return quietWords.filter(({ at }) => isAfter(at, updatedAt));
}

/** By when customers hear again: as the version that stands says, or the last word of no news after it. */
export function nextWordBy(bulletin: PublicBulletin): Instant {
  return quietWordsSince(bulletin).at(-1)?.nextWordBy ?? bulletin.facts.nextWordBy;
}

/** When anything about a bulletin was last said: its version, its end, a word of no news, what took its place, the end of all. */
export function lastChangeOf(bulletin: PublicBulletin, crisis: PublicCrisis): Instant {
  const successor = crisis.bulletins.find(({ id }) => id === bulletin.replacedBy);
  return [
    bulletin.publishedAt,
    bulletin.updatedAt,
    bulletin.correction?.at,
    bulletin.end?.at,
    bulletin.quietWords.at(-1)?.at,
    successor?.publishedAt,
    crisis.closedAt,
  ].reduce<Instant>((last, at) => (at !== undefined && isAfter(at, last) ? at : last), bulletin.publishedAt);
}

/** A bulletin with the crisis that it belongs to. */
export type Placed = { readonly bulletin: PublicBulletin; readonly crisis: PublicCrisis };

/** Every bulletin of every crisis, as the page orders them. */
export function bulletinsOf({ crises }: Pick<PublicStatus, 'crises'>): Placed[] {
  return crises.flatMap((crisis) => crisis.bulletins.map((bulletin) => ({ bulletin, crisis })));
}

/** The bulletins in force; what is real comes before any exercise. */
export function inForce(status: Pick<PublicStatus, 'crises'>): Placed[] {
  const standing = bulletinsOf(status).filter(({ bulletin, crisis }) => standingOf(bulletin, crisis) === 'in-force');
  return standing.toSorted((left, right) => Number(left.crisis.isExercise) - Number(right.crisis.isExercise));
}

/** The promise that falls due first; one of an exercise only while nothing real is in force. */
export function nextPromiseOf(status: Pick<PublicStatus, 'crises'>): Instant | undefined {
  const [first, ...others] = inForce(status);
  if (first === undefined) return undefined;
  return [first, ...others.filter(({ crisis }) => crisis.isExercise === first.crisis.isExercise)]
    .map(({ bulletin }) => nextWordBy(bulletin))
    .toSorted()[0];
}

/** Whether all that is open is an exercise. */
export function isExercise({ crises }: Pick<PublicStatus, 'crises'>): boolean {
  const open = crises.filter(({ closedAt }) => closedAt === undefined);
  return open.length > 0 && open.every((crisis) => crisis.isExercise);
}

/**
 * Each service once, as it was last stated: a crisis that was closed while something was still off does not make it well, and
 * an exercise turns nothing off unless it is all that is open. What is off comes first.
 */
export function servicesOf({ crises }: Pick<PublicStatus, 'crises'>): Service[] {
  const counted = isExercise({ crises })
    ? crises.filter(({ closedAt }) => closedAt === undefined)
    : crises.filter((crisis) => !crisis.isExercise);
  const known = new Map<string, Service>();
  for (const service of counted.flatMap(({ services }) => services)) {
    const other = known.get(service.id);
    if (other === undefined || isAfter(service.since, other.since)) known.set(service.id, service);
  }
  const order = ['off', 'part', 'usual'];
  return [...known.values()].toSorted((left, right) => order.indexOf(left.state) - order.indexOf(right.state));
}
