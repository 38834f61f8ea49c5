import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Draft } from '../../../data/model/entry.ts'
import { Clocks } from '../../../renderer/app/Clocks.tsx'
import { ReplayBar } from '../../../renderer/app/replay/ReplayBar.tsx'
import { WallScreen } from '../../../renderer/app/wall/WallScreen.tsx'
import { Coverage } from '../../../renderer/coverage/Coverage.tsx'
import { Log } from '../../../renderer/log/Log.tsx'
import { Plans } from '../../../renderer/plans/Plans.tsx'
import { Playbooks } from '../../../renderer/playbooks/Playbooks.tsx'
import { addOfficial, loadDesks, makeDesk, setActing } from '../../../renderer/state/desk.ts'
import {
  actAs,
  closeWorkspace,
  createWorkspace,
  setArchived,
} from '../../../renderer/state/open-workspace.ts'
import { carryOutPurge, planPurges } from '../../../renderer/state/purge.ts'
import { endReplay, showCount, startReplay, stepReplay, useReplay } from '../../../renderer/state/replay.ts'
import { useSession } from '../../../renderer/state/session.ts'
import { publishToWall } from '../../../renderer/state/wall/publish.ts'
import { wallChannel, type ToWall } from '../../../renderer/state/wall/feed.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft, write } from '../../../renderer/state/write.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

let us: string
let ca: string

beforeEach(async () => {
  await page.viewport(1440, 900)
  localStorage.clear()
  await loadDesks()
  const desk = (country: 'US' | 'CA', code: string) =>
    makeDesk({ name: code, code, country, agency: 'CBP', place: code })
  const official = async (where: { id: string }, name: string) =>
    (await addOfficial({ desk: where.id, name, agency: 'CBP', position: 'Watch' })).id
  us = await official(await desk('US', 'DET'), 'Dana Kowalczyk')
  ca = await official(await desk('CA', 'WIN'), 'Marc Thibodeau')
  await setActing(us)
  useSession.setState({ selection: null, form: null, releasability: 'SHARED', screen: 'log' })
  await createWorkspace({
    name: 'Bridge tabletop',
    mode: 'exercise',
    purpose: 'Test',
    facilities: ['ambassador-bridge'],
  })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
})
afterEach(async () => {
  hide()
  await closeWorkspace()
})

const showPart = (what: React.ReactNode) => show(what, 'en', { height: '900px' })
async function put(given: Draft) {
  const outcome = await write(given)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const [entry] = outcome.value
  await expect.poll(() => useWorkspace.getState().entries.some(({ hash }) => hash === entry?.hash)).toBe(true)
  return entry
}
const note = (text: string, releasability: 'SHARED' | 'US' = 'SHARED') =>
  put(draft('note.added', { text, form: 'note', tags: [], links: [] }, { releasability }))
const startex = '2022-02-08T15:00:00.000Z'
const startClock = () =>
  put(draft('clock.started', { exerciseTime: startex, rate: 2 }, { releasability: 'SHARED' }))

it('[RPY-7] entries that arrive meanwhile are counted and change nothing; the other country’s turn ends the replay', async () => {
  await note('First')
  await note('Second')
  showPart(<ReplayBar />)
  startReplay()
  stepReplay(-1)
  const { moment, picture } = useWorkspace.getState()
  await expect.element(page.getByText(/entry \d+ of \d+/)).toBeVisible()
  await expect.element(page.getByText('RELECTURE')).toBeVisible()
  // As it would come in a bundle: by no hand of this window.
  useWorkspace.setState(({ entries }) => ({ entries: [...entries, ...entries.slice(-1)] }))
  await expect.element(page.getByText('1 new entry since')).toBeVisible()
  expect(useWorkspace.getState().moment).toEqual(moment)
  expect(useWorkspace.getState().picture).toBe(picture)
  await setActing(ca)
  await expect.poll(() => useWorkspace.getState().moment).toBeNull()
  expect(useReplay.getState().replayed).toBeNull()
  await expect.element(page.getByText('RELECTURE')).not.toBeInTheDocument()
})

it('[RPY-6] nothing is written while a past moment is shown', async () => {
  await note('First')
  const before = useWorkspace.getState().entries.length
  const [group] = (await planPurges()).groups
  startReplay()
  const refused = { ok: false, problem: { code: 'log.replaying' } }
  expect(await write(draft('note.added', { text: 'x', form: 'note', tags: [], links: [] }))).toMatchObject(
    refused,
  )
  expect(await setArchived(true, 'Done')).toMatchObject(refused)
  await expect(actAs(ca)).rejects.toMatchObject({ code: 'log.replaying' })
  if (group) expect(await carryOutPurge(group, { reason: 'x' } as never)).toMatchObject(refused)
  endReplay()
  expect(useWorkspace.getState().entries.length).toBe(before)
  await note('After')
})

it.each([
  ['plans', Plans, /^New plan/],
  ['coverage', Coverage, /^Adopt/],
  ['playbooks', Playbooks, /^Import/],
] as const)('[RPY-10] the screen of %s offers nothing to write in a replay', async (_name, Screen, act) => {
  await note('First')
  showPart(<Screen />)
  await expect.element(page.getByRole('button', { name: act }).first()).toBeVisible()
  startReplay()
  await expect.element(page.getByRole('button', { name: act })).not.toBeInTheDocument()
  endReplay()
  await expect.element(page.getByRole('button', { name: act }).first()).toBeVisible()
})

it('[RPY-9] the bar shows the exercise clock, and how it goes', async () => {
  showPart(<Clocks />)
  await expect.element(page.getByText('not started')).toBeVisible()
  await startClock()
  await expect.element(page.getByText('Exercise clock · ×2')).toBeVisible()
  await expect.element(page.getByRole('button', { name: /10:0\d:\d\d EST/ })).toBeVisible()
  await put(draft('clock.paused', { exerciseTime: startex }, { releasability: 'SHARED' }))
  await expect.element(page.getByText('Exercise clock · PAUSED')).toBeVisible()
  await page.getByRole('button', { name: /PAUSED/ }).click()
  expect(useSession.getState().screen).toBe('exercise')
})

it('[RPY-9] each entry shows exercise time and real time', async () => {
  await startClock()
  const entry = await note('Bridge is blocked')
  if (!entry) throw new Error('it was written')
  useSession.setState({ selection: { type: 'entry', id: entry.hash } })
  showPart(<Log />)
  const record = page.getByRole('complementary')
  await expect.element(record.getByText('Exercise time')).toBeVisible()
  await expect.element(record.getByText(/Tue 8 Feb 2022, 15:0\d:\d\dZ/)).toBeVisible()
  await expect.element(record.getByText('Real time')).toBeVisible()
  await expect.element(record.getByText(`${entry.recordedAt.slice(11, 19)}Z at DET`)).toBeVisible()
  await expect
    .element(
      page
        .getByRole('article')
        .getByText(`real ${entry.occurredAt.slice(11, 19)}Z`)
        .first(),
    )
    .toBeVisible()
})

it('[WAL-3] the feed holds shared words only, now and replayed, and blanks when the workspace closes', async () => {
  await note('Shared words')
  await note('Own words', 'US')
  const end = publishToWall()
  const wall = wallChannel()
  const sent: ToWall[] = []
  wall.onmessage = ({ data }: MessageEvent<ToWall>) => sent.push(data)
  wall.postMessage({ type: 'hello', have: '' })
  const shown = () => sent.filter((each) => each.type === 'shown').at(-1)?.shown
  await expect.poll(() => shown()?.status).toBe('shown')
  await note('More own words', 'US')
  startReplay()
  showCount(1)
  await expect.poll(() => JSON.stringify(shown())).toContain('"moment":{')
  endReplay()
  await expect.poll(() => JSON.stringify(shown())).toContain('"moment":null')
  expect(JSON.stringify(sent)).not.toMatch(/own words/i)
  await closeWorkspace()
  await expect.poll(() => shown()?.status).toBe('closed')
  wall.close()
  end()
})

it('[WAL-2] the wall tells the mode in both languages, and that the map is of an exercise', async () => {
  showPart(<WallScreen />)
  await expect.element(page.getByRole('banner').getByText('EXERCICE').first()).toBeVisible()
  await expect.element(page.getByText('No decision waits for an answer.')).toBeVisible()
  await expect.poll(() => document.querySelectorAll('.map-watermark').length).toBeGreaterThan(0)
  expect(page.getByRole('button', { name: /log a disruption/i }).query()).toBeNull()
})
