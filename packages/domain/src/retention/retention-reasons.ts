import type { RetainedKind } from './retention.ts';

type Reason = {
  /** What the clock starts at. */
  readonly from: string;
  /** From when another period holds for what is stored already. */
  readonly holds: 'at once' | 'within seven days' | 'from the next look' | 'from its next change' | 'fixed';
  readonly why: string;
};

/** Why each kind is kept as long as it is, for whoever reads about it: apart from the table, which every function carries. */
export const retentionReasons: Record<RetainedKind, Reason> = {
  checkIns: {
    from: 'the last change',
    holds: 'from its next change',
    why: 'The clinic’s own record is the one that the law asks for; this is a copy (GDPR, article 5).',
  },
  answers: {
    from: 'being noted in the record, and no hold',
    holds: 'within seven days',
    why: 'What was said stands in the clinic’s record by then; counts are enough here (GDPR, article 5).',
  },
  intake: {
    from: 'the visit, or its last change',
    holds: 'from its next change',
    why: 'Whoever saw them has read it; what counts stands in the clinic’s record (GDPR, article 5).',
  },
  timeline: {
    from: 'the note or call',
    holds: 'from the next look',
    why: 'What staff wrote of a person is as old as it is; some businesses must keep it for years, others may not.',
  },
  looks: {
    from: 'the look',
    holds: 'at once',
    why: 'Whoever was looked at may ask; Israel’s data security regulations of 2017 want 24 months (regulation 17).',
  },
  links: {
    from: 'the last message with it',
    holds: 'at once',
    why: 'Whoever gets a phone or a mailbox later should find nothing in it.',
  },
  importFiles: {
    from: 'the upload',
    holds: 'from its next change',
    why: 'Proof of what was imported, while somebody may still ask.',
  },
  importWarnings: {
    from: 'the import',
    holds: 'from its next change',
    why: 'A warning that names a customer does not outlive them for long.',
  },
  netTests: {
    from: 'the test',
    holds: 'fixed',
    why: 'Proof that the net held, of a year.',
  },
  phoneDays: {
    from: 'the last change',
    holds: 'fixed',
    why: 'A phone’s day decides nothing once it is over.',
  },
  workFiles: {
    from: 'the upload',
    holds: 'fixed',
    why: 'Health data that waits to be read, which takes minutes.',
  },
  seenEvents: {
    from: 'the event',
    holds: 'fixed',
    why: 'Senders repeat an event for days.',
  },
  sentIds: {
    from: 'the send',
    holds: 'fixed',
    why: 'Channels report for some days what became of a message.',
  },
  alerts: {
    from: 'the alert',
    holds: 'fixed',
    why: 'Who was woken, and of what, while it is asked.',
  },
};
