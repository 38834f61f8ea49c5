import type { PlanView } from '../../../data/projections/plans.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { PersonalDataWarning } from '../../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { SignedBy } from '../../signing/SignedBy.tsx'
import { newestOf } from '../stand.ts'
import type { PlanEditing } from './use-plan-editor.ts'

/** What the words change, who signs, and the buttons that save or leave. */
export function EditorFoot(props: {
  plan: PlanView | null
  editing: PlanEditing
  onClose: () => void
  onSave: () => void
}) {
  const t = useTranslate()
  const f = useFormats()
  const { plan, editing } = props
  const { personal, changes } = editing
  const newest = plan && newestOf(plan)
  const parts = [...new Set((changes ?? []).map(({ part }) => t(`planPart.${part}`)))]
  return (
    <footer className="editor-foot">
      <PersonalDataWarning
        found={personal.found}
        reason={personal.reason}
        onReason={personal.setReason}
        error={editing.attempts > 0 && !personal.isSettled ? t('form.error.required') : undefined}
      />
      {editing.problem && <ProblemNotice problem={editing.problem} />}
      {newest && changes && (
        <p className="sub">
          {t('plans.import.changes', {
            count: changes.length,
            version: versionText(newest),
            parts: f.list(parts),
          })}
        </p>
      )}
      <div className="row wrap">
        <SignedBy releasability={editing.releasability} />
        <Button onPress={props.onClose}>{t('planEditor.close')}</Button>
        <Button
          variant="primary"
          hotkey="Ctrl ↵"
          isPending={editing.isBusy}
          isDisabled={changes?.length === 0}
          onPress={props.onSave}
        >
          {t(plan ? 'planEditor.saveNext' : 'planEditor.saveNew')}
        </Button>
      </div>
    </footer>
  )
}
