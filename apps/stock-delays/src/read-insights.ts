import { dateAt } from '@kesher/domain/calendar/date-at';
import { requireZoneClock, type ZoneClock } from '@kesher/domain/calendar/zone-clock';
import { type NoticeId, noticeIdOf } from '@kesher/domain/ids';
import { fewest } from '@kesher/domain/insight/enough';
import { promiseInsightSchema, promisesOverTime } from '@kesher/domain/insight/promise-insight';
import { warningGiven, warningInsightSchema } from '@kesher/domain/insight/warning-insight';
import type { Instant, IsoDate } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import { takenAt } from '@kesher/domain/message/taken-at';
import { countStanding, emptyLedger, type Ledger, outcomes } from '@kesher/domain/notice/ledger';
import { optionInsightSchema, optionsChosen } from '@kesher/domain/stock-delay/insight/option-insight';
import { windowHonesty, windowInsightSchema, windowsSaid } from '@kesher/domain/stock-delay/insight/window-insight';
import { delayOwnOf } from '@kesher/domain/stock-delay/read-delay';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { Task } from '@kesher/domain/task/task';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { membersOfChunk } from '@kesher/engine/ledger/read-chunk';
import * as z from 'zod';
import type { StockDelayPorts } from './ports.ts';

type Ports = Pick<StockDelayPorts, 'delays' | 'notices' | 'audience' | 'messages' | 'tasks' | 'settings' | 'clock'>;

/** What is looked at, the newest first, so that the question costs the same in the tenth year. */
const most = { delays: 50, chunks: 200, choicesOfDelay: 500 };
const atOnce = 10;

export const insightsSchema = z.object({
  asOf: instantSchema,
  /** The latest delays that were announced, and since when. */
  delays: z.int(),
  since: instantSchema.optional(),
  promises: promiseInsightSchema,
  warning: warningInsightSchema,
  windows: windowInsightSchema,
  options: optionInsightSchema,
  /** By what customers heard of a delay first. */
  reach: z.object({
    audience: z.int(),
    outcomes: z.record(z.enum(outcomes), z.int()),
    channels: z.record(z.string(), z.int()),
    enough: z.boolean(),
  }),
  /** What lies beyond the bounds and was not counted. */
  leftOut: z.object({ olderDelays: z.boolean(), customers: z.int(), choices: z.boolean() }),
});
type Insights = z.infer<typeof insightsSchema>;

/** How we did: promises, warning, windows, options and reach, counted from what is stored. */
export function readInsights(ports: Ports) {
  return async (): Promise<Insights> => {
    const { calendar } = await ports.settings.get();
    const clock = requireZoneClock(calendar.timeZone);
    const page = await ports.delays.list({ limit: most.delays });
    const delays = page.delays.filter(({ version }) => version > 0);
    const versions = await inGroups(delays, ({ id }) => ports.notices.versions(id));
    const told = await readFirstWords(ports, delays, clock);
    const choices = await inGroups(delays, ({ id }) => choicesOf(ports, id));
    const { audience, outcomes: reached, channels } = told.ledger;
    return {
      asOf: ports.clock(),
      delays: delays.length,
      since: delays.at(-1)?.createdAt,
      promises: promisesOverTime(
        delays.flatMap(({ promises }) => promises),
        clock,
      ),
      warning: warningGiven(told.warned),
      windows: windowHonesty(versions.flatMap((notices) => windowsSaid(notices, clock))),
      options: optionsChosen(choices.flatMap(({ tasks }) => tasks)),
      reach: { audience, outcomes: reached, channels, enough: audience >= fewest.customers },
      leftOut: {
        olderDelays: page.next !== undefined,
        customers: told.customersLeftOut,
        choices: choices.some(({ more }) => more),
      },
    };
  };
}

type FirstWords = {
  ledger: Ledger;
  warned: { toldOn: IsoDate; promisedOn: IsoDate | undefined }[];
  customersLeftOut: number;
};

/** Who heard the first version of each delay, by which channel, and when; chunk by chunk until the bound is met. */
async function readFirstWords(ports: Ports, delays: readonly StockDelay[], clock: ZoneClock): Promise<FirstWords> {
  const found: FirstWords = { ledger: emptyLedger(), warned: [], customersLeftOut: 0 };
  const freezes = await inGroups(delays, ({ id }) =>
    unlessUnreadable(
      () => ports.audience.freeze(noticeIdOf(id, 1)),
      () => undefined,
    ),
  );
  const wanted: { noticeId: NoticeId; chunk: number }[] = [];
  let frozen = 0;
  let allChunks = 0;
  for (const freeze of freezes.filter((one) => one !== undefined)) {
    frozen += freeze.members;
    allChunks += freeze.chunks;
    for (let chunk = 0; chunk < freeze.chunks && wanted.length < most.chunks; chunk += 1)
      wanted.push({ noticeId: freeze.noticeId, chunk });
  }
  const chunks = await inGroups(wanted, ({ noticeId, chunk }) => membersOfChunk(ports, noticeId, chunk));
  for (const { member, standing } of chunks.flat()) {
    countStanding(found.ledger, standing);
    const { outcome, message } = standing;
    const toldAt: Instant | undefined = outcome === 'told' && message ? takenAt(message) : undefined;
    if (toldAt) found.warned.push({ toldOn: dateAt(toldAt, clock), promisedOn: delayOwnOf(member).promisedOn });
  }
  // Where nothing was cut, whoever is missing was erased, not left out.
  if (allChunks > wanted.length) found.customersLeftOut = frozen - found.ledger.audience;
  return found;
}

async function choicesOf(ports: Ports, id: StockDelay['id']): Promise<{ tasks: Task[]; more: boolean }> {
  const tasks: Task[] = [];
  let after: string | undefined;
  do {
    const page = await ports.tasks.ofSubject(id, { limit: 100, after });
    tasks.push(...page.tasks);
    after = page.next;
  } while (after !== undefined && tasks.length < most.choicesOfDelay);
  return { tasks, more: after !== undefined };
}

async function inGroups<Input, Output>(
  inputs: readonly Input[],
  read: (input: Input) => Promise<Output>,
): Promise<Output[]> {
  const found: Output[] = [];
  for (let first = 0; first < inputs.length; first += atOnce)
    found.push(...(await Promise.all(inputs.slice(first, first + atOnce).map(read))));
  return found;
}
