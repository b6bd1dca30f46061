/** Why a whole file cannot be imported. */
export const fileProblemCodes = [
  'empty-file',
  'spreadsheet-file',
  'not-text',
  'broken-encoding',
  'no-rows',
  'too-many-columns',
] as const;
export type FileProblemCode = (typeof fileProblemCodes)[number];

/**
 * Every reason for which a staff door refuses, stable for programs. The staff app has words for each of them, or it does not
 * compile.
 */
export const staffProblemCodes = [
  'already-announced',
  'already-open',
  'bulletins-open',
  'call-stopped',
  'call-taken',
  'closed',
  'colleague-known',
  'colleague-left',
  'countdown-over',
  'crisis-closed',
  'file-missing',
  'import-running',
  'impossible-step',
  'invalid-input',
  'invalid-json',
  'invitation-incomplete',
  'last-admin',
  'licence-missing',
  'mapping-incomplete',
  'mapping-wrong',
  'not-allowed',
  'not-announced-yet',
  'not-asked',
  'not-awaiting-approval',
  'not-found',
  'not-held',
  'not-in-queue',
  'not-json',
  'not-over',
  'not-signed-in',
  'not-you',
  'nothing-pending',
  'nothing-said',
  'nothing-to-announce',
  'other-name',
  'our-fault',
  'own-announcement',
  'own-limit',
  'own-rights',
  'own-words',
  'phase-backwards',
  'product-taken',
  'product-unknown',
  'protocol-known',
  'service-unknown',
  'settings-missing',
  'stale',
  'stated-in-future',
  'stopped-meanwhile',
  'too-far',
  'too-large',
  'too-late',
  'too-often',
  'unfit',
  'unknown-time-zone',
  'unreadable-record',
] as const;
export type StaffProblemCode = (typeof staffProblemCodes)[number];

/** What only the doors of other systems' events say besides; programs read it. */
export const eventProblemCodes = ['event-refused', 'not-proved', 'sender-unknown'] as const;

export const problemCodes = [...staffProblemCodes, ...fileProblemCodes, ...eventProblemCodes] as const;
export type ProblemCode = (typeof problemCodes)[number];
