import { beforeAll, describe, expect, it } from 'vitest'
import { canonical, type Json } from '../../../../data/model/canonical.ts'
import { pictureOf } from '../../../../data/projections/picture.ts'
import { database } from '../../../../renderer/state/database.ts'
import { loadDesks } from '../../../../renderer/state/desk.ts'
import { revokeKey } from '../../../../renderer/state/exchange/trust.ts'
import { createWorkspace, openWorkspace } from '../../../../renderer/state/open-workspace.ts'
import { useWorkspace } from '../../../../renderer/state/workspace.ts'
import { Computer, firstDesk, goTo, handOver, installMachine } from '../../../support/computer.ts'
import { codeOf, look, receive, say, settled, texts } from '../../../support/exchanging.ts'

const us = new Computer()
const ca = new Computer()
const toCanada = { country: 'CA', name: 'Canada' } as const
const toUnitedStates = { country: 'US', name: 'United States' } as const
const place = { purpose: 'Coordinate', facilities: ['peace-bridge'] }
let detroit = ''
let windsor = ''

const store = () => useWorkspace.getState()

/** What both countries see, byte for byte. */
const sharedPicture = () =>
  canonical(
    pictureOf(
      store().entries.filter(({ releasability }) => releasability === 'SHARED'),
      'US',
    ) as unknown as Json,
  )

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

describe('two openings of one event', () => {
  it('[JON-1] are joined by an official who has seen both, and by an entry that says so', async () => {
    await say('Seen from Windsor')
    const invitation = (await handOver(toUnitedStates)).bytes
    await goTo(us)
    await say('Seen from Detroit')
    await say('For the States alone', 'US')
    const asked = await look(invitation)
    expect(asked.other).toMatchObject({
      choice: 'open',
      refused: null,
      ours: { name: 'Fire at the bridge', by: { country: 'US' } },
      theirs: { name: 'Bridge fire', mode: 'real', purpose: 'Coordinate', by: { country: 'CA' } },
    })
    expect(asked.isNewHere).toBe(true)
    const { preview, done } = await receive(invitation, true)
    expect(preview).toMatchObject({ workspace: detroit, isNewHere: false })
    // With the opening comes a key that speaks: its digits are compared as with any invitation.
    expect(preview.keys.map(({ country }) => country)).toEqual(['CA'])
    expect(done).toEqual({ added: preview.total.added, refused: 0 })
    expect(store().id).toBe(detroit)
    expect(texts()).toEqual(['For the States alone', 'Seen from Detroit', 'Seen from Windsor'])
    const link = store().entries.find(({ kind }) => kind === 'workspace.linked')
    expect(link).toMatchObject({ releasability: 'SHARED', body: { other: windsor, name: 'Bridge fire' } })
    expect((await database.workspaces.get(detroit))?.joined).toEqual([{ id: windsor, name: 'Bridge fire' }])
    expect(await database.workspaces.count()).toBe(1)
  })

  it('[JON-2] come back after a restart and from the second copy alone', async () => {
    const before = texts()
    await openWorkspace(detroit)
    await settled()
    expect(store().notices).toEqual([])
    expect(texts()).toEqual(before)
    await database.entries.clear()
    await database.seals.clear()
    await openWorkspace(detroit)
    await settled()
    expect(store().notices.map(({ code }) => code)).toEqual(['journal.rebuilt'])
    expect(texts()).toEqual(before)
  })

  it('[JON-3] the other side is asked the same question once, and then both see the same picture', async () => {
    await say('After the joining')
    const { bytes, plan } = await handOver(toCanada)
    // What Windsor said it holds does not travel back.
    expect(new Set(plan.crossing.map(({ workspace }) => workspace))).toEqual(new Set([detroit]))
    await goTo(ca)
    const preview = await look(bytes)
    expect(preview.other).toMatchObject({ choice: 'open', ours: { name: 'Bridge fire' } })
    await receive(bytes, true)
    expect(store().id).toBe(windsor)
    await say('Windsor agrees')
    const back = (await handOver(toUnitedStates)).bytes
    const theirs = sharedPicture()
    await goTo(us)
    const again = await receive(back)
    expect(again.preview).toMatchObject({ other: null, workspace: detroit, total: { refused: 0 } })
    // What is here already did not travel again: the receipt names chains of both openings.
    expect(again.preview.total.known).toBe(0)
    expect(texts()).toContain('Windsor agrees')
    const more = (await handOver(toCanada)).bytes
    await goTo(ca)
    expect((await receive(more)).preview.other).toBeNull()
    await goTo(us)
    expect(theirs).not.toBe('')
    const ours = sharedPicture()
    await goTo(ca)
    expect(sharedPicture() === ours).toBe(true)
    const { workspace, trust } = pictureOf(store().entries, 'CA')
    expect(workspace?.openings.map(({ name }) => name).sort()).toEqual(['Bridge fire', 'Fire at the bridge'])
    expect(Object.values(trust).map(({ standing }) => standing)).toEqual(['opener', 'opener'])
  })

  it('[JON-4] of different modes are never joined', async () => {
    const exercise = new Computer()
    await goTo(exercise)
    await loadDesks()
    await firstDesk('SAR', 'CA')
    await createWorkspace({ name: 'Exercise North', mode: 'exercise', ...place })
    const invitation = (await handOver(toUnitedStates)).bytes
    await goTo(us)
    expect((await look(invitation)).other).toMatchObject({ choice: 'open', refused: 'bundle.join-modes' })
    expect(await codeOf(look(invitation, true))).toBe('bundle.join-modes')
  })

  it('[JON-6] another desk of the log takes in what a key that speaks there has joined', async () => {
    const invitation = (await handOver({ country: 'US', name: 'Second desk' }, { everything: true })).bytes
    const second = new Computer()
    await goTo(second)
    await loadDesks()
    await firstDesk('BUF', 'US')
    const { preview } = await receive(invitation)
    expect(preview).toMatchObject({ isNewHere: true, total: { refused: 0 } })
    expect(store().id).toBe(detroit)
    expect(texts()).toContain('Seen from Windsor')
    // A bundle of the joined opening is of this event, and is not asked about again.
    await goTo(ca)
    await say('Straight from Windsor')
    const direct = (await handOver({ country: 'US', name: 'Second desk' }, { everything: true })).bytes
    await goTo(second)
    expect((await receive(direct)).preview.other).toBeNull()
    expect(texts()).toContain('Straight from Windsor')
  })

  it('[JON-7] what a desk of the other opening writes after its key is revoked has no effect', async () => {
    await goTo(us)
    const windsorDesk = store().entries.find(({ workspace }) => workspace === windsor)?.desk ?? ''
    await revokeKey(windsorDesk, { reason: 'Lost' })
    await expect.poll(() => store().picture?.trust[windsorDesk]?.standing).toBe('revoked')
    const revoked = store().picture?.trust[windsorDesk]?.revoked
    const theirs = store().entries.filter(
      ({ desk, releasability }) => desk === windsorDesk && releasability === 'SHARED',
    )
    expect(revoked).toMatchObject({ workspace: windsor, seq: Math.max(...theirs.map(({ seq }) => seq)) })
  })
})
