/** A flag that has asked one person, and that nobody has taken up. */
export const escalation = {
  because: 'flag' as const,
  since: '2026-11-29T14:00:00.000Z',
  level: 0,
  asked: ['samar'],
  acknowledgeBy: '2026-11-29T14:15:00.000Z',
  skipped: [],
  isLast: false,
};
