import type { TeamMember } from '@kesher/domain/staff/team-member';
import type { RowKey } from '@kesher/domain/unreadable/unreadable-row';

/** What the doctor asks an account. Implemented over AWS; tests hand in values. */
export type Account = {
  /** Milliseconds that this machine's clock is ahead of AWS's. */
  clockAheadMs(): Promise<number>;
  identity(domain: string): Promise<{ verified: boolean; dkim: boolean; mailFrom: boolean }>;
  sending(): Promise<{ enabled: boolean; perDay: number; perSecond: number }>;
  sms(): Promise<{ monthlySpendLimitUsd: number; logRoleArn: string | undefined; sandbox: boolean }>;
  /** Who is subscribed to a topic of the stage. Undefined where there is no such topic. */
  subscribers(topic: string): Promise<readonly Subscriber[] | undefined>;
  deadLetters(queue: string): Promise<number>;
  /** The rows that were set aside because they cannot be read. */
  unreadable(): Promise<readonly RowKey[]>;
  /** Who works here, as the team has it. */
  team(): Promise<readonly TeamMember[]>;
  /** Sends one mail to SES's simulator and says whether its event came back. */
  canary(): Promise<boolean>;
};

export type Subscriber = { endpoint: string; confirmed: boolean };
