import { GetSendQuotaCommand, SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { OnceOptions } from '../aws/query-call.ts';
import { toldApart } from '../aws/told-apart.ts';
import { keepAliveForOnce } from '../http/keep-alive.ts';
import { leanOptions, withoutLog } from '../http/lean-client.ts';
import type { SesClient } from './ses-client.ts';

/**
 * SES by the SDK's own client, to fall back on. The SDK retries on its own, so with the defaults a lost answer sends
 * twice: one attempt, and a timeout that throws.
 */
export function createSdkSes({ timeoutMs, now }: OnceOptions): SesClient {
  const { requestHandler, dropIdle } = keepAliveForOnce({ timeoutMs, now });
  const client = withoutLog(new SESClient({ ...leanOptions, maxAttempts: 1, requestHandler }));
  client.middlewareStack.add((next) => (call) => dropIdle(() => next(call)), {
    step: 'finalizeRequest',
    priority: 'low',
  });
  const refused = toldApart(SESServiceException);
  return {
    sendRawEmail: (input) => client.send(new SendRawEmailCommand(input)).catch(refused),
    sendQuota: (patienceMs) =>
      client.send(new GetSendQuotaCommand({}), { abortSignal: AbortSignal.timeout(patienceMs) }).catch(refused),
    destroy: () => client.destroy(),
  };
}
