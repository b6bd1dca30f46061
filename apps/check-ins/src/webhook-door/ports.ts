import type { CheckInPorts } from '../ports.ts';

/** What the door for other systems reaches the world by: it takes works, and shows nothing of anybody. */
export type WebhookDoorPorts = Pick<
  CheckInPorts,
  | 'checkIns'
  | 'protocols'
  | 'customers'
  | 'erasures'
  | 'messages'
  | 'settings'
  | 'team'
  | 'rota'
  | 'hints'
  | 'fingerprint'
  | 'clock'
>;
