import { mkdirSync, writeFileSync } from 'node:fs';
import { addMs, hourMs } from '@kesher/domain/instant';
import { test } from 'vitest';
import { createCustomerDoor } from './door.tsx';
import { createDelayWorld, publishedAt, revised, token } from './testing/delay-world.ts';
test('dump', async () => {
  mkdirSync('/tmp/pages-html', { recursive: true });
  for (const language of ['en', 'he', 'ar'] as const) {
    const name = { en: 'Dana Levi', he: 'דנה לוי', ar: 'ليلى حدّاد' }[language];
    const world = await createDelayWorld({ customer: { language, name } });
    const app = createCustomerDoor(world, (e) => { throw e; });
    const save = async (what: string, path = `/d/${token}`) => writeFileSync(`/tmp/pages-html/${what}-${language}.html`, await (await app.request(path, { headers: { 'accept-language': language } })).text());
    await save('open');
    await save('unknown', '/d/x');
    const choose = (i: number, v: string) => app.request(`/d/${token}/choice`, { method: 'POST', body: new URLSearchParams({ noticeId: v, optionIndex: String(i) }) });
    await choose(1, 'delay-1.v1');
    const [t] = world.tasks.all();
    if (t) await world.tasks.update({ ...t, state: 'in-progress', revision: 2, history: [...t.history, { at: addMs(world.clock(), hourMs), by: 's', did: 'taken' }] });
    await save('chosen');
    const again = await createDelayWorld({ customer: { language, name } });
    const app2 = createCustomerDoor(again, (e) => { throw e; });
    await again.say(revised, addMs(publishedAt, hourMs));
    writeFileSync(`/tmp/pages-html/outdated-${language}.html`, await (await app2.request(`/d/${token}/choice`, { method: 'POST', body: new URLSearchParams({ noticeId: 'delay-1.v1', optionIndex: '1' }) })).text());
    await again.say({ kind: 'resolved', availableOn: '2026-11-25' }, addMs(publishedAt, hourMs));
    writeFileSync(`/tmp/pages-html/resolved-${language}.html`, await (await app2.request(`/d/${token}`)).text());
  }
});
