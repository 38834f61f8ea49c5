import type { Day } from '../../data/model/ids.ts'
import type { ActionItemView, CommitteeView, MeetingView } from '../../data/projections/committees.ts'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession, type FormName } from '../state/session.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Table } from '../ui/parts/Table.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { ItemCard } from './Cards.tsx'
import { itemsOf } from './items.ts'
import { MeetingCounter } from './MeetingCounter.tsx'

/** One committee: who sits there by position, when it met, and what it has to do. */
export function CommitteePanel(props: {
  committee: CommitteeView
  items: readonly ActionItemView[]
  day: Day
  mayWrite: boolean
}) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const { committee, day, mayWrite } = props
  const { committee: id, members, meetings } = committee
  const items = itemsOf(props.items, id)
  const form = (name: FormName) => () => openForm({ name, subject: id })
  useHotkeys(
    'committees',
    { e: form('committeeMembers'), v: form('committeeMet'), c: form('actionItem') },
    mayWrite,
  )
  return (
    <article className="committee-panel" aria-label={committee.number} data-region tabIndex={-1}>
      <div className="committee-body">
        <Head committee={committee} day={day} />
        <section>
          <h3 className="title">{t('committees.members', { count: members.length })}</h3>
          {members.length === 0 ? (
            <p className="muted">{t('committees.noMembers')}</p>
          ) : (
            <Table
              label={t('committees.members', { count: members.length })}
              head={[
                t('committees.country'),
                t('committees.agency'),
                t('committees.position'),
                t('committees.seat'),
              ]}
              isDense
            >
              {members.map(({ country, agency, position, isCore }, at) => (
                <tr key={at}>
                  <td>
                    <CountryMark country={country} />
                  </td>
                  <td>{agency}</td>
                  <td>{position}</td>
                  <td>{t(isCore ? 'committees.core' : 'committees.invited')}</td>
                </tr>
              ))}
            </Table>
          )}
        </section>
        <section>
          <h3 className="title">{t('committees.itemsHere', { count: items.length })}</h3>
          {items.length === 0 && <p className="muted">{t('committees.noItems')}</p>}
          <ul className="card-list">
            {items.map((each) => (
              <ItemCard key={each.actionItem} item={each} day={day} isSelected={false} />
            ))}
          </ul>
        </section>
        <section>
          <h3 className="title">{t('committees.met', { count: meetings.length })}</h3>
          {meetings.length === 0 && <p className="muted">{t('committees.neverMet')}</p>}
          <ol className="card-list">
            {meetings
              .toSorted((a, b) => b.on.localeCompare(a.on))
              .map((each) => (
                <Meeting key={each.hash} meeting={each} />
              ))}
          </ol>
        </section>
      </div>
      {mayWrite && (
        <footer className="actions-bar">
          <Button variant="primary" hotkey="V" onPress={form('committeeMet')}>
            {t('committees.key.met')}
          </Button>
          <Button hotkey="C" onPress={form('actionItem')}>
            {t('committees.key.item')}
          </Button>
          <Button hotkey="E" onPress={form('committeeMembers')}>
            {t('committees.key.members')}
          </Button>
        </footer>
      )}
    </article>
  )
}

function Head({ committee, day }: { committee: CommitteeView; day: Day }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const names = committee.facilities.map((id) => {
    const facility = facilityById(id)
    return facility ? facilityName(facility, language) : id
  })
  return (
    <header className="committee-head">
      <div className="row wrap">
        <span className="sign strong">{committee.number}</span>
        <span className="sign grow">{t(`committees.type.${committee.type}`)}</span>
        <ReleasabilityChip releasability={committee.releasability} />
      </div>
      <h2>{committee.title}</h2>
      <p className="sub">{names.length > 0 ? f.list(names) : t('committees.noFacilities')}</p>
      <p className="strong">
        <MeetingCounter committee={committee} day={day} />
      </p>
    </header>
  )
}

function Meeting({ meeting }: { meeting: MeetingView }) {
  const t = useTranslate()
  const { select, goTo } = useSession.getState()
  const { on, agenda, minutes, attended, country, hash } = meeting
  return (
    <li className="committee-meeting">
      <div className="row wrap">
        <span className="mono strong">{on}</span>
        {country && <CountryMark country={country} />}
        <span className="sub grow">{t('committees.attended', { count: attended.length })}</span>
        <Button
          size="sm"
          variant="ghost"
          label={t('committees.entryOf', { on })}
          onPress={() => {
            select({ type: 'entry', id: hash })
            goTo('log')
          }}
        >
          {t('committees.entry')}
        </Button>
      </div>
      <dl className="committee-facts">
        <dt>{t('committees.agenda')}</dt>
        <dd>{agenda}</dd>
        <dt>{t('committees.minutes')}</dt>
        <dd>{minutes || <span className="muted">{t('committees.noMinutes')}</span>}</dd>
        <dt>{t('committees.present')}</dt>
        <dd>
          {attended.length === 0 ? (
            <span className="muted">{t('committees.nobody')}</span>
          ) : (
            <ul>
              {attended.map((seat, at) => (
                <li key={at} className="row">
                  <CountryMark country={seat.country} /> {seat.agency}, {seat.position}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </li>
  )
}
