import * as z from 'zod';
import type { Job } from '../job/job.ts';
import { endsOfChoices } from './choice/ends-of-choices.ts';
import { entriesOfChoice } from './choice/entries-of-choice.ts';
import { factsOf } from './decide.ts';
import { delayContentSchema, delayOwnSchema } from './delay-notice.ts';
import { mattersOfDelays } from './matters-of-delays.ts';
import { usualOptionsSchema } from './option.ts';
import { shortenMember } from './shorten-member.ts';
import { delayWorkSchema } from './task-kinds.ts';

/** What the business sets for stock delays. */
export const delaySettingsSchema = z.object({ options: usualOptionsSchema.default([]) });

/** Stock delays as a job of Kesher. */
export const stockDelayJob = {
  name: 'stock-delay',
  purpose: 'service',
  linkPath: 'd',
  laneOf: () => 'care',
  contentSchema: delayContentSchema,
  factsSchema: delayOwnSchema,
  workSchema: delayWorkSchema,
  entriesOfStep: entriesOfChoice,
  shorten: shortenMember,
  settingsSchema: delaySettingsSchema,
  endsOfLines: endsOfChoices,
  mattersOf: mattersOfDelays,
  inShort(content) {
    const { job, statement, products } = delayContentSchema.parse(content);
    const facts = factsOf(statement);
    const about = products.map(({ name, names }) => ({ name, ...(names && { names }) }));
    return { job, says: statement.kind, about, ...(facts && { nextUpdateBy: facts.nextUpdateBy }) };
  },
} as const satisfies Job;
