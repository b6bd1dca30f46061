import { describe, expect, it } from 'vitest';
import { allFunctions } from './apps.ts';
import { placesOf } from './places.ts';

const page = 'http://127.0.0.1:4610';

describe('the places of the start screen', () => {
  it('name the staff API where a function answers it', () => {
    expect(placesOf(allFunctions, page).map(({ path }) => path)).toContain('/api');
  });

  it('name the public page where a function writes it', () => {
    const [writer] = allFunctions;
    if (!writer) throw new Error('there is no function');
    const places = placesOf([{ ...writer, publicFiles: true }], page);
    expect(places.at(-1)?.path).toBe('http://127.0.0.1:4610/');
  });

  it('name only what local Kesher serves by itself when there is no function', () => {
    expect(placesOf([], page).map(({ path }) => path)).toEqual(['/', '/admin/', '/outbox']);
  });
});
