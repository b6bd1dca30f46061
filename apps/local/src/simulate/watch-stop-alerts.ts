import { type AlertRow, alertEveryMs } from '@kesher/domain/alert/alert';
import type { Settings } from '@kesher/domain/business/settings-store';
import { type Instant, instantFromMs } from '@kesher/domain/instant';
import { isAtWork } from '@kesher/domain/staff/at-work';
import type { TeamMember } from '@kesher/domain/staff/team-member';
import type { Stop } from '@kesher/domain/stop/stop';
import type { Surroundings } from '@kesher/testing/simulator/process';
import type { Report } from '@kesher/testing/simulator/report';
import type { Stores } from './stores.ts';

/** What clocks may differ by between two processes, and a little. */
const slackMs = 5_000;
/** How often the minute is looked at, while something is stopped and nobody is being told. */
const lookEveryMs = 600_000;

/** Watches that whoever may let go on what is stopped knows of it, the same evening and then each half hour of their hours. */
export function createStopAlertWatch(of: {
  stores: Pick<Stores, 'alerts' | 'team' | 'stops'>;
  settings: Settings;
  around: Surroundings;
  report: Report;
  wake: (key: string, at: string | undefined) => void;
}) {
  const { stores, settings, around, report, wake } = of;
  const { timeZone, openingHours: week } = settings.calendar;
  /** When stops were pressed, also those that were lifted since. */
  const pressedMs: number[] = [];

  /** Those whom an alert reaches at both ends of what clocks may differ by. */
  async function surely(holds: (team: readonly TeamMember[], at: Instant) => readonly TeamMember[], atMs: number) {
    const team = await stores.team.list();
    const [early, late] = [atMs - slackMs, atMs + slackMs].map((ms) => holds(team, instantFromMs(ms)));
    return team.filter(({ id }) => [early, late].every((some) => some?.some((member) => member.id === id)));
  }
  // Of managers alone, and in its own words: what is judged here may be broken on purpose.
  const mayLift = (team: readonly TeamMember[], at: Instant) =>
    team.filter(
      ({ roles, mail, phone, absences }) =>
        roles.includes('manager') &&
        (mail ?? phone) !== undefined &&
        !absences.some(({ from, to }) => from <= at && at < to),
    );
  const mayLiftAtWork = (team: readonly TeamMember[], at: Instant) =>
    mayLift(team, at).filter((member) => isAtWork(member, at, { timeZone, week }));

  function alertsOf({ id }: TeamMember): AlertRow[] {
    return Object.values(stores.alerts.snapshot()).filter((row) => row.kind === 'stopped' && row.staffId === id);
  }

  return {
    pressed(): void {
      pressedMs.push(around.scheduler.nowMs());
      wake('stops', instantFromMs(around.scheduler.nowMs()));
    },

    /** A run that sends alerts, begun at this moment over these stops, came to its end. */
    async ran(startedMs: number, stopsBefore: readonly Stop[]): Promise<void> {
      // What was let go on while it ran need be told to nobody.
      const still = await stores.stops.standing();
      const standing = stopsBefore.filter(
        ({ stoppedAt }) =>
          Date.parse(stoppedAt) < startedMs - slackMs && still.some((stop) => stop.stoppedAt === stoppedAt),
      );
      wake('stops', stopsBefore.length === 0 ? undefined : instantFromMs(startedMs + lookEveryMs));
      if (standing.length === 0) return;
      const isNew = standing.some(({ stoppedAt }) => startedMs - Date.parse(stoppedAt) < alertEveryMs - slackMs);
      for (const member of await surely(isNew ? mayLift : mayLiftAtWork, startedMs)) {
        const last = Math.max(...alertsOf(member).map(({ alertedAt }) => Date.parse(alertedAt)));
        if (last >= startedMs - alertEveryMs - slackMs) continue;
        report.violated(
          'stop alert',
          `${member.id} is not told that something is stopped${isNew ? ', and it is new' : ''}`,
        );
      }
    },

    /** Nobody is told who may do nothing about it, who is away, or who has gone home and heard of it before. */
    async created(row: AlertRow): Promise<void> {
      if (row.kind !== 'stopped') return;
      const atMs = Date.parse(row.alertedAt);
      const isNew = pressedMs.some((ms) => Math.abs(atMs - ms) < alertEveryMs + slackMs);
      const team = await stores.team.list();
      const allowed = [atMs - slackMs, atMs + slackMs].flatMap((ms) =>
        (isNew ? mayLift : mayLiftAtWork)(team, instantFromMs(ms)),
      );
      if (!allowed.some(({ id }) => id === row.staffId))
        report.violated('stop alert', `${row.staffId} is told of a stop at ${row.alertedAt}, which is not their time`);
      const near = Object.values(stores.alerts.snapshot()).filter(
        (other) =>
          other.kind === 'stopped' &&
          other.staffId === row.staffId &&
          Math.abs(Date.parse(other.alertedAt) - atMs) < alertEveryMs - slackMs,
      );
      // Two runs at the turn of a half hour may each write one.
      if (near.length > 2) report.violated('stop alert', `${row.staffId} is told ${near.length} times in half an hour`);
    },
  };
}
