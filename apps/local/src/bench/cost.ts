import type { AwsPrices } from '@kesher/adapters/prices/aws-prices';
import type { AnnouncementRun } from './announcement-run.ts';

/** What one delivered email takes from AWS. */
export type PerMail = {
  writeUnits: number;
  readUnits: number;
  sqsRequests: number;
  snsPublishes: number;
  cpuMs: number;
};

/** Divides what a metered run counted by the mails that it delivered. SES publishes one event per delivered mail. */
export function perMail(run: AnnouncementRun): PerMail {
  const units = Object.values(run.metered);
  const sum = (count: (kind: (typeof units)[number]) => number) =>
    units.reduce((total, kind) => total + count(kind), 0);
  const sqs = Object.entries(run.requests).filter(([kind]) => kind.startsWith('SQS '));
  return {
    writeUnits: sum(({ writeUnits }) => writeUnits) / run.accepted,
    readUnits: sum(({ readUnits }) => readUnits) / run.accepted,
    sqsRequests: sqs.reduce((total, [, count]) => total + count, 0) / run.accepted,
    snsPublishes: (run.metered['row delivered']?.requests ?? 0) / run.accepted,
    cpuMs: run.functionsCpuMs / run.accepted,
  };
}

/**
 * US dollars per million delivered emails, by service. Lambda is billed by time and not by CPU: what stands here is its
 * least, the CPU alone; waiting adds to it in proportion to how little a function does at once.
 */
export function dollarsPerMillion(mail: PerMail, prices: AwsPrices): Record<string, number> {
  return {
    SES: prices.millionEmails,
    'DynamoDB writes': mail.writeUnits * prices.millionWriteUnits,
    'DynamoDB reads': mail.readUnits * prices.millionReadUnits,
    SQS: mail.sqsRequests * prices.millionSqsRequests,
    'SNS (events of SES)': mail.snsPublishes * prices.millionSnsPublishes,
    'Lambda (CPU only)': mail.cpuMs * 1000 * (prices.lambdaMbPerVcpu / 1024) * prices.lambdaGbSecond,
  };
}

/** What comes on top of SES's own price, as a share of it. */
export function onTopOfSes(dollars: Record<string, number>): number {
  const total = Object.values(dollars).reduce((sum, each) => sum + each, 0);
  const ses = dollars['SES'] ?? Number.NaN;
  return (total - ses) / ses;
}
