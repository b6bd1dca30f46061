import type { Channel } from '../customer/contact-way.ts';
import type { Instant } from '../instant.ts';
import type { AlertKind, AlertRow } from './alert.ts';

/** The alerts of the last days: one row each. */
export type AlertStore = {
  /** Alerts of a kind whose half hour began at an instant or later, read strongly, the oldest first. */
  since(kind: AlertKind, slot: Instant): Promise<AlertRow[]>;
  /** Writes a row once; whoever comes second is told so. */
  create(row: AlertRow): Promise<'created' | 'exists'>;
  /** Counts an attempt, if none began since the row was read: of two who send at once, one does. */
  begin(row: AlertRow): Promise<'begun' | 'stale'>;
  /** Notes that a channel has said yes or no. */
  answered(row: AlertRow, channel: Channel): Promise<void>;
};
