import type { InjectEffect } from '../../../data/model/inject.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useFacilityNames } from '../../state/use-facility-names.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import './parts.css'

/** What delivering an inject changes, one line for each crossing, direction and traffic. */
export function EffectLines({ effects }: { effects: readonly InjectEffect[] }) {
  return (
    <ul className="effects">
      {effects.map((effect, place) => (
        <li key={place}>
          <EffectLine effect={effect} />
        </li>
      ))}
    </ul>
  )
}

function EffectLine({ effect }: { effect: InjectEffect }) {
  const t = useTranslate()
  const names = useFacilityNames()
  switch (effect.type) {
    case 'status':
      return (
        <>
          <strong>{names([effect.facility])}</strong>
          {effect.cells.map(({ direction, mode, state, note }) => (
            <span key={`${direction} ${mode}`} className="effect-cell">
              <StatusMark state={state} /> {t(`mode.${mode}`)}, {t(`direction.${direction}`)}
              {note !== undefined && ` – ${note}`}
            </span>
          ))}
        </>
      )
    case 'wait':
      return (
        <>
          <strong>{names([effect.facility])}</strong>
          <span className="effect-cell">
            {t('design.effect.waitLine', { minutes: effect.minutes })} {t(`mode.${effect.mode}`)},{' '}
            {t(`direction.${effect.direction}`)}
          </span>
        </>
      )
    case 'lanes':
      return (
        <>
          <strong>{names([effect.facility])}</strong>
          <span className="effect-cell">
            {t('design.effect.lanesLine', { open: effect.open, of: effect.of ?? 'none' })}{' '}
            {t(`mode.${effect.mode}`)}, {t(`direction.${effect.direction}`)}
          </span>
        </>
      )
    case 'alert':
      return (
        <>
          <strong>{t('design.effect.alert')}</strong>
          <span className="effect-cell" lang="en">
            EN: {effect.en}
          </span>
          <span className="effect-cell" lang="fr">
            FR: {effect.fr}
          </span>
        </>
      )
    case 'document':
      return (
        <>
          <strong>{t('design.effect.document')}</strong>
          <span className="effect-cell">{effect.name}</span>
        </>
      )
  }
}
