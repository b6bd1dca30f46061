import * as z from 'zod';
import { announcementInShort } from '../announcement/announcement-in-short.ts';
import type { Job } from '../job/job.ts';
import { endsOfChoices } from './choice/ends-of-choices.ts';
import { entriesOfChoice } from './choice/entries-of-choice.ts';
import { factsOf } from './decide.ts';
import { delayNoticeKindSchema } from './delay-facts.ts';
import { delayContentSchema, delayOwnSchema, type NamedProduct } from './delay-notice.ts';
import { mattersOfDelays } from './matters-of-delays.ts';
import { usualOptionsSchema } from './option.ts';
import { shortenMember } from './shorten-member.ts';
import { stockDelaySchema } from './stock-delay.ts';
import { delayWorkSchema } from './task-kinds.ts';

/** What the business sets for stock delays. */
export const delaySettingsSchema = z.object({ options: usualOptionsSchema.default([]) });

const namesOf = (products: readonly NamedProduct[]) =>
  products.map(({ name, names }) => ({ name, ...(names && { names }) }));

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
  announcementSchema: stockDelaySchema.transform((delay) =>
    announcementInShort(delay, {
      job: 'stock-delay',
      about: namesOf(delay.products),
      says: ({ kind }) => kind,
      promisesBy: (statement) => factsOf(statement)?.nextUpdateBy,
    }),
  ),
  statements: delayNoticeKindSchema.options,
  inShort(content) {
    const { job, statement, products } = delayContentSchema.parse(content);
    const facts = factsOf(statement);
    return { job, says: statement.kind, about: namesOf(products), ...(facts && { nextUpdateBy: facts.nextUpdateBy }) };
  },
} as const satisfies Job;
