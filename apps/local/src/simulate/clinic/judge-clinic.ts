import { readCallQueue } from '@kesher/check-ins/calls/read-call-queue';
import { isOverdue } from '@kesher/domain/check-in/answer/escalate';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import type { CustomerId } from '@kesher/domain/ids';
import { instantFromMs } from '@kesher/domain/instant';
import { judgeRow } from '../at-rest.ts';
import { judgeErased } from '../judge-erased.ts';
import type { World } from '../world.ts';
import type { Patients } from './patients.ts';
import { wrongTasks } from './rules-of-tasks.ts';
import type { OtherSystem, Work } from './told-works.ts';

const minuteMs = 60_000;
const unfinished = new Set(['planned', 'ready', 'deferred', 'claimed', 'unknown']);

type Run = { system: OtherSystem; patients: Patients; erased: readonly CustomerId[] };

/** What must hold when everything has come to rest: nobody is lost, and whoever waits does so in plain sight. */
export async function judgeClinic(world: World, { system, patients, erased }: Run): Promise<void> {
  const { stores, watches } = world;
  const { report } = watches;
  stores.checkIns.mend();
  const works = stores.checkIns.snapshot().works;
  if (!system.isDone()) report.violated('check-in ends', 'a work was told again and again, and never taken');
  for (const told of system.works.values()) {
    if (erased.some((id) => id === told.customerId)) continue;
    judgeTold(world, told, works[told.id]?.checkIn);
    const standing = new Set(works[told.id]?.checkIn?.answers.map(({ text }) => text));
    const lost = (patients.recorded.get(told.id) ?? []).filter((text) => !standing.has(text));
    if (lost.length > 0 && !watches.checkIns.isBegunAnew(told.id))
      report.violated('heard', `${told.id}: it was said to be recorded, and is not: ${lost.join()}`, told.customerId);
  }
  const shown = await shownTasks(world);
  for (const { checkIn, followed, wakeAt } of Object.values(works)) {
    if (checkIn === undefined) continue;
    const { id, customerId } = checkIn;
    if (!followed) report.violated('check-in ends', `${id}: what follows from it was never written`, customerId);
    const isLate = wakeAt !== undefined && Date.parse(wakeAt) < world.around.scheduler.nowMs() - 5 * minuteMs;
    if (isLate) report.violated('check-in ends', `${id} is due since ${wakeAt}, and nobody looks`, customerId);
    // A task that nothing asks for is left by whoever died over it, and is shown to nobody.
    for (const { rule, says, kind, isExtra } of wrongTasks(checkIn, stores))
      if (!isExtra || shown.has(`${kind} ${id}`)) report.violated(rule, `${id}: ${says}`, customerId);
    judgeFlag(world, checkIn);
  }
  for (const row of stores.messages.all()) {
    judgeRow(world, row, watches.messages.taken);
    if (unfinished.has(row.state))
      report.violated('everybody ends', `the ${row.route} of ${row.noticeId} is ${row.state}`, row.customerId);
  }
  for (const id of erased) await judgeErased(world, id);
}

/** What the call queue shows, by kind and check-in. */
async function shownTasks({ portsAtOnce }: World): Promise<ReadonlySet<string>> {
  const { calls, flags, numbers } = await readCallQueue(portsAtOnce())();
  const named = (kind: string, list: typeof calls) => list.map(({ checkIn }) => `${kind} ${checkIn.id}`);
  return new Set([
    ...named('check-in-call', calls),
    ...named('check-in-flag', flags),
    ...named('check-in-number', numbers),
  ]);
}

/** What a check-in has come to, and what the other system said last, are the same story. */
function judgeTold({ watches: { report } }: World, told: Work, checkIn: CheckIn | undefined): void {
  const isOff = told.status !== 'finished' || told.gone;
  if (isOff && checkIn !== undefined && checkIn.state !== 'cancelled')
    report.violated(
      'taken back',
      `${told.id} is ${told.gone ? 'of somebody who has died' : told.status}, and ${checkIn.state}`,
      told.customerId,
    );
  if (isOff) return;
  if (checkIn === undefined) report.violated('check-in ends', `of ${told.id} there is no check-in`, told.customerId);
  else if (checkIn.state === 'cancelled' && checkIn.takenBack !== 'asked-not-to')
    report.violated('check-in ends', `${told.id} is finished, and its check-in ${checkIn.takenBack}`, told.customerId);
}

/** A flag has somebody who took it up, or is late where everybody sees it. */
function judgeFlag({ watches: { report }, around: { scheduler } }: World, checkIn: CheckIn): void {
  const { id, customerId, escalation, state } = checkIn;
  if (escalation === undefined || escalation.acknowledged !== undefined || state === 'cancelled') return;
  const longAgo = Date.parse(escalation.since) < scheduler.nowMs() - 60 * minuteMs;
  if (longAgo && !isOverdue(checkIn, instantFromMs(scheduler.nowMs())))
    report.violated(
      'flag',
      `${id}: nobody took it up since ${escalation.since}, and it is not late in plain sight`,
      customerId,
    );
}
