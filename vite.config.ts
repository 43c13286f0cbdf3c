import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the staff UI into dist/client; the server serves it under /desk. */
export default defineConfig({
  root: 'client',
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
