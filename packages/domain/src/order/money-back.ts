import { comparable } from '../import/clean-text.ts';

/** How much of the money for an order went back, or never came; what may yet go back counts as a part, so that a person looks. */
export type MoneyBack = 'none' | 'part' | 'all';

/** Words for something that was tried and came to nothing: of a payment no money came, of a delivery the goods did not. */
const attemptWords: readonly string[] = [
  'voided',
  'void',
  'expired',
  'failed',
  'declined',
  'rejected',
  'reversed',
  'פג תוקף',
  'פג תוקפה',
  'נכשל',
  'נדחה',
  'منتهي',
  'منتهي الصلاحية',
  'انتهت صلاحيته',
  'فشل',
  'مرفوض',
  'failure',
  'נכשלה',
  'נדחתה',
  'فشلت',
  'مرفوضة',
];

/** The words of common systems for what became of a payment, in three languages. */
const wordsOf: Record<MoneyBack, readonly string[]> = {
  none: [
    'paid',
    'partially paid',
    'part paid',
    'unpaid',
    'pending',
    'authorized',
    'authorised',
    'captured',
    'completed',
    'complete',
    'succeeded',
    'success',
    'overdue',
    'due',
    'invoiced',
    'open',
    'processing',
    'on hold',
    'chargeback won',
    'dispute won',
    'refund rejected',
    'refund declined',
    'שולם',
    'שולמה',
    'שולם חלקית',
    'לא שולם',
    'לא שולמה',
    'ממתין',
    'ממתין לתשלום',
    'مدفوع',
    'مدفوعة',
    'مدفوع جزئيا',
    'غير مدفوع',
    'قيد الانتظار',
    'معلق',
  ],
  part: [
    'disputed',
    'dispute',
    'in dispute',
    'under dispute',
    'chargeback pending',
    'chargeback opened',
    'inquiry',
    'refund pending',
    'pending refund',
    'awaiting refund',
    'refund requested',
    'refund request',
    'refund processing',
    'refund in progress',
    'refund initiated',
    'return requested',
    'ממתין לזיכוי',
    'ממתינה לזיכוי',
    'ממתין להחזר',
    'ממתינה להחזר',
    'ממתין להחזר כספי',
    'בקשת זיכוי',
    'בקשת החזר',
    'החזר בתהליך',
    'זיכוי בתהליך',
    'בזיכוי',
    'במחלוקת',
    'بانتظار الاسترداد',
    'قيد الاسترداد',
    'طلب استرداد',
    'استرداد معلق',
    'متنازع عليه',
    'متنازع عليها',
    'partially refunded',
    'partially credited',
    'partial credit',
    'partly refunded',
    'partial refund',
    'part refunded',
    'refunded partially',
    'הוחזר חלקית',
    'זוכה חלקית',
    'זוכתה חלקית',
    'החזר חלקי',
    'זיכוי חלקי',
    'مسترد جزئيا',
    'مستردة جزئيا',
    'استرداد جزئي',
    'مسترجع جزئيا',
  ],
  all: [
    ...attemptWords,
    'refunded',
    'fully refunded',
    'refund',
    'cancelled',
    'canceled',
    'chargeback',
    'charged back',
    'chargeback lost',
    'dispute lost',
    'credited',
    'credit issued',
    'credit note',
    'refund issued',
    'refund completed',
    'money returned',
    'הוחזר',
    'הוחזרה',
    'הוחזר הכסף',
    'החזר',
    'החזר כספי',
    'החזר כספי מלא',
    'החזר מלא',
    'זיכוי',
    'הוחזר במלואו',
    'זוכה',
    'זוכתה',
    'זיכוי מלא',
    'בוטל',
    'בוטלה',
    'مسترد',
    'مستردة',
    'تم الاسترداد',
    'استرداد',
    'استرداد كامل',
    'تم رد المبلغ',
    'مسترجع',
    'ملغي',
    'ملغى',
  ],
};

const byWord = new Map(
  Object.entries(wordsOf).flatMap(([back, words]) => words.map((known) => [comparable(known), back as MoneyBack])),
);

/** What a payment's status (`partially_refunded`, `VOIDED`, `זוכה`) says of the money; absent for words that nobody knows. */
export function readMoneyBack(text: string): MoneyBack | undefined {
  return byWord.get(comparable(text));
}

const attempts = new Set(attemptWords.map(comparable));

/** Whether a word says that something came to nothing, and not what: that depends on what it is said of. */
export function isFailedAttempt(text: string): boolean {
  return attempts.has(comparable(text).replace(/^(?:delivery|shipment|shipping|fulfill?ment) | delivery$/g, ''));
}

/** What sums say: refunds are summed whichever sign they are written with; without a total anything is a part. */
export function moneyBackOf({ refunds, total }: { refunds: readonly number[]; total: number | undefined }): MoneyBack {
  const back = refunds.reduce((sum, refund) => sum + Math.abs(refund), 0);
  // Sums of fractions miss by less than any currency's smallest coin.
  const slack = 0.0001;
  if (back < slack) return 'none';
  return total !== undefined && total > 0 && back >= total - slack ? 'all' : 'part';
}

const rank = { none: 0, part: 1, all: 2 } as const;

/** The most that any of several tellings says went back: a shop's status may lag behind its refunds. */
export function mostBack(...tellings: readonly MoneyBack[]): MoneyBack {
  return tellings.reduce((most, one) => (rank[one] > rank[most] ? one : most), 'none');
}
