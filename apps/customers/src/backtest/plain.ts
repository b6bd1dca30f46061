import type { DayWindow } from '@kesher/domain/window/day-window';
import { FadingLine } from '@kesher/domain/window/fading-line';
import { clamp } from '@kesher/domain/window/lateness';
import type { Past } from '@kesher/domain/window/past';
import type { Question } from '@kesher/domain/window/similar';
import { DayCounts } from './day-counts.ts';

const lineHalfLifeDays = 180;
const pooledDays = 90;
const openPooledDays = 365;
const ownLatest = 60;
const poolWeight = 20;
/** Residuals are counted in quarters of a day. */
const perDay = 4;

/**
 * What a page of plain code would say, the yardstick of the backtest. At ordering: a forgetting regression of lateness on
 * the promised lead, and quantiles of its residuals, the supplier's own last 60 beside a pool of 90 days worth 20. For an
 * order that is still open: quantiles of last year's deliveries that were open as long, worth 20, beside the supplier's
 * own last 60 such. Asked day by day, it knows deliveries of earlier days only.
 */
export class PlainWindows {
  readonly #past: Past;
  readonly #line = new FadingLine(lineHalfLifeDays);
  readonly #residuals = new DayCounts();
  readonly #late = new DayCounts();
  readonly #residualOf: Float64Array;
  #learned = 0;
  #leftResiduals = 0;
  #leftLate = 0;
  #day = Number.NaN;

  constructor(past: Past) {
    this.#past = past;
    this.#residualOf = new Float64Array(past.size);
  }

  /** The window as known on the morning of the question, which never comes before that of the question before. */
  window(question: Question, level: number): DayWindow | null {
    this.#moveTo(question.askedOn);
    const ends = question.isOpen ? this.#openEnds(question, level) : this.#orderEnds(question, level);
    if (ends === null) return null;
    const { promisedOn, askedOn } = question;
    return { from: Math.max(askedOn, promisedOn + ends.from), to: Math.max(askedOn, promisedOn + ends.to) };
  }

  #moveTo(day: number): void {
    const { size, delivered, late, lead } = this.#past;
    if (Number.isNaN(this.#day)) this.#day = day;
    for (; this.#day < day; this.#day += 1) this.#line.fade();
    for (; this.#learned < size && delivered[this.#learned]! < day; this.#learned += 1) {
      const index = this.#learned;
      const residual = late[index]! - this.#expected(lead[index]!);
      const counted = Math.round(residual * perDay);
      this.#residualOf[index] = counted;
      this.#residuals.add(counted, 1);
      this.#late.add(late[index]!, 1);
      this.#line.add(lead[index]!, late[index]!);
    }
    for (
      ;
      this.#leftResiduals < this.#learned && delivered[this.#leftResiduals]! < day - pooledDays;
      this.#leftResiduals += 1
    )
      this.#residuals.add(this.#residualOf[this.#leftResiduals]!, -1);
    for (; this.#leftLate < this.#learned && delivered[this.#leftLate]! < day - openPooledDays; this.#leftLate += 1)
      this.#late.add(late[this.#leftLate]!, -1);
  }

  #expected(lead: number): number {
    if (this.#line.weight === 0) return 0;
    const { slope } = this.#line.slope(1e-6);
    return this.#line.meanY + clamp(slope, -2, 2) * (lead - this.#line.meanX);
  }

  #orderEnds({ supplierId, promisedOn, orderedOn }: Question, level: number): DayWindow | null {
    const own = this.#ownLatest(supplierId, () => true).map((index) => this.#residualOf[index]!);
    const quantiles = this.#residuals.quantiles({ own, poolWeight, from: Number.NEGATIVE_INFINITY, level });
    if (quantiles === null) return null;
    const expected = this.#expected(orderedOn === null ? 0 : Math.max(0, promisedOn - orderedOn));
    return {
      from: Math.round(expected + quantiles.from / perDay),
      to: Math.round(expected + quantiles.to / perDay),
    };
  }

  #openEnds({ supplierId, promisedOn, askedOn }: Question, level: number): DayWindow | null {
    const { late } = this.#past;
    const passed = askedOn - promisedOn;
    const own = this.#ownLatest(supplierId, (index) => late[index]! >= passed).map((index) => late[index]!);
    return this.#late.quantiles({ own, poolWeight, from: passed, level });
  }

  #ownLatest(supplierId: string, isWanted: (index: number) => boolean): number[] {
    const indexes = this.#past.bySupplier.get(supplierId) ?? new Int32Array();
    const found: number[] = [];
    for (let place = indexes.length - 1; place >= 0 && found.length < ownLatest; place -= 1) {
      const index = indexes[place]!;
      if (index < this.#learned && isWanted(index)) found.push(index);
    }
    return found;
  }
}
