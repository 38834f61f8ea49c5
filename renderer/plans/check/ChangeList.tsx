import { Minus, PencilLine, Plus } from 'lucide-react'
import type { Json } from '../../../data/model/canonical.ts'
import type { PlanContent } from '../../../data/model/plan.ts'
import type { PlanChange } from '../../../data/rules/plan-changes.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Tag } from '../../ui/parts/Tag.tsx'
import { PartWords } from '../PartWords.tsx'

const icons = { added: Plus, removed: Minus, changed: PencilLine }
const tones = { added: 'good', removed: 'bad', changed: 'warn' } as const

/** Changes of a plan, part by part, with the words before and after side by side. */
export function ChangeList(props: {
  changes: readonly PlanChange[]
  before: PlanContent
  after: PlanContent
}) {
  const t = useTranslate()
  return (
    <ol className="change-list">
      {props.changes.map((change, i) => {
        const Icon = icons[change.what]
        const isNew = props.changes[i - 1]?.part !== change.part
        return (
          <li key={`${change.part} ${change.what} ${change.name} ${String(i)}`}>
            {isNew && <h4 className="title">{t(`planPart.${change.part}`)}</h4>}
            <Tag tone={tones[change.what]} icon={<Icon aria-hidden="true" />}>
              {t(`compare.${change.what}`)}
            </Tag>
            <div className="change-sides">
              <Side
                label={t('compare.before')}
                change={change}
                value={change.before}
                content={props.before}
              />
              <Side label={t('compare.after')} change={change} value={change.after} content={props.after} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Side(props: { label: string; change: PlanChange; value: Json | null; content: PlanContent }) {
  const t = useTranslate()
  const { label, change, value, content } = props
  return (
    <section aria-label={label}>
      <h5 className="sec">{label}</h5>
      {value === null ? (
        <p className="muted">{t('compare.nothing')}</p>
      ) : (
        <PartWords part={change.part} content={withOnly(content, change, value)} />
      )}
    </section>
  )
}

/** The plan's words with only the item that changed in its part. */
const withOnly = (content: PlanContent, { part, name }: PlanChange, value: Json): PlanContent =>
  ({ ...content, [part]: name === '' || !Array.isArray(content[part]) ? value : [value] }) as PlanContent
