import type { headless as en } from '../en/headless.ts'

export const headless: Record<keyof typeof en, string> = {
  'headless.usage': `Entente sans fenêtre. Aucun écran n’est nécessaire, sauf pour produire un PDF.

  entente verify FICHIER...
  entente merge FICHIER... -o SORTIE
  entente report FICHIER... --lang en|fr|both --format pdf|docx|html|json -o SORTIE [--paper letter|a4]
  entente coverage FICHIER... --as-of AAAA-MM-JJ [--months N] [-o SORTIE --lang en|fr|both --format pdf|docx|html|csv]
  entente exercise [FICHIER...] [--start [AAAA-MM-JJT]HH:MM] [--lang en|fr]
  entente exercise --scenario ID -o SORTIE [--format csv|xlsx|json] [--day AAAA-MM-JJ] [--lang en|fr]

  --json                      une ligne de JSON au lieu du texte
  --passphrase-file FICHIER   le fichier qui contient la phrase de passe des envois verrouillés

L’ordre des fichiers est libre : un envoi qui en continue un autre est lu après lui.
Les fichiers sont seulement lus, et SORTIE doit être un nouveau nom.
Se termine par 0 si tout va bien, 1 si quelque chose a été refusé ou a échoué, 2 si la commande n’a pas été comprise.`,
  'headless.noCommand': 'Aucune commande n’a été donnée.',
  'headless.unknownCommand': 'La commande {name} n’existe pas.',
  'headless.unknownOption': 'Cette commande n’a pas d’option {name}.',
  'headless.notUnderstood': 'La commande n’a pas été comprise : {detail}',
  'headless.noFile': 'Aucun fichier n’a été nommé.',
  'headless.needsOption': 'L’option {name} manque.',
  'headless.wrongValue': 'L’option {name} accepte : {allowed}.',
  'headless.file.good': '{file} : complet, signé et intact',
  'headless.file.partly': '{file} : complet et signé, mais tout n’est pas accepté',
  'headless.file.bad': '{file} : REFUSÉ. {reason}',
  'headless.file.event': '  Événement : {name} ({mode}), {workspace}',
  'headless.file.from':
    '  De : {name}, {agency}, {country, select, US {États-Unis} other {Canada}}; écrit {at}; signé par la clé {fingerprint}',
  'headless.file.to':
    '  Pour : {name}, {country, select, US {États-Unis} CA {Canada} other {aucun des deux pays}}',
  'headless.file.purpose': '  Objet : {purpose}',
  'headless.file.counts':
    '  {entries, plural, one {# entrée} other {# entrées}}, {attachments, plural, one {# pièce jointe} other {# pièces jointes}}; retenu : {isDeclared, select, yes {{withheld, plural, one {# entrée} other {# entrées}}, selon l’expéditeur} other {non déclaré}}',
  'headless.chain':
    '  {name}, {country, select, US {États-Unis} CA {Canada} other {pays inconnu}}, {releasability, select, SHARED {partagé} other {{releasability} seulement}}, entrées {from} à {to} : {refusal, select, none {{added, plural, one {# nouvelle} other {# nouvelles}}, {known, plural, one {# déjà lue} other {# déjà lues}}} gap {REFUSÉ à {seq} : ce qui précède n’est dans aucun des fichiers} fork {REFUSÉ à {seq} : une autre entrée occupe cette place} unsealed {REFUSÉ : aucune signature n’en couvre la fin} altered {REFUSÉ : la signature ne correspond pas} noKey {REFUSÉ : la clé de ce poste n’est dans aucun des fichiers} secondOpening {REFUSÉ à {seq} : un autre poste a ouvert cet événement} notJoined {REFUSÉ : d’une autre ouverture qu’aucune clé reconnue n’a réunie avec cet événement} notForUs {REFUSÉ : pas pour ce destinataire} other {REFUSÉ}}\n    {key, select, unknown {La clé n’est dans aucun des fichiers}  opener {Clé {fingerprint}, le poste qui a ouvert l’événement} endorsed {Clé {fingerprint}, reconnue} revoked {Clé {fingerprint}, RÉVOQUÉE} other {Clé {fingerprint}, reconnue dans aucun de ces fichiers : comparez-la de vive voix}}',
  'headless.merge.sender': 'Fusionné en ligne de commande',
  'headless.merge.agency': 'N’est pas un poste',
  'headless.merge.nothing': 'Rien n’a été fusionné ni écrit : chaque fichier doit être accepté en entier.',
  'headless.merge.done':
    '{files, plural, one {# fichier fusionné} other {# fichiers fusionnés}} dans {out} : {entries, plural, one {# entrée} other {# entrées}}, {attachments, plural, one {# pièce jointe} other {# pièces jointes}}. La signature de chaque poste garantit toujours ses entrées; le fichier lui-même est signé par une clé faite pour lui seul.',
  'headless.wrongDay': 'L’option {name} prend un jour, écrit AAAA-MM-JJ.',
  'headless.coverage.nothing': 'Rien n’a été compté : chaque fichier doit être accepté en entier.',
  'headless.coverage.done': 'Rapport écrit dans {out}.',
  'headless.report.nothing': 'Aucun rapport n’a été écrit : chaque fichier doit être accepté en entier.',
  'headless.report.done': 'Rapport de {entries, plural, one {# entrée} other {# entrées}} écrit dans {out}.',
}
