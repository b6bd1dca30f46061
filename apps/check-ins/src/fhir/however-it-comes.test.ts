import { readFileSync } from 'node:fs';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { morning, openClinic } from '../testing/clinic.ts';

const at = (text: string) => instantSchema.parse(text);
const bundle = JSON.parse(
  readFileSync(new URL('../../fixtures/as-synthea-writes-it.json', import.meta.url), 'utf8'),
) as { entry: unknown[] };

async function rowsAfter(bodies: readonly object[]) {
  const clinic = openClinic({ start: addMs(morning, hourMs) });
  for (const body of bodies) await clinic.staff.json('POST', '/staff/check-ins/fhir', { raw: JSON.stringify(body) });
  await clinic.until(addMs(clinic.clock.now(), 3 * minuteMs));
  const rows = clinic.ports.checkIns
    .all()
    .map(({ id, checkIn }) => [id, checkIn?.state, checkIn?.next, checkIn?.takenBack]);
  return { rows, texts: clinic.ports.sms.taken().length };
}

describe('a record, however it comes', () => {
  it('is the same as a bundle three times, and with its entries in any order', async () => {
    const once = await rowsAfter([bundle]);
    expect(once.rows.filter(([, state]) => state !== undefined && state !== 'cancelled')).toHaveLength(1);
    expect(await rowsAfter([bundle, bundle, bundle])).toEqual(once);
    const shuffled = fc.shuffledSubarray(bundle.entry, { minLength: bundle.entry.length });
    await fc.assert(
      fc.asyncProperty(shuffled, shuffled, async (first, second) => {
        expect(
          await rowsAfter([
            { ...bundle, entry: first },
            { ...bundle, entry: second },
          ]),
        ).toEqual(once);
      }),
      { numRuns: 8 },
    );
  });

  it('with a number that names no country, as nothing in it does, is planned and asks for the number', async () => {
    const clinic = openClinic({ start: addMs(morning, hourMs) });
    const patient = {
      resourceType: 'Patient',
      id: 'p-1',
      name: [{ text: 'Dana' }],
      telecom: [{ system: 'phone', value: '052-555-0148' }],
    };
    const visit = {
      resourceType: 'Encounter',
      id: 'e-1',
      status: 'finished',
      class: { code: 'AMB' },
      subject: { reference: 'Patient/p-1' },
      period: { end: '2026-11-29T09:50:00+02:00' },
    };
    const raw = JSON.stringify({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: visit }, { resource: patient }],
    });
    expect(await clinic.staff.json('POST', '/staff/check-ins/fhir', { raw })).toMatchObject({ counts: { planned: 1 } });
    await clinic.work();
    const queue = await clinic.staff.json('GET', '/staff/check-ins/calls');
    expect(queue).toMatchObject({ numbers: [{ checkIn: { cannotReach: 'country-missing' } }] });
    expect(JSON.stringify(clinic.ports.customers.all())).not.toContain('5550148');
  });

  it('of a treatment that ended at 23:50 before a day of rest is rung when somebody is there again', async () => {
    // A Friday night: the clinic opens on Sunday.
    const night = at('2026-12-04T21:50:00.000Z');
    const clinic = openClinic({ start: addMs(night, 5 * minuteMs) });
    await clinic.enter([{ endedAt: night }]);
    const checkIn = await clinic.checkIn();
    expect(checkIn?.next?.callAt ?? checkIn?.next?.at).toBe('2026-12-06T07:00:00.000Z');
    await clinic.until(at('2026-12-06T06:59:00.000Z'));
    expect(clinic.ports.tasks.all()).toEqual([]);
    await clinic.until(at('2026-12-06T07:01:00.000Z'));
    expect(clinic.ports.tasks.all()).toMatchObject([{ work: { kind: 'check-in-call' }, state: 'open' }]);
  });

  it('of somebody in another zone is asked by their clock, also in the week in which it changes', async () => {
    const clinic = openClinic({ start: at('2026-10-24T20:30:00.000Z') });
    // 22:00 in Berlin on the evening before clocks go back there; a day later it is 22:00 again, and night.
    await clinic.enter([{ kind: 'vaccination', endedAt: at('2026-10-24T20:00:00.000Z') }]);
    const { customers } = clinic.ports;
    const [known] = customers.all();
    if (known === undefined) return expect.unreachable();
    await customers.put({ ...known, timeZone: 'Europe/Berlin', revision: known.revision + 1 });
    await clinic.enter([
      { kind: 'vaccination', endedAt: at('2026-10-24T20:00:00.000Z'), codes: [{ system: 'x', code: 'y' }] },
    ]);
    await clinic.until(at('2026-10-26T06:55:00.000Z'));
    expect(clinic.ports.sms.taken()).toEqual([]);
    await clinic.until(at('2026-10-26T07:05:00.000Z'));
    expect(clinic.ports.sms.taken()).toHaveLength(1);
  });
});
