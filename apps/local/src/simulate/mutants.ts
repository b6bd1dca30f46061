import type { Patch } from './patched-modules.ts';

/** The real code with one mistake in it, and where that mistake was made before. */
export type Mutant = { name: string; after: string; patches: readonly Patch[] };

const sendMessages = 'apps/post-office/src/send-messages.ts';
const tendChunk = 'apps/post-office/src/tend-chunk.ts';
const expandChunk = 'apps/post-office/src/expand-chunk.ts';
const takeReceipt = 'apps/post-office/src/take-receipt.ts';
const truthReader = 'apps/post-office/src/truth-reader.ts';
const sweep = 'apps/post-office/src/sweep.ts';
const freeze = 'apps/stock-delays/src/freeze-audience.ts';
const publish = 'apps/stock-delays/src/publish-version.ts';
const wentOut = 'apps/stock-delays/src/measure-went-out.ts';
const takeBack = 'apps/stock-delays/src/take-back.ts';
const audience = 'packages/domain/src/stock-delay/plan-audience.ts';
const beforeSending = 'packages/domain/src/message/before-sending.ts';
const afterSending = 'packages/domain/src/message/after-sending.ts';
const heal = 'packages/domain/src/message/heal.ts';
const planMessage = 'packages/domain/src/message/plan-message.ts';
const permitted = 'packages/domain/src/calendar/permitted-time.ts';
const messageStore = 'packages/testing/src/in-memory/message-store.ts';
const audienceStore = 'packages/testing/src/in-memory/audience-store.ts';
const queue = 'packages/testing/src/simulator/hint-queue.ts';

const mutant = (name: string, after: string, ...patches: Patch[]): Mutant => ({ name, after, patches });

/** What real systems did, and what documentation warns of. The stores' conditions are broken in the stand-ins, which the contract tests hold against the real ones. */
export const mutants: readonly Mutant[] = [
  mutant('a claim without a condition', 'read, then write: two workers took one job (many queues on SQL)', {
    file: messageStore,
    find: "      if (message.state === 'claimed') return message.attempt === attempt;\n      if (!isClaimable(message.state) || message.dueAt > now) return false;\n",
    replace: '',
  }),
  mutant('two workers on one row', 'the winner of a claim is not asked for', {
    file: messageStore,
    find: "if (message.state === 'claimed') return message.attempt === attempt;",
    replace: "if (message.state === 'claimed') return true;",
  }),
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
  mutant('batch writes for rows', 'BatchWriteItem takes no condition', {
    file: messageStore,
    find: "if (read(message)) return 'exists';",
    replace: '',
  }),
  mutant('a checkpoint that moves when reading', 'listmonk #3022', {
    file: freeze,
    find: '  const stands = await writeChunk(',
    replace:
      '  const early = members.length === 0 ? {} : { chunks: freeze.chunks + 1, members: freeze.members + members.length };\n  await ports.audience.advanceFreeze({ ...freeze, ...early, ...finished }, freeze);\n  const stands = await writeChunk(',
  }),
  mutant('a restart from the top', 'listmonk #2313', {
    file: freeze,
    find: 'after: freeze.after,',
    replace: 'after: freeze.chunks === 1 && /[0-4]Z$/.test(ports.clock()) ? undefined : freeze.after,',
  }),
  mutant('random ids', 'a key that does not come from the event: a repeated trigger makes a second one', {
    file: freeze,
    find: '{ notice, number: freeze.chunks, members }',
    replace: '{ notice, number: freeze.chunks + (/[13579]Z$/.test(ports.clock()) ? 1 : 0), members }',
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
  mutant('failed records acknowledged with the batch', 'SQS and Lambda without ReportBatchItemFailures', {
    file: queue,
    find: "isDone = how === 'done';",
    replace: 'isDone = how.length > 0;',
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
      find: 'const truthMaxAgeMs = 2 * secondMs;',
      replace: 'const truthMaxAgeMs = 600 * secondMs;',
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
    find: 'if (ports.clock() >= addMs(now, leaseMs / 2)) return;',
    replace: '',
  }),
  mutant(
    'a dedupe key forgotten',
    'SNS FIFO forgets after five minutes, Resend after a day',
    {
      file: messageStore,
      find: "if (read(message)) return 'exists';",
      replace:
        "const known = read(message);\n      if (known && Date.parse(message.plannedAt) - Date.parse(known.plannedAt) < 300_000) return 'exists';",
    },
    {
      file: messageStore,
      find: 'return rows.all((message) => message.noticeId === noticeId && message.chunk === chunk);',
      replace:
        "const all = rows.all((message) => message.noticeId === noticeId && message.chunk === chunk);\n      const newest = Math.max(...all.map(({ plannedAt }) => Date.parse(plannedAt)));\n      return all.filter(({ plannedAt, state }) => newest - Date.parse(plannedAt) < 300_000 || state !== 'accepted');",
    },
  ),
  mutant('queue filter criteria that drop messages', 'SQS deletes what no filter takes', {
    file: queue,
    find: "if (faults.strikes('hint-lost', queue.name)) return;",
    replace: "if (faults.strikes('hint-lost', queue.name) || message.says === '1 messages') return;",
  }),
  mutant('a bounce that opens nothing', 'the next channel only where nobody died', {
    file: takeReceipt,
    find: '    await ports.audience.wake(message, wakeNow(now));\n',
    replace: '',
  }),
  mutant('a wake-up that is overwritten', 'the last writer wins', {
    file: audienceStore,
    find: "if (!standing || standing.watchUntil !== seen.watchUntil) return 'woken';",
    replace: "if (!standing) return 'woken';",
  }),
  mutant('the call task after the row', 'what dies in between is a gap', {
    file: expandChunk,
    find: '      await writeWhatFollows(ports, message, { notice, calendar, now });\n      await ports.messages.create(message);\n      return message;',
    replace:
      '      await ports.messages.create(message);\n      await writeWhatFollows(ports, message, { notice, calendar, now });\n      return message;',
  }),
  mutant('a correction only to those surely told', 'who may have been told is forgotten', {
    file: audience,
    find: 'return mayHaveBeenTold(state) || (unknownAt !== undefined',
    replace: "return state === 'accepted' || state === 'delivered' || (unknownAt !== undefined && state === 'ready'",
  }),
  mutant('a freeze while older claims may still start', 'the truth is up to five seconds old', {
    file: publish,
    find: 'if (notice.version > 1 && ports.clock() < ripeAt) {',
    replace: 'if (notice.version > 1 && ports.clock() < ripeAt && notice.version < 0) {',
  }),
  mutant('only the version before is corrected', 'who was left out of the second is never told the third', {
    file: publish,
    find: '.filter(({ version }) => version < notice.version);',
    replace: '.filter(({ version }) => version === notice.version - 1);',
  }),
  mutant(
    'nothing is taken back',
    'a queue that cannot be recalled',
    {
      file: takeBack,
      find: '  if (!isClaimable(message.state)) return message;',
      replace:
        "  if (message.state !== 'planned') return isClaimable(message.state) ? { ...message, state: 'retracted' } : message;",
    },
    {
      file: beforeSending,
      find: "if (look.currentNoticeId !== notice.id) return { kind: 'end', state: 'retracted', reason: 'superseded' };",
      replace: '',
    },
  ),
  mutant('a promise kept by publishing', 'kept is when it was meant, not when it went out', {
    file: wentOut,
    find: 'if (standings.some((standing) => isUnderWay(standing, { businessRests, now }))) return undefined;',
    replace:
      'if (standings.some((standing) => isUnderWay(standing, { businessRests, now })) && businessRests) return undefined;',
  }),
  mutant('nobody is called', 'a customer without a channel left', {
    file: planMessage,
    find: "  if (route) return base;\n  return { ...base, state: 'unreachable',",
    replace: "  if (route) return base;\n  return { ...base, state: 'failed',",
  }),
];
