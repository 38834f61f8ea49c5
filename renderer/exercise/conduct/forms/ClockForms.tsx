import { useState } from 'react'
import { exerciseOf } from '../../../../data/projections/exercises.ts'
import { instantOf, localTime } from '../../../../data/rules/zones.ts'
import { useFormats } from '../../../i18n/use-formats.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { SignedDialog } from '../../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../../signing/use-signed-form.ts'
import { useDesk } from '../../../state/desk.ts'
import { focusZones } from '../../../state/focus-zones.ts'
import { now } from '../../../state/now.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { draft } from '../../../state/write.ts'
import { Callout } from '../../../ui/parts/Callout.tsx'
import { DateTimeField } from '../../../ui/parts/DateTimeField.tsx'
import { Segment } from '../../../ui/parts/Segment.tsx'
import { TextArea } from '../../../ui/parts/TextField.tsx'
import { rates } from '../use-act.ts'

const shared = { releasability: 'SHARED' } as const

/** The zone in which exercise times are typed: the acting country's side of the first crossing under test. */
function useZone(): string {
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const picture = useWorkspace((state) => state.picture)
  const places = (picture && exerciseOf(picture)?.overview.facilities) ?? []
  return focusZones(places.length > 0 ? places : picture?.workspace?.facilities)[country]
}

/** Nine in the morning of the exercise's first day, as clocks at the crossing show it. */
function usualStart(tz: string): string {
  const { picture } = useWorkspace.getState()
  const day = (picture && exerciseOf(picture)?.overview.startsOn) ?? localTime(now(), tz).date
  return instantOf(day, '09:00', tz) ?? now()
}

/** Starts the exercise clock for the first time: at which exercise time, and how fast. */
export function StartForm() {
  const t = useTranslate()
  const f = useFormats()
  const tz = useZone()
  const [at, setAt] = useState<string | null>(() => usualStart(tz))
  const [rate, setRate] = useState('1')
  const form = useSignedForm([at ?? '', rate])
  return (
    <SignedDialog
      title={t('conduct.start.title')}
      submit={t('conduct.clock.start')}
      form={form}
      releasability="SHARED"
      onSubmit={() =>
        void form.submit(() =>
          at === null ? null : draft('clock.started', { exerciseTime: at, rate: Number(rate) }, shared),
        )
      }
    >
      <p className="sub">{t('conduct.start.hint')}</p>
      <DateTimeField
        label={t('conduct.start.at')}
        isRequired
        value={at}
        onChange={setAt}
        tz={tz}
        now={now}
        error={form.missing(at)}
      />
      <Segment
        label={t('conduct.speed')}
        items={rates.map((each) => ({
          id: String(each),
          label: t('conduct.rate', { rate: f.number(each) }),
        }))}
        value={rate}
        onChange={setRate}
      />
    </SignedDialog>
  )
}

/** Sets the exercise clock to another time, later or earlier, and says why. */
export function JumpForm() {
  const t = useTranslate()
  const tz = useZone()
  const [at, setAt] = useState<string | null>(() => `${now().slice(0, 16)}:00.000Z`)
  const [reason, setReason] = useState('')
  const form = useSignedForm([at ?? '', reason])
  return (
    <SignedDialog
      title={t('conduct.jump.title')}
      submit={t('conduct.jump.submit')}
      form={form}
      releasability="SHARED"
      onSubmit={() =>
        void form.submit((kept) =>
          at === null || reason.trim() === ''
            ? null
            : draft('clock.jumped', { exerciseTime: at, reason: reason.trim(), ...kept }, shared),
        )
      }
    >
      <DateTimeField
        label={t('conduct.jump.at')}
        isRequired
        value={at}
        onChange={setAt}
        tz={tz}
        error={form.missing(at)}
      />
      <p className="sub">{t('conduct.jump.hint')}</p>
      <TextArea
        label={t('conduct.reason')}
        isRequired
        rows={2}
        value={reason}
        onChange={setReason}
        error={form.missing(reason)}
      />
    </SignedDialog>
  )
}

/** Ends the exercise for good. */
export function EndForm() {
  const t = useTranslate()
  const [reason, setReason] = useState('')
  const form = useSignedForm([reason])
  return (
    <SignedDialog
      title={t('conduct.end.title')}
      submit={t('conduct.end.submit')}
      isDanger
      form={form}
      releasability="SHARED"
      onSubmit={() =>
        void form.submit((kept) => draft('exercise.ended', { reason: reason.trim(), ...kept }, shared))
      }
    >
      <Callout tone="warn">{t('conduct.end.warning')}</Callout>
      <TextArea label={t('conduct.remarks')} autoFocus rows={2} value={reason} onChange={setReason} />
    </SignedDialog>
  )
}
