import { fieldProblems, ProblemError } from '@kesher/adapters/http/problem';
import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { FileMissingError } from '@kesher/domain/import/import-store';
import { addMs } from '@kesher/domain/instant';
import type { CheckInPorts } from '../ports.ts';
import { enterFile } from '../works/enter-file.ts';
import { shownWorks } from '../works/shown-works.ts';
import { fileRoutes, partSchema } from './file-routes.ts';

const maxPartBytes = 4 * 1024 * 1024;
/** Reading a large file takes seconds before the first work, and the last ones are taken whole: 29 seconds are all there is. */
const takesMs = 12_000;

type Ports = Parameters<typeof enterFile>[0] & Pick<CheckInPorts, 'clock'>;

/** The door for bundles that are larger than a request: a function of its own, since it needs more memory than others. */
export function createWorkFilesApp(ports: Ports, door: StaffDoor) {
  const app = createStaffApp(door, { maxBodyBytes: maxPartBytes });
  const enter = enterFile(ports);
  app.on('PUT', '/staff/work-files/*', may(door, 'check-in.work'));
  app.on('POST', '/staff/work-files/*', may(door, 'check-in.work', 'enter-works'));

  app.put('/staff/work-files/:fileId/parts/:part', async (context) => {
    const named = partSchema.safeParse(context.req.param());
    if (!named.success) {
      throw unusable(
        fieldProblems(named.error).map(({ field, problem }) => ({ field, problem, remedy: `${problem}.` })),
      );
    }
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    if (bytes.byteLength === 0)
      throw unusable([{ field: '(body)', problem: 'no bytes', remedy: 'Send the bytes of this part of the file.' }]);
    await ports.files.writePart(named.data.fileId, named.data.part, bytes);
    return context.body(null, 204);
  });

  app.openapi(fileRoutes.enterFile, async (context) => {
    const until = addMs(ports.clock(), takesMs);
    const { fileId } = context.req.valid('param');
    const page = await enter(fileId, context.req.valid('query').after, () => ports.clock() < until).catch(
      (error: unknown) => {
        throw error instanceof FileMissingError ? missing() : error;
      },
    );
    const { refused, of, next } = page;
    return context.json({ ...shownWorks(page, refused), of, ...(next !== undefined && { next }) }, 200);
  });
  return app;
}

function missing(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'file-missing',
    title: 'There is no such file, or a part of it is missing.',
    errors: [{ field: 'fileId', problem: 'missing', remedy: 'Upload every part from 0 on, then take the works.' }],
  });
}

function unusable(errors: { field: string; problem: string; remedy: string }[]): ProblemError {
  return new ProblemError({
    status: 400,
    code: 'invalid-input',
    title: 'This part cannot be taken.',
    errors,
  });
}
