import { type AlertRow, alertIdOf, alertRowSchema } from '@kesher/domain/alert/alert';
import type { AlertStore } from '@kesher/domain/alert/alert-store';
import { channels } from '@kesher/domain/customer/contact-way';
import { readAll } from './read-all.ts';
import { expiryOf } from './retention.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

const pk = 'alerts';

const keyOf = (row: AlertRow) => ({ pk, sk: alertIdOf(row) });

/** Alerts to staff in DynamoDB: one partition that forgets by itself, as few people are alerted twice an hour. */
export function createAlertStore(table: Table): AlertStore {
  // Each channel answers on an attribute of its own, so that two that answer at once take nothing from each other.
  const rows = rowReader(table, alertRowSchema, 'alert');
  return {
    async since(kind, slot) {
      const found = await readAll(table, {
        KeyConditionExpression: 'pk = :pk AND sk >= :slot',
        values: { ':pk': pk, ':slot': slot },
      });
      const answers = new Map(found.map((item) => [item['sk'], channels.filter((channel) => item[channel] === true)]));
      return (await rows.all(found))
        .filter((row) => row.kind === kind)
        .map((row) => ({ ...row, answered: answers.get(alertIdOf(row)) ?? [] }));
    },
    async create(row) {
      const expireAfter = expiryOf('alerts', row.alertedAt, {});
      const created = await table.put(
        { ...keyOf(row), alert: row, attempts: row.attempts, expireAfter },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      );
      return created ? 'created' : 'exists';
    },
    async begin(row) {
      const begun = await table.update(keyOf(row), {
        UpdateExpression: 'SET attempts = :next, alert.attempts = :next',
        ConditionExpression: 'attempts = :seen',
        ExpressionAttributeValues: { ':next': row.attempts + 1, ':seen': row.attempts },
      });
      return begun ? 'begun' : 'stale';
    },
    async answered(row, channel) {
      await table.update(keyOf(row), {
        UpdateExpression: 'SET #channel = :yes',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#channel': channel },
        ExpressionAttributeValues: { ':yes': true },
      });
    },
  };
}
