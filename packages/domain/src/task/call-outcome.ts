/** How a call ended, as the person who called says. */
export const callOutcomes = ['reached', 'no-answer', 'wrong-number', 'call-back'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** How a call in either direction can have ended: whoever calls us is reached, and by the right number. */
export const outcomesOf: Record<'in' | 'out', readonly CallOutcome[]> = {
  in: ['reached', 'call-back'],
  out: callOutcomes,
};

/** How a task ended: as a call did, or without one, because the customer has refused calls since it was asked for. */
export const taskOutcomes = [...callOutcomes, 'calls-refused'] as const;
export type TaskOutcome = (typeof taskOutcomes)[number];

/** Whether a step can have this outcome: where calls are refused, nobody has called. */
export function isOutcomeOf(did: string, outcome: TaskOutcome | undefined): boolean {
  return outcome !== 'calls-refused' || did === 'done';
}
