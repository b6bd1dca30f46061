import type { Protocol, Step, WrittenProtocol } from '@kesher/domain/check-in/protocol/protocol';
import type { ProtocolWords } from '@kesher/domain/check-in/protocol/protocol-words';
import { type Language, type Localized, languages } from '@kesher/domain/language';
import { minutesOf } from './duration-parts.ts';

/** A protocol in the hands of somebody who changes it, and the version that they saw when they began. */
export type ProtocolDraft = {
  version: number;
  written: WrittenProtocol;
  /** One code a line, as it is typed. */
  codes: string;
};

/** The protocol as it stands, to be changed. */
export function draftOf({ version, ...protocol }: Protocol): ProtocolDraft {
  const { clinical, forCodes, afterAnyVisit, horizon, steps, questions, flags, words } = protocol;
  const written = { clinical, forCodes, afterAnyVisit, horizon, steps, questions, flags, words };
  return { version, written, codes: forCodes.map(({ system, code }) => `${system} ${code}`).join('\n') };
}

/** What is sent: steps in their order, no empty line, and no words of a question that is gone. */
export function writtenOf({ written, codes }: ProtocolDraft): WrittenProtocol {
  const { questions, words, steps } = written;
  const [first, ...others] = steps.toSorted((left, right) => minutesOf(left.after) - minutesOf(right.after));
  const inOrder: WrittenProtocol['steps'] = first ? [first, ...others] : steps;
  return {
    ...written,
    forCodes: linesOf(codes).map((line) => {
      const [system = '', ...rest] = line.split(/\s+/);
      return { system, code: rest.join(' ') };
    }),
    steps: inOrder.map(wholeStep) as WrittenProtocol['steps'],
    words: inLanguages((language) => cleanWords(words[language], questions)),
  };
}

/** Of a call, who rings; of a message, nobody. */
function wholeStep({ caller, ...step }: Step): Step {
  return step.kind === 'call' ? { ...step, caller: caller ?? { kind: 'on-duty' } } : step;
}

function cleanWords(words: ProtocolWords, questions: WrittenProtocol['questions']): ProtocolWords {
  const asked = questions.map(({ id, answers }) => {
    const { asks = '', answers: said = {} } = words.questions[id] ?? {};
    return [id, { asks, answers: Object.fromEntries(answers.map((answer) => [answer, said[answer] ?? ''])) }] as const;
  });
  return {
    ...words,
    usual: words.usual.map((line) => line.trim()).filter((line) => line !== ''),
    notUsual: words.notUsual.map((line) => line.trim()).filter((line) => line !== ''),
    questions: Object.fromEntries(asked),
  };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** One text of the words, in every language. */
export function textOf(words: WrittenProtocol['words'], read: (words: ProtocolWords) => string | undefined): Localized {
  return inLanguages((language) => read(words[language]) ?? '');
}

/** The words with one text changed, in every language. */
export function withText(
  words: WrittenProtocol['words'],
  text: Localized,
  change: (words: ProtocolWords, text: string) => ProtocolWords,
): WrittenProtocol['words'] {
  return inLanguages((language) => change(words[language], text[language]));
}

/** What a question asks, changed. */
export function withAsks(words: ProtocolWords, id: string, asks: string): ProtocolWords {
  const question = words.questions[id] ?? { asks: '', answers: {} };
  return { ...words, questions: { ...words.questions, [id]: { ...question, asks } } };
}

/** An answer of a question, changed. */
export function withAnswer(
  words: ProtocolWords,
  at: { question: string; answer: string },
  text: string,
): ProtocolWords {
  const question = words.questions[at.question] ?? { asks: '', answers: {} };
  const answers = { ...question.answers, [at.answer]: text };
  return { ...words, questions: { ...words.questions, [at.question]: { ...question, answers } } };
}

/** The protocol without a question: no step asks it any more, and no flag names it. */
export function withoutQuestion(written: WrittenProtocol, id: string): WrittenProtocol {
  const steps = written.steps.map((step) => ({ ...step, questions: step.questions.filter((one) => one !== id) }));
  return {
    ...written,
    steps: steps as WrittenProtocol['steps'],
    questions: written.questions.filter((question) => question.id !== id),
    flags: written.flags.filter(({ question }) => question !== id),
  };
}

/** The protocol without an answer of a question, nor the flags that name it. */
export function withoutAnswer(written: WrittenProtocol, at: { question: string; answer: string }): WrittenProtocol {
  const questions = written.questions.map((question) =>
    question.id === at.question
      ? { ...question, answers: question.answers.filter((answer) => answer !== at.answer) }
      : question,
  );
  const flags = written.flags.filter(({ question, answer }) => question !== at.question || answer !== at.answer);
  return { ...written, questions, flags };
}

/** A name that none of these has: `question-3`. */
export function freeName(base: string, taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number += 1)
    if (!taken.includes(`${base}-${number}`)) return `${base}-${number}`;
}

function inLanguages<Value>(make: (language: Language) => Value): Record<Language, Value> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, Value>;
}
