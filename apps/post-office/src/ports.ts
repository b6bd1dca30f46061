import type { SettingsStore } from '@kesher/domain/business/settings-store';
import type { CustomerStore, SuppressionList } from '@kesher/domain/customer/customer-store';
import type { Random } from '@kesher/domain/ids';
import type { Clock } from '@kesher/domain/instant';
import type { LinkStore, LinkTokens } from '@kesher/domain/link/link';
import type { Hints } from '@kesher/domain/message/hints';
import type { EmailSender, SmsSender } from '@kesher/domain/message/message-sender';
import type { MessageStore } from '@kesher/domain/message/message-store';
import type { ReceiptStore } from '@kesher/domain/message/receipt-store';
import type { AudienceStore, NoticeStore, SubjectTruth } from '@kesher/domain/notice/notice-store';
import type { TaskStore } from '@kesher/domain/task/task-store';

/** Everything that the post office reaches the world by. Time and randomness are among it. */
export type PostOfficePorts = {
  messages: MessageStore;
  audience: AudienceStore;
  notices: NoticeStore;
  truth: SubjectTruth;
  customers: CustomerStore;
  suppressions: SuppressionList;
  tasks: TaskStore;
  links: LinkStore;
  linkTokens: LinkTokens;
  receipts: ReceiptStore;
  settings: SettingsStore;
  hints: Hints;
  email: EmailSender;
  sms: SmsSender;
  clock: Clock;
  random: Random;
  /** Where customers' pages live, e.g. `https://kesher.example.com`. */
  publicUrl: string;
};
