import { queues } from '@kesher/adapters/sqs/queues';
import { reachableFor } from '@kesher/domain/alert/plan-alerts';
import {
  type OffsetAt,
  offsetOfRuntime,
  oldZoneDataWarning,
  unknownZoneChanges,
} from '@kesher/domain/calendar/zone-data';
import { instantFromMs } from '@kesher/domain/instant';
import { deadLettersOf } from '../names.ts';
import type { Stage } from '../stage.ts';
import type { Account } from './account.ts';

/** `ill` keeps Kesher from keeping its word; `weak` will, once there are more people or money. */
export type Finding = { what: string; state: 'well' | 'weak' | 'ill'; says: string };

type Check = {
  what: string;
  look: (stage: Stage, account: Account, offsetAt: OffsetAt) => Promise<Omit<Finding, 'what'>>;
};

const well = (says: string) => ({ state: 'well' as const, says });
const weak = (says: string) => ({ state: 'weak' as const, says });
const ill = (says: string) => ({ state: 'ill' as const, says });

/** AWS refuses signatures that are five minutes off. */
const mostClockAheadMs = 60_000;

/** What SES grants in the sandbox; nobody outside of it has so little. */
const sandboxPerDay = 200;

/** Who may send so many a day has long been granted enough functions to keep some for a crisis. */
const largePerDay = 100_000;

/** In the order in which a person would mend them. */
const checks: readonly Check[] = [
  {
    what: 'clock',
    async look(_, account) {
      const seconds = Math.round((await account.clockAheadMs()) / 1000);
      return Math.abs(seconds) * 1000 <= mostClockAheadMs
        ? well(`${seconds} s from AWS’s`)
        : ill(`${seconds} s from AWS’s: set this machine’s clock, AWS refuses calls that are 5 minutes off`);
    },
  },
  {
    what: 'time zones',
    async look(_stage, _account, offsetAt) {
      const warning = oldZoneDataWarning(unknownZoneChanges(offsetAt));
      return warning ? weak(warning) : well('this machine’s data knows the latest changes');
    },
  },
  {
    what: 'sending identity',
    async look({ email }, account) {
      const { verified, dkim, mailFrom } = await account.identity(email.domain);
      if (!verified) return ill(`${email.domain} is not verified: add the DNS records that the channels stack put out`);
      if (email.dkim && !dkim) return ill(`${email.domain} does not sign: add the three DKIM records`);
      if (email.dkim && !mailFrom) return weak(`bounce.${email.domain} lacks its MX or SPF record`);
      return well(`${email.domain} is verified`);
    },
  },
  {
    what: 'email sandbox and quota',
    async look(_, account) {
      const { enabled, perDay, perSecond } = await account.sending();
      if (!enabled) return ill('AWS has paused sending for this account: see the SES console for why');
      if (perDay <= sandboxPerDay)
        return ill(
          'still in the SES sandbox: request production access (docs/deploy.md), or only verified recipients get mail',
        );
      return well(`${perDay} a day, ${perSecond} a second`);
    },
  },
  {
    what: 'SMS sandbox and spend limit',
    async look({ sms }, account) {
      const found = await account.sms();
      if (found.sandbox) return ill('still in the SMS sandbox: request to leave it (docs/deploy.md)');
      if (found.monthlySpendLimitUsd < sms.monthlySpendLimitUsd) {
        return ill(
          `the account stops at USD ${found.monthlySpendLimitUsd} a month, the stage wants ${sms.monthlySpendLimitUsd}: request it, then set it`,
        );
      }
      if (sms.deliveryLog !== 'none' && found.logRoleArn === undefined)
        return weak('the delivery log is off, so no SMS is ever known to have arrived: set DeliveryStatusIAMRole');
      return well(`stops at USD ${found.monthlySpendLimitUsd} a month`);
    },
  },
  {
    what: 'room for a crisis',
    async look({ reservedConcurrency }, account) {
      if (reservedConcurrency)
        return well(`${reservedConcurrency.crisis} functions at once are kept for each of its functions`);
      const { perDay } = await account.sending();
      return perDay < largePerDay
        ? well('no functions are kept for it: right for a small account, of whose few they would be taken')
        : weak('a crisis and the customers’ doors share their functions with everything else: set reservedConcurrency');
    },
  },
  {
    what: 'alarms',
    async look({ alarmEmails }, account) {
      const subscribers = await account.subscribers('alarms');
      if (!subscribers) return ill('there is no topic of alarms: deploy the watch stack');
      const heard = new Set(subscribers.flatMap(({ endpoint, confirmed }) => (confirmed ? [endpoint] : [])));
      const deaf = alarmEmails.filter((email) => !heard.has(email));
      if (deaf.length > 0) return ill(`${deaf.length} of ${alarmEmails.length} must press the link in AWS’s mail`);
      return heard.size === 0
        ? weak('nobody is told when something breaks: name somebody in alarmEmails')
        : well(`${heard.size} hear them`);
    },
  },
  {
    what: 'event path',
    async look(_, account) {
      const subscribers = await account.subscribers('channel-events');
      if (!subscribers?.some(({ confirmed }) => confirmed))
        return ill('nothing listens to the channels’ events: deploy the stack of post-office');
      return (await account.canary())
        ? well('a mail to SES’s simulator came back as an event')
        : ill('a mail to SES’s simulator left no event: look at the configuration sets’ event destination');
    },
  },
  {
    what: 'alerts to staff',
    async look(_, account) {
      const reached = reachableFor('stop.lift', await account.team(), instantFromMs(Date.now()));
      return reached.length === 0
        ? weak(
            'while something is stopped nobody is alerted: give whoever may let it go on a mail address or a phone, under /staff/team',
          )
        : well(`${reached.length} are alerted while something is stopped`);
    },
  },
  {
    what: 'unreadable rows',
    async look(_, account) {
      const rows = await account.unreadable();
      const keys = rows.slice(0, 5).map(({ table, pk, sk }) => `${table}: ${pk} / ${sk}`);
      return rows.length === 0
        ? well('none')
        : ill(
            `${rows.length} were set aside; mend or remove each, then take it off the list under Today: ${keys.join(', ')}`,
          );
    },
  },
  {
    what: 'dead letters',
    async look(_, account) {
      const found = await Promise.all(
        Object.keys(queues).map(async (queue) => ({ queue, count: await account.deadLetters(queue) })),
      );
      const full = found.filter(({ count }) => count > 0);
      return full.length === 0
        ? well('none')
        : weak(full.map(({ queue, count }) => `${count} in ${deadLettersOf(queue)}`).join(', '));
    },
  },
];

/** Looks at a stage's account, one thing after the other. What cannot be asked is ill, and the rest is still looked at. */
export async function examine(
  stage: Stage,
  account: Account,
  offsetAt: OffsetAt = offsetOfRuntime,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { what, look } of checks) {
    const found = await look(stage, account, offsetAt).catch((error: unknown) =>
      ill(`could not be asked: ${error instanceof Error ? error.name : 'unknown'}`),
    );
    findings.push({ what, ...found });
  }
  return findings;
}
