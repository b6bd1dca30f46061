import * as z from 'zod';
import { type RetainedKind, type Retention, retainedKinds, retentionTable } from './retention.ts';

/** As it is stored. A kind that this Kesher does not know, of an earlier or a later one, hides no other. */
export const retentionSchema = z.object(ofEach(() => z.int()));

/** Which periods are the owner's to choose. */
export function isChangeable(kind: RetainedKind): boolean {
  const { min, max } = retentionTable[kind];
  return min < max;
}

/** As it may be saved: within its bounds, and only what differs from what holds anyway. */
export const wantedRetentionSchema = z.strictObject(ofEach(withinBounds)).transform(onlyDifferences);

function ofEach(period: (kind: RetainedKind) => z.ZodInt) {
  const entries = retainedKinds.map((kind) => [kind, period(kind).optional()] as const);
  return Object.fromEntries(entries) as Record<RetainedKind, z.ZodOptional<z.ZodInt>>;
}

function withinBounds(kind: RetainedKind): z.ZodInt {
  const { unit, min, max } = retentionTable[kind];
  const remedy = isChangeable(kind) ? `choose ${min} to ${max} ${unit}` : `leave it out: it is always ${min} ${unit}`;
  return z.int(remedy).min(min, remedy).max(max, remedy);
}

function onlyDifferences(wanted: Retention): Retention {
  const differing = Object.entries(wanted).filter(([kind, keep]) => keep !== retentionTable[kind as RetainedKind].keep);
  return Object.fromEntries(differing);
}
