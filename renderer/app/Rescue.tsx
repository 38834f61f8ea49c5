import { FileDown, RotateCw } from 'lucide-react'
import { useState } from 'react'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Button } from '../ui/parts/Button.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { toast } from '../ui/parts/toast.ts'
import { saveRawLog } from './raw-log.ts'

/** What is always possible when a part fails: start the window again, and save every entry as it was written. */
export function Rescue() {
  const t = useTranslate()
  const [failed, setFailed] = useState<ProblemData | null>(null)
  async function save() {
    try {
      if ((await saveRawLog()) !== null) toast(t('app.rawLogSaved'))
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setFailed({ code, facts })
    }
  }
  return (
    <>
      <Button icon={<RotateCw aria-hidden="true" />} onPress={() => location.reload()}>
        {t('app.reload')}
      </Button>
      <Button icon={<FileDown aria-hidden="true" />} onPress={() => void save()}>
        {t('app.rawLog')}
      </Button>
      {failed && <ProblemNotice problem={failed} />}
    </>
  )
}
