export const fields = ['promised', 'delivered', 'supplier', 'ordered', 'id'] as const;
export type Field = (typeof fields)[number];

/** Which column of the file holds which field. */
export type Columns = Partial<Record<Field, string>>;

/** Names seen in exports, without case and punctuation; the first that the file has is taken. */
const knownNames: Record<Field, readonly string[]> = {
  promised: [
    'orderestimateddeliverydate',
    'promisedon',
    'promiseddate',
    'promiseddeliverydate',
    'promised',
    'estimateddeliverydate',
    'estimateddelivery',
    'expectedon',
    'expecteddate',
    'expecteddeliverydate',
    'duedate',
  ],
  delivered: [
    'orderdeliveredcustomerdate',
    'deliveredon',
    'delivereddate',
    'delivered',
    'deliveredat',
    'actual',
    'actualon',
    'actualdate',
    'actualdeliverydate',
    'deliverydate',
    'receivedon',
    'receiveddate',
  ],
  supplier: ['sellerid', 'supplierid', 'supplier', 'vendorid', 'vendor', 'seller'],
  ordered: ['orderpurchasetimestamp', 'orderedon', 'ordereddate', 'ordered', 'orderedat', 'orderdate', 'purchasedate'],
  id: ['orderid', 'deliveryid', 'id'],
};

export type FoundColumns =
  | {
      readonly kind: 'found';
      readonly columns: Columns & {
        readonly promised: string;
        readonly delivered: string;
      };
    }
  | { readonly kind: 'missing'; readonly problem: string };

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Finds the columns by the given mapping, and those that it does not name by the names that are usual. */
export function findColumns(header: readonly string[], mapped: Columns): FoundColumns {
  const absent = Object.values(mapped).find((name) => !header.includes(name));
  if (absent !== undefined) {
    return {
      kind: 'missing',
      problem: `The file has no column "${absent}". Its columns are: ${header.join(', ')}.`,
    };
  }
  const columns: Columns = {};
  for (const field of fields) {
    const known = knownNames[field].map((name) => header.find((column) => plain(column) === name));
    const name = mapped[field] ?? known.find((column) => column !== undefined);
    if (name !== undefined) columns[field] = name;
  }
  const { promised, delivered } = columns;
  if (promised !== undefined && delivered !== undefined) {
    return { kind: 'found', columns: { ...columns, promised, delivered } };
  }
  const field = promised === undefined ? 'promised' : 'delivered';
  return {
    kind: 'missing',
    problem: `No column with the ${field} date was recognised. Its columns are: ${header.join(', ')}. Name it with --map ${field}=<column>.`,
  };
}
