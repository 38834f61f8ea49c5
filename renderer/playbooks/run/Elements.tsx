import { CircleAlert, Clock, Lock } from 'lucide-react'
import { useState } from 'react'
import { countries, type Country } from '../../../data/model/country.ts'
import { mayFill } from '../../../data/projections/may-run.ts'
import type { ElementView, SubjectView } from '../../../data/projections/run-elements.ts'
import type { RunState } from '../../../data/projections/runs.ts'
import { elementValueWords } from '../../../data/words/run-values.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { useSay } from '../use-say.ts'
import { ElementEditor } from './ElementEditor.tsx'
import { useMoment } from './use-moment.ts'

export type ElementFilter = 'step' | 'needed' | 'all'

/** Whether an element waits for a value: nobody gave it, a country did not, or it is asked again. */
const isNeeded = ({ subjects, missing, isDue }: ElementView) =>
  subjects.length === 0 || missing.length > 0 || isDue

/** The information elements of a run: those of the selected step, those still needed, or all, filled in place. */
export function Elements(props: {
  run: RunState
  elements: readonly ElementView[]
  /** Elements of the selected step, by id; null: none is selected. */
  ofStep: readonly string[] | null
  country: Country
  canAct: boolean
  filled: string | null
  onFill: (element: string | null) => void
}) {
  const t = useTranslate()
  const [asked, setFilter] = useState<ElementFilter>('step')
  const { elements, ofStep, filled } = props
  const filter = asked === 'step' && !ofStep?.length ? 'needed' : asked
  const shown = elements.filter((view) => {
    if (view.element.id === filled) return true
    return filter === 'all' || (filter === 'needed' ? isNeeded(view) : ofStep?.includes(view.element.id))
  })
  const given = elements.filter(({ subjects }) => subjects.length > 0).length
  return (
    <section className="run-elements" aria-labelledby="run-elements">
      <h3 id="run-elements">
        {t('run.elements')}
        <span className="sign sub">{t('run.elementsGiven', { given, of: elements.length })}</span>
      </h3>
      <Segment
        label={t('run.elements.show')}
        isLabelHidden
        items={[
          ...(ofStep?.length ? [{ id: 'step' as const, label: t('run.elements.step') }] : []),
          { id: 'needed', label: t('run.elements.needed', { count: elements.filter(isNeeded).length }) },
          { id: 'all', label: t('run.elements.all') },
        ]}
        value={filter}
        onChange={setFilter}
      />
      {shown.length === 0 && <p className="sub">{t('run.elements.noneNeeded')}</p>}
      <ul>
        {shown.map((view, place) => (
          <ElementRow
            key={view.element.id}
            {...props}
            view={view}
            isFirstOfGroup={view.element.group?.en !== shown[place - 1]?.element.group?.en}
          />
        ))}
      </ul>
    </section>
  )
}

const elementId = (element: string) => `run-element-${element}`

function ElementRow(props: {
  run: RunState
  view: ElementView
  country: Country
  canAct: boolean
  isFirstOfGroup: boolean
  filled: string | null
  onFill: (element: string | null) => void
}) {
  const t = useTranslate()
  const say = useSay()
  const { view, country, canAct, filled, onFill } = props
  const { element, subjects, missing } = view
  const isOpen = filled === element.id
  const isMine = mayFill(element, country)
  return (
    <>
      {props.isFirstOfGroup && element.group && <li className="element-group sec">{say(element.group)}</li>}
      <li className={`element-row${isOpen ? ' open' : ''}`}>
        <button
          type="button"
          id={elementId(element.id)}
          className="element-head"
          disabled={!canAct || !isMine}
          aria-expanded={isOpen}
          onClick={() => onFill(isOpen ? null : element.id)}
        >
          <span className="element-name">{say(element.label)}</span>
          <span className="element-values">
            {subjects.map((subject) => (
              <Subject key={subject.subject ?? ''} {...props} subject={subject} />
            ))}
            {subjects.length === 0 && missing.length === 0 && <Needed />}
            {missing.map((each) => (
              <span key={each} className="element-value">
                <Needed />
                <CountryMark country={each} />
              </span>
            ))}
            {canAct && !isMine && (
              <span className="element-lock sub">
                <Lock aria-hidden="true" />
                {t('run.onlyOtherGives')}
              </span>
            )}
          </span>
        </button>
        {isOpen && canAct && (
          <ElementEditor
            run={props.run}
            view={view}
            onClose={() => {
              onFill(null)
              document.getElementById(elementId(element.id))?.focus()
            }}
          />
        )}
      </li>
    </>
  )
}

function Needed() {
  const t = useTranslate()
  return (
    <span className="element-needed">
      <CircleAlert aria-hidden="true" />
      {t('run.needed')}
    </span>
  )
}

/** What is known of one subject: each country's last value, when it was observed, and when it is asked again. */
function Subject(props: { run: RunState; view: ElementView; subject: SubjectView }) {
  const t = useTranslate()
  const language = useLanguage()
  const format = useFormats()
  const moment = useMoment(props.run.facility)
  const { element } = props.view
  const { subject, byCountry, dueAt, isDue } = props.subject
  return (
    <span className="element-subject">
      {subject !== null && <span className="sub">{subject}</span>}
      {countries.map((country) => {
        const filled = byCountry[country]
        if (!filled) return null
        const { value, unit, baseline, observedAt, source, confidence } = filled
        return (
          <span key={country} className="element-value">
            <span>
              <b>{elementValueWords(element, value, unit, language)}</b>
              {baseline !== null && (
                <span className="sub">
                  {t('run.normally', { value: elementValueWords(element, baseline, unit, language) })}
                </span>
              )}
              <span className="element-source" title={moment(observedAt, 'full')}>
                {`${format.instant(observedAt, 'UTC', 'short')}, ${source}, ${t(`run.confidence.${confidence}`)}`}
              </span>
            </span>
            <CountryMark country={country} />
          </span>
        )
      })}
      {dueAt && (
        <span className={`element-due${isDue ? ' due' : ''}`}>
          <Clock aria-hidden="true" />
          {t(isDue ? 'run.dueAgain' : 'run.dueAt', { at: format.instant(dueAt, 'UTC', 'short') })}
        </span>
      )}
    </span>
  )
}
