import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { ladder, learnTails, settle, shareFor, startingTails, type TailLevels } from './tail-levels.ts';

const none = [false, false, false, false];
const all = [true, true, true, true];

function after(answers: number, missed: (index: number) => boolean, waitedDays = 5): TailLevels {
  let tails = startingTails;
  for (let index = 0; index < answers; index++) {
    tails = learnTails(tails, {
      tooEarly: none,
      tooLate: missed(index) ? all : none,
      waitedDays,
    });
  }
  return tails;
}

test('a tail that is missed asks for less, one that never is asks for more', () => {
  const tails = after(10, () => true);
  expect(tails.late[1]).toBeLessThan(0.1);
  expect(tails.early[1]).toBeGreaterThan(0.1);
});

test('a tail missed as often as it says stays where it is', () => {
  expect(after(1_000, (index) => index % 10 === 9).late[1]).toBeCloseTo(0.1, 1);
});

test('levels move less when many windows wait long for their answer', () => {
  const quick = after(20, () => true, 1).late[0]!;
  const slow = after(20, () => true, 400).late[0]!;
  expect(slow).toBeGreaterThan(quick);
});

test('a window that was never given teaches nothing', () => {
  const unknown = [null, null, null, null];
  const tails = learnTails(startingTails, {
    tooEarly: unknown,
    tooLate: unknown,
    waitedDays: 1,
  });
  expect(tails.early).toEqual([...ladder]);
});

test('after long silence the levels are what they say', () => {
  const tails = after(200, () => true);
  expect(settle(tails, 1).late).toEqual([...ladder]);
  expect(settle(tails, 0).late).toEqual(tails.late);
});

test('on a rung the share is the level of that rung', () => {
  for (const rung of ladder) expect(shareFor(ladder, rung)).toBeCloseTo(rung, 12);
});

const tail = fc.double({ min: 0.0005, max: 0.4999, noNaN: true });
const answers = fc.array(fc.tuple(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.nat(60)), {
  maxLength: 200,
});

property.prop([answers, tail, tail])('a smaller tail never asks for a larger share', (seen, left, right) => {
  const tails = seen.reduce(
    (known, [tooLate, waitedDays]) => learnTails(known, { tooEarly: none, tooLate, waitedDays }),
    startingTails,
  );
  const [small, large] = [Math.min(left, right), Math.max(left, right)];
  expect(shareFor(tails.late, small)).toBeLessThanOrEqual(shareFor(tails.late, large));
});
