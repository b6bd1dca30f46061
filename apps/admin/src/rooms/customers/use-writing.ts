import type { CallOutcome } from '@kesher/domain/task/call-outcome';
import { answerOf, useServer } from '../../server/server.ts';

/** Something that is being written about a customer. */
export type Writing = {
  kind: 'note' | 'call' | 'promise' | 'learned';
  text: string;
  /** As the field shows it while writing, an instant when it is sent. */
  due: string;
  direction: 'in' | 'out';
  outcome: CallOutcome;
  about: string;
  solved: 'yes' | 'no' | 'unsaid';
  /** Chosen once for each thing that is written, so that sending it twice writes once. */
  requestId: string;
};

/** Stores what was written, each kind by its own route. */
export function useWriting(customerId: string): (writing: Writing) => Promise<unknown> {
  const server = useServer();
  const params = { path: { customerId } };
  return ({ kind, text, due, direction, outcome, about, solved, requestId }) => {
    const written = text.trim();
    switch (kind) {
      case 'note':
      case 'learned':
        return answerOf(
          server.POST('/staff/customers/{customerId}/notes', { params, body: { requestId, text: written, kind } }),
        );
      case 'call':
        return answerOf(
          server.POST('/staff/customers/{customerId}/calls', {
            params,
            body: {
              requestId,
              direction,
              outcome,
              ...(about.trim() !== '' && { about: about.trim() }),
              ...(written !== '' && { note: written }),
              ...(solved !== 'unsaid' && { solved: solved === 'yes' }),
            },
          }),
        );
      case 'promise':
        return answerOf(
          server.POST('/staff/customers/{customerId}/promises', {
            params,
            body: { requestId, text: written, dueAt: due },
          }),
        );
    }
  };
}
