import { Minus, ThumbsUp, Wrench } from 'lucide-react'
import { useRef } from 'react'
import type { ObservationType } from '../../../data/model/entries/exercise.ts'
import type { Objective } from '../../../data/model/exercise.ts'
import { eitherText } from '../../../data/words/either-text.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { EntryLinks } from '../../signing/EntryLinks.tsx'
import { SignedBy } from '../../signing/SignedBy.tsx'
import { onceSettled } from '../../ui/dialog-hotkeys.ts'
import { useNow } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { useSentenceContext } from '../../state/use-sentence-context.ts'
import { useHotkeysWithin } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { PersonalDataWarning } from '../../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { Select } from '../../ui/parts/Select.tsx'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'
import { saysSomething } from './observation-draft.ts'
import { changeObservation as change } from './observe-store.ts'
import { RatingCards } from './RatingCards.tsx'
import { useObserve } from './use-observe.ts'

const types = [
  { id: 'strength', Icon: ThumbsUp },
  { id: 'areaForImprovement', Icon: Wrench },
  { id: 'neutral', Icon: Minus },
] as const
const wholeObjective = 'none'

/** The observation being written: Ctrl Enter saves it from any of its fields. */
export function ObserveForm({ objectives }: { objectives: readonly Objective[] }) {
  const t = useTranslate()
  const language = useLanguage()
  const inside = useRef<HTMLFormElement>(null)
  const context = useSentenceContext()
  const releasability = useSession((state) => state.releasability)
  const current = useNow(30_000)
  const { observation, isRestored, personal, isTried, isBusy, problem, clear, save } = useObserve()
  const { objective, task, rating, type, text, analysis, reference, links, at } = observation
  const tasks = objectives.find(({ id }) => id === objective)?.tasks ?? []
  const missing = (value: string | null) => (isTried && !value?.trim() ? t('form.error.required') : undefined)
  const submit = () =>
    onceSettled(() => {
      void save()
      requestAnimationFrame(() =>
        inside.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )
    })
  useHotkeysWithin(inside, 'form', { 'Ctrl+Enter': submit })
  return (
    <form
      ref={inside}
      className="observe-fields"
      aria-label={t('evaluation.observe')}
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      {isRestored && saysSomething(observation) && <p className="sub">{t('evaluation.restored')}</p>}
      <Select
        label={t('evaluation.objective')}
        isRequired
        items={objectives.map(({ id, number, title }) => ({
          id,
          label: t('evaluation.objectiveNamed', { number, title: eitherText(title, language) }),
        }))}
        value={objective}
        onChange={(id) => change({ objective: id, task: null })}
        error={missing(objective)}
      />
      {tasks.length > 0 && (
        <Select
          label={t('evaluation.task')}
          items={[
            { id: wholeObjective, label: t('evaluation.wholeObjective') },
            ...tasks.map(({ id, text: of }) => ({ id, label: eitherText(of, language) })),
          ]}
          value={task ?? wholeObjective}
          onChange={(id) => change({ task: id === wholeObjective ? null : id })}
        />
      )}
      <RatingCards value={rating} onChange={(chosen) => change({ rating: chosen })} />
      {rating !== null && (
        <Button size="sm" variant="ghost" onPress={() => change({ rating: null })}>
          {t('evaluation.unrate')}
        </Button>
      )}
      <Segment<ObservationType>
        label={t('evaluation.type')}
        isLabelHidden
        items={types.map(({ id, Icon }) => ({
          id,
          label: t(`evaluation.type.${id}`),
          icon: <Icon aria-hidden="true" />,
        }))}
        value={type}
        onChange={(chosen) => change({ type: chosen })}
      />
      <TextArea
        label={t('evaluation.text')}
        isRequired
        rows={3}
        maxLength={20_000}
        value={text}
        onChange={(typed) => change({ text: typed })}
        error={missing(text)}
      />
      {context && (
        <EntryLinks
          links={links}
          context={context}
          at={at ?? current}
          onChange={(chosen) => change({ links: chosen })}
        />
      )}
      {(type === 'areaForImprovement' || analysis !== '') && (
        <TextArea
          label={t('evaluation.analysis')}
          hint={t('evaluation.analysisHint')}
          rows={2}
          maxLength={20_000}
          value={analysis}
          onChange={(typed) => change({ analysis: typed })}
        />
      )}
      <TextField
        label={t('evaluation.reference')}
        hint={t('evaluation.referenceHint')}
        maxLength={300}
        value={reference}
        onChange={(typed) => change({ reference: typed })}
      />
      <PersonalDataWarning
        found={personal.found}
        reason={personal.reason}
        onReason={personal.setReason}
        error={isTried && !personal.isSettled ? t('form.error.required') : undefined}
      />
      {problem && <ProblemNotice problem={problem} />}
      <div className="row wrap observe-foot">
        <SignedBy releasability={releasability} />
        {saysSomething(observation) && (
          <Button size="sm" variant="ghost" onPress={clear}>
            {t('evaluation.discard')}
          </Button>
        )}
        <Button variant="primary" hotkey="Ctrl ↵" isPending={isBusy} onPress={submit}>
          {t('form.save')}
        </Button>
      </div>
    </form>
  )
}
