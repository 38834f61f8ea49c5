import { useEffect, useMemo, useRef, useState } from 'react'
import type { PlanView } from '../../../data/projections/plans.ts'
import type { PlanPart } from '../../../data/rules/plan-changes.ts'
import { planParts } from '../../../data/rules/plan-parts.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { announce } from '../../ui/parts/announce.ts'
import { ConfirmDiscard } from '../../ui/parts/ConfirmDiscard.tsx'
import { faultText } from '../fault-words.ts'
import { useSaid } from '../../signing/use-signed-form.ts'
import { usePlansView } from '../plans-view.ts'
import { onceSettled } from '../../ui/dialog-hotkeys.ts'
import { Contents, partId } from './Contents.tsx'
import { EditorFoot } from './EditorFoot.tsx'
import { EditorHead } from './EditorHead.tsx'
import { EditorProvider } from './editor-context.ts'
import { FaultSummary } from './FaultSummary.tsx'
import { PartFields } from './PartFields.tsx'
import { VersionPart } from './VersionPart.tsx'
import { usePlanEditor } from './use-plan-editor.ts'
import { useLatest } from '../../ui/use-latest.ts'
import './editor.css'

/** Parts of one field, whose label names them already. */
const named: ReadonlySet<PlanPart> = new Set(['title', 'purpose', 'crossings', 'reviewBy'])

/** A plan on one page: every part of it, what is still missing, and the version that it becomes. */
export function PlanEditor({ plan }: { plan: PlanView | null }) {
  const t = useTranslate()
  const said = useSaid()
  const { set, show } = usePlansView()
  const editing = usePlanEditor(plan)
  const [isAsking, setAsking] = useState(false)
  const [target, setTarget] = useState<{ at: string } | null>(null)
  const page = useRef<HTMLDivElement>(null)
  const { words, shownFaults, attempts, isDirty } = editing
  const leave = () => set({ editing: null })
  const close = () => (isDirty ? setAsking(true) : leave())
  const save = async () => {
    const entries = await editing.save()
    const [entry] = entries ?? []
    if (!entries || !entry || !('plan' in entry.body)) return
    said(entries)
    show(entry.body.plan)
    useSession.getState().select({ type: 'plan', id: entry.body.plan })
    leave()
  }
  const latest = useLatest(save)
  useHotkeys('form', { 'Ctrl+Enter': () => onceSettled(() => void latest.current()), Escape: close })
  useEffect(() => page.current?.querySelector<HTMLElement>('[data-at="/title"] input')?.focus(), [])
  useFocusedTarget(page, target)
  const told = useRef(0)
  useEffect(() => {
    // Said when a save was tried, not at each stroke after it.
    if (attempts === told.current) return
    told.current = attempts
    if (shownFaults.length === 0) return
    announce(t('form.faults', { count: shownFaults.length }), 'assertive')
    page.current?.querySelector<HTMLElement>('.fault-summary button')?.focus()
  }, [attempts, shownFaults, t])
  const { crossings, stagingAreas } = words
  const context = useMemo(
    () => ({
      crossings,
      stagingAreas,
      target,
      faultAt: (at: string) => {
        const fault = shownFaults.find((each) => each.at === at || each.at.startsWith(`${at}/`))
        return fault && faultText(fault, t)
      },
    }),
    [crossings, stagingAreas, target, shownFaults, t],
  )
  return (
    <EditorProvider value={context}>
      <div className="plan-editor" ref={page}>
        <EditorHead plan={plan} editing={editing} />
        <Contents editing={editing} hasVersion={plan !== null} />
        <div className="editor-parts" data-region tabIndex={-1}>
          <FaultSummary faults={shownFaults} onJump={(at) => setTarget({ at })} />
          {planParts.map((part) => (
            <section key={part} id={partId(part)} tabIndex={-1} aria-labelledby={`${partId(part)}-title`}>
              <h2 id={`${partId(part)}-title`} className={named.has(part) ? 'vh' : ''}>
                {t(`planPart.${part}`)}
              </h2>
              <PartFields part={part} value={words[part]} setPart={editing.setPart} />
            </section>
          ))}
          {plan && <VersionPart plan={plan} editing={editing} />}
        </div>
        <EditorFoot plan={plan} editing={editing} onClose={close} onSave={() => void save()} />
        {isAsking && (
          <ConfirmDiscard
            onKeep={() => setAsking(false)}
            onDraft={leave}
            onDiscard={() => {
              editing.discard()
              leave()
            }}
          />
        )}
      </div>
    </EditorProvider>
  )
}

const focusable = 'input:not([type="hidden"]), textarea, button, [tabindex="0"]'

/** Brings the field of a fault into sight and puts the focus into it, once its item has opened. */
function useFocusedTarget(page: { current: HTMLElement | null }, target: { at: string } | null): void {
  useEffect(() => {
    if (!target) return
    const frame = requestAnimationFrame(() => {
      for (let { at } = target; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
        const place = page.current?.querySelector<HTMLElement>(`[data-at="${CSS.escape(at)}"]`)
        if (!place) continue
        place.scrollIntoView({ block: 'center' })
        place.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true })
        return
      }
    })
    return () => cancelAnimationFrame(frame)
  }, [page, target])
}
