import { addMs, dayMs, type Instant } from '../instant.ts';

/** What is counted in: days of 24 hours, or months of the calendar. */
export type RetentionUnit = 'days' | 'months';

type Kept = {
  readonly unit: RetentionUnit;
  /** How long, where nobody has said otherwise. */
  readonly keep: number;
  /** What the owner may choose between; the same twice where it is not theirs to choose. */
  readonly min: number;
  readonly max: number;
  /** What the clock starts at. */
  readonly from: string;
  readonly why: string;
  /** From when another period holds for what is stored already. */
  readonly holds: 'at once' | 'within seven days' | 'from its next change' | 'fixed';
};

const day = { unit: 'days' } as const;
const fixed = (keep: number) => ({ ...day, keep, min: keep, max: keep, holds: 'fixed' }) as const;

/**
 * How long what is stored is kept: everything that goes by itself, and nothing else decides when. What has no line here
 * stays until its customer is erased, or holds nobody.
 */
export const retentionTable = {
  checkIns: {
    ...day,
    keep: 365,
    min: 90,
    max: 3_650,
    from: 'the last change',
    why: 'The clinic’s own record is the one that the law asks for; this is a copy (GDPR, article 5).',
    holds: 'from its next change',
  },
  answers: {
    ...day,
    keep: 30,
    min: 1,
    max: 365,
    from: 'being noted in the record, and no hold',
    why: 'What was said stands in the clinic’s record by then; counts are enough here (GDPR, article 5).',
    holds: 'within seven days',
  },
  looks: {
    unit: 'months',
    keep: 24,
    min: 24,
    max: 120,
    from: 'the look',
    why: 'Whoever was looked at may ask; Israel’s data security regulations of 2017 want 24 months (regulation 17).',
    holds: 'at once',
  },
  links: {
    ...day,
    keep: 180,
    min: 30,
    max: 730,
    from: 'the last message with it',
    why: 'Whoever gets a phone or a mailbox later should find nothing in it.',
    holds: 'at once',
  },
  importFiles: {
    ...day,
    keep: 30,
    min: 7,
    max: 365,
    from: 'the upload',
    why: 'Proof of what was imported, while somebody may still ask.',
    holds: 'from its next change',
  },
  importWarnings: {
    ...day,
    keep: 30,
    min: 7,
    max: 365,
    from: 'the import',
    why: 'A warning that names a customer does not outlive them for long.',
    holds: 'from its next change',
  },
  netTests: { ...fixed(365), from: 'the test', why: 'Proof that the net held, of a year.' },
  phoneDays: { ...fixed(14), from: 'the last change', why: 'A phone’s day decides nothing once it is over.' },
  workFiles: { ...fixed(2), from: 'the upload', why: 'Health data that waits to be read, which takes minutes.' },
  seenEvents: { ...fixed(30), from: 'the event', why: 'Senders repeat an event for days.' },
  sentIds: { ...fixed(7), from: 'the send', why: 'Channels report for some days what became of a message.' },
  alerts: { ...fixed(30), from: 'the alert', why: 'Who was woken, and of what, while it is asked.' },
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
  return Math.min(max, Math.max(min, changed[kind] ?? keep));
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
  if (retentionTable[kind].unit === 'days') return addMs(from, by * dayMs);
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString() as Instant;
}
