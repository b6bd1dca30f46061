import * as z from 'zod';

/** Three separate queues, so that one never waits behind another. */
export const lanes = ['crisis', 'care', 'routine'] as const;
export const laneSchema = z.enum(lanes);
export type Lane = z.infer<typeof laneSchema>;
