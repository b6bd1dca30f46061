import type { Job } from '../job/job.ts';
import { entriesOfChoice } from './choice/entries-of-choice.ts';
import { factsOf } from './decide.ts';
import { delayContentSchema, delayOwnSchema } from './delay-notice.ts';
import { delayWorkSchema } from './task-kinds.ts';

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
  inShort(content) {
    const { job, statement, products } = delayContentSchema.parse(content);
    const facts = factsOf(statement);
    const about = products.map(({ name, names }) => ({ name, ...(names && { names }) }));
    return { job, says: statement.kind, about, ...(facts && { nextUpdateBy: facts.nextUpdateBy }) };
  },
} as const satisfies Job;
