// Prints a page of the disk, with what the app asks of the printer and nothing around it.
const { app, BrowserWindow } = require('electron')

app.setPath('userData', process.env.ENTENTE_PROFILE)
void app.whenReady().then(async () => {
  const { path, options } = JSON.parse(process.env.ENTENTE_BENCH_PRINT)
  const window = new BrowserWindow({ show: false, webPreferences: { javascript: false, sandbox: true } })
  const from = performance.now()
  await window.loadFile(path)
  await window.webContents.printToPDF(options)
  const tookMs = performance.now() - from
  process.stdout.write(`${JSON.stringify({ tookMs })}\n`, () => app.quit())
})
