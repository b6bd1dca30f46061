import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { createTeamStore } from '@kesher/adapters/dynamodb/team-store';
import { knownJobs } from '@kesher/content/job/known-jobs';
import { instantFromMs } from '@kesher/domain/instant';
import type { Kesher } from '../kesher.ts';
import { staffClient } from '../staff-client.ts';
import { declareDemoDelay } from './declare-demo-delay.ts';
import { demoSettings } from './demo-business.ts';
import { demoTeam } from './demo-team.ts';
import { importDemo } from './import-demo.ts';
import { awayFromNow } from './quiet-hours.ts';
import { writeStories } from './write-stories.ts';

const customers = 120;

/** Fills an empty Kesher with a small shop in three languages, and one delay that its customers have been told about. */
export async function loadDemo(kesher: Kesher, tell: (line: string) => void): Promise<void> {
  const now = instantFromMs(Date.now());
  const settings = demoSettings(awayFromNow(now, 'Asia/Jerusalem'));
  const office = openTable(createTableClient(), 'office', kesher.environment);
  const store = createSettingsStore(office, knownJobs);
  const team = createTeamStore(office);
  const quick = { ...settings, announcements: { ...settings.announcements, countdownSeconds: 0 } };
  await store.put(quick);
  const as = (who: string) =>
    staffClient({ url: kesher.url, issuer: kesher.issuer, key: kesher.key, as: who, nowMs: Date.now() });
  // A start that goes on where another was interrupted finds them there.
  for (const member of demoTeam) await team.put(member);
  await importDemo(as('admin'), { customers, today: now.slice(0, 10), tell });
  const delay = await declareDemoDelay({ manager: as('manager'), second: as('manager-2') }, now);
  tell(`announced ${delay.id}: the outbox fills as customers are told`);
  await writeStories({ agent: as('agent'), manager: as('manager') }, now);
  await store.put({ ...settings, revision: 2 });
}
