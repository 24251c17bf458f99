import '@remix-run/node';
import type { Database } from '#db/connect.ts';
import type { PersonId, SessionId } from '#model/ids.ts';
import type { Attempts } from '#server/attempts.ts';
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
    readonly mailer: Mailer;
    readonly passwords: Passwords;
    /** Attempts at passwords from the asker's address. */
    readonly attempts: Attempts;
    /** Who asks, from the session cookie; undefined when signed out. */
    readonly person: SignedIn | undefined;
    /** Starts or ends the asker's session; both answer with the headers (Set-Cookie) to send. */
    readonly session: {
      signIn(personId: PersonId): Promise<Headers>;
      signOut(): Promise<Headers>;
    };
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
