import { colleagueSchema, type StaffDirectory } from '@kesher/domain/staff/staff-directory';
import { describe, expect, it } from 'vitest';

const ann = colleagueSchema.parse({ id: 'ann', name: 'Ann' });
const bob = colleagueSchema.parse({ id: 'bob', name: 'בוב خليل', roles: ['agent', 'admin'] });

/** What every staff directory must do. `create` answers an empty one. */
export function describeStaffDirectory(name: string, create: () => Promise<{ directory: StaffDirectory }>): void {
  describe(`the staff directory ${name}`, () => {
    it('names everybody once, by id, in any script', async () => {
      const { directory } = await create();
      expect(await directory.list()).toEqual([]);
      await directory.put(bob);
      await directory.put(ann);
      await directory.put(ann);
      expect(await directory.list()).toEqual([ann, bob]);
    });

    it('keeps the latest name', async () => {
      const { directory } = await create();
      await directory.put(ann);
      await directory.put({ ...ann, name: 'Ann Cohen' });
      expect(await directory.list()).toEqual([{ ...ann, name: 'Ann Cohen' }]);
    });
  });
}
