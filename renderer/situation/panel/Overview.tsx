import { Button } from 'react-aria-components'
import type { Picture } from '../../../data/projections/picture.ts'
import { facilityName } from '../../../data/reference/reference.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useNow } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { isReadOnly, useWorkspace } from '../../state/workspace.ts'
import { FacilitySymbol } from '../../ui/FacilitySymbol.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import type { Place } from '../places.ts'
import { headline } from '../state-words.ts'
import { OpenThings } from './OpenThings.tsx'

const marks = ['closed', 'restricted', 'unknown', 'open', 'outsideHours', 'notInService'] as const

/** What the panel shows while no crossing is: those in focus, every running measure, and all places by state. */
export function Overview({ places, picture }: { places: readonly Place[]; picture: Picture }) {
  const t = useTranslate()
  const isClosed = useWorkspace(isReadOnly)
  const f = useFormats()
  const language = useLanguage()
  const now = useNow(30_000)
  const select = useSession((state) => state.select)
  const told = places.filter(
    ({ isInFocus, disruptions, state }) => isInFocus || disruptions.length > 0 || state.source === 'report',
  )
  const measures = Object.values(picture.measures).filter(({ ended }) => ended === null)
  return (
    <aside data-region="panel" className="panel detail" aria-label={t('situation.overview')}>
      <div className="detail-body">
        <h2 className="title">{t('situation.overview')}</h2>
        <p className="sub">{t('situation.overview.how')}</p>
        <h3 className="sec detail-sec">{t('situation.overview.focus')}</h3>
        {told.length === 0 ? (
          <p className="muted">{t('situation.overview.none')}</p>
        ) : (
          <ul className="overview-list">
            {told.map((place) => (
              <li key={place.facility.id}>
                <Button
                  className="overview-row"
                  onPress={() => select({ type: 'facility', id: place.facility.id })}
                >
                  <FacilitySymbol kind={place.facility.kind} state={place.state.state} size={2} />
                  <span className="grow">
                    <b>{facilityName(place.facility, language)}</b>
                    <span className="sub">
                      {headline(place, now, t, f)}
                      {place.state.source === 'hours' && ` · ${t('situation.byHours')}`}
                      {place.state.source === 'changedHours' && ` · ${t('situation.byChangedHours')}`}
                    </span>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {measures.length > 0 && (
          <section>
            <h3 className="sec detail-sec">{t('situation.overview.measures')}</h3>
            <OpenThings
              things={{ disruptions: [], measures, decisions: [] }}
              now={now}
              isWritable={!isClosed}
            />
          </section>
        )}
        <h3 className="sec detail-sec">{t('situation.overview.all')}</h3>
        <table className="overview-counts" aria-label={t('situation.overview.all')}>
          <tbody>
            {marks.map((mark) => (
              <tr key={mark}>
                <th scope="row">
                  <StatusMark state={mark} />
                </th>
                <td className="mono">
                  {f.number(places.filter(({ state }) => state.state === mark).length)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="sub">{t('situation.overview.basis')}</p>
      </div>
    </aside>
  )
}
