import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { FunctionSpec } from '../../lambda/function-spec.ts';
import { createApiApp } from '../api-app.tsx';
import { operationsOf } from '../api-document.ts';
import { type ApiDescription, describeApi } from '../describe-api.ts';
import { exampleOf } from '../example-of.ts';
import { apiFlaws } from './api-flaws.ts';

/** What every app's description of its API must do. `spec` is the function that answers with it, at `path`. */
export function describeApiApp(
  api: ApiDescription,
  { path, spec, overview = false }: { path: string; spec: FunctionSpec | undefined; overview?: boolean },
): void {
  const document = describeApi(api);
  const app = createApiApp({ path, api, overview, places: [{ name: api.title, path, says: api.summary }] });

  describe(`the description of the API at ${path}`, () => {
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
      if (spec?.startedBy.kind !== 'http') throw new Error('The manifest has no such function.');
      for (const route of spec.startedBy.routes) {
        const response = await app.request(route.replace('GET ', ''));
        expect([route, response.status]).toEqual([route, 200]);
        expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
        expect(await response.text()).not.toMatch(/<script|<[^>]+ (?:style|on\w+)="/);
      }
    });

    it('leads each of its links to a place on the page', async () => {
      const page = await (await app.request(path)).text();
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
      for (const { operation } of operationsOf(document)) expect(targets).toContain(operation.operationId);
    });
  });
}
