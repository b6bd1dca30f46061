import type { ImportContext } from '@kesher/domain/import/cells';
import type { FileStore, ImportJob, ImportProgress, ImportStore } from '@kesher/domain/import/import-store';
import { countWarned } from '@kesher/domain/import/warned-rows';
import type { RecordStores } from './apply-row.ts';
import { type AppliedRow, applyBatch, errorsOf, type RowsToImport, readBatches, warningsOf } from './import-rows.ts';

export type RunImportPorts = {
  imports: ImportStore;
  files: FileStore;
  stores: RecordStores;
  fingerprint: ImportContext['fingerprint'];
  /** Asked between batches; true ends this run, and the next one goes on from there. */
  shouldPause: () => boolean;
};

export type ImportRun =
  | { kind: 'done' | 'paused'; progress: ImportProgress }
  | { kind: 'not-found' }
  /** Another run of the same import has gone ahead; this one stopped. */
  | { kind: 'overtaken' };

/** Rows between two checkpoints: few enough to repeat at once, many enough to be cheap. */
const rowsPerCheckpoint = 500;

/**
 * Applies an import from its checkpoint on. Killed at any moment and run again it ends with the same records: rows after
 * the checkpoint are applied again, which changes nothing and counts as unchanged.
 */
export function runImport(ports: RunImportPorts): (input: { importId: string }) => Promise<ImportRun> {
  return async ({ importId }) => {
    const job = await ports.imports.get(importId);
    if (!job) return { kind: 'not-found' };
    if (job.progress.state !== 'running') return { kind: 'done', progress: job.progress };
    const file = rowsToImport(job, ports.fingerprint);
    let stored = job.progress;
    let reached = job.progress;
    const checkpoint = async (state: ImportProgress['state']) => {
      const to = { ...reached, state };
      const answer = await ports.imports.progress(importId, { from: stored.rowsDone, to });
      stored = to;
      return answer;
    };
    for await (const batch of readBatches(ports.files.read(job.fileId), file, reached.rowsDone)) {
      const applied = await applyBatch(ports.stores, batch, file);
      const errors = errorsOf(applied);
      if (errors.length > 0) await ports.imports.addErrors(importId, errors);
      const warnings = warningsOf(applied);
      if (warnings.length > 0) await ports.imports.addWarnings(importId, warnings);
      reached = advance(reached, applied);
      const isPaused = ports.shouldPause();
      if (!isPaused && reached.rowsDone - stored.rowsDone < rowsPerCheckpoint) continue;
      if ((await checkpoint('running')) === 'stale') return { kind: 'overtaken' };
      if (isPaused) return { kind: 'paused', progress: stored };
    }
    return (await checkpoint('done')) === 'stale' ? { kind: 'overtaken' } : { kind: 'done', progress: stored };
  };
}

function rowsToImport(job: ImportJob, fingerprint: ImportContext['fingerprint']): RowsToImport {
  const { kind, format, mapping, country, defaultLanguage, fileName, statedAt } = job;
  return {
    kind,
    format,
    mapping,
    context: { country, defaultLanguage, fileName, now: job.startedAt, statedAt, fingerprint },
  };
}

function advance(progress: ImportProgress, applied: readonly AppliedRow[]): ImportProgress {
  const next = { ...progress, rowsDone: progress.rowsDone + applied.length };
  let warned = progress.warnings ?? {};
  for (const { outcome } of applied) {
    next[outcome.kind] += 1;
    if (outcome.kind !== 'refused') warned = countWarned(warned, outcome.warnings);
  }
  return Object.keys(warned).length > 0 ? { ...next, warnings: warned } : next;
}
