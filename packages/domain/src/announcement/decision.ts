/** Why a step on an announcement is refused; the doors turn it into a sentence with a remedy. */
export type Refusal =
  | 'closed'
  | 'nothing-to-announce'
  | 'already-announced'
  | 'not-awaiting-approval'
  | 'own-announcement'
  | 'countdown-over'
  | 'stopped-meanwhile'
  | 'not-announced-yet'
  | 'already-open';

/** What became of a step: the record as it is to be stored, or why nothing changes. */
export type Decision<Of> = { kind: 'changed'; to: Of } | { kind: 'refused'; refusal: Refusal };
