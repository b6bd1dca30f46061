import type { ChannelAnswer } from '@kesher/domain/message/message-sender';
import { AwsServiceError } from '../aws/aws-error.ts';
import { neverLeft } from '../http/never-left.ts';

/** What one channel of AWS says in its own words: the answer to each of its codes, or to what the code's text says. */
export type OwnAnswers = Readonly<Record<string, ChannelAnswer | ((text: string) => ChannelAnswer)>>;

export const refused: ChannelAnswer = { kind: 'refused', reason: 'refused-by-channel' };
export const throttled: ChannelAnswer = { kind: 'not-now', reason: 'throttled' };
export const unavailable: ChannelAnswer = { kind: 'not-now', reason: 'channel-unavailable' };

/** `Throttled` is how SNS writes it, `ThrottledException` how its SDK calls it. */
const throttling = new Set(['Throttling', 'ThrottlingException', 'Throttled', 'ThrottledException']);

/** Credentials, rights and clocks are about us, never about this customer; by which status they come depends on the service. */
const aboutUs = new Set([
  'AccessDenied',
  'AuthorizationError',
  'AuthorizationErrorException',
  'ExpiredToken',
  'InvalidClientTokenId',
  'RequestExpired',
  'SignatureDoesNotMatch',
]);

/**
 * What an error of AWS says about a message that was being handed over. A definite no is a 4xx of the service itself, or a
 * call that never left; everything else may have been sent, and is no answer ("Common errors" of each service's API).
 */
export function answerOfError(error: unknown, own: OwnAnswers): ChannelAnswer {
  if (neverLeft(error)) return unavailable;
  if (!(error instanceof AwsServiceError)) return { kind: 'no-answer' };
  const { status } = error;
  if (status < 400 || status === 408 || status >= 500) return { kind: 'no-answer' };
  if (status === 429) return throttled;
  if (status === 403 || aboutUs.has(error.name)) return unavailable;
  const said = Object.hasOwn(own, error.name) ? own[error.name] : undefined;
  if (said !== undefined) return typeof said === 'function' ? said(error.message) : said;
  return throttling.has(error.name) ? throttled : refused;
}
