import { createFingerprint } from '@kesher/adapters/lambda/fingerprint';
import { staffIdSchema } from '@kesher/domain/ids';
import type { ImportContext } from '@kesher/domain/import/cells';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import { mappingSchema, type RowError } from '@kesher/domain/import/import-store';
import type { Mapping } from '@kesher/domain/import/suggest-mapping';
import type { Instant } from '@kesher/domain/instant';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryDeliveryStore } from '@kesher/testing/in-memory/delivery-store';
import { createInMemoryErasureList } from '@kesher/testing/in-memory/erasure-list';
import { createInMemoryFileStore, createInMemoryImportStore } from '@kesher/testing/in-memory/import-store';
import { createInMemoryOrderStore } from '@kesher/testing/in-memory/order-store';
import { createInMemorySuppressionList } from '@kesher/testing/in-memory/suppression-list';
import type { InspectInput } from '../inspect-import.ts';
import { previewImport } from '../preview-import.ts';
import { runImport } from '../run-import.ts';

export const fingerprint = createFingerprint('a secret of this test only');
export const startedAt = '2026-11-22T08:00:00.000Z' as Instant;
export const none = { created: 0, changed: 0, unchanged: 0, refused: 0 };

/** What staff decided about a file. */
type Decided = Pick<InspectInput, 'answers' | 'encoding'>;

/** Everything that an import needs, in memory, and the steps from a file to what it changed. */
export function setUp(chunkBytes = 50) {
  const stores = {
    customers: createInMemoryCustomerStore(),
    orders: createInMemoryOrderStore(),
    deliveries: createInMemoryDeliveryStore(),
    erasures: createInMemoryErasureList(),
    suppressions: createInMemorySuppressionList(),
  };
  const files = createInMemoryFileStore(chunkBytes);
  const imports = createInMemoryImportStore();
  const context: ImportContext = {
    country: 'IL',
    defaultLanguage: 'he',
    now: startedAt,
    fileName: 'file.csv',
    fingerprint,
  };
  let runs = 0;

  const upload = (content: string | Uint8Array) =>
    files.write(
      'file-1',
      (async function* () {
        yield typeof content === 'string' ? Buffer.from(content) : content;
      })(),
    );
  const preview = async (kind: ImportKind, mapping?: Mapping, decided: Decided = {}) => {
    const found = await previewImport({ files, stores })({ fileId: 'file-1', kind, context, mapping, ...decided });
    if (found.kind === 'refused') throw new Error(found.problem.code);
    return found;
  };
  const start = async (kind: ImportKind, mapping?: Mapping, decided?: Decided) => {
    const { format, mapping: settled } = await preview(kind, mapping, decided);
    runs += 1;
    await imports.create({
      id: `import-${runs}`,
      kind,
      fileId: 'file-1',
      fileName: 'file.csv',
      format,
      country: 'IL',
      defaultLanguage: 'he',
      startedAt,
      mapping: mappingSchema.parse(settled),
      startedBy: staffIdSchema.parse('staff-1'),
      progress: { state: 'running', rowsDone: 0, ...none },
    });
    return `import-${runs}`;
  };
  const run = (importId: string, ports: { stores?: typeof stores; shouldPause?: () => boolean } = {}) =>
    runImport({ imports, files, stores, fingerprint, shouldPause: () => false, ...ports })({ importId });
  const importAll = async (kind: ImportKind, mapping?: Mapping, decided?: Decided) => {
    const id = await start(kind, mapping, decided);
    const ended = await run(id);
    if (ended.kind !== 'done') throw new Error(ended.kind);
    const errors: RowError[] = [];
    for await (const error of imports.errors(id)) errors.push(error);
    return { ...ended.progress, errors: errors.map((error) => `${error.line} ${error.field} ${error.code}`) };
  };
  return { stores, imports, upload, preview, start, run, importAll };
}
