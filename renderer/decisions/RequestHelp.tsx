import type { HelpTerms, RequestView } from '../../data/projections/requests.ts'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Fact } from './Fact.tsx'
import { useMoment } from './use-zones.ts'

/** How help comes: what is asked beside what is offered or agreed, with what, and when it crossed. */
export function RequestHelp({ request }: { request: RequestView }) {
  const t = useTranslate()
  const moment = useMoment()
  const format = useFormats()
  const term = useTerm()
  const { terms, credentials, equipment, crossed, released, state } = request
  const asked = {
    quantity: request.quantity ?? null,
    gate: request.gate ?? null,
    crossAt: request.crossAt ?? null,
  }
  const isOther = state !== 'opened' && state !== 'declined'
  const word = state === 'countered' ? 'decisions.requests.offered' : 'decisions.requests.agreed'
  const rows = (['quantity', 'gate', 'crossAt'] as const).flatMap((name) => {
    const [before, now] = [asked[name], terms[name]]
    if (before === null && now === null) return []
    const changed = isOther && JSON.stringify(before) !== JSON.stringify(now)
    return [{ name, before: changed ? asked : null, now: terms }]
  })
  return (
    <>
      {rows.map(({ name, before, now }) => (
        <Fact key={name} name={t(`decisions.requests.${name}`)}>
          {before && (
            <span className="sub">{t('decisions.requests.asked', { value: term(before, name) })}</span>
          )}
          <span>{before ? t(word, { value: term(now, name) }) : term(now, name)}</span>
        </Fact>
      ))}
      {credentials && <Fact name={t('decisions.requests.credentials')}>{credentials}</Fact>}
      {equipment && <Fact name={t('decisions.requests.equipment')}>{equipment}</Fact>}
      {crossed && (
        <Fact name={t('decisions.requests.crossed')}>
          {crossed.at ? moment(crossed.at) : t('decisions.requests.notSaid')}
          {crossed.quantity !== null && ` · ${format.number(crossed.quantity)}`}
        </Fact>
      )}
      {released && (
        <Fact name={t('decisions.requests.released')}>
          {released.at ? moment(released.at) : t('decisions.requests.notSaid')}
          {released.returnedAt && ` · ${t('decisions.requests.back', { at: moment(released.returnedAt) })}`}
        </Fact>
      )}
    </>
  )
}

/** One of the terms in words; what nobody said is said so. */
function useTerm(): (terms: HelpTerms, name: keyof HelpTerms) => string {
  const t = useTranslate()
  const language = useLanguage()
  const moment = useMoment()
  const format = useFormats()
  return ({ quantity, gate, crossAt }, name) => {
    const facility = facilityById(gate?.facility ?? '')
    const words = {
      quantity: quantity === null ? '' : format.number(quantity),
      gate: [facility && facilityName(facility, language), gate?.text].filter(Boolean).join(', '),
      crossAt: crossAt === null ? '' : moment(crossAt),
    }
    return words[name] || t('decisions.requests.notSaid')
  }
}
