import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { describe, expect, it } from 'vitest';
import { aChild, asked, askedMother, child, mother, noam, rivka, sent, vaccinated } from './testing/child.ts';
import { openClinic } from './testing/clinic.ts';

describe('a child’s check-in', () => {
  it('goes to the recorded guardian, in their language, and speaks of the child', async () => {
    const clinic = await askedMother();
    expect(sent(clinic)).toMatchObject([{ to: rivka.phone, text: expect.stringContaining('מה שלום הילד או הילדה?') }]);
    expect(await clinic.checkIn()).toMatchObject({ customerId: 'C-1', state: 'asked', said: { to: mother } });
    expect(await clinic.ports.customers.get(child)).toMatchObject({ guardian: { id: mother, relation: 'mother' } });
    // Beside the child only who it is.
    expect(JSON.stringify(await clinic.ports.checkIns.person(child))).not.toMatch(/Rivka|550199/);
  });

  it('has a page that names the child by the first name, and what the guardian answers is the child’s', async () => {
    const { page, post, token, checkIn, until, ports } = await askedMother();
    const link = token(mother);
    const shown = await (await page(link, '?lang=en')).text();
    expect(shown).toMatch(/How is .?Noam.? now\?/u);
    expect(shown).not.toMatch(/Rivka|Levi|how are you/);
    await post(link, 'opened');
    await post(link, 'answer', { feeling: 'need-help' });
    await until(addMs(asked, 15 * minuteMs));
    expect(await checkIn()).toMatchObject({
      answers: [{ feeling: 'need-help' }],
      escalation: {},
    });
    expect(ports.messages.all()).toMatchObject([{ customerId: mother, openedAt: asked }]);
    // Nobody sent the child a link.
    expect((await page(token('C-1'))).status).toBe(404);
  });

  it.each(languages)('is asked about without a name where none is known, in %s', async (lang) => {
    const { page, token } = await askedMother({ ...noam, name: undefined });
    const shown = await (await page(token(mother), `?lang=${lang}`)).text();
    expect(shown).not.toContain('C-1');
    expect(shown).toMatch({ en: /How is your child now/, he: /מה שלום הילד או הילדה/, ar: /كيف حال طفلكم/ }[lang]);
  });

  it('goes to a guardian who is a customer already, and to their mail where they read that first', async () => {
    const clinic = openClinic();
    const dana = { name: 'Dana Levi', phone: '+972525550177', email: 'dana@example.com', language: 'en' };
    await clinic.enter([
      { id: '40', customerId: 'C-40', ...vaccinated(dana, { status: 'before' }) },
      vaccinated({ ...noam, guardian: { customerId: 'C-40', relation: 'mother' } }),
    ]);
    await clinic.until(asked);
    const [mail] = clinic.ports.email.taken();
    expect(mail?.outgoing.to).toBe('dana@example.com');
    expect(mail?.outgoing.text).toMatch(/Hello Dana Levi,[\s\S]*How is your child\?/);
    expect(sent(clinic)).toEqual([]);
  });

  it('goes to the number of the record where nobody is on record, or nobody who can be reached', async () => {
    for (const guardian of [undefined, null, { customerId: 'C-77' }]) {
      const clinic = await askedMother({ ...noam, guardian });
      expect(sent(clinic).map(({ to }) => to)).toEqual([noam.phone]);
      expect(await (await clinic.page(clinic.token('C-1'))).text()).toMatch(/Noam Levi.?, how are you now\?/u);
    }
  });

  it('goes to the young person from the country’s age on', async () => {
    const clinic = openClinic();
    const settings = await clinic.ports.settings.get();
    const sender = { ...settings.sender, country: 'NL' };
    await clinic.ports.settings.put({ ...settings, sender, revision: settings.revision + 1 });
    await clinic.enter([vaccinated({ ...noam, yearOfBirth: 2010 })]);
    await clinic.until(asked);
    expect(sent(clinic)).toMatchObject([{ to: noam.phone, text: expect.stringContaining('how are you?') }]);
    expect(await clinic.checkIn()).not.toHaveProperty('said.to');
  });

  it('is not sent where the guardian has refused, and nobody tries the child instead', async () => {
    const clinic = await aChild();
    const customer = await clinic.ports.customers.get(mother);
    if (customer === undefined) expect.unreachable();
    const at = clinic.clock.now();
    const no = { channel: 'sms', purpose: 'service', decision: 'refused', at, how: 'page', shown: '' } as const;
    await clinic.ports.customers.put({ ...customer, consents: [no], revision: customer.revision + 1 });
    await clinic.until(addMs(asked, 30 * hourMs));
    expect(sent(clinic)).toEqual([]);
    expect(await clinic.checkIn()).toMatchObject({ state: 'calling' });
  });

  it('is not sent to an address that was refused by whoever else has it', async () => {
    const clinic = await aChild();
    await clinic.ports.suppressions.suppress(rivka.phone, 'complaint');
    await clinic.until(addMs(asked, 30 * hourMs));
    expect(sent(clinic)).toEqual([]);
  });

  it('reaches the guardian only once they can be reached, also where nothing new was said of the child', async () => {
    const { phone: _none, ...unreachable } = noam;
    const clinic = await aChild({ ...unreachable, guardian: undefined });
    expect(await clinic.checkIn()).toMatchObject({ cannotReach: 'no-address' });
    await clinic.enter(
      [vaccinated({ guardian: rivka }, { id: '2', status: 'before' })].map((each) => ({ ...each, customerId: 'C-1' })),
    );
    await clinic.until(asked);
    expect(sent(clinic).map(({ to }) => to)).toEqual([rivka.phone]);
    await clinic.enter([
      vaccinated({ guardian: { ...rivka, phone: '+972525550111' } }, { id: '3', customerId: 'C-1' }),
    ]);
    await clinic.until(addMs(asked, 26 * hourMs));
    expect(sent(clinic).at(-1)?.to).toBe('+972525550111');
  });
});
