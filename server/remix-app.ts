import type { Server } from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import express, { type RequestHandler } from 'express';
import compressed from 'express-static-gzip';

/** The Remix app as express takes it: what answers for static files, and where the pages come from. */
export type RemixApp = {
  readonly assets: RequestHandler;
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly mode: 'production' | 'development';
  close(): Promise<void>;
};

/** The project's folder, seen from this file and from the bundle in `build/` alike. */
const root = fileURLToPath(new URL('..', import.meta.url));

/** The app as `npm run build` left it. */
export async function openBuiltApp(): Promise<RemixApp> {
  const folder = path.join(root, 'build');
  const build = (await import(
    pathToFileURL(path.join(folder, 'server', 'index.js')).href
  )) as ServerBuild;
  const assets = express.Router();
  const client = path.join(folder, 'client');
  // The names of built files carry a hash of what is in them, and beside each lies a compressed one (compress-assets.js).
  assets.use(
    '/assets',
    compressed(path.join(client, 'assets'), {
      enableBrotli: true,
      orderPreference: ['br', 'gz'],
      index: false,
      serveStatic: { immutable: true, maxAge: '1y', fallthrough: false },
    }),
  );
  assets.use(express.static(client, { maxAge: '1h', index: false, redirect: false }));
  return { assets, build, mode: 'production', close: () => Promise.resolve() };
}

/** The app from its sources, changing as they change, on our own server: one port for pages, sockets and reloads. */
export async function openDevelopmentApp(server: Server): Promise<RemixApp> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root,
    server: { middlewareMode: true, hmr: { server } },
  });
  return {
    assets: vite.middlewares,
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
    mode: 'development',
    close: () => vite.close(),
  };
}
