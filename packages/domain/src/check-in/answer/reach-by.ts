import type { Message } from '../../message/message.ts';
import type { MessageState } from '../../message/states.ts';
import type { Reach } from '../check-in.ts';

const lost: readonly MessageState[] = ['bounced', 'failed', 'unreachable', 'skipped', 'expired'];

/** How far the messages of one notice to one person have come, on whichever channel; undefined where there are none. */
export function reachBy(messages: readonly Pick<Message, 'state' | 'openedAt'>[]): Reach | undefined {
  if (messages.length === 0) return undefined;
  if (messages.some(({ openedAt }) => openedAt !== undefined)) return 'page-opened';
  if (messages.some(({ state }) => state === 'delivered')) return 'delivered';
  return messages.every(({ state }) => lost.includes(state)) ? 'not-delivered' : 'unknown';
}
