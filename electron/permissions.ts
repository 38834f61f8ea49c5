import { app, type Session } from 'electron'

/** Nothing may reach a network: no names resolve, and only our own scheme passes. */
export function closeNetwork(devServer: string | null): void {
  if (!devServer) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
}

/** Denies every permission, device, download and every request outside our own scheme. */
export function harden(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, reply) => {
    reply(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // The spelling checker fetches dictionaries; switched off it still does, without languages it does not (seen).
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest(({ url }, reply) => {
    reply({ cancel: !isAllowed(url, devServer) })
  })
}

/** Our own scheme, what the page made itself, and in development the dev server. */
function isAllowed(address: string, devServer: string | null): boolean {
  if (/^(app:\/\/entente\/|blob:|data:)/.test(address)) return true
  if (!devServer) return false
  const sources = [`${devServer}/`, `${devServer.replace('http', 'ws')}/`, 'devtools:']
  return sources.some((source) => address.startsWith(source))
}

/** No page, in any window, goes elsewhere, opens another window or embeds one; frames show held documents only. */
export function confineContents(appOrigin: string, devServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => {
      const isReload = event.url === contents.getURL() || event.url === `${appOrigin}/`
      const isDevServer = devServer !== null && event.url.startsWith(`${devServer}/`)
      if (!isReload && !isDevServer) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame) return // will-navigate answers that
      const isDocument = event.url.startsWith(`${appOrigin}/document/`) || event.url === 'about:blank'
      if (!isDocument) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
  })
}
