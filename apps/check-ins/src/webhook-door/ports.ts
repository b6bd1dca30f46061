import type { EnterPorts } from '../works/enter-works.ts';

/** What the door for other systems reaches the world by: it takes works, and shows nothing of anybody. */
export type WebhookDoorPorts = EnterPorts;
