import '@remix-run/node';
import type { Database } from '#db/connect.ts';
import type { SignInWay } from '#model/audit.ts';
import type { PersonId, SessionId } from '#model/ids.ts';
import type { Answer } from '#server/answer.ts';
import type { Attempts } from '#server/attempts.ts';
import type { FileStore } from '#server/files/file-store.ts';
import type { Mailer } from '#server/mail.ts';
import type { Passwords } from '#server/passwords.ts';
import type { Rooms } from '#server/rooms/rooms.ts';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }

  /** What the server hands every loader and action. `app` never imports `server`; they meet here. */
  interface AppLoadContext {
    readonly db: Database;
    readonly rooms: Rooms;
    /** Files attached to cards. */
    readonly files: FileStore;
    readonly answer: Answer;
    readonly mailer: Mailer;
    readonly passwords: Passwords;
    /** Attempts at passwords from the asker's address. */
    readonly attempts: Attempts;
    /** Who asks, from the session cookie; undefined when signed out. */
    readonly person: SignedIn | undefined;
    /** Starts or ends the asker's session; what changes cookies answers with the headers (Set-Cookie) to send. */
    readonly session: {
      signIn(personId: PersonId, way: SignInWay): Promise<Headers>;
      signOut(): Promise<Headers>;
      /** The password was right and a code is still asked for: this browser has some minutes to give it. */
      beginStep(personId: PersonId): Promise<Headers>;
      /** Whose code this browser is asked for; undefined: nobody's, or no longer. */
      findStep(): Promise<PersonId | undefined>;
      /** Whether somebody has signed in here with the password of this hash before. */
      isKnownTo(passwordHash: string): boolean;
    };
    /** Where the request comes from, for the record. */
    readonly origin: { readonly userAgent: string; readonly address: string };
    /** Does something after the answer: what it takes is not to be seen in how long the answer took. */
    readonly later: (work: () => Promise<void>) => void;
    readonly site: {
      /** Without a slash at the end; from configuration only, never from the Host header. */
      readonly publicUrl: string;
      readonly openRegistration: boolean;
    };
    /** Allows this answer's own inline scripts and no others: `nonce` of every script the page writes. */
    readonly cspNonce: string;
    readonly now: () => Date;
  }

  interface SignedIn {
    readonly id: PersonId;
    readonly sessionId: SessionId;
    readonly name: string;
    readonly email: string;
    readonly isOperator: boolean;
  }
}
