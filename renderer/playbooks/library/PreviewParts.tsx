import type { Element, Playbook } from '../../../data/model/playbook.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { EmptyState } from '../../ui/parts/EmptyState.tsx'
import { Table } from '../../ui/parts/Table.tsx'
import { Tag } from '../../ui/parts/Tag.tsx'
import { useSay } from '../use-say.ts'
import { TargetWords } from '../run/StepDetail.tsx'

/** Decision points with each option, and who must concur with what is chosen. */
export function PointsShown({ playbook }: { playbook: Playbook }) {
  const t = useTranslate()
  const say = useSay()
  if (playbook.points.length === 0) return <EmptyState title={t('report.runs.noPoints')} />
  return (
    <ol>
      {playbook.points.map((point) => (
        <li key={point.id} className="preview-step">
          <span className="sign preview-id">{point.id}</span>
          <div className="grow">
            <p className="strong">{say(point.question)}</p>
            <ul className="preview-options">
              {point.options.map((option) => (
                <li key={option.id}>
                  {say(option.text)}{' '}
                  <span className="sub">
                    ({t(option.proposes ? 'run.option.proposes' : 'run.option.plain')})
                  </span>
                </li>
              ))}
            </ul>
            <p className="preview-roles">
              <span>
                {t('run.needs')}:{' '}
                {point.needs.map((country) => (
                  <CountryMark key={country} country={country} />
                ))}
              </span>
              <span className="sub">{t('library.arises', { step: point.step })}</span>
            </p>
          </div>
          <div className="preview-target">
            {point.target ? (
              <TargetWords target={point.target} view={{ playbook }} />
            ) : (
              <span className="sub">{t('run.target.none')}</span>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Information elements with type, units, allowed values, who gives them and how often. */
export function ElementsShown({ playbook }: { playbook: Playbook }) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  return (
    <>
      <Table
        label={t('run.elements')}
        isDense
        head={[t('report.head.element'), t('library.type'), t('library.from'), t('library.cadence')]}
      >
        {playbook.elements.map((element) => (
          <tr key={element.id}>
            <th scope="row">
              {say(element.label)}
              {element.subject && <span className="sub">{` (${say(element.subject)})`}</span>}
            </th>
            <td>
              <TypeWords element={element} />
            </td>
            <td>{t(`library.from.${element.from}`)}</td>
            <td>{element.cadenceMinutes === null ? '–' : format.duration(element.cadenceMinutes)}</td>
          </tr>
        ))}
      </Table>
      {playbook.worksheet && (
        <section className="preview-phase">
          <h3>{say(playbook.worksheet.title)}</h3>
          <p>{playbook.worksheet.criteria.map(({ text }) => say(text)).join('; ')}</p>
          <p className="sub">
            {t('library.gates', { gates: playbook.worksheet.gates.map(({ text }) => say(text)).join('; ') })}
          </p>
        </section>
      )}
    </>
  )
}

/** The type of an element with its units, allowed values and range. */
function TypeWords({ element }: { element: Element }) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  const { type, units, options, min, max, hasBaseline } = element
  const range =
    max === null ? null : t('library.range', { min: format.number(min ?? 0), max: format.number(max) })
  const words = [
    t(`library.type.${type}`),
    ...(units.length > 0 ? [units.join(', ')] : []),
    ...(options.length > 0 ? [options.map(({ text }) => say(text)).join(' / ')] : []),
    ...(range ? [range] : []),
    ...(hasBaseline ? [t('run.baseline')] : []),
  ]
  return words.join(' · ')
}

/** What not to do, cards of facts, and every reference with where it is and how sure. */
export function SourcesShown({ playbook }: { playbook: Playbook }) {
  const t = useTranslate()
  const say = useSay()
  return (
    <>
      {playbook.doNots.length > 0 && (
        <section className="preview-phase">
          <h3>{t('run.doNots')}</h3>
          <ul className="preview-options">
            {playbook.doNots.map(({ id, text }) => (
              <li key={id}>{say(text)}</li>
            ))}
          </ul>
        </section>
      )}
      {playbook.cards.map(({ id, title, facts, actions }) => (
        <section key={id} className="preview-phase">
          <h3>{say(title)}</h3>
          <ul className="preview-options">
            {[...facts.map(({ text }) => text), ...actions].map((text) => (
              <li key={text.en}>{say(text)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section className="preview-phase">
        <h3>{t('run.references')}</h3>
        <ul>
          {playbook.references.map(({ id, title, address, confidence, note }) => (
            <li key={id} className="preview-source">
              <p>
                {say(title)} <Tag tone="line">{t('run.confidenceOf', { confidence })}</Tag>
              </p>
              <p className="sub">{address ?? t('library.noAddress')}</p>
              {note && <p className="sub">{say(note)}</p>}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
