import { Check, X } from 'lucide-react'
import type { GuideElement } from '../../../data/reference/guide-checklist.ts'
import { guideElements } from '../../../data/reference/guide-checklist.ts'
import type { PlanScore } from '../../../data/rules/plan-score.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

/** The score with what nobody judged, by heading, and the gates apart, so that a high mean hides no hole. */
export function CheckSummary(props: {
  score: PlanScore
  onHeading: (heading: GuideElement['heading']) => void
  onGate: (element: string) => void
}) {
  const t = useTranslate()
  const f = useFormats()
  const { share, judged, of, headings, gates } = props.score
  const met = gates.filter(({ isMet }) => isMet).length
  return (
    <div className="check-summary">
      <section aria-label={t('planReport.head.score')}>
        <p className="check-score">{share === null ? t('check.unknown') : f.percent(share)}</p>
        <p className="sub read">{t('check.judged', { judged, of, open: of - judged })}</p>
      </section>
      <section aria-label={t('check.headings')}>
        <ul className="check-headings">
          {headings.map((each) => (
            <li key={each.heading}>
              <button
                type="button"
                className="check-heading"
                onClick={() => props.onHeading(each.heading as GuideElement['heading'])}
              >
                <span>
                  {t(`check.heading.${each.heading as GuideElement['heading']}`)}
                  <span className="sub check-judged">
                    {t('check.judgedOf', { judged: each.judged, of: each.of })}
                  </span>
                </span>
                <span className="check-bar" aria-hidden="true">
                  <span style={{ width: `${String((each.share ?? 0) * 100)}%` }} />
                </span>
                <span className="mono check-share">
                  {each.share === null ? t('check.unknown') : f.percent(each.share)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t('check.gates')}>
        <h3 className="sec">{t('check.gates')}</h3>
        <p className="sub">{t('planReport.gates', { met, of: gates.length })}</p>
        <ul className="check-gates">
          {gates.map((gate) => (
            <li key={gate.element}>
              <GateButton {...gate} onPress={() => props.onGate(gate.element)} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function GateButton(props: { element: string; isMet: boolean; score: number | null; onPress: () => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const { element, isMet, score } = props
  const label = guideElements.find(({ id }) => id === element)?.label[language] ?? element
  const said = t('check.gateSays', {
    element,
    label,
    met: isMet ? 'yes' : 'no',
    score: score ?? 'none',
  })
  return (
    <button
      type="button"
      className={`check-gate ${isMet ? 'met' : 'open'}`}
      aria-label={said}
      title={said}
      onClick={props.onPress}
    >
      {isMet ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
      {element}
    </button>
  )
}
