import type { exchange as en } from '../en/exchange.ts'

export const exchange: Record<keyof typeof en, string> = {
  'kind.key.endorsed': 'Clé reconnue',
  'kind.key.revoked': 'Clé révoquée',
  'kind.conflict.resolved': 'Conflit réglé',
  'kind.bundle.exported': 'Envoi exporté',
  'kind.bundle.imported': 'Envoi importé',
  'kind.onward.consented': 'Transmission à un tiers permise',
  'kind.onward.consentWithdrawn': 'Transmission à un tiers retirée',
  'kind.workspace.linked': 'Espace de travail réuni',
  'sentence.key.endorsed':
    'La clé de {desk} est reconnue pour {country, select, US {les États-Unis} other {le Canada}}\u00a0; {how, select, voice {chiffres comparés de vive voix} inPerson {chiffres comparés en personne} sameComputer {sur le même ordinateur} other {comparée autrement}}. {by} {remarks}',
  'sentence.key.revoked':
    'La clé de {desk} est révoquée\u00a0: ce que ce poste a écrit après son entrée partagée {seq} ne compte pas. {reason}.',
  'sentence.conflict.resolved':
    '{number} {title}\u00a0: de {count} changements simultanés, {kept} est retenu. {reason}.',
  'sentence.bundle.exported':
    'Envoi pour {recipient}\u00a0: {entries, plural, one {# entrée} other {# entrées}}, {attachments, plural, one {# pièce jointe} other {# pièces jointes}}\u00a0; {withheld, plural, one {# entrée reste} other {# entrées restent}}. Objet\u00a0: {purpose}.',
  'sentence.bundle.imported':
    'Envoi de {sender}\u00a0: {added, plural, one {# nouvelle entrée} other {# nouvelles entrées}}, {known} déjà ici, {refused, plural, =0 {rien de refusé} one {# chaîne refusée} other {# chaînes refusées}}. Objet\u00a0: {purpose}.',
  'sentence.onward.consented': 'Nos entrées partagées peuvent être transmises à {party}. {reason}',
  'sentence.onward.consentWithdrawn':
    'Nos entrées partagées ne peuvent plus être transmises à {party}. {reason}',
  'sentence.workspace.linked': 'Réuni avec {name}, ouvert pour le même événement.',
}
