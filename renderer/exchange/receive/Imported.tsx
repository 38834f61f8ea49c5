import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { Picture } from '../../../data/projections/picture.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import type { ReceivingState } from '../receiving.ts'

/** What an import did, and what is left to do. */
export function Imported(props: {
  done: Extract<ReceivingState, { status: 'done' }>
  picture: Picture | null
  onMore: () => void
}) {
  const t = useTranslate()
  const formats = useFormats()
  const openForm = useSession((state) => state.openForm)
  const { done, picture } = props
  const conflict = picture?.conflicts[0]
  return (
    <>
      <div className="xc-body">
        <header className="xc-head">
          <h2 id="receive-title">{t('exchange.from', { from: done.preview.check.manifest.from.name })}</h2>
        </header>
        <div className="imported" role="status">
          <CircleCheck aria-hidden="true" />
          <p className="title">
            {t('exchange.imported', { count: done.added, text: formats.number(done.added) })}
          </p>
          <p className="sub">
            {t('exchange.imported.rest', { known: done.preview.total.known, refused: done.refused })}
          </p>
        </div>
        {picture && conflict && (
          <Callout
            tone="warn"
            icon={<TriangleAlert aria-hidden="true" />}
            actions={
              <Button size="sm" onPress={() => openForm({ name: 'resolve', subject: conflict.id })}>
                {t('exchange.resolve.first')}
              </Button>
            }
          >
            {t('exchange.imported.conflicts', { count: picture.conflicts.length })}
          </Callout>
        )}
        {done.preview.other?.choice === 'join' && <p>{t('exchange.opening.joined')}</p>}
        <p className="sub">{t('exchange.imported.next')}</p>
      </div>
      <div className="xc-foot">
        <Button size="lg" onPress={props.onMore}>
          {t('exchange.another')}
        </Button>
      </div>
    </>
  )
}
