import type {
  GetQueueAttributesCommandInput,
  GetQueueAttributesCommandOutput,
  SendMessageBatchCommandInput,
  SendMessageBatchCommandOutput,
  SendMessageCommandInput,
  SendMessageCommandOutput,
} from '@aws-sdk/client-sqs';

/** What hints and events ask of SQS, with the SDK's own types. */
export type SqsCalls = {
  GetQueueAttributes: {
    input: GetQueueAttributesCommandInput;
    output: Omit<GetQueueAttributesCommandOutput, '$metadata'>;
  };
  SendMessage: { input: SendMessageCommandInput; output: Omit<SendMessageCommandOutput, '$metadata'> };
  SendMessageBatch: {
    input: SendMessageBatchCommandInput;
    output: Omit<Partial<SendMessageBatchCommandOutput>, '$metadata'>;
  };
};

/** SQS as one process reaches it. */
export type SqsClient = {
  call<Name extends keyof SqsCalls>(name: Name, input: SqsCalls[Name]['input']): Promise<SqsCalls[Name]['output']>;
  destroy(): void;
};
