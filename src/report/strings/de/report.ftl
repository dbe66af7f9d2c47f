# Wie Befunde und Regeln gezeigt werden: `vakanz check`, `vakanz rules`, `vakanz explain`, die Seiten in docs/rules.

## Befunde

severity-draft = { $word } im Entwurf
finding-draft = Das betrifft einen Entwurf und verhindert deshalb nichts.
finding-basis = Rechtsgrundlage
finding-roles = Betrifft
finding-roles-more = { $names } und { $count } weiteren
count-drafts = in Entwürfen: { $counts }

## Das Ende einer Prüfung

check-no-file = die Website als Ganzes
check-drafts = In Entwürfen: { $counts }; veröffentlicht werden kann trotzdem.
check-more = { $count ->
        [one] Ein weiterer Befund wird nicht gezeigt.
       *[other] { $count } weitere Befunde werden nicht gezeigt.
    } Nennen Sie eine Datei, einen Ordner oder eine Stelle, um alle Befunde dazu zu sehen: `vakanz check content/roles`.
check-fix = { $count ->
        [one] Einen Befund kann vakanz selbst beheben
       *[other] { $count } Befunde kann vakanz selbst beheben
    }: `vakanz check --fix`
check-explain = Mehr zu einer Regel: `vakanz explain { $rule }`
check-clean-files = { $files ->
        [one] In dieser Datei ist alles in Ordnung.
       *[other] In diesen { $files } Dateien ist alles in Ordnung.
    }
check-elsewhere = In anderen Dateien: { $counts }. `vakanz check` zeigt die ganze Website.
table-errors = Fehler
table-warnings = Warnungen
table-advice = Hinweise
table-drafts = in Entwürfen

## Regeln

rule-since = seit { $version }
rules-more = { $count } Regeln. `vakanz explain duties/too-many` sagt alles über eine von ihnen, `vakanz explain duties` listet eine Familie auf.
evidence-law = Gesetz
evidence-study = Studie
evidence-practice = Praxis
evidence-technical = Technik
explain-why = Warum
explain-bad = Was sie findet
explain-good = Besser
explain-mend = So geht es
explain-evidence = Worauf sie sich stützt
explain-only-de = Sie betrachtet nur deutsche Texte.
explain-only-en = Sie betrachtet nur englische Texte.
explain-by-country = Sie gilt nur, wo das Recht des Arbeitsortes es verlangt.
explain-weigh = Ein anderes Gewicht, in `vakanz.yaml`: `check: {"{"} rules: {"{"} { $rule }: advice {"}"} {"}"}`; möglich sind `error` (Fehler), `warning` (Warnung), `advice` (Hinweis) und `off` (aus).
explain-no-advice = vakanz informiert, es berät nicht rechtlich.
rules-page = Wonach `vakanz check` sucht. Jede Regel hat eine Seite: warum, Beispiele, wie es besser geht, worauf sie sich stützt. Die ersten betreffen den Inhalt einer Anzeige, die übrigen die Form: wie Dateien geschrieben, verlinkt und veröffentlicht werden. Wo sich eine Regel auf ein Gesetz stützt, informiert vakanz und berät nicht rechtlich.
rules-page-content = Was eine Anzeige sagt
rules-page-form = Wie Dateien geschrieben, verlinkt und veröffentlicht werden

## Familien

family-allow = was eine Stelle stehen lässt
family-apply = Bewerbungswege
family-assets = Bilder und andere Dateien
family-consistency = eine Sache, ein Wortlaut
family-date = lesbare Datumsangaben
family-dates = Fristen und Tage, die zusammenpassen
family-duties = Aufgaben, die man sich vorstellen kann
family-duty = Aufgaben und ihre Anteile
family-education = Ausbildung
family-field = Felder und was darin steht
family-file = lesbare Dateien
family-house = Wörter des Hauses
family-inclusion = Wörter, die niemanden ausschließen
family-item = Punkte von Listen
family-language = klare, richtige Sprache
family-law = was eine Anzeige sagen muss und was nicht
family-links = Links, die man versteht
family-link = Links innerhalb der Website
family-markdown = Fließtext in Markdown
family-number = lesbare Zahlen
family-pack = Regelpakete
family-page = freie Seiten
family-parity = alle Sprachen der Website
family-pay = Vergütung
family-publish = der Ausgabeordner
family-qualifications = Anforderungen, die nötig sind
family-reference = Namen, die anderswo festgelegt sind
family-remote = Arbeit von zu Hause
family-role = vollständige Stellen
family-site = die Website als Ganzes
family-slug = Webadressen
family-structure = alles an seinem Platz und in seiner Länge
family-structured-data = Angaben, die auch Suchmaschinen verstehen
family-style = ein ruhiger, konkreter Ton
family-text = Texte und ihre Sprachen
family-theme = Designs
family-title = Titel
family-translation = Sprachen, die dasselbe sagen
family-value = lesbare Werte
family-yaml = die Schreibweise von YAML
