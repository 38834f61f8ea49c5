import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { root } from './paths.ts'

/** Renders the one drawing of the app's icon into the picture that windows show and electron-builder makes ICO and ICNS of. */
const side = 1024
const drawing = await readFile(join(root, 'renderer', 'ui', 'icon.svg'), 'utf8')
const chrome = process.env['CHROMIUM']
const browser = await chromium.launch(chrome ? { executablePath: chrome } : {})
try {
  const page = await browser.newPage({ viewport: { width: side, height: side } })
  const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`
  await page.setContent(
    `<body style="margin:0"><img width="${side}" height="${side}" src="${source}"></body>`,
  )
  await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode())
  await writeFile(join(root, 'tools', 'icon.png'), await page.screenshot({ omitBackground: true }))
} finally {
  await browser.close()
}
