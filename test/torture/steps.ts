import { hashBytes } from '../../data/model/hash.ts'
import type { Draft, Entry, EntryOf } from '../../data/model/entry.ts'
import type { Kind } from '../../data/model/kinds.ts'
import { Problem, type Result } from '../../data/model/problem.ts'
import { actAs, createWorkspace } from '../../renderer/state/open-workspace.ts'
import { useDesk } from '../../renderer/state/desk.ts'
import { applyBundle, previewBundle } from '../../renderer/state/exchange/import-bundle.ts'
import { changePassphrase, removeLock, setLock, useLock } from '../../renderer/state/lock/lock.ts'
import { machine } from '../../renderer/state/machine.ts'
import { carryOutPurge } from '../../renderer/state/purge.ts'
import { useWorkspace } from '../../renderer/state/workspace.ts'
import { draft, newId, write } from '../../renderer/state/write.ts'
import { sourceOf } from '../../renderer/machine/bundle-source.ts'
import type { Dice } from '../support/random-history.ts'
import type { Plan, StepName, Told } from './told.ts'

type Step = (plan: Plan, dice: Dice, tell: (told: Told) => void) => Promise<unknown>

let count = 0
const word = () => `${String(performance.timeOrigin)} ${String((count += 1))} — café, 橋`
const shared = { releasability: 'SHARED' } as const
const country = () => useDesk.getState().acting?.desk.country ?? 'US'
const noteOf = (text: string) => ({ text, form: 'note' as const, tags: [], links: [] })
const terms = (title: string) => ({
  title,
  text: 'Trucks to Canada go by the Blue Water Bridge until reopening.',
  needs: ['US' as const, 'CA' as const],
  conditions: [],
  authority: { US: '', CA: '' },
  effectiveFrom: null,
  expiresAt: null,
  reviewAt: null,
  answerBy: null,
  links: [],
})
const disruptionOf = (title: string) => ({
  title,
  cause: 'fire' as const,
  description: '',
  expectedEnd: null,
  source: 'Bridge operator',
  cells: [{ direction: 'toCA' as const, mode: 'bus' as const, state: 'closed' as const }],
})

/** Writes, and says so only once it is answered: saved in both copies. */
async function save(step: StepName, tell: (told: Told) => void, drafts: Draft | Draft[]): Promise<Entry[]> {
  const workspace = useWorkspace.getState().id ?? ''
  return answered(step, tell, workspace, await write(drafts))
}

function answered(
  step: StepName,
  tell: (told: Told) => void,
  workspace: string,
  result: Result<Entry[]>,
): Entry[] {
  if (!result.ok) throw new Problem(result.problem.code, result.problem.facts)
  const entries = result.value.map(({ hash }) => hash)
  const { heldOnce } = useWorkspace.getState()
  const once = entries.filter((hash) => heldOnce.has(hash))
  if (once.length > 0) tell({ once })
  const attachments = result.value.flatMap((entry) => entry.attachments)
  tell({ saved: step, entries, attachments, workspace })
  return result.value
}

/** An entry of some kinds that the open event has and this desk wrote. */
function one<K extends Kind>(dice: Dice, ...kinds: K[]): EntryOf<K> {
  const desk = useDesk.getState().acting?.desk.id
  const found = useWorkspace
    .getState()
    .entries.filter(
      (entry) => entry.desk === desk && (kinds as string[]).includes(entry.kind) && !isOfGroup(entry),
    )
  const entry = dice.one(found)
  if (!entry) throw new Problem('log.unknown-target')
  return entry as EntryOf<K>
}

/** What is told as one thing stays, so that it can be counted. */
const isOfGroup = (entry: Entry) => entry.kind === 'note.added' && entry.body.text.startsWith('group ')

const decisionOpen = (dice: Dice) => {
  const { real } = useWorkspace.getState()
  const decision = dice.one(Object.values(real?.decisions ?? {}))
  if (!decision) throw new Problem('log.unknown-target')
  return decision
}

/** Bytes of a picture, as far as its beginning tells. */
async function picture(dice: Dice): Promise<{ bytes: Uint8Array; sha256: string }> {
  const bytes = crypto.getRandomValues(new Uint8Array(8 + dice.below(60_000)))
  bytes.set([0x89, 0x50, 0x4e, 0x47])
  const sha256 = hashBytes(bytes)
  await machine().putAttachment(sha256, bytes)
  return { bytes, sha256 }
}

async function attachment(dice: Dice, entry: string | null): Promise<Draft> {
  const { bytes, sha256 } = await picture(dice)
  const body = { sha256, name: 'span.png', mediaType: 'image/png' as const, bytes: bytes.length }
  return draft('attachment.added', { ...body, caption: word(), entry }, { ...shared, attachments: [sha256] })
}

const watch = () => ({ progress: () => undefined, signal: new AbortController().signal })

/** Everything that is done while the power goes, each as the app's own screens do it. */
export const steps: Record<StepName, Step> = {
  note: (_plan, _dice, tell) => save('note', tell, draft('note.added', noteOf(word()), shared)),
  own: (_plan, _dice, tell) =>
    save('own', tell, draft('note.added', noteOf(word()), { releasability: country() })),
  disruption: (_plan, _dice, tell) =>
    save(
      'disruption',
      tell,
      draft(
        'disruption.opened',
        {
          disruption: newId(),
          facility: 'ambassador-bridge',
          position: null,
          links: [],
          ...disruptionOf(word()),
        },
        shared,
      ),
    ),
  update: (_plan, dice, tell) => {
    const { disruption } = one(dice, 'disruption.opened').body
    const heads = useWorkspace.getState().real?.disruptions[disruption]?.heads ?? []
    const given = { ...shared, basedOn: heads }
    return save('update', tell, draft('disruption.updated', { disruption, ...disruptionOf(word()) }, given))
  },
  wait: (_plan, dice, tell) =>
    save(
      'wait',
      tell,
      draft(
        'wait.observed',
        {
          facility: 'ambassador-bridge',
          direction: 'toUS',
          mode: 'commercial',
          minutes: dice.below(90),
          method: 'cameras',
          source: 'Bridge operator',
          observedAt: new Date().toISOString(),
        },
        shared,
      ),
    ),
  decision: (_plan, _dice, tell) =>
    save('decision', tell, draft('decision.proposed', { decision: newId(), ...terms(word()) }, shared)),
  concur: (_plan, dice, tell) => {
    const { decision, heads, termsEntry } = decisionOpen(dice)
    const given = { ...shared, basedOn: heads }
    return save(
      'concur',
      tell,
      draft('decision.concurred', { decision, terms: termsEntry, remarks: '' }, given),
    )
  },
  amend: (_plan, dice, tell) => {
    const { decision, heads } = decisionOpen(dice)
    const given = { ...shared, basedOn: heads }
    return save(
      'amend',
      tell,
      draft('decision.amended', { decision, ...terms(word()), reason: 'More' }, given),
    )
  },
  correct: (_plan, dice, tell) => {
    const { hash: entry, releasability } = one(dice, 'note.added')
    const given = { releasability, basedOn: [entry] }
    return save(
      'correct',
      tell,
      dice.chance(0.3)
        ? draft('entry.retracted', { entry, reason: 'Twice' }, given)
        : draft('entry.corrected', { entry, replacement: noteOf(word()), reason: 'Counted again' }, given),
    )
  },
  attach: async (_plan, dice, tell) => save('attach', tell, await attachment(dice, null)),
  /** A decision together with the picture that it rests on. */
  evidence: async (_plan, dice, tell) => {
    const proposal = draft('decision.proposed', { decision: newId(), ...terms(word()) }, shared)
    const proof = await attachment(dice, null)
    return save('evidence', tell, [{ ...proposal, attachments: proof.attachments }, proof])
  },
  group: (_plan, dice, tell) => {
    const of = 2 + dice.below(12)
    const name = newId()
    const notes = Array.from({ length: of }, (_, index) =>
      draft(
        'note.added',
        noteOf(`group ${name} ${String(index + 1)}/${String(of)}`),
        index % 3 === 2 ? { releasability: country() } : shared,
      ),
    )
    return save('group', tell, notes)
  },
  burst: (_plan, _dice, tell) =>
    Promise.all([1, 2, 3, 4].map(() => save('burst', tell, draft('note.added', noteOf(word()), shared)))),
  switch: async (_plan, dice) => {
    const official = dice.one(useDesk.getState().officials)
    if (official) await actAs(official.id)
  },
  create: async (_plan, _dice, tell) => {
    const purpose = 'Coordinate border traffic during this event'
    const workspace = await createWorkspace({ name: word(), mode: 'exercise', purpose, facilities: [] })
    const entries = useWorkspace.getState().entries.map(({ hash }) => hash)
    tell({ saved: 'create', entries, attachments: [], workspace })
  },
  import: async ({ bundle }, _dice, tell) => {
    const number = bundle.next
    if (number >= bundle.of) throw new Problem('bundle.not-a-bundle')
    const reply = await fetch(`/${bundle.folder}/${String(number)}.entente`)
    const source = sourceOf(new File([await reply.arrayBuffer()], 'from-canada.entente'))
    const preview = await previewBundle(source, null, watch())
    const keys = preview.keys.map(({ desk, publicKey, country: of }) => ({
      desk,
      publicKey,
      country: of,
      answer: 'later' as const,
    }))
    await applyBundle(preview, keys, watch())
    bundle.next = number + 1
    tell({ imported: number, workspace: preview.workspace })
  },
  purge: async (_plan, dice, tell) => {
    const entries = [
      ...new Set([1, 2, 3].map(() => one(dice, 'note.added', 'attachment.added', 'note.added'))),
    ].filter(({ releasability }) => releasability === 'SHARED')
    const hashes = entries.map(({ hash }) => hash)
    const workspace = useWorkspace.getState().id ?? ''
    const now = new Date().toISOString()
    const named = { class: 'exercise', before: null, kinds: [], chains: [], entries: hashes } as const
    const result = await carryOutPurge(
      {
        releasability: 'SHARED',
        terms: { ...named, kinds: [], chains: [], entries: hashes },
        hashes,
        oldest: now,
        newest: now,
        held: 0,
      },
      { reason: 'Asked for' },
    )
    if (!result.ok) throw new Problem(result.problem.code, result.problem.facts)
    tell({ purged: hashes, workspace })
  },
  lock: async ({ passphrase }, dice) => {
    const { status } = useLock.getState()
    if (status === 'none') return setLock(passphrase, () => undefined)
    if (dice.chance(0.5)) return changePassphrase(passphrase, passphrase)
    await removeLock(passphrase, () => undefined)
  },
}
