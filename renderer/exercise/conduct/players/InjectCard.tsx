import { CircleAlert, FlagTriangleRight, MoreHorizontal, NotebookPen } from 'lucide-react'
import { useState } from 'react'
import type { ExpectedAction } from '../../../../data/projections/expected-actions.ts'
import { eitherText } from '../../../../data/words/either-text.ts'
import { useFormats } from '../../../i18n/use-formats.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { Either } from '../../../ui/Either.tsx'
import { useHotkeys } from '../../../ui/hotkeys.ts'
import { Button } from '../../../ui/parts/Button.tsx'
import { MenuButton } from '../../../ui/parts/MenuButton.tsx'
import { Addressees } from '../../parts/Addressees.tsx'
import { ChannelMark } from '../../parts/ChannelMark.tsx'
import { EntryChip } from '../EventState.tsx'
import type { Conduct } from '../use-conduct.ts'
import { Message } from './Message.tsx'

/** What an inject is answered with: the three of most use have their button, the others a menu. */
export type Answer = 'note' | 'disruption' | 'status' | (typeof others)[number]

const others = ['decision', 'sovereign', 'request', 'measure', 'message'] as const

/** One delivered inject as its players got it, and what they logged about it. */
export function InjectCard(props: {
  id: string
  got: ExpectedAction
  conduct: Conduct
  isSelected: boolean
  onSelect: () => void
  onAnswer: (name: Answer) => void
}) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { got, conduct, isSelected } = props
  const { inject, responses } = got
  const { number, title, channel, from, to } = inject.content
  return (
    <li className={`inject-card${isSelected ? ' on' : ''}`}>
      <button
        type="button"
        id={props.id}
        className="inject-head"
        aria-current={isSelected}
        onClick={props.onSelect}
      >
        <span className="inject-no">{number}</span>
        <span className="inject-title">
          <Either text={title} />
        </span>
        <span className="inject-time">{f.instant(inject.at, conduct.tz, 'time')}</span>
      </button>
      <p className="inject-way sub">
        <ChannelMark channel={channel} />
        <span>{t('players.from', { from: eitherText(from, language) })}</span>
        <Addressees countries={to.countries} organisation={to.organisation} />
      </p>
      <Message content={inject.content} />
      <footer className="inject-foot">
        {responses.length === 0 ? (
          <span className="sub grow">{t('players.nothingLogged')}</span>
        ) : (
          <span className="row wrap grow">
            <span className="sub">{t('players.logged')}</span>
            {responses.map(({ entry }) => (
              <EntryChip key={entry} hash={entry} picture={conduct.picture} />
            ))}
          </span>
        )}
        {conduct.mayWrite && <Answers isSelected={isSelected} onAnswer={props.onAnswer} />}
      </footer>
    </li>
  )
}

function Answers(props: { isSelected: boolean; onAnswer: (name: Answer) => void }) {
  const t = useTranslate()
  const { isSelected, onAnswer } = props
  const key = (letter: string) => isSelected && { hotkey: letter }
  const [isMenuOpen, setMenuOpen] = useState(false)
  useHotkeys('players', { g: () => setMenuOpen(true) }, isSelected)
  return (
    <span className="row wrap">
      <Button
        size="sm"
        variant={isSelected ? 'primary' : 'secondary'}
        icon={<NotebookPen aria-hidden="true" />}
        {...key('L')}
        onPress={() => onAnswer('note')}
      >
        {t('players.key.note')}
      </Button>
      <Button
        size="sm"
        icon={<CircleAlert aria-hidden="true" />}
        {...key('T')}
        onPress={() => onAnswer('disruption')}
      >
        {t('players.key.disruption')}
      </Button>
      <Button
        size="sm"
        icon={<FlagTriangleRight aria-hidden="true" />}
        {...key('C')}
        onPress={() => onAnswer('status')}
      >
        {t('players.key.status')}
      </Button>
      <MenuButton
        label={t('players.key.more')}
        isOpen={isMenuOpen}
        onOpenChange={setMenuOpen}
        trigger={
          <Button size="sm" icon={<MoreHorizontal aria-hidden="true" />} {...key('G')}>
            {t('players.key.more')}
          </Button>
        }
        items={others.map((id) => ({ id, label: t(`app.key.${id}`) }))}
        onAction={onAnswer}
      />
    </span>
  )
}
