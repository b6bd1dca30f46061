import { expect, test } from 'vitest';
import { makeHistory, olistLike } from '../../backtest/synthetic-history.ts';
import type { IsoDate } from '../instant.ts';
import { dateOfDayNumber, dayNumberOf } from './lateness.ts';
import { replay } from './replay.ts';
import { emptyWindowModel, learn, predict } from './window-model.ts';

const history = makeHistory({
  ...olistLike,
  orders: 800,
  suppliers: 80,
  days: 200,
});
const middle = dayNumberOf('2026-09-15' as IsoDate) + 60;

function windowsBefore(deliveries: typeof history, end: number): Map<string, unknown> {
  const windows = [...replay(deliveries)]
    .filter(({ day }) => day <= end)
    .flatMap(({ model, asked, overdue }) => [
      ...asked.map(({ delivery, question }) => [delivery.id, predict(model, question, 0.8)] as const),
      ...overdue.map(({ delivery, question }) => [`${delivery.id} overdue`, predict(model, question, 0.8)] as const),
    ]);
  return new Map(windows);
}

test('windows given up to a day do not change when what is delivered on that day or after comes later', () => {
  const altered = history.map((delivery) => {
    const deliveredOn = dayNumberOf(delivery.deliveredOn);
    return deliveredOn < middle ? delivery : { ...delivery, deliveredOn: dateOfDayNumber(deliveredOn + 30) };
  });
  const windows = windowsBefore(history, middle);
  const others = windowsBefore(altered, middle);
  expect(windows.size).toBeGreaterThan(50);
  for (const [id, window] of windows) expect(others.get(id)).toEqual(window);
});

test('on each day the model knows exactly the deliveries of earlier days', () => {
  for (const { day, model } of replay(history)) {
    expect(model.deliveries).toBe(history.filter(({ deliveredOn }) => dayNumberOf(deliveredOn) < day).length);
  }
});

test('learns nothing from the day on which learning ends', () => {
  for (const { model } of replay(history, { learnBefore: middle })) {
    expect(model.deliveries).toBeLessThanOrEqual(
      history.filter(({ deliveredOn }) => dayNumberOf(deliveredOn) < middle).length,
    );
  }
});

test('asks again about what is not there on its promised date', () => {
  const late = history.filter(({ promisedOn, deliveredOn }) => deliveredOn >= promisedOn).length;
  expect([...replay(history)].reduce((sum, { overdue }) => sum + overdue.length, 0)).toBe(late);
});

test('the model is plain data: stored and read again, it says the same', () => {
  const days = replay(history);
  let step = days.next();
  while (!step.done) step = days.next();
  const model = step.value;
  const question = {
    supplierId: 'S1',
    promisedOn: model.day + 9,
    orderedOn: null,
    askedOn: model.day,
    outstanding: true,
  };
  expect(predict(JSON.parse(JSON.stringify(model)), question, 0.8)).toEqual(predict(model, question, 0.8));
});

test('learning leaves the model that it starts from as it was', () => {
  const before = structuredClone(emptyWindowModel);
  const completed = history.slice(0, 5).map((delivery) => ({ delivery, forecast: null, overdueForecast: null }));
  const model = learn(emptyWindowModel, completed, middle);
  const copy = structuredClone(model);
  learn(model, completed, middle + 1);
  expect(emptyWindowModel).toEqual(before);
  expect(model).toEqual(copy);
});
