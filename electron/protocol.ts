import { randomUUID } from 'node:crypto'
import { app, protocol, type Session } from 'electron'
import { type Failure, failurePage } from '../data/words/failure-page.ts'
import type { Closed } from './disk/why-closed.ts'
import { DOCUMENT_POLICY, WINDOW_POLICY } from './policy.ts'
import { pathFor, serve } from './served-file.ts'

const HOST = 'entente'

/** Where the window lives. */
export const APP_ORIGIN = `app://${HOST}`

const common = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' }
const headers = {
  ...common,
  'Content-Security-Policy': WINDOW_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  // What was compiled once need not be compiled at every start; runtimes that cannot do so overlook the word.
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
  // Node reads what makes replies at the first one: here, while the engine starts, nobody waits for it.
  void new Response(null)
}

/** Serves the built window from disk unless it may not open, and the documents held for preview and print. */
export function serveApp(session: Session, folder: string, whyNot: () => Promise<Closed | null>): void {
  session.protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url)
    const held = documents.get(pathname)
    if (held !== undefined) return page(held)
    const closed = pathname === '/' ? await whyNot() : null
    if (closed) return page(failure(closed.what, closed.reason))
    const path = pathFor(request.url, folder, HOST)
    const reply = path ? await serve(path, request.headers.get('range'), headers) : null
    if (reply && reply.status !== 404) return reply
    // A window without its page would be white.
    return pathname === '/' ? page(failure('failed', 'index.html')) : new Response(null, { status: 404 })
  })
}

/** The page that stands instead of a white window, with the way back. */
export function failure(what: Failure, reason: string, address = `${APP_ORIGIN}/`): string {
  return failurePage(what, { reason, folder: app.getPath('userData'), address })
}

function page(html: string): Response {
  return new Response(html, {
    headers: {
      ...common,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': DOCUMENT_POLICY,
    },
  })
}

const documents = new Map<string, string>()
const HELD_DOCUMENTS = 8

/** Keeps a page in memory under an address of its own; the oldest of eight is let go. */
export function holdDocument(html: string): string {
  const pathname = `/document/${randomUUID()}`
  documents.set(pathname, html)
  const oldest = documents.keys().next()
  if (documents.size > HELD_DOCUMENTS && !oldest.done) documents.delete(oldest.value)
  return APP_ORIGIN + pathname
}

/** Lets a held page go. */
export function dropDocument(address: string): void {
  documents.delete(new URL(address).pathname)
}
