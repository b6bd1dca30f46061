import type { AwsPrices } from '@kesher/adapters/prices/aws-prices';

/** What one mail took in `npm run bench -- --largest 100000`: docs/benchmark.md, and the CPU of its `--json`. */
export const perMail = {
  asOf: '2026-11-26',
  /** Receipts included. */
  writeUnits: 6.6,
  readUnits: 7.4,
  /** The bench's 0.4, and one for its event: on AWS a function brings each to the receipts. */
  sqsRequests: 1.4,
  snsPublishes: 1,
  /** A hint's 25 mails share one start of a sender; each event has one start of its own. */
  lambdaStarts: 1.2,
  sendCpuMs: 1.02,
  allCpuMs: 2.0,
} as const;

/** What an account is granted, and how Kesher is set. */
export type Grant = {
  emailsPerSecond: number;
  emailsPerDay: number;
  lambdaAtOnce: number;
  writeUnitsPerSecond: number;
  /** `maxConcurrency` of a lane's sender, its memory, and how many mails its hint names. */
  senders: number;
  senderMb: number;
  mailsPerHint: number;
  /** How long SES takes to answer one mail. */
  sesAnswerMs: number;
};

export type Bound = { what: string; mailsPerSecond: number };
export type Scale = { bounds: Bound[]; slowest: Bound; hours: number; dollars: Record<string, number> };

/** Kesher takes this much of the granted rate (`packages/domain/src/message/email-quota.ts`). */
const shareOfRate = 0.9;

const secondsPerDay = 86_400;

/** How long a sender works on one hint: all its mails wait for SES together, and share one part of a CPU. */
function hintSeconds({ sesAnswerMs, mailsPerHint, senderMb }: Grant, { lambdaMbPerVcpu }: AwsPrices): number {
  return (sesAnswerMs + (mailsPerHint * perMail.sendCpuMs) / (senderMb / lambdaMbPerVcpu)) / 1000;
}

/** How many functions at once one mail a second keeps busy. */
function functionsPerMail(grant: Grant, prices: AwsPrices): number {
  const others = (perMail.allCpuMs - perMail.sendCpuMs) / 1000 / (grant.senderMb / prices.lambdaMbPerVcpu);
  return hintSeconds(grant, prices) / grant.mailsPerHint + others;
}

/** How long a notice by email to so many takes and what it costs, by the bench's figures. A model: nothing here was measured on AWS. */
export function reckonScale(recipients: number, grant: Grant, prices: AwsPrices): Scale {
  const bounds = [
    { what: 'SES, mails a second', mailsPerSecond: grant.emailsPerSecond * shareOfRate },
    {
      what: 'SES, mails a day',
      mailsPerSecond: recipients <= grant.emailsPerDay ? Number.POSITIVE_INFINITY : grant.emailsPerDay / secondsPerDay,
    },
    {
      what: 'senders of the lane',
      mailsPerSecond: (grant.senders * grant.mailsPerHint) / hintSeconds(grant, prices),
    },
    { what: 'Lambda, functions at once', mailsPerSecond: grant.lambdaAtOnce / functionsPerMail(grant, prices) },
    { what: 'DynamoDB, write units', mailsPerSecond: grant.writeUnitsPerSecond / perMail.writeUnits },
  ];
  const slowest = bounds.reduce((least, one) => (one.mailsPerSecond < least.mailsPerSecond ? one : least));
  const gbSeconds = functionsPerMail(grant, prices) * (grant.senderMb / 1024);
  const dollars = {
    SES: (recipients / 1e6) * prices.millionEmails,
    DynamoDB:
      (recipients / 1e6) *
      (perMail.writeUnits * prices.millionWriteUnits + perMail.readUnits * prices.millionReadUnits),
    'SQS and SNS':
      (recipients / 1e6) *
      (perMail.sqsRequests * prices.millionSqsRequests + perMail.snsPublishes * prices.millionSnsPublishes),
    Lambda:
      (recipients / 1e6) * perMail.lambdaStarts * prices.millionLambdaRequests +
      recipients * gbSeconds * prices.lambdaGbSecond,
  };
  return { bounds, slowest, hours: recipients / slowest.mailsPerSecond / 3600, dollars };
}

/** Half as much again as the model says: it knows no second try and no other load. */
const reserve = 1.5;

/** What to have granted, and set, so that it takes no longer than `hours`. */
export function requestsFor(
  recipients: number,
  hours: number,
  { grant, prices }: { grant: Grant; prices: AwsPrices },
): Pick<Grant, 'emailsPerSecond' | 'emailsPerDay' | 'lambdaAtOnce' | 'writeUnitsPerSecond' | 'senders'> {
  const perSecond = recipients / (hours * 3600);
  const up = (value: number) => Math.ceil(value);
  return {
    emailsPerSecond: up(perSecond / shareOfRate),
    emailsPerDay: recipients,
    lambdaAtOnce: up(perSecond * functionsPerMail(grant, prices) * reserve),
    writeUnitsPerSecond: up(perSecond * perMail.writeUnits * reserve),
    senders: up((perSecond * hintSeconds(grant, prices)) / grant.mailsPerHint),
  };
}
