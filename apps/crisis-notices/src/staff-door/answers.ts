import { rehearsalSchema as countedSchema } from '@kesher/domain/announcement/kept-rehearsal';
import { bulletinSchema } from '@kesher/domain/crisis/bulletin';
import { crisisSchema } from '@kesher/domain/crisis/crisis';
import { findingSchema } from '@kesher/domain/wording/finding';
import * as z from 'zod';

export const crisisAnswerSchema = z.object({ crisis: crisisSchema });
export const crisisWithBulletinsSchema = z.object({
  crisis: crisisSchema,
  bulletins: z.array(bulletinSchema).describe('Newest first, at most 60.'),
  pageUrl: z.url(),
});
export const crisisListSchema = z.object({ crises: z.array(crisisSchema), next: z.string().optional() });
export const bulletinAnswerSchema = z.object({ bulletin: bulletinSchema, findings: z.array(findingSchema) });

const { costMicros: _inDollars, ...counted } = countedSchema.shape;
export const rehearsalSchema = z.object({
  ...counted,
  revision: z.int(),
  isWhole: z.boolean().describe('Whether everybody is counted. Where not, and it does not run, start it.'),
  isRunning: z.boolean(),
  costUsd: z.number(),
  needsApproval: z.boolean(),
  findings: z.array(findingSchema),
});
