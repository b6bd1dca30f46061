import { gzipSync } from 'node:zlib';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { describe, expect, it } from 'vitest';
import { morning, openClinic } from '../testing/clinic.ts';

const nextDay = addMs(morning, 24 * hourMs + 2 * minuteMs);

async function asked(kind = 'vaccination') {
  const clinic = openClinic();
  await clinic.enter([{ kind }]);
  await clinic.until(nextDay);
  const token = clinic.token();
  return { ...clinic, token, show: async (query = '') => (await clinic.page(token, query)).text() };
}

describe('the answer page', () => {
  it('shows three buttons, who reads, and the emergency number; it never names what was done', async () => {
    const { show } = await asked();
    const page = await show();
    for (const feeling of ['fine', 'some-trouble', 'need-help']) expect(page).toContain(`value="${feeling}"`);
    expect(page).toMatch(/A person reads the answers until/);
    expect(page).toContain('tel:101');
    expect(page).not.toMatch(/vaccin/i);
  });

  it.each(languages)('speaks %s, weighs little, and does all it does without a script', async (language) => {
    const { show } = await asked();
    const page = await show(`?lang=${language}`);
    expect(page).toContain(`<html lang="${language}"`);
    expect(gzipSync(page).length).toBeLessThan(14 * 1024);
    expect(page.replace(/<script>.*?<\/script>/s, '')).toMatch(/<form method="post" action="\/c\/\S+\/answer/);
  });

  it('changes nothing however often it is fetched, and says once that somebody opened it', async () => {
    const { show, post, token, checkIn, ports, receipts } = await asked();
    const before = await checkIn();
    await show();
    await show();
    expect(await checkIn()).toEqual(before);
    await receipts();
    expect((await post(token, 'opened')).status).toBe(204);
    const [row] = ports.messages.all();
    expect(row?.openedAt).toBeDefined();
  });

  it('asks what it is about after “some trouble”, and brings a person where the table says so', async () => {
    const { show, post, token, checkIn } = await asked();
    await post(token, 'answer', { feeling: 'some-trouble' });
    const page = await show();
    expect(page).toContain('name="q.breathing"');
    expect(page).toContain('textarea');
    expect((await checkIn())?.escalation).toBeUndefined();
    await post(token, 'more', { 'q.breathing': 'harder', text: 'since noon' });
    expect(await checkIn()).toMatchObject({
      escalation: { because: 'flag' },
      answers: [
        { feeling: 'some-trouble' },
        { answers: [{ question: 'breathing', answer: 'harder' }], text: 'since noon' },
      ],
    });
    expect(await show()).toMatch(/Somebody rings you by/);
  });

  it('looks for danger in what is written, and never lowers what was said before', async () => {
    const { post, token, checkIn } = await asked();
    await post(token, 'answer', { feeling: 'some-trouble' });
    await post(token, 'more', { text: 'I cannot breathe' });
    expect((await checkIn())?.escalation).toMatchObject({ because: 'danger-words' });
    await post(token, 'answer', { feeling: 'fine' });
    expect((await checkIn())?.escalation).toMatchObject({ because: 'danger-words' });
  });

  it('names who listens to whoever writes that they may harm themselves, and to nobody else', async () => {
    const { show, post, token } = await asked();
    await post(token, 'answer', { feeling: 'some-trouble' });
    await post(token, 'more', { text: 'I cannot breathe' });
    expect(await show()).not.toContain('tel:1201');
    await post(token, 'more', { text: 'I want to kill myself' });
    expect(await show()).toMatch(/Somebody listens at any hour.*tel:1201/s);
  });

  it('promises a call only where somebody can keep it, and says above the buttons when nobody reads', async () => {
    const { show, post, token, clock } = await asked();
    clock.set(addMs(morning, 36 * hourMs));
    expect(await show()).toMatch(/Nobody reads answers now\. Again on/);
    await post(token, 'answer', { feeling: 'need-help' });
    const page = await show();
    expect(page).toMatch(/Nobody can ring you at once now/);
    expect(page).not.toMatch(/Somebody rings you by/);
  });

  it.each([
    ['answer', { feeling: 'great' }],
    ['answer', {}],
    ['more', { text: 'x' }],
  ] as const)('asks again where %s cannot be read as %o, and records nothing', async (form, fields) => {
    const { post, token, checkIn } = await asked();
    expect((await post(token, form, fields)).status).toBe(400);
    expect((await checkIn())?.answers).toEqual([]);
  });

  it('leads from a form’s address back to the page, and nowhere with a token that is none', async () => {
    const { page, token, post } = await asked();
    expect((await page(`${token}/answer`)).headers.get('location')).toBe(`/c/${token}`);
    expect((await page('nobody')).status).toBe(404);
    expect((await post('nobody', 'answer', { feeling: 'fine' })).status).toBe(404);
    expect((await post('nobody', 'opened')).status).toBe(404);
  });
});
