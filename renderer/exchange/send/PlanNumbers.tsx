import { FileWarning, Unlink } from 'lucide-react'
import type { Country } from '../../../data/model/country.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { ExportPlan } from '../../state/exchange/plan-export.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'

/** The two numbers that matter before a bundle is saved: how many cross, how many stay. */
export function PlanNumbers(props: { plan: ExportPlan; ours: Country; everything: boolean }) {
  const t = useTranslate()
  const formats = useFormats()
  const { plan, ours, everything } = props
  const { count, bytes } = plan.attachments
  return (
    <>
      <dl className="nums">
        <div>
          <dt>{t('exchange.cross')}</dt>
          <dd>
            <b>{formats.number(plan.crossing.length)}</b>{' '}
            {t('exchange.cross.unit', { count: plan.crossing.length })}
            {count > 0 && (
              <span className="nums-more">
                {t('exchange.cross.files', { count, size: formats.bytes(bytes) })}
              </span>
            )}
          </dd>
        </div>
        <div className={`nums-stay ${ours.toLowerCase()}`}>
          <dt>{t('exchange.stay', { code: ours })}</dt>
          <dd>
            <b>{formats.number(plan.staying.length)}</b>{' '}
            {t('exchange.stay.unit', { count: plan.staying.length })}
            <span className="nums-more">{t('exchange.stay.onlyHere')}</span>
          </dd>
        </div>
      </dl>
      <p className="sub">
        {everything
          ? t('exchange.since.everything')
          : plan.since
            ? t('exchange.since.receipt', { at: formats.instant(plan.since.at, 'UTC', 'short') })
            : t('exchange.since.none')}
      </p>
    </>
  )
}

/** What the sender should know of the bundle before it leaves. */
export function PlanNotices(props: {
  plan: ExportPlan
  onOld: () => void
  /** A third party's name. */
  party: string | null
  /** Shared entries of the other country that stay, since it has not let them go on. */
  heldBack: number
}) {
  const t = useTranslate()
  const { plan, party, heldBack } = props
  return (
    <>
      {plan.refused !== null && (
        <Callout tone="bad" icon={<Unlink aria-hidden="true" />} isAlert>
          <p>{t(`problem.${plan.refused}`, { detail: '?', line: '?', count: 0, party: party ?? '' })}</p>
        </Callout>
      )}
      {party !== null && heldBack > 0 && (
        <Callout tone="warn" icon={<Unlink aria-hidden="true" />}>
          <p>{t('exchange.third.missing', { count: heldBack, party: party || '…' })}</p>
          <p>{t('exchange.third.how')}</p>
        </Callout>
      )}
      {plan.oldVersions.length > 0 && (
        <Callout
          tone="warn"
          icon={<FileWarning aria-hidden="true" />}
          actions={
            <Button size="sm" onPress={props.onOld}>
              {t('exchange.old.list')}
            </Button>
          }
        >
          {t('exchange.old', { count: plan.oldVersions.length })}
        </Callout>
      )}
      {plan.unread > 0 && <Callout>{t('exchange.unread', { count: plan.unread })}</Callout>}
    </>
  )
}
