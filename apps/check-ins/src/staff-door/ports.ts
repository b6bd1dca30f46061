import type { CheckInPorts } from '../ports.ts';

/** What the staff door reaches the world by: nothing that sends, and no audience. */
export type StaffDoorPorts = Pick<
  CheckInPorts,
  | 'checkIns'
  | 'protocols'
  | 'netTests'
  | 'tallies'
  | 'customers'
  | 'suppressions'
  | 'erasures'
  | 'messages'
  | 'tasks'
  | 'settings'
  | 'team'
  | 'rota'
  | 'access'
  | 'hints'
  | 'fingerprint'
  | 'clock'
>;
