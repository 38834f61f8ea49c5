import { useState, type ReactNode } from 'react'
import { countries, type Country } from '../../../../data/model/country.ts'
import { expectedActions, type ExpectedAction } from '../../../../data/projections/expected-actions.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useSession } from '../../../state/session.ts'
import { useHotkeys } from '../../../ui/hotkeys.ts'
import { CountryMark } from '../../../ui/CountryMark.tsx'
import { EmptyState } from '../../../ui/parts/EmptyState.tsx'
import { Segment } from '../../../ui/parts/Segment.tsx'
import { BigClock } from '../BigClock.tsx'
import type { Conduct } from '../use-conduct.ts'
import { InjectCard, type Answer } from './InjectCard.tsx'
import { placeOf } from './place-of.ts'
import './players.css'

type Cell = Country | 'both'

const cardId = (inject: string) => `inject-${inject}`

/** What players got so far, newest first, each as it came to them; nothing of what is still to come. */
export function PlayersView(props: { conduct: Conduct; controls: boolean; sides: ReactNode }) {
  const { conduct, controls } = props
  const t = useTranslate()
  const { selection, select, openForm } = useSession()
  const [asked, setAsked] = useState<Cell>(conduct.country)
  // Another country's desk sees what its own players got; control in one room may look over every shoulder.
  const cell = controls ? asked : conduct.country
  const got = expectedActions(conduct.picture, conduct.at ?? '')
    .filter(({ inject }) => cell === 'both' || inject.content.to.countries.includes(cell))
    .toReversed()
  const selected = selection?.type === 'inject' ? selection.id : null
  const place = got.findIndex(({ inject }) => inject.inject === selected)
  const step = (by: number) => () => {
    const wanted = got[Math.min(got.length - 1, Math.max(0, place + by))]?.inject.inject
    if (wanted === undefined) return
    select({ type: 'inject', id: wanted })
    document.getElementById(cardId(wanted))?.focus()
  }
  const shown = got[place] ?? got[0]
  const answer = (each: ExpectedAction | undefined, name: Answer) => {
    if (!each || !conduct.mayWrite) return
    const { inject, content } = each.inject
    select({ type: 'inject', id: inject })
    const facility = placeOf(content, conduct.exercise)
    openForm(
      name === 'note'
        ? { name, subject: inject }
        : { name, option: inject, ...(facility !== null && { subject: facility }) },
    )
  }
  useHotkeys('players', { j: step(1), ArrowDown: step(1), k: step(-1), ArrowUp: step(-1) })
  useHotkeys(
    'players',
    {
      l: () => answer(shown, 'note'),
      t: () => answer(shown, 'disruption'),
      c: () => answer(shown, 'status'),
    },
    conduct.mayWrite,
  )
  return (
    <section className="players" aria-label={t('players.title')} data-region tabIndex={-1}>
      <header className="players-head">
        <BigClock conduct={conduct} />
        <div className="col grow">
          <h2>{conduct.exercise?.overview.name}</h2>
          <p className="sub">{t('players.count', { count: got.length })}</p>
        </div>
        {controls && (
          <Segment<Cell>
            label={t('players.cell')}
            items={[
              ...countries.map((id) => ({
                id,
                label: t(`country.${id}`),
                icon: <CountryMark country={id} />,
              })),
              { id: 'both', label: t('players.both') },
            ]}
            value={cell}
            onChange={setAsked}
          />
        )}
        {props.sides}
      </header>
      {got.length === 0 ? (
        <EmptyState title={t('players.empty')} text={t('players.emptyText')} />
      ) : (
        <ol className="players-list">
          {got.map((each) => (
            <InjectCard
              key={each.inject.inject}
              id={cardId(each.inject.inject)}
              got={each}
              conduct={conduct}
              isSelected={each === shown}
              onSelect={() => select({ type: 'inject', id: each.inject.inject })}
              onAnswer={(name) => answer(each, name)}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
