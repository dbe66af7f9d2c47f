# Was sich zwischen zwei Ständen einer Website unterscheidet.
# $form sagt, wie ein Feld gemeint ist: eine Liste als Ganzes, ein Punkt daraus oder der Punkt mit einer Nummer.

## Der Rahmen

diff-title = Stellenanzeigen: Änderungen seit `{ $revision }`
diff-none = Gegenüber { $revision } ändert sich nichts, was veröffentlicht wird.
diff-summary = Gegenüber { $revision }: { $roles ->
        [0] keine Stelle geändert
        [one] 1 Stelle geändert
       *[other] { $roles } Stellen geändert
    }{ $others ->
        [0] {""}
        [one] , dazu 1 Änderung außerhalb der Stellen
       *[other] , dazu { $others } Änderungen außerhalb der Stellen
    }.
diff-incomplete = { $side ->
        [old] { $revision } ließ sich nicht ganz lesen, der Vergleich ist also unvollständig ({ $counts }).
       *[new] Die Website lässt sich nicht ganz lesen, der Vergleich ist also unvollständig ({ $counts }): Näheres zeigt `vakanz check`.
    }
diff-users = { $count ->
        [0] in keiner Stelle verwendet
        [one] in 1 Stelle verwendet: { $names }
       *[other] in { $count } Stellen verwendet: { $names }
    }
diff-was = bisher:
diff-now = jetzt:
diff-was-in = { $lang } bisher:
diff-now-in = { $lang } jetzt:

## Worum es geht

diff-subject-clause = Baustein { $name }
diff-subject-band = Vergütungsgruppe { $name }
diff-subject-company = Das Unternehmen
diff-subject-place = Arbeitsort { $name }
diff-subject-department = Abteilung { $name }
diff-subject-person = Person { $name }
diff-subject-page = Seite { $name }
diff-subject-settings = Einstellungen (vakanz.yaml)
diff-subject-file = Datei { $name }

## Was daraus geworden ist

diff-role-added = { $state ->
        [draft] Neu, als Entwurf.
        [scheduled] Neu; geht am { $date } online.
        [closed] Neu, aber bereits geschlossen.
       *[open] Neu und seit { $date } online.
    }
diff-role-removed = { $state ->
        [draft] Entfernt; war ein Entwurf.
        [scheduled] Entfernt, bevor sie online ging.
        [closed] Entfernt; war bereits geschlossen.
       *[open] Entfernt; war online.
    }
diff-added = Neu.
diff-removed = Entfernt.
diff-changed = Geändert.

## Angaben

diff-fact-changed = { $label }: jetzt { $new } (bisher { $old }).
diff-fact-added = { $label }: jetzt { $new } (bisher keine Angabe).
diff-fact-removed = { $label }: keine Angabe mehr (bisher { $old }).
diff-draft-begun = Jetzt ein Entwurf und damit nicht veröffentlicht.
diff-draft-ended = { $state ->
        [scheduled] Kein Entwurf mehr; geht am { $date } online.
        [closed] Kein Entwurf mehr, aber bereits geschlossen.
       *[open] Kein Entwurf mehr; online.
    }
diff-opens-later = Geht später online: am { $new } statt am { $old }.
diff-opens-earlier = Geht früher online: am { $new } statt am { $old }.
diff-closes-later = Schließt später: am { $new } statt am { $old }.
diff-closes-earlier = Schließt früher: am { $new } statt am { $old }.
diff-pay-raised = Vergütung angehoben: von { $old } auf { $new }.
diff-pay-lowered = Vergütung gesenkt: von { $old } auf { $new }.
diff-quoted = „{ $text }“
diff-until-filled = offen, bis die Stelle besetzt ist
diff-on-site = vor Ort
diff-yes = ja
diff-no = nein
diff-need-must = erforderlich
diff-need-nice = von Vorteil
diff-address-sie = „Sie“
diff-address-du = „du“
diff-address-neutral = neutral

## Texte und Listen

diff-renamed = { $label } geändert.
diff-renamed-only = { $label } nur auf { $langs } geändert; { $left } wie zuvor.
diff-reworded = { $label } umformuliert.
diff-reworded-only = { $label } nur auf { $langs } umformuliert; { $left } wie zuvor.
diff-translated = { $label }: jetzt auch auf { $langs }.
diff-untranslated = { $label }: nicht mehr auf { $langs }.
diff-text-added = { GIVEN($clause) ->
        [yes] { $label } neu, Baustein { $clause }: „{ $text }“
       *[no] { GIVEN($only) ->
            [yes] { $label } nur auf { $only } neu: „{ $text }“
           *[no] { $label } neu: „{ $text }“
        }
    }
diff-text-removed = { GIVEN($clause) ->
        [yes] { $label } entfällt, Baustein { $clause }: „{ $text }“
       *[no] { $label } entfällt: „{ $text }“
    }
diff-clause-begun = { $label } ist jetzt der Baustein { $new }.
diff-clause-ended = { $label } hat jetzt eigene Worte statt des Bausteins { $old }.
diff-clause-other = { $label } ist jetzt der Baustein { $new } statt { $old }.
diff-reordered = { $label } in anderer Reihenfolge.
diff-label-in = { $label } ({ $lang })

## Felder

diff-field-about = Über das Unternehmen
diff-field-address = Anrede
diff-field-agreement = Tarifvertrag
diff-field-apply = Bewerbungen an
diff-field-base-url = Adresse der Website
diff-field-benefit = { $form ->
        [all] Leistungen
        [one] Leistung
       *[numbered] Leistung { $number }
    }
diff-field-body = Text
diff-field-city = Stadt
diff-field-aliases = Frühere Adressen
diff-field-formats = Formate für Stellenbörsen
diff-field-accent = Farbe
diff-field-server = Webserver
diff-field-closed = Geschlossene Stellen
diff-field-closes = Bewerbungsschluss
diff-field-contact = Kontakt
diff-field-contract = Vertrag
diff-field-country = Land
diff-field-department = Abteilung
diff-field-description = Beschreibung
diff-field-draft = Entwurf
diff-field-duty = { $form ->
        [all] Aufgaben
        [one] Aufgabe
       *[numbered] Aufgabe { $number }
    }
diff-field-education = Ausbildung
diff-field-education-subject = Fachrichtung
diff-field-email = E-Mail
diff-field-experience = Berufserfahrung
diff-field-experience-field = Bereich der Berufserfahrung
diff-field-gender-marker = Geschlechterzusatz
diff-field-hours = Wochenstunden
diff-field-icon = Zeichen im Browser
diff-field-imprint = Impressum
diff-field-jobs = Pfad der Anzeigen
diff-field-language = Sprachkenntnisse
diff-field-languages = Sprachen
diff-field-lead = Einleitung einer Liste
diff-field-licence = { $form ->
        [all] Nachweise
        [one] Nachweis
       *[numbered] Nachweis { $number }
    }
diff-field-locale = Schreibweise von Zahlen und Daten
diff-field-logo = Logo
diff-field-menu = Platz im Menü
diff-field-name = Name
diff-field-need = Gewicht
diff-field-note = { $form ->
        [all] Hinweise
        [one] Hinweis
       *[numbered] Hinweis { $number }
    }
diff-field-openings = Zahl der offenen Stellen
diff-field-opens = Erster Tag online
diff-field-overpay = Bereitschaft zur Überzahlung
diff-field-pay = Vergütung
diff-field-pay-note = Hinweis zur Vergütung
diff-field-personal = { $form ->
        [all] Persönliche Anforderungen
        [one] Persönliche Anforderung
       *[numbered] Persönliche Anforderung { $number }
    }
diff-field-phone = Telefon
diff-field-places = Arbeitsorte
diff-field-position = Funktion
diff-field-postcode = Postleitzahl
diff-field-privacy = Datenschutzhinweise
diff-field-reference = Kennziffer
diff-field-region = Region
diff-field-remote = Arbeit von zu Hause
diff-field-section = { $form ->
        [numbered] Abschnitt { $number }
       *[one] Abschnitt
    }
diff-field-section-heading = { $form ->
        [all] Abschnitte
        [one] Abschnitt
       *[numbered] Überschrift von Abschnitt { $number }
    }
diff-field-share = Anteil von Aufgabe { $number }
diff-field-skill = { $form ->
        [all] Fachkenntnisse
        [one] Fachkenntnis
       *[numbered] Fachkenntnis { $number }
    }
diff-field-slug = Adresse der Anzeige
diff-field-start = Eintritt
diff-field-step = { $form ->
        [all] Schritte der Bewerbung
        [one] Schritt der Bewerbung
       *[numbered] Schritt { $number } der Bewerbung
    }
diff-field-street = Straße
diff-field-summary = Kurzbeschreibung
diff-field-team = Team
diff-field-text = Text
diff-field-theme = Theme
diff-field-time = Arbeitszeit
diff-field-title = Titel
diff-field-url = Website
diff-field-workload = Pensum

## Was den Vergleich verhindert

diff-no-git = Das Programm git fehlt auf diesem Rechner; vakanz liest damit frühere Stände. Installieren Sie es (https://git-scm.com) und starten Sie den Befehl erneut.
diff-no-repository = { GIVEN($path) ->
        [yes] „{ $path }“ liegt in keinem Git-Repository, es gibt also keinen früheren Stand zum Vergleichen.
       *[no] Dieser Ordner liegt in keinem Git-Repository, es gibt also keinen früheren Stand zum Vergleichen.
    }
diff-no-revision = Das Repository kennt keinen Stand „{ $revision }“. Nennen Sie einen Branch, einen Tag oder einen Commit, zum Beispiel `main` oder `HEAD~1`. Falls die Kopie nur die neuesten Commits enthält, wie in vielen Pipelines, holen Sie zuerst die übrigen.
diff-no-site = Im Stand „{ $revision }“ gibt es in diesem Ordner keine Website: `vakanz.yaml` fehlt dort.
diff-git = { GIVEN($said) ->
        [yes] git konnte den Stand „{ $revision }“ nicht lesen. Es meldet: { $said }
       *[no] git konnte den Stand „{ $revision }“ nicht lesen.
    }
