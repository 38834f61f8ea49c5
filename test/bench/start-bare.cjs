// The least that Electron can show: one empty page in one window of the app's size.
const { app, BrowserWindow } = require('electron')

app.setPath('userData', process.env.ENTENTE_PROFILE)
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false })
  window.once('ready-to-show', () => window.show())
  await window.loadURL('data:text/html,<!doctype html><title>Bare</title>')
  await window.webContents.executeJavaScript(`new Promise((done) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = done
    requestAnimationFrame(() => channel.port2.postMessage(null))
  }).then(() => true)`)
  if (!process.env.ENTENTE_BENCH_STAY) process.stdout.write('ready\n', () => app.quit())
})
