import { addMs, hourMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { aChild, mother, noam, rivka, sent } from '../testing/child.ts';
import { morning, openClinic } from '../testing/clinic.ts';

const startsAt = addMs(morning, 6 * hourMs);

/** A boy of ten who is expected at once; his mother is on record from a work of before. */
async function expected(person: object = noam) {
  const clinic = await aChild(person);
  await clinic.book({ id: 'v', customerId: 'C-1', person: undefined, startsAt });
  await clinic.work();
  const link = /\/c\/(\S+)$/.exec(sent(clinic).at(-1)?.text ?? '');
  return { ...clinic, link: link?.[1] ?? '' };
}

describe('the form before a child’s visit', () => {
  it('goes to the guardian alone, in their language, and names the child on its page', async () => {
    const clinic = await expected();
    expect(sent(clinic)).toMatchObject([{ to: rivka.phone }]);
    const page = await (await clinic.page(clinic.link)).text();
    expect(page).toContain('lang="he"');
    expect(page).toContain('Noam Levi');
    await clinic.post(clinic.link, 'intake/allergies', { value: 'Penicillin' });
    expect(await clinic.visit('v')).toMatchObject({
      told: { to: mother },
      intake: { answers: [{ field: 'allergies' }] },
    });
  });

  it('is closed to whoever is the guardian no more', async () => {
    const clinic = await expected();
    const known = await clinic.ports.customers.get('C-1' as never);
    if (known === undefined) return expect.unreachable();
    await clinic.ports.customers.put({ ...known, guardian: 'none', revision: known.revision + 1 });
    const page = await clinic.page(clinic.link);
    expect(page.status).toBe(410);
  });

  it('goes to somebody of age themselves', async () => {
    const clinic = await expected({ ...noam, yearOfBirth: 1990 });
    expect(sent(clinic)).toMatchObject([{ to: noam.phone }]);
    expect(await clinic.visit('v')).not.toHaveProperty('told.to');
  });
});

it('a child without a guardian on record is asked at the number of the record', async () => {
  const clinic = openClinic();
  await clinic.book({ person: { name: 'Noam', phone: noam.phone, language: 'en', yearOfBirth: 2016 } });
  await clinic.work();
  expect(sent(clinic)).toMatchObject([{ to: noam.phone }]);
});
