import * as z from 'zod';
import { reachableFor } from '../../alert/plan-alerts.ts';
import { staffIdSchema } from '../../ids.ts';
import { instantFromMs } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import { isAllowed } from '../../staff/staff.ts';
import type { TeamMember } from '../../staff/team-member.ts';

/** What a rota needs to know of somebody who may stand in it. */
export const rotaPersonSchema = z.object({
  id: staffIdSchema,
  /** Whether they may act on answers, and so take a turn. */
  mayAct: z.boolean(),
  /** Whether they may acknowledge, and so be asked last. */
  mayLead: z.boolean(),
  canBeReached: z.boolean(),
  absences: z.array(z.object({ from: instantSchema, to: instantSchema })),
});
export type RotaPerson = z.infer<typeof rotaPersonSchema>;

/** Everybody of the team who may act on answers or acknowledge; whoever has left is none of them. */
export function rotaPeopleOf(team: readonly TeamMember[]): RotaPerson[] {
  return team
    .filter(({ state }) => state === 'active')
    .map((member) => {
      const mayAct = isAllowed(member, 'check-in.work');
      const mayLead = isAllowed(member, 'check-in.acknowledge');
      const here = [{ ...member, absences: [] }];
      const canBeReached = reachableFor(mayAct ? 'check-in.work' : 'check-in.acknowledge', here, epoch).length > 0;
      return { id: member.id, mayAct, mayLead, canBeReached, absences: member.absences };
    })
    .filter(({ mayAct, mayLead }) => mayAct || mayLead);
}

const epoch = instantFromMs(0);
