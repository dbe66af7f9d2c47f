# Was die Vorschau sagt, im Terminal und im Browser.
# Argumente: address, reason sind Texte; port, other, time sind Zahlen (time: Millisekunden).

serve-ready = Die Vorschau läuft unter { $address } und zeigt jede gespeicherte Änderung. Strg+C beendet sie.
serve-desk = Ihr Schreibtisch mit allen Stellen und Befunden: { $address }
serve-port-taken = Port { $port } ist belegt; die Vorschau läuft auf Port { $other }.
serve-no-port = { $reason ->
        [permission] Sie dürfen Port { $port } nicht verwenden: Wählen Sie einen ab 1024, zum Beispiel mit `--port 4000`.
       *[other] Port { $port } und die folgenden lassen sich nicht verwenden: Wählen Sie mit `--port` einen anderen oder mit `--port 0` irgendeinen freien.
    }
serve-open-failed = Es ließ sich kein Browser öffnen; rufen Sie die Adresse bitte selbst auf.
serve-read = Auf dem neuesten Stand ({ $time } ms).
serve-mended = Jetzt ist alles in Ordnung ({ $time } ms).
serve-blind-limit = Das System lässt nicht zu, dass weitere Ordner beobachtet werden; die Vorschau sieht deshalb etwa jede Sekunde nach. Unter Linux lässt sich die Grenze anheben: `sysctl fs.inotify.max_user_watches=524288`.
serve-blind-unable = Das System kann diesen Ordner nicht beobachten; die Vorschau sieht deshalb etwa jede Sekunde nach, ob sich etwas geändert hat.

## Im Browser

serve-foreign = Die Vorschau antwortet nur diesem Rechner, unter http://127.0.0.1 oder http://localhost.
serve-method = Die Vorschau zeigt nur Seiten; senden lässt sich an sie nichts.
serve-unknown = Hier gibt es nichts.
serve-nothing = Die Website lässt sich noch nicht zeigen. Sobald die Fehler behoben sind, erscheint sie hier.

overlay-title = Befunde von vakanz
overlay-note = Nichts davon verhindert, dass die Website gezeigt wird.
overlay-note-errors = Fehlerhafte Dateien werden so gezeigt, wie sie vorher waren. Sobald die Fehler behoben sind, verschwindet dieser Hinweis.
overlay-close = Schließen
overlay-desk = Zum Schreibtisch
overlay-open = Befunde zeigen

## Hilfe

help-serve = Die Website im Browser zeigen, wie sie aussehen wird, auch mit Entwürfen, und jeder gespeicherten Änderung folgen
help-serve-port = Port der Adresse (sonst: 4000; 0 nimmt irgendeinen freien)
help-serve-open = Die Vorschau im Browser öffnen
help-serve-editor = Der Editor, den der Schreibtisch öffnet (sonst: vscode; auch vscodium, cursor, zed, idea, textmate oder eine Adresse mit {"{"}file{"}"}, {"{"}line{"}"} und {"{"}column{"}"})
help-serve-poll = Von Zeit zu Zeit nachsehen, was sich geändert hat: für Netzlaufwerke und andere Ordner, die das System nicht beobachten kann
