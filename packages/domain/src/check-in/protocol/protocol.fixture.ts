import { staffIdSchema } from '../../ids.ts';
import { instantSchema } from '../../instant-schema.ts';
import { languages } from '../../language.ts';
import { type Protocol, protocolSchema } from './protocol.ts';
import type { Signature } from './signature.ts';

const words = {
  name: 'Extraction',
  script: 'This is the clinic.',
  done: 'A tooth was taken out.',
  questions: {},
  usual: [],
  notUsual: [],
};

export const ramzi: Omit<Signature, 'version'> = {
  language: 'he',
  by: staffIdSchema.parse('ramzi'),
  name: 'Dr Ramzi Haddad',
  licence: '31-4482',
  at: instantSchema.parse('2026-10-12T08:00:00.000Z'),
};

/** A protocol with a call after four hours, a message after a day and a question after a week; signed in every language. */
export function aProtocol(changes: Partial<Protocol> = {}): Protocol {
  return protocolSchema.parse({
    id: 'extraction',
    version: 2,
    clinical: true,
    forCodes: [{ system: 'http://snomed.info/sct', code: '55162003' }],
    steps: [
      {
        id: 'first',
        after: 'PT4H',
        kind: 'call',
        caller: { kind: 'on-duty' },
        questions: ['bleeding', 'pain'],
        silence: { lasts: 'PT3H', follows: 'call' },
      },
      {
        id: 'second',
        after: 'P1D',
        kind: 'message',
        questions: ['pain'],
        silence: { lasts: 'PT12H', follows: 'call' },
      },
      {
        id: 'third',
        after: 'P7D',
        kind: 'question',
        questions: ['pain'],
        silence: { lasts: 'P1D', follows: 'not-reached' },
      },
    ],
    questions: [
      { id: 'bleeding', answers: ['none', 'a-little', 'does-not-stop'] },
      { id: 'pain', answers: ['none', 'eased', 'more'] },
    ],
    flags: [
      { question: 'bleeding', answer: 'does-not-stop', fromHours: 0 },
      { question: 'pain', answer: 'more', fromHours: 48 },
      { question: 'bleeding', answer: 'a-little', fromHours: 24, untilHours: 72 },
    ],
    words: { en: words, he: words, ar: words },
    signatures: languages.map((language) => ({ ...ramzi, language, version: 2 })),
    ...changes,
  });
}
