import {
  recoverySchema,
  SettingsMissingError,
  type SettingsStore,
  settingsSchemaOf,
} from '@kesher/domain/business/settings-store';
import type { Jobs } from '@kesher/domain/job/jobs';
import { ownSentenceSchema } from '@kesher/domain/wording/own-sentence';
import { putRevision } from './put-revision.ts';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import { settingsKey } from './settings-key.ts';
import type { Table } from './table.ts';

const sentencePartition = 'own-sentences';
const recoveryKey = { pk: 'settings', sk: 'recovery' };

/** The business's settings in DynamoDB. What a job has set for it is read as the job does. */
export function createSettingsStore(table: Table, jobs: Jobs): SettingsStore {
  const settings = rowReader(table, settingsSchemaOf(jobs));
  const recoveries = rowReader(table, recoverySchema);
  const sentences = rowReader(table, ownSentenceSchema, 'sentence');
  return {
    async get() {
      const item = await table.get(settingsKey);
      if (!item) throw new SettingsMissingError();
      return settings.one(item);
    },
    async put(changed) {
      return await putRevision(table, { ...settingsKey, ...changed });
    },
    async recovery() {
      return (await recoveries.ifAny(await table.get(recoveryKey))) ?? {};
    },
    async sentences() {
      const items = await readAll(table, { KeyConditionExpression: 'pk = :pk', values: { ':pk': sentencePartition } });
      return sentences.all(items);
    },
    async saveSentence(sentence) {
      const { job, key: name, language, version } = sentence;
      const sk = [job, name, language, String(version).padStart(6, '0')].join('#');
      const stored = await table.put(
        { pk: sentencePartition, sk, sentence },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      );
      return stored ? 'stored' : 'stale';
    },
    async setRecovery({ since }) {
      // Beside it may stand the pause of an earlier version, which holds everything until a person lifts it.
      const names = { ExpressionAttributeNames: { '#since': 'since' } };
      await table.update(
        recoveryKey,
        since === undefined
          ? { UpdateExpression: 'REMOVE #since', ...names }
          : { UpdateExpression: 'SET #since = :since', ...names, ExpressionAttributeValues: { ':since': since } },
      );
    },
  };
}
