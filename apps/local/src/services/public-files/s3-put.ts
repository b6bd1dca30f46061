import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { StoredFile } from './file-folder.ts';

export type S3Answer = { status: number; headers: Record<string, string>; body: Buffer };

type Put = {
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  standing: StoredFile | undefined;
  write: (file: { type: string; bytes: Buffer }) => string;
};

/** Looks at the condition and writes in one go, so that nothing comes in between. */
export function answerPut({ headers, bytes, standing, write }: Put): S3Answer {
  const hash = headers['x-amz-content-sha256'];
  // Pieces that are signed one by one would be kept as they travel.
  if (hash === undefined || String(hash).startsWith('STREAMING-')) return s3Refusal(501, 'NotImplemented');
  const arrived = createHash('sha256').update(bytes).digest('hex');
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== arrived) return s3Refusal(400, 'XAmzContentSHA256Mismatch');
  const { 'if-match': expected, 'if-none-match': unless, 'content-type': type = 'binary/octet-stream' } = headers;
  if (unless !== undefined && unless !== '*') return s3Refusal(501, 'NotImplemented');
  if (unless === '*' && standing) return s3Refusal(412, 'PreconditionFailed');
  if (expected !== undefined && !standing) return s3Refusal(404, 'NoSuchKey');
  if (expected !== undefined && expected !== standing?.etag) return s3Refusal(412, 'PreconditionFailed');
  return { status: 200, headers: { etag: write({ type, bytes }) }, body: Buffer.alloc(0) };
}

const says = {
  InvalidURI: "Couldn't parse the specified URI.",
  NoSuchBucket: 'The specified bucket does not exist',
  NoSuchKey: 'The specified key does not exist.',
  NotImplemented: 'A header or operation that you asked for is not known here',
  PreconditionFailed: 'At least one of the pre-conditions you specified did not hold',
  XAmzContentSHA256Mismatch: 'The provided x-amz-content-sha256 does not match what was computed',
};

export function s3Refusal(status: number, code: keyof typeof says): S3Answer {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${says[code]}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body: Buffer.from(text) };
}
