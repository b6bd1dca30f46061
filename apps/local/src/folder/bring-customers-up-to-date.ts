import { createSdkDynamo } from '@kesher/adapters/dynamodb/sdk-dynamo';
import { walkCustomers } from '@kesher/adapters/dynamodb/walk-customers';
import { systemClock } from '@kesher/adapters/lambda/clock';

/** Once per folder: nobody is written to before what older code has stored is understood. Call it before any function runs. */
export async function bringCustomersUpToDate(names: Record<string, string>): Promise<void> {
  const client = createSdkDynamo();
  await walkCustomers({ client, names, clock: systemClock });
  client.destroy();
}
