import { Play } from 'lucide-react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { Tabs } from '../../ui/parts/Tabs.tsx'
import { Tag } from '../../ui/parts/Tag.tsx'
import { PlaybookTools } from '../editor/PlaybookTools.tsx'
import { useSay } from '../use-say.ts'
import type { Listed } from './library-list.ts'
import { ElementsShown, PointsShown, SourcesShown } from './PreviewParts.tsx'
import { StepsShown } from './PreviewSteps.tsx'

/** A playbook before it runs: what it rests on, its steps by lane, decision points, information elements, sources. */
export function Preview(props: { listed: Listed; whyNoStart: string | null; onStart: () => void }) {
  const t = useTranslate()
  const say = useSay()
  const { playbook, adopted, isShipped } = props.listed
  return (
    <section className="preview" aria-labelledby="preview-title" data-region>
      <header>
        <div className="preview-head">
          <div className="grow">
            <h2 id="preview-title">{say(playbook.title)}</h2>
            <p className="sub">{say(playbook.summary)}</p>
          </div>
          <Button
            variant="primary"
            icon={<Play aria-hidden="true" />}
            isDisabled={props.whyNoStart !== null}
            onPress={props.onStart}
            {...(props.whyNoStart === null && { hotkey: 'R' })}
          >
            {t('library.start')}
          </Button>
        </div>
        <PlaybookTools playbook={playbook} hash={props.listed.hash} />
        {props.whyNoStart && <p className="sub preview-why">{props.whyNoStart}</p>}
        <p className="row wrap">
          <Tag tone="line">{t('library.revision', { version: playbook.version })}</Tag>
          <Tag tone="line">{t('run.confidenceOf', { confidence: playbook.confidence })}</Tag>
          <Tag tone="line">
            {isShipped
              ? t('library.shipped')
              : t('library.by', { country: t(`country.${adopted?.country ?? 'joint'}`) })}
          </Tag>
        </p>
        <dl className="run-facts">
          <div>
            <dt>{t('library.trigger')}</dt>
            <dd>{say(playbook.trigger)}</dd>
          </div>
          <div>
            <dt>{t('library.doctrine')}</dt>
            <dd>{say(playbook.doctrine)}</dd>
          </div>
          {(['US', 'CA'] as const).map((country) => (
            <div key={country}>
              <dt>{t('library.lead', { country: t(`country.${country}`) })}</dt>
              <dd>{say(playbook.leads[country])}</dd>
            </div>
          ))}
        </dl>
        <Callout tone="warn">{say(playbook.warning)}</Callout>
      </header>
      <Tabs
        label={t('library.content')}
        items={[
          {
            id: 'steps',
            label: t('library.tab.steps', { count: playbook.steps.length }),
            content: <StepsShown playbook={playbook} />,
          },
          {
            id: 'points',
            label: t('library.tab.points', { count: playbook.points.length }),
            content: <PointsShown playbook={playbook} />,
          },
          {
            id: 'elements',
            label: t('library.tab.elements', { count: playbook.elements.length }),
            content: <ElementsShown playbook={playbook} />,
          },
          {
            id: 'sources',
            label: t('library.tab.sources', { count: playbook.references.length }),
            content: <SourcesShown playbook={playbook} />,
          },
        ]}
      />
    </section>
  )
}
