import { ports } from './ports-of-process.ts';
import { sweep } from './sweep.ts';

/** Started every minute. */
export const handler = sweep(ports);
