import { describe, expect, it } from 'vitest';
import { caseOf, codesOf, setUp } from './testing/facts-world.ts';

describe('the state of an order line', () => {
  const csv = (state: string) => `order number,sku,customer id,customer name,state\n7,A,C-1,Dana,${state}\n`;

  it('never goes back to what an older file says', async () => {
    const { run, preview, audience } = setUp();
    await run('order-lines', csv('cancelled'), { statedOn: '2026-11-20' });
    const looked = await preview('order-lines', csv('open'), { statedOn: '2026-11-10' });
    expect(codesOf(looked.warnings)).toEqual(['2 state newer-kept']);
    await run('order-lines', csv('open'), { statedOn: '2026-11-10' });
    await run('order-lines', csv('open'), { statedOn: '2026-11-20' });
    expect(await audience('A')).toEqual([]);
    await run('order-lines', csv('open'));
    expect(await audience('A')).toEqual(['C-1 1']);
  });
});

describe('two systems that both count from 1', () => {
  const [a, b] = [caseOf('same-id-system-a.csv'), caseOf('same-id-system-b.csv')];

  it('are asked about before the second one comes in', async () => {
    const { run, refused, preview, customer } = setUp();
    await run('customers', a);
    const looked = await preview('customers', b);
    expect(looked.questions).toMatchObject([{ kind: 'source', choices: [{ value: 'own' }] }]);
    expect(codesOf(looked.errors)).toEqual(['2 id another-person']);
    const answer = await refused('customers', b);
    expect(answer).toMatchObject({
      status: 422,
      errors: [{ field: 'source', remedy: expect.stringContaining('crm') }],
    });
    expect(await customer('4')).toMatchObject({ name: 'Yoni Harel', email: 'yoni@mail.example' });
  });

  it('give two people once the system is said, and go on updating each their own', async () => {
    const { run, customer, daysPass } = setUp();
    await run('customers', a);
    expect((await run('customers', b, { source: 'crm' })).counts).toMatchObject({ created: 1 });
    daysPass(1);
    await run('customers', b.replace('bigfour@', 'big4@'), { source: 'CRM' });
    expect(await customer('4')).toMatchObject({ name: 'Yoni Harel', email: 'yoni@mail.example' });
    expect(await customer('crm:4')).toMatchObject({ name: 'Big Four', email: 'big4@mail.example' });
  });

  it('are no longer asked about where staff say that the ids are the same; each such row is then theirs to allow', async () => {
    const { run, refused, customer } = setUp();
    await run('customers', a);
    const answer = await refused('customers', b, { source: 'own' });
    expect(answer.errors).toMatchObject([{ field: 'answers.another-person:Customer ID' }]);
    const answered = (choice: string) => ({ source: 'own', answers: { 'another-person:Customer ID': choice } });
    expect(await run('customers', b, answered('refuse'))).toMatchObject({ codes: ['2 id another-person'] });
    expect(await customer('4')).toMatchObject({ name: 'Yoni Harel' });
    expect((await run('customers', b, answered('change'))).counts).toMatchObject({ changed: 1 });
    expect(await customer('4')).toMatchObject({ name: 'Big Four', email: 'bigfour@mail.example' });
  });

  it('are asked about when a file without a system brings people of a known one', async () => {
    const { run, refused, preview } = setUp();
    await run('customers', b, { source: 'crm' });
    const looked = await preview('customers', b);
    expect(looked.questions).toMatchObject([{ kind: 'source', choices: [{ value: 'own' }, { value: 'crm' }] }]);
    expect((await refused('customers', b)).errors).toMatchObject([{ field: 'source' }]);
    expect((await run('customers', b, { source: 'crm' })).counts).toMatchObject({ unchanged: 1 });
  });

  it('move nobody who was imported before the system was said', async () => {
    const { run, ports } = setUp();
    await run('customers', a);
    await run('order-lines', 'order number,sku,customer id\n7,A,4\n');
    expect((await run('customers', a, { source: 'crm' })).counts).toMatchObject({ unchanged: 1 });
    const line = 'order number,sku,customer id,customer name,email\n7,A,4,Yoni Harel,yoni@mail.example\n';
    await run('order-lines', line, { source: 'crm' });
    expect(ports.customers.all()).toHaveLength(1);
    expect(ports.orders.allLines()).toHaveLength(1);
  });

  it('are told apart in orders, too', async () => {
    const { run, refused } = setUp();
    await run('customers', a);
    const line = 'order number,sku,customer id,customer name,email\n7,A,4,Big Four,bigfour@mail.example\n';
    expect((await refused('order-lines', line)).errors).toMatchObject([{ field: 'source' }]);
    expect((await run('order-lines', line, { source: 'shop-a' })).counts).toMatchObject({ created: 1 });
  });

  it('are no question where a person moves or marries', async () => {
    const { run } = setUp();
    await run('customers', 'id,name,email,phone\n1,Dana Levi,d@mail.example,0501234567\n2,Noa,n@mail.example,\n');
    const later = 'id,name,email,phone\n1,Dana Cohen,cohen@mail.example,0501234567\n2,Noa,new@mail.example,\n';
    expect((await run('customers', later)).counts).toMatchObject({ changed: 2, refused: 0 });
  });

  it('need a name that an id can carry', async () => {
    const { refused } = setUp();
    expect(await refused('customers', a, { source: '***' })).toMatchObject({
      status: 400,
      errors: [{ field: 'source' }],
    });
  });
});

describe('an order that was moved', () => {
  const people = 'id,name\nR1,Dana\nR2,Noa\n';
  const [first, second] = [caseOf('order-moved-1.csv'), caseOf('order-moved-2.csv')];

  it('leaves the customer who had it, and the preview says so', async () => {
    const { run, preview, audience, daysPass } = setUp();
    await run('customers', people);
    await run('order-lines', first, { fileName: '1.csv' });
    daysPass(1);
    expect(codesOf((await preview('order-lines', second)).warnings)).toEqual(['2 customerId order-moved']);
    expect(await audience('LAMP')).toEqual(['R1 1']);
    await run('order-lines', second);
    expect(await audience('LAMP')).toEqual(['R2 1']);
    daysPass(1);
    await run('order-lines', first);
    expect(await audience('LAMP')).toEqual(['R1 1']);
  });

  it('stays moved when the older file comes later, also within one moment', async () => {
    const { run, preview, audience } = setUp();
    await run('customers', people);
    await run('order-lines', second, { fileName: '2.csv' });
    const asked = { fileName: '1.csv', statedOn: '2026-11-01' };
    expect(codesOf((await preview('order-lines', first, asked)).warnings)).toEqual(['2 customerId newer-kept']);
    await run('order-lines', first, asked);
    expect(await audience('LAMP')).toEqual(['R2 1']);
    await run('order-lines', first, { fileName: '3.csv' });
    expect(await audience('LAMP')).toEqual(['R1 1']);
  });

  it('keeps what it holds under another stock code for whoever had it, and says so', async () => {
    const { run, preview, audience, daysPass } = setUp();
    await run('customers', people);
    await run('order-lines', first);
    daysPass(1);
    const corrected = second.replace('LAMP', 'LAMP-B');
    const { warnings } = await preview('order-lines', corrected);
    expect(warnings).toMatchObject([{ line: 2, code: 'order-of-another', customerId: 'R1' }]);
    await run('order-lines', corrected);
    expect([await audience('LAMP'), await audience('LAMP-B')]).toEqual([['R1 1'], ['R2 1']]);
  });

  it('is nobody’s to guess where one file gives the number to two people: both wait, however often it is imported', async () => {
    const { run, audience, daysPass } = setUp();
    await run('customers', people);
    for (let times = 0; times < 3; times += 1) {
      await run('order-lines', `${first}${second.split('\n').slice(1).join('\n')}`);
      expect(await audience('LAMP')).toEqual(['R1 1', 'R2 1']);
      daysPass(1);
    }
  });

  const rows = (...lines: string[]) => ['order number,customer id,sku', ...lines, ''].join('\n');

  it('takes its other lines along, in whichever order the two files come', async () => {
    const [before, after] = [rows('NX1,R1,LAMP', 'NX1,R1,OD'), rows('NX1,R2,LAMP')];
    const { run, preview, audience, daysPass } = setUp();
    await run('customers', people);
    await run('order-lines', before);
    daysPass(1);
    const { warnings } = await preview('order-lines', after);
    expect(warnings).toMatchObject([{ line: 2, code: 'order-moved', customerId: 'R1' }]);
    expect([await audience('LAMP'), await audience('OD')]).toEqual([['R1 1'], ['R1 1']]);
    await run('order-lines', after);
    expect([await audience('LAMP'), await audience('OD')]).toEqual([['R2 1'], []]);

    const turned = setUp();
    await turned.run('customers', people);
    await turned.run('order-lines', after);
    const asked = { fileName: '1.csv', statedOn: '2026-11-01' };
    const kept = ['2 customerId newer-kept', '3 customerId newer-kept'];
    expect(codesOf((await turned.preview('order-lines', before, asked)).warnings)).toEqual(kept);
    await turned.run('order-lines', before, asked);
    expect([await turned.audience('LAMP'), await turned.audience('OD')]).toEqual([['R2 1'], []]);
  });

  it('keeps with whoever had it what the same file says is still theirs', async () => {
    const { run, audience, daysPass } = setUp();
    await run('customers', people);
    await run('order-lines', rows('NX1,R1,LAMP', 'NX1,R1,OD'));
    daysPass(1);
    await run('order-lines', rows('NX1,R2,LAMP', 'NX1,R1,OD'));
    expect([await audience('LAMP'), await audience('OD')]).toEqual([['R2 1'], ['R1 1']]);
  });

  it('keeps what the same file says is still theirs, also where it says so hundreds of rows later', async () => {
    const { run, audience, daysPass } = setUp();
    await run('customers', people);
    await run('order-lines', rows('NX1,R1,LAMP', 'NX1,R1,OD'));
    daysPass(1);
    const between = Array.from({ length: 150 }, (_, index) => `N${index},R2,BUG-S`);
    for (let times = 0; times < 2; times += 1) {
      await run('order-lines', rows('NX1,R2,LAMP', ...between, 'NX1,R1,OD'));
      expect([await audience('LAMP'), await audience('OD')]).toEqual([['R2 1'], ['R1 1']]);
    }
  });

  it('comes back whole to whoever a later file without states gives it to', async () => {
    const { run, audience, daysPass } = setUp();
    await run('customers', people);
    for (const owner of ['R1', 'R2', 'R1']) {
      const between = Array.from({ length: 150 }, (_, index) => `N${index},${owner},BUG-S`);
      await run('order-lines', rows(`NX1,${owner},LAMP`, ...between, `NX1,${owner},OD`));
      expect([await audience('LAMP'), await audience('OD')]).toEqual([[`${owner} 1`], [`${owner} 1`]]);
      daysPass(1);
    }
  });

  it('is not guessed where no line is the same: both wait, and the other customer is named before and after, on record', async () => {
    const { ports, run, preview, warningsOf, audience, daysPass } = setUp();
    await run('customers', people);
    await run('order-lines', rows('NX2,R1,LAMP'));
    daysPass(1);
    const asked = rows('NX2,R2,BUG-S');
    const named = [{ line: 2, field: 'customerId', code: 'order-of-another', customerId: 'R1' }];
    expect((await preview('order-lines', asked)).warnings).toMatchObject(named);
    const looksRecorded = async () =>
      (await ports.access.page({ limit: 10, now: ports.clock() })).looks.filter(({ thing }) => thing === 'import');
    expect(await looksRecorded()).toMatchObject([{ customerId: 'R1', by: 'staff-admin' }]);
    const { job } = await run('order-lines', asked);
    expect(await warningsOf(job.id, 'order-of-another')).toMatchObject(named);
    expect([await audience('LAMP'), await audience('BUG-S')]).toEqual([['R1 1'], ['R2 1']]);
  });

  it('is not guessed within one file: each row names the other customer', async () => {
    const { run, preview, audience } = setUp();
    await run('customers', people);
    const asked = rows('MV5,R1,LAMP', 'MV5,R2,OD');
    expect((await preview('order-lines', asked)).warnings).toMatchObject([
      { line: 2, code: 'order-of-another', customerId: 'R2' },
      { line: 3, code: 'order-of-another', customerId: 'R1' },
    ]);
    await run('order-lines', asked);
    expect([await audience('LAMP'), await audience('OD')]).toEqual([['R1 1'], ['R2 1']]);
  });

  it('of another system under the same number stays', async () => {
    const { run, audience, daysPass } = setUp();
    await run('customers', people);
    await run('order-lines', first);
    daysPass(1);
    const other = 'orderNumber,email,customerName,productId\nX1,shop@mail.example,Avi,LAMP\n';
    await run('order-lines', other, { source: 'shop-a' });
    expect(await audience('LAMP')).toHaveLength(2);
  });
});

it('an order of a day to come in a file keeps no address: the next file is believed', async () => {
  const { run, customer, daysPass } = setUp();
  const csv = (number: number, email: string, on: string) =>
    `order number,sku,customer id,customer name,email,order date\n${number},A,C-1,Dana,${email},${on}\n`;
  await run('order-lines', csv(1, 'old@mail.example', '2099-12-31'));
  daysPass(2);
  await run('customers', 'id,email\nC-1,new@mail.example\n');
  expect(await customer('C-1')).toMatchObject({ email: 'new@mail.example' });
});

describe('a stock code that was corrected', () => {
  it('ends the line under the old one where the system numbers its lines', async () => {
    const { run, preview, audience, daysPass } = setUp();
    const csv = (sku: string) => `order number,line id,sku,customer id,customer name\n7,1,${sku},C-1,Dana\n`;
    await run('order-lines', csv('OLD'));
    daysPass(1);
    expect(codesOf((await preview('order-lines', csv('NEW'))).warnings)).toEqual(['2 productId line-corrected']);
    await run('order-lines', csv('NEW'));
    expect([await audience('OLD'), await audience('NEW')]).toEqual([[], ['C-1 1']]);
  });

  it('ends it by the name of the product where the system does not, and is asked about otherwise', async () => {
    const { run, preview, audience, daysPass } = setUp();
    const csv = (sku: string, name: string, quantity = 1) =>
      `order number,sku,product name,customer id,customer name,quantity\n7,${sku},${name},C-1,Dana,${quantity}\n`;
    await run('order-lines', csv('OLD', 'Lamp'));
    daysPass(1);
    expect(codesOf((await preview('order-lines', csv('OTHER', 'Chair'))).warnings)).toEqual([
      '2 productId other-line-open',
    ]);
    expect(codesOf((await preview('order-lines', csv('NEW', 'lamp', 2))).warnings)).toEqual([
      '2 productId other-line-open',
    ]);
    await run('order-lines', csv('NEW', 'lamp'));
    expect([await audience('OLD'), await audience('NEW')]).toEqual([[], ['C-1 1']]);
  });

  it('is no matter between the lines of one file', async () => {
    const { run, preview, daysPass } = setUp();
    const csv = 'order number,sku,product name,customer id,customer name\n7,A,Lamp,C-1,Dana\n7,B,Lamp,C-1,Dana\n';
    await run('order-lines', csv);
    daysPass(1);
    expect(await preview('order-lines', csv)).toMatchObject({ counts: { unchanged: 2 }, warnings: [] });
  });
});
