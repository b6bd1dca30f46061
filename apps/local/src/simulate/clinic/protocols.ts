import { starterProtocols } from '@kesher/content/check-in/starter-words';
import { protocolSchema, type Step } from '@kesher/domain/check-in/protocol/protocol';
import type { StoredProtocol } from '@kesher/domain/check-in/protocol/protocol-store';
import { languages } from '@kesher/domain/language';

const signature = {
  version: 1,
  by: 'ramzi',
  name: 'Dr Ramzi Haddad',
  licence: '31-4482',
  at: '2026-01-12T08:00:00.000Z',
};

/** What silence leads to differs by protocol, and everything comes up within a few days. */
const stepsOf: Readonly<Record<string, (questions: readonly string[]) => Step[]>> = {
  extraction: (questions) => [
    step('first-evening', 'PT4H', questions, { call: true, lasts: 'PT3H', follows: 'call' }),
    step('next-day', 'P1D', questions, { lasts: 'PT12H', follows: 'call' }),
    step('healed', 'P3D', questions, { lasts: 'P1D', follows: 'not-reached' }),
  ],
  vaccination: (questions) => [
    step('same-day', 'PT2H', questions, { lasts: 'PT3H', follows: 'call-and-climb' }),
    step('next-day', 'P1D', questions, { lasts: 'PT6H', follows: 'call' }),
  ],
  'after-any-visit': () => [step('same-day', 'PT1H', [], { lasts: 'PT6H', follows: 'not-reached' })],
};

function step(
  id: string,
  after: string,
  questions: readonly string[],
  { call = false, ...silence }: Step['silence'] & { call?: boolean },
): Step {
  const kind = call ? 'call' : 'message';
  return { id, after, kind, ...(call && { caller: { kind: 'on-duty' } }), questions: [...questions], silence };
}

/** The kinds of work that the clinic of a run does. */
export const kindsOfWork = ['extraction', 'vaccination', 'visit'] as const;

/** Three protocols, each signed in every language. */
export function signedProtocols(): StoredProtocol[] {
  return starterProtocols().flatMap((protocol) => {
    const steps = stepsOf[protocol.id]?.(protocol.questions.map(({ id }) => id));
    if (steps === undefined) return [];
    const signatures = languages.map((language) => ({ ...signature, language }));
    return [{ protocol: protocolSchema.parse({ ...protocol, steps, signatures }), revision: 1 }];
  });
}
