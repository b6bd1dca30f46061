import type { CustomerId } from '../ids.ts';

/** Somebody in one or more of the segments that were asked for. */
export type InSegments = { readonly customerId: CustomerId; readonly segments: readonly string[] };

/**
 * Who is in which segment, found at a cost that follows the number found. Derived from customers; spelling of a segment does
 * not count (`segmentKey`).
 */
export type SegmentStore = {
  /**
   * Everybody in any of these segments who comes after an id, in the order of ids, with all of the segments asked for that
   * they are in. Fresh (strongly consistent); at most `limit` are looked at. `upTo`: the id up to which everybody was looked
   * at; undefined when nobody comes after it. A page may be empty before the last: whoever has left a segment is looked at too.
   * Whoever's profile cannot be read counts as a member of what they once were in.
   */
  members(
    segments: readonly string[],
    page: { after: CustomerId | undefined; limit: number },
  ): Promise<{ members: InSegments[]; upTo: CustomerId | undefined }>;
  /** Every segment that somebody is or was in, as it was first written, in alphabetical order. At most 1,000. */
  names(): Promise<string[]>;
};

/** How many names of segments are answered at most. */
export const mostSegmentNames = 1_000;
