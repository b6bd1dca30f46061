import type { JobInWords } from '@kesher/content/job/job-in-words';
import type { SettingsStore } from '@kesher/domain/business/settings-store';
import type { CustomerStore, SuppressionList } from '@kesher/domain/customer/customer-store';
import type { Random } from '@kesher/domain/ids';
import type { Clock } from '@kesher/domain/instant';
import type { Jobs } from '@kesher/domain/job/jobs';
import type { LinkStore, LinkTokens } from '@kesher/domain/link/link';
import type { Hints } from '@kesher/domain/message/hints';
import type { EmailSender, SmsSender } from '@kesher/domain/message/message-sender';
import type { MessageStore } from '@kesher/domain/message/message-store';
import type { ReceiptStore } from '@kesher/domain/message/receipt-store';
import type { AudienceStore, NoticeStore, SubjectTruth } from '@kesher/domain/notice/notice-store';
import type { ActionLog } from '@kesher/domain/staff/action-log';
import type { StopStore } from '@kesher/domain/stop/stop-store';
import type { TaskStore } from '@kesher/domain/task/task-store';

/** Everything that the post office reaches the world by: time, randomness, and the jobs that it works for are among it. */
export type EnginePorts = {
  messages: MessageStore;
  audience: AudienceStore;
  notices: NoticeStore;
  truth: SubjectTruth;
  stops: StopStore;
  customers: CustomerStore;
  suppressions: SuppressionList;
  tasks: TaskStore;
  links: LinkStore;
  linkTokens: LinkTokens;
  receipts: ReceiptStore;
  settings: SettingsStore;
  actions: ActionLog;
  hints: Hints;
  email: EmailSender;
  sms: SmsSender;
  /** Whose notices it carries. */
  jobs: Jobs<JobInWords>;
  clock: Clock;
  random: Random;
  /** Where customers' pages live, e.g. `https://kesher.example.com`. */
  publicUrl: string;
};
