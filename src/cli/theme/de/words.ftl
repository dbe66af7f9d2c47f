# Die Texte dieser Sprache: Eine Zeile ersetzt den Text, der bei vakanz so heißt; alle anderen bleiben. Zum Beispiel:
#
# all-positions = Alle Stellen im Überblick
#
# Ein neuer Name ist ein Text mehr: „house-motto = …“ zeigt eine Vorlage mit t.house_motto. Er muss dann in jeder
# Sprache der Website stehen.

