import { prepareMessage } from '@kesher/content/render/prepare-message';
import type { Settings } from '@kesher/domain/business/settings-store';
import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import type { CustomerId } from '@kesher/domain/ids';
import { noticeIdOf } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import { firstMessage, planMember } from '@kesher/domain/message/plan-message';
import type { Reason } from '@kesher/domain/message/reason';
import type { Member } from '@kesher/domain/notice/audience';
import type { Notice } from '@kesher/domain/notice/notice';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { StockDelayPorts } from './ports.ts';
import { readAudience } from './read-audience.ts';
import { foreseeTakenBack } from './take-back.ts';

/** What would happen if this were announced now: everything counted, nothing sent. */
export type Rehearsal = {
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

/** Counts through everyone who would be concerned, a page at a time, by the rules that the post office will follow. */
export function rehearse(
  ports: Pick<
    StockDelayPorts,
    'orders' | 'customers' | 'suppressions' | 'settings' | 'notices' | 'audience' | 'messages' | 'tasks' | 'clock'
  >,
) {
  return async (delay: StockDelay): Promise<Rehearsal> => {
    const settings = await ports.settings.get();
    const now = ports.clock();
    const result: Rehearsal = {
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
    const statement = delay.draft?.statement;
    if (!statement) return result;
    const smsPartsOf = countSmsParts(delay, statement, settings, now);
    let costMicros = 0;
    for await (const members of concerned(ports, delay, statement)) {
      const customers = await ports.customers.getMany(members.map(({ customerId }) => customerId));
      const addresses = [...customers.values()].flatMap(({ email, phone }) =>
        [email, phone].filter((address) => address !== undefined),
      );
      const suppressed = await ports.suppressions.suppressed(addresses);
      for (const member of members) {
        const customer = customers.get(member.customerId);
        const message = firstMessage({
          chunk: { noticeId: noticeIdOf(delay.id, delay.version + 1), chunk: 0, lane: 'care' },
          member,
          customer,
          plan: planMember(customer, { purpose: 'service', consent: settings.announcements.consent, suppressed }),
          defaultLanguage: settings.sender.defaultLanguage,
          now,
        });
        result.audience += 1;
        if (result.sample.length < 5) result.sample.push(member.customerId);
        count(result.languages, message.language);
        if (message.state === 'skipped') count(result.notTold, message.reason ?? 'no-address');
        else if (message.state === 'unreachable') result.callTasks += 1;
        else {
          count(result.channels, message.route);
          const parts = message.route === 'sms' ? smsPartsOf(message.language, message.personal) : 0;
          result.smsParts += parts;
          costMicros += parts * settings.announcements.smsPartPriceMicros;
          if (message.route === 'email') costMicros += settings.announcements.emailPriceMicros;
          const permitted = nextPermittedTime({
            calendar: settings.calendar,
            lane: 'care',
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

/** Everyone whom the drafted statement concerns, page by page, as freezing would find them. */
async function* concerned(
  ports: Parameters<typeof rehearse>[0],
  delay: StockDelay,
  statement: DelayStatement,
): AsyncGenerator<Member[]> {
  const content = { job: 'stock-delay' as const, products: delay.products, statement };
  const said = { subjectId: delay.id, content, before: await ports.notices.versions(delay.id) };
  let after: CustomerId | undefined;
  do {
    const page = await readAudience(ports, said, {
      after,
      resolve: (previous) => foreseeTakenBack(ports, delay.id, previous),
    });
    yield page.members;
    after = page.upTo;
  } while (after !== undefined);
}

/** SMS parts are counted on the very text that would be sent, with a link of the true length. */
function countSmsParts(delay: StockDelay, statement: DelayStatement, settings: Settings, now: Instant) {
  const notice: Notice = {
    id: noticeIdOf(delay.id, delay.version + 1),
    subjectId: delay.id,
    version: delay.version + 1,
    lane: 'care',
    content: { job: 'stock-delay', products: delay.products, statement },
    publishedBy: delay.createdBy,
    publishedAt: now,
  };
  const link = `https://${'x'.repeat(20)}/d/${'x'.repeat(22)}`;
  const prepared = new Map<Language, ReturnType<typeof prepareMessage>>();
  return (language: Language, personal: Parameters<ReturnType<typeof prepareMessage>['sms']>[0]): number => {
    const wording =
      prepared.get(language) ??
      prepareMessage({ notice, sender: settings.sender, language, timeZone: settings.calendar.timeZone });
    prepared.set(language, wording);
    return wording.sms(personal, { link }).parts;
  };
}

function count<Key extends string>(counts: Partial<Record<Key, number>>, key: Key): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function addHeld(result: Rehearsal, at: Instant, reason: Reason): void {
  const known = result.heldUntil.find((held) => held.at === at && held.reason === reason);
  if (known) known.customers += 1;
  else result.heldUntil.push({ at, reason, customers: 1 });
}
