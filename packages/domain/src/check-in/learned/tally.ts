import * as z from 'zod';
import { isoDateSchema } from '../../instant-schema.ts';
import { ownValue } from '../../own-value.ts';
import type { ContactFacts } from './contact-facts.ts';

const count = z.int().min(0).default(0);
export const contactCountsSchema = z.object({
  all: count,
  answered: count,
  called: count,
  'not-reached': count,
  cancelled: count,
  waiting: count,
  flagged: count,
  /** Flags that a person took up, and the minutes until then, summed. */
  takenUp: count,
  minutesToPerson: z.number().min(0).default(0),
  staffMinutes: z.number().min(0).default(0),
});
export type ContactCounts = z.infer<typeof contactCountsSchema>;

export const groupings = ['protocol', 'caller', 'language', 'age', 'channel'] as const;
export type Grouping = (typeof groupings)[number];

const groupSchema = z.record(z.string().max(128), contactCountsSchema);
const feelingsSchema = z.object({ fine: count, 'some-trouble': count, 'need-help': count });

/** What is known of the works of one day: counts alone, of everybody and by group. No check-in can be told from it. */
export const tallySchema = z.object({
  day: isoDateSchema,
  all: contactCountsSchema,
  groups: z.record(z.enum(groupings), groupSchema),
  /** What people said, by the days since their work. */
  feelings: z.record(z.string().regex(/^\d{1,2}$/), feelingsSchema),
});
export type Tally = z.infer<typeof tallySchema>;

export const noCounts: ContactCounts = contactCountsSchema.parse({});

export function emptyTally(day: Tally['day']): Tally {
  return { day, all: noCounts, groups: { protocol: {}, caller: {}, language: {}, age: {}, channel: {} }, feelings: {} };
}

/** The tally with one check-in more. */
export function addFacts(tally: Tally, facts: ContactFacts): Tally {
  const counts = countsOf(facts);
  const keys: Record<Grouping, string | undefined> = {
    protocol: facts.protocolId,
    caller: facts.caller,
    language: facts.language,
    age: facts.age,
    channel: facts.channel,
  };
  const groups = Object.fromEntries(
    groupings.map((grouping) => [grouping, withGroup(tally.groups[grouping], keys[grouping], counts)]),
  ) as Tally['groups'];
  const feelings = { ...tally.feelings };
  for (const { day, feeling } of facts.feelings) {
    const said = ownValue(feelings, `${day}`) ?? feelingsSchema.parse({});
    feelings[`${day}`] = { ...said, [feeling]: said[feeling] + 1 };
  }
  return { ...tally, all: addCounts(tally.all, counts), groups, feelings };
}

/** The tallies of several days as one. The day is the first's. */
export function mergeTallies(tallies: readonly [Tally, ...Tally[]]): Tally {
  return tallies.slice(1).reduce((sum, tally) => {
    const groups = Object.fromEntries(
      groupings.map((grouping) => {
        const entries = Object.entries(tally.groups[grouping]);
        return [
          grouping,
          entries.reduce((group, [key, counts]) => withGroup(group, key, counts), sum.groups[grouping]),
        ];
      }),
    ) as Tally['groups'];
    const feelings = { ...sum.feelings };
    for (const [day, said] of Object.entries(tally.feelings)) {
      const before = ownValue(feelings, day) ?? feelingsSchema.parse({});
      feelings[day] = {
        fine: before.fine + said.fine,
        'some-trouble': before['some-trouble'] + said['some-trouble'],
        'need-help': before['need-help'] + said['need-help'],
      };
    }
    return { ...sum, all: addCounts(sum.all, tally.all), groups, feelings };
  }, tallies[0]);
}

type Group = z.infer<typeof groupSchema>;

function withGroup(group: Group, key: string | undefined, counts: ContactCounts): Group {
  return key === undefined ? group : { ...group, [key]: addCounts(ownValue(group, key) ?? noCounts, counts) };
}

function countsOf({ ending, flagged, minutesToPerson, staffMinutes }: ContactFacts): ContactCounts {
  return {
    ...noCounts,
    all: 1,
    [ending]: 1,
    flagged: flagged ? 1 : 0,
    takenUp: minutesToPerson === undefined ? 0 : 1,
    minutesToPerson: minutesToPerson ?? 0,
    staffMinutes,
  };
}

function addCounts(left: ContactCounts, right: ContactCounts): ContactCounts {
  const names = Object.keys(noCounts) as (keyof ContactCounts)[];
  return contactCountsSchema.parse(Object.fromEntries(names.map((name) => [name, left[name] + right[name]])));
}
