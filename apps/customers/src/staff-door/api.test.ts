import { createApiApp } from '@kesher/adapters/http/api-app.tsx';
import { operationsOf } from '@kesher/adapters/http/api-document';
import { describeApi } from '@kesher/adapters/http/describe-api';
import { exampleOf } from '@kesher/adapters/http/example-of';
import { apiFlaws } from '@kesher/adapters/http/testing/api-flaws';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { functions } from '../functions.ts';
import { customersApi } from './api.ts';

const api = customersApi('https://kesher.example.com');
const document = describeApi(api);

describe('the description of this API', () => {
  it('has no flaw', () => {
    expect(apiFlaws(document, api)).toEqual([]);
  });

  it.each(
    operationsOf(document).flatMap(({ operation }) => {
      const schema = operation.requestBody?.content['application/json']?.schema;
      return schema ? [[operation.operationId, exampleOf(document, schema)] as const] : [];
    }),
  )('shows an example of %s that the door would take', (id, example) => {
    const content = api.routes[id]?.request?.body?.content['application/json'];
    const declared = content && 'schema' in content ? content.schema : undefined;
    expect(declared instanceof z.ZodType && declared.safeParse(example)).toMatchObject({ success: true });
  });

  it('is answered at every address of its function, as a page without scripts', async () => {
    const spec = functions.find(({ name }) => name === 'customers-api');
    if (spec?.startedBy.kind !== 'http') throw new Error('The manifest has no such function.');
    const app = createApiApp({ path: '/api/customers', api, overview: true });
    for (const route of spec.startedBy.routes) {
      const response = await app.request(route.replace('GET ', ''));
      expect([route, response.status]).toEqual([route, 200]);
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(await response.text()).not.toMatch(/<script|<[^>]+ (?:style|on\w+)="/);
    }
  });

  it('leads each of its links to a place on the page', async () => {
    const app = createApiApp({ path: '/api/customers', api });
    const page = await (await app.request('/api/customers')).text();
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    for (const { operation } of operationsOf(document)) expect(targets).toContain(operation.operationId);
  });
});
