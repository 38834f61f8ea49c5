import type { Language } from '../model/country.ts'

/** What a column of a list of events holds. */
export type MselField = (typeof fields)[number]['field']

/** Fields of which there may be an English and a French column. */
const inBoth = ['title', 'text', 'from', 'to', 'expected', 'branchWhen'] as const
export type TextField = (typeof inBoth)[number]
export const isTextField = (field: MselField): field is TextField =>
  (inBoth as readonly string[]).includes(field)

/**
 * Columns in the order in which they are written, with their headings, and the headings of common tools that mean
 * the same (exercise facts, section 4): lower case, without accents and signs.
 */
const fields = [
  { field: 'marking', en: 'Marking', fr: 'Marque', also: [] },
  {
    field: 'number',
    en: 'Number',
    fr: 'Numéro',
    also: [
      ...['#', 'no', 'n', 'num', 'id', 'serial', 'inject', 'inject number', 'inject no', 'inject #'],
      ...['inject id', 'msel number', 'msel no', 'msel #', 'event number', 'event no', 'event #'],
      ...['control number', 'injection', 'numero d injection'],
    ],
  },
  {
    field: 'time',
    en: 'Time (T+)',
    fr: 'Temps (T+)',
    also: [
      ...['time', 't', 't+', 'startex', 'startex+', 'startex +', 'exercise time', 'scheduled time'],
      ...['delivery time', 'start time', 'planned time', 'time min', 'offset', 'temps', 'heure'],
      ...['heure prevue', 'temps d exercice', 'clock time', 'local time', 'heure locale'],
    ],
  },
  {
    field: 'type',
    en: 'Type',
    fr: 'Genre',
    also: ['event type', 'inject type', 'type d evenement', 'type d injection'],
  },
  {
    field: 'title',
    en: 'Title',
    fr: 'Titre',
    also: [
      ...['subject', 'event', 'event name', 'event title', 'inject title', 'name', 'sujet', 'objet'],
      ...['evenement', 'nom'],
    ],
  },
  {
    field: 'text',
    en: 'Text',
    fr: 'Texte',
    also: [
      ...['message', 'description', 'event description', 'inject description', 'event synopsis'],
      ...['synopsis', 'content', 'inject text', 'narrative', 'details', 'body', 'contenu', 'resume'],
    ],
  },
  {
    field: 'from',
    en: 'From',
    fr: 'De',
    also: ['sender', 'persona', 'from persona', 'simulated sender', 'originator', 'expediteur', 'emetteur'],
  },
  { field: 'faction', en: 'Faction', fr: 'Faction', also: [] },
  { field: 'countries', en: 'Countries', fr: 'Pays', also: ['country'] },
  {
    field: 'to',
    en: 'To',
    fr: 'À',
    also: [
      ...['recipient', 'recipients', 'player', 'players', 'cell', 'to player', 'audience', 'target audience'],
      ...['destinataire', 'destinataires', 'joueur', 'joueurs', 'cellule'],
    ],
  },
  { field: 'team', en: 'Team', fr: 'Équipe', also: [] },
  {
    field: 'method',
    en: 'Method',
    fr: 'Moyen',
    also: [
      ...['channel', 'delivery method', 'delivery', 'mode', 'inject mode', 'means', 'medium', 'methode'],
      ...['canal', 'mode de transmission'],
    ],
  },
  {
    field: 'expected',
    en: 'Expected action',
    fr: 'Mesure attendue',
    also: [
      ...['expected actions', 'expected response', 'expected responses', 'expected player action'],
      ...['expected player response', 'expected outcome', 'anticipated response', 'action attendue'],
      ...['actions attendues', 'mesures attendues', 'reponse attendue', 'reaction attendue'],
    ],
  },
  {
    field: 'objectives',
    en: 'Objectives',
    fr: 'Objectifs',
    also: ['objective', 'exercise objective', 'objectif'],
  },
  {
    field: 'capabilities',
    en: 'Core capabilities',
    fr: 'Capacités fondamentales',
    also: ['core capability', 'capability', 'capabilities', 'capacite fondamentale'],
  },
  {
    field: 'tasks',
    en: 'Critical tasks',
    fr: 'Tâches critiques',
    also: ['critical task', 'eeg', 'eeg critical task', 'task', 'tasks', 'tache critique'],
  },
  {
    field: 'controller',
    en: 'Controller',
    fr: 'Contrôleur',
    also: ['responsible controller', 'responsible person', 'responsible', 'responsable'],
  },
  { field: 'evaluator', en: 'Evaluator', fr: 'Évaluateur', also: [] },
  {
    field: 'branchOf',
    en: 'Branch of',
    fr: 'Branche de',
    also: ['branch', 'contingency of', 'depends on', 'suite de'],
  },
  {
    field: 'branchWhen',
    en: 'When',
    fr: 'Quand',
    also: ['branch when', 'condition', 'trigger', 'si'],
  },
  { field: 'basis', en: 'Basis', fr: 'Fondement', also: ['fact or fiction', 'fait ou fiction'] },
  { field: 'source', en: 'Source', fr: 'Source', also: ['sources', 'reference'] },
  { field: 'effects', en: 'Effects', fr: 'Effets', also: [] },
  {
    field: 'comments',
    en: 'Comments',
    fr: 'Commentaires',
    also: ['comment', 'note', 'notes', 'remark', 'remarks', 'commentaire', 'remarque', 'remarques'],
  },
] as const satisfies readonly {
  field: string
  en: string
  fr: string
  also: readonly string[]
}[]

/** A column of a written list: its field, its language when it has one, its heading. */
export type WrittenColumn = { field: MselField; language: Language | null; heading: string }

/** The columns that are written; those that only other tools have are left out. */
export const writtenColumns = (language: Language): WrittenColumn[] =>
  fields
    .filter(({ field }) => field !== 'faction' && field !== 'team')
    .flatMap(({ field, ...names }): WrittenColumn[] =>
      isTextField(field)
        ? (['en', 'fr'] as const).map((each) => ({
            field,
            language: each,
            heading: `${names[language]} (${each.toUpperCase()})`,
          }))
        : [{ field, language: null, heading: names[language] }],
    )

const languages: readonly (readonly [RegExp, Language])[] = [
  [/ (en|eng|english|anglais)$/, 'en'],
  [/ (fr|fra|french|francais)$/, 'fr'],
]

/** Lower case, without accents, every run of other signs than # and + as one blank. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#+]+/gu, ' ')
    .trim()

const byName = new Map<string, MselField>()
for (const { field, en, fr, also } of fields)
  for (const name of [en, fr, ...also]) byName.set(plainWords(name), field)

/** What a heading names, and the language that it says; null: nothing that a list of events has. */
export function fieldOf(heading: string): { field: MselField; language: Language | null } | null {
  const words = plainWords(heading.slice(0, 200))
  const whole = byName.get(words)
  if (whole) return { field: whole, language: null }
  for (const [ending, language] of languages) {
    const field = byName.get(words.replace(ending, ''))
    if (ending.test(words) && field) return { field, language }
  }
  return null
}

/** Whether a heading says that the times under it are times of the day. */
export const isClockHeading = (heading: string): boolean =>
  ['clock time', 'local time', 'heure locale'].includes(plainWords(heading))
