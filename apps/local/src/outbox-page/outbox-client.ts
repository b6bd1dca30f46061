import type { OutboxRow } from '../services/outbox/outbox-message.ts';

/** One message with what the channel reported about it so far. */
export type OutboxEntry = { message: OutboxRow; events: { kind: string; dueAtMs: number; firedAtMs: number | null }[] };

export type OutboxClient = ReturnType<typeof makeOutboxClient>;

/** Reads the channels' outbox over its control address. */
export function makeOutboxClient(channels: string) {
  const at = (messageId: string) => `${channels}/outbox/${encodeURIComponent(messageId)}`;
  return {
    async list(query: { text: string; language: string; before: string; limit: number }): Promise<OutboxRow[]> {
      const { before, ...rest } = query;
      const parameters = new URLSearchParams({ ...rest, limit: String(rest.limit), ...(before && { before }) });
      return (await (await fetch(`${channels}/outbox?${parameters.toString()}`)).json()) as OutboxRow[];
    },
    async find(messageId: string): Promise<OutboxEntry | undefined> {
      const response = await fetch(at(messageId));
      return response.ok ? ((await response.json()) as OutboxEntry) : undefined;
    },
    async rawContent(messageId: string): Promise<Buffer> {
      return Buffer.from(await (await fetch(`${at(messageId)}/raw`)).arrayBuffer());
    },
    async report(messageId: string, kind: string): Promise<boolean> {
      const response = await fetch(`${at(messageId)}/events`, { method: 'POST', body: JSON.stringify({ kind }) });
      return response.ok;
    },
  };
}
