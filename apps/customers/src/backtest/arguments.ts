import { parseArgs } from 'node:util';
import { type DateOrder, dateOrders } from '@kesher/domain/import/date-order';
import { supplierDeliveryFields } from '@kesher/domain/import/supplier-delivery-fields';

export type Arguments = {
  readonly kind: 'arguments';
  readonly file: string;
  readonly level: number;
  readonly json: boolean;
  readonly dates: DateOrder | undefined;
  /** Field to the header that carries it, over what is recognised. */
  readonly columns: Readonly<Record<string, string>>;
};

const fields = supplierDeliveryFields.map(({ name }) => name);

export const usage = `Usage: npm run backtest -- file.csv [--level 0.8] [--json] [--dates ${dateOrders.join('|')}] [--map ${fields.map((field) => `${field}=column`).join(',')}]`;

type Refused = { readonly kind: 'refused'; readonly problem: string };

/** Reads the command line of the backtest. */
export function readArguments(args: readonly string[]): Arguments | Refused {
  const parsed = parse(args);
  if (parsed.kind === 'refused') return parsed;
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return refused('Name one CSV file.');
  const level = Number(values.level);
  if (!(level > 0 && level < 1)) return refused(`--level is ${values.level}; write a share such as 0.8.`);
  const dates = dateOrders.find((order) => order === values.dates);
  if (values.dates !== undefined && dates === undefined)
    return refused(`--dates is ${values.dates}; write one of ${dateOrders.join(', ')}.`);
  const columns = new Map<string, string>();
  for (const part of values.map.split(',').filter((text) => text !== '')) {
    const [name = '', ...column] = part.split('=');
    if (!fields.some((known) => known === name) || column.join('=') === '')
      return refused(`--map does not understand "${part}"; write field=column with one of ${fields.join(', ')}.`);
    columns.set(name, column.join('='));
  }
  return { kind: 'arguments', file, level, json: values.json, dates, columns: Object.fromEntries(columns) };
}

function parse(args: readonly string[]) {
  try {
    const options = {
      level: { type: 'string', default: '0.8' },
      json: { type: 'boolean', default: false },
      dates: { type: 'string' },
      map: { type: 'string', default: '' },
    } as const;
    return { kind: 'parsed' as const, ...parseArgs({ args: [...args], allowPositionals: true, options }) };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}

function refused(problem: string): Refused {
  return { kind: 'refused', problem };
}
