// Starts the built app as it is, and says when its map answers to the mouse.
const { app } = require('electron')
const { join } = require('node:path')

/** Runs in the page: waits until the map stands with its symbols, and gives its middle. */
const untilDrawn = `new Promise((done) => {
  const look = () => {
    const map = document.querySelector('.situation-map .leaflet-container')
    if (!map || !map.querySelector('.map-symbol')) return
    observer.disconnect()
    const { left, top, width, height } = map.getBoundingClientRect()
    const channel = new MessageChannel()
    channel.port1.onmessage = () => globalThis.answered.done()
    globalThis.answered = {}
    globalThis.answered.promise = new Promise((resolve) => { globalThis.answered.done = resolve })
    map.addEventListener('mousemove', () => requestAnimationFrame(() => channel.port2.postMessage(null)), { once: true })
    done({ x: Math.round(left + width / 2), y: Math.round(top + height / 2) })
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true })
  look()
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const middle = await contents.executeJavaScript(untilDrawn)
    const answered = contents.executeJavaScript('globalThis.answered.promise')
    contents.sendInputEvent({ type: 'mouseMove', ...middle })
    await answered
    process.stdout.write('ready\n', () => app.quit())
  })
})
require(join(process.env.ENTENTE_BENCH_ROOT, 'dist', 'main', 'main.cjs'))
