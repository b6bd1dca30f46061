import type { CustomerId } from '../ids.ts';

/** What can be wrong with a row, each with what to do about it. Sentences never repeat a value: it may be personal. */
const remedies = {
  required: 'Fill in this column, or map another column to this field.',
  'too-long': 'Shorten the value.',
  'id-unreadable': 'Use an id with at least one letter or digit.',
  'email-unreadable': 'Write one address such as name@example.com, or leave the cell empty.',
  'email-several': 'Keep one address; several in one cell cannot be told apart.',
  'phone-not-a-number': 'Write one number in digits such as 050-123-4567 or +972501234567, or leave the cell empty.',
  'phone-scientific': 'Excel has rounded this number: format the column as text, enter the numbers again and save.',
  'phone-several-numbers': 'Keep one number; move the others to other columns.',
  'phone-wrong-length': 'Check the digits: a number of this length does not exist in its country.',
  'phone-unknown-country': 'Write the number with + and its country code.',
  'phone-unusual': 'Check the number: its range is not in the number plan, so messages to it may fail.',
  'phone-calls-only': 'No text message reaches this number: a landline, a toll-free or a premium one. It gets calls.',
  'contact-left-out': 'The contact detail could not be read and was left out; correct it in the customer file.',
  'language-not-spoken': 'Kesher speaks English, Hebrew and Arabic; the default language is used.',
  'country-unreadable': 'Use a two-letter country code such as IL; the country was left out.',
  'time-zone-unknown': 'Use a name such as Asia/Jerusalem; the zone was left out, so that the business’s zone counts.',
  'segments-left-out':
    'A segment has 1 to 60 characters and a customer is in at most 50; what is longer or beyond that was left out.',
  'postal-address-unreadable': 'This is no postal address; it was left out.',
  'year-of-birth-unreadable': 'Write the year with four digits, such as 1954; it was left out.',
  'letters-garbled': 'The letters of this name were lost in the file; it was left out. Save the file as UTF-8.',
  'channel-unreadable': 'Use "email" or "sms"; the preference was left out.',
  'refusal-unreadable':
    'This could not be read as yes or no, so it counts as a refusal; write yes or no, or leave the cell empty.',
  'consent-kept': 'The customer has refused since; only a grant with a later date in the file changes that.',
  'own-word-kept': 'The customer or a colleague chose this themselves; it stays. Change it on the customer’s page.',
  'newer-kept': 'A newer statement about this is known; it stays.',
  erased:
    'This person was erased and stays so. If they have come back by themselves, an admin can allow them again under Customers.',
  'order-moved': 'This order stood for another customer until now: their line has ended.',
  'order-of-another':
    'This order number also stands for the customer who is named beside it, of the same system. If the order moved, import their lines as cancelled; if the numbers come from two systems, say which in “source”.',
  'line-corrected': 'The line stood under another stock code until now: that one has ended.',
  'other-line-open':
    'The order has an open line of another product, of which the file does not speak. If its stock code was corrected, import that line as cancelled.',
  'another-person':
    'Under this id another name and another address are known. If the ids come from another system, say which in “source”; if it is the same person, answer “change”.',
  'consent-date-unreadable':
    'The date of the consent could not be read, or lies in the future; it was left out. Write it as 2026-11-30.',
  'date-unreadable': 'Write the date as 2026-11-30.',
  'date-ambiguous': 'Say in the mapping whether this column writes the day or the month first.',
  'date-out-of-range': 'Check the year: dates from 1990 to 2100 are accepted.',
  'delivered-in-future': 'Check the date: it lies in the future, so it is a plan and not a delivery.',
  'dates-disagree': 'Check both dates: nothing is delivered or promised before it is ordered.',
  'quantity-unreadable': 'Write a whole number from 1 to 100000.',
  'number-ambiguous': 'Say in the mapping whether this column writes a point or a comma before the fraction.',
  'price-unreadable': 'Write the price of one piece such as 49.90; it was left out.',
  'currency-missing': 'Map a column with the currency, such as ILS; the price was left out.',
  'payment-unknown': 'Use paid, refunded, partially refunded, voided or expired; the line counts by its state.',
  'partly-refunded': 'A part of the money went back: look at this order before you announce a delay.',
  'state-unreadable': 'Use open, fulfilled or cancelled.',
  'customer-missing':
    'Map a column with the customer’s id, email or phone: a name alone does not tell two customers apart.',
  'customer-unknown': 'Import this customer first, from the same system.',
  'address-shared':
    'Another customer with this address has another name: map a column with customer ids, so that the two stay apart.',
  'name-missing': 'No name was given: the address or number stands in for it.',
  'no-way-to-reach':
    'No email address and no number is known of this customer: no message reaches them. Add one, or leave the row if a person tells them.',
  'invisible-removed': 'Invisible characters were removed.',
  'too-many-cells': 'This row has more cells than the header: put quotes around values that contain the separator.',
  'too-many-columns': 'Keep at most 200 columns.',
  'cell-too-long': 'Keep each cell under 10,000 characters.',
  'row-too-long': 'Keep each row under 100,000 characters.',
  'unterminated-quote': 'A quote is opened and not closed: close it, or double the quotes inside the value.',
  'unreadable-record':
    'What is stored about this customer cannot be read; have an admin mend the record, then import the row again.',
  'totals-row': 'This row sums up the others and is none of them; take it out of the file.',
  'not-stored': 'The row could not be stored because others kept changing it; import the file again.',
} as const;

export type RowProblemCode = keyof typeof remedies;

/** One thing that is wrong, or worth knowing, about one cell. Never the value itself. */
export type RowProblem = {
  readonly field: string;
  /** The header in the file; empty where the field has no column. */
  readonly column: string;
  readonly code: RowProblemCode;
  readonly remedy: string;
  /** Whom else it is about, by an id of ours. */
  readonly customerId?: CustomerId | undefined;
};

export function rowProblem(
  code: RowProblemCode,
  where: { field: string; column: string; customerId?: CustomerId | undefined },
): RowProblem {
  return {
    field: where.field,
    column: where.column,
    code,
    remedy: remedies[code],
    ...(where.customerId && { customerId: where.customerId }),
  };
}
