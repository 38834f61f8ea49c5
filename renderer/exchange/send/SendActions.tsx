import { Download, List, Lock, X } from 'lucide-react'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { ExportPlan } from '../../state/exchange/plan-export.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Progress } from '../../ui/parts/Progress.tsx'
import type { SendingState } from './use-sending.ts'

/** Save, look at every entry that crosses or stays; while it is written, how far, and cancel. */
export function SendActions(props: {
  plan: ExportPlan | null
  state: SendingState
  isBlocked: boolean
  onSave: () => void
  onCancel: () => void
  onList: (which: 'crossing' | 'staying') => void
}) {
  const t = useTranslate()
  const formats = useFormats()
  const { plan, state } = props
  if (state.status === 'running')
    return (
      <div className="xc-foot">
        <div className="grow">
          <Progress label={t('exchange.writing')} value={state.value} />
        </div>
        <Button size="lg" icon={<X aria-hidden="true" />} onPress={props.onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    )
  const crossing = plan?.crossing.length ?? 0
  const staying = plan?.staying.length ?? 0
  return (
    <div className="xc-foot">
      <Button
        variant="primary"
        size="lg"
        icon={<Download aria-hidden="true" />}
        hotkey="E"
        isDisabled={props.isBlocked}
        onPress={props.onSave}
      >
        {plan
          ? t('exchange.save', { count: crossing, text: formats.number(crossing) })
          : t('exchange.key.save')}
      </Button>
      <Button
        icon={<List aria-hidden="true" />}
        isDisabled={crossing === 0}
        onPress={() => props.onList('crossing')}
      >
        {t('exchange.listCrossing', { count: crossing })}
      </Button>
      <Button
        icon={<Lock aria-hidden="true" />}
        isDisabled={staying === 0}
        onPress={() => props.onList('staying')}
      >
        {t('exchange.listStaying', { count: staying })}
      </Button>
    </div>
  )
}
