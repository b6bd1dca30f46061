/** Every state of a message. */
export const messageStates = [
  'planned',
  'ready',
  'deferred',
  'claimed',
  'unknown',
  'held',
  'accepted',
  'delivered',
  'bounced',
  'complained',
  'skipped',
  'retracted',
  'expired',
  'failed',
  'unreachable',
] as const;
export type MessageState = (typeof messageStates)[number];

/**
 * The allowed steps. A channel's event may overtake our own write of its answer, so `claimed` can be delivered;
 * a late event of the first attempt takes back a resend that still waits, so `ready` and `deferred` can be accepted and delivered too;
 * a mail may be complained about after it was delivered. A bounce after that is no step: it is kept beside the delivery. A backup that was
 * brought back may have forgotten a send, so what seems unsent in it can be `held` too. Nothing ever moves back but a clear "not now"
 * (`claimed → ready`), one resend by rule and one by a person's decision.
 */
const steps: Record<MessageState, readonly MessageState[]> = {
  planned: ['ready', 'deferred', 'claimed', 'held', 'skipped', 'retracted', 'expired', 'failed'],
  ready: [
    'claimed',
    'deferred',
    'held',
    'skipped',
    'retracted',
    'expired',
    'failed',
    'accepted',
    'delivered',
    'bounced',
    'complained',
  ],
  deferred: [
    'ready',
    'claimed',
    'deferred',
    'held',
    'skipped',
    'retracted',
    'expired',
    'failed',
    'accepted',
    'delivered',
    'bounced',
    'complained',
  ],
  claimed: ['accepted', 'ready', 'unknown', 'failed', 'delivered', 'bounced', 'complained'],
  unknown: ['accepted', 'ready', 'held', 'delivered', 'bounced', 'complained'],
  held: ['accepted', 'ready', 'failed', 'delivered', 'bounced', 'complained'],
  accepted: ['delivered', 'bounced', 'complained'],
  delivered: ['complained'],
  bounced: ['complained'],
  complained: [],
  skipped: [],
  retracted: [],
  expired: [],
  failed: [],
  unreachable: [],
};

/** Whether a message may go from one state to the other. */
export function canStep(from: MessageState, to: MessageState): boolean {
  return steps[from].includes(to);
}

/** The states from which a step to `to` is allowed: the condition of a conditional write. */
export function statesBefore(to: MessageState): MessageState[] {
  return messageStates.filter((from) => canStep(from, to));
}

/** States that may still be claimed, and so can still be taken back. */
export const claimableStates = ['planned', 'ready', 'deferred'] as const satisfies MessageState[];

export function isClaimable(state: MessageState): state is (typeof claimableStates)[number] {
  return state === 'planned' || state === 'ready' || state === 'deferred';
}

/** The customer was told: the channel took the message, whatever happened afterwards. */
export function wasAccepted(state: MessageState): boolean {
  return state === 'accepted' || state === 'delivered' || state === 'complained';
}

/** The customer may have read it: a correction must reach them too. */
export function mayHaveBeenTold(state: MessageState): boolean {
  return wasAccepted(state) || state === 'claimed' || state === 'unknown' || state === 'held';
}
