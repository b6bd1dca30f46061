import { subjectIdSchema } from '@kesher/domain/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apps } from '../apps.ts';
import { declare } from './announce.ts';
import { peopleWaiting } from './people.ts';
import { startWorld, type World } from './world.ts';

/** As they stand in an address: also what is no percent-encoding, and the names that every object of the language has. */
const oddSegments = [
  '%0d%0a',
  '%0d%0aset-cookie:%20a=b',
  '%00',
  '%',
  '%zz',
  '%c3%28',
  '%e2%80%ae',
  '%2e%2e%2f%2e%2e',
  'x'.repeat(2_048),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
];
const oddWords = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '\r\nx: y',
  '\u0000',
  'x'.repeat(2_048),
];

const staffRoutes = apps
  .flatMap(({ staffDoors }) => Object.values(staffDoors).flatMap((door) => Object.values(door)))
  .map(({ method, path }) => [method.toUpperCase(), path] as const);
const openRoutes = [
  ['GET', '/d/{token}'],
  ['GET', '/d/{token}/choice'],
  ['POST', '/d/{token}/choice'],
  ['GET', '/d/{token}/order-back'],
  ['POST', '/d/{token}/order-back'],
  ['GET', '/p/{token}'],
  ['POST', '/p/{token}'],
  ['GET', '/u/{token}'],
  ['POST', '/u/{token}'],
  ['POST', '/webhooks/{sender}'],
  ['POST', '/webhooks/check-ins/works'],
  ['POST', '/webhooks/check-ins/fhir'],
  ['GET', '/api/{name}'],
] as const;

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await peopleWaiting(world, { product: 'odd', count: 1 });
});
afterAll(() => world.stop());

type Asked = { method: string; path: string; body?: string; type?: string; authorization?: string; language?: string };

async function statusOf({
  method,
  path,
  body,
  type = 'application/json',
  authorization,
  language,
}: Asked): Promise<number> {
  const response = await fetch(`${world.kesher.url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(authorization !== undefined && { authorization }),
      ...(language !== undefined && { 'accept-language': language }),
      ...(body !== undefined && { 'content-type': type }),
    },
    ...(body !== undefined && { body }),
    signal: AbortSignal.timeout(10_000),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Those that were not answered with a clear yes or no. */
async function brokenBy(all: readonly Asked[]): Promise<string[]> {
  const broken: string[] = [];
  for (const asked of all) {
    const status = await statusOf(asked);
    if (status >= 500)
      broken.push(`${status} ${asked.method} ${asked.path.slice(0, 120)} ${asked.body?.slice(0, 120) ?? ''}`);
  }
  return broken;
}

const fill = (path: string, value: string) => path.replaceAll(/\{\w+\}/g, () => value);
const withHead = (method: string) => (method === 'GET' ? ['GET', 'HEAD'] : [method]);

describe('odd values in an address', { timeout: 60_000 }, () => {
  it.each(staffRoutes)('break nothing at %s %s', async (method, path) => {
    const { authorization } = world.admin;
    const body = method === 'GET' ? {} : { body: '{}' };
    const all = withHead(method).flatMap((one) =>
      oddSegments.flatMap((segment) => [
        { method: one, path: fill(path, segment), authorization, ...body },
        {
          method: one,
          path: `${fill(path, 'x')}?limit=${segment}&after=${segment}&${segment}=1`,
          authorization,
          ...body,
        },
      ]),
    );
    expect(await brokenBy(all)).toEqual([]);
  });

  it.each(openRoutes)('break nothing at %s %s', async (method, path) => {
    const token = world.linkTokens.tokenFor({
      customerId: 'odd-00001' as never,
      subjectId: subjectIdSchema.parse('none'),
    });
    const form = { body: 'action=save&language=constructor', type: 'application/x-www-form-urlencoded' };
    const body = method === 'GET' ? {} : form;
    const all = withHead(method).flatMap((one) =>
      oddSegments.flatMap((segment) => [
        { method: one, path: fill(path, segment), ...body },
        {
          method: one,
          path: `${fill(path, token)}?lang=${segment}`,
          language: 'constructor, __proto__;q=0.5',
          ...body,
        },
      ]),
    );
    expect(await brokenBy(all)).toEqual([]);
  });
});

describe('odd words in a body', { timeout: 60_000 }, () => {
  it('break nothing where a language, channel, currency, field or id is meant, and are refused', async () => {
    const { authorization } = world.admin;
    const { id } = await declare(world.manager, 'odd');
    const customer = '/staff/customers/odd-00001';
    const preview = { fileId: 'file-0001', fileName: 'a.csv', kind: 'products' };
    const csv = 'sku,name,price,constructor\nS-1,Chair,12 constructor,__proto__\n';
    await fetch(`${world.kesher.url}/staff/files/file-0001/parts/0`, {
      method: 'PUT',
      headers: { authorization },
      body: csv,
    });
    const bodies = (word: string): [string, string, unknown][] => [
      ['PUT', `${customer}/preferences`, { language: word, revision: 1 }],
      ['PUT', `${customer}/preferences`, { language: 'en', preferredChannel: word, timeZone: word, revision: 1 }],
      [
        'POST',
        `${customer}/consents`,
        { revision: 1, channel: word, purpose: word, given: true, how: word, shown: 'x' },
      ],
      ['POST', '/staff/delays', { productIds: [word], facts: { cause: { kind: word } } }],
      ['PUT', `/staff/delays/${id}/draft`, { revision: 1, statement: { kind: word } }],
      ['POST', '/staff/settings/when', { lane: word }],
      ['POST', '/staff/settings/when', { lane: 'care', timeZone: word }],
      ['POST', '/staff/imports/preview', { ...preview, kind: word }],
      ['POST', '/staff/imports/preview', { ...preview, mapping: { columns: { [word]: 'sku' }, source: word } }],
      [
        'POST',
        '/staff/imports/preview',
        { ...preview, mapping: { columns: { id: word }, dateOrders: { [word]: word } } },
      ],
    ];
    const statuses: string[] = [];
    for (const word of oddWords)
      for (const [method, path, body] of bodies(word)) {
        const status = await statusOf({ method, path, body: JSON.stringify(body), authorization });
        // The reader of JSON drops a field of that name; then there is nothing to refuse.
        const isDropped = JSON.stringify(body).includes('"__proto__":') && status < 400;
        if (!isDropped && (status < 400 || status >= 500))
          statuses.push(`${status} ${method} ${path} ${JSON.stringify(body).slice(0, 120)}`);
      }
    expect(statuses).toEqual([]);
  });

  it('break nothing in a file, as a column, a currency or a code', async () => {
    const { authorization } = world.admin;
    const file = (fileId: string, csv: string) =>
      fetch(`${world.kesher.url}/staff/files/${fileId}/parts/0`, {
        method: 'PUT',
        headers: { authorization },
        body: csv,
      });
    const words = oddWords.filter((word) => /^[\w]+$/.test(word) && word.length < 100);
    const broken: string[] = [];
    for (const word of words) {
      for (const kind of ['customers', 'products', 'order-lines', 'supplier-deliveries'] as const) {
        const fileId = `odd-${kind}-${word.replaceAll('_', 'u')}`;
        await file(
          fileId,
          `${word},id,name,email,language,country,price,currency,order number,quantity,state,status,order date,customer id,sku\n` +
            `${word},C-1,${word},a@example.com,${word},${word},12 ${word},${word},${word},1,${word},${word},${word},C-1,${word}\n`,
        );
        const body = JSON.stringify({ fileId, fileName: 'a.csv', kind });
        broken.push(...(await brokenBy([{ method: 'POST', path: '/staff/imports/preview', body, authorization }])));
      }
    }
    expect(broken).toEqual([]);
  });
});
