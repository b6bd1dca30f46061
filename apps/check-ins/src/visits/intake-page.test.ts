import { gzipSync } from 'node:zlib';
import { slotOf } from '@kesher/domain/alert/alert';
import { addMs, hourMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { describe, expect, it } from 'vitest';
import { morning, openClinic } from '../testing/clinic.ts';

async function asked(visit: Record<string, unknown> = {}) {
  const clinic = openClinic();
  await clinic.book(visit);
  await clinic.work();
  const token = clinic.visitToken();
  return {
    ...clinic,
    token,
    show: async (query = '') => (await clinic.page(token, query)).text(),
    say: (field: string, value: string) => clinic.post(token, `intake/${field}`, { value }),
    /** What the row holds, by field. */
    kept: async () => {
      const { answers = [] } = (await clinic.visit())?.intake ?? {};
      return Object.fromEntries(answers.map((answer) => [answer.field, answer.value]));
    },
  };
}

describe('the page before a visit', () => {
  it('names whose it is and not what for; it asks field by field, without a script too', async () => {
    const { show } = await asked();
    const page = await show();
    expect(page).toMatch(/Daniel Azoulay.?, a few questions before you come/);
    expect(page).not.toContain('Dr Haddad');
    expect(page).toContain('tel:101');
    const forms = page
      .replaceAll(/<script>.*?<\/script>/gs, '')
      .match(/<form method="post" action="\/c\/\S+\/intake\//g);
    expect(forms).toHaveLength(9);
    expect(page).toContain('0 of 9 answered');
  });

  it.each(languages)('speaks %s and weighs little', async (language) => {
    const { show } = await asked();
    const page = await show(`?lang=${language}`);
    expect(page).toContain(`<html lang="${language}"`);
    expect(gzipSync(page).length).toBeLessThan(14 * 1024);
  });

  it('keeps each answer by itself, shows how far it is, and lets it be changed', async () => {
    const { show, say, token, kept } = await asked();
    const answered = await say('pain', '7');
    expect([answered.status, answered.headers.get('location')]).toEqual([303, `/c/${token}#pain`]);
    await say('reason', 'A tooth broke');
    await say('reason', 'A crown broke');
    expect(await kept()).toEqual({ pain: '7', reason: 'A crown broke' });
    const page = await show();
    expect(page).toContain('2 of 9 answered');
    expect(page).toContain('A crown broke');
    await say('pain', '');
    expect(await kept()).toEqual({ reason: 'A crown broke' });
  });

  it('loses no answer of two that come at once', async () => {
    const { say, kept } = await asked();
    await Promise.all([say('pain', '7'), say('reason', 'A tooth'), say('since', 'yesterday')]);
    expect(Object.keys(await kept()).toSorted()).toEqual(['pain', 'reason', 'since']);
  });

  it('changes nothing however often it is fetched, and says once that somebody opened it', async () => {
    const { show, post, token, visit, ports, receipts } = await asked();
    const before = await visit();
    await show();
    expect(await visit()).toEqual(before);
    await receipts();
    expect((await post(token, 'opened')).status).toBe(204);
    expect(ports.messages.all()[0]?.openedAt).toBeDefined();
  });

  it('is done when the person says so: then nobody is reminded', async () => {
    const { show, post, token, ports, until } = await asked();
    expect((await post(token, 'done')).headers.get('location')).toBe(`/c/${token}#done`);
    expect(await show()).toContain('that is all we need');
    await until(addMs(morning, 5 * hourMs));
    expect(ports.sms.taken()).toHaveLength(1);
  });

  it('wakes whoever is on duty where danger is written, and makes the visit urgent for good', async () => {
    const { say, work, ports, staff } = await asked();
    await say('reason', 'I cannot breathe');
    await work();
    const alerts = await ports.alerts.since('escalation', slotOf(morning));
    expect(alerts.map(({ staffId, of }) => [staffId, of])).toEqual(
      expect.arrayContaining([[expect.stringMatching(/samar|rina/), 'visit:1']]),
    );
    await say('reason', 'All is well');
    expect(await staff.json('GET', '/staff/visits/visit:1/intake')).toMatchObject({ dangerAt: morning });
  });

  it('says at once beside the field what to do, who was asked, and by when somebody rings', async () => {
    const { say, show, work, staff } = await asked();
    expect(await show()).not.toContain('role="alert"');
    await say('since', 'It does not stop bleeding');
    const page = await show();
    const field = page.slice(page.indexOf('id="since"'), page.indexOf('id="pain"'));
    expect(field).toMatch(/Saved.*role="alert".*ring now.*tel:101.*asked a person of the team.*Somebody rings you by/s);
    expect(page.match(/role="alert"/g)).toHaveLength(1);
    expect(page).not.toContain('tel:1201');
    // Taken back, what was asked for stays asked for.
    await say('since', 'Since this morning');
    const after = await show();
    expect(after.slice(0, after.indexOf('id="reason"'))).toMatch(/role="alert".*Somebody rings you by/s);
    await work();
    await staff.json('POST', '/staff/check-ins/visit:1/acknowledgement');
    expect(await show()).toContain('Somebody of the team has seen to it.');
  });

  it('promises no call where nobody reads, and says whom to ring instead', async () => {
    const { say, show, clock } = await asked({ startsAt: addMs(morning, 40 * hourMs) });
    clock.set(addMs(morning, 13 * hourMs));
    await say('reason', 'I cannot breathe');
    const page = await show();
    const notice = page.slice(page.indexOf('role="alert"'), page.indexOf('id="since"'));
    expect(notice).toMatch(/tel:101.*Nobody can ring you at once now.*tel:\+/s);
    expect(notice).not.toContain('Somebody rings you by');
  });

  it.each(languages)('names in %s who listens to whoever may harm themselves', async (language) => {
    const { say, show } = await asked();
    await say('reason', 'I want to kill myself');
    const page = await show(`?lang=${language}`);
    expect(page).toMatch(/tel:101.*tel:1201/s);
    expect(gzipSync(page).length).toBeLessThan(14 * 1024);
  });

  it('is shown to the practitioner; the desk gets the welcome alone', async () => {
    const { say, post, token, staff } = await asked();
    await say('reason', 'A tooth broke');
    await post(token, 'intake/welcome', { value: 'fear' });
    await say('welcome-words', 'I come with a dog');
    const sheet = await staff.json('GET', '/staff/visits/visit:1/intake');
    expect(sheet).toMatchObject({ answers: [{ field: 'reason', value: 'A tooth broke' }, {}, {}] });
    const desk = await staff.json('GET', '/staff/visits?day=2026-11-29', { as: 'desk' });
    expect(desk).toMatchObject({
      arrivals: [{ intake: 'begun', welcome: { needs: ['fear'], words: 'I come with a dog' } }],
    });
    expect(JSON.stringify(desk)).not.toContain('tooth');
  });

  it('shows and takes nothing once the visit has begun, and is gone where it was cancelled', async () => {
    const { show, say, clock, kept, book, page, token } = await asked();
    await say('reason', 'A tooth broke');
    clock.set(addMs(morning, 6 * hourMs));
    expect(await show()).toContain('The time of your visit has come');
    expect(await show()).not.toContain('A tooth broke');
    expect((await say('reason', 'Two')).status).toBe(409);
    expect(await kept()).toEqual({ reason: 'A tooth broke' });
    await book({ status: 'cancelled' });
    expect((await page(token)).status).toBe(410);
    expect((await say('reason', 'Two')).status).toBe(410);
  });

  it.each([
    ['pain', '11'],
    ['shoe-size', '43'],
  ])('asks again where %s is %s, and keeps nothing', async (field, value) => {
    const { say, kept } = await asked();
    expect((await say(field, value)).status).toBe(400);
    expect(await kept()).toEqual({});
  });

  it('leads from a form’s address back to the page, and nowhere with a token that is none', async () => {
    const { page, token, post } = await asked();
    expect((await page(`${token}/intake/pain`)).headers.get('location')).toBe(`/c/${token}`);
    expect((await page('nobody/done')).status).toBe(404);
    expect((await post('nobody', 'intake/pain', { value: '7' })).status).toBe(404);
  });
});
