import { type Mutant, mutant } from './mutant.ts';

const beforeSending = 'packages/domain/src/message/before-sending.ts';
const sendMessages = 'packages/engine/src/send/send-messages.ts';
const truthReader = 'packages/engine/src/send/truth-reader.ts';
const stop = 'packages/domain/src/stop/stop.ts';
const planAlerts = 'packages/domain/src/alert/plan-alerts.ts';
const alertStaff = 'packages/engine/src/alert/alert-staff.ts';
const announcing = 'packages/domain/src/announcement/announcing.ts';

/** What a stop must never be: late, forgotten, or outrun by what was on its way when it was pressed. */
export const mutantsOfStops: readonly Mutant[] = [
  mutant(
    'a stop that only what is planned afterwards sees',
    'pausing a campaign while its queue is full: the queue is sent',
    {
      file: beforeSending,
      find: 'if (isRouteStopped({ notice, route: message.route }, look.stops))',
      replace: 'if (isRouteStopped({ notice, route: message.route }, look.stops) && message.attempts > 0)',
    },
  ),
  mutant(
    'a stop that a sender remembers not to stand',
    'a flag that is cached for a minute, and nobody asks how old it is',
    { file: truthReader, find: 'fresh(stops, truthMaxAgeMs,', replace: 'fresh(stops, 60_000,' },
    { file: sendMessages, find: 'lookedAt: readAt < lookedAt ? readAt : lookedAt', replace: 'lookedAt' },
  ),
  mutant('a stop of one channel that the other one takes for its own', 'a switch that is asked for the wrong thing', {
    file: stop,
    find: 'return stop.id === of.route;',
    replace: 'return stop.id !== of.route;',
  }),
  mutant('a stop that a running countdown outruns', 'what was scheduled before the pause goes out after it', {
    file: announcing,
    find: 'const decidedAt = draft.decidedAt ?? draft.announcedAt ?? now;',
    replace: 'const decidedAt = now;',
  }),
  mutant('an alert of a stop that is over once one person has it', 'Kesher itself: it died after the first of two', {
    file: planAlerts,
    find: '!alertsOf(id).some(({ alertedAt }) => alertedAt >= escalatesSince)',
    replace: '!to.recent.some(({ alertedAt }) => alertedAt >= escalatesSince)',
  }),
  mutant(
    'a stop that people are told of once',
    'a paused campaign that nobody remembers',
    { file: planAlerts, find: 'toMs(now) - toMs(alertedAt) < alertEveryMs;', replace: 'alertedAt <= now;' },
    {
      file: alertStaff,
      find: "ports.alerts.since('stopped', slotOf(addMs(now, -alertEveryMs)))",
      replace: "ports.alerts.since('stopped', slotOf(addMs(now, -24 * alertEveryMs)))",
    },
  ),
  mutant('somebody on holiday is woken for a stop', 'an on-call list that knows no absences', {
    file: planAlerts,
    find: ' && !isAway(member, now),',
    replace: ',',
  }),
];
