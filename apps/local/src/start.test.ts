import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { afterEach, describe, expect, it } from 'vitest';
import { lastStart } from './data-folder.ts';
import { region } from './environment.ts';
import type { OutboxEntry } from './outbox-page/outbox-client.ts';
import { rawEmail } from './services/test-services.ts';
import { type RunningScript, runScript } from './truth/run-script.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('says where everything is, keeps its folder to itself, and stops within five seconds', async () => {
    const kesher = run('start.ts', '--port', '0', '--data', folder);
    await kesher.saying('Ctrl-C');
    const { url = '' } = lastStart(folder) ?? {};
    expect(kesher.output()).toContain(`${url}/outbox`);
    const page = await (await fetch(url)).text();
    expect(page).toMatch(/^<!doctype html>/i);

    const second = run('start.ts', '--port', '0', '--data', folder);
    expect(await second.exitCode).toBe(1);
    expect(second.output()).toContain('--data <folder>');

    const third = run('start.ts', '--port', new URL(url).port, '--data', `${folder}/other`);
    expect(await third.exitCode).toBe(1);
    expect(third.output()).toContain(`npm start -- --port ${Number(new URL(url).port) + 1}`);

    const stoppedAt = performance.now();
    kesher.child.kill('SIGINT');
    expect(await kesher.exitCode).toBe(0);
    expect(performance.now() - stoppedAt).toBeLessThan(5000);
  }, 120_000);

  it('names an option that it does not know, and those that it takes', async () => {
    const kesher = run('start.ts', '--prot', '4700');
    expect(await kesher.exitCode).toBe(1);
    expect(kesher.output()).toContain("Unknown option '--prot'.\n");
    expect(kesher.output()).toContain('--port 4600 --data <folder> --restore');
    expect(kesher.output()).not.toContain('node:internal');
  }, 30_000);

  it('has everything that it answered with yes after kill -9, and still reports what became of it', async () => {
    const first = run('start.ts', '--port', '0', '--data', folder);
    await first.saying('Ctrl-C');
    const Key = { pk: { S: 'test' }, sk: { S: 'test' } };
    await dynamodb().send(new PutItemCommand({ TableName: 'office', Item: Key }));
    const { MessageId = '' } = await ses().send(rawEmail({ Tags: [] }));
    first.child.kill('SIGKILL');
    await first.exitCode;

    const second = run('start.ts', '--port', '0', '--data', folder);
    await second.saying('Ctrl-C');
    expect(await dynamodb().send(new GetItemCommand({ TableName: 'office', Key }))).toMatchObject({ Item: Key });
    const reported = async () => {
      const response = await fetch(`${lastStart(folder)?.endpoints.channels}/outbox/${MessageId}`);
      const { events } = (await response.json()) as OutboxEntry;
      return events.filter((event) => event.firedAtMs !== null).map((event) => event.kind);
    };
    await expect.poll(reported, { timeout: 5000 }).toEqual(['Delivery']);
  }, 120_000);

  it('refuses a port that is none', async () => {
    const kesher = run('start.ts', '--port', 'abc', '--data', folder);
    expect(await kesher.exitCode).toBe(1);
    expect(kesher.output()).toContain('--port takes a number');
  }, 20_000);
});

describe('npm run token', () => {
  it('prints a token and nothing else', async () => {
    const token = run('token.ts', 'manager', '--data', folder);
    expect(await token.exitCode).toBe(0);
    expect(token.output()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  }, 20_000);

  it('says what to do when the key is damaged', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'sign-in-key.json'), '{"kty":"RSA"');
    const token = run('token.ts', 'manager', '--data', folder);
    expect(await token.exitCode).toBe(1);
    expect(token.output()).toContain('Delete it');
    expect(token.output()).not.toMatch(/\n\s+at /);
  }, 20_000);

  it('says which accounts there are', async () => {
    const token = run('token.ts', 'root', '--data', folder);
    expect(await token.exitCode).toBe(1);
    expect(token.output()).toContain('agent, manager, manager-2, admin');
  }, 20_000);
});

function dynamodb(): DynamoDBClient {
  const { endpoints, credentials } = lastStart(folder) ?? expect.unreachable();
  return new DynamoDBClient({ region, ...(credentials && { credentials }), endpoint: endpoints.dynamodb });
}

function ses(): SESClient {
  const { endpoints, credentials } = lastStart(folder) ?? expect.unreachable();
  return new SESClient({ region, ...(credentials && { credentials }), endpoint: endpoints.channels });
}

function run(script: string, ...parameters: string[]): RunningScript {
  const running = runScript(script, ...parameters);
  children.push(running.child);
  return running;
}
