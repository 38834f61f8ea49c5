import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Entry } from '../../../data/model/entry.ts'
import { fingerprint } from '../../../data/exchange/fingerprint.ts'
import { Problem, type Result } from '../../../data/model/problem.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { knownDesks } from '../../../renderer/exchange/desks.ts'
import { ResolveForm } from '../../../renderer/exchange/forms/ResolveForm.tsx'
import { RevokeForm } from '../../../renderer/exchange/forms/RevokeForm.tsx'
import { ReceiveColumn } from '../../../renderer/exchange/receive/ReceiveColumn.tsx'
import { createReceiving } from '../../../renderer/exchange/receiving.ts'
import { RefusedKeys } from '../../../renderer/exchange/trust/RefusedKeys.tsx'
import { SendColumn } from '../../../renderer/exchange/send/SendColumn.tsx'
import { sentenceContext } from '../../../renderer/exchange/sentence-context.ts'
import { useDesk } from '../../../renderer/state/desk.ts'
import type { exportBundle } from '../../../renderer/state/exchange/export-bundle.ts'
import type { BundlePreview } from '../../../renderer/state/exchange/preview-bundle.ts'
import type { KeyAnswer } from '../../../renderer/state/exchange/record-import.ts'
import { refuseKeys } from '../../../renderer/state/exchange/refused-keys.ts'
import type { ExportPlan, Receiver } from '../../../renderer/state/exchange/plan-export.ts'
import type { revokeKey } from '../../../renderer/state/exchange/trust.ts'
import { desks, LogWriter, officials, workspace } from '../../support/log-fixture.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import '../../../renderer/exchange/exchange.css'
import '../../../renderer/exchange/exchange-parts.css'

const key = 'ab'.repeat(91)
const disruption = '0192f000-0000-7000-8000-00000000d001'
const note = (text: string) => ({ form: 'note' as const, text, tags: [], links: [] })

let log: LogWriter

beforeEach(async () => {
  await page.viewport(1440, 900)
  log = new LogWriter().enrol(false)
  const desk = {
    id: desks.US,
    name: 'CBP Detroit',
    code: 'DET',
    country: 'US' as const,
    agency: 'CBP',
    place: 'Detroit',
  }
  const official = { id: officials.US, desk: desk.id, name: 'Dana Example', agency: 'CBP', position: 'Watch' }
  const mine = { ...desk, publicKey: key, privateKey: null }
  useDesk.setState({ status: 'ready', desks: [mine], acting: { desk: mine, official } })
})
afterEach(hide)

const context = () => sentenceContext(pictureOf(log.entries, 'US'), 'en')
const showPart = (what: React.ReactNode) => show(what, 'en', { height: '860px' })
const button = (name: string | RegExp) => page.getByRole('button', { name })

function plan(to: Receiver, given: Partial<ExportPlan> = {}): ExportPlan {
  const crossing = log.entries.filter(({ releasability }) => releasability === 'SHARED')
  const staying = log.entries.filter(({ releasability }) => releasability === 'US')
  const attachments = { count: 0, bytes: 0 }
  return {
    to,
    crossing,
    staying,
    unread: 0,
    attachments,
    since: null,
    refused: null,
    oldVersions: [],
    ...given,
  }
}

type Saving = { plan: ExportPlan; how: Parameters<typeof exportBundle>[1] }

function showSend(given: (to: Receiver) => Partial<ExportPlan> = () => ({})): Saving[] {
  const saved: Saving[] = []
  const seen = context()
  showPart(
    <SendColumn
      context={seen}
      desks={knownDesks(seen.picture, new Set([desks.US]))}
      purpose="Coordinate border traffic"
      plan={(to) => Promise.resolve(plan(to, given(to)))}
      save={(what, how) => {
        saved.push({ plan: what, how })
        return Promise.resolve({ path: '/media/usb/x.entente', bundle: workspace, sha256: 'ab' })
      }}
    />,
  )
  return saved
}

it('[XSC-2] shows how many entries cross and how many stay before anything is saved, and lists each of them', async () => {
  log.write('US', 'note.added', note('Two officers moved'), { releasability: 'US' })
  showSend()
  await expect.element(page.getByText('Stay in the United States')).toBeVisible()
  await expect.element(button(/^Save bundle, 5 entries/)).toBeVisible()
  await userEvent.click(button('1 stays'))
  await expect.element(page.getByRole('dialog', { name: '1 entry stays' })).toBeVisible()
  await expect.element(page.getByText(/Two officers moved/)).toBeVisible()
})

it('[XSC-3] a bundle has a purpose: the workspace’s is offered, and an empty one is not saved', async () => {
  const saved = showSend()
  const purpose = page.getByRole('textbox', { name: /Purpose/ })
  await expect.element(purpose).toHaveValue('Coordinate border traffic')
  await userEvent.clear(purpose)
  await userEvent.click(button(/^Save bundle/))
  await expect.element(page.getByText('Write what it is handed over for.')).toBeVisible()
  expect(saved).toEqual([])
  await userEvent.fill(purpose, 'Reopen the bridge')
  await userEvent.click(button(/^Save bundle/))
  await expect.element(page.getByText('Saved: /media/usb/x.entente')).toBeVisible()
  expect(saved[0]?.how).toEqual({
    purpose: 'Reopen the bridge',
    passphrase: null,
    declaresWithheld: false,
    everything: false,
  })
})

it('[XSC-4] a passphrase is typed twice, and told by phone', async () => {
  const saved = showSend()
  await userEvent.click(page.getByText('Lock with a passphrase'))
  await expect.element(page.getByText(/Tell it by phone, never in the same e-mail/)).toBeVisible()
  await userEvent.fill(page.getByLabelText(/^Passphrase/), 'harbour lantern spruce copper')
  await userEvent.fill(page.getByLabelText(/^Once more/), 'harbour lantern spruce')
  await expect.element(page.getByText('Very hard to guess')).toBeVisible()
  await userEvent.click(button(/^Save bundle/))
  await expect.element(page.getByText('The two are not the same.')).toBeVisible()
  expect(saved).toEqual([])
  await userEvent.fill(page.getByLabelText(/^Once more/), 'harbour lantern spruce copper')
  await userEvent.click(button(/^Save bundle/))
  await expect.poll(() => saved[0]?.how.passphrase).toBe('harbour lantern spruce copper')
})

it('[XSC-5] to a third party the entries of the other country stay until it consents, and the screen says so', async () => {
  const theirs = log.write('CA', 'note.added', note('Queue at Huron Church'))
  const saved = showSend(({ country }) => (country === null ? { crossing: [], staying: [theirs] } : {}))
  await userEvent.click(page.getByText('Third party'))
  await userEvent.click(button(/^Save/))
  await expect.element(page.getByText('Name who receives it.')).toBeVisible()
  await userEvent.fill(page.getByRole('textbox', { name: /third party/ }), 'Transport Example')
  await userEvent.click(page.getByRole('textbox', { name: /Purpose/ }))
  await expect
    .element(page.getByText(/1 shared entry of the other country stays: .* go on to Transport Example/))
    .toBeVisible()
  await userEvent.click(button(/^Save/))
  await expect.poll(() => saved[0]?.plan.to).toEqual({ country: null, name: 'Transport Example' })
})

function preview(given: Partial<BundlePreview> = {}): BundlePreview {
  const added = log.entries.filter(({ desk }) => desk === desks.CA)
  const from = {
    desk: desks.CA,
    name: 'CBSA Windsor',
    country: 'CA' as const,
    agency: 'CBSA',
    publicKey: key,
  }
  return {
    check: {
      manifest: {
        format: 'entente-bundle',
        version: 1,
        bundle: workspace,
        workspace,
        name: 'Example',
        mode: 'real',
        createdAt: '2026-11-22T12:00:00.000Z',
        purpose: 'Coordinate',
        from,
        to: { country: 'US', name: 'United States' },
        holds: [],
        withheld: null,
        entries: added.length,
        attachments: 0,
      },
      sha256: 'ab'.repeat(32),
      chains: [],
      attachments: [],
      isSenderKnown: true,
    },
    source: { name: 'x.entente', size: 4000, read: () => Promise.resolve(new Uint8Array()) },
    workspace,
    other: null,
    isNewHere: false,
    total: { added: added.length, known: 4, refused: 0 },
    added,
    conflicts: [],
    clockAhead: null,
    keys: [],
    importedAt: null,
    ...given,
  }
}

function showReceive(given: Partial<BundlePreview>, locked: string | null = null) {
  const applied: (readonly KeyAnswer[])[] = []
  const receiving = createReceiving({
    choose: () => Promise.resolve(null),
    preview: (_source, passphrase, _watch, wantsJoin) => {
      if (locked !== null && passphrase === null) return Promise.reject(new Problem('bundle.locked'))
      if (locked !== passphrase) return Promise.reject(new Problem('bundle.wrong-passphrase'))
      const other = given.other && {
        ...given.other,
        choice: wantsJoin ? ('join' as const) : ('open' as const),
      }
      return Promise.resolve(preview({ ...given, other: other ?? null }))
    },
    apply: (_preview, keys) => {
      applied.push(keys)
      return Promise.resolve({ added: 2, refused: 0 })
    },
  })
  showPart(<ReceiveColumn receiving={receiving} picture={context().picture} />)
  return { receiving, applied, open: () => receiving.open(preview().source) }
}

it('[XSC-6] a bundle is shown before it changes anything: new, already here, conflicts, refused with the reason', async () => {
  const chain = {
    workspace,
    desk: desks.CA,
    releasability: 'CA' as const,
    publicKey: key,
    from: 3,
    to: 9,
    added: 0,
    known: 0,
  }
  const check = {
    ...preview().check,
    chains: [{ ...chain, fills: [], refusal: { reason: 'notForUs' as const, seq: 3 } }],
    attachments: [{ sha256: 'ab'.repeat(32), bytes: 5, isNamed: false }],
  }
  const { applied, open } = showReceive({ check, total: { added: 2, known: 4, refused: 7 }, clockAhead: 192 })
  await open()
  await expect.element(page.getByText('From CBSA Windsor')).toBeVisible()
  await expect.element(page.getByText(/belongs to the other country alone/)).toBeVisible()
  await expect.element(page.getByText(/A file that no entry names/)).toBeVisible()
  await expect.element(page.getByText(/clock of the sender is ahead of ours by 3 h 12/)).toBeVisible()
  await expect.element(page.getByText('Nothing changes until you import.')).toBeVisible()
  expect(applied).toEqual([])
  await userEvent.click(button('Import 2 new entries'))
  await expect.element(page.getByText('2 entries added')).toBeVisible()
  expect(applied).toEqual([[]])
})

it('[JON-8] a bundle of another opening asks whether it is the same event, and waits for the answer', async () => {
  const by = { name: 'CBSA Windsor', country: 'CA' as const }
  const ours = {
    name: 'Fire',
    mode: 'real' as const,
    purpose: 'Coordinate',
    by: null,
    at: '2026-11-22T11:00:00.000Z',
  }
  const other = {
    ours,
    theirs: { ...ours, name: 'Bridge fire', by },
    choice: 'open' as const,
    refused: null,
    isHere: false,
  }
  const { applied, open } = showReceive({ other })
  await open()
  await expect.element(page.getByText('Bridge fire')).toBeVisible()
  await expect.element(page.getByRole('definition').filter({ hasText: 'CBSA Windsor' })).toBeVisible()
  await userEvent.click(button('Import 2 new entries'))
  await expect.element(page.getByText('Say whether it is the same event.')).toBeVisible()
  expect(applied).toEqual([])
  // By keyboard: the first choice has the focus now.
  await userEvent.keyboard(' ')
  await expect.element(button('Join and import 2 entries')).toBeVisible()
  await expect.element(page.getByRole('radio', { name: /same event/ })).toHaveFocus()
  await userEvent.click(button('Join and import 2 entries'))
  await expect.element(page.getByText(/asked the same question once/)).toBeVisible()
  expect(applied).toHaveLength(1)
})

it('[JON-4] openings of different modes are shown with the reason why they stay apart', async () => {
  const ours = {
    name: 'Fire',
    mode: 'real' as const,
    purpose: 'Coordinate',
    by: null,
    at: '2026-11-22T11:00:00.000Z',
  }
  const theirs = { ...ours, mode: 'exercise' as const }
  const refused = 'bundle.join-modes' as const
  const { open } = showReceive({ other: { ours, theirs, choice: 'open', refused, isHere: false } })
  await open()
  await expect.element(page.getByText(/never joined: the modes differ/)).toBeVisible()
  await expect.element(page.getByRole('radio')).not.toBeInTheDocument()
})

it('[XSC-7] a locked bundle asks for its passphrase, and a wrong one may be tried again', async () => {
  const { open } = showReceive({}, 'harbour lantern')
  await open()
  const field = page.getByLabelText(/^Passphrase/)
  await userEvent.fill(field, 'Harbour lantern')
  await userEvent.click(button('Unlock'))
  await expect.element(page.getByText(/passphrase does not open this bundle/)).toBeVisible()
  // What was typed stays, all of it selected: a slip is mended, or typed over.
  await expect.element(field).toHaveValue('Harbour lantern')
  await expect.element(field).toHaveFocus()
  expect(document.querySelector('input')?.selectionEnd).toBe('Harbour lantern'.length)
  await userEvent.keyboard('harbour lantern{Enter}')
  await expect.element(page.getByText('From CBSA Windsor')).toBeVisible()
})

it('[XSC-11] a bundle that was imported before and brings nothing says when, and is not recorded once more', async () => {
  const importedAt = '2026-11-22T14:05:00.000Z'
  const unknown = {
    desk: desks.CA,
    name: 'CBSA Windsor',
    country: 'CA' as const,
    agency: 'CBSA',
    publicKey: key,
    fingerprint: fingerprint(key),
  }
  const total = { added: 0, known: 4, refused: 0 }
  const { open, applied } = showReceive({ importedAt, total, added: [], keys: [unknown] })
  await open()
  await expect.element(page.getByText(/was imported here on .*14:05/)).toBeVisible()
  await expect.element(page.getByText('Already imported, and on the register.')).toBeVisible()
  await expect.element(button('Record the receipt')).toBeDisabled()
  // A key that waited can still be answered for.
  await userEvent.click(page.getByText(/All 30 digits are the same/))
  await userEvent.fill(page.getByRole('textbox', { name: /Who read them/ }), 'Superintendent')
  await userEvent.click(button('Endorse 1 key'))
  await expect.poll(() => applied).toHaveLength(1)
})

it('[XSC-8] an unknown key shows its 30 digits and its claim; it is endorsed only with who read them', async () => {
  const fingerprint = '54841 15490 14504 55717 72196 05326'
  const unknown = {
    desk: desks.CA,
    name: 'CBSA Windsor',
    country: 'CA' as const,
    agency: 'CBSA',
    publicKey: key,
    fingerprint,
  }
  const { applied, open } = showReceive({ keys: [unknown] })
  await open()
  await expect.element(page.getByText(/claims to speak for Canada/)).toBeVisible()
  expect(document.querySelector('.digits.lg')?.textContent?.trim()).toBe(fingerprint)
  await userEvent.click(page.getByText(/All 30 digits are the same/))
  await userEvent.click(button(/^Import 2 new entries, endorse 1 key/))
  await expect.element(page.getByText('Say who read the digits: a position or an office.')).toBeVisible()
  expect(applied).toEqual([])
  await userEvent.fill(page.getByRole('textbox', { name: /Who read them/ }), 'Duty superintendent, Windsor')
  await userEvent.click(button(/^Import/))
  await expect
    .poll(() => applied[0])
    .toMatchObject([
      { desk: desks.CA, answer: 'endorse', how: 'voice', vouchedBy: 'Duty superintendent, Windsor' },
    ])
})

it('[XSC-9] a conflict is settled by choosing a version, with the reason; what differs is marked', async () => {
  const terms = {
    title: 'Bridge closed',
    cause: 'fire' as const,
    description: '',
    expectedEnd: null,
    source: 'Operator',
  }
  const cells = [{ direction: 'toCA' as const, mode: 'commercial' as const, state: 'closed' as const }]
  const opened = log.write('US', 'disruption.opened', {
    disruption,
    number: 'DET-1',
    facility: 'ambassador-bridge',
    ...terms,
    position: null,
    cells,
    links: [],
  })
  const basedOn = [opened.hash]
  log.write('US', 'disruption.updated', { disruption, ...terms, title: 'Opens at noon', cells }, { basedOn })
  const theirs = log.write(
    'CA',
    'disruption.updated',
    { disruption, ...terms, title: 'Opens at midnight', cells },
    { basedOn },
  )
  const seen = context()
  const conflict = seen.picture.conflicts[0]
  if (!conflict) throw new Error('no conflict')
  const resolve = vi.fn<
    (conflict: unknown, keep: Entry, why: { reason: string }) => Promise<Result<Entry[]>>
  >(() => Promise.resolve({ ok: true, value: [] }))
  showPart(<ResolveForm conflict={conflict} context={seen} resolve={resolve} />)
  await expect.element(page.getByText('shown until resolved')).toBeVisible()
  const unlike = [...document.querySelectorAll('.unlike dd')].map((each) => each.textContent)
  expect(unlike).toEqual(['Opens at noon', 'Opens at midnight'])
  await userEvent.click(button(/Keep this version/))
  await expect.element(page.getByText('Choose the version to keep.')).toBeVisible()
  expect(resolve).not.toHaveBeenCalled()
  await userEvent.click(page.getByRole('radio', { name: /Marc Exemple/ }))
  await userEvent.fill(page.getByRole('textbox', { name: /Reason/ }), 'Canada decides entry into Canada')
  await userEvent.click(button(/Keep this version/))
  await expect.poll(() => resolve.mock.calls[0]?.[1].hash).toBe(theirs.hash)
  expect(resolve.mock.calls[0]?.[2]).toEqual({ reason: 'Canada decides entry into Canada' })
})

it('[XSC-10] a refused key stands on the screen with its digits and why, and can be taken back', async () => {
  await refuseKeys([
    { publicKey: key, desk: desks.CA, name: 'CBSA Windsor', country: 'CA', reason: 'Other digits.' },
  ])
  showPart(<RefusedKeys />)
  await expect.element(page.getByText('Key refused')).toBeVisible()
  await expect.element(page.getByText(/Other digits\. Nothing of this desk is taken in/)).toBeVisible()
  expect(document.querySelector('.digits')?.textContent?.trim()).toBe(fingerprint(key))
  await userEvent.click(button('Take the refusal back: CBSA Windsor'))
  await expect.element(page.getByText('Key refused')).not.toBeInTheDocument()
})

it('[PRV-3] personal data in a bundle’s purpose, and in what is said of a new key, stays only with a reason', async () => {
  const saved = showSend()
  await userEvent.fill(page.getByRole('textbox', { name: /Purpose/ }), 'Call 313-555-0100')
  await expect.element(page.getByText(/looks like personal data: phone number/)).toBeVisible()
  await userEvent.click(button(/^Save bundle/))
  expect(saved).toEqual([])
  await userEvent.fill(page.getByRole('alert').getByRole('textbox'), 'Number of the duty desk')
  await userEvent.click(button(/^Save bundle/))
  const personalDataKept = { found: ['phone'], reason: 'Number of the duty desk' }
  await expect.poll(() => saved[0]?.how).toMatchObject({ personalDataKept })

  const unknown = { desk: desks.CA, name: 'CBSA Windsor', country: 'CA' as const, agency: 'CBSA' }
  const { applied, open } = showReceive({
    keys: [{ ...unknown, publicKey: key, fingerprint: fingerprint(key) }],
  })
  await open()
  await userEvent.click(page.getByText(/All 30 digits are the same/))
  await userEvent.fill(page.getByRole('textbox', { name: /Who read them/ }), 'Officer at 519-555-0100')
  await userEvent.click(button(/^Import/))
  expect(applied).toEqual([])
  await userEvent.fill(page.getByRole('alert').getByRole('textbox'), 'Number of the duty desk')
  await userEvent.click(button(/^Import/))
  await expect.poll(() => applied[0]).toMatchObject([{ answer: 'endorse', personalDataKept }])
})

it('[PRV-3] a reason that looks like personal data is warned of, and signed only with a reason to keep it', async () => {
  const revoke = vi.fn<typeof revokeKey>(() => Promise.resolve({ ok: true, value: [] }))
  const [desk] = knownDesks(context().picture, new Set([desks.US]))
  if (!desk) throw new Error('a desk is known')
  showPart(<RevokeForm desk={desk} revoke={revoke} />)
  await userEvent.fill(page.getByRole('textbox', { name: /^Reason/ }).first(), 'Lost, call 313-555-0100')
  await expect.element(page.getByText(/looks like personal data: phone number/)).toBeVisible()
  await userEvent.click(button(/Revoke this key/))
  expect(revoke).not.toHaveBeenCalled()
  await userEvent.fill(page.getByRole('alert').getByRole('textbox'), 'Number of the duty desk')
  await userEvent.click(button(/Revoke this key/))
  await expect
    .poll(() => revoke.mock.calls[0]?.[1])
    .toEqual({
      reason: 'Lost, call 313-555-0100',
      personalDataKept: { found: ['phone'], reason: 'Number of the duty desk' },
    })
})
