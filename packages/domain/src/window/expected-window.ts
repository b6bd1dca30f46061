import type { SupplierId } from '../ids.ts';
import type { IsoDate } from '../instant.ts';
import type { SupplierDelivery } from './delivery.ts';
import { deliveriesOf } from './expectation.ts';
import { dateOfDayNumber, dayNumberOf } from './lateness.ts';
import { type Asked, replay } from './replay.ts';
import { predict, type WindowModel } from './window-model.ts';

export interface HistoryBasis {
  readonly kind: 'history';
  /** Deliveries of this supplier, and of all others, that the window was learned from. */
  readonly supplierDeliveries: number;
  readonly otherDeliveries: number;
  readonly level: number;
  /** The record: which share of the windows that would have been given in the past held; null when there was none. */
  readonly heldShare: number | null;
  readonly heldOf: number;
}

export type ExpectedWindow =
  | {
      readonly kind: 'window';
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly basis: HistoryBasis;
    }
  | {
      readonly kind: 'no-history';
      readonly because: 'no-deliveries' | 'too-few-deliveries';
    };

export interface ExpectedWindowQuestion {
  /** Past deliveries, in any order, of this supplier and of those to lean on while it has few. */
  readonly history: readonly SupplierDelivery[];
  readonly supplierId: SupplierId;
  /** The date that the supplier has promised. */
  readonly promisedOn: IsoDate;
  readonly orderedOn?: IsoDate;
  /** The share of cases in which the window is to hold, between 0 and 1. */
  readonly level?: number;
  readonly today: IsoDate;
}

function held(model: WindowModel, { delivery, question }: Asked, level: number): boolean | null {
  const window = predict(model, question, level);
  const deliveredOn = dayNumberOf(delivery.deliveredOn);
  return window === null ? null : window.from <= deliveredOn && deliveredOn <= window.to;
}

/**
 * When a delivery that has not come by today will come: the window that holds in `level` of the cases, never before
 * today, with the record of such windows in the past. Says `no-history` when the past does not carry a window, also
 * when the delivery is later than nearly all before it.
 */
export function expectedWindow({ history, level = 0.8, ...asked }: ExpectedWindowQuestion): ExpectedWindow {
  const happened = history.filter(({ deliveredOn }) => deliveredOn < asked.today);
  if (happened.length === 0) return { kind: 'no-history', because: 'no-deliveries' };
  const question = {
    supplierId: asked.supplierId,
    promisedOn: dayNumberOf(asked.promisedOn),
    orderedOn: asked.orderedOn === undefined ? null : dayNumberOf(asked.orderedOn),
    askedOn: dayNumberOf(asked.today),
    outstanding: true,
  };
  // Before and after the promised date are two kinds of question, and each has its own record.
  const kind = question.askedOn >= question.promisedOn ? 'overdue' : 'asked';
  const record: boolean[] = [];
  const days = replay(happened);
  let step = days.next();
  for (; !step.done; step = days.next()) {
    const { model, [kind]: questions } = step.value;
    record.push(...questions.map((past) => held(model, past, level)).filter((answer) => answer !== null));
  }
  const model = step.value;
  const window = predict(model, question, level);
  if (window === null) return { kind: 'no-history', because: 'too-few-deliveries' };
  const supplierDeliveries = deliveriesOf(model.expectation, asked.supplierId);
  return {
    kind: 'window',
    from: dateOfDayNumber(window.from),
    to: dateOfDayNumber(window.to),
    basis: {
      kind: 'history',
      supplierDeliveries,
      otherDeliveries: model.deliveries - supplierDeliveries,
      level,
      heldShare: record.length === 0 ? null : record.filter(Boolean).length / record.length,
      heldOf: record.length,
    },
  };
}
