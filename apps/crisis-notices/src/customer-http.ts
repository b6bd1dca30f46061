import { reportTo } from '@kesher/adapters/http/customer-app';
import { createLog } from '@kesher/adapters/lambda/log';
import { handle } from 'hono/aws-lambda';
import { createCustomerDoor } from './customer-door/door.tsx';
import { ports } from './ports-of-process.ts';

/** The customer's door of crisis notices. */
export const handler = handle(createCustomerDoor(ports, reportTo(createLog('crisis-notices-customer-http'))));
