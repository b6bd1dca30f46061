import type { StaffId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { isSamePerson } from '../staff/staff-id.ts';
import type { Settings } from './settings-store.ts';

type By = { by: StaffId; now: Instant };

/**
 * The settings as they become when somebody saves what they want. From how many customers on a second person must approve
 * is lowered at once; to raise it takes a second person too, or one could lift the limit and announce alone.
 */
export function changeSettings(standing: Settings | undefined, wanted: Settings, { by, now }: By): Settings {
  const { pendingLimit: _ours, ...saved } = wanted;
  if (standing === undefined) return saved;
  const { approvalFrom } = standing.announcements;
  const asked = wanted.announcements.approvalFrom;
  if (asked < approvalFrom) return saved;
  const kept = standing.pendingLimit;
  if (asked === approvalFrom) return kept ? { ...saved, pendingLimit: kept } : saved;
  const pendingLimit = kept?.approvalFrom === asked ? kept : { approvalFrom: asked, askedBy: by, askedAt: now };
  return { ...saved, announcements: { ...wanted.announcements, approvalFrom }, pendingLimit };
}

export type LimitDecision =
  | { kind: 'decided'; settings: Settings }
  | { kind: 'refused'; refusal: 'nothing-pending' | 'own-limit' };

/** A second person confirms a raised limit; anybody with the right takes it back. */
export function decideLimit(standing: Settings, decision: 'confirm' | 'withdraw', by: StaffId): LimitDecision {
  const { pendingLimit, ...settings } = standing;
  if (!pendingLimit) return { kind: 'refused', refusal: 'nothing-pending' };
  const revision = standing.revision + 1;
  if (decision === 'withdraw') return { kind: 'decided', settings: { ...settings, revision } };
  if (isSamePerson(pendingLimit.askedBy, by)) return { kind: 'refused', refusal: 'own-limit' };
  const announcements = { ...settings.announcements, approvalFrom: pendingLimit.approvalFrom };
  return { kind: 'decided', settings: { ...settings, announcements, revision } };
}
