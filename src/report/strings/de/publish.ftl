# Was beim Veröffentlichen zu sagen ist. Argumente: folder, path, other, found, reason sind Texte; more, line Zahlen.

publish-folder-is-disk = Der Ausgabeordner „{ $folder }“ ist die oberste Ebene eines ganzen Laufwerks.
    .help = Wählen Sie mit --output einen Ordner, der nur für die Website da ist, zum Beispiel --output public.
    .what = Der Ausgabeordner ist die oberste Ebene eines Laufwerks.

publish-folder-holds-sources = Im Ausgabeordner „{ $folder }“ liegen die Quellen der Website oder Ihre persönlichen Dateien; er darf deshalb nicht überschrieben werden.
    .help = Wählen Sie mit --output einen Ordner, der nur für die Website da ist, zum Beispiel --output public.
    .what = Im Ausgabeordner liegen die Quellen der Website oder persönliche Dateien.

publish-folder-in-sources = Der Ausgabeordner „{ $folder }“ liegt in „{ $other }“, also bei den Quellen der Website.
    .help = Wählen Sie mit --output einen Ordner außerhalb von „{ $other }“, zum Beispiel --output public.
    .what = Der Ausgabeordner liegt bei den Quellen der Website.

publish-folder-is-file = Der Ausgabeordner „{ $folder }“ ist eine Datei und kein Ordner.
    .help = Wählen Sie mit --output einen anderen Ordner oder verschieben Sie die Datei.
    .what = Der Ausgabeordner ist eine Datei.

publish-folder-is-repository = Der Ausgabeordner „{ $folder }“ ist selbst ein Git-Repository (er enthält „.git“).
    .help = Wählen Sie mit --output einen Unterordner oder einen anderen Ordner.
    .what = Der Ausgabeordner ist selbst ein Git-Repository.

publish-folder-not-ours = Im Ausgabeordner „{ $folder }“ liegen schon Dateien, die nicht von vakanz stammen: „{ $found }“{ $more ->
        [0] { "" }
        [one] {" "}und eine weitere
       *[other] {" "}und { $more } weitere
    }.
    .help = Wählen Sie mit --output einen leeren oder neuen Ordner, oder leeren Sie diesen, wenn Sie den Inhalt nicht mehr brauchen.
    .what = Im Ausgabeordner liegen Dateien, die nicht von vakanz stammen.

publish-folder-busy = In den Ausgabeordner „{ $folder }“ wird gerade schon von einem anderen Vorgang geschrieben.
    .help = Warten Sie, bis der andere Vorgang fertig ist, und starten Sie den Befehl dann erneut; oder wählen Sie mit --output einen anderen Ordner.
    .what = In den Ausgabeordner schreibt gerade ein anderer Vorgang.

publish-manifest-damaged = Zeile { $line } von „{ $path }“ ist nicht lesbar; daher ist unklar, welche Dateien im Ausgabeordner ersetzt werden dürfen.
    .help = Die Datei ist beschädigt oder stammt von einer anderen Version von vakanz. Wählen Sie mit --output einen neuen Ordner, oder leeren Sie „{ $folder }“, wenn Sie den Inhalt nicht mehr brauchen.
    .what = Das Verzeichnis der von vakanz geschriebenen Dateien ist beschädigt.

publish-path-unsafe = Die Seitenadresse „{ $path }“ lässt sich nicht als Dateiname im Ausgabeordner verwenden.
    .help = Verwenden Sie in den Namen von Seiten und Dateien Buchstaben, Ziffern, Bindestriche und Punkte; ein Name darf nicht mit einem Punkt oder Leerzeichen enden.
    .what = Eine Seitenadresse lässt sich nicht als Dateiname verwenden.

publish-path-taken = „{ $path }“ und „{ $other }“ brauchen denselben Platz im Ausgabeordner.
    .help = Geben Sie einem von beiden einen anderen Namen. Namen, die sich nur in der Groß- und Kleinschreibung unterscheiden, sind auf vielen Rechnern dieselbe Datei.
    .what = Zwei Seiten brauchen denselben Platz auf dem Laufwerk.

publish-file-foreign = „{ $path }“ stammt nicht von vakanz, trägt aber den Namen einer Seite der Website.
    .help = Verschieben Sie die Datei, wenn Sie sie noch brauchen, oder ersetzen Sie sie mit --overwrite.
    .what = Eine Datei, die nicht von vakanz stammt, trägt den Namen einer Seite.

publish-file-changed = „{ $path }“ wurde von Hand geändert, nachdem vakanz die Datei geschrieben hatte; diese Änderungen würden verloren gehen.
    .help = Nehmen Sie die Änderung stattdessen im Ordner mit den Inhalten vor und starten Sie den Befehl dann mit --overwrite.
    .what = Eine Seite wurde nach dem Schreiben von Hand geändert.

publish-file-in-the-way = „{ $path }“ stammt nicht von vakanz und steht dort, wo eine Seite oder ein Ordner der Website hingehört.
    .help = Verschieben oder entfernen Sie es, oder wählen Sie mit --output einen anderen Ordner.
    .what = Wo eine Seite oder ein Ordner der Website hingehört, steht etwas, das nicht von vakanz stammt.

publish-link-in-the-way = „{ $path }“ ist eine Verknüpfung mit einem anderen Ort; durch Verknüpfungen im Ausgabeordner schreibt vakanz nicht hindurch.
    .help = Entfernen Sie die Verknüpfung, oder wählen Sie mit --output einen anderen Ordner.
    .what = Eine Verknüpfung steht, wo eine Seite hingehört.

publish-disk-full = Auf dem Laufwerk ist kein Platz mehr für „{ $path }“.
    .help = Schaffen Sie Platz und starten Sie den Befehl erneut, oder wählen Sie mit --output einen Ordner auf einem anderen Laufwerk.
    .what = Auf dem Laufwerk ist kein Platz mehr.

publish-disk-forbidden = Sie dürfen „{ $path }“ nicht lesen oder ändern.
    .help = Lassen Sie sich von der Person, die diesen Rechner betreut, die Berechtigung geben, oder wählen Sie mit --output einen anderen Ordner.
    .what = Eine Datei der Ausgabe darf nicht gelesen oder geändert werden.

publish-disk-trouble = „{ $path }“ konnte nicht gelesen oder geschrieben werden ({ $reason }).
    .help = Prüfen Sie, ob das Laufwerk verbunden ist und kein anderes Programm die Datei geöffnet hat, und starten Sie den Befehl dann erneut.
    .what = Eine Datei der Ausgabe konnte nicht gelesen oder geschrieben werden.

publish-half-done = Die Website in „{ $folder }“ ist jetzt teils auf dem alten, teils auf dem neuen Stand; jede einzelne Seite ist vollständig.
    .help = Beheben Sie das oben genannte Problem und starten Sie den Befehl erneut; dann wird die Website vollständig.
    .what = Das Veröffentlichen wurde unterbrochen; die Website ist teils alt, teils neu.
