import type { PlanView } from '../../../data/projections/plans.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { nextNumber } from '../stand.ts'
import { useMoment } from '../use-moment.ts'
import type { PlanEditing } from './use-plan-editor.ts'

/** What is written, what does not belong in it, and whether it goes on from words that were kept. */
export function EditorHead({ plan, editing }: { plan: PlanView | null; editing: PlanEditing }) {
  const t = useTranslate()
  const moment = useMoment()
  const version = versionText(nextNumber(plan, editing.isMajor))
  return (
    <header className="editor-head">
      <h1>{plan ? t('planEditor.heading', { number: plan.number, version }) : t('planEditor.headingNew')}</h1>
      <Callout tone="warn">{t('planReport.handling')}</Callout>
      {editing.keptAt && (
        <Callout tone={editing.isOutdated ? 'warn' : 'info'}>
          <p>
            {t('planEditor.kept', { time: moment(editing.keptAt) })}{' '}
            {editing.isOutdated && t('form.draft.changed')}
          </p>
          <Button size="sm" onPress={editing.beginAnew}>
            {t('log.compose.discardDraft')}
          </Button>
        </Callout>
      )}
    </header>
  )
}
