import { fromTagValue } from '@kesher/adapters/ses/ses-email-sender';
import type { Fault } from '../services/faults.ts';
import type { OutboxRow, OutboxSummary } from '../services/outbox/outbox-message.ts';

/** One email or SMS that a channel took; `noticeId` and `customerId` are what its tags say, and empty for an SMS. */
export type Sent = OutboxRow & { noticeId: string; customerId: string };

/** The switches behind the channels, and what the sink counted by itself. */
export function channelsOf(endpoint: string) {
  return {
    async fault(fault: Pick<Fault, 'service' | 'kind'> & Partial<Fault>): Promise<void> {
      const answer = await fetch(`${endpoint}/faults`, { method: 'POST', body: JSON.stringify(fault) });
      if (answer.status !== 201) throw new Error(await answer.text());
    },
    async faultsMet(): Promise<number> {
      const faults = (await (await fetch(`${endpoint}/faults`)).json()) as { met: number }[];
      return faults.reduce((sum, { met }) => sum + met, 0);
    },
    async clearFaults(): Promise<void> {
      await fetch(`${endpoint}/faults`, { method: 'DELETE' });
    },
    async summary(): Promise<OutboxSummary> {
      return (await fetch(`${endpoint}/outbox/summary`)).json() as Promise<OutboxSummary>;
    },
    async textOf(messageId: string): Promise<string> {
      return (await fetch(`${endpoint}/outbox/${messageId}/raw`)).text();
    },
    /** Everything that was taken, newest first. */
    async sent(): Promise<Sent[]> {
      const sent: Sent[] = [];
      let before: number | undefined;
      for (;;) {
        const page = (await (
          await fetch(`${endpoint}/outbox?limit=1000${before === undefined ? '' : `&before=${before}`}`)
        ).json()) as OutboxRow[];
        for (const row of page) {
          const [noticeId = '', , customerId = ''] = fromTagValue(row.messageTag).split('~');
          sent.push({ ...row, noticeId, customerId });
        }
        before = page.at(-1)?.id;
        if (page.length < 1000) return sent;
      }
    },
  };
}
