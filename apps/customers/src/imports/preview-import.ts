import type { FileProblem } from '@kesher/adapters/csv/decode';
import type { ImportContext } from '@kesher/domain/import/cells';
import type { FileStore, RowError } from '@kesher/domain/import/import-store';
import { countWarned, firstOfEachKind, type WarnedRows } from '@kesher/domain/import/warned-rows';
import type { RecordStores } from './apply-row.ts';
import { askAboutPeople } from './ask-about-people.ts';
import { applyBatch, errorsOf, type RowsToImport, readBatches, warningsOf } from './import-rows.ts';
import { type FileInspection, type InspectInput, inspectImport } from './inspect-import.ts';
import { createRehearsalStores } from './rehearsal-stores.ts';

export type PreviewPorts = { files: FileStore; stores: RecordStores };
export type PreviewInput = Omit<InspectInput, 'writtenAt'> & { context: ImportContext };

/** What importing a file would do. Nothing is written. */
export type ImportPreview =
  | { kind: 'refused'; problem: FileProblem }
  | ({ kind: 'preview' } & FileInspection & Rehearsal);

type Rehearsal = {
  /** How many rows were tried, from the first one; counts, errors and warnings are about these. */
  rowsTried: number;
  counts: { created: number; changed: number; unchanged: number; refused: number };
  /** The first 200. */
  errors: RowError[];
  /** The first 20 of each kind. */
  warnings: RowError[];
  /** How many of the rows came in with a warning, by its kind. */
  warned: WarnedRows;
};

const listed = 200;
const listedOfAKind = 20;
/** A request has 29 seconds on AWS; a longer file shows what is wrong with it in these. */
const mostRowsTried = 10_000;

/** Inspects the file and runs the import of its first 10,000 rows on stores that keep nothing. */
export function previewImport(ports: PreviewPorts): (input: PreviewInput) => Promise<ImportPreview> {
  return async ({ context, ...input }) => {
    const inspected = await inspectImport(ports.files, { ...input, writtenAt: context.statedAt ?? context.now });
    if (inspected.kind === 'refused') return inspected;
    const { format, mapping } = inspected;
    const file = { kind: input.kind, format, mapping, context };
    const questions = [...inspected.questions, ...(await askAboutPeople(ports)(input.fileId, file))];
    const rehearsed = await rehearse(ports, input.fileId, file);
    return { ...inspected, ...rehearsed, questions, kind: 'preview' };
  };
}

async function rehearse(ports: PreviewPorts, fileId: string, file: RowsToImport): Promise<Rehearsal> {
  const stores = createRehearsalStores(ports.stores);
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  const errors: RowError[] = [];
  let warnings: RowError[] = [];
  let warned: WarnedRows = {};
  let rowsTried = 0;
  for await (const batch of readBatches(ports.files.read(fileId), file, 0)) {
    const applied = await applyBatch(stores, batch, file);
    for (const { outcome } of applied) {
      counts[outcome.kind] += 1;
      if (outcome.kind !== 'refused') warned = countWarned(warned, outcome.warnings);
    }
    warnings = firstOfEachKind([...warnings, ...warningsOf(applied)], listedOfAKind);
    if (errors.length < listed) errors.push(...errorsOf(applied));
    rowsTried += applied.length;
    if (rowsTried >= mostRowsTried) break;
  }
  return { rowsTried, counts, errors: errors.slice(0, listed), warnings, warned };
}
