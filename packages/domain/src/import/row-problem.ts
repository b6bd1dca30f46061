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
  'contact-left-out': 'The contact detail could not be read and was left out; correct it in the customer file.',
  'language-not-spoken': 'Kesher speaks English, Hebrew and Arabic; the default language is used.',
  'country-unreadable': 'Use a two-letter country code such as IL; the country was left out.',
  'channel-unreadable': 'Use "email" or "sms"; the preference was left out.',
  'consent-unreadable': 'Use yes or no (כן, לא, نعم, لا), or leave the cell empty.',
  'consent-kept': 'The customer has refused since; only a grant with a later date in the file changes that.',
  'consent-in-future': 'Correct the date of consent: it lies in the future.',
  'date-unreadable': 'Write the date as 2026-11-30.',
  'date-ambiguous': 'Say in the mapping whether this column writes the day or the month first.',
  'date-out-of-range': 'Check the year: dates from 1990 to 2100 are accepted.',
  'dates-disagree': 'Check both dates: nothing is delivered or promised before it is ordered.',
  'quantity-unreadable': 'Write a whole number from 1 to 100000.',
  'price-unreadable': 'Write the price of one piece such as 49.90; it was left out.',
  'currency-missing': 'Map a column with the currency, such as ILS; the price was left out.',
  'state-unreadable': 'Use open, fulfilled or cancelled.',
  'customer-missing':
    'Map a column with the customer’s id, email or phone: a name alone does not tell two customers apart.',
  'customer-unknown': 'Import this customer first, from the same system.',
  'address-shared':
    'Another customer with this address has another name: map a column with customer ids, so that the two stay apart.',
  'name-missing': 'No name was given: the address or number stands in for it.',
  'invisible-removed': 'Invisible characters were removed.',
  'too-many-cells': 'This row has more cells than the header: put quotes around values that contain the separator.',
  'too-many-columns': 'Keep at most 200 columns.',
  'cell-too-long': 'Keep each cell under 10,000 characters.',
  'row-too-long': 'Keep each row under 100,000 characters.',
  'unterminated-quote': 'A quote is opened and not closed: close it, or double the quotes inside the value.',
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
};

export function rowProblem(code: RowProblemCode, where: { field: string; column: string }): RowProblem {
  return {
    field: where.field,
    column: where.column,
    code,
    remedy: remedies[code],
  };
}
