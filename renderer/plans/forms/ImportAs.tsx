import type { PlanView } from '../../../data/projections/plans.ts'
import { planChanges } from '../../../data/rules/plan-changes.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Checkbox } from '../../ui/parts/Checkbox.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { Select } from '../../ui/parts/Select.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'
import type { Incoming } from '../plans-view.ts'
import { newestOf, nextNumber } from '../stand.ts'
import { MajorField } from '../MajorField.tsx'

/** What a plan file is taken in as. */
export type As = {
  isNew: boolean
  /** The plan of which it becomes the next version. */
  plan: string | null
  isMajor: boolean
  changeNote: string
  /** Whether its judgements against the guide are taken in too, as said by who imports. */
  takesScores: boolean
}

type Good = Extract<Incoming, { problem: null }>

/** What is offered first: the next version of the plan that it most likely is, else a plan of its own. */
export const firstAs = ({ name }: Good, likely: PlanView | null): As => ({
  isNew: likely === null,
  plan: likely?.plan ?? null,
  isMajor: false,
  changeNote: name ?? '',
  takesScores: true,
})

/** The choice between a new plan and the next version of one that is here. */
export function ImportAs(props: {
  as: As
  onChange: (as: As) => void
  plans: readonly PlanView[]
  incoming: Good
  chosen: PlanView | null
}) {
  const t = useTranslate()
  const f = useFormats()
  const { as, onChange, incoming, chosen } = props
  const { content, assessments } = incoming.file
  const open = props.plans.filter(({ retired }) => retired === null)
  const newest = chosen && newestOf(chosen)
  const changes = newest ? planChanges(newest.content, content) : []
  const parts = [...new Set(changes.map(({ part }) => t(`planPart.${part}`)))]
  return (
    <>
      {open.length > 0 && (
        <Segment
          label={t('plans.import.as')}
          items={[
            { id: 'new', label: t('plans.import.new') },
            { id: 'next', label: t('plans.import.next') },
          ]}
          value={as.isNew ? 'new' : 'next'}
          onChange={(id) => onChange({ ...as, isNew: id === 'new', plan: as.plan ?? open[0]?.plan ?? null })}
        />
      )}
      {!as.isNew && (
        <>
          <Select
            label={t('plans.import.of')}
            items={open.map((each) => ({
              id: each.plan,
              label: each.number,
              hint: newestOf(each)?.content.title,
            }))}
            value={as.plan}
            onChange={(plan) => onChange({ ...as, plan })}
          />
          {newest && (
            <p className="sub">
              {t('plans.import.changes', {
                count: changes.length,
                version: versionText(newest),
                parts: f.list(parts),
              })}
            </p>
          )}
          <MajorField
            isMajor={as.isMajor}
            onChange={(isMajor) => onChange({ ...as, isMajor })}
            next={(isMajor) => versionText(nextNumber(chosen, isMajor))}
          />
        </>
      )}
      <TextField
        label={t('planEditor.changeNote')}
        value={as.changeNote}
        onChange={(changeNote) => onChange({ ...as, changeNote })}
      />
      {assessments.length > 0 && (
        <Checkbox isSelected={as.takesScores} onChange={(takesScores) => onChange({ ...as, takesScores })}>
          {t('plans.import.scores', { count: assessments.length })}
        </Checkbox>
      )}
    </>
  )
}
