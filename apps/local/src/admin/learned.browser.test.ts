import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';
import { eachLanguage, holdsInEveryWidth } from './testing/looks.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

const counts = {
  all: 120,
  answered: 70,
  called: 30,
  'not-reached': 14,
  cancelled: 4,
  waiting: 2,
  flagged: 9,
  takenUp: 9,
  minutesToPerson: 54,
  staffMinutes: 66,
};
const few = { ...counts, all: 4, answered: 3, called: 0, 'not-reached': 1, cancelled: 0, waiting: 0, flagged: 0 };
const learned = {
  from: '2026-11-01',
  to: '2026-11-30',
  days: 30,
  all: {
    counts,
    reached: { count: 100, of: 114, share: 0.877, low: 0.804, high: 0.925 },
    staffMinutesPer100: 55,
  },
  groups: [
    {
      by: 'language',
      key: 'ar',
      figures: { counts, reached: { count: 20, of: 40, share: 0.5, low: 0.352, high: 0.648 } },
      isBehind: true,
    },
    { by: 'age', key: '80-and-over', figures: { counts: few } },
    { by: 'channel', key: 'sms', figures: { counts } },
    { by: 'protocol', key: 'extraction', figures: { counts } },
    { by: 'caller', key: 'clinician', figures: { counts } },
  ],
  feelings: {
    '0': { fine: 40, 'some-trouble': 6, 'need-help': 1 },
    '7': { fine: 20, 'some-trouble': 1, 'need-help': 0 },
  },
  staffMinutesBar: 60,
  evening: { day: '2026-11-29', well: 17, someTrouble: 2, needHelp: 1, called: 5, notReached: 1 },
};

/** The server as it answers once a month of check-ins was counted. */
const answering = (page: Page, path: string, body: unknown) =>
  page.route(`**/staff/check-ins/${path}*`, (route) => route.fulfill({ json: body }));

const go = (page: Page, path: string) => page.goto(new URL(`/admin/${path}`, page.url()).href);

describe('What check-ins teach', () => {
  it('says where nothing was counted, as the server does', async () => {
    const page = await world.signIn('manager', { path: 'insights' });
    await page.getByRole('link', { name: 'What check-ins teach' }).click();
    await page.getByText('Nothing was counted yet').waitFor();
    await page.context().close();
  });

  it('tells the evening in a sentence, shares with their intervals, and which group falls behind', async () => {
    const page = await world.signIn('manager');
    await answering(page, 'learned', learned);
    await go(page, 'insights/check-ins');
    await page.getByText('17 were well, 5 were called, one was not reached').waitFor();
    await page.getByText('88% (between 80% and 93%) answered, or spoke with us').waitFor();
    const arabic = page.getByRole('region', { name: 'By language' }).getByRole('row', { name: /^Arabic/ });
    expect(await arabic.textContent()).toContain('reached at least ten points less often');
    const old = page.getByRole('region', { name: 'By age' }).getByRole('row', { name: /^80 and over/ });
    expect(await old.textContent()).toContain('too few to tell');
    await page.context().close();
  });

  it.each(eachLanguage)('is readable by everybody in $language, $colorScheme, wide and narrow', async (look) => {
    const page = await world.signIn('manager', { ...look, reducedMotion: 'reduce' });
    await answering(page, 'learned', learned);
    await go(page, 'insights/check-ins');
    await page.locator('.chart-row').first().waitFor();
    await holdsInEveryWidth(page, `learned-${look.language}-${look.colorScheme}`);
    await page.context().close();
  });
});

describe('The test of the net', () => {
  const test = {
    id: 'net-20261129T0700Z',
    shift: '2026-11-29T07:00:00.000Z',
    asked: ['clinician'],
    since: '2026-11-29T07:05:00.000Z',
    acknowledgeBy: '2026-11-29T07:20:00.000Z',
    revision: 1,
  };
  const recent = { ...test, since: new Date().toISOString(), acknowledgeBy: new Date().toISOString() };
  const torn = { ...recent, torn: { at: recent.since, told: ['manager'] } };

  const flag = {
    id: 'work:1',
    isOverdue: false,
    escalation: {
      because: 'flag',
      since: recent.since,
      level: 2,
      asked: ['clinician', 'manager'],
      acknowledgeBy: recent.acknowledgeBy,
      skipped: [],
      isLast: true,
    },
  };

  const [inAnHour, inADay] = [1, 24].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  const gap = { level: 'first', from: recent.since, to: inAnHour };

  it('leads a manager from a gap of today to the rota', async () => {
    const page = await world.signIn('manager');
    await answering(page, 'gaps', { gaps: [gap] });
    await go(page, '');
    const gaps = page.getByRole('region', { name: 'Nobody is on duty' });
    await gaps.getByText(/Now, until .* nobody reads answers/).waitFor();
    await gaps.getByRole('link', { name: 'Open the rota' }).click();
    await page.waitForURL('**/rota');
    await page.context().close();
  });

  it('has a button of its own for whom it asks', async () => {
    const page = await world.signIn('clinician', { language: 'he' });
    await answering(page, 'net-tests', { tests: [recent] });
    await go(page, 'calls');
    await page.getByRole('region', { name: 'בדיקת ההתראות' }).getByRole('button', { name: 'קיבלתי' }).waitFor();
    await page.context().close();
  });

  it.each(eachLanguage.slice(0, 2))(
    'tells a manager that it is torn, under the flag that asks them, and when nobody is on duty, in $language, $colorScheme',
    async (look) => {
      const page = await world.signIn('manager', { ...look, reducedMotion: 'reduce' });
      await answering(page, 'net-tests', { tests: [torn] });
      await answering(page, 'escalations', { escalations: [flag] });
      await answering(page, 'gaps', { gaps: [gap, { ...gap, level: 'second', from: gap.to, to: inADay }] });
      await go(page, '');
      await page.locator('section > .mantine-Alert-root').nth(2).waitFor();
      await holdsInEveryWidth(page, `net-${look.language}-${look.colorScheme}`);
      await page.context().close();
    },
  );
});
