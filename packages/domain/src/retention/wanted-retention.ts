import * as z from 'zod';
import { type RetainedKind, type Retention, retainedKinds, retentionTable } from './retention.ts';

const periodsSchema = z.partialRecord(z.enum(retainedKinds), z.int());

/** As it is stored. A kind that this Kesher does not know, of an earlier or a later one, hides no other. */
export const retentionSchema = z
  .record(z.string(), z.unknown())
  .transform((stored): Retention => Object.fromEntries(retainedKinds.flatMap((kind) => read(kind, stored[kind]))))
  .pipe(periodsSchema);

function read(kind: RetainedKind, stored: unknown): [RetainedKind, number][] {
  return typeof stored === 'number' && Number.isInteger(stored) ? [[kind, stored]] : [];
}

/** Which periods are the owner's to choose. */
export function isChangeable(kind: RetainedKind): boolean {
  const { min, max } = retentionTable[kind];
  return min < max;
}

/** As it may be saved: within its bounds, and only what differs from what holds anyway. */
export const wantedRetentionSchema = periodsSchema
  .superRefine((wanted, context) => {
    for (const kind of retainedKinds) {
      const keep = wanted[kind];
      const { unit, min, max } = retentionTable[kind];
      if (keep === undefined || (keep >= min && keep <= max)) continue;
      const message = isChangeable(kind)
        ? `choose ${min} to ${max} ${unit}`
        : `leave it out: it is always ${min} ${unit}`;
      context.addIssue({ code: 'custom', path: [kind], message });
    }
  })
  .transform((wanted): Retention => Object.fromEntries(retainedKinds.flatMap((kind) => differing(kind, wanted[kind]))));

function differing(kind: RetainedKind, keep: number | undefined): [RetainedKind, number][] {
  return keep === undefined || keep === retentionTable[kind].keep ? [] : [[kind, keep]];
}
