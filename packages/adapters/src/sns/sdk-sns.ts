import { PublishCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';
import { AwsServiceError } from '../aws/aws-error.ts';
import type { OnceOptions } from '../aws/query-call.ts';
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
    async publish(input) {
      try {
        return await client.send(new PublishCommand(input));
      } catch (error) {
        if (!(error instanceof SNSServiceException)) throw error;
        const { name, message, $metadata } = error;
        throw new AwsServiceError({ name, message, status: $metadata.httpStatusCode ?? 0 });
      }
    },
    destroy: () => client.destroy(),
  };
}
