import {
  recoverySchema,
  SettingsMissingError,
  type SettingsStore,
  settingsSchema,
} from '@kesher/domain/business/settings-store';
import type { Table } from './table.ts';

const key = { pk: 'settings', sk: 'business' };
const recoveryKey = { pk: 'settings', sk: 'recovery' };

/** The business's settings in DynamoDB. */
export function createSettingsStore(table: Table): SettingsStore {
  return {
    async get() {
      const item = await table.get(key);
      if (!item) throw new SettingsMissingError();
      return settingsSchema.parse(item);
    },
    async put(settings) {
      const stored = await table.put(
        { ...key, ...settings },
        settings.revision === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'revision = :before',
              ExpressionAttributeValues: { ':before': settings.revision - 1 },
            },
      );
      return stored ? 'stored' : 'stale';
    },
    async recovery() {
      return recoverySchema.parse((await table.get(recoveryKey)) ?? { paused: false });
    },
    async setRecovery(recovery) {
      await table.put({ ...recoveryKey, ...recovery });
    },
  };
}
