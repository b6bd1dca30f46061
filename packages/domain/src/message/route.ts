import * as z from 'zod';
import { channelSchema } from '../customer/contact-point.ts';

/** A person's call stands in the ledger beside the channels: nobody is left out when no channel works. */
export const routeSchema = z.enum([...channelSchema.options, 'call']);
export type Route = z.infer<typeof routeSchema>;
