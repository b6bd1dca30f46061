import type { KeptRehearsal } from '@kesher/domain/announcement/kept-rehearsal';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { StockDelayPorts } from './ports.ts';
import { beginRehearsal, type DelayRehearsal, ownRehearsalSchema, rehearse } from './rehearse.ts';

/** A rehearsal of so many is answered at once; what is larger is counted by a job, which staff start. */
const atOnce = 2_000;
/** So many are counted between two writes of how far the job has come. */
const perStep = 2_000;

type Shown = DelayRehearsal & { isRunning: boolean };

/** The rehearsal of a draft: counted at once where few are concerned, or as far as the job for many has come. */
export function readRehearsal(ports: StockDelayPorts) {
  return async (delay: StockDelay): Promise<Shown> => {
    const kept = keptFor(delay, await ports.delays.rehearsal(delay.id));
    if (kept) return { ...kept.soFar, isRunning: kept.kept.wakeAt !== undefined };
    const mayGoOn = ({ audience }: { audience: number }) => audience < atOnce;
    const soFar = await rehearse(ports)(delay, await beginRehearsal(ports, delay), mayGoOn);
    return { ...soFar, isRunning: false };
  };
}

/** Starts the job that rehearses a draft for everybody, anew where there was one. Nothing is sent. */
export function startRehearsal(ports: StockDelayPorts) {
  return async (delay: StockDelay): Promise<void> => {
    if (!delay.draft) return;
    const { isWhole, own, counted } = await beginRehearsal(ports, delay);
    const about = { subjectId: delay.id, draftedAt: delay.draft.changedAt, step: 0 };
    await ports.delays.startRehearsal({ ...about, counted, own, isWhole, wakeAt: ports.clock() });
    await ports.hints.subject({ job: 'stock-delay', id: delay.id }, 0);
  };
}

/** Goes on with the rehearsal that was started, if there is one and its draft still stands; the sweep comes back for the rest. */
export function advanceRehearsal(ports: StockDelayPorts) {
  const goOn = rehearse(ports);
  return async (delay: StockDelay, mayGoOn: () => boolean): Promise<void> => {
    let standing = await ports.delays.rehearsal(delay.id);
    while (standing?.wakeAt !== undefined && mayGoOn()) {
      const { wakeAt: _due, after: _before, ...about }: KeptRehearsal = standing;
      const found = keptFor(delay, standing);
      const step = standing.step + 1;
      if (!found) {
        await ports.delays.advanceRehearsal({ ...about, step });
        return;
      }
      const enough = standing.counted.audience + perStep;
      const soFar = await goOn(delay, found.soFar, ({ audience }) => audience < enough && mayGoOn());
      const next = { ...about, ...soFar, step, ...(!soFar.isWhole && { wakeAt: ports.clock() }) };
      if ((await ports.delays.advanceRehearsal(next)) === 'stale') return;
      standing = next;
    }
  };
}

/** What is kept, where it counts for the draft that stands. */
export function keptFor(
  { draft }: Pick<StockDelay, 'draft'>,
  kept: KeptRehearsal | undefined,
): { kept: KeptRehearsal; soFar: DelayRehearsal } | undefined {
  if (!kept || kept.draftedAt !== draft?.changedAt) return undefined;
  const own = ownRehearsalSchema.safeParse(kept.own).data;
  return own && { kept, soFar: { counted: kept.counted, after: kept.after, isWhole: kept.isWhole, own } };
}
