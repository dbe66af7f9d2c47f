# Dateien, die sich nicht lesen lassen oder am falschen Ort liegen.

file-unreadable = { $reason ->
        [permission] Sie dürfen diese Datei nicht öffnen.
        [gone] Diese Datei ist beim Lesen verschwunden.
       *[other] Diese Datei konnte nicht gelesen werden.
    }
    .help = { $reason ->
        [permission] Lassen Sie sich von der Person, die diesen Rechner betreut, die Leseberechtigung geben.
        [gone] Starten Sie den Befehl erneut; wird die Datei noch gebraucht, legen Sie sie wieder an ihren Platz.
       *[other] Prüfen Sie, ob das Laufwerk verbunden ist und ob es eine gewöhnliche Datei ist, und starten Sie den Befehl dann erneut.
    }
    .what = Eine Datei lässt sich nicht öffnen oder nicht lesen.

file-too-large = Diese Datei ist größer als { $limit } MB und wird nicht gelesen.
    .help = { $limit ->
        [1] Kürzen Sie sie, oder teilen Sie sie auf mehrere Dateien auf.
       *[other] Verkleinern Sie sie, ein Bild zum Beispiel durch eine geringere Auflösung.
    }
    .what = Eine Datei ist größer, als vakanz liest: 1 MB bei Texten, 10 MB bei allem anderen.

file-empty = In dieser Datei steht nichts.
    .help = Schreiben Sie hinein, was dorthin gehört, oder löschen Sie sie.
    .what = Eine Datei ist leer.

file-not-utf8 = Ab hier enthält die Datei Zeichen, die sich nicht lesen lassen.
    .help = Speichern Sie sie noch einmal als „UTF-8“; Ihr Editor bietet das unter „Speichern unter“ oder „Mit Codierung speichern“ an. Prüfen Sie danach die Umlaute.
    .what = Ein Text ist in einer anderen Codierung als UTF-8 gespeichert.

file-name-not-utf8 = Der Name der Datei „{ $path }“ enthält Zeichen, die sich nicht lesen lassen.
    .help = Benennen Sie die Datei um, mit Buchstaben, Ziffern und Bindestrichen.
    .what = Ein Dateiname enthält Zeichen, die sich nicht lesen lassen.

file-link = Das ist eine Verknüpfung mit einer Datei an einem anderen Ort; Verknüpfungen werden nicht verfolgt.
    .help = Legen Sie die Datei selbst als Kopie an diesen Platz.
    .what = Eine Datei ist nur eine Verknüpfung mit einer anderen.

file-misplaced = { $folder ->
        [roles] Der Name dieser Datei passt zu keiner Stelle; die Datei wird nicht gelesen.
        [translations] Zu dieser Datei gibt es nichts, dessen Übersetzung angenommen sein könnte; sie wird nicht gelesen.
       *[content] In diesen Ordner gehört keine Datei mit diesem Namen; die Datei wird nicht gelesen.
    }
    .help = { $ending ->
        [yml] Benennen Sie die Datei in `{ $better }` um: vakanz liest nur Dateien mit der Endung `.yaml`.
       *[other] { $folder ->
            [roles] Eine Stelle ist eine Datei wie `content/roles/sachbearbeitung.yaml` oder ein Ordner `content/roles/sachbearbeitung/` mit `role.yaml`, `de.md` und `en.md`. Benennen Sie die Datei um, oder legen Sie sie außerhalb von `content/` ab.
            [translations] Benennen Sie die Datei so, wie die Stelle oder die Datei mit den Bausteinen jetzt heißt, zum Beispiel `content/translations/roles/sachbearbeitung.txt`; gibt es beides nicht mehr, löschen Sie sie.
           *[content] Prüfen Sie den Namen: In `content/` liegen `company.yaml`, `places.yaml`, `departments.yaml`, `people.yaml`, `pay.yaml`, `glossary.yaml` und die Ordner `clauses`, `packs`, `roles`, `pages` und `assets`. Bilder gehören nach `content/assets/`.
        }
    }
    .what = Eine Datei im Ordner der Inhalte wird nicht gelesen, weil sie anders heißen oder woanders liegen müsste.

file-language = „{ $key }“ im Namen dieser Datei ist keine Sprache der Website.
    .help = { GIVEN($choices) ->
        [no] Ergänzen Sie die Sprache in `vakanz.yaml` unter `languages`.
       *[yes] Verwenden Sie { $choices } im Namen, oder ergänzen Sie die Sprache in `vakanz.yaml` unter `languages`.
    }
    .what = Ein Dateiname nennt eine Sprache, die es auf der Website nicht gibt.

file-translation-line = Diese Zeile nennt kein Paar von Texten, deren Übersetzung angenommen ist; sie wird übergangen.
    .help = Löschen Sie die Zeile. Danach schreibt `vakanz check --accept-translation` die Datei neu, wenn Sie die Texte verglichen haben.
    .what = Eine Zeile in einer Datei mit angenommenen Übersetzungen lässt sich nicht lesen.
