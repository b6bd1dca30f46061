import { expect, it } from 'vitest';
import type { PagePath } from '../path-to.ts';
import { type Room, roomOf } from './room.ts';

const room = (path: PagePath): Room => ({
  path,
  name: { en: '', he: '', ar: '' },
  Icon: () => null,
  right: 'task.work',
});
const rooms = (['/', '/delays', '/delays/new'] as const).map(room);

it.each([
  ['/', '/'],
  ['/delays', '/delays'],
  ['/delays/d-1/facts', '/delays'],
  ['/delays/new/x', '/delays/new'],
  ['/delaysome', undefined],
])('%s belongs to the room %s', (pathname, path) => {
  expect(roomOf(rooms, pathname)?.path).toBe(path);
});
