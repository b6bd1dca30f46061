import { problemCodes } from '@kesher/domain/door/problem-code';
import * as z from 'zod';

/** One thing to mend: which field, what is wrong with it, and what to do. */
export const fieldProblemSchema = z.object({ field: z.string(), problem: z.string(), remedy: z.string().optional() });
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

/** RFC 9457. `code` is stable for programs, `title` is for people, `errors` names the fields. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  detail: z.string().optional(),
  errors: z.array(fieldProblemSchema).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** An expected refusal of a door; it becomes a problem document and never a stack trace. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Omit<Problem, 'type'>) {
    super(problem.code);
    this.problem = { type: 'about:blank', ...problem };
  }
}

/** The document for one problem, as `application/problem+json`. */
export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** What a schema found wrong, field by field. Values are never quoted: they may be somebody's address. */
export function fieldProblems(error: z.core.$ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({
    field: issue.path.map(String).join('.') || '(body)',
    problem: issue.message,
    remedy: remedyFor(issue),
  }));
}

function remedyFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Send ${article(issue.expected)} here.`;
    case 'invalid_value':
      return `Use one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `Use at least ${String(issue.minimum)}.`;
    case 'too_big':
      return `Use at most ${String(issue.maximum)}.`;
    case 'unrecognized_keys':
      return `Leave out: ${issue.keys.join(', ')}.`;
    case 'invalid_union':
      return 'Use one of the forms that the API description shows for this field.';
    default:
      return 'See the API description for what this field takes.';
  }
}

function article(expected: string): string {
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}
