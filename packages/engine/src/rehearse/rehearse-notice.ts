import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import type { CustomerId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { firstMessage, planMember } from '@kesher/domain/message/plan-message';
import type { Reason } from '@kesher/domain/message/reason';
import { isDecided, type Member } from '@kesher/domain/notice/audience';
import { withinBound } from '@kesher/domain/notice/member-bound';
import type { Notice } from '@kesher/domain/notice/notice';
import type { AudienceSource } from '../freeze/freeze-audience.ts';
import { foreseeTakenBack } from '../freeze/take-back.ts';
import type { EnginePorts } from '../ports.ts';
import { countCosts, noCost } from './count-costs.ts';

/** What would happen if this were announced now: everything counted, nothing sent. */
export type Rehearsal = {
  asOf: Instant;
  audience: number;
  languages: Record<string, number>;
  channels: Record<string, number>;
  /** Held back by hours, with the first moment and the reason, and how many. */
  heldUntil: { at: Instant; reason: Reason; customers: number }[];
  /** Not told, by reason. */
  notTold: Partial<Record<Reason, number>>;
  callTasks: number;
  smsParts: number;
  costUsd: number;
  /** A few of those concerned, to look at; the ledger lists all once it is announced. */
  sample: CustomerId[];
};

type Ports = Pick<
  EnginePorts,
  'customers' | 'suppressions' | 'settings' | 'notices' | 'audience' | 'messages' | 'tasks' | 'jobs' | 'clock'
>;

/** The rehearsal of what concerns nobody. */
export function emptyRehearsal(asOf: Instant): Rehearsal {
  return {
    asOf,
    audience: 0,
    languages: {},
    channels: {},
    heldUntil: [],
    notTold: {},
    callTasks: 0,
    smsParts: 0,
    costUsd: 0,
    sample: [],
  };
}

/**
 * Counts through everyone whom a notice would concern if it went out now, a page at a time, by the rules that the post
 * office will follow. The notice is the one that would come next; `source` finds its audience as freezing would.
 */
export function rehearseNotice(ports: Ports, source: AudienceSource) {
  return async (notice: Notice): Promise<Rehearsal> => {
    const settings = await ports.settings.get();
    const now = ports.clock();
    const result = emptyRehearsal(now);
    const { purpose } = ports.jobs.of(notice.content);
    const sentences = await ports.settings.sentences();
    const costOf = countCosts(ports, notice, { settings, sentences, now });
    let costMicros = 0;
    for await (const members of concerned(ports, source, notice)) {
      const customers = await ports.customers.getEach(members.map(({ customerId }) => customerId));
      const readable = [...customers.values()].filter((customer) => customer !== 'unreadable');
      const addresses = readable.flatMap(({ email, phone }) =>
        [email, phone].filter((address) => address !== undefined),
      );
      const standings = await ports.suppressions.standings(addresses);
      for (const member of members) {
        const known = customers.get(member.customerId);
        const customer = known === 'unreadable' ? undefined : known;
        const plan = planMember(known, {
          purpose,
          consent: settings.announcements.consent,
          standings,
          leftOut: member.leftOut,
        });
        result.audience += 1;
        if (result.sample.length < 5) result.sample.push(member.customerId);
        if (!isDecided(plan)) {
          count(result.notTold, 'unreadable-record');
          count(result.languages, settings.sender.defaultLanguage);
          continue;
        }
        const message = firstMessage({
          chunk: { noticeId: notice.id, chunk: 0, lane: notice.lane },
          member,
          customer,
          plan,
          spoken: settings,
          now,
        });
        count(result.languages, message.language);
        if (message.state === 'skipped') count(result.notTold, message.reason ?? 'no-address');
        else if (message.state === 'unreachable') result.callTasks += 1;
        else {
          count(result.channels, message.route);
          const cost = message.route === 'call' ? noCost : costOf(message.route, message);
          result.smsParts += cost.smsParts;
          costMicros += cost.micros;
          const permitted = nextPermittedTime({
            calendar: settings.calendar,
            lane: notice.lane,
            customer: customer ?? {},
            now,
          });
          if (permitted.kind === 'later') addHeld(result, permitted.at, permitted.reasons[0] ?? 'quiet-hours');
        }
      }
    }
    result.costUsd = costMicros / 1_000_000;
    result.heldUntil.sort((left, right) => (left.at < right.at ? -1 : 1));
    return result;
  };
}

/** Everyone whom the notice concerns, page by page, as freezing would find them. */
async function* concerned(
  ports: Ports,
  source: AudienceSource,
  { subjectId, content }: Notice,
): AsyncGenerator<Member[]> {
  const said = { subjectId, content, before: await ports.notices.versions(subjectId) };
  let after: CustomerId | undefined;
  do {
    const page = await source(said, { after, resolve: (previous) => foreseeTakenBack(ports, subjectId, previous) });
    yield page.members.map((member) => withinBound(member, ports.jobs.of(content)));
    after = page.upTo;
  } while (after !== undefined);
}

function count<Key extends string>(counts: Partial<Record<Key, number>>, key: Key): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function addHeld(result: Rehearsal, at: Instant, reason: Reason): void {
  const known = result.heldUntil.find((held) => held.at === at && held.reason === reason);
  if (known) known.customers += 1;
  else result.heldUntil.push({ at, reason, customers: 1 });
}
