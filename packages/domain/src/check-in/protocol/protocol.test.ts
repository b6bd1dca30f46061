import { describe, expect, it } from 'vitest';
import { addMs, hourMs } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import { changeProtocol, signProtocol } from './change-protocol.ts';
import { flaggedBy } from './flags.ts';
import { aProtocol, ramzi } from './protocol.fixture.ts';
import { protocolSchema } from './protocol.ts';
import { signatureInForce } from './signature.ts';

const at = (text: string) => instantSchema.parse(text);
const problemsOf = (changes: object) =>
  protocolSchema.safeParse({ ...aProtocol(), ...changes }).error?.issues.map(({ message }) => message);

describe('a protocol', () => {
  it('starts within 48 hours where it does not say otherwise', () => {
    expect(aProtocol()).toMatchObject({ horizon: 'PT48H', afterAnyVisit: false });
  });

  const [call, message] = aProtocol().steps;
  it.each([
    [{ steps: Array.from({ length: 11 }, (_, index) => ({ ...call, id: `s-${index}` })) }, 'plan at most 10 steps'],
    [{ steps: [call, call] }, 'name each step once'],
    [{ steps: [message, call] }, 'put the steps in order'],
    [{ forCodes: [] }, 'say which codes start it, or that any visit does'],
    [{ questions: [] }, 'write every question that a step asks'],
    [
      { flags: [{ question: 'pain', answer: 'maybe', fromHours: 0 }] },
      'a flag names a question and one of its answers',
    ],
    [
      { flags: [{ question: 'odour', answer: 'more', fromHours: 0 }] },
      'a flag names a question and one of its answers',
    ],
    [{ flags: [{ question: 'pain', answer: 'more', fromHours: 9, untilHours: 9 }] }, 'end after the beginning'],
    [{ steps: [{ ...call, caller: undefined }] }, 'say who rings, for a call and only for one'],
    [{ steps: [{ ...message, kind: 'question', questions: [] }] }, 'a question step asks at least one'],
  ])('with %j is refused', (changes, problem) => expect(problemsOf(changes)).toContain(problem));
});

describe('a flag', () => {
  const endedAt = at('2026-11-29T08:05:00.000Z');
  const said = (feeling: 'fine' | 'some-trouble' | 'need-help', question: string, answer: string, hours: number) =>
    flaggedBy(
      aProtocol().flags,
      { feeling, answers: [{ question, answer }] },
      { endedAt, saidAt: addMs(endedAt, hours * hourMs) },
    );

  it('is what was said and the hours since: more pain is usual at 6 h and a flag at 72 h', () => {
    expect(said('some-trouble', 'pain', 'more', 6)).toBeUndefined();
    expect(said('some-trouble', 'pain', 'more', 72)).toEqual({
      kind: 'by-table',
      flags: [{ question: 'pain', answer: 'more', fromHours: 48 }],
    });
  });

  it('ends where the table says so', () => {
    expect(said('some-trouble', 'bleeding', 'a-little', 23)).toBeUndefined();
    expect(said('some-trouble', 'bleeding', 'a-little', 24)).toBeDefined();
    expect(said('some-trouble', 'bleeding', 'a-little', 72)).toBeUndefined();
  });

  it('counts whatever button was pressed above it', () => {
    expect(said('fine', 'bleeding', 'does-not-stop', 1)).toBeDefined();
  });

  it('is a call for help at every hour', () => {
    for (const hours of [0, 6, 900])
      expect(said('need-help', 'pain', 'none', hours)).toEqual({ kind: 'asked-for-help' });
  });
});

describe('a signature', () => {
  const now = at('2026-11-29T14:00:00.000Z');

  it('stands in its language until a change', () => {
    const protocol = aProtocol();
    expect(signatureInForce(protocol, 'he', now)).toMatchObject({ name: 'Dr Ramzi Haddad' });
    const changed = changeProtocol(protocol, { ...protocol, flags: [] });
    expect(changed.version).toBe(3);
    expect(signatureInForce(changed, 'he', now)).toBeUndefined();
  });

  it('ends after twelve months, and does not stand before it was given', () => {
    const protocol = aProtocol();
    expect(signatureInForce(protocol, 'ar', at('2027-10-12T07:59:59.999Z'))).toBeDefined();
    expect(signatureInForce(protocol, 'ar', at('2027-10-12T08:00:00.000Z'))).toBeUndefined();
    expect(signatureInForce(protocol, 'ar', at('2026-10-12T07:59:59.999Z'))).toBeUndefined();
  });

  it('is one of a licence holder where people are treated', () => {
    const { licence: _licence, ...unlicensed } = ramzi;
    expect(signProtocol(aProtocol({ signatures: [] }), unlicensed)).toEqual({
      kind: 'refused',
      reason: 'licence-missing',
    });
    expect(signProtocol(aProtocol({ signatures: [], clinical: false }), unlicensed)).toMatchObject({ kind: 'signed' });
    const unsigned = aProtocol({ signatures: [{ ...unlicensed, version: 2 }] });
    expect(signatureInForce(unsigned, 'he', now)).toBeUndefined();
  });

  it('is given for one language, in place of an older one and beside those of other languages', () => {
    const again = signProtocol(aProtocol(), { ...ramzi, name: 'Dr Lea Katz' });
    if (again.kind !== 'signed') return expect.unreachable();
    expect(again.protocol.signatures.map(({ language, name }) => [language, name])).toEqual([
      ['en', 'Dr Ramzi Haddad'],
      ['ar', 'Dr Ramzi Haddad'],
      ['he', 'Dr Lea Katz'],
    ]);
    const afterChange = signProtocol(changeProtocol(aProtocol(), aProtocol()), ramzi);
    expect(afterChange).toMatchObject({ kind: 'signed', protocol: { signatures: [{ language: 'he', version: 3 }] } });
  });
});
