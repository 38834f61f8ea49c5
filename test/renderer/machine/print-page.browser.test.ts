import { afterEach, expect, it } from 'vitest'
import { afterAction } from '../../../data/reports/after-action.ts'
import { reportHtml } from '../../../data/reports/html.ts'
import { printPage } from '../../../renderer/machine/browser-files.ts'
import { ambassadorLog, sourceOf } from '../../data/reports/fixture.ts'

afterEach(() => {
  for (const frame of document.querySelectorAll('.print-frame')) frame.remove()
})

const bandColour = () => {
  const frame = document.querySelector<HTMLIFrameElement>('.print-frame')
  const band = frame?.contentDocument?.querySelector('.band')
  return band ? frame?.contentWindow?.getComputedStyle(band).color : undefined
}

it('[RPT-30] what the browser prints has the report’s style, even where the page around it allows none', async () => {
  const html = reportHtml(afterAction(sourceOf(ambassadorLog())))
  await printPage(html)
  expect(bandColour()).toBe('rgb(255, 255, 255)')
  document.querySelector('.print-frame')?.remove()

  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "style-src 'self'"
  document.head.append(policy)
  await printPage(html)
  expect(bandColour()).toBe('rgb(255, 255, 255)')
})
