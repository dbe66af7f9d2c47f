# Stellen: was sie von sich sagen und ob es zusammenpasst.

role-id = „{ $id }“ kann nicht der Name einer Stelle sein.
    .help = Benennen Sie die Datei oder ihren Ordner um, mit Buchstaben ohne Umlaute, Ziffern und Bindestrichen: `sachbearbeitung-einkauf`.
    .what = Der Dateiname einer Stelle kann nicht ihre Kennung sein.

role-twice = Die Stelle „{ $id }“ gibt es zweimal: Sie steht auch in „{ $other }“.
    .help = Geben Sie einer von beiden einen anderen Namen, oder löschen Sie die, die nicht mehr gebraucht wird.
    .what = Zwei Dateien enthalten Angaben zu einer Stelle desselben Namens.

role-without-facts = Diese Stelle hat Texte, aber keine Angaben: Daneben fehlt die Datei `role.yaml`.
    .help = Legen Sie in denselben Ordner eine Datei `role.yaml` mit `places`, `employment`, `posted` und `closes`, oder löschen Sie den Ordner, wenn die Stelle nicht mehr gebraucht wird.
    .what = In einem Ordner liegen Texte einer Stelle, aber keine `role.yaml`.

role-said-twice = „{ $field }“ steht sowohl in `role.yaml` als auch in der Markdown-Datei.
    .help = Behalten Sie eines von beiden und löschen Sie das andere.
    .second = hier steht es auch
    .what = Dasselbe steht in `role.yaml` und in den Markdown-Dateien.

remote-both = „days“ und „countries“ schließen einander aus.
    .help = Schreiben Sie `remote: {"{"} days: 2 {"}"}` für einige Tage zu Hause oder `remote: {"{"} countries: [DE, AT] {"}"}`, wenn ganz von zu Hause aus gearbeitet wird.
    .what = Eine Stelle soll teils und zugleich ganz von zu Hause aus möglich sein.

pay-payments = „payments“ passt nur zu einem Monatsbetrag.
    .help = Schreiben Sie `per: month`, oder löschen Sie `payments`.
    .what = Eine Zahl von Gehältern im Jahr steht neben einem Betrag, der kein Monatsbetrag ist.

pay-two-figures = „amount“ kann nicht neben „min“ oder „max“ stehen.
    .help = Schreiben Sie `min` und `max` für eine Spanne oder `amount` allein für einen einzigen Betrag.
    .what = Die Vergütung ist als einzelner Betrag und zugleich als Spanne angegeben.

pay-band-and-figures = „{ $field }“ ergibt sich schon aus der Vergütungsgruppe.
    .help = Löschen Sie die Angabe. Wird diese Stelle anders bezahlt, löschen Sie `band` und nennen Sie hier alle Beträge.
    .what = Die Vergütung ist durch eine Gruppe und noch einmal durch Beträge angegeben.

apply-two-ways = „email“ und „url“ stehen nebeneinander, Bewerbungen können aber nur an eine Adresse gehen.
    .help = Behalten Sie eines von beiden.
    .what = Bewerbungen sollen an zwei Adressen gehen.

duty-id-twice = Zwei Aufgaben dieser Stelle haben die Kennung „{ $id }“.
    .help = Geben Sie einer von ihnen eine andere Kennung: Was hinter `for` steht, muss genau eine Aufgabe nennen.
    .first = hier steht sie schon
    .what = Zwei Aufgaben einer Stelle haben dieselbe Kennung.

duty-shares = Die Anteile der Aufgaben ergeben zusammen { $sum } Prozent.
    .help = Verringern Sie sie, bis es zusammen höchstens 100 sind.
    .what = Die Anteile der Aufgaben ergeben zusammen mehr als 100 Prozent.

parity-one-language = { $count ->
        [one] Diese Stelle gibt es nur { $language ->
            [de] auf Deutsch
            [en] auf Englisch
           *[other] in der Sprache „{ $language }“
        }; sie wird nur in dieser Sprache veröffentlicht.
       *[other] Diese Stelle wird nicht in allen Sprachen der Website veröffentlicht: Es fehlt { $missing }.
    }
    .help = Ergänzen Sie Titel und Texte in den anderen Sprachen der Website. Genügt eine Sprache, ist nichts zu tun.
    .what = Eine Stelle gibt es nicht in jeder Sprache der Website.

slug-empty = Aus dem Titel „{ $title }“ lässt sich keine Webadresse bilden.
    .help = Geben Sie eine an: `slug: sachbearbeitung-einkauf`.
    .what = Aus einem Titel lässt sich keine Webadresse bilden.

slug-taken = Zwei Seiten hätten dieselbe Adresse, „{ $slug }“.
    .help = Geben Sie einer von ihnen eine eigene Adresse: `slug: sachbearbeitung-einkauf-berlin`.
    .first = diese Seite hat die Adresse schon
    .what = Zwei Seiten hätten dieselbe Webadresse.

role-item-count = { $section ->
        [duties] Die Aufgaben haben
        [skills] Die Anforderungen haben
        [skills-nice] Die erwünschten Anforderungen haben
        [licences] Die Nachweise haben
        [personal] Die persönlichen Stärken haben
        [benefits] Die Leistungen haben
        [process] Der Ablauf der Bewerbung hat
        [notes] Die Hinweise haben
       *[other] Dieser Abschnitt hat
    } { $longer ->
        [de] auf Deutsch
        [en] auf Englisch
       *[other] in der Sprache „{ $longer }“
    } { $more ->
        [one] 1 Punkt
       *[other] { $more } Punkte
    }, { $shorter ->
        [de] auf Deutsch
        [en] auf Englisch
       *[other] in der Sprache „{ $shorter }“
    } aber { $fewer }.
    .help = Die Punkte gehören der Reihe nach zusammen: Der dritte in der einen Sprache ist der dritte in der anderen. Ergänzen Sie, was fehlt, oder löschen Sie, was zu viel ist.
    .what = Eine Liste hat in der einen Sprache mehr Punkte als in der anderen.

role-clause-mismatch = Derselbe Punkt ist in der einen Sprache ein Baustein und in der anderen etwas anderes.
    .help = Schreiben Sie in beide Dateien dieselbe Zeile, `- use: office/supplies`, oder in beide einen eigenen Text.
    .second = derselbe Punkt in der anderen Sprache
    .what = Ein Punkt ist in der einen Sprache ein Baustein und in der anderen etwas anderes.
