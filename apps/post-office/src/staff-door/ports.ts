import type { AccessRecorder } from '@kesher/domain/access/access-log';
import type { Announcements } from '@kesher/domain/announcement/announcements';
import type { EnginePorts } from '@kesher/engine/ports';

/** What the staff door reaches the world by: of the engine's ports, all that sends nothing, and what staff look at. */
export type StaffDoorPorts = Pick<
  EnginePorts,
  | 'stops'
  | 'truth'
  | 'messages'
  | 'audience'
  | 'notices'
  | 'customers'
  | 'suppressions'
  | 'settings'
  | 'hints'
  | 'jobs'
  | 'clock'
> & { announcements: Announcements; access: AccessRecorder };
