import { changePreferences } from '@kesher/domain/customer/change-preferences';
import { describe, expect, it } from 'vitest';
import { now } from '../staff-door/testing/staff-door.ts';
import { codesOf, setUp } from './testing/facts-world.ts';

describe('what a file says of a customer', () => {
  const csv = (email: string, more = '') =>
    `id,name,email${more && `,${more.split('|')[0]}`}\nC-1,Dana,${email}${more && `,${more.split('|')[1]}`}\n`;

  it('holds from the day of the file, so that an older file brings back nothing', async () => {
    const { run, preview, customer } = setUp();
    await run('customers', csv('new@mail.example'), { statedOn: '2026-11-20' });
    const older = csv('old@mail.example');
    const looked = await preview('customers', older, { statedOn: '2026-11-01' });
    expect(codesOf(looked.warnings)).toEqual(['2 email newer-kept']);
    expect((await run('customers', older, { statedOn: '2026-11-01' })).counts).toMatchObject({ unchanged: 1 });
    expect(await customer('C-1')).toMatchObject({ email: 'new@mail.example' });
    expect((await run('customers', older)).counts).toMatchObject({ changed: 1 });
    expect((await run('customers', csv('new@mail.example'), { statedOn: '2026-11-20' })).job).toMatchObject({
      statedOn: '2026-11-20',
    });
    expect(await customer('C-1')).toMatchObject({ email: 'old@mail.example' });
  });

  it('is the word of the file that was brought in last where two are of one day', async () => {
    const { run, customer, daysPass } = setUp();
    await run('customers', csv('slip@mail.example'), { fileName: 'z.csv', statedOn: '2026-11-20' });
    daysPass(1);
    await run('customers', csv('right@mail.example'), { fileName: 'a.csv', statedOn: '2026-11-20' });
    expect(await customer('C-1')).toMatchObject({ email: 'right@mail.example' });
  });

  it('holds from a day that has begun, and from none that is to come', async () => {
    const { run, refused } = setUp();
    expect((await run('customers', csv('a@mail.example'), { statedOn: '2026-11-22' })).job.statedAt).toBe(now);
    const answer = await refused('customers', csv('b@mail.example'), { statedOn: '2027-01-01' });
    expect(answer).toMatchObject({ status: 422, errors: [{ field: 'statedOn', remedy: expect.any(String) }] });
  });

  it.each(['updated at', 'Last Modified', 'LastModifiedDate', 'LAST_CHANGED', 'תאריך עדכון', 'تاريخ التحديث'])(
    'holds from the date that a row gives under "%s"',
    async (header) => {
      const { run, customer } = setUp();
      await run('customers', csv('new@mail.example', `${header}|2026-11-10 10:00`));
      await run('customers', csv('old@mail.example', `${header}|2026-11-09 10:00`));
      expect(await customer('C-1')).toMatchObject({
        email: 'new@mail.example',
        stated: { email: { at: '2026-11-10T10:00:00.000Z', by: 'file', from: 'import:file.csv' } },
      });
    },
  );

  it('comes in although the date of its last change cannot be read, or lies in the future', async () => {
    const { preview, run, customer } = setUp();
    const looked = await preview('customers', csv('a@mail.example', 'updated at|soon'));
    expect(looked).toMatchObject({ counts: { created: 1 } });
    expect(codesOf(looked.warnings)).toEqual(['2 changedAt date-unreadable']);
    await run('customers', csv('a@mail.example', 'updated at|2027-01-01'));
    expect((await customer('C-1'))?.stated?.email?.at).toBe(now);
  });

  it('leaves what the customer chose, and says so', async () => {
    const { ports, run, preview, customer } = setUp();
    await run('customers', 'id,name,language\nC-1,Dana,he\n');
    const dana = await customer('C-1');
    if (!dana) throw new Error('not imported');
    const chosen = changePreferences(dana, { language: 'ar' }, { by: 'customer', at: now });
    await ports.customers.put({ ...chosen, revision: dana.revision + 1 });
    const looked = await preview('customers', 'id,name,language\nC-1,Dana,en\n');
    expect(codesOf(looked.warnings)).toEqual(['2 language own-word-kept', '2 email no-way-to-reach']);
    await run('customers', 'id,name,language\nC-1,Dana,en\n');
    expect(await customer('C-1')).toMatchObject({ language: 'ar' });
  });

  it('in an order is as old as the order', async () => {
    const { run, customer } = setUp();
    await run('customers', csv('new@mail.example'), { statedOn: '2026-06-01' });
    const order = (on: string) =>
      `order number,order date,sku,customer id,email\n7,${on},A,C-1,order-${on}@mail.example\n`;
    await run('order-lines', order('2025-01-01'));
    expect(await customer('C-1')).toMatchObject({ email: 'new@mail.example' });
    await run('order-lines', order('2026-07-01').replace('\n7,', '\n8,'));
    expect(await customer('C-1')).toMatchObject({ email: 'order-2026-07-01@mail.example' });
  });
});

it('a customer whom no message can reach comes in with a warning, until an address or a number is known', async () => {
  const { preview, run } = setUp();
  const named = 'id,name\nC-1,Dana\n';
  expect(codesOf((await preview('customers', named)).warnings)).toEqual(['2 email no-way-to-reach']);
  await run('customers', named);
  await run('customers', 'id,name,phone\nC-1,Dana,0501234567\n');
  expect((await preview('customers', named)).warnings).toEqual([]);
});

describe('dates', () => {
  it('of jobs that were stored before files had one are the moment of the import', async () => {
    const { ports, run, customer } = setUp();
    const { job } = await run('customers', 'id,name\nC-1,Dana\n');
    expect(await ports.imports.get(job.id)).not.toHaveProperty('statedOn');
    expect((await customer('C-1'))?.stated?.name?.at).toBe(now);
  });
});
