import type { Language } from '../model/country.ts'
import type { Position } from '../model/ids.ts'
import { defaultLevels } from '../reference/guide-checklist.ts'
import { planFormat, type PlanFile } from './plan-format.ts'

/** A lot beside a road that exists nowhere: it lies in the lake. */
const lot: Position[] = [
  [42.86, -79.02],
  [42.86, -79.01],
  [42.867, -79.01],
  [42.867, -79.02],
]

/**
 * A plan for training. Its crossings exist; every number, name of an agreement, place of an area and telephone is
 * made up and says SAMPLE. It is offered, never loaded by itself.
 */
export function samplePlan(language: Language): PlanFile {
  const say = (en: string, fr: string) =>
    `${language === 'en' ? 'SAMPLE' : 'EXEMPLE'} – ${language === 'en' ? en : fr}`
  const measure = { text: '', from: 'peace-bridge', to: [], staging: null, isAdvice: false }
  const contact = { isAlwaysAnswered: true, alternate: '' }
  return {
    format: planFormat,
    isSample: true,
    notice: {
      en: 'SAMPLE for training. All numbers, agreements, areas and telephones are made up.',
      fr: 'EXEMPLE de formation. Tous les nombres, ententes, zones et téléphones sont inventés.',
    },
    major: 0,
    minor: 1,
    approvedOn: { US: null, CA: null },
    content: {
      title: say('Niagara crossings, training plan', 'Passages du Niagara, plan de formation'),
      purpose: say(
        'Show how a plan is written. Never use it in a real event.',
        'Montrer comment un plan s’écrit. Ne jamais l’utiliser lors d’un événement réel.',
      ),
      crossings: ['peace-bridge', 'lewiston-queenston-bridge', 'rainbow-bridge'],
      owner: {
        US: say('Port director', 'Directeur du port (É.-U.)'),
        CA: say('District superintendent', 'Surintendant de district'),
      },
      parties: [
        {
          country: 'US',
          agency: 'CBP',
          role: say('Inspection into the US', 'Inspection vers les États-Unis'),
        },
        {
          country: 'CA',
          agency: 'CBSA / ASFC',
          role: say('Inspection into Canada', 'Inspection vers le Canada'),
        },
      ],
      authorities: [
        {
          country: 'both',
          reference: say('made-up arrangement no. 0', 'arrangement inventé n° 0'),
          allows: '',
        },
      ],
      activation: {
        US: say('Port director', 'Directeur du port (É.-U.)'),
        CA: say('District superintendent', 'Surintendant de district'),
        joint: say('Both, by a shared decision', 'Les deux, par décision conjointe'),
      },
      alternates: [
        {
          from: 'peace-bridge',
          mode: 'commercial',
          to: 'lewiston-queenston-bridge',
          capacityPerHour: 100,
          limits: say('made-up capacity', 'capacité inventée'),
        },
      ],
      stagingAreas: [
        {
          key: 'sample-lot',
          name: say('lot', 'terrain'),
          country: 'CA',
          crossing: 'peace-bridge',
          area: lot,
          capacity: 100,
          owner: say('nobody', 'personne'),
          access: '',
        },
      ],
      detours: [
        {
          key: 'sample-detour',
          name: say('detour', 'détour'),
          country: 'CA',
          crossing: 'peace-bridge',
          via: say('made-up road', 'route inventée'),
          route: null,
          restrictions: '',
          agreedBy: [],
        },
      ],
      contacts: [
        {
          ...contact,
          country: 'US',
          agency: 'CBP',
          position: say('Watch', 'Veille'),
          phone: 'SAMPLE 555-0100',
        },
        {
          ...contact,
          country: 'CA',
          agency: 'CBSA / ASFC',
          position: say('Watch', 'Veille'),
          phone: 'SAMPLE 555-0101',
        },
      ],
      ...defaultLevels(language),
      measures: [
        {
          ...measure,
          ...{ key: 'signs', level: 1, lead: 'both', owner: '', type: 'messageSigns' },
          title: say('Text 1 on the signs', 'Texte 1 sur les panneaux'),
          ...{ directions: ['toUS', 'toCA'], modes: ['passenger', 'commercial'] },
        },
        {
          ...measure,
          ...{ key: 'hold', level: 3, lead: 'CA', owner: '', type: 'stagingArea', staging: 'sample-lot' },
          title: say('Hold trucks in the lot', 'Retenir les camions sur le terrain'),
          ...{ directions: ['toUS'], modes: ['commercial'] },
        },
        {
          ...measure,
          ...{ key: 'divert', level: 3, lead: 'both', owner: '', type: 'diversion' },
          title: say('Send trucks to the next bridge', 'Diriger les camions vers le pont suivant'),
          ...{ directions: ['toUS', 'toCA'], modes: ['commercial'], to: ['lewiston-queenston-bridge'] },
        },
      ],
      communications: {
        primary: say('telephone', 'téléphone'),
        alternate: say('cellular', 'cellulaire'),
        contingency: say('radio', 'radio'),
        emergency: say('messenger', 'messager'),
        bridgeCall: say('every 60 minutes', 'toutes les 60 minutes'),
        radio: [
          {
            name: say('channel', 'canal'),
            frequency: '',
            users: ['US', 'CA'],
            acrossBorder: false,
            authority: '',
          },
        ],
      },
      information: [
        { name: say('Wait time', 'Temps d’attente'), unit: 'min', everyMinutes: 30, from: 'both' },
        { name: say('Trucks held', 'Camions retenus'), unit: '', everyMinutes: 60, from: 'both' },
      ],
      reopening: [
        {
          criterion: say('The operator has inspected the deck', 'L’exploitant a inspecté le tablier'),
          saidBy: 'both',
        },
      ],
      reviewBy: null,
    },
    assessments: [],
  }
}
