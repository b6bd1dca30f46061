import { createRotaStore } from '@kesher/adapters/dynamodb/rota-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { createTeamStore } from '@kesher/adapters/dynamodb/team-store';
import { isoWeekSchema } from '@kesher/domain/check-in/rota/iso-week';
import type { Rota } from '@kesher/domain/check-in/rota/rota';
import { buildTeamMember } from '@kesher/testing/builders/team-member';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';
import { eachLanguage, holdsInEveryWidth } from './testing/looks.ts';

/** Weeks far ahead, so that the same days are shown whenever this runs. */
const begun = isoWeekSchema.parse('2030-W10');
const planned = isoWeekSchema.parse('2030-W11');
const later = isoWeekSchema.parse('2030-W13');
const samar = buildTeamMember({ id: 'samar', name: 'سمر ناصر', roles: ['clinician'], languages: ['ar', 'he'] });
const rina = buildTeamMember({ id: 'rina', name: 'רינה אלון', roles: ['clinician'], languages: ['he', 'en'] });
const level = (day: number, staff: string, which = 'first', to = '18:00') => ({
  day,
  from: '09:00',
  to,
  level: which,
  staff: [staff],
});

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
  const office = openTable(createTableClient(), 'office', world.kesher.environment);
  for (const member of [samar, rina]) await createTeamStore(office).put(member);
  const turns = [1, 2, 3, 4, 7].flatMap((day) => [level(day, 'samar'), level(day, 'rina', 'second', '21:00')]);
  const written = { turns, last: ['manager'], away: [{ staffId: 'samar', day: 3 }] };
  await world.as('manager').send('PUT', `/staff/rota/${planned}`, { revision: 0, written });
  const store = createRotaStore(office);
  for (let calls = 0; calls < 7; calls += 1) await store.countTaken(planned, samar.id, 'calls');
  for (const kind of ['calls', 'calls', 'flags'] as const) await store.countTaken(planned, rina.id, kind);
});
afterAll(() => world.stop());

const stored = async (week: string | undefined) =>
  (await world.as('manager').get<{ rota?: Rota }>(`/staff/rota/${week}`)).rota;

describe('Rota', () => {
  it('begins with everybody’s hours, shows where nobody is, and is saved once nobody is wrong in it', async () => {
    const page = await world.signIn('manager', { path: `rota?week=${begun}` });
    await page.getByText('Nobody has planned this week').waitFor();
    await page.getByRole('button', { name: 'Begin empty' }).click();
    const holes = page.getByRole('region', { name: 'Nobody is on duty' });
    await holes.getByText('Monday').waitFor();
    await page.getByRole('button', { name: /Layla.*Monday/ }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Add a turn' }).click();
    await form.getByLabel('To', { exact: true }).fill('18:00');
    await form.getByRole('button', { name: 'Done' }).click();
    await holes.getByText('Monday').waitFor({ state: 'detached' });
    const last = page.getByRole('region', { name: 'Asked last, all week' });
    const chosen = last.getByRole('checkbox', { checked: true });
    while ((await chosen.count()) > 0) await chosen.first().uncheck();
    await page.getByText('Choose somebody who is asked last.').waitFor();
    // Who is on duty cannot be asked last as well.
    await last.getByRole('checkbox', { name: 'Layla' }).check();
    await page.getByText('would be on call for two levels at once').waitFor();
    await page.getByText('Mend what is said above.').first().waitFor();
    await last.getByRole('checkbox', { name: 'Layla' }).uncheck();
    await last.getByRole('checkbox', { name: 'Samir' }).check();
    await page.reload();
    await page.getByRole('button', { name: 'Save this week' }).click();
    await page.getByText('Saved. It holds from now on.').waitFor();
    const rota = await stored(begun);
    expect(rota?.turns).toEqual([{ day: 1, from: '09:00', to: '18:00', level: 'first', staff: ['clinician'] }]);
    expect(rota?.last).toHaveLength(1);
    await page.context().close();
  });

  it('lets two people swap a day, and shows the hole of whoever is away', async () => {
    const page = await world.signIn('clinician', { path: `rota?week=${planned}` });
    await page.getByRole('region', { name: 'Nobody is on duty' }).getByText('Wednesday').waitFor();
    await page.getByRole('button', { name: /سمر.*Wednesday/ }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Swap this day with').selectOption('rina');
    await form.getByRole('button', { name: 'Swap', exact: true }).click();
    await form.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('region', { name: 'Nobody is on duty' }).getByText('Wednesday').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save this week' }).click();
    await page.getByText('Saved. It holds from now on.').waitFor();
    const wednesday = (await stored(planned))?.turns.filter(({ day }) => day === 3);
    expect(wednesday?.map(({ level: which, staff }) => [which, ...staff]).toSorted()).toEqual([
      ['first', 'rina'],
      ['second', 'samar'],
    ]);
    await page.getByText('7 calls').waitFor();
    await page.context().close();
  });

  it('repeats as the pattern, which a later week shows and may depart from alone', async () => {
    const page = await world.signIn('clinician', { path: `rota?week=${planned}` });
    await page.getByRole('button', { name: 'Save as the pattern from this week on' }).click();
    await page.getByText('Saved. It repeats every week').waitFor();
    await page.getByText('This week has a plan of its own.').waitFor();
    await page.getByText('The pattern is like this already.').waitFor();
    await page.goto(page.url().replace(planned, later));
    await page.getByText(/follows the pattern that began on .*March.*2030/).waitFor();
    expect(await stored(later)).toBeUndefined();
    await page.getByRole('button', { name: /רינה.*Sunday/ }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('checkbox', { name: 'Away all day' }).check();
    await form.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Save this week' }).click();
    await page.getByText('Saved. It holds from now on.').waitFor();
    expect((await stored(later))?.away).toEqual([{ staffId: 'rina', day: 7 }]);
    expect((await stored(later))?.turns).toEqual((await stored(planned))?.turns);
    await page.context().close();
  });

  it.each(eachLanguage)('is readable by everybody in $language, $colorScheme, wide and narrow', async (look) => {
    const page = await world.signIn('clinician', { ...look, path: `rota?week=${planned}`, reducedMotion: 'reduce' });
    await page.locator('.load-bar').first().waitFor();
    await holdsInEveryWidth(page, `rota-${look.language}-${look.colorScheme}`);
    await page.context().close();
  });
});
