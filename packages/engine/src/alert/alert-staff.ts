import { staffAlert } from '@kesher/content/alert/staff-alert';
import { type AlertRow, alertEveryMs, alertTagOf, slotOf } from '@kesher/domain/alert/alert';
import { alertOfStops } from '@kesher/domain/alert/alert-of-stops';
import type { AlertStore } from '@kesher/domain/alert/alert-store';
import { channelsLeft, leftToSend, planAlerts } from '@kesher/domain/alert/plan-alerts';
import { type Settings, SettingsMissingError } from '@kesher/domain/business/settings-store';
import { channelRecords } from '@kesher/domain/channel/channel-record';
import type { Channel } from '@kesher/domain/customer/contact-way';
import { addMs, type Instant } from '@kesher/domain/instant';
import type { SendTags } from '@kesher/domain/message/message-sender';
import type { TeamMember } from '@kesher/domain/staff/team-member';
import type { TeamStore } from '@kesher/domain/staff/team-store';
import type { Stop } from '@kesher/domain/stop/stop';
import type { EnginePorts } from '../ports.ts';
import { type Carried, carriers } from '../send/carriers.ts';

export type AlertPorts = Pick<EnginePorts, 'stops' | 'settings' | 'email' | 'sms' | 'clock' | 'publicUrl'> & {
  team: Pick<TeamStore, 'list'>;
  alerts: AlertStore;
  wait: (milliseconds: number) => Promise<unknown>;
};

/** A channel that has said “not now” is asked again so often, and so much later each time: its rate is by the second. */
const notNowWaitsMs = [1_000, 2_000, 4_000, 8_000];

/**
 * Every minute: alerts whoever may let go on what is stopped, and sends what a job has written for the people that its
 * matter has reached. A row for each person and half hour is written before anything is sent, so nobody is flooded; a
 * channel that did not answer is asked again, so somebody may be told twice. Answers whether anybody can be alerted of a
 * stop at all.
 */
export function alertStaff(ports: AlertPorts) {
  return async (): Promise<{ alerted: number; canReach: boolean }> => {
    const now = ports.clock();
    const slot = slotOf(addMs(now, -alertEveryMs));
    const [stops, ...ofJobs] = await Promise.all([
      ports.stops.standing(),
      ports.alerts.since('escalation', slot),
      ports.alerts.since('empty-level', slot),
    ]);
    const written = ofJobs.flat();
    if (stops.length === 0 && written.length === 0) return { alerted: 0, canReach: true };
    const settings = await settingsIfAny(ports);
    // Without a sender nothing can be sent, to staff neither.
    if (!settings) return { alerted: 0, canReach: false };
    const team = await ports.team.list();
    const stopped = await ofStops(stops, { team, settings, now });
    const due = leftToSend([...stopped.rows, ...written], team, now);
    const sent = await Promise.all(due.map((row) => send(row, team, settings)));
    return { alerted: sent.filter(Boolean).length, canReach: stopped.canReach };
  };

  /** The alerts that stand of what is stopped, with those that are due now. */
  async function ofStops(
    stops: readonly Stop[],
    { team, settings, now }: { team: readonly TeamMember[]; settings: Settings; now: Instant },
  ): Promise<{ rows: readonly AlertRow[]; canReach: boolean }> {
    const alert = alertOfStops(stops, now);
    if (!alert) return { rows: [], canReach: true };
    const recent = await ports.alerts.since('stopped', slotOf(addMs(now, -alertEveryMs)));
    const { timeZone, openingHours: week } = settings.calendar;
    const { rows, canReach } = planAlerts(alert, { team, recent, usual: { timeZone, week } }, now);
    for (const row of rows) await ports.alerts.create(row);
    return { rows: [...recent, ...rows], canReach };
  }

  async function send(row: AlertRow, team: readonly TeamMember[], settings: Settings): Promise<boolean> {
    const member = team.find(({ id }) => id === row.staffId);
    if (!member || (await ports.alerts.begin(row)) === 'stale') return false;
    await Promise.all(
      channelsLeft(row, member).map(async (channel) => {
        const call = carriers[channel](ports, carriedTo(ports, { row, member, settings, channel }));
        let { kind } = await call(tagsOf(row));
        // It took nothing, so nobody is told twice. Behind a crowd of customers the next second has room.
        for (const ms of notNowWaitsMs) {
          if (kind !== 'not-now') break;
          await ports.wait(ms);
          ({ kind } = await call(tagsOf(row)));
        }
        // A clear yes or no ends it; whatever else is tried again in a minute.
        if (kind === 'accepted' || kind === 'refused') await ports.alerts.answered(row, channel);
      }),
    );
    return true;
  }
}

type Out = { row: AlertRow; member: TeamMember; settings: Settings; channel: Channel };

function carriedTo({ publicUrl }: AlertPorts, { row, member, settings, channel }: Out): Carried {
  const {
    languages: [language = 'en'],
    mail: email,
    phone,
    hours,
  } = member;
  const timeZone = hours?.timeZone ?? settings.calendar.timeZone;
  const { sms, ...mail } = staffAlert({ language, link: `${publicUrl}/admin/`, at: row.alertedAt, timeZone });
  return {
    address: channelRecords[channel].addressOf({ email, phone }) ?? '',
    sender: settings.sender,
    language,
    mail: () => mail,
    shortText: () => sms,
  };
}

/** The lane decides by which of the channel's settings it leaves: never behind what waits for customers. */
function tagsOf(row: AlertRow): SendTags {
  return { message: alertTagOf(row), attempt: String(row.attempts + 1), lane: 'crisis' };
}

async function settingsIfAny({ settings }: AlertPorts): Promise<Settings | undefined> {
  try {
    return await settings.get();
  } catch (error) {
    if (error instanceof SettingsMissingError) return undefined;
    throw error;
  }
}
