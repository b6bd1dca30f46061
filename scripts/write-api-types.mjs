// The TypeScript types of the staff API, from the same declarations that check requests and make the documents at /api.
// The admin's client is typed by them. They go into a folder that git ignores, and only where they changed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { customersApi } from '../apps/customers/src/staff-door/api.ts';
import { stockDelaysApi } from '../apps/stock-delays/src/staff-door/api.ts';
import { describeApi } from '../packages/adapters/src/http/describe-api.ts';
import { root } from './run-step.mjs';

const folder = path.join(root, 'apps/admin/src/server/generated');
const ofAdmin = createRequire(path.join(root, 'apps/admin/package.json'));
const { default: typesOf, astToString } = ofAdmin('openapi-typescript');

mkdirSync(folder, { recursive: true });
for (const [name, api] of Object.entries({ customers: customersApi, 'stock-delays': stockDelaysApi })) {
  const document = describeApi(api('http://127.0.0.1'));
  const text = astToString(await typesOf(document, { alphabetize: true }));
  const file = path.join(folder, `${name}.ts`);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
