import type { StageInput } from '../src/stage.ts';
import { demo } from './demo.ts';

/** The demo without what emulators of AWS commonly lack: CloudFront, Cognito, DKIM, SNS's log of SMS, the JWT authoriser. */
export const emulator: StageInput = {
  ...demo,
  name: 'emulator',
  web: { kind: 'none' },
  statusPage: { kind: 'none', publicUrl: 'https://status.ofek-optics.example' },
  email: { ...demo.email, dkim: false },
  sms: { ...demo.sms, deliveryLog: 'none' },
  // The sign-in of `npm start` and of `npm run demo -- --at`, on this machine.
  signIn: {
    kind: 'oidc',
    issuer: 'http://127.0.0.1:4600/oidc',
    jwksUrl: 'http://127.0.0.1:4600/oidc/jwks',
    clientId: 'kesher-admin',
  },
  jwtAuthorizer: false,
  alarmEmails: [],
  terminationProtection: false,
  architecture: 'x86_64',
};

/** A second stage beside it in the same account. The domain's identity is the first one's. */
export const emulatorTwo: StageInput = {
  ...emulator,
  name: 'emulator2',
  email: { ...emulator.email, createIdentity: false },
};
