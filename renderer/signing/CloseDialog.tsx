import { useState } from 'react'
import type { Releasability } from '../../data/model/country.ts'
import type { Draft } from '../../data/model/entry.ts'
import type { Day } from '../../data/model/ids.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import type { KeptPersonalData } from '../state/use-personal-data.ts'
import { DayField } from '../ui/parts/DayField.tsx'
import { TextArea } from '../ui/parts/TextField.tsx'
import { isDay } from './is-day.ts'
import { SignedDialog } from './SignedDialog.tsx'
import { useSignedForm } from './use-signed-form.ts'

/** Says that a piece of work is done: on which day, and what came of it. */
export function CloseDialog(props: {
  title: string
  submit: string
  releasability: Releasability
  /** What is done. */
  work: string
  dayLabel: string
  outcomeLabel: string
  today: Day
  make: (said: { closedOn: Day; outcome: string } & KeptPersonalData) => Draft
}) {
  const t = useTranslate()
  const [closedOn, setClosedOn] = useState<string | null>(props.today)
  const [outcome, setOutcome] = useState('')
  const form = useSignedForm([outcome])
  return (
    <SignedDialog
      width="wide"
      title={props.title}
      submit={props.submit}
      form={form}
      releasability={props.releasability}
      onSubmit={() =>
        void form.submit((kept) =>
          isDay(closedOn) && outcome.trim() !== ''
            ? props.make({ closedOn, outcome: outcome.trim(), ...kept })
            : null,
        )
      }
    >
      <p className="strong">{props.work}</p>
      <DayField
        label={props.dayLabel}
        isRequired
        value={closedOn}
        onChange={setClosedOn}
        error={form.isTried && !isDay(closedOn) ? t('committees.dayMissing') : undefined}
      />
      <TextArea
        label={props.outcomeLabel}
        isRequired
        autoFocus
        rows={3}
        value={outcome}
        onChange={setOutcome}
        error={form.missing(outcome)}
      />
    </SignedDialog>
  )
}
