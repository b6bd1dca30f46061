import type { CustomerId } from '../../ids.ts';
import type { Instant, IsoDate } from '../../instant.ts';
import type { CheckInId } from '../check-in.ts';
import type { PhoneDay } from '../plan/one-phone.ts';
import type { VisitId } from '../visit/booking.ts';
import type { Visit } from '../visit/visit.ts';
import type { KnownPerson } from './known-person.ts';
import type { KnownWork } from './known-work.ts';

/** What has something to do by itself, and since when: a work, a visit, or a person of whom something new was said. */
export type Waking = (
  | { kind: 'work'; id: CheckInId }
  | { kind: 'visit'; id: VisitId }
  | { kind: 'person'; id: CustomerId }
) & { since: Instant };

/** Works with their check-ins, visits that lie ahead, and what was said of persons; each decision is one conditional write. */
export type CheckInStore = {
  work(id: CheckInId): Promise<KnownWork | undefined>;
  /** Writes if the stored revision is `work.revision - 1`, or if the work is new and its revision is 1. */
  putWork(work: KnownWork): Promise<'stored' | 'stale'>;
  visit(id: VisitId): Promise<Visit | undefined>;
  /** The same for a visit. */
  putVisit(visit: Visit): Promise<'stored' | 'stale'>;
  person(id: CustomerId): Promise<KnownPerson | undefined>;
  /** The same for what was said of a person. */
  putPerson(person: KnownPerson): Promise<'stored' | 'stale'>;
  phoneDay(id: string): Promise<PhoneDay | undefined>;
  /** The same for a phone on a day. */
  putPhoneDay(day: PhoneDay): Promise<'stored' | 'stale'>;
  /** The works of a customer. What was written a moment ago may be missing. */
  worksOf(id: CustomerId): Promise<KnownWork[]>;
  /** The visits of a customer. What was written a moment ago may be missing. */
  visitsOf(id: CustomerId): Promise<Visit[]>;
  /** The visits that begin on a day, in the order of their ids. What was written a moment ago may be missing. */
  visitsOfDay(
    day: IsoDate,
    page: { limit: number; after?: string | undefined },
  ): Promise<{ visits: Visit[]; next?: string | undefined }>;
  /** The works that ended on a day, in the order of their ids. What was written a moment ago may be missing. */
  ofDay(
    day: IsoDate,
    page: { limit: number; after?: string | undefined },
  ): Promise<{ works: KnownWork[]; next?: string | undefined }>;
  /** Whose time has come, the longest waiting first. */
  due(now: Instant, limit: number): Promise<Waking[]>;
  /**
   * Removes all rows of a customer for good, also those that cannot be read. Answers how many rows. Only for one who
   * is erased.
   */
  forgetOf(id: CustomerId): Promise<number>;
};
