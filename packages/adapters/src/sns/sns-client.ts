import type { PublishCommandInput, PublishCommandOutput } from '@aws-sdk/client-sns';

/** SNS as one process reaches it: each call is one request. Throws an `AwsServiceError` for what SNS refused. */
export type SnsClient = {
  publish(input: PublishCommandInput): Promise<Partial<Pick<PublishCommandOutput, 'MessageId'>>>;
  destroy(): void;
};
