# Wörter, die Daten tragen: Fehler, Gründe, Sätze, Verlauf, Papiere. Feste Texte des Fensters stehen in ui.ftl.
# Der Name einer Meldung ist der Code in Rust, mit Bindestrich statt Punkt; `.hint` sagt, was gegen einen Fehler hilft.
# Zahlen, Geld, Maße und Tage kommen fertig herein. Beide Sprachen haben dieselben Namen und Variablen; ein Test prüft es.

## Kleine Wörter

list-and = { $first } und { $last }
list-or = { $first } oder { $last }
quoted = „{ $text }“

option-quantity = Stückzahl
answer-labelled = { $option }: { $answer }
answer-yes = ja
answer-no = nein
answer-none = nichts
answer-picture = Bild mit { $width } × { $height } Pixeln
answer-picture_laid = { $picture } ({ $laid })
answer-picture_size = { $percent } %
answer-picture_right = { $many }° nach rechts gedreht
answer-picture_left = { $many }° nach links gedreht
answer-picture_across = { $many } % nach rechts
answer-picture_aback = { $many } % nach links
answer-picture_down = { $many } % nach unten
answer-picture_up = { $many } % nach oben

change-free = wieder frei
change-away = fällt weg
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
date-about = etwa am { $day }
date-until = bis { $date }
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
limit-spaces_free = { $price }, Leerzeichen kosten nichts

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
rule-count_equal = genau { $right } { $left }
rule-count_not_equal = nicht { $right } { $left }
rule-count_less = weniger als { $right } { $left }
rule-count_at_most = höchstens { $right } { $left }
rule-count_more = mehr als { $right } { $left }
rule-count_at_least = mindestens { $right } { $left }
rule-contains = { $option } mit „{ $word }“ darin
rule-contains_not = { $option } ohne „{ $word }“ darin
rule-starts = { $option } mit „{ $word }“ am Anfang
rule-starts_not = { $option } ohne „{ $word }“ am Anfang
rule-ends = { $option } mit „{ $word }“ am Ende
rule-ends_not = { $option } ohne „{ $word }“ am Ende
rule-each_row = jedes von { $rows }: { $said }
rule-any_row = mindestens eines von { $rows }: { $said }
rule-given_each_row = jedem von { $rows }: { $said }
rule-given_any_row = mindestens einem von { $rows }: { $said }

count-above_a_billion = mehr als eine Milliarde
count-at_least = mindestens { $count }

expression-word = „{ $word }“
expression-attribute = { $attribute } von { $option }
expression-count = { $what }
expression-lookup = { $table } für { $input }
expression-letters = Buchstaben von { $what }
expression-by = { $of } mal { $by }
expression-characters = Zeichen von { $what }
expression-words = Wörter von { $what }
expression-sum = { $attribute } von { $option } zusammen
expression-distinct = Anzahl Verschiedener unter { $what }
expression-base_price = Grundpreis
expression-abs = { $what } ohne Vorzeichen
expression-if = { $then } { $given }, sonst { $otherwise }
expression-round = { $what }, gerundet auf { $step }
expression-round_up = { $what }, aufgerundet auf { $step }
expression-round_down = { $what }, abgerundet auf { $step }
expression-smallest = das Kleinste von { $what }
expression-largest = das Größte von { $what }
expression-how_many = wie viele von ({ $what })
expression-how_many_rows = Anzahl { $rows } { $given }
expression-sum_of_rows = { $what } von allen { $rows } zusammen
expression-smallest_of_rows = das Kleinste von { $what } bei allen { $rows }
expression-largest_of_rows = das Größte von { $what } bei allen { $rows }
expression-distinct_of_rows = Anzahl Verschiedener unter { $what } bei { $rows }

## Was ein Blick über eine Vorlage findet

finding-rule = „{ $sentence }“ ({ $id })
finding-by_rules = wegen { $rules }
finding-by_options = weil Bedingungen und Grenzen der Optionen einander widersprechen
finding-contradiction = Es lässt sich kein einziges Stück machen, { $because }.
finding-contradiction_mend = Eine dieser Regeln weglassen oder lockern.
finding-never = { $chosen } kann nie jemand wählen, { $because }.
finding-never_mend = Eine dieser Regeln lockern, oder diese Wahl von der Liste nehmen.
finding-never_shown = Nach { $option } wird nie gefragt: Die Bedingung trifft nie zu.
finding-only = Dort lässt sich nie etwas anderes wählen als { $chosen }, { $because }.
finding-only_mend = Eine dieser Regeln lockern, oder das andere von der Liste nehmen.
finding-formula = { $place } lässt sich nicht ausrechnen: { $error }.
finding-never_applies = Diese Regel kommt nie zum Zug: { $rule }.
finding-never_applies_mend = Die Bedingung ansehen, oder die Regel weglassen.
finding-adds_nothing = Diese Regel ändert nichts, dafür sorgen schon die anderen: { $rule }.
finding-adds_nothing_mend = Sie kann wegbleiben.
finding-unreached = { $place } kommt nie vor: Die Bedingung trifft nie zu.
finding-checked_late = Diese Regel ist zu viel, um vorauszusehen; sie wird beim Wählen geprüft: { $rule }.
finding-example = Zum Beispiel { $piece }
finding-mend_none = { $option } eine weitere Wahl geben, die keine Regel sperrt, etwa „keine“; oder eine der Regeln lockern.
finding-mend_or_nought = „or 0“ hinter das schreiben, was fehlen kann, oder jeder Wahl geben, wonach gefragt wird.
finding-mend_table = Der Tabelle { $table } Zeilen geben, oder begrenzen, was gewählt werden kann.
finding-place_total = Der Preis
finding-place_price = Preiszeile „{ $label }“
finding-place_material = Material „{ $label }“
finding-place_part = Teil „{ $label }“
finding-place_step = Arbeitsgang „{ $label }“
finding-place_result = Ergebnis „{ $label }“
finding-error_absent = { $option } ist nicht da
finding-error_attribute = die Wahl bei { $option } hat kein „{ $attribute }“
finding-error_table = Tabelle { $table } hat dafür keine Zeile
finding-error_division = etwas wird durch null geteilt
finding-error_whole = eine Anzahl ist keine ganze Zahl
finding-error_large = das Ergebnis ist zu groß
finding-error_units = die Einheiten passen nicht zusammen
finding-error_unknown = mit „{ $name }“ lässt sich nicht rechnen
finding-error_word = mit einem Wort lässt sich nicht rechnen
finding-unproven = { $count ->
        [one] Bei einer Regel dauert es zu lange, zu sagen, ob sie etwas ändert
       *[other] Bei { $count } Regeln dauert es zu lange, zu sagen, ob sie etwas ändern
    }: { $rules }.

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
reason-ended = Gab es nur bis { $date }.
reason-only = Nur { $given }.
reason-falls_away = Damit fällt weg: { $list }.
reason-falls_away_more = { $more } weitere
reason-hidden = Wird bei diesem Stück nicht gefragt.
reason-unknown = { $option } hat keine Wahl „{ $answer }“.
reason-unknown_option = Es gibt keine Option „{ $option }“.
reason-wrong_kind = { $option } nimmt keine Antwort wie „{ $answer }“.
reason-range = Jetzt gehen { $range }.
reason-out_of_range = Jetzt gehen { $range }, nicht { $given }.
reason-between_steps = { $given } liegt zwischen Schritten von { $step }: nimm { $nearest }.
reason-days_between = Es gehen Tage vom { $from } bis zum { $until }.
reason-days_from = Es gehen Tage ab dem { $from }.
reason-days_until = Es gehen Tage bis zum { $until }.
reason-too_many = Höchstens { $limit }, das wären { $given }.
reason-too_few = Mindestens { $limit }, das wären { $given }.
reason-too_long = Höchstens { $limit } Zeichen, das sind { $given }.
reason-too_many_lines = { $limit ->
        [one] Nur eine Zeile
       *[other] Höchstens { $limit } Zeilen
    }, das sind { $given }.
reason-character = { $character } geht hier nicht.
reason-character_of = { $character } geht hier nicht, nur { $allowed }.
reason-word = Dieses Wort setzen wir auf kein Stück.

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
template-folder_taken = Im Ordner { $path } liegt etwas anderes, oder dort wurde seither etwas geändert.
    .hint = Nimm einen leeren Ordner. Nichts wurde geändert.
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
design-code_unreadable = „{ $code }“ ist kein Code eines Entwurfs, oder es steckt ein Fehler darin.
    .hint = Vergleiche ihn Zeichen für Zeichen. 1, I, L und U kommen in keinem Code vor.
design-code_unknown = Keine Vorlage hier ist die, zu der der Code { $code } gehört.
    .hint = Nimm zuerst die Vorlage auf; ein Code enthält die Wahl, nicht die Vorlage.
design-quantity = { $given } Stück lassen sich nicht machen.
    .hint = Nimm eine Zahl von 1 bis 9999.
design-letter_missing = { $option }: Die gewählte Schrift hat kein „{ $letters }“.
    .hint = Schreib es anders, oder wähle erst eine andere Schrift.
counter-closed = Auf dem Bildschirm des Kunden ist kein Stück.
    .hint = Fang eines an, oder lass es dir zeigen.
signing-changed = An diesem Auftrag hat sich gerade etwas geändert.
    .hint = Lies ihn noch einmal durch und unterschreib dann.
signing-lapsed = Die Unterschrift gilt nicht mehr: { $what }.
    .hint = Stell es wieder her, wie es war, oder bitte noch einmal um die Unterschrift.
counter-nobody_left = Niemand hat ein Stück am Bildschirm des Kunden zurückgelassen.
    .hint = Was gemerkt wurde, steht unter Heute.
compare-full = Es liegen schon vier Stücke nebeneinander.
    .hint = Leg zuerst eins davon weg.
way-each = { $price } je Stück
surprise-dear = Für höchstens { $under } kam nichts anderes heraus.
    .hint = Versuch es noch einmal, oder vergiss den Betrag für eine Weile.
app-system = Das System hat es nicht gezeigt: { $reason }
    .hint = Nichts ist verloren. Schließ andere Fenster und versuch es noch einmal.
settings-pin = Eine PIN hat 4 bis 12 Ziffern.
    .hint = Nimm eine, die du sonst nirgends benutzt.
settings-patience = Ein Kunde wird frühestens nach 20 Sekunden und spätestens nach einer Stunde gefragt.
    .hint = Zwei Minuten genügen meist.
option-unknown = Dieses Stück hat keine Option „{ $text }“.
    .hint = Die Optionen des Stücks und ihre Namen stehen in seiner Liste.
code-unknown = Unter „{ $text }“ ist kein Stück zurückgelegt.
    .hint = Codes sehen aus wie K7M 4F6, und in keinem steht 0, 1, O oder I. Lies ihn noch einmal, oder sieh bei den zurückgelegten Stücken nach.

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
order-closed = { $number } ist { $status } und lässt sich nicht mehr ändern.
    .hint = War das ein Versehen? Setze den Auftrag erst zurück: von übergeben auf fertig, von storniert auf neu.
order-last_piece = Das ist das einzige Stück von { $number }, und ein Auftrag braucht eines.
    .hint = Nimm erst ein anderes Stück dazu, oder storniere den Auftrag.
order-words_missing = Es steht noch nicht da, was gemacht wird.
    .hint = Schreibe ein paar Worte, etwa „Gürtel wie letztes Jahr, 3 cm“.
line-unknown = Dieses Stück ist nicht mehr im Auftrag.
    .hint = Vielleicht wurde es herausgenommen: Rückgängig holt es wieder.
line-not_free = Das geht nur bei einer freien Zeile, die nichts als Worte und einen Preis hat.
    .hint = Soll dieses Stück anders werden, nimm ein neues in den Auftrag und dieses heraus.
article-unknown = Einen Artikel „{ $text }“ gibt es nicht im Angebot.
    .hint = Wähle einen anderen aus der Liste, oder schreibe ihn als freie Zeile.
article-name_missing = Der Artikel braucht einen Namen.
    .hint = Schreibe, wie du ihn nennst, etwa „Lederbalsam, 50 ml“.
text-too_long = Dieser Text ist zu lang: Platz ist für { $most } Zeichen.
    .hint = Kürze ihn.
text-name_too_long = Dieser Name ist zu lang: Platz ist für { $most } Zeichen.
    .hint = Kürze ihn, und schreibe den Rest in die Notiz.
order-signature_too_large = Diese Unterschrift hat zu viele Striche, um sie aufzuheben.
    .hint = Lösche sie und lass noch einmal unterschreiben, oder tippe den Namen.
order-signature_broken = Diese Unterschrift lässt sich nicht lesen.
    .hint = Lösche sie und lass noch einmal unterschreiben, oder tippe den Namen.
order-words_too_long = Was gemacht wird, hat zu viele Worte: Platz ist für { $most } Zeichen.
    .hint = Kürze es, oder schreibe den Rest in die Notiz des Auftrags.

money-other_currency = Diese Werkstatt rechnet in { $currency }.
    .hint = Schreibe den Betrag in { $currency }.
money-below_nought = Dieser Betrag kann nicht unter null liegen.
    .hint = Schreibe ihn ohne Minus. Soll etwas vom Preis abgehen, gib einen Nachlass.
discount-reason_missing = Es steht noch nicht da, wofür der Nachlass ist.
    .hint = Schreibe den Grund, etwa „zweite Tasche“ oder „Kratzer auf der Klappe“.
discount-percent = { $percent } Prozent sind kein Teil eines Preises.
    .hint = Nimm eine Zahl von 0 bis 100.
deposit-too_large = Als Anzahlung ist mehr verlangt, als der ganze Auftrag kostet.
    .hint = Nimm höchstens die Gesamtsumme.
template-not_offered = „{ $template }“ wird nicht mehr angeboten.
    .hint = Auf der Seite der Vorlagen lässt sie sich wieder anbieten.
work-stopped = Angehalten.
    .hint = Es wurde nichts geändert.
settings-views = Mehr als { $count } Ansichten der Aufträge werden nicht aufgehoben.
    .hint = Nimm erst eine weg.
settings-colour_printed = Gedruckt wird { $printed }, etwas dunkler als deine, damit man es auf Weiß lesen kann.
settings-lead_days = { $days } Arbeitstage sind mehr als ein Jahr.
    .hint = Nimm eine Zahl von 0 bis 365.
settings-step = Summen lassen sich nicht auf { $step } der kleinsten Münze runden.
    .hint = Nimm eine Zahl von 1 bis 10000; 1 rundet nichts, 5 ist üblich, wo es keine kleineren Münzen gibt.
settings-tax_name = Ein Steuersatz hat noch keinen Namen.
    .hint = Schreib, was auf den Papieren stehen soll, etwa „USt.“.
payment-unknown = Diese Zahlung ist nicht mehr da.
    .hint = Vielleicht wurde sie herausgenommen: Rückgängig holt sie wieder.
payment-nothing = Eine Zahlung von nichts lässt sich nicht notieren.
    .hint = Schreibe, wie viel bezahlt wurde, mit einem Minus, was du zurückgegeben hast.
payment-ahead = Der { $day } kommt erst noch.
    .hint = Nimm den Tag, an dem das Geld kam, spätestens heute.

customer-unknown = Diese Person ist nicht in der Kundschaft.
    .hint = Wähle aus der Liste oder schreibe einen neuen Namen.
customer-nobody = Gelöschter Kunde
erase-done = Gelöscht: die Karte, die Notizen und was auf den Stücken geschrieben stand. Die Aufträge behalten Nummern und Preise.
erase-papers = { $count ->
        [one] Ein gedrucktes Papier wurde weggeworfen.
       *[other] { $count } gedruckte Papiere wurden weggeworfen.
    } Was an der Werkbank hängt, nimm bitte selbst ab.
erase-tables = { $count ->
        [one] Die Tabelle bei den Papieren wurde weggeworfen; sie lässt sich neu schreiben.
       *[other] { $count } Tabellen bei den Papieren wurden weggeworfen; sie lassen sich neu schreiben.
    }
erase-beside = Diese ältere Datei enthält sie noch; wirf sie weg, wenn du sie nicht mehr brauchst: { $path }
erase-elsewhere = Kopien, die du selbst anderswohin getragen hast, sind hier nicht mitgezählt.
erase-paper_stays = Dieses Papier ließ sich nicht wegwerfen, bitte tu es selbst: { $path }
erase-place_absent = Auch Kopien unter { $path } können sie enthalten; der Ort ist gerade nicht da.
erase-copies = { $count ->
        [one] Eine Kopie enthält sie noch
       *[other] { $count } Kopien enthalten sie noch
    }, längstens bis { $date }.
customer-name_missing = Der Name der Kundin oder des Kunden fehlt.
    .hint = Ein Vorname genügt.
customer-orders_open = Nicht gelöscht: { $numbers } { $count ->
        [one] ist
       *[other] sind
    } noch offen.
    .hint = Übergib oder storniere zuerst, was noch offen ist. Sonst wüsste niemand mehr, was zu machen ist.
customer-several = Mehrere Karten heißen „{ $name }“: { $cards }
    .hint = Nenn die gemeinte mit ihrer Kennung.
customer-joined_to_itself = Das sind nicht zwei Karten, sondern ein und dieselbe.
    .hint = Wähle die andere Karte dieser Person.
measures-figure_unknown = Etwas namens „{ $text }“ wird hier nicht gemessen.
    .hint = Gemessen werden kann: { $known }.
measures-landmark_unknown = „{ $text }“ wird dort nicht gemessen.
    .hint = Dort wird gemessen: { $known }. Eigenes lässt sich im Fenster unter jedem anderen Namen zufügen.
measures-twice = { $landmark } ist zweimal gemessen.
    .hint = Behalte das richtige Maß.
measures-missing = Hier ist noch nichts gemessen.
    .hint = Schreibe mindestens ein Maß, etwa 96, oder 96+8 mit dem, was du zugibst.
measures-ahead = Der { $day } kommt erst noch.
    .hint = Nimm den Tag, an dem du gemessen hast, spätestens heute.
measures-unknown = Diese Maße sind nicht mehr da.
    .hint = Vielleicht wurden sie herausgenommen: Rückgängig holt sie wieder.

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
file-exists = { $path } gibt es schon.
    .hint = Nimm einen anderen Namen. Nichts wurde geändert.
file-failed = { $path } lässt sich nicht lesen oder schreiben: { $reason }.
    .hint = Versuche einen anderen Ordner, oder sieh nach, ob du dort schreiben darfst.
choice-not_taken = Nicht alles Gewünschte geht zusammen: Die Zeilen mit × sagen, warum. Preis und Antworten sind die des Stücks ohne das.
choice-closed = { $wanted } geht nicht: { $reason }
    .hint = „atelier-cli design“ zeigt, was offen ist; ändere eines von beiden.
choice-no_best = Mit diesen Antworten kann kein Stück bestellt werden.
choice-unsure = Nicht jedes Stück konnte angesehen werden: Es kann bessere geben.
choice-all_under = Alles, was offen ist, geht für { $total }.
choice-over = Mehr als { $total }: { $what }.
choice-none_under = Kein Stück mit diesen Antworten kostet { $total } oder weniger.
choice-way_under = Für { $total }: { $changes } ({ $difference }).
paper-not_pdf = { $path } ist kein Name für ein Papier.
    .hint = Nenne eine Datei, die auf .pdf endet.
paper-nothing_today = Heute braucht kein Auftrag einen Laufzettel.
    .hint = Was vereinbart und diese Woche fällig oder in Arbeit ist, kommt von selbst dazu.
paper-not_ours = { $path } ist kein Papier dieser Werkstatt.
    .hint = Drucke es noch einmal aus seinem Auftrag.
paper-no_viewer = Kein Programm auf diesem Rechner zeigt { $path }.
    .hint = Das Papier liegt dort. Öffne es mit einem Programm für PDF.
input-date = „{ $text }“ ist kein Datum.
    .hint = Schreibe es wie 2026-06-12.
input-percent = „{ $text }“ sind keine Prozent.
    .hint = Schreibe es wie 19 oder 8,1.
input-colour = „{ $text }“ ist keine Farbe.
    .hint = Schreibe sie wie #0e5c4d.
input-number = „{ $text }“ ist keine Zahl, die hier passt.
    .hint = Schreibe sie wie 110, 110 cm, 1,1 m oder 43 1/4 in.
input-option = Es gibt keine Option „{ $text }“.
    .hint = Die Optionen des Stücks und ihre Namen stehen in seiner Liste.
input-setting = „{ $text }“ setzt nichts.
    .hint = Schreibe OPTION=WAHL, etwa size=m.
input-switch = „{ $text }“ ist weder an noch aus.
    .hint = Schreibe on oder off.
input-upload = „{ $text }“ nimmt ein Bild, das sich nicht tippen lässt.
    .hint = Setze es im Studio auf.
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

play-goes_well = { $have } von { $pieces } mit { $beside }
play-under_exact = Genau { $total }.
play-under_fits = Noch { $apart } Luft bis { $total }.
play-under_over = { $apart } über { $total }.
signing-part_piece = das Stück ist seitdem ein anderes
signing-part_price = der Preis ist seitdem ein anderer
signing-part_day = der Tag ist seitdem ein anderer
signing-part_terms = deine Bedingungen sind seitdem andere
signing-part_order = der Auftrag ist seitdem ein anderer
signing-not_yet = Dein Kunde sagt: noch nicht.
signing-gone = Der Bildschirm des Kunden wurde geräumt, bevor jemand unterschrieben hat.
signing-unread = Zehn Minuten lang hat sich auf dem Bildschirm des Kunden nichts gerührt. Die Seite ist weggelegt, unterschrieben hat niemand.
signing-unfit = Unterschrieben hat niemand, denn so lässt es sich nicht mehr bestellen. { $why }
counter-left_now = eben verlassen
counter-left = vor { $minutes } min verlassen
counter-pin_asked = Gib die PIN ein, um den Bildschirm des Kunden zu verlassen.
counter-pin_wrong = Das ist nicht die PIN. Versuch es noch einmal.
counter-pin_wrong_wait = Das ist nicht die PIN. Der nächste Versuch zählt in { $seconds } Sekunden.
counter-pin_early = Zu früh. Der nächste Versuch zählt in { $seconds } Sekunden.
studio-saved = Gespeichert auf diesem Rechner { $time }
order-paper_out = Papier { $audience }, { $size }: ausgegeben { $time }
status-new = neu
status-agreed = vereinbart
status-making = in Arbeit
status-ready = fertig
status-delivered = übergeben
status-cancelled = storniert

way-cash = Bar
way-card = Karte
way-transfer = Überweisung
way-other = Anders

## Kundschaft

allowed-pictures = Bilder der Stücke dürfen gezeigt werden
allowed-news = Neuigkeiten dürfen geschickt werden
allowed-measures = Maße dürfen aufbewahrt werden

## Maße: was gemessen wird, wo, und wie das Band liegt

figure-shirt = Hemd
figure-trousers = Hose
figure-foot = Fuß
figure-hand = Hand
figure-head = Kopf
figure-belt = Gürtel

landmark-neck = Hals
    .how = Um den Hals, wo der Kragen sitzt, mit einem Finger unter dem Band.
landmark-shoulders = Schultern
    .how = Quer über den Rücken, von der Spitze des einen Schulterknochens zur anderen.
landmark-shoulder-left = Schulter links
    .how = Vom seitlichen Hals bis zur Spitze des linken Schulterknochens.
landmark-shoulder-right = Schulter rechts
    .how = Vom seitlichen Hals bis zur Spitze des rechten Schulterknochens.
landmark-across-front = Vorderbreite
    .how = Von Armfalte zu Armfalte über die Brust, die Arme hängen.
landmark-across-back = Rückenbreite
    .how = Von Armfalte zu Armfalte über die Schulterblätter, die Arme hängen.
landmark-chest = Brust
    .how = Um die stärkste Stelle, dicht unter den Armen und hinten waagerecht, die Arme hängen.
landmark-stomach = Bauch
    .how = Um die stärkste Stelle, im Stehen wie immer; nicht einziehen.
landmark-waist = Taille
    .how = Um den Körper, wo er sich zur Seite beugt, nach dem Ausatmen; das Band liegt ohne Zug.
landmark-hips = Hüfte
    .how = Um die stärkste Stelle des Gesäßes, Füße zusammen und Taschen leer.
landmark-nape-to-waist = Nacken bis Taille
    .how = Die Wirbelsäule hinab, vom Knochen unten am Hals bis zur Taille.
landmark-back-length = Rückenlänge
    .how = Die Wirbelsäule hinab, vom Knochen unten am Hals bis dahin, wo das Hemd enden soll.
landmark-front-length = Vordere Länge
    .how = Vom seitlichen Hals über die Brust bis dahin, wo das Hemd enden soll.
landmark-sleeve = Ärmel
    .how = Von der Schulterspitze über den leicht gebeugten Ellbogen bis zum Handgelenk.
landmark-sleeve-right = Ärmel rechts
    .how = Wie der andere Ärmel, am rechten Arm; selten sind beide gleich.
landmark-armhole = Armloch
    .how = Über die Schulter und unter dem Arm durch, mit zwei Fingern unter dem Band.
landmark-upper-arm = Oberarm
    .how = Um die stärkste Stelle, während der Arm locker hängt.
landmark-elbow = Ellbogen
    .how = Um den Ellbogen, der Arm ist gebeugt.
landmark-wrist = Handgelenk
    .how = Um das Gelenk, genau über dem Knochen, sodass sich das Band noch drehen lässt.
landmark-watch-wrist = Handgelenk mit Uhr
    .how = Um das Handgelenk samt der Uhr, die unter der Manschette getragen wird.
landmark-rise = Sitzhöhe
    .how = Aufrecht auf einem flachen Stuhl: an der Seite hinab, von der Taille bis zur Sitzfläche.
landmark-thigh = Oberschenkel
    .how = Um die stärkste Stelle, eine Handbreit unter dem Schritt, beide Beine belastet.
landmark-knee = Knie
    .how = Um die Mitte der Kniescheibe, das Bein gerade, aber locker.
landmark-outside-leg = Seitenlänge
    .how = Außen hinab, von der Taille über die Hüfte bis zum Boden, ohne Schuhe.
landmark-inside-leg = Schrittlänge
    .how = Innen hinab, vom Schritt bis zum Boden, ohne Schuhe.
landmark-foot-length-left = Fußlänge links
    .how = Im Stehen auf Papier: hinter der Ferse und vor der längsten Zehe anzeichnen, dazwischen messen.
landmark-foot-length-right = Fußlänge rechts
    .how = Im Stehen auf Papier: hinter der Ferse und vor der längsten Zehe anzeichnen, dazwischen messen.
landmark-ball-left = Ballen links
    .how = Um die breiteste Stelle des Fußes, über beide Gelenke am Ansatz der Zehen, im Stehen.
landmark-ball-right = Ballen rechts
    .how = Um die breiteste Stelle des Fußes, über beide Gelenke am Ansatz der Zehen, im Stehen.
landmark-instep-left = Spann links
    .how = Um die Mitte des Fußes, über die höchste Stelle des Spanns.
landmark-instep-right = Spann rechts
    .how = Um die Mitte des Fußes, über die höchste Stelle des Spanns.
landmark-heel-left = Ferse links
    .how = Schräg um den Fuß, unter der Ferse durch und oben über die Beuge des Spanns.
landmark-heel-right = Ferse rechts
    .how = Schräg um den Fuß, unter der Ferse durch und oben über die Beuge des Spanns.
landmark-hand-round = Handumfang
    .how = Um die flache Hand über die Knöchel, ohne den Daumen.
landmark-hand-length = Handlänge
    .how = An der Innenseite, von der Falte am Handgelenk bis zur Spitze des Mittelfingers.
landmark-finger-left = Finger links
    .how = Um das dickste Gelenk des Fingers, für den es ist; das Band muss sich noch abstreifen lassen.
landmark-finger-right = Finger rechts
    .how = Um das dickste Gelenk des Fingers, für den es ist; das Band muss sich noch abstreifen lassen.
landmark-head-round = Kopfumfang
    .how = Um die weiteste Stelle, über die Mitte der Stirn und knapp über den Ohren.
landmark-ear-to-ear = Von Ohr zu Ohr
    .how = Oben über den Kopf, vom Ansatz des einen Ohrs bis zum Ansatz des anderen.
landmark-worn-length = Getragene Länge
    .how = Einen Gürtel, der jetzt getragen wird, flach hinlegen: vom Dorn der Schnalle bis zum benutzten Loch.

unusual-range = { $landmark }: meist zwischen { $from } und { $to }. Stimmt das so?
unusual-larger = „{ $landmark }“ ist größer als „{ $than }“, das kommt selten vor. Stimmt das so?

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
setting-name = Name der Werkstatt geändert
setting-address = Anschrift geändert
setting-paper = Papier geändert
setting-language = Sprache der Papiere geändert
setting-days = Zeit für ein Stück geändert
setting-tax = Steuern geändert
setting-rounding = Rundung geändert
setting-colour = Farbe der Papiere geändert
setting-nouns = Eigene Wörter geändert
setting-views = Ansichten der Aufträge geändert
setting-counter = Bildschirm des Kunden geändert
setting-pin = PIN für den Bildschirm des Kunden geändert
setting-terms = Bedingungen der Aufträge geändert
setting-logo = Logo geändert
workshop-book_changed = Tagesbuch: { $entry }
template-imported = Vorlage „{ $label }“ aufgenommen, Fassung { $number }
template-drafted = Vorlage „{ $label }“: Fassung { $number } ist da und wartet
template-released = Vorlage „{ $label }“: Fassung { $number } gilt ab jetzt
template-draft_dropped = Vorlage „{ $label }“: Fassung { $number } ungenutzt weggelegt
template-stopped = Vorlage „{ $label }“ nicht mehr angeboten
template-offered = Vorlage „{ $label }“ wieder angeboten
design-started = { $label } begonnen
design-started_from = { $label } begonnen mit „{ $preset }“
design-answered = { $change }
design-way_taken = Ausweg: { $changes }
design-filled_in = Ausgefüllt: { $changes }
design-turned_back = Wieder wie zuvor: { $changes }
design-surprised = Überraschung: { $changes }
design-other = { $option }, anders gemacht: „{ $words }“
design-other_taken_back = { $option }: wieder wie gewählt
design-updated = Auf Fassung { $number } von „{ $label }“ gebracht
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
order-private_noted = { $number }: private Notiz geändert
order-line_added = { $number }: { $what } dazugenommen
order-line_changed = { $number }: { $what } geändert
order-line_removed = { $number }: { $what } herausgenommen
order-line_designed = { $number }: { $what } statt einer freien Zeile
order-discounted = { $number }: Nachlass, „{ $reason }“
order-discounted_piece = { $number }: Nachlass auf { $what }, „{ $reason }“
order-discount_taken_back = { $number }: Nachlass zurückgenommen
order-deposit_asked = { $number }: Anzahlung von { $amount } vereinbart
order-deposit_none = { $number }: keine Anzahlung mehr
order-paid = { $number }: { $amount } bezahlt ({ $way })
order-paid_back = { $number }: { $amount } zurückgegeben ({ $way })
order-payment_removed = { $number }: Zahlung von { $amount } herausgenommen
due-none = ohne Tag
article-added = Neuer Artikel „{ $name }“
article-changed = Artikel „{ $name }“ geändert
customer-added = { $name } neu in der Kundschaft
customer-changed = Karte von { $name } geändert
customer-consented = { $name }: „{ $what }“ erlaubt
customer-took_back = { $name }: „{ $what }“ zurückgenommen
customer-joined = Karten von { $name } und { $other } zusammengelegt
customer-measured = Maße von { $name } notiert: { $figure }
customer-measures_removed = Maße von { $name } herausgenommen: { $figure }
customer-erased = Ein Kunde wurde gelöscht
erased = Gelöscht
photo-added = { $to }: Foto dazugelegt
photo-changed = { $to }: Foto geändert
photo-removed = { $to }: Foto herausgenommen
import-done = Aus einer Tabelle: neu in der Kundschaft { $customers }, Aufträge { $orders }
paper-printed = { $number } { $audience } gedruckt, { $size }
undone = Zurückgenommen: { $action }
undone_as_cancelled = { $number } ist storniert. Ein Laufzettel ist draußen ({ $time }).
redone = Wiederholt: { $action }

## Papiere

audience-bench = für die Werkbank
audience-counter = für mich
audience-customer = für die Kundschaft
paper-a4 = A4
paper-a5 = A5
paper-letter = Letter

sheet-due = Fällig
sheet-rush = Eilt
sheet-taken = Angenommen
sheet-piece = Stück
convert-units = zentimeter=cm millimeter=mm meter=m zoll=in fuß=ft fuss=ft yard=yd yards=yd gramm=g kilo=kg kilogramm=kg unze=oz unzen=oz karat=ct liter=l milliliter=ml minute=min minuten=min stunde=h stunden=h inch=in
convert-links = in nach als sind =

measured-taken = { $count ->
    [one] Ein Maß übernommen.
   *[other] { $count } Maße übernommen.
}
measured-left = Unverändert: { $options }.
measured-count = { $count ->
    [one] ein Maß
   *[other] { $count } Maße
}

sheet-fitting = Körpermaße
sheet-landmark = Wo
sheet-body = Körper
sheet-added = Zugabe
sheet-made = Fertig
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
handed_today-no_printer = Laufzettel von { $count } Aufträgen liegen als Datei bereit. Hier ist kein Drucker eingerichtet.
handed_today-printed = Laufzettel von { $count } Aufträgen gedruckt.
handed_today-refused = Laufzettel von { $count } Aufträgen liegen als Datei bereit. Der Drucker hat sie nicht angenommen.
waits-answer = seit { $days } Tagen keine Antwort
waits-deposit = Anzahlung von { $amount } offen
warning-letter = Keine Schrift hier hat „{ $text }“.
warning-picture = Das Bild fehlt.
warning-qr = Der Text ist zu lang für einen QR-Code.
check-sound = Alles in Ordnung ({ $entries } Einträge).
check-damaged = Etwas ist nicht, wie es sein soll ({ $entries } Einträge angesehen).

## Errors of the trade

file-too_much = { $path } ist größer, als hier Platz hat.
    .hint = Verkleinern und noch einmal versuchen.
import-faulty = { $count ->
    [one] Eine Zeile lässt sich nicht lesen.
   *[other] { $count } Zeilen lassen sich nicht lesen.
}
    .hint = Nichts wurde übernommen. In der Tabelle berichtigen oder weglassen.
import-empty = In dieser Tabelle steht nichts zum Übernehmen.
    .hint = Angeben, in welcher Spalte die Namen stehen.
import-known = Alles in dieser Tabelle gibt es schon.
    .hint = Nichts wurde geändert.
import-too_large = Diese Tabelle ist zu groß, um sie auf einmal zu übernehmen.
    .hint = In Teilen von höchstens 10.000 Zeilen übernehmen.
import-unreadable = Das lässt sich nicht als Tabelle lesen: { $reason }.
    .hint = Als CSV oder XLSX speichern und noch einmal versuchen. Nichts wurde geändert.
import-nothing_read = Es wurde noch keine Tabelle gelesen.
    .hint = Eine einfügen oder eine Datei wählen.
import-name_missing = Kein Name.
import-words_missing = Es steht nicht da, was bestellt wurde.
import-price = „{ $text }“ ist kein Preis.
import-quantity = „{ $text }“ ist keine Stückzahl.
import-date = „{ $text }“ ist kein Tag.
import-sums = „{ $text }“ ist nicht das, was die Stücke zusammen kosten.
import-too_long = „{ $text }“ ist zu lang.
import-there = Das ist Auftrag { $text }, den es schon gibt.
input-data = Die Datei kam nicht vollständig an.
    .hint = Noch einmal versuchen.
input-measure = { $landmark }: „{ $text }“ ist kein Maß.
    .hint = So eingeben: 42, 42+8 oder 16 1/2 in.
input-money = „{ $text }“ ist kein Geldbetrag.
    .hint = So eingeben: 85 oder 85,50.
paper-nothing_to_make = In { $number } ist alles fertige Ware, die Werkbank braucht keinen Laufzettel.
    .hint = Stattdessen das Papier für die Kundschaft drucken.
reason-picture_format = es ist weder PNG noch JPEG
reason-picture_bytes = es hat mehr als { $most } MB
reason-picture_pixels = es ist { $width } mal { $height } Bildpunkte groß; Platz ist für { $megapixels } Millionen und { $side } je Seite
reason-picture_damaged = es ist beschädigt
reason-no_table = es ist keine Tabelle darin
reason-table_broken = die Datei ist beschädigt oder keine Arbeitsmappe
photo-refused = Dieses Bild lässt sich nicht übernehmen: { $reason }.
    .hint = Ein PNG oder JPEG bis 40 MB verwenden.
photo-unknown = Dieses Foto gibt es nicht mehr.
template-nothing_waits = Von { $template } wartet keine neuere Fassung.
test_square-measured = „{ $text }“ kann nicht die Seite des Quadrats sein.
    .hint = In Millimetern messen: nahe 100.

## Tables that come in

import-row = Zeile { $row }: { $faults }
import-learned = { $count ->
    [one] Eine Karte, die es schon gibt, erfährt etwas Neues.
   *[other] { $count } Karten, die es schon gibt, erfahren etwas Neues.
}
import-would = Neue Kunden: { $customers }, schon bekannt: { $known }, Aufträge: { $orders }
column-name = Name
column-contact = Telefon oder E-Mail
column-address = Adresse
column-note = Notiz
column-allergies = Allergien
column-what = Was gemacht wird
column-price = Preis je Stück
column-total = Gesamtpreis
column-quantity = Anzahl
column-due = Fällig
column-paid = Schon bezahlt
column-number = Eigene Nummer

## Money, search, photographs, measures

order-since = seit { $day }
order-to_give_back = { $amount } zurückzugeben
search-paid = nichts offen
search-due = fällig { $due }
search-to_pay = { $amount } offen
upload-told = { $width } × { $height } auf dem Stück, { $dots } Punkte je Zoll
upload-coarse = Zu grob für { $wanted } Punkte je Zoll: höchstens { $widest } breit machen oder ein größeres Bild nehmen.
upload-out = Das Bild liegt in { $file }.
photo-told = { $width } × { $height }, scharf bis { $sharp } Breite
measures-as_before = wie zuvor
consent-since = seit { $day }
consent-withdrawn = widerrufen am { $day }
answer-other = { $words } (statt { $instead })

## What a template's version changes

revision-renamed = Heißt { $to } statt { $from }
revision-base_price = Grundpreis { $from } → { $to }
revision-option_added = Neu: { $option }
revision-option_removed = Entfällt: { $option }
revision-option_renamed = { $from } heißt { $to }
revision-option_changed = { $option }: anders gefragt
revision-value_added = { $option }: neue Wahl { $value }
revision-value_removed = { $option }: { $value } entfällt
revision-value_changed = { $option }: { $value } geändert
revision-value_price = { $option }: { $value } { $from } → { $to }
revision-rules_added = { $count ->
    [one] Eine neue Regel
   *[other] { $count } neue Regeln
}
revision-rules_removed = { $count ->
    [one] Eine Regel entfällt
   *[other] { $count } Regeln entfallen
}
revision-rules_changed = { $count ->
    [one] Eine Regel geändert
   *[other] { $count } Regeln geändert
}
revision-prices = Andere Preiszeilen
revision-presets = Andere Vorschläge
revision-making = Andere Materialien, Teile oder Schritte
revision-picture = Ein anderes Bild

## Papers about a whole order

order_paper-title_customer = Ihr Auftrag
order_paper-title_counter = Exemplar für den Laden
order_paper-pieces = Stücke
order_paper-customer = Für
order_paper-from = Von
order_paper-due = Fertig am
order_paper-inner = Nur für die Werkstatt
order_paper-sums = Zu zahlen
order_paper-terms = Unsere Bedingungen
order_paper-terms_agreed = Mit den Bedingungen einverstanden am { $day }: { $name }
order_paper-signed_by = Unterschrieben am { $day }: { $name }
order_paper-agreed_then = Einverstanden am { $day }
order_paper-agreed_by = Einverstanden am { $day }: { $name }
order_paper-signed = Einverstanden: Datum, Unterschrift
order_paper-sum = Stücke zusammen
order_paper-discount = Abzug: { $reason }
order_paper-agreed_price = Vereinbarter Preis: { $reason }
order_paper-as_agreed = Wie vereinbart
order_paper-each = Je Stück
order_paper-tax_in = darin { $label } { $percent } %
order_paper-tax_on = { $label } { $percent } %
order_paper-rounding = Gerundet
order_paper-total = Summe
order_paper-deposit = Anzahlung vereinbart
order_paper-payment = Bezahlt { $day }, { $way }
order_paper-paid_back = Zurückgegeben { $day }, { $way }
order_paper-balance = Noch zu zahlen
order_paper-credit = Zurückzugeben
order_paper-allergies = Allergien
order_paper-private = Eigene Notiz
order_paper-bench_note = Notiz für die Werkbank
order_paper-customer_note = Notiz auf der Karte
order_paper-time = Arbeitszeit
order_paper-allowed = Erlaubt
sheet-allergy = Allergie
sheet-instead = { $option }, statt { $instead }
sheet-photos = Fotos
sheet-words = Was gemacht wird
test_square-file = Prüfquadrat
test_square-title = Prüfquadrat
test_square-how = Beide Seiten mit dem Lineal in Millimetern messen und unter Einstellungen, Drucken eintragen. Von da an kommt jedes Papier in wahrer Größe heraus.
test_square-printed = Das Prüfquadrat ist gedruckt. Beide Seiten messen.
test_square-no_printer = Hier ist kein Drucker eingerichtet. Das Prüfquadrat liegt als Datei bereit.
test_square-refused = Der Drucker hat es nicht angenommen. Das Prüfquadrat liegt als Datei bereit.
undo-paper_out = Von { $number } ist ein Papier draußen, deshalb bleibt, was damit hereinkam.
    .hint = Die falschen Aufträge stornieren.
workshop-older = Diese Datei stammt aus einer früheren Version und ist zu groß, um sie nur anzusehen.
    .hint = Einmal zum Arbeiten öffnen; dabei wird sie gesichert und auf den neuen Stand gebracht.
table-status = Stand
table-total = Summe
table-to_pay = Noch zu zahlen
table-orders = Aufträge
table-customers = Kundschaft
template-written = Die Vorlage liegt in { $path }. Ändere sie dort und hol sie wieder herein.
table-written = { $count ->
    [one] Eine Zeile: { $path }
   *[other] { $count } Zeilen: { $path }
}

## Die kleinen Papiere über einen Entwurf

card-code = Zum Wiederöffnen
card-how = Diese Karte zeigen oder den Code nennen, und es geht hier weiter.
card-more = und { $count } weitere
card-valid = Preis gültig bis { $day }
card-unfinished = Es ist noch etwas auszusuchen. Der Preis kann sich ändern.
handed_card-printed = Die Karte ist gedruckt, zweimal: eine zum Mitnehmen, eine bleibt hier.
handed_card-no_printer = Hier ist kein Drucker eingerichtet. Die Karte liegt als Datei bereit.
handed_card-refused = Der Drucker hat sie nicht angenommen. Die Karte liegt als Datei bereit.
share-saved = Das Bild ist gespeichert als { $file }.
mail-subject = { $title }, von { $workshop }
mail-drafted = Die Nachricht steht als Entwurf im Mailprogramm. Hänge noch das Bild an: { $file }.
mail-no_program = Kein Mailprogramm hat die Nachricht angenommen. Kopiere den Text; das Bild ist gespeichert als { $file }.
handed_tags-printed = Die Schildchen sind gedruckt.
handed_tags-no_printer = Hier ist kein Drucker eingerichtet. Die Schildchen liegen als Datei bereit.
handed_tags-refused = Der Drucker hat sie nicht angenommen. Die Schildchen liegen als Datei bereit.
recovery-title = Wenn du die PIN vergisst
recovery-about = Diese Wörter öffnen den Bildschirm des Kunden statt der PIN. Tipp sie in dieser Reihenfolge; groß oder klein, mit oder ohne Abstand.
recovery-keep = Bewahr diesen Zettel auf, wo nur du hinschaust, und nicht am Tresen. Eine neue PIN macht neue Wörter; dann wirf ihn weg.
recovery-date = Gedruckt am { $day }
handed_recovery-printed = Der Zettel ist gedruckt. In einer Datei steht er nicht.
handed_recovery-no_printer = Hier ist kein Drucker eingerichtet, und eine Datei würde die Wörter verraten. Schreib sie von Hand auf.
handed_recovery-refused = Der Drucker hat ihn nicht angenommen, und eine Datei würde die Wörter verraten. Schreib sie von Hand auf.
swatch-unknown = Diese Vorlage bietet kein Muster „{ $swatch }“ an.
    .hint = Schau seinen bleibenden Namen in swatches.toml nach.
swatch-photo = Das Foto „{ $file }“ eines Musters geht nicht. { $reason }
    .hint = Es wurde nichts geändert. Speichere es neu als JPEG, und hol die Vorlage noch einmal.
swatch-none = „{ $template }“ bietet keine Muster an.
    .hint = Muster stehen in swatches.toml; eine Auswahl bietet sie über eine Palette an.
