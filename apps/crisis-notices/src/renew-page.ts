import { addMs, hourMs } from '@kesher/domain/instant';
import type { CrisisPorts } from './ports.ts';
import { publishStatus } from './publish-status.ts';

/** In peace the page is renewed so long before it says that it is old. */
const aheadMs = 24 * hourMs;

/** Renews the page each minute while a crisis is open, and in peace before it grows old. Where nothing was ever set up, there is none. */
export function renewPage(ports: CrisisPorts) {
  const publish = publishStatus(ports);
  return async (): Promise<'renewed' | 'fresh'> => {
    const now = ports.clock();
    const { crises } = await ports.crises.list({ limit: 20 });
    const isOpen = crises.some(({ closedAt }) => closedAt === undefined);
    const standing = isOpen ? undefined : await ports.publicFiles.read('status.json');
    const validUntil = standing && validUntilOf(standing.body);
    if (!isOpen && (crises.length === 0 || (validUntil !== undefined && validUntil > addMs(now, aheadMs))))
      return 'fresh';
    await publish();
    return 'renewed';
  };
}

function validUntilOf(body: string): string | undefined {
  const { validUntil }: { validUntil?: unknown } = JSON.parse(body);
  return typeof validUntil === 'string' ? validUntil : undefined;
}
