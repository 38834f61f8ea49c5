import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { root } from './paths.ts'

/** The pictures made of the app's one drawing: what electron-builder makes ICO and ICNS of, and what windows show, read at every start. */
const pictures = { 'icon.png': 1024, 'window-icon.png': 256 }
const drawing = await readFile(join(root, 'renderer', 'ui', 'icon.svg'), 'utf8')
const chrome = process.env['CHROMIUM']
const browser = await chromium.launch(chrome ? { executablePath: chrome } : {})
try {
  for (const [name, side] of Object.entries(pictures)) {
    const page = await browser.newPage({ viewport: { width: side, height: side } })
    const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`
    await page.setContent(
      `<body style="margin:0"><img width="${String(side)}" height="${String(side)}" src="${source}"></body>`,
    )
    await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode())
    await writeFile(join(root, 'tools', name), await page.screenshot({ omitBackground: true }))
  }
} finally {
  await browser.close()
}
