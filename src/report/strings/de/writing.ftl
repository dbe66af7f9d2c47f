# Was geschrieben steht: Platzhalter, Titel, Fakten im Fließtext.

title-marker = { $adds ->
        [yes] Der Titel trägt selbst einen Geschlechterzusatz; die Website setzt schon einen dahinter.
       *[no] Der Titel trägt einen Geschlechterzusatz; die Website kann ihn selbst dahinter setzen.
    }
    .help = Schreiben Sie nur die Stelle: „{ $bare }“. { $adds ->
        [yes] Der Zusatz steht in `vakanz.yaml` unter `gender-marker`.
       *[no] Den Zusatz geben Sie einmal in `vakanz.yaml` mit `gender-marker` an; dann zeigt ihn jede Seite, und Jobbörsen bekommen den Titel ohne ihn.
    }
    .what = Ein Titel trägt einen Geschlechterzusatz, der Sache der Website ist.

role-fact-in-prose = { $field ->
        [pay] „{ $heading }“ sagt im Fließtext, was vakanz aus Fakten schreibt: die Vergütung.
        [contact] „{ $heading }“ sagt im Fließtext, was vakanz aus Fakten schreibt: wer Fragen beantwortet.
       *[places] „{ $heading }“ sagt im Fließtext, was vakanz aus Fakten schreibt: den Arbeitsort.
    }
    .help = { $field ->
        [pay] Tragen Sie sie in `role.yaml` ein, wo sie sich vergleichen und finden lässt: `pay: {"{"} min: 42000, max: 52000, currency: EUR, per: year {"}"}`.
        [contact] Tragen Sie die Person in `content/people.yaml` ein und nennen Sie den Schlüssel in `role.yaml`: `contact: hiring`.
       *[places] Tragen Sie den Ort in `content/places.yaml` ein und nennen Sie den Schlüssel in `role.yaml`: `places: [berlin]`.
    }
    .what = Ein Abschnitt sagt im Fließtext, was vakanz aus Fakten schreibt: Vergütung, Ort oder Kontakt.

education-none = „none“ steht neben anderen Abschlüssen, die damit nicht mehr zählen würden.
    .help = Löschen Sie diesen Punkt oder alle anderen.
    .what = „Keine Ausbildung nötig“ steht neben einer Ausbildung.

text-control-character = In diesem Text steht ein Zeichen, das man nicht sehen kann.
    .help = Löschen Sie, was mit einem Backslash beginnt, zum Beispiel `\0` oder `\u0007`.
    .what = Ein Text enthält ein Zeichen, das man nicht sehen kann.

theme-string-reference = „{ $id }“ verweist auf etwas, das es nicht gibt, oder auf sich selbst.
    .help = Zwischen geschweiften Klammern stehen nur Werte wie {"{"} $n {"}"} und andere Texte der Datei.
    .what = Ein Text des Designs verweist auf einen, den es nicht gibt, oder auf sich selbst.
