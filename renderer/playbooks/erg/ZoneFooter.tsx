import type { RunState } from '../../../data/projections/runs.ts'
import type { MessageKey } from '../../../data/words/catalogue.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { useSession } from '../../state/session.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { ReleasabilityChip } from '../../ui/ReleasabilityChip.tsx'

/** Who signs and who may hold it, beside the button that signs. */
export function ZoneFooter(props: {
  run: RunState | undefined
  submit: MessageKey
  isBusy: boolean
  isDisabled?: boolean
  onSubmit: () => Promise<void>
}) {
  const t = useTranslate()
  const acting = useDesk((state) => state.acting)
  const closeForm = useSession((state) => state.closeForm)
  const { run } = props
  return (
    <>
      {acting && run && (
        <div className="row wrap grow">
          <span className="sub">{t('log.compose.signed', { name: acting.official.name })}</span>
          <CountryMark country={acting.desk.country} />
          <span className="sub">{t('log.compose.goes')}</span>
          <ReleasabilityChip releasability={run.releasability} />
        </div>
      )}
      <Button onPress={closeForm}>{t('ui.close')}</Button>
      <Button
        variant="primary"
        hotkey="Ctrl ↵"
        isPending={props.isBusy}
        isDisabled={props.isDisabled ?? false}
        onPress={() => void props.onSubmit()}
      >
        {t(props.submit)}
      </Button>
    </>
  )
}
