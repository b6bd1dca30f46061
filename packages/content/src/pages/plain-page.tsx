import { type FrameProps, PageFrame } from './page-frame.tsx';

/** What a plain page says: the link is unknown, what it led to is gone, or something failed. It tells nobody anything else. */
export type PlainKind = 'unknown' | 'gone' | 'failed' | 'method' | 'too-large';

export function PlainPage({ kind, ...frame }: Pick<FrameProps, 'speech' | 'sender' | 'path'> & { kind: PlainKind }) {
  const { tell } = frame.speech;
  const title = tell(`${kind}.title`);
  return (
    <PageFrame {...frame} title={title}>
      <h1>{title}</h1>
      <p>{tell(`${kind}.text`)}</p>
    </PageFrame>
  );
}
