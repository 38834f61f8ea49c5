import { lazy, Suspense, type ReactNode } from 'react'
import type { PlanView } from '../../data/projections/plans.ts'
import { planParts } from '../../data/rules/plan-parts.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { PartWords } from './PartWords.tsx'
import { useShownVersion } from './use-shown-version.ts'

const PlanMap = lazy(async () => ({ default: (await import('./PlanMap.tsx')).PlanMap }))

/** The words of a plan part by part, with its areas and routes on the map; a part that says nothing says so. */
export function PlanWords({ plan }: { plan: PlanView }): ReactNode {
  const t = useTranslate()
  const shown = useShownVersion(plan)
  if (!shown) return null
  const { content } = shown
  const hasMap = content.stagingAreas.length + content.detours.length > 0
  return (
    <dl className="plan-words">
      {planParts
        .filter((part) => part !== 'title')
        .map((part) => (
          <div key={part}>
            <dt id={`part-${part}`}>{t(`planPart.${part}`)}</dt>
            <dd>
              {part === 'stagingAreas' && hasMap && (
                <Suspense fallback={<Skeleton rows={6} />}>
                  <PlanMap content={content} />
                </Suspense>
              )}
              <PartWords part={part} content={content} />
            </dd>
          </div>
        ))}
    </dl>
  )
}
