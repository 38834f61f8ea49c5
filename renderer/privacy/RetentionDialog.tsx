import { useState } from 'react'
import type { Period } from '../../data/model/entries/privacy.ts'
import type { ClassView } from '../../data/projections/privacy.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useWorkspace } from '../state/workspace.ts'
import { draft, write } from '../state/write.ts'
import { NumberField } from '../ui/parts/NumberField.tsx'
import { Segment } from '../ui/parts/Segment.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { Words } from './Words.tsx'

/** A country's own time for a class; what it asks of others for its shared entries is shared. */
export function RetentionDialog({ changing, onClose }: { changing: ClassView; onClose: () => void }) {
  const t = useTranslate()
  const country = useWorkspace((state) => state.picture?.country ?? 'US')
  const { which } = changing
  const isPartner = which === 'partner'
  const [count, setCount] = useState<number | null>(changing.period.count)
  const [unit, setUnit] = useState<Period['unit']>(changing.period.unit)
  const [reason, setReason] = useState('')
  const isCount = count !== null && Number.isInteger(count) && count >= 1 && count <= 1200
  return (
    <EntryDialog
      title={
        isPartner ? t('privacy.askTitle') : t('privacy.changeTitle', { class: t(`privacy.class.${which}`) })
      }
      text={t(`privacy.changeText.${isPartner ? 'partner' : 'own'}`, { country: t(`countryOf.${country}`) })}
      act={t('privacy.save')}
      onClose={onClose}
      isReady={isCount && reason.trim() !== ''}
      texts={[reason]}
      onSave={(kept) =>
        write(
          draft(
            'retention.set',
            { class: which, period: { count: count ?? 1, unit }, reason, ...kept },
            { releasability: isPartner ? 'SHARED' : country },
          ),
        )
      }
    >
      {(isTried) => (
        <>
          <NumberField
            label={t('privacy.count')}
            value={count}
            onChange={setCount}
            min={1}
            isRequired
            error={isTried && !isCount ? t('privacy.missing') : undefined}
          />
          <Segment<Period['unit']>
            label={t('privacy.unit')}
            value={unit}
            onChange={setUnit}
            items={(['day', 'month'] as const).map((id) => ({ id, label: t(`privacy.unit.${id}`) }))}
          />
          <Words label={t('privacy.reason')} value={reason} onChange={setReason} isTried={isTried} />
        </>
      )}
    </EntryDialog>
  )
}
