import type { Playbook } from '../../../data/model/playbook.ts'
import { referenceNumbers, type ReferenceNumbers } from '../../../data/reference/reference-numbers.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Table } from '../../ui/parts/Table.tsx'
import { useSay } from '../use-say.ts'

/** Reference numbers of a playbook: protective criteria of both countries side by side, worker limits, exposure levels. */
export function Criteria({ playbook }: { playbook: Playbook }) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  const numbers = referenceNumbers()
  const hasActions = playbook.numbers.includes('protectiveActions')
  const hasAegl = playbook.numbers.includes('aegl')
  if (!hasActions && !hasAegl) return null
  const used = new Set([
    ...(hasActions
      ? [
          ...numbers.protectiveActions.flatMap(({ US, CA }) => [US.source, CA.source]),
          ...numbers.workerLimits.map(({ source }) => source),
        ]
      : []),
    ...(hasAegl ? numbers.aegl2.map(({ source }) => source) : []),
  ])
  return (
    <section className="run-criteria" aria-labelledby="run-criteria">
      <h3 id="run-criteria">{t('run.criteria')}</h3>
      <p className="sub">{say(numbers.note)}</p>
      {hasActions && (
        <>
          <Table
            label={t('run.criteria')}
            isDense
            head={[
              t('run.criteria.action'),
              <CountryMark key="US" country="US" />,
              <CountryMark key="CA" country="CA" />,
            ]}
          >
            {numbers.protectiveActions.map(({ id, action, US, CA }) => (
              <tr key={id}>
                <th scope="row">{say(action)}</th>
                <td>
                  <Dose {...US} />
                </td>
                <td>
                  <Dose {...CA} />
                </td>
              </tr>
            ))}
          </Table>
          <p className="sub">
            {t('run.criteria.workers', {
              limits: format.list(numbers.workerLimits.map(({ mSv }) => `${format.number(mSv)}\u00a0mSv`)),
            })}
          </p>
        </>
      )}
      {hasAegl && (
        <Table label={t('run.criteria.aegl')} isDense head={[t('run.criteria.aegl'), 'ppm']}>
          {numbers.aegl2.map(({ id, name, ppm }) => (
            <tr key={id}>
              <th scope="row">{say(name)}</th>
              <td className="num">{format.number(ppm)}</td>
            </tr>
          ))}
        </Table>
      )}
      <ul className="run-sources sub">
        {numbers.sources
          .filter(({ key }) => used.has(key))
          .map(({ key, title, confidence, note }) => (
            <li key={key}>
              {`${say(title)}. ${t('run.confidenceOf', { confidence })}.${note ? ` ${say(note)}` : ''}`}
            </li>
          ))}
      </ul>
    </section>
  )
}

/** A criterion in both units of dose: millisievert, and rem as the United States write it. */
function Dose({ fromMSv, toMSv, hours }: ReferenceNumbers['protectiveActions'][number]['US']) {
  const t = useTranslate()
  const format = useFormats()
  const rem = (mSv: number) => format.number(Number((mSv / 10).toPrecision(6)))
  return t('run.criteria.dose', {
    from: format.number(fromMSv),
    to: toMSv === null ? 'none' : format.number(toMSv),
    fromRem: rem(fromMSv),
    toRem: toMSv === null ? 'none' : rem(toMSv),
    duration: format.duration(hours * 60),
  })
}
