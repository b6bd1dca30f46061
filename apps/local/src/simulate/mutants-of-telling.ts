import { type Mutant, mutant } from './mutant.ts';

const freeze = 'packages/engine/src/freeze/freeze-audience.ts';
const publish = 'packages/engine/src/freeze/publish-version.ts';
const wentOut = 'packages/engine/src/promise/measure-went-out.ts';
const ledger = 'packages/engine/src/ledger/what-to-read.ts';
const takeBack = 'packages/engine/src/freeze/take-back.ts';
const audience = 'packages/domain/src/notice/previous.ts';
const beforeSending = 'packages/domain/src/message/before-sending.ts';
const settlePromises = 'packages/engine/src/promise/settle-promises.ts';
const changeCustomer = 'apps/customers/src/customer-door/change-customer.ts';

/** Mistakes about who is told, what was promised, and whose word counts. */
export const mutantsOfTelling: readonly Mutant[] = [
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
    find: 'return Array.from({ length: version - 1 }, (_, index) => ({ id: noticeIdOf(subjectId, index + 1) }));',
    replace: 'return version === 1 ? [] : [{ id: noticeIdOf(subjectId, version - 1) }];',
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
    find: 'if (standings.some((standing) => waits(standing, at))) return undefined;',
    replace: 'if (standings.some((standing) => waits(standing, at)) && at.businessRests) return undefined;',
  }),
  mutant('a ledger without the unsettled', 'a total that leaves out what is still open', {
    file: ledger,
    find: 'return chosen.map(({ number }) => number);',
    replace: 'return chosen.filter(({ kept }) => kept?.isSettled).map(({ number }) => number);',
  }),
  mutant('a refusal that stands on one record alone', 'the other customer with this mailbox is written to', {
    file: changeCustomer,
    find: 'await stateByAddress(ports.suppressions, refused);',
    replace: '',
  }),
  mutant('a promise that looks past a lost answer', 'what arrived without an answer counts as sent at no time', {
    file: 'packages/domain/src/message/taken-at.ts',
    find: '(wasAccepted(state) ? (deliveredAt ?? claimedAt) : undefined)',
    replace: '(wasAccepted(state) ? undefined : undefined)',
  }),
  mutant('a promise taken back is counted as kept', '23 of 23, and the twenty-fourth got nothing', {
    file: settlePromises,
    find: 'const withdrawnFor = next ? await countLeftOut(ports, next.noticeId) : 0;',
    replace: 'const withdrawnFor = next ? 0 * (await countLeftOut(ports, next.noticeId)) : 0;',
  }),
];
