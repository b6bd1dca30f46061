import type { StaffEnv } from '@kesher/adapters/http/staff-app';
import { ProblemError } from '@kesher/adapters/http/problem';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ImportContext } from '@kesher/domain/import/cells';
import { writeErrorCsv } from '../imports/error-csv.ts';
import { type ImportPreview, previewImport } from '../imports/preview-import.ts';
import type { CustomersPorts } from '../ports.ts';
import { routes } from './routes.ts';

const notFound = (title: string) => new ProblemError({ status: 404, code: 'not-found', title });

/** Lambda takes 6 MB a request, base64 included; a part stays well below. */
export const maxPartBytes = 4 * 1024 * 1024;

/** Upload in parts, look at what would happen, run, follow, and take the errors home. */
export function addImportRoutes(app: OpenAPIHono<StaffEnv>, ports: CustomersPorts): void {
  const { customers, orders, deliveries } = ports;
  const preview = previewImport({ files: ports.files, stores: { customers, orders, deliveries } });

  app.put('/staff/files/:fileId/parts/:part', async (context) => {
    const { fileId, part } = context.req.param();
    const number = Number(part);
    if (!/^[A-Za-z0-9-]{8,64}$/.test(fileId) || !Number.isInteger(number) || number < 0 || number > 9_999) {
      throw new ProblemError({
        status: 400,
        code: 'invalid-input',
        title: 'The file or part cannot be named so.',
        errors: [{ field: 'fileId, part', problem: 'unreadable', remedy: 'Use 8 to 64 letters, digits or - for the file, and parts 0 to 9999.' }],
      });
    }
    await ports.files.writePart(fileId, number, new Uint8Array(await context.req.arrayBuffer()));
    return context.body(null, 204);
  });

  app.openapi(routes.previewImport, async (context) => {
    const { fileId, fileName, kind, mapping } = context.req.valid('json');
    const result = await readable(preview({ fileId, kind, mapping, context: await importContext(ports, fileName) }));
    const { kind: _kind, ...shown } = result;
    return context.json(shown, 200);
  });

  app.openapi(routes.startImport, async (context) => {
    const { fileId, fileName, kind, mapping } = context.req.valid('json');
    const rules = await importContext(ports, fileName);
    const seen = await readable(preview({ fileId, kind, mapping, context: rules }));
    refuseUnanswered(seen);
    const job = {
      id: `import-${ports.random(9).replaceAll(/[^A-Za-z0-9]/g, 'x')}`,
      kind,
      fileId,
      fileName,
      format: seen.format,
      mapping: { columns: { ...seen.mapping.columns }, ...(seen.mapping.dateOrders && { dateOrders: { ...seen.mapping.dateOrders } }), ...(seen.mapping.source && { source: seen.mapping.source }) },
      country: rules.country,
      defaultLanguage: rules.defaultLanguage,
      startedBy: context.get('staff').id,
      startedAt: ports.clock(),
      progress: { state: 'running' as const, rowsDone: 0, created: 0, changed: 0, unchanged: 0, refused: 0 },
    };
    await ports.imports.create(job);
    await ports.importHints.run(job.id);
    return context.json(job, 202);
  });

  app.openapi(routes.listImports, async (context) => context.json({ imports: await ports.imports.latest(50) }, 200));

  app.openapi(routes.readImport, async (context) => {
    const job = await ports.imports.get(context.req.valid('param').id);
    if (!job) throw notFound('There is no such import.');
    return context.json(job, 200);
  });

  app.get('/staff/imports/:id/errors.csv', async (context) => {
    const job = await ports.imports.get(context.req.param('id'));
    if (!job) throw notFound('There is no such import.');
    let csv = '';
    for await (const line of writeErrorCsv(ports.imports.errors(job.id))) csv += line;
    return context.body(csv, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${job.id}-errors.csv"` });
  });
}

async function importContext(ports: CustomersPorts, fileName: string): Promise<ImportContext> {
  const { sender } = await ports.settings.get();
  return { country: sender.country, defaultLanguage: sender.defaultLanguage, now: ports.clock(), fileName, fingerprint: ports.fingerprint };
}

async function readable(looking: Promise<ImportPreview>): Promise<Extract<ImportPreview, { kind: 'preview' }>> {
  const result = await looking.catch((error: unknown) => {
    if (error instanceof Error && error.message.startsWith('There is no file')) throw notFound('There is no such file: upload its parts first.');
    throw error;
  });
  if (result.kind === 'preview') return result;
  throw new ProblemError({
    status: 422,
    code: result.problem.code,
    title: 'The file cannot be read.',
    errors: [{ field: 'file', problem: result.problem.code, remedy: result.problem.remedy }],
  });
}

/** An import whose mapping leaves something open would guess; it asks instead. */
function refuseUnanswered(seen: Extract<ImportPreview, { kind: 'preview' }>): void {
  const errors = [
    ...seen.missingFields.map((field) => ({ field: `mapping.columns.${field}`, problem: 'no column is mapped to this field', remedy: 'Choose its column.' })),
    ...seen.dateQuestions.map(({ column }) => ({ field: `mapping.dateOrders.${column}`, problem: 'its dates can be read in two ways', remedy: 'Say day-first or month-first.' })),
  ];
  if (errors.length > 0) throw new ProblemError({ status: 422, code: 'mapping-incomplete', title: 'The mapping leaves something open.', errors });
}
