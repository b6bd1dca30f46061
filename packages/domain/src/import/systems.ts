import type { ImportKind } from './import-kind.ts';

/** An export whose headers alone would mislead: "Name" is the order's number in Shopify. */
type KnownExport = {
  readonly source: string;
  readonly kind: ImportKind;
  /** All of these are there, so it is this export. */
  readonly signature: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
};

const knownExports: readonly KnownExport[] = [
  {
    source: 'shopify',
    kind: 'order-lines',
    signature: ['Name', 'Email', 'Financial Status', 'Lineitem name', 'Lineitem quantity'],
    columns: {
      orderNumber: 'Name',
      email: 'Email',
      phone: 'Phone',
      customerName: 'Billing Name',
      productId: 'Lineitem sku',
      productName: 'Lineitem name',
      quantity: 'Lineitem quantity',
      unitPrice: 'Lineitem price',
      currency: 'Currency',
      state: 'Lineitem fulfillment status',
      paymentState: 'Financial Status',
      refundedAmount: 'Refunded Amount',
      orderTotal: 'Total',
      cancelledAt: 'Cancelled at',
      orderedAt: 'Created at',
      supplierId: 'Vendor',
      country: 'Billing Country',
    },
  },
  {
    source: 'shopify',
    kind: 'customers',
    signature: ['Customer ID', 'First Name', 'Last Name', 'Email', 'Accepts Email Marketing'],
    columns: {
      id: 'Customer ID',
      firstName: 'First Name',
      lastName: 'Last Name',
      email: 'Email',
      phone: 'Phone',
      emailMarketing: 'Accepts Email Marketing',
      smsMarketing: 'Accepts SMS Marketing',
      country: 'Default Address Country Code',
    },
  },
  {
    source: 'shopify',
    kind: 'products',
    signature: ['Handle', 'Title', 'Vendor', 'Variant SKU'],
    columns: { id: 'Variant SKU', name: 'Title', handle: 'Handle', supplierId: 'Vendor' },
  },
  {
    source: 'woocommerce',
    kind: 'order-lines',
    signature: ['Order Number', 'Order Status', 'Order Date', 'Email (Billing)'],
    columns: {
      orderNumber: 'Order Number',
      state: 'Order Status',
      orderedAt: 'Order Date',
      email: 'Email (Billing)',
      phone: 'Phone (Billing)',
      firstName: 'First Name (Billing)',
      lastName: 'Last Name (Billing)',
      productId: 'SKU',
      productName: 'Item Name',
      quantity: 'Quantity',
      unitPrice: 'Item Cost',
      currency: 'Order Currency',
      country: 'Country Code (Billing)',
    },
  },
  {
    source: 'magento',
    kind: 'customers',
    signature: ['email', '_website', '_store', 'firstname', 'lastname'],
    columns: { email: 'email', firstName: 'firstname', lastName: 'lastname' },
  },
  {
    source: 'square',
    kind: 'customers',
    signature: ['First Name', 'Last Name', 'Email Address', 'Square Customer ID'],
    columns: {
      id: 'Square Customer ID',
      firstName: 'First Name',
      lastName: 'Last Name',
      email: 'Email Address',
      phone: 'Phone Number',
      emailMarketing: 'Email Subscription Status',
    },
  },
  {
    source: 'priority',
    kind: 'customers',
    signature: ['CUSTNAME', 'CUSTDES'],
    columns: {
      id: 'CUSTNAME',
      name: 'CUSTDES',
      email: 'EMAIL',
      phone: 'PHONE',
    },
  },
  {
    source: 'priority',
    kind: 'order-lines',
    signature: ['ORDNAME', 'CUSTNAME', 'PARTNAME'],
    columns: {
      orderNumber: 'ORDNAME',
      customerId: 'CUSTNAME',
      customerName: 'CDES',
      productId: 'PARTNAME',
      productName: 'PDES',
      quantity: 'TBALANCE',
      unitPrice: 'PRICE',
      currency: 'CODE',
      state: 'ORDSTATUSDES',
      orderedAt: 'CURDATE',
      promisedOn: 'DUEDATE',
      lineId: 'KLINE',
    },
  },
];

/** The known export that these headers belong to, with only those of its columns that the file has. */
export function detectSystem(
  headers: readonly string[],
  kind: ImportKind,
): { source: string; columns: Record<string, string> } | undefined {
  const present = new Set(headers);
  const known = knownExports.find(
    (candidate) => candidate.kind === kind && candidate.signature.every((header) => present.has(header)),
  );
  if (!known) return undefined;
  const columns = Object.entries(known.columns).filter(([, header]) => present.has(header));
  return { source: known.source, columns: Object.fromEntries(columns) };
}
