import { liveQuery } from 'dexie'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Channel, Request } from '../../../electron/contract.ts'
import { useDesk, addOfficial, makeDesk, setActing } from '../../../renderer/state/desk.ts'
import { database } from '../../../renderer/state/database.ts'
import {
  actAs,
  closeWorkspace,
  createWorkspace,
  openWorkspace,
} from '../../../renderer/state/open-workspace.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft, write, writeAs } from '../../../renderer/state/write.ts'
import { actAtDetroit } from '../../support/acting-desk.ts'

/** A disk with a journal that may fail, behind the one function of the preload. */
const journal: { lines: string[]; isBroken: boolean } = { lines: [], isBroken: false }

beforeAll(async () => {
  window.machine = {
    ask: (channel: Channel, request: Request<Channel>) => {
      if (channel === 'journal.append' && journal.isBroken)
        return Promise.resolve({ ok: false, problem: { code: 'journal.failed', facts: { detail: 'full' } } })
      if (channel === 'journal.append') journal.lines.push(...(request as Request<'journal.append'>).lines)
      const value =
        channel === 'journal.read'
          ? { text: journal.lines.map((line) => `${line}\n`).join(''), tornTail: null }
          : channel === 'journal.list'
            ? []
            : null
      return Promise.resolve({ ok: true, value })
    },
  } as unknown as NonNullable<Window['machine']>
  await actAtDetroit()
})
afterAll(() => {
  delete window.machine
})
beforeEach(async () => {
  await closeWorkspace()
  journal.lines = []
  journal.isBroken = false
})

const wanted = { name: 'Closure', mode: 'real', purpose: 'Coordinate', facilities: [] } as const
const begin = async () => {
  const id = await createWorkspace({ ...wanted, facilities: [] })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  return id
}
const note = (text: string) => draft('note.added', { text, form: 'note', tags: [], links: [] })
const store = () => useWorkspace.getState()
const checks = () => Object.values(store().checked)

it('[TWO-9] opening reads each row once, shows all of it, and still finds what was altered', async () => {
  const id = await begin()
  await write(['one', 'two', 'three'].map(note))
  await expect.poll(() => store().entries.at(-1)?.body).toMatchObject({ text: 'three' })
  await closeWorkspace()
  let read = 0
  const count = <T>(row: T): T => {
    read += 1
    return row
  }
  database.entries.hook('reading', count)
  await openWorkspace(id)
  database.entries.hook('reading').unsubscribe(count)
  expect(read).toBe(store().entries.length)
  await expect.poll(checks).toMatchObject([{ total: read, fault: null }])

  const last = await database.entries.orderBy('arrival').last()
  await database.entries.update(last?.arrival ?? 0, { body: (last?.body ?? '').replace('three', 'tree') })
  await openWorkspace(id)
  await expect.poll(checks).toMatchObject([{ fault: { seq: read, what: 'bodyHash' } }])
})

it('[TWO-8] entries saved once only are known by name, and no more once the second copy is written', async () => {
  const id = await begin()
  journal.isBroken = true
  const outcome = await write(note('one copy'))
  const hash = outcome.ok ? (outcome.value[0]?.hash ?? '') : ''
  expect([...store().heldOnce]).toEqual([hash])
  await openWorkspace(id)
  expect(store().heldOnce.has(hash)).toBe(true)
  journal.isBroken = false
  await write(note('both copies'))
  expect(store().heldOnce.size).toBe(0)
  expect(journal.lines.filter((line) => line.includes('one copy'))).toHaveLength(1)
})

it('[LOG-14] first writes made at once introduce the desk and the official once', async () => {
  const { acting } = useDesk.getState()
  if (!acting) throw new Error('somebody acts')
  const id = crypto.randomUUID()
  const opening = draft('workspace.opened', {
    name: 'At once',
    mode: 'real',
    purpose: 'Test',
    facilities: [],
  })
  await Promise.all([opening, note('two'), note('three')].map((each) => writeAs(id, acting, [each])))
  await openWorkspace(id)
  expect(store().entries.map(({ kind }) => kind)).toEqual([
    'desk.enrolled',
    'official.registered',
    'workspace.opened',
    'note.added',
    'note.added',
  ])
})

it('[XCH-17] the first desk of this computer vouches for its second, and says that they share it', async () => {
  await begin()
  const first = useDesk.getState().acting
  const desk = await makeDesk({
    name: 'Windsor',
    code: 'WIN',
    country: 'CA',
    agency: 'CBSA',
    place: 'Windsor',
  })
  const guest = await addOfficial({ desk: desk.id, name: 'Marc Roy', agency: 'CBSA', position: 'Chief' })
  await actAs(guest.id)
  await expect.poll(() => store().picture?.trust[desk.id]?.standing).toBe('endorsed')
  await write(note('Windsor is here'))
  await expect.poll(() => store().entries.at(-1)?.body).toMatchObject({ text: 'Windsor is here' })
  const vouching = store().entries.filter(({ kind }) => kind === 'key.endorsed')
  expect(vouching).toMatchObject([{ desk: first?.desk.id, official: null, body: { how: 'sameComputer' } }])
  if (first) await setActing(first.official.id)
})

it('[TWO-12] what arrives while nobody acts is shown once somebody does', async () => {
  const id = await begin()
  const { acting } = useDesk.getState()
  if (!acting) throw new Error('somebody acts')
  await write(note('Before'))
  await expect.poll(() => store().entries.at(-1)?.body).toMatchObject({ text: 'Before' })
  useDesk.setState({ acting: null })
  const before = await database.entries.count()
  let heard = before
  const hearing = liveQuery(() => database.entries.count()).subscribe((rows) => (heard = rows))
  await writeAs(id, acting, [note('While nobody acted')])
  // The window follows the log in the same way, and first.
  await expect.poll(() => heard).toBeGreaterThan(before)
  hearing.unsubscribe()
  useDesk.setState({ acting })
  const told = () => store().picture?.timeline.at(-1)?.entry.body
  await expect.poll(told).toMatchObject({ text: 'While nobody acted' })
  expect(store().entries.at(-1)?.body).toMatchObject({ text: 'While nobody acted' })
})
