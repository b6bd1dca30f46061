import * as z from 'zod';
import { ownValue } from '../own-value.ts';

/** What a file can leave open, so that Kesher would have to guess. A run waits until staff have decided each. */
export const questionKinds = [
  /** A column is mapped to a field, and nothing under it fits. */
  'nothing-fits',
  /** Names hold letters that no name has: the file was saved or read in the wrong encoding. */
  'garbled',
  /** The bytes can be read in several ways; answered by `encoding` in the body, since headers change with it. */
  'encoding',
  /** `1,234` or `1.234`: thousands, or a fraction. */
  'number-form',
  /** A date column holds nothing but numbers such as 45931. */
  'serial-dates',
  /** Ids that may count from 1 in two systems; answered by `source` in the body, since whom a row means changes with it. */
  'source',
  /** Rows that give a known id another name and another address. */
  'another-person',
  /** A column, or the name of the file, smells of people who do not want to be written to. */
  'refusal',
] as const;
export const questionKindSchema = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof questionKindSchema>;

export const importQuestionSchema = z.object({
  /** Under which `answers` holds the choice: the kind and the column. */
  key: z.string(),
  kind: questionKindSchema,
  field: z.string().optional(),
  /** The header in the file; empty where the question is about the whole file. */
  column: z.string(),
  /** A few cells as they stand in the file, so that a person can tell. */
  examples: z.array(z.string()),
  choices: z.array(z.object({ value: z.string(), examples: z.array(z.string()).optional() })).min(1),
});

/** One thing that staff decide once for a whole column, or for the whole file, before anything is written. */
export type ImportQuestion = z.infer<typeof importQuestionSchema>;

/** What staff decided, by the question's key. */
export type Answers = Readonly<Record<string, string>>;

export function questionKey(kind: QuestionKind, column: string): string {
  return `${kind}:${column}`;
}

/** A question about a column. Values of choices are codes; the staff app has the words. */
export function importQuestion(
  kind: QuestionKind,
  about: { field?: string; column: string; examples: readonly string[]; choices: readonly string[] },
): ImportQuestion {
  return {
    key: questionKey(kind, about.column),
    kind,
    ...(about.field !== undefined && { field: about.field }),
    column: about.column,
    examples: about.examples.map((example) => example.slice(0, 100)),
    choices: about.choices.map((value) => ({ value })),
  };
}

/** The choice for a question, if staff made one that it offers. */
export function answerTo(question: ImportQuestion, answers: Answers | undefined): string | undefined {
  const answer = ownValue(answers, question.key);
  return question.choices.some(({ value }) => value === answer) ? answer : undefined;
}

/** The questions that are still open: a run waits for these. */
export function openQuestions(questions: readonly ImportQuestion[], answers: Answers | undefined): ImportQuestion[] {
  return questions.filter((question) => answerTo(question, answers) === undefined);
}
