import * as z from 'zod';
import type { CustomerId, SubjectId } from '../ids.ts';
import { jobNameSchema } from './job.ts';

/**
 * What a job keeps of customers in rows of its own, beside the messages, tasks and orders that the house keeps for every
 * job: the app that owns the rows gives it, and whoever exports or erases a customer knows no more of it than this.
 */
export type JobRecords = {
  readonly job: string;
  /** For how many days a row stays after its last change. */
  keptDays(): Promise<number>;
  /** The matters in which the customer is named. */
  subjectsOf(id: CustomerId): Promise<readonly SubjectId[]>;
  /** All that is held about them, as it is handed to them. */
  exportOf(id: CustomerId): Promise<readonly JobRecord[]>;
  /** Removes the files that wait to be read, any of which may name whoever is erased. */
  removeFiles(): Promise<void>;
  /** Removes all of it, and answers how many rows that were. To be called again is harmless. */
  forgetOf(id: CustomerId): Promise<number>;
};

/** A row as a customer is handed it; only its job reads more than whose it is. */
const jobRecordSchema = z.record(z.string(), z.unknown());
export type JobRecord = z.infer<typeof jobRecordSchema>;

/** What one job holds about a customer. */
export const exportedRecordsSchema = z.object({
  job: jobNameSchema,
  keptDays: z.int().min(0),
  records: z.array(jobRecordSchema),
});
