# Freie Seiten, Links, die Website als Ganzes und Designs.

page-name = Der Name dieser Datei sagt nicht, welche Seite sie ist und in welcher Sprache.
    .help = Nennen Sie sie wie `impressum.de.md` und `impressum.en.md`: ein Name aus Buchstaben, Ziffern und Bindestrichen, die Sprache und `.md`. Bilder gehören nach `content/assets/`.
    .what = Der Dateiname einer Seite nennt ihre Sprache nicht.

page-without-title = Diese Seite hat keinen Titel.
    .help = Beginnen Sie den Text mit einer Zeile wie `# Impressum`.
    .what = Eine Seite hat keinen Titel.

page-image = Eine Seite kann kein Bild von „{ $target }“ zeigen.
    .help = Legen Sie das Bild in `content/assets/` ab und schreiben Sie `![Unser Haus](asset:haus.jpg)`.
    .what = Eine Seite zeigt ein Bild, das nicht zur Website gehört.

site-no-settings = Hier ist keine Website: Die Datei `vakanz.yaml` fehlt.
    .help = Wechseln Sie in den Ordner Ihrer Website, oder nennen Sie ihn mit `--root`. Eine neue Website beginnt mit `vakanz init`.
    .what = Der Ordner hat keine `vakanz.yaml` und ist deshalb keine Website.

site-no-company = Die Datei `content/company.yaml` fehlt; deshalb ist der Arbeitgeber nicht bekannt.
    .help = Legen Sie sie mit mindestens einer Zeile an: `name: Nordlicht GmbH`.
    .what = Die Datei mit dem Arbeitgeber fehlt.

site-locale = Für „{ $locale }“ lassen sich Datum und Zahlen nicht schreiben.
    .help = Schreiben Sie in `vakanz.yaml` hinter `locale` zum Beispiel `de-DE`, `de-AT`, `de-CH`, `en-GB` oder `en-US`.
    .what = Für eine Sprache der Website lassen sich Datum und Zahlen nicht schreiben.

theme-missing = Ein Design „{ $theme }“ gibt es nicht.
    .help = Legen Sie es im Ordner `themes/{ $theme }/` ab, oder schreiben Sie in `vakanz.yaml` `theme: default`.
    .what = Das Design, das die Website nennt, gibt es nicht.

theme-template-syntax = Diese Vorlage des Designs ist nicht zu verstehen: { $message }.
    .help = Berichtigen Sie die Stelle in der Vorlage, oder löschen Sie Ihre eigene Vorlage: Dann gilt wieder die von vakanz.
    .what = Eine Vorlage ist nicht zu verstehen.

theme-template-parent = Diese Vorlage baut auf der Vorlage „{ $parent }“ auf, die es nicht gibt.
    .help = Prüfen Sie den Namen hinter `extends`, oder legen Sie die genannte Vorlage in Ihr Design.
    .what = Eine Vorlage baut auf einer auf, die es nicht gibt.

theme-template-loop = Die Vorlage „{ $name }“ führt zu sich selbst zurück.
    .help = Prüfen Sie, worauf sie aufbaut und was sie einbindet: Irgendwo auf dem Weg nennt sie sich selbst.
    .what = Eine Vorlage führt zu sich selbst zurück.

theme-template-value = Diese Vorlage des Designs lässt sich nicht ausfüllen: { $message }.
    .help = Vergleichen Sie sie mit der gleichnamigen Vorlage von vakanz; dort steht, welche Werte es gibt.
    .what = Eine Vorlage verwendet einen Wert, den es nicht gibt.

theme-string-syntax = Dieser Text des Designs ist falsch geschrieben.
    .help = Schreiben Sie jeden Eintrag in eine eigene Zeile, mit Namen, Gleichheitszeichen und Text: `apply-now = Jetzt bewerben`.
    .what = Ein Text des Designs ist nicht zu verstehen.

theme-string-argument = „{ $id }“ verwendet „{ $argument }“, das dort nicht bekannt ist.
    .help = { GIVEN($choices) ->
        [no] Löschen Sie es: In diesen Text wird nichts eingesetzt.
       *[yes] Eingesetzt werden kann hier nur { $choices }.
    }
    .what = Ein Text des Designs verwendet einen Wert, den er nicht bekommt.

theme-strings-missing = Dem Design fehlen { $language ->
        [de] auf Deutsch
        [en] auf Englisch
       *[other] in der Sprache „{ $language }“
    } die Texte für { $choices }.
    .help = Ergänzen Sie sie in `{ $path }`, jeden Eintrag in einer eigenen Zeile: `name = Text`.
    .what = Dem Design fehlen Texte in einer Sprache der Website.
