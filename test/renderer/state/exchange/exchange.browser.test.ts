import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical, type Json } from '../../../../data/model/canonical.ts'
import type { Country } from '../../../../data/model/country.ts'
import { hashBytes } from '../../../../data/model/hash.ts'
import type { BodyOf } from '../../../../data/model/kinds.ts'
import { Problem } from '../../../../data/model/problem.ts'
import { exchangeView } from '../../../../data/projections/exchange.ts'
import { pictureOf } from '../../../../data/projections/picture.ts'
import { database } from '../../../../renderer/state/database.ts'
import { loadDesks, useDesk } from '../../../../renderer/state/desk.ts'
import { exportBundle } from '../../../../renderer/state/exchange/export-bundle.ts'
import { applyBundle, previewBundle } from '../../../../renderer/state/exchange/import-bundle.ts'
import type { BundlePreview } from '../../../../renderer/state/exchange/preview-bundle.ts'
import type { KeyAnswer } from '../../../../renderer/state/exchange/record-import.ts'
import { planExport } from '../../../../renderer/state/exchange/plan-export.ts'
import { forgetRefusal, refusedKeys } from '../../../../renderer/state/exchange/refused-keys.ts'
import { resolveConflict } from '../../../../renderer/state/exchange/resolve.ts'
import { endorseKey, revokeKey } from '../../../../renderer/state/exchange/trust.ts'
import { createWorkspace, openWorkspace } from '../../../../renderer/state/open-workspace.ts'
import { useWorkspace } from '../../../../renderer/state/workspace.ts'
import { draft, newId, write } from '../../../../renderer/state/write.ts'
import {
  Computer,
  fileOf,
  firstDesk,
  goTo,
  handOver,
  installMachine,
  unwatched,
} from '../../../support/computer.ts'

const us = new Computer()
const ca = new Computer()
const refuser = new Computer()
const toCanada = { country: 'CA', name: 'Canada' } as const
const toUnitedStates = { country: 'US', name: 'United States' } as const
const photo = new TextEncoder().encode('not really a photo')
const disruption = newId()
let event = ''

const store = () => useWorkspace.getState()
const picture = () => {
  const { picture: shown } = store()
  if (!shown) throw new Error('a workspace is open')
  return shown
}
const view = () => exchangeView(picture())
const note = (text: string, releasability: 'SHARED' | Country = 'SHARED') =>
  draft('note.added', { text, form: 'note', tags: [], links: [] }, { releasability })
const texts = () => store().entries.flatMap(({ body }) => ('text' in body ? [body.text] : []))

/** Writes, and waits until the screen has it. */
async function say(...drafts: Parameters<typeof note>[0] extends string ? ReturnType<typeof note>[] : never) {
  const result = await write(drafts)
  if (!result.ok) throw new Problem(result.problem.code, result.problem.facts)
  const last = result.value.at(-1)?.hash
  await expect.poll(() => store().entries.some(({ hash }) => hash === last)).toBe(true)
  return result.value
}

const endorse = (preview: BundlePreview): KeyAnswer[] =>
  preview.keys.map(({ desk, publicKey, country }) => ({
    desk,
    publicKey,
    country,
    answer: 'endorse',
    how: 'voice',
    vouchedBy: 'Watch commander',
    remarks: '',
  }))

async function receive(bytes: Uint8Array, answers = endorse) {
  const preview = await previewBundle(fileOf(bytes), null, unwatched)
  const done = await applyBundle(preview, answers(preview), unwatched)
  await settled()
  return { preview, done }
}
/** The screen shows what the log holds, and the check of it is over. */
async function settled() {
  const { id } = store()
  const count = (await database.entries.toArray()).filter(({ workspace }) => workspace === id).length
  await expect.poll(() => store().entries.length).toBe(count)
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (thrown: unknown) => (thrown instanceof Problem ? thrown.code : String(thrown)),
  )
const preview = (bytes: Uint8Array, passphrase: string | null = null) =>
  previewBundle(fileOf(bytes), passphrase, unwatched)

/** What both countries must see alike. */
function sharedPicture() {
  const { entries } = store()
  const shared = pictureOf(
    entries.filter(({ releasability }) => releasability === 'SHARED'),
    'US',
  )
  return canonical(shared as unknown as Json)
}

beforeAll(async () => {
  installMachine()
  await goTo(us)
  await loadDesks()
  await firstDesk('DET', 'US')
  event = await createWorkspace({ name: 'Closure', mode: 'exercise', purpose: 'Coordinate', facilities: [] })
})
afterAll(() => {
  delete window.machine
})

describe('two countries that hand each other files', () => {
  it('[XCH-1] an invitation opens the event on a computer that does not have it', async () => {
    us.attachments.set(hashBytes(photo), photo)
    const added = {
      sha256: hashBytes(photo),
      name: 'span.jpg',
      mediaType: 'image/jpeg',
      bytes: photo.length,
      caption: '',
      entry: null,
    } as const
    await say(
      note('Pont fermé'),
      note('US only secret', 'US'),
      draft('attachment.added', added, { attachments: [added.sha256], releasability: 'SHARED' }),
    )
    const { plan, bytes, path } = await handOver(toCanada)
    expect(path).toMatch(/^entente-EXERCISE-closure-DET-1\.entente$/)
    expect(plan.attachments).toEqual({ count: 1, bytes: photo.length })
    expect(plan.staying.map(({ releasability }) => releasability)).toEqual(['US'])

    await goTo(ca)
    await loadDesks()
    await firstDesk('WIN', 'CA')
    const { preview: seen } = await receive(bytes)
    expect(seen).toMatchObject({ isNewHere: true, total: { known: 0, refused: 0 }, conflicts: [] })
    expect(seen.keys).toMatchObject([{ name: 'CBP DET', country: 'US', agency: 'CBP' }])
    expect(seen.keys[0]?.fingerprint).toMatch(/^(\d{5} ){5}\d{5}$/)
    expect(store()).toMatchObject({ id: event, status: 'ready' })
    expect(texts()).toEqual(['Pont fermé'])
    expect(ca.attachments.get(hashBytes(photo))).toEqual(photo)
    expect(picture().people.desks[useDesk.getState().acting?.desk.id ?? '']?.code).toBe('WIN')
    expect((await database.workspaces.get(event))?.name).toBe('Closure')
  })

  it('[XCH-2] what came in is on both copies, and a seal vouches for it', async () => {
    const lines = ca.journal.get(event) ?? []
    const rows = await database.entries.toArray()
    for (const { header } of rows)
      expect(lines.filter((line) => line.includes(JSON.stringify(header)))).toHaveLength(1)
    await expect
      .poll(() => Object.values(store().checked).every(({ verifiedTo, total }) => verifiedTo === total))
      .toBe(true)
  })

  it('[XCH-3] the same bundle a second time changes nothing', async () => {
    await goTo(us)
    const { bytes } = await handOver(toCanada, { everything: true })
    await goTo(ca)
    await receive(bytes)
    const before = [
      await database.entries.count(),
      await database.seals.count(),
      ca.journal.get(event)?.length,
    ]
    const { preview: seen, done } = await receive(bytes)
    expect(seen.total).toMatchObject({ added: 0, refused: 0 })
    expect(done).toEqual({ added: 0, refused: 0 })
    expect([
      await database.entries.count(),
      await database.seals.count(),
      ca.journal.get(event)?.length,
    ]).toEqual(before)
  })

  it('[XCH-4] after the exchange both see the same shared picture, and the opener has endorsed the guest', async () => {
    await goTo(ca)
    const ours = useDesk.getState().acting?.desk.id ?? ''
    expect(picture().trust[ours]?.standing).toBe('unchecked')
    await say(note('Windsor is ready'), note('CA only', 'CA'))
    const first = await handOver(toUnitedStates)
    await goTo(us)
    expect(view().unsent).toBeGreaterThan(0)
    const { preview: seen } = await receive(first.bytes)
    expect(seen.keys.map(({ name }) => name)).toEqual(['CBSA WIN'])
    expect(picture().trust[ours]?.standing).toBe('endorsed')
    const back = await handOver(toCanada)
    expect(back.plan.since).not.toBeNull()
    expect(back.plan.crossing.length).toBeLessThan(5)
    const here = sharedPicture()
    await goTo(ca)
    await receive(back.bytes)
    expect(sharedPicture()).toBe(here)
    expect(texts()).not.toContain('US only secret')
    expect(view()).toMatchObject({ unsent: 0, oldVersions: [] })
  })

  it('[XCH-5] disclosures stay in their country and say who, what and why', async () => {
    const kinds = (country: Country) =>
      store().entries.filter(
        ({ kind, releasability }) => kind.startsWith('bundle.') && releasability === country,
      )
    await goTo(us)
    expect(kinds('US').map(({ kind }) => kind)).toContain('bundle.imported')
    expect(kinds('CA')).toEqual([])
    expect(view().sent.at(-1)?.body).toMatchObject({
      recipient: 'Canada',
      purpose: 'Coordinate',
      isLocked: false,
    })
    const refused = await write(
      draft(
        'key.revoked',
        { desk: newId(), publicKey: 'ab'.repeat(91), seq: 1, reason: 'x' },
        { releasability: 'US' },
      ),
    )
    expect(refused).toMatchObject({ ok: false, problem: { code: 'log.must-be-shared' } })
  })

  it('[XCH-6] a correction is marked as an old version there until it is received', async () => {
    await goTo(us)
    const wrong = store().entries.find(({ body }) => 'text' in body && body.text === 'Pont fermé')
    const replacement = { text: 'Pont rouvert', form: 'note', tags: [], links: [] }
    await say(
      draft(
        'entry.corrected',
        { entry: wrong?.hash ?? '', replacement, reason: 'Reopened' },
        { releasability: 'SHARED' },
      ),
    )
    expect(view().oldVersions.map(({ kind }) => kind)).toEqual(['entry.corrected'])
    expect((await planExport(toCanada, false)).oldVersions).toHaveLength(1)
  })
})

describe('a file that cannot be taken', () => {
  it('[XCH-7] is refused with the reason, whatever was altered, and nothing changes', async () => {
    await goTo(us)
    const { bytes } = await handOver(toCanada)
    await goTo(ca)
    const before = await database.entries.count()
    const flipped = bytes.slice()
    flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1
    for (const bad of [flipped, bytes.slice(0, -5), new Uint8Array(0), photo])
      expect(await codeOf(preview(bad))).toMatch(/^bundle\.(altered|cut|not-a-bundle)$/)
    await goTo(us)
    expect(await codeOf(preview(bytes))).toBe('bundle.not-for-us')
    await goTo(ca)
    expect(await database.entries.count()).toBe(before)
  })

  it('[XCH-8] is locked until its passphrase is typed', async () => {
    await goTo(us)
    const { bytes } = await handOver(toCanada, { passphrase: 'étoile du nord' })
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('entente-bundle')
    await goTo(ca)
    expect(await codeOf(preview(bytes))).toBe('bundle.locked')
    expect(await codeOf(preview(bytes, 'wrong'))).toBe('bundle.wrong-passphrase')
    expect((await preview(bytes, 'étoile du nord')).total.refused).toBe(0)
  })

  it('[XCH-9] leaves the state before when it ends in the middle', async () => {
    await goTo(us)
    await say(...Array.from({ length: 3 }, (_, each) => note(`Update ${String(each)}`)))
    const { bytes } = await handOver(toCanada)
    await goTo(ca)
    const before = [await database.entries.count(), await database.seals.count()]
    const seen = await preview(bytes)
    const cancelled = new AbortController()
    cancelled.abort()
    expect(await codeOf(applyBundle(seen, [], { ...unwatched, signal: cancelled.signal }))).toBe(
      'bundle.cancelled',
    )
    let isPulled = false
    const stick = {
      ...fileOf(bytes),
      read: (from: number, to: number) =>
        isPulled ? Promise.reject(new Error('gone')) : Promise.resolve(bytes.slice(from, to)),
    }
    const fromStick = await previewBundle(stick, null, unwatched)
    isPulled = true
    expect(await codeOf(applyBundle(fromStick, [], unwatched))).toBe('file.unreadable')
    expect([await database.entries.count(), await database.seals.count()]).toEqual(before)
  })

  it('[XCH-10] is looked at again when it, or the log, changed since', async () => {
    await goTo(us)
    const one = (await handOver(toCanada)).bytes
    await say(note('Meanwhile'))
    const two = (await handOver(toCanada)).bytes
    await goTo(ca)
    let bytes = one
    const source = {
      ...fileOf(one),
      read: (from: number, to: number) => Promise.resolve(bytes.slice(from, to)),
    }
    const seen = await previewBundle(source, null, unwatched)
    bytes = two
    expect(await codeOf(applyBundle(seen, [], unwatched))).toMatch(
      /^bundle\.(changed-meanwhile|cut|altered)$/,
    )
    bytes = one
    await say(note('Written during the preview'))
    expect(await codeOf(applyBundle(seen, [], unwatched))).toBe('bundle.changed-meanwhile')
    await receive(two)
    expect(texts()).toContain('Meanwhile')
  })

  it('[XCH-11] of another event asks for that event; of an unknown one it must hold the beginning', async () => {
    await goTo(us)
    await say(note('A later part'))
    const delta = (await handOver(toCanada)).bytes
    await goTo(ca)
    const other = await createWorkspace({ name: 'Other', mode: 'real', purpose: 'Test', facilities: [] })
    expect(await codeOf(preview(delta))).toBe('bundle.other-event')
    await openWorkspace(event)
    await goTo(new Computer())
    await loadDesks()
    await firstDesk('SAR', 'CA')
    expect(await codeOf(preview(delta))).toBe('bundle.no-beginning')
    expect(await database.workspaces.count()).toBe(0)
    expect(other).not.toBe(event)
  })
})

describe('trust and conflicts', () => {
  it('[XCH-12] both changed the same thing: the import says so first, and one entry settles it for both', async () => {
    const terms: Omit<BodyOf<'disruption.updated'>, 'disruption' | 'title'> = {
      cause: 'fire',
      description: '',
      expectedEnd: null,
      source: 'Operator',
      cells: [],
    }
    const change = (title: string) =>
      draft(
        'disruption.updated',
        { disruption, title, ...terms },
        { releasability: 'SHARED', basedOn: picture().disruptions[disruption]?.heads ?? [] },
      )
    await goTo(us)
    await say(
      draft(
        'disruption.opened',
        {
          disruption,
          facility: 'ambassador-bridge',
          title: 'Fire',
          position: null,
          links: [],
          ...terms,
          cells: [{ direction: 'toCA', mode: 'commercial', state: 'closed' }],
        },
        { releasability: 'SHARED' },
      ),
    )
    const opened = (await handOver(toCanada)).bytes
    await say(change('Truck fire'))
    await goTo(ca)
    await receive(opened)
    await say(change('Bus fire'))
    const theirs = (await handOver(toUnitedStates)).bytes
    await goTo(us)
    const { preview: seen } = await receive(theirs)
    expect(seen.conflicts).toMatchObject([{ thing: 'disruption', id: disruption }])
    await expect.poll(() => picture().conflicts.length).toBe(1)
    const [conflict] = picture().conflicts
    const keep = conflict?.between.find(({ body }) => 'title' in body && body.title === 'Truck fire')
    if (!conflict || !keep) throw new Error('a conflict with our own title')
    expect(await resolveConflict(conflict, keep, { reason: 'The operator says truck' })).toMatchObject({
      ok: true,
    })
    await expect.poll(() => picture().conflicts.length).toBe(0)
    expect(picture().disruptions[disruption]?.title).toBe('Truck fire')
    const settledFile = (await handOver(toCanada)).bytes
    await goTo(ca)
    await receive(settledFile)
    expect(picture().conflicts).toEqual([])
    expect(picture().disruptions[disruption]?.title).toBe('Truck fire')
  })

  it('[XCH-13] a refused key brings nothing in, and is refused the next time without asking', async () => {
    await goTo(us)
    const everything = (await handOver(toCanada, { everything: true })).bytes
    await goTo(refuser)
    await loadDesks()
    await firstDesk('LAC', 'CA')
    const refuse = ({ keys }: BundlePreview): KeyAnswer[] =>
      keys.map(({ desk, publicKey, country }) => ({
        desk,
        publicKey,
        country,
        answer: 'refuse',
        reason: 'Other digits',
      }))
    const seen = await preview(everything)
    expect(await applyBundle(seen, refuse(seen), unwatched)).toMatchObject({ added: 0 })
    expect(await database.entries.count()).toBe(0)
    expect(await codeOf(preview(everything))).toBe('bundle.no-beginning')
  })

  it('[XSC-10] a refused key is known by name and reason, and asked about again once that is taken back', async () => {
    const known = await refusedKeys()
    expect(known[0]).toMatchObject({ name: 'CBP DET', country: 'US', reason: 'Other digits' })
    await goTo(us)
    const everything = (await handOver(toCanada, { everything: true })).bytes
    await goTo(refuser)
    for (const { publicKey } of known) await forgetRefusal(publicKey)
    expect((await preview(everything)).keys.map(({ publicKey }) => publicKey)).toContain(known[0]?.publicKey)
  })

  it('[XCH-14] a revoked key no longer speaks, and can be vouched for by nobody itself', async () => {
    await goTo(us)
    const guest = Object.values(picture().trust).find(({ country }) => country === 'CA')
    if (!guest) throw new Error('the guest is known')
    expect(await revokeKey(guest.desk, { reason: 'Laptop stolen' })).toMatchObject({ ok: true })
    await expect.poll(() => picture().trust[guest.desk]?.standing).toBe('revoked')
    const own = Object.values(picture().trust).find(({ standing }) => standing === 'opener')
    const itself = await endorseKey(own ?? guest, { how: 'voice', vouchedBy: '', remarks: '' })
    expect(itself).toMatchObject({ ok: false, problem: { code: 'log.own-key' } })
  })

  it('[XCH-15] to a third party goes only what is ours, until the other country lets its entries go on', async () => {
    const third = { country: null, name: 'Ontario Provincial Police' }
    await goTo(ca)
    const before = await planExport(third, true)
    const ours = useDesk.getState().acting?.desk.id
    expect(before.crossing.every(({ desk }) => desk === ours)).toBe(true)
    expect(before.staying.some(({ desk }) => desk !== ours)).toBe(true)
    await goTo(us)
    await say(draft('onward.consented', { party: third.name, remarks: '' }, { releasability: 'SHARED' }))
    const consent = (await handOver(toCanada)).bytes
    await goTo(ca)
    await receive(consent)
    const after = await planExport(third, true)
    expect(after.crossing.some(({ desk }) => desk !== ours)).toBe(true)
  })

  it('[XCH-16] an export that is cancelled writes no file and no disclosure', async () => {
    await goTo(us)
    const plan = await planExport(toCanada, true)
    const count = store().entries.length
    const cancelled = new AbortController()
    cancelled.abort()
    const how = { purpose: 'Coordinate', passphrase: null, declaresWithheld: true, everything: true }
    expect(await codeOf(exportBundle(plan, how, { ...unwatched, signal: cancelled.signal }))).toBe(
      'bundle.cancelled',
    )
    expect(store().entries).toHaveLength(count)
  })
})
