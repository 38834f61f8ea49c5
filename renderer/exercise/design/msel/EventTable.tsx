import { timeText } from '../../../../data/exercises/msel-time.ts'
import type { MselLine } from '../../../../data/projections/msel.ts'
import { objectivesOf } from '../../../../data/projections/exercises.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { Either } from '../../../ui/Either.tsx'
import { Table } from '../../../ui/parts/Table.tsx'
import { Addressees } from '../../parts/Addressees.tsx'
import { BasisMark } from '../BasisMark.tsx'
import { ChannelMark } from '../../parts/ChannelMark.tsx'

/** Id of a line's button in the page. */
export const rowId = (event: string): string => `event-${event}`

/** The list by time; the title of a line is the button that shows all of it. */
export function EventTable(props: {
  lines: readonly MselLine[]
  chosen: string | null
  onChoose: (event: string) => void
}) {
  const t = useTranslate()
  const picture = useWorkspace((state) => state.picture)
  const numbers = new Map(picture ? objectivesOf(picture).map(({ id, number }) => [id, number]) : [])
  const columns = [
    'number',
    'time',
    'inject',
    'to',
    'by',
    'expected',
    'objectives',
    'basis',
    'state',
  ] as const
  return (
    <div className="events-table">
      <Table label={t('design.events')} head={columns.map((id) => t(`design.col.${id}`))}>
        {props.lines.map(({ event: { event, content, offset }, state }) => (
          <tr key={event} className={event === props.chosen ? 'chosen' : ''}>
            <td className="sign">{content.number}</td>
            <td className="nowrap sign strong">{timeText(offset)}</td>
            <td>
              <button
                type="button"
                id={rowId(event)}
                className="event-title"
                aria-current={event === props.chosen}
                onClick={() => props.onChoose(event)}
              >
                <Either text={content.title} />
              </button>
              <p className="row wrap">
                <BasisMark basis={content.basis} />
                {content.branch && (
                  <span className="sub">{t('design.branchOf', { of: content.branch.of })}</span>
                )}
              </p>
            </td>
            <td>
              <Addressees countries={content.to.countries} organisation={content.to.organisation} />
            </td>
            <td>
              <ChannelMark channel={content.channel} />
            </td>
            <td>
              <Either text={content.expectedAction} />
            </td>
            <td className="sign">
              {content.objectives.flatMap((id) => numbers.get(id) ?? []).join(', ') || '–'}
            </td>
            <td>{t(`injectState.${state === 'due' ? 'planned' : state}`)}</td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
