import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { denyImports } from 'vite-env-only';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

export default defineConfig({
  plugins: [
    // Only when building: the scan for packages in development reads loaders too, before they are taken out.
    { ...denyImports({ client: { files: ['db/**', 'server/**', 'test/**'] } }), apply: 'build' },
    tailwindcss(),
    remix(remixConfig),
  ],
  resolve: { dedupe: ['yjs', 'lib0', 'y-protocols'] },
  cacheDir: process.env.VITE_CACHE_DIR,
});
