import { type TableName, tables } from '@kesher/adapters/dynamodb/tables';

type Document = Record<string, unknown>;
type Attribute = { S?: string };

/**
 * What a request is for, in the design's words: `row created`, `row claimed`, `row delivered`, `chunk`, `link`, or its
 * table and operation.
 */
export function kindOfRequest(operation: string, input: Document): string {
  const table = tableOf(input);
  const sortKey = ((input['Item'] ?? input['Key']) as { sk?: Attribute } | undefined)?.sk?.S ?? '';
  if (table === 'messages' && sortKey.startsWith('message#')) {
    if (operation === 'PutItem') return 'row created';
    const values = (input['ExpressionAttributeValues'] ?? {}) as Record<string, Attribute>;
    const state = values[':to']?.S ?? (values[':claimed'] && 'claimed');
    if (operation === 'UpdateItem' && state) return `row ${state}`;
  }
  if (table === 'messages' && sortKey === 'chunk') return operation === 'GetItem' ? 'chunk read' : 'chunk written';
  if (table === 'links' && operation.includes('Write')) return 'links written';
  return `${table} ${operation}`;
}

function tableOf(input: Document): TableName {
  return (input['TableName'] ?? Object.keys(input['RequestItems'] ?? {})[0]) as TableName;
}

/**
 * The units that AWS would bill. dynalite counts those of the table (each begun kB of the larger of old and new item)
 * and forgets the indexes, so those are added here, rather too many than too few: one for an item that enters an index,
 * two when an update names an index's key (the old entry goes, the new one comes). A refused condition costs one.
 */
export function unitsOf(operation: string, input: Document, answer: Document): { read: number; write: number } {
  const consumed = [answer['ConsumedCapacity'] ?? []].flat() as { CapacityUnits?: number }[];
  const units = consumed.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  switch (operation) {
    case 'PutItem':
      return { read: 0, write: Math.max(1, units) + entered(tableOf(input), input['Item'] as Document) };
    case 'UpdateItem':
      return { read: 0, write: Math.max(1, units) + (refused(answer) ? 0 : moved(input)) };
    case 'BatchWriteItem': {
      const table = tableOf(input);
      const requests = ((input['RequestItems'] as Document)[table] ?? []) as { PutRequest?: { Item: Document } }[];
      const inIndexes = requests.reduce((sum, { PutRequest }) => sum + entered(table, PutRequest?.Item ?? {}), 0);
      return { read: 0, write: units + inIndexes };
    }
    case 'DeleteItem':
      return { read: 0, write: Math.max(1, units) };
    default:
      return { read: Math.max(0.5, units), write: 0 };
  }
}

const refused = (answer: Document) => '__type' in answer;

function indexesOf(table: TableName): { pk: string; sk: string }[] {
  return Object.values(tables[table].indexes);
}

function entered(table: TableName, item: Document): number {
  return indexesOf(table).filter(({ pk, sk }) => pk in item && sk in item).length;
}

function moved(input: Document): number {
  const expression = String(input['UpdateExpression']);
  const named = Object.values((input['ExpressionAttributeNames'] ?? {}) as Record<string, string>);
  const touches = (key: string) => named.includes(key) || new RegExp(`(^|[^:#\\w])${key}\\b`).test(expression);
  return 2 * indexesOf(tableOf(input)).filter(({ pk, sk }) => touches(pk) || touches(sk)).length;
}
