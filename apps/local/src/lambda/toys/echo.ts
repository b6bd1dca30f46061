import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

/** Shows what the machine gave it, and answers with cookies, headers and a body in base64. */
export async function handler(event: APIGatewayProxyEventV2, context: Context) {
  const remainingMs = context.getRemainingTimeInMillis();
  if (event.rawPath === '/echo/bare') return { bare: true };
  if (event.rawPath === '/echo/broken') throw new Error('customer@example.org must not be in a log');
  if (event.rawPath === '/echo/slow') await new Promise((resolve) => setTimeout(resolve, 3000));
  return {
    statusCode: 201,
    headers: { 'content-type': 'application/json', 'x-toy': 'yes' },
    cookies: ['a=1; HttpOnly', 'b=2'],
    body: Buffer.from(JSON.stringify({ event, remainingMs })).toString('base64'),
    isBase64Encoded: true,
  };
}
