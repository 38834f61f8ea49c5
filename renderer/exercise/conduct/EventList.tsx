import { Plus } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { objectivesOf } from '../../../data/projections/exercises.ts'
import type { MselLine } from '../../../data/projections/msel.ts'
import { localTime } from '../../../data/rules/zones.ts'
import { offsetText } from '../../../data/words/exercise-values.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { Either } from '../../ui/Either.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { EmptyState } from '../../ui/parts/EmptyState.tsx'
import { Table } from '../../ui/parts/Table.tsx'
import { Addressees } from '../parts/Addressees.tsx'
import { ChannelMark } from '../parts/ChannelMark.tsx'
import { EventDetails } from './EventDetails.tsx'
import { shownState } from './EventShape.tsx'
import { EventState, isUnanswered } from './EventState.tsx'
import { PrintList } from './PrintList.tsx'
import { daysFrom, numbersOf } from './words-of.ts'
import type { Acts } from './use-act.ts'
import type { Conduct } from './use-conduct.ts'
import './event-list.css'

/** Element id of the button that opens a line of the list. */
export const lineId = (event: string) => `line-${event}`

/** The Master Scenario Events List as it stands now; the chosen line opens in place. */
export function EventList(props: {
  conduct: Conduct
  acts: Acts
  /** Switches to the players' view. */
  sides: ReactNode
  selected: string | null
  onSelect: (event: string | null) => void
}) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const { conduct, selected } = props
  const { lines } = conduct
  const sent = lines.filter(({ event }) => event.sent).length
  return (
    <section className="msel" aria-label={t('conduct.list')} data-region tabIndex={-1}>
      <header>
        <h2>{t('conduct.list')}</h2>
        <span className="sub grow nowrap">{t('conduct.list.count', { count: lines.length, sent })}</span>
        {props.sides}
        <Button
          size="sm"
          icon={<Plus aria-hidden="true" />}
          hotkey="Alt I"
          isDisabled={!conduct.mayControl || !props.acts.mayMove}
          onPress={() => openForm({ name: 'injectAdHoc' })}
        >
          {t('conduct.adHoc')}
        </Button>
        <PrintList conduct={conduct} />
      </header>
      {lines.length === 0 ? (
        <EmptyState title={t('conduct.empty')} text={t('conduct.emptyText')} />
      ) : (
        <Table
          label={t('conduct.list')}
          head={[
            t('conduct.head.number'),
            t('conduct.head.time'),
            t('conduct.head.inject'),
            t('conduct.head.to'),
            t('conduct.head.by'),
            t('conduct.head.expected'),
            t('conduct.head.objectives'),
            t('conduct.head.state'),
          ]}
        >
          {lines.map((line) => (
            <Fragment key={line.event.event}>
              <Line
                line={line}
                conduct={conduct}
                isSelected={line.event.event === selected}
                onSelect={props.onSelect}
              />
              {line.event.event === selected && (
                <tr className="ev-details">
                  <td colSpan={8}>
                    <EventDetails line={line} conduct={conduct} acts={props.acts} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </Table>
      )}
    </section>
  )
}

function Line(props: {
  line: MselLine
  conduct: Conduct
  isSelected: boolean
  onSelect: (event: string | null) => void
}) {
  const t = useTranslate()
  const f = useFormats()
  const { line, conduct, isSelected } = props
  const { event, dueAt, isNext } = line
  const { content } = event
  const { picture, tz } = conduct
  const state = shownState(line)
  const days =
    dueAt === null || conduct.start === null
      ? 0
      : daysFrom(localTime(conduct.start, tz).date, localTime(dueAt, tz).date)
  const isPast = state === 'met' || state === 'skipped' || state === 'sent'
  const looks = [
    isPast && 'past',
    isNext && 'next',
    state === 'waiting' && 'branch',
    (state === 'due' || isUnanswered(line, picture)) && 'loud',
    isSelected && 'on',
  ]
  const select = () => props.onSelect(isSelected ? null : event.event)
  return (
    <tr className={looks.filter(Boolean).join(' ')}>
      <td className="num">{content.number}</td>
      <td className="ev-time">
        {dueAt === null ? offsetText(event.offset) : f.instant(dueAt, tz, 'hour')}
        {days > 0 && <small>{t('conduct.days', { count: days })}</small>}
      </td>
      <td>
        <button
          type="button"
          id={lineId(event.event)}
          className="ev-title"
          aria-expanded={isSelected}
          onClick={select}
        >
          <Either text={content.title} />
        </button>
      </td>
      <td>
        <Addressees countries={content.to.countries} organisation={content.to.organisation} />
      </td>
      <td>
        <ChannelMark channel={content.channel} isIcon />
      </td>
      <td>
        <span className="ev-expected">
          <Either text={content.expectedAction} />
        </span>
      </td>
      <td>{numbersOf(content.objectives, objectivesOf(picture))}</td>
      <td>
        <EventState line={line} picture={picture} />
      </td>
    </tr>
  )
}
