import * as z from 'zod';
import { staffIdSchema } from '../../ids.ts';
import { instantSchema } from '../../instant-schema.ts';
import { durationMs, durationSchema } from './duration.ts';
import { flagSchema } from './flags.ts';
import { protocolWordsSchema, wordsMissing } from './protocol-words.ts';
import { signatureSchema } from './signature.ts';

const name = () => z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'use small letters, digits and -');

/** What a protocol is called in addresses; a copy has one of its own. */
export const protocolNameSchema = name();

/** A kind of work by its code: SNOMED, CPT, or a system of the business's own. */
export const workCodeSchema = z.object({ system: z.string().min(1).max(200), code: z.string().min(1).max(100) });
export type WorkCode = z.infer<typeof workCodeSchema>;

/** Who rings. Somebody by name is asked first; a stand-in is the rota's matter. */
const callerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('practitioner') }),
  z.object({ kind: z.literal('on-duty') }),
  z.object({ kind: z.literal('person'), staffId: staffIdSchema }),
]);

/**
 * What follows when nothing was heard for so long. A call comes into the queue; it climbs past the queue only where this
 * says so. `not-reached` ends in plain sight. Nothing reads silence as fine.
 */
const silenceSchema = z.object({ lasts: durationSchema, follows: z.enum(['call', 'call-and-climb', 'not-reached']) });

const stepSchema = z
  .object({
    id: name(),
    after: durationSchema,
    kind: z.enum(['call', 'message', 'question']),
    /** Of a call alone. */
    caller: callerSchema.optional(),
    questions: z.array(name()).max(8),
    silence: silenceSchema,
  })
  .refine(
    ({ kind, caller }) => (kind === 'call') === (caller !== undefined),
    'say who rings, for a call and only for one',
  )
  .refine(({ kind, questions }) => kind !== 'question' || questions.length > 0, 'a question step asks at least one');
export type Step = z.infer<typeof stepSchema>;

const questionSchema = z.object({
  id: name(),
  answers: z
    .array(name())
    .min(2)
    .max(6)
    .refine((answers) => new Set(answers).size === answers.length, 'name each answer once'),
});

/** How long after its end a work may still start a protocol. */
export const defaultHorizon = 'PT48H';

const mostSteps = 10;

/** Of a protocol, what staff write. */
const written = {
  /** About a treatment of a person: who signs has a licence. */
  clinical: z.boolean(),
  forCodes: z.array(workCodeSchema).max(500),
  /** Starts after any visit that no other protocol knows. */
  afterAnyVisit: z.boolean().default(false),
  horizon: durationSchema.default(defaultHorizon),
  steps: z
    .tuple([stepSchema], stepSchema)
    .refine(({ length }) => length <= mostSteps, `plan at most ${mostSteps} steps`),
  questions: z.array(questionSchema).max(12),
  flags: z.array(flagSchema).max(50),
  words: protocolWordsSchema,
};
const writtenSchema = z.object(written);
export type WrittenProtocol = z.infer<typeof writtenSchema>;

const actSchema = z.object({ by: staffIdSchema, at: instantSchema });
/** Who did something to a protocol, and when. */
export type Act = z.infer<typeof actSchema>;

/** What Kesher does after one kind of service, as staff wrote it. Off in a language until somebody signs that language. */
export const protocolSchema = z
  .object({
    id: protocolNameSchema,
    /** Every change is a new version, and ends the signatures. */
    version: z.int().min(1),
    ...written,
    signatures: z.array(signatureSchema).max(30),
    /** Who wrote this version; absent of a starter. */
    writtenBy: actSchema.optional(),
    /** Switched off: it starts nothing. What it has started goes on. */
    off: actSchema.optional(),
    /** Taken away, and kept for what it has started. */
    deleted: actSchema.optional(),
  })
  .superRefine(problemsWithin);
export type Protocol = z.infer<typeof protocolSchema>;

/** What staff write, as it is saved: beside what every protocol keeps to, each question and answer has its words. */
export const writtenProtocolSchema = writtenSchema
  .superRefine(problemsWithin)
  .superRefine(({ steps, ...rest }, context) => {
    const refuse = refusing(context);
    for (const path of wordsMissing(rest)) refuse('write it in every language', path);
    for (const [index, { silence }] of steps.entries())
      if (durationMs(silence.lasts) === 0) refuse('wait some time for an answer', ['steps', index, 'silence', 'lasts']);
    if (durationMs(rest.horizon) === 0) refuse('leave some time in which it may start', ['horizon']);
  });

type Path = readonly (string | number)[];

function refusing(context: z.core.$RefinementCtx) {
  return (message: string, path: Path): void => {
    context.addIssue({ code: 'custom', message, path: [...path] });
  };
}

/** What does not fit together within a protocol, each at its field. */
function problemsWithin(protocol: WrittenProtocol, context: z.core.$RefinementCtx): void {
  const refuse = refusing(context);
  const { steps, questions, flags, forCodes, afterAnyVisit } = protocol;
  if (forCodes.length === 0 && !afterAnyVisit) refuse('say which codes start it, or that any visit does', ['forCodes']);
  const answersOf = new Map(questions.map(({ id, answers }) => [id, answers]));
  if (answersOf.size !== questions.length) refuse('name each question once', ['questions']);
  for (const [index, step] of steps.entries()) {
    const before = steps.slice(0, index);
    if (before.some(({ id }) => id === step.id)) refuse('name each step once', ['steps', index, 'id']);
    if (before.some(({ after }) => durationMs(after) > durationMs(step.after)))
      refuse('put the steps in order', ['steps', index, 'after']);
    if (step.questions.some((id) => !answersOf.has(id)))
      refuse('write every question that a step asks', ['steps', index, 'questions']);
  }
  for (const [index, { question, answer }] of flags.entries())
    if (!answersOf.get(question)?.includes(answer))
      refuse('a flag names a question and one of its answers', ['flags', index]);
}
