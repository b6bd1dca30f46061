import type { BulletinStore, CrisisStore } from '@kesher/domain/crisis/crisis-store';
import type { KitStore } from '@kesher/domain/crisis/kit-store';
import type { PublicFiles } from '@kesher/domain/crisis/public-files';
import type { SegmentStore } from '@kesher/domain/customer/segment-store';
import type { EnginePorts } from '@kesher/engine/ports';

/** Everything that crisis notices reach the world by: of the engine's, all but what sends, and their own. */
export type CrisisPorts = Omit<EnginePorts, 'truth' | 'linkTokens' | 'receipts' | 'email' | 'sms' | 'publicUrl'> & {
  crises: CrisisStore;
  bulletins: BulletinStore;
  kits: KitStore;
  segments: SegmentStore;
  publicFiles: PublicFiles;
  /** Where the public page lies for everybody. */
  statusUrl: string;
};
