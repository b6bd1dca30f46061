import { parseArgs } from 'node:util';
import { type Columns, fields } from './columns.ts';

export interface Arguments {
  readonly kind: 'arguments';
  readonly file: string;
  readonly level: number;
  readonly json: boolean;
  readonly frozen: boolean;
  readonly columns: Columns;
}

export const usage =
  'Usage: npm run backtest -- file.csv [--level 0.8] [--frozen] [--json] [--map promised=column,delivered=column,supplier=column,ordered=column,id=column]';

type Read<T> = T | { readonly kind: 'refused'; readonly problem: string };

function refused(problem: string): {
  readonly kind: 'refused';
  readonly problem: string;
} {
  return { kind: 'refused', problem };
}

function readMapping(text: string): Read<{ readonly kind: 'columns'; readonly columns: Columns }> {
  const columns: Columns = {};
  for (const part of text.split(',').filter((part) => part !== '')) {
    const [name, ...column] = part.split('=');
    const field = fields.find((known) => known === name);
    if (field === undefined || column.join('=') === '') {
      return refused(`--map does not understand "${part}"; write field=column with one of ${fields.join(', ')}.`);
    }
    columns[field] = column.join('=');
  }
  return { kind: 'columns', columns };
}

/** Reads the command line of the backtest. */
export function readArguments(args: readonly string[]): Read<Arguments> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        level: { type: 'string', default: '0.8' },
        json: { type: 'boolean', default: false },
        frozen: { type: 'boolean', default: false },
        map: { type: 'string', default: '' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return refused('Name one CSV file.');
    const level = Number(values.level);
    if (!(level > 0 && level < 1)) return refused(`--level is ${values.level}; write a share such as 0.8.`);
    const mapping = readMapping(values.map);
    if (mapping.kind === 'refused') return mapping;
    return {
      kind: 'arguments',
      file,
      level,
      json: values.json,
      frozen: values.frozen,
      columns: mapping.columns,
    };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}
