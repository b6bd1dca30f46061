import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, type Instant, instantFromMs, toMs } from '../instant.ts';
import { lanes } from '../lane.ts';
import { businessCalendarSchema, defaultBusinessCalendar } from './business-calendar.ts';
import { nextPermittedTime } from './permitted-time.ts';

/** Minutes after midnight on the wall of a zone, worked out without the code under test. */
function wallMinutes(timeZone: string, instant: Instant): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(toMs(instant)).map(({ type, value }) => [type, Number(value)]));
  return (part['hour'] ?? 0) * 60 + (part['minute'] ?? 0);
}

function isWithin(minutes: number, { from, to }: { from: string; to: string }): boolean {
  const [start, end] = [from, to].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  if (start === undefined || end === undefined) throw new Error('no window');
  return start < end ? minutes >= start && minutes < end : minutes >= start || minutes < end;
}

describe('any calendar, customer and moment', () => {
  const time = fc.integer({ min: 0, max: 24 * 12 - 1 }).map((step) => {
    const minutes = step * 5;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });
  const window = fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to);
  const zone = fc.constantFrom('Asia/Jerusalem', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe');
  const calendar = fc
    .record({
      timeZone: zone,
      quiet: fc.option(window),
      observed: fc.boolean(),
      jewishHolidays: fc.boolean(),
      ramadanQuiet: fc.option(window, { nil: undefined }),
      fridayPrayer: fc.boolean(),
    })
    .map(({ timeZone, quiet, observed, ramadanQuiet, ...rest }) =>
      businessCalendarSchema.parse({
        ...defaultBusinessCalendar,
        ...rest,
        timeZone,
        quietHours: { crisis: null, care: quiet, routine: quiet },
        shabbat: { ...defaultBusinessCalendar.shabbat, observed },
        ramadan: { observed: ramadanQuiet !== undefined, quietHours: ramadanQuiet },
      }),
    );
  const customer = fc.record({
    timeZone: fc.option(fc.oneof(zone, fc.constantFrom('Mars/Base', '')), { nil: undefined }),
    preferredHours: fc.option(window, { nil: undefined }),
  });
  // Around every clock change of the four zones, Ramadan 2027 and the autumn holidays, and anywhere.
  const moment = fc
    .oneof(
      fc
        .constantFrom(
          '2026-10-03',
          '2026-10-24',
          '2026-10-31',
          '2027-03-13',
          '2027-03-25',
          '2027-03-27',
          '2027-04-03',
          '2027-02-07',
          '2026-09-10',
        )
        .map((date) => Date.parse(date)),
      fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2032, 0) }),
    )
    .chain((baseMs) => fc.integer({ min: 0, max: 3 * dayMs }).map((ms) => instantFromMs(baseMs + ms)));
  const asked = fc.record({ calendar, lane: fc.constantFrom(...lanes), customer, now: moment });
  const known = ['Asia/Jerusalem', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe'];

  it("never gets a message out in quiet hours on the customer's wall, nor before now, and says now when asked again", () => {
    fc.assert(
      fc.property(asked, (input) => {
        const permitted = nextPermittedTime(input);
        const sendAt = permitted.kind === 'now' ? input.now : permitted.at;
        const zoneName = known.find((name) => name === input.customer.timeZone) ?? input.calendar.timeZone;
        const quiet = input.calendar.quietHours[input.lane];
        expect(sendAt >= input.now).toBe(true);
        expect(quiet !== null && isWithin(wallMinutes(zoneName, sendAt), quiet)).toBe(false);
        const { preferredHours } = input.customer;
        if (
          preferredHours !== undefined &&
          !permitted.reasons?.some((reason) => reason === 'customer-hours-impossible')
        ) {
          expect(isWithin(wallMinutes(zoneName, sendAt), preferredHours)).toBe(true);
        }
        expect(nextPermittedTime({ ...input, now: sendAt }).kind).toBe('now');
        if (permitted.kind === 'later') {
          expect(sendAt > input.now).toBe(true);
          expect(permitted.reasons.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds the first permitted moment, and the same one from every moment before it', () => {
    fc.assert(
      fc.property(asked, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (input, share) => {
        const permitted = nextPermittedTime(input);
        if (permitted.kind === 'now') return;
        const betweenMs = toMs(input.now) + Math.floor(share * (toMs(permitted.at) - toMs(input.now)));
        const again = nextPermittedTime({
          ...input,
          now: instantFromMs(betweenMs),
        });
        expect(again).toMatchObject({ kind: 'later', at: permitted.at });
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer whatever it was asked before', () => {
    fc.assert(
      fc.property(
        calendar,
        fc.array(fc.record({ lane: fc.constantFrom(...lanes), customer, now: moment }), {
          minLength: 5,
          maxLength: 20,
        }),
        (shared, questions) => {
          for (const question of [...questions, ...questions.toReversed()]) {
            const fresh = nextPermittedTime({
              ...question,
              calendar: { ...shared },
            });
            expect(nextPermittedTime({ ...question, calendar: shared })).toEqual(fresh);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stays the same within an answer that it keeps', () => {
    fc.assert(
      fc.property(asked, fc.array(fc.integer({ min: 0, max: 8 * hourMs }), { maxLength: 12 }), (input, steps) => {
        let nowMs = toMs(input.now);
        for (const stepMs of steps) {
          nowMs += stepMs;
          const now = instantFromMs(nowMs);
          expect(nextPermittedTime({ ...input, now })).toEqual(
            nextPermittedTime({
              ...input,
              calendar: { ...input.calendar },
              now,
            }),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
