# Die festen Wörter des Fensters. Was Daten trägt, steht in core.ftl.

## The window
skip = Zum Inhalt
rail = Räume der Werkstatt
rail-today = Heute
rail-studio = Studio
rail-orders = Aufträge
rail-customers = Kunden
rail-settings = Einstel{"\u00AD"}lungen
notices = Meldungen
dismiss = Weglegen
close = Schließen
back = Zurück
undo = Rückgängig
redo = Wiederholen
loading = Einen Moment …
search = Suchen
search-placeholder = Name, Nummer, Stück …
search-nothing = Nichts gefunden zu „{ $search }“.
ribbon-label = Musterwerkstatt
ribbon = Das ist eine Musterwerkstatt. Probier alles aus, nichts davon ist echt.
ribbon-end = Muster verlassen

## First run
first-title = Komm herein
first-line = Gemeinsam ein Stück entwerfen, den Auftrag annehmen, den Laufzettel drucken. Alles in einer Datei auf deinem eigenen Rechner.
door-look = Umsehen
door-look-text = Eine Musterwerkstatt mit einer Tasche zum Entwerfen und Aufträgen auf der Werkbank.
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
today-ready = Zum Abholen bereit
today-ready-empty = Nichts wartet auf Abholung.
designs = Noch nicht bestellte Stücke
start-piece = Stück anfangen

## Starting a piece
start-lead = Beginn mit einem fertigen Stück und ändere, was du magst.
picks = Empfehlungen der Werkstatt
pick-plain = So wie es kommt
pick-plain-text = Alles so, wie die Werkstatt es lassen würde.
price-from = ab { $price }
template-count = { $count } verschiedene Stücke sind möglich.
templates-empty = Noch keine Vorlage hier. Übernimm die Kuriertasche und mach deine daraus, oder bring eine eigene Vorlage mit.
template-sample = Kuriertasche übernehmen
template-folder = Vorlage mitbringen
template-taken = Die Vorlage ist da.
kept = Zurückgelegt
keep = Zurücklegen
drop-design = { $name } weglegen
design-dropped = Stück weggelegt

## Studio
studio-title = Studio: { $name }
studio-foot = Preis und Auftrag
piece-name = Name des Stücks
picture-of = Bild: { $name }
choices = Auswahl
sections = Teile des Stücks
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
several-between = { $min } bis { $max } davon
several-max = Höchstens { $max } davon
several-min = Mindestens { $min } davon
fewer = Weniger: { $label }
more = Mehr: { $label }
less = Weniger
greater = Mehr
text-count = { $used } von { $max }
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
still-missing = Noch zu wählen: { $list }
quantity = Wie viele

## Taking the order
take-order = Auftrag annehmen
not-yet = Noch nicht
customer = Kunde
customer-help = Tippen, um jemanden zu finden, oder ein neuer Name.
customer-known =
    { $count ->
        [0] Bekannt, noch kein Auftrag
        [one] Bekannt, bisher ein Auftrag
       *[other] Bekannt, bisher { $count } Aufträge
    }
customer-new = Ein neuer Name. Wenn ihr euch kennt, wähl aus der Liste.
customer-missing = Für wen ist es?
contact = Telefon oder E-Mail
contact-help = Damit du Bescheid geben kannst.
due = Fällig
due-help = Leer lassen für { $date }.
due-unreadable = Dieses Datum ist nicht lesbar. Versuch 12. Juni.
due-past = Dieser Tag ist vorbei.
due-none = Kein Termin
note = Notiz
order-change = Tag oder Notiz ändern
order-changed = { $number } geändert
order-change-out = Ein Laufzettel ist unterwegs. Druck ihn nach der Änderung neu.
note-help = Sie steht auf dem Laufzettel.
summary = Was bestellt wird
order-taken = { $number } angenommen

## Orders
orders = Aufträge
orders-search = Aufträge durchsuchen
orders-empty = Noch keine Aufträge. Der erste beginnt im Studio.
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
to-agreed = Vereinbaren
to-making = Arbeit beginnen
to-ready = Ist fertig
to-delivered = Übergeben
to-cancelled = Auftrag stornieren
other-status = Sonst
taken = Angenommen
papers = Papiere
papers-empty = Noch kein Papier ist draußen.
history = Was geschah
undone = zurückgenommen
print-sheet = Laufzettel drucken

## Papers
paper-title = Laufzettel { $number }
paper-lead = Für die Werkbank. So werden die Seiten gedruckt.
paper-size = Papier
paper-page = Laufzettel { $number }, Seite { $page } von { $pages }
paper-warnings = Vor dem Drucken ansehen
paper-open = Papier öffnen
print = Drucken

## Customers
customers = Kunden
customers-search = Kunden durchsuchen
customers-empty = Noch niemand da. Mit dem ersten Auftrag kommen die Leute.
customer-empty = Noch keine Aufträge.

## Settings
settings = Einstellungen
settings-computer = Dieser Rechner
settings-workshop = Die Werkstatt
settings-about = Atelier
theme = Helligkeit
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
workshop-name = Name
workshop-path = Datei
workshop-currency = Währung
workshop-paper = Papier
workshop-lead = Zeit für ein Stück
workshop-logo = Das Logo der Werkstatt
workshop-close = Diese Werkstatt schließen
working-days =
    { $days ->
        [one] ein Arbeitstag
       *[other] { $days } Arbeitstage
    }
version = Version { $version }

## Palette and keys
palette = Finden und tun
palette-label = Stück, Auftrag oder Person finden oder etwas tun
palette-placeholder = Finden oder tun …
palette-nothing = Nichts gefunden.
kind-order = Auftrag
kind-customer = Kunde
kind-design = Stück
kind-template = Stück anfangen
help-keys = Tasten
keys-make = Machen
keys-go = Gehen
keys-change = Ändern
keys-help = Finden
keys-arrows = Überall
keys-walk = Weiter und zurück
keys-choices = Zwischen den Möglichkeiten
keys-take = Nehmen
keys-back = Zurück, oder so lassen
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
copies-away-none = Noch kein zweiter Ort. Gut sind ein Stick, ein Laufwerk im Netz oder ein Ordner, der von diesem Rechner fortgetragen wird.
copies-choose = Ort wählen
copies-other-place = Anderer Ort
copies-not-there = Gerade nicht da. Einstecken oder verbinden, dann geht es von selbst weiter.
copies-none = Noch keine Kopie.
copies-take = Jetzt kopieren
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
new-copies-none = Ein Stick oder ein Laufwerk im Netz. Hat Zeit.
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
erase-not = Karte behalten
erase-do = Endgültig löschen
erase-renew = Kopien jetzt ersetzen
copies-renewed = Eine frische Kopie steht an der Stelle der älteren.
