import { defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { instantSchema } from '../../instant-schema.ts';
import { aProtocol } from '../protocol/protocol.fixture.ts';
import type { StatedPerson } from './person.ts';
import type { PlanContext } from './plan-check-in.ts';
import type { Work } from './work.ts';

export const at = (text: string) => instantSchema.parse(text);
export const now = at('2026-11-29T09:00:00.000Z');
export const endedAt = at('2026-11-29T08:05:00.000Z');
export const codes = [{ system: 'http://snomed.info/sct', code: '55162003' }];
export const work: Work = { id: 'Encounter:e-1', personId: 'p-1', isVisit: true, status: 'finished', endedAt, codes };
export const person: StatedPerson = { id: 'p-1', name: 'Daniel', phone: '+972525550148', language: 'he' };
export const anyVisit = aProtocol({ id: 'any-visit', forCodes: [], afterAnyVisit: true, flags: [] });
export const context: PlanContext = {
  protocols: [aProtocol(), anyVisit],
  calendar: defaultBusinessCalendar,
  defaultLanguage: 'en',
  now,
};
