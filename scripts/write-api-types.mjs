// The TypeScript types of the staff API, from the same declarations that check requests and make the documents at /api.
// The admin's client is typed by them. They go into a folder that git ignores, and only where they changed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { apps } from '../apps/local/src/apps.ts';
import { describeApi } from '../packages/adapters/src/http/describe-api.ts';
import { root } from './run-step.mjs';

const folder = path.join(root, 'apps/admin/src/server/generated');
const ofAdmin = createRequire(path.join(root, 'apps/admin/package.json'));
const { default: typesOf, astToString } = ofAdmin('openapi-typescript');

mkdirSync(folder, { recursive: true });
for (const { name, api } of apps) {
  const document = describeApi(api('http://127.0.0.1'));
  write(`${name}.ts`, astToString(await typesOf(document, { alphabetize: true })));
}
write('all.ts', allOf(apps.map(({ name }) => name)));

/** What all of them are together. A schema that two apps describe is the same one. */
function allOf(names) {
  const imports = names.map(
    (name, index) => `import type { components as c${index}, paths as p${index} } from './${name}.ts';`,
  );
  const schemas = names.map((_, index) => {
    const before = names.slice(0, index).map((_, earlier) => `keyof c${earlier}['schemas']`);
    return before.length === 0 ? `c${index}['schemas']` : `Omit<c${index}['schemas'], ${before.join(' | ')}>`;
  });
  return [
    ...imports,
    `export type Paths = ${names.map((_, index) => `p${index}`).join(' & ')};`,
    `export type Schemas = ${schemas.join(' & ')};`,
    '',
  ].join('\n');
}

function write(name, text) {
  const file = path.join(folder, name);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
