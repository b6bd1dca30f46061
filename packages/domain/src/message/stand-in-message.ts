import { instantFromMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Jobs } from '../job/jobs.ts';
import { laneSchema } from '../lane.ts';
import { languageSchema } from '../language-schema.ts';
import { type Message, type MessageKey, messageSchema, personalSchemaOf } from './message.ts';
import { wasAccepted } from './states.ts';

const longAgo = instantFromMs(0);

/** Of a row that cannot be read as a whole, each field that can be. */
const salvagedSchema = messageSchema.pick({ lane: true, language: true, plannedAt: true, state: true }).extend({
  lane: laneSchema.catch('care'),
  language: languageSchema.catch('en'),
  plannedAt: instantSchema.catch(longAgo),
  state: messageSchema.shape.state.catch('failed'),
});

/**
 * What stands in for a message whose row cannot be read. Where its state still says that the customer was told, they
 * were. Everywhere else nobody knows: it counts as one that may have arrived, no other channel repeats it, and a person
 * calls.
 */
export function standInMessage(key: MessageKey, row: object, jobs: Pick<Jobs, 'canRead'>): Message {
  const personal = personalSchemaOf(jobs).catch({ customerName: '', toldBefore: false });
  const { state, ...salvaged } = salvagedSchema.extend({ personal }).parse({ ...row });
  const standing = { ...key, ...salvaged, dueAt: salvaged.plannedAt, next: [], attempts: 0, refusals: 0 };
  if (wasAccepted(state)) return { ...standing, state };
  return {
    ...standing,
    state: key.route === 'call' ? 'unreachable' : 'failed',
    reason: 'unreadable-record',
    unknownAt: salvaged.plannedAt,
    endedAt: salvaged.plannedAt,
  };
}
