import { useEffect, useRef, useState } from 'react'
import type { Element } from '../../../data/model/playbook.ts'
import type { ElementView } from '../../../data/projections/run-elements.ts'
import type { RunState } from '../../../data/projections/runs.ts'
import { minutesAfter } from '../../../data/rules/instant.ts'
import { clockSkewMinutes } from '../../../data/rules/said-at.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { now } from '../../state/now.ts'
import { usePersonalData } from '../../state/use-personal-data.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft as draftOf } from '../../state/write.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { DateTimeField } from '../../ui/parts/DateTimeField.tsx'
import { PersonalDataWarning } from '../../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'
import { useSay } from '../use-say.ts'
import { elementDraftKey, keepElementDraft, readElementDraft, type ElementDraft } from './element-drafts.ts'
import { elementEntry, newElementDraft, type EditorFaults } from './element-entry.ts'
import { ElementValueField } from './ElementValueField.tsx'
import { useActs } from './use-acts.ts'
import { zoneAt } from './use-moment.ts'
import { useLatest } from '../../ui/use-latest.ts'

/** Fills an information element where it stands: value and unit, when and by whom it was observed, how sure. */
export function ElementEditor(props: { run: RunState; view: ElementView; onClose: () => void }) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  const { run, onClose } = props
  const { element } = props.view
  const country = useWorkspace((state) => state.picture?.country ?? 'US')
  const official = useDesk((state) => state.acting?.official.id ?? '')
  const key = elementDraftKey(run.run, element.id, official)
  const [draft, setDraft] = useState<ElementDraft>(
    () => readElementDraft(key) ?? newElementDraft(element, lastOf(props.view, country), now()),
  )
  const [isTried, setTried] = useState(false)
  const { act, problem } = useActs()
  const personal = usePersonalData([draft.subject, draft.source, textOf(element, draft)])
  const inside = useRef<HTMLFormElement>(null)
  const set = (patch: Partial<ElementDraft>) => {
    const next = { ...draft, ...patch }
    setDraft(next)
    keepElementDraft(key, next)
  }
  const entry = elementEntry(run.run, element, draft, minutesAfter(now(), clockSkewMinutes))
  const faults: EditorFaults = isTried && !entry.ok ? entry.faults : {}
  const errorOf = (field: keyof EditorFaults) => {
    const fault = faults[field]
    return fault && t(`run.fault.${fault}`, rangeOf(element))
  }
  async function save() {
    setTried(true)
    if (!entry.ok || !personal.isSettled) {
      requestAnimationFrame(() =>
        inside.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )
      return
    }
    const given = { releasability: run.releasability, occurredAt: null }
    if (!(await act(draftOf('run.informationFilled', { ...entry.body, ...personal.kept }, given)))) return
    keepElementDraft(key, null)
    onClose()
  }
  const latest = useLatest({ save, onClose })
  useEffect(() => {
    const form = inside.current
    form?.querySelector<HTMLElement>('input, button, [tabindex="0"]')?.focus()
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation()
        latest.current.onClose()
      }
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      void latest.current.save()
    }
    form?.addEventListener('keydown', press)
    return () => form?.removeEventListener('keydown', press)
  }, [latest])
  const zone = zoneAt(run.facility, country)
  return (
    <form
      ref={inside}
      className="element-editor"
      aria-label={t('run.fill', { element: say(element.label) })}
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      {element.subject && (
        <TextField
          label={say(element.subject)}
          isRequired
          maxLength={300}
          value={draft.subject}
          onChange={(subject) => set({ subject })}
          error={errorOf('subject')}
        />
      )}
      <ElementValueField element={element} draft={draft} set={set} error={errorOf('value')} zone={zone} />
      {element.hasBaseline && (
        <TextField
          label={t('run.baseline')}
          hint={t('run.baseline.hint')}
          value={draft.baseline}
          onChange={(baseline) => set({ baseline })}
          error={errorOf('baseline')}
        />
      )}
      <DateTimeField
        label={t('form.wait.observedAt')}
        isRequired
        value={draft.observedAt}
        onChange={(observedAt) => set({ observedAt })}
        tz={zone}
        now={now}
        error={errorOf('observedAt')}
      />
      <TextField
        label={t('form.source')}
        isRequired
        maxLength={300}
        value={draft.source}
        onChange={(source) => set({ source })}
        error={errorOf('source')}
      />
      <Segment
        label={t('run.confidence')}
        isRequired
        items={(['high', 'medium', 'low'] as const).map((id) => ({ id, label: t(`run.confidence.${id}`) }))}
        value={draft.confidence}
        onChange={(confidence) => set({ confidence })}
        error={errorOf('confidence')}
      />
      <DateTimeField
        label={t('run.nextUpdate')}
        hint={
          element.cadenceMinutes === null
            ? t('run.nextUpdate.hint')
            : t('run.nextUpdate.cadence', { cadence: format.duration(element.cadenceMinutes) })
        }
        value={draft.nextUpdateAt}
        onChange={(nextUpdateAt) => set({ nextUpdateAt })}
        tz={zone}
      />
      <PersonalDataWarning
        found={personal.found}
        reason={personal.reason}
        onReason={personal.setReason}
        error={isTried && !personal.isSettled ? t('form.error.required') : undefined}
      />
      {problem && <ProblemNotice problem={problem} />}
      <div className="row wrap">
        <Button variant="primary" size="sm" hotkey="Ctrl ↵" onPress={() => void save()}>
          {t('run.fill.save')}
        </Button>
        <Button size="sm" onPress={onClose}>
          {t('ui.close')}
        </Button>
      </div>
    </form>
  )
}

const lastOf = ({ subjects }: ElementView, country: 'US' | 'CA') =>
  subjects.flatMap(({ byCountry }) => byCountry[country] ?? []).at(-1)

const textOf = ({ type }: Element, { value }: ElementDraft) =>
  type === 'text' && typeof value === 'string' ? value : ''

/** The allowed range as the fault's words need it. */
const rangeOf = ({ min, max, type }: Element) => ({
  min: min ?? (type === 'count' ? 0 : 'none'),
  max: max ?? 'none',
})
