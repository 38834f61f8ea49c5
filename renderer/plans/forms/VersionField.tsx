import type { PlanView } from '../../../data/projections/plans.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Select } from '../../ui/parts/Select.tsx'

/** Which wording of a plan something is said about. */
export function VersionField(props: {
  plan: PlanView
  label: string
  value: string
  onChange: (version: string) => void
}) {
  const t = useTranslate()
  return (
    <Select
      label={props.label}
      items={props.plan.versions.toReversed().map((each) => ({
        id: each.version,
        label: t('plans.version', { version: versionText(each) }),
        hint: each.changeNote || each.content.title,
      }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
