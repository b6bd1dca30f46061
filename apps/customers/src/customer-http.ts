import { createLog } from '@kesher/adapters/lambda/log';
import { handle } from 'hono/aws-lambda';
import { createCustomerDoor } from './customer-door/door.tsx';
import { wireCustomerDoor } from './customer-door/wire.ts';

const log = createLog('customers-customer-http');

/** The customers' own door. An error is told by its name alone: its message may quote what a customer sent. */
export const handler = handle(
  createCustomerDoor(wireCustomerDoor(process.env), (error) => {
    log.error('A customer page failed.', { error: error instanceof Error ? error.name : 'unknown' });
  }),
);
