import { type AlertRow, alertEveryMs, alertIdOf, alertTagOf } from '@kesher/domain/alert/alert';
import { channelsLeft } from '@kesher/domain/alert/plan-alerts';
import type { AnyOutgoing } from '@kesher/testing/simulator/channel-under-fault';
import type { Surroundings } from '@kesher/testing/simulator/process';
import type { Report } from '@kesher/testing/simulator/report';
import type { Stores } from './stores.ts';

const minuteMs = 60_000;
/** After so many runs that came to their end, a row must have been tried as often as it may be. */
const enoughRuns = 8;
const mostAttempts = 3;

/** Watches those who must be woken: what no channel has answered is tried again, and what was written goes out. */
export function createAlertWatch(of: {
  stores: Pick<Stores, 'alerts' | 'team'>;
  around: Surroundings;
  report: Report;
  wake: (key: string, at: string | undefined) => void;
}) {
  const { stores, around, report, wake } = of;
  const { scheduler, faults, trace } = around;
  const runsMs: number[] = [];
  const takenFor = new Set<string>();
  let liftedMs = Number.NEGATIVE_INFINITY;

  function stands(row: AlertRow): AlertRow {
    return stores.alerts.snapshot()[alertIdOf(row)] ?? row;
  }

  /** Of what somebody let go on meanwhile, nobody need be told any more. */
  const isMoot = ({ kind, alertedAt }: AlertRow) => kind === 'stopped' && liftedMs > Date.parse(alertedAt) - minuteMs;

  async function channelsWaiting(row: AlertRow): Promise<number> {
    const member = await stores.team.get(row.staffId);
    return member === undefined ? 0 : channelsLeft(stands(row), member).length;
  }

  /** Shortly before its time is over: whoever could not be told in three attempts hears no more, and nobody else is left out. */
  async function judge(row: AlertRow, createdMs: number): Promise<void> {
    wake(`alert ${alertIdOf(row)}`, undefined);
    if (isMoot(row)) return;
    const { attempts } = stands(row);
    // Written late, by whoever had stood still, it is tried as often as the rest of its time allows.
    const runs = runsMs.filter((atMs) => atMs > createdMs + 3 * minuteMs).length;
    if ((await channelsWaiting(row)) === 0 || attempts >= mostAttempts || runs < enoughRuns) return;
    report.violated(
      'alert',
      `${row.staffId} was not woken about ${row.of ?? row.kind} in ${attempts} attempts, and no more is tried`,
    );
  }

  return {
    created(row: AlertRow): void {
      trace.tell({ atMs: scheduler.nowMs(), says: `${row.staffId} is to be woken about ${row.of}` });
      // Until its time is over the sweep looks at it every minute.
      wake(`alert ${alertIdOf(row)}`, row.alertedAt);
      const overMs = Date.parse(row.alertedAt) + alertEveryMs;
      const createdMs = scheduler.nowMs();
      scheduler.at(overMs - minuteMs, () => void judge(row, createdMs));
      // In the peace of the end nothing keeps a channel from answering: two sweeps are enough.
      if (faults.isOver() && scheduler.nowMs() < overMs - 5 * minuteMs)
        scheduler.after(3 * minuteMs, () => {
          if (!isMoot(row) && !takenFor.has(alertTagOf(row)))
            report.violated('alert', `${row.staffId} was not woken about ${row.of ?? row.kind} within three minutes`);
        });
    },
    /** A run that sends alerts, begun at this moment, came to its end. */
    ran: (startedMs: number): void => void runsMs.push(startedMs),
    /** Somebody let something go on. */
    lifted: (): void => void (liftedMs = scheduler.nowMs()),
    /** A channel took an alert. */
    taken({ tags }: AnyOutgoing): void {
      takenFor.add(tags.message);
    },
  };
}
