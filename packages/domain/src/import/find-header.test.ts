import { describe, expect, it } from 'vitest';
import { findHeader } from './find-header.ts';

const rows = (text: string) => text.split('\n').map((line) => line.split(','));

describe('findHeader', () => {
  it.each([
    ['id,name,email\n1,Dana,d@x.example', 0],
    ['Report of customers,,\n\nCreated on,30.11.2026,\nid,name,email\n1,Dana,d@x.example', 3],
    ['דוח לקוחות\nמספר לקוח,שם לקוח,טלפון\n1,דנה,050', 1],
    ['Acme Ltd.\n30.11.2026\nCode,Who\n1,Dana\n2,Noa\n3,Lin', 2],
    ['Codice,Nome,Canale\n1,Dana,email\n2,Noa,phone', 0],
    ['Wer,Was,Wie\nDana,email,phone\nNoa,x,y', 0],
    ['Our list\nemail\na@x.example', 1],
    ['Anschriften\na\nb', 0],
    ['1,2\n3,4', 0],
  ])('finds the header of %j in row %i', (text, index) => {
    expect(findHeader(rows(text))).toBe(index);
  });

  it('takes the first row where there is none', () => {
    expect(findHeader([])).toBe(0);
  });
});
