import { starterProtocols } from '@kesher/content/check-in/starter-words';
import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { morning, openClinic } from '../testing/clinic.ts';

const path = '/staff/protocols/extraction';
type Listed = { protocol: Protocol; inForce: unknown[]; isStarter: boolean };

/** The starter for an extraction, as staff would send it back. */
function written(changes: Partial<Protocol> = {}) {
  const starter = starterProtocols().find(({ id }) => id === 'extraction');
  if (starter === undefined) throw new Error('There is no such starter.');
  const { id: _id, version: _version, signatures: _signatures, ...rest } = starter;
  return { ...rest, ...changes };
}
const listed = async (clinic: ReturnType<typeof openClinic>, id: string) => {
  const { protocols } = await clinic.staff.json<{ protocols: Listed[] }>('GET', '/staff/protocols');
  return protocols.find(({ protocol }) => protocol.id === id);
};

describe('writing a protocol', () => {
  it('makes a version that nobody has signed, of the one that was read', async () => {
    const clinic = openClinic();
    const body = { version: 1, written: written({ flags: [] }) };
    const changed = await clinic.staff.json('PUT', path, { body, as: 'manager' });
    expect(changed).toMatchObject({ protocol: { version: 2, writtenBy: { by: 'manager' } }, inForce: [] });
    expect(await clinic.staff.problem('PUT', path, { body })).toMatchObject({ status: 409, code: 'stale' });
    expect(await (await clinic.enter([{}])).json()).toMatchObject({ works: [{ because: 'not-signed' }] });
    const { versions } = await clinic.staff.json<{ versions: Protocol[] }>('GET', `${path}/versions`);
    expect(versions.map(({ version, signatures }) => [version, signatures.length])).toEqual([
      [2, 3],
      [1, 3],
    ]);
    expect(await clinic.staff.problem('PUT', '/staff/protocols/nothing', { body })).toMatchObject({ status: 404 });
  });

  it('is refused with the field and what to do about it', async () => {
    const clinic = openClinic();
    const { steps } = written();
    const [first] = steps;
    const put = async (changes: object) =>
      clinic.staff.problem('PUT', path, { body: { version: 1, written: { ...written(), ...changes } } });
    expect(await put({ steps: [{ ...first, after: '4 hours' }] })).toMatchObject({
      status: 400,
      errors: [{ field: 'written.steps.0.after', problem: 'use a duration such as PT4H, P1D or P7D' }],
    });
    expect(await put({ questions: [] })).toMatchObject({ code: 'invalid-input' });
    const nobody = { ...first, caller: { kind: 'person', staffId: 'manager' } };
    expect(await put({ steps: [nobody] })).toMatchObject({
      errors: [{ field: 'written.steps.0.caller.staffId', remedy: expect.stringContaining('on duty') }],
    });
    const samar = { ...first, caller: { kind: 'person', staffId: 'samar' } };
    expect(
      (
        await clinic.staff.send('PUT', path, {
          body: { version: 1, written: written({ steps: [samar as typeof first] }) },
        })
      ).status,
    ).toBe(200);
  });

  it('lets nobody who may not', async () => {
    const clinic = openClinic();
    const body = { version: 1, written: written() };
    expect((await clinic.staff.send('PUT', path, { body, as: 'noa' })).status).toBe(403);
  });

  it.each(['a change', 'a deletion'])('%s leaves a check-in that runs as it was planned', async (what) => {
    const clinic = openClinic();
    await clinic.enter([{}]);
    if (what === 'a change') {
      const { steps } = written();
      const body = { version: 1, written: written({ steps: [steps[0]] }) };
      await clinic.staff.json('PUT', path, { body });
    } else await clinic.staff.json('POST', `${path}/state`, { body: { version: 1, to: 'deleted' } });
    await clinic.until(addMs(morning, 4 * hourMs + 2 * minuteMs));
    expect(await clinic.checkIn()).toMatchObject({ state: 'calling', protocol: { id: 'extraction', version: 1 } });
    const sheet = await clinic.staff.json('GET', '/staff/check-ins/work:1');
    expect(sheet).toMatchObject({ questions: [{ id: 'bleeding' }, {}, {}], signedBy: { name: 'Dr Ramzi Haddad' } });
    expect(clinic.logged).toEqual([]);
  });
});

describe('a protocol', () => {
  it('that is switched off starts nothing, and starts again once it is on', async () => {
    const clinic = openClinic();
    const state = (to: string) => clinic.staff.json('POST', `${path}/state`, { body: { version: 1, to } });
    expect(await state('off')).toMatchObject({ protocol: { off: { by: 'samar' } }, inForce: [{}, {}, {}] });
    expect(await (await clinic.enter([{}])).json()).toMatchObject({ works: [{ because: 'switched-off' }] });
    await state('on');
    expect(await (await clinic.enter([{}])).json()).toMatchObject({ counts: { planned: 1 } });
    const stale = { version: 4, to: 'off' };
    expect(await clinic.staff.problem('POST', `${path}/state`, { body: stale })).toMatchObject({ code: 'stale' });
  });

  it('that was deleted is a draft again, which can be signed anew', async () => {
    const clinic = openClinic();
    await clinic.staff.json('POST', `${path}/state`, { body: { version: 1, to: 'deleted' } });
    expect(await listed(clinic, 'extraction')).toMatchObject({
      isStarter: true,
      protocol: { version: 2 },
      inForce: [],
    });
    const again = { version: 2, to: 'deleted' };
    expect(await clinic.staff.problem('POST', `${path}/state`, { body: again })).toMatchObject({ status: 409 });
    const body = { language: 'en', version: 2, name: 'Dr Ramzi Haddad', licence: '31-4482' };
    expect(await clinic.staff.json('POST', `${path}/signatures`, { body })).toMatchObject({
      inForce: [{ version: 2 }],
    });
    expect(await (await clinic.enter([{}])).json()).toMatchObject({ counts: { planned: 1 } });
  });

  it('is copied under a name of its own, and takes no work from the first until it is on', async () => {
    const clinic = openClinic();
    const body = { of: 'extraction', id: 'wisdom-tooth' };
    const copy = await clinic.staff.json('POST', '/staff/protocols', { body });
    expect(copy).toMatchObject({ protocol: { id: 'wisdom-tooth', version: 1, off: { by: 'samar' } }, inForce: [] });
    await clinic.enter([{}]);
    expect(await clinic.checkIn()).toMatchObject({ protocol: { id: 'extraction' } });
    expect(await clinic.staff.problem('POST', '/staff/protocols', { body })).toMatchObject({ code: 'protocol-known' });
    const ofNothing = { of: 'nothing', id: 'own' };
    expect(await clinic.staff.problem('POST', '/staff/protocols', { body: ofNothing })).toMatchObject({ status: 404 });
  });
});

describe('the preview', () => {
  it.each([
    ['en', 'how are you now?'],
    ['he', 'dir="rtl"'],
    ['ar', 'dir="rtl"'],
  ])('in %s shows what each step says, and on no channel what was done', async (language, seen) => {
    const clinic = openClinic();
    type Previewed = { says: string; email: { html: string }; sms: { text: string }; page: string; pageAfter: string };
    const { steps } = await clinic.staff.json<{ steps: Previewed[] }>('GET', `${path}/preview?language=${language}`);
    expect(steps.map(({ says }) => says)).toEqual(['announce-call', 'ask', 'ask']);
    const words = starterProtocols().find(({ id }) => id === 'extraction')?.words[language as 'en'];
    for (const { email, sms, page, pageAfter } of steps) {
      expect(page + pageAfter).toContain(seen);
      expect(pageAfter).toContain(words?.usual[0]);
      expect(email.html + sms.text + page).not.toContain(words?.name);
      expect(email.html + page).not.toMatch(/ (?:href|action)="/);
    }
    expect(steps[0]?.pageAfter).toContain(words?.questions['bleeding']?.asks);
    expect(await clinic.staff.problem('GET', '/staff/protocols/x/preview?language=en')).toMatchObject({ status: 404 });
  });
});
