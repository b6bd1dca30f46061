import type { KillPoint } from './killing-ports.ts';

const both = (operation: string, nth = 1): KillPoint[] => [
  { operation, when: 'before', nth },
  { operation, when: 'after', nth },
];

/** Every write and every call to the outside on the way from a button to a receipt, in that order. */
export const namedPoints: readonly KillPoint[] = [
  // Declaring and announcing.
  ...both('delays.create'),
  ...both('delays.update'),
  ...both('hints.subject'),
  // The countdown ends, and the audience is frozen.
  ...both('delays.update', 2),
  ...both('notices.put'),
  ...both('audience.startFreeze'),
  ...both('audience.putChunk'),
  ...both('hints.chunks'),
  ...both('audience.advanceFreeze'),
  // A chunk is expanded and dispatched.
  ...both('audience.plan'),
  ...both('links.put', 7),
  ...both('tasks.create'),
  ...both('messages.create', 10),
  ...both('audience.schedule'),
  ...both('hints.dueMessages'),
  // Messages are sent.
  ...both('messages.getMany'),
  ...both('messages.claim', 6),
  ...both('email.send', 5),
  ...both('sms.send'),
  ...both('receipts.remember'),
  ...both('messages.change', 8),
  // What the channels report is taken.
  ...both('receipts.sawEventFor'),
  ...both('audience.wake'),
  ...both('suppressions.suppressFingerprint'),
  ...both('customers.put'),
];

export const nameOf = ({ operation, when, nth }: KillPoint) => `${when} ${operation}${nth === 1 ? '' : ` (${nth})`}`;
