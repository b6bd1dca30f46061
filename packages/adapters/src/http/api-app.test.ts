import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createApiApp } from './api-app.tsx';
import { placeOfApi } from './api-place.ts';
import { body, staffProblems } from './describe.ts';
import type { ApiDescription } from './describe-api.ts';
import { sharedSchemas } from './shared-schemas.ts';

const moorBoat = createRoute({
  method: 'put',
  path: '/staff/boats/{id}',
  summary: 'Moor a boat <now>',
  request: {
    params: z.object({ id: z.string().max(9) }),
    ...body(
      z.object({
        berth: z.object({ pier: z.enum(['north', 'south']), depth: z.number().nullable().optional() }),
        crew: z.array(z.object({ name: z.string().max(20) })),
      }),
    ),
  },
  responses: { 204: { description: 'Moored.' }, ...staffProblems },
});
const api: ApiDescription = {
  title: 'Harbour',
  version: '1.0.0',
  summary: 'Boats.',
  url: 'https://harbour.example.com',
  routes: { moorBoat },
  groups: { boats: { name: 'Boats', says: 'What floats.' } },
  schemas: sharedSchemas,
};
const places = [placeOfApi({ name: 'harbour', api: () => api })];
const app = createApiApp({ path: '/api/harbour', api, places, overview: true });
const text = async (path: string) => (await app.request(path)).text();
const rowOf = (page: string, field: string) =>
  page.split('<tr>').find((row) =>
    row
      .replaceAll(/<[^>]+>/g, ' ')
      .trimStart()
      .startsWith(`${field} `),
  );

describe('the page of an API', () => {
  it('allows its own style by its hash, and nothing else', async () => {
    const response = await app.request('/api/harbour');
    const style = /<style>([^]*?)<\/style>/.exec(await response.text())?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });

  it('shows each field with what it is, also inside others', async () => {
    const page = await text('/api/harbour');
    expect(rowOf(page, 'id')).toMatch(/required.*text.*at most 9 characters/s);
    expect(rowOf(page, 'berth')).toMatch(/required.*object/s);
    expect(rowOf(page, 'berth. pier')).toMatch(
      /class="d1".*required.*one of.*<code>north<\/code>, <code>south<\/code>/s,
    );
    expect(rowOf(page, 'berth. depth')).toMatch(/number or null/);
    expect(rowOf(page, 'berth. depth')).not.toContain('required');
    expect(rowOf(page, 'crew. name')).toMatch(/at most 20 characters/);
  });

  it('shows an example of what to send', async () => {
    const example = /<pre>([^]*?)<\/pre>/.exec(await text('/api/harbour'))?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(JSON.parse(example)).toEqual({ berth: { pier: 'north', depth: 1 }, crew: [{ name: 'text' }] });
  });

  it('escapes what is written in declarations', async () => {
    expect(await text('/api/harbour')).toContain('Moor a boat &lt;now&gt;');
  });
});

describe('the overview', () => {
  it('says how to sign in and how to call, at the address of this Kesher', async () => {
    const page = await text('/api');
    expect(page).toContain('npm run -s token -- manager');
    expect(page).toContain('https://harbour.example.com/staff/delays');
  });

  it('leads to every API that there is, with what each is for', async () => {
    expect(await text('/api')).toMatch(/<a href="\/api\/harbour">Harbour<\/a>.*<p>Boats\.<\/p>/s);
  });

  it('is served by one app only', async () => {
    expect((await createApiApp({ path: '/api/harbour', api, places }).request('/api')).status).toBe(404);
  });
});
