import { PublishCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';
import type { OnceOptions } from '../aws/query-call.ts';
import { toldApart } from '../aws/told-apart.ts';
import { keepAliveForOnce } from '../http/keep-alive.ts';
import { leanOptions, withoutLog } from '../http/lean-client.ts';
import type { SnsClient } from './sns-client.ts';

/** SNS by the SDK's own client, to fall back on: one attempt and a timeout that throws, for the same reason as with SES. */
export function createSdkSns({ timeoutMs, now }: OnceOptions): SnsClient {
  const { requestHandler, dropIdle } = keepAliveForOnce({ timeoutMs, now });
  const client = withoutLog(new SNSClient({ ...leanOptions, maxAttempts: 1, requestHandler }));
  client.middlewareStack.add((next) => (call) => dropIdle(() => next(call)), {
    step: 'finalizeRequest',
    priority: 'low',
  });
  return {
    publish: (input) => client.send(new PublishCommand(input)).catch(toldApart(SNSServiceException)),
    destroy: () => client.destroy(),
  };
}
