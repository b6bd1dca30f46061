import { randomBytes } from 'node:crypto';
import type { Random } from '@kesher/domain/ids';
import type { Clock } from '@kesher/domain/instant';
import { instantFromMs } from '@kesher/domain/instant';

/** The machine's time; read only at the entries and handed on as an argument. */
export const systemClock: Clock = () => instantFromMs(Date.now());

export const systemRandom: Random = (bytes) => randomBytes(bytes).toString('base64url');
