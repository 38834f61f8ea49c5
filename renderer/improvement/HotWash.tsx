import { CircleAlert, ThumbsUp, Wrench } from 'lucide-react'
import { countries, type Country } from '../../data/model/country.ts'
import { hotWashByCell, type HotWashView } from '../../data/projections/hot-wash.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { ThingLinks } from '../signing/ThingLinks.tsx'
import { focusZones } from '../state/focus-zones.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'

const topics = [
  { id: 'wentWell', Icon: ThumbsUp },
  { id: 'toImprove', Icon: Wrench },
  { id: 'surprised', Icon: CircleAlert },
] as const
type Topic = (typeof topics)[number]['id']

/** The board of the hot wash: what went well, is to improve, surprised; each country's cells in a row. */
export function HotWash({ picture }: { picture: Picture }) {
  const t = useTranslate()
  if (picture.hotWash.length === 0)
    return <EmptyState title={t('improvement.noComment')} text={t('improvement.noCommentText')} />
  const cells = hotWashByCell(picture.hotWash)
  const zones = focusZones(picture.workspace?.facilities)
  return (
    <div className="hot-wash">
      <table className="hot-wash-board" aria-label={t('report.hotWash')}>
        <thead>
          <tr>
            <th scope="col">{t('improvement.country')}</th>
            {topics.map(({ id, Icon }) => (
              <th key={id} scope="col" className={`topic-${id}`}>
                <span className="row">
                  <Icon aria-hidden="true" className="icon" />
                  {t(`hotWashTopic.${id}`)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countries.map((country) => (
            <tr key={country}>
              <th scope="row">
                <CountryMark country={country} size="lg" />
              </th>
              {topics.map(({ id }) => (
                <td key={id}>
                  <Said cells={cells} country={country} topic={id} tz={zones[country]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Said(props: {
  cells: ReturnType<typeof hotWashByCell>
  country: Country
  topic: Topic
  tz: string
}) {
  const t = useTranslate()
  const { cells, country, topic, tz } = props
  const groups = cells
    .filter((each) => each.country === country)
    .map(({ cell, comments }) => ({ cell, said: comments.filter((each) => each.topic === topic) }))
    .filter(({ said }) => said.length > 0)
  if (groups.length === 0) return <span className="muted">{t('improvement.nothing')}</span>
  return groups.map(({ cell, said }) => (
    <section key={cell} className="hot-wash-cell">
      <h3 className="sec">{cell}</h3>
      <ul>
        {said.map((comment) => (
          <Comment key={comment.hash} comment={comment} country={country} tz={tz} />
        ))}
      </ul>
    </section>
  ))
}

function Comment({ comment, country, tz }: { comment: HotWashView; country: Country; tz: string }) {
  const t = useTranslate()
  const f = useFormats()
  const { text, links, at, by, releasability } = comment
  return (
    <li className="hot-wash-comment">
      <p>{text}</p>
      <span className="row wrap sub">
        <span className="mono">{f.instant(at, tz, 'time')}</span>
        {by !== null && by !== country && (
          <span>{t('improvement.typedBy', { country: t(`country.${by}`) })}</span>
        )}
        <ThingLinks links={links} />
        {releasability !== 'SHARED' && <ReleasabilityChip releasability={releasability} />}
      </span>
    </li>
  )
}
