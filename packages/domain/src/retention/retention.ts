import { addMs, dayMs, type Instant } from '../instant.ts';

/** What is counted in: days of 24 hours, or months of the calendar. */
export type RetentionUnit = 'days' | 'months';

type Kept = {
  readonly unit: RetentionUnit;
  /** How long, where nobody has said otherwise; infinite is until the customer is erased. */
  readonly keep: number;
  /** What the owner may choose between; the same twice where it is not theirs to choose. */
  readonly min: number;
  readonly max: number;
};

const fixed = (keep: number) => ({ unit: 'days', keep, min: keep, max: keep }) as const;

/**
 * How long what is stored is kept: everything that goes by itself, and nothing else decides when; the reasons stand beside
 * (`retention-reasons.ts`). What has no line here stays until its customer is erased, or holds nobody.
 */
export const retentionTable = {
  checkIns: { unit: 'days', keep: 365, min: 90, max: 3_650 },
  answers: { unit: 'days', keep: 30, min: 1, max: 365 },
  intake: { unit: 'days', keep: 90, min: 7, max: 365 },
  timeline: { unit: 'months', keep: Number.POSITIVE_INFINITY, min: 12, max: 240 },
  looks: { unit: 'months', keep: 24, min: 24, max: 120 },
  links: { unit: 'days', keep: 180, min: 30, max: 730 },
  importFiles: { unit: 'days', keep: 30, min: 7, max: 365 },
  importWarnings: { unit: 'days', keep: 30, min: 7, max: 365 },
  netTests: fixed(365),
  phoneDays: fixed(14),
  workFiles: fixed(2),
  seenEvents: fixed(30),
  sentIds: fixed(7),
  alerts: fixed(30),
} as const satisfies Record<string, Kept>;

export type RetainedKind = keyof typeof retentionTable;
export const retainedKinds = Object.keys(retentionTable) as RetainedKind[];

/** What the owner has changed: only what differs, each in the unit of its kind. */
export type Retention = { readonly [Kind in RetainedKind]?: number | undefined };

/** Reads what the owner has changed, as it stands now. */
export type ReadRetention = () => Promise<Retention>;

/** How long a kind is kept. What was once allowed and is no more counts as the nearest that is. */
export function keptFor(kind: RetainedKind, changed: Retention): number {
  const { keep, min, max } = retentionTable[kind];
  const chosen = changed[kind];
  return chosen === undefined ? keep : Math.min(max, Math.max(min, chosen));
}

/** When something goes whose clock started at an instant. */
export function keptUntil(kind: RetainedKind, from: Instant, changed: Retention): Instant {
  return moved(kind, from, keptFor(kind, changed));
}

/** From when on something must be to be kept still. */
export function keptSince(kind: RetainedKind, now: Instant, changed: Retention): Instant {
  return moved(kind, now, -keptFor(kind, changed));
}

function moved(kind: RetainedKind, from: Instant, by: number): Instant {
  if (retentionTable[kind].unit === 'days' || !Number.isFinite(by)) return addMs(from, by * dayMs);
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString() as Instant;
}
