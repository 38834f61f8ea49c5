import { CirclePlus } from 'lucide-react'
import { useMemo } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useConflict } from '../state/use-conflict.ts'
import { useNow } from '../state/now.ts'
import { placeInHand } from '../state/place-in-hand.ts'
import { useSession } from '../state/session.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { ConflictMark } from '../ui/ConflictMark.tsx'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { Table } from '../ui/parts/Table.tsx'
import { StatusMark } from '../ui/StatusMark.tsx'
import { disruptionRows, type DecisionCell, type DisruptionRow } from './disruption-rows.ts'

/** Open disruptions under the map, gravest first. */
export function DisruptionDock() {
  const t = useTranslate()
  const isClosed = useWorkspace(isReadOnly)
  const picture = useWorkspace((state) => state.picture)
  const now = useNow(30_000)
  const rows = useMemo(() => (picture ? disruptionRows(picture, now) : []), [picture, now])
  const { openForm, selection } = useSession()
  if (!picture) return null
  const closed = Object.values(picture.disruptions).filter((each) => each.closed !== null).length
  const isWritable = !isClosed
  const place = placeInHand(selection, picture)
  const subject = place === undefined ? {} : { subject: place }
  return (
    <section data-region="dock" className="dock" aria-labelledby="dock-title">
      <header className="dock-head">
        <h2 className="title" id="dock-title">
          {t('situation.disruptions')}
        </h2>
        <span className="sub grow">{t('situation.dock.count', { open: rows.length, closed })}</span>
        {isWritable && (
          <Button
            size="sm"
            icon={<CirclePlus aria-hidden="true" />}
            hotkey="D"
            onPress={() => openForm({ name: 'disruption', ...subject })}
          >
            {t('situation.logDisruption')}
          </Button>
        )}
      </header>
      {rows.length === 0 ? (
        <p className="dock-empty">{t('situation.dock.empty')}</p>
      ) : (
        // A region that scrolls must be reachable by keyboard: its rows hold buttons.
        <div className="dock-body">
          <Table isDense label={t('situation.disruptions')} head={heads.map((key) => t(key))}>
            {rows.map((row) => (
              <Row key={row.disruption.disruption} row={row} />
            ))}
          </Table>
        </div>
      )}
    </section>
  )
}

const heads = [
  'situation.dock.number',
  'situation.dock.state',
  'situation.dock.where',
  'situation.dock.what',
  'situation.dock.lead',
  'situation.dock.openFor',
  'situation.dock.decision',
] as const

function Row({ row: { disruption, state, openFor, decision } }: { row: DisruptionRow }) {
  const f = useFormats()
  const language = useLanguage()
  const { select, selection, goTo, openForm } = useSession()
  const conflict = useConflict(disruption.disruption)
  const facility = facilityById(disruption.facility)
  const isSelected =
    (selection?.type === 'facility' && selection.id === disruption.facility) ||
    (selection?.type === 'disruption' && selection.id === disruption.disruption)
  return (
    <tr className={isSelected ? 'sel' : ''}>
      <td className="mono">
        <PlainButton
          className="row-link mono"
          onPress={() => {
            select({ type: 'disruption', id: disruption.disruption })
            goTo('log')
          }}
        >
          {disruption.number}
        </PlainButton>
      </td>
      <td className="nowrap">
        <StatusMark state={state} />
      </td>
      <td>
        <PlainButton
          className="row-link"
          aria-pressed={isSelected}
          onPress={() => select({ type: 'facility', id: disruption.facility })}
        >
          {facility ? facilityName(facility, language) : disruption.facility}
        </PlainButton>
      </td>
      <td>
        {disruption.title}
        {conflict && (
          <>
            {' '}
            <ConflictMark
              count={conflict.between.length}
              name={disruption.number}
              onPress={() => openForm({ name: 'resolve', subject: conflict.id })}
            />
          </>
        )}
      </td>
      <td>{disruption.country && <CountryMark country={disruption.country} />}</td>
      <td className="mono nowrap">{f.duration(openFor)}</td>
      <td>
        <DecisionWords cell={decision} />
      </td>
    </tr>
  )
}

function DecisionWords({ cell }: { cell: DecisionCell | null }) {
  const t = useTranslate()
  const { select, goTo } = useSession()
  if (!cell) return <span className="muted">{t('situation.dock.noDecision')}</span>
  const { decision, state, missing } = cell
  const isWaiting = state === 'proposed' || state === 'awaiting'
  const word =
    isWaiting && missing.length > 0
      ? t('situation.awaits', { missing: missing.join(' + ') })
      : t(`decisionState.${state}`)
  return (
    <PlainButton
      className="row-link"
      onPress={() => {
        select({ type: 'decision', id: decision.decision })
        goTo('decisions')
      }}
    >
      <span className="mono">{decision.number}</span> {word}
    </PlainButton>
  )
}
