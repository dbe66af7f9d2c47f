# Was der Schreibtisch sagt: die eigene Seite der Vorschau für alle, die schreiben.
# Argumente: shown, all, page, pages, days sind Zahlen; date, roles sind Texte.

desk-name = Schreibtisch
desk-skip = Zum Inhalt
desk-site = Zur Website
desk-language = Sprache des Schreibtischs
desk-updated = Auf dem neuesten Stand
desk-reading = Die Texte werden noch gelesen …
desk-editor = im Editor öffnen

## Alle Stellen

desk-roles = Stellen
desk-roles-caption = Alle Stellen mit Stand, Sprachen und Befunden
desk-filter = Auswahl
desk-words = Titel enthält
desk-any = alle
desk-apply = Anwenden
desk-reset = Alle zeigen
desk-nothing = Zu dieser Auswahl gibt es keine Stelle.
desk-shown = { $shown } von { $all ->
        [one] { $all } Stelle
       *[other] { $all } Stellen
    }
desk-pages = Seiten der Liste
desk-page = Seite { $page } von { $pages }
desk-previous = Vorherige Seite
desk-next = Nächste Seite
desk-column-title = Stelle
desk-column-state = Stand
desk-column-department = Abteilung
desk-column-place = Ort
desk-column-languages = Sprachen
desk-column-findings = Befunde
desk-column-written = Geändert
desk-with-errors = mit Fehlern
desk-with-warnings = mit Warnungen
desk-with-advice = mit Hinweisen
desk-with-none = ohne Befund
desk-sound = keine
desk-remote = ortsunabhängig
desk-state-draft = Entwurf
desk-state-scheduled = geplant
desk-state-open = offen
desk-state-closed = geschlossen
desk-opens-in = { $days ->
        [one] ab morgen
       *[other] in { $days } Tagen
    }
desk-days-left = { $days ->
        [0] letzter Tag
        [one] noch { $days } Tag
       *[other] noch { $days } Tage
    }
desk-until-filled = bis zur Besetzung
desk-closed-on = zuletzt offen am { $date }
desk-language-complete = vollständig
desk-language-stale = veraltet
desk-language-missing = fehlt
desk-dates = Was sich von selbst ändert
desk-no-dates = In nächster Zeit öffnet und schließt keine Stelle.
desk-date-opens = Öffnet: { $roles }
desk-date-closes = Geschlossen: { $roles }
desk-others = Befunde außerhalb der Stellen

## Eine Stelle

desk-back = Alle Stellen
desk-open-file = Im Editor öffnen:
desk-whole = Zur Stelle als Ganzes
desk-compare = Seite an Seite
desk-missing = Fehlt in dieser Sprache
desk-nice = von Vorteil
desk-facts = Angaben
desk-search-result = So sehen andere die Stelle
desk-data = Strukturierte Daten für Jobbörsen
desk-no-data = Strukturierte Daten gibt es, sobald die Stelle offen ist.
desk-section-title = Titel
desk-section-summary = Zusammenfassung
desk-section-team = Team
desk-section-duties = Aufgaben
desk-section-qualifications = Vor den Anforderungen
desk-section-skills = Kenntnisse
desk-section-licences = Nachweise
desk-section-personal = Persönliches
desk-section-offer = Angebot
desk-section-process = Ablauf
desk-section-notes = Hinweise
desk-section-own = Eigener Abschnitt
desk-preview = Vorschau
desk-preview-page = Sprache
desk-preview-width = Breite
desk-preview-phone = Telefon
desk-preview-tablet = Tablet
desk-preview-desktop = Bildschirm
desk-preview-colours = Farben
desk-preview-system = wie das System
desk-preview-light = hell
desk-preview-dark = dunkel
desk-preview-open = Seite öffnen
