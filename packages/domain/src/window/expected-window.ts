import type { SupplierId } from '../ids.ts';
import type { IsoDate } from '../instant.ts';
import { kindOf, momentsOf, type QuestionKind } from './asked.ts';
import { dayWindow } from './day-window.ts';
import type { SupplierDelivery } from './delivery.ts';
import { dateOfDayNumber, dayNumberOf } from './lateness.ts';
import { learnPast, type Past } from './past.ts';
import { didHold, replay } from './replay.ts';
import type { Question, Similar } from './similar.ts';
import { tailFor } from './tails.ts';

/** What a window rests on. */
export type HistoryBasis = {
  readonly kind: 'history';
  /** Which question it answers: each kind has a record of its own. */
  readonly asked: QuestionKind;
  /** Deliveries of this supplier, and of all others, that are known. */
  readonly supplierDeliveries: number;
  readonly otherDeliveries: number;
  readonly level: number;
  /** The record: which share of the windows that would have been given in the past held; null when there was none. */
  readonly heldShare: number | null;
  readonly heldOf: number;
  /** The day of the newest delivery that was learned from: an old history says its age. */
  readonly newestOn: IsoDate;
};

/** An earlier delivery that a window was made of. */
export type LikeDelivery = {
  readonly supplierId: SupplierId;
  readonly promisedOn: IsoDate;
  readonly deliveredOn: IsoDate;
  /** Days after its own promised day. */
  readonly late: number;
};

export type ExpectedWindow =
  | {
      readonly kind: 'window';
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly basis: HistoryBasis;
      /** The deliveries behind it, the supplier's own first, newest first. */
      readonly like: LikeDelivery[];
    }
  | {
      readonly kind: 'no-history';
      /** `never-so-late`: fewer than five deliveries were ever as late as this one is. */
      readonly because: 'no-deliveries' | 'too-few-deliveries' | 'never-so-late';
      /** The supplier's own few that were as late, newest first. */
      readonly like: LikeDelivery[];
    };

export type ExpectedWindowQuestion = {
  /** Past deliveries, in any order, of this supplier and of those to lean on while it has few. */
  readonly history: readonly SupplierDelivery[];
  readonly supplierId: SupplierId;
  /** The date that the supplier has promised. */
  readonly promisedOn: IsoDate;
  readonly orderedOn?: IsoDate;
  /** The share of cases in which the window is to hold, between 0 and 1. */
  readonly level?: number;
  readonly today: IsoDate;
};

const mostListed = 100;

/**
 * When a delivery that has not come by today will come: the window that holds in `level` of the cases, never before today
 * nor before it was ordered, with the record of such windows in the past. Says `no-history` where the past carries none.
 */
export function expectedWindow({ history, level = 0.8, ...asked }: ExpectedWindowQuestion): ExpectedWindow {
  const question = questionOf(asked);
  const past = learnPast(history, question.askedOn);
  if (past.size === 0) return { kind: 'no-history', because: 'no-deliveries', like: [] };
  const kind = kindOf(question);
  const { answered, tails } = replay(past, { moments: momentsOf[kind], level });
  const answer = dayWindow(past, question, tailFor(tails, kind, level));
  if (answer.kind === 'not-known') {
    const because = kind === 'overdue' && past.size >= fewestToCompare ? 'never-so-late' : 'too-few-deliveries';
    return { kind: 'no-history', because, like: listed(past, answer.own) };
  }
  const given = answered.filter(({ window }) => window !== null);
  const supplierDeliveries = past.bySupplier.get(asked.supplierId)?.length ?? 0;
  return {
    kind: 'window',
    from: dateOfDayNumber(answer.window.from),
    to: dateOfDayNumber(answer.window.to),
    basis: {
      kind: 'history',
      asked: kind,
      supplierDeliveries,
      otherDeliveries: past.size - supplierDeliveries,
      level,
      heldShare: given.length === 0 ? null : given.filter(didHold).length / given.length,
      heldOf: given.length,
      newestOn: dateOfDayNumber(past.delivered.at(-1)!),
    },
    like: listed(past, [...answer.own, ...answer.pool]),
  };
}

/** With fewer deliveries than these it is not their lateness that is missing. */
const fewestToCompare = 5;

function questionOf({ supplierId, promisedOn, orderedOn, today }: Omit<ExpectedWindowQuestion, 'history'>): Question {
  return {
    supplierId,
    promisedOn: dayNumberOf(promisedOn),
    orderedOn: orderedOn === undefined ? null : dayNumberOf(orderedOn),
    askedOn: dayNumberOf(today),
    // Of an order of today nothing is known yet, not even that it did not come at once.
    isOpen: orderedOn !== today,
  };
}

function listed(past: Past, similar: readonly Similar[]): LikeDelivery[] {
  const once = new Set(similar.map(({ index }) => index));
  return [...once].slice(0, mostListed).map((index) => ({
    supplierId: past.suppliers[index] as SupplierId,
    promisedOn: dateOfDayNumber(past.promised[index]!),
    deliveredOn: dateOfDayNumber(past.delivered[index]!),
    late: past.late[index]!,
  }));
}
