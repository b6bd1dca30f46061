import { requireZoneClock } from '../../calendar/zone-clock.ts';
import { guardianIdOf } from '../../customer/guardian.ts';
import { customerIdSchema } from '../../ids.ts';
import type { Row } from '../../import/cells.ts';
import { cleanText, comparable, isBlank } from '../../import/clean-text.ts';
import type { DateOrder } from '../../import/date-order.ts';
import { readDate } from '../../import/read-date.ts';
import { readEmail } from '../../import/read-email.ts';
import { readTimeZone } from '../../import/read-time-zone.ts';
import { readCountry, readLanguage, readLineState } from '../../import/read-words.ts';
import { readYearOfBirth } from '../../import/read-year-of-birth.ts';
import { type Instant, instantFromMs } from '../../instant.ts';
import { westernDigits } from '../../phone/digits.ts';
import { readPhone } from '../../phone/phone.ts';
import { readInstant } from '../../read-instant.ts';
import type { StatedGuardian, StatedPerson } from '../plan/person.ts';
import type { RecordStatus } from '../plan/work.ts';
import type { Statement } from '../plan/work-book.ts';
import { type WorkProblem, type WorkProblemCode, workProblem } from '../plan/work-problem.ts';
import { wallInstant } from './wall-instant.ts';
import type { WorkColumns, WorkField } from './work-columns.ts';

export type RowContext = {
  readonly columns: WorkColumns;
  /** How the column of ends writes its dates, where its values, or a person, say. */
  readonly dateOrder: DateOrder | undefined;
  /** Of the business: a time on its list is one of its clock, and a number without a country one of its country. */
  readonly timeZone: string;
  readonly country: string;
  /** What a work is called, as `comparable` writes it, by the code of a protocol. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly now: Instant;
};

/** The system of codes of a business that has none. */
export const ownSystem = 'urn:kesher:work';
const workId = /^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}$/;

/**
 * A row of a day's list as what it states of a work and of its person, or what is wrong with it. What only concerns how
 * somebody is reached takes no work with it: it is planned, and somebody looks for the number.
 */
export function readWorkRow(
  row: Row,
  where: string,
  context: RowContext,
): { statements: Statement[]; problems: WorkProblem[] } {
  const cell = (field: WorkField) => {
    const { text } = cleanText(row.get(context.columns[field] ?? '') ?? '');
    return isBlank(text) ? undefined : text;
  };
  const refused = (code: WorkProblemCode) => ({ statements: [], problems: [workProblem(code, where)] });
  const id = cell('id');
  if (id === undefined || !workId.test(id)) return refused('work-id-unreadable');
  const customerId = customerIdSchema.safeParse(cell('customerId')).data;
  if (customerId === undefined) return refused('customer-id-unreadable');
  const status = statusOf(cell('status'));
  if (status === undefined) return refused('status-unreadable');
  const ended = endOf(cell, context);
  if (ended.kind === 'refused') return refused(ended.code);
  const { person, problems } = personOf(customerId, cell, context);
  const kind = cell('kind');
  const codes = kind === undefined ? [] : [{ system: ownSystem, code: context.kinds.get(comparable(kind)) ?? kind }];
  const practitioner = cell('practitioner')?.slice(0, 200);
  const key = `work:${id}`;
  return {
    statements: [
      { kind: 'person', person },
      {
        kind: 'record',
        record: {
          id: key,
          workId: key,
          personId: customerId,
          isVisit: true,
          status,
          endedAt: ended.at,
          codes,
          ...(practitioner && { practitioner }),
        },
      },
    ],
    problems: problems.map((code) => workProblem(code, where)),
  };
}

type Cell = (field: WorkField) => string | undefined;

function endOf(
  cell: Cell,
  context: RowContext,
): { kind: 'at'; at: Instant } | { kind: 'refused'; code: WorkProblemCode } {
  const refused = (code: WorkProblemCode) => ({ kind: 'refused' as const, code });
  const written = cell('endedAt');
  if (written === undefined) return refused('end-missing');
  const whole = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(written) ? readInstant(written) : undefined;
  if (whole?.kind === 'instant') return { kind: 'at', at: whole.at };
  const reading = readDate(written, context.dateOrder);
  if (reading.kind === 'refused')
    return refused(reading.code === 'date-ambiguous' ? 'date-ambiguous' : 'end-unreadable');
  const clockTime = reading.time ?? timeOf(cell('endTime'));
  if (clockTime === undefined) return refused('time-missing');
  const zoneText = cell('timeZone');
  const zone = zoneText === undefined ? context.timeZone : readTimeZone(zoneText);
  if (zone === undefined) return refused('zone-unknown');
  const [time, offset] = [clockTime.slice(0, 8), clockTime.slice(8)];
  // Without a zone in the cell a list shows what the clock on the wall showed; a `Z` that is not written is none.
  if (offset !== 'Z' || /(?:z|utc|gmt)$/i.test(written))
    return { kind: 'at', at: instantFromMs(Date.parse(`${reading.date}T${clockTime}`)) };
  const timeMs = Date.parse(`1970-01-01T${time}Z`);
  const at = wallInstant(requireZoneClock(zone), reading.date, timeMs);
  return at === undefined ? refused('end-unreadable') : { kind: 'at', at };
}

/** `14:05`, `2:05 pm`, also in Arabic digits. */
function timeOf(text: string | undefined): string | undefined {
  const reading = text === undefined ? undefined : readDate(`2000-01-01 ${westernDigits(text)}`);
  return reading?.kind === 'date' ? reading.time : undefined;
}

function personOf(
  id: string,
  cell: Cell,
  { country, now }: RowContext,
): { person: StatedPerson; problems: WorkProblemCode[] } {
  const problems: WorkProblemCode[] = [];
  const [phone, email, countryText, language] = [cell('phone'), cell('email'), cell('country'), cell('language')];
  const number = phone === undefined ? undefined : readPhone(phone, readCountry(countryText ?? '') ?? country);
  if (number?.kind === 'refused') problems.push('phone-unreadable');
  const address = email === undefined ? undefined : readEmail(email);
  if (address?.kind === 'refused') problems.push('email-unreadable');
  const name = cell('name');
  const yearOfBirth = readYearOfBirth(cell('yearOfBirth') ?? '', now);
  const spoken = language === undefined ? undefined : readLanguage(language);
  const guardian = guardianOf(id, cell, readCountry(countryText ?? '') ?? country);
  if (guardian === 'unreadable') problems.push('guardian-unreadable');
  return {
    person: {
      id,
      ...(name && { name: name.slice(0, 200) }),
      ...(number?.kind === 'phone' && { phone: number.e164 }),
      ...(number?.kind === 'refused' && { phoneProblem: 'unreadable' as const }),
      ...(address?.kind === 'email' && { email: address.address }),
      ...(spoken && { language: spoken }),
      ...(yearOfBirth !== undefined && { yearOfBirth }),
      ...(typeof guardian === 'object' && { guardian }),
    },
    problems,
  };
}

/** A child's guardian: the customer that they are, or how they are reached. Undefined where the row names nobody. */
function guardianOf(childId: string, cell: Cell, country: string): StatedGuardian | 'unreadable' | undefined {
  const [customer, name] = [cell('guardianId'), cell('guardianName')];
  const [phone, email] = [cell('guardianPhone'), cell('guardianEmail')];
  if (customer !== undefined) {
    const id = customerIdSchema.safeParse(customer).data;
    return id === undefined ? 'unreadable' : { id };
  }
  if (name === undefined && phone === undefined && email === undefined) return undefined;
  const number = readPhone(phone ?? '', country);
  const address = readEmail(email ?? '');
  const id = guardianIdOf(childId);
  if (id === undefined || (number.kind !== 'phone' && address.kind !== 'email')) return 'unreadable';
  return {
    id,
    contact: {
      ...(name && { name: name.slice(0, 200) }),
      ...(number.kind === 'phone' && { phone: number.e164 }),
      ...(address.kind === 'email' && { email: address.address }),
    },
  };
}

const cancelledWords = /(?:^| )(?:no ?show|not done|did not come|לא הגיע|לא הגיעה|לא בוצע|لم يحضر|لم يتم)(?: |$)/;
const errorWords = /(?:^| )(?:error|entered in error|mistake|טעות|הוזן בטעות|خطا)(?: |$)/;
const doneWords = /(?:^| )(?:finished|treated|בוצע|הסתיים|טופל|انتهى|تم)(?: |$)/;
const beforeWords = /(?:^| )(?:before|booked|scheduled|planned|arrived|waiting|נקבע|מתוכנן|הגיע|محجوز|مجدول)(?: |$)/;

/** How far a work has come, in the words of common systems; one of which nothing is said has finished: it is on the list. */
function statusOf(text: string | undefined): RecordStatus | undefined {
  if (text === undefined) return 'finished';
  const written = comparable(text);
  if (errorWords.test(written)) return 'entered-in-error';
  if (cancelledWords.test(written)) return 'cancelled';
  const state = readLineState(text);
  if (state !== undefined)
    return { open: 'before' as const, fulfilled: 'finished' as const, cancelled: 'cancelled' as const }[state];
  if (doneWords.test(written)) return 'finished';
  return beforeWords.test(written) ? 'before' : undefined;
}
