import type * as z from 'zod';
import { contactWaySchema } from '../customer/contact-point.ts';

/** A person's call stands in the ledger beside the channels: nobody is left out when no channel works. */
export const routeSchema = contactWaySchema;
export type Route = z.infer<typeof routeSchema>;
