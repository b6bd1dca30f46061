import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { describe, expect, it } from 'vitest';
import { declared, revised, type Shop, withdrawn } from '../testing/shop.ts';
import { changing, delayPath, drafted, told } from './testing/delay-door.ts';

const seen = async (shop: Shop) => ({ revision: (await shop.delay()).revision });

describe('what the door refuses', () => {
  it.each([
    ['GET', '/staff/delays/delay-none'],
    ['GET', '/staff/delays/delay-none/rehearsal'],
    ['GET', '/staff/products/P-none/expected-window?promisedOn=2026-12-01'],
    ['GET', '/staff/delays/delay-table-late/nothing'],
    ['PUT', '/staff/delays/delay-none/draft', { revision: 1, statement: declared }],
    ['POST', '/staff/delays/delay-none/announcement', { revision: 1 }],
    ['POST', '/staff/delays/delay-none/approval', { revision: 1 }],
    ['POST', '/staff/delays/delay-none/cancellation', { revision: 1 }],
    ['POST', '/staff/delays/delay-none/discard', { revision: 1 }],
  ])('what is not there: %s %s', async (method, path, body?: object) => {
    const { problem } = await drafted();
    expect(await problem(method, path, { body })).toMatchObject({ status: 404, code: 'not-found' });
  });

  it.each(changing.slice(1, 6))('a step on a revision that is not the latest: %s %s', async (method, path, body) => {
    const { problem, shop } = await drafted();
    await shop.draft({ ...declared });
    const stale = await problem(method, path, { body });
    expect(stale).toMatchObject({ status: 409, code: 'stale', detail: 'Look at revision 2 before you decide.' });
    expect(await shop.delay()).toMatchObject({ revision: 2, draft: { stage: 'editing' } });
  });

  it.each([
    ['POST', `${delayPath}/announcement`, 'nothing-to-announce'],
    ['POST', `${delayPath}/cancellation`, 'nothing-to-announce'],
    ['POST', `${delayPath}/discard`, 'nothing-to-announce'],
    ['POST', `${delayPath}/approval`, 'not-awaiting-approval'],
  ])('a step that is not possible now: %s %s', async (method, path, code) => {
    const { problem, shop } = await told();
    const refused = await problem(method, path, { body: await seen(shop) });
    expect(refused).toMatchObject({ status: 409, code, detail: expect.any(String) });
  });

  it('a statement in the wrong place, and any step on what is closed', async () => {
    const { problem, shop } = await told();
    const draft = async (statement: object) =>
      problem('PUT', `${delayPath}/draft`, { body: { ...(await seen(shop)), statement } });
    expect(await draft(declared)).toMatchObject({ status: 409, code: 'already-open' });
    await shop.say(withdrawn);
    expect(await draft(revised)).toMatchObject({ status: 409, code: 'closed' });
  });

  it('an announcement that is not fit to be told, with each field and its remedy', async () => {
    const { problem, json } = await drafted();
    const facts = {
      ...buildDelayFacts(),
      cause: { kind: 'supplier', note: { en: 'Buy now: 50% off everything!', he: 'x', ar: 'x' } },
      nextUpdateBy: '2026-11-22T08:00:00.000Z',
    };
    await json('PUT', `${delayPath}/draft`, { body: { revision: 1, statement: { kind: 'declared', facts } } });
    const unfit = await problem('POST', `${delayPath}/announcement`, { body: { revision: 2 } });
    expect(unfit).toMatchObject({ status: 422, code: 'unfit' });
    expect(unfit.errors?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['facts.cause.note.en', 'facts.nextUpdateBy']),
    );
    for (const { problem: wrong, remedy } of unfit.errors ?? []) expect([wrong, remedy]).not.toContain(undefined);
  });

  it('a product that is unknown, or that another delay speaks about', async () => {
    const { problem } = await told();
    const body = { productIds: ['P-none'], facts: buildDelayFacts() };
    expect(await problem('POST', '/staff/delays', { body })).toMatchObject({
      status: 422,
      code: 'product-unknown',
      errors: [{ field: 'productIds', remedy: expect.any(String) }],
    });
    const taken = await problem('POST', '/staff/delays', { body: { ...body, productIds: ['P-1'] } });
    expect(taken).toMatchObject({
      status: 409,
      code: 'product-taken',
      detail: expect.stringContaining('delay-table-late'),
    });
  });

  it.each([
    [
      'POST',
      '/staff/delays',
      { facts: {} },
      ['productIds', 'facts.cause', 'facts.window', 'facts.options', 'facts.nextUpdateBy'],
    ],
    [
      'POST',
      '/staff/delays',
      { productIds: [], facts: buildDelayFacts(), requestId: 'x y' },
      ['productIds', 'requestId'],
    ],
    ['PUT', `${delayPath}/draft`, { revision: 0, statement: { kind: 'rumour' } }, ['revision', 'statement.kind']],
    ['POST', `${delayPath}/announcement`, {}, ['revision']],
    ['GET', '/staff/delays?limit=0', undefined, ['limit']],
    ['GET', '/staff/delays/%20/tasks', undefined, ['id']],
    ['GET', '/staff/products/P-1/expected-window?promisedOn=soon&level=2', undefined, ['promisedOn', 'level']],
  ])('input that cannot be used, field by field: %s %s', async (method, path, body, fields) => {
    const { problem } = await drafted();
    const invalid = await problem(method, path, { body });
    expect(invalid).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(invalid.errors?.map(({ field }) => field)).toEqual(fields);
    for (const { remedy } of invalid.errors ?? []) expect(remedy).toBeTypeOf('string');
  });

  it.each(changing)('a body that is no JSON: %s %s', async (method, path) => {
    const { problem } = await drafted();
    for (const raw of ['{', '', 'null', '[]', '"text"'])
      expect(await problem(method, path, { raw })).toMatchObject({
        status: 400,
        errors: [{ problem: expect.any(String) }],
      });
  });

  it('a body that is too large', async () => {
    const { problem } = await drafted();
    expect(await problem('POST', '/staff/delays', { raw: ' '.repeat(300_000) })).toMatchObject({ status: 413 });
  });

  it('what needs the settings of the business before there are any', async () => {
    const { shop, ports, problem, json } = await drafted();
    ports.settings.restore(undefined);
    for (const [method, path, body] of [
      ['GET', delayPath],
      ['GET', `${delayPath}/rehearsal`],
      ['POST', '/staff/delays', { productIds: ['P-1'], facts: buildDelayFacts() }],
      ['PUT', `${delayPath}/draft`, { revision: 1, statement: declared }],
      ['POST', `${delayPath}/announcement`, { revision: 1 }],
    ] as const) {
      const missing = await problem(method, path, { body });
      expect(missing).toMatchObject({
        status: 409,
        code: 'settings-missing',
        errors: [{ remedy: expect.any(String) }],
      });
    }
    expect(await shop.delay()).toMatchObject({ revision: 1 });
    expect((await json<{ delays: [] }>('GET', '/staff/delays')).delays).toHaveLength(1);
  });
});
