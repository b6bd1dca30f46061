/** How a call ended, as the person who called says. */
export const callOutcomes = ['reached', 'no-answer', 'wrong-number', 'call-back'] as const;
