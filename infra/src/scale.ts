import { parseArgs } from 'node:util';
import { awsPrices } from '@kesher/adapters/prices/aws-prices';
import { messagesPerHint } from '@kesher/adapters/sqs/hints';
import { functions } from '@kesher/post-office/functions';
import { sendersPerLane } from '@kesher/post-office/senders-per-lane';
import { type Grant, reckonScale, requestsFor } from './reckon-scale.ts';

/** `npm run scale -- --recipients N`: how long a notice by email to so many takes, what it costs, and what to request. */
const { values } = parseArgs({
  options: {
    recipients: { type: 'string', default: '10000000' },
    'within-hours': { type: 'string', default: '3' },
    'emails-per-second': { type: 'string', default: '14' },
    'emails-per-day': { type: 'string', default: '50000' },
    'lambda-at-once': { type: 'string', default: '1000' },
    'write-units': { type: 'string', default: '40000' },
    senders: { type: 'string', default: String(sendersPerLane) },
    'ses-answer-ms': { type: 'string', default: '100' },
  },
});
const number = (name: keyof typeof values): number => {
  const value = Number(values[name]);
  if (!(value > 0)) throw new Error(`--${name} takes a number above 0, not "${values[name]}"`);
  return value;
};
const recipients = number('recipients');
const hours = number('within-hours');
const grant: Grant = {
  emailsPerSecond: number('emails-per-second'),
  emailsPerDay: number('emails-per-day'),
  lambdaAtOnce: number('lambda-at-once'),
  writeUnitsPerSecond: number('write-units'),
  senders: number('senders'),
  senderMb: functions.find(({ name }) => name === 'post-office-send-routine')?.memoryMb ?? 512,
  mailsPerHint: messagesPerHint,
  sesAnswerMs: number('ses-answer-ms'),
};

const print = (what: string, value: string) => process.stdout.write(`  ${what.padEnd(34)} ${value}\n`);
const whole = (value: number) => Math.round(value).toLocaleString('en');
const { bounds, slowest, hours: takes, dollars } = reckonScale(recipients, grant, awsPrices);
process.stdout.write(
  `${whole(recipients)} mails, a model by the bench's figures and list prices of ${awsPrices.asOf}\n\n`,
);
process.stdout.write('With what is granted, mails a second:\n');
for (const { what, mailsPerSecond } of bounds) {
  print(
    what,
    `${Number.isFinite(mailsPerSecond) ? whole(mailsPerSecond) : 'no bound'}${what === slowest.what ? '  ← decides' : ''}`,
  );
}
print('takes', takes < 48 ? `${takes.toFixed(1)} hours` : `${(takes / 24).toFixed(1)} days`);
process.stdout.write('\nCosts, in USD:\n');
for (const [what, each] of Object.entries(dollars)) print(what, whole(each));
print('together', whole(Object.values(dollars).reduce((sum, each) => sum + each, 0)));
const wanted = requestsFor(recipients, hours, { grant, prices: awsPrices });
process.stdout.write(`\nTo be through in ${hours} hours, request:\n`);
print('SES, mails a second', whole(wanted.emailsPerSecond));
print('SES, mails a day', whole(wanted.emailsPerDay));
print('Lambda, functions at once', whole(wanted.lambdaAtOnce));
print('DynamoDB, write units a second', whole(wanted.writeUnitsPerSecond));
process.stdout.write('and set:\n');
print('sendersPerLane', `${whole(wanted.senders)} (apps/post-office/src/senders-per-lane.ts)`);
