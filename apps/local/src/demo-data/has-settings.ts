import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { knownJobs } from '@kesher/content/job/known-jobs';
import { SettingsMissingError } from '@kesher/domain/business/settings-store';

/** Whether a business has set itself up here: then nobody's demo is mixed into it. */
export async function hasSettings(environment: Record<string, string>): Promise<boolean> {
  const client = createTableClient();
  try {
    await createSettingsStore(openTable(client, 'office', environment), knownJobs).get();
    return true;
  } catch (error) {
    // Settings that cannot be read are somebody's too.
    return !(error instanceof SettingsMissingError);
  } finally {
    client.destroy();
  }
}
