# Felder und ihre Werte, Verweise, Texte und Listenpunkte.
# GIVEN(…) ist „yes“ für ein Argument, das da und nicht leer ist, sonst „no“.

field-unknown = Ein Feld „{ $key }“ gibt es hier nicht.
    .help = { GIVEN($nearest) ->
        [yes] Meinen Sie „{ $nearest }“?
       *[no] Verwenden Sie ein Feld, das es hier gibt ({ $choices }), oder setzen Sie „#“ und ein Leerzeichen davor, wenn es eine Anmerkung ist.
    }
    .what = Ein Feld trägt einen Namen, den es dort nicht gibt.

field-missing = { $record ->
        [settings] In den Einstellungen der Website fehlt das Feld „{ $field }“.
        [company] Beim Unternehmen fehlt das Feld „{ $field }“.
        [apply] Es ist nicht gesagt, wohin die Bewerbungen gehen: „email“ oder „url“ fehlt.
        [place] Bei diesem Ort fehlt das Feld „{ $field }“.
        [department] Bei dieser Abteilung fehlt das Feld „{ $field }“.
        [person] Bei dieser Person fehlt das Feld „{ $field }“.
        [pay-system] In der Vergütungsordnung fehlt das Feld „{ $field }“.
        [band] Bei dieser Vergütungsgruppe fehlt das Feld „{ $field }“.
        [term] Diesem Eintrag im Glossar fehlt das Feld „{ $field }“.
        [role] Bei dieser Stelle fehlt das Feld „{ $field }“.
        [remote] Es ist nicht gesagt, wie viel von zu Hause aus gearbeitet wird: „days“ oder „countries“ fehlt.
        [employment] Bei der Beschäftigung fehlt das Feld „{ $field }“.
        [range] Von den beiden Zahlen fehlt „{ $field }“.
        [contract] Beim Vertrag fehlt das Feld „{ $field }“.
        [pay] Bei der Vergütung fehlt das Feld „{ $field }“.
        [education] Bei dieser Ausbildung fehlt das Feld „{ $field }“.
        [experience] Bei dieser Erfahrung fehlt das Feld „{ $field }“.
        [language-level] Bei dieser Sprache fehlt das Feld „{ $field }“.
       *[other] Hier fehlt das Feld „{ $field }“.
    }
    .help = { $field ->
        [title] Ergänzen Sie den Titel: `title: {"{"} de: Sachbearbeitung Einkauf, en: Procurement Clerk {"}"}`. In Markdown-Dateien ist er die erste Zeile: `# Sachbearbeitung Einkauf`.
        [places] Nennen Sie einen oder mehrere Orte aus `content/places.yaml`: `places: [berlin]`. Wird ganz von zu Hause aus gearbeitet, ist keiner nötig: `remote: {"{"} countries: [DE] {"}"}`.
        [employment] Ergänzen Sie Arbeitszeit und Vertrag: `employment: {"{"} time: full-time, contract: permanent {"}"}`.
        [posted] Ergänzen Sie den ersten Tag online: `posted: 2026-11-02`.
        [closes] Ergänzen Sie den letzten Tag online: `closes: 2026-12-15`, oder `closes: until-filled`, bis die Stelle besetzt ist.
        [summary] Sagen Sie in zwei oder drei Sätzen, wofür die Stelle da ist: `summary: {"{"} de: "Sie …", en: "You …" {"}"}`. In Markdown-Dateien ist es der Text unter dem Titel.
        [duties] Ergänzen Sie eine Liste mit einem Punkt für jede Aufgabe: `- {"{"} de: Sie prüfen Rechnungen., en: You check invoices. {"}"}`.
        [qualifications] Sagen Sie, was die Stelle verlangt, zum Beispiel unter `skills` mit je einem Punkt: `- {"{"} de: Sie kennen DATEV., en: You know DATEV. {"}"}`.
        [time] Ergänzen Sie `time: full-time` für Vollzeit, `part-time` für Teilzeit oder beides: `time: [full-time, part-time]`.
        [contract] Ergänzen Sie `contract: permanent` für unbefristet oder `contract: {"{"} fixed-term: 2 years {"}"}` für befristet.
        [name] { $record ->
            [company] Ergänzen Sie den Namen des Arbeitgebers: `name: Nordlicht GmbH`.
            [place] Ergänzen Sie ihn so, wie er erscheinen soll: `name: Berlin`.
            [department] Ergänzen Sie ihn so, wie er erscheinen soll: `name: {"{"} de: Verwaltung, en: Administration {"}"}`.
           *[other] Ergänzen Sie ihn so, wie er erscheinen soll: `name: Aylin Berger`.
        }
        [country] Ergänzen Sie das Land mit zwei Buchstaben: `country: DE`.
        [currency] Ergänzen Sie die Währung mit drei Buchstaben: `currency: EUR`.
        [per] Sagen Sie, für welche Zeit der Betrag gilt: `per: year` (Jahr), `month` (Monat), `week` (Woche), `day` (Tag) oder `hour` (Stunde).
        [base-url] Ergänzen Sie die Adresse, unter der die Website erscheinen soll: `base-url: https://jobs.example.org/`.
        [languages] Ergänzen Sie die Sprachen der Website, die wichtigste zuerst: `languages: {"{"} de: {"{"} locale: de-DE {"}"}, en: {"{"} locale: en-GB {"}"} {"}"}`.
        [level] { $record ->
            [language-level] Ergänzen Sie eine Stufe von `A1` bis `C2`: `{"{"} language: de, level: C1 {"}"}`.
           *[other] Ergänzen Sie zum Beispiel `level: vocational` (Berufsausbildung); möglich sind auch `none`, `school`, `bachelor`, `master` und `doctorate`.
        }
        [years] Sagen Sie, wie viele Jahre: `years: 2`; ein halbes Jahr ist `0.5`.
        [language] Ergänzen Sie die Sprache mit zwei Buchstaben: `{"{"} language: de, level: C1 {"}"}`.
        [min] { $record ->
            [range] Schreiben Sie beide Zahlen: `{"{"} min: 30, max: 39 {"}"}`.
           *[other] Ergänzen Sie eine Spanne, `min: 42000` und `max: 52000`, oder einen einzigen Betrag: `amount: 3250`.
        }
        [max] Schreiben Sie beide Zahlen, `{"{"} min: 30, max: 39 {"}"}`, oder eine einzige ohne Klammern: `38.5`.
        [email] Ergänzen Sie eines von beiden: `{"{"} email: bewerbung@example.org {"}"}` oder `{"{"} url: https://jobs.example.org/bewerbung {"}"}`.
        [days] Sagen Sie, wie viele Tage in der Woche, `remote: {"{"} days: 2 {"}"}`, oder aus welchen Ländern ganz von zu Hause aus gearbeitet werden kann: `remote: {"{"} countries: [DE, AT] {"}"}`.
        [fixed-term] Ergänzen Sie die Dauer, `fixed-term: 2 years`, oder den letzten Tag: `fixed-term: 2028-12-31`.
        [text] Sagen Sie, wie es heißen soll: `{"{"} de: Personalabteilung, en: people department {"}"}`.
        [bands] Ergänzen Sie die Vergütungsgruppen, jede unter einem eigenen Namen: `bands: {"{"} E9: {"{"} min: 42000, max: 52000, currency: EUR, per: year {"}"} {"}"}`.
       *[other] Ergänzen Sie es in einer eigenen Zeile: `{ $field }: …`.
    }
    .what = Ein Feld, das nötig ist, fehlt.

field-empty = { GIVEN($field) ->
        [yes] Im Feld „{ $field }“ steht nichts.
       *[no] Hier steht nichts.
    }
    .help = { $expected ->
        [list] Schreiben Sie eine Liste darunter, mit Bindestrich und Leerzeichen vor jedem Punkt: `- …`; ist das Feld freiwillig, können Sie die Zeile auch löschen.
        [map] Ergänzen Sie, was dazugehört, eingerückt in den Zeilen darunter, jeweils als `Name: Wert`; ist das Feld freiwillig, können Sie die Zeile auch löschen.
        [text] Schreiben Sie hier einen Text; ist das Feld freiwillig, können Sie die Zeile auch löschen.
        [words] Schreiben Sie hier einen Text; ist das Feld freiwillig, können Sie die Zeile auch löschen.
       *[value] Schreiben Sie nach dem Doppelpunkt einen Wert; ist das Feld freiwillig, können Sie die Zeile auch löschen.
    }
    .what = Hinter dem Doppelpunkt eines Feldes steht nichts.

field-shape = { GIVEN($field) ->
        [yes] „{ $field }“ braucht { $expected ->
            [list] eine Liste
            [map] eigene Felder
            [value] einen einzelnen Wert
           *[words] einen Text
        } und { $found ->
            [list] keine Liste
            [map] keine eigenen Felder
           *[text] keinen Text
        }.
       *[no] Hierher { $expected ->
            [list] gehört eine Liste
            [map] gehören Felder mit je einem Namen
            [value] gehört ein einzelner Wert
           *[words] gehört ein Text
        } und { $found ->
            [list] keine Liste
            [map] keine eigenen Felder
           *[text] kein Text
        }.
    }
    .help = { $field ->
        [title] Schreiben Sie ihn einmal für jede Sprache: `title: {"{"} de: Sachbearbeitung Einkauf, en: Procurement Clerk {"}"}`.
        [places] Schreiben Sie einen oder mehrere Orte: `places: [berlin]`.
        [employment] Schreiben Sie die Beschäftigung mit ihren Feldern: `employment: {"{"} time: full-time, contract: permanent {"}"}`.
        [posted] Schreiben Sie einen Tag: `posted: 2026-11-02`.
        [closes] Schreiben Sie einen Tag, `closes: 2026-12-15`, oder `closes: until-filled`.
        [summary] Schreiben Sie sie einmal für jede Sprache: `summary: {"{"} de: "Sie …", en: "You …" {"}"}`.
        [duties] Schreiben Sie einen Punkt für jede Aufgabe: `- {"{"} de: Sie prüfen Rechnungen., en: You check invoices. {"}"}`.
        [qualifications] Ordnen Sie, was die Stelle verlangt, unter `education`, `experience`, `languages`, `skills`, `licences` und `personal`, jeweils als Liste: `skills:` und in der nächsten Zeile `- use: skills/spreadsheets`.
        [time] Schreiben Sie `time: full-time` oder `time: [full-time, part-time]`.
        [contract] Schreiben Sie `contract: permanent` oder `contract: {"{"} fixed-term: 2 years {"}"}`.
        [name] Schreiben Sie einen Namen, `name: Berlin`, oder einen für jede Sprache: `name: {"{"} de: Wien, en: Vienna {"}"}`.
        [country] Schreiben Sie zwei Buchstaben: `country: DE`.
        [currency] Schreiben Sie drei Buchstaben: `currency: EUR`.
        [per] Schreiben Sie `per: year` (Jahr), `month` (Monat), `week` (Woche), `day` (Tag) oder `hour` (Stunde).
        [base-url] Schreiben Sie eine Adresse: `base-url: https://jobs.example.org/`.
        [languages] { $expected ->
            [list] Schreiben Sie einen Punkt für jede Sprache: `- {"{"} language: de, level: C1 {"}"}`.
           *[map] Schreiben Sie jede Sprache mit ihren Feldern; bei einer Stelle: `- {"{"} language: de, level: C1 {"}"}`, in `vakanz.yaml`: `languages: {"{"} de: {"{"} locale: de-DE {"}"}, en: {"{"} locale: en-GB {"}"} {"}"}`.
        }
        [education] { $expected ->
            [list] Schreiben Sie einen Punkt für jede Ausbildung: `- {"{"} level: vocational {"}"}`.
           *[map] Schreiben Sie jede Ausbildung mit ihren Feldern: `- {"{"} level: vocational {"}"}`.
        }
        [experience] { $expected ->
            [list] Schreiben Sie einen Punkt für jede Erfahrung: `- {"{"} years: 3 {"}"}`.
           *[map] Schreiben Sie jede Erfahrung mit ihren Feldern: `- {"{"} years: 3 {"}"}`.
        }
        [level] Schreiben Sie eine Stufe: `level: C1` für eine Sprache, `level: vocational` für eine Ausbildung.
        [years] Schreiben Sie eine Zahl: `years: 2`.
        [language] Schreiben Sie zwei Buchstaben: `language: de`.
        [min] Schreiben Sie eine Zahl: `min: 42000`.
        [max] Schreiben Sie eine Zahl: `max: 52000`.
        [email] Schreiben Sie eine Adresse: `email: bewerbung@example.org`.
        [days] Schreiben Sie eine Zahl: `days: 2`.
        [fixed-term] Schreiben Sie die Dauer, `fixed-term: 2 years`, oder den letzten Tag: `fixed-term: 2028-12-31`.
        [pay] Schreiben Sie eine Vergütungsgruppe, `pay: {"{"} band: E9 {"}"}`, oder Beträge: `pay: {"{"} min: 42000, max: 52000, currency: EUR, per: year {"}"}`.
        [apply] Schreiben Sie `apply: {"{"} email: bewerbung@example.org {"}"}` oder `apply: {"{"} url: https://jobs.example.org/bewerbung {"}"}`.
        [remote] Schreiben Sie `remote: on-site`, `remote: {"{"} days: 2 {"}"}` oder `remote: {"{"} countries: [DE, AT] {"}"}`.
       *[other] { $expected ->
            [list] Beginnen Sie für jeden Punkt eine neue Zeile, eingerückt, mit Bindestrich und Leerzeichen: `- …`.
            [map] Schreiben Sie jedes Feld mit Namen und Doppelpunkt, in geschweiften Klammern oder in eigenen Zeilen: `{"{"} min: 30, max: 39 {"}"}`.
            [value] Schreiben Sie nach dem Doppelpunkt einen Wert, ohne Liste und ohne Klammern.
           *[words] { $found ->
                [list] Schreiben Sie statt der Liste einen Text. Mehrere Absätze beginnen mit `>` und werden durch eine Leerzeile getrennt.
               *[other] Schreiben Sie hier einen Text. Enthält er einen Doppelpunkt, setzen Sie ihn in Anführungszeichen: `"Kurz gesagt: Sie halten den Laden am Laufen."`
            }
        }
    }
    .what = In einem Feld steht eine Liste, eine Gruppe von Feldern oder ein Text, wo etwas anderes hingehört.

field-choice = „{ $value }“ ist hier nicht möglich.
    .help = { GIVEN($nearest) ->
        [yes] Meinen Sie „{ $nearest }“? Möglich ist { $choices }.
       *[no] Schreiben Sie { $choices }.
    }
    .what = Ein Wert gehört nicht zu denen, die ein Feld haben kann.

value-true-false = „{ $value }“ ist weder `true` noch `false`.
    .help = { GIVEN($meant) ->
        [yes] Schreiben Sie `{ $meant }`.
       *[no] Schreiben Sie `true` für ja oder `false` für nein.
    }
    .what = In einem Feld, das nur ja oder nein kennt, steht weder `true` noch `false`.

value-code = { $kind ->
        [country] „{ $value }“ ist kein Länderkürzel.
        [region] „{ $value }“ ist kein Kürzel einer Region dieses Landes.
        [currency] „{ $value }“ ist kein Währungskürzel.
        [language] „{ $value }“ ist kein Sprachkürzel.
        [language-tag] „{ $value }“ kann nicht das Kürzel einer Sprache der Website sein.
        [locale] „{ $value }“ ist keine Sprache mit ihrer Region.
        [time-zone] Eine Zeitzone „{ $value }“ gibt es nicht.
        [slug] „{ $value }“ kann nicht Teil einer Webadresse sein.
        [theme] „{ $value }“ kann nicht der Name eines Designs sein.
       *[other] „{ $value }“ ist hier nicht möglich.
    }
    .help = { GIVEN($meant) ->
        [yes] Schreiben Sie „{ $meant }“.
       *[no] { $kind ->
            [country] Schreiben Sie zwei Großbuchstaben, zum Beispiel `DE`, `AT` oder `CH`.
            [region] Schreiben Sie das Land, einen Bindestrich und die Region: `DE-BE` für Berlin, `AT-9` für Wien, `CH-ZH` für Zürich.
            [currency] Schreiben Sie drei Großbuchstaben, zum Beispiel `EUR` oder `CHF`.
            [language] Schreiben Sie zwei Kleinbuchstaben, zum Beispiel `de`, `en` oder `fr`.
            [language-tag] Schreiben Sie zwei Kleinbuchstaben, zum Beispiel `de` oder `en`, und wenn nötig nach einem Bindestrich die Region: `de-CH`.
            [locale] Schreiben Sie sie wie `de-DE`, `de-AT`, `de-CH`, `en-GB` oder `en-US`.
            [time-zone] Schreiben Sie sie wie `Europe/Berlin`, `Europe/Vienna` oder `Europe/Zurich`.
            [slug] Verwenden Sie Kleinbuchstaben von a bis z, Ziffern und einzelne Bindestriche zwischen den Wörtern, höchstens 60 Zeichen: `sachbearbeitung-einkauf`.
            [theme] Verwenden Sie Buchstaben von a bis z, Ziffern und Bindestriche, wie im Namen seines Ordners unter `themes/`; oder schreiben Sie `default`.
           *[other] Verwenden Sie Buchstaben von a bis z, Ziffern und Bindestriche.
        }
    }
    .what = Ein Kürzel für Land, Region, Währung, Sprache oder Zeitzone gibt es nicht.

value-email = „{ $value }“ ist keine E-Mail-Adresse.
    .help = Schreiben Sie nur die Adresse, zum Beispiel `bewerbung@example.org`, ohne Namen und ohne Klammern.
    .what = Ein Wert ist keine E-Mail-Adresse.

value-url = „{ $value }“ ist keine vollständige Webadresse.
    .help = Schreiben Sie sie ganz aus, mit https:// am Anfang: `https://www.example.org/`.
    .what = Eine Webadresse ist nicht vollständig.

value-term = „{ $value }“ sagt nicht, wie lange der Vertrag dauert.
    .help = Schreiben Sie `18 months` (Monate) oder `2 years` (Jahre), mit diesen englischen Wörtern, oder den letzten Tag: `2028-12-31`. Die Zahl kann höchstens 120 sein.
    .what = Die Dauer einer Befristung lässt sich nicht lesen.

value-years = { $value } ist als Zahl von Jahren nicht möglich.
    .help = Schreiben Sie eine Zahl bis 40, in ganzen, halben oder Vierteljahren: `2` oder `0.5`. Ist keine Zeit verlangt, löschen Sie den Eintrag.
    .what = Eine Zahl von Jahren ist nicht möglich oder zu genau.

value-word-or-date = „{ $value }“ ist weder ein Tag noch ein Wort, das hier möglich ist.
    .help = { GIVEN($nearest) ->
        [yes] Meinen Sie „{ $nearest }“? Möglich ist auch ein Tag: `2027-02-01`.
       *[no] Schreiben Sie { $choices }. Möglich ist auch ein Tag: `2027-02-01`.
    }
    .what = Ein Wert ist weder ein Tag noch eines der Wörter, die dort möglich sind.

date-form = „{ $value }“ ist kein Datum in der Form Jahr-Monat-Tag.
    .help = { GIVEN($meant) ->
        [yes] Schreiben Sie Jahr, Monat und Tag mit Bindestrichen: `{ $meant }`.
       *[no] { $fault ->
            [slashes] Tag und Monat lassen sich hier nicht unterscheiden. Schreiben Sie Jahr, Monat und Tag mit Bindestrichen, zum Beispiel `2027-01-31`.
            [two-digit-year] Schreiben Sie das Jahr mit vier Ziffern, dann Monat und Tag: `2027-01-31`.
            [prose] Schreiben Sie Tag, Monat und Jahr in Ziffern, das Jahr zuerst: `2027-01-31`.
           *[other] Schreiben Sie Jahr, Monat und Tag mit Bindestrichen, zum Beispiel `2027-01-31`.
        }
    }
    .what = Ein Datum ist nicht in der Form Jahr-Monat-Tag geschrieben.

date-no-such-day = Den Tag „{ $value }“ gibt es nicht, denn dieser Monat hat { $last } Tage.
    .help = Schreiben Sie einen Tag, den es gibt, oder einen späteren Monat.
    .what = Ein Datum nennt einen Tag, den es in diesem Monat nicht gibt.

date-no-such-month = Den Monat im Datum „{ $value }“ gibt es nicht.
    .help = Schreiben Sie das Jahr, den Monat von 01 bis 12 und dann den Tag: `2027-01-31` ist der 31. Januar 2027.
    .what = Ein Datum nennt einen Monat, den es nicht gibt.

date-year = Das Jahr in „{ $value }“ liegt zu weit von heute entfernt.
    .help = Schreiben Sie ein Jahr von 2000 bis 2100 mit vier Ziffern: `2027-01-31`.
    .what = Das Jahr eines Datums liegt nicht zwischen 2000 und 2100.

number-form = „{ $value }“ ist keine einfache Zahl.
    .help = { GIVEN($meant) ->
        [yes] Schreiben Sie `{ $meant }`: nur Ziffern, mit einem Punkt vor den Nachkommastellen.
       *[no] Schreiben Sie nur Ziffern, ohne Währung und ohne Tausendertrennung, mit einem Punkt vor den Nachkommastellen: `54000` oder `17.50`.
    }
    .what = Eine Zahl ist mit Währung, mit Tausendertrennung oder in Worten geschrieben.

number-negative = „{ $value }“ ist kleiner als null.
    .help = Schreiben Sie die Zahl ohne Minuszeichen.
    .what = Eine Zahl ist kleiner als null.

number-too-large = „{ $value }“ hat zu viele Ziffern.
    .help = Möglich sind höchstens zehn Ziffern vor dem Punkt und zwei danach: `54000` oder `17.50`.
    .what = Eine Zahl hat mehr Ziffern, als sinnvoll ist.

number-out-of-range = { $value } ist hier nicht möglich.
    .help = { $max ->
        [5] Schreiben Sie die Tage zu Hause in einer Woche, mehr als 0 und höchstens { $max }: `days: 2` oder `days: 2.5`. Gibt es keine, löschen Sie `remote`.
        [60] Schreiben Sie die Stunden einer Woche, höchstens { $max }: `38.5`.
       *[other] Schreiben Sie eine ganze Zahl von { $min } bis { $max }.
    }
    .what = Eine Zahl ist kleiner oder größer, als ihr Feld erlaubt.

number-range = { $min ->
        [min] „min“ ist größer als „max“.
       *[other] „min“ ({ $min }) ist größer als „max“ ({ $max }).
    }
    .help = Schreiben Sie die kleinere Zahl hinter `min` und die größere hinter `max`.
    .what = Die kleinere von zwei Zahlen ist größer als die andere.

date-ends-before-start = Das Ende ({ $to }) liegt vor dem Beginn ({ $from }).
    .help = Prüfen Sie beide Tage: `valid-from` ist der erste Tag, an dem es gilt, `valid-to` der letzte.
    .what = Ein Eintrag eines Regelpakets endet, bevor er beginnt.

pack-field-of-another-rule = Mit „{ $field }“ kann diese Regel nichts anfangen.
    .help = Das Feld gehört zu einem Eintrag mit `rule: { $rule }`; löschen Sie es hier, oder ändern Sie die Regel.
    .what = Ein Eintrag eines Regelpakets hat ein Feld, mit dem seine Regel nichts anfangen kann.

reference-unknown = { $kind ->
        [place] Einen Ort „{ $key }“ gibt es nicht.
        [department] Eine Abteilung „{ $key }“ gibt es nicht.
        [person] Eine Person „{ $key }“ gibt es nicht.
        [band] Eine Vergütungsgruppe „{ $key }“ gibt es nicht.
        [clause] Einen Baustein „{ $key }“ gibt es nicht.
        [duty] Eine Aufgabe mit der Kennung „{ $key }“ gibt es in dieser Stelle nicht.
        [rule] Eine Regel „{ $key }“, deren Gewicht sich ändern lässt, gibt es nicht.
       *[other] „{ $key }“ gibt es nicht.
    }
    .help = { GIVEN($nearest) ->
        [yes] Meinen Sie „{ $nearest }“?
       *[no] { $kind ->
            [place] { GIVEN($choices) ->
                [no] Es gibt noch keine Orte. Ergänzen Sie ihn in `content/places.yaml`:
               *[yes] Wählen Sie { $choices }, oder ergänzen Sie ihn in `content/places.yaml`:
            } `berlin: {"{"} name: Berlin, country: DE {"}"}`.
            [department] { GIVEN($choices) ->
                [no] Es gibt noch keine Abteilungen. Ergänzen Sie sie in `content/departments.yaml`:
               *[yes] Wählen Sie { $choices }, oder ergänzen Sie sie in `content/departments.yaml`:
            } `verwaltung: {"{"} name: {"{"} de: Verwaltung, en: Administration {"}"} {"}"}`.
            [person] { GIVEN($choices) ->
                [no] Es gibt noch keine Personen. Ergänzen Sie sie in `content/people.yaml`:
               *[yes] Wählen Sie { $choices }, oder ergänzen Sie sie in `content/people.yaml`:
            } `personal: {"{"} name: Aylin Berger, email: bewerbung@example.org {"}"}`.
            [band] { GIVEN($choices) ->
                [no] Es gibt noch keine Vergütungsgruppen. Ergänzen Sie sie in `content/pay.yaml` unter `bands:`
               *[yes] Wählen Sie { $choices }, oder ergänzen Sie sie in `content/pay.yaml` unter `bands:`
            } `E9: {"{"} min: 42000, max: 52000, currency: EUR, per: year {"}"}`.
            [clause] { GIVEN($choices) ->
                [no] Es gibt noch keine Bausteine. `benefits/pension` steht als `pension` in `content/clauses/benefits.yaml`:
               *[yes] Wählen Sie { $choices }, oder ergänzen Sie ihn: `benefits/pension` steht als `pension` in `content/clauses/benefits.yaml`:
            } `pension: {"{"} de: Betriebsrente, en: Company pension {"}"}`.
            [duty] { GIVEN($choices) ->
                [no] Geben Sie der Aufgabe eine Kennung, `- id: telefon`, und nennen Sie diese hinter `for`.
               *[yes] Wählen Sie { $choices }, oder geben Sie einer anderen Aufgabe diese Kennung: `- id: telefon`.
            }
            [rule] { GIVEN($choices) ->
                [no] Fehler zählen immer.
               *[yes] Hier ist { $choices } möglich. Fehler zählen immer, ihre Regeln können deshalb hier nicht stehen.
            }
           *[other] { GIVEN($choices) ->
                [no] Es gibt noch nichts dergleichen.
               *[yes] Wählen Sie stattdessen { $choices } aus.
            }
        }
    }
    .what = Ein Name verweist auf einen Ort, eine Person, Abteilung, Vergütungsgruppe, Aufgabe, Regel oder einen Baustein, den es nicht gibt.

text-unknown-language = „{ $key }“ ist keine Sprache der Website.
    .help = { GIVEN($choices) ->
        [no] Ergänzen Sie die Sprache in `vakanz.yaml` unter `languages`.
       *[yes] Schreiben Sie { $choices }, oder ergänzen Sie die Sprache in `vakanz.yaml` unter `languages`.
    }
    .what = Ein Text steht in einer Sprache, die es auf der Website nicht gibt.

text-unknown-address = „{ $key }“ ist keine Anredeform.
    .help = { GIVEN($nearest) ->
        [yes] Meinen Sie „{ $nearest }“?
       *[no] Schreiben Sie { $choices }: `de: {"{"} sie: "Sie prüfen …", du: "Du prüfst …" {"}"}`.
    }
    .what = Ein Text steht für eine Anredeform, die es nicht gibt.

text-language-missing = Dieser Text fehlt { $language ->
        [de] auf Deutsch
        [en] auf Englisch
       *[other] in der Sprache „{ $language }“
    }.
    .help = Ergänzen Sie ihn neben der anderen Sprache, `{"{"} de: Einkauf, en: Procurement {"}"}`, oder in der Markdown-Datei der fehlenden Sprache.
    .used = für diese Stelle wird er gebraucht
    .what = Ein Text fehlt in einer Sprache, in der eine Stelle erscheint.

text-address-missing = Dieser Text fehlt { $language ->
        [de] auf Deutsch
        [en] auf Englisch
       *[other] in der Sprache „{ $language }“
    } { $address ->
        [sie] in der Sie-Form
        [du] in der Du-Form
       *[neutral] in einer Form ohne Anrede
    }.
    .help = Ergänzen Sie diese Form, zum Beispiel `de: {"{"} sie: "Sie prüfen …", du: "Du prüfst …" {"}"}`, oder fassen Sie den Text einmal so, dass er niemanden anspricht: `de: Prüfung der Rechnungen`.
    .used = für diese Stelle wird er gebraucht
    .what = Ein Text fehlt in der Anredeform, die eine Stelle braucht.

text-html = HTML wie „{ $html }“ wird nicht unterstützt.
    .help = Löschen Sie es. Für Betonung schreiben Sie `*Text*`, für Fettdruck `**Text**`.
    .what = Ein Text enthält HTML, das so erscheinen würde, wie es geschrieben ist.

text-link = Zu „{ $target }“ kann kein Link führen.
    .help = Beginnen Sie die Adresse mit `https:`, `mailto:` oder `tel:`; eine Seite der Website ist `[Impressum](page:imprint)`.
    .what = Ein Link führt zu einer Adresse, deren Art nicht erlaubt ist.

text-image = In diesem Text kann kein Bild stehen.
    .help = Löschen Sie es hier, oder zeigen Sie es auf einer eigenen Seite: `![Unser Haus](asset:haus.jpg)`.
    .what = Ein Bild steht in einem Text, der keines zeigen kann.

item-words-and-clause = Dieser Punkt hat einen Baustein und einen eigenen Text, doch nur eines davon kann erscheinen.
    .help = Löschen Sie entweder die Zeile `use: …` oder den eigenen Text.
    .what = Ein Punkt hat einen Baustein und zugleich einen eigenen Text.

item-without-words = Dieser Punkt hat weder einen Text noch einen Baustein.
    .help = Ergänzen Sie den Text, `- {"{"} de: Sie prüfen Rechnungen., en: You check invoices. {"}"}`, oder nennen Sie einen Baustein: `- use: office/supplies`.
    .what = Ein Punkt hat weder einen Text noch einen Baustein.
