import type { PlanView } from '../../../data/projections/plans.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { TextField } from '../../ui/parts/TextField.tsx'
import { MajorField } from '../MajorField.tsx'
import { nextNumber } from '../stand.ts'
import type { PlanEditing } from './use-plan-editor.ts'

/** Id of the part of the page that says what kind of version this becomes. */
export const versionPartId = 'edit-version'

/** What kind of version the words become, and why they change. */
export function VersionPart({ plan, editing }: { plan: PlanView; editing: PlanEditing }) {
  const t = useTranslate()
  return (
    <section id={versionPartId} tabIndex={-1} aria-label={t('planEditor.version')}>
      <MajorField
        isMajor={editing.isMajor}
        onChange={(isMajor) => editing.set({ isMajor })}
        next={(isMajor) => versionText(nextNumber(plan, isMajor))}
      />
      <TextField
        label={t('planEditor.changeNote')}
        value={editing.changeNote}
        onChange={(changeNote) => editing.set({ changeNote })}
      />
    </section>
  )
}
