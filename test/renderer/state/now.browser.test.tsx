import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { useRealNow } from '../../../renderer/state/now.ts'

afterEach(() => void vi.useRealTimers())

function Clock() {
  return <p>It is {useRealNow()}</p>
}

it('[CON-13] a clock that is shown again tells the time at once, not that at which it was hidden', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  const host = document.body.appendChild(document.createElement('div'))
  for (const time of ['2026-11-23T08:00:00.000Z', '2026-11-23T08:20:00.000Z']) {
    vi.setSystemTime(time)
    const root = createRoot(host)
    root.render(<Clock />)
    await expect.element(page.getByText(`It is ${time}`)).toBeVisible()
    root.unmount()
  }
  host.remove()
})
