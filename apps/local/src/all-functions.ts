import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { functions as customers } from '@kesher/customers/functions';
import { functions as postOffice } from '@kesher/post-office/functions';
import { functions as stockDelays } from '@kesher/stock-delays/functions';

/** Every function of Kesher, as each app lists its own. */
export const allFunctions: readonly FunctionSpec[] = [...postOffice, ...stockDelays, ...customers];
