import * as z from 'zod';
import { staffIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { localizedLineSchema, localizedTextSchema } from '../localized-text.ts';
import { kitNameSchema, phaseSchema, phases } from './kits.ts';

/** A crisis groups bulletins; its id stands in their ids, in addresses of the page and in feeds. */
export const crisisIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters and digits, with - between words')
  .max(40)
  .brand('CrisisId');
export type CrisisId = z.infer<typeof crisisIdSchema>;

export const serviceStates = ['usual', 'part', 'off'] as const;

/** How many services a crisis names, and how many changes of each it keeps. */
export const mostServices = 30;
export const keptServiceChanges = 50;

/** Something that customers use, and whether it is on. */
export const serviceSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters and digits, with - between words')
    .max(40),
  name: localizedLineSchema,
  state: z.enum(serviceStates),
  /** Where, until when: one sentence beside the state. */
  says: localizedTextSchema.optional(),
  since: instantSchema,
  /** What it was before, oldest first. */
  before: z
    .array(z.object({ state: z.enum(serviceStates), since: instantSchema }))
    .max(keptServiceChanges)
    .default([]),
});
export type Service = z.infer<typeof serviceSchema>;

/** How often customers hear in each phase, in minutes. */
export const cadenceSchema = z.record(phaseSchema, z.int().min(15).max(43_200));

/** The event: what it is called, how far it has come, and what is on. Its bulletins are records of their own. */
export const crisisSchema = z.object({
  id: crisisIdSchema,
  kit: kitNameSchema,
  name: localizedLineSchema,
  phase: phaseSchema,
  /** When each phase began, in their order. */
  began: z
    .array(z.object({ phase: phaseSchema, at: instantSchema, by: staffIdSchema }))
    .min(1)
    .max(phases.length),
  cadence: cadenceSchema,
  services: z.array(serviceSchema).max(mostServices),
  /** Goes to staff alone, and each text says that it is an exercise. */
  isExercise: z.boolean().default(false),
  /** Bulletins that were begun so far: the next one's number is one more. */
  bulletins: z.int().min(0),
  openedBy: staffIdSchema,
  openedAt: instantSchema,
  closedBy: staffIdSchema.optional(),
  closedAt: instantSchema.optional(),
  revision: z.int().min(1),
});
export type Crisis = z.infer<typeof crisisSchema>;
