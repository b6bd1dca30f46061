import { type Mutant, mutant } from './mutant.ts';

const messageStore = 'packages/testing/src/in-memory/message-store.ts';
const audienceStore = 'packages/testing/src/in-memory/audience-store.ts';
const customerStore = 'packages/testing/src/in-memory/customer-store.ts';
const queue = 'packages/testing/src/simulator/hint-queue.ts';

/** Mistakes of stores and queues. Their conditions are broken in the stand-ins, which the contract tests hold against the real ones. */
export const mutantsOfStores: readonly Mutant[] = [
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
  mutant('batch writes for rows', 'BatchWriteItem takes no condition', {
    file: messageStore,
    find: "if (read(message)) return 'exists';",
    replace: '',
  }),
  mutant('failed records acknowledged with the batch', 'SQS and Lambda without ReportBatchItemFailures', {
    file: queue,
    find: "isDone = how === 'done';",
    replace: 'isDone = how.length > 0;',
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
      find: 'return every((message) => message.noticeId === noticeId && message.chunk === chunk);',
      replace:
        "const all = every((message) => message.noticeId === noticeId && message.chunk === chunk);\n      const newest = Math.max(...all.map(({ plannedAt }) => Date.parse(plannedAt)));\n      return all.filter(({ plannedAt, state }) => newest - Date.parse(plannedAt) < 300_000 || state !== 'accepted');",
    },
  ),
  mutant('queue filter criteria that drop messages', 'SQS deletes what no filter takes', {
    file: queue,
    find: "if (faults.strikes('hint-lost', queue.name)) return;",
    replace: "if (faults.strikes('hint-lost', queue.name) || message.says === '1 messages') return;",
  }),
  mutant('a wake-up that is overwritten', 'the last writer wins', {
    file: audienceStore,
    find: "if (!standing || standing.watchUntil !== seen.watchUntil) return 'woken';",
    replace: "if (!standing) return 'woken';",
  }),
  mutant('kept counts that stay when the chunk is woken', 'a figure of before the bounce, for ever', {
    file: audienceStore,
    find: '{ ...counts, isSettled: false }',
    replace: '{ ...counts }',
  }),
  mutant('unreadable: a store that throws at such a row', 'one year of 9999 told eight people nothing', {
    file: customerStore,
    find: "for (const id of ids) if (damaged.has(id)) found.set(id, 'unreadable');",
    replace:
      "for (const id of ids) if (damaged.has(id)) throw new UnreadableRowError({ table: 'customers', pk: id, sk: 'profile' });",
  }),
  mutant('unreadable: a message that is passed over', 'a page that leaves out what it cannot parse', {
    file: messageStore,
    find: 'sortedBy([...rows.all(wanted), ...standIns().filter(wanted)], messageKeyText)',
    replace: 'sortedBy(rows.all(wanted), messageKeyText)',
  }),
];
