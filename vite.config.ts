import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { denyImports } from 'vite-env-only';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

export default defineConfig({
  plugins: [
    denyImports({ client: { files: ['db/**', 'server/**', 'test/**'] } }),
    tailwindcss(),
    remix(remixConfig),
  ],
  resolve: { dedupe: ['yjs', 'lib0', 'y-protocols'] },
  cacheDir: process.env.VITE_CACHE_DIR,
});
