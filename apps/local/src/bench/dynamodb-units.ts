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
 * and forgets the indexes, so those are added here: one for an entry that comes, goes, or is written anew because the
 * index holds all attributes; two for one whose key changes. A refused condition costs one. An update has to be asked
 * for `ALL_OLD`: only the item as it was tells what is in an index.
 */
export function unitsOf(operation: string, input: Document, answer: Document): { read: number; write: number } {
  const consumed = [answer['ConsumedCapacity'] ?? []].flat() as { CapacityUnits?: number }[];
  const units = consumed.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  switch (operation) {
    case 'PutItem':
      return { read: 0, write: Math.max(1, units) + entered(tableOf(input), input['Item'] as Document) };
    case 'UpdateItem':
      return { read: 0, write: Math.max(1, units) + (refused(answer) ? 0 : moved(input, answer)) };
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

function indexesOf(table: TableName): { pk: string; sk: string; projectAll?: true }[] {
  return Object.values(tables[table].indexes);
}

function entered(table: TableName, item: Document): number {
  return indexesOf(table).filter(({ pk, sk }) => pk in item && sk in item).length;
}

function moved(input: Document, { Attributes }: Document): number {
  const before = (Attributes ?? {}) as Document;
  const named = Object.entries((input['ExpressionAttributeNames'] ?? {}) as Record<string, string>);
  const expression = named.reduce(
    (text, [name, meant]) => text.replaceAll(new RegExp(`${name}\\b`, 'g'), meant),
    String(input['UpdateExpression']),
  );
  const [set = '', removed = ''] = expression.split(/\bREMOVE\b/);
  const touches = (clause: string, key: string) => new RegExp(`(^|[^:#\\w])${key}\\b`).test(clause);
  return indexesOf(tableOf(input)).reduce((sum, { pk, sk, projectAll }) => {
    const wasIn = pk in before && sk in before;
    if ([pk, sk].some((key) => touches(removed, key))) return sum + (wasIn ? 1 : 0);
    if ([pk, sk].some((key) => touches(set, key))) return sum + (wasIn ? 2 : 1);
    return sum + (wasIn && projectAll ? 1 : 0);
  }, 0);
}
