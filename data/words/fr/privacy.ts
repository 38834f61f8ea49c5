import type { privacy as en } from '../en/privacy.ts'

/** French words of privacy. */
export const privacy: Record<keyof typeof en, string> = {
  'kind.retention.set': 'Délai de conservation fixé',
  'kind.retention.purged': 'Purge selon le délai',
  'kind.official.erased': 'Nom effacé',
  'kind.hold.placed': 'Mise en réserve juridique',
  'kind.hold.lifted': 'Mise en réserve levée',
  'kind.purpose.extended': 'Utilisation à une autre fin',
  'kind.concern.reported': 'Préoccupation de vie privée',
  'kind.concern.closed': 'Préoccupation réglée',
  'kind.correction.notified': 'Destinataire avisé de corrections',
  'sentence.retention.set': '{class}\u00a0: conservation de {period}. {reason}.',
  'sentence.retention.purged':
    '{count, plural, one {# entrée purgée} other {# entrées purgées}} selon le délai de conservation ({class}){before, select, none {} other {, consignées avant le {before}}}; {attachments, plural, =0 {aucune pièce jointe} one {# pièce jointe} other {# pièces jointes}}. {reason}.',
  'sentence.official.erased': 'Le nom de {position}, {agency}, est effacé. {reason}.',
  'sentence.hold.placed':
    'Mise en réserve juridique {title} visant {count, plural, =0 {tout l’espace de travail} one {{entries}} other {# entrées\u00a0: {entries}}}. {reason}.',
  'sentence.hold.lifted': 'Mise en réserve juridique {title} levée. {reason}.',
  'sentence.purpose.extended': 'Sert aussi à\u00a0: {purpose}. Autorité\u00a0: {authority}. {reason}.',
  'sentence.concern.reported': '{text}. Réponse attendue de {owner} d’ici le {due}.',
  'sentence.concern.closed': 'Préoccupation de vie privée réglée\u00a0: {outcome}.',
  'sentence.correction.notified':
    '{recipient} avisé de {count, plural, one {la correction de {entries}} other {# corrections\u00a0: {entries}}}. {remarks}',
  'privacy.class.log': 'Journal d’un événement réel',
  'privacy.class.movement': 'Déplacements d’intervenants',
  'privacy.class.exercise': 'Exercice ou planification',
  'privacy.class.contacts': 'Noms des responsables',
  'privacy.class.partner': 'Entrées de l’autre pays',
  'privacy.class.audit': 'Vérification\u00a0: échanges, relèves, archivage',
  'privacy.period.day': '{count, plural, one {# jour} other {# jours}}',
  'privacy.period.month': '{count, plural, one {# mois} other {# mois}}',
}
