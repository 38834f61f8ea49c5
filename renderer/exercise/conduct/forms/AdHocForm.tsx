import { senderAfter } from '../../../../data/exercises/blank-design.ts'
import { useState } from 'react'
import type { Draft } from '../../../../data/model/entry.ts'
import { InjectChannel, type Inject } from '../../../../data/model/inject.ts'
import { adHocDrafts } from '../../../../data/projections/delivery.ts'
import { exerciseOf, objectivesOf } from '../../../../data/projections/exercises.ts'
import { startOfExercise } from '../../../../data/rules/exercise-clock.ts'
import { nextNumber } from '../../../../data/rules/inject-number.ts'
import { minutesBetween } from '../../../../data/rules/instant.ts'
import { eitherText } from '../../../../data/words/either-text.ts'
import { controlWords } from '../../../../data/words/exercise-control.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { SignedDialog } from '../../../signing/SignedDialog.tsx'
import { refusalOf, useSignedForm } from '../../../signing/use-signed-form.ts'
import { useDesk } from '../../../state/desk.ts'
import { now } from '../../../state/now.ts'
import type { KeptPersonalData } from '../../../state/use-personal-data.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { newId, write } from '../../../state/write.ts'
import { CountryMark } from '../../../ui/CountryMark.tsx'
import { CheckboxGroup } from '../../../ui/parts/Checkbox.tsx'
import { Select } from '../../../ui/parts/Select.tsx'
import { sentHere } from '../act.ts'
import { adHocInject, adHocTexts, blankAdHoc, isBlank, type AdHoc } from './ad-hoc.ts'
import { BothLanguages } from './BothLanguages.tsx'
import { EffectFields } from './EffectFields.tsx'
import './ad-hoc.css'

/** An inject that was not on the list: written now, put there and delivered in one write. */
export function AdHocForm() {
  const t = useTranslate()
  const language = useLanguage()
  const [objectives] = useState(() => objectivesOf(useWorkspace.getState().picture ?? { exercises: {} }))
  const [said, setSaid] = useState(blank)
  const [ids] = useState(() => ({ event: newId(), inject: newId() }))
  const form = useSignedForm(adHocTexts(said))
  const set = (changed: Partial<AdHoc>) => setSaid((before) => ({ ...before, ...changed }))
  const required = (isMissing: boolean) => (form.isTried && isMissing ? t('form.error.required') : undefined)
  const deliver = () =>
    form.sign((kept) => {
      const content = adHocInject(said, minutesSoFar())
      const drafts = content && draftsOf({ event: ids.event, content }, ids.inject, kept)
      if (!drafts) return null
      // That the line was sent names a line that is only put on the list by this very write.
      const alone = drafts.filter(({ kind }) => kind !== 'inject.sent')
      const problem = alone.map(refusalOf).find((each) => each !== null)
      if (problem) return Promise.resolve({ ok: false as const, problem })
      sentHere.add(ids.inject)
      return write(drafts)
    })
  return (
    <SignedDialog
      width="wide"
      title={t('conduct.adHoc.title', { number: said.number })}
      submit={t('conduct.adHoc.submit')}
      form={form}
      releasability="SHARED"
      onSubmit={() => void deliver()}
    >
      <p className="sub">{t('conduct.adHoc.hint')}</p>
      <BothLanguages
        label="conduct.adHoc.name"
        isRequired
        autoFocus
        value={said.title}
        onChange={(title) => set({ title })}
        error={required(isBlank(said.title))}
      />
      <BothLanguages
        label="conduct.adHoc.text"
        isRequired
        rows={3}
        value={said.text}
        onChange={(text) => set({ text })}
        error={required(isBlank(said.text))}
      />
      <BothLanguages
        label="conduct.adHoc.from"
        isRequired
        value={said.from}
        onChange={(from) => set({ from: senderAfter(said.from, from) })}
        error={required(isBlank(said.from))}
      />
      <div className="fields">
        <CheckboxGroup
          label={t('conduct.adHoc.to')}
          isRequired
          items={(['US', 'CA'] as const).map((id) => ({
            id,
            label: t(`country.${id}`),
            icon: <CountryMark country={id} />,
          }))}
          value={said.countries}
          onChange={(countries) => set({ countries })}
          error={required(said.countries.length === 0)}
        />
        <Select<Inject['channel']>
          label={t('conduct.adHoc.channel')}
          items={InjectChannel.options.map((id) => ({ id, label: t(`injectChannel.${id}`) }))}
          value={said.channel}
          onChange={(channel) => set({ channel })}
        />
      </div>
      <BothLanguages
        label="conduct.adHoc.organisation"
        value={said.organisation}
        onChange={(organisation) => set({ organisation })}
      />
      <EffectFields value={said.effect} onChange={(effect) => set({ effect })} isTried={form.isTried} />
      <BothLanguages
        label="conduct.adHoc.expected"
        value={said.expectedAction}
        onChange={(expectedAction) => set({ expectedAction })}
      />
      {objectives.length > 0 && (
        <CheckboxGroup
          label={t('conduct.adHoc.objectives')}
          items={objectives.map(({ id, number, title }) => ({
            id,
            label: `${number} ${eitherText(title, language)}`,
          }))}
          value={said.objectives}
          onChange={(chosen) => set({ objectives: chosen })}
        />
      )}
    </SignedDialog>
  )
}

/** With the next number of the list, about the first crossing under test. */
function blank(): AdHoc {
  const { picture } = useWorkspace.getState()
  const numbers = Object.values(picture?.events ?? {}).map(({ content }) => content.number)
  const place = picture && exerciseOf(picture)?.overview.facilities[0]
  return blankAdHoc(nextNumber(numbers), place ?? picture?.workspace?.facilities[0] ?? null)
}

/** Exercise minutes since the start. */
function minutesSoFar(): number {
  const { picture } = useWorkspace.getState()
  const start = picture && startOfExercise(picture.clock)
  return start === null ? 0 : Math.max(0, Math.floor(minutesBetween(start, now())))
}

function draftsOf(line: { event: string; content: Inject }, inject: string, kept: KeptPersonalData): Draft[] {
  const country = useDesk.getState().acting?.desk.country ?? 'US'
  const delivery = { inject, at: now(), country, words: controlWords() }
  // That personal data was kept on purpose stands with what players got.
  return adHocDrafts(line, delivery).map((each) =>
    each.kind === 'inject.delivered' ? { ...each, body: { ...each.body, ...kept } } : each,
  )
}
