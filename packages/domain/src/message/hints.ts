import type { NoticeId, SubjectId } from '../ids.ts';
import type { Lane } from '../lane.ts';
import type { MessageKey } from './message.ts';

/** Queues carry hints: ids of rows that are worth a look. Losing, repeating or delaying a hint harms nobody. */
export type Hints = {
  /** Messages that are due, on their lane's queue. */
  dueMessages(lane: Lane, keys: readonly MessageKey[]): Promise<void>;
  /** Chunks of an audience that need a visit, each on its lane's own queue. */
  chunks(chunks: readonly { noticeId: NoticeId; chunk: number; lane: Lane }[]): Promise<void>;
  /** A matter of a job that has something to do in so many seconds (at most 900): the end of a countdown, a version to publish. */
  subject(of: { job: string; id: SubjectId }, inSeconds: number): Promise<void>;
  /** Somebody on staff is to be woken: in the lane that waits for nothing. The sweep finds it within a minute. */
  alerts(): Promise<void>;
  /** How many hints wait on a lane, roughly; dispatching again while they wait would only pile up more. */
  waiting(lane: Lane): Promise<number>;
};
