# Fehler in den Dateien einer Vorlage. Auf Englisch stehen sie neben ihrem Code in der Engine; hier stehen sie auf Deutsch.
# Ein Test vergleicht Namen und Variablen mit denen im Code.

## Lesen

template-rule_too_long = Eine Regel hat höchstens { $most } Zeichen, diese hat { $given }. Teile sie in zwei.
template-too_deep = Das ist mehr als { $most }-fach verschachtelt. Teile es, oder gib einem Teil mit [[derive]] einen Namen.
template-written_out = Ausgeschrieben hat das mehr als { $most } Teile. Teile es in zwei, oder gib einem Teil mit [[derive]] einen Namen.
template-many_cases = Was hinter `if` steht, kann hier auf mehr als { $most } Arten ausgehen. Teile die Regel in zwei.
template-not_rows = `[{ $name }]` hat keine Zeilen. Vor dem Doppelpunkt steht eine Option der Art `rows`.
template-which_row = `[{ $name }]` gibt es in jeder Zeile einmal. Sag, welche gemeint sind: `each of [{ $rows }]: …`, `any of [{ $rows }]: …` oder `sum of [{ $rows }]: …`.
template-same_rows = Die Zeilen von `[{ $rows }]` werden hier schon durchgegangen.
template-quote_open = Am Ende des Wortes fehlt ein Anführungszeichen.
template-not_a_number = `{ $given }` ist keine Zahl. Schreibe sie wie 12.5, 12 3/8 oder 3/8.
template-number_too_long = Eine Zahl hat hier höchstens { $most } Zeichen.
template-unknown_unit = `{ $given }` ist keine Einheit. Schreibe mm, cm, m, in, ft, g, kg, oz, ct, ml, l, min, h oder piece.
template-wrong_currency = Preise dieser Vorlage sind in { $expected }, nicht in { $given }.
template-not_a_name = `{ $given }` ist kein Name. Namen haben 1 bis 40 von a-z, 0-9 und - und beginnen mit Buchstabe oder Ziffer.
template-expected = Hier fehlt { $expected }; da steht `{ $found }`.
template-ended = Am Ende fehlt { $expected }.
template-left_over = `{ $found }` kann hier nicht stehen. Verbinde Bedingungen mit `and` oder `or`.
template-unknown_comparison = `{ $found }` vergleicht nicht. Schreibe is, is not, in, includes, excludes, requires, at most, at least, less than, more than, between oder differs from.
template-not_a_condition = Das ist eine Zahl, keine Bedingung. Vergleiche sie mit etwas, etwa `at most 3`.
template-not_a_calculation = Das ist eine Bedingung; hier wird eine Zahl gebraucht.
template-needs_option = Vor diesem Wort kann nur eine Option in Klammern stehen, etwa `[size]`.

## Namen in Regeln

template-unknown_option = Es gibt keine Option und kein Ergebnis `{ $name }`.
template-unknown_value = `[{ $option }]` hat keinen Wert `{ $name }`.
template-unknown_attribute = Kein Wert von `[{ $option }]` hat eine Eigenschaft `{ $name }`.
template-missing_attribute = Der Wert `{ $value }` von `[{ $option }]` hat keine Eigenschaft `{ $name }`. Ergänze sie, oder schreibe `or 0` hinter die Rechnung.
template-mixed_attribute = Die Eigenschaft `{ $name }` misst bei verschiedenen Werten von `[{ $option }]` Verschiedenes.
template-unknown_table = Es gibt keine Tabelle `{ $name }`.
template-no_attributes = `[{ $option }]` hat keine Eigenschaften: die hat nur eine Option mit einem Wert aus einer Liste.

## Arten

template-compares_by_number = `[{ $option }]` ist eine Zahl. Vergleiche sie mit einer Zahl und ihrer Einheit, etwa `at least 3 cm`.
template-compares_by_value = `[{ $option }]` ist eine Wahl aus einer Liste. Schreibe `[{ $option }] is` und einen Wert, oder frage nach einer Eigenschaft: `[{ $option }].width`.
template-compares_by_state = `[{ $option }]` ist ein Schalter. Schreibe `[{ $option }] is on` oder `[{ $option }] is off`.
template-compares_by_includes = In `[{ $option }]` kann man mehreres wählen. Schreibe `includes`, `excludes`, `requires` oder `count of [{ $option }]`.
template-compares_one = In `[{ $option }]` kann man nur eines wählen. Schreibe `is`, `is not` oder `in`.
template-text_only_answered = `[{ $option }]` ist Text. Regeln können nur fragen, ob er beantwortet ist: `is answered`.
template-answer_day = „{ $option }“ kann mit Tagen beantwortet werden: { $range }.
template-not_a_landmark = „{ $given }“ ist keine Stelle am Körper. Schreibe sie wie shirt/chest.
template-not_a_measured_option = „{ $given }“ ist keine Zahl. `of` nennt eine Option der Art `number`, deren Fertigmaß das ist.
template-not_a_day = „{ $given }“ ist kein Tag. Schreibe ihn wie 2027-02-14.
template-from_after_until = In `{ $given }` liegt `from` nach `until`.
template-date_only_answered = `[{ $option }]` ist ein Datum. Regeln können nur fragen, ob es beantwortet ist: `is answered`.
template-colour_only_answered = `[{ $option }]` ist eine frei gemischte Farbe. Regeln können nur fragen, ob sie beantwortet ist: `is answered`.
template-upload_only_answered = `[{ $option }]` ist ein eigenes Bild des Kunden. Regeln können nur fragen, ob es da ist: `is answered`.
template-note_asked = `[{ $option }]` ist ein Hinweis und hat keine Antwort.
template-product_asked = `[{ $option }]` ist ein Produkt für sich. Frage nach einer seiner Optionen, zum Beispiel `[{ $option }/size]`.
template-answered_result = `[{ $option }]` ist ein Ergebnis, keine Option: es wird nie beantwortet.
template-not_several = Zählen kann man nur, wo mehreres gewählt werden kann; `[{ $option }]` ist nicht so eine Option.
template-not_text = `letters of`, `characters of` und `words of` gehören zu Text; `[{ $option }]` ist kein Text.
template-distinct_words = Verschiedene zählt man unter Auswahlen und Wörtern, nicht unter Zahlen.
template-letters_in_rule = Das kann in Preisen, Arbeitsschritten und Material stehen, nicht in Regeln: Text ist frei, bis er beantwortet ist, und Regeln schlagen nur in Tabellen mit einem Maß nach, die aufrunden. (`{ $option }`)
template-one_way = Die Tabelle `{ $name }` hat ein Maß; lass `by` weg.
template-two_way = Die Tabelle `{ $name }` hat zwei Maße. Schreibe `lookup { $name } of` das eine `by` das andere.
template-circular = `[{ $name }]` braucht sich selbst, um berechnet zu werden.
template-own_condition = `[{ $name }]` kann nicht über sich selbst entscheiden, ob es gezeigt wird.

## Maße

template-unlike = { $left } und { $right } kann man nicht vergleichen oder zusammenzählen.
template-wrong_measure = Hier wird { $expected } gebraucht, das ergibt { $found }.
template-word_order = Wörter vergleicht man nur mit `is` und `is not`.
template-word_calculated = Mit einem Wort kann man nicht rechnen.
template-divided_by_zero = Das teilt durch null.
template-beyond_reason = So viele Dimensionen hat kein Maß.
template-rounding_step = Der Schritt, auf den gerundet wird, muss über null sein.
template-too_large = Diese Rechnung kann Zahlen mit mehr Stellen ergeben, als das Programm rechnet. Kürze sie, oder runde darin.

## Die Datei

template-no_template = Im Ordner fehlt template.toml.
template-file_too_large = Die Datei hat { $given } Byte, höchstens gehen { $most }.
template-not_utf8 = Die Datei ist kein Text in UTF-8.
template-not_toml = Das ist kein TOML: { $message }.
template-missing_format = Oben fehlt `format = 1`.
template-newer_format = Diese Datei hat Format { $given }; dieses Programm liest Format 1. Nimm ein neueres Programm.
template-too_many = Höchstens { $most } gehen, das sind { $given }: { $what }.

## Schlüssel und Werte

template-unknown_key = `{ $key }` ist hier nicht bekannt ({ $of }).
template-missing_key = `{ $key }` fehlt ({ $of }).
template-wrong_kind = `{ $key }` muss { $expected } sein, nicht { $found }.
template-fraction_unquoted = Schreibe Zahlen als Text, damit sie genau bleiben: { $key } = "{ $given }".
template-both_keys = Gib entweder `{ $one }` oder `{ $other }` an, nicht beides.
template-empty_text = `{ $key }` ist leer.
template-text_too_long = `{ $key }` hat mehr als { $most } Zeichen.
template-not_a_language = `{ $given }` ist keine Sprache. Schreibe en, de, pt-BR und so weiter.
template-not_an_id = `{ $given }` kann kein Name für Regeln sein. Solche Namen haben 1 bis 40 von a-z, 0-9 und - und beginnen mit Buchstabe oder Ziffer.
template-reserved_id = `{ $given }` bedeutet in Regeln etwas und kann kein Wert heißen.
template-reserved_option = `{ $given }` ist, wie viele gleiche Stücke gewünscht sind, für Regeln und Formeln; keine Option kann so heißen.
template-not_among = `{ $key }` kann nicht `{ $given }` sein. Es ist eines von { $choices }.
template-not_a_currency = `{ $given }` ist keine Währung. Schreibe einen Code aus drei Buchstaben wie EUR.
template-not_an_amount = `{ $given }` ist keine Zahl. Schreibe sie wie 12.5, 12 3/8 oder 3/8.
template-not_a_measure = `{ $given }` ist keine Zahl mit Einheit. Schreibe sie wie 110 cm oder 43 1/4 in.
template-not_a_unit = `{ $given }` ist keine Einheit. Schreibe mm, cm, m, in, ft, g, kg, oz, ct, ml, l, min, h oder piece.
template-not_a_colour = `{ $given }` ist keine Farbe. Schreibe sie wie #0e5c4d.
template-out_of_bounds = `{ $key }` geht von { $least } bis { $most }.
template-negative = `{ $key }` kann nicht negativ sein.
template-not_positive = `{ $key }` muss über null sein.

## Namen in Dateien

template-duplicate_id = `{ $given }` gibt es schon, in Zeile { $line }.
template-duplicate_ordinal = Die Nummer { $given } gibt es schon, in Zeile { $line }.
template-unknown_section = Es gibt keinen Abschnitt `{ $given }`.
template-unknown_palette = Es gibt keine Palette `{ $given }`.
template-unknown_swatch = Es gibt kein Muster `{ $given }` in swatches.toml.
template-unknown_option_named = Es gibt keine Option `{ $given }`.
template-swatch_label = `{ $given }` ist ein Muster und hat seine Beschriftung in swatches.toml.
template-not_a_swatch_option = `{ $given }` bietet keine Muster an. `swatch_of` nennt eine Option, deren Werte Muster sind.
template-no_material = { $of } braucht ein Material: schreibe `swatch_of` oder einen Text.
template-no_questions = `{ $given }` fragt in seinen Zeilen nichts. Gib ihm Optionen: [[option.option]].
template-no_product = Im Ordner `{ $folder }` ist keine template.toml.
template-too_deep_products = Produkte in Produkten gehen höchstens { $most } tief.
template-other_currency = Dieses Produkt rechnet in { $given }, das darum herum in { $expected }.
template-swatch_differs = Das Muster `{ $given }` gibt es schon, und zwar ein anderes.
template-too_many_written_out = Höchstens { $most } von { $what } sind möglich; mit allen Zeilen ausgeschrieben sind es { $given }.

## Optionen

template-no_values = `{ $given }` hat keine Werte zur Wahl.
template-min_above_max = In `{ $given }` liegt `min` über `max`.
template-min_too_high = In `{ $given }` kann man höchstens { $most } wählen, also können `min` und `max` nicht mehr sein.
template-step_too_fine = In `{ $given }` liegen von `min` bis `max` mehr als { $most } Schritte.
template-not_a_length_of_text = `{ $given }` erlaubt überhaupt keine Zeichen.

## Antworten in Voreinstellungen und fertigen Stücken

template-upload_answered = `{ $option }` ist das eigene Bild des Kunden; es lässt sich nicht im Voraus beantworten.
template-note_answered = `{ $option }` ist ein Hinweis und nimmt keine Antwort.
template-product_answered = `{ $option }` ist ein Produkt für sich; seine Optionen werden einzeln beantwortet.
template-answer_kind = Eine Antwort auf `{ $option }` ist { $expected }.
template-answer_value = `{ $option }` hat keinen Wert `{ $given }`.
template-answer_too_many = In `{ $option }` kann man höchstens { $most } von `{ $given }` wählen.
template-answer_count = In `{ $option }` wählt man { $least } bis { $most }, das sind { $given }.
template-answer_measure = `{ $option }` misst man in { $unit } oder einer Einheit derselben Art.
template-answer_range = `{ $option }` geht von { $from } bis { $to }.
template-answer_step = `{ $option }` geht in Schritten: { $below } oder { $above }.
template-answer_too_long = `{ $option }` hat höchstens { $most } Zeichen, das sind { $given }.
template-answer_lines = `{ $option }` hat höchstens { $most } Zeilen, das sind { $given }.
template-answer_character = `{ $option }` erlaubt das Zeichen `{ $given }` nicht.

## Tabellen und Bilder

template-no_rows = Die Tabelle `{ $given }` hat keine Zeilen.
template-row_shape = Eine Zeile dieser Tabelle hat { $cells } Felder: bis wohin, und was sie ergibt.
template-columns_shape = Eine Tabelle mit zwei Maßen braucht ihre Grenzen quer, höchstens { $most }: in `columns`, oder in der ersten Zeile der Datei.
template-row_order = Die Zeilen müssen steigen: `{ $given }` liegt nicht über der Zeile davor.
template-not_a_photo = `{ $given }` ist kein Bild, weder JPEG noch PNG.
template-photo_too_large = Das Foto `{ $given }` hat { $bytes } Byte, höchstens gehen { $most }. Speichere es kleiner: 2000 Pixel in der Breite sind reichlich.
template-photo_width = „{ $given }“ kann nicht die wahre Breite sein, die ein Foto zeigt. Schreibe eine Länge von 1 mm bis 2 m, etwa 60 mm.
template-photo_missing = `photo_width` sagt, wie viel Stoff ein Foto in Wahrheit zeigt; `photo` fehlt.
template-file_missing = Die Datei `{ $given }` liegt nicht im Ordner.
template-not_in_pictures = Ein Bild kann { $found } nicht enthalten.

## Wendungen, die als Argument kommen

said-a-section = ein Abschnitt
said-a-palette = eine Palette
said-a-swatch = ein Muster
said-a-swatch-of-a-palette = ein Muster einer Palette
said-an-option = eine Option
said-a-value = ein Wert
said-a-rule = eine Regel
said-a-result = ein Ergebnis
said-a-price = ein Preis
said-a-table = eine Tabelle
said-a-preset = ein fertiges Stück
said-a-material = ein Material
said-a-part = ein Teil
said-a-step = ein Arbeitsschritt
said-an-option-of-kind-one = eine Option der Art `one`
said-an-option-of-kind-several = eine Option der Art `several`
said-an-option-of-kind-switch = eine Option der Art `switch`
said-an-option-of-kind-number = eine Option der Art `number`
said-an-option-of-kind-text = eine Option der Art `text`
said-an-option-of-kind-note = eine Option der Art `note`
said-the-sections = die Abschnitte
said-the-palettes = die Paletten
said-the-swatches = die Muster
said-the-options = die Optionen
said-the-values = die Werte
said-the-rules = die Regeln
said-the-results = die Ergebnisse
said-the-prices = die Preise
said-the-tables = die Tabellen
said-the-rows = die Zeilen
said-the-presets = die fertigen Stücke
said-the-materials = die Materialien
said-the-parts = die Teile
said-the-steps = die Arbeitsschritte
said-text = Text
said-a-number = eine Zahl
said-true-or-false = true oder false
said-a-date = ein Datum
said-a-list = eine Liste
said-a-number-without-end = eine Zahl ohne Ende
said-text-in-quotes = Text in Anführungszeichen
said-a-number-in-quotes = eine Zahl in Anführungszeichen
said-a-formula-in-quotes = eine Formel in Anführungszeichen
said-a-measure-or-a-word-in-quotes = ein Maß oder Wort in Anführungszeichen
said-a-whole-number-without-quotes = eine ganze Zahl ohne Anführungszeichen
said-a-number-with-its-unit-in-quotes = eine Zahl mit Einheit in Anführungszeichen
said-the-id-of-a-value-in-quotes = der Name eines Wertes in Anführungszeichen
said-a-list-of-ids = eine Liste von Namen
said-a-list-of-ids-in-quotes = eine Liste von Namen in Anführungszeichen
said-a-list-of-ids-in-quotes-or-a-table-with-how-many-of-each = eine Liste von Namen in Anführungszeichen, oder eine Tabelle mit der Anzahl
said-a-list-of-tables = eine Liste von Tabellen
said-a-condition = eine Bedingung
said-a-comparison-such-as-is-or-at-most = ein Vergleich wie `is` oder `at most`
said-and-a-list-of-values = `(` und eine Liste von Werten
said-an-option-in-brackets-such-as-size = eine Option in Klammern, etwa `[size]`,
said-the-name-of-an-option = der Name einer Option
said-the-name-of-an-attribute = der Name einer Eigenschaft
said-the-name-of-a-table = der Name einer Tabelle
said-an-option-a-number-or-a-condition = eine Option, eine Zahl oder eine Bedingung
said-a-bare-number = eine bloße Zahl
said-a-length = eine Länge
said-an-area = eine Fläche
said-a-volume = ein Volumen
said-a-weight = ein Gewicht
said-a-time = eine Zeit
said-a-word = ein Wort
said-money = Geld
said-length = Länge
said-weight = Gewicht
said-time = Zeit
said-per = je
said-and = und
said-number = Zahl
