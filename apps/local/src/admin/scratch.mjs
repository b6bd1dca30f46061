import { chromium } from 'playwright-core';
const [,, ...shots] = process.argv; // lang:scheme:width:path:who:action
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] });
for (const shot of shots) {
  const [language, colorScheme, width, path='', who='manager', action=''] = shot.split(':');
  const context = await browser.newContext({ locale: language, colorScheme, viewport:{ width:+width, height:860 } });
  const page = await context.newPage();
  page.on('console', m=>['error','warning'].includes(m.type())&&console.log(shot, m.text().slice(0,300)));
  await page.goto('http://127.0.0.1:4720/admin/'+path);
  const names={agent:'Noa',manager:'Samir','manager-2':'', admin:''};
  await page.getByRole('button',{ name: new RegExp(', '+who+'$') }).click();
  await page.locator('main h1').waitFor(); await page.waitForTimeout(1500);
  if (action) await new Function('page',`return (async()=>{${decodeURIComponent(action)}})()`)(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path:`/tmp/house-shots/${shot.slice(0,60).replaceAll(/[^\w-]/g,'_')}.png` });
  await context.close();
}
await browser.close();
