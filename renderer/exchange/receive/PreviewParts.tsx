import { ShieldX, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Conflict } from '../../../data/projections/conflicts.ts'
import type { SentenceContext } from '../../../data/words/links.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { BundlePreview } from '../../state/exchange/preview-bundle.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { conflictName } from '../conflict-facts.ts'
import { EntriesDialog, EntryLine } from '../EntriesDialog.tsx'
import { Versions } from '../Versions.tsx'

/** New, already here, conflicts, refused: in this order, each as large as the other. */
export function Numbers({ preview }: { preview: BundlePreview }) {
  const t = useTranslate()
  const formats = useFormats()
  const { total, conflicts } = preview
  const numbers = [
    { key: 'added', count: total.added },
    { key: 'known', count: total.known },
    { key: 'conflicts', count: conflicts.length },
    { key: 'refused', count: total.refused },
  ] as const
  return (
    <dl className="tallies">
      {numbers.map(({ key, count }) => (
        <div key={key} className={count > 0 ? key : 'none'}>
          <dt>{t(`exchange.total.${key}`, { count })}</dt>
          <dd>{formats.number(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Each chain that is not taken in: whose, from which entry on, and why; and how many files. */
export function Refused({ preview, context }: { preview: BundlePreview; context: SentenceContext }) {
  const t = useTranslate()
  const refused = preview.check.chains.filter(({ refusal }) => refusal !== null)
  const strays = preview.check.attachments.filter(({ isNamed }) => !isNamed).length
  if (refused.length + strays === 0) return null
  return (
    <section className="refusals" aria-labelledby="refused-title">
      <h3 id="refused-title" className="row">
        <ShieldX aria-hidden="true" className="icon" />
        {t('exchange.refused')}
      </h3>
      <ul>
        {refused.map(({ workspace, desk, releasability, refusal, from, to }) => (
          <li key={`${workspace} ${desk} ${releasability}`}>
            <b>
              {context.picture.people.desks[desk]?.name ?? t('exchange.unknownDesk', { id: desk.slice(-6) })}
            </b>
            {' · '}
            {t(`releasability.${releasability}`)}
            {' · '}
            <span className="mono">{t('exchange.refused.range', { from, to })}</span>
            <p>{t(`exchange.refusal.${refusal?.reason ?? 'altered'}`, { seq: refusal?.seq ?? 0 })}</p>
          </li>
        ))}
        {strays > 0 && <li>{t('exchange.refused.files', { count: strays })}</li>}
      </ul>
    </section>
  )
}

/** What both sides changed at once: nothing is overwritten, and it is settled after the import. */
export function ConflictsToCome(props: { conflicts: readonly Conflict[]; context: SentenceContext }) {
  const t = useTranslate()
  const { conflicts, context } = props
  if (conflicts.length === 0) return null
  return (
    <section aria-labelledby="conflicts-title" className="to-come">
      <h3 id="conflicts-title" className="row">
        <TriangleAlert aria-hidden="true" className="icon" />
        {t('exchange.conflicts', { count: conflicts.length })}
      </h3>
      <p className="sub">{t('exchange.conflicts.both')}</p>
      {conflicts.map((conflict) => (
        <div key={conflict.id} className="clash">
          <h4>{conflictName(conflict, context)}</h4>
          <Versions conflict={conflict} context={context} />
        </div>
      ))}
    </section>
  )
}

/** Rows shown before the whole list is asked for. */
const firstRows = 12

/** The entries that would be new here. */
export function NewEntries({ preview, context }: { preview: BundlePreview; context: SentenceContext }) {
  const t = useTranslate()
  const [isListed, setListed] = useState(false)
  const { added, total } = preview
  if (added.length === 0) return <p className="sub">{t('exchange.nothingNew')}</p>
  const newest = added.toReversed()
  return (
    <section aria-labelledby="new-title">
      <h3 id="new-title" className="sec">
        {t('exchange.new')}
      </h3>
      <ul className="news">
        {newest.slice(0, firstRows).map((entry) => (
          <li key={entry.hash} className="xl-row still">
            <EntryLine entry={entry} context={context} />
          </li>
        ))}
      </ul>
      {added.length > firstRows && (
        <Button size="sm" onPress={() => setListed(true)}>
          {t('exchange.new.all', { count: added.length, total: total.added })}
        </Button>
      )}
      {isListed && (
        <EntriesDialog
          title={t('exchange.new')}
          entries={newest}
          context={context}
          onClose={() => setListed(false)}
        />
      )}
    </section>
  )
}
