import type { Row } from '@kesher/domain/import/cells';
import { type DateOrder, dateOrders } from '@kesher/domain/import/date-order';
import { detectDateOrder } from '@kesher/domain/import/detect-date-order';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import { notARefusal, type RefusalRules } from '@kesher/domain/import/refusal-rule';
import type { Mapping } from '@kesher/domain/import/suggest-mapping';
import { suggestRefusals } from '@kesher/domain/import/suggest-refusals';
import type { Instant } from '@kesher/domain/instant';

export type MappingWithRefusals = Mapping & { refusals: RefusalRules };

/** The mapping with what each header that feeds no field refuses by its own words, unless staff said otherwise. */
export function withRefusals(
  mapping: Mapping,
  { headers, kind }: { headers: readonly string[]; kind: ImportKind },
): MappingWithRefusals {
  const mapped = new Set([...Object.values(mapping.columns), ...Object.values(mapping.fallbacks ?? {}).flat()]);
  const free = headers.filter((header) => !mapped.has(header));
  return { ...mapping, refusals: { ...suggestRefusals(free, kind), ...mapping.refusals } };
}

const consentFields = ['emailConsent', 'smsConsent', 'emailMarketing', 'smsMarketing', 'consentAt'];

/** Columns that feed a field which tells of a consent: they are read already. */
export function consentColumnsOf({ columns }: Mapping): Set<string> {
  return new Set(consentFields.flatMap((field) => columns[field] ?? []));
}

/**
 * How the columns that say when somebody refused write their dates, where their cells tell. One that reads several ways dates
 * no refusal: it holds from now on, and nobody is asked.
 */
export function watchDates(refusals: RefusalRules, writtenAt: Instant) {
  const watched = Object.entries(refusals).flatMap(([column, rule]) => {
    if (rule === notARefusal) return [];
    const columns = [...(rule.reads === 'date' ? [column] : []), ...(rule.at === undefined ? [] : [rule.at])];
    return columns.map((name) => ({ column: name, values: new Set<string>() }));
  });
  return {
    take(row: Row): void {
      for (const { column, values } of watched)
        if (values.size < mostValues) values.add((row.get(column) ?? '').slice(0, 40));
    },
    orders(): Record<string, DateOrder> {
      return Object.fromEntries(
        watched.flatMap(({ column, values }) => {
          const found = detectDateOrder(values, writtenAt);
          const order = dateOrders.find((one) => one === found);
          return order ? [[column, order] as const] : [];
        }),
      );
    },
  };
}

/** A day has few values; more than these would not tell more. */
const mostValues = 5_000;
