import { Diamond } from 'lucide-react'
import type { ZoneSet } from '../../../data/projections/runs.ts'
import { ergTable } from '../../../data/reference/erg.ts'
import { ergSubjectWords } from '../../../data/words/run-values.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { useSession } from '../../state/session.ts'
import { isReadOnly, useWorkspace } from '../../state/workspace.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { HazardSymbol, isRadioactive } from '../../ui/HazardSymbol.tsx'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import './erg.css'
import { ZoneFigure } from './ZoneFigure.tsx'

/** The guidebook beside a run: the zone in force with its edition, and the way to set another; null: without a run. */
export function ErgCard(props: { run: string | null }) {
  const t = useTranslate()
  const format = useFormats()
  const openForm = useSession((state) => state.openForm)
  const run = useWorkspace((state) => state.picture?.runs[props.run ?? ''])
  const isClosed = useWorkspace(isReadOnly)
  const mayWrite = useDesk((state) => state.acting !== null)
  // A run that ended keeps its last zone in sight; one that goes on shows what holds.
  const last = run?.zones.at(-1)
  const lifted = run?.lifted[last?.zone ?? '']
  const zone = lifted ? undefined : last
  const subject = run && !run.ended ? run.run : undefined
  const canAct = !isClosed && mayWrite
  const canLift = canAct && zone !== undefined && subject !== undefined
  const lift = () => {
    if (subject !== undefined) openForm({ name: 'erg', option: 'lift', subject })
  }
  useHotkeys('write', { 'Alt+U': lift }, canLift)
  return (
    <section className="erg-card" aria-label={t('erg.title')}>
      {zone ? (
        <Zone zone={zone} />
      ) : (
        <header className="erg-head">
          <Diamond aria-hidden="true" className="erg-blank" />
          <div>
            <h2>{t('erg.title')}</h2>
            <p className="sub">{t(run ? 'erg.none' : 'erg.noRun')}</p>
          </div>
        </header>
      )}
      {lifted && (
        <p className="sub row wrap">
          <CountryMark country={lifted.country} size="sm" />
          {t('erg.liftedAt', { at: format.utc(lifted.at), reason: lifted.text })}
        </p>
      )}
      {canAct && (
        <div className="row wrap">
          <Button
            hotkey="Alt Z"
            onPress={() => openForm({ name: 'erg', ...(subject !== undefined && { subject }) })}
          >
            {t(zone ? 'erg.change' : 'erg.look')}
          </Button>
          {canLift && (
            <Button hotkey="Alt U" onPress={lift}>
              {t('erg.lift')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function Zone({ zone }: { zone: ZoneSet }) {
  const t = useTranslate()
  const format = useFormats()
  const language = useLanguage()
  const { edition, isolationM, protective, wind, text, guide } = zone
  const about = ergSubjectWords(zone, language)
  return (
    <>
      <header className="erg-head">
        <HazardSymbol isRadioactive={isRadioactive(guide?.guides)} size={38} />
        <div>
          <h2>{edition === null ? t('erg.answer.commander') : t('erg.edition', { edition })}</h2>
          {about && <p className="sub">{about}</p>}
        </div>
      </header>
      <ZoneFigure
        facts={{
          isolationM,
          protective,
          fireM: fireOf(zone),
          wind,
          isRadioactive: isRadioactive(guide?.guides),
        }}
      />
      <p className="sub row wrap">
        <CountryMark country={zone.country} size="sm" />
        {t('erg.setAt', { at: format.utc(zone.at) })}
      </p>
      {text && <p className="erg-text">{text}</p>}
      <p className="erg-small">
        {t('erg.commanderMay')} {ergTable().note[language]}
      </p>
    </>
  )
}

/** How far to isolate in case of fire, by the edition of the zone alone. */
function fireOf({ edition, material, guide }: ZoneSet): number | null {
  if (edition === null) return null
  const { table1, guides } = ergTable()
  const row = table1.find((each) => each.edition === edition && each.material === material?.id)
  const byGuide = guides.find(
    (each) => each.edition === edition && String(each.guides) === String(guide?.guides),
  )
  return byGuide?.fireIsolationM ?? row?.fireIsolationM ?? null
}
