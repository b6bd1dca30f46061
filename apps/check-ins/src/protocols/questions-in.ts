import type { QuestionView } from '@kesher/content/check-in/answer-view';
import type { Step } from '@kesher/domain/check-in/protocol/protocol';
import type { ProtocolWords } from '@kesher/domain/check-in/protocol/protocol-words';

/** What a step asks on the answer page, in the words of one language; what has no words is left out. */
export function questionsIn(step: Step | undefined, words: ProtocolWords | undefined): QuestionView[] {
  return (step?.questions ?? []).flatMap((id) => {
    const question = words?.questions[id];
    if (question === undefined) return [];
    const answers = Object.entries(question.answers).map(([each, text]) => ({ id: each, words: text }));
    return [{ id, asks: question.asks, answers }];
  });
}
