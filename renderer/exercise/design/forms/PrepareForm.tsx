import { useState } from 'react'
import type { Language } from '../../../../data/model/country.ts'
import type { Picture } from '../../../../data/projections/picture.ts'
import { shippedScenario } from '../../../../data/reference/scenarios.ts'
import { dayOf } from '../../../../data/rules/day.ts'
import { isDay } from '../../../signing/is-day.ts'
import { SignedDialog } from '../../../signing/SignedDialog.tsx'
import { refusalOf, useSignedForm } from '../../../signing/use-signed-form.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useDesk } from '../../../state/desk.ts'
import { now } from '../../../state/now.ts'
import { useSession } from '../../../state/session.ts'
import { write } from '../../../state/write.ts'
import { Callout } from '../../../ui/parts/Callout.tsx'
import { DayField } from '../../../ui/parts/DayField.tsx'
import { Segment } from '../../../ui/parts/Segment.tsx'
import { TextField } from '../../../ui/parts/TextField.tsx'
import { useDesignView } from '../design-view.ts'
import { typedTexts } from '../typed-texts.ts'
import { designFrom, prepareDrafts, type Origin } from './prepare-drafts.ts'

/** Prepares the exercise of a workspace in one write: overview, objectives and the whole list of events. */
export function PrepareForm({ picture }: { picture: Picture }) {
  const t = useTranslate()
  const shown = useLanguage()
  const [origin] = useState(originOf)
  const country = useDesk((state) => state.acting?.desk.country ?? null)
  const [today] = useState(() => dayOf(now()))
  const [name, setName] = useState(() => nameOf(origin, shown, picture))
  const [startsOn, setStartsOn] = useState<string | null>(today)
  const [endsOn, setEndsOn] = useState<string | null>(today)
  const [language, setLanguage] = useState<Language>(shown)
  const fileTexts = origin.type === 'file' ? typedTexts(origin.file.design) : []
  const form = useSignedForm([name, ...fileTexts])
  const isOrdered = isDay(startsOn) && isDay(endsOn) && startsOn <= endsOn
  const dayFault = (day: string | null) => (form.isTried && !isDay(day) ? t('ui.dateTimeInvalid') : undefined)
  const design = designFrom(
    origin,
    { name, startsOn: startsOn ?? today, endsOn: endsOn ?? today, language },
    picture,
  )
  const save = () =>
    void form.sign((kept) => {
      if (name.trim() === '' || !isOrdered || !country) return null
      const drafts = prepareDrafts(design, country, kept)
      const problem = drafts[0] && refusalOf(drafts[0])
      if (problem) return Promise.resolve({ ok: false, problem })
      return write(drafts).then((outcome) => {
        if (outcome.ok) {
          useDesignView.setState({ part: 'overview', isEditing: false, file: null })
          useSession.getState().goTo('exercise')
        }
        return outcome
      })
    })
  return (
    <SignedDialog
      title={t('design.prepare.title')}
      submit={t('design.prepare.submit')}
      form={form}
      releasability="SHARED"
      onSubmit={save}
    >
      <Callout tone="info">
        {t('design.prepare.text', {
          injects: design.injects.length,
          objectives: design.overview.objectives.length,
        })}
      </Callout>
      <TextField
        label={t('report.exercise.name')}
        isRequired
        autoFocus
        value={name}
        onChange={setName}
        maxLength={300}
        error={form.missing(name)}
      />
      <div className="fields">
        <DayField
          label={t('design.startsOn')}
          isRequired
          value={startsOn}
          onChange={(day) => {
            setStartsOn(day)
            if (isDay(day) && isDay(endsOn) && endsOn < day) setEndsOn(day)
          }}
          error={dayFault(startsOn)}
        />
        <DayField
          label={t('design.endsOn')}
          isRequired
          value={endsOn}
          onChange={setEndsOn}
          error={
            form.isTried && isDay(endsOn) && isDay(startsOn) && !isOrdered
              ? t('design.fault.order')
              : dayFault(endsOn)
          }
        />
      </div>
      {origin.type === 'scenario' && (
        <Segment<Language>
          label={t('design.language')}
          hint={t('design.language.hint')}
          items={[
            { id: 'en', label: t('design.language.en') },
            { id: 'fr', label: t('design.language.fr') },
          ]}
          value={language}
          onChange={(next) => {
            setLanguage(next)
            if (name === origin.scenario.title[language]) setName(origin.scenario.title[next])
          }}
        />
      )}
    </SignedDialog>
  )
}

function originOf(): Origin {
  const { form } = useSession.getState()
  const { file } = useDesignView.getState()
  const scenario = shippedScenario(form?.subject ?? '')
  if (form?.option === 'file' && file) return { type: 'file', file: file.content }
  return scenario ? { type: 'scenario', scenario } : { type: 'blank' }
}

function nameOf(origin: Origin, language: Language, picture: Picture): string {
  if (origin.type === 'scenario') return origin.scenario.title[language]
  return origin.type === 'file' ? origin.file.design.overview.name : (picture.workspace?.name ?? '')
}
