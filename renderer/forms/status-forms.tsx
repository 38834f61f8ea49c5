import { useState } from 'react'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { now } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { withCarriedCells } from './disruption-forms.tsx'
import { withHoursInWords } from './hours-in-words.ts'
import { KindForm } from './KindForm.tsx'
import { useAnswered } from './use-answered.ts'

function useFacility() {
  const language = useLanguage()
  const [subject] = useState(useSession.getState().form?.subject)
  const facility = subject === undefined ? undefined : facilityById(subject)
  return { facility: facility?.id ?? null, name: facility ? facilityName(facility, language) : null }
}

/** Reports the state of a crossing per direction and kind of traffic. */
export function StatusForm() {
  const t = useTranslate()
  const { facility } = useFacility()
  const links = useAnswered()
  return (
    <KindForm
      kind="status.reported"
      title={t('form.status')}
      width="wide"
      initial={{ facility, cells: [], text: '', links }}
      toBody={withCarriedCells}
    />
  )
}

/** Records a wait time; never without its method, source and time of observation (lesson 16). */
export function WaitForm() {
  const t = useTranslate()
  const { facility } = useFacility()
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [observedAt] = useState(thisMinute)
  const initial = {
    facility,
    direction: country === 'US' ? 'toUS' : 'toCA',
    mode: null,
    minutes: null,
    method: null,
    source: '',
    observedAt,
  }
  return <KindForm kind="wait.observed" title={t('form.wait')} initial={initial} />
}

/** Says how many lanes are open. */
export function LanesForm() {
  const t = useTranslate()
  const { facility } = useFacility()
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const direction = country === 'US' ? 'toUS' : 'toCA'
  return (
    <KindForm
      kind="lanes.reported"
      title={t('form.lanes')}
      initial={{ facility, direction, mode: null, open: null, of: null }}
    />
  )
}

/** Says that one side's hours are changed. */
export function HoursForm() {
  const t = useTranslate()
  const { facility } = useFacility()
  const side = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [from] = useState(thisMinute)
  const language = useLanguage()
  return (
    <KindForm
      kind="hours.changed"
      title={t('form.hours')}
      initial={{ facility, side, schedule: null, from, until: null, reason: '' }}
      toBody={(values) => withHoursInWords(values, language)}
    />
  )
}

/** The minute that has begun: clocks that show minutes agree that it is here. */
const thisMinute = () => `${now().slice(0, 16)}:00.000Z`
