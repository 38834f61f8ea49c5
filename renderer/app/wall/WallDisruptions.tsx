import { useMemo } from 'react'
import { facilityById, facilityName } from '../../../data/reference/reference.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { disruptionRows, type DisruptionRow } from '../../situation/disruption-rows.ts'
import { useNow } from '../../state/now.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Table } from '../../ui/parts/Table.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'

/** What fits under the map; nobody scrolls a wall. */
const most = 5

const heads = [
  'situation.dock.number',
  'situation.dock.state',
  'situation.dock.where',
  'situation.dock.what',
  'situation.dock.lead',
  'situation.dock.openFor',
] as const

/** Open disruptions, gravest first. */
export function WallDisruptions() {
  const t = useTranslate()
  const picture = useWorkspace((state) => state.picture)
  const now = useNow(30_000)
  const rows = useMemo(() => (picture ? disruptionRows(picture, now) : []), [picture, now])
  const closed = Object.values(picture?.disruptions ?? {}).filter((each) => each.closed !== null).length
  return (
    <section className="wall-dock" aria-labelledby="wall-disruptions">
      <header>
        <h2 id="wall-disruptions">{t('situation.disruptions')}</h2>
        <p>{t('situation.dock.count', { open: rows.length, closed })}</p>
        {rows.length > most && (
          <p className="wall-more">{t('wall.disruptions.more', { count: rows.length - most })}</p>
        )}
      </header>
      {rows.length === 0 ? (
        <p className="wall-empty">{t('situation.dock.empty')}</p>
      ) : (
        <Table isDense label={t('situation.disruptions')} head={heads.map((key) => t(key))}>
          {rows.slice(0, most).map((row) => (
            <Row key={row.disruption.disruption} row={row} />
          ))}
        </Table>
      )}
    </section>
  )
}

function Row({ row: { disruption, state, openFor } }: { row: DisruptionRow }) {
  const formats = useFormats()
  const language = useLanguage()
  const facility = facilityById(disruption.facility)
  return (
    <tr>
      <td className="mono nowrap">{disruption.number}</td>
      <td className="nowrap">
        <StatusMark state={state} />
      </td>
      <td className="strong wall-where">
        {facility ? facilityName(facility, language) : disruption.facility}
      </td>
      <td className="wall-what">{disruption.title}</td>
      <td>{disruption.country && <CountryMark country={disruption.country} />}</td>
      <td className="mono nowrap">{formats.duration(openFor)}</td>
    </tr>
  )
}
