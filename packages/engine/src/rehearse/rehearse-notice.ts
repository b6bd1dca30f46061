import { emptyRehearsal, type Rehearsal, type RehearsalSoFar } from '@kesher/domain/announcement/kept-rehearsal';
import type { Settings } from '@kesher/domain/business/settings-store';
import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import type { Customer } from '@kesher/domain/customer/customer';
import type { Instant } from '@kesher/domain/instant';
import { firstMessage, planMember } from '@kesher/domain/message/plan-message';
import type { Reason } from '@kesher/domain/message/reason';
import type { RouteRules } from '@kesher/domain/message/routes';
import { isDecided, type Member } from '@kesher/domain/notice/audience';
import type { Notice } from '@kesher/domain/notice/notice';
import type { AudienceSource } from '../freeze/freeze-audience.ts';
import type { EnginePorts } from '../ports.ts';
import { concernedPages } from './concerned-pages.ts';
import { countCosts, noCost } from './count-costs.ts';

type Ports = Pick<
  EnginePorts,
  'customers' | 'suppressions' | 'settings' | 'notices' | 'audience' | 'messages' | 'tasks' | 'jobs' | 'clock'
>;

/** What is asked before each page, with what is counted so far. */
type MayGoOn = (counted: Rehearsal) => boolean;

/**
 * Counts through those whom a notice would concern if it went out now, a page at a time, by the rules that the post
 * office will follow. The notice is the one that would come next; `source` finds its audience as freezing would. It goes
 * on from where it was, at the moment of which that speaks, as long as it may.
 */
export function rehearseNotice(ports: Ports, source: AudienceSource) {
  return async (
    notice: Notice,
    from: Pick<RehearsalSoFar, 'counted' | 'after'> = { counted: emptyRehearsal(ports.clock()) },
    mayGoOn: MayGoOn = () => true,
  ): Promise<RehearsalSoFar> => {
    const settings = await ports.settings.get();
    const sentences = await ports.settings.sentences();
    const counted = structuredClone(from.counted);
    const now = counted.asOf;
    const costOf = countCosts(ports, notice, { settings, sentences, now });
    const count = counterOf(notice, { settings, counted, costOf, purpose: ports.jobs.of(notice.content).purpose });
    let { after } = from;
    const pages = concernedPages(ports, source, notice, after);
    while (mayGoOn(counted)) {
      const { value: page } = await pages.next();
      if (page === undefined) break;
      const { members, upTo } = page;
      const customers = await ports.customers.getEach(members.map(({ customerId }) => customerId));
      const readable = [...customers.values()].filter((customer) => customer !== 'unreadable');
      const addresses = readable.flatMap(({ email, phone }) => [email ?? [], phone ?? []].flat());
      const standings = await ports.suppressions.standings(addresses);
      for (const member of members) count(member, customers.get(member.customerId), standings);
      after = upTo;
      if (upTo === undefined) return { counted: inOrder(counted), isWhole: true };
    }
    return { counted: inOrder(counted), after, isWhole: false };
  };
}

type Counting = {
  settings: Settings;
  counted: Rehearsal;
  costOf: ReturnType<typeof countCosts>;
  purpose: RouteRules['purpose'];
};

/** Adds one member after the other to what is counted, in place. */
function counterOf(notice: Notice, { settings, counted, costOf, purpose }: Counting) {
  const { announcements, calendar, sender } = settings;
  const now = counted.asOf;
  return (member: Member, known: Customer | 'unreadable' | undefined, standings: RouteRules['standings']): void => {
    const customer = known === 'unreadable' ? undefined : known;
    const { leftOut } = member;
    const plan = planMember(known, { purpose, consent: announcements.consent, standings, leftOut });
    counted.audience += 1;
    if (counted.sample.length < 5) counted.sample.push(member.customerId);
    if (!isDecided(plan)) {
      add(counted.notTold, 'unreadable-record');
      add(counted.languages, sender.defaultLanguage);
      return;
    }
    const chunk = { noticeId: notice.id, chunk: 0, lane: notice.lane };
    const message = firstMessage({ chunk, member, customer, plan, spoken: settings, now });
    add(counted.languages, message.language);
    if (message.state === 'skipped') add(counted.notTold, message.reason ?? 'no-address');
    else if (message.state === 'unreachable') counted.callTasks += 1;
    else {
      add(counted.channels, message.route);
      const cost = message.route === 'call' ? noCost : costOf(message.route, message);
      counted.smsParts += cost.smsParts;
      counted.costMicros += cost.micros;
      const permitted = nextPermittedTime({ calendar, lane: notice.lane, customer: customer ?? {}, now });
      if (permitted.kind === 'later') addHeld(counted, permitted.at, permitted.reasons[0] ?? 'quiet-hours');
    }
  };
}

function inOrder(counted: Rehearsal): Rehearsal {
  return { ...counted, heldUntil: counted.heldUntil.toSorted((left, right) => (left.at < right.at ? -1 : 1)) };
}

function add<Key extends string>(counts: Partial<Record<Key, number>>, key: Key): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function addHeld({ heldUntil }: Rehearsal, at: Instant, reason: Reason): void {
  const known = heldUntil.find((held) => held.at === at && held.reason === reason);
  if (known) known.customers += 1;
  else heldUntil.push({ at, reason, customers: 1 });
}
