import { beforeAll, describe, expect, it } from 'vitest'
import { hashBytes } from '../../../../data/model/hash.ts'
import { database } from '../../../../renderer/state/database.ts'
import { loadDesks } from '../../../../renderer/state/desk.ts'
import type { BundlePreview } from '../../../../renderer/state/exchange/preview-bundle.ts'
import type { KeyAnswer } from '../../../../renderer/state/exchange/record-import.ts'
import { createWorkspace, openWorkspace, setArchived } from '../../../../renderer/state/open-workspace.ts'
import { useWorkspace } from '../../../../renderer/state/workspace.ts'
import { draft, newId, write } from '../../../../renderer/state/write.ts'
import { bundleOf } from '../../../support/bundles.ts'
import { Computer, firstDesk, goTo, handOver, installMachine } from '../../../support/computer.ts'
import { codeOf, look, receive, say, settled, texts } from '../../../support/exchanging.ts'
import { Installation, makeKey } from '../../../support/installation.ts'
import { desks } from '../../../support/log-fixture.ts'
import { planContent } from '../../../support/plan-records.ts'

const us = new Computer()
const ca = new Computer()
const toCanada = { country: 'CA', name: 'Canada' } as const
const toUnitedStates = { country: 'US', name: 'United States' } as const
const place = { purpose: 'Coordinate', facilities: ['peace-bridge'] }
let detroit = ''
let windsor = ''

const store = () => useWorkspace.getState()
const archived = () => store().picture?.workspace?.archived ?? null

beforeAll(async () => {
  installMachine()
  await goTo(us)
  await loadDesks()
  await firstDesk('DET', 'US')
  detroit = await createWorkspace({ name: 'Fire at the bridge', mode: 'real', ...place })
  await goTo(ca)
  await loadDesks()
  await firstDesk('WIN', 'CA')
  windsor = await createWorkspace({ name: 'Bridge fire', mode: 'real', ...place })
}, 60_000)

describe('an opening that is on this computer as an event of its own', () => {
  it('[JON-9] is joined by a bundle with everything, and stays as it is', async () => {
    await say('Seen from Windsor')
    const invitation = (await handOver(toUnitedStates)).bytes
    await goTo(us)
    await say('Seen from Detroit')
    const opened = await receive(invitation)
    expect(opened.preview).toMatchObject({ isNewHere: true, other: { choice: 'open', isHere: false } })
    expect(store().id).toBe(windsor)
    const receipt = (await handOver(toCanada)).bytes
    await goTo(ca)
    await receive(receipt)
    await say('Windsor goes on')
    const part = (await handOver(toUnitedStates)).bytes
    const everything = (await handOver(toUnitedStates, { everything: true })).bytes

    await goTo(us)
    await openWorkspace(detroit)
    await settled()
    expect(await codeOf(look(part))).toBe('bundle.join-part')
    expect((await look(everything)).other).toMatchObject({ choice: 'join', isHere: true, refused: null })
    const { preview } = await receive(everything)
    expect(preview).toMatchObject({ workspace: detroit, isNewHere: false, total: { refused: 0 } })
    expect(texts()).toEqual(['Seen from Detroit', 'Seen from Windsor', 'Windsor goes on'])
    const own = await database.entries.where('[workspace+arrival]').between([windsor], [windsor, []]).count()
    expect(own).toBeGreaterThan(0)
    await openWorkspace(windsor)
    await settled()
    expect(texts()).toEqual(['Seen from Windsor'])
    await openWorkspace(detroit)
    await settled()
  })

  it('[JON-10] that was archived before the joining does not close the event; archived in sight of both it is closed on both', async () => {
    const joined = (await handOver(toCanada, { everything: true })).bytes
    await goTo(ca)
    expect(store().id).toBe(windsor)
    await setArchived(true, 'Handed to Detroit')
    await expect.poll(archived).toMatchObject({ reason: 'Handed to Detroit' })
    await expect.poll(async () => (await database.workspaces.get(windsor))?.isArchived).toBe(true)
    const closed = (await handOver(toUnitedStates)).bytes
    await receive(joined, true)
    expect(archived()).toBeNull()
    await expect.poll(async () => (await database.workspaces.get(windsor))?.isArchived).toBe(false)
    await goTo(us)
    await receive(closed)
    expect(archived()).toBeNull()

    await setArchived(true, 'Bridge open')
    await expect.poll(archived).toMatchObject({ reason: 'Bridge open' })
    const over = (await handOver(toCanada)).bytes
    await goTo(ca)
    await receive(over)
    expect(archived()).toMatchObject({ reason: 'Bridge open' })
    await expect.poll(async () => (await database.workspaces.get(windsor))?.isArchived).toBe(true)
    await setArchived(false, 'Flared up')
    await expect.poll(archived).toBeNull()
  })

  it('[JON-11] a refused chain of it stands in the register with its opening', async () => {
    await goTo(us)
    const everything = (await handOver({ country: 'US', name: 'Second desk' }, { everything: true })).bytes
    const second = new Computer()
    await goTo(second)
    await loadDesks()
    await firstDesk('BUF', 'US')
    const refuse = ({ check }: BundlePreview): KeyAnswer[] =>
      check.chains.flatMap(({ workspace, desk, publicKey }) =>
        workspace === windsor && publicKey !== null && desk !== check.manifest.from.desk
          ? [{ desk, publicKey, country: 'CA', answer: 'refuse', reason: 'Other digits' }]
          : [],
      )
    await receive(everything, false, refuse)
    const imported = store().entries.findLast(({ kind }) => kind === 'bundle.imported')
    expect(imported?.body).toMatchObject({ refused: [{ workspace: windsor, reason: 'refusedKey' }] })
  })
})

describe('what an import brings', () => {
  it('[XCH-18] the import says a conflict about a plan before it brings one', async () => {
    const [one, other] = [new Computer(), new Computer()]
    await goTo(one)
    await loadDesks()
    await firstDesk('DET', 'US')
    await createWorkspace({ name: 'Plans', mode: 'planning', purpose: 'Plan', facilities: [] })
    const plan = newId()
    const heads = () =>
      store()
        .picture?.plans[plan]?.versions.slice(-1)
        .map(({ version }) => version) ?? []
    const change = async (title: string, minor: number) => {
      const content = planContent({ title })
      const body = { plan, content, major: 1, minor, changeNote: title }
      const written = await write(
        minor === 0
          ? draft('plan.drafted', body, { releasability: 'SHARED' })
          : draft('plan.revised', body, { releasability: 'SHARED', basedOn: heads() }),
      )
      expect(written).toMatchObject({ ok: true })
      await expect.poll(() => store().picture?.plans[plan]?.versions.at(-1)?.content.title).toBe(title)
    }
    await change('First', 0)
    const invitation = (await handOver(toCanada)).bytes
    await goTo(other)
    await loadDesks()
    await firstDesk('WIN', 'CA')
    await receive(invitation)
    const answer = (await handOver(toUnitedStates)).bytes
    await goTo(one)
    await receive(answer)
    const speaks = (await handOver(toCanada)).bytes
    await change('Of Detroit', 1)
    await goTo(other)
    await receive(speaks)
    await change('Of Windsor', 1)
    const theirs = (await handOver(toUnitedStates)).bytes
    await goTo(one)
    const { preview } = await receive(theirs)
    expect(preview.conflicts).toMatchObject([{ thing: 'plan', id: plan }])
    await expect.poll(() => store().picture?.conflicts.length).toBe(1)
  })

  it('[XCH-19] a file that no entry names is left out, and said before', async () => {
    const desk = new Installation(desks.US, 'US', await makeKey())
    desk.enrol()
    desk.write('workspace.opened', { name: 'Bridge', mode: 'real', ...place })
    const named = new TextEncoder().encode('named')
    const stray = new TextEncoder().encode('named by nobody')
    const attachment = {
      sha256: hashBytes(named),
      name: 'span.jpg',
      mediaType: 'image/jpeg',
      bytes: named.length,
      caption: '',
      entry: null,
    } as const
    desk.write('attachment.added', attachment, { attachments: [attachment.sha256] })
    await desk.seal()
    const bytes = await bundleOf(desk, { country: 'CA', attachments: [named, stray] })
    const guest = new Computer()
    await goTo(guest)
    await loadDesks()
    await firstDesk('SAR', 'CA')
    const { preview } = await receive(bytes)
    expect(preview.check.attachments.filter(({ isNamed }) => !isNamed)).toHaveLength(1)
    expect([...guest.attachments.keys()]).toEqual([hashBytes(named)])
  })
})
