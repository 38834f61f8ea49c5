import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Releasability } from '../../data/model/country.ts'
import type { Draft, Entry } from '../../data/model/entry.ts'
import type { PersonalDataKind } from '../../data/model/entries/body.ts'
import type { Instant } from '../../data/model/ids.ts'
import { signedNowKinds, type Kind } from '../../data/model/kinds.ts'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { whyNotWrite } from '../../data/projections/may-write.ts'
import { personalDataIn } from '../../data/rules/personal-data.ts'
import { useDesk } from '../state/desk.ts'
import { now } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { draft, write } from '../state/write.ts'
import { faultsOf, textsOf, type Faults } from './check-form.ts'
import type { FormValues } from './form-field.ts'
import { useFormDraft } from './use-form-draft.ts'

/** What a form writes: a kind, and the body made of its values. */
export type EntryFormOptions = {
  kind: Kind
  initial: FormValues
  /** The body written; fields that the form does not show are added here. */
  toBody?: (values: FormValues) => FormValues
  /** Fixed for what continues a thing, or must reach the other country. */
  releasability?: Releasability
  basedOn?: readonly string[]
  attachments?: readonly string[]
  /** Turns the checked draft into what is really written, e.g. a correction of another entry. */
  wrap?: (draft: Draft, values: FormValues) => Draft | Draft[]
  /** Work that must be done before the entry, e.g. putting an attachment's bytes on the disk. */
  before?: () => Promise<void>
  /** What else is wrong, of fields that the body does not hold. */
  faults?: (values: FormValues) => Faults
  onSaved: (entries: readonly Entry[], values: FormValues) => void
}

export type EntryForm = ReturnType<typeof useEntryForm>

/**
 * The state of one form: held here and nowhere else, so that no picture that arrives while somebody types
 * changes a field (lesson 18).
 */
export function useEntryForm(options: EntryFormOptions) {
  const { kind, toBody } = options
  const draftKept = useFormDraft(kind, options.basedOn)
  const [first, setFirst] = useState(() => ({
    values: { ...options.initial, ...draftKept.begin?.values },
    occurredAt: draftKept.begin?.occurredAt ?? now(),
  }))
  const [values, setValues] = useState<FormValues>(first.values)
  const [occurredAt, setOccurredAt] = useState<Instant | null>(first.occurredAt)
  const [keepReason, setKeepReason] = useState('')
  const [attempts, setAttempts] = useState(0)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const [isBusy, setBusy] = useState(false)
  const busy = useRef(false)
  const isOver = useRef(false)
  const sessionReleasability = useSession((state) => state.releasability)
  const releasability = options.releasability ?? sessionReleasability
  const body = useMemo(() => (toBody ? toBody(values) : values), [toBody, values])
  const found = useMemo(() => personalDataFound(values), [values])
  const faultsNow = (): Faults => ({
    ...allFaults(kind, body, occurredAt, found, keepReason),
    ...options.faults?.(values),
  })
  const faults = faultsNow()
  const isDirty = values !== first.values || keepReason !== ''
  const { left } = draftKept
  useEffect(() => {
    if (!isOver.current) left.current = { values, occurredAt, isDirty }
  }, [left, values, occurredAt, isDirty])

  const set = useCallback((patch: FormValues) => {
    setValues((before) => ({ ...before, ...patch }))
    setProblem(null)
  }, [])

  async function submit() {
    if (busy.current) return
    setAttempts((count) => count + 1)
    if (Object.keys(faultsNow()).length > 0 || occurredAt === null) return
    const kept = found.length > 0 ? { personalDataKept: { found, reason: keepReason } } : {}
    const { basedOn = [], attachments = [] } = options
    const made = draft(kind, { ...body, ...kept } as Draft['body'], {
      releasability,
      occurredAt: signedNowKinds.has(kind) ? null : occurredAt,
      basedOn,
      attachments,
    })
    const drafts = options.wrap ? options.wrap(made, values) : made
    const refusal = whyNot(drafts)
    if (refusal) {
      setProblem(refusal)
      return
    }
    busy.current = true
    setBusy(true)
    const outcome = await prepared(options.before, drafts)
    setBusy(false)
    if (outcome.ok) {
      // Stays busy for good: a second stroke that is still on its way must not write it again.
      discard()
      options.onSaved(outcome.value, values)
      return
    }
    busy.current = false
    setProblem(outcome.problem)
  }

  /** What is typed is not kept when the form closes. */
  function discard() {
    isOver.current = true
    left.current = null
    draftKept.forget()
  }
  /** The form as it would have opened without the draft. */
  function beginAnew() {
    const anew = { values: options.initial, occurredAt: now() }
    setFirst(anew)
    setValues(anew.values)
    setOccurredAt(anew.occurredAt)
    draftKept.forget()
  }
  return {
    kind,
    values,
    set,
    occurredAt,
    setOccurredAt,
    releasability,
    isReleasabilityFixed: options.releasability !== undefined,
    found,
    keepReason,
    setKeepReason,
    /** Shown only once the official tried to save: nobody is scolded while typing. */
    faults: attempts > 0 ? faults : {},
    attempts,
    problem,
    isBusy,
    isDirty,
    submit,
    discard,
    draftOf: draftKept.of,
    isDraftOutdated: draftKept.isOutdated,
    beginAnew,
  }
}

async function prepared(before: (() => Promise<void>) | undefined, drafts: Draft | Draft[]) {
  try {
    await before?.()
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    return { ok: false as const, problem: { code, facts } }
  }
  return write(drafts)
}

const personalDataFound = (values: FormValues): PersonalDataKind[] => [
  ...new Set(textsOf(values).flatMap(personalDataIn)),
]

function allFaults(
  kind: Kind,
  body: FormValues,
  occurredAt: Instant | null,
  found: readonly PersonalDataKind[],
  keepReason: string,
): Faults {
  const faults = faultsOf(kind, body, occurredAt, now())
  return found.length > 0 && keepReason.trim() === ''
    ? { ...faults, keepReason: 'form.error.required' }
    : faults
}

function whyNot(drafts: Draft | Draft[]): ProblemData | null {
  const { picture } = useWorkspace.getState()
  const { acting } = useDesk.getState()
  if (!picture || !acting) return { code: 'log.no-official', facts: {} }
  const author = { country: acting.desk.country, desk: acting.desk.id, official: acting.official.id }
  const all = Array.isArray(drafts) ? drafts : [drafts]
  // A run may follow what is put at hand in the same breath, and be told of at once.
  const adopted = new Set(all.flatMap(({ kind, body }) => (kind === 'playbook.adopted' ? body.hash : [])))
  const begun = new Set(all.flatMap(({ kind, body }) => (kind === 'run.started' ? body.run : [])))
  for (const each of all) {
    if (each.kind === 'run.started' && adopted.has(each.body.playbook.hash)) continue
    if (each.kind === 'run.informationFilled' && begun.has(each.body.run)) continue
    const code = whyNotWrite(each, picture, author)
    if (code) return { code, facts: {} }
  }
  return null
}
