import type { AccessRecorder } from '@kesher/domain/access/access-log';
import type { AlertStore } from '@kesher/domain/alert/alert-store';
import type { TallyStore } from '@kesher/domain/check-in/learned/tally-store';
import type { NetTestStore } from '@kesher/domain/check-in/net/net-test-store';
import type { ProtocolStore } from '@kesher/domain/check-in/protocol/protocol-store';
import type { RotaStore } from '@kesher/domain/check-in/rota/rota-store';
import type { CheckInStore } from '@kesher/domain/check-in/store/check-in-store';
import type { ErasureList } from '@kesher/domain/customer/erasure-list';
import type { FileStore, FileUploads } from '@kesher/domain/import/import-store';
import type { Job } from '@kesher/domain/job/job';
import type { Jobs } from '@kesher/domain/job/jobs';
import type { TeamStore } from '@kesher/domain/staff/team-store';
import type { EnginePorts } from '@kesher/engine/ports';

/** Everything that check-ins reach the world by: of the engine's, all but what sends, and their own. */
export type CheckInPorts = Omit<
  EnginePorts,
  'truth' | 'linkTokens' | 'receipts' | 'email' | 'sms' | 'publicUrl' | 'jobs'
> & {
  jobs: Jobs<Job>;
  checkIns: CheckInStore;
  protocols: ProtocolStore;
  netTests: NetTestStore;
  tallies: TallyStore;
  erasures: Pick<ErasureList, 'knows' | 'countRefused'>;
  team: TeamStore;
  rota: RotaStore;
  alerts: Pick<AlertStore, 'create' | 'since'>;
  access: AccessRecorder;
  /** Bundles that are larger than a request, until they have been read. */
  files: FileStore & FileUploads;
  /** A keyed hash, the same for the same text: a phone is no key of a row. */
  fingerprint: (text: string) => string;
};
