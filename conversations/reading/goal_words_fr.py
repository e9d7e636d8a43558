"""The words that make a goal of a French sentence, and say what kind."""

from __future__ import annotations

from conversations.reading.goal_words import GoalWords
from conversations.reading.tokens import listed

WORDS = GoalWords(
    leads=listed(
        "je veux|je voudrais|j'aimerais|je souhaite|mon objectif est de|mon objectif est d'|mon but est de"
        "|objectif|je vais"
        "|je compte|j'espère|nous voulons|nous allons|je dois|notre objectif est de|l'objectif est de|je prévois de"
        "|je souhaiterais|il faut|nous devons|mon objectif"
    ),
    why=listed("afin de|afin que|parce que|car|pour que|dans le but de|en vue de|afin d'"),
    purpose=listed("pour"),
    not_purpose=listed("temps|assez|certification"),
    how=listed("grâce à|grâce au|grâce aux|en suivant|en utilisant|à l'aide de|avec l'aide de|par le biais de|via"
               "|au moyen de|en faisant|en lisant|en travaillant|en participant|en mettant|en formant|en automatisant"),
    vague=listed("mieux|plus|meilleur|meilleure|réussir|bien|bon|bonne|efficace|efficacement|productif|succès|moins"),
    weak_verbs=listed("améliorer|développer|renforcer|devenir|être|augmenter|soutenir|progresser|communiquer|réduire"),
    learn=listed("apprendre|étudier|maîtriser|comprendre|lire|me former|suivre|approfondir|découvrir|progresser"
                 "|communiquer|se former|pratiquer|acquérir"),
    perform=listed(
        "augmenter|réduire|lancer|livrer|publier|écrire|ouvrir|vendre|gagner|atteindre|mettre|diriger|créer"
        "|recruter|animer"
        "|organiser|améliorer|devenir|obtenir|terminer|faire|répondre|automatiser|diminuer|passer|signer"
        "|présenter|former"
        "|encadrer|rédiger|doubler|développer|réaliser|embaucher|accompagner|migrer|tenir|arrêter"
    ),
    making=listed(
        "écrire|publier|animer|organiser|créer|donner|lancer|former|encadrer|rédiger|présenter|proposer"
    ),
    finish=listed(
        "publier|lancer|livrer|obtenir|terminer|réussir|mettre|ouvrir|recruter|devenir|créer|signer|présenter"
        "|passer|suivre"
        "|animer|organiser|rédiger|embaucher|lire|valider|finir|migrer|écrire"
    ),
    learn_things=listed(
        "certification|certificat|diplôme|formation|cours|compétences|connaissances|livre|livres|examen|master|licence"
        "|anglais|espagnol|allemand|permis|atelier|séminaire|java|spring|séminaires|l'anglais|l'espagnol|l'allemand"
    ),
    perform_things=listed("promotion|poste|contrat|contrats|augmentation"),
    roles=listed("chef|cheffe|directeur|directrice|responsable|manager|cadre|senior|associé|infirmier|infirmière"),
    generic=listed("choses|travail|quelque|vie|carrière|équipe|qualité|communication|moi|sujets|techniques|métier"),
    team_things=listed(
        "ventes|chiffre|clients|client|équipe|entreprise|patients|élèves|coûts|délai|satisfaction|réclamations"
        "|production"
        "|utilisateurs|service|magasin|absentéisme|accidents|commandes|usagers|étudiants|retards|déchets"
    ),
    own=listed("je|mon|ma|mes|moi|me|j'aimerais"),
    team=listed("notre|nos|nous|équipe|l'équipe|entreprise"),
    not_goal=listed("bonjour|salut|merci|bonsoir|coucou|ok|je ne sais pas|aucune idée|haha|mdr|désolé|rien|super"
        "|d'accord"),
    question=listed("que|qu'est|quoi|quand|où|pourquoi|comment|qui|est-ce|est ce que|peux-tu|peux tu|pouvez vous|quel"
                    "|quelle|quels|as tu|puis je|c'est quoi|combien"),
    reported=listed("j'ai|nous avons|on a|hier|il|elle|la réunion|c'était|c'est|j'étais|tu as|vous avez|je suis"
        "|le client"),
    tell=listed("a|est|était|ont|sont|avait|va"),
    nothing=listed("ok|oui|non|rien|plus tard|aide|stop|objectif|peu importe|merci|test|bof"),
)  # fmt: skip
