import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { flaggedBy } from '@kesher/domain/check-in/protocol/flags';
import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { signatureInForce } from '@kesher/domain/check-in/protocol/signature';
import type { Instant } from '@kesher/domain/instant';
import { localized } from './show-check-in.ts';

/** What whoever rings says and asks, with what is a flag at this hour. */
export function callSheetOf(checkIn: CheckIn, protocol: Protocol | undefined, now: Instant) {
  const { said } = checkIn;
  const written = said && { said: { says: said.says, at: said.at, call: said.call } };
  if (protocol === undefined) return { ...written, questions: [], everyQuestion: [] };
  const { words } = protocol;
  const step = protocol.steps.find(({ id }) => id === checkIn.stepId);
  const isFlagNow = (question: string, answer: string) =>
    flaggedBy(
      protocol.flags,
      { feeling: 'fine', answers: [{ question, answer }] },
      { endedAt: checkIn.endedAt, saidAt: now },
    ) !== undefined;
  const signature = signatureInForce(protocol, checkIn.language, now);
  const everyQuestion = protocol.questions.map(({ id, answers }) => ({
    id,
    asks: localized((language) => words[language].questions[id]?.asks ?? id),
    answers: answers.map((answer) => ({
      id: answer,
      words: localized((language) => words[language].questions[id]?.answers[answer] ?? answer),
      isFlagNow: isFlagNow(id, answer),
    })),
  }));
  return {
    ...written,
    script: localized((language) => words[language].script),
    questions: everyQuestion.filter(({ id }) => step?.questions.includes(id)),
    everyQuestion,
    ...(signature && { signedBy: { name: signature.name, licence: signature.licence, at: signature.at } }),
  };
}
