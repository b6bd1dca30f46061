import {
  FileMissingError,
  type FileStore,
  type FileUploads,
  type ImportJob,
  type ImportStore,
  importJobSchema,
  type RowError,
} from '@kesher/domain/import/import-store';

/** Imports in a map: progress is conditional on the checkpoint, errors are keyed. */
export function createInMemoryImportStore(): ImportStore {
  const jobs = new Map<string, ImportJob>();
  const errorsOf = new Map<string, Map<string, RowError>>();
  const warningsOf = new Map<string, Map<string, RowError>>();
  return {
    async create(job) {
      if (jobs.has(job.id)) return 'exists';
      jobs.set(job.id, importJobSchema.parse(structuredClone(job)));
      return 'created';
    },
    async get(id) {
      return structuredClone(jobs.get(id));
    },
    async progress(id, { from, to }) {
      const job = jobs.get(id);
      if (!job || job.progress.rowsDone !== from || job.progress.state !== 'running') return 'stale';
      jobs.set(id, { ...job, progress: { ...to } });
      return 'stored';
    },
    async addErrors(id, errors) {
      keep(errorsOf, id, errors);
    },
    async addWarnings(id, warnings) {
      keep(warningsOf, id, warnings);
    },
    async latest(limit) {
      const newestFirst = [...jobs.values()].toSorted((left, right) => (left.startedAt > right.startedAt ? -1 : 1));
      return structuredClone(newestFirst.slice(0, limit));
    },
    async *errors(id) {
      yield* inOrder(errorsOf.get(id));
    },
    async *warnings(id, { code, afterLine }) {
      for (const warning of inOrder(warningsOf.get(id)))
        if (warning.code === code && warning.line > afterLine) yield warning;
    },
  };
}

function keep(problems: Map<string, Map<string, RowError>>, id: string, added: readonly RowError[]): void {
  const kept = problems.get(id) ?? new Map<string, RowError>();
  for (const one of added) kept.set(`${one.line}#${one.field}#${one.code}#${one.customerId}`, { ...one });
  problems.set(id, kept);
}

function inOrder(problems: ReadonlyMap<string, RowError> = new Map()): RowError[] {
  return structuredClone([...problems.values()]).toSorted((left, right) => left.line - right.line);
}

/** Files in a map, read back in chunks of `chunkBytes`, which tests set small to cut characters in two. */
export function createInMemoryFileStore(chunkBytes = 65_536): FileStore & FileUploads {
  const files = new Map<string, Map<number, Uint8Array>>();
  return {
    async write(id, bytes) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes) chunks.push(chunk.slice());
      const whole = new Uint8Array(Buffer.concat(chunks));
      files.set(id, new Map([[0, whole]]));
      return { sizeBytes: whole.byteLength };
    },
    async writePart(id, part, bytes) {
      files.set(id, (files.get(id) ?? new Map<number, Uint8Array>()).set(part, bytes.slice()));
    },
    async *read(id) {
      const parts = files.get(id);
      const inOrder = Array.from({ length: Math.max(-1, ...(parts?.keys() ?? [])) + 1 }, (_, part) => parts?.get(part));
      const gap = inOrder.length === 0 ? 0 : inOrder.indexOf(undefined);
      if (gap >= 0) throw new FileMissingError(id, gap);
      const whole = Buffer.concat(inOrder.filter((part) => part !== undefined));
      for (let start = 0; start < whole.byteLength; start += chunkBytes)
        yield new Uint8Array(whole.subarray(start, start + chunkBytes));
    },
    async remove(id) {
      files.delete(id);
    },
    async removeAll() {
      files.clear();
    },
  };
}
