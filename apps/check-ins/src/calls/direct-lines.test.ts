import { protocolSchema } from '@kesher/domain/check-in/protocol/protocol';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { idOf } from '@kesher/domain/staff/team.fixture';
import type { TeamMember } from '@kesher/domain/staff/team-member';
import { describe, expect, it } from 'vitest';
import { morning, openClinic, signedStarters } from '../testing/clinic.ts';

const rinasLine = '+97236120001';
const samarsLine = '+97236120002';

/** A clinic in which Samar has a line, for which Rina’s is rung while she does not answer. */
async function withLines(changes: Partial<TeamMember> = {}) {
  const clinic = openClinic();
  const change = async (id: string, to: Partial<TeamMember>) => {
    const member = await clinic.ports.team.get(idOf(id));
    if (member !== undefined) await clinic.ports.team.put({ ...member, ...to, revision: member.revision + 1 });
  };
  await change('rina', { directLine: { phone: rinasLine } });
  await change('samar', { directLine: { phone: samarsLine, standIn: idOf('rina') }, ...changes });
  return { ...clinic, change };
}

describe('the line of whoever did the work', () => {
  it('stands on the answer page, and while they are away that of whoever stands in', async () => {
    const clinic = await withLines();
    await clinic.enter([{ kind: 'vaccination', practitioner: 'Samar Nasser' }]);
    await clinic.until(addMs(morning, 24 * hourMs + 2 * minuteMs));
    const page = async () => (await clinic.page(clinic.token())).text();
    expect(await page()).toContain(`tel:${samarsLine}`);
    expect(await page()).toMatch(/Direct line of <bdi>Samar Nasser<\/bdi>.*Somebody answers it until .*18:00/s);
    await clinic.change('samar', { absences: [{ from: morning, to: addMs(morning, 72 * hourMs) }] });
    expect(await page()).toMatch(/Direct line of <bdi>Rina Alon<\/bdi>/);
    expect(await page()).not.toContain(samarsLine);
    // At night nobody answers either: it is said from when, and what to do if it cannot wait.
    clinic.clock.set(addMs(morning, 36 * hourMs));
    expect(await page()).toMatch(/Somebody answers it from .*09:00.* on\.<?.*ring the emergency number/s);
    expect(await page()).toContain('tel:101');
  });

  it('is on no page of a work that names nobody of the team, nor of somebody without a line', async () => {
    const clinic = await withLines({ directLine: undefined });
    await clinic.enter([
      { kind: 'vaccination' },
      { id: '2', customerId: 'C-2', kind: 'vaccination', practitioner: 'samar' },
    ]);
    await clinic.until(addMs(morning, 24 * hourMs + 2 * minuteMs));
    for (const page of [await clinic.page(clinic.token()), await clinic.page(clinic.token('C-2', '2'))])
      expect(await page.text()).not.toContain('Direct line');
  });

  it('is named to whoever could not be reached, in hours in which somebody answers it', async () => {
    const clinic = await withLines();
    await clinic.enter([{ practitioner: 'samar' }]);
    await clinic.until(addMs(morning, 4 * hourMs + 2 * minuteMs));
    const path = '/staff/check-ins/work:1/call';
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await clinic.staff.json('POST', path);
      await clinic.staff.json('POST', `${path}/end`, { body: { outcome: 'no-answer' } });
      await clinic.until(addMs(clinic.clock.now(), 70 * minuteMs));
    }
    const text = clinic.ports.sms.taken().at(-1)?.outgoing.text;
    expect(text).toMatch(/we rang and did not reach you\. \+97236120002 is answered until .*18:00/);
    expect(text).not.toMatch(/Samar|extraction/i);
  });
});

it('a call is announced in the name of whoever it is asked of', async () => {
  const protocols = signedStarters.map(({ protocol, revision }) => {
    const steps = protocol.steps.map((step) =>
      step.kind === 'call' ? { ...step, caller: { kind: 'practitioner' } } : step,
    );
    return { protocol: protocolSchema.parse({ ...protocol, steps }), revision };
  });
  const clinic = openClinic({ protocols });
  const person = { name: 'Maya Azoulay', phone: '+972525550149', language: 'en' };
  await clinic.enter([{ practitioner: 'samar' }, { id: '2', customerId: 'C-2', person }]);
  await clinic.until(addMs(morning, 4 * hourMs + 2 * minuteMs));
  const callers = await Promise.all(['1', '2'].map(async (id) => (await clinic.checkIn(id))?.said?.call?.caller));
  expect(callers).toEqual(['Samar Nasser', 'Rina Alon']);
});
