# Wörter, die Daten tragen: Fehler, Gründe, Sätze, Verlauf, Papiere. Feste Texte des Fensters stehen in ui.ftl.
# Der Name einer Meldung ist der Code in Rust, mit Bindestrich statt Punkt; `.hint` sagt, was gegen einen Fehler hilft.
# Zahlen, Geld, Maße und Tage kommen fertig herein. Beide Sprachen haben dieselben Namen und Variablen; ein Test prüft es.

## Kleine Wörter

list-and = { $first } und { $last }
list-or = { $first } oder { $last }
quoted = „{ $text }“

answer-labelled = { $option }: { $answer }
answer-yes = ja
answer-no = nein
answer-none = nichts

change-free = wieder frei
price-same = gleicher Preis

phrase-at = bei { $what }
phrase-with = mit { $what }
phrase-without = ohne { $what }

## Tage

date-day = { $day }. { $month }
date-weekday = { $weekday }, { $day }. { $month }
date-full = { $day }. { $short_month } { $year }
date-long = { $day }. { $month } { $year }
date-due = { $short_weekday } { $day }. { $month } { $year }
date-about = um den { $day }
date-today = heute
date-tomorrow = morgen
date-yesterday = gestern
date-days_ago = vor { $days } Tagen
date-moment = { $day }, { $time }
date-moment-near = { $day } { $time }

date-weekday-1 = Montag
date-weekday-2 = Dienstag
date-weekday-3 = Mittwoch
date-weekday-4 = Donnerstag
date-weekday-5 = Freitag
date-weekday-6 = Samstag
date-weekday-7 = Sonntag

date-short_weekday-1 = Mo
date-short_weekday-2 = Di
date-short_weekday-3 = Mi
date-short_weekday-4 = Do
date-short_weekday-5 = Fr
date-short_weekday-6 = Sa
date-short_weekday-7 = So

date-month-1 = Januar
date-month-2 = Februar
date-month-3 = März
date-month-4 = April
date-month-5 = Mai
date-month-6 = Juni
date-month-7 = Juli
date-month-8 = August
date-month-9 = September
date-month-10 = Oktober
date-month-11 = November
date-month-12 = Dezember

date-short_month-1 = Jan.
date-short_month-2 = Feb.
date-short_month-3 = März
date-short_month-4 = Apr.
date-short_month-5 = Mai
date-short_month-6 = Juni
date-short_month-7 = Juli
date-short_month-8 = Aug.
date-short_month-9 = Sept.
date-short_month-10 = Okt.
date-short_month-11 = Nov.
date-short_month-12 = Dez.

duration-minutes = { $minutes } Min.
duration-hours = { $hours } Std.
duration-both = { $hours } Std. { $minutes } Min.

## Grenzen

limit-from_to = { $from } bis { $to }
limit-letters = Buchstaben
limit-digits = Ziffern
limit-spaces = Leerzeichen
limit-per_char = { $price } je Zeichen
limit-per_char_after = { $price } je Zeichen nach den ersten { $free }

## Regeln als Sätze

rule-sentence = { $rule }.
rule-when = { $given }: { $asked }
rule-never_together = nicht zusammen: { $list }
rule-is = { $option } { $values }
rule-is_not = { $option } nicht { $values }
rule-only = { $option } nur { $values }
rule-only_with = nur mit { $what }
rule-only_without = ohne { $what }
rule-equal = { $left } ist { $right }
rule-not_equal = { $left } ist nicht { $right }
rule-less = { $left } weniger als { $right }
rule-at_most = { $left } höchstens { $right }
rule-more = { $left } mehr als { $right }
rule-at_least = { $left } mindestens { $right }

expression-word = „{ $word }“
expression-attribute = { $attribute } von { $option }
expression-count = { $what }
expression-lookup = { $table } für { $input }
expression-letters = Buchstaben von { $what }
expression-round = { $what }, gerundet auf { $step }
expression-round_up = { $what }, aufgerundet auf { $step }
expression-round_down = { $what }, abgerundet auf { $step }
expression-smallest = das Kleinste von { $what }
expression-largest = das Größte von { $what }

## Gründe: je ein Satz von höchstens 90 Zeichen

reason-not_with = Nicht { $list }.
reason-not_with_more = Nicht { $list } und { $more ->
        [one] einer weiteren Wahl
       *[other] { $more } weiteren
    }.
reason-not_with_these = Nicht mit dem, was bisher gewählt ist.
reason-never = Das kann kein Stück haben.
reason-sold_out = Ausverkauft.
reason-sold_out_until = Ausverkauft bis { $date }.
reason-only = Nur { $given }.
reason-hidden = Wird bei diesem Stück nicht gefragt.
reason-unknown = { $option } hat keine Wahl „{ $answer }“.
reason-unknown_option = Es gibt keine Option „{ $option }“.
reason-wrong_kind = { $option } nimmt keine Antwort wie „{ $answer }“.
reason-range = Jetzt gehen { $range }.
reason-out_of_range = Jetzt gehen { $range }, nicht { $given }.
reason-between_steps = { $given } liegt zwischen Schritten von { $step }: nimm { $nearest }.
reason-too_many = Höchstens { $limit }, das wären { $given }.
reason-too_few = Mindestens { $limit }, das wären { $given }.
reason-too_long = Höchstens { $limit } Zeichen, das sind { $given }.
reason-too_many_lines = { $limit ->
        [one] Nur eine Zeile
       *[other] Höchstens { $limit } Zeilen
    }, das sind { $given }.
reason-character = { $character } geht hier nicht.
reason-character_of = { $character } geht hier nicht, nur { $allowed }.

## Fehler: was geschah, was sicher ist, und was hilft

workshop-exists = Eine Datei { $path } gibt es schon.
    .hint = Nimm einen anderen Namen oder Ordner. Die Datei dort blieb unberührt.
workshop-leftover = Die Datei { $path } ist im Weg: Eine andere Werkstatt hat sie dort zurückgelassen.
    .hint = In ihr können deren letzte Änderungen stehen. Leg sie woanders hin, oder nimm einen anderen Namen.
workshop-missing = Eine Datei { $path } gibt es nicht.
    .hint = Wurde sie verschoben oder umbenannt? Öffne sie dort, wo sie jetzt liegt.
workshop-not_a_workshop = { $path } ist keine Werkstatt.
    .hint = Drin steht etwas anderes, auch wenn der Name passt. Die Datei blieb unberührt.
workshop-is_copy = { $path } ist die Kopie einer Werkstatt.
    .hint = Öffne die Werkstatt selbst. Zurückgeholt wird die Kopie unter „Wo liegt meine Arbeit?“ oder mit atelier-cli restore.
copy-other_workshop = Diese Kopie gehört zu einer anderen Werkstatt.
    .hint = Nimm eine Kopie von dieser. Nichts wurde geändert.
copy-place_missing = Der Ort für Kopien ist nicht da: { $path }.
    .hint = Steck den Stick ein oder verbinde das Laufwerk, dann noch einmal. Die Werkstatt selbst ist sicher.
copy-none = Hier liegt keine Kopie dieser Werkstatt.
    .hint = Sag, wo die Kopien liegen, oder behalte, was an der Datei noch zu lesen ist.
workshop-export_unreadable = Dieser Ordner lässt sich nicht als Werkstatt lesen: { $file }, Zeile { $line }: { $reason }.
    .hint = Nimm den Ordner so, wie „export“ ihn geschrieben hat. Es wurde nichts angelegt.
workshop-newer = Diese Werkstatt hat eine neuere Fassung von Atelier geschrieben.
    .hint = Bring Atelier auf diesem Rechner auf den neuesten Stand. Die Datei blieb unberührt.
workshop-in_use = Diese Werkstatt ist offen: { $holder }.
    .hint = Schließe sie dort und versuche es noch einmal. Nichts wurde geändert.
workshop-read_only = Diese Werkstatt ist nur zum Lesen offen.
    .hint = Schließe sie dort, wo sie zum Schreiben offen ist, und öffne sie hier noch einmal.
workshop-damaged = Die Datei dieser Werkstatt ist beschädigt: { $reason }. Sie blieb, wie sie ist.
    .hint = Hol unter „Wo liegt meine Arbeit?“ eine Kopie zurück; die beschädigte Datei bleibt erhalten.
workshop-disk = Der Datenträger weigert sich: { $reason }.
    .hint = Ist er voll, oder darfst du dort nicht schreiben? Was vorher gespeichert wurde, ist sicher.
workshop-name_missing = Die Werkstatt braucht einen Namen.
    .hint = Schreibe den Namen, der auf deinen Papieren stehen soll.
workshop-logo_refused = Dieses Bild kann nicht das Logo sein: { $reason }.
    .hint = Nimm ein PNG oder JPEG, oder mach ohne Logo weiter.
sample-unknown = Ein Beispiel „{ $sample }“ gibt es nicht.
    .hint = Es gibt: bag.

template-unknown = Eine Vorlage „{ $template }“ gibt es nicht.
    .hint = Ihr Name steht in der Liste der Vorlagen.
template-unreadable = { $path } lässt sich nicht als Vorlage lesen: { $reason }.
    .hint = Gib einen Ordner an, in dem template.toml liegt.
template-folder_taken = Im Ordner { $path } liegt etwas anderes.
    .hint = Nimm einen leeren Ordner oder den, in den diese Vorlage schon geschrieben wurde. Nichts wurde geändert.
template-problems = { $count ->
        [one] In dieser Vorlage ist eine Stelle
       *[other] In dieser Vorlage sind { $count } Stellen
    } zu verbessern. { $first }
    .hint = Verbessere die Datei und versuche es noch einmal. Die Werkstatt blieb unberührt.
template-currency = Die Preise dieser Vorlage sind in { $template }, die der Werkstatt in { $workshop }.
    .hint = Setze `currency` und die Preise in template.toml auf { $workshop }.
preset-unknown = Ein fertiges Stück „{ $preset }“ gibt es nicht.
    .hint = Fang mit einem an, das gezeigt wird, oder ohne.

design-unknown = Dieses Stück ist nicht mehr da.
    .hint = Vielleicht wurde es weggeworfen: Rückgängig holt es wieder.
design-ordered = Dieses Stück ist als { $number } bestellt und bleibt, wie es vereinbart wurde.
    .hint = Fang noch so eines an.
design-incomplete = Noch offen: { $missing }.
    .hint = Beantworte das, dann nimm den Auftrag auf.
design-closed = Was bei { $option } gewählt war, geht nicht mehr.
    .hint = Wähle dort etwas anderes; die übrigen Antworten bleiben.
design-unknowable = „{ $what }“ lässt sich für dieses Stück nicht berechnen.
    .hint = Verbessere die Formel in der Vorlage, dann nimm den Auftrag auf. Das Stück bleibt.
design-quantity = { $given } Stück lassen sich nicht machen.
    .hint = Nimm eine Zahl von 1 bis 9999.

order-unknown = Einen Auftrag { $number } gibt es nicht.
    .hint = Nummern sehen aus wie W-1042. Suche nach dem Namen, wenn du sie nicht weißt.
order-status_refused = { $number } ist { $from } und kann von dort nicht { $to } werden.
    .hint = Geh einen Schritt nach dem anderen.
order-too_large = Der Preis dieses Auftrags ist größer, als Geld zählen kann.
    .hint = Nimm weniger Stück.
order-due_past = Der { $day } ist vorbei.
    .hint = Nimm einen Tag ab heute oder keinen: Dann gilt die übliche Zeit.
order-cancelled_paper = { $number } ist storniert und bekommt kein neues Papier.
    .hint = Setze den Auftrag zurück auf neu oder stelle ihn wieder her, dann drucke.
customer-unknown = Diese Person ist nicht in der Kundschaft.
    .hint = Wähle aus der Liste oder schreibe einen neuen Namen.
customer-nobody = Gelöschter Kunde
erase-done = Gelöscht: die Karte, die Notizen und was auf den Stücken geschrieben stand. Die Aufträge behalten Nummern und Preise.
erase-papers = { $count ->
        [one] Ein gedrucktes Papier wurde weggeworfen.
       *[other] { $count } gedruckte Papiere wurden weggeworfen.
    } Was an der Werkbank hängt, nimm bitte selbst ab.
erase-paper_stays = Dieses Papier ließ sich nicht wegwerfen, bitte tu es selbst: { $path }
erase-place_absent = Auch Kopien unter { $path } können sie enthalten; der Ort ist gerade nicht da.
erase-copies = { $count ->
        [one] Eine Kopie enthält sie noch
       *[other] { $count } Kopien enthalten sie noch
    }, längstens bis { $date }.
customer-name_missing = Der Name der Kundin oder des Kunden fehlt.
    .hint = Ein Vorname genügt.

picture-failed = Das Bild lässt sich nicht zeichnen: { $reason }.
    .hint = Das Stück selbst ist sicher. Prüfe das Bild der Vorlage.
paper-failed = Das Papier lässt sich nicht schreiben: { $reason }.
    .hint = Der Auftrag selbst ist sicher. Versuche einen anderen Ordner oder ein anderes Papier.

undo-nothing = Es gibt nichts zurückzunehmen.
redo-nothing = Es gibt nichts zu wiederholen.
undo-touched_since = „{ $action }“ lässt sich nicht zurücknehmen: später kam „{ $by }“.
    .hint = Nimm das zuerst zurück.
id-unreadable = „{ $text }“ ist hier kein Name von etwas.
    .hint = Öffne es aus einer Liste.

app-no_workshop = Keine Werkstatt ist offen.
    .hint = Öffne eine, oder sieh dich im Beispiel um.
app-settings = Die Einstellungen dieses Rechners lassen sich nicht behalten: { $reason }.
    .hint = Die Werkstatt ist sicher. Sprache und Aussehen werden vielleicht noch einmal gefragt.
app-unexpected = Etwas ging schief, was nicht schiefgehen sollte.
    .hint = Was gespeichert war, ist sicher. Schließe Atelier und öffne es neu.
file-failed = { $path } lässt sich nicht lesen oder schreiben: { $reason }.
    .hint = Versuche einen anderen Ordner, oder sieh nach, ob du dort schreiben darfst.
choice-not_taken = Nicht alles Gewünschte geht zusammen: Die Zeilen mit × sagen, warum. Preis und Antworten sind die des Stücks ohne das.
choice-closed = { $wanted } geht nicht: { $reason }
    .hint = „atelier-cli design“ zeigt, was offen ist; ändere eines von beiden.
paper-not_pdf = { $path } ist kein Name für ein Papier.
    .hint = Nenne eine Datei, die auf .pdf endet.
paper-not_ours = { $path } ist kein Papier dieser Werkstatt.
    .hint = Drucke es noch einmal aus seinem Auftrag.
paper-no_viewer = Kein Programm auf diesem Rechner zeigt { $path }.
    .hint = Das Papier liegt dort. Öffne es mit einem Programm für PDF.
input-date = „{ $text }“ ist kein Datum.
    .hint = Schreibe es wie 2026-06-12.
input-number = „{ $text }“ ist keine Zahl, die hier passt.
    .hint = Schreibe sie wie 110, 110 cm, 1,1 m oder 43 1/4 in.
input-option = Es gibt keine Option „{ $text }“.
    .hint = Die Optionen des Stücks und ihre Namen stehen in seiner Liste.
input-setting = „{ $text }“ setzt nichts.
    .hint = Schreibe OPTION=WAHL, etwa size=m.
input-switch = „{ $text }“ ist weder an noch aus.
    .hint = Schreibe on oder off.
input-twice = „{ $text }“ ist zweimal gesetzt.
    .hint = Setze es einmal; nur wo mehreres gewählt werden kann, darf es sich wiederholen.
input-unknown = „{ $text }“ ist hier nicht bekannt.
    .hint = Wähle eines von denen, die angeboten werden.
input-value = „{ $text }“ kann kein Name einer Wahl sein.
    .hint = Namen haben kleine Buchstaben, Ziffern und Bindestriche, etwa inch-13.

## Fehler in Vorlagen

problem-placed = { $file }, Zeile { $line }, Spalte { $column }: { $text }
problem-near = Meinst du `{ $near }`?

## Nach einer Datei fragen

file-workshop_title = Werkstatt öffnen
file-workshop_name = Werkstätten
file-logo_title = Logo wählen
file-logo_name = Bilder
file-copies_title = Wohin die Kopien gehen
file-copies_name = Ordner
file-template_title = Der Ordner einer Vorlage
file-template_name = Ordner
file-folder_title = Ordner wählen
file-folder_name = Ordner

## Aufträge

studio-saved = Gespeichert auf diesem Rechner { $time }
order-paper_out = Laufzettel { $audience }, { $size }: gedruckt { $time }
status-new = neu
status-agreed = vereinbart
status-making = in Arbeit
status-ready = fertig
status-delivered = übergeben
status-cancelled = storniert

## Kopien

copies-off_last = Letzte Kopie außerhalb dieses Rechners: { $when }
copies-off_never = Noch keine Kopie außerhalb dieses Rechners
copies-synced = Die Werkstatt liegt in einem Ordner von { $program }. Der trägt Dateien fort, während noch darin geschrieben wird.
copies-network = Die Werkstatt liegt auf einem anderen Rechner. Reißt die Verbindung bei der Arbeit ab, kann etwas verloren gehen.
copies-better = Besser: die Datei auf diesem Rechner lassen und die Kopien dorthin schicken.
copies-same_disk = Dieser Ort liegt auf derselben Platte wie die Werkstatt. Ein Stick oder ein anderer Rechner ist sicherer.
copies-since_added = { $count ->
        [0] Nach dieser Kopie kam nichts mehr, soweit es sich lesen lässt.
        [one] Eine spätere Änderung bleibt.
       *[other] { $count } spätere Änderungen bleiben.
    }
copies-since_lost = { $when }: { $what }
copies-since_more = Es kann noch mehr gewesen sein, was nicht mehr zu lesen ist.
copies-put_back = Zurückgeholt, wie es { $time } war.
copies-put_back_remains = Aus dem zusammengesetzt, was noch zu lesen war.
copies-aside = Die alte Datei blieb erhalten: { $path }
copies-missing = { $count ->
        [one] Ein Bild fehlt.
       *[other] { $count } Bilder fehlen.
    }
copies-sound = Diese Kopie ist heil: Sie ließe sich so zurückholen.
copies-broken = Diese Kopie ist beschädigt. Mach jetzt eine neue.

## Verlauf und Rückgängig

workshop-created = Werkstatt „{ $name }“ angelegt
workshop-sample_loaded = Beispiel „{ $name }“ aufgebaut
workshop-restored = Aus der Kopie von { $time } zurückgeholt; { $added ->
        [0] danach war nichts mehr gekommen
        [one] eine spätere Änderung kam dazu
       *[other] { $added } spätere Änderungen kamen dazu
    }
workshop-restored_remains = Aus dem zusammengesetzt, was an einer beschädigten Datei noch zu lesen war
workshop-settings_changed = Einstellungen geändert
workshop-book_changed = Tagesbuch: { $entry }
template-imported = Vorlage „{ $label }“ aufgenommen, Fassung { $number }
design-started = { $label } begonnen
design-started_from = { $label } begonnen mit „{ $preset }“
design-answered = { $change }
design-way_taken = Ausweg: { $changes }
design-filled_in = Ausgefüllt: { $changes }
design-preset_taken = „{ $preset }“ übernommen
design-quantity_set = Stückzahl: { $quantity }
design-named = „{ $name }“ genannt
design-unnamed = Namen entfernt
design-kept = „{ $name }“ behalten
design-dropped = „{ $name }“ weggeworfen
order-taken = { $number } für { $customer } aufgenommen
order-status_changed = { $number }: { $from } → { $to }
order-due_changed = { $number }: fällig { $from } → { $to }
order-noted = { $number }: Notiz geändert
due-none = ohne Tag
customer-added = { $name } neu in der Kundschaft
customer-changed = Karte von { $name } geändert
customer-erased = Ein Kunde wurde gelöscht
erased = Gelöscht
paper-printed = { $number } { $audience } gedruckt, { $size }
undone = Zurückgenommen: { $action }
undone_as_cancelled = { $number } ist storniert. Ein Laufzettel ist draußen ({ $time }).
redone = Wiederholt: { $action }

## Papiere

audience-bench = für die Werkbank
paper-a4 = A4
paper-a5 = A5
paper-letter = Letter

sheet-due = Fällig
sheet-rush = Eilt
sheet-taken = Angenommen
sheet-piece = Stück
sheet-measures = Maße
sheet-cut_list = Zuschnitt
sheet-part = Teil
sheet-more_time = Mehr für das Gewählte
sheet-count = Stk.
sheet-length = Länge
sheet-width = Breite
sheet-grain = Fadenlauf
sheet-materials = Material
sheet-steps = Arbeitsschritte
sheet-reminders = Nicht vergessen
sheet-notes = Notizen
sheet-made_by = Gefertigt von
sheet-page = Seite { $page } von { $pages }
sheet-continued = { $title } (Fortsetzung)

## Drucken, Warnungen, Prüfungen

handed-printed = { $number } { $audience }, { $size }: gedruckt.
handed-no_printer = { $number } { $audience }, { $size }: Hier ist kein Drucker eingerichtet. Das Papier liegt als Datei bereit.
handed-refused = { $number } { $audience }, { $size }: Der Drucker hat es nicht angenommen. Das Papier liegt als Datei bereit.
warning-letter = Keine Schrift hier hat „{ $text }“.
warning-picture = Das Bild fehlt.
warning-qr = Der Text ist zu lang für einen QR-Code.
check-sound = Alles in Ordnung ({ $entries } Einträge).
check-damaged = Etwas ist nicht, wie es sein soll ({ $entries } Einträge angesehen).
