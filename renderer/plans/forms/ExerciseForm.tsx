import { useState } from 'react'
import { countries, type Country } from '../../../data/model/country.ts'
import { ExerciseType, gateGroups, Rating } from '../../../data/model/entries/plan.ts'
import type { PlanVersion, PlanView } from '../../../data/projections/plans.ts'
import { dayOf } from '../../../data/rules/day.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { now } from '../../state/now.ts'
import { draft } from '../../state/write.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { CheckboxGroup } from '../../ui/parts/Checkbox.tsx'
import { DayField } from '../../ui/parts/DayField.tsx'
import { Select } from '../../ui/parts/Select.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'
import { useFacilityNames } from '../../state/use-facility-names.ts'
import { emptyExercise, exerciseFaults, exerciseOf, type ExerciseValues } from './exercise-values.ts'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'
import { VersionField } from './VersionField.tsx'

/** An exercise of a plan, or a real event in which it was used: who took part, at which crossings, how it went. */
export function ExerciseForm({ plan, version: first }: { plan: PlanView; version: PlanVersion }) {
  const t = useTranslate()
  const names = useFacilityNames()
  const [today] = useState(() => dayOf(now()))
  const [version, setVersion] = useState(first.version)
  const [values, setValues] = useState<ExerciseValues>(emptyExercise)
  const set = (changed: Partial<ExerciseValues>) => setValues((before) => ({ ...before, ...changed }))
  const titles = gateGroups.map((group) => values.objectives[group].title)
  const form = useSignedForm([values.name, ...titles])
  const faults = exerciseFaults(values, today)
  const told = (fault: (typeof faults)['name']) => (form.isTried && fault ? t(fault) : undefined)
  const crossings = plan.versions.find((each) => each.version === version)?.content.crossings ?? []
  const made = () =>
    Object.values(faults).some(Boolean) ? null : exerciseOf(values, (group) => t(`gateGroup.${group}`))
  const given = { releasability: plan.releasability, basedOn: plan.heads }
  return (
    <SignedDialog
      title={t('plans.exercise.title', { number: plan.number })}
      submit={t('plans.act.exercise')}
      form={form}
      releasability={plan.releasability}
      width="wide"
      onSubmit={() =>
        void form.submit((kept) => {
          const exercise = made()
          return exercise && draft('plan.exercised', { plan: plan.plan, version, exercise, ...kept }, given)
        })
      }
    >
      <div className="fields">
        <TextField
          label={t('plans.exercise.name')}
          isRequired
          autoFocus
          value={values.name}
          onChange={(name) => set({ name })}
          error={told(faults.name)}
        />
        <Select
          label={t('plans.exercise.type')}
          items={ExerciseType.options.map((id) => ({ id, label: t(`exerciseType.${id}`) }))}
          value={values.type}
          onChange={(type) => set({ type })}
        />
        <DayField
          label={t('plans.ended')}
          isRequired
          value={values.endedOn}
          onChange={(endedOn) => set({ endedOn })}
          error={told(faults.endedOn)}
        />
        <VersionField
          plan={plan}
          label={t('plans.exercise.version')}
          value={version}
          onChange={(chosen) => {
            setVersion(chosen)
            set({ crossings: [] })
          }}
        />
      </div>
      <CheckboxGroup<Country>
        label={t('plans.tookPart')}
        isRequired
        items={countries.map((id) => ({
          id,
          label: t(`country.${id}`),
          icon: <CountryMark country={id} />,
        }))}
        value={values.countries}
        onChange={(took) => set({ countries: took })}
        error={told(faults.countries)}
      />
      <CheckboxGroup
        label={t('plans.exercise.crossings')}
        hint={t('plans.exercise.crossingsHint')}
        items={crossings.map((id) => ({ id, label: names([id]) }))}
        value={values.crossings}
        onChange={(named) => set({ crossings: named })}
      />
      <Objectives values={values} set={set} />
      <fieldset className="plan-group">
        <legend className="fld-label">{t('plans.reportFinal')}</legend>
        <p className="fld-hint">{t('plans.exercise.finalHint')}</p>
        <div className="fields">
          {countries.map((country) => (
            <DayField
              key={country}
              label={t(`country.${country}`)}
              value={values.reportFinal[country]}
              onChange={(day) => set({ reportFinal: { ...values.reportFinal, [country]: day } })}
              error={told(faults[country])}
            />
          ))}
        </div>
      </fieldset>
    </SignedDialog>
  )
}

const notEvaluated = 'none'

function Objectives(props: { values: ExerciseValues; set: (changed: Partial<ExerciseValues>) => void }) {
  const t = useTranslate()
  const { objectives } = props.values
  return (
    <fieldset className="plan-group">
      <legend className="fld-label">{t('plans.ratings')}</legend>
      <Callout tone="info">{t('plans.exercise.ratingsHint')}</Callout>
      {gateGroups.map((group) => {
        const objective = objectives[group]
        const change = (changed: Partial<typeof objective>) =>
          props.set({ objectives: { ...objectives, [group]: { ...objective, ...changed } } })
        const name = t(`gateGroup.${group}`)
        return (
          <div key={group} className="fields objective">
            <Select
              label={t('plans.exercise.rating', { group: name })}
              items={[
                { id: notEvaluated, label: t('plans.exercise.notEvaluated') },
                ...Rating.options.map((id) => ({ id, label: t(`planRating.${id}`) })),
              ]}
              value={objective.rating ?? notEvaluated}
              onChange={(id) => change({ rating: id === notEvaluated ? null : id })}
            />
            <TextField
              label={t('plans.exercise.objective', { group: name })}
              value={objective.title}
              onChange={(title) => change({ title })}
              maxLength={300}
            />
          </div>
        )
      })}
    </fieldset>
  )
}
