/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { createMessages } from '../format/messages.ts';
import { type FrameProps, PageFrame } from '../pages/page-frame.tsx';
import { EmergencySection } from './emergency-section.tsx';
import { answerWording } from './page-wording.ts';

type Props = Omit<FrameProps, 'footer' | 'children'> & {
  /** Where the person says what they want no more of; absent where the page is not theirs alone. */
  preferencesPath: string | undefined;
  /** What went wrong with what they sent. */
  alert: string | undefined;
  emergencyNumber: string;
  /** Where the page is long, what to do when it cannot wait comes before it. */
  emergencyFirst?: boolean;
  children: Child;
};

/** The frame of every page of a check-in or a visit: what went wrong first, and always what to do when it cannot wait. */
export function CheckInFrame({
  preferencesPath,
  alert,
  emergencyNumber,
  emergencyFirst = false,
  children,
  ...frame
}: Props) {
  const { speech } = frame;
  const stop = createMessages(answerWording.messages[speech.language], speech).format('stop');
  return (
    <PageFrame
      {...frame}
      footer={
        preferencesPath === undefined ? null : (
          <p>
            <a href={preferencesPath}>{stop}</a>
          </p>
        )
      }
    >
      {alert === undefined ? null : (
        <p class="alert" role="alert">
          {alert}
        </p>
      )}
      {emergencyFirst ? <EmergencySection number={emergencyNumber} speech={speech} /> : null}
      {children}
      {emergencyFirst ? null : <EmergencySection number={emergencyNumber} speech={speech} />}
    </PageFrame>
  );
}
