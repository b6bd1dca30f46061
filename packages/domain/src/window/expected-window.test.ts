import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { supplierIdSchema } from '../ids.ts';
import type { IsoDate } from '../instant.ts';
import { type SupplierDelivery, supplierDeliverySchema } from './delivery.ts';
import { expectedWindow } from './expected-window.ts';
import { dateOfDayNumber, dayNumberOf } from './lateness.ts';

const supplierId = supplierIdSchema.parse('acme');
const start = dayNumberOf('2026-01-01' as IsoDate);
const day = (offset: number) => dateOfDayNumber(start + offset);

/** Promised every third day; the lateness goes round in the given list. */
function historyOf(latenesses: readonly number[], count: number, supplier = supplierId): SupplierDelivery[] {
  return Array.from({ length: count }, (_, index) => ({
    supplierId: supplier,
    id: `${supplier}-${index}`,
    orderedOn: day(index * 3),
    promisedOn: day(index * 3 + 10),
    deliveredOn: day(index * 3 + 10 + latenesses[index % latenesses.length]!),
  }));
}

test('says so when nothing was ever delivered', () => {
  const asked = { history: [], supplierId, promisedOn: day(5), today: day(1) };
  expect(expectedWindow(asked)).toEqual({ kind: 'no-history', because: 'no-deliveries', like: [] });
});

test('a delivery of today or later is not history yet', () => {
  const history = historyOf([0], 30).map((delivery) => ({
    ...delivery,
    deliveredOn: day(100),
  }));
  const asked = { history, supplierId, promisedOn: day(105), today: day(100) };
  expect(expectedWindow(asked)).toEqual({ kind: 'no-history', because: 'no-deliveries', like: [] });
});

test('an open order that was placed on its promised day, or of which nobody knows the day, hinders no window', () => {
  const history = historyOf([0, 4, 1], 30);
  const underway = [day(95), undefined].map((orderedOn, index) => ({
    supplierId,
    id: `open-${index}`,
    promisedOn: day(95),
    ...(orderedOn && { orderedOn }),
  }));
  const asked = { supplierId, promisedOn: day(110), orderedOn: day(98), today: day(100) };
  expect(expectedWindow({ ...asked, history: [...history, ...underway] }).kind).toBe('window');
});

test.each([1, 3, 4])('says that %i deliveries are too few', (count) => {
  const asked = { history: historyOf([0, 4, 1], count), supplierId, promisedOn: day(205), today: day(200) };
  expect(expectedWindow(asked)).toMatchObject({ kind: 'no-history', because: 'too-few-deliveries' });
});

test('five deliveries carry a window, which says what it rests on', () => {
  const history = historyOf([0, 4, 1, 2], 5);
  const asked = { history, supplierId, promisedOn: day(60), today: day(48) };
  expect(expectedWindow(asked)).toMatchObject({
    kind: 'window',
    basis: {
      kind: 'history',
      asked: 'half-way',
      supplierDeliveries: 5,
      otherDeliveries: 0,
      level: 0.8,
      heldShare: null,
      heldOf: 0,
      newestOn: day(22),
    },
    like: [{ supplierId, promisedOn: day(22), deliveredOn: day(22), late: 0 }, {}, {}, {}, {}],
  });
});

test('deliveries that have not come are no history', () => {
  const history = historyOf([0], 30).map(({ deliveredOn: _came, ...open }) => open);
  const asked = { history, supplierId, promisedOn: day(105), today: day(100) };
  expect(expectedWindow(asked)).toMatchObject({ because: 'no-deliveries' });
});

test('orders that are open longer than usual move the window before any of them has come', () => {
  // From day 150 on four of five are thirty days late; none of these has come by day 178.
  const orders = Array.from({ length: 178 * 8 }, (_, index): SupplierDelivery => {
    const placed = Math.floor(index / 8);
    const late = placed >= 150 && index % 5 > 0 ? 30 : index % 19;
    const promised = placed + 10;
    const from = supplierIdSchema.parse(`S${index % 8}`);
    const asPlaced = { supplierId: from, id: `D-${index}`, orderedOn: day(placed), promisedOn: day(promised) };
    return promised + late < 178 ? { ...asPlaced, deliveredOn: day(promised + late) } : asPlaced;
  });
  const asked = { supplierId, orderedOn: day(178), promisedOn: day(188), today: day(178) };
  const made = orders.filter(({ deliveredOn }) => deliveredOn !== undefined);
  const [known, unknown] = [orders, made].map((history) => expectedWindow({ history, ...asked }));
  if (known?.kind !== 'window' || unknown?.kind !== 'window') return expect.unreachable();
  expect(known.from >= unknown.from && known.to >= unknown.to).toBe(true);
  expect([known.from, known.to]).not.toEqual([unknown.from, unknown.to]);
});

test('a supplier who is always four days late is expected four days late', () => {
  const history = historyOf([4], 60);
  const window = expectedWindow({
    history,
    supplierId,
    orderedOn: day(200),
    promisedOn: day(210),
    today: day(200),
  });
  expect(window).toMatchObject({
    from: day(214),
    to: day(214),
    basis: { heldShare: 1 },
  });
});

test('a supplier without history leans on the others, and is told apart from them in the basis', () => {
  const history = historyOf([0, 1, 2, 3, 4, 5], 60);
  const newcomer = supplierIdSchema.parse('constructor');
  const window = expectedWindow({
    history,
    supplierId: newcomer,
    promisedOn: day(210),
    today: day(200),
  });
  expect(window).toMatchObject({
    kind: 'window',
    basis: { supplierDeliveries: 0, otherDeliveries: 60 },
  });
});

test('a supplier with a record of its own is not taken for the others', () => {
  const late = supplierIdSchema.parse('late');
  const history = [...historyOf([0, 1, 2], 80), ...historyOf([12, 13, 14], 80, late)];
  const ask = (of: typeof late) => {
    const window = expectedWindow({
      history,
      supplierId: of,
      promisedOn: day(260),
      today: day(250),
    });
    return window.kind === 'window' ? window : expect.unreachable();
  };
  expect(ask(late).to).toBe(day(274));
  expect(ask(late).from > ask(supplierId).from).toBe(true);
});

describe('a delivery that is overdue', () => {
  const history = historyOf([-3, -2, -1, 0, 0, 1, 2, 3, 5, 9, 14, 20], 240);
  const overdueBy = (days: number) =>
    expectedWindow({
      history,
      supplierId,
      promisedOn: day(800 - days),
      today: day(800),
    });

  test('is expected from today on, as those before it that were as late', () => {
    const window = overdueBy(4);
    expect(window).toMatchObject({ kind: 'window' });
    if (window.kind !== 'window') return;
    expect(window.from >= day(800)).toBe(true);
    expect(window.to >= day(808)).toBe(true);
  });

  test('has a record of its own', () => {
    const overdue = overdueBy(0);
    const early = overdueBy(-20);
    if (overdue.kind !== 'window' || early.kind !== 'window') return expect.unreachable();
    expect(overdue.basis.heldOf).toBeLessThan(early.basis.heldOf);
    expect(overdue.basis.heldShare).toBeGreaterThan(0.7);
  });

  test('beyond all that was ever seen has no window, and never for want of deliveries', () => {
    expect(overdueBy(90)).toEqual({ kind: 'no-history', because: 'never-so-late', like: [] });
  });

  test('names the supplier’s own few that were as late where there are not enough', () => {
    const late = supplierIdSchema.parse('late');
    const answer = expectedWindow({
      history: [...history, ...historyOf([60], 3, late)],
      supplierId: late,
      promisedOn: day(760),
      today: day(800),
    });
    expect(answer).toMatchObject({ because: 'never-so-late', like: [{ late: 60 }, { late: 60 }, { late: 60 }] });
  });

  test('has a record that is told apart from the record of other questions', () => {
    const asked = [overdueBy(4), overdueBy(0), overdueBy(-20)].map((answer) =>
      answer.kind === 'window' ? answer.basis.asked : answer.because,
    );
    expect(asked).toEqual(['overdue', 'promised-day', 'half-way']);
  });
});

test('after a year of silence there is still a window', () => {
  const history = historyOf([0, 3, 6], 60);
  const window = expectedWindow({
    history,
    supplierId,
    promisedOn: day(610),
    today: day(600),
  });
  expect(window).toMatchObject({ kind: 'window' });
});

const delivery = fc
  .record({
    supplier: fc.constantFrom('a', 'b', 'c'),
    ordered: fc.nat(200),
    hasOrderDate: fc.boolean(),
    lead: fc.integer({ min: 1, max: 30 }),
    waited: fc.nat(60),
  })
  .map(
    ({ supplier, ordered, hasOrderDate, lead, waited }): SupplierDelivery =>
      supplierDeliverySchema.parse({
        supplierId: supplier,
        id: `${supplier}-${ordered}-${lead}`,
        ...(hasOrderDate ? { orderedOn: day(ordered) } : {}),
        promisedOn: day(ordered + lead),
        deliveredOn: day(ordered + waited),
      }),
  );
const histories = fc.array(delivery, { maxLength: 120 });
const asking = fc.record({
  today: fc.integer({ min: 0, max: 400 }),
  promisedIn: fc.integer({ min: -40, max: 60 }),
});

function ask(
  history: readonly SupplierDelivery[],
  { today, promisedIn }: { today: number; promisedIn: number },
  level: number,
) {
  const promisedOn = day(today + promisedIn);
  return expectedWindow({
    history,
    supplierId: supplierIdSchema.parse('a'),
    promisedOn,
    level,
    today: day(today),
  });
}

property.prop([histories, asking, fc.double({ min: 0.05, max: 0.95, noNaN: true })])(
  'a window begins today at the earliest and does not end before it begins',
  (history, when, level) => {
    const window = ask(history, when, level);
    if (window.kind === 'no-history') return;
    expect(window.from >= day(when.today)).toBe(true);
    expect(window.to >= window.from).toBe(true);
    expect(window.basis.supplierDeliveries + window.basis.otherDeliveries).toBeLessThanOrEqual(history.length);
  },
);

property.prop([histories, asking, fc.integer({ min: 0, max: 90 })])(
  'what happens from today on changes nothing',
  (history, when, moved) => {
    const today = day(when.today);
    const altered = history.map((past) =>
      (past.deliveredOn ?? today) < today ? past : { ...past, deliveredOn: day(when.today + moved) },
    );
    expect(ask(altered, when, 0.8)).toEqual(ask(history, when, 0.8));
  },
);

property.prop([histories, asking])('the same history in another order gives the same window', (history, when) => {
  const reversed = ask(history.toReversed(), when, 0.8);
  expect(reversed).toEqual(ask(history, when, 0.8));
});

property.prop([histories, asking, fc.integer({ min: -60, max: 30 })])(
  'a window is never before today nor before the order',
  (history, { today, promisedIn }, orderedIn) => {
    const [promisedOn, orderedOn] = [day(today + promisedIn), day(today + orderedIn)];
    const window = expectedWindow({ history, supplierId, promisedOn, orderedOn, today: day(today) });
    if (window.kind === 'no-history') return;
    expect(window.from >= day(today) && window.from >= orderedOn).toBe(true);
  },
);

test('a window is never before the order', () => {
  const history = historyOf([-9], 60);
  const asked = { history, supplierId, promisedOn: day(252), orderedOn: day(250), today: day(250) };
  expect(expectedWindow(asked)).toMatchObject({ from: day(250), to: day(250) });
});
