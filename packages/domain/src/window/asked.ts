import type { Question } from './similar.ts';

/** When one asks about an order: as it is placed, half-way, on the promised day, and when it is overdue. */
export const askedMoments = [
  'order-date',
  'half-way',
  'promised-day',
  '3-days-overdue',
  '7-days-overdue',
  '14-days-overdue',
  '30-days-overdue',
] as const;
export type AskedMoment = (typeof askedMoments)[number];

/** Questions whose records are kept apart, since they are not equally hard. */
export const questionKinds = ['order-date', 'half-way', 'promised-day', 'overdue'] as const;
export type QuestionKind = (typeof questionKinds)[number];

const overdueDays = { '3-days-overdue': 3, '7-days-overdue': 7, '14-days-overdue': 14, '30-days-overdue': 30 } as const;

/** The moments at which each kind of question is asked again of the past, for its record. */
export const momentsOf: Record<QuestionKind, readonly AskedMoment[]> = {
  'order-date': ['order-date'],
  'half-way': ['half-way'],
  'promised-day': ['promised-day'],
  overdue: ['3-days-overdue', '7-days-overdue', '14-days-overdue'],
};

/** What kind of question this is. */
export function kindOf({ askedOn, promisedOn, isOpen }: Question): QuestionKind {
  if (!isOpen) return 'order-date';
  if (askedOn > promisedOn) return 'overdue';
  return askedOn === promisedOn ? 'promised-day' : 'half-way';
}

/** An order of the past with the day on which it came; days are whole numbers since 1970. */
export type PastOrder = {
  readonly supplierId: string;
  readonly promisedOn: number;
  readonly orderedOn: number | null;
  /** The day of ordering, or what is taken for it. */
  readonly placedOn: number;
  readonly deliveredOn: number;
};

/** The question at a moment, if the order was still open on that morning. */
export function questionAt(moment: AskedMoment, order: PastOrder): Question | undefined {
  const { supplierId, promisedOn, orderedOn } = order;
  const askedOn = dayOf(moment, order);
  if (askedOn === undefined || askedOn > order.deliveredOn) return undefined;
  return { supplierId, promisedOn, orderedOn, askedOn, isOpen: moment !== 'order-date' };
}

function dayOf(moment: AskedMoment, { promisedOn, placedOn }: PastOrder): number | undefined {
  switch (moment) {
    case 'order-date':
      return placedOn;
    case 'half-way': {
      const day = Math.floor((placedOn + promisedOn) / 2);
      return placedOn < day && day < promisedOn ? day : undefined;
    }
    case 'promised-day':
      return placedOn < promisedOn ? promisedOn : undefined;
    default: {
      const day = promisedOn + overdueDays[moment];
      return placedOn < day ? day : undefined;
    }
  }
}
