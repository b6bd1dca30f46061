import type { Announcement } from '@kesher/domain/announcement/announcement';
import type { AnnouncementStore } from '@kesher/domain/announcement/announcements';
import {
  emptyRehearsal,
  type KeptRehearsal,
  type Rehearsal,
  type RehearsalSoFar,
} from '@kesher/domain/announcement/kept-rehearsal';
import type { EnginePorts } from '../ports.ts';

/** A rehearsal of so many is answered at once; what is larger is counted by a job, which staff start. */
const atOnce = 2_000;
/** So many are counted between two writes of how far the job has come. */
const perStep = 2_000;

/** A rehearsal with what its job has noted on the way. */
export type JobRehearsal<Own> = RehearsalSoFar & { own: Own };

/** What a job brings, so that its drafts are rehearsed. */
export type Rehearsing<Of, Own extends KeptRehearsal['own']> = {
  job: string;
  store: Pick<AnnouncementStore<Announcement<unknown>>, 'rehearsal' | 'startRehearsal' | 'advanceRehearsal'>;
  /** Reads what the job has noted; what it cannot read counts for nothing. */
  readOwn(own: KeptRehearsal['own']): Own | undefined;
  /** What the job notes of a draft before anybody is counted. */
  begin(of: Of): Promise<Own>;
  /** Goes on counting, as long as it may. */
  rehearse(of: Of, from: JobRehearsal<Own>, mayGoOn: (counted: Rehearsal) => boolean): Promise<JobRehearsal<Own>>;
};

type Ports = Pick<EnginePorts, 'hints' | 'clock'>;
type Drafted = Pick<Announcement<unknown>, 'id' | 'draft'>;

/** The rehearsal of a draft: counted at once where few are concerned, or as far as the job for many has come. */
export function readRehearsal<Of extends Drafted, Own extends KeptRehearsal['own']>(
  ports: Pick<Ports, 'clock'>,
  { store, readOwn, begin, rehearse }: Rehearsing<Of, Own>,
) {
  return async (of: Of): Promise<JobRehearsal<Own> & { isRunning: boolean }> => {
    const kept = keptFor(of, await store.rehearsal(of.id));
    const known = kept && readOwn(kept.own);
    if (kept && known) return { ...soFarOf(kept), own: known, isRunning: kept.wakeAt !== undefined };
    const from = { counted: emptyRehearsal(ports.clock()), isWhole: false, own: await begin(of) };
    return { ...(await rehearse(of, from, ({ audience }) => audience < atOnce)), isRunning: false };
  };
}

/** Starts the job that rehearses a draft for everybody, anew where there was one. Nothing is sent. */
export function startRehearsal<Of extends Drafted, Own extends KeptRehearsal['own']>(
  ports: Ports,
  { job, store, begin }: Pick<Rehearsing<Of, Own>, 'job' | 'store' | 'begin'>,
) {
  return async (of: Of): Promise<void> => {
    if (!of.draft) return;
    const now = ports.clock();
    const about = { subjectId: of.id, draftedAt: of.draft.changedAt, step: 0, own: await begin(of) };
    await store.startRehearsal({ ...about, counted: emptyRehearsal(now), isWhole: false, wakeAt: now });
    await ports.hints.subject({ job, id: of.id }, 0);
  };
}

/** Goes on with the rehearsal that was started, if there is one and its draft still stands; the sweep comes back for the rest. */
export function advanceRehearsal<Of extends Drafted, Own extends KeptRehearsal['own']>(
  ports: Pick<Ports, 'clock'>,
  { store, readOwn, rehearse }: Pick<Rehearsing<Of, Own>, 'store' | 'readOwn' | 'rehearse'>,
) {
  return async (of: Of, mayGoOn: () => boolean): Promise<void> => {
    let standing = await store.rehearsal(of.id);
    while (standing?.wakeAt !== undefined && mayGoOn()) {
      const { wakeAt: _due, after: _before, ...about }: KeptRehearsal = standing;
      const own = keptFor(of, standing) && readOwn(standing.own);
      const step = standing.step + 1;
      if (!own) {
        await store.advanceRehearsal({ ...about, step });
        return;
      }
      const enough = standing.counted.audience + perStep;
      const soFar = await rehearse(of, { ...soFarOf(standing), own }, ({ audience }) => audience < enough && mayGoOn());
      const next = { ...about, ...soFar, step, ...(!soFar.isWhole && { wakeAt: ports.clock() }) };
      if ((await store.advanceRehearsal(next)) === 'stale') return;
      standing = next;
    }
  };
}

/** What is kept, where it counts for the draft that stands. */
export function keptFor({ draft }: Pick<Drafted, 'draft'>, kept: KeptRehearsal | undefined): KeptRehearsal | undefined {
  return kept?.draftedAt === draft?.changedAt ? kept : undefined;
}

function soFarOf({ counted, after, isWhole }: KeptRehearsal): RehearsalSoFar {
  return { counted, after, isWhole };
}
