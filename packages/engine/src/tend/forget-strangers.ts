import type { Message } from '@kesher/domain/message/message';
import type { Chunk } from '@kesher/domain/notice/audience';
import type { Notice } from '@kesher/domain/notice/notice';
import type { EnginePorts } from '../ports.ts';

type Ports = Pick<EnginePorts, 'messages' | 'tasks' | 'links' | 'linkTokens' | 'receipts'>;

/**
 * Removes what was written about somebody who is in the audience no more. Only who is erased leaves one, and a visit that
 * had read it before may have written about them since. Answers the messages of those who are in it.
 */
export async function forgetStrangers(
  ports: Ports,
  { subjectId }: Notice,
  { chunk, messages }: { chunk: Chunk; messages: readonly Message[] },
): Promise<Message[]> {
  const members = new Set(chunk.members.map(({ customerId }) => customerId));
  const strangers = messages.filter(({ customerId }) => !members.has(customerId));
  for (const message of strangers) {
    const { customerId, route, channelMessageId } = message;
    await ports.tasks.forgetOf(customerId);
    await ports.links.forget(ports.linkTokens.tokenFor({ subjectId, customerId }));
    if (route !== 'call' && channelMessageId !== undefined)
      await ports.receipts.forget({ channel: route, channelMessageId });
    await ports.messages.forget(message);
  }
  return messages.filter(({ customerId }) => members.has(customerId));
}
