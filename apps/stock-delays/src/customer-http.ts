import { createLog } from '@kesher/adapters/lambda/log';
import { handle } from 'hono/aws-lambda';
import { createCustomerDoor } from './customer-door/door.tsx';
import { ports } from './ports-of-process.ts';

const log = createLog('stock-delays-customer-http');

/** The customer's door of stock delays. An error is told by its name alone: its message may quote what a customer sent. */
export const handler = handle(
  createCustomerDoor(ports, (error) => {
    log.error('A customer page failed.', { error: error instanceof Error ? error.name : 'unknown' });
  }),
);
