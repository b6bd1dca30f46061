import { expect, it } from 'vitest';
import { type Room, roomOf } from './room.ts';

const room = (path: string): Room => ({ path, name: { en: '', he: '', ar: '' }, Icon: () => null, right: 'task.work' });
const rooms = ['/', '/stock-delays', '/stock'].map(room);

it.each([
  ['/', '/'],
  ['/stock-delays', '/stock-delays'],
  ['/stock-delays/d-1/ledger', '/stock-delays'],
  ['/stock/x', '/stock'],
  ['/stockings', undefined],
])('%s belongs to the room %s', (pathname, path) => {
  expect(roomOf(rooms, pathname)?.path).toBe(path);
});
