# Befehle, ihre Hilfe und was sie sagen, wenn sie fertig sind.
# GIVEN(…) ist „yes“ für ein Argument, das da und nicht leer ist, sonst „no“.

## Befunde

severity-error = Fehler
severity-warning = Warnung
severity-advice = Hinweis
severity-help = So geht es

count-error = { $count ->
        [one] 1 Fehler
       *[other] { $count } Fehler
    }
count-warning = { $count ->
        [one] 1 Warnung
       *[other] { $count } Warnungen
    }
count-advice = { $count ->
        [one] 1 Hinweis
       *[other] { $count } Hinweise
    }
findings-more = { $count ->
        [one] Ein weiterer Befund wird nicht gezeigt.
       *[other] { $count } weitere Befunde werden nicht gezeigt.
    }

## Bauen und Prüfen

build-forbidden = Es wurde nichts veröffentlicht; der Ausgabeordner ist, wie er war.
build-progress = { $done } von { $total } Dateien
build-done = { $postings ->
        [one] 1 Stellenanzeige
       *[other] { $postings } Stellenanzeigen
    }, { $pages ->
        [one] 1 Seite
       *[other] { $pages } Seiten
    } in { $languages ->
        [one] 1 Sprache
       *[other] { $languages } Sprachen
    }: { $new } neu, { $changed } geändert, { $removed } entfernt ({ $time } s)
build-next-opens = Die nächste Änderung der Website ist am { $date } fällig (neu online: { $opens }); starten Sie `vakanz build` an diesem Tag erneut.
build-next-closes = Die nächste Änderung der Website ist am { $date } fällig (nicht mehr offen: { $closes }); starten Sie `vakanz build` an diesem Tag erneut.
build-next-both = Die nächste Änderung der Website ist am { $date } fällig (neu online: { $opens }; nicht mehr offen: { $closes }); starten Sie `vakanz build` an diesem Tag erneut.
build-unsaid = In `{ $file }` gibt es dafür kein Feld, es steht dort im Text: { $facts }.
build-boxes = In `posting.pdf` steht ein Kästchen für Zeichen, die keine der Schriften hat: { $letters }.
fact-places = weitere Arbeitsorte
fact-remote = Homeoffice
fact-hours = Wochenstunden
fact-contract = Vertrag
fact-start = Beginn
fact-pay = Vergütung
fact-closes = Bewerbungsfrist
fact-openings = Zahl der Stellen
fact-education = Ausbildung
fact-languages = Sprachen
check-clean = { $roles ->
        [0] Alles in Ordnung; die Website hat noch keine Stellen.
        [one] Alles in Ordnung: 1 Stelle geprüft.
       *[other] Alles in Ordnung: { $roles } Stellen geprüft.
    }
fix-done = { $count ->
        [0] Nichts davon lässt sich gefahrlos von selbst beheben; keine Datei wurde geändert.
        [one] 1 Befund behoben, in { $files ->
            [one] 1 Datei
           *[other] { $files } Dateien
        }. Sehen Sie sich die Änderung vor dem Commit an.
       *[other] { $count } Befunde behoben, in { $files ->
            [one] 1 Datei
           *[other] { $files } Dateien
        }. Sehen Sie sich die Änderungen vor dem Commit an.
    }
fix-would = { $count ->
        [0] Nichts davon lässt sich gefahrlos von selbst beheben.
        [one] 1 Befund würde behoben; keine Datei wurde geändert.
       *[other] { $count } Befunde würden behoben; keine Datei wurde geändert.
    }
accept-done = { $files ->
        [0] { $texts ->
            [0] Es gibt keinen Text in zwei Sprachen; es gibt nichts zu vergleichen.
            [one] Es gibt nichts Neues: Der übersetzte Text ist schon angenommen, wie er ist.
           *[other] Es gibt nichts Neues: Alle { $texts } übersetzten Texte sind schon angenommen, wie sie sind.
        }
       *[other] { $texts ->
            [one] 1 übersetzter Text ist
           *[other] { $texts } übersetzte Texte sind
        } angenommen, wie sie sind; { $files ->
            [one] 1 Datei
           *[other] { $files } Dateien
        } in `content/translations/` geschrieben.
    }
accept-refused = Nicht angenommen: { $names }. Beheben Sie zuerst diese Fehler.
accept-one-language = „{ $value }“ steht nur in einer Sprache; es gibt nichts zu vergleichen.

## Neue Websites und Stellen

init-done = Die Website ist angelegt. So geht es weiter:

    { GIVEN($folder) ->
        [yes] {"  "}cd "{ $folder }"
    {"  "}vakanz build
       *[no] {"  "}vakanz build
    }
    {"  "}vakanz new role "Sachbearbeitung Einkauf"
init-taken = Hier gibt es schon eine Website: „{ $path }“ ist vorhanden; es wurde nichts geändert.
write-failed = { $reason ->
        [permission] Sie haben keine Berechtigung, „{ $path }“ zu schreiben.
        [full] Auf dem Laufwerk ist kein Platz mehr für „{ $path }“.
        [changed] „{ $path }“ wurde inzwischen von anderer Seite geändert; die Datei ist, wie sie war. Starten Sie den Befehl erneut.
        [exists] „{ $path }“ gibt es schon; die Datei wurde nicht geändert.
       *[other] „{ $path }“ konnte nicht geschrieben werden.
    }
new-done = Die Stelle steht als Entwurf in „{ $path }“. Füllen Sie ihn aus, und löschen Sie die Zeile `draft: true`, wenn er fertig ist.
new-no-id = Aus „{ $value }“ lässt sich kein Dateiname machen: Nennen Sie einen aus Buchstaben ohne Umlaute, Ziffern und Bindestrichen, zum Beispiel mit `--id sachbearbeitung-einkauf`.
new-taken = Eine Stelle „{ $id }“ gibt es schon. Wählen Sie mit `--id` einen anderen Namen, zum Beispiel `--id { $id }-2`.
theme-new-added = Zum Design kommen dazu:

    { $files }
theme-new-done = Das Design ist angelegt:

    { $files }

    { GIVEN($theme) ->
        [yes] Schalten Sie es in `vakanz.yaml` ein: `theme: { $theme }`. Ob es auf jeder Art von Seite hält, sagt `vakanz theme check { $theme }`.
       *[no] `vakanz.yaml` nennt es schon. Ob es auf jeder Art von Seite hält, sagt `vakanz theme check`.
    }
theme-no-name = „{ $value }“ kann kein Design heißen: Nehmen Sie Buchstaben ohne Umlaute, Ziffern und Bindestriche, zum Beispiel `vakanz theme new haus`.
theme-taken = Ein Design gibt es in „{ $path }“ schon; nichts wurde geändert. Mit `--from` und dem Namen einer Datei von vakanz legen Sie deren Kopie dazu.
theme-no-file = { GIVEN($nearest) ->
        [yes] Eine Datei „{ $value }“ hat vakanz nicht; meinten Sie „{ $nearest }“?
       *[no] Eine Datei „{ $value }“ hat vakanz nicht: Nennen Sie hinter `--from` zum Beispiel { $choices }.
    }
theme-unknown = { GIVEN($nearest) ->
        [yes] Ein Design „{ $value }“ gibt es nicht; meinten Sie „{ $nearest }“?
       *[no] Ein Design „{ $value }“ gibt es nicht. `vakanz theme new { $value }` legt es an.
    }
theme-clean = Am Design „{ $theme }“ ist nichts auszusetzen: Jede Art von Seite ließ sich füllen, mit allem und ohne das, was fehlen kann.

## Falscher Gebrauch

usage-lang = „{ $value }“ ist keine Sprache, die vakanz spricht: Schreiben Sie `--lang de` oder `--lang en`.
usage-deny = „{ $value }“ kann nicht hinter `--deny` stehen: Schreiben Sie `--deny warning` (Warnungen) oder `--deny advice` (Hinweise).
usage-editor = Einen Editor namens „{ $value }“ kennt vakanz nicht. Bekannt sind: { $known }; für jeden anderen geben Sie eine Adresse mit {"{"}file{"}"} an, zum Beispiel `"mein-editor://{"{"}file{"}"}:{"{"}line{"}"}"`.
usage-today = „{ $value }“ ist kein möglicher Tag: Schreiben Sie ihn wie `--today 2027-01-31`, mit einem Jahr von 2000 bis 2100.
usage-base-url = Hinter `--base-url` steht keine vollständige Webadresse: Schreiben Sie sie wie `--base-url https://jobs.example.org/`.
usage-changes = „{ $path }“ liegt im Ausgabeordner „{ $folder }“, in dem nur die Website selbst steht: Geben Sie nach `--changes` eine Datei an anderer Stelle an, zum Beispiel `--changes changes.json`.
usage-pdf = Dieses vakanz kann keine PDF-Dateien erzeugen, weil es ohne den Textsatz übersetzt wurde: Lassen Sie `--pdf` weg, oder installieren Sie es mit `cargo install --path . --features pdf`.
usage-root = Einen Ordner „{ $path }“ gibt es nicht: Nennen Sie hinter `--root` den Ordner, in dem `vakanz.yaml` liegt.
usage-no-site = „{ $path }“ ist nicht der Ordner einer Website: Dort fehlt `vakanz.yaml`. Wechseln Sie in den Ordner Ihrer Website, oder nennen Sie ihn mit `--root`.
usage-accept = { GIVEN($nearest) ->
        [yes] „{ $value }“ gibt es nicht; meinen Sie „{ $nearest }“?
       *[no] „{ $value }“ gibt es nicht: Nennen Sie eine Stelle oder ihre Datei, `clauses/` mit dem Namen einer Datei, `company` oder `all`.
    }
usage-extra-word = „{ $value }“ ist ein Wort zu viel; mehrere Wörter, die zusammengehören, stehen in Anführungszeichen: `vakanz new role "Sachbearbeitung Einkauf"`.
usage-unknown-option = { GIVEN($nearest) ->
        [yes] Eine Option „{ $value }“ gibt es nicht; meinen Sie „{ $nearest }“?
       *[no] „{ $value }“ ist hier nicht bekannt.
    }
usage-unknown-command = { GIVEN($nearest) ->
        [yes] Einen Befehl „{ $value }“ gibt es nicht; meinen Sie „{ $nearest }“?
       *[no] Einen Befehl „{ $value }“ gibt es nicht.
    }
usage-missing = { GIVEN($value) ->
        [no] In diesem Befehl fehlt etwas.
       *[yes] Diesem Befehl fehlt noch: { $value }.
    }
usage-value = { GIVEN($given) ->
        [no] Hinter der Option fehlt etwas: { $value }.
       *[yes] „{ $given }“ passt nicht zu { $value }.
    }
usage-twice = { $value } steht hier mehr als einmal; einmal genügt.
usage-wrong = { GIVEN($value) ->
        [no] So lässt sich der Befehl nicht verwenden.
       *[yes] „{ $value }“ lässt sich so nicht verwenden.
    }
usage-format = „{ $value }“ ist kein Ausgabeformat: Schreiben Sie `--format terminal`, `json`, `sarif` oder `github`.
usage-format-dry-run = `--dry-run` zeigt Änderungen, `--format` zeigt Befunde für ein Programm: Verwenden Sie nur eines von beiden.
usage-diff-format = „{ $value }“ ist kein Format für einen Vergleich: Schreiben Sie `--format text`, `markdown` oder `json`.
usage-rules-format = „{ $value }“ ist kein Ausgabeformat für die Regeln: Schreiben Sie `--format terminal` oder `json`.
usage-path = „{ $path }“ ist weder Datei noch Ordner noch Stelle dieser Website{ GIVEN($nearest) ->
        [yes] ; meinen Sie „{ $nearest }“?
       *[no] . Eine Stelle nennen Sie mit ihrer Kennung, eine Datei oder einen Ordner mit dem Pfad, zum Beispiel `content/roles`.
    }
usage-rule = { GIVEN($nearest) ->
        [yes] Eine Regel „{ $value }“ gibt es nicht; meinen Sie „{ $nearest }“?
       *[no] Eine Regel „{ $value }“ gibt es nicht; `vakanz rules` listet alle auf.
    }
usage-hint = `vakanz --help` zeigt, was möglich ist; `--help` hinter einem Befehl erklärt ihn.

## Hilfe

help-heading-usage = Aufruf
help-heading-options = Optionen
help-heading-arguments = Angaben
help-heading-commands = Befehle

## Was hinter Optionen und Befehlen steht

value-command = BEFEHL
value-day = JJJJ-MM-TT
value-dir = ORDNER
value-editor = EDITOR
value-file = DATEI
value-format = FORMAT
value-id = NAME
value-lang = de|en
value-name = NAME
value-level = ART
value-options = OPTIONEN
value-path = PFAD
value-port = PORT
value-revision = STAND
value-role = STELLE
value-rule = REGEL
value-title = TITEL
value-url = ADRESSE

## Wozu Befehle und Optionen da sind

help = Macht aus Stellenprofilen einheitliche Stellenanzeigen in mehreren Sprachen und verhindert, dass fehlerhafte veröffentlicht werden.
help-init = Eine neue Website mit Beispielen anlegen
help-init-folder = Ordner der neuen Website (sonst: der aktuelle Ordner)
help-new = Der Website etwas Neues hinzufügen
help-new-role = Eine Stelle als Entwurf anlegen, in dem jedes Feld erklärt ist
help-new-role-title = Titel der Stelle, in Anführungszeichen: "Sachbearbeitung Einkauf"
help-new-role-id = Name der Datei (sonst: aus dem Titel gebildet)
help-new-role-today = Erster Tag online, der im Entwurf steht (sonst: heute)
help-new-role-root = Ordner der Website (sonst: der aktuelle Ordner)
help-build = Die Website prüfen und ihre Seiten fertig zum Veröffentlichen erzeugen
help-build-output = Ordner, in den die Seiten geschrieben werden (sonst: public im Ordner der Website)
help-build-base-url = Adresse, unter der die Website erscheinen soll, statt der in vakanz.yaml
help-build-drafts = Auch Entwürfe und noch nicht veröffentlichte Stellen aufnehmen
help-build-pdf = Jede offene Stelle auch als posting.pdf erzeugen (wie formats: [pdf] in vakanz.yaml)
help-build-overwrite = Dateien im Ausgabeordner auch dann ersetzen, wenn sie nicht von vakanz stammen oder von Hand geändert wurden
help-build-changes = In diese Datei als JSON schreiben, welche Adressen dieser Lauf hinzugefügt, geändert und entfernt hat
help-check-fix = Beheben, was sich gefahrlos beheben lässt: Zeichen und Formate, nie die Aussage
help-check-accept-translation = Festhalten, dass die Sprachen einer Stelle dasselbe sagen: Stelle, clauses/…, company oder all
help-check-dry-run = Mit --fix: die Änderungen nur zeigen
help-check = Zeigen, was an der Website nicht stimmt, ohne ihre Seiten zu erzeugen
help-check-paths = Nur zeigen, was diese Dateien, Ordner oder Stellen betrifft (sonst: die ganze Website)
help-check-format = Wie Befunde gezeigt werden: terminal, json, sarif oder github (sonst: terminal)
help-diff = Zeigen, was auf der Website anders steht als in einem früheren Stand ihres Git-Repositorys
help-diff-revision = Der Stand zum Vergleichen: ein Branch, ein Tag oder ein Commit (main, HEAD~1)
help-diff-format = Form der Ausgabe: text, markdown oder json (Standard: text)
help-rules = Alles auflisten, worauf vakanz achtet
help-rules-format = Wie Regeln gezeigt werden: terminal oder json (sonst: terminal)
help-explain = Alles über eine Regel sagen: warum, Beispiele, wie es besser geht, worauf sie sich stützt
help-explain-rule = Die Regel, wie ein Befund sie in Klammern nennt (law/origin), oder eine Familie von Regeln (law)
help-theme = Ein eigenes Design anlegen oder prüfen
help-theme-new = Ein eigenes Design anlegen: seine ersten Dateien, mit Erklärungen
help-theme-new-name = Name des Designs und seines Ordners unter themes/
help-theme-new-from = Dateien von vakanz, deren Kopie Sie ändern möchten, zum Beispiel contact.html; gibt es das Design schon, kommen nur sie dazu
help-theme-check = Zeigen, was an einem Design nicht stimmt, auch wo es die Website gerade nicht zeigt
help-theme-check-name = Das Design (sonst: das der Website)
help-any-root = Ordner der Website (sonst: der aktuelle Ordner)
help-any-today = So tun, als wäre heute dieser Tag (sonst: heute in der Zeitzone der Website)
help-any-deny = Befunde dieser Art wie Fehler behandeln: warning (Warnungen) oder advice (Hinweise); mehrfach möglich
help-any-quiet = Nur Befunde zeigen
help-any-help = Diese Hilfe zeigen
help-any-lang = Sprache der Meldungen und der Hilfe: de oder en
help-any-version = Version zeigen
