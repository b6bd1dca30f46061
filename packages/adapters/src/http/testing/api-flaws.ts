import * as z from 'zod';
import { type ApiDocument, type Content, operationsOf } from '../api-document.ts';
import type { ApiDescription } from '../describe-api.ts';
import { exampleOf } from '../example-of.ts';

/** What OpenAPI 3.1 or the house would not accept in a document, each as a sentence; empty when all is well. */
export function apiFlaws(document: ApiDocument, description: ApiDescription): string[] {
  return [...flawsOfDocument(document, description), ...operationsOf(document).flatMap(flawsOfOperation)];
}

function flawsOfDocument(document: ApiDocument, { routes, schemas }: ApiDescription): string[] {
  const flaws: string[] = [];
  const { schemas: components } = document.components;
  const operations = operationsOf(document);
  if (!/^3\.1\.\d+$/.test(document.openapi)) flaws.push(`It claims to be OpenAPI ${document.openapi}.`);
  if (operations.length !== Object.keys(routes).length) flaws.push('Some routes are not in it.');
  const text = JSON.stringify(document);
  for (const [, ref = ''] of text.matchAll(/"\$ref":"([^"]*)"/g)) {
    const name = /^#\/components\/schemas\/(\w+)$/.exec(ref)?.[1];
    if (name === undefined || !components[name]) flaws.push(`${ref} points nowhere.`);
  }
  for (const keyword of ['"$schema":', '"$defs":', '"$id":'])
    if (text.includes(keyword)) flaws.push(`It contains ${keyword}.`);
  const tags = new Set(operations.flatMap(({ operation }) => operation.tags));
  for (const { name } of document.tags) if (!tags.has(name)) flaws.push(`No operation is in the group ${name}.`);
  for (const { name, schema, fields } of schemas) {
    for (const field of Object.keys(fields)) {
      if (components[name] && !components[name].properties?.[field]) flaws.push(`${name} has no field ${field}.`);
    }
    const example = components[name] && exampleOf(document, components[name]);
    const problem = components[name] && schema.safeParse(example).error;
    if (problem) flaws.push(`The example of ${name} does not fit it: ${z.prettifyError(problem)}`);
  }
  return flaws;
}

function flawsOfOperation(entry: ReturnType<typeof operationsOf>[number]): string[] {
  const { method, path, operation } = entry;
  const flaws: string[] = [];
  const say = (flaw: string) => flaws.push(`${method.toUpperCase()} ${path}: ${flaw}`);
  const { parameters = [], responses, requestBody } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const declared = parameters.filter((parameter) => parameter.in === 'path');
  const names = declared.map(({ name }) => name);
  const others = [...inPath.filter((name) => !names.includes(name)), ...names.filter((name) => !inPath.includes(name))];
  if (others.length > 0) say(`${others.join()} is in the path or declared, and not both`);
  if (declared.some(({ required }) => !required)) say('a parameter of the path that is not required');
  if (method === 'get' && requestBody) say('a body, which GET does not have');
  if (!Object.keys(responses).some((status) => /^2\d\d$/.test(status))) say('no answer for when it goes well');
  for (const status of ['400', '401', '403']) if (!responses[status]) say(`no problem ${status}`);
  for (const [status, { description, content }] of Object.entries(responses)) {
    if (description === '') say(`no words for ${status}`);
    if (status >= '400' && !isProblem(content)) say(`${status} is no problem document`);
  }
  return flaws;
}

function isProblem(content: Content | undefined): boolean {
  return content?.['application/problem+json']?.schema.$ref === '#/components/schemas/Problem';
}
