/** How a call ended, as the person who called says. */
export const callOutcomes = ['reached', 'no-answer', 'wrong-number', 'call-back'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** How a call in either direction can have ended: whoever calls us is reached, and by the right number. */
export const outcomesOf: Record<'in' | 'out', readonly CallOutcome[]> = {
  in: ['reached', 'call-back'],
  out: callOutcomes,
};
