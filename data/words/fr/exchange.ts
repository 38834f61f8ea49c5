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
    'Envoi {code, select, US {aux États-Unis} CA {au Canada} other {à {recipient}}}\u00a0: {entries, plural, one {# entrée} other {# entrées}}, {attachments, plural, one {# pièce jointe} other {# pièces jointes}}\u00a0; {withheld, plural, one {# entrée reste} other {# entrées restent}}. Objet\u00a0: {purpose}.',
  'sentence.bundle.imported':
    'Envoi de {sender}\u00a0: {added, plural, one {# nouvelle entrée} other {# nouvelles entrées}}, {known} déjà ici, {refused, plural, =0 {rien de refusé} one {# chaîne refusée} other {# chaînes refusées}}. Objet\u00a0: {purpose}.',
  'sentence.onward.consented': 'Nos entrées partagées peuvent être transmises à {party}. {reason}',
  'sentence.onward.consentWithdrawn':
    'Nos entrées partagées ne peuvent plus être transmises à {party}. {reason}',
  'sentence.workspace.linked': 'Réuni avec {name}, ouvert pour le même événement.',
  'exchange.key.save': 'Enregistrer l’envoi',
  'exchange.key.list': 'Liste de ce qui traverse',
  'exchange.key.open': 'Ouvrir un envoi',
  'exchange.cell': 'Échange par fichier',
  'exchange.cell.toSend': '{count, plural, =0 {rien à envoyer} other {{text} à envoyer}}',
  'exchange.cell.last': 'dernier {at}',
  'exchange.cell.never': 'aucun encore',
  'exchange.send':
    '{code, select, US {Envoyer aux États-Unis} CA {Envoyer au Canada} third {Envoyer à un tiers} other {Envoyer à {to}}}',
  'exchange.to': 'Destinataire',
  'exchange.to.own': 'Notre bureau',
  'exchange.to.third': 'Tiers',
  'exchange.to.office': 'Bureau destinataire',
  'exchange.to.party': 'Nom du tiers',
  'exchange.to.partyHint':
    'Seul ce que son auteur a permis de transmettre traverse. Ce qu’un seul pays peut détenir reste toujours.',
  'exchange.to.missing': 'Nommez le destinataire.',
  'exchange.what': 'Ce qui est envoyé',
  'exchange.what.since': 'Depuis son dernier accusé',
  'exchange.what.all': 'Tout',
  'exchange.cross': 'Traverseront',
  'exchange.cross.unit': '{count, plural, one {entrée} other {entrées}}',
  'exchange.cross.files': '{count, plural, one {# fichier} other {# fichiers}}, {size}',
  'exchange.stay': '{code, select, US {Restent aux États-Unis} other {Restent au Canada}}',
  'exchange.stay.unit': '{count, plural, one {entrée} other {entrées}}',
  'exchange.stay.onlyHere': 'comptées à cet écran seulement',
  'exchange.since.receipt':
    'Tout ce que son accusé du {at} ne nomme pas. Un envoi perdu est rattrapé par le suivant.',
  'exchange.since.none': 'Aucun accusé de sa part encore\u00a0; tout est envoyé.',
  'exchange.since.everything': 'Tout, même ce qu’il détient déjà\u00a0; rien ne change deux fois.',
  'exchange.flow': 'Ce qui traverse et ce qui reste, par type',
  'exchange.flow.type': 'Type',
  'exchange.flow.stays': 'Traverse, et reste',
  'exchange.flow.gets': '{to}',
  'exchange.flow.stay': '{count, plural, one {{text} reste} other {{text} restent}}',
  'exchange.third.missing':
    '{count, plural, one {# entrée partagée de l’autre pays reste} other {# entrées partagées de l’autre pays restent}}\u00a0: il n’a pas permis de les transmettre à {party}.',
  'exchange.third.how':
    'Demandez à l’autre pays de le permettre à son propre écran Échange et de faire un envoi. Son consentement figure alors aux deux journaux.',
  'exchange.old':
    '{count, plural, one {Le destinataire détient l’ancienne version de # entrée. La correction traverse} other {Le destinataire détient l’ancienne version de # entrées. Les corrections traversent}} avec cet envoi.',
  'exchange.old.list': 'Les voir',
  'exchange.unread':
    '{count, plural, one {# entrée d’une version plus récente traverse\u00a0; cette version ne peut la montrer.} other {# entrées d’une version plus récente traversent\u00a0; cette version ne peut les montrer.}}',
  'exchange.readers':
    '{count, plural, =0 {Postes destinataires} one {# poste y est connu} other {# postes y sont connus}}',
  'exchange.readers.none': 'Aucun poste de ce pays n’est encore connu ici. Son premier envoi apporte sa clé.',
  'exchange.purpose': 'Objet',
  'exchange.purpose.hint': 'Traverse avec l’envoi et figure aux deux registres.',
  'exchange.purpose.missing': 'Écrivez à quelle fin il est remis.',
  'exchange.pass.lock': 'Verrouiller par une phrase de passe',
  'exchange.pass.first': 'Phrase de passe',
  'exchange.pass.again': 'Encore une fois',
  'exchange.pass.show': 'Montrer ce qui est tapé',
  'exchange.pass.hint': 'Quatre mots ou plus qui ne vont pas ensemble.',
  'exchange.pass.short': 'Au moins 12 caractères.',
  'exchange.pass.differs': 'Les deux ne sont pas pareilles.',
  'exchange.pass.strength.weak': 'Facile à deviner',
  'exchange.pass.strength.fair': 'Difficile à deviner',
  'exchange.pass.strength.strong': 'Très difficile à deviner',
  'exchange.pass.tell':
    'Dites-la par téléphone, jamais dans le même courriel. Sans elle, personne ne peut ouvrir l’envoi.',
  'exchange.declare':
    'Dire au destinataire que {count, plural, one {# entrée reste} other {# entrées restent}}',
  'exchange.declare.on': 'Le nombre traverse\u00a0; rien d’autre de ces entrées.',
  'exchange.declare.off': 'Rien de ces entrées ne traverse, pas même qu’elles existent.',
  'exchange.save':
    '{count, plural, =0 {Enregistrer l’accusé} one {Enregistrer, 1 entrée} other {Enregistrer, {text} entrées}}',
  'exchange.listCrossing': '{count, plural, =0 {Liste} other {Voir #}}',
  'exchange.listStaying': '{count, plural, =0 {Rien ne reste} one {# reste} other {# restent}}',
  'exchange.writing': 'Écriture de l’envoi',
  'exchange.saved': 'Enregistré\u00a0: {path}',
  'exchange.saved.next':
    'Remettez-le {code, select, US {aux États-Unis} CA {au Canada} other {à {to}}} sur une clé USB ou par courriel. Nul ne peut le modifier sans que cela paraisse\u00a0; quiconque a le fichier peut le lire.',
  'exchange.saved.locked':
    'Remettez le fichier, et dites la phrase de passe par téléphone, jamais dans le même courriel.',
  'exchange.cancelled': 'Annulé. Aucun fichier n’a été écrit.',
  'exchange.list.crossing': '{count, plural, one {# entrée traverse} other {# entrées traversent}}',
  'exchange.list.staying': '{count, plural, one {# entrée reste} other {# entrées restent}}',
  'exchange.list.old':
    '{count, plural, one {# correction d’une entrée que le destinataire détient} other {# corrections d’entrées que le destinataire détient}}',
  'exchange.list.none': 'Aucune.',
  'exchange.receive': 'Recevoir un envoi',
  'exchange.join': 'Se joindre à un événement de l’autre pays',
  'exchange.join.text': 'Ouvrez l’envoi que son poste vous a remis. Il est montré avant que rien ne change.',
  'exchange.drop': 'Déposez un envoi ici',
  'exchange.drop.how': 'Un fichier qui se termine par .entente, d’une clé USB ou d’un courriel.',
  'exchange.open': 'Ouvrir un envoi',
  'exchange.nothingUntil': 'Rien ne change avant l’importation.',
  'exchange.nothingYet': 'Rien n’a encore changé.',
  'exchange.allOrNothing': 'Tout est importé, ou rien.',
  'exchange.reading': 'Lecture et vérification de {name}',
  'exchange.applying': '{count, plural, one {Importation de # entrée} other {Importation de # entrées}}',
  'exchange.locked': '{name} est verrouillé',
  'exchange.locked.hint': 'L’expéditeur la dit par téléphone. Majuscules et espaces comptent.',
  'exchange.unlock': 'Déverrouiller',
  'exchange.setAside': 'Mettre de côté',
  'exchange.from': 'De {from}',
  'exchange.fileOf': '{name}, {size}, écrit le {at}',
  'exchange.newHere':
    'L’événement «\u00a0{name}\u00a0» n’est pas encore sur cet ordinateur. L’importation l’ouvre ici.',
  'exchange.total.added': '{count, plural, one {nouvelle} other {nouvelles}}',
  'exchange.total.known': 'déjà ici',
  'exchange.total.conflicts': '{count, plural, one {conflit} other {conflits}}',
  'exchange.total.refused': '{count, plural, one {refusée} other {refusées}}',
  'exchange.clock':
    'L’horloge de l’expéditeur est en {way, select, ahead {avance} other {retard}} d’au moins {duration} sur la nôtre. L’ordre et le contenu n’en dépendent pas\u00a0; les heures qu’il a écrites sont décalées d’autant. Avisez-le.',
  'exchange.theyKeep':
    '{count, plural, one {L’expéditeur dit que # entrée reste chez lui.} other {L’expéditeur dit que # entrées restent chez lui.}}',
  'exchange.refused': 'Non importé',
  'exchange.refused.range': 'entrées {from} à {to}',
  'exchange.unknownDesk': 'Poste inconnu …{id}',
  'exchange.refused.files':
    '{count, plural, one {Un fichier} other {# fichiers}} que ne nomme aucune entrée, ni de l’envoi ni d’ici. Rien ne {count, plural, one {le montrerait ni ne le supprimerait} other {les montrerait ni ne les supprimerait}} jamais.',
  'exchange.refusal.gap':
    'Des entrées avant l’entrée {seq} manquent ici. Demandez à l’expéditeur un envoi de tout.',
  'exchange.refusal.fork':
    'L’entrée {seq} n’est pas celle qui est détenue ici\u00a0: deux textes prétendent à la même place. Rien n’a été remplacé ici. Appelez le poste et demandez quel texte est le bon.',
  'exchange.refusal.unsealed':
    'Aucune signature n’atteint l’entrée {seq}\u00a0; personne n’en répond. Demandez un nouvel envoi à l’expéditeur.',
  'exchange.refusal.altered':
    'La signature du poste ne correspond pas à ce qui figure ici, jusqu’à l’entrée {seq}. Le contenu a été modifié ou contrefait. Appelez le poste.',
  'exchange.refusal.noKey':
    'La clé de ce poste n’est pas dans l’envoi. Demandez à l’expéditeur un envoi de tout.',
  'exchange.refusal.secondOpening':
    'Le même événement y est ouvert une deuxième fois, à l’entrée {seq}. Un seul poste ouvre un événement.',
  'exchange.refusal.notForUs':
    'Cela appartient à l’autre pays seul et n’aurait pas dû être envoyé. Rien n’en a été lu. Avisez l’expéditeur.',
  'exchange.refusal.refusedKey': 'La clé de ce poste a été refusée ici, ou révoquée avant l’entrée {seq}.',
  'exchange.refusal.notJoined':
    'Elle appartient à une autre ouverture de l’événement, et aucune clé reconnue ici n’a réuni les deux. Reconnaissez le poste qui les a réunies, ou ouvrez un envoi du poste qui l’a ouverte.',
  'exchange.opening': 'Est-ce le même événement\u00a0?',
  'exchange.opening.text': 'L’envoi vient d’une autre ouverture que l’événement ouvert ici.',
  'exchange.opening.ours': 'Ouvert ici',
  'exchange.opening.theirs': 'Dans l’envoi',
  'exchange.opening.name': 'Nom',
  'exchange.opening.mode': 'Mode',
  'exchange.opening.purpose': 'Objet',
  'exchange.opening.at': 'Ouvert le',
  'exchange.opening.by': 'Ouvert par',
  'exchange.opening.answer': 'Qu’est-ce que cet envoi\u00a0?',
  'exchange.opening.join': 'Le même événement\u00a0: réunir les deux ouvertures',
  'exchange.opening.joinHint':
    'Les deux journaux n’en font plus qu’un, sous le nom ouvert en premier. C’est irréversible.',
  'exchange.opening.open': 'Un autre événement\u00a0: l’ouvrir à part',
  'exchange.opening.openHint': 'Il a sa propre place dans la liste des événements. Rien ne change chez vous.',
  'exchange.opening.missing': 'Indiquez si c’est le même événement.',
  'exchange.opening.isHere':
    'Cette ouverture est aussi sur cet ordinateur comme événement à part, qui reste tel quel. Pour y importer l’envoi, ouvrez d’abord cet événement.',
  'exchange.opening.import':
    'Réunir et importer {count, plural, one {1 entrée} other {{text} entrées}}{keys, plural, =0 {} one {, reconnaître 1 clé} other {, reconnaître # clés}}',
  'exchange.opening.joined':
    'Les deux ouvertures sont réunies. Remettez maintenant un envoi à l’autre côté\u00a0: la même question lui est posée une fois.',
  'exchange.conflicts': '{count, plural, one {# conflit} other {# conflits}}',
  'exchange.conflicts.both':
    'Les deux côtés les ont changés en même temps. Rien n’est écrasé\u00a0: les deux versions sont conservées, la dernière paraît avec une marque, et vous réglez le conflit après l’importation.',
  'exchange.nothingNew': 'Rien n’y est nouveau ici.',
  'exchange.new': 'Nouveau ici, le plus récent d’abord',
  'exchange.new.all': '{total, plural, one {Voir {count} de #} other {Voir {count} de #}}',
  'exchange.import':
    '{count, plural, =0 {{keys, plural, =0 {Consigner la réception} one {Reconnaître 1 clé} other {Reconnaître # clés}}} one {Importer 1 nouvelle entrée{keys, plural, =0 {} one {, reconnaître 1 clé} other {, reconnaître # clés}}} other {Importer {text} nouvelles entrées{keys, plural, =0 {} one {, reconnaître 1 clé} other {, reconnaître # clés}}}}',
  'exchange.imported':
    '{count, plural, =0 {Rien n’était nouveau} one {1 entrée ajoutée} other {{text} entrées ajoutées}}',
  'exchange.imported.rest': '{known} déjà ici, {refused, plural, one {# refusée} other {# refusées}}.',
  'exchange.imported.conflicts':
    '{count, plural, one {# conflit attend d’être réglé.} other {# conflits attendent d’être réglés.}}',
  'exchange.imported.next':
    'Votre prochain envoi lui dira ce que vous détenez maintenant. Quand les deux ont importé, le code de contrôle à droite est le même des deux côtés.',
  'exchange.resolve.first': 'Comparer et régler',
  'exchange.another': 'Ouvrir un autre envoi',
  'exchange.key.new': 'Nouvelle clé\u00a0: {desk}',
  'exchange.key.claims':
    'Elle prétend parler pour {country}. Appelez {desk} à un numéro que vous connaissez déjà, non à un numéro du fichier, et faites-lui lire ses chiffres à voix haute.',
  'exchange.key.answer': 'Votre réponse',
  'exchange.key.endorse': 'Reconnaître',
  'exchange.key.endorseHint': 'Les 30 chiffres sont les mêmes. Ses accords comptent.',
  'exchange.key.later': 'Plus tard',
  'exchange.key.laterHint': 'Ses entrées sont importées, marquées\u00a0; ses accords ne comptent pas encore.',
  'exchange.key.laterOpenerHint':
    'Il a ouvert l’événement\u00a0: ce qu’il écrit compte déjà. Comparez les chiffres avant de vous y fier.',
  'exchange.key.refuse': 'Refuser',
  'exchange.key.refuseHint': 'Rien de ce poste n’est importé, ni maintenant ni plus tard.',
  'exchange.key.reason': 'Raison du refus',
  'exchange.key.how': 'Comparaison des chiffres',
  'exchange.key.how.voice': 'De vive voix',
  'exchange.key.how.inPerson': 'En personne',
  'exchange.key.how.sameComputer': 'Même ordinateur',
  'exchange.key.how.other': 'Autrement',
  'exchange.key.by': 'Qui les a lus à l’autre bout',
  'exchange.key.byHint': 'Fonction et bureau\u00a0; aucun nom de personne n’est requis.',
  'exchange.key.byMissing': 'Dites qui a lu les chiffres\u00a0: une fonction ou un bureau.',
  'exchange.key.remarks': 'Remarques',
  'exchange.reasonMissing': 'Écrivez la raison.',
  'exchange.trust': 'Confiance',
  'exchange.code': 'Code de contrôle de l’image commune',
  'exchange.code.how':
    'Lisez-le l’un à l’autre\u00a0: les dix mêmes chiffres disent que les deux côtés détiennent les mêmes entrées partagées.',
  'exchange.ownKey': 'Votre clé, à lire à voix haute',
  'exchange.desks': '{count, plural, one {# poste de cet événement} other {# postes de cet événement}}',
  'exchange.standing.opener': 'A ouvert l’événement',
  'exchange.standing.endorsed': 'Clé vérifiée',
  'exchange.standing.unchecked': 'Clé non vérifiée',
  'exchange.standing.revoked': 'Clé révoquée',
  'exchange.desk.ours': 'cet ordinateur',
  'exchange.desk.opener': 'La confiance commence ici.',
  'exchange.desk.endorsed':
    '{how}, {at}, par {by}{vouched, select, none {} other {\u00a0; lus par {vouched}}}',
  'exchange.desk.revoked': 'Depuis le {at}, rien après son entrée partagée {seq} ne compte. {reason}',
  'exchange.desk.compared':
    'Vous l’avez comparée. Cela compte pour les autres une fois votre propre clé vérifiée.',
  'exchange.desk.unchecked': 'Ce qu’il écrit paraît avec une marque\u00a0; ses accords ne comptent pas.',
  'exchange.desk.oursUnchecked':
    'Vos accords ne comptent pas encore. Lisez vos chiffres à un poste dont la clé est vérifiée et demandez-lui de vous reconnaître.',
  'exchange.endorse': 'Vérifier et reconnaître',
  'exchange.revoke': 'Révoquer',
  'exchange.endorse.title': 'Reconnaître la clé de {desk}',
  'exchange.endorse.submit': 'Les chiffres sont les mêmes\u00a0: reconnaître',
  'exchange.revoke.title': 'Révoquer la clé de {desk}',
  'exchange.revoke.what':
    'Ce que ce poste a écrit jusqu’ici demeure. Ce qui suit est conservé, marqué et sans effet. Cela ne se reprend pas\u00a0; le poste a besoin d’une nouvelle clé.',
  'exchange.revoke.submit': 'Révoquer cette clé',
  'exchange.refusedKeys':
    '{count, plural, one {Refusée sur cet ordinateur} other {Refusées sur cet ordinateur\u00a0: #}}',
  'exchange.refusedKey': 'Clé refusée',
  'exchange.refusedKey.since': 'Depuis {at}. {reason} Rien de ce poste n’est importé.',
  'exchange.refusedKey.takeBack': 'Annuler le refus',
  'exchange.refusedKey.takeBackName': 'Annuler le refus\u00a0: {desk}',
  'exchange.refusedKey.takenBack':
    'La clé de {desk} n’est plus refusée\u00a0: son prochain envoi posera de nouveau la question.',
  'exchange.register': 'Registre des échanges',
  'exchange.register.none': 'Rien n’a encore été remis ni reçu.',
  'exchange.register.out':
    '{count, plural, one {# entrée} other {# entrées}} {code, select, US {aux États-Unis} CA {au Canada} other {à {name}}}',
  'exchange.register.in': '{count, plural, one {# nouvelle entrée} other {# nouvelles entrées}} de {name}',
  'exchange.register.all': '{count, plural, one {La ligne entière} other {Les # lignes}}',
  'exchange.register.own': 'Votre pays garde ce registre pour lui\u00a0; il ne traverse jamais.',
  'exchange.register.head.when': 'Quand',
  'exchange.register.head.way': 'Sens',
  'exchange.register.head.who': 'Avec qui',
  'exchange.register.head.entries': 'Entrées',
  'exchange.register.head.rest': 'Restées, ou refusées',
  'exchange.register.head.purpose': 'Objet',
  'exchange.register.way.out': 'Envoyé',
  'exchange.register.way.in': 'Reçu',
  'exchange.register.rest.out': '{count, plural, =0 {aucune restée} one {# restée} other {# restées}}',
  'exchange.register.rest.in':
    '{count, plural, =0 {rien de refusé} one {# chaîne refusée} other {# chaînes refusées}}',
  'exchange.consents': 'Transmission à des tiers',
  'exchange.consents.none': 'Aucun pays n’a permis de transmettre ses entrées partagées à quiconque.',
  'exchange.consent.add': 'Permettre un tiers',
  'exchange.consent.title': 'Permettre de transmettre nos entrées partagées',
  'exchange.consent.what':
    'L’autre pays peut remettre vos entrées partagées à ce tiers. Ce que votre pays détient seul n’en fait jamais partie. Le consentement est partagé.',
  'exchange.consent.partyHint': 'Exactement comme l’autre pays le nommera.',
  'exchange.consent.submit': 'Permettre',
  'exchange.consent.withdraw': 'Retirer le consentement',
  'exchange.consent.withdrawTitle': 'Plus rien à {party}',
  'exchange.consent.withdrawWhat':
    'Désormais, rien de vous ne lui est transmis. Ce qu’il détient déjà ne peut être repris.',
  'exchange.offline':
    'Aucun réseau n’est utilisé. Portez le fichier sur une clé USB ou envoyez-le par une voie de confiance.',
  'exchange.version.shown': 'paraît jusqu’au règlement',
  'exchange.version.differs': 'pas pareil dans toutes les versions',
  'exchange.resolve.title': '{name}\u00a0: changé des deux côtés en même temps',
  'exchange.resolve.what':
    'Aucun auteur n’avait vu l’autre version. Toutes restent au journal\u00a0; celle que vous retenez est écrite de nouveau, à la vue de toutes, avec votre raison.',
  'exchange.resolve.keep': 'Version à retenir',
  'exchange.resolve.keepMissing': 'Choisissez la version à retenir.',
  'exchange.resolve.askedAgain':
    'Ce sont de nouveaux termes\u00a0: les deux pays sont de nouveau consultés, et les réponses données à l’une ou l’autre version tombent.',
  'exchange.resolve.submit': 'Retenir cette version',
  'exchange.fact.version': 'Version du plan',
  'exchange.fact.crossings': 'Postes',
  'exchange.fact.changeNote': 'Ce qui change',
  'exchange.fact.expectedEnd': 'Fin prévue',
  'exchange.fact.source': 'Provenance',
  'exchange.fact.closes': 'Y met fin',
  'exchange.fact.from': 'De',
  'exchange.fact.to': 'Vers',
  'exchange.fact.capacity': 'Camions contenus',
  'exchange.fact.needs': 'Accord requis',
  'exchange.fact.conditions': 'Conditions exigées',
  'exchange.fact.effectiveFrom': 'En vigueur dès',
  'exchange.fact.expiresAt': 'Expire',
  'exchange.fact.reviewAt': 'Révision',
  'exchange.fact.answerBy': 'Réponse attendue d’ici',
  'exchange.mark.conflict': '{count, plural, one {# version} other {# versions}}',
  'exchange.mark.conflictName': '{count} versions simultanées\u00a0: comparer et régler {name}',
  'exchange.mark.unchecked': 'Clé non vérifiée',
  'exchange.mark.afterRevocation': 'Après révocation',
  'exchange.mark.uncounted': '{count, plural, one {Réponse sans effet} other {# réponses sans effet}}',
  'exchange.uncounted.concurs':
    'D’accord ({country}), mais la clé n’est pas encore vérifiée\u00a0: ne compte pas',
  'exchange.uncounted.ours':
    '{answer, select, concurs {Votre accord compte} other {Votre refus compte}} une fois votre clé vérifiée',
  'exchange.uncounted.oursHow': 'Remettez un envoi, et lisez les chiffres de votre clé à voix haute.',
  'exchange.uncounted.declines':
    'Refus ({country}), mais la clé n’est pas encore vérifiée\u00a0: ne compte pas',
}
