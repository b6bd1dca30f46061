import { languages } from '@kesher/domain/language';
import { type AdminWorld, startAdminWorld } from './admin-world.ts';

type Queue = { calls: { checkIn: { id: string } }[]; flags: { checkIn: { id: string } }[] };
type Member = { id: string; roles: string[]; revision: number };
type Person = { name: string; phone?: string; language: string; yearOfBirth?: number };
type Work = { id: string; person: Person & { guardian?: Person & { relation: string } } };

const hourMs = 3_600_000;

/** A Kesher that is open all day, in which one protocol is signed in every language. */
export async function startClinicWorld() {
  const world = await startAdminWorld();
  await world.openAllDay();
  const clinician = world.as('clinician');
  for (const language of languages)
    await clinician.send('POST', '/staff/protocols/extraction/signatures', {
      language,
      version: 1,
      name: 'Dr Ramzi Haddad',
      licence: '31-4482',
    });
  const queue = () => clinician.get<Queue>('/staff/check-ins/calls');
  return {
    ...world,

    /** Somebody whose tooth was taken out five hours ago: they wait for the call that was due after four. Returns when. */
    async enterDue(works: readonly Work[]): Promise<number> {
      const endedMs = Date.now() - 5 * hourMs;
      const endedAt = new Date(endedMs).toISOString();
      const entered = works.map(({ id, person }) => ({
        id,
        customerId: `C-${id}`,
        person,
        kind: 'extraction',
        endedAt,
      }));
      await clinician.send('POST', '/staff/check-ins/works', { works: entered });
      const wanted = works
        .filter(({ person }) => (person.guardian ?? person).phone !== undefined)
        .map(({ id }) => `work:${id}`);
      await until(async () => {
        const { calls } = await queue();
        return wanted.every((id) => calls.some(({ checkIn }) => checkIn.id === id));
      });
      return endedMs;
    },

    /** Lets one of the demo's people do what clinicians do, besides what they may do already. */
    async makeClinician(id: string): Promise<void> {
      const { members } = await world.as('admin').get<{ members: Member[] }>('/staff/team');
      const { id: _id, ...member } = members.find((one) => one.id === id) ?? { id, roles: [], revision: 0 };
      await world.as('admin').send('PUT', `/staff/team/${id}`, { ...member, roles: [...member.roles, 'clinician'] });
    },

    /** A call that ended in a flag. */
    async flag(id: string): Promise<void> {
      await clinician.send('POST', `/staff/check-ins/work:${id}/call`, {});
      await clinician.send('POST', `/staff/check-ins/work:${id}/call/end`, { outcome: 'urgent' });
      await until(async () => (await queue()).flags.some(({ checkIn }) => checkIn.id === `work:${id}`));
    },
  };
}

export type ClinicWorld = AdminWorld & Awaited<ReturnType<typeof startClinicWorld>>;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 100) throw new Error('The check-ins did not come as far as they should.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
