import type { UnfinishedInject } from '../../../../data/exercises/design-faults.ts'
import { objectivesOf } from '../../../../data/projections/exercises.ts'
import type { Picture } from '../../../../data/projections/picture.ts'
import { eitherText } from '../../../../data/words/either-text.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { CheckboxGroup } from '../../../ui/parts/Checkbox.tsx'
import { Select } from '../../../ui/parts/Select.tsx'
import { TextField } from '../../../ui/parts/TextField.tsx'
import { BothTexts } from './BothTexts.tsx'

const none = '-'

/** Objectives and critical tasks that it tests, who delivers and who watches, and the branch that it is of. */
export function InjectLinks(props: {
  words: UnfinishedInject
  set: (changed: Partial<UnfinishedInject>) => void
  picture: Picture
  /** Numbers of the other lines. */
  numbers: readonly string[]
  faultAt: (at: string) => string | undefined
}) {
  const t = useTranslate()
  const language = useLanguage()
  const { words, set, faultAt } = props
  const objectives = objectivesOf(props.picture)
  const tasks = objectives
    .filter(({ id }) => words.objectives.includes(id))
    .flatMap((objective) => objective.tasks)
  const of = words.branch?.of ?? null
  // A line that was taken off since stays in sight, to be chosen anew.
  const numbers =
    of === null || of === '' || props.numbers.includes(of) ? props.numbers : [of, ...props.numbers]
  return (
    <>
      {objectives.length > 0 && (
        <CheckboxGroup
          label={t('report.exercise.objectives')}
          items={objectives.map(({ id, number, title }) => ({
            id,
            label: `${number} ${eitherText(title, language)}`,
          }))}
          value={words.objectives}
          onChange={(chosen) => {
            const left = objectives.filter(({ id }) => chosen.includes(id)).flatMap((each) => each.tasks)
            set({
              objectives: chosen,
              tasks: words.tasks.filter((id) => left.some((task) => task.id === id)),
            })
          }}
        />
      )}
      {tasks.length > 0 && (
        <CheckboxGroup
          label={t('design.tasks')}
          items={tasks.map(({ id, text }) => ({ id, label: eitherText(text, language) }))}
          value={words.tasks}
          onChange={(chosen) => set({ tasks: chosen })}
        />
      )}
      <div className="fields">
        <TextField
          label={t('design.inject.controller')}
          hint={t('design.inject.position')}
          value={words.controller}
          maxLength={300}
          onChange={(controller) => set({ controller })}
        />
        <TextField
          label={t('design.inject.evaluator')}
          hint={t('design.inject.position')}
          value={words.evaluator}
          maxLength={300}
          onChange={(evaluator) => set({ evaluator })}
        />
        <Select
          label={t('design.inject.branchOf')}
          items={[
            { id: none, label: t('design.inject.noBranch') },
            ...numbers.map((number) => ({ id: number, label: number })),
          ]}
          value={of ?? none}
          onChange={(next) =>
            set({
              branch: next === none ? null : { of: next, when: words.branch?.when ?? { en: '', fr: '' } },
              type: next === none ? words.type : 'contingency',
            })
          }
          error={faultAt('/branch/of')}
        />
      </div>
      {words.branch && (
        <BothTexts
          label={t('design.inject.branchWhen')}
          at="/branch/when"
          isRequired
          value={words.branch.when}
          onChange={(when) => set({ branch: words.branch && { ...words.branch, when } })}
          error={faultAt('/branch/when')}
        />
      )}
    </>
  )
}
