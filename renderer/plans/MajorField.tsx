import { useTranslate } from '../i18n/use-translate.ts'
import { Segment } from '../ui/parts/Segment.tsx'

/** Whether the next version is a minor or a major change, and what that does to earlier exercises. */
export function MajorField(props: {
  isMajor: boolean
  onChange: (isMajor: boolean) => void
  /** The number that the version would have. */
  next: (isMajor: boolean) => string
}) {
  const t = useTranslate()
  return (
    <Segment
      label={t('planEditor.kind')}
      look="cards"
      items={[
        {
          id: 'minor',
          label: t('planEditor.minor', { version: props.next(false) }),
          hint: t('planEditor.minorHint'),
        },
        {
          id: 'major',
          label: t('planEditor.major', { version: props.next(true) }),
          hint: t('planEditor.majorHint'),
        },
      ]}
      value={props.isMajor ? 'major' : 'minor'}
      onChange={(id) => props.onChange(id === 'major')}
    />
  )
}
