# Der Text einer Stelle in Markdown.

markdown-unknown-heading = Es ist nicht klar, zu welchem Abschnitt „{ $heading }“ gehört.
    .help = { $guess ->
        [summary] Meinen Sie die Kurzbeschreibung? Dann nennen Sie den Abschnitt zum Beispiel „Die Stelle auf einen Blick“.
        [team] Meinen Sie das Team? Dann nennen Sie den Abschnitt zum Beispiel „Ihr Team“.
        [duties] Meinen Sie die Aufgaben? Dann nennen Sie den Abschnitt zum Beispiel „Ihre Aufgaben“.
        [skills] Meinen Sie die Anforderungen? Dann nennen Sie den Abschnitt zum Beispiel „Das bringen Sie mit“.
        [skills-nice] Meinen Sie, was willkommen, aber nicht nötig ist? Dann nennen Sie den Abschnitt zum Beispiel „Von Vorteil“.
        [licences] Meinen Sie Führerscheine und Zertifikate? Dann nennen Sie den Abschnitt zum Beispiel „Nachweise“.
        [personal] Meinen Sie die persönlichen Stärken? Dann nennen Sie den Abschnitt zum Beispiel „Persönliche Stärken“.
        [benefits] Meinen Sie die Leistungen des Arbeitgebers? Dann nennen Sie den Abschnitt zum Beispiel „Wir bieten Ihnen“.
        [process] Meinen Sie den Ablauf der Bewerbung? Dann nennen Sie den Abschnitt zum Beispiel „So geht es weiter“.
        [notes] Meinen Sie die Hinweise? Dann nennen Sie den Abschnitt zum Beispiel „Hinweise“.
        [about] Meinen Sie den Abschnitt über den Arbeitgeber? Dann nennen Sie ihn zum Beispiel „Über uns“.
       *[other] Verwenden Sie eine Überschrift wie „Ihre Aufgaben“, „Ihr Profil“, „Wir bieten Ihnen“ oder „So geht es weiter“.
    } Bis dahin steht der Text unter der Überschrift, wie Sie sie geschrieben haben.
    .what = Eine Überschrift nennt keinen Abschnitt einer Stellenanzeige.

markdown-ambiguous-heading = „{ $heading }“ kann Aufgaben oder Leistungen ankündigen; angenommen sind { $section ->
        [benefits] Leistungen, weil die Aufgaben schon eine eigene Überschrift haben
       *[duties] { $because ->
            [benefits] Aufgaben, weil die Leistungen schon eine eigene Überschrift haben
           *[nothing] Aufgaben, weil weder Aufgaben noch Leistungen eine andere Überschrift haben
        }
    }.
    .help = Wählen Sie eine eindeutige Überschrift: „Ihre Aufgaben“ oder „Wir bieten Ihnen“.
    .duties = hier stehen die Aufgaben
    .benefits = hier stehen die Leistungen
    .what = Eine Überschrift kann Aufgaben ebenso wie Leistungen ankündigen.

markdown-heading-language = Die Überschrift „{ $heading }“ ist { $found ->
        [de] deutsch
        [en] englisch
       *[other] in einer anderen Sprache
    }, der Text aber { $lang ->
        [de] deutsch
        [en] englisch
       *[other] in einer anderen Sprache
    }.
    .help = Übersetzen Sie sie. Die Seite zeigt zwar ihre eigene Überschrift in der richtigen Sprache, doch womöglich steht auch der Text darunter in der falschen Datei.
    .what = Eine Überschrift steht in einer anderen Sprache als ihre Datei.

markdown-heading-without-space = In „{ $heading }“ fehlt das Leerzeichen, das die Zeile zur Überschrift macht.
    .help = Schreiben Sie: { $fixed }
    .what = Einer Zeile mit „#“ fehlt das Leerzeichen, das sie zur Überschrift macht.

markdown-no-list = „{ $heading }“ ist als Fließtext geschrieben, dieser Abschnitt ist aber eine Liste.
    .help = Schreiben Sie jeden Punkt in eine eigene Zeile und beginnen Sie die Zeile mit Bindestrich und Leerzeichen: „- “.
    .what = Ein Abschnitt, der eine Liste ist, ist als Fließtext geschrieben.

markdown-nested-list = Eine Liste steht in einer anderen Liste; ihre Punkte erscheinen auf derselben Ebene.
    .help = Entfernen Sie die Einrückung, oder fassen Sie in einem Satz zusammen, was zusammengehört.
    .what = Eine Liste steht in einer anderen.

markdown-empty-section = Unter der Überschrift „{ $heading }“ steht nichts.
    .help = Ergänzen Sie den Text, oder löschen Sie die Überschrift.
    .what = Unter einer Überschrift steht nichts.

markdown-html = HTML wie „{ $tag }“ wird nicht unterstützt.
    .help = Entfernen Sie es. Für Betonung schreiben Sie *Text*, für Fettdruck **Text**.
    .what = Der Text einer Stelle enthält HTML, das so erscheinen würde, wie es geschrieben ist.

markdown-table = Eine Stelle kann keine Tabelle enthalten; ihre Zeilen erscheinen als Text.
    .help = Schreiben Sie die Zeilen als Liste, jeden Punkt in eine eigene Zeile.
    .what = Der Text einer Stelle enthält eine Tabelle.

markdown-image = Eine Stelle kann kein Bild enthalten; von „{ $image }“ erscheint nur die Beschreibung.
    .help = Entfernen Sie das Bild, oder zeigen Sie es auf einer eigenen Seite.
    .what = Der Text einer Stelle enthält ein Bild.
