import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { clockBehind } from '../../../renderer/state/health/behind.ts'
import { lookAtSpace } from '../../../renderer/state/health/space.ts'
import { HealthNotices } from '../../../renderer/health/HealthNotices.tsx'
import { at, desks, LogWriter } from '../../support/log-fixture.ts'
import { hide, show } from '../../support/show.tsx'

let free = 900e6
beforeEach(() => {
  window.machine = {
    ask: () => Promise.resolve({ ok: true, value: free }),
  } as unknown as NonNullable<Window['machine']>
})
afterEach(() => {
  hide()
  delete window.machine
})

it('[FLT-8] little space is said in three steps, and once put away only again when it gets worse', async () => {
  show(<HealthNotices folder="/données" />, 'fr')
  const has = async (bytes: number) => {
    free = bytes
    await lookAtSpace()
  }
  const alerts = () =>
    page
      .getByRole('alert')
      .elements()
      .map((each) => each.textContent)
  await expect.poll(alerts).toEqual([])
  await has(600e6)
  await expect.poll(alerts).toEqual([])
  await has(312e6)
  await expect.poll(() => alerts().join('')).toContain('Il reste 312,0\u00a0Mo sur ce disque')
  await userEvent.click(page.getByRole('button', { name: 'Retirer' }))
  await has(200e6)
  await expect.poll(alerts).toEqual([])
  await has(90e6)
  await expect.poll(() => alerts().join('')).toContain('Il ne reste que 90,0\u00a0Mo')
  await userEvent.click(page.getByRole('button', { name: 'Retirer' }))
  await expect.poll(alerts).toEqual([])
  await has(1e6)
  await expect.poll(() => alerts().join('')).toContain('Ce disque est plein')
  await userEvent.click(page.getByRole('button', { name: 'Retirer' }))
  await has(900e6)
  await expect.poll(alerts).toEqual([])
  await has(400e6)
  await expect.poll(() => alerts().join('')).toContain('Il reste 400,0\u00a0Mo')
})

it('[FLT-7] a clock is behind when this computer’s own desk recorded later, by more than a minute', () => {
  const log = new LogWriter()
  const body = { text: 'x', form: 'note', tags: [], links: [] } as const
  log.write('US', 'note.added', { ...body, tags: [], links: [] }, { minute: 10 })
  log.write('CA', 'note.added', { ...body, tags: [], links: [] }, { minute: 600 })
  const own = [{ id: desks.US }]
  expect(clockBehind(log.entries, own, at(20))).toBe(null)
  expect(clockBehind(log.entries, own, at(9))).toBe(null)
  expect(clockBehind(log.entries, own, at(-50))).toEqual({ minutes: 60, at: at(10) })
  expect(clockBehind([], own, at(-50))).toBe(null)
})
