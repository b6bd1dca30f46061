import * as z from 'zod';
import { staffIdSchema } from '../../ids.ts';
import { durationMs, durationSchema } from './duration.ts';
import { flagSchema } from './flags.ts';
import { protocolWordsSchema } from './protocol-words.ts';
import { signatureSchema } from './signature.ts';

const name = () => z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'use small letters, digits and -');

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

const questionSchema = z.object({ id: name(), answers: z.array(name()).min(2).max(6) });

/** How long after its end a work may still start a protocol. */
export const defaultHorizon = 'PT48H';

const mostSteps = 10;

/** What Kesher does after one kind of service, as staff wrote it. Off in a language until somebody signs that language. */
export const protocolSchema = z
  .object({
    id: name(),
    /** Every change is a new version, and ends the signatures. */
    version: z.int().min(1),
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
    signatures: z.array(signatureSchema).max(30),
  })
  .superRefine((protocol, context) => {
    const refuse = (message: string, path: string) => context.addIssue({ code: 'custom', message, path: [path] });
    const { steps, questions, flags, forCodes, afterAnyVisit } = protocol;
    if (new Set(steps.map(({ id }) => id)).size !== steps.length) refuse('name each step once', 'steps');
    const afters = steps.map(({ after }) => durationMs(after));
    if (afters.some((after, index) => after < (afters[index - 1] ?? 0))) refuse('put the steps in order', 'steps');
    if (forCodes.length === 0 && !afterAnyVisit) refuse('say which codes start it, or that any visit does', 'forCodes');
    const answersOf = new Map(questions.map(({ id, answers }) => [id, answers]));
    if (steps.some((step) => step.questions.some((id) => !answersOf.has(id))))
      refuse('write every question that a step asks', 'questions');
    if (flags.some(({ question, answer }) => !answersOf.get(question)?.includes(answer)))
      refuse('a flag names a question and one of its answers', 'flags');
  });
export type Protocol = z.infer<typeof protocolSchema>;
