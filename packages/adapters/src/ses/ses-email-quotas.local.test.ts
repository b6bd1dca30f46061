import { buildOutgoingEmail } from '@kesher/testing/builders/message';
import { describeEmailQuotas } from '@kesher/testing/contracts/email-quotas-contract';
import { queryError, querySuccess, type ServerAnswer, startScriptedServer } from '@kesher/testing/http/scripted-server';
import { createEmailSink } from '@kesher/testing/in-memory/channel-sink';
import { createEmailQuotas } from '@kesher/testing/in-memory/email-quotas';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSesEmailQuotas, withinDailyQuota } from './ses-email-quotas.ts';
import { createSesClient } from './ses-email-sender.ts';

let server: Awaited<ReturnType<typeof startScriptedServer>>;
let client: ReturnType<typeof createSesClient>;
beforeAll(async () => {
  server = await startScriptedServer();
  vi.stubEnv('AWS_ENDPOINT_URL_SES', server.endpoint);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  client = createSesClient({ timeoutMs: 250 });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  client.destroy();
  await server.stop();
});

function quotaOf(perDay: number, perSecond: number, sent: number): ServerAnswer {
  return querySuccess(
    'GetSendQuota',
    `<Max24HourSend>${perDay}.0</Max24HourSend><MaxSendRate>${perSecond}.0</MaxSendRate><SentLast24Hours>${sent}.0</SentLast24Hours>`,
  );
}

describeEmailQuotas('over SES', async (account) => {
  const answer =
    account === 'unreachable'
      ? queryError(403, 'AccessDenied')
      : quotaOf(account.granted.perDay, account.granted.perSecond, account.sent);
  server.answerWith(answer);
  return createSesEmailQuotas(client);
});

describe('the email quota over SES', () => {
  it('is asked once a minute, however many send', async () => {
    server.answerWith(quotaOf(200, 14, 0));
    let nowMs = 0;
    const quotas = createSesEmailQuotas(client, () => nowMs);
    await Promise.all([quotas.read(), quotas.read(), quotas.read()]);
    nowMs = 59_999;
    await quotas.read();
    expect(server.requests()).toHaveLength(1);
    nowMs = 60_000;
    await quotas.read();
    expect(server.requests()).toHaveLength(2);
  });

  it('stays what it was while SES does not answer', async () => {
    server.answerWith(quotaOf(200, 14, 20));
    let nowMs = 0;
    const quotas = createSesEmailQuotas(client, () => nowMs);
    await quotas.read();
    server.answerWith({ kind: 'hang' });
    nowMs = 60_000;
    expect(await quotas.read()).toMatchObject({ perSecond: 14, leftToday: 180 });
  });

  it('has no end where the account has none', async () => {
    server.answerWith(quotaOf(-1, 500, 1_000_000));
    expect(await createSesEmailQuotas(client).read()).toEqual({
      perSecond: 500,
      perDay: Number.POSITIVE_INFINITY,
      leftToday: Number.POSITIVE_INFINITY,
    });
  });
});

describe('a sender within the daily quota', () => {
  it('lets a message wait when the day is spent, without a call', async () => {
    const sink = createEmailSink();
    const quotas = createEmailQuotas({ perDay: 1, perSecond: 1 });
    const sender = withinDailyQuota(sink, quotas);
    expect(await sender.send(buildOutgoingEmail())).toMatchObject({ kind: 'accepted' });
    quotas.send(1);
    expect(await sender.send(buildOutgoingEmail())).toEqual({ kind: 'not-now', reason: 'quota-spent' });
    expect(sink.calls()).toBe(1);
  });

  it('sends where the quota is not known', async () => {
    const sink = createEmailSink();
    await withinDailyQuota(sink, createEmailQuotas(undefined)).send(buildOutgoingEmail());
    expect(sink.calls()).toBe(1);
  });
});
