### Fehler in der Schreibweise einer Datei, gleich wovon sie handelt.

yaml-byte-order-mark = Die Datei beginnt mit einer unsichtbaren Kennung (BOM).
    .help = Hier schadet sie nicht. Speichern Sie die Datei als „UTF-8“ ohne „BOM“, dann ist sie weg.
    .what = Eine Datei beginnt mit einer unsichtbaren Kennung (BOM).

yaml-line-ends = Die Datei hat Windows-Zeilenenden.
    .help = Sie wird richtig gelesen. Stellen Sie Ihren Editor auf Zeilenenden „LF“ um, damit Git nur zeigt, was Sie wirklich geändert haben.
    .what = Eine Datei hat Windows-Zeilenenden.

yaml-control-character = { $count ->
        [one] Hier steht ein unsichtbares Steuerzeichen ({ $code }).
       *[other] Hier steht ein unsichtbares Steuerzeichen ({ $code }), in der ganzen Datei sind es { $count }.
    }
    .help = Vermutlich kam es beim Einfügen von Text mit. Löschen Sie es oder tippen Sie die Stelle neu.
    .what = Eine Datei enthält ein unsichtbares Steuerzeichen.

yaml-tab = { $count ->
        [one] Diese Zeile ist mit einem Tabulator eingerückt.
       *[other] Diese Zeile ist mit einem Tabulator eingerückt, andere auch; insgesamt sind es { $count } Zeilen.
    }
    .help = Rücken Sie nur mit Leerzeichen ein, zwei für jede Stufe.
    .what = Eine Zeile ist mit einem Tabulator eingerückt.

yaml-hard-space = { $count ->
        [one] Was hier wie ein Leerzeichen aussieht, ist ein Sonderzeichen, zum Beispiel ein geschütztes Leerzeichen.
       *[other] Was hier wie ein Leerzeichen aussieht, ist ein Sonderzeichen, zum Beispiel ein geschütztes Leerzeichen; das gilt für { $count } Zeilen.
    }
    .help = Vermutlich kam es beim Einfügen von Text mit. Löschen Sie es und drücken Sie die Leertaste.
    .what = Wo ein gewöhnliches Leerzeichen nötig ist, steht ein Sonderzeichen, zum Beispiel ein geschütztes Leerzeichen.

yaml-indentation = Diese Zeile beginnt { $found ->
        [0] ohne Leerzeichen
       *[other] nach { $found } Leerzeichen
    }, doch nichts darüber beginnt an derselben Stelle.
    .help = Was zusammengehört, beginnt genau untereinander. Diese Zeile beginnt vermutlich besser { $expected ->
        [0] am Zeilenanfang, ohne Leerzeichen
       *[other] nach { $expected } Leerzeichen
    }.
    .what = Eine Zeile beginnt nicht auf der Höhe der Zeilen, zu denen sie gehört.

yaml-duplicate-key = Das Feld „{ $key }“ steht hier zweimal.
    .first = hier steht es schon
    .help = Es zählt nur das erste. Löschen Sie eines der beiden oder führen Sie die Texte in einem zusammen.
    .what = Ein Feld steht an derselben Stelle zweimal.

yaml-not-a-key = Vor dem Doppelpunkt muss der Name eines Feldes stehen.
    .help = So wird es geschrieben: `title: Sachbearbeitung Einkauf`. Soll die ganze Zeile Text sein, setzen Sie sie in Anführungszeichen.
    .what = Was vor einem Doppelpunkt steht, kann kein Feldname sein.

yaml-missing-colon = Nach „{ $key }“ fehlt ein Doppelpunkt.
    .help = Schreiben Sie `{ $key }:` und vor dem, was in derselben Zeile folgt, ein Leerzeichen.
    .what = Nach einem Feldnamen fehlt der Doppelpunkt.

yaml-missing-comma = Vor „{ $key }“ fehlt ein Komma.
    .help = In geschweiften Klammern trennen Kommas die Felder: `{"{"} de: Einkauf, en: Procurement {"}"}`.
    .what = Zwischen zwei Feldern in geschweiften Klammern fehlt das Komma.

yaml-no-space-after-colon = Nach „{ $key }:“ fehlt ein Leerzeichen.
    .help = Schreiben Sie `{ $key }: …`, mit einem Leerzeichen nach dem Doppelpunkt.
    .what = Nach einem Doppelpunkt fehlt das Leerzeichen.

yaml-no-space-after-dash = Nach dem Strich fehlt ein Leerzeichen.
    .help = Schreiben Sie jeden Punkt einer Liste so: `- Text`.
    .what = Nach dem Strich eines Listenpunkts fehlt das Leerzeichen.

yaml-list-beside-key = Eine Liste kann nicht in derselben Zeile beginnen wie ihr Feld.
    .help = Beginnen Sie nach dem Doppelpunkt eine neue Zeile und schreiben Sie jeden Punkt eingerückt darunter: `- Text`. Gehört der Strich zum Text, setzen Sie den Text in Anführungszeichen.
    .what = Eine Liste beginnt in der Zeile ihres Feldes.

yaml-nested-list = Diese Zeile sieht aus wie ein Listenpunkt, steht aber unter einem Text und würde an ihn angehängt.
    .help = Gehört sie zur selben Liste, setzen Sie ihren Strich genau unter den Strich darüber. Eine Liste innerhalb eines Punktes oder unter einem Text ist nicht möglich.
    .what = Ein Listenpunkt würde an den Text darüber angehängt.

yaml-stray-text = Es ist nicht zu erkennen, wozu das gehört.
    .help = Setzt es den Text darüber fort, rücken Sie es weiter ein als dessen Feld. Ist es ein Feld, schreiben Sie es so: `title: Sachbearbeitung Einkauf`. Sonst löschen Sie es.
    .what = Eine Zeile gehört zu nichts, was darüber steht.

yaml-colon-in-text = In diesem Text folgt auf einen Doppelpunkt ein Leerzeichen, deshalb wird er für ein Feld gehalten.
    .help = Setzen Sie den Text in Anführungszeichen: `summary: "Kurz gesagt: Sie halten den Laden am Laufen."`
    .what = Ein Text ohne Anführungszeichen enthält einen Doppelpunkt mit Leerzeichen.

yaml-comma-in-text = In geschweiften Klammern endet der Text hier, am Komma.
    .help = Setzen Sie den Text in Anführungszeichen: `{"{"} de: "Lesen, Schreiben" {"}"}`.
    .what = Ein Text in geschweiften Klammern wird von seinem eigenen Komma abgeschnitten.

yaml-bracket-in-text = Zwischen Klammern darf ein Text kein „{ $character }“ enthalten.
    .help = Setzen Sie den Text in Anführungszeichen: `{"{"} de: "Büro [Berlin]" {"}"}`.
    .what = Ein Text zwischen Klammern enthält selbst eine Klammer.

yaml-comment-in-text = Ab dem „#“ gilt das als Anmerkung und wird nicht veröffentlicht.
    .help = Gehört es zum Text, setzen Sie den ganzen Text in Anführungszeichen: `title: "Entwicklung #1 Berlin"`. Ist es eine Anmerkung, schreiben Sie nach dem „#“ ein Leerzeichen.
    .what = Ein Teil eines Textes gilt wegen eines „#“ als Anmerkung.

yaml-reserved-start = Ein Text kann nicht mit „{ $character }“ beginnen, denn das Zeichen hat hier eine eigene Bedeutung.
    .help = Setzen Sie den Text in Anführungszeichen: `title: "{ $character }…"`.
    .what = Ein Text beginnt mit einem Zeichen, das eine eigene Bedeutung hat.

yaml-unclosed-quote = Das Anführungszeichen ({ $quote }), das hier öffnet, wird nicht geschlossen.
    .help = Setzen Sie ans Ende des Textes dasselbe gerade Zeichen: `title: "Sachbearbeitung"`. Typografische Zeichen („ “) schließen es nicht.
    .what = Ein Anführungszeichen wird geöffnet und nicht geschlossen.

yaml-text-after-quote = Der Text endet am schließenden Anführungszeichen, doch es folgt noch etwas.
    .help = Gehören die Anführungszeichen zum Text, setzen Sie den ganzen Text in einfache: `title: '"Senior" Entwicklung'`. Ein Apostroph zwischen einfachen Anführungszeichen wird doppelt geschrieben: `'Wie geht''s?'`.
    .what = Nach dem schließenden Anführungszeichen steht noch Text.

yaml-backslash = Zwischen doppelten Anführungszeichen hat der umgekehrte Schrägstrich eine eigene Bedeutung, diese Verbindung aber keine.
    .help = Setzen Sie den Text in einfache Anführungszeichen: `'C:\Texte'`.
    .what = Ein umgekehrter Schrägstrich zwischen doppelten Anführungszeichen bedeutet dort nichts.

yaml-typographic-quotes = Diese Anführungszeichen werden auf der Seite zu sehen sein.
    .help = Sollen sie nur den Text zusammenhalten, nehmen Sie gerade: `"…"`. Gehören sie zum Text, ist alles in Ordnung.
    .what = Ein Text steht in typografischen Anführungszeichen, die auf der Seite zu sehen sind.

yaml-unclosed-bracket = Die Klammer „{ $open }“, die hier öffnet, wird nicht geschlossen.
    .help = Setzen Sie ein „{ $close }“ dorthin, wo sie endet.
    .what = Eine Klammer wird geöffnet und nicht geschlossen.

yaml-wrong-bracket = Hier müsste „{ $close }“ stehen.
    .opened = diese Klammer soll geschlossen werden
    .help = Was mit „{ $open }“ öffnet, schließt mit „{ $close }“.
    .what = Eine Klammer wird von einer anderen Art geschlossen.

yaml-anchor = „{ $mark }“ ist eine Abkürzung, die es in Stellenanzeigen nicht gibt.
    .help = Teilen sich mehrere Anzeigen einen Wortlaut, legen Sie ihn als Baustein an und nennen Sie ihn: `use: benefits/pension`. Gehört das Zeichen zum Text, setzen Sie den Text in Anführungszeichen.
    .what = Eine Abkürzung von YAML wird verwendet, die vakanz nicht auflöst (`&name`, `*name`, `<<`).

yaml-tag = „{ $mark }“ ist ein Zusatz, den es in Stellenanzeigen nicht gibt.
    .help = Löschen Sie ihn. Gehört das Ausrufezeichen zum Text, setzen Sie den Text in Anführungszeichen.
    .what = Ein Wert trägt eine Typangabe von YAML (`!!str`).

yaml-several-documents = Hier beginnt ein zweites Dokument; was folgt, wird nicht gelesen.
    .help = Schreiben Sie jede Anzeige in eine eigene Datei oder löschen Sie diese Zeile.
    .what = Eine Datei enthält hinter einer Zeile `---` ein zweites Dokument.

yaml-too-deep = Hier stehen mehr als { $limit } Listen und Felder ineinander; weiter wird die Datei nicht gelesen.
    .help = Vermutlich wurden Klammern oder Striche versehentlich wiederholt. Eine Anzeige braucht vier oder fünf Stufen.
    .what = Listen und Felder stehen tiefer ineinander, als eine Stelle es braucht.

yaml-too-many = Die Datei hat mehr als { $limit } Einträge; weiter wird sie nicht gelesen.
    .help = Teilen Sie sie auf mehrere Dateien auf.
    .what = Eine Datei hat mehr Einträge, als eine Stelle braucht.

yaml-syntax = Ab hier ist die Datei nicht zu verstehen.
    .help = Vergleichen Sie diese Zeile und die darüber mit einer Datei, die funktioniert: Einrückung, Doppelpunkte, Anführungszeichen und Klammern.
    .what = Eine Datei ist ab einer Zeile nicht zu verstehen.
