import type { Server } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { Limits } from '#model/limits.ts';
import { createAfterwards, type Later } from './afterwards.ts';
import { answerTo } from './answer.ts';
import { createAttempts } from './attempts.ts';
import { isTrustedProxy } from './client-address.ts';
import type { Config } from './config.ts';
import { fixHost, hangUpLate, refuseForeign, securityHeaders } from './http-guards.ts';
import type { Log } from './log.ts';
import { noteTooMany } from './note-too-many.ts';
import { openBuiltApp, openDevelopmentApp } from './remix-app.ts';
import { openSession } from './session.ts';
import { createWebServer } from './web-server.ts';

type Parts = Pick<AppLoadContext, 'db' | 'rooms' | 'files' | 'mailer' | 'passwords' | 'now'> & {
  readonly config: Config;
  readonly log: Log;
  readonly limits: Limits;
};

/** The web server, not yet listening. */
export type Http = {
  readonly server: Server;
  /** From now on nobody new is taken, and every answer is "not ready". */
  refuse(): void;
  /** Resolves when every request under way is answered. */
  settle(): Promise<void>;
  /** Resolves when the last connection has ended. */
  close(): Promise<void>;
};

/** Static files, headers, and the Remix app with what its loaders need. */
export async function createHttp(parts: Parts): Promise<Http> {
  const { config, log } = parts;
  const app = express();
  const { headersMs, uploadMs } = parts.limits;
  const server = createWebServer(app, { headersMs, requestMs: uploadMs });
  const remix = await (config.isProduction ? openBuiltApp() : openDevelopmentApp(server));
  const readiness = createReadiness();
  const afterwards = createAfterwards(log);
  let closed: Promise<void> = Promise.resolve();

  app.disable('x-powered-by');
  // A proxy beside us may say whose request it hands on; nobody further away may.
  app.set('trust proxy', isTrustedProxy);
  app.use(readiness.guard);
  app.use(hangUpLate(parts.limits));
  app.use(securityHeaders(config));
  app.use(fixHost(config));
  app.use(compression());
  app.use(remix.assets);
  app.use(refuseForeign(config));
  app.use(loadContext(parts, afterwards.later));
  const answer = createRequestHandler({
    build: remix.build,
    mode: remix.mode,
    getLoadContext: (_request, response) => response.locals.context as AppLoadContext,
  });
  app.use((request, response, next) => void answer(request, response, next));
  app.use(lastResort(log));

  return {
    server,
    refuse: () => {
      readiness.refuse();
      closed = new Promise((done) => server.close(() => done()));
      server.closeIdleConnections();
    },
    settle: async () => {
      await readiness.settle();
      await afterwards.settle();
    },
    close: async () => {
      await remix.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Counts requests under way, so that stopping can wait for them, and turns new ones away once it has begun. */
function createReadiness(): {
  readonly guard: RequestHandler;
  readonly refuse: () => void;
  readonly settle: () => Promise<void>;
} {
  let isRefusing = false;
  let underWay = 0;
  let settled = (): void => undefined;
  return {
    guard: (_request, response, next) => {
      if (isRefusing) {
        response.set({ Connection: 'close', 'Retry-After': '2' });
        response.status(503).type('text/plain').send('Quarterdeck is restarting.\n');
        return;
      }
      underWay += 1;
      response.on('close', () => {
        underWay -= 1;
        if (underWay === 0) settled();
      });
      next();
    },
    refuse: () => {
      isRefusing = true;
    },
    settle: () =>
      new Promise((done) => {
        settled = done;
        if (underWay === 0) done();
      }),
  };
}

/** Finds out who asks and lays `context` out for the Remix handler. */
function loadContext(parts: Parts, later: Later): RequestHandler {
  const { config, db, rooms, files, mailer, passwords, now } = parts;
  const attempts = createAttempts(now, (attempt, address) => {
    later(() => noteTooMany({ db, now }, attempt, address));
  });
  const site = { publicUrl: config.publicUrl, openRegistration: config.openRegistration };
  return (request, response, next) => {
    const address = request.ip ?? '';
    openSession({ db, rooms, config, now, headers: request.headers, address }).then((asker) => {
      // Pages are somebody's, or a link in them is: nobody keeps one, neither a proxy nor the browser.
      response.set('Cache-Control', 'no-store');
      const context: AppLoadContext = {
        ...asker,
        db,
        rooms,
        files,
        answer: answerTo(request, response),
        mailer,
        passwords,
        now,
        site,
        attempts: attempts.from(address),
        later,
        cspNonce: String(response.locals.cspNonce),
      };
      response.locals.context = context;
      next();
    }, next);
  };
}

/** What no page could answer: addresses that cannot be read, and our own faults. */
function lastResort(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const status = statusOf(error);
    // Not the whole address: an invitation's is the key to it.
    if (status === 500)
      log.fault(`${request.method} /${request.path.split('/')[1] ?? ''} failed`, error);
    if (response.headersSent) return next(error);
    const says = status === 500 ? 'Something went wrong here. Try again.' : 'Not found.';
    response.status(status).type('text/plain').send(`${says}\n`);
  };
}

function statusOf(error: unknown): number {
  const status: unknown = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
