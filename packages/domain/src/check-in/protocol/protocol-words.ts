import * as z from 'zod';
import { languages } from '../../language.ts';

const line = () => z.string().trim().min(1, 'write it in every language').max(600);

/** What a protocol says in one language. Only the answer page and the caller's script may name the treatment. */
const wordsSchema = z.object({
  /** What staff call it. */
  name: line(),
  /** What the person who rings says first, once it is clear who is on the line. */
  script: line(),
  /** On the answer page alone: what was done. */
  done: line(),
  questions: z.record(z.string(), z.object({ asks: line(), answers: z.record(z.string(), line()) })),
  /** What is usual now and what is not, from the clinic's own leaflet; empty for work on things. */
  usual: z.array(line()).max(6),
  notUsual: z.array(line()).max(6),
});
export type ProtocolWords = z.infer<typeof wordsSchema>;

/** The words of a protocol in every language that Kesher speaks. */
export const protocolWordsSchema = z.object({ en: wordsSchema, he: wordsSchema, ar: wordsSchema });

type Asked = {
  readonly questions: readonly { readonly id: string; readonly answers: readonly string[] }[];
  readonly words: z.infer<typeof protocolWordsSchema>;
};

/** The questions and answers for which a language has no words, each by where they belong. */
export function wordsMissing({ questions, words }: Asked): (readonly string[])[] {
  return languages.flatMap((language) =>
    questions.flatMap(({ id, answers }) => {
      const path = ['words', language, 'questions', id];
      const said = words[language].questions[id];
      if (said === undefined) return [[...path, 'asks']];
      return answers
        .filter((answer) => said.answers[answer] === undefined)
        .map((answer) => [...path, 'answers', answer]);
    }),
  );
}
