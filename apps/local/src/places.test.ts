import { describe, expect, it } from 'vitest';
import { allFunctions } from './all-functions.ts';
import { placesOf } from './places.ts';

describe('the places of the start screen', () => {
  it('name the staff API where a function answers it', () => {
    expect(placesOf(allFunctions).map(({ path }) => path)).toContain('/api');
  });

  it('name nothing that no function answers', () => {
    expect(placesOf([]).map(({ path }) => path)).toEqual(['/', '/outbox']);
  });
});
