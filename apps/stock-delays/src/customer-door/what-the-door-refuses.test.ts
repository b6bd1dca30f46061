import { createHash } from 'node:crypto';
import { openedScript } from '@kesher/content/pages/opened-script';
import { sampleFacts } from '@kesher/content/stock-delay/sample-notices';
import { addMs, dayMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { orderLineSchema } from '@kesher/domain/order/order-line';
import { expect, test } from 'vitest';
import { createDelayWorld, dana, publishedAt, token } from './testing/delay-world.ts';
import { doorOf, pageAfter, textOf, three } from './testing/open-door.ts';

test('an expired or revoked link, and an erased customer, open nothing', async () => {
  const revoked = await createDelayWorld();
  await revoked.links.revoke(token);
  expect((await doorOf(revoked).get()).status).toBe(404);
  expect((await doorOf(revoked).choose(0)).status).toBe(404);

  const expired = await createDelayWorld();
  expired.setClock(addMs(publishedAt, 181 * dayMs));
  expect((await doorOf(expired).get()).status).toBe(404);

  const world = await createDelayWorld();
  const erased = { ...world, customers: { ...world.customers, get: async () => undefined } };
  expect((await doorOf(erased).get()).status).toBe(410);
});

test('a link that staff closed opens nothing and takes no choice, in each language', async () => {
  const world = await createDelayWorld({
    customer: { links: { generation: 1, closedAt: publishedAt, closedBy: 'ann' } },
  });
  for (const [language, words] of [
    ['en', 'This link was closed'],
    ['he', 'הקישור הזה נסגר'],
    ['ar', 'أُغلق هذا الرابط'],
  ] as const) {
    const page = await doorOf(world).get(`?lang=${language}`);
    expect([page.status, textOf(await page.text())]).toEqual([410, expect.stringContaining(words)]);
  }
  const choice = await doorOf(world).choose(0);
  expect([choice.status, world.tasks.all()]).toEqual([410, []]);
});

test.each([
  ['nothing', ''],
  ['an unknown option', 'noticeId=delay-1.v1&optionIndex=7'],
  ['no number', 'noticeId=delay-1.v1&optionIndex=-1'],
  ['a list', 'noticeId=a&noticeId=b&optionIndex[]=1'],
  ['nonsense', '%%%=%00&&=='],
])('a choice that cannot be read is answered with the page: %s', async (_name, body) => {
  const world = await createDelayWorld();
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json', 'text/plain']) {
    const response = await doorOf(world).request(`/d/${token}/choice`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect([400, 409]).toContain(response.status);
    expect(textOf(await response.text())).toContain('nothing was recorded. Please choose again.');
  }
  expect(world.tasks.all()).toEqual([]);
});

test('too large a body and a wrong method are refused in words', async () => {
  const world = await createDelayWorld();
  const large = await doorOf(world).request(`/d/${token}/choice`, { method: 'POST', body: 'x'.repeat(10_000) });
  expect(large.status).toBe(413);
  const wrong = await doorOf(world).request(`/d/${token}`, { method: 'DELETE' });
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('a crash shows a page without details and reports the error', async () => {
  const world = await createDelayWorld();
  const errors: unknown[] = [];
  const broken = { ...world, notices: { ...world.notices, versions: () => Promise.reject(new Error('secret Dana')) } };
  const response = await doorOf(broken, errors).get();
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(errors).toHaveLength(1);
});

test('names, orders and staff texts are escaped whatever they hold', async () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title><svg/onload=alert(1)>',
    '</style><script>',
    'javascript:alert(1)//',
    '{{constructor}}${1}',
    '\u202Egnp.exe',
  ];
  for (const text of hostile) {
    const facts = {
      ...sampleFacts,
      cause: { kind: 'other', note: three(text) },
      options: [{ kind: 'bridge', what: three(text) }, { kind: 'wait' }],
    };
    const world = await createDelayWorld({ statement: { kind: 'declared', facts }, customer: { name: text } });
    const [line] = await world.orders.linesOf(dana.id);
    await world.orders.putLine(orderLineSchema.parse({ ...line, orderNumber: text.slice(0, 64) }));
    for (const language of languages) {
      const html = await pageAfter(world, `?lang=${language}`);
      const tags =
        html
          .replace(/<style>.*?<\/style>/s, '')
          .replace(`<script>${openedScript}</script>`, '')
          .match(/<[a-z!/][^>]*>/gi) ?? [];
      expect(tags.filter((tag) => /^<\/?(script|img|svg|style)|alert|javascript/i.test(tag))).toEqual([]);
      expect(html).not.toContain('\u202E');
    }
  }
});

test('the headers allow no script but the page’s own, no cache, no referrer and no index', async () => {
  const world = await createDelayWorld();
  for (const response of [
    await doorOf(world).get(),
    await doorOf(world).get('', '/d/x'),
    await doorOf(world).choose(99),
  ]) {
    const csp = response.headers.get('content-security-policy') ?? '';
    expect(csp).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]+'/);
    const hash = createHash('sha256').update(openedScript).digest('base64');
    expect(csp).toContain(`script-src 'sha256-${hash}'; connect-src 'self'`);
    expect(csp).not.toMatch(/unsafe|http|\*/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
  }
  expect((await pageAfter(world)).replace(`<script>${openedScript}</script>`, '')).not.toMatch(
    /<script|https?:\/\/|style="/,
  );
});
