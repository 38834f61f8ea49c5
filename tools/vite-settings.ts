import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { root } from './paths.ts'

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const rendererFolder = join(root, 'renderer')

/** The window: React, no inlined assets (the policy allows no inline script or style). */
export const rendererSettings: InlineConfig = {
  configFile: false,
  root: rendererFolder,
  base: './',
  publicDir: false,
  plugins: [react()],
  assetsInclude: ['**/*.pmtiles'],
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(version) },
  logLevel: 'warn',
  server: { fs: { allow: [root] } },
  worker: { format: 'es' },
  build: {
    outDir: join(root, 'dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome114',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
  },
}

/** The shell's bundles: CommonJS single files, because an ES-module main needs Electron 28 and a sandboxed preload none. */
export function shellSettings(name: string, source: string): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: source,
      outDir: join(root, 'dist', 'main'),
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  }
}
