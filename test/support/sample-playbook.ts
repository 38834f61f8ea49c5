import type { Element, Playbook, Step } from '../../data/model/playbook.ts'

const text = (en: string) => ({ en, fr: `${en} (fr)` })

const step = (id: string, phase: string, more: Partial<Step> = {}): Step => ({
  id,
  phase,
  lanes: ['US', 'CA'],
  title: text(`Step ${id}`),
  detail: null,
  roles: { US: text('CBP'), CA: text('CBSA'), support: null },
  after: [],
  precondition: null,
  target: null,
  targetNote: null,
  elements: [],
  doNots: [],
  references: [],
  ...more,
})

const element = (id: string, more: Partial<Element> = {}): Element => ({
  id,
  group: null,
  label: text(`Element ${id}`),
  type: 'text',
  units: [],
  options: [],
  min: null,
  max: null,
  cadenceMinutes: null,
  hasBaseline: false,
  subject: null,
  from: 'either',
  references: [],
  ...more,
})

/** Minutes from the start of the run. */
const within = (minutes: number, from = 'start') => ({
  minutes,
  from,
  basis: 'ours' as const,
  reference: null,
})

/** A small playbook with one of everything: two phases, four steps, one decision point, three elements. */
export const samplePlaybook = (): Playbook => ({
  format: 'entente-playbook',
  formatVersion: 1,
  id: 'sample',
  version: 1,
  title: text('Sample'),
  summary: text('For tests'),
  trigger: text('A test'),
  leads: { US: text('CBP'), CA: text('CBSA') },
  warning: text('Not for use'),
  doctrine: text('None'),
  confidence: 'low',
  causes: ['hazmat'],
  references: [{ id: 'R1', title: text('Source'), address: null, confidence: 'medium', note: null }],
  starts: [
    { id: 'start', label: text('Start of the run'), at: { type: 'run' } },
    { id: 'stopped', label: text('Stopped on both sides'), at: { type: 'step', step: 'P1-1', lanes: 'all' } },
    { id: 'decided', label: text('Decided'), at: { type: 'point', point: 'D1' } },
  ],
  phases: [
    { id: 'P1', title: text('Protect'), entry: null, exit: null, target: within(10), targetNote: null },
    { id: 'P2', title: text('Join up'), entry: null, exit: null, target: null, targetNote: null },
  ],
  steps: [
    step('P1-1', 'P1', { target: within(5), elements: ['E1'], doNots: ['N1'], references: ['R1'] }),
    step('P2-1', 'P2', { lanes: ['joint'], after: ['P1-1'], target: within(30, 'stopped') }),
    step('P2-2', 'P2', { lanes: ['US'], after: ['D1'], target: within(15, 'decided') }),
    step('P2-3', 'P2', { lanes: ['CA'], elements: ['E2', 'E3'] }),
  ],
  points: [
    {
      id: 'D1',
      phase: 'P1',
      step: 'P1-1',
      question: text('Close?'),
      detail: null,
      needs: ['US', 'CA'],
      options: [
        {
          id: 'close',
          text: text('Close'),
          proposes: { title: text('Close'), text: text('Close both ways.') },
        },
        { id: 'open', text: text('Stay open'), proposes: null },
      ],
      target: within(10),
      references: ['R1'],
    },
  ],
  elements: [
    element('E1', {
      type: 'number',
      units: ['mSv/h', 'mrem/h'],
      min: 0,
      cadenceMinutes: 30,
      hasBaseline: true,
    }),
    element('E2', {
      type: 'choice',
      options: [
        { id: 'small', text: text('Small') },
        { id: 'large', text: text('Large') },
      ],
    }),
    element('E3', { type: 'count', min: 0, max: 10, subject: text('Lock'), from: 'each' }),
  ],
  doNots: [{ id: 'N1', text: text('Never'), references: ['R1'] }],
  cards: [
    {
      id: 'K1',
      title: text('Card'),
      facts: [{ text: text('Fact'), reference: 'R1' }],
      actions: [text('Act')],
    },
  ],
  worksheet: {
    title: text('Worksheet'),
    maxScore: 3,
    criteria: [
      { id: 'C1', text: text('Life') },
      { id: 'C2', text: text('Fuel') },
    ],
    gates: [{ id: 'G1', text: text('Safe') }],
    note: null,
  },
  numbers: [],
  copiedFrom: null,
})
