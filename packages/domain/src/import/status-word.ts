/** What a cell of a mailing tool or a CRM says about writing to somebody. */
export const statusWords = [
  'yes',
  'no',
  'unsaid',
  /** There is nothing wrong, which is no yes. */
  'fine',
  'subscribed',
  'unsubscribed',
  'unsubscribed-all',
  'hard-bounce',
  'soft-bounce',
  'complaint',
  'blocked',
  'do-not-contact',
  'do-not-call',
  'do-not-email',
  'do-not-text',
] as const;
export type StatusWord = (typeof statusWords)[number];
