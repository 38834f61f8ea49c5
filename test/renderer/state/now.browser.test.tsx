import { afterEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { useRealNow } from '../../../renderer/state/now.ts'
import { hide, show } from '../../support/show.tsx'

afterEach(() => void vi.useRealTimers())

function Clock() {
  return <p>It is {useRealNow()}</p>
}

it('[CON-13] a clock that is shown again tells the time at once, not that at which it was hidden', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  for (const time of ['2026-11-23T08:00:00.000Z', '2026-11-23T08:20:00.000Z']) {
    vi.setSystemTime(time)
    show(<Clock />)
    await expect.element(page.getByText(`It is ${time}`)).toBeVisible()
    hide()
  }
})
