import { requireZoneClock } from '../../calendar/zone-clock.ts';
import { isFarDate } from '../../far-date.ts';
import type { Instant, IsoDate } from '../../instant.ts';
import { addMs, dayMs, daysBetween, hourMs, isAfter, minuteMs, toMs } from '../../instant.ts';
import type { Language } from '../../language.ts';
import { checkWording } from '../../wording/check-wording.ts';
import type { Finding } from '../../wording/finding.ts';
import type { Basis, DelayFacts } from '../delay-facts.ts';
import { checkDelayOptions } from './check-delay-options.ts';
import { compareDelayFacts } from './compare-delay-facts.ts';

/** A promise closer than this cannot be kept by people, one further away is no promise. */
const shortestPromiseMs = 15 * minuteMs;
const longestPromiseDays = 31;
/** A range wider than this tells a customer little. */
const widestWindowDays = 60;

export type DelayCheckSettings = {
  readonly now: Instant;
  /** A next update sooner than this is flagged: staff would have no time to find news. */
  readonly minimumNoticeHours: number;
  /** The business's zone, in which a date is past; UTC when not given. */
  readonly timeZone?: string;
  /** The languages that the business serves. */
  readonly served: readonly Language[];
};

function dateAt(instant: Instant, timeZone: string): IsoDate {
  const { offsetMs } = requireZoneClock(timeZone).spanAt(toMs(instant));
  return addMs(instant, offsetMs).slice(0, 10) as IsoDate;
}

function checkBasis(basis: Basis): Finding[] {
  const place = { level: 'warn', path: 'facts.window.basis' } as const;
  if (basis.kind === 'staff') {
    return basis.overrodeHistory ? [{ ...place, code: 'overrode-history', data: {} }] : [];
  }
  if (basis.kind === 'supplier-said') return [{ ...place, code: 'basis-without-record', data: {} }];
  if (basis.heldShare === null) return [{ ...place, code: 'basis-without-record', data: {} }];
  if (basis.heldShare < basis.level - 0.1) {
    return [{ ...place, code: 'basis-below-level', data: { level: basis.level, heldShare: basis.heldShare } }];
  }
  return [];
}

function checkWindow(
  { window }: DelayFacts,
  { today, served }: { today: IsoDate; served: readonly Language[] },
): Finding[] {
  if (window.kind === 'unknown') return checkWording(window.because, 'facts.window.because', { served });
  const findings = checkBasis(window.basis);
  if (window.to < today) {
    findings.push({ level: 'refuse', code: 'window-past', path: 'facts.window.to', data: { date: window.to } });
    return findings;
  }
  for (const end of ['from', 'to'] as const) {
    if (!isFarDate(window[end], today)) continue;
    const data = { date: window[end] };
    return [...findings, { level: 'refuse', code: 'window-far', path: `facts.window.${end}`, data }];
  }
  const days = daysBetween(window.from, window.to);
  if (days > widestWindowDays) {
    findings.push({
      level: 'warn',
      code: 'window-wide',
      path: 'facts.window',
      data: { days, limit: widestWindowDays },
    });
  }
  return findings;
}

function checkNextUpdate({ window, nextUpdateBy }: DelayFacts, settings: DelayCheckSettings): Finding[] {
  const { now, minimumNoticeHours, timeZone = 'UTC' } = settings;
  const path = 'facts.nextUpdateBy';
  if (isAfter(addMs(now, shortestPromiseMs), nextUpdateBy)) {
    return [{ level: 'refuse', code: 'next-update-past', path, data: { minutes: shortestPromiseMs / minuteMs } }];
  }
  if (isAfter(nextUpdateBy, addMs(now, longestPromiseDays * dayMs))) {
    return [{ level: 'refuse', code: 'next-update-late', path, data: { days: longestPromiseDays } }];
  }
  const findings: Finding[] = [];
  if (isAfter(addMs(now, minimumNoticeHours * hourMs), nextUpdateBy)) {
    findings.push({ level: 'warn', code: 'next-update-soon', path, data: { hours: minimumNoticeHours } });
  }
  if (window.kind === 'dates' && dateAt(nextUpdateBy, timeZone) > window.to) {
    findings.push({ level: 'warn', code: 'next-update-after-window', path, data: { date: window.to } });
  }
  return findings;
}

/**
 * Checks what a stock delay is about to say, before it can be announced: cause, dates and their basis, options, the
 * next update, and what changes against the `previous` version. That a basis is there at all is the schema's business.
 */
export function checkDelayFacts(
  facts: DelayFacts,
  previous: DelayFacts | undefined,
  settings: DelayCheckSettings,
): Finding[] {
  const today = dateAt(settings.now, settings.timeZone ?? 'UTC');
  const { served } = settings;
  const { cause } = facts;
  const notePath = 'facts.cause.note';
  const causeFindings: Finding[] =
    cause.kind === 'other' && cause.note === undefined
      ? [{ level: 'refuse', code: 'cause-missing', path: notePath, data: {} }]
      : cause.note
        ? checkWording(cause.note, notePath, { served })
        : [];
  return [
    ...causeFindings,
    ...checkWindow(facts, { today, served }),
    ...checkDelayOptions(facts, { today, served }),
    ...checkNextUpdate(facts, settings),
    ...(previous ? compareDelayFacts(facts, previous) : []),
  ];
}
