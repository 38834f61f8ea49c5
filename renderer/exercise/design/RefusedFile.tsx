import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { useDesignView } from './design-view.ts'

/** Why the file that was chosen last could not be opened. */
export function RefusedFile() {
  const t = useTranslate()
  const refused = useDesignView((state) => state.refused)
  if (!refused) return null
  return (
    <ProblemNotice
      problem={refused.problem}
      actions={
        <Button size="sm" onPress={() => useDesignView.setState({ refused: null })}>
          {t('ui.dismiss')}
        </Button>
      }
    />
  )
}
