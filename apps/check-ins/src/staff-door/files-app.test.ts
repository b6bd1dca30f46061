import { answersOf } from '@kesher/adapters/http/testing/answers-of';
import { addMs, hourMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { morning, openClinic } from '../testing/clinic.ts';
import { enterFile } from '../works/enter-file.ts';
import { createWorkFilesApp } from './files-app.ts';

const mb = 1024 * 1024;

/** So many visits that ended this morning, each with its patient at the very end, and so many bytes that nobody needs. */
function bundle(count: number, padding = 0) {
  const ids = Array.from({ length: count }, (_, index) => index);
  const reading = { resourceType: 'Observation', status: 'final', valueString: 'x'.repeat(mb / 4) };
  return JSON.stringify({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      ...ids.map((id) => ({
        fullUrl: `urn:uuid:e-${id}`,
        resource: {
          resourceType: 'Encounter',
          id: `e-${id}`,
          status: 'finished',
          class: { code: 'AMB' },
          subject: { reference: `urn:uuid:p-${id}` },
          period: { end: '2026-11-29T09:50:00+02:00' },
        },
      })),
      ...Array.from({ length: Math.ceil(padding / (mb / 4)) }, (_, id) => ({
        resource: { ...reading, id: `o-${id}` },
      })),
      ...[...ids, 'dead'].map((id) => ({
        fullUrl: `urn:uuid:p-${id}`,
        resource: {
          resourceType: 'Patient',
          id: `p-${id}`,
          name: [{ text: `Person ${id}` }],
          ...(id === 'dead' && { deceasedBoolean: true }),
        },
      })),
    ],
  });
}

function setUp() {
  const clinic = openClinic({ start: addMs(morning, hourMs) });
  const app = createWorkFilesApp(clinic.ports, clinic.door);
  const send = async (method: string, path: string, { as = 'samar', raw }: { as?: string; raw?: string } = {}) =>
    app.request(`/staff/work-files/${path}`, {
      method,
      headers: { authorization: `Bearer ${as}` },
      ...(raw !== undefined && { body: raw }),
    });
  const upload = async (id: string, text: string) => {
    for (let part = 0; part * 4 * mb < text.length; part += 1)
      expect(
        (await send('PUT', `${id}/parts/${part}`, { raw: text.slice(part * 4 * mb, (part + 1) * 4 * mb) })).status,
      ).toBe(204);
  };
  return { ...clinic, send, upload, files: answersOf(send) };
}

describe('a bundle that is larger than a request', () => {
  it('of 50 MB is taken from its parts, whatever refers to what', { timeout: 60_000 }, async () => {
    const { upload, files, ports } = setUp();
    const text = bundle(60, 49.5 * mb);
    expect(text.length).toBeGreaterThan(49 * mb);
    await upload('bundle-1', text);
    const page = await files.json('POST', 'bundle-1/works');
    expect(page).toMatchObject({ of: 61, counts: { planned: 60, refused: 0 } });
    expect(page).not.toHaveProperty('next');
    expect(ports.checkIns.all()).toHaveLength(60);
    // It holds what is somebody's own, so it goes once it was read.
    expect(await files.problem('POST', 'bundle-1/works')).toMatchObject({ status: 404, code: 'file-missing' });
  });

  it('is taken page by page, in as many calls as it needs, and the same when a page comes twice', async () => {
    const { ports } = setUp();
    const text = new TextEncoder().encode(bundle(120));
    await ports.files.writePart('bundle-1', 0, text);
    const enter = enterFile(ports);
    const pages: number[][] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const first = await enter('bundle-1', after, () => false);
      const again = first.next === undefined ? first : await enter('bundle-1', after, () => false);
      expect(again).toEqual(first);
      pages.push([after, first.works.length]);
      after = first.next;
    }
    expect(pages).toEqual([
      [0, 50],
      [50, 50],
      [100, 20],
    ]);
    expect(ports.checkIns.all()).toHaveLength(120);
    const works = ports.checkIns.all();
    await ports.files.writePart('bundle-2', 0, text);
    await enter('bundle-2', 0, () => true);
    expect(ports.checkIns.all()).toEqual(works);
  });

  it('tells once what has no form, also where nothing else is in it', async () => {
    const { upload, files } = setUp();
    await upload('bundle-1', 'MSH|^~\\&|LAB|');
    expect(await files.json('POST', 'bundle-1/works')).toMatchObject({
      of: 0,
      counts: { refused: 1 },
      problems: [{ code: 'hl7-v2' }],
    });
  });

  it('is refused where a part is missing, too large, empty, too many, or named as none can be', async () => {
    const { send, files } = setUp();
    await send('PUT', 'bundle-1/parts/1', { raw: '{}' });
    expect(await files.problem('POST', 'bundle-1/works')).toMatchObject({ code: 'file-missing' });
    for (const [path, raw, status] of [
      ['bundle-1/parts/0', 'x'.repeat(4 * mb + 1), 413],
      ['bundle-1/parts/0', '', 400],
      ['bundle-1/parts/13', 'x', 400],
      ['bundle-1/parts/x', 'x', 400],
      ['b/parts/0', 'x', 400],
    ] as const) {
      const problem = await files.problem('PUT', path, { raw });
      expect([path, problem.status]).toEqual([path, status]);
    }
    expect((await send('POST', 'bundle-1/works?after=x')).status).toBe(400);
  });

  it('is for those who may take works alone', async () => {
    const { send } = setUp();
    expect((await send('PUT', 'bundle-1/parts/0', { as: 'noa', raw: '{}' })).status).toBe(403);
    expect((await send('POST', 'bundle-1/works', { as: 'noa' })).status).toBe(403);
  });
});
