import { setTimeout as delay } from 'node:timers/promises';
import type { Bulletin, BulletinStatement } from '@kesher/domain/crisis/bulletin';
import type { Crisis } from '@kesher/domain/crisis/crisis';
import type { Phase } from '@kesher/domain/crisis/kits';
import { type Instant, instantFromMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import type { StaffClient } from '../staff-client.ts';
import { crisisName, factsOfPhase, services } from './story.ts';

type Answer = { bulletin: Bulletin };
const now = (): Instant => instantFromMs(Date.now());

/** Those who write, and those who read and approve, over the staff API like anybody else. */
export function townHall({ author, reader }: { author: StaffClient; reader: StaffClient }) {
  const seen = (id: string) => author.get<Answer>(`/staff/bulletins/${id}`);
  const crisisOf = (id: string) => author.get<{ crisis: Crisis }>(`/staff/crises/${id}`);

  async function opened(): Promise<Crisis> {
    const body = { kit: 'outage', name: crisisName, services, isExercise: false };
    return (await author.send<{ crisis: Crisis }>('POST', '/staff/crises', body)).crisis;
  }

  /** Somebody else than the author stands for each language, and says the second yes. Answers when it is live. */
  async function goOut(id: string): Promise<Bulletin> {
    for (const language of languages) {
      const { revision } = (await seen(id)).bulletin;
      await reader.send('POST', `/staff/bulletins/${id}/words`, { revision, language });
    }
    const { revision, version } = (await seen(id)).bulletin;
    const { bulletin } = await author.send<Answer>('POST', `/staff/bulletins/${id}/announcement`, { revision });
    if (bulletin.draft?.stage === 'awaiting-approval')
      await reader.send('POST', `/staff/bulletins/${id}/approval`, { revision: bulletin.revision });
    for (;;) {
      const standing = (await seen(id)).bulletin;
      if (standing.version > version && standing.live?.published) return standing;
      await delay(50);
    }
  }

  return {
    opened,
    crisisOf,

    async movedTo(id: string, phase: Phase): Promise<void> {
      const { crisis } = await crisisOf(id);
      await author.send('PUT', `/staff/crises/${id}/phase`, { revision: crisis.revision, phase });
    },

    async published(crisisId: string, phase: Phase, segments: readonly string[]): Promise<Bulletin> {
      const { crisis } = await crisisOf(crisisId);
      const { bulletin } = await author.send<Answer>('POST', `/staff/crises/${crisisId}/bulletins`, {
        revision: crisis.revision,
        segments,
        facts: factsOfPhase(phase, now()),
      });
      return goOut(bulletin.id);
    },

    /** A correction, a release or a withdrawal of what was published. */
    async said(id: string, statement: BulletinStatement): Promise<Bulletin> {
      const { revision } = (await seen(id)).bulletin;
      await author.send('PUT', `/staff/bulletins/${id}/draft`, { revision, statement });
      return goOut(id);
    },

    async closed(id: string): Promise<Crisis> {
      const { crisis } = await crisisOf(id);
      return (await author.send<{ crisis: Crisis }>('POST', `/staff/crises/${id}/close`, { revision: crisis.revision }))
        .crisis;
    },

    async serviceIs(id: string, state: 'usual' | 'part' | 'off'): Promise<void> {
      const { crisis } = await crisisOf(id);
      await author.send('PUT', `/staff/crises/${id}/services`, {
        revision: crisis.revision,
        services: crisis.services.map((service) => ({
          id: service.id,
          state: service.id === 'waste' ? 'usual' : state,
        })),
      });
    },
  };
}
