import { useEffect, useRef, useState } from 'react'
import type { ExerciseView } from '../../../../data/projections/exercises.ts'
import { useFormats } from '../../../i18n/use-formats.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { SignedBy } from '../../../signing/SignedBy.tsx'
import { onceSettled } from '../../../ui/dialog-hotkeys.ts'
import { useSaid } from '../../../signing/use-signed-form.ts'
import { useHotkeys } from '../../../ui/hotkeys.ts'
import { announce } from '../../../ui/parts/announce.ts'
import { Button } from '../../../ui/parts/Button.tsx'
import { Callout } from '../../../ui/parts/Callout.tsx'
import { ConfirmDiscard } from '../../../ui/parts/ConfirmDiscard.tsx'
import { PersonalDataWarning } from '../../../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../../../ui/parts/ProblemNotice.tsx'
import { TextField } from '../../../ui/parts/TextField.tsx'
import { useDesignView } from '../design-view.ts'
import { faultIn } from '../fault-text.ts'
import { AboutFields } from './AboutFields.tsx'
import { ObjectivesEditor } from './ObjectivesEditor.tsx'
import { PeopleFields } from './PeopleFields.tsx'
import { useOverviewEditor } from './use-overview-editor.ts'

/** The overview and the objectives on one page; what is typed is kept until it is saved as the next wording. */
export function OverviewEditor({ view }: { view: ExerciseView }) {
  const t = useTranslate()
  const f = useFormats()
  const said = useSaid()
  const editing = useOverviewEditor(view)
  const [isAsking, setAsking] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const { words, set, faults, attempts, isDirty, personal } = editing
  const leave = () => useDesignView.setState({ isEditing: false })
  const close = () => (isDirty ? setAsking(true) : leave())
  const save = async () => {
    const entries = await editing.save()
    if (!entries) return
    said(entries)
    leave()
  }
  useHotkeys('form', { 'Ctrl+Enter': () => onceSettled(() => void save()), Escape: close })
  useEffect(() => page.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const told = useRef(0)
  useEffect(() => {
    // Said when a save was tried, not at each stroke after it.
    if (attempts === told.current) return
    told.current = attempts
    if (faults.length === 0) return
    announce(t('form.faults', { count: faults.length }), 'assertive')
    const frame = requestAnimationFrame(() =>
      page.current?.querySelector<HTMLElement>('[aria-invalid="true"], .invalid input')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [attempts, faults, t])
  const shared = { words, set, faultAt: (at: string) => faultIn(faults, at, t) }
  return (
    <div className="overview-editor" ref={page}>
      <header className="row wrap">
        <h1 className="grow">{t('design.editing', { name: view.overview.name })}</h1>
        {editing.keptAt && (
          <Callout tone={editing.isOutdated ? 'warn' : 'info'}>
            <p>
              {t('planEditor.kept', { time: f.instant(editing.keptAt, 'UTC', 'short') })}{' '}
              {editing.isOutdated && t('form.draft.changed')}
            </p>
            <Button size="sm" onPress={editing.beginAnew}>
              {t('log.compose.discardDraft')}
            </Button>
          </Callout>
        )}
      </header>
      <div className="overview-parts" data-region tabIndex={-1}>
        {faults.length > 0 && <Callout tone="bad">{t('form.faults', { count: faults.length })}</Callout>}
        <AboutFields {...shared} />
        <PeopleFields {...shared} />
        <ObjectivesEditor {...shared} />
        <TextField
          label={t('design.changeNote')}
          value={editing.changeNote}
          onChange={editing.setChangeNote}
        />
      </div>
      <footer className="overview-foot">
        <PersonalDataWarning
          found={personal.found}
          reason={personal.reason}
          onReason={personal.setReason}
          error={attempts > 0 && !personal.isSettled ? t('form.error.required') : undefined}
        />
        {editing.problem && <ProblemNotice problem={editing.problem} />}
        <div className="row wrap">
          <SignedBy releasability={editing.releasability} />
          <Button onPress={close}>{t('planEditor.close')}</Button>
          <Button
            variant="primary"
            hotkey="Ctrl ↵"
            isPending={editing.isBusy}
            isDisabled={!isDirty}
            onPress={() => void save()}
          >
            {t('design.inject.saveChange')}
          </Button>
        </div>
      </footer>
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
  )
}
