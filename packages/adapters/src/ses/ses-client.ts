import type {
  GetSendQuotaCommandOutput,
  SendRawEmailCommandInput,
  SendRawEmailCommandOutput,
} from '@aws-sdk/client-ses';

type Quota = Pick<GetSendQuotaCommandOutput, 'Max24HourSend' | 'MaxSendRate' | 'SentLast24Hours'>;

/** SES as one process reaches it: each call is one request. Throws an `AwsServiceError` for what SES refused. */
export type SesClient = {
  sendRawEmail(input: SendRawEmailCommandInput): Promise<Partial<Pick<SendRawEmailCommandOutput, 'MessageId'>>>;
  /** Gives up after `patienceMs`. */
  sendQuota(patienceMs: number): Promise<Quota>;
  destroy(): void;
};
