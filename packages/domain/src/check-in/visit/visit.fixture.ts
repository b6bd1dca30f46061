import { customerIdSchema } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import { at } from '../check-in.fixture.ts';
import { type Booking, bookingSchema } from './booking.ts';
import { type Visit, withBooking } from './visit.ts';

/** Sunday in Tel Aviv: entered at ten, begins at four in the afternoon. */
export const entered = at('2026-11-29T08:00:00.000Z');
export const begins = at('2026-11-29T14:00:00.000Z');
export const timeZone = 'Asia/Jerusalem';

export function aBooking(changes: Partial<Booking> = {}): Booking {
  return bookingSchema.parse({
    id: 'visit:1',
    personId: customerIdSchema.parse('C-1'),
    status: 'booked',
    startsAt: begins,
    with: 'Dr Haddad',
    isUrgent: true,
    ...changes,
  });
}

/** An urgent visit as it was booked. */
export function aVisit(changes: Partial<Visit> = {}, booking: Partial<Booking> = {}, now: Instant = entered): Visit {
  return { ...withBooking(undefined, aBooking(booking), { timeZone, now }), ...changes };
}
