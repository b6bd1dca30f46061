import { describe, expect, it } from 'vitest';
import { addMs, hourMs, type Instant, minuteMs } from '../instant.ts';
import { delaySteps } from '../stock-delay/decide.ts';
import { aDraftedDelay } from '../stock-delay/stock-delay.fixture.ts';
import {
  at,
  awaiting,
  ben,
  cem,
  done,
  inCountdown,
  live,
  now,
  opened,
  promisedBy,
  refusalOf,
  unstopped,
} from './announcing.fixture.ts';

const { approve, speakWithoutNews } = delaySteps;

describe('what is said', () => {
  it('was decided when its countdown began, and what is said without news with what it repeats', () => {
    const delay = opened();
    expect(delay.live?.decidedAt).toBe(now);
    expect(speakWithoutNews(delay, promisedBy, addMs(promisedBy, hourMs))?.live?.decidedAt).toBe(now);
  });

  it('of before December 2026 was decided when it was announced, or else published', () => {
    const { decidedAt: _begun, ...older } = inCountdown().draft ?? aDraftedDelay().draft!;
    expect(live({ ...inCountdown(), draft: older }, at(minuteMs)).live?.decidedAt).toBe(now);
    const { announcedAt: _announced, ...oldest } = older;
    expect(live({ ...inCountdown(), draft: oldest }, at(minuteMs)).live?.decidedAt).toBe(at(minuteMs));
    const { decidedAt: _decided, ...published } = opened().live!;
    const spoken = speakWithoutNews({ ...opened(), live: published }, promisedBy, addMs(promisedBy, hourMs));
    expect(spoken?.live?.decidedAt).toBe(published.publishedAt);
  });
});

describe('an announcement that waits for a second person', () => {
  it('is not approved once it was stopped, and is where it was announced after the stop as its correction', () => {
    const stopped = (stoppedAt: Instant) => {
      const stop = { scope: 'announcement' as const, id: awaiting().id, stoppedBy: ben, stoppedAt };
      return { ...unstopped, stops: [stop] };
    };
    expect(refusalOf(approve(awaiting(), { by: cem, now }, stopped(now)))).toBe('stopped-meanwhile');
    expect(done(approve(awaiting(), { by: cem, now }, stopped(at(-1)))).draft?.stage).toBe('countdown');
    const { announcedAt: _none, ...draft } = awaiting().draft ?? aDraftedDelay().draft ?? ({} as never);
    const older = { ...awaiting(), draft: { ...draft, changedAt: at(-5) } };
    expect(refusalOf(approve(older, { by: cem, now }, stopped(at(-5))))).toBe('stopped-meanwhile');
  });
});
