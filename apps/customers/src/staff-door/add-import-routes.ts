import type { OpenAPIHono } from '@hono/zod-openapi';
import { fieldProblems, ProblemError } from '@kesher/adapters/http/problem';
import { recordLooks } from '@kesher/adapters/http/record-looks';
import type { StaffEnv } from '@kesher/adapters/http/staff-app';
import type { ImportContext } from '@kesher/domain/import/cells';
import { type ImportJob, mappingSchema, type RowError } from '@kesher/domain/import/import-store';
import { fileStatedAt } from '@kesher/domain/import/stated-at';
import type { IsoDate } from '@kesher/domain/instant';
import type { StaffMember } from '@kesher/domain/staff/staff';
import * as z from 'zod';
import { askAboutPeople } from '../imports/ask-about-people.ts';
import { errorCsv } from '../imports/error-csv.ts';
import { inspectImport } from '../imports/inspect-import.ts';
import { previewImport } from '../imports/preview-import.ts';
import type { CustomersPorts } from '../ports.ts';
import { downloadImportErrors, fileIdSchema, importRoutes } from './import-routes.ts';
import { dayToCome, notFound, readable, refuseUnanswered, refuseUnknownColumns, savedSettings } from './refusals.ts';

/** Lambda takes 6 MB a request, base64 included; a part stays well below. */
export const maxPartBytes = 4 * 1024 * 1024;

/** As many as a screen shows. */
const mostErrorsShown = 200;

const partSchema = z.object({
  fileId: fileIdSchema,
  part: z
    .string()
    .regex(/^\d{1,4}$/, 'use a number from 0 to 9999')
    .transform(Number),
});

/** Upload in parts, look at what would happen, run, follow, and take the errors home. */
export function addImportRoutes(app: OpenAPIHono<StaffEnv>, ports: CustomersPorts): void {
  const { customers, orders, deliveries, erasures, suppressions } = ports;
  const aboutPeople = askAboutPeople({ files: ports.files, stores: { customers } });
  const preview = previewImport({
    files: ports.files,
    stores: { customers, orders, deliveries, erasures, suppressions },
  });

  const record = recordLooks(ports);
  /** Some warnings name a customer of ours beside the row. */
  const looked = (staff: StaffMember, warnings: readonly RowError[]) =>
    record({ staff, thing: 'import', customerIds: warnings.flatMap(({ customerId }) => customerId ?? []) });

  app.put('/staff/files/:fileId/parts/:part', async (context) => {
    const named = partSchema.safeParse(context.req.param());
    if (!named.success) {
      throw new ProblemError({
        status: 400,
        code: 'invalid-input',
        title: 'The file or part cannot be named so.',
        errors: fieldProblems(named.error).map(({ field, problem }) => ({ field, problem, remedy: `${problem}.` })),
      });
    }
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    if (bytes.byteLength === 0) {
      throw new ProblemError({
        status: 400,
        code: 'invalid-input',
        title: 'The part is empty.',
        errors: [{ field: '(body)', problem: 'no bytes', remedy: 'Send the bytes of this part of the file.' }],
      });
    }
    await ports.files.writePart(named.data.fileId, named.data.part, bytes);
    return context.body(null, 204);
  });

  app.openapi(importRoutes.previewImport, async (context) => {
    const { fileName, statedOn, ...asked } = context.req.valid('json');
    const rules = await importContext(ports, { fileName, statedOn });
    const { kind } = asked;
    const { kind: _kind, ...shown } = await readable(preview({ ...asked, fileName, context: rules }));
    refuseUnknownColumns(kind, shown);
    await looked(context.get('staff'), shown.warnings);
    return context.json(shown, 200);
  });

  app.openapi(importRoutes.startImport, async (context) => {
    const { fileName, statedOn, ...asked } = context.req.valid('json');
    const { fileId, kind } = asked;
    const rules = await importContext(ports, { fileName, statedOn });
    const { country, defaultLanguage, now, statedAt } = rules;
    const inspected = await readable(inspectImport(ports.files, { ...asked, fileName, writtenAt: statedAt ?? now }));
    refuseUnknownColumns(kind, inspected);
    refuseUnanswered(inspected);
    refuseUnanswered({ ...inspected, questions: await aboutPeople(fileId, { ...inspected, kind, context: rules }) });
    const job: ImportJob = {
      id: `import-${ports.random(9).replaceAll(/[^A-Za-z0-9]/g, 'x')}`,
      kind,
      fileId,
      fileName,
      format: inspected.format,
      mapping: mappingSchema.parse(inspected.mapping),
      country,
      defaultLanguage,
      ...(statedOn && { statedOn, statedAt }),
      startedBy: context.get('staff').id,
      startedAt: now,
      progress: { state: 'running', rowsDone: 0, created: 0, changed: 0, unchanged: 0, refused: 0 },
    };
    await ports.imports.create(job);
    await ports.importHints.run(job.id);
    return context.json(job, 202);
  });

  app.openapi(importRoutes.listImports, async (context) =>
    context.json({ imports: await ports.imports.latest(50) }, 200),
  );

  app.openapi(importRoutes.readImport, async (context) => {
    const job = await ports.imports.get(context.req.valid('param').id);
    if (!job) throw notFound('There is no such import.');
    return context.json(job, 200);
  });

  app.openapi(importRoutes.readImportErrors, async (context) => {
    const job = await ports.imports.get(context.req.valid('param').id);
    if (!job) throw notFound('There is no such import.');
    const errors: RowError[] = [];
    for await (const error of ports.imports.errors(job.id)) if (errors.push(error) >= mostErrorsShown) break;
    return context.json({ errors }, 200);
  });

  app.openapi(importRoutes.readImportWarnings, async (context) => {
    const job = await ports.imports.get(context.req.valid('param').id);
    if (!job) throw notFound('There is no such import.');
    const { code, after = 0, limit = mostErrorsShown } = context.req.valid('query');
    const warnings: RowError[] = [];
    for await (const warning of ports.imports.warnings(job.id, { code, afterLine: after })) {
      const last = warnings.at(-1)?.line;
      // A line is never cut in two: the next page begins after it.
      if (last !== undefined && warnings.length >= limit && warning.line !== last) {
        await looked(context.get('staff'), warnings);
        return context.json({ warnings, next: last }, 200);
      }
      warnings.push(warning);
    }
    await looked(context.get('staff'), warnings);
    return context.json({ warnings }, 200);
  });

  app.get('/staff/imports/:id/errors.csv', async (context) => {
    const { data } = downloadImportErrors.request.params.safeParse(context.req.param());
    const job = data && (await ports.imports.get(data.id));
    if (!job) throw notFound('There is no such import.');
    return context.body(await errorCsv(ports.imports.errors(job.id)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${job.id}-errors.csv"`,
    });
  });
}

async function importContext(
  ports: CustomersPorts,
  { fileName, statedOn }: { fileName: string; statedOn?: IsoDate | undefined },
): Promise<ImportContext> {
  const { sender, calendar } = await savedSettings(ports.settings, 409);
  const { country, defaultLanguage } = sender;
  const now = ports.clock();
  const statedAt = statedOn && fileStatedAt(statedOn, { now, timeZone: calendar.timeZone });
  if (statedOn && !statedAt) throw dayToCome();
  return { country, defaultLanguage, now, statedAt, fileName, fingerprint: ports.fingerprint };
}
