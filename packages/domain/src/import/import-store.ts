import * as z from 'zod';
import { staffIdSchema } from '../ids.ts';
import { instantSchema, isoDateSchema } from '../instant-schema.ts';
import { languageSchema } from '../language-schema.ts';
import { dateOrders } from './date-order.ts';
import { encodings } from './encodings.ts';
import { importKindSchema } from './import-kind.ts';
import { numberForms } from './number-form.ts';
import { refusalRulesSchema } from './refusal-rule.ts';
import type { RowProblem } from './row-problem.ts';

export const encodingSchema = z.enum(encodings);

/** How the bytes of a file become cells. */
export const fileFormatSchema = z.object({
  encoding: encodingSchema,
  delimiter: z.enum([',', ';', '\t', '|']),
  /** The line of the header, where titles or notes stand above it. */
  headerLine: z.int().min(1).optional(),
});
export type FileFormat = z.infer<typeof fileFormatSchema>;

/** What staff decided where a file left something open, by the question's key. */
export const answersSchema = z.record(z.string().max(10_100), z.string().max(100));

export const mappingSchema = z.object({
  columns: z.record(z.string().max(64), z.string().max(10_000)),
  dateOrders: z.record(z.string().max(10_000), z.enum(dateOrders)).optional(),
  source: z.string().max(64).optional(),
  fallbacks: z.record(z.string().max(64), z.array(z.string().max(10_000)).max(20)).optional(),
  numberForms: z.record(z.string().max(10_000), z.enum(numberForms)).optional(),
  answers: answersSchema.optional(),
  refusals: refusalRulesSchema.optional(),
});

/** How far an import is. `rowsDone` is the checkpoint: every row before it has been applied or refused. */
export const importProgressSchema = z.object({
  state: z.enum(['running', 'done', 'failed']),
  rowsDone: z.int().min(0),
  created: z.int().min(0),
  changed: z.int().min(0),
  unchanged: z.int().min(0),
  refused: z.int().min(0),
  /** How many rows came in with something worth knowing, by its kind; absent where none did. */
  warnings: z.record(z.string(), z.int().min(1)).optional(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

/** An import that staff asked for. All that decides what a row becomes is frozen here, so running it again ends the same. */
export const importJobSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
  kind: importKindSchema,
  fileId: z.string().min(1).max(128),
  fileName: z.string().min(1).max(200),
  format: fileFormatSchema,
  mapping: mappingSchema,
  country: z.string().regex(/^[A-Z]{2}$/),
  defaultLanguage: languageSchema,
  /** The day on which the file was exported, as staff said, and the moment from which what it says holds. */
  statedOn: isoDateSchema.optional(),
  statedAt: instantSchema.optional(),
  startedBy: staffIdSchema,
  startedAt: instantSchema,
  progress: importProgressSchema,
});
export type ImportJob = z.infer<typeof importJobSchema>;

/** A problem of one row, kept for download. */
export type RowError = RowProblem & { readonly line: number };

/** Imports with their progress and their errors. */
export type ImportStore = {
  create(job: ImportJob): Promise<'created' | 'exists'>;
  get(id: string): Promise<ImportJob | undefined>;
  /** Writes progress if `rowsDone` is still `from`; `stale` tells a second runner of the same import to stop. */
  progress(id: string, change: { from: number; to: ImportProgress }): Promise<'stored' | 'stale'>;
  /** Keyed by line, field and code: adding the same error again changes nothing. */
  addErrors(id: string, errors: readonly RowError[]): Promise<void>;
  /** In the order of lines. */
  errors(id: string): AsyncIterable<RowError>;
  /** What is worth knowing about rows that came in; keyed as errors are. */
  addWarnings(id: string, warnings: readonly RowError[]): Promise<void>;
  /** Those of one kind in the order of lines, from after a line on. */
  warnings(id: string, of: { code: string; afterLine: number }): AsyncIterable<RowError>;
  /** Newest first. */
  latest(limit: number): Promise<ImportJob[]>;
};

/** Part `part` of a file, or all of it if that is 0, was never uploaded or was removed. */
export class FileMissingError extends Error {
  override readonly name = 'FileMissingError';
  readonly code = 'file-missing';
  readonly fileId: string;
  readonly part: number;
  constructor(fileId: string, part: number) {
    super(`The file ${fileId} has no part ${part}.`);
    this.fileId = fileId;
    this.part = part;
  }
}

/** Uploaded files, in chunks, so that no file has to fit into memory. */
export type FileStore = {
  /** Writes the whole file; the same id again replaces it. */
  write(id: string, bytes: AsyncIterable<Uint8Array>): Promise<{ sizeBytes: number }>;
  /** The file from its start; throws a `FileMissingError` where a part is not there. Can be read any number of times. */
  read(id: string): AsyncIterable<Uint8Array>;
  remove(id: string): Promise<void>;
  /** Removes every file. Somebody who is erased may stand in any of them, written in any way. */
  removeAll(): Promise<void>;
};

/** A large file arrives in parts, because a request may hold only a few megabytes. The same part again replaces it. */
export type FileUploads = {
  writePart(id: string, part: number, bytes: Uint8Array): Promise<void>;
};
