import type { ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Writes a function's answer as an HTTP API does: an answer without `statusCode` is the body of a 200. */
export function writeAnswer(response: ServerResponse, result: unknown): void {
  const answer = structured(result);
  const body = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8');
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, String(value));
  if (answer.cookies?.length) response.setHeader('set-cookie', answer.cookies);
  if (!response.hasHeader('content-type') && body.byteLength > 0)
    response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.writeHead(answer.statusCode ?? 200).end(body);
}

/** An RFC 9457 problem document from the machine itself. */
export function writeProblem(
  response: ServerResponse,
  problem: { status: number; title: string; detail: string },
): void {
  response
    .writeHead(problem.status, { 'content-type': 'application/problem+json' })
    .end(JSON.stringify({ type: 'about:blank', ...problem }));
}

function structured(result: unknown): APIGatewayProxyStructuredResultV2 {
  if (typeof result === 'object' && result !== null && 'statusCode' in result) {
    return result as APIGatewayProxyStructuredResultV2;
  }
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: typeof result === 'string' ? result : JSON.stringify(result ?? null),
  };
}
