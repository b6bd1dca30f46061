import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, findingsOfAxe, startAdminWorld, takePicture } from './testing/admin-world.ts';
import { everyLook, holdsInEveryWidth } from './testing/looks.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

const rows = [
  'מס׳ לקוח;שם לקוח;דוא"ל;טלפון נייד;הערה',
  '9001;"נועה כ""ץ";noa.new@example.com;050-2223344;x',
  '9002;Yossi Cohen;not an address;9.72501E+11;y',
  '9003;ليلى حداد;leila.new@example.com;;z',
];
const file = { name: 'לקוחות חדשים.csv', mimeType: 'text/csv', buffer: Buffer.from(`${rows.join('\n')}\n`) };

describe('Imports', () => {
  it('imports the good rows of a file, names the bad ones with a remedy, and gives them to take home', async () => {
    const page = await world.signIn('admin', { path: 'imports' });
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Look at the file' }).click();
    const email = page.getByRole('combobox', { name: 'Column for Email' });
    await email.waitFor();
    expect(await email.inputValue()).toBe('דוא"ל');
    await page.getByText('One column is not used').waitFor();
    const line = page.getByRole('row', { name: /Excel has rounded this number/ });
    await line.waitFor();
    expect(await line.getByRole('rowheader').textContent()).toBe('3');

    await email.selectOption('');
    await page.getByRole('button', { name: 'Back to the guess' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Back to the guess' }).click();
    await page.getByRole('row', { name: /Write one address such as/ }).waitFor();
    await takePicture(page, 'imports-preview-en');

    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('All rows were read.').waitFor();
    await page.getByRole('row', { name: /Write one address such as/ }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the errors (CSV)' }).click(),
    ]);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
    expect(Buffer.concat(chunks).toString('utf8')).toContain('email-unreadable');
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.context().close();
  });

  it('takes a file once however it is clicked, and says that the same file again changes nothing', async () => {
    const text = 'id,name,email\n9101,Gal Bar,gal.bar@example.com\n9102,Tal Raz,tal.raz@example.com\n';
    const good = { ...file, buffer: Buffer.from(text) };
    const page = await world.signIn('admin', { path: 'imports' });
    for (const said of ['All rows were read.', 'Nothing changed: everything in this file was already known.']) {
      await page.locator('input[type=file]').setInputFiles({ ...good, name: `${said.length}.csv` });
      await page.getByRole('button', { name: 'Look at the file' }).click();
      if (said.startsWith('Nothing')) await page.getByText('This file changes nothing').waitFor();
      await page.getByRole('button', { name: 'Import', exact: true }).dblclick();
      await page.getByText(said).waitFor();
      await page.getByRole('link', { name: 'All imports' }).click();
    }
    await page.getByRole('link', { name: '19.csv' }).waitFor();
    expect(await page.getByRole('link', { name: '19.csv' }).count()).toBe(1);
    await page.context().close();
  });

  it('says what a file needs that cannot be read', async () => {
    const page = await world.signIn('admin', { path: 'imports' });
    await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('id,name\n') });
    await page.getByRole('button', { name: 'Look at the file' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe('The file has a header but no rows. Export it again.');
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.getByRole('button', { name: /^Language: / }).click();
    await page.getByRole('button', { name: 'עברית', exact: true }).click();
    await page.getByRole('alert').getByText('בקובץ יש כותרות אך אין שורות.').waitFor();
    expect(await page.getByRole('alert').textContent()).not.toMatch(/[A-Za-z]/);
    await page.getByRole('button', { name: 'שפה: עברית' }).click();
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await page.getByRole('button', { name: 'Look at the file' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.alloc(0) });
    await page.getByText('The file is empty. Export it again.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Look at the file' }).getAttribute('aria-disabled')).toBe('true');
    await page.context().close();
  });

  it('is not offered to an agent, and the server refuses it too', async () => {
    const page = await world.signIn('agent', { path: 'imports' });
    await page.getByRole('heading', { level: 1, name: 'This room is not for your role' }).waitFor();
    expect(await page.getByRole('link', { name: 'Imports' }).count()).toBe(0);
    await expect(world.as('agent').get('/staff/imports')).rejects.toThrow('403');
    await page.context().close();
  });

  it.each(everyLook)('is readable by everybody in $language, $colorScheme, wide and narrow', async (look) => {
    const page = await world.signIn('admin', { ...look, path: 'imports', reducedMotion: 'reduce' });
    await page.getByRole('link', { name: '19.csv' }).waitFor();
    await holdsInEveryWidth(page, `imports-${look.language}-${look.colorScheme}`);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('main').getByRole('button').last().click();
    await page.getByRole('combobox').first().waitFor();
    await holdsInEveryWidth(page, `imports-preview-${look.language}-${look.colorScheme}`);
    await page.getByRole('link', { name: file.name }).last().click();
    await page.getByRole('listitem').first().waitFor();
    await holdsInEveryWidth(page, `import-${look.language}-${look.colorScheme}`);
    await page.context().close();
  });
});
