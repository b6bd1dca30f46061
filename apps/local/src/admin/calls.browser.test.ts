import { directionOf, languages } from '@kesher/domain/language';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClinicWorld, startClinicWorld } from './testing/clinic-world.ts';
import { holdsInEveryWidth } from './testing/looks.ts';

type Kept = {
  state: string;
  attempts: { by: string; outcome?: string }[];
  answers: { feeling: string; answers: unknown }[];
};

let world: ClinicWorld;
beforeAll(async () => {
  world = await startClinicWorld();
  await world.enterDue([
    { id: 'daniel', person: { name: 'דניאל אזולאי', phone: '+972525550148', language: 'he', yearOfBirth: 1984 } },
    { id: 'nur', person: { name: 'نور خطيب', phone: '+972525550149', language: 'ar' } },
  ]);
});
afterAll(() => world.stop());

const kept = async (id: string) =>
  (await world.as('clinician').get<{ checkIn: Kept }>(`/staff/check-ins/work:${id}`)).checkIn;

describe('Calls', () => {
  it('say of whom one is asked, and to whom it is offered until they are back', async () => {
    const page = await world.signIn('clinician');
    const again = new Date(Date.now() + 50 * 3_600_000).toISOString();
    await page.route('**/staff/check-ins/calls', async (route) => {
      const queue = await (await route.fetch()).json();
      const askedOf = { staffId: 'manager', isThere: false, again };
      const calls = queue.calls.map((call: object) => ({ ...call, askedOf, suggestedFor: 'clinician' }));
      await route.fulfill({ json: { ...queue, calls } });
    });
    await page.goto(new URL('/admin/calls', page.url()).href);
    await page.getByText(/^Asked of Samir.*, who is there again .*\. So it is offered to .*Layla/).waitFor();
    await page
      .getByText(/asked of Samir/)
      .first()
      .waitFor();
    await page.context().close();
  });

  it('are worked to the end by keyboard alone, in Hebrew, on a phone', async () => {
    const page = await world.signIn('clinician', {
      language: 'he',
      path: 'calls',
      viewport: { width: 390, height: 844 },
    });
    await answerThePhone(page);
    await page.getByRole('heading', { name: 'דניאל אזולאי' }).waitFor();
    await tabTo(page, '.dial a');
    await page.keyboard.press('Enter');
    // It is on record before the phone rings, and the first thing asked is who is on the line.
    await focusIsIn(page, 'קודם: מי בקו?');
    expect(await page.evaluate('rung')).toEqual(['tel:+972525550148']);
    expect(await kept('daniel')).toMatchObject({ state: 'calling', attempts: [{ by: 'clinician' }] });
    expect(await page.locator('.script').count()).toBe(0);
    await page.keyboard.press('1');
    expect(await kept('daniel')).toMatchObject({ state: 'calling' });
    await page.keyboard.press('Space');
    await page.getByText('כאן Layla').waitFor();
    await page.keyboard.press('Tab');
    await focusIsIn(page, 'יש דימום?');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('2');
    await page.getByText(/^הצעד הבא: הודעה/).waitFor();
    expect(await kept('daniel')).toMatchObject({
      state: 'waiting',
      attempts: [{ by: 'clinician', outcome: 'some-trouble' }],
      answers: [{ feeling: 'some-trouble', answers: [{ question: 'bleeding', answer: 'a-little' }] }],
    });
    // The next one is open, and the focus is in it.
    await page.getByRole('heading', { name: 'نور خطيب' }).waitFor();
    await tabTo(page, '.dial a');
    await page.keyboard.press('Enter');
    await focusIsIn(page, 'קודם: מי בקו?');
    await page.keyboard.press('8');
    await page.getByLabel('להתקשר שוב ב').waitFor();
    // A digit that is typed into the time ends nothing.
    await page.keyboard.press('4');
    await tabTo(page, '[aria-keyshortcuts="0"]', 'Shift+Tab');
    await page.keyboard.press('4');
    await page.getByText(/^נתקשר שוב/).waitFor();
    expect(await kept('nur')).toMatchObject({ attempts: [{ outcome: 'no-answer' }] });
    await page.getByText('איש לא ממתין לשיחה', { exact: true }).waitFor();
    await page.context().close();
  });

  it('are rung by one person alone, and at the time that somebody asked for', async () => {
    await world.makeClinician('manager');
    await world.enterDue([
      { id: 'ronit', person: { name: 'Ronit Peled', phone: '+972525550150', language: 'en' } },
      { id: 'avi', person: { name: 'Avraham Tal', phone: '+972525550151', language: 'en' } },
    ]);
    const page = await world.signIn('clinician', { path: 'calls' });
    await answerThePhone(page);
    await page.getByRole('heading', { name: 'Ronit Peled' }).waitFor();
    await world.as('manager').send('POST', '/staff/check-ins/work:ronit/call', {});
    await page.locator('.dial a').click();
    await page.getByRole('alert').getByText('Somebody else has this call.').waitFor();
    await page.getByText('Samir has this call.').waitFor();
    expect(await kept('ronit')).toMatchObject({ attempts: [{ by: 'manager' }] });
    expect(await page.evaluate('rung')).toEqual([]);
    await page.getByRole('button', { name: /Avraham Tal/ }).click();
    await page.getByRole('heading', { name: 'Avraham Tal' }).waitFor();
    await page.locator('.dial a').click();
    await page.getByRole('radio', { name: /^Somebody else/ }).check();
    expect(await page.getByText('You can say').count()).toBe(0);
    await page.getByRole('button', { name: /^Ring later/ }).click();
    await page.getByLabel('Ring again at').fill('12:30');
    await page.getByLabel('Ring again at').press('Enter');
    await page.getByText(/^Rung again /).waitFor();
    expect(await kept('avi')).toMatchObject({ attempts: [{ outcome: 'later' }] });
    await page.context().close();
  });

  it('ring a child’s guardian, whose name and the child’s year of birth are asked first', async () => {
    const yearOfBirth = new Date().getFullYear() - 8;
    const guardian = { name: 'Rivka Levi', phone: '+972525550199', language: 'en', relation: 'mother' };
    await world.enterDue([{ id: 'noam', person: { name: 'Noam Levi', language: 'en', yearOfBirth, guardian } }]);
    const page = await world.signIn('clinician', { path: 'calls' });
    await answerThePhone(page);
    const [next, open] = ['.next-call', '.open-call h2'].map((place) =>
      page.locator(place, { hasText: 'Rivka Levi, mother of Noam Levi' }),
    );
    if (next === undefined || open === undefined) expect.unreachable();
    await next.or(open).click();
    await open.waitFor();
    await page.locator('.dial a').click();
    const them = page.getByRole('radio', { name: `It is Rivka Levi, and Noam Levi was born in ${yearOfBirth}` });
    await page.getByText('the child’s full name and year of birth').waitFor();
    await them.check();
    await page.locator('.script').waitFor();
    expect(await page.evaluate('rung')).toEqual(['tel:+972525550199']);
    await page.getByRole('button', { name: /^All is well/ }).click();
    await page.getByText(/^Next is a message/).waitFor();
    expect(await kept('noam')).toMatchObject({ answers: [{ feeling: 'fine' }] });
    await page.goto(page.url().replace(/calls.*$/, 'check-ins/work:noam'));
    await page.getByRole('heading', { name: 'Noam Levi' }).waitFor();
    await page.getByText('Rivka Levi, mother of Noam Levi').waitFor();
    await page.context().close();
  });

  it('say of a flag who is asked next, and show whoever takes it up what was said', async () => {
    await world.enterDue([{ id: 'maya', person: { name: 'Maya Cohen', phone: '+972525550101', language: 'en' } }]);
    await world.flag('maya');
    const page = await world.signIn('clinician', { path: 'calls' });
    await page.getByRole('region', { name: 'Flags' }).getByText('Not taken up by').waitFor();
    await page.getByRole('button', { name: 'Take it up: Maya Cohen' }).click();
    await page.getByText(/took it up today/).waitFor();
    await page.getByText('Needs help').waitFor();
    await page.context().close();
  });

  it('are not for those who may not read answers about health', async () => {
    const page = await world.signIn('agent', { path: 'calls' });
    await page.getByText('This room is not for your role').waitFor();
    expect(await page.getByRole('link', { name: 'Calls' }).count()).toBe(0);
    await page.context().close();
  });

  it('are readable by everybody in every language, by day and by night, wide and narrow', async () => {
    await world.enterDue([
      { id: 'dov', person: { name: 'דב לוי', phone: '+972525550102', language: 'he', yearOfBirth: 1984 } },
      { id: 'salim', person: { name: 'سليم حداد', phone: '+972525550103', language: 'ar' } },
      { id: 'flagged', person: { name: 'Dana Ron', phone: '+972525550104', language: 'en' } },
      { id: 'oleg', person: { name: 'Oleg Marchenko', language: 'en' } },
    ]);
    await world.flag('flagged');
    const page = await world.signIn('clinician', { path: 'calls', reducedMotion: 'reduce' });
    for (const language of languages) {
      await speak(page, language);
      await page
        .locator('.next-call', { hasText: 'דב לוי' })
        .or(page.locator('h2', { hasText: 'דב לוי' }))
        .click();
      await page.locator('.dial a').click();
      await page.locator('.ask input').first().check();
      await page.locator('.script').waitFor();
      await page.locator('.ask').nth(1).locator('input').last().check();
      // The colours of the night are the same in every language.
      for (const colorScheme of language === 'he' ? (['dark', 'light'] as const) : (['light'] as const)) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate('scrollTo(0, 0)');
        await holdsInEveryWidth(page, `calls-${language}-${colorScheme}`);
      }
      expect(await page.locator('html').getAttribute('dir')).toBe(directionOf(language));
    }
    await page.context().close();
  });
});

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate(`localStorage.setItem('kesher.language', '${language}')`);
  await page.reload();
  await answerThePhone(page);
}

/** Takes the place of the telephone: what is rung is noted, and no other program is asked for. */
async function answerThePhone(page: Page): Promise<void> {
  await page.evaluate(`globalThis.rung = [];
    addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="tel:"]');
      if (link === null || event.defaultPrevented) return;
      event.preventDefault();
      rung.push(link.getAttribute('href'));
    });`);
}

/** Presses Tab until the focus is where it is wanted, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

async function focusIsIn(page: Page, legend: string): Promise<void> {
  const focused = `document.activeElement.closest('fieldset')?.querySelector('legend')?.textContent`;
  await expect.poll(() => page.evaluate(focused)).toBe(legend);
}
