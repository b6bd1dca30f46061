import type { Message } from './message.ts';
import type { Reason } from './reason.ts';

export type BackupDecision =
  | { kind: 'bring-back' }
  /** It may have been sent since the backup: a person decides. */
  | { kind: 'hold'; reason: Reason };

/**
 * How a message comes back from a backup. What had ended by then, or waited for a person already, comes back as it was.
 * What the backup shows as unfinished may have been sent since, and nobody knows: it is never sent by itself.
 */
export function decideAfterBackup({ state, route }: Pick<Message, 'state' | 'route'>): BackupDecision {
  if (route === 'call') return { kind: 'bring-back' };
  switch (state) {
    case 'planned':
    case 'ready':
    case 'deferred':
    case 'claimed':
    case 'unknown':
      return { kind: 'hold', reason: 'restored' };
    case 'held':
    case 'accepted':
    case 'delivered':
    case 'bounced':
    case 'complained':
    case 'skipped':
    case 'retracted':
    case 'expired':
    case 'failed':
    case 'unreachable':
      return { kind: 'bring-back' };
  }
}
