# Alles, was das Programm selbst auf Deutsch sagt. Eine Website kann jede Zeile ersetzen:
# themes/<Name>/strings/de.ftl. Eine neue Sprache ist eine neue Datei mit denselben Schlüsseln.
#
# $address ist die Anrede der Stelle: sie, du oder neutral. $country ist das Land des Arbeitsorts (AT, CH, DE …).
# Zahlen, Daten und Beträge kommen fertig geschrieben an; $n ist die Zahl selbst, für Einzahl und Mehrzahl.

language-name = Deutsch

## Überschriften

heading-duties = { $address ->
    [sie] Ihre Aufgaben
    [du] Deine Aufgaben
   *[neutral] Aufgaben
}
heading-qualifications = { $address ->
    [sie] Ihr Profil
    [du] Dein Profil
   *[neutral] Anforderungsprofil
}
heading-essential = { $address ->
    [sie] Das bringen Sie mit
    [du] Das bringst du mit
   *[neutral] Unverzichtbar
}
heading-desirable = { $address ->
    [sie] Das wäre ein Plus
    [du] Das wäre ein Plus
   *[neutral] Von Vorteil
}
heading-education = Ausbildung und Studium
heading-experience = Berufserfahrung
heading-skills = Fachkenntnisse
heading-licences = Nachweise
heading-languages = Sprachen
heading-personal = Zusammenarbeit
heading-team = { $address ->
    [sie] Ihr Team
    [du] Dein Team
   *[neutral] Das Team
}
heading-offer = { $address ->
    [sie] Das bieten wir Ihnen
    [du] Das bieten wir dir
   *[neutral] Unser Angebot
}
heading-pay = { $country ->
    [AT] Entgelt
    [CH] Lohn
   *[other] Vergütung
}
heading-process = { $address ->
    [neutral] Bewerbungsprozess
   *[other] So geht es weiter
}
heading-about = Über uns
heading-contact = Kontakt
heading-apply = Bewerbung
heading-notes = Hinweise

## Die Stelle in Zahlen und Fakten

fact-place = { $n ->
    [one] Arbeitsort
   *[other] Arbeitsorte
}
place-city = { $postcode }{"\u00A0"}{ $city }
fact-remote = Homeoffice
fact-time = Arbeitszeit
fact-contract = Vertrag
fact-start = Beginn
fact-department = Bereich
fact-openings = Zu besetzen
fact-reference = Kennziffer
fact-posted = Veröffentlicht am
fact-closes = Bewerbungsfrist

time-full-time = Vollzeit
time-part-time = Teilzeit
time-mini-job = { $country ->
    [AT] geringfügige Beschäftigung
   *[other] Minijob
}
hours = { $n ->
    [one] { $hours } Stunde pro Woche
   *[other] { $hours } Stunden pro Woche
}
workload = Pensum { $workload }
remote-hybrid = { $n ->
    [one] { $days } Tag pro Woche
   *[other] { $days } Tage pro Woche
}
remote-full = Vollständig remote, mit Wohnsitz in { $countries }
remote-full-short = Remote
remote-hybrid-short = Hybrid
remote-none-short = Vor Ort
contract-permanent = Unbefristet
contract-fixed-term = Befristet auf { $duration }
contract-fixed-until = Befristet bis zum { $date }
contract-with-reason = { $contract } ({ $reason })
contract-internship = Praktikum
contract-apprenticeship = { $country ->
    [AT] Lehre
    [CH] Berufslehre
   *[other] Ausbildung
}
contract-working-student = Werkstudierendentätigkeit
contract-freelance = Freie Mitarbeit
reason-parental-leave-cover = { $country ->
    [AT] Karenzvertretung
    [CH] Mutterschaftsvertretung
   *[other] Elternzeitvertretung
}
reason-sick-leave-cover = Krankheitsvertretung
reason-project = Projektstelle
reason-temporary-need = vorübergehender Bedarf
reason-trial = zur Erprobung
start-on = Ab { $date }
start-immediately = Ab sofort
start-by-arrangement = Nach Vereinbarung
openings = { $n ->
    [one] 1 Stelle
   *[other] { $number } Stellen
}
closes-until-filled = Keine; offen, bis die Stelle besetzt ist
duration-months = { $n ->
    [one] 1 Monat
   *[other] { $number } Monate
}
duration-years = { $n ->
    [one] 1 Jahr
   *[other] { $number } Jahre
}
share = { $share } der Arbeitszeit

## Vergütung

pay-hour = { $money } brutto pro Stunde
pay-day = { $money } brutto pro Tag
pay-week = { $money } brutto pro Woche
pay-month = { $money } brutto im Monat
pay-year = { $money } brutto im Jahr
pay-from = ab { $money }
pay-with-payments = { $pay }, { $n }-mal im Jahr
pay-sentence = { $address ->
    [sie] Sie verdienen { $pay }.
    [du] Du verdienst { $pay }.
   *[neutral] { $country ->
        [AT] Das Entgelt beträgt { $pay }.
        [CH] Der Lohn beträgt { $pay }.
       *[other] Die Vergütung beträgt { $pay }.
    }
}
pay-minimum = Das Mindestentgelt beträgt { $pay }.
pay-overpay = Wir sind bereit, je nach Qualifikation und Erfahrung mehr zu zahlen.
pay-agreement = Grundlage: { $agreement }.
pay-note = { $note }.
pay-before-interview = { $address ->
    [sie] Die Höhe nennen wir Ihnen vor dem ersten Gespräch.
    [du] Die Höhe nennen wir dir vor dem ersten Gespräch.
   *[neutral] Die Höhe wird vor dem ersten Gespräch genannt.
}
pay-before-interview-short = Wird vor dem ersten Gespräch genannt

## Was man mitbringt

education-school = { $subject }
education-school-any = Schulabschluss
education-vocational = { $subject }
education-vocational-any = abgeschlossene Berufsausbildung
education-bachelor = Bachelor in { $subject }
education-bachelor-any = Bachelor
education-master = Master in { $subject }
education-master-any = Master
education-doctorate = Promotion in { $subject }
education-doctorate-any = Promotion
education-equivalent = gleichwertig
education-sentence = { $address ->
    [sie] Ihr Abschluss: { $options }.
    [du] Dein Abschluss: { $options }.
   *[neutral] Abschluss: { $options }.
}
education-instead = { $n ->
    [one] Statt des Abschlusses zählt auch mindestens { $duration } einschlägige Berufserfahrung.
   *[other] Statt des Abschlusses zählen auch mindestens { $duration } einschlägige Berufserfahrung.
}
education-none = { $address ->
    [sie] Sie brauchen keinen bestimmten Abschluss.
    [du] Du brauchst keinen bestimmten Abschluss.
   *[neutral] Ein bestimmter Abschluss ist nicht nötig.
}
experience-in = { $address ->
    [sie] Sie haben mindestens { $duration } Berufserfahrung { $field }.
    [du] Du hast mindestens { $duration } Berufserfahrung { $field }.
   *[neutral] Mindestens { $duration } Berufserfahrung { $field }
}
experience-any = { $address ->
    [sie] Sie haben mindestens { $duration } einschlägige Berufserfahrung.
    [du] Du hast mindestens { $duration } einschlägige Berufserfahrung.
   *[neutral] Mindestens { $duration } einschlägige Berufserfahrung
}
language-sentence = { $address ->
    [sie] Sie sprechen und schreiben { $language } auf dem Niveau { $level } ({ $description }).
    [du] Du sprichst und schreibst { $language } auf dem Niveau { $level } ({ $description }).
   *[neutral] { $language } in Wort und Schrift auf dem Niveau { $level } ({ $description })
}
cefr-A1 = erste Kenntnisse
cefr-A2 = einfache Verständigung
cefr-B1 = sicher im Alltag
cefr-B2 = sicher im Beruf
cefr-C1 = fließend
cefr-C2 = sicher in jeder Lage

## Kontakt und Bewerbung

contact-text = { $address ->
    [sie] Haben Sie Fragen zur Stelle? Melden Sie sich gern.
    [du] Hast du Fragen zur Stelle? Melde dich gern.
   *[neutral] Fragen zur Stelle beantwortet:
}
apply-label = Jetzt bewerben
apply-by = { $address ->
    [sie] Bitte bewerben Sie sich bis zum { $date }.
    [du] Bitte bewirb dich bis zum { $date }.
   *[neutral] Bewerbungen sind bis zum { $date } möglich.
}
apply-until-filled = Die Stelle bleibt ausgeschrieben, bis sie besetzt ist.
apply-reference = { $address ->
    [sie] Bitte geben Sie die Kennziffer { $reference } an.
    [du] Bitte gib die Kennziffer { $reference } an.
   *[neutral] Kennziffer: { $reference }.
}
apply-subject = Bewerbung: { $title } ({ $reference })
apply-subject-plain = Bewerbung: { $title }
privacy-label = Datenschutzhinweise für Bewerbende
imprint-label = Impressum

## Seiten

state-note-draft = Nicht veröffentlicht
state-note-scheduled = Erscheint am { $date }
posting-page-title = { $title } – { $company }
posting-page-title-place = { $title } in { $place } – { $company }
page-title = { $title } – { $company }
list-heading = Offene Stellen
list-count = { $n ->
    [one] 1 offene Stelle
   *[other] { $number } offene Stellen
}
list-empty = Zurzeit ist keine Stelle ausgeschrieben. Schauen Sie gern wieder vorbei.
list-description = Offene Stellen bei { $company }: Aufgaben, Anforderungen und Vergütung auf einen Blick.
list-other-department = Weitere Stellen
list-no-place = Ohne festen Arbeitsort
finder-department = Bereich
finder-place = Arbeitsort
finder-time = Arbeitszeit
finder-remote = Homeoffice
finder-language = Sprachkenntnisse
finder-option = { $name } ({ $n })
path-departments = bereiche
path-places = orte
department-heading = Offene Stellen im Bereich { $name }
department-description = Offene Stellen im Bereich { $name } bei { $company }: Aufgaben, Anforderungen und Vergütung auf einen Blick.
place-heading = Offene Stellen in { $name }
place-description = Offene Stellen in { $name } bei { $company }: Aufgaben, Anforderungen und Vergütung auf einen Blick.
closed-page-title = Nicht mehr ausgeschrieben: { $title }
closed-heading = Diese Stelle ist nicht mehr ausgeschrieben
closed-text = Die Bewerbungsfrist endete am { $date }.
closed-list-label = Alle offenen Stellen ansehen
closed-others = Zurzeit suchen wir
root-heading = Offene Stellen bei { $company }
root-text = Stellenangebote auf Deutsch
not-found-heading = Diese Seite gibt es nicht
not-found-text = Vielleicht ist die Stelle inzwischen besetzt, oder die Adresse enthält einen Tippfehler.
not-found-link = Zu den offenen Stellen
moved-heading = Diese Seite hat eine neue Adresse

## Beschriftungen der Vorlagen
skip-to-content = Zum Inhalt springen
main-navigation = Hauptmenü
language-switch = Sprache wählen
legal-links = Rechtliches
company-website = Unternehmenswebsite
all-positions = Alle offenen Stellen
topics-label = Stellen nach Bereich und Ort
finder-label = Stellen finden
finder-search = Suche
finder-any = Alle
finder-found = Passende Stellen:
finder-reset = Auswahl aufheben
finder-failed = Die Suche ist gerade nicht erreichbar. Bitte laden Sie die Seite neu.
key-facts = Eckdaten
jump-to-apply = Zur Bewerbung
share-of-time = der Arbeitszeit:
share-note = Prozentangaben: ungefährer Anteil an der Arbeitszeit.
essential-note = Voraussetzung für die Stelle
desirable-note = Gern gesehen, aber keine Voraussetzung
phone = Telefon:
email = E-Mail:
apply-by-email = Per E-Mail:
pdf-label = Diese Stellenanzeige als PDF
online-at = Diese Stellenanzeige online:
state-draft = Entwurf
state-scheduled = Geplant
