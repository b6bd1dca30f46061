import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PublishCommand } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawEmail, startTestServices } from '../services/test-services.ts';
import { makeOutboxClient } from './outbox-client.ts';
import { makeOutboxRoutes } from './outbox-routes.tsx';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
const subject = 'עדכון על ההזמנה';
let services: Awaited<ReturnType<typeof startTestServices>>;
let pages: ReturnType<typeof makeOutboxRoutes>;
let emailId: string;
let smsId: string;

beforeAll(async () => {
  services = await startTestServices(folder);
  pages = makeOutboxRoutes(makeOutboxClient(services.endpoints.channels));
  const text = [
    'From: desk@clinic.example',
    'To: dana@example.org',
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'List-Unsubscribe: <https://kesher.example/u/1>',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'plain שלום <b>',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html dir="rtl"><head><title>t</title></head><body><p>שלום</p><script>alert(1)</script></body></html>',
    '--b--',
  ].join('\r\n');
  emailId = (await services.ses.send(rawEmail({ text }))).MessageId ?? '';
  smsId =
    (await services.sns.send(new PublishCommand({ PhoneNumber: '+972501234567', Message: 'ש'.repeat(71) })))
      .MessageId ?? '';
}, 20_000);
afterAll(async () => {
  await services.stop();
  rmSync(folder, { recursive: true });
});

describe('the outbox', () => {
  it('lists what was sent, newest first, found by recipient, subject or language', async () => {
    const all = await read('/');
    expect(all.indexOf(smsId)).toBeGreaterThan(0);
    expect(all.indexOf(smsId)).toBeLessThan(all.indexOf(emailId));
    expect(await read('/?text=DANA@')).not.toContain(smsId);
    expect(await read(`/?text=${encodeURIComponent('ההזמנה')}`)).toContain(emailId);
    expect(await read('/?language=ar')).toContain('No message here yet');
  });

  it('shows an email with its headers, its text escaped, and its HTML in a sandboxed frame', async () => {
    const page = await read(`/${emailId}`);
    expect(page).toContain(`<h1>${subject}</h1>`);
    expect(page).toContain('&lt;https://kesher.example/u/1&gt;');
    expect(page).toContain('plain שלום &lt;b&gt;');
    expect(page).toMatch(new RegExp(`<iframe[^>]*src="/outbox/${emailId}/html"[^>]*sandbox="allow-popups`));
  });

  it('serves the HTML of an email where no script can run', async () => {
    const response = await pages.request(`/${emailId}/html`);
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups .*default-src 'none'/);
    expect(await response.text()).toContain('<head><base target="_blank"><title>');
  });

  it('shows an SMS with its parts', async () => {
    expect(await read(`/${smsId}`)).toContain('2 parts, 71 characters in UCS-2');
  });

  it('lets the channel report a bounce when the button is pressed', async () => {
    await services.receiveEvents(3);
    const response = await press(emailId, 'Bounce');
    expect([response.status, response.headers.get('location')]).toEqual([303, `/outbox/${emailId}?reported`]);
    expect(await services.receiveEvents(1)).toMatchObject([
      {
        eventType: 'Bounce',
        bounce: { bounceType: 'Permanent' },
        mail: { messageId: emailId, tags: { message: ['M-1'] } },
      },
    ]);
    expect(await read(`/${emailId}?reported`)).toContain('The channel reports it now.');
  });

  it('answers 404 to a message or a report that it does not know, and refuses a button of another site', async () => {
    expect((await pages.request('/nothing')).status).toBe(404);
    expect((await press(emailId, 'Explosion')).status).toBe(404);
    expect((await press(emailId, 'Bounce', 'https://evil.example')).status).toBe(403);
  });
});

async function read(address: string): Promise<string> {
  return (await pages.request(address)).text();
}

function press(messageId: string, kind: string, origin = 'http://localhost') {
  return pages.request(`/${messageId}/reports`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: `kind=${kind}`,
  });
}
