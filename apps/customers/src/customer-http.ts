import { reportTo } from '@kesher/adapters/http/customer-app';
import { createLog } from '@kesher/adapters/lambda/log';
import { handle } from 'hono/aws-lambda';
import { createCustomerDoor } from './customer-door/door.tsx';
import { wireCustomerDoor } from './customer-door/wire.ts';

/** The customers' own door. */
export const handler = handle(
  createCustomerDoor(wireCustomerDoor(process.env), reportTo(createLog('customers-customer-http'))),
);
