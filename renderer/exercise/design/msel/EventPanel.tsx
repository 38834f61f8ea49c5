import { isNothing, type EitherText } from '../../../../data/model/either-text.ts'
import { Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { timeText } from '../../../../data/exercises/msel-time.ts'
import type { MselLine } from '../../../../data/projections/msel.ts'
import { objectivesOf } from '../../../../data/projections/exercises.ts'
import { eitherText } from '../../../../data/words/either-text.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { Either } from '../../../ui/Either.tsx'
import { ReleasabilityChip } from '../../../ui/ReleasabilityChip.tsx'
import { Button } from '../../../ui/parts/Button.tsx'
import { Addressees } from '../../parts/Addressees.tsx'
import { BasisMark } from '../BasisMark.tsx'
import { ChannelMark } from '../../parts/ChannelMark.tsx'
import { EffectLines } from '../../parts/EffectLines.tsx'
import { scrolls } from '../scrolls.ts'

/** One line of the list with all that it says. */
export function EventPanel(props: {
  line: MselLine
  mayChange: boolean
  onChange: () => void
  onRemove: () => void
}) {
  const t = useTranslate()
  const language = useLanguage()
  const picture = useWorkspace((state) => state.picture)
  const { event, state } = props.line
  const { content, offset, releasability } = event
  const objectives = (picture ? objectivesOf(picture) : []).filter(({ id }) =>
    content.objectives.includes(id),
  )
  const tasks = objectives.flatMap((each) => each.tasks).filter(({ id }) => content.tasks.includes(id))
  const words = (text: EitherText) => eitherText(text, language)
  const either = (text: EitherText) => (isNothing(text) ? '' : <Either text={text} />)
  return (
    <article className="event-panel" aria-label={words(content.title)} data-region tabIndex={scrolls}>
      <header>
        <p className="row wrap">
          <span className="sign">{content.number}</span>
          <span className="sign strong">{timeText(offset)}</span>
          <BasisMark basis={content.basis} />
          <ReleasabilityChip releasability={releasability} />
        </p>
        <h2>{either(content.title)}</h2>
        <p className="event-text">{either(content.text)}</p>
      </header>
      <dl className="design-facts">
        <Fact name={t('design.inject.from')}>{either(content.from)}</Fact>
        <Fact name={t('design.col.to')}>
          <Addressees countries={content.to.countries} organisation={content.to.organisation} />
        </Fact>
        <Fact name={t('design.col.by')}>
          <ChannelMark channel={content.channel} />
        </Fact>
        <Fact name={t('design.inject.type')}>{t(`design.injectType.${content.type}`)}</Fact>
        <Fact name={t('design.col.state')}>{t(`injectState.${state === 'due' ? 'planned' : state}`)}</Fact>
        {content.branch && (
          <Fact name={t('design.inject.branchOf')}>
            {t('design.branch', { of: content.branch.of, when: words(content.branch.when) })}
          </Fact>
        )}
        <Fact name={t('design.col.expected')}>{either(content.expectedAction)}</Fact>
        <Fact name={t('report.exercise.objectives')}>
          {objectives.map(({ number, title }) => `${number} ${words(title)}`).join('\n')}
        </Fact>
        <Fact name={t('design.tasks')}>{tasks.map(({ text }) => words(text)).join('\n')}</Fact>
        <Fact name={t('design.inject.controller')}>{content.controller}</Fact>
        <Fact name={t('design.inject.evaluator')}>{content.evaluator}</Fact>
        <Fact name={t('design.inject.source')}>{content.source}</Fact>
        <Fact name={t('design.inject.comments')}>{content.comments}</Fact>
      </dl>
      {content.effects.length > 0 && (
        <section>
          <h3>{t('design.effects')}</h3>
          <EffectLines effects={content.effects} />
        </section>
      )}
      {props.mayChange ? (
        <footer className="row wrap">
          <Button hotkey="E" icon={<Pencil aria-hidden="true" />} onPress={props.onChange}>
            {t('design.change')}
          </Button>
          <Button hotkey="X" icon={<Trash2 aria-hidden="true" />} onPress={props.onRemove}>
            {t('design.remove.submit')}
          </Button>
        </footer>
      ) : (
        event.sent && <p className="sub">{t('design.inject.sent')}</p>
      )}
    </article>
  )
}

/** Nothing is shown of what says nothing. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
