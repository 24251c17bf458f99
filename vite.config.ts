import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { denyImports } from 'vite-env-only';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

export default defineConfig(({ command }) => ({
  plugins: [
    // Not in development: its scan for packages reads loaders too, before they are taken out of what browsers get.
    command === 'build' && denyImports({ client: { files: ['db/**', 'server/**', 'test/**'] } }),
    tailwindcss(),
    remix(remixConfig),
  ],
  ssr: {
    // Thousands of small files, of which few are used: bundled, the server starts in two thirds of the time.
    noExternal:
      command === 'build'
        ? ['lucide-react', /^react-aria/, /^react-stately/, /^@internationalized/]
        : [],
  },
  build: {
    // A page of forty small modules waits longer for its requests than for its bytes.
    rollupOptions: { output: { experimentalMinChunkSize: 20_000 } },
  },
  resolve: { dedupe: ['yjs', 'lib0', 'y-protocols'] },
}));
