import type { JobInWords } from '@kesher/content/job/job-in-words';
import type { AccessLog } from '@kesher/domain/access/access-log';
import type { Announcements } from '@kesher/domain/announcement/announcements';
import type { SettingsStore } from '@kesher/domain/business/settings-store';
import type { CareConcern } from '@kesher/domain/customer/care-concern';
import type { CustomerStore, SuppressionList } from '@kesher/domain/customer/customer-store';
import type { ErasureList } from '@kesher/domain/customer/erasure-list';
import type { Random } from '@kesher/domain/ids';
import type { FileStore, FileUploads, ImportStore } from '@kesher/domain/import/import-store';
import type { IncomingStore } from '@kesher/domain/import/incoming-store';
import type { Clock } from '@kesher/domain/instant';
import type { Job } from '@kesher/domain/job/job';
import type { JobRecords } from '@kesher/domain/job/job-records';
import type { Jobs } from '@kesher/domain/job/jobs';
import type { SubjectsOfCustomer } from '@kesher/domain/job/subjects-of-customer';
import type { LinkStore, LinkTokens } from '@kesher/domain/link/link';
import type { MessageStore } from '@kesher/domain/message/message-store';
import type { ReceiptStore } from '@kesher/domain/message/receipt-store';
import type { AudienceStore, NoticeStore } from '@kesher/domain/notice/notice-store';
import type { OrderStore } from '@kesher/domain/order/order-store';
import type { ActionLog } from '@kesher/domain/staff/action-log';
import type { StaffDirectory } from '@kesher/domain/staff/staff-directory';
import type { TeamStore } from '@kesher/domain/staff/team-store';
import type { StopStore } from '@kesher/domain/stop/stop-store';
import type { TaskStore } from '@kesher/domain/task/task-store';
import type { TimelineStore } from '@kesher/domain/timeline/timeline-store';
import type { UnreadableRows } from '@kesher/domain/unreadable/unreadable-row';
import type { DeliveryStore } from '@kesher/domain/window/delivery-store';

/** Everything that the customers app reaches the world by. */
export type CustomersPorts = {
  customers: CustomerStore;
  suppressions: SuppressionList;
  erasures: ErasureList;
  orders: OrderStore;
  deliveries: DeliveryStore;
  messages: MessageStore;
  notices: NoticeStore;
  announcements: Announcements;
  /** By the name of each job, how it finds what concerns a customer. */
  subjectsOfJobs: Record<string, SubjectsOfCustomer>;
  audience: AudienceStore;
  receipts: ReceiptStore;
  links: LinkStore;
  linkTokens: LinkTokens;
  tasks: TaskStore;
  stops: StopStore;
  timeline: TimelineStore;
  imports: ImportStore;
  files: FileStore & FileUploads;
  incoming: IncomingStore;
  settings: SettingsStore;
  care: Pick<CareConcern, 'ofBusiness'>;
  actions: ActionLog;
  access: AccessLog;
  directory: StaffDirectory;
  team: TeamStore;
  unreadable: UnreadableRows;
  /** Asks for an import to be run, or run on. */
  importHints: { run(importId: string): Promise<void> };
  fingerprint: (text: string) => string;
  /** What jobs keep of customers in rows of their own. */
  records: readonly JobRecords[];
  /** Whose notices and tasks are shown. */
  jobs: Jobs<Job>;
  clock: Clock;
  random: Random;
};

/** The same where exact texts are written again. */
export type SpeakingPorts = Omit<CustomersPorts, 'jobs'> & { jobs: Jobs<JobInWords> };
