import { dateAt } from '../calendar/date-at.ts';
import { requireZoneClock } from '../calendar/zone-clock.ts';
import type { Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import { checkWording } from '../wording/check-wording.ts';
import type { Finding } from '../wording/finding.ts';
import type { Payments } from './bulletin.ts';
import { checkCrisisTexts } from './check-crisis-text.ts';
import type { Service } from './crisis.ts';

/** Checks what is said of payments: who goes on paying for what is off is told on what legal basis. */
export function checkPayments(
  payments: Payments | undefined,
  about: {
    readonly now: Instant;
    readonly timeZone: string;
    readonly served: readonly Language[];
    readonly services: readonly Pick<Service, 'state'>[];
  },
): Finding[] {
  if (payments === undefined) return [];
  const { served, services, now, timeZone } = about;
  if (payments.kind === 'continue') {
    const path = 'facts.payments.legalBasis';
    if (payments.legalBasis !== undefined) return checkCrisisTexts(payments.legalBasis, path, served);
    const isOff = services.some(({ state }) => state === 'off');
    return isOff ? [{ level: 'refuse', code: 'continue-without-basis', path, data: {} }] : [];
  }
  const findings = checkWording(payments.of, 'facts.payments.of', { kind: 'name', served });
  const { until } = payments;
  if (until === undefined || until >= dateAt(now, requireZoneClock(timeZone))) return findings;
  return [...findings, { level: 'refuse', code: 'payments-past', path: 'facts.payments.until', data: { date: until } }];
}
