/**
 * What AWS asks, in US dollars: list prices of us-east-1 without free tiers or discounts, as of `asOf`. The one place
 * where prices stand; other regions differ by up to a quarter (https://aws.amazon.com/pricing/).
 */
export const awsPrices = {
  asOf: '2026-11-25',
  region: 'us-east-1',
  /** DynamoDB on demand. */
  millionWriteUnits: 0.625,
  millionReadUnits: 0.125,
  millionSqsRequests: 0.4,
  /** SNS topics: a publish of up to 64 kB, which SES makes for each event; the delivery to SQS is free. */
  millionSnsPublishes: 0.5,
  /** SES, pay per use. */
  millionEmails: 100,
  millionLambdaRequests: 0.2,
  /** Lambda on ARM. */
  lambdaGbSecond: 0.0000133334,
  /** Lambda gives one full vCPU at this much memory, and less in proportion: CPU costs the same at every size. */
  lambdaMbPerVcpu: 1769,
  /** What a month asks for a thing that only stands there. */
  secretMonth: 0.4,
  keyMonth: 1,
  alarmMonth: 0.1,
  dashboardMonth: 3,
} as const;

export type AwsPrices = typeof awsPrices;
