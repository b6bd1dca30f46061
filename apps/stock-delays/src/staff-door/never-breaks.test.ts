import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changing, delayPath, drafted, everyRoute, told } from './testing/delay-door.ts';

describe('the door never breaks', () => {
  it('whatever is sent to any of its routes', async () => {
    const door = await told();
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '%00',
        '%E0%A4%A',
        '-1',
        '1e99',
        'א',
        '😀',
        'delay-table-late',
        'P-1',
        '__proto__',
        'x'.repeat(300),
      ),
      fc.string({ maxLength: 12 }).map(encodeURIComponent),
    );
    const paths = everyRoute.map(([method, path]) => [method, path.split('/').slice(2)] as const);
    const path = fc
      .tuple(fc.constantFrom(...paths), fc.nat(9), piece, fc.string({ maxLength: 9 }))
      .map(
        ([[method, parts], at, put, query]) =>
          [
            method,
            `/staff/${parts.with(at % parts.length, put).join('/')}?after=${encodeURIComponent(query)}`,
          ] as const,
      );
    const body = fc.oneof(
      fc.json({ maxDepth: 3 }),
      fc.constantFrom(...changing.map(([, , fit]) => JSON.stringify(fit))),
    );
    await fc.assert(
      fc.asyncProperty(path, body, async ([method, url], raw) => {
        const { status } = await door.send(method, url, method === 'GET' ? {} : { raw });
        expect([method, url, raw, status >= 500]).toEqual([method, url, raw, false]);
      }),
      { numRuns: 200 },
    );
    expect(door.logged).toEqual([]);
  });

  it('without a word about it: what goes wrong inside is logged by name only', async () => {
    const { problem, ports, logged } = await drafted();
    ports.delays.get = async () => {
      throw new Error('dana.levi@example.com');
    };
    const broken = await problem('GET', delayPath);
    expect(broken).toMatchObject({ status: 500, code: 'our-fault' });
    expect(JSON.stringify([broken, logged])).not.toContain('dana');
  });
});
