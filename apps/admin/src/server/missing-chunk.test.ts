import { expect, it } from 'vitest';
import { isMissingChunk, mayReload } from './missing-chunk.ts';

it('a part that is not there is told from a lost connection in every browser', () => {
  const address = 'http://127.0.0.1:4600/admin/assets/TaskPanel-1.js';
  expect(isMissingChunk(new TypeError(`Failed to fetch dynamically imported module: ${address}`))).toBe(true);
  expect(isMissingChunk(new TypeError(`error loading dynamically imported module: ${address}`))).toBe(true);
  expect(isMissingChunk(new TypeError('Importing a module script failed.'))).toBe(true);
  expect(isMissingChunk(new TypeError('Failed to fetch'))).toBe(false);
  expect(isMissingChunk(undefined)).toBe(false);
});

it('the page is loaded anew by itself once, and never in a loop', () => {
  const now = 1_764_000_000_000;
  expect(mayReload(null, now)).toBe(true);
  expect(mayReload(String(now - 1_000), now)).toBe(false);
  expect(mayReload(String(now - 11 * 60_000), now)).toBe(true);
  // A clock that was set back is no reason for a loop, and what cannot be read is none for a page that stays broken.
  expect(mayReload(String(now + 1_000), now)).toBe(false);
  expect(mayReload('yesterday', now)).toBe(true);
});
