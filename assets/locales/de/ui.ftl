# Die festen Wörter des Fensters. Was Daten trägt, steht in core.ftl.

## The window
skip = Zum Inhalt
rail = Räume der Werkstatt
rail-today = Heute
rail-studio = Studio
rail-orders = Aufträge
    .own = { $orders }
rail-customers = Kunden
    .own = { $customers }
rail-settings = Einstel{"\u00AD"}lungen
notices = Meldungen
dismiss = Weglegen
close = Schließen
back = Zurück
undo = Rückgängig
redo = Wiederholen
draft-resumed = Hier steht, was du schon geschrieben hattest.
draft-empty = Leeren
loading = Einen Moment …
search = Suchen
search-placeholder = Name, Nummer, Stück …
    .own = Name, Nummer, { $piece } …
list-more = Hier stehen die ersten { $count }. Ein paar Buchstaben mehr engen es ein.
search-empty = Suche leeren
search-nothing = Nichts gefunden zu „{ $search }“.
ribbon-label = Musterwerkstatt
ribbon = Das ist eine Musterwerkstatt. Probier alles aus, nichts davon ist echt.
ribbon-end = Muster verlassen

## First run
first-title = Komm herein
first-line = Gemeinsam ein Stück entwerfen, den Auftrag annehmen, den Laufzettel drucken. Alles in einer Datei auf deinem eigenen Rechner.
door-look = Umsehen
door-look-text = Eine Musterwerkstatt mit Stücken zum Entwerfen und Aufträgen auf der Werkbank.
samples-title = Welche Werkstatt?
sample-bag = Kuriertaschen
sample-bag-text = Fern & Fell: Felder, Farben, ein Zuschnitt für die Werkbank.
sample-chocolate = Schokoladentafeln
sample-chocolate-text = Pod & Nib: hundert Zutaten, Allergene, mindestens zwei.
sample-pen = Stifte zum Verschenken
sample-pen-text = Lathe & Line: gedrechselte Gehäuse, Namen graviert, Preise nach Menge, ein Notizbuch dazu.
sample-ring = Ringe
sample-ring-text = Burr & Bezel: Gold nach Gewicht, Steine, Worte im Ring.
sample-shirt = Maßhemden
sample-shirt-text = Placket & Pearl: vierzig Stoffe, Maße an der Figur, Monogramme.
sample-shoe = Schuhe
sample-shoe-text = Awl & Alder: fünf Modelle, jedes Teil in 25 Farben und 6 Oberflächen, links und rechts für sich.
door-start = Mit meiner Arbeit anfangen
door-start-text = In drei Minuten dein Name und dein Logo auf dem ersten Laufzettel.
door-open = Datei öffnen
door-open-text = Eine Werkstatt, die schon auf diesem Rechner liegt.
opening = Die Werkstatt wird eingerichtet …
new-title = Deine Werkstatt
new-name = Name der Werkstatt
new-name-help = Er steht auf jedem Papier.
new-name-missing = Eine Werkstatt braucht einen Namen.
new-currency = Währung
new-paper = Papier im Drucker
new-logo = Logo
new-logo-none = Noch keines. PNG oder JPEG.
new-logo-pick = Bild wählen
new-folder = Wo die Datei liegt
new-folder-none = In deinen Dokumenten
new-folder-pick = Ordner wählen
new-create = Werkstatt öffnen
paper-a4 = A4
paper-a5 = A5
paper-letter = Letter
language = Sprache

## Today
today = Heute
today-empty = Die Werkbank ist leer. Genieß deinen Kaffee, oder fang ein Stück an.
today-due = Fällig
today-due-empty = Diese Woche ist nichts fällig.
today-making = In Arbeit
today-making-empty = Gerade ist nichts in Arbeit.
today-next = Noch nicht begonnen
today-all = Alle Aufträge
today-ready = Zum Abholen bereit
today-ready-empty = Nichts wartet auf Abholung.
today-sheets = Laufzettel von heute drucken
    .own = { $sheets } von heute drucken
today-waiting = Wartet auf die Kundschaft
designs = Noch nicht bestellte Stücke
    .own = { $pieces }, noch nicht bestellt
start-piece = Stück anfangen
    .own = { $piece } anfangen

## Starting a piece
start-lead = Beginn mit einem fertigen Stück und ändere, was du magst.
    .own = { $piece } aussuchen und ändern, was gefällt.
play = Spielen
play-surprise = Überrasch mich
play-colours = Andere Farben
play-everything = Alles
play-goes-well = Das passt dazu
play-under = Nicht teurer als
play-under-do = Preis im Auge behalten
play-under-forget = Betrag vergessen
play-under-ways = So würde es passen:
play-under-none = Dahin wurde kein Weg gefunden.
scan-which = { $swatch }: für welches Teil?
scan-now = jetzt { $answer }
scan-closed = { $swatch } geht hier nicht
scan-nearest = { $swatch } nehmen, am ähnlichsten
scan-ways = Was müsste sich ändern?
scan-nowhere = „{ $swatch }“ gibt es an diesem Stück nicht.
over-sum = über deinem Betrag
compare = Vergleichen
compare-count = Vergleichen ({ $count } daneben)
compare-put = Als { $letter } danebengelegt. Ändere, was du magst, und vergleiche dann.
compare-now = wie es jetzt ist
compare-same = Bis jetzt sind sie gleich.
compare-beside = Dieses auch danebenlegen
compare-take = { $letter } nehmen
compare-drop = { $letter } weglegen
compare-on = Mit A weitermachen
picks = Empfehlungen der Werkstatt
pick-plain = So wie es kommt
pick-plain-text = Alles so, wie die Werkstatt es lassen würde.
price-from = ab { $price }
template-count = Davon gibt es { $count } verschiedene Stücke.
    .own = Davon gibt es { $count } verschiedene { $pieces }.
templates-empty = Noch keine Vorlage hier. Übernimm eine von diesen und mach deine daraus, oder bring eine eigene mit.
template-folder = Vorlage hereinholen …
template-taken = Die Vorlage ist da.
kept = Zurückgelegt
keep = Zurücklegen
drop-design = { $name } weglegen
design-dropped = Stück weggelegt

## Studio
studio-title = Studio: { $name }
studio-foot = Preis und Auftrag
piece-name = Name des Stücks
    .own = Name: { $piece }
counter-screen = Bildschirm des Kunden
counter-busy = Der Bildschirm des Kunden zeigt ein Stück
counter-free = Der Bildschirm des Kunden ist frei
settings-counter-lead = Was ein Kunde sieht, während er mit einem Stück spielt, und wie sich der Bildschirm schließt.
settings-counter-greeting = Begrüßung
settings-counter-thanks = Was beim Merken gesagt wird
settings-counter-guided = Eine Frage nach der anderen, statt alles auf einer Seite
settings-counter-seconds = Sekunden, bis ein untätiger Kunde gefragt wird
settings-counter-seconds-help = Zählt nur, solange niemand dabei ist. Fünfzehn Sekunden später wird der Bildschirm frei; das Stück ist gemerkt.
settings-pin-there = Wer den Bildschirm des Kunden verlässt, wird nach der PIN gefragt, wenn du nicht dabei warst.
settings-pin-none = Keine PIN: Jeder kann den Bildschirm des Kunden mit F11 verlassen.
settings-pin-set = PIN setzen
settings-pin-change = PIN ändern
settings-pin-remove = PIN entfernen
settings-pin-title = PIN für den Bildschirm des Kunden
settings-pin-digits = 4 bis 12 Ziffern
settings-pin-help = In der Datei der Werkstatt steht nur, womit sie sich prüfen lässt.
settings-pin-keep = Setzen
settings-pin-words = Wenn du die PIN vergisst
settings-pin-words-help = Auch diese Wörter öffnen den Bildschirm des Kunden. Druck sie oder schreib sie auf und bewahr sie getrennt auf; sie werden nicht noch einmal gezeigt.
settings-pin-words-done = Ich habe sie
settings-pin-words-print = Zettel drucken
settings-pin-words-slip = der Zettel
leave-title = Bildschirm des Kunden verlassen
leave-digits = Ziffern
leave-help = Wenn du sie vergessen hast, tippe die Wörter ein, die du aufgeschrieben hast.
leave-do = Verlassen
counter-greeting = Tippe ein Stück an und mach es zu deinem.
counter-name = Gib ihm einen Namen
counter-done = Ich bin fertig
counter-back = Zurück
counter-asked = Bist du noch da?
counter-asked-more = Dein Stück ist gemerkt. Der Bildschirm wird gleich für den Nächsten frei.
counter-stay = Ich bin noch da
keyboard = Tastatur
key-capitals = Großbuchstaben
key-rub = Löschen
key-space = Leerzeichen
key-line = Neue Zeile
key-done = Fertig
counter-show = Dem Kunden zeigen
counter-shown = Auf dem Bildschirm des Kunden
counter-hide = Bildschirm des Kunden schließen
counter-left = { $name }, { $when }
counter-kept = Auf dem Bildschirm des Kunden zurückgelegt: { $name }
counter-open-left = Öffnen
counter-card = Karte für { $code }
counter-bring-back = Zurückholen
picture-of = Bild: { $name }
picture-of-side = Bild: { $name }, { $side }
view = Seite
zoom = Größe des Bildes
zoom-in = Größer
zoom-out = Kleiner
zoom-whole = Ganz zeigen
beside = Größe
beside-what = Was daneben steht
beside-none = Nichts
beside-card = Bankkarte
beside-card-size = 8,6 cm
beside-hand = Hand
beside-hand-size = 19 cm
beside-a4 = Blatt A4
beside-a4-size = 29,7 cm
beside-laptop = Laptop, 14″
beside-laptop-size = 31 cm
beside-person = Mensch
beside-person-size = 1,70 m
beside-shown = Daneben, im selben Maßstab: { $thing }, { $size }
true-size = Wahre Größe
true-size-ratio = 1 : 1
true-size-end = Wahre Größe verlassen
true-size-again = Bildschirm neu messen
screen-title = Wie groß ist dieser Bildschirm?
screen-how = Halte eine Bankkarte flach an die gezeichnete, Ecke auf Ecke, und schiebe die Messingkante, bis beide gleich groß sind.
screen-more = Eine Schlüsselkarte oder ein Führerschein in dieser Größe geht auch. Dieser Computer merkt es sich für diesen Bildschirm.
screen-width = Breite der Karte
screen-narrower = Etwas schmaler
screen-wider = Etwas breiter
screen-fits = Passt
parts = Teile des Stücks
choices = Auswahl
sections = Teile des Stücks
guided-way = Der Weg durch die Fragen
guided-step = { $at } von { $count }
guided-all = Alle Fragen
guided-open = noch nicht gewählt
guided-previous = Vorige
guided-next = Weiter
guided-done = Fertig
advice = Hinweise
misfits = Gewählt, aber nicht mehr zu haben
misfit = Nicht mehr zu haben: { $answer }. { $reason }
misfit-again = Neu wählen
misfit-again-for = Neu wählen statt { $answer }
misfit-leave = Weglassen
misfit-leave-for = Weglassen: { $answer }
misfits-first = Erst neu wählen: { $list }
closed = gerade nicht möglich
set-for-you = für dich gewählt
needed-by = Das braucht es für: { $list }.
needed-let-go = Weglassen: { $list }
several-between = { $min } bis { $max } davon
several-max = Höchstens { $max } davon
several-min = Mindestens { $min } davon
many-closed = { $count } gehen nicht. { $reason }
many-find = Unter { $count } suchen
many-in = Schon gewählt
many-out = Herausnehmen: { $label }
fewer = Weniger: { $label }
more = Mehr: { $label }
less = Weniger
greater = Mehr
text-count = { $used } von { $max }
colour-code = Code
colour-hue = Farbton
colour-light = Helligkeit
colour-none = Zurücknehmen
upload-choose = Bild auswählen
upload-another = Anderes Bild
upload-off = Abnehmen
upload-save = Für die Werkbank speichern
upload-how = PNG oder JPEG. Du kannst es auch hierher ziehen oder einfügen.
upload-by-maker = Gib dein Bild in der Werkstatt ab: Es wird hier für dich aufgesetzt.
upload-hidden = Auf dem Stück, wie es jetzt ist, hat es keinen Platz.
upload-move = Platz des Bildes
upload-move-how = Das Bild ziehen oder mit den Pfeiltasten bewegen.
upload-lies = { $across } % rechts der Mitte, { $down } % darunter
upload-size = Größe
upload-turn = Drehung
upload-whole = Wieder ganz und gerade
colour-vivid = Kräftigkeit
date-how = Schreibe ihn, wie du ihn sagst: { $example }.
letter-space = Leerzeichen
letter-unseen = ein Zeichen, das man nicht sieht
letter-line = neue Zeile
text-too-long = Höchstens { $max } Zeichen. Das sind { $used }.
conflict-because = Wegen
conflict-ways = So geht es doch
conflict-take = So ändern
conflict-no-way = Mit einer kleinen Änderung geht es nicht. Versuch eine der Empfehlungen.
conflict-leave = Alles so lassen
price = Preis
price-breakdown = Was es kostet
price-show = { $price }, zeigen, was es kostet
price-now = Der Preis ist { $price }
price-total = Summe
price-each = Ein Stück
price-each-is = { $price } das Stück
price-for = Alle { $quantity }
ready-about = fertig { $date }
missing-more = { $list } und { $count } mehr
still-missing = Noch zu wählen: { $list }
quantity = Anzahl

## Taking the order
take-order = Auftrag annehmen
not-yet = Abbrechen
customer = Kunde
    .own = { $customer }
customer-help = Kunden suchen oder einen neuen Namen eintippen.
customer-known =
    { $count ->
        [0] Bekannt, noch kein Auftrag
        [one] Bekannt, bisher ein Auftrag
       *[other] Bekannt, bisher { $count } Aufträge
    }
customer-new = Ein neuer Name. Wenn ihr euch kennt, wähl aus der Liste.
customer-missing = Für wen ist es?
customer-namesakes = { $count } Personen heißen { $name }. Wähle eine aus der Liste, sonst ist es jemand Neues.
customer-other = Jemand anderes namens { $name }
contact = Telefon oder E-Mail
contact-help = Damit du Bescheid geben kannst.
due = Fällig
due-say = Leer lassen für diesen Tag, oder einen anderen nennen: Freitag, 12. Juni, in zwei Wochen.
due-unreadable = Dieses Datum ist nicht lesbar. Versuch 12. Juni.
due-past = Dieser Tag ist vorbei.
due-none = Kein Termin
note = Notiz
order-change = Termin oder Notizen ändern
order-changed = { $number } geändert
order-change-out = Ein Laufzettel ist unterwegs. Druck ihn nach der Änderung neu.
note-help = Sie steht auf dem Laufzettel.
    .own = Steht auf dem Papier: { $sheet }.
summary = Was bestellt wird
order-taken = { $number } angenommen

## Bedingungen und Unterschrift
terms = Unsere Bedingungen
terms-agreed = Der Kunde ist mit den Bedingungen einverstanden
signature = Unterschrift
signature-there = Unterschrieben
signature-none = Noch nicht unterschrieben
sign-here = Hier unterschreiben
sign-clear = Löschen
sign-by-name = Mit Namen zustimmen
sign-draw = Lieber unterschreiben
sign-name = Wer zustimmt
sign-name-help = Gilt als Zustimmung mit Namen.
sign-there = Am Kundenbildschirm unterschreiben
sign-waiting = Wartet auf dem Bildschirm des Kunden …
sign-waiting-help = Dein Kunde hat diese Seite vor sich. Hat er unterschrieben, nimmst du den Auftrag an.
sign-back = Hierher zurückholen
sign-add-waiting = Dein Kunde unterschreibt das gerade als eigenen Auftrag. Hol die Seite erst zurück, dann kommt das Stück dazu.
sign-add-signed = Unterschrieben wurde ein eigener Auftrag. Mit einem Stück, das dazukommt, bleibt die Unterschrift nicht erhalten.
signed-there = Auf dem Bildschirm des Kunden unterschrieben. Annehmen musst du den Auftrag noch.
sign-page = Dein Auftrag
sign-page-day = Fertig
sign-page-changed = Gerade hat sich etwas geändert. Lies alles noch einmal durch und unterschreib dann.
sign-page-again = Noch einmal
sign-page-not-yet = Noch nicht
sign-page-do = So möchte ich es
sign-page-by-name = Lieber meinen Namen tippen
sign-page-name = Dein Name
sign-thanks = Danke!
sign-thanks-more = Jetzt sind wir dran.
done-thanks-more = Dein Stück ist bei uns. Komm darauf zurück, wann du magst.
sign-thanks-on = Weiter
deposit-no = Keine
deposit-told = { $deposit } jetzt, { $rest } später
print-after = Danach drucken
order-printed =
    { $count ->
        [one] { $done }, ein Papier gedruckt
       *[other] { $done }, { $count } Papiere gedruckt
    }
print-waits = { $number } ist angenommen, aber nicht alles liegt auf Papier vor
papers-open = { $count ->
    [one] Papier öffnen
   *[other] Papiere öffnen
}
print-again = Noch einmal drucken
settings-terms = Bedingungen und Unterschrift
settings-terms-lead = Zu sehen, während ein Auftrag angenommen wird, und gedruckt auf dem Papier für den Kunden. Jeder Auftrag behält die Bedingungen seines Tages.
settings-terms-text = Unsere Bedingungen
settings-terms-help = Ein paar Sätze in eigenen Worten. Leer: Es werden keine Bedingungen gezeigt.
settings-terms-example = Die Hälfte vorab. Maßanfertigungen sind vom Umtausch ausgeschlossen.
settings-sign = Um eine Unterschrift bitten
settings-sign-yes = Kunden unterschreiben mit Finger, Stift oder Maus oder stimmen mit Namen zu. Ein Auftrag geht auch ohne.
settings-sign-no = Auf dem Papier für den Kunden ist eine Linie zum Unterschreiben.

## Orders
orders = Aufträge
    .own = { $orders }
orders-search = Aufträge durchsuchen
    .own = { $orders } durchsuchen
orders-view = Welche Aufträge
orders-view-all = Alle
orders-view-open = Offen
orders-view-due = Diese Woche fällig
orders-view-making = In Arbeit
orders-view-ready = Fertig
orders-view-empty = Kein Auftrag gehört in diese Ansicht.
orders-empty = Noch keine Aufträge. Der erste beginnt im Studio, oder in deinen eigenen Worten.
orders-count =
    { $count ->
        [0] kein Auftrag
        [one] ein Auftrag
       *[other] { $count } Aufträge
    }
order-moved = { $number }: { $status }
overdue = { $due }, überfällig
status = Stand
status-new = Neu
status-agreed = Vereinbart
status-making = In Arbeit
status-ready = Fertig
status-delivered = Übergeben
to-new = Zurück auf neu
to-agreed = Als vereinbart merken
to-making = Arbeit beginnen
to-ready = Ist fertig
to-delivered = Übergeben
to-cancelled = Auftrag stornieren
other-status = Weitere Schritte
taken = Angenommen
papers = Papiere
papers-empty = Noch nichts gedruckt.
history = Verlauf
undone = zurückgenommen
print-sheet = Laufzettel drucken
    .own = { $sheet } drucken

## Papers
paper-title = Papiere zu { $number }
paper-size = Papier
paper-page = { $number }, Seite { $page } von { $pages }
paper-warnings = Vor dem Drucken ansehen
paper-open = Papier öffnen
print = Drucken

## Customers
customers = Kunden
    .own = { $customers }
customers-search = Kunden durchsuchen
    .own = { $customers } durchsuchen
customers-empty = Noch niemand da. Mit dem ersten Auftrag kommen die Leute.
customer-empty = Noch keine Aufträge.

## Settings
settings = Einstellungen
settings-computer = Dieser Rechner
settings-workshop = Die Werkstatt
settings-about = Atelier
theme = Darstellung
theme-system = Wie im System
theme-light = Hell
theme-dark = Dunkel
workshop-name = Name
workshop-lead = Zeit für ein Stück
    .own = Werktage je { $piece }
workshop-logo = Das Logo der Werkstatt
logo-other = Anderes Bild
logo-out = Herausnehmen
workshop-close = Diese Werkstatt schließen
version = Version { $version }

## Palette and keys
palette = Finden und tun
palette-label = Stück, Auftrag oder Person finden oder etwas tun
palette-placeholder = Finden oder tun …
palette-nothing = Nichts gefunden.
kind-conversion = Enter kopiert es
kind-order = Auftrag
    .own = { $order }
kind-customer = Kunde
    .own = { $customer }
kind-design = Stück
    .own = { $piece }
kind-template = Stück anfangen
    .own = { $piece } anfangen
help-here-today = Was heute deine Hände braucht: was fällig ist, was in Arbeit ist, was abgeholt wird und was auf die Kundschaft wartet. „Laufzettel von heute drucken“ legt die Laufzettel von allem Fälligen und Begonnenen in eine Datei.
help-here-studio = Hier beginnt jedes Stück: mit einer deiner Vorlagen, mit einem deiner Vorschläge oder mit einem zurückgelegten Entwurf. Ein Code in der Palette öffnet einen zurückgelegten.
help-here-design = Tippe auf einen Teil des Bildes oder wähle rechts; Preis, Tag und Bild folgen sofort, und jeder Schritt wird behalten. Was nicht geht, sagt warum: Antippen zeigt Auswege.
help-here-orders = Alle Aufträge, die neuesten zuerst; die Ansichten grenzen ein, und Wörter im Suchfeld finden Nummern, Namen und was gemacht wird. W schreibt einen Auftrag auf, der keine Vorlage braucht.
help-here-order = Alles zu einem Auftrag: die Stücke wie vereinbart, Zahlungen, Papiere, Fotos und was wann geschah. Der große Knopf ist immer der nächste Schritt; Strg+P führt zu den Papieren.
help-here-customers = Die Menschen, für die du arbeitest. Tippe ein paar Buchstaben von Name, Straße oder Nummer; I holt eine Liste aus einer Tabelle.
help-here-customer = Eine Person: wie du sie erreichst, ihre Maße mit dem Tag, an dem sie genommen wurden, und jedes Stück von dir. „Noch einmal so“ am Stück eines Auftrags beginnt das gleiche wieder.
help-here-table = Aus einer Tabelle oder der Zwischenablage werden Karten. Nichts wird behalten, bevor du siehst, was verstanden wurde; was sich nicht lesen lässt, bleibt mit Grund draußen.
help-here-paper = Das Papier, wie es aus dem Drucker kommt, Seite für Seite. Das für die Werkbank sagt nichts über Personen und Preise; ein neuer Ausdruck sagt, was er ersetzt.
help-here-templates = Was du anbietest, mit allem, was man daran wählen kann. Eine Vorlage kommt aus einem Ordner, und jede bestellte Version bleibt erhalten.
help-here-settings = Dein Name, Papier, Steuern, Artikel und das Aussehen des Programms. Was du änderst, gilt ab jetzt; angenommene Aufträge bleiben, wie sie vereinbart sind.
help-here-copies = Wo die Datei deiner Werkstatt liegt, und ihre Kopien. Halte einen zweiten Ort auf einem anderen Datenträger: Er wird von selbst beschrieben und durch Zurückholen erprobt.
help-keys = Hilfe und Tasten
keys-make = Machen
keys-go = Gehen
keys-change = Ändern
keys-help = Finden
keys-arrows = Überall
keys-walk = Weiter und zurück
keys-choices = Zwischen den Möglichkeiten
keys-headings = Überschriften im Studio
keys-take = Auswählen
keys-back = Zurück oder abbrechen
keys-larger = Alles größer
keys-smaller = Alles kleiner
keys-usual-size = In gewohnter Größe
key-ctrl = Strg
key-shift = Umschalt
go-today = Zu Heute
go-studio = Zum Studio
go-orders = Zu den Aufträgen
go-customers = Zu den Kunden
go-settings = Zu den Einstellungen

## Kopien
where-is-my-work = Wo liegt meine Arbeit?
copies-file = Die Werkstatt
copies-here = Kopien auf diesem Rechner
copies-away = Kopien außerhalb dieses Rechners
copies-away-none = Noch kein zweiter Ort. Gut sind ein Stick, ein Laufwerk im Netz oder ein Ordner, der mit einem anderen Rechner abgeglichen wird.
copies-choose = Ort wählen
copies-other-place = Anderer Ort
copies-not-there = Gerade nicht da. Einstecken oder verbinden, dann geht es von selbst weiter.
copies-none = Noch keine Kopie.
copies-take = Jetzt eine Kopie anlegen
copies-taken = Alles ist kopiert.
copies-check = Prüfen
copies-check-of = Kopie von { $when } prüfen
copies-put-back = Zurückholen …
copies-put-back-of = Kopie von { $when } zurückholen …
copies-put-back-title = Kopie von { $when } zurückholen?
copies-put-back-do = Zurückholen
copies-lost = Das ginge verloren:
copies-safe = Die Datei, wie sie jetzt ist, wird zur Seite gelegt, nicht gelöscht.
copies-older = { $count } ältere
rescue-copy = Es gibt eine heile Kopie von { $when }.
rescue-none = Auf diesem Rechner liegt keine Kopie. Was an der Datei noch zu lesen ist, lässt sich behalten.
rescue-remains = Behalten, was lesbar ist
new-copies = Ein zweiter Ort für Kopien
new-copies-none = Ein Stick oder ein Laufwerk im Netz. Kannst du später nachholen.
new-copies-pick = Ort wählen

## Die Karte eines Kunden
customer-change = Karte ändern
customer-change-do = Ändern
customer-changed = { $name } geändert
name = Name
customer-needs-name = Eine Karte braucht einen Namen.
customer-note = Deine Notizen
customer-note-help = Nur für dich; auf keinem Papier für den Kunden.
erase = Löschen …
erase-title = { $name } löschen?
erased-title = { $name } ist gelöscht
erase-goes = Die Karte, deine Notizen, die Notizen an den Aufträgen und alles, was auf den Stücken geschrieben steht, verschwinden überall in dieser Werkstatt.
erase-stays = Aufträge behalten Nummern, Tage, Preise und Auswahl.
erase-no-way-back = Es gibt keinen Weg zurück, und was davor getan wurde, lässt sich nicht mehr rückgängig machen.
erase-waits = { $numbers } { $count ->
        [one] ist
       *[other] sind
    } noch offen. Nach dem Löschen wüsste niemand mehr, was zu machen ist.
erase-waits-how = Übergib oder storniere, was noch offen ist, und versuch es dann noch einmal.
erase-waits-open = { $number } öffnen
erase-not = Karte behalten
erase-do = Endgültig löschen
erase-renew = Kopien jetzt ersetzen
copies-renewed = Eine frische Kopie steht an der Stelle der älteren.

## Fotos
photos = Fotos
photo = Foto
photo-number = Foto { $number }
photo-add = Foto dazulegen
photo-ways = oder einfügen, oder hierher ziehen
photo-let-go = Hier loslassen
photo-coming =
    { $count ->
        [one] Ein Foto ist unterwegs …
       *[other] { $count } Fotos sind unterwegs …
    }
photo-added =
    { $count ->
        [one] Foto dazugelegt
       *[other] { $count } Fotos dazugelegt
    }
photo-changed = Foto geändert
photo-removed = Foto entfernt
photo-remove = Entfernen
photo-caption = Was es zeigt
photo-bench = Für die Werkbank: es kommt auf den Laufzettel
photo-too-large = { $name } ist größer als 40 MB.
photo-too-large-hint = Mach das Bild kleiner, oder fotografier es ab.
photo-no-picture = { $name } ist kein Bild, das sich hier lesen lässt.
photo-kinds = PNG und JPEG gehen.

## Kunden: Karten, Maße, zwei Karten einer Person
customer-new-card = Neuer Kunde
    .own = { $customer } anlegen
customer-new-card-do = Karte anlegen
customer-made = { $name } hat eine Karte
contact-nth = Telefon oder E-Mail, { $nth }
contact-first = Das erste ist das, was du nimmst.
contact-add = Noch eine Nummer oder Adresse
contact-remove = { $contact } herausnehmen
customer-address = Adresse
customer-allergies = Darf nicht an die Haut
customer-allergies-help = Allergien, eine je Zeile. Steht auf jedem Papier für Werkbank und Tresen.
customer-to-pay = Noch zu zahlen
customer-joined-names = Auch bekannt als
customer-photos-count =
    { $count ->
        [one] ein Foto
       *[other] { $count } Fotos
    }
copy = Kopieren
copy-text = { $text } kopieren
copied = Kopiert: { $text }
consents = Einwilligungen
consent-given = { $name } erlaubt es ab heute
consent-taken-back = { $name } erlaubt es nicht mehr
measures = Maße
measured-from-card = Von einer Kundenkarte
measured-all = Alles gemessen.
measured-open = { $count ->
    [one] noch ein Maß zu nehmen
   *[other] noch { $count } Maße zu nehmen
}
measured-made = { $measure } fertig
measured-whose = Wessen Maße?
measured-name = Name
measured-nobody = Niemand namens „{ $name }“ hat Maße dafür.
measured-none = Dafür wurde noch niemand vermessen. Maße nimmst du auf der Karte einer Kundin oder eines Kunden.
measures-empty = Noch keine Maße.
measures-take = Maß nehmen
measures-ask = Frag, ob du sie aufbewahren darfst, und hak es unter „Einwilligungen“ an.
measures-of = { $figure }, { $day }
measures-where = Wo
measures-body = Körper
measures-added = Zugabe
measures-finished = Fertig
measures-since = Seit { $day }
measures-change = Maße ändern
measures-change-of = Maße ändern: { $figure }, { $day }
measures-remove = Herausnehmen
measures-remove-of = Maße herausnehmen: { $figure }, { $day }
measures-removed = Maße herausgenommen: { $figure }
measures-kept = Maße von { $name } notiert
measures-figure = Wofür
measures-day = Tag
measures-today = Heute. Auch ein früherer Tag geht: 2. Juni, 2.6., Freitag.
measures-ahead = Dieser Tag kommt erst noch.
measures-unit = Einheit
measures-how = Trag ein, was das Maßband zeigt: 42. Oder mit deiner Zugabe: 42+8. Die Eingabetaste geht zum nächsten Maß; was du nicht brauchst, bleibt leer.
measures-begin = Mit denen vom { $day } beginnen
measures-before = zuvor: { $typed }
measures-own = Andere Stelle
measures-own-nth = Andere Stelle, { $nth }
measures-own-name = Wo du misst
measures-own-how = Ein eigenes Maß: benenn die Stelle, dann trag ein, was das Maßband zeigt.
measures-own-remove = Herausnehmen: { $name }
measures-note-help = Was dir sonst auffiel, etwa „linke Schulter tiefer“.
measures-keep = Notieren
measures-count =
    { $count ->
        [one] einmal gemessen
       *[other] { $count }-mal gemessen
    }
unit-cm = cm
unit-mm = mm
unit-in = in
customer-join = Doppelte Karte zusammenlegen …
customer-join-title = Zwei Karten, eine Person
customer-join-search = Die andere Karte
customer-join-help = Such die zweite Karte von { $name } nach Name, Telefon oder E-Mail.
customer-join-nobody = Sonst niemanden gefunden. Versuch einen anderen Teil des Namens oder die Nummer.
customer-join-stays = Diese Karte bleibt
customer-join-goes = Diese kommt dazu
customer-join-told = Nichts geht verloren: Aufträge, Maße, Fotos und Notizen von beiden stehen auf der einen Karte, und beide Namen führen zu ihr. Rückgängig trennt sie wieder.
customer-join-other = Eine andere Karte
customer-join-do = Zusammenlegen
customer-joined = { $other } steht jetzt auf der Karte von { $name }

## Eine Tabelle, die hereinkommt
table-title = Tabelle einlesen
table-lead = Kunden und offene Aufträge aus einer Tabelle, alle auf einmal. Du siehst alles, bevor es übernommen wird.
table-bring = Tabelle einlesen
today-table = Kunden und Aufträge aus einer Tabelle holen
table-paste = Füg die Zellen hier ein
table-help = Markier die Tabelle in deinem Programm, kopier sie und füg sie irgendwo auf dieser Seite ein. Oder lass eine Datei hier fallen.
table-read = Ansehen
table-choose = Datei wählen
table-files = CSV, TSV, Text oder Excel (.xlsx)
table-let-go = Loslassen, dann wird sie gelesen.
table-too-large = { $name } ist größer als 20 MB.
table-example = So eine Tabelle wird verstanden
table-example-head = Name; Telefon; Was; Preis; Fällig
table-example-order = Mara Lind; 0170 555 0143; Gürtel, schwarz, 3 cm; 89; 12.6.
table-example-person = Tom Becker; tom@example.org; ; ;
table-example-told = Eine Zeile je Auftrag, oder je Person ohne Auftrag. Andere Spalten und eine andere Reihenfolge gehen auch: du ordnest sie danach zu.
table-columns = Was in welcher Spalte steht
table-column-is = Was „{ $title }“ ist
table-leave-out = Weglassen
table-needs-name = Wähl die Spalte, in der die Namen stehen.
table-what = Was gemacht wird
table-understood = So werden die ersten Zeilen verstanden
table-faults =
    { $count ->
        [one] Eine Zeile ist nicht zu lesen
       *[other] { $count } Zeilen sind nicht zu lesen
    }
table-there =
    { $count ->
        [one] Einen Auftrag gibt es schon, er wird weggelassen
       *[other] { $count } Aufträge gibt es schon, sie werden weggelassen
    }
table-faults-more =
    { $count ->
        [one] und eine weitere
       *[other] und { $count } weitere
    }
table-take = Übernehmen
table-take-others = Die anderen übernehmen
table-again = Neu beginnen

## Papiere: für wen, und wie dieser Rechner druckt
reader-bench = Für die Werkbank
    .own = { $bench }
reader-counter = Für mich
reader-customer = Für den Kunden
paper-reader = Für wen
paper-lead-bench = Was gemacht wird, ohne Namen und Preise. So werden die Seiten gedruckt.
paper-lead-counter = Alle Angaben zum Auftrag, für deine eigene Mappe.
paper-lead-customer = Was vereinbart ist und was es kostet. Nichts, was nur für dich ist.
paper-customer-instead = Papier für den Kunden ansehen
printer = Drucker
printer-system = Den das System wählt
printer-none = Auf diesem Rechner ist kein Drucker eingerichtet. Papiere werden als Dateien neben der Werkstatt abgelegt.
first-print = So druckt dieser Rechner
first-print-later = Das alles lässt sich später in den Einstellungen ändern.
test-square = Prüfquadrat
test-square-why = Manche Drucker machen eine Seite etwas kleiner. Ein Prüfquadrat von 100 mm zeigt es, damit Schnittmuster und Maße stimmen.
test-square-print = Prüfquadrat drucken
test-square-measure = Miss das Quadrat mit einem Lineal und tipp beide Seiten ein, zum Beispiel 99,2. Von da an kommen Papiere maßgenau heraus.
test-square-across = Breite
test-square-down = Höhe

## Einstellungen, die beim Ändern gespeichert werden
saved = Gespeichert
workshop-language = Sprache der Papiere
workshop-currency-is = In { $currency }
workshop-address = Adresse
workshop-address-help = Steht unter deinem Namen auf dem, was Kunden mitnehmen: Straße und Ort, Telefon, Steuernummer. So viele Zeilen, wie du magst.
lead-days-help = Arbeitstage vom Auftrag bis zur Übergabe. Davon geht der versprochene Tag aus.
lead-days-unit =
    { $days ->
        [one] Arbeitstag
       *[other] Arbeitstage
    }
lead-days-unreadable = Tipp eine Zahl von Tagen ein, von 0 bis 365.
settings-money = Geld
taxes = Steuer
taxes-none = Es wird keine Steuer berechnet.
tax-add = Steuersatz hinzufügen
tax-new = neuer Satz
tax-label = Name der Steuer
tax-example = MwSt.
tax-percent = { $label }, Prozent
tax-usual = Der übliche Satz.
tax-remove = { $label } herausnehmen
tax-removed = { $label } herausgenommen
percent-sign = %
taxes-inclusive = Preise enthalten die Steuer schon
taxes-inclusive-yes = Die Steuer wird als Teil des Preises genannt.
taxes-inclusive-no = Die Steuer kommt zu jedem Preis dazu.
totals-round = Summen auf 0,05 runden
totals-round-help = Wo es keine kleineren Münzen gibt, wie in der Schweiz.
settings-articles = Fertige Artikel
articles-lead = Was du verkaufst, ohne es zu entwerfen.
articles-none = Noch keine. Balsam, Zwirn, ein Buch: Was fertig daliegt, kommt mit einem Tipp in den Auftrag.
article-add = Artikel hinzufügen
article-add-do = Hinzufügen
article-added = { $name } hinzugefügt
article-change = Ändern
article-change-of = Ändern: { $name }
article-changed = { $name } geändert
article-stopped = { $name } wird nicht mehr angeboten
article-offered = { $name } wird wieder angeboten
article-name = Name
article-name-help = So steht er auf dem Papier für den Kunden.
article-needs-name = Ein Artikel braucht einen Namen.
article-price = Preis für einen
article-needs-price = Was kostet einer?
article-code = Artikelnummer
article-code-help = Deine oder die des Lieferanten. Darf leer bleiben.
article-tax = Steuer
no-tax = keine Steuer
offered = Angeboten
not-offered = Nicht angeboten
stop-offering = Nicht mehr anbieten
stop-offering-of = Nicht mehr anbieten: { $name }
offer-again = Wieder anbieten
offer-again-of = Wieder anbieten: { $name }
settings-printing = Drucken
printing-lead = Auf diesem Rechner.
settings-copies-title = Kopien

## Vorlagen
rail-templates = Vor{"\u00AD"}lagen
    .own = { $templates }
go-templates = Zu den Vorlagen
templates = Vorlagen
    .own = { $templates }
templates-change = Eine ändern oder selbst machen
templates-change-how = Eine Vorlage ist ein Ordner mit einigen Dateien: Optionen, Preise, Regeln und Bilder. Speichere eine als Ordner, ändere sie mit einem Texteditor und hol sie wieder herein: Sie kommt als neue Version zurück, und nichts davon gilt, bevor du gesehen hast, was sich ändert.
templates-more = Mehr für den Anfang
template-out = Als Ordner speichern
template-out-of = Als Ordner speichern: { $name }
template-tags = Schildchen der Muster drucken
template-tags-of = Schildchen der Muster drucken: { $name }
try-it = Ausprobieren
try-it-of = Ausprobieren: { $name }
templates-lead = Womit jedes neue Stück anfängt.
    .own = { $pieces } fangen hiermit an.
template-take = Vorlage hereinholen …
template-version = Version { $number }
template-released = { $label }: Version { $number } gilt ab jetzt
template-dropped = { $label }: Version { $number } weggelegt
template-stopped = { $label } wird nicht mehr angeboten
template-offered = { $label } wird wieder angeboten
waiting-title = Version { $number } wartet
waiting-same = Nichts Sichtbares ändert sich.
waiting-designs =
    { $count ->
        [0] Kein Stück, das noch nicht bestellt ist, ist mit einer früheren Version angefangen. Bestelltes bleibt wie vereinbart.
        [one] Ein Stück ist mit einer früheren Version angefangen. Es bleibt, wie es ist, bis du es auf den neuen Stand bringst.
       *[other] { $count } Stücke sind mit einer früheren Version angefangen. Sie bleiben, wie sie sind, bis du sie auf den neuen Stand bringst.
    }
use-from-now-on = Ab jetzt verwenden
put-it-away = Weglegen

## Studio: neue Versionen, freie Zeilen, Codes und was keine Auswahl sagt
newer-title = Version { $number } der Vorlage ist da
newer-changes = Es würde sich ändern:
newer-fits = Deine ganze Auswahl bleibt.
newer-price = Preis: { $from } → { $to }
newer-same-price = Der Preis bleibt { $price }.
newer-do = Stück auf den neuen Stand bringen
updated = Das Stück hat jetzt Version { $number }
instead-label = Für { $number }
instead-for = Für { $number }:
instead-agreed = Vereinbart für { $price }.
fit-do = In { $number } setzen
fit-price = Preis in { $number }
fit-agreed = { $price } wie vereinbart
fit-new = { $price } neu
fitted = In { $number } gesetzt
kept-as = Zurückgelegt: { $code }
open-code = { $code } öffnen
other = Anders …
other-for = Anders: { $label }
other-words = Was gemacht wird
other-words-help = So, wie es die Werkbank lesen soll, etwa „Futter aus dem alten Mantel der Kundin“.
other-needs-words = Schreib ein paar Worte, was gemacht wird.
other-price = Was es zum Preis dazutut ({ $currency })
other-price-help = Leer: nichts. Mit Minuszeichen wird es günstiger.
other-material = Woraus
other-material-help = Darf leer bleiben.
other-near = „{ $answer }“ bleibt gewählt, weil es am nächsten kommt: Regeln, Maße und Zuschnitt richten sich danach.
other-near-none = Wähl auch, was am nächsten kommt: Regeln, Maße und Zuschnitt richten sich danach.
other-near-is = „{ $answer }“ bleibt gewählt, weil es am nächsten kommt.
other-do = So machen
other-made = Anders gemacht:
other-material-is = Aus { $material }
other-adds = Zum Preis: { $price }
other-change = Ändern
other-change-of = Ändern, was anders gemacht wird: { $label }
other-take-back = Zurücknehmen
other-take-back-of = Zurücknehmen, was anders gemacht wird: { $label }
other-agreed = Anders gemacht, wie du geschrieben hast
other-taken-back = Wieder wie gewählt

## Stücke in Worten, und einen Auftrag aufschreiben
write-order = Auftrag aufschreiben
    .own = { $order } aufschreiben
write-due-help = Leer lassen für die übliche Zeit.
add-to-open = Wohin damit?
add-to-new = Ein neuer Auftrag
add-to = Zu { $number } dazulegen
line-add = Stück dazulegen
    .own = Dazulegen: { $piece }
line-add-do = Dazulegen
line-added = Zu { $number } dazugelegt
line-change = Stück ändern
line-changed = Stück geändert
line-removed = { $name } entfernt
line-kind = Art
line-kind-words = Frei beschrieben
line-kind-article = Aus dem Sortiment
line-words = Was wird gemacht?
line-words-help = Zum Beispiel „Gürtel wie letztes Jahr, 3 cm“. Die erste Zeile wird der Name des Stücks.
line-words-missing = Was soll entstehen?
line-price-missing = Was kostet es? 0 geht auch.
line-price-each = Preis für eines
line-price-with-tax = Steuer inbegriffen.
line-price-without-tax = Die Steuer kommt dazu.
line-due = Fällig { $due }
line-due-help = Nur bei einem anderen Tag als dem des Auftrags.
line-doings = Was mit { $name } geht
line-do-again = Noch einmal so
line-do-change = Ändern
line-do-design = Entwerfen
line-do-discount = Nachlass geben
line-do-remove = Entfernen
line-no-template = Noch gibt es keine Vorlage zum Entwerfen.
line-no-template-hint = Übernimm erst eine im Studio.
line-instead-of = { $price } statt { $before }
line-off = Nachlass: { $reason }
article = Artikel
article-search = Artikel finden
article-missing = Welcher ist es?
tax = Steuer
tax-none = Keine Steuer
tax-agreed = Wie vereinbart
photos-of = Fotos: { $name }

## Das Geld eines Auftrags
money = Geld
money-paid = Alles ist bezahlt.
money-nothing = Es ist nichts zu zahlen.
to-pay = Zu zahlen
row-open = offen: { $amount }
row-paid = nichts offen
row-unpaid = noch nicht bezahlt
payments = Zahlungen
payment-told = { $way }, { $day }
payment-noted = { $number }: Zahlung notiert
payment-removed = { $number }: Zahlung von { $amount } entfernt
payment-remove = Zahlung von { $amount } entfernen
pay = Zahlung notieren
pay-title = Zahlung notieren
pay-do = Notieren
pay-amount = Wie viel
pay-amount-help = Etwas zurückgegeben? Setz ein Minus davor.
pay-amount-missing = Wie viel war es?
pay-is-deposit = Das ist die Anzahlung.
pay-all = Alles, was offen ist: { $amount }
pay-way = Wie
pay-day = An welchem Tag
pay-day-help = Leer lassen für heute.
pay-ahead = Dieser Tag kommt erst noch.
discount = Nachlass geben …
discount-change = Nachlass ändern …
discount-title = Nachlass geben
discount-of = Nachlass auf { $name }
discount-kind = Nachlass in
by-percent = Prozent
by-amount = Betrag
by-price = Anderer Preis
discount-value = Wie viel
discount-value-missing = Wie viel ist es?
discount-to = Eines kostet
discount-reason = Warum
discount-reason-help = Der Grund steht auf den Papieren, zum Beispiel „zweite Tasche“.
discount-reason-missing = Ein Wort, warum, zum Beispiel „zweite Tasche“.
discount-do = Abziehen
discount-none = Kein Nachlass
deposit = Anzahlung
deposit-ask = Anzahlung anfordern …
deposit-change = Anzahlung ändern …
deposit-title = Was kommt im Voraus?
deposit-do = Erbitten
deposit-none = Keine Anzahlung
deposit-percent = Anzahlung von { $percent } %
deposit-open = { $amount } fehlen noch
deposit-here = ist da
order-private = Deine Notizen
order-private-help = Nur für dich; auf keinem Papier für den Kunden.
order-private-told = Nur für dich:
order-allergies = Darf nicht an die Haut:

# Tables that go out
orders-out = Alle Aufträge als Tabelle
customers-out = Alle Kunden als Tabelle
open = Öffnen

# Other words that the palette finds an entry by. Never shown.
find-new = entwerfen gestalten neu anlegen produkt konfigurieren
find-write-order = notieren bestellung auftrag neu schnell frei worte
find-new-customer = person kunde kundin anlegen hinzufügen adresse anschrift kontakt karte
find-customer = zweiter bildschirm kunde theke zeigen vollbild touch tablet
find-table = importieren import einlesen excel tabelle csv xlsx einfügen liste hochladen
find-orders-out = export exportieren ausgeben excel csv herunterladen buchhaltung
find-customers-out = export exportieren ausgeben excel csv herunterladen adressen kontakte
find-print = papier pdf beleg bestätigung laufzettel drucken drucker
find-go-today = start anfang fällig übersicht woche
find-go-studio = entwurf entwürfe zurückgelegt stücke empfehlungen gestalten
find-go-orders = bestellungen geld zahlung zahlungen bezahlen bezahlt offen anzahlung nachlass rabatt rechnung beleg verlauf stornieren fotos
find-go-customers = personen kundinnen kontakte adressen anschriften maß maße masse messen größen allergie allergien löschen vergessen datenschutz dsgvo einwilligung zusammenlegen doppelt
find-go-templates = versionen muster schnitte produkte neuerungen
find-go-settings = optionen sprache helligkeit dunkel hell drucker papier steuer mehrwertsteuer mwst sätze runden artikel logo name lieferzeit währung bedingungen agb unterschrift
find-copies = sicherung sicherungen backup kopie kopien sichern speichern wiederherstellen zurückspielen stick laufwerk datei ordner
find-undo = zurück rückgängig fehler
find-deposit = anzahlung vorschuss
find-pay = geld bezahlt zahlung bar karte
find-again = noch einmal wiederholen nochmal gleich
find-take-order = auftrag annehmen verkaufen
find-redo = wiederholen nochmal
find-help = tastenkürzel kurzbefehle tastatur

## The maker's own colour and words
settings-words = Wörter deines Handwerks
settings-words-lead = Ein Stück heißt hier vielleicht Tasche, ein Laufzettel Werkkarte. Was leer bleibt, heißt wie überall.
noun = Überall
noun-one = Einzahl
noun-many = Mehrzahl
noun-piece = Stück
noun-sheet = Laufzettel
noun-order = Auftrag
noun-customer = Kunde
noun-template = Vorlage
noun-bench = Werkbank
noun-piece-one = Tasche, Ring, Hemd
noun-piece-many = Taschen, Ringe, Hemden
noun-sheet-one = Werkkarte
noun-sheet-many = Werkkarten
noun-order-one = Bestellung
noun-order-many = Bestellungen
noun-customer-one = Kundin
noun-customer-many = Kundschaft
noun-template-one = Modell
noun-template-many = Modelle
noun-bench-one = Küche, Zuschnitt
brand-colour = Deine Farbe
brand-colour-help = Sie kleidet die Papiere, die deine Kunden bekommen. Was an die Werkbank geht, bleibt schwarz.
brand-ink = Schwarz
brand-green = Grün
brand-blue = Blau
brand-violet = Violett
brand-berry = Beere
brand-red = Rot
brand-copper = Kupfer
brand-olive = Oliv
brand-own = Eine andere
brand-own-label = Eine andere Farbe, mit ihrer Nummer
brand-own-wrong = Schreib sie mit sechs Zeichen, zum Beispiel #8a2148.
brand-none = Keine
brand-brass = Messing
brand-sand = Sand
brand-rose = Rosé
brand-sky = Himmelblau
brand-letters = Überschriften auf dem Bildschirm des Kunden
brand-letters-house = Schlicht
brand-letters-classic = Klassisch
brand-letters-script = Geschwungen
brand-preview = So sieht der Bildschirm des Kunden aus, hell und dunkel
brand-preview-piece = Ein Stück von dir
brand-preview-price = 89 { $currency }
second-colour = Deine zweite Farbe
second-colour-help = Auf dem Bildschirm des Kunden: die Kante unter deinem Namen, und Preise, wo man sie darin lesen kann; auf Karten eine Linie. Deine erste Farbe liegt hinter dem Gruß und auf Knöpfen.
own-views = Deine Ansichten
own-view-keep = Diese Ansicht aufheben
own-view-name = Ihr Name
own-view-name-help = Zum Beispiel „Hochzeiten“ oder „Wartet auf Leder“.
own-view-remove = Die Ansicht „{ $name }“ wegnehmen
own-view-removed = Ansicht „{ $name }“ weggenommen
keep-do = Aufheben

## Long work
works = Was gerade läuft
work-table_in = Die Tabelle kommt herein
work-table_out = Die Tabelle wird geschrieben
work-copy = Eine Kopie entsteht
work-print = Die Laufzettel werden gesetzt
work-counts = { $done } von { $total }
work-left-soon = noch ein paar Sekunden
work-left-seconds = noch etwa { $count } Sekunden
work-left-minutes = noch etwa { $count } Minuten
work-stopping = Wird angehalten …
work-stop = Abbrechen

## Ein zurückgelegtes Stück, zum Mitnehmen

kept-title = Zurückgelegt: { $name }
kept-code = Zurückgelegt unter
kept-qr = Code zum Scannen
kept-take = Fotografier das hier oder lass es dir auf eine Karte drucken. Der Code öffnet dein Stück wieder.
kept-on = Weiter ausprobieren
kept-choices = Ohne Namen und Maße, an jedem Rechner:
code-choices = Nach der Auswahl geöffnet. Namen und Maße stehen nicht in diesem Code.
kept-print = Karte drucken
kept-save = Bild speichern
kept-send = Als Nachricht schicken
kept-copy = Code kopieren
kept-open = Öffnen
kept-text = Text zum Verschicken
kept-text-copy = Text kopieren
kept-text-copied = Der Text ist kopiert.
