import { customerIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, type Instant, minuteMs } from '@kesher/domain/instant';
import { morning, openClinic } from './clinic.ts';

/** When whoever was vaccinated this morning has been asked. */
export const asked = addMs(morning, 24 * hourMs + 2 * minuteMs);

export const rivka = { name: 'Rivka Levi', phone: '+972525550199', language: 'he', relation: 'mother' };
/** A boy of ten, with a number on his own record, and his mother as the recorded guardian. */
export const noam = { name: 'Noam Levi', phone: '+972525550148', language: 'en', yearOfBirth: 2016, guardian: rivka };
export const child = customerIdSchema.parse('C-1');
export const mother = customerIdSchema.parse('guardian:C-1');

export type Clinic = ReturnType<typeof openClinic>;

export const vaccinated = (person: object, work: object = {}) => ({ kind: 'vaccination', person, ...work });

/** What went out by SMS, to whom. */
export const sent = ({ ports }: Clinic) => ports.sms.taken().map(({ outgoing: { to, text } }) => ({ to, text }));

/** A child who was vaccinated at the clinic. */
export async function aChild(person: object = noam, start: Instant = morning) {
  const clinic = openClinic({ start });
  await clinic.enter([vaccinated(person, { endedAt: start })]);
  return clinic;
}

/** A child whose mother has had the message. */
export async function askedMother(person: object = noam) {
  const clinic = await aChild(person);
  await clinic.until(asked);
  return clinic;
}
