import { addMs, hourMs, type Instant } from '@kesher/domain/instant';
import type { StaffClient } from '../staff-client.ts';

type Story = {
  by: 'agent' | 'manager';
  customerId: string;
  write: 'notes' | 'calls' | 'promises';
  body: Record<string, unknown>;
};

/**
 * What the demo's people wrote about three customers whose rows are always good: notes, what was learned, calls, and a
 * promise of one person.
 */
function stories(now: Instant): Story[] {
  const measuring = { direction: 'out', about: 'Measuring again' };
  return [
    {
      by: 'agent',
      customerId: 'C-000002',
      write: 'notes',
      body: { kind: 'learned', text: 'Drives at night for work: blurred edges worry them most. Call after 17:00.' },
    },
    {
      by: 'agent',
      customerId: 'C-000002',
      write: 'calls',
      body: {
        direction: 'in',
        outcome: 'reached',
        about: 'Until the lenses come',
        note: 'Asked whether the old pair can be repaired until then. We tighten it free of charge.',
        solved: true,
      },
    },
    {
      by: 'manager',
      customerId: 'C-000002',
      write: 'notes',
      body: { text: 'Tightened the old frame on the spot; nothing was charged.' },
    },
    {
      by: 'agent',
      customerId: 'C-000005',
      write: 'calls',
      body: { ...measuring, outcome: 'no-answer', note: 'Left word with a colleague.' },
    },
    {
      by: 'agent',
      customerId: 'C-000005',
      write: 'calls',
      body: { ...measuring, outcome: 'reached', note: 'The left lens is measured again tomorrow.', solved: false },
    },
    {
      by: 'agent',
      customerId: 'C-000005',
      write: 'promises',
      body: { text: 'Call back with the result of the measurement.', dueAt: addMs(now, 26 * hourMs) },
    },
    {
      by: 'manager',
      customerId: 'C-000006',
      write: 'notes',
      body: { kind: 'learned', text: 'Reads large print only: call before anything that needs a decision.' },
    },
  ];
}

/** Writes the demo's stories. Each has a request id of its own: a demo that is loaded again writes nothing twice. */
export async function writeStories(staff: Record<Story['by'], StaffClient>, now: Instant): Promise<void> {
  for (const [index, { by, customerId, write, body }] of stories(now).entries())
    await staff[by].send('POST', `/staff/customers/${customerId}/${write}`, {
      requestId: `demo-story-${index}`,
      ...body,
    });
}
