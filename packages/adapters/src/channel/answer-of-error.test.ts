import type { ChannelAnswer } from '@kesher/domain/message/message-sender';
import { describe, expect, it } from 'vitest';
import { AwsServiceError } from '../aws/aws-error.ts';
import { sesAnswers } from '../ses/ses-email-sender.ts';
import { snsAnswers } from '../sns/sns-sms-sender.ts';
import { answerOfError } from './answer-of-error.ts';

const channels = { SES: sesAnswers, SNS: snsAnswers };
type Name = keyof typeof channels;

const noAnswer: ChannelAnswer = { kind: 'no-answer' };
const refused: ChannelAnswer = { kind: 'refused', reason: 'refused-by-channel' };
const notNow = (reason: (ChannelAnswer & { kind: 'not-now' })['reason']): ChannelAnswer => ({
  kind: 'not-now',
  reason,
});
const errorOf = (status: number, name: string, message = '') => new AwsServiceError({ name, message, status });

describe.each<Name>(['SES', 'SNS'])('an error of %s', (channel) => {
  it.each<[number, string, ChannelAnswer]>([
    [0, 'Unknown', noAnswer],
    [200, 'Unknown', noAnswer],
    [400, 'Whatever', refused],
    [400, 'constructor', refused],
    [400, 'Throttling', notNow('throttled')],
    [400, 'ThrottlingException', notNow('throttled')],
    [400, 'ThrottledException', notNow('throttled')],
    [400, 'AccessDenied', notNow('channel-unavailable')],
    [400, 'AuthorizationError', notNow('channel-unavailable')],
    [400, 'ExpiredToken', notNow('channel-unavailable')],
    [400, 'InvalidClientTokenId', notNow('channel-unavailable')],
    [400, 'RequestExpired', notNow('channel-unavailable')],
    [400, 'SignatureDoesNotMatch', notNow('channel-unavailable')],
    [403, 'Whatever', notNow('channel-unavailable')],
    [408, 'RequestTimeout', noAnswer],
    [429, 'Whatever', notNow('throttled')],
    [500, 'InternalFailure', noAnswer],
    [503, 'Throttling', noAnswer],
  ])('%s %s', (status, name, answer) => {
    expect(answerOfError(errorOf(status, name), channels[channel])).toEqual(answer);
  });

  it.each<[string, unknown, ChannelAnswer]>([
    ['a refused connection', Object.assign(new Error(), { code: 'ECONNREFUSED' }), notNow('channel-unavailable')],
    ['a reset', Object.assign(new Error(), { code: 'ECONNRESET' }), noAnswer],
    [
      'an answer that cannot be read',
      Object.assign(new SyntaxError(), { $metadata: { httpStatusCode: 400 } }),
      noAnswer,
    ],
    ['what is no error', 'no', noAnswer],
  ])('is none where it was %s', (_, error, answer) => {
    expect(answerOfError(error, channels[channel])).toEqual(answer);
  });
});

describe('what only one channel says', () => {
  it.each<[Name, string, string, ChannelAnswer]>([
    ['SES', 'Throttling', 'Daily message quota exceeded.', notNow('quota-spent')],
    ['SES', 'AccountSendingPausedException', '', notNow('channel-paused')],
    ['SES', 'ConfigurationSetSendingPausedException', '', notNow('channel-paused')],
    ['SES', 'MailFromDomainNotVerified', '', notNow('channel-unavailable')],
    ['SES', 'ConfigurationSetDoesNotExist', '', notNow('channel-unavailable')],
    ['SES', 'MessageRejected', 'Virus found.', refused],
    ['SES', 'MessageRejected', 'Email address is not verified.', notNow('channel-unavailable')],
    ['SES', 'OptedOut', '', refused],
    ['SNS', 'OptedOut', '', { kind: 'refused', reason: 'opted-out' }],
    ['SNS', 'OptedOutException', '', { kind: 'refused', reason: 'opted-out' }],
    ['SNS', 'Throttling', 'Daily message quota exceeded.', notNow('throttled')],
  ])('%s: %s %s', (channel, name, message, answer) => {
    expect(answerOfError(errorOf(400, name, message), channels[channel])).toEqual(answer);
  });
});
