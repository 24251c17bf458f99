import { ensureBuilt, ensureInstalled, requireNode } from './installation.js';

/** `npm start`: installs, builds and serves; a second start skips what is done. The same process becomes the server. */
requireNode();
ensureInstalled();
ensureBuilt();
process.env.NODE_ENV ??= 'production';
await import(new URL('../build/server.js', import.meta.url).href);
