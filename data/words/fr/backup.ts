import type { backup as en } from '../en/backup.ts'

/** French words of backups and restoring. */
export const backup: Record<keyof typeof en, string> = {
  'backup.title': 'Sauvegardes',
  'backup.text':
    'Entente garde une copie de chaque événement hors de son propre dossier : une copie qui croît à chaque entrée, et une sauvegarde toutes les {every} entrées et à la fermeture d’Entente. Les dix dernières restent.',
  'backup.textCountry':
    'Les sauvegardes sont à vous : elles contiennent aussi ce que seul votre pays détient. Un support qui en porte exige les mêmes soins que cet ordinateur.',
  'backup.textLocked': 'Elles sont chiffrées et s’ouvrent avec votre phrase de passe.',
  'backup.textOpen': 'Elles ne sont pas chiffrées, puisque cet ordinateur n’est pas verrouillé.',
  'backup.beside': 'À côté des données de cet ordinateur',
  'backup.second': 'Deuxième dossier',
  'backup.secondNone':
    'Aucun. Si le disque de cet ordinateur tombe en panne, le dossier voisin des données est perdu avec lui : choisissez un dossier sur une clé USB.',
  'backup.secondText':
    'Une entrée est aussi dans ce dossier avant qu’Entente dise qu’elle est enregistrée, sauf si le support fait défaut ou ne répond pas en deux secondes.',
  'backup.ok': 'À jour',
  'backup.okAt': 'À jour; dernière sauvegarde le {when}',
  'backup.behind': 'Pas à jour',
  'backup.choose': 'Choisir un deuxième dossier',
  'backup.chooseOther': 'Choisir un autre dossier',
  'backup.stop': 'Ne plus utiliser ce dossier',
  'backup.retry': 'Réessayer maintenant',
  'backup.export': 'Tout enregistrer dans un dossier',
  'backup.exportText':
    'Tous les événements, bibliothèques de plans, fichiers, réglages et notes inachevées, pour un autre ordinateur : là-bas, choisissez Restaurer et ce dossier. La copie d’un ordinateur verrouillé reste verrouillée.',
  'backup.exported': 'Tout a été enregistré dans {path}',
  'backup.newKey':
    'Cet ordinateur a été restauré à partir d’une sauvegarde. Il écrit comme bureau {code} avec une nouvelle clé, car la clé d’un bureau ne peut pas être copiée. Les entrées signées auparavant restent vérifiées. Lisez ces chiffres à l’autre pays dans l’écran Échange : {digits}',
  'backup.restore.title': 'Restaurer une sauvegarde',
  'backup.restore.text':
    'Les entrées d’une sauvegarde s’ajoutent à ce qui est ici; rien de ce qui est ici n’est modifié ni retiré.',
  'backup.restore.first':
    'Entente a-t-il déjà servi à ce bureau? Restaurez d’abord ses événements à partir d’une sauvegarde.',
  'backup.restore.found': 'Sauvegardes trouvées',
  'backup.restore.folder': 'Chercher dans un dossier',
  'backup.restore.file': 'Choisir un fichier',
  'backup.restore.searching': 'Recherche de sauvegardes',
  'backup.restore.looking': 'Vérification de la sauvegarde',
  'backup.restore.working': 'Restauration',
  'backup.restore.none': 'Aucune sauvegarde trouvée',
  'backup.restore.noneText': 'Choisissez le dossier ou le support qui les contient.',
  'backup.restore.chooseOne':
    'Choisissez une sauvegarde pour voir ce qu’elle contient. Rien n’est écrit avant la restauration.',
  'backup.restore.do': 'Restaurer',
  'backup.restore.all': 'Restaurer la plus récente des {count, number}',
  'backup.restore.unlock': 'Ouvrir',
  'backup.restore.done':
    '{name} : {count, plural, =0 {tout était déjà ici} one {# entrée restaurée} other {# entrées restaurées}}',
  'backup.found.copy': 'Copie continue',
  'backup.found.backup': 'Sauvegarde {number, number}',
  'backup.found.more': '{count, plural, one {Afficher # plus ancienne} other {Afficher # plus anciennes}}',
  'backup.found.locked': 'Verrouillée',
  'backup.found.unnamed': 'Espace {id}',
  'backup.look.title': 'Ce que la sauvegarde contient',
  'backup.look.entries': 'Entrées',
  'backup.look.first': 'Première consignée',
  'backup.look.last': 'Dernière consignée',
  'backup.look.attachments': 'Pièces jointes',
  'backup.look.here': 'Sur cet ordinateur à présent',
  'backup.look.notHere': 'Rien de cet espace',
  'backup.look.added': 'Serait ajouté',
  'backup.look.countryOnly':
    '{count, plural, one {# d’entre elles n’est détenue que par un pays} other {# d’entre elles ne sont détenues que par un pays}} : cette sauvegarde est sa propre copie et les garde.',
  'backup.look.whole': 'La sauvegarde est intacte. L’événement sera sur cet ordinateur tel qu’il était.',
  'backup.look.union':
    'La sauvegarde est intacte. Les deux sont réunis; ce qui a été épuré ici ne revient pas.',
  'backup.look.newKey':
    'Cet ordinateur écrira comme nouveau bureau avec une nouvelle clé, et le dit. Les entrées signées auparavant restent vérifiées.',
  'backup.look.kept':
    '{count, plural, one {# note ou formulaire inachevé revient} other {# notes et formulaires inachevés reviennent}}, là où il n’y en a pas ici.',
  'backup.look.torn':
    'La dernière ligne de cette copie a été coupée pendant son écriture. Ce n’est pas une entrée, et tout ce qui la précède est intact.',
  'backup.look.altered':
    '{count, plural, one {La ligne {lines} n’est pas ce qui a été écrit. Elle est laissée de côté} other {Les lignes {lines} ne sont pas ce qui a été écrit. Elles sont laissées de côté}}, et tout le reste est restauré.',
  'backup.look.forked':
    '{count, plural, one {# entrée occupe} other {# entrées occupent}} une place où une autre se trouve sur cet ordinateur. Celles d’ici restent.',
  'backup.look.missing':
    '{count, plural, one {# pièce jointe n’accompagne pas cette sauvegarde} other {# pièces jointes n’accompagnent pas cette sauvegarde}}. Gardez le dossier « attachments » avec elle.',
  'integrity.title': 'Vérification de l’intégrité',
  'integrity.text':
    'Lit les deux copies de cet événement et vérifie chaque empreinte, chaîne, sceau et pièce jointe. Rien n’est modifié. Entente le fait aussi de lui-même quand personne ne l’a utilisé depuis une minute, une fois par six heures.',
  'integrity.do': 'Vérifier maintenant',
  'integrity.again': 'Vérifier de nouveau',
  'integrity.running': 'Vérification en cours',
  'integrity.at': 'Vérifié à',
  'integrity.lines': 'Lignes de la deuxième copie',
  'integrity.noLines': 'Il n’y a qu’une copie',
  'integrity.chains': 'Chaînes',
  'integrity.seals': 'Sceaux',
  'integrity.vouched': 'Entrées sous un sceau valide',
  'integrity.result':
    '{count, plural, =0 {Tout est tel que cela a été écrit.} one {# élément n’est pas tel qu’il a été écrit. Tout le reste l’est.} other {# éléments ne sont pas tels qu’ils ont été écrits. Tout le reste l’est.}}',
  'integrity.findings': 'Constats',
  'integrity.none': 'Aucun.',
  'integrity.where': 'Où',
  'integrity.line': 'Ligne {line}',
  'integrity.what': 'Ce qui a été constaté',
  'integrity.mend': 'Que faire',
  'integrity.more':
    '{count, plural, one {# autre figure} other {# autres figurent}} dans le rapport enregistré.',
  'integrity.print': 'Imprimer',
  'integrity.csv': 'Enregistrer en CSV',
  'integrity.txt': 'Enregistrer en texte',
  'integrity.saved': 'Enregistré : {path}',
  'integrity.notice':
    'Une vérification a constaté dans cet événement {count, plural, one {# élément qui n’est pas tel qu’il a été écrit} other {# éléments qui ne sont pas tels qu’ils ont été écrits}}.',
  'integrity.show': 'Afficher le rapport',
  'integrity.found.row': 'La base de données contient un autre texte que celui qui a été écrit.',
  'integrity.mend.row':
    'Ouvrez de nouveau l’événement : la deuxième copie le remet. Si elle ne l’a pas, restaurez une sauvegarde ou importez un lot.',
  'integrity.found.columns': 'La base de données range l’entrée ailleurs que ne le dit son texte.',
  'integrity.mend.columns':
    'Enregistrez le journal brut, puis restaurez l’événement à partir d’une sauvegarde sur un autre ordinateur.',
  'integrity.found.line': 'Cette ligne de la deuxième copie n’est pas ce qui a été écrit.',
  'integrity.mend.line':
    'Gardez-la comme preuve. L’entrée est remise à partir de la base de données à la prochaine ouverture de l’événement.',
  'integrity.found.torn': 'La dernière ligne de la deuxième copie a été coupée.',
  'integrity.mend.torn':
    'Rien : elle est mise de côté à la prochaine entrée, et la base de données a ce qu’elle était.',
  'integrity.found.onlyDatabase': 'Seule la base de données la contient.',
  'integrity.mend.onlyDatabase': 'Ouvrez de nouveau l’événement : la deuxième copie la reçoit.',
  'integrity.found.onlyJournal': 'Seule la deuxième copie la contient.',
  'integrity.mend.onlyJournal': 'Ouvrez de nouveau l’événement : la base de données la reçoit.',
  'integrity.found.chain': 'La chaîne du bureau est rompue ici.',
  'integrity.mend.chain':
    'Restaurez une sauvegarde ou importez un lot du bureau. D’ici là, ne vous fiez pas à ses entrées ultérieures.',
  'integrity.found.seal': 'Aucun sceau valide ne garantit les entrées jusqu’ici.',
  'integrity.mend.seal': 'Demandez un nouveau lot au bureau et comparez sa clé de vive voix.',
  'integrity.found.attachmentMissing': 'Le fichier n’est pas sur cet ordinateur.',
  'integrity.mend.attachmentMissing':
    'Restaurez une sauvegarde qui le contient, ou demandez un lot au bureau qui l’a joint.',
  'integrity.found.attachmentAltered': 'Le fichier n’est pas celui qui a été joint.',
  'integrity.mend.attachmentAltered':
    'Restaurez une sauvegarde qui le contient : le fichier endommagé est remplacé.',
}
