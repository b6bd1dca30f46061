import { type Mutant, mutant } from './mutant.ts';

const sendMessages = 'packages/engine/src/send/send-messages.ts';
const tendChunk = 'packages/engine/src/tend/tend-chunk.ts';
const expandChunk = 'packages/engine/src/tend/expand-chunk.ts';
const takeReceipt = 'packages/engine/src/receipt/take-receipt.ts';
const truthReader = 'packages/engine/src/send/truth-reader.ts';
const sweep = 'packages/engine/src/tend/sweep.ts';
const beforeSending = 'packages/domain/src/message/before-sending.ts';
const afterSending = 'packages/domain/src/message/after-sending.ts';
const heal = 'packages/domain/src/message/heal.ts';
const planMessage = 'packages/domain/src/message/plan-message.ts';
const permitted = 'packages/domain/src/calendar/permitted-time.ts';
const receipt = 'packages/domain/src/message/receipt.ts';
const routes = 'packages/domain/src/message/routes.ts';

/** Mistakes on the way of one message: planned, sent, answered, healed. */
export const mutantsOfSending: readonly Mutant[] = [
  mutant('a lease shorter than the timeout', 'SQS: a visibility timeout below the function timeout', {
    file: afterSending,
    find: 'export const leaseMs = 2 * minuteMs;',
    replace: 'export const leaseMs = 15_000;',
  }),
  mutant("the SDK's default retries", 'AWS SDK v3: maxAttempts 3, and SES takes no idempotency key', {
    file: sendMessages,
    find: 'const answer = await call({ message: messageKeyText(message), attempt, lane: message.lane });',
    replace:
      "const tags = { message: messageKeyText(message), attempt, lane: message.lane };\n  let answer = await call(tags);\n  for (let tries = 1; answer.kind === 'no-answer' && tries < 3; tries += 1) answer = await call(tags);",
  }),
  mutant(
    'consent checked only when expanding',
    'an unsubscribe during a running campaign',
    {
      file: beforeSending,
      find: "if (usability.kind === 'blocked') return",
      replace: "if (usability.kind === 'blocked' && usability.reason === 'no-address') return",
    },
    {
      file: beforeSending,
      find: "return { kind: 'send', address: usability.address };",
      replace:
        "return { kind: 'send', address: usability.kind === 'usable' ? usability.address : (message.route === 'email' ? customer.email : customer.phone) ?? '' };",
    },
  ),
  mutant('an unknown result settled after 60 s', 'events of SES take minutes', {
    file: heal,
    find: 'export const unknownSilenceMs = 15 * minuteMs;',
    replace: 'export const unknownSilenceMs = minuteMs;',
  }),
  mutant('an unknown result resent at once', 'a timeout taken for a no', {
    file: afterSending,
    find: "return { ...mine, to: 'unknown', set: { reason: 'no-answer', unknownAt: now } };",
    replace: "return { ...mine, to: 'ready', set: { reason: 'no-answer', dueAt: now } };",
  }),
  mutant('a resend that is not marked', 'nobody can tell why somebody got it twice', {
    file: heal,
    find: "to: 'ready', set: { resent: true, dueAt: now } }",
    replace: "to: 'ready', set: { dueAt: now } }",
  }),
  mutant('ignored Failed[] of SQS', 'SendMessageBatch answers 200 and takes a part', {
    file: tendChunk,
    find: 'const again = addMs(hintedAt, redispatchMs);',
    replace: 'const again = addMs(hintedAt, 1_000 * redispatchMs);',
  }),
  mutant('events required for progress', 'a campaign that waits for a delivery report', {
    file: heal,
    find: 'if (now < patienceEnds) return',
    replace: 'if (now < patienceEnds || !pathWorks) return',
  }),
  mutant('no sweep', 'a queue taken for the truth', {
    file: sweep,
    find: 'if (due.length > 0) await ports.hints.chunks(due);',
    replace: '',
  }),
  mutant('a counter as the truth', 'finished when as many have ended as there are customers', {
    file: tendChunk,
    find: '  const watched =',
    replace:
      "  if (healings.filter(({ kind }) => kind === 'ended').length >= chunk.members.length) return undefined;\n  const watched =",
  }),
  mutant('quiet hours in UTC', 'an unknown zone taken for UTC', {
    file: permitted,
    find: 'return own ?? requireZoneClock(calendar.timeZone);',
    replace: "return own ?? requireZoneClock('UTC');",
  }),
  mutant(
    'a withdrawal cached for ten minutes',
    'a cache that nobody thought of',
    {
      file: truthReader,
      // The truth alone: stops that are remembered for as long would hold every claim back by their age.
      find: 'fresh(truths.get(noticeId), truthMaxAgeMs,',
      replace: 'fresh(truths.get(noticeId), 600 * secondMs,',
    },
    {
      file: sendMessages,
      find: 'const oldest = truth.readAt < look.lookedAt ? truth.readAt : look.lookedAt;',
      replace: 'const oldest = look.lookedAt;',
    },
  ),
  mutant(
    'a claim that rests on an old look',
    'found by this simulator: a process that stood still between look and claim',
    {
      file: sendMessages,
      find: 'const oldestLookMs = 4 * secondMs;',
      replace: 'const oldestLookMs = 900 * secondMs;',
    },
  ),
  mutant('a result written without its token', 'the late answer of a first try ends a second one', {
    file: afterSending,
    find: "const mine = { from: ['claimed'], attempt } as const;",
    replace: "const mine = { from: ['claimed', 'unknown', 'held', 'ready'] } as const;",
  }),
  mutant('a call after the lease', 'a process that stood still wakes up and goes on', {
    file: sendMessages,
    find: 'const claimedAt = ports.clock();',
    replace: 'const claimedAt = now;',
  }),
  mutant('a bounce that opens nothing', 'the next channel only where nobody died', {
    file: takeReceipt,
    find: '    if (isAskedFor) await ports.audience.wake(message, wakeNow(now));\n',
    replace: '',
  }),
  mutant(
    'an end that one visit decides for itself',
    'nobody can read the profile and the notice is over, so the row says that; whoever had read it before writes its own',
    {
      file: expandChunk,
      find: 'if (wanted === undefined || isDecided(standing)) return wanted;',
      replace: 'if (wanted === undefined || isDecided(standing) || !isDecided(plan)) return wanted;',
    },
  ),
  mutant('the call task after the row', 'what dies in between is a gap', {
    file: expandChunk,
    find: '      await writeWhatFollows(ports, message, { notice, customer, settings, now });\n      await ports.messages.create(message);\n      return message;',
    replace:
      '      await ports.messages.create(message);\n      await writeWhatFollows(ports, message, { notice, customer, settings, now });\n      return message;',
  }),
  mutant('nobody is called', 'a customer without a channel left', {
    file: planMessage,
    find: "  return { ...base, state: 'unreachable', reason: ended.reason",
    replace: "  return { ...base, state: 'failed', reason: ended.reason",
  }),
  mutant('a soft bounce that fails a delivered message', 'SES: out-of-office replies are transient bounces', {
    file: receipt,
    find: "note('delivered', { softBouncedAt: at }),",
    replace: "{ from: ['delivered'], to: 'bounced', set: { bouncedAt: at, endedAt: at, reason: 'bounced' } },",
  }),
  mutant(
    'the sender ignores what an address has refused',
    'one of two who share a mailbox unsubscribes',
    {
      file: beforeSending,
      find: "if (usability.kind === 'blocked') return",
      replace: "if (usability.kind === 'blocked' && usability.reason !== 'address-refused') return",
    },
    {
      file: beforeSending,
      find: "return { kind: 'send', address: usability.address };",
      replace:
        "return { kind: 'send', address: usability.kind === 'usable' ? usability.address : (message.route === 'email' ? customer.email : customer.phone) ?? '' };",
    },
  ),
  mutant('no progress is never raised', 'a warning in a log that nobody reads', {
    file: sweep,
    find: 'standingStill += forgotten.length;',
    replace: 'standingStill += 0 * forgotten.length;',
  }),
  mutant(
    'a call to somebody who refused calls',
    'do-not-call kept beside the record, not in it',
    {
      file: routes,
      find: "  if (hasRefusedCalls(customer, rules)) return { kind: 'wish', way: 'call', reason: 'calls-refused' };",
      replace: '',
    },
    // The plan is looked at once more when it is carried out.
    {
      file: planMessage,
      find: "return hasRefusedCalls(customer, rules) ? { ...plan, state: 'skipped', reason: 'calls-refused' } : plan;",
      replace: 'return plan;',
    },
  ),
  mutant('a call after a bounce to somebody who refused calls', 'looked at for the first way only', {
    file: planMessage,
    find: "  if (callsRefused) return { ...base, state: 'skipped', reason: 'calls-refused', endedAt: now };",
    replace: '',
  }),
  mutant('a call to somebody whose record cannot be read', 'what cannot be read may say that calls are refused', {
    file: planMessage,
    find: "return { route: 'call', state: 'waiting', reason: 'unreadable-record', next: [] };",
    replace: "return { route: 'call', state: 'unreachable', reason: 'bounced', next: [] };",
  }),
  mutant('a call after a bounce to somebody whose record cannot be read', 'looked at for the first way only', {
    file: tendChunk,
    find: "route === 'call' && customers.get(customerId) === 'unreadable';",
    replace: "route === 'call' && customers.size < 0;",
  }),
  mutant('nobody comes back for a mended record', 'a list that an admin empties, and nobody goes on', {
    file: tendChunk,
    find: 'const mended = visit.someWait ? [addMs(visit.now, mendedMs)] : [];',
    replace: 'const mended = visit.someWait ? [] : [];',
  }),
  mutant('a soft bounce that suppresses', 'a full mailbox taken for a dead one', {
    file: takeReceipt,
    find: "if (receipt.kind === 'bounced') await suppress('hard-bounce');",
    replace: "if (receipt.kind === 'bounced' || receipt.kind === 'soft-bounced') await suppress('hard-bounce');",
  }),
];
