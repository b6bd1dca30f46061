import type { ImportJob } from '@kesher/domain/import/import-store';
import { describe, expect, it } from 'vitest';
import { maxPartBytes } from './add-import-routes.ts';
import { inMemoryPorts, openStaffDoor } from './testing/staff-door.ts';

const customersCsv = 'id,name,email\nC-1,Dana,dana@example.com\nC-2,Yossi,not an address\n';
const asked = { fileId: 'file-0001', fileName: 'people.csv', kind: 'customers' };

const fails = () => Promise.reject(new Error('not to be asked'));

function setUp() {
  return openStaffDoor(inMemoryPorts());
}

/** What is said of a file without this part. */
const missing = (part: number) => ({
  status: 404,
  code: 'file-missing',
  errors: [{ field: 'fileId', problem: `part ${part} is not there` }],
});

describe('importing through the staff door', () => {
  it('uploads, previews, runs, shows progress and gives the errors to take home', async () => {
    const { upload, json, send, run, ports } = setUp();
    expect((await upload(customersCsv)).status).toBe(204);
    const preview = await json('POST', '/staff/imports/preview', { body: asked });
    expect(preview).toMatchObject({ rows: 2, rowsTried: 2, counts: { created: 1, refused: 1 }, missingFields: [] });
    expect(ports.customers.all()).toEqual([]);

    const job = await json<ImportJob>('POST', '/staff/imports', { body: asked });
    expect(job).toMatchObject({ startedBy: 'staff-admin', progress: { state: 'running', rowsDone: 0 } });
    expect(ports.hinted).toEqual([job.id]);
    await run(job.id);
    expect(await json('GET', `/staff/imports/${job.id}`)).toMatchObject({
      progress: { state: 'done', rowsDone: 2, created: 1, refused: 1 },
    });
    expect(await json('GET', '/staff/imports')).toMatchObject({ imports: [{ id: job.id }] });

    expect(await json('GET', `/staff/imports/${job.id}/errors`)).toMatchObject({
      errors: [{ line: 3, field: 'email', code: 'email-unreadable' }],
    });
    const errors = await send('GET', `/staff/imports/${job.id}/errors.csv`);
    expect(errors.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await errors.text()).toContain('3,email,email,email-unreadable');
    expect((await ports.actions.latest(9)).map(({ action, allowed }) => [action, allowed])).toEqual([['import', true]]);
  });

  it('puts parts together in the order of their numbers, and replaces a part that comes again', async () => {
    const { send, json } = setUp();
    await send('PUT', '/staff/files/file-0001/parts/1', { body: 'C-2,Yossi\n' });
    await send('PUT', '/staff/files/file-0001/parts/0', { body: 'nonsense that was sent by mistake' });
    await send('PUT', '/staff/files/file-0001/parts/0', { body: 'id,name\nC-1,Dana\n' });
    expect(await json('POST', '/staff/imports/preview', { body: asked })).toMatchObject({ counts: { created: 2 } });
  });

  it('looks no record up before it answers that the import runs', async () => {
    const ports = inMemoryPorts();
    const { upload, send } = openStaffDoor({ ...ports, customers: { ...ports.customers, get: fails, getMany: fails } });
    await upload(customersCsv);
    expect((await send('POST', '/staff/imports', { body: asked })).status).toBe(202);
  });

  it('tries the first 10,000 rows of a longer file, and says so', async () => {
    const { upload, json } = setUp();
    const rows = Array.from({ length: 10_250 }, (_, index) => `C-${index},Name`);
    await upload(`id,name\n${rows.join('\n')}\n`);
    expect(await json('POST', '/staff/imports/preview', { body: asked })).toMatchObject({
      rows: 10_250,
      rowsTried: 10_000,
      counts: { created: 10_000 },
    });
  });

  it('asks for a column or a way to read dates rather than to guess', async () => {
    const { upload, problem } = setUp();
    await upload('supplier,promised date,actual date\nS-1,01/02/2026,03/04/2026\n');
    const answer = await problem('POST', '/staff/imports', { body: { ...asked, kind: 'supplier-deliveries' } });
    expect(answer).toMatchObject({ status: 422, code: 'mapping-incomplete' });
    expect(answer.errors?.map(({ field }) => field)).toEqual([
      'mapping.columns.id',
      'mapping.dateOrders.promised date',
      'mapping.dateOrders.actual date',
    ]);
    expect(answer.errors?.every(({ remedy }) => remedy)).toBe(true);
  });

  it.each(['/staff/imports', '/staff/imports/preview'])(
    'refuses at %s a mapping that does not fit the file',
    async (path) => {
      const { upload, problem } = setUp();
      await upload(customersCsv);
      const mapping = { columns: { id: 'id', name: 'Full name', shoeSize: 'email' } };
      expect(await problem('POST', path, { body: { ...asked, mapping } })).toMatchObject({
        status: 422,
        code: 'mapping-wrong',
        errors: [
          { field: 'mapping.columns.name', remedy: 'Choose one of its headers.' },
          { field: 'mapping.columns.shoeSize', remedy: expect.stringContaining('preferredChannel') },
        ],
      });
    },
  );

  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004rest'), 'spreadsheet-file'],
    ['bytes that are no text', new Uint8Array([0, 0, 0, 1, 0, 7]), 'not-text'],
    ['damaged UTF-8', Buffer.concat([Buffer.from('id,name\n1,נועה\n'), Buffer.from([0xd7])]), 'broken-encoding'],
    ['a header alone', 'id,name\n', 'no-rows'],
    ['too many columns', `${'x,'.repeat(250)}x\n1\n`, 'too-many-columns'],
  ])('says of %s what is wrong and what to do', async (_name, content, code) => {
    const { upload, problem, logged } = setUp();
    await upload(content);
    for (const path of ['/staff/imports', '/staff/imports/preview']) {
      const answer = await problem('POST', path, { body: asked });
      expect(answer).toMatchObject({ status: 422, code, errors: [{ field: 'file', remedy: expect.any(String) }] });
    }
    expect(logged).toEqual([]);
  });

  it('names the part that is missing', async () => {
    const { send, problem } = setUp();
    expect(await problem('POST', '/staff/imports', { body: asked })).toMatchObject(missing(0));
    for (const part of [0, 2]) await send('PUT', `/staff/files/file-0001/parts/${part}`, { body: 'id,name\n1,Dana\n' });
    expect(await problem('POST', '/staff/imports/preview', { body: asked })).toMatchObject(missing(1));
  });

  it.each([
    ['file-0001/parts/-1', 'part'],
    ['file-0001/parts/10000', 'part'],
    ['file-0001/parts/1.5', 'part'],
    ['file-0001/parts/one', 'part'],
    ['short/parts/0', 'fileId'],
    ['..%2F..%2Fetc%2Fpasswd/parts/0', 'fileId'],
  ])('refuses to store %s', async (path, field) => {
    const { problem } = setUp();
    expect(await problem('PUT', `/staff/files/${path}`, { body: 'x' })).toMatchObject({
      status: 400,
      errors: [{ field, remedy: expect.any(String) }],
    });
  });

  it('refuses an empty part, and one that is larger than a request may be', async () => {
    const { upload, problem } = setUp();
    expect((await upload(new Uint8Array(maxPartBytes))).status).toBe(204);
    const at = '/staff/files/file-0001/parts/0';
    expect(await problem('PUT', at, { body: new Uint8Array() })).toMatchObject({
      status: 400,
      errors: [{ field: '(body)' }],
    });
    expect(await problem('PUT', at, { body: new Uint8Array(maxPartBytes + 1) })).toMatchObject({ status: 413 });
  });

  it.each([
    ['no JSON', '{"fileId": ', [{ field: '(body)' }]],
    ['a list', '[]', [{ field: '(body)' }]],
    ['nothing that it needs', {}, [{ field: 'fileId' }, { field: 'fileName' }, { field: 'kind' }]],
    ['an unknown kind', { ...asked, kind: 'pets' }, [{ field: 'kind' }]],
    ['a mapping of another shape', { ...asked, mapping: { columns: 7 } }, [{ field: 'mapping.columns' }]],
  ])('answers %s with the fields to mend', async (_name, body, errors) => {
    const { problem, ports } = setUp();
    for (const path of ['/staff/imports', '/staff/imports/preview']) {
      const answer = await problem('POST', path, { body });
      expect(answer).toMatchObject({ status: 400, errors });
      expect(answer.errors?.every(({ remedy }) => remedy)).toBe(true);
    }
    expect(ports.hinted).toEqual([]);
  });

  it('asks for the settings first, which say how local numbers are read', async () => {
    const ports = inMemoryPorts();
    ports.settings.restore(undefined);
    const { upload, problem } = openStaffDoor(ports);
    await upload(customersCsv);
    expect(await problem('POST', '/staff/imports', { body: asked })).toMatchObject({
      status: 409,
      code: 'settings-missing',
    });
  });

  it.each(['import-none', 'import-none/errors', 'import-none/errors.csv', '%F0%9F%A6%84'])(
    'knows no import at %s',
    async (path) => {
      expect(await setUp().problem('GET', `/staff/imports/${path}`)).toMatchObject({ status: 404, code: 'not-found' });
    },
  );
});
