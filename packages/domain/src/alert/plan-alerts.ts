import { channelRecords } from '../channel/channel-record.ts';
import { type Channel, channels } from '../customer/contact-way.ts';
import type { StaffId } from '../ids.ts';
import { type Instant, secondMs, toMs } from '../instant.ts';
import { isAtWork, isAway, type UsualHours } from '../staff/at-work.ts';
import { isAllowed, type Right } from '../staff/staff.ts';
import type { TeamMember } from '../staff/team-member.ts';
import { type Alert, type AlertRow, alertEveryMs, slotOf } from './alert.ts';

/** What a row is tried for at most, a minute apart: staff may be told twice, and are never flooded. */
const mostAttempts = 3;
const attemptLastsMs = 50 * secondMs;

export type AlertPlan = {
  /** Whom to alert now. */
  rows: AlertRow[];
  /** False where nobody on the team may do something about it and can be reached, at whatever hour. */
  canReach: boolean;
};

/**
 * Who is alerted now: everybody who may do something about it, in their hours, or at any hour of what escalates and they
 * were not told yet; nobody who is away, and nobody who was alerted of the same within half an hour.
 */
export function planAlerts(
  alert: Alert,
  to: { team: readonly TeamMember[]; recent: readonly AlertRow[]; usual: UsualHours },
  now: Instant,
): AlertPlan {
  const concerned = reachableFor(alert.right, to.team, now);
  const { kind, escalatesSince } = alert;
  const alertsOf = (id: StaffId) => to.recent.filter((row) => row.kind === kind && row.staffId === id);
  const escalatesTo = (id: StaffId) =>
    escalatesSince !== undefined && !alertsOf(id).some(({ alertedAt }) => alertedAt >= escalatesSince);
  const rows = concerned
    .filter((member) => escalatesTo(member.id) || isAtWork(member, now, to.usual))
    .filter(({ id }) => !alertsOf(id).some((row) => isRecent(row, now)))
    .map(({ id }): AlertRow => {
      return { kind, slot: slotOf(now), staffId: id, alertedAt: now, attempts: 0, answered: [] };
    });
  return { rows, canReach: concerned.length > 0 };
}

/** Who may do something about it, has an address and is not away. */
export function reachableFor(right: Right, team: readonly TeamMember[], now: Instant): TeamMember[] {
  return team.filter(
    (member) =>
      member.state === 'active' && isAllowed(member, right) && channelsOf(member).length > 0 && !isAway(member, now),
  );
}

/** Rows that nobody is sending any more and that some channel has not answered yet. */
export function leftToSend(recent: readonly AlertRow[], team: readonly TeamMember[], now: Instant): AlertRow[] {
  return recent.filter((row) => {
    const sinceMs = toMs(now) - toMs(row.alertedAt);
    const isFree = row.attempts === 0 || sinceMs >= row.attempts * attemptLastsMs;
    const member = team.find(({ id }) => id === row.staffId);
    const isLeft = member !== undefined && member.state === 'active' && channelsLeft(row, member).length > 0;
    return isFree && isLeft && row.attempts < mostAttempts && sinceMs < alertEveryMs;
  });
}

/** The channels by which somebody is still to be told. */
export function channelsLeft(row: AlertRow, member: TeamMember): Channel[] {
  return channelsOf(member).filter((channel) => !row.answered.includes(channel));
}

function channelsOf({ mail: email, phone }: TeamMember): Channel[] {
  return channels.filter((channel) => channelRecords[channel].addressOf({ email, phone }) !== undefined);
}

function isRecent({ alertedAt }: AlertRow, now: Instant): boolean {
  return toMs(now) - toMs(alertedAt) < alertEveryMs;
}
