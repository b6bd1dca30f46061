import type { NoticeId, SubjectId } from '@kesher/domain/ids';
import { addMs, type Clock, type Instant } from '@kesher/domain/instant';
import type { Lane } from '@kesher/domain/lane';
import type { Hints } from '@kesher/domain/message/hints';
import type { MessageKey } from '@kesher/domain/message/message';
import type { Restorable } from './rows.ts';

/** What waits on a queue. */
export type Hint =
  | { kind: 'messages'; lane: Lane; keys: MessageKey[] }
  | { kind: 'chunk'; lane: Lane; noticeId: NoticeId; chunk: number }
  | { kind: 'subject'; job: string; id: SubjectId }
  | { kind: 'alerts' };
export type QueuedHint = { hint: Hint; visibleAt: Instant };

export type InMemoryHints = Hints &
  Restorable<QueuedHint[]> & {
    /** What could be delivered now, the earliest first. */
    visible(): Hint[];
    /** Takes the nth visible hint off its queue: hand it on, drop it to lose it, or hand it on twice. */
    take(nth?: number): Hint | undefined;
  };

/** As many rows share a hint as on the real queue. */
const messagesPerHint = 25;
const longestDelaySeconds = 900;

/** Queues in a list. A hint is delivered by whoever takes it; the clock says when a delayed one appears. */
export function createInMemoryHints(clock: Clock): InMemoryHints {
  let queued: QueuedHint[] = [];
  const visible = () => {
    const now = clock();
    return queued.filter(({ visibleAt }) => visibleAt <= now);
  };
  const add = (hint: Hint, inSeconds = 0) => {
    queued.push({ hint: structuredClone(hint), visibleAt: addMs(clock(), inSeconds * 1_000) });
  };
  return {
    async dueMessages(lane, keys) {
      for (let start = 0; start < keys.length; start += messagesPerHint) {
        const page = keys.slice(start, start + messagesPerHint);
        // Callers hand over whole messages; only ids may travel.
        const ids = page.map(({ noticeId, chunk, customerId, route }) => ({ noticeId, chunk, customerId, route }));
        add({ kind: 'messages', lane, keys: ids });
      }
    },
    async chunks(chunks) {
      for (const { noticeId, chunk, lane } of chunks) add({ kind: 'chunk', lane, noticeId, chunk });
    },
    async subject({ job, id }, inSeconds) {
      add({ kind: 'subject', job, id }, Math.min(longestDelaySeconds, Math.ceil(inSeconds)));
    },
    async alerts() {
      add({ kind: 'alerts' });
    },
    async waiting(lane) {
      return queued.filter(({ hint }) => hint.kind === 'messages' && hint.lane === lane).length;
    },
    visible: () => structuredClone(visible().map(({ hint }) => hint)),
    take(nth = 0) {
      const taken = visible()[nth];
      queued = queued.filter((other) => other !== taken);
      return taken?.hint;
    },
    snapshot: () => structuredClone(queued),
    restore(state) {
      queued = structuredClone(state);
    },
  };
}
