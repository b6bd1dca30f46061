import { type ApiPlace, placeOfApi } from '@kesher/adapters/http/api-place';
import type { AppSpec } from '@kesher/adapters/lambda/app-spec';
import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { app as checkIns } from '@kesher/check-ins/app';
import { app as crisisNotices } from '@kesher/crisis-notices/app';
import { app as customers } from '@kesher/customers/app';
import { app as postOffice } from '@kesher/post-office/app';
import { app as stockDelays } from '@kesher/stock-delays/app';

/**
 * The one list of apps. One machine, AWS, the pages of the API, the types of the API and the arrows go by it. An app that
 * uses another's queue stands after it: AWS deploys in this order.
 */
export const apps: readonly AppSpec[] = [postOffice, stockDelays, checkIns, crisisNotices, customers];

/** Every function of Kesher, as each app lists its own. */
export const allFunctions: readonly FunctionSpec[] = apps.flatMap(({ functions }) => functions);

/** Where the API of each app can be read. */
export const apiPlaces: readonly ApiPlace[] = apps.map(placeOfApi);
