import { FolderOpen } from 'lucide-react'
import { Problem } from '../../data/model/problem.ts'
import { asOf, dataVersion } from '../../data/reference/reference.ts'
import { zoneDataVersion } from '../../data/rules/zones.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import type { MachineInfo } from '../machine/machine.ts'
import { machine } from '../state/machine.ts'
import { useUserTiles } from '../state/user-tiles.ts'
import { Button } from '../ui/parts/Button.tsx'
import { toast } from '../ui/parts/toast.ts'
import icon from '../ui/icon.svg?url'

const credits = [
  'settings.creditFonts',
  'settings.creditIcons',
  'settings.creditMap',
  'settings.creditSoftware',
  'settings.creditReactLeaflet',
] as const

/** What runs here, the edition of its facts, and whose work is inside. */
export function About(props: { info: MachineInfo }) {
  const t = useTranslate()
  const { version, electron, engine, dataFolder, isStandIn } = props.info
  const own = useUserTiles((state) => state.file)
  const openFolder = () =>
    machine()
      .openFolder()
      .catch((thrown: unknown) => {
        const { code, facts } = Problem.from(thrown)
        toast(t(`problem.${code}`, facts), 'problem')
      })
  const rows = [
    [t('settings.version'), version],
    [t('settings.data'), t('settings.dataValue', { version: dataVersion, asOf })],
    [t('settings.zones'), zoneDataVersion],
    [
      t('settings.engine'),
      `${electron ? `Electron ${electron}, ` : ''}Chromium ${/Chrome\/([\d.]+)/.exec(engine)?.[1] ?? engine}${isStandIn ? ` · ${t('app.standIn')}` : ''}`,
    ],
    [
      t('situation.baseMap'),
      own ? [own.name, own.about.attribution].filter(Boolean).join(' · ') : t('situation.baseMap.own'),
    ],
    [t('settings.folder'), dataFolder ?? t('settings.folderBrowser')],
    [t('settings.network'), t('settings.networkNone')],
  ]
  return (
    <section className="card-block">
      <h2 className="title row">
        <img src={icon} alt="" width="48" height="48" />
        {t('settings.about')}
      </h2>
      <dl className="about">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="sec">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {dataFolder !== null && (
        <div className="row">
          <Button icon={<FolderOpen aria-hidden="true" />} onPress={() => void openFolder()}>
            {t('settings.openFolder')}
          </Button>
        </div>
      )}
      <h3 className="sec">{t('settings.credits')}</h3>
      <ul className="sub credits">
        {credits.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </section>
  )
}
