import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { createSdkDynamo } from '@kesher/adapters/dynamodb/sdk-dynamo';
import { type TableName, tables, tableVariable } from '@kesher/adapters/dynamodb/tables';

/** Every item of every table as text, the bytes of files included. */
export async function everythingStored(environment: Record<string, string>): Promise<Record<string, string[]>> {
  const client = createSdkDynamo();
  const stored: Record<string, string[]> = {};
  for (const role of Object.keys(tables) as TableName[]) {
    const TableName = environment[tableVariable(role)];
    const items: string[] = [];
    let ExclusiveStartKey: Record<string, never> | undefined;
    do {
      const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey }));
      for (const item of page.Items ?? []) items.push(readable(unmarshall(item)));
      ExclusiveStartKey = page.LastEvaluatedKey as Record<string, never> | undefined;
    } while (ExclusiveStartKey);
    stored[role] = items;
  }
  client.destroy();
  return stored;
}

function readable(item: Record<string, unknown>): string {
  return JSON.stringify(item, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString() : value,
  );
}
