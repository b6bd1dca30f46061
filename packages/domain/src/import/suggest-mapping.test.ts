import { describe, expect, it } from 'vitest';
import type { ImportKind } from './import-kind.ts';
import { suggestMapping } from './suggest-mapping.ts';

const exports: [name: string, kind: ImportKind, headers: string[], columns: Record<string, string>][] = [
  [
    'Shopify orders',
    'order-lines',
    [
      'Name',
      'Email',
      'Financial Status',
      'Fulfillment Status',
      'Created at',
      'Lineitem quantity',
      'Lineitem name',
      'Lineitem sku',
      'Lineitem fulfillment status',
      'Billing Name',
      'Phone',
      'Vendor',
      'Cancelled at',
    ],
    {
      orderNumber: 'Name',
      email: 'Email',
      quantity: 'Lineitem quantity',
      productId: 'Lineitem sku',
      productName: 'Lineitem name',
      state: 'Lineitem fulfillment status',
      customerName: 'Billing Name',
      orderedAt: 'Created at',
    },
  ],
  [
    'Shopify customers',
    'customers',
    [
      'Customer ID',
      'First Name',
      'Last Name',
      'Email',
      'Accepts Email Marketing',
      'Default Address Country Code',
      'Phone',
      'Accepts SMS Marketing',
    ],
    {
      id: 'Customer ID',
      firstName: 'First Name',
      emailMarketing: 'Accepts Email Marketing',
      smsMarketing: 'Accepts SMS Marketing',
      country: 'Default Address Country Code',
      phone: 'Phone',
    },
  ],
  [
    'Shopify products',
    'products',
    ['Handle', 'Title', 'Vendor', 'Variant SKU'],
    { id: 'Variant SKU', name: 'Title', supplierId: 'Vendor' },
  ],
  [
    'WooCommerce orders',
    'order-lines',
    [
      'Order Number',
      'Order Status',
      'Order Date',
      'First Name (Billing)',
      'Last Name (Billing)',
      'Email (Billing)',
      'Phone (Billing)',
      'SKU',
      'Item Name',
      'Quantity',
    ],
    {
      orderNumber: 'Order Number',
      state: 'Order Status',
      email: 'Email (Billing)',
      productId: 'SKU',
      productName: 'Item Name',
    },
  ],
  [
    'Magento customers',
    'customers',
    ['email', '_website', '_store', 'firstname', 'lastname'],
    { email: 'email', firstName: 'firstname', lastName: 'lastname' },
  ],
  [
    'Square customers',
    'customers',
    ['First Name', 'Last Name', 'Email Address', 'Phone Number', 'Square Customer ID', 'Email Subscription Status'],
    {
      id: 'Square Customer ID',
      email: 'Email Address',
      phone: 'Phone Number',
      emailMarketing: 'Email Subscription Status',
    },
  ],
  [
    'QuickBooks customers',
    'customers',
    ['Customer', 'Main Email', 'Main Phone'],
    { name: 'Customer', email: 'Main Email', phone: 'Main Phone' },
  ],
  [
    'QuickBooks open orders',
    'order-lines',
    ['Num', 'Date', 'Customer', 'Item', 'Qty', 'Ship Date'],
    {
      orderNumber: 'Num',
      orderedAt: 'Date',
      customerName: 'Customer',
      productName: 'Item',
      quantity: 'Qty',
      promisedOn: 'Ship Date',
    },
  ],
  [
    'Priority orders',
    'order-lines',
    ['ORDNAME', 'CUSTNAME', 'CDES', 'PARTNAME', 'PDES', 'TBALANCE', 'DUEDATE'],
    {
      orderNumber: 'ORDNAME',
      customerId: 'CUSTNAME',
      productId: 'PARTNAME',
      quantity: 'TBALANCE',
      promisedOn: 'DUEDATE',
    },
  ],
  [
    'Priority in Hebrew',
    'order-lines',
    ["מס' לקוח", 'שם לקוח', 'הזמנה', 'מק"ט', 'תאור מוצר', 'יתרה לאספקה', 'ת. אספקה'],
    {
      customerId: "מס' לקוח",
      customerName: 'שם לקוח',
      orderNumber: 'הזמנה',
      productId: 'מק"ט',
      quantity: 'יתרה לאספקה',
      promisedOn: 'ת. אספקה',
    },
  ],
  [
    'Hebrew customers',
    'customers',
    ['שם מלא', 'טלפון נייד', 'דוא״ל', 'שפה'],
    { name: 'שם מלא', phone: 'טלפון נייד', email: 'דוא״ל', language: 'שפה' },
  ],
  [
    'Arabic customers',
    'customers',
    ['الاسم الكامل', 'رقم الهاتف', 'البريد الالكتروني', 'اللغة'],
    { name: 'الاسم الكامل', phone: 'رقم الهاتف', email: 'البريد الالكتروني', language: 'اللغة' },
  ],
  [
    'Olist deliveries',
    'supplier-deliveries',
    [
      'order_id',
      'seller_id',
      'order_purchase_timestamp',
      'order_estimated_delivery_date',
      'order_delivered_customer_date',
    ],
    {
      supplierId: 'seller_id',
      id: 'order_id',
      orderedOn: 'order_purchase_timestamp',
      promisedOn: 'order_estimated_delivery_date',
      deliveredOn: 'order_delivered_customer_date',
    },
  ],
];

describe('suggestMapping', () => {
  it.each(exports)('maps %s', (_name, kind, headers, columns) => {
    expect(suggestMapping(headers, kind).columns).toMatchObject(columns);
  });

  it('names the system of a known export, keeps what it says certain and what it guesses likely', () => {
    const suggested = suggestMapping(['CUSTNAME', 'CUSTDES', 'Work email of contact'], 'customers');
    expect(suggested).toMatchObject({
      source: 'priority',
      confidence: { id: 'certain', email: 'likely' },
      unusedHeaders: [],
    });
  });

  it('says which required fields no header carries, and which headers carry none', () => {
    const suggested = suggestMapping(['SKU', 'Colour'], 'products');
    expect(suggested).toMatchObject({ missing: ['name'], unusedHeaders: ['Colour'] });
    expect(suggested.source).toBeUndefined();
  });

  it('uses a header once, and is not misled by a header named __proto__', () => {
    const suggested = suggestMapping(['__proto__', 'email', 'constructor'], 'customers');
    expect(suggested.columns).toEqual({ email: 'email' });
  });
});
