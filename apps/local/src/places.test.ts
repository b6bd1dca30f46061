import { describe, expect, it } from 'vitest';
import { allFunctions } from './apps.ts';
import { placesOf } from './places.ts';

describe('the places of the start screen', () => {
  it('name the staff API where a function answers it', () => {
    expect(placesOf(allFunctions).map(({ path }) => path)).toContain('/api');
  });

  it('name only what local Kesher serves by itself when there is no function', () => {
    expect(placesOf([]).map(({ path }) => path)).toEqual(['/', '/admin/', '/outbox']);
  });
});
