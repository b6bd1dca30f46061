import type { SenderIdentity } from '@kesher/domain/business/business';
import type { CallPromise } from '@kesher/domain/check-in/answer/answered';
import type { CrisisLine } from '@kesher/domain/check-in/answer/crisis-line';
import type { Watching } from '@kesher/domain/check-in/answer/watching';
import type { Answer } from '@kesher/domain/check-in/check-in';
import type { AnsweredLine } from '@kesher/domain/check-in/check-in-job';
import type { Language } from '@kesher/domain/language';

/** One question of the step, in the words of the reader. */
export type QuestionView = { id: string; asks: string; answers: readonly { id: string; words: string }[] };

/** Everything that the answer page shows. It holds no word about what was done. */
export type AnswerView = {
  readonly path: string;
  /** Absent on the page of somebody else than whom the message was addressed to. */
  readonly preferencesPath: string | undefined;
  /** Where several share the phone: where it is asked whose answer it is. */
  readonly othersPath: string | undefined;
  readonly sender: SenderIdentity;
  readonly customerName: string;
  /** Where a guardian reads it: of whom it is, as far as that is known. */
  readonly child: { readonly firstName: string | undefined } | undefined;
  readonly watching: Watching;
  /** In so many minutes somebody rings who asks for help now; absent where nobody can promise it. */
  readonly ringsWithinMinutes: number | undefined;
  /** What was answered since it was last asked. */
  readonly answer: Answer | undefined;
  /** Of a call for help, or a flag: by when somebody rings, and whether that is past; `none` where nobody promised. */
  readonly promise: CallPromise | undefined;
  /** Where they wrote that they may harm themselves: who listens. */
  readonly crisisLine: CrisisLine | undefined;
  readonly questions: readonly QuestionView[];
  readonly usual: readonly string[];
  readonly notUsual: readonly string[];
  /** Who answers for the leaflet. */
  readonly signedBy: string | undefined;
  /** The line of whoever did the work, or of whoever stands in for them, and whose it is. */
  readonly directLine: { readonly name: string; readonly line: AnsweredLine } | undefined;
  readonly emergencyNumber: string;
  readonly alert: 'unreadable' | 'busy' | undefined;
  readonly lang: Language | undefined;
  readonly tellsOpening: boolean;
};
