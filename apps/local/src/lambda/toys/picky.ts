import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

/** Refuses every message that says `bad`, alone. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const bad = event.Records.filter((record) => record.body === 'bad');
  return { batchItemFailures: bad.map((record) => ({ itemIdentifier: record.messageId })) };
}
