import { answerOf, type Server } from '../../server/server.ts';

/** A request holds a few megabytes on AWS; small parts also make the progress move. */
const partBytes = 2 * 1024 * 1024;
export const mostFileBytes = 100 * 1024 * 1024;

/** Sends a file in parts and says how much of it has arrived, from 0 to 1. Answers the id under which it is kept. */
export async function uploadFile(server: Server, file: Blob, arrived: (share: number) => void): Promise<string> {
  const fileId = crypto.randomUUID();
  const parts = Math.max(1, Math.ceil(file.size / partBytes));
  for (let part = 0; part < parts; part += 1) {
    const bytes = file.slice(part * partBytes, (part + 1) * partBytes);
    await answerOf(
      server.PUT('/staff/files/{fileId}/parts/{part}', {
        params: { path: { fileId, part } },
        body: fileId,
        bodySerializer: () => bytes,
        headers: { 'content-type': 'application/octet-stream' },
      }),
    );
    arrived((part + 1) / parts);
  }
  return fileId;
}
