import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels } from './customer/contact-way.ts';
import {
  customerIdSchema,
  noticeIdOf,
  noticeIdSchema,
  orderLineIdSchema,
  productIdSchema,
  staffIdSchema,
  subjectIdSchema,
  supplierIdSchema,
  taskIdSchema,
} from './ids.ts';
import { aMessage } from './message/message.fixture.ts';
import { messageKeyText } from './message/message.ts';
import { moneySchema } from './money.ts';
import { taskIdOf } from './task/task.ts';

const short = [customerIdSchema, productIdSchema, supplierIdSchema, orderLineIdSchema];
const ours = [...short, subjectIdSchema];
const anyId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}$/);
const anySubject = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,99}$/);

describe('an id', () => {
  it.each(['a', '7', 'C-1001', 'gid:shopify:1', 'a@b.co', 'a+b_c.d', 'x'.repeat(64)])('may be %s', (id) => {
    for (const schema of ours) expect(schema.parse(id)).toBe(id);
  });

  it.each(['', ' ', 'a b', '#1', 'a#b', 'a~b', 'a/b', '-a', '.a', 'דנה', 'a\n', 'a\0', '../a', 'x'.repeat(101)])(
    'is never %j, and the answer says what it may be',
    (id) => {
      for (const schema of ours)
        expect(schema.safeParse(id).error?.issues[0]?.message).toMatch(
          /^use 1 to (64|100) letters, digits or \. _ : @ \+ -$/,
        );
    },
  );

  it('is longer only of a matter, which may be named after a record of another system', () => {
    expect(subjectIdSchema.parse('x'.repeat(100))).toHaveLength(100);
    for (const schema of short) expect(schema.safeParse('x'.repeat(65)).success).toBe(false);
  });

  it('of staff and tasks is bounded', () => {
    for (const schema of [staffIdSchema, taskIdSchema]) {
      expect(schema.safeParse('').success).toBe(false);
      expect(schema.safeParse('x'.repeat(201)).success).toBe(false);
    }
  });

  it('sorts with the separator of keys behind it as it sorts alone', () => {
    // A page of order lines starts behind `line#<customer>#~`, so `#` has to come before, and `~` after, all that ids hold.
    fc.assert(
      fc.property(anyId, anyId, anyId, (left, right, line) => {
        fc.pre(left !== right);
        expect(`${left}#${line}` < `${right}#${line}`).toBe(left < right);
        expect(`${left}#~` < `${right}#${line}`).toBe(left < right);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what is named by other names', () => {
  it('fits its own limits for the longest of them, in the tags of a mail too', () => {
    fc.assert(
      fc.property(
        anySubject,
        anyId,
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom(...channels),
        (subject, who, version, route) => {
          const subjectId = subjectIdSchema.parse(subject);
          const customerId = customerIdSchema.parse(who);
          const noticeId = noticeIdOf(subjectId, version);
          expect(noticeId).toBe(`${subject}.v${version}`);
          const id = taskIdOf({ kind: 'call', noticeId }, { subjectId, customerId });
          expect(taskIdSchema.parse(id)).toBe(id);
          const key = messageKeyText(aMessage({ noticeId, customerId, route, chunk: 999_999 }));
          expect(key.split('~')).toEqual([noticeId, '999999', customerId, route]);
          // SES: a tag's value has at most 256 characters, of which base64 needs four for three.
          expect(Buffer.from(key).toString('base64url').length).toBeLessThanOrEqual(256);
        },
      ),
    );
    expect(noticeIdOf(subjectIdSchema.parse('x'.repeat(100)), 999_999)).toHaveLength(108);
  });

  it('is never a notice that names a way out of its key', () => {
    expect(noticeIdSchema.safeParse('delay-1#v1').error?.issues[0]?.message).toMatch(/^use 1 to 110/);
  });

  it('is the same call for one notice and customer, and the same choice for one delay and customer', () => {
    const about = { subjectId: subjectIdSchema.parse('d'), customerId: customerIdSchema.parse('c') };
    for (const version of [1, 2]) {
      const noticeId = noticeIdOf(about.subjectId, version);
      expect(taskIdOf({ kind: 'call', noticeId }, about)).toBe(`call~d.v${version}~c`);
      const choice = { kind: 'choice', noticeId, option: { kind: 'wait' } };
      expect(taskIdOf(choice, about)).toBe('choice~d~c');
    }
    expect(taskIdOf({ kind: 'silence' }, about)).toBe('silence~d~c');
  });
});

it('takes money in whole minor units of a known kind', () => {
  expect(moneySchema.parse({ amountMinor: -100, currency: 'ILS' })).toEqual({ amountMinor: -100, currency: 'ILS' });
  for (const wrong of [
    { amountMinor: 1.5 },
    { amountMinor: '100' },
    { amountMinor: 2e9 },
    { currency: 'ils' },
    { currency: '' },
  ])
    expect(moneySchema.safeParse({ amountMinor: 1, currency: 'ILS', ...wrong }).success).toBe(false);
});
