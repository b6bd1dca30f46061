import { test as property } from '@fast-check/vitest';
import { CsvReader } from '@kesher/adapters/csv/csv-reader';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

function read(text: string, delimiter = ',', pieceLength = text.length || 1) {
  const reader = new CsvReader(delimiter);
  const records = [];
  for (let at = 0; at < text.length; at += pieceLength) records.push(...reader.push(text.slice(at, at + pieceLength)));
  return [...records, ...reader.end()];
}

/** `line:cell|cell` or `line!code`. */
function show(text: string, delimiter?: string): string[] {
  return read(text, delimiter).map((record) =>
    record.kind === 'cells' ? `${record.line}:${record.cells.join('|')}` : `${record.line}!${record.code}`,
  );
}

const corpus: [text: string, rows: string[]][] = [
  ['', []],
  ['\n\r\n\n', []],
  ['a,b', ['1:a|b']],
  ['a,b\n', ['1:a|b']],
  ['a,b\r\n1,2\r3,4\n', ['1:a|b', '2:1|2', '3:3|4']],
  ['a,b\n,\n1,2', ['1:a|b', '3:1|2']],
  ['a,b\n1', ['1:a|b', '2:1']],
  ['a,b\n1,2,3', ['1:a|b', '2:1|2|3']],
  ['a,b\n1,', ['1:a|b', '2:1|']],
  ['a,b\n"1","2"', ['1:a|b', '2:1|2']],
  ['a,b\n"x,y",2', ['1:a|b', '2:x,y|2']],
  ['a,b\n"say ""hi""",2', ['1:a|b', '2:say "hi"|2']],
  ['a,b\n"",2', ['1:a|b', '2:|2']],
  ['a,b\n"two\nlines",2\n3,4', ['1:a|b', '2:two\nlines|2', '4:3|4']],
  ['a,b\nצה"ל,5" screen', ['1:a|b', '2:צה"ל|5" screen']],
  ['a,b\n"חב"ד",2', ['1:a|b', '2:חב"ד|2']],
  ['a,b\n "x" , "y" \n1,2', ['1:a|b', '2:x|y', '3:1|2']],
  ['a,b\n1,"open\n3,4', ['1:a|b', '2!unterminated-quote', '3:3|4']],
  ['a,b\n"open,1\n2,3\n4,"x"\n5,6', ['1:a|b', '2!unterminated-quote', '3:2|3', '4:4|x', '5:5|6']],
  ['a,b\n1,"', ['1:a|b', '2!unterminated-quote']],
  ['a,b,c\n1,"Tal" Ron,x\n2,Mika,y\n3,"Gil, Dr.",z', ['1:a|b|c', '2:1|"Tal" Ron|x', '3:2|Mika|y', '4:3|Gil, Dr.|z']],
  ['a,b,c\n1,"Tal" Ron,"x, y"\n2,M,y', ['1:a|b|c', '2:1|"Tal" Ron|x, y', '3:2|M|y']],
  ['a,b,c\n1,"5" screen, black",x\n2,M,y', ['1:a|b|c', '2:1|5" screen, black|x', '3:2|M|y']],
  ['a,b,c\n1,"Tal,x\n2,"Gil, Dr.",y\n3,M,z', ['1:a|b|c', '2!unterminated-quote', '3:2|Gil, Dr.|y', '4:3|M|z']],
  ['a,b,c\n1,"Tal,x\n2,Screen 24",y\n3,M,z', ['1:a|b|c', '2!unterminated-quote', '3:2|Screen 24"|y', '4:3|M|z']],
  ['a,b\n1,"Tal\n2,Mika"\n3,Noa', ['1:a|b', '2!unterminated-quote', '3:2|Mika"', '4:3|Noa']],
  ['a,b\n1,"Main 1\nHaifa, Israel"\n3,Noa', ['1:a|b', '2:1|Main 1\nHaifa, Israel', '4:3|Noa']],
  [
    'a,b,c\n1,"He said "hi"\nand left",x\n3,M,z',
    ['1:a|b|c', '2!unterminated-quote', '3!unterminated-quote', '4:3|M|z'],
  ],
  ['a,b,c\n1,"Main 1\nHaifa",x,,\n3,M,z,,', ['1:a|b|c', '2:1|Main 1\nHaifa|x||', '4:3|M|z||']],
  ['a,b,,\n1,"Main 1\nHaifa"\n3,M', ['1:a|b||', '2:1|Main 1\nHaifa', '4:3|M']],
  ['a,b\n1,2\n\0\0\0,\0', ['1:a|b', '2:1|2']],
  ['sep=,\na,b', ['2:a|b']],
  [`a,b\n${'x'.repeat(10_001)},2\n3,4`, ['1:a|b', '2!cell-too-long', '3:3|4']],
  [`${'x,'.repeat(200)}x\n`, ['1!too-many-columns']],
  [`a,b\n1,2${','.repeat(300)}\n3,4`, [`1:a|b`, `2:1|2${'|'.repeat(198)}`, '3:3|4']],
  [`a,b\n${`${'y'.repeat(9_000)},`.repeat(12)}z\n3,4`, ['1:a|b', '2!row-too-long', '3:3|4']],
];

describe('CsvReader', () => {
  it.each(corpus.map(([text, rows]) => ({ name: text.slice(0, 60), text, rows })))('reads $name', ({ text, rows }) => {
    expect(show(text).map((row) => row.slice(0, 400))).toEqual(rows);
    expect(read(text, ',', text.length > 1_000 ? 997 : 1)).toEqual(read(text));
  });

  it.each(['"open,1\n', '1,"\n', '1,"a""\n', '1,"a","b\n', '"a"b\n', '1,"\r', 'x "y" "z,"\n'])(
    'reads a file of a hundred thousand times %j in one pass',
    (line) => {
      const rows = read(`a,b\n${line.repeat(100_000)}`, ',', 65_536);
      expect(rows.length).toBeGreaterThan(10_000);
    },
  );

  it.each(['"open,1\n', '"x', ',"', '"'])('takes no time for 600,000 times %j', (piece) => {
    expect(read(`a,b\n${piece.repeat(600_000)}`, ',', 65_536).length).toBeGreaterThan(1);
  });

  it('passes over the lines above the header, whatever quotes are in them', () => {
    const reader = new CsvReader(',', 3);
    const records = [...reader.push('Report of "customers\n\na,b\n1,"x'), ...reader.push('"\n'), ...reader.end()];
    expect(records).toEqual([
      { kind: 'cells', line: 3, cells: ['a', 'b'] },
      { kind: 'cells', line: 4, cells: ['1', 'x'] },
    ]);
  });

  property.prop([
    fc.array(fc.string({ unit: fc.constantFrom('a', 'ב', ' ', '"', ';'), maxLength: 12 }), {
      minLength: 1,
      maxLength: 12,
    }),
    fc.integer({ min: 1, max: 40 }),
  ])('never lets a broken cell reach into the row of the next customer', (names, pieceLength) => {
    const rows = names.flatMap((name, at) => [`V${at},"${name},v${at}@x`, `W${at},Mika,w${at}@x`]);
    const records = read(['id,name,email', ...rows].join('\n'), ',', pieceLength);
    for (const at of names.keys())
      expect(records).toContainEqual({ kind: 'cells', line: 3 + 2 * at, cells: [`W${at}`, 'Mika', `w${at}@x`] });
    expect(records).toHaveLength(1 + 2 * names.length);
  });

  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('', '"', '""', ',', ';', '\n', '\r\n', ' x ', '"a"'),
  );
  const table = fc
    .integer({ min: 1, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
  const isShown = (row: string[]) => row.some((value) => value.trim() !== '') && !/^sep=.?$/i.test(row[0] ?? '');

  property.prop([table, fc.constantFrom(',', ';', '\t', '|'), fc.integer({ min: 1, max: 40 })])(
    'reads back what was written, however the text is cut',
    (rows, delimiter, pieceLength) => {
      const text = Papa.unparse(rows, { delimiter, quotes: true, newline: '\r\n' });
      const cells = read(text, delimiter, pieceLength).map((record) =>
        record.kind === 'cells' ? record.cells : record.code,
      );
      expect(cells).toEqual(rows.filter(isShown));
    },
  );

  property.prop([
    fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 60 }),
    fc.integer({ min: 1, max: 9 }),
  ])('never throws on anything, and reads the same however the text is cut', (text, pieceLength) => {
    expect(read(text, ',', pieceLength)).toEqual(read(text));
  });
});
