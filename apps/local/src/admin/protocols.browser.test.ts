import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';
import { eachLanguage, holdsInEveryWidth } from './testing/looks.ts';

type Listed = { protocol: Protocol; inForce: { language: string; name: string }[]; isStarter: boolean };

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

const stored = async (id: string) => {
  const { protocols } = await world.as('clinician').get<{ protocols: Listed[] }>('/staff/protocols');
  return protocols.find(({ protocol }) => protocol.id === id);
};
const sign = (language: string, version: number) =>
  world.as('clinician').send('POST', '/staff/protocols/extraction/signatures', {
    language,
    version,
    name: 'Dr Ramzi Haddad',
    licence: '31-4482',
  });

describe('Protocols', () => {
  it('are drafts until somebody reads them, signs with a name and licence, and the business answers', async () => {
    const page = await world.signIn('clinician', { path: 'protocols' });
    await page.getByRole('link', { name: 'After a root canal treatment' }).click();
    await page.getByRole('button', { name: /^Sign in .*עברית/ }).click();
    const form = page.getByRole('dialog');
    await form.getByText('the business answers').waitFor();
    await form.getByText('Read it first, then write your name and licence number.').waitFor();
    await form.getByLabel('I have read every sentence').check();
    await form.getByLabel('Licence number').fill('31-4482');
    await form.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByRole('article', { name: 'עברית' }).getByText('Signed by').waitFor();
    expect((await stored('root-canal'))?.inForce).toMatchObject([{ language: 'he' }]);
    await page.getByText('Running in part').waitFor();
    await page.context().close();
  });

  it('are changed in every language at once, saved as a version that nobody has signed, and previewed', async () => {
    await sign('en', 1);
    const page = await world.signIn('clinician', { path: 'protocols/extraction/edit' });
    await page.getByText('Nothing has changed.').waitFor();
    const flag = page.getByRole('group', { name: 'Flag 4' });
    await flag.getByLabel('From hour').fill('36');
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.getByText('Mend what is marked.').waitFor();
    await page.getByRole('button', { name: /^Remove question 6/ }).click();
    await page.getByLabel('Only within so long of the end of the work', { exact: true }).fill('3');
    await page.reload();
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page.getByText('Not signed', { exact: true }).waitFor();
    const changed = await stored('extraction');
    expect(changed).toMatchObject({ isStarter: false, inForce: [], protocol: { version: 2, horizon: 'PT3H' } });
    expect(changed?.protocol.flags[3]).toMatchObject({ fromHours: 36 });
    await page.getByRole('region', { name: 'Earlier versions' }).getByText('Dr Ramzi Haddad').waitFor();
    const preview = page.getByRole('region', { name: 'What one person gets' });
    await preview.getByLabel('Step', { exact: true }).selectOption({ index: 1 });
    const sheet = preview.frameLocator('iframe[title="After “some trouble”"]');
    await sheet.getByText('Is it bleeding?').waitFor();
    await page.context().close();
  });

  it('are switched off and on again, copied, and deleted by whoever says their name', async () => {
    const page = await world.signIn('manager', { path: 'protocols/vaccination' });
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('This is the copy').waitFor();
    expect((await stored('vaccination-2'))?.protocol.off?.by).toBe('manager');
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByRole('button', { name: 'Switch off' }).waitFor();
    expect((await stored('vaccination-2'))?.protocol.off).toBeUndefined();
    // Whoever may not sign is not offered it.
    expect(await page.getByRole('button', { name: /^Sign/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Delete' }).click();
    const name = (await stored('vaccination-2'))?.protocol.words.en.name ?? '';
    await page.getByRole('dialog').getByRole('textbox').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Drafts to begin with').waitFor();
    expect(await stored('vaccination-2')).toBeUndefined();
    await page.context().close();
  });

  it.each(eachLanguage)('are readable by everybody in $language, $colorScheme, wide and narrow', async (look) => {
    const named = `${look.language}-${look.colorScheme}`;
    const page = await world.signIn('clinician', { ...look, path: 'protocols/extraction', reducedMotion: 'reduce' });
    await page.locator('iframe').first().waitFor();
    await holdsInEveryWidth(page, `protocol-${named}`);
    // What is most of it stands in the page above; two looks are enough to see the rest.
    if (named === 'he-dark' || named === 'ar-light') {
      await page.goto(`${world.kesher.url}/admin/protocols`);
      await page.locator('.protocol-row').first().waitFor();
      await holdsInEveryWidth(page, `protocols-${named}`);
      await page.goto(`${world.kesher.url}/admin/protocols/extraction/edit`);
      await page.locator('textarea').first().waitFor();
      await holdsInEveryWidth(page, `protocol-edit-${named}`);
    }
    await page.context().close();
  });
});
