import type * as z from 'zod';
import { staffMemberSchema } from './staff.ts';

/** What a person on staff is called and what they were here, as their sign-in said last. */
export const colleagueSchema = staffMemberSchema
  .pick({ id: true, name: true })
  .extend({ roles: staffMemberSchema.shape.roles.optional() });
export type Colleague = z.infer<typeof colleagueSchema>;

/** Who works here, by name, so that colleagues need not read each other's ids. */
export type StaffDirectory = {
  put(colleague: Colleague): Promise<void>;
  /** Everybody who ever signed in, in the order of their ids: who has left is still named where they acted. */
  list(): Promise<Colleague[]>;
};
