import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSesEmailSender } from '@kesher/adapters/ses/ses-email-sender';
import { createSnsSmsSender } from '@kesher/adapters/sns/sns-sms-sender';
import type { ChannelAnswer } from '@kesher/domain/message/message-sender';
import { buildOutgoingEmail, buildOutgoingSms } from '@kesher/testing/builders/message';
import { type ChannelTurn, describeMessageSender } from '@kesher/testing/contracts/message-sender-contract';
import { afterAll, beforeAll } from 'vitest';
import type { OutboxSummary } from './outbox/outbox-message.ts';
import { startTestServices } from './test-services.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
let services: Awaited<ReturnType<typeof startTestServices>>;

beforeAll(async () => {
  services = await startTestServices(folder);
}, 20_000);
afterAll(async () => {
  await services.stop();
  rmSync(folder, { recursive: true });
});

const faults: Record<Exclude<ChannelTurn, 'takes it'>, { kind: string; ms?: number }> = {
  'takes it and breaks off': { kind: 'lost-answer' },
  hangs: { kind: 'hang', ms: 50 },
  throttles: { kind: 'throttling' },
  refuses: { kind: 'rejected' },
};

/** The real sender and the local channel, with the switches that the contract asks for. */
async function over<Outgoing>(service: 'ses' | 'sns', sender: { send(outgoing: Outgoing): Promise<ChannelAnswer> }) {
  return {
    sender,
    next: async (turn: ChannelTurn) => {
      await fetch(`${services.endpoints.channels}/faults`, { method: 'DELETE' });
      if (turn !== 'takes it') await services.switchFault({ service, times: 1, ...faults[turn] });
    },
    taken: async () => (await services.control<OutboxSummary>('/outbox/summary')).accepted,
  };
}

describeMessageSender('of emails over the local SES', {
  create: () => over('ses', createSesEmailSender(services.mail, { configurationSet: (lane) => lane })),
  outgoing: buildOutgoingEmail(),
});
describeMessageSender('of SMS over the local SNS', {
  create: () => over('sns', createSnsSmsSender(services.text, { maxPriceUsd: '0.50' })),
  outgoing: buildOutgoingSms(),
});
