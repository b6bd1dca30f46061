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
    expect((await ports.actions.page({ limit: 9 })).actions.map(({ action, allowed }) => [action, allowed])).toEqual([
      ['import', true],
    ]);
  });

  it('answers what is worth knowing one kind at a time, and never cuts a line in two', async () => {
    const { upload, json, send, run } = setUp();
    await upload(
      'id,name,email,language,country\nC-1,A,a@example.com,fr,?\nC-2,B,b@example.com,fr,?\nC-3,C,c@example.com,fr,IL\n',
    );
    const job = await json<ImportJob>('POST', '/staff/imports', { body: asked });
    await run(job.id);
    expect(await json('GET', `/staff/imports/${job.id}`)).toMatchObject({
      progress: { warnings: { 'language-not-spoken': 3, 'country-unreadable': 2 } },
    });
    const page = (query: string) =>
      json<{ warnings: { line: number }[]; next?: number }>('GET', `/staff/imports/${job.id}/warnings?${query}`);
    const first = await page('code=language-not-spoken&limit=2');
    expect([first.warnings.map(({ line }) => line), first.next]).toEqual([[2, 3], 3]);
    const rest = await page('code=language-not-spoken&limit=2&after=3');
    expect([rest.warnings.map(({ line }) => line), rest.next]).toEqual([[4], undefined]);
    expect((await page('code=constructor')).warnings).toEqual([]);
    expect((await send('GET', '/staff/imports/none/warnings?code=erased')).status).toBe(404);
  });

  it('puts parts together in the order of their numbers, and replaces a part that comes again', async () => {
    const { send, json } = setUp();
    await send('PUT', '/staff/files/file-0001/parts/1', { body: 'C-2,Yossi\n' });
    await send('PUT', '/staff/files/file-0001/parts/0', { body: 'nonsense that was sent by mistake' });
    await send('PUT', '/staff/files/file-0001/parts/0', { body: 'id,name\nC-1,Dana\n' });
    expect(await json('POST', '/staff/imports/preview', { body: asked })).toMatchObject({ counts: { created: 2 } });
  });

  it('writes no record before it answers that the import runs, and looks nobody up in a file without ids', async () => {
    const ports = inMemoryPorts();
    const customers = { ...ports.customers, put: fails };
    const { upload, send } = openStaffDoor({ ...ports, customers });
    await upload(customersCsv);
    expect((await send('POST', '/staff/imports', { body: asked })).status).toBe(202);
    Object.assign(customers, { get: fails, getMany: fails, findByAddress: fails });
    await upload('name,email\nDana,dana@example.com\n');
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

  it('runs only once each question about the file is answered, and keeps the answers with the import', async () => {
    const { upload, problem, json, run, ports } = setUp();
    await upload('id,name,email\nC-1,Dana,by phone\nC-2,Ren?e,later\n');
    const open = await problem('POST', '/staff/imports', { body: asked });
    expect(open).toMatchObject({ status: 422, code: 'mapping-incomplete' });
    expect(open.errors?.map(({ field }) => field)).toEqual(['answers.garbled:name', 'answers.nothing-fits:email']);
    expect(open.errors?.[1]).toMatchObject({ remedy: 'Say one of: leave-out, use.' });
    const answers = { 'garbled:name': 'use', 'nothing-fits:email': 'leave-out' };
    const preview = await json('POST', '/staff/imports/preview', { body: { ...asked, answers } });
    expect(preview).toMatchObject({ questions: [], counts: { created: 2 } });
    const job = await json<ImportJob>('POST', '/staff/imports', { body: { ...asked, answers } });
    expect(job.mapping).toMatchObject({ columns: { id: 'id', name: 'name' }, answers });
    await run(job.id);
    expect(ports.customers.all()).toHaveLength(2);
  });

  it('reads letters as a person says, where a file can be read in two ways', async () => {
    const { upload, problem, json, run, ports } = setUp();
    await upload(Buffer.concat([Buffer.from('id,name\nC-1,'), Buffer.from([0xc8]), Buffer.from('apek\n')]));
    const open = await problem('POST', '/staff/imports', { body: asked });
    expect(open.errors?.map(({ field }) => field)).toEqual(['encoding']);
    const job = await json<ImportJob>('POST', '/staff/imports', { body: { ...asked, encoding: 'windows-1250' } });
    await run(job.id);
    expect(ports.customers.all().map(({ name }) => name)).toEqual(['Čapek']);
  });

  it.each(['/staff/imports', '/staff/imports/preview'])(
    'refuses at %s a column that is to stand in and is not there',
    async (path) => {
      const { upload, problem } = setUp();
      await upload(customersCsv);
      const mapping = { columns: { id: 'id', name: 'name', email: 'email' }, fallbacks: { email: ['Work email'] } };
      expect(await problem('POST', path, { body: { ...asked, mapping } })).toMatchObject({
        code: 'mapping-wrong',
        errors: [{ field: 'mapping.fallbacks.email', problem: 'the file has no such column' }],
      });
    },
  );

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

  it.each([
    'import-none',
    'import-none/errors',
    'import-none/errors.csv',
    `${'x'.repeat(2_048)}/errors.csv`,
    '%F0%9F%A6%84',
  ])('knows no import at %s', async (path) => {
    expect(await setUp().problem('GET', `/staff/imports/${path}`)).toMatchObject({ status: 404, code: 'not-found' });
  });
});
