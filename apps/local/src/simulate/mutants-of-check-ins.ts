import { type Mutant, mutant } from './mutant.ts';

const checkIn = 'packages/domain/src/check-in';
const afterCall = `${checkIn}/call/after-call.ts`;
const planTasks = `${checkIn}/call/plan-tasks.ts`;
const escalate = `${checkIn}/answer/escalate.ts`;
const hear = `${checkIn}/answer/hear.ts`;
const advance = 'apps/check-ins/src/advance-check-in.ts';

/** Mistakes about who is asked, who rings, and whom a flag wakes. */
export const mutantsOfCheckIns: readonly Mutant[] = [
  mutant('a call that two people take', 'a list without a claim: two ring the same person', {
    file: afterCall,
    find: "return isSamePerson(caller, by) ? undefined : 'taken';",
    replace: 'return undefined;',
  }),
  mutant('a call begun again that nobody writes down', 'found here: told that it is yours, and so was somebody else', {
    file: afterCall,
    find: 'const begun = begunLately(checkIn.attempts, attempt.at);',
    replace: 'const begun = checkIn.attempts.findLast(({ outcome }) => outcome === undefined);',
  }),
  mutant('a call that ends and passes over a step', 'found here: the person had answered while the phone rang', {
    file: afterCall,
    find: "const after = checkIn.state === 'calling' ? goOn(heard, context) : heard;",
    replace: 'const after = goOn(heard, context);',
  }),
  mutant('a third call in vain that rings for ever', 'a dialler without an end', {
    file: afterCall,
    find: 'if (unreachedIn(ended) >= mostAttempts)',
    replace: 'if (unreachedIn(ended) >= 10 * mostAttempts)',
  }),
  mutant(
    'care that a service grant brings back',
    'who allows news of their orders again is rung and asked how they are',
    {
      file: 'packages/domain/src/customer/consent.ts',
      find: "(matter.purpose === 'care' && purpose === 'service' && decision === 'refused')",
      replace: "(matter.purpose === 'care' && purpose === 'service' && decision !== undefined)",
    },
    {
      file: 'packages/domain/src/customer/address-standing.ts',
      find: "if (service?.decision !== 'refused' || (own !== undefined && own.at >= service.at)) return own;",
      replace: 'if (service === undefined || (own !== undefined && own.at >= service.at)) return own;',
    },
  ),
  mutant('a call that was refused, and stays in the queue', 'a list that nobody looks at again', {
    file: 'packages/domain/src/check-in/call/after-call.ts',
    find: "if (refused !== undefined) return 'not-in-queue';",
    replace: '',
  }),
  mutant('a call placed when nobody works', 'a reminder that is due at night, and a queue that nobody reads then', {
    file: `${checkIn}/plan/place-step.ts`,
    find: 'return toMs(endsAt) - toMs(at) === callMs && permittedFrom(at, hours) === at;',
    replace: 'return toMs(endsAt) > 0 && permittedFrom(at, hours) === at;',
  }),
  mutant('an acknowledgement by somebody who was not asked', 'a pager that anybody can silence', {
    file: escalate,
    find: "if (escalation.asked.length > 0 && !escalation.asked.includes(by)) return 'not-asked';",
    replace: '',
  }),
  mutant('an escalation that stops at an empty level', 'a rota with a hole: the policy ends where nobody is on call', {
    file: escalate,
    find: 'const found = later.find(({ people }) => people.length > 0);',
    replace: 'const found = later.slice(0, 1).find(({ people }) => people.length > 0);',
  }),
  mutant('a climb that nobody looks at again', 'a timer in memory, and the process ended', {
    file: `${checkIn}/store/known-work.ts`,
    find: 'if (climbs !== undefined) moments.push(climbs);',
    replace: '',
  }),
  mutant('an alert that is never sent again', 'the pager’s one try met a throttled channel', {
    file: 'packages/domain/src/alert/plan-alerts.ts',
    find: 'const mostAttempts = 3;',
    replace: 'const mostAttempts = 1;',
  }),
  mutant('silence counted as fine', 'no news is good news', {
    file: `${checkIn}/answer/wake.ts`,
    find: "state: following ? 'waiting' : 'not-reached'",
    replace: "state: following ? 'waiting' : 'answered'",
  }),
  mutant('danger words that wake nobody', 'free text that only a report reads', {
    file: hear,
    find: "return isDanger ? bringPerson(answered, 'danger-words', context) : answered;",
    replace: 'return isDanger ? { ...answered } : answered;',
  }),
  mutant('a better word that sends the person away', 'the last answer wins', {
    file: hear,
    find: 'const { next: _next, reach: _reach, noted: _noted, ...rest } = checkIn;',
    replace:
      "const { next: _next, reach: _reach, noted: _noted, escalation, ...calm } = checkIn;\n  const rest = escalation && heard.feeling !== 'fine' ? { ...calm, escalation } : calm;",
  }),
  mutant('a flag without a task', 'what follows is written after the answer, and forgotten', {
    file: planTasks,
    find: 'if (dueAt !== undefined) create.push(',
    replace: "if (dueAt !== undefined && kind !== 'check-in-flag') create.push(",
  }),
  mutant('a cancellation that leaves the call open', 'the queue is a copy, and the copy is forgotten', {
    file: planTasks,
    find: 'if (!isUnderWay(task)) return task;',
    replace: 'if (!isUnderWay(task) || isOff) return task;',
  }),
  mutant('a cancellation that leaves the next step', 'the appointment is gone, and its reminders are not', {
    file: `${checkIn}/plan/plan-again.ts`,
    find: 'const { next: _next, escalation: _escalation, ...rest } = checkIn;',
    replace: 'const { escalation: _escalation, ...rest } = checkIn;',
  }),
  mutant('a work told otherwise that begins anew', 'an import that replaces the row: everybody is asked again', {
    file: `${checkIn}/plan/plan-again.ts`,
    find: 'if (hasBegun(before)) return planned(before);',
    replace: '',
  }),
  mutant('a check-in written without a condition', 'read, then write: the later of two answers is gone', {
    file: 'packages/testing/src/in-memory/check-in-store.ts',
    find: "if ((works.get(work.id)?.revision ?? 0) !== work.revision - 1) return 'stale';",
    replace: '',
  }),
  mutant(
    'tasks of a state that is over',
    'found here: a process that stood still wrote what was wanted an hour ago',
    { file: planTasks, find: 'if (isOfLater(task, asking)) continue;', replace: '' },
    {
      file: advance,
      find: "if (checkIn === undefined || tasks === 'stand' || looksLeft === 0) return;",
      replace: "if (checkIn === undefined || tasks !== 'overtaken' || looksLeft >= 0) return;",
    },
    {
      file: advance,
      find: "const tasks = checkIn === undefined ? 'stand' : await writeTasks(askingOf(checkIn));",
      replace: "const tasks = checkIn === undefined || known.followed ? 'stand' : await writeTasks(askingOf(checkIn));",
    },
  ),
  mutant('a work that brings back who was erased', 'found here: the person was taken, erased, and their work written', {
    file: 'apps/check-ins/src/works/take-person.ts',
    find: 'if (!(await erasures.knows({ id, addresses: [] }))) return false;',
    replace: 'if (checkIns !== undefined) return false;',
  }),
].map((one) => ({ ...one, place: 'clinic' }));
