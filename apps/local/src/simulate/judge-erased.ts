import type { CustomerId } from '@kesher/domain/ids';
import type { World } from './world.ts';

/** Of somebody who is erased nothing is left but the hashes by which they are refused. */
export async function judgeErased({ stores, watches: { report } }: World, id: CustomerId): Promise<void> {
  const isTheirs = ({ customerId }: { customerId?: string | undefined }) => customerId === id;
  const chunks = Object.values(stores.audience.snapshot().chunks);
  const left = {
    profile: (await stores.customers.get(id)) !== undefined,
    messages: stores.messages.all().some(isTheirs),
    tasks: stores.tasks.all().some(isTheirs),
    'order lines': stores.orders.allLines().some(isTheirs),
    links: Object.values(stores.links.snapshot()).some(({ link }) => isTheirs(link)),
    works: Object.values(stores.checkIns.snapshot().works).some(isTheirs),
    'statements of other systems': stores.checkIns.snapshot().persons[id] !== undefined,
    'places in audiences': chunks.some(({ members }) => members.some(isTheirs)),
  };
  for (const [what, isLeft] of Object.entries(left))
    if (isLeft) report.violated('erased', `${id} is erased, and their ${what} are still there`, id);
  if (!(await stores.erasures.knows({ id, addresses: [] })))
    report.violated('erased', `${id} is erased, and nothing would keep a file from bringing them back`, id);
}
