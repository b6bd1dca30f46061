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

  it('asks in Hebrew how the letters of a file are to be read, once, and shows them as each way reads them', async () => {
    const page = await world.signIn('admin', { language: 'he', path: 'imports' });
    const czech = Buffer.concat([
      Buffer.from('id,name,email\n9201,'),
      Buffer.from([0xc8]),
      Buffer.from('apek,capek@example.com\n'),
    ]);
    await page.locator('input[type=file]').setInputFiles({ ...file, buffer: czech });
    await page.getByRole('button', { name: 'בדיקת הקובץ' }).click();
    const question = page.getByRole('radiogroup', { name: /^את האותיות בקובץ הזה/ });
    await question.waitFor();
    const start = page.getByRole('button', { name: 'ייבוא', exact: true });
    expect(await start.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('יש לענות קודם על השאלות שלמעלה.').first().waitFor();
    expect(await findingsOfAxe(page)).toEqual([]);
    await takePicture(page, 'imports-question-he');
    await question.getByRole('radio', { name: 'Čapek' }).click();
    await question.waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: 'Čapek' }).waitFor();
    await start.click();
    await page.getByText('כל השורות נקראו.').waitFor();
    await page.context().close();
  });

  it('shows in Hebrew, on a phone, what a column is taken to refuse, and lets staff say that it refuses nothing', async () => {
    const viewport = { width: 390, height: 844 };
    const page = await world.signIn('admin', { language: 'he', path: 'imports', viewport });
    const left = Buffer.from('id,name,email,Opted out\n9301,Noa Levi,noa.levi@example.com,yes\n');
    await page.locator('input[type=file]').setInputFiles({ ...file, name: 'opted.csv', buffer: left });
    await page.getByRole('button', { name: 'בדיקת הקובץ' }).click();
    const column = page.getByRole('combobox', { name: 'Opted out' });
    await column.waitFor();
    expect(await column.inputValue()).not.toBe('not-a-refusal');
    expect(await findingsOfAxe(page)).toEqual([]);
    await takePicture(page, 'imports-refusals-he');
    await column.selectOption('not-a-refusal');
    await expect.poll(() => column.inputValue()).toBe('not-a-refusal');
    await page.context().close();
  });

  it('keeps what is worth knowing after the import, in Hebrew on a phone at night: by kind, counted, the rest on demand', async () => {
    const look = { language: 'he', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
    const page = await world.signIn('admin', { ...look, path: 'imports' });
    const people = Array.from({ length: 30 }, (_, at) => `95${at},Dana ${at},d${at}@example.com,fr`);
    const buffer = Buffer.from(`id,name,email,language\n${people.join('\n')}\n9599,,nameless@example.com,he\n`);
    await page.locator('input[type=file]').setInputFiles({ ...file, name: 'french.csv', buffer });
    await page.getByRole('button', { name: 'בדיקת הקובץ' }).click();
    const kinds = page.getByRole('list', { name: 'כדאי לדעת' }).getByRole('listitem');
    await kinds.first().waitFor();
    expect(await kinds.count()).toBe(2);
    await page.getByRole('button', { name: 'ייבוא', exact: true }).click();
    await page.getByText('כל השורות נקראו.').waitFor();
    const french = kinds.filter({ hasText: '30 שורות' });
    await french.getByText(/שורות .?2, 3 ו.?4/).waitFor();
    await kinds
      .filter({ hasText: 'שורה אחת' })
      .getByText(/שורה .?32/)
      .waitFor();
    await page.reload();
    await french.getByRole('button', { name: 'להציג עוד שורות' }).click();
    await french.getByText(/31.?$/).waitFor();
    expect(await french.getByRole('button').count()).toBe(0);
    expect(await findingsOfAxe(page)).toEqual([]);
    await takePicture(page, 'import-warnings-he');
    await page.context().close();
  });

  it('keeps an answered question as a line, in Hebrew on a phone, and asks it again on demand', async () => {
    const viewport = { width: 390, height: 844 };
    const page = await world.signIn('admin', { language: 'he', path: 'imports', viewport });
    const twoWays = Buffer.from('id,name,email,phone,created\n9401,Noa Levi,noa.two@example.com,x,03/11/2025\n');
    await page.locator('input[type=file]').setInputFiles({ ...file, name: 'two.csv', buffer: twoWays });
    await page.getByRole('button', { name: 'בדיקת הקובץ' }).click();
    const question = page.getByRole('radiogroup', { name: /phone/ });
    await question.getByRole('radio', { name: 'לא להשתמש בעמודה הזאת' }).click();
    await question.waitFor({ state: 'detached' });
    const line = page.getByRole('listitem').filter({ hasText: /״.?phone.?״ נקראת כך: .?לא להשתמש בעמודה הזאת/ });
    await line.waitFor();
    expect(await findingsOfAxe(page)).toEqual([]);
    await takePicture(page, 'imports-answered-he');
    await line.getByRole('button', { name: /^שינוי האופן שבו נקראת/ }).click();
    await question.waitFor();
    expect(await question.getByRole('radio', { checked: true }).count()).toBe(0);
    await line.waitFor({ state: 'detached' });
    await question.getByRole('radio', { name: 'להשתמש בה בכל זאת' }).click();
    await page.getByText(/״.?phone.?״ נקראת כך: .?להשתמש בה בכל זאת/).waitFor();
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
