cageside = Cageside

## Words for time

time-today = heute
time-tomorrow = morgen
time-yesterday = gestern
time-in-days = in { $days } { $days ->
    [one] Tag
   *[other] Tagen
}
time-days-ago = vor { $days } { $days ->
    [one] Tag
   *[other] Tagen
}
time-in-months = in { $months } Monaten
time-months-ago = vor { $months } Monaten
time-in-years = in { $years } Jahren
time-years-ago = vor { $years } Jahren

## Error pages

web-set-up = Diese Schaltfläche ist nicht richtig eingerichtet
web-not-found = Diese Seite gibt es nicht.
    .title = Seite nicht gefunden
    .advice = Öffnen Sie das Panel über seine Schaltfläche in Provet.
web-not-understood = Die Anfrage war nicht lesbar.
    .title = Etwas ist schiefgelaufen
    .advice = Schließen Sie das Panel und öffnen Sie es erneut über seine Schaltfläche in Provet.
web-settings-not-found = Diese Seite gibt es nicht, oder Sie haben keinen Zugriff.
    .title = Seite nicht gefunden
    .advice = Gehen Sie zu den Einstellungen und öffnen Sie die Seite von dort.
web-settings-not-understood = Die Anfrage war nicht lesbar. Nichts wurde geändert.
    .title = Etwas ist schiefgelaufen
    .advice = Laden Sie die Seite neu und versuchen Sie es erneut.
web-settings-broken = Bei uns ist ein Fehler aufgetreten.
    .title = Etwas ist schiefgelaufen
    .advice = Prüfen Sie, ob Ihre Änderung gespeichert wurde, und versuchen Sie es gleich noch einmal.
web-to-settings = Zu den Einstellungen
web-foreign-form = Dieses Formular ist abgelaufen. Nichts wurde geändert.
    .title = Formular abgelaufen
    .advice = Laden Sie die Seite neu und versuchen Sie es erneut.
web-sign-in = Anmelden
web-signed-out = Sie wurden abgemeldet. Nichts wurde geändert.
    .title = Abgemeldet
    .advice = Melden Sie sich an und versuchen Sie es erneut.
web-too-large = Das ist mehr, als auf einmal gesendet werden kann.
    .title = Zu lang
    .advice = Kürzen Sie den Text und versuchen Sie es erneut.
web-broken = Bei uns ist ein Fehler aufgetreten.
    .title = Etwas ist schiefgelaufen
    .advice = Versuchen Sie es gleich noch einmal. Wenn das Problem bestehen bleibt, senden Sie den Code unten an den Support.
web-not-opened = Diese Adresse funktioniert nur, wenn sie über eine Schaltfläche in Provet geöffnet wird.
    .title = Aus Provet öffnen
    .advice = Gehen Sie zu Provet und klicken Sie dort auf die Schaltfläche.
web-unknown-clinic = Cageside ist für die Praxis dieser Schaltfläche nicht eingerichtet.
    .title = Unbekannte Praxis
    .advice = Bitten Sie Ihren Administrator, die Anwendung aus dem Katalog von Provet hinzuzufügen und zu prüfen, ob die URL der Schaltfläche die in Cageside angezeigte ist.
web-unknown-button = Diese Praxis hat in Cageside keine Schaltfläche für diese Seite.
    .title = Unbekannte Schaltfläche
    .advice = Bitten Sie Ihren Administrator, die Schaltfläche in Cageside einzurichten oder zu prüfen, ob ihre URL in Provet die in Cageside angezeigte ist.
web-closed = Dieses Panel war zu lange geöffnet, oder die Einstellungen Ihrer Praxis wurden geändert.
    .title = Panel geschlossen
    .advice = Laden Sie Provet neu und öffnen Sie das Panel erneut.
web-expired = Diese Seite war zu lange geöffnet.
    .title = Seite abgelaufen
    .advice = Laden Sie Provet neu und klicken Sie erneut auf die Schaltfläche.
web-ended = Ein Administrator hat alle Panels geschlossen, die von dieser Seite aus geöffnet wurden.
    .title = Seite abgelaufen
    .advice = Laden Sie Provet neu und klicken Sie erneut auf die Schaltfläche.
web-hookup-many = Es sind zu viele Nachrichten für Praxen eingetroffen, die nie verbunden waren.
    .title = Zu viele Nachrichten
    .advice = Senden Sie die Nachricht später noch einmal.
web-many-records = Von dieser Seite aus wurden zu viele verschiedene Datensätze geöffnet.
    .title = Seite abgelaufen
    .advice = Laden Sie Provet neu und klicken Sie erneut auf die Schaltfläche.
web-other-origin = Provet ist unter einer Adresse geöffnet, die für diese Praxis nicht eingerichtet ist.
    .title = Dieses Panel kann hier nicht angezeigt werden
    .advice = Ein Administrator kann die Adresse in den Einstellungen von Cageside unter „Aufrufsicherheit“ hinzufügen.
web-sender = Diese Anfrage kam aus einem nicht erlaubten Netzwerk.
    .title = Nicht erlaubt
    .advice = Ihr Betreiber kann das Netzwerk zu CAGESIDE_CALLBACK_NETWORKS hinzufügen.
web-browser = Hintergrund-Schaltflächen nehmen nur Anfragen von den Servern von Provet an.
    .title = In einem Browser geöffnet
    .advice = Es wurde nichts ausgeführt. Klicken Sie in Provet auf die Schaltfläche.
web-future = Die Zeit der Schaltfläche liegt in der Zukunft.
    .title = Abweichende Uhrzeit
    .advice = Laden Sie Provet neu und versuchen Sie es erneut. Wenn das Problem bestehen bleibt, bitten Sie den Support, die Uhr des Servers zu prüfen.
web-bad-hash = Der Prüf-Hash passt nicht zu dieser Schaltfläche.
    .title = { web-set-up }
    .advice = Bitten Sie Ihren Administrator, den Salt-Wert der Schaltfläche in Provet erneut einzugeben, wie in Cageside angezeigt.
web-no-hash = Diese Schaltfläche sendet keinen Prüf-Hash.
    .title = { web-set-up }
    .advice = Bitten Sie Ihren Administrator, in Provet für diese Schaltfläche „Add verification hash“ einzuschalten.
web-no-object = Diese Schaltfläche gibt nicht an, von welchem Datensatz sie geöffnet wurde.
    .title = { web-set-up }
    .advice = Bitten Sie Ihren Administrator, den Parameternamen der Schaltfläche in Provet zu prüfen. Er sollte „{ $parameter }“ lauten.
web-no-page = Diese Schaltfläche gibt nicht an, von welcher Seite sie geöffnet wurde.
    .title = { web-set-up }
    .advice = Bitten Sie Ihren Administrator zu prüfen, ob URL und Parametername der Schaltfläche in Provet mit denen in Cageside übereinstimmen.
web-other-tenant = Diese Schaltfläche gehört zu einer anderen Praxis, als ihre URL angibt.
    .title = { web-set-up }
    .advice = Bitten Sie Ihren Administrator zu prüfen, ob die URL der Schaltfläche in Provet die in Cageside angezeigte ist.
web-too-many = Es sind mehr Datensätze ausgewählt, als ein Panel anzeigen kann.
    .title = Zu viele ausgewählt
    .advice = Wählen Sie in Provet weniger aus und versuchen Sie es erneut.
web-unreadable = Diese Schaltfläche sendet etwas, das nicht lesbar ist.
    .title = { web-set-up }
    .advice = Bitten Sie Ihren Administrator zu prüfen, ob die Einstellungen der Schaltfläche in Provet mit denen in Cageside übereinstimmen.
web-hookup-title = Keine Hookup-Nachricht
web-hookup-not-json = Der Body ist kein JSON-Objekt.
web-hookup-field = Feld { $name }: { $problem }.
web-hookup-other-host = Diese Praxis ist auf einem anderen Host verbunden. Ein Betreiber muss sie hier löschen, bevor sie den Host wechseln kann.
web-hookup-host = Der Host in { $name } steht nicht auf der Liste der erlaubten Hosts.
web-hookup-token-url = Der Pfad von token_url ist nicht der Token-Endpunkt dieser Praxis.
web-webhook-unreadable = Der Body muss ein Formular oder ein JSON-Objekt sein, das eine Praxis oder ein Objekt nennt.
    .title = Kein Webhook
    .advice = Stellen Sie den Content-Type des Webhooks auf einen, den Provet anbietet.
web-webhook-hookup = Das ist eine Hookup-Nachricht.
    .title = Kein Webhook
    .advice = Senden Sie sie an die Hookup-URL.

## A section that fails

web-section-broken = Dieser Abschnitt konnte nicht angezeigt werden
web-section-broken-advice = Bei uns ist ein Fehler aufgetreten. Der Rest des Panels ist nicht betroffen.

## Panel frame

layout-loading = Wird geladen
layout-reload-hint = Gespeichert. Laden Sie Provet neu, um die Änderung zu sehen.
layout-unsaved-hint = Gespeichert. Hier steht noch ungespeicherter Text. Laden Sie Provet neu, wenn Sie fertig sind, um die Änderung zu sehen.
layout-provet-not-notified = Provet konnte von hier aus nicht neu geladen werden. Laden Sie die Provet-Seite selbst neu.
layout-no-answer = Cageside hat nicht geantwortet. Falls Sie gerade gespeichert haben, prüfen Sie in Provet, ob es angekommen ist, bevor Sie es erneut versuchen.
layout-reload-offer = Gespeichert. Laden Sie Provet neu, sobald Sie die Änderung sehen möchten.
layout-many-unread = Laden fehlgeschlagen: { $count } Abschnitte.
layout-retrying = Neuer Versuch in { $seconds } s.
layout-retry-all = Alle erneut laden
layout-newer = Neuere Daten verfügbar.
layout-refresh = Aktualisieren
layout-refreshed = Aus Provet aktualisiert.
layout-ended = Dieses Panel ist abgelaufen oder wurde geschlossen. Öffnen Sie es erneut aus Provet.
layout-copied = Kopiert: { $what }
layout-copy-failed = Kopieren nicht möglich. Markieren Sie die Nummer und kopieren Sie sie selbst.

## Sections that couldn’t be loaded

section-try-again = Erneut versuchen
section-forbidden = Berechtigung nötig
section-forbidden-advice = Keine Berechtigung zum Anzeigen: { $what }. Ein Administrator kann sie in Provet erteilen.
section-unreachable = Provet hat nicht geantwortet
section-unreachable-advice = Laden fehlgeschlagen: { $what }. Versuchen Sie es erneut oder sehen Sie in Provet nach.
section-throttled = Provet ist ausgelastet
section-throttled-advice = Laden fehlgeschlagen: { $what }. Versuchen Sie es in { $seconds } { $seconds ->
    [one] Sekunde
   *[other] Sekunden
} erneut.
section-refused = Verbindung verloren
section-refused-advice = Laden fehlgeschlagen: { $what }. Provet hat die Zugangsdaten dieser Praxis abgelehnt. Ein Administrator muss Cageside in Provet erneut hinzufügen, um die Verbindung wiederherzustellen.
section-not-connected = Nicht verbunden
section-not-connected-advice = Laden fehlgeschlagen: { $what }. Diese Praxis ist noch nicht mit Provet verbunden. Ein Administrator muss Cageside in Provet hinzufügen.
section-checking = Verbindung wird geprüft
section-checking-advice = Laden fehlgeschlagen: { $what }. Provet hat die Zugangsdaten dieser Praxis abgelehnt; die Verbindung wird deshalb geprüft. Versuchen Sie es in einigen Sekunden erneut.
section-sign-in = Erneut anmelden
section-sign-in-advice = Sie sind nicht mehr mit Provet angemeldet. Melden Sie sich zum Anzeigen erneut an: { $what }.
section-nonsense = Unerwartete Antwort von Provet
section-nonsense-advice = Die Antwort ist nicht lesbar: { $what }. Sehen Sie in Provet nach. Wenn das Problem bestehen bleibt, wenden Sie sich an den Support.
section-unfiltered = Antwort konnte nicht geprüft werden
section-unfiltered-advice = Provet hat die falschen Datensätze geliefert, deshalb wird nichts angezeigt: { $what }. Sehen Sie in Provet nach.
section-not-found = Nicht gefunden
section-not-found-advice = Nicht mehr in Provet: { $what }. Möglicherweise gelöscht oder zusammengeführt.
section-rejected = Von Provet abgelehnt
section-rejected-advice = Laden fehlgeschlagen: { $what }. Provet meldet:

## Missing data beside other data, in one sentence

unavailable-forbidden = Keine Berechtigung zum Anzeigen: { $what }.
unavailable-unreachable = Laden fehlgeschlagen, Provet hat nicht geantwortet: { $what }.
unavailable-throttled = Laden fehlgeschlagen, Provet ist ausgelastet: { $what }.
unavailable-unreadable = Unerwartete Antwort von Provet, nicht lesbar: { $what }.
unavailable-unfiltered = Nicht prüfbar, Provet hat die falschen Datensätze geliefert: { $what }.
unavailable-not-found = Nicht mehr in Provet: { $what }.
unavailable-sign-in = Zum Anzeigen erneut anmelden: { $what }.
unavailable-checking = Laden fehlgeschlagen, die Verbindung zu Provet wird geprüft: { $what }.
unavailable-refused = Laden fehlgeschlagen, Provet hat die Verbindung abgelehnt: { $what }.

## Failed writes

write-error-forbidden-advice = Nicht gespeichert: { $what }. Cageside darf dies in Provet nicht ändern. Ein Administrator kann die Berechtigung dort erteilen.
write-error-unreachable = Provet ist nicht erreichbar
write-error-unreachable-advice = Nicht gespeichert: { $what }. Versuchen Sie es erneut.
write-error-unsure = Speichern konnte nicht bestätigt werden
write-error-unsure-advice = Provet hat nicht rechtzeitig geantwortet: { $what }. Prüfen Sie in Provet, ob gespeichert wurde, bevor Sie es erneut versuchen.
write-error-throttled-advice = Nicht gespeichert: { $what }. Versuchen Sie es in { $seconds } { $seconds ->
    [one] Sekunde
   *[other] Sekunden
} erneut.
write-error-refused-advice = Nicht gespeichert: { $what }. Provet hat die Zugangsdaten dieser Praxis abgelehnt. Ein Administrator muss Cageside in Provet erneut hinzufügen, um die Verbindung wiederherzustellen.
write-error-not-connected-advice = Nicht gespeichert: { $what }. Diese Praxis ist nicht mit Provet verbunden. Ein Administrator muss Cageside in Provet hinzufügen.
write-error-checking-advice = Nicht gespeichert: { $what }. Die Verbindung zu Provet wird geprüft. Versuchen Sie es in einigen Sekunden erneut.
write-error-sign-in-advice = Nicht gespeichert: { $what }. Sie sind nicht mehr mit Provet angemeldet. Melden Sie sich erneut an und speichern Sie noch einmal.
write-error-not-found-advice = Nicht gespeichert: { $what }. Der Datensatz ist nicht mehr in Provet. Möglicherweise wurde er gelöscht oder zusammengeführt.
write-error-rejected-advice = Nicht gespeichert: { $what }. Provet meldet:
write-error-rejected-bare-advice = Nicht gespeichert: { $what }. Provet hat dies ohne Angabe von Gründen abgelehnt.

## Forms

form-check = Prüfen
form-save = Speichern
form-cancel = Abbrechen
form-change = Bearbeiten
form-review = Vor dem Speichern prüfen

## Notices

notice-reload-provet = Provet neu laden
link-open = Öffnen
link-open-name = In Provet öffnen: { $what }, neuer Tab
link-new-tab = { $what }, neuer Tab
link-visit = Konsultation vom { $day }
link-visit-undated = Konsultation ohne Datum
phone-copy = Kopieren
phone-copy-name = { $number } kopieren
print-button = Drucken

## Ages

age-born = geb.
age-not-recorded = Alter nicht erfasst
age-birth-unreadable = Alter unbekannt: Geburtsdatum { $problem }
age-placeholder = Alter unbekannt
age-not-born = Geburtsdatum liegt in der Zukunft
age-death-doubtful = Alter unklar: Todesdatum prüfen

## Writes

write-already = Bereits gespeichert.
write-unsent = Nicht gespeichert: { $what }. Öffnen Sie das Formular erneut und speichern Sie noch einmal.
write-changed = Nicht gespeichert: { $what }. Jemand hat diesen Datensatz geändert. Prüfen Sie ihn und versuchen Sie es erneut.

## Visit statuses

status-admitted = Aufgenommen
status-in-progress = In Behandlung
status-ready-for-discharge = Bereit zur Entlassung
status-discharged = Entlassen
status-invoicing = In Abrechnung
status-invoice-paid = Rechnung bezahlt
status-finalized = Abgeschlossen
status-draft = Entwurf
status-unknown = Status { $number }
status-unavailable = Status nicht verfügbar

## Patient: identity

patient-what = Patient
patient-record-what = Patientenakte
names-vets-what = Namen der Behandelnden
names-authors-what = Namen der Verfassenden
names-people-what = Namen der Mitarbeitenden
names-owner-what = Name des Besitzers
patient-unnamed = (kein Name erfasst)
patient-in-provet = In Provet öffnen
patient-deceased = Verstorben am { $day }
patient-deceased-undated = Verstorben, Todesdatum nicht lesbar
patient-deceased-unreadable = Verstorben: { $problem }
patient-merged = Mit Patient { $id } zusammengeführt
patient-merged-named = Mit { $name } zusammengeführt (Patient { $id })
patient-merged-unread = Mit einer anderen Akte zusammengeführt
patient-merged-open = Zusammengeführte Akte öffnen
patient-insurance = Versicherung
patient-blood-group = Blutgruppe
patient-recorded-in-provet = Erfasst (siehe Provet)
patient-archived = Archiviert
patient-not-for-food = Nicht zur Lebensmittelgewinnung
patient-microchip = Mikrochip
patient-other-client = Patientenakte nennt einen anderen Besitzer
species-dog = Hund
species-cat = Katze
species-rabbit = Kaninchen
species-horse = Pferd
species-guinea-pig = Meerschweinchen
species-hamster = Hamster
species-rat = Ratte
species-mouse = Maus
species-ferret = Frettchen
species-bird = Vogel
species-cattle = Rind
species-sheep = Schaf
species-goat = Ziege
species-pig = Schwein
patient-lines-title = Patienten
patient-number = Nr. { $number }
patient-weight-undated = Datum unbekannt
patient-weight-not-requested = Öffnen Sie den Patienten, um das Gewicht zu sehen.

## Owner

owner-title = Besitzer
owner-what = Besitzer
owner-nothing = Kein Besitzer erfasst.
owner-archived = Archiviert
owner-contact-title = Besitzer und Telefon
owner-balance-title = Saldo des Besitzers
owner-balance-none = Keine unbezahlten Rechnungen
owner-balance-overdue = { $sum } überfällig, bis zu { $days } { $days ->
    [one] Tag
   *[other] Tage
}
client-unnamed = (kein Name erfasst)

## Critical notes and remarks

notes-title = Kritische Hinweise
notes-what = kritische Hinweise und Bemerkungen
notes-critical = Kritische Hinweise
notes-remarks = Bemerkungen
notes-no-critical = Keine kritischen Hinweise erfasst. Prüfen Sie, ob Allergien an anderer Stelle in der Akte stehen.
notes-no-critical-client = Keine kritischen Hinweise erfasst.
notes-accounting = Abrechnungshinweis
notes-changes = { $what }: Änderungen
diff-removed = entfernt
diff-added = hinzugefügt
notes-edit = Hinweise bearbeiten
notes-before = { $what } (aktuell)
notes-after = { $what } (nach dem Speichern)
notes-empty = (leer)
notes-formatted = Dieser Text enthält Formatierungen. Bearbeiten Sie ihn in Provet.
notes-changed = Jemand anderes hat dies bearbeitet. Unten sehen Sie den neuesten Stand.
notes-saved = Gespeichert.
notes-not-merged = Diese Akte wurde mit einer anderen zusammengeführt. Bearbeiten Sie die Hinweise dort.
notes-tags-unread = { $count } { $count ->
    [one] Schlagwort ist
   *[other] Schlagwörter sind
} nicht lesbar. Sehen Sie in Provet nach.
notes-fields = Benutzerdefinierte Felder
notes-fields-unread = { $count } { $count ->
    [one] benutzerdefiniertes Feld ist
   *[other] benutzerdefinierte Felder sind
} nicht lesbar. Sehen Sie in Provet nach.
notes-field-yes = Ja
notes-field-no = Nein

## Weight

weight-title = Gewicht
weight-what = Gewichte
weight-new = neues Gewicht
weight-nothing = Kein Gewicht erfasst.
weight-left-out = { $count } { $count ->
    [one] unplausibler Wert
   *[other] unplausible Werte
} ausgeblendet.
weight-unread = { $count } { $count ->
    [one] Wert ist
   *[other] Werte sind
} nicht lesbar. Sehen Sie in Provet nach.
weight-none-usable = Kein verwendbares Gewicht: { $count } { $count ->
    [one] erfasster Wert ist unplausibel oder nicht lesbar.
   *[other] erfasste Werte sind unplausibel oder nicht lesbar.
}
weight-or = oder
weight-same-time = { $count } widersprüchliche Gewichte zur selben Zeit
weight-dated-ahead = Datum in der Zukunft: { $day }
weight-slip-decimal = { $before } am { $day }, jetzt { $after }. Prüfen Sie das Komma.
weight-slip-pounds = { $before } am { $day }, jetzt { $after }. Prüfen Sie die Einheit: englische Pfund (lb)?
weight-older = Nur die neuesten Werte werden angezeigt.
weight-over-months = Über { $months } { $months ->
    [one] Monat
   *[other] Monate
}:
weight-since = von { $kilograms } am { $day }
weight-field = Gewicht
weight-trend-down = Abnahme um { $percent } über { $time }: { $before } → { $after }
weight-trend-up = Zunahme um { $percent } über { $time }: { $before } → { $after }
weight-trend-same = Keine Änderung über { $time }: { $after }
weight-trend-one-day = einen Tag
weight-ask-meant = Meinten Sie { $kilograms }?
weight-ask-right = Stimmt { $kilograms }?
weight-ask-again = { $kilograms } erneut speichern?
weight-odd-today = Dasselbe Gewicht wurde heute bereits erfasst ({ $at }).
weight-undo = Rückgängig machen
weight-undo-what = Entfernen von { $kilograms }
weight-undone = Gewicht entfernt: { $kilograms }
weight-undo-gone = Rückgängigmachen nicht möglich: { $kilograms }. Das Gewicht ist in Provet nicht mehr so vorhanden, wie es gespeichert wurde.
weight-correct-in-provet = Gewicht in Provet korrigieren
weight-save = { $kilograms } speichern
weight-saved = Gewicht gespeichert: { $kilograms }
weight-compared = { $change } gegenüber { $before } am { $day }
weight-changed = Jemand hat gerade { $kilograms } erfasst ({ $at }). Vergleichen Sie vor dem Speichern.
weight-not-deceased = Der Patient ist verstorben, daher kann hier kein Gewicht erfasst werden.
weight-not-merged = Diese Akte wurde mit einer anderen zusammengeführt. Erfassen Sie das Gewicht dort.
weight-not-blind = Das Gewicht kann erst erfasst werden, wenn die Patientenakte verfügbar ist.
weight-impossible = Dieses Gewicht ist nicht möglich. Prüfen Sie die Zahl.
weight-wrong-empty = Geben Sie ein Gewicht ein.
weight-wrong-unit = Geben Sie das Gewicht in Kilogramm ein.
weight-wrong-ambiguous = Verwenden Sie nur ein Komma oder einen Punkt.
weight-wrong-negative = Das Gewicht kann nicht negativ sein.
weight-wrong-number = Geben Sie eine Zahl ein, z. B. 12,4.
weight-odd-decimal = Das letzte Gewicht war { $before }. Prüfen Sie das Komma.
weight-odd-pounds = Das letzte Gewicht war { $before }. Haben Sie englische Pfund (lb) eingegeben?
weight-odd-pounds-before = Das letzte Gewicht war { $before }. Waren das englische Pfund (lb)?
weight-odd-change = Große Änderung: { $change } gegenüber dem letzten Gewicht ({ $before }).
weight-odd-light = Weniger als 1 g. Prüfen Sie das Komma.

## Vitals

vitals-title = Vitalwerte
vitals-what = Vitalwerte
vitals-nothing = Keine Vitalwerte erfasst.
vitals-none = Nicht erfasst
vitals-previous = Vorher:
vitals-temperature = Temperatur
vitals-temperature-what = Temperaturwerte
vitals-temperature-value = { $value }°
vitals-heart-rate = Herzfrequenz
vitals-heart-rate-what = Herzfrequenzen
vitals-heart-rate-value = { $value }{ "\u00A0" }/min
vitals-respiratory-rate = Atemfrequenz
vitals-respiratory-rate-what = Atemfrequenzen
vitals-respiratory-rate-value = { $value }{ "\u00A0" }/min
vitals-body-condition = Body Condition Score (BCS)
vitals-body-condition-what = Body Condition Scores
vitals-body-condition-value = { $value } (Skala nicht erfasst)
vitals-unread = { $count } { $count ->
    [one] Wert ist
   *[other] Werte sind
} nicht lesbar. Sehen Sie in Provet nach.
vitals-dated-ahead = { $count } { $count ->
    [one] Wert mit Datum in der Zukunft
   *[other] Werte mit Datum in der Zukunft
} ausgeblendet.
vitals-incomplete = Nicht alle Werte wurden geprüft. In Provet kann es neuere geben.

## Care due

due-title = Fällige Maßnahmen
due-what = Erinnerungen
due-nothing = Keine offenen Erinnerungen erfasst.
due-dead = Der Patient ist verstorben, daher ist nichts fällig.
due-archived = Diese Akte ist archiviert, daher ist nichts fällig.
due-merged = Diese Akte wurde mit einer anderen zusammengeführt. Fälliges finden Sie dort.
due-untitled = Erinnerung ohne Titel
due-overdue = { $days } { $days ->
    [one] Tag
   *[other] Tage
} überfällig
due-undated = kein Datum
due-replaced = ersetzt durch die am { $by } fällige Erinnerung
due-given = Verabreicht
due-last = Zuletzt verabreicht:
due-perhaps = Möglicherweise bereits verabreicht:
due-settled = Erledigt oder ersetzt
due-vaccinations = Verabreichte Impfungen ({ $count })
due-vaccinations-possible = Möglicherweise verabreichte Impfungen ({ $count })
due-vaccinations-planned = Geplante Impfungen ({ $count })
due-batch = Charge
due-elsewhere = anderswo verabreicht
due-dose-undated = (kein Datum)
due-external-what = anderswo verabreichte Impfungen
due-by-date-alone = Nur nach Fälligkeitsdatum: Erinnerungen konnten nicht mit Impfungen abgeglichen werden.
due-older = Nur die neuesten Einträge werden angezeigt.

## Recent medicines

medicines-title = Zuletzt erfasste Medikamente
medicines-what = Medikamente
medicines-nothing = Keine Medikamente in den letzten { $days } Tagen erfasst.
medicines-note = Aus den letzten { $days } Tagen. Möglicherweise nicht mehr aktuell.
medicines-no-instructions = Keine Anweisungen erfasst.
medicines-older = Nur die neuesten Konsultationen werden angezeigt.
medicines-planned = Geplant, noch nicht verabreicht
line-recipient-unnamed = Patient nicht angegeben
line-undone = Menge null oder storniert
line-visit-ahead = die Konsultation ist ein Entwurf oder steht noch bevor
line-possible = Möglicherweise verabreicht: { $why }

## Visits

consultations-title = Konsultationen
consultations-what = Konsultationen
consultations-nothing = Keine Konsultationen erfasst.
consultations-no-complaint = kein Grund erfasst
consultations-older = Ältere Konsultationen finden Sie in Provet.

## Visit: identity, discharge checklist, items, diagnoses, discharge instructions

consultation-what = Konsultation
consultation-record-what = Konsultation
consultation-no-animals = Konsultation ohne Patienten
consultation-animal-gone = Die Patientenakte wurde in Provet nicht gefunden.
consultation-animal-not-seen = Laden der Patientenakte fehlgeschlagen: Provet hat nur einen Teil der Datensätze gesendet. Sehen Sie in Provet nach.
consultation-animals-what = Patienten dieser Konsultation
consultation-kind-inpatient = Stationär
consultation-kind-outpatient = Ambulant
consultation-kind-home = Hausbesuch
consultation-kind-farm = Bestandsbesuch
consultation-kind-boarding = Pension
consultation-kind-service = Tierservice
consultation-kind-unknown = Art der Konsultation unbekannt
consultation-other-animal = Anderer Patient (Nr. { $number })
consultation-alerts-owner = { $owner } (Besitzer)
consultation-alerts-animals = kritische Hinweise zu den Patienten
consultation-alerts-client = kritische Hinweise zum Besitzer
consultation-missing-title = Entlassungs-Checkliste
consultation-missing-gaps = Vor der Entlassung fehlend oder unbekannt:
consultation-missing-nothing = Entlassungs-Checkliste vollständig
consultation-missing-unavailable-note = Unbekannte Punkte können trotzdem erfasst sein. Sehen Sie in Provet nach.
consultation-part-there = Erledigt
consultation-part-missing = Fehlt
consultation-part-unavailable = Unbekannt
consultation-part-no-medicines = Keine Medikamente
consultation-part-no-items = Keine Positionen
consultation-part-deceased = Nicht nötig (verstorben)
consultation-part-diagnosis = Diagnose
consultation-part-note = Klinische Notiz
consultation-part-instructions = Entlassungsanweisungen
consultation-part-dosage = Dosierung für jedes Medikament
consultation-part-weight = Gewicht bei dieser Konsultation
consultation-part-price = Preis für jede Position
consultation-items-title = Positionen
consultation-items-what = Positionen
consultation-items-nothing = Keine Positionen erfasst.
consultation-items-more = In Provet gibt es weitere Positionen.
consultation-items-procedures = Leistungen
consultation-items-analyses = Laboruntersuchungen
consultation-items-medicines = Medikamente
consultation-items-supplies = Material
consultation-items-foods = Futter
consultation-items-other = Sonstige Positionen
consultation-items-quantity = Menge
consultation-items-price = Einzelpreis
consultation-items-no-price = kein Preis
consultation-items-planned = für { $day } geplant, noch nicht erfolgt
consultation-total = Rechnungsbetrag:
consultation-total-draft = (Entwurf)
consultation-total-note = Inklusive Steuern, von Provet für die ganze Rechnung berechnet.
consultation-total-open = Rechnung öffnen
consultation-total-none = Noch keine Rechnung, daher kein Betrag.
consultation-total-unavailable = Provet gibt für diese Rechnung keinen Betrag an. Öffnen Sie die Rechnung in Provet.
consultation-diagnoses-title = Diagnosen
consultation-diagnoses-what = Diagnosen
consultation-diagnoses-nothing = Keine Diagnose erfasst.
consultation-diagnoses-more = In Provet gibt es weitere Diagnosen.
consultation-diagnoses-nameless = { $count ->
    [one] { $count } Diagnose hat keine lesbare Bezeichnung. Sehen Sie in Provet nach.
   *[other] { $count } Diagnosen haben keine lesbare Bezeichnung. Sehen Sie in Provet nach.
}
consultation-discharge-title = Entlassungsanweisungen
consultation-discharge-what = Entlassungsanweisungen
consultation-discharge-nothing = Keine Entlassungsanweisungen erfasst.
consultation-discharge-more = In Provet gibt es weitere Anweisungen.
consultation-discharge-textless = { $count ->
    [one] { $count } Anweisung hat keinen lesbaren Text. Sehen Sie in Provet nach.
   *[other] { $count } Anweisungen haben keinen lesbaren Text. Sehen Sie in Provet nach.
}

## Visit: status

status-title = Konsultationsstatus
status-what = Konsultationsstatus
status-draft-note = Diese Konsultation ist ein Entwurf.
status-unknown-note = Unbekannter Status ({ $number }). Sehen Sie in Provet nach.
status-unavailable-note = Der Status ist nicht verfügbar. Sehen Sie in Provet nach.
status-no-next = Fahren Sie in Provet fort.
status-move = Status auf „{ $to }“ setzen
status-moved = Status ist jetzt „{ $to }“.
status-changed = Nicht gespeichert. Jemand hat den Status von „{ $seen }“ auf „{ $now }“ geändert.

## Visit: clinical notes

note-title = Klinische Notizen
note-what = klinische Notizen
note-one = neue klinische Notiz
note-nothing = Keine klinischen Notizen erfasst.
note-older = Ältere Notizen ({ $count })
note-more = In Provet gibt es weitere Notizen.
note-textless = { $count ->
    [one] { $count } Notiz hat keinen lesbaren Text. Sehen Sie in Provet nach.
   *[other] { $count } Notizen haben keinen lesbaren Text. Sehen Sie in Provet nach.
}
note-recipient-unnamed = Patient nicht angegeben
note-undated = kein Datum
note-add = Notiz hinzufügen
note-field = Notiz
note-animal = Patient
note-animal-choose = Patient auswählen
note-wrong-empty = Geben Sie eine Notiz ein.
note-wrong-animal = Wählen Sie den Patienten aus, um den es in dieser Notiz geht.
note-not-blind = Notizen können erst hinzugefügt werden, wenn die Konsultation verfügbar ist.
note-not-merged = Die Patientenakte wurde mit einer anderen zusammengeführt. Fügen Sie die Notiz in Provet hinzu.
note-late = { $status }: Provet nimmt neue Notizen möglicherweise nicht mehr an.
note-changed = Jemand hat diese Konsultation oder ihre Notizen geändert, daher wurde noch nichts gespeichert. Prüfen Sie beides vor dem Speichern.
note-same = Eine gleichlautende Notiz ist bereits vorhanden.
note-save = Notiz speichern
note-saved = Notiz gespeichert.

## Appointments

appointments-title = Anstehende Termine
appointments-what = Termine
appointments-nothing = Keine anstehenden Termine erfasst.
appointments-no-time = keine Uhrzeit
appointments-more = In Provet gibt es weitere Termine.
time-age-days = { $days } { $days ->
    [one] Tag
   *[other] Tage
}
time-age-weeks = { $weeks } { $weeks ->
    [one] Woche
   *[other] Wochen
}
time-age-months = { $months } { $months ->
    [one] Monat
   *[other] Monate
}
time-age-years = { $years } { $years ->
    [one] Jahr
   *[other] Jahre
}
time-age-both = { $years } { $months }
time-age-unknown = Alter unbekannt

## The weight chart

chart-title = Gewichtsverlauf
chart-summary = { $count } { $count ->
    [one] Gewicht
   *[other] Gewichte
} vom { $first } bis zum { $last }. Niedrigstes { $lowest } am { $lowest_date }, höchstes { $highest } am { $highest_date }, letztes { $latest }.
chart-single = Ein Gewicht: { $weight } am { $date }.
chart-values = { $count ->
    [one] Gewicht anzeigen
   *[other] Alle { $count } Gewichte anzeigen
}
chart-date = Datum
chart-weight = Gewicht

## Owner panel: identity

client-what = Besitzer
client-archived = Archiviert
client-no-address = Keine Adresse erfasst.

## Owner panel: patients

client-animals-title = Patienten
client-animals-what = Patienten
client-animals-nothing = Keine Patienten erfasst.
client-animals-none-living = Keine lebenden Patienten erfasst.
client-animals-gone = Verstorben oder archiviert ({ $count })
client-animals-more = In Provet gibt es weitere Patienten.
client-animals-named = Außerdem bei diesem Besitzer eingetragen
client-animals-other-client = Die Patientenakte nennt einen anderen Besitzer.
client-animals-no-client = Die Patientenakte nennt keinen Besitzer.
client-animals-named-missing = { $count } { $count ->
    [one] weiterer bei diesem Besitzer eingetragener Patient wurde nicht gefunden.
   *[other] weitere bei diesem Besitzer eingetragene Patienten wurden nicht gefunden.
} Sehen Sie in Provet nach.
client-animals-named-what = weitere bei diesem Besitzer eingetragene Patienten
client-animals-critical = Kritische Hinweise
client-animals-remarks = Bemerkungen oder benutzerdefinierte Felder

## Owner panel: missed appointments

client-missed-title = Versäumte Termine
client-missed-what = versäumte Termine
client-missed-count = { $count } { $count ->
    [one] versäumter Termin
   *[other] versäumte Termine
} in den letzten 12 Monaten
client-missed-when = Termine anzeigen
client-missed-nothing = Keine versäumten Termine in den letzten 12 Monaten erfasst.
client-missed-more = Nicht alle Termine der letzten 12 Monate wurden geprüft.

## Balance

balance-title = Saldo
balance-what = Rechnungen
balance-nothing = Keine Rechnungen erfasst.
balance-none-open = Kein offener Betrag.
balance-no-others = Kein offener Betrag auf anderen Rechnungen.
balance-none-open-seen = Kein offener Betrag auf den Rechnungen, die geprüft werden konnten.
balance-open = Offen
balance-overdue = Überfällig
balance-longest = bis zu { $days } { $days ->
    [one] Tag
   *[other] Tage
}
balance-overdue-by = { $days } { $days ->
    [one] Tag
   *[other] Tage
} überfällig
balance-of = von { $total }
balance-due = fällig
balance-no-due = kein Fälligkeitsdatum
balance-others-due = { $sum } von anderen zu zahlen
balance-overdue-unknown = { $count } { $count ->
    [one] Fälligkeitsdatum ist
   *[other] Fälligkeitsdaten sind
} nicht lesbar; es kann mehr überfällig sein.
balance-owed-by-others = Vom Besitzer ist nichts zu zahlen, aber andere müssen noch zahlen ({ $count }):
balance-status = Status
balance-invoice = Rechnung
balance-unnumbered = Rechnung ohne Nummer
balance-unclear = { $count } { $count ->
    [one] Rechnung ist
   *[other] Rechnungen sind
} nicht enthalten: Provet gibt nicht an, ob { $count ->
    [one] sie zu zahlen ist
   *[other] sie zu zahlen sind
}. Sehen Sie in Provet nach.
balance-overpaid = Überzahlt ({ $count })
balance-drafts = Entwürfe ({ $count }), bisher { $sum }
balance-drafts-unknown = Entwürfe ({ $count }), Summe unbekannt
balance-credit-notes = Gutschriften ({ $count })
balance-settled = { $count } bezahlte { $count ->
    [one] Rechnung
   *[other] Rechnungen
}.
balance-older = Nur die neuesten Rechnungen werden angezeigt.

## Invoice

invoice-what = Rechnung
invoice-number = Rechnung { $number }
invoice-unnumbered = Rechnung ohne Nummer
invoice-credit-number = Gutschrift { $number }
invoice-credit-unnumbered = Gutschrift ohne Nummer
invoice-credit = Gutschrift
invoice-kind-unknown = Möglicherweise eine Gutschrift (Art unbekannt)
invoice-draft = Entwurf
invoice-sent = Gesendet
invoice-open = Offen
invoice-finalised = Abgeschlossen
invoice-invoicing = Später zu zahlen
invoice-voided = Storniert
invoice-stage-unknown = Unbekannter Status ({ $number })
invoice-stage-not-given = Status unbekannt
invoice-countersale = Thekenverkauf
invoice-later = Spätere Zahlung vereinbart
invoice-payer = Zahler
invoice-payer-nothing = Kein Zahler erfasst.
invoice-dated = Rechnungsdatum
invoice-undated = Kein Datum
invoice-reference = Referenz
invoice-visit = Konsultation öffnen
invoice-visit-reversed = Stornierte Konsultation öffnen
invoice-sums-title = Summen
invoice-net = Netto
invoice-vat = MwSt.
invoice-total = Gesamt
invoice-credited = Gutgeschrieben gesamt
invoice-unknown = unbekannt
invoice-due = Offener Betrag
invoice-due-client = Vom Besitzer zu zahlen
invoice-due-others = Von anderen zu zahlen
invoice-overpaid = Überzahlt um
invoice-due-voided = Diese Rechnung ist storniert. Es ist nichts zu zahlen.
invoice-due-credit = Das ist eine Gutschrift. Es ist nichts zu zahlen.
invoice-due-draft = Das ist ein Entwurf. Bis zum Abschluss ist nichts zu zahlen.
invoice-paid = Bezahlt
invoice-paid-but-open = Als bezahlt markiert, aber ein Betrag ist noch offen:
invoice-print = Druckansicht
invoice-print-draft = Entwurf, keine Rechnung
invoice-pdf = PDF aus Provet
invoice-pdf-what = PDF der Rechnung
invoice-rows-title = Positionen
invoice-total-what = Rechnungsbetrag
invoice-rows-what = Positionen
invoice-rows-not-given = Provet gibt für diese Rechnung keine Positionen an.
invoice-rows-animals-what = Patienten der Positionen
invoice-rows-nothing = Keine Positionen erfasst.
invoice-rows-draft = Im Entwurf sind die Positionen nicht verfügbar. Sehen Sie in Provet nach.
invoice-rows-consolidated = Die Positionen stehen auf den Rechnungen, die in dieser Sammelrechnung enthalten sind. Siehe „Zugehörige Rechnungen“.
invoice-rows-more = In Provet gibt es weitere Positionen.
invoice-rows-name = Position
invoice-rows-unnamed = (keine Bezeichnung)
invoice-rows-quantity = Menge
invoice-rows-vat = MwSt. %
invoice-rows-charged = Betrag
invoice-rows-credits = Gutschrift
invoice-rows-apart = Die Positionen ergeben { $rows }, der Rechnungsbetrag ist aber { $total }. Es gilt der Rechnungsbetrag.
invoice-vat-title = MwSt.
invoice-vat-what = MwSt. der Rechnung
invoice-vat-sums-what = MwSt.-Summen aus Provet
invoice-vat-nothing = Keine Positionen, daher keine MwSt.
invoice-vat-no-rows = Provet gibt für diese Rechnung keine Positionen an, daher kann die MwSt. nicht nach Satz angezeigt werden.
invoice-vat-added = Aus den Positionen berechnet, weil die MwSt.-Summen von Provet nicht verfügbar sind.
invoice-vat-part = Nicht alle Positionen wurden geladen, daher wird die MwSt. hier nicht berechnet. Sehen Sie in Provet nach.
invoice-vat-no-rate = kein Satz
invoice-vat-number = USt-IdNr.
invoice-account = Konto
invoice-payments-title = Zahlungen
invoice-payments-what = Zahlungen
invoice-payments-nothing = Keine Zahlungen erfasst.
invoice-payments-more = In Provet gibt es weitere Zahlungen.
invoice-payments-how = Zahlungsart
invoice-payments-when = Datum
invoice-payments-paid = Betrag
invoice-paid-back = { $sum } erstattet
invoice-by-card = Karte
invoice-by-cash = Bar
invoice-by-transfer = Überweisung
invoice-by-rounding = Rundung
invoice-by-cheque = Scheck
invoice-by-voucher = Gutschein
invoice-by-consolidation = Über Sammelrechnung
invoice-by-mobile = Mobile Zahlung
invoice-by-prepayment = Vorauszahlung
invoice-by-gift-card = Geschenkkarte
invoice-by-finance = Finanzierung
invoice-by-credit = Gutschrift
invoice-by-insurance = Versicherungsleistung
invoice-by-other = Sonstige
invoice-linked-title = Zugehörige Rechnungen
invoice-linked-what = zugehörige Rechnungen und Gutschriften
invoice-linked-nothing = Keine zugehörigen Rechnungen oder Gutschriften.
invoice-linked-more = Möglicherweise gibt es weitere zugehörige Rechnungen und Gutschriften. Sehen Sie in Provet nach.
invoice-credits-this = Gutschrift zu dieser Rechnung
invoice-credited-here = Durch diese Gutschrift gutgeschrieben
invoice-credits-the-same = Gutschrift zu derselben Rechnung
invoice-first = Erste in der Kette
invoice-drawn-in = In dieser Sammelrechnung enthalten
invoice-drawn-into = Sammelrechnung, die diese Rechnung enthält
invoice-named = In Provet verknüpft
invoice-client-title = Besitzer
invoice-client-nothing = Kein Besitzer auf dieser Rechnung.
invoice-others-title = Andere Rechnungen des Besitzers
invoice-others-what = andere Rechnungen des Besitzers
invoice-printed = Stand in Provet vom
invoice-print-how = Drucken Sie über Ihren Browser. Diese Kopie dient nur zur Information: Die offizielle Rechnung ist in Provet.

## Prescriptions

prescription-title = Rezepte
prescription-what = Rezepte
prescription-by-what = Namen der Verschreibenden
prescription-animals-what = Zuordnung der Rezepte zu den Patienten
prescription-nothing = Keine Rezepte erfasst.
prescription-none-valid = Keine heute gültigen Rezepte.
prescription-over = Nicht mehr gültig ({ $count })
prescription-more = In Provet gibt es weitere Rezepte.
prescription-not-looked = Nationale E-Rezepte werden hier nicht angezeigt.
prescription-items-what = Medikamente auf Rezepten
prescription-items-more = In Provet gibt es weitere Medikamente.
prescription-no-items = Keine Medikamente auf diesem Rezept.
prescription-unnamed = (Medikament ohne Namen)
prescription-undated = Kein Datum
prescription-here = aus dieser Konsultation
prescription-valid = gültig bis { $until }
prescription-ended = abgelaufen am { $until }
prescription-ahead = noch nicht gültig
prescription-no-end = kein Enddatum erfasst
prescription-old = Über ein Jahr alt, kein Enddatum erfasst ({ $count })
prescription-cancelled = Storniert
prescription-cancelled-count = Storniert ({ $count })
prescription-by = Verschrieben von
prescription-repeats = { $all } { $all ->
    [one] Wiederholung
   *[other] Wiederholungen
} verschrieben (Rest unbekannt)
prescription-repeats-of = { $left } von { $all } { $all ->
    [one] Wiederholung
   *[other] Wiederholungen
} übrig
prescription-repeats-left = { $left } { $left ->
    [one] Wiederholung
   *[other] Wiederholungen
} übrig
prescription-repeats-unknown = Wiederholungen unbekannt
prescription-repeats-what = Wiederholungen
prescription-repeats-left-what = verbleibende Wiederholungen

## Health plan

plan-title = Gesundheitsplan
plan-what = Gesundheitsplan
plan-animal = Patient
plan-animal-what = Patient des Plans
plan-check = Prüfen Sie, ob das der richtige Patient ist: Provet sendet hier nur eine Nummer. Änderungen nehmen Sie in Provet vor.
plan-unnamed = (Plan ohne Namen)
plan-valid = gültig, endet { $when }
plan-valid-open = gültig, kein Enddatum erfasst
plan-ahead = beginnt { $when }
plan-over = endete { $when }
plan-validity-unknown = kein Zeitraum erfasst
plan-validity-unread = Gültigkeit unklar: ein Datum ist nicht lesbar
plan-from = Von
plan-until = Bis
plan-renewal = Verlängerung
plan-renewed = Verlängert sich automatisch
plan-not-renewed = Endet
plan-price = Preis
plan-next = Nächste Zahlung
plan-items-title = Im Plan enthalten
plan-items-what = Leistungen des Plans
plan-items-nothing = Keine enthaltenen Leistungen erfasst.
plan-items-more = In Provet gibt es weitere enthaltene Leistungen.
plan-item = Leistung
plan-included = Enthalten
plan-used = Verbraucht
plan-left = Übrig
plan-payments-title = Zahlungen zum Plan
plan-payments-what = Zahlungen zum Plan
plan-payments-nothing = Keine Zahlungen erfasst.
plan-payments-note = Nur Fälligkeiten. Sehen Sie in Provet nach, ob eine Zahlung eingegangen ist.
plan-payments-more = In Provet gibt es weitere Zahlungen.
plan-payment-ahead = anstehend
plan-payment-due = fällig

## Home deliveries

delivery-title = Bestellungen
delivery-what = Heimlieferungen
delivery-client-what = Besitzer zu dieser Bestellung
delivery-check = Prüfen Sie, ob das der richtige Besitzer ist: Provet sendet hier nur eine Nummer. Änderungen nehmen Sie in Provet vor.
delivery-none-chosen = Es wurde keine Bestellung ausgewählt. Die neuesten werden angezeigt.
delivery-nothing = Keine Bestellungen erfasst.
delivery-more = Nur die neuesten Bestellungen werden angezeigt. In Provet gibt es weitere.
delivery-items-what = Artikel der Bestellungen
delivery-items-more = In Provet kann es weitere Artikel geben.
delivery-no-items = Keine Artikel erfasst.
delivery-order = Bestellung
delivery-ordered = bestellt
delivery-due = erwartet
delivery-no-day = kein Lieferdatum
delivery-placed = Bestellt
delivery-packed = Verpackt
delivery-on-its-way = Unterwegs
delivery-delivered = Zugestellt
delivery-cancelled = Storniert
delivery-failed = Fehlgeschlagen
delivery-out-of-stock = nicht vorrätig
delivery-replaced = ersetzt
delivery-again = nächste Lieferung
delivery-track = Sendung verfolgen

## Contact

contact-title = Kontakt
contact-what = Kontaktdaten
contact-phones-what = Telefonnummern
contact-email-what = E-Mail-Adresse
contact-phone = Telefon
contact-email = E-Mail
contact-no-phone = Keine Telefonnummer erfasst.
contact-no-usable-phone = Keine dieser Nummern kann von hier aus angerufen werden.
contact-not-callable = Kann von hier aus nicht angerufen werden
contact-phone-empty = (keine Nummer)
contact-reminders = Für Erinnerungen verwendet
contact-second-owner = Zweiter Besitzer
contact-more-phones = In Provet gibt es weitere Telefonnummern.
contact-no-email = Keine E-Mail-Adresse erfasst.
contact-bad-email = Keine gültige E-Mail-Adresse
contact-no-sms = Keine SMS erwünscht
contact-email-refused = Keine E-Mails erwünscht
contact-wishes-unavailable = Provet gibt nicht an, ob SMS und E-Mails erwünscht sind. Fragen Sie vor dem Senden nach.
contact-add = Telefonnummer hinzufügen
contact-change-phone = Telefonnummer ändern
contact-change-email = E-Mail-Adresse ändern
contact-add-email = E-Mail-Adresse hinzufügen
contact-new-number = Neue Nummer
contact-number-hint = Mit Ländervorwahl, z. B. +49 30 1234567
contact-description = Bezeichnung (optional), z. B. Arbeit
contact-new-email = Neue E-Mail-Adresse
contact-instead-of = Ersetzt
contact-now = Aktuell
contact-after = Nach dem Speichern
contact-none = (keine)
contact-changed = Jemand anderes hat dies bearbeitet. Unter „Aktuell“ sehen Sie den neuesten Stand.
contact-saved = Gespeichert: { $value }
contact-new-what = neue Telefonnummer
contact-wrong-empty-phone = Geben Sie eine Telefonnummer ein.
contact-wrong-letters = Verwenden Sie nur Ziffern, beginnend mit + und der Ländervorwahl. Namen gehören ins Feld „Bezeichnung“.
contact-wrong-short = Diese Telefonnummer ist zu kurz.
contact-wrong-long = Diese Telefonnummer ist zu lang.
contact-wrong-empty-email = Geben Sie eine E-Mail-Adresse ein.
contact-wrong-at = Eine E-Mail-Adresse braucht genau ein @ mit Text davor und danach.
contact-wrong-domain = Der Teil nach dem @ ist unvollständig. Er sollte wie example.com aussehen.
contact-wrong-character = Enthält ein Zeichen, das in E-Mail-Adressen nicht erlaubt ist. Geben Sie nur eine Adresse ein.
contact-wrong-long-email = Diese E-Mail-Adresse ist zu lang.
contact-wrong-known = Diese Nummer ist bereits erfasst.
contact-wrong-known-email = Diese E-Mail-Adresse ist bereits erfasst.
contact-wrong-gone = Diese Nummer ist bei diesem Besitzer nicht erfasst. Nichts wurde geändert.

## Calendars: days

calendar-weekday = { $day ->
    [mon] Montag
    [tue] Dienstag
    [wed] Mittwoch
    [thu] Donnerstag
    [fri] Freitag
    [sat] Samstag
   *[sun] Sonntag
}
calendar-department = Abteilung { $number }
calendar-department-what = Abteilung
calendar-today = Heute
calendar-previous-day = Vorheriger Tag
calendar-next-day = Nächster Tag
calendar-date = Datum
calendar-all-day = ganztägig
calendar-time-zone = Alle Uhrzeiten in der Zeitzone { $zone }.
calendar-go = Anzeigen

## Appointment calendar: appointments for the day

schedule-title = Termine des Tages
schedule-owners-what = Namen der Besitzer
schedule-nothing = Keine Termine für diesen Tag erfasst.
schedule-count = { $count } { $count ->
    [one] Termin
   *[other] Termine
}
schedule-cancelled-count = { $count } abgesagt
schedule-arrived-count = { $count } eingetroffen
schedule-alert-count = { $count } mit Hinweisen
schedule-past = { $count } { $count ->
    [one] früherer
   *[other] frühere
}
schedule-now = Jetzt
schedule-none-ahead = Heute keine weiteren Termine.
schedule-more = Mehr zu: { $what }
schedule-vet = Behandelnde Person
schedule-all-vets = Alle Behandelnden
schedule-vet-number = Behandelnde Person { $number }
schedule-cancelled = Abgesagt
schedule-missed = Nicht erschienen
schedule-arrived = Eingetroffen
schedule-online = Online gebucht
schedule-own = Blockierte Zeit
schedule-unknown-client = Unbekannter Kunde
schedule-farm = Bestandsbesuch
schedule-preliminary = Vorläufig
schedule-boarding = Pension
schedule-pet-service = Tierservice
schedule-nobody = Weder Patient noch Besitzer
schedule-owner = Besitzer
schedule-animal = Patient { $number }
schedule-animals-unreadable = { $count ->
    [one] { $count } Patient ist nicht lesbar
   *[other] { $count } Patienten sind nicht lesbar
}
schedule-client-unreadable = Der Besitzer ist nicht lesbar

## Appointment calendar: alerts before arrival

arrival-warning-title = Vor dem Eintreffen
arrival-warning-nobody = An diesem Tag wird niemand erwartet.
arrival-warning-nothing = Keine Hinweise für den Empfang erfasst.
arrival-warning-clear = { $count ->
    [one] 1 Termin
   *[other] { $count } Termine
} ohne Hinweise
arrival-warning-clear-seen = { $count ->
    [one] 1 Termin
   *[other] { $count } Termine
} ohne Hinweise, soweit geprüft werden konnte
arrival-warning-cut-off = Nicht alles konnte geprüft werden ({ $what }). Hinweise können fehlen.
arrival-warning-untitled = Erinnerungen werden mit ihrem Betreff angezeigt, weil ihre Titel nicht verfügbar sind.
arrival-warning-basis = Beruht auf Fälligkeiten von Erinnerungen und auf unbezahlten Rechnungen.
arrival-warning-what-animals = Patientenakten
arrival-warning-what-owners = Besitzerdaten
arrival-warning-what-phones = Telefonnummern
arrival-warning-what-money = unbezahlte Rechnungen
arrival-warning-what-reminders = Erinnerungen
arrival-warning-what-visits = frühere Konsultationen
arrival-warning-critical = Kritischer Hinweis zum Patienten
arrival-warning-owner-critical = Kritischer Hinweis zum Besitzer
arrival-warning-remarks = Bemerkung zum Patienten
arrival-warning-marks = Schlagwörter und benutzerdefinierte Felder des Patienten
arrival-warning-owner-marks = Schlagwörter und benutzerdefinierte Felder des Besitzers
arrival-warning-marks-unread = { $count ->
    [one] { $count } Schlagwort oder benutzerdefiniertes Feld ist nicht lesbar
   *[other] { $count } Schlagwörter oder benutzerdefinierte Felder sind nicht lesbar
}
arrival-warning-owner-remarks = Bemerkung zum Besitzer
arrival-warning-animal-archived = Patient archiviert
arrival-warning-owner-archived = Besitzer archiviert
arrival-warning-overdue = { $title }: { $days } { $days ->
    [one] Tag
   *[other] Tage
} überfällig
arrival-warning-owes = { $sum } offen, noch nicht fällig
arrival-warning-owes-late = { $sum } offen, überfällig
arrival-warning-owes-overdue = { $sum } offen, davon { $overdue } überfällig
arrival-warning-unclear = { $count ->
    [one] 1 Rechnung
   *[other] { $count } Rechnungen
}: unklar, ob zu zahlen ist
arrival-warning-first-visit = Zum ersten Mal hier
arrival-warning-no-phone = Keine Telefonnummer
arrival-warning-no-usable-phone = Keine Telefonnummer, die von hier aus angerufen werden kann
arrival-warning-no-email = Keine E-Mail-Adresse
arrival-warning-bad-email = E-Mail-Adresse nicht lesbar
arrival-warning-no-owner = Kein Besitzer beim Termin
arrival-warning-no-animal = Kein Patient beim Termin
arrival-warning-unavailable-animal = Die Patientenakte wurde in Provet nicht gefunden
arrival-warning-unavailable-owner = Die Besitzerdaten wurden in Provet nicht gefunden

## Shift calendar

shifts-what = Dienste
shifts-title = Dienst an diesem Tag
shifts-week-title = Wochenübersicht
shifts-nobody = Niemand hat Dienst.
shifts-no-kind = Keine Dienstart
shifts-kind-unknown = Dienstart unbekannt
shifts-person = Name unbekannt (Nr. { $number })
shifts-no-person = (niemand zugewiesen)
shifts-types-what = Dienstarten
shifts-more = Nicht alle Dienste konnten geprüft werden.
shifts-untimed = { $count ->
    [one] { $count } Dienst wird nicht angezeigt, weil seine Zeiten nicht lesbar sind.
   *[other] { $count } Dienste werden nicht angezeigt, weil ihre Zeiten nicht lesbar sind.
}
shift-conflict-title = Konflikte bis zum Ende der Woche
shift-conflict-nothing = Für jeden Termin hat jemand Dienst.
shift-conflict-types-unknown = Dienstarten sind nicht verfügbar, daher können hier Termine fehlen, für die niemand eingeteilt ist.
shift-conflict-nobody = Niemand hat Dienst
shift-conflict-other-person = Zugewiesene Person hat keinen Dienst, andere schon
shift-conflict-not-judged = Nicht alle Dienste konnten geprüft werden, daher wurden Termine nicht damit abgeglichen.
shift-conflict-untimed = { $count ->
    [one] { $count } Termin wird nicht geprüft, weil seine Zeit nicht lesbar ist.
   *[other] { $count } Termine werden nicht geprüft, weil ihre Zeiten nicht lesbar sind.
}
shift-conflict-twice-title = Sich überschneidende Dienste
shift-conflict-twice-nothing = Niemand hat sich überschneidende Dienste.

## Pages of Provet

page-client = Kunde
page-patient = Patient
page-invoice = Rechnung
page-consultation = Konsultation
page-laboratory-referral = Laborauftrag
page-appointment-calendar = Terminkalender
page-shift-calendar = Dienstplan
page-diagnostic-imaging = Bildgebungsauftrag
page-reminder = Erinnerungen
page-health-plan = Gesundheitsplan
page-online-prescription-client = Online-Rezept für einen Kunden
page-online-prescription-patient = Online-Rezept für einen Patienten
page-online-prescription-consultation = Online-Rezept in einer Konsultation
page-home-deliveries = Heimlieferungen

## Background buttons

web-nothing-to-do = Diese Schaltfläche hat in Cageside keine Aktion.
    .title = { web-set-up }
    .advice = Bitten Sie Ihren Administrator, die Schaltfläche in Provet zu entfernen oder in Cageside erneut hinzuzufügen.
web-static-header = Der statische Header dieser Schaltfläche fehlt oder hat den falschen Wert.
    .title = { web-set-up }
    .advice = Bitten Sie Ihren Administrator, Name und Wert des Headers in Provet erneut einzugeben, wie in Cageside angezeigt.
job-done = Erledigt.
job-queued = Angenommen. Wird so bald wie möglich erledigt.
job-not-connected = Cageside ist nicht mit dieser Praxis verbunden. Bitten Sie Ihren Administrator, die Anwendung aus dem Katalog von Provet erneut hinzuzufügen.
job-forbidden = Cageside hat dafür keine Berechtigung. Bitten Sie Ihren Administrator, sie in Provet zu erteilen.
job-not-found = Dieser Datensatz ist nicht mehr in Provet.
job-rejected = Provet hat die Änderung abgelehnt. Prüfen Sie den Datensatz und nehmen Sie die Änderung dort vor.
job-throttled = Provet ist ausgelastet. Versuchen Sie es in einer Minute erneut.
job-unreachable = Die Änderung konnte nicht bestätigt werden, weil Provet nicht wie erwartet geantwortet hat. Prüfen Sie den Datensatz, bevor Sie es erneut versuchen.
job-moved-meanwhile = Jemand hat den Status der Konsultation geändert. Prüfen Sie ihn, bevor Sie es erneut versuchen.
job-button = Diese Schaltfläche passt nicht mehr zu dieser Seite. Bitten Sie Ihren Administrator, sie in Cageside erneut hinzuzufügen.
job-clinic-off = Cageside ist für diese Praxis pausiert. Wenden Sie sich an den Support.
job-receiver-refused = Das empfangende System hat das Ereignis abgelehnt. Wenden Sie sich an den Support dieses Systems.
job-receiver-unreachable = Das empfangende System hat nicht geantwortet. Wenden Sie sich an den Support dieses Systems.
job-receiver-not-allowed = An die Adresse dieser Schaltfläche dürfen keine Ereignisse gesendet werden. Bitten Sie Ihren Administrator, sie zu prüfen.
job-database = Bei uns ist ein Fehler aufgetreten. Wenden Sie sich an den Support.
## Reminders: what is wrong with them before they are sent

reminders-title = Vor dem Versand prüfen
reminders-what = Erinnerungen
reminders-in-provet = Erinnerungen in Provet öffnen
reminders-chosen = { $count } { $count ->
    [one] Erinnerung
   *[other] Erinnerungen
} ausgewählt
reminders-open = { $count } nicht gesendet
reminders-sent-count = { $count } gesendet
reminders-nothing = Die ausgewählten Erinnerungen sind nicht mehr in Provet.
reminders-stop = { $count } mit Handlungsbedarf
reminders-look = { $count } zu prüfen
reminders-fine = { $count } ohne Auffälligkeiten
reminders-column-about = Patient und Erinnerung
reminders-column-when = Sendedatum
reminders-column-to = An
reminders-column-found = Auffälligkeiten
reminders-column-now = Aktuell
reminders-column-after = Nach dem Speichern
reminders-animal-unavailable = (Patient nicht verfügbar)
reminders-no-day = kein Datum
reminders-due = fällig
reminders-channel-email = E-Mail
reminders-channel-text = SMS
reminders-channel-letter = Brief
reminders-channel-unknown = Versandart unbekannt
reminders-none-found = Keine Auffälligkeiten gefunden
reminders-none-seen = Keine Auffälligkeiten gefunden, aber nicht alles konnte geprüft werden
reminders-animal-archived = Patient archiviert
reminders-animal-gone = Patient in Provet nicht gefunden
reminders-animal-not-seen = Patientenakte nicht verfügbar
reminders-owner-archived = Besitzer archiviert
reminders-owner-gone = Besitzer in Provet nicht gefunden
reminders-owner-not-seen = Besitzerdaten nicht verfügbar
reminders-sent = Gesendet
reminders-on-its-way = Wird bereits gesendet
reminders-failed = Konnte nicht gesendet werden
reminders-status-unknown = Status unbekannt
reminders-late = Hätte vor { $days } { $days ->
    [one] Tag
   *[other] Tagen
} gesendet werden sollen
reminders-unplanned = Kein gültiges Sendedatum
reminders-due-unreadable = Fälligkeit unbekannt
reminders-bad-phone = Telefonnummer ist nicht als einzelne Nummer lesbar
reminders-given = Bereits verabreicht: { $dose }
reminders-given-since = Seit dem Anlegen der Erinnerung verabreicht: { $dose }
reminders-perhaps-given = Möglicherweise bereits verabreicht: { $dose }
reminders-duplicate = Doppelt: Eine weitere wartet auf den Versand ({ $day })
reminders-duplicate-chosen = Doppelt: Eine weitere ist ebenfalls ausgewählt ({ $day })
reminders-duplicate-sent = Doppelt: Dieselbe Erinnerung wurde gesendet ({ $day })
reminders-wish-unavailable-email = Unbekannt, ob E-Mails erwünscht sind
reminders-wish-unavailable-text = Unbekannt, ob SMS erwünscht sind
reminders-no-email = Keine E-Mail-Adresse
reminders-no-phone = Keine Telefonnummer
reminders-no-post = Keine Postanschrift
reminders-other-email = E-Mail-Adresse steht nicht in den Besitzerdaten
reminders-other-phone = Telefonnummer steht nicht in den Besitzerdaten
reminders-phone-unavailable = Telefonnummern nicht verfügbar
reminders-address-unavailable = Adresse nicht verfügbar
reminders-animals-what = Patienten
reminders-owners-what = Besitzer
reminders-templates-what = Titel der Erinnerungen
reminders-others-what = weitere Erinnerungen für diese Patienten
reminders-doses-what = hier verabreichte Impfungen
reminders-gone = { $count } ausgewählte { $count ->
    [one] Erinnerung wurde
   *[other] Erinnerungen wurden
} in Provet nicht gefunden.
reminders-more = Einige ältere Einträge wurden nicht geprüft.
reminders-not-looked = Anderswo verabreichte oder mehr als 13 Monate zurückliegende Impfungen wurden nicht geprüft.
reminders-which = Anwenden auf
reminders-which-ticked = Ausgewählte Erinnerungen
reminders-which-clean = Alle ohne Auffälligkeiten ({ $count })
reminders-which-stopped = Alle mit Handlungsbedarf ({ $count })
reminders-do = Aktion
reminders-do-sent = Als gesendet markieren
reminders-do-move = Verschieben
reminders-day = Neues Datum
reminders-ask-sent = { $count } { $count ->
    [one] Erinnerung
   *[other] Erinnerungen
} als gesendet markieren?
reminders-ask-move = { $count } { $count ->
    [one] Erinnerung
   *[other] Erinnerungen
} am { $day } senden?
reminders-ask-stopped = Bei { $count } davon besteht vor dem Versand Handlungsbedarf
reminders-after-due = Nach dem Fälligkeitsdatum
reminders-sent-means = Dadurch wird nichts gesendet, und auch Provet sendet diese Erinnerungen nicht.
reminders-save-sent = { $count } als gesendet markieren
reminders-save-move = { $count } verschieben
reminders-left-out = { $count } übersprungen: bereits gesendet oder schon für diesen Tag geplant.
reminders-later = Es können höchstens { $most } Erinnerungen auf einmal geändert werden. Wiederholen Sie den Vorgang für die übrigen { $count }.
reminders-wrong-nothing = Wählen Sie mindestens eine Erinnerung aus oder wenden Sie die Aktion auf eine andere Gruppe an.
reminders-wrong-left = Nichts zu ändern. Diese Erinnerungen sind bereits gesendet oder schon für diesen Tag geplant.
reminders-wrong-no-day = Wählen Sie ein neues Datum.
reminders-wrong-past = Dieses Datum liegt in der Vergangenheit. Wählen Sie heute oder einen späteren Tag.
reminders-wrong-far = Dieses Datum liegt Jahre in der Zukunft. Wählen Sie ein früheres.
reminders-done-sent = Als gesendet markiert: { $count }
reminders-done-move = Verschoben: { $count }
reminders-done-which = Erinnerungen anzeigen
reminders-not-done = { $count } nicht gespeichert
reminders-number = Erinnerung
reminders-row-done = Gespeichert
reminders-row-already = Bereits gespeichert
reminders-row-changed = Nicht gespeichert: Diese Erinnerung wurde in Provet geändert. Prüfen Sie sie und versuchen Sie es erneut.
reminders-row-doubtful = Speichern konnte nicht bestätigt werden. Prüfen Sie es in Provet.
reminders-row-unsent = Nicht gespeichert. Wählen Sie die Erinnerung aus und versuchen Sie es erneut.
reminders-row-what = diese Erinnerung

## Laboratory and imaging referrals

referral-what = Auftrag
referral-by-what = Name der anfordernden Person
referral-visit = Konsultation in Provet öffnen
referral-laboratory = Labor
referral-sample = Probe
referral-sent = Gesendet
referral-answered = Beantwortet
referral-made = Erstellt
referral-by = Angefordert von
referral-number = Laborreferenz
referral-answer-undated = Kein Antwortdatum erfasst
referral-asked = Angefordert
referral-remarks = Bemerkungen
referral-internal = Interne Notizen
referral-before-title = Frühere Laboraufträge
referral-before-what = frühere Laboraufträge
referral-before-nothing = Keine früheren Laboraufträge erfasst.
referral-unattributed = { $count ->
    [one] { $count } Auftrag wird nicht angezeigt: Provet gibt nicht an, zu welchem Patienten der Konsultation er gehört.
   *[other] { $count } Aufträge werden nicht angezeigt: Provet gibt nicht an, zu welchem Patienten der Konsultation sie gehören.
}
referral-older = Ältere Einträge finden Sie in Provet.
results-title = Ergebnisse
results-what = Laborergebnisse
results-nothing = Keine Untersuchungen zu diesem Auftrag erfasst.
results-others = Weitere Ergebnisse ({ $count })
results-unattributed = { $count ->
    [one] { $count } Ergebnis wird nicht angezeigt: Provet gibt nicht an, zu welchem Patienten der Konsultation es gehört.
   *[other] { $count } Ergebnisse werden nicht angezeigt: Provet gibt nicht an, zu welchem Patienten der Konsultation sie gehören.
}
results-older = Ergebnisse aus älteren Konsultationen werden nicht angezeigt.
results-source = Referenzbereiche sind die des Labors, wie in Provet beim jeweiligen Ergebnis erfasst.
results-column-analysis = Untersuchung
results-column-latest = Letzter Wert
results-column-range = Referenzbereich
results-column-earlier = Frühere Werte
results-waits = Ausstehend
results-low = Niedrig
results-high = Hoch
results-no-range = kein Referenzbereich
results-since = seit { $day }
results-first = keine
results-more = { $count } weitere in Provet
imaging-no-examinations = Keine Untersuchungen zu diesem Auftrag erfasst.
imaging-unreferred = { $count ->
    [one] { $count } Untersuchung dieses Patienten ist keinem Auftrag zugeordnet. Siehe Provet.
   *[other] { $count } Untersuchungen dieses Patienten sind keinem Auftrag zugeordnet. Siehe Provet.
}
imaging-examinations-what = Untersuchungen
imaging-not-performed = noch nicht durchgeführt
imaging-pictures = Bilder
imaging-report = Befund
imaging-no-report = Kein Befund erfasst
imaging-before-title = Frühere Bildgebung
imaging-before-what = frühere Bildgebungsaufträge
imaging-before-nothing = Keine früheren Bildgebungsaufträge erfasst.

## Settings: around every page

settings-title = { $page } · Cageside
settings-skip = Zum Inhalt springen
settings-nav = Einstellungen
settings-nav-clinics = Praxen
settings-nav-accounts = Konten
settings-nav-audit = Protokoll
settings-nav-system = System
settings-nav-account = Mein Konto
settings-sign-out = Abmelden
settings-clinic-nav-label = Diese Praxis
settings-clinic-unnamed = Praxis { $number }
settings-clinic-nav-overview = Übersicht
settings-clinic-nav-buttons = Schaltflächen
settings-clinic-nav-panels = Panels
settings-clinic-nav-doctor = Fehlersuche
settings-clinic-nav-people = Benutzer
settings-clinic-nav-audit = Protokoll
settings-clinic-nav-jobs = Aufträge
settings-copy = Kopieren
settings-copy-what = Kopieren: { $what }
settings-copied = Kopiert
settings-not-copied = Kopieren nicht möglich. Markieren Sie den Text und kopieren Sie ihn selbst.
settings-session-ended = Sie wurden abgemeldet, weil Sie 2 Stunden lang inaktiv waren. Laden Sie die Seite neu, um sich anzumelden.

## Settings: launch doctor

settings-doctor-paste = Schaltfläche auf Fehler prüfen
settings-doctor-url = URL der Schaltfläche
settings-doctor-url-hint = Kopieren Sie die vollständige URL aus dem Fenster oder Rahmen mit dem Fehler, einschließlich allem nach dem „?“. Sie wird nicht gespeichert.
settings-doctor-explain = Fehler suchen
settings-doctor-other-clinic = Diese URL gehört zu einer anderen Praxis. Der Pfad muss { $number } enthalten.
settings-doctor-no-page = Die URL endet nicht mit einer bekannten Provet-Seite. Vergleichen Sie die URL in Provet mit der unter „Schaltflächen“.
settings-doctor-no-launch = Das ist keine URL einer Schaltfläche. Der Pfad muss mit /launch/ oder /background/ beginnen.
settings-doctor-fits = Der Hash entspricht dem Schema { $recipe }.
settings-doctor-refused = Zuletzt abgelehnt
settings-doctor-none = Keine abgelehnten Aufrufe. Wenn eine Schaltfläche nicht mehr funktioniert, stehen hier Ursache und Lösung.
settings-doctor-when = Zeitpunkt
settings-doctor-page = Seite
settings-doctor-why = Ursache und Lösung
settings-doctor-unknown-page = Unbekannt
settings-doctor-no-parameters = keine bekannten Parameter
settings-doctor-parameters = Parameter: { $names }
settings-doctor-sound = Dieser Aufruf ist gültig. Er öffnet das Panel.
settings-doctor-no-button = Zu diesem Aufruf gibt es in Cageside keine Schaltfläche.
    .advice = Richten Sie die Schaltfläche unter „Schaltflächen“ ein oder vergleichen Sie ihre URL in Provet mit der dort angezeigten.
settings-doctor-switched-off = Cageside ist für diese Praxis pausiert.
    .advice = Schalten Sie es unter Übersicht › Allgemein ein.
settings-doctor-too-large = Die Anfrage enthält mehr Daten, als eine Schaltfläche sendet.
    .advice = Entfernen Sie in Provet alles nach dem „?“ aus der URL der Schaltfläche.
settings-doctor-no-hash = Die Schaltfläche sendet keinen Prüf-Hash.
    .advice = Schalten Sie in Provet „Add verification hash“ ein und geben Sie den Salt-Wert ein.
settings-doctor-repeated = Ein Prüfparameter wurde mehr als einmal gesendet.
    .advice = Entfernen Sie { $name } in Provet aus der URL der Schaltfläche.
settings-doctor-malformed = Der Prüf-Hash hat kein gültiges Format.
    .advice = Entfernen Sie in Provet „verification“ aus der URL der Schaltfläche. Provet fügt den Parameter selbst hinzu.
settings-doctor-tenant = Die Anfrage kam von einer anderen Praxis als der in der URL der Schaltfläche.
    .advice = Ersetzen Sie die URL in Provet durch die URL dieser Praxis.
settings-doctor-recipe = Der Salt-Wert stimmt, aber der Hash verwendet ein anderes Schema als bei der Einrichtung der Schaltfläche.
    .advice = Prüfen Sie in Provet, ob „Include payload in verification hash“ dem unter „Schaltflächen“ angezeigten Wert entspricht.
settings-doctor-altered = Der Zeitstempel wurde auf dem Weg zu Cageside verändert.
    .advice = Verwenden Sie POST für diese Schaltfläche oder suchen Sie nach einem Proxy, der URLs umschreibt.
settings-doctor-salt = Der Salt-Wert stimmt nicht überein.
    .advice = Erzeugen Sie unter „Schaltflächen“ einen neuen Salt-Wert und geben Sie ihn in Provet ein.
settings-doctor-timestamp = Der Hash stimmt, aber das Format des Zeitstempels ist unbekannt.
    .advice = Wenden Sie sich an Ihren Betreiber.
settings-doctor-expired = Die Seite in Provet war beim Klick auf die Schaltfläche schon zu lange geöffnet.
    .advice = Laden Sie die Seite in Provet neu. Wenn das häufig vorkommt, stellen Sie unter Übersicht › Allgemein eine längere Gültigkeit der Aufruf-Links ein.
settings-doctor-ended = Die Seite in Provet wurde geladen, bevor unter „Aufrufsicherheit“ alle Panels geschlossen wurden.
    .advice = Laden Sie die Seite in Provet neu und klicken Sie erneut auf die Schaltfläche.
settings-doctor-many-records = Mit einem Standard-Hash wurden zu viele verschiedene Datensätze geöffnet.
    .advice = Laden Sie die Seite in Provet neu. Wenn das in Ihrer Praxis normal ist, erlauben Sie unter „Aufrufsicherheit“ mehr Datensätze. Wenn nicht, ist möglicherweise ein Link in falsche Hände geraten: Schließen Sie dort alle Panels.
settings-doctor-other-origin = Provet wurde unter einer Adresse geöffnet, die für diese Praxis nicht eingerichtet ist. Der Browser würde ein leeres Panel zeigen.
    .advice = Fügen Sie die Provet-Adresse unter „Aufrufsicherheit“ hinzu.
settings-doctor-payload-hash = Diese Praxis verlangt einen Hash, der den Datensatz abdeckt. Der Hash dieser Schaltfläche tut das nicht.
    .advice = Schalten Sie in Provet für die Schaltfläche „Include payload in verification hash“ ein oder ändern Sie die Anforderung unter Übersicht › Allgemein.
settings-doctor-department = Panels sind für diese Abteilung ausgeschaltet.
    .advice = Schalten Sie die Anwendung in Provet für die Abteilung ein oder ändern Sie die Abteilungen unter Übersicht › Allgemein.
settings-doctor-no-sign-in = Eine Anmeldung ist erforderlich, für diese Praxis aber nicht eingerichtet.
    .advice = Fügen Sie in Provet die Anwendung für die Anmeldung hinzu oder ändern Sie die Anforderung unter Übersicht › Allgemein.
settings-doctor-sender = Die Anfrage kam aus einem Netzwerk, das nicht in CAGESIDE_CALLBACK_NETWORKS steht.
    .advice = Wenn sie von Provet kam, bitten Sie Ihren Betreiber, das Netzwerk hinzuzufügen.
settings-doctor-clock = Abweichende Uhrzeit. Die Zeit des Aufrufs liegt in der Zukunft.
    .advice = Bitten Sie Ihren Betreiber, die Uhr des Servers zu prüfen.
settings-doctor-parameter = Die Datensatz-ID steht nicht im erwarteten Parameter.
    .advice = Setzen Sie den Parameternamen in Provet auf { $name }.
settings-doctor-parameter-kept = Die Datensatz-ID steht nicht im erwarteten Parameter.
    .advice = Setzen Sie den Parameternamen in Provet auf den unter „Schaltflächen“ angezeigten Wert.
settings-doctor-object = Der Parameter enthält keine Datensatz-ID.
    .advice = Geben Sie in Provet nach „{ $name }=“ nur das vorgegebene Präfix ein.
settings-doctor-object-kept = Der Parameter enthält keine Datensatz-ID.
    .advice = Geben Sie in Provet nach dem Parameternamen nur das vorgegebene Präfix ein.
settings-doctor-too-many = Für einen Aufruf wurden zu viele Datensätze ausgewählt.
    .advice = Wählen Sie in Provet weniger Zeilen aus.
settings-doctor-which-page = Aus den Parametern geht nicht hervor, auf welcher Seite die Schaltfläche liegt.
    .advice = Geben Sie jeder Seite eine eigene URL oder einen eigenen Parameternamen, wie unter „Schaltflächen“ angezeigt.
settings-doctor-header = Der statische Header fehlt oder hat den falschen Wert.
    .advice = Geben Sie den statischen Header der Schaltfläche in Provet erneut ein, genau wie vorgegeben.
settings-doctor-nothing-to-do = Diese Schaltfläche hat keine Aktion.
    .advice = Wählen Sie ihre Aktion unter „Schaltflächen“.
settings-doctor-else = Der Aufruf wurde abgelehnt.
settings-doctor-ahead = Seine Zeit geht der Serveruhr { $hours } h { $minutes } min voraus.
settings-doctor-behind = Er wurde { $hours } h { $minutes } min vor dem Eintreffen erstellt.

## Settings: panels

settings-panels-intro = Wählen Sie, welche Abschnitte jedes Panel in welcher Reihenfolge zeigt. Patientenangaben und kritische Informationen stehen immer zuerst.
settings-panels-page = Panel
settings-panels-shown = Abschnitte
settings-panels-usual = Standard
settings-panels-own = { $shown } von { $all }, eigene Reihenfolge
settings-panels-departments = Eigene Reihenfolge für Abteilungen: { $departments }
settings-panels-of = Panel: { $page }
settings-panels-department = Abteilung
settings-panels-every-department = Alle Abteilungen
settings-panels-one-department = Abteilung { $number }
settings-panels-choose = Anzeigen
settings-panels-sections = Abschnitte
settings-panels-up = Nach oben
settings-panels-up-what = Nach oben: { $section }
settings-panels-down = Nach unten
settings-panels-down-what = Nach unten: { $section }
settings-panels-fixed = immer zuerst
settings-panels-preview = Vorschau
settings-panels-save = Speichern
settings-panels-show-preview = Vorschau aktualisieren
settings-panels-back = Auf Standard zurücksetzen
settings-panels-saved = Gespeichert. Neu geöffnete Panels verwenden diese Reihenfolge.
settings-panels-reset = Auf die Standardreihenfolge zurückgesetzt.
settings-panels-unsaved = Nur Vorschau. Noch nicht gespeichert.
settings-panels-conflict = Jemand anderes hat diese Reihenfolge geändert. Unten sehen Sie den neuesten Stand. Nehmen Sie Ihre Änderung noch einmal vor.

## Settings: audit

settings-audit-kind = Art
settings-audit-kind-write = Gespeicherte Daten
settings-audit-kind-open = Geöffnete Panels
settings-audit-kind-change = Geänderte Einstellungen
settings-audit-kind-sign-in = Anmeldungen
settings-audit-kind-export = Exporte
settings-audit-kind-purge = Löschungen
settings-audit-any = Alle
settings-audit-clinic = Praxis
settings-audit-who = Benutzer
settings-audit-what = Aktion
settings-audit-object = Datensatztyp
settings-audit-number = Datensatz-ID
settings-audit-outcome = Ergebnis
settings-audit-from = Von
settings-audit-until = Bis
settings-audit-when = Zeitpunkt
settings-audit-filter = Filtern
settings-audit-all = Filter zurücksetzen
settings-audit-wrong-day = Geben Sie das Datum als JJJJ-MM-TT ein.
settings-audit-wrong-number = Geben Sie eine Zahl ein.
settings-audit-unsound = Korrigieren Sie die Filter oben, um Einträge zu sehen.
settings-audit-none = Noch keine Einträge. Hier erscheinen geöffnete Panels, gespeicherte Daten und geänderte Einstellungen.
settings-audit-kept = Einträge werden { $days } { $days ->
    [one] Tag
   *[other] Tage
} lang aufbewahrt.
settings-audit-values-kept = Feldwerte vor und nach jeder Änderung werden aufbewahrt.
settings-audit-values-left-out = Feldwerte werden nicht aufbewahrt.
settings-audit-pages = Seiten des Protokolls
settings-audit-newest = Neueste
settings-audit-older = Ältere
settings-audit-looked = Durchsucht bis zurück zum { $until }.
settings-audit-file = Als CSV herunterladen
settings-audit-file-hint = Enthält alle Seiten dieser Liste. Der Download wird protokolliert.
settings-audit-installation = Ganz Cageside
settings-audit-user = Benutzer { $number }
settings-audit-nobody = Unbekannter Benutzer
settings-audit-claimed = nicht verifiziert
settings-audit-proved = verifiziert
settings-audit-is-signed-in = angemeldet
settings-audit-command = Befehlszeile
settings-audit-itself = Cageside
settings-audit-panel = Panel: { $panel }
settings-audit-in-department = Abteilung { $number }
settings-audit-values = Vorher und nachher
settings-audit-before = Vorher
settings-audit-after = Nachher
settings-audit-empty = (leer)
settings-audit-row-unreadable = Dieser Eintrag ist nicht lesbar.
settings-audit-unreadable = Die Vorher- und Nachher-Werte sind nicht mehr lesbar.
settings-audit-patient = Patient
settings-audit-client = Besitzer
settings-audit-consultation = Konsultation
settings-audit-invoice = Rechnung
settings-audit-reminder = Erinnerung
settings-audit-department = Abteilung
settings-audit-outcome-started = begonnen, nicht abgeschlossen
settings-audit-outcome-done = erledigt
settings-audit-outcome-refused = abgelehnt
settings-audit-outcome-failed = fehlgeschlagen
settings-audit-outcome-unknown = unbekannt
settings-audit-open = Panel geöffnet
settings-audit-undo-weight = Erfasstes Gewicht rückgängig gemacht
settings-audit-record-weight = Gewicht erfasst
settings-audit-change-notes = Notizen geändert
settings-audit-add-note = Notiz hinzugefügt
settings-audit-move-status = Konsultationsstatus geändert
settings-audit-mark-sent = Als gesendet markiert
settings-audit-set-integration-status = Integrationsstatus gesetzt
settings-audit-add-phone-number = Telefonnummer hinzugefügt
settings-audit-change-phone-number = Telefonnummer geändert
settings-audit-change-email = E-Mail-Adresse geändert
settings-audit-mark-reminder-sent = Erinnerung als gesendet markiert
settings-audit-plan-reminder = Erinnerung verschoben
settings-audit-button-added = Schaltfläche hinzugefügt
settings-audit-button-removed = Schaltfläche entfernt
settings-audit-policy-changed = Allgemeine Einstellungen geändert
settings-audit-layout-changed = Abschnitte eines Panels geändert
settings-audit-layout-reset = Abschnitte eines Panels zurückgesetzt
settings-audit-clinic-added = Praxis hinzugefügt
settings-audit-password-changed = Eigenes Passwort geändert
settings-audit-sessions-ended = Andere Sitzungen beendet
settings-audit-second-factor-on = Zwei-Faktor-Authentifizierung eingeschaltet
settings-audit-second-factor-off = Zwei-Faktor-Authentifizierung ausgeschaltet
settings-audit-person-signed-out = Benutzer abgemeldet
settings-audit-people-signed-out = Alle Benutzer abgemeldet
settings-audit-signed-in = Angemeldet
settings-audit-signed-out = Abgemeldet
settings-audit-sign-in-refused = Anmeldung fehlgeschlagen
settings-audit-sign-in-paused = Zu viele fehlgeschlagene Anmeldungen
settings-audit-confirmation-refused = Identitätsbestätigung fehlgeschlagen
settings-audit-confirmation-paused = Zu viele fehlgeschlagene Bestätigungen
settings-audit-link-refused = Ungültigen Link geöffnet
settings-audit-access-refused = Öffnen einer Seite ohne Zugriff versucht
settings-audit-form-refused = Ungültiges Formular gesendet
settings-audit-all-sessions-ended = Alle Benutzer von den Einstellungen abgemeldet
settings-audit-urls-changed = URLs für Provet geändert
settings-audit-exported = Protokoll heruntergeladen
settings-audit-clinic-purged = Praxis gelöscht
settings-audit-key-added = Geheimen Schlüssel erzeugt
settings-audit-key-rotated = Alle Geheimnisse neu verschlüsselt
settings-audit-old-keys-forgotten = Alte geheime Schlüssel entfernt
sign-in-title = Mit Provet anmelden
sign-in-why = In dieser Praxis sehen und ändern Sie nur, was Sie in Provet dürfen. Melden Sie sich einmal an; wenn möglich, merkt sich dieser Browser die Anmeldung.
sign-in-why-clinic = Bei { $clinic } sehen und ändern Sie nur, was Sie in Provet dürfen. Melden Sie sich einmal an; wenn möglich, merkt sich dieser Browser die Anmeldung.
sign-in-ended = Sie wurden abgemeldet.
sign-in-signed-out = Sie haben sich abgemeldet.
sign-in-other = In diesem Browser ist { $name } angemeldet, aber jemand anderes hat auf die Schaltfläche geklickt.
sign-in-not-yet = Die Anmeldung ist noch nicht abgeschlossen.
sign-in-to-write = Melden Sie sich an, um zu speichern. Ihre Eingaben bleiben erhalten.
sign-in-button = Anmelden
sign-in-again = Als andere Person anmelden
sign-in-retry = Erneut versuchen
sign-in-continue = Weiter
sign-in-waiting = Schließen Sie die Anmeldung im neuen Fenster ab. Passiert hier danach nichts? Wählen Sie „Weiter“.
sign-in-blocked = Ihr Browser hat das Anmeldefenster blockiert. Erlauben Sie Pop-ups für diese Seite und versuchen Sie es erneut.
sign-in-closed = Sie sind noch nicht angemeldet. Schließen Sie die Anmeldung im anderen Fenster ab und wählen Sie dann „Weiter“. Wenn Sie das Fenster geschlossen haben, beginnen Sie von vorn.
sign-in-as = Angemeldet als
sign-in-as-nobody = Mit Provet angemeldet
sign-in-out = Abmelden
sign-in-not-you = Nicht Sie?
sign-in-leaving = Sie werden zu Provet weitergeleitet …
sign-in-leave = Weiter zu Provet
sign-in-done = Sie sind angemeldet
sign-in-done-advice = Gehen Sie zurück zum Panel und wählen Sie „Weiter“. Sie können dieses Fenster schließen.

sign-in-needed = Dafür müssen Sie sich mit Provet anmelden.
    .title = Anmeldung erforderlich
    .advice = Melden Sie sich an, um fortzufahren. Ihre Eingaben bleiben erhalten.
sign-in-no-way = Eine Anmeldung ist erforderlich, für diese Praxis aber nicht eingerichtet.
    .title = Anmeldung nicht verfügbar
    .advice = Bitten Sie Ihren Administrator, Cageside in Provet mit dem Grant „authorization code“ hinzuzufügen oder die Anmeldepflicht der Praxis zu ändern.
sign-in-payload-hash = Diese Praxis verlangt einen Hash, der den ganzen Aufruf abdeckt. Der Hash dieser Schaltfläche tut das nicht.
    .title = { web-set-up }
    .advice = Bitten Sie Ihren Administrator, in Provet für diese Schaltfläche „Include payload in verification hash“ einzuschalten.
sign-in-department-off = Cageside ist für diese Abteilung ausgeschaltet.
    .title = In dieser Abteilung nicht verfügbar
    .advice = Bitten Sie Ihren Administrator, Cageside im Integrationskatalog von Provet für die Abteilung einzuschalten.
sign-in-malformed = Die Antwort von Provet war nicht lesbar.
    .title = Sie sind nicht angemeldet
    .advice = Schließen Sie dieses Fenster und beginnen Sie im Panel von vorn.
sign-in-shut-off = Diese Anmeldung wurde nicht aus einem Panel gestartet, oder das Panel ist von seiner eigenen Adresse isoliert.
    .title = Sie sind nicht angemeldet
    .advice = Öffnen Sie das Panel in einem eigenen Tab und melden Sie sich dort an.
sign-in-state = Diese Anmeldung ist beendet, hat länger als 15 Minuten gedauert oder wurde nicht hier begonnen.
    .title = Sie sind nicht angemeldet
    .advice = Schließen Sie dieses Fenster und beginnen Sie im Panel von vorn.
sign-in-other-browser = Diese Anmeldung wurde in einem anderen Browser begonnen, oder dieser Browser blockiert Cookies.
    .title = Sie sind nicht angemeldet
    .advice = Erlauben Sie Cookies für diese Adresse und beginnen Sie im Panel von vorn.
sign-in-other-person = Sie haben sich als { $name } angemeldet, aber in Provet hat jemand anderes auf die Schaltfläche geklickt.
    .title = Anderer Benutzer
    .advice = Melden Sie sich als die Person an, die in Provet angemeldet ist, oder öffnen Sie das Panel erneut aus Ihrem eigenen Provet-Konto.
sign-in-withdrawn = Jemand hat die Anwendung der Praxis in Provet geändert, während Sie sich angemeldet haben.
    .title = Sie sind nicht angemeldet
    .advice = Schließen Sie dieses Fenster und öffnen Sie das Panel erneut aus Provet.
sign-in-declined = Sie haben Cageside nicht erlaubt, in Ihrem Namen zu handeln.
    .title = Sie sind nicht angemeldet
    .advice = Versuchen Sie es erneut und erlauben Sie den Zugriff, oder schließen Sie dieses Fenster.
sign-in-refused = Provet lässt nicht zu, dass Cageside Benutzer anmeldet.
    .title = Sie sind nicht angemeldet
    .advice = Bitten Sie Ihren Administrator, Cageside in Provet erneut hinzuzufügen.
sign-in-code = Provet akzeptiert diese Anmeldung nicht mehr.
    .title = Sie sind nicht angemeldet
    .advice = Versuchen Sie es erneut.
sign-in-throttled = Provet ist ausgelastet.
    .title = Sie sind nicht angemeldet
    .advice = Versuchen Sie es in einer Minute erneut.
sign-in-unreachable = Provet antwortet nicht.
    .title = Sie sind nicht angemeldet
    .advice = Versuchen Sie es gleich noch einmal.
sign-in-nonsense = Unerwartete Antwort von Provet.
    .title = Sie sind nicht angemeldet
    .advice = Versuchen Sie es erneut. Wenn das Problem bestehen bleibt, senden Sie den Code unten an den Support.
sign-in-application = Die Anwendung der Praxis in Provet ist nicht für die Anmeldung eingerichtet.
    .title = Anmeldung nicht verfügbar
    .advice = Senden Sie den Code unten an Ihren Administrator.

background-person-unproved = Diese Praxis verlangt einen verifizierten Benutzer, und diese Anfrage belegt nicht, wer auf die Schaltfläche geklickt hat. Nehmen Sie in Provet Payload und Benutzer-ID in den Prüf-Hash auf.
background-signed-out = Die Person, die auf die Schaltfläche geklickt hat, ist nicht angemeldet. Öffnen Sie ein Cageside-Panel, melden Sie sich an und klicken Sie erneut auf die Schaltfläche.
job-signed-out = Die Person, die auf die Schaltfläche geklickt hat, ist nicht mehr angemeldet. Öffnen Sie ein Cageside-Panel, melden Sie sich an und führen Sie die Aktion erneut aus.

## Settings: people

settings-signed-in-users-title = Angemeldete Benutzer
settings-signed-in-users-intro = Diese Benutzer arbeiten in den Panels dieser Praxis mit ihren eigenen Provet-Rechten. Wenn Sie jemanden abmelden, meldet sich die Person im nächsten geöffneten Panel neu an.
settings-signed-in-users-nobody = Niemand ist angemeldet. Benutzer melden sich aus einem Panel an, wenn die Praxis sie mit ihren eigenen Provet-Rechten arbeiten lässt.
settings-signed-in-users-who = Benutzer
settings-signed-in-users-since = Angemeldet
settings-signed-in-users-used = Zuletzt verwendet
settings-signed-in-users-browsers = Gemerkte Browser
settings-signed-in-users-user = Benutzer { $number } in Provet
settings-signed-in-users-unnamed = Kein Name in Provet
settings-signed-in-users-end = Abmelden
settings-signed-in-users-end-all = Alle abmelden
settings-signed-in-users-ended = Benutzer abgemeldet.
settings-signed-in-users-all-ended = Alle Benutzer sind abgemeldet.
settings-signed-in-users-more = Mehr anzeigen
## Settings: buttons

settings-buttons-none = Noch keine Schaltflächen. Richten Sie welche ein, dann erhält jede Seite in Provet eine Schaltfläche, die ihr Panel öffnet.
settings-buttons-add-missing = { $count ->
    [one] Fehlende Schaltfläche einrichten
   *[other] { $count } fehlende Schaltflächen einrichten
}
settings-buttons-add-background = Hintergrund-Schaltfläche einrichten
settings-buttons-add-one = Einrichten
settings-buttons-add-for = Schaltfläche einrichten: { $page }
settings-buttons-page = Seite
settings-buttons-button = Schaltfläche
settings-buttons-in-provet = In Provet
settings-buttons-shares-url = nutzt dieselbe URL wie andere Seiten
settings-buttons-compare = Mit Provet abgleichen
settings-buttons-not-compared = Abgleich mit Provet nicht möglich.
settings-buttons-some-changed = { $count ->
    [one] Eine Schaltfläche wurde in Provet geändert.
   *[other] { $count } Schaltflächen wurden in Provet geändert.
}
settings-buttons-none-changed = Alle Schaltflächen stimmen mit Provet überein.
settings-buttons-by-hand = Manuell hinzugefügt (nicht prüfbar)
settings-buttons-changed = In Provet geändert
settings-buttons-gone = Nicht mehr in Provet
settings-buttons-same = Synchron
settings-buttons-made = Erstellt
settings-buttons-sending = Wird erstellt
settings-buttons-unsure = Erstellung konnte nicht bestätigt werden
settings-buttons-planned = Noch nicht erstellt
settings-buttons-not-made = Von Provet abgelehnt
settings-buttons-salt-behind = Provet verwendet noch den alten Salt-Wert.
settings-buttons-compared = Abgeglichen:
settings-buttons-add-title = Schaltflächen einrichten
settings-buttons-add-background-title = Hintergrund-Schaltfläche einrichten
settings-buttons-pages = Seiten
settings-buttons-no-page = Wählen Sie mindestens eine Seite.
settings-buttons-action = Aktion beim Klick
settings-buttons-action-side-panel = In der Seitenleiste öffnen
settings-buttons-action-window = In neuem Fenster öffnen
settings-buttons-action-popup = In Pop-up-Fenster öffnen
settings-buttons-action-background = HTTP-Anfrage senden
settings-buttons-more = Weitere Optionen
settings-buttons-name = Name der Schaltfläche
settings-buttons-bad-name = Geben Sie einen Namen mit höchstens { $most } Zeichen ein.
settings-buttons-method = HTTP-Methode
settings-buttons-choose = Wählen Sie eine Option.
settings-buttons-one-url = Eine URL für alle Seiten verwenden (der Parametername bestimmt die Seite)
settings-buttons-parameter = Parametername
settings-buttons-parameter-hint = Leer lassen für id oder, bei einer gemeinsamen URL, für den Namen der Seite, z. B. patient_id.
settings-buttons-bad-parameter = Das ist kein gültiger Parametername.
settings-buttons-parameter-tells = Bei einer gemeinsamen URL muss der Parametername { $name } sein. Lassen Sie dieses Feld leer.
settings-buttons-prefix = Präfix
settings-buttons-prefix-hint = Text vor der ID, z. B. client_. Meist leer.
settings-buttons-bad-prefix = Keine Leerzeichen, kein = & ? # und keine Ziffer am Ende.
settings-buttons-recipe = Prüf-Hash
settings-buttons-recipe-hint = Nicht ändern, außer die Fehlersuche schlägt ein anderes Schema vor.
settings-buttons-recipe-usual = Standard: { $name }
settings-buttons-recipe-plain = { $name }
settings-buttons-recipe-payload = { $name }: deckt den Datensatz ab
settings-buttons-method-make = In Provet für mich erstellen
settings-buttons-method-hand = Angaben für Provet anzeigen
settings-buttons-methods = Bevor etwas erstellt wird, können Sie prüfen, was gesendet wird.
settings-buttons-work = Aktion
settings-buttons-work-move-status = Konsultationsstatus ändern
settings-buttons-work-mark-sent = Als gesendet markieren
settings-buttons-work-set-integration-status = Integrationsstatus setzen
settings-buttons-work-add-note = Notiz hinzufügen
settings-buttons-work-forward = Ereignis an eine Webhook-URL senden
settings-buttons-work-elsewhere = Nur verfügbar auf: { $pages }.
settings-buttons-status = Neuer Status (für „Konsultationsstatus ändern“)
settings-buttons-argument = Text oder URL
settings-buttons-argument-hint = Je nach Aktion: Integrationsstatus, Notiztext ({ $placeholders }) oder Webhook-URL.
settings-buttons-bad-argument = Geben Sie höchstens 200 Zeichen oder eine URL ein, die mit https:// beginnt.
settings-buttons-bad-template = Geben Sie den Notiztext ein. Mögliche Platzhalter: { $placeholders }.
settings-buttons-bad-address = Geben Sie eine URL ein, die mit https:// beginnt und öffentlich im Internet erreichbar ist.
settings-buttons-along = Datensatz mitsenden (nur bei Webhook-URL)
settings-buttons-no-record = Der Datensatz kann nur mit einer Webhook-URL mitgesendet werden.
settings-buttons-header = Zusätzlich einen statischen Header verlangen
settings-buttons-header-name = Name des Headers
settings-buttons-bad-header = Verwenden Sie nur Buchstaben, Ziffern, - und _ und keinen Namen, den HTTP selbst verwendet.
settings-buttons-set-up = In Cageside gespeichert. Jetzt noch in Provet hinzufügen.
settings-buttons-where = Öffnen Sie in Provet Settings > Integrations > Custom integrations. Fügen Sie für jede Schaltfläche eine Integration hinzu und füllen Sie diese Felder aus.
settings-buttons-typed-in = Fertig, in Provet hinzugefügt
settings-buttons-type-title = Angaben für Provet
settings-buttons-field-name = Name
settings-buttons-field-page = Sichtbare Seite (Visible page)
settings-buttons-field-action = Aktion (Action)
settings-buttons-field-method = HTTP-Methode (HTTP method)
settings-buttons-field-url = URL
settings-buttons-field-parameter = Parametername (Parameter name)
settings-buttons-field-enabled = Aktiviert (Enabled)
settings-buttons-field-hash = Prüf-Hash hinzufügen (Add verification hash)
settings-buttons-field-salt = Salt-Wert (Verification salt)
settings-buttons-field-payload = Payload in Prüf-Hash aufnehmen (Include payload in verification hash)
settings-buttons-field-organization = Organisations- und Abteilungsdaten hinzufügen (Add organization and department information)
settings-buttons-field-headers = Statische Header (Static headers)
settings-buttons-field-header-value = Wert des Headers
settings-buttons-on = Ein
settings-buttons-off = Aus
settings-buttons-salt-once = Kopieren Sie den Salt-Wert jetzt. Er wird nicht noch einmal angezeigt.
settings-buttons-salt-was-shown = Nur beim Erzeugen angezeigt. Verloren? Erzeugen Sie einen neuen Salt-Wert.
settings-buttons-header-was-shown = { $name } (Wert nur beim Erzeugen angezeigt)
settings-buttons-signing = Signaturschlüssel
settings-buttons-signing-hint = Für das System, das die Ereignisse empfängt. Kopieren Sie ihn jetzt: Er wird nicht noch einmal angezeigt.
settings-buttons-plan-title = Vor dem Erstellen prüfen
settings-buttons-plan-intro = { $count ->
    [one] Diese Schaltfläche wird in Provet erstellt. Noch wurde nichts gesendet.
   *[other] Diese { $count } Schaltflächen werden in Provet erstellt. Noch wurde nichts gesendet.
}
settings-buttons-plan-changed = Die Felder in Provet haben sich geändert, während Sie geprüft haben. Prüfen Sie sie noch einmal.
settings-buttons-plan-field = Feld
settings-buttons-plan-sent = Zu sendender Wert
settings-buttons-plan-salt = Automatisch erzeugt
settings-buttons-plan-header = Automatisch erzeugt
settings-buttons-make = { $count ->
    [one] Schaltfläche in Provet erstellen
   *[other] Schaltflächen in Provet erstellen
}
settings-buttons-nothing-sent = Es wurde nichts gesendet.
settings-buttons-made-title = Schaltflächen in Provet
settings-buttons-all-made = { $count ->
    [one] Die Schaltfläche ist in Provet. Laden Sie dort eine Seite neu, um sie zu sehen.
   *[other] Alle { $count } Schaltflächen sind in Provet. Laden Sie dort eine Seite neu, um sie zu sehen.
}
settings-buttons-some-left = Einige Schaltflächen sind noch nicht in Provet.
settings-buttons-was-set-up = Diese Schaltflächen sind bereits eingerichtet. Ihre Salt-Werte wurden beim Erstellen angezeigt.
settings-buttons-finish = Erstellen abschließen
settings-buttons-undo = Alle diese Schaltflächen entfernen
settings-buttons-undo-hint = Sie werden aus Provet und aus Cageside entfernt.
settings-buttons-to-all = Alle Schaltflächen
settings-buttons-ours-was = In Cageside
settings-buttons-theirs-is = In Provet
settings-buttons-launches-fail = Mit diesen Werten funktioniert die Schaltfläche nicht.
settings-buttons-put-back = In Provet wiederherstellen
settings-buttons-accept = Änderungen übernehmen
settings-buttons-make-again = Neu erstellen
settings-buttons-send-salt = Neuen Salt-Wert an Provet senden
settings-buttons-show-fields = Felder anzeigen
settings-buttons-does = Aktion: { $work }.
settings-buttons-salt = Salt-Wert
settings-buttons-salt-about = Gemeinsames Geheimnis mit Provet zum Prüfen der Aufrufe. Nach dem Erzeugen eines neuen Salt-Werts funktionieren bereits geöffnete Seiten in Provet noch eine Zeit lang mit dem alten.
settings-buttons-make-salt = Neuen Salt-Wert erzeugen
settings-buttons-new-salt = Neuer Salt-Wert erzeugt. Geben Sie ihn in Provet ein.
settings-buttons-overlap = Alter Salt-Wert gilt bis
settings-buttons-end-overlap = Alter Salt-Wert bekannt geworden: sofort ablehnen und damit geöffnete Panels schließen
settings-buttons-salt-leaked = Salt-Wert bekannt geworden: sofort ersetzen und damit geöffnete Panels schließen
settings-buttons-salt-leaked-hint = Die Schaltfläche funktioniert erst wieder, wenn der neue Salt-Wert in Provet steht.
settings-buttons-panels = Geöffnete Panels
settings-buttons-panels-about = Wenn ein Link dieser Schaltfläche in falsche Hände geraten ist, schließen Sie alle damit geöffneten Panels. Bereits geöffnete Seiten in Provet müssen neu geladen werden, bevor die Schaltfläche wieder funktioniert.
settings-buttons-end-panels = Alle Panels dieser Schaltfläche schließen
settings-buttons-done-panels-ended = Alle Panels dieser Schaltfläche sind geschlossen.
settings-buttons-remove = Entfernen
settings-buttons-remove-link = Schaltfläche entfernen
settings-buttons-remove-title = Schaltfläche entfernen: { $page }?
settings-buttons-remove-both = Sie wird auch aus Provet entfernt.
settings-buttons-remove-here = Die Schaltfläche funktioniert ab sofort nicht mehr. Cageside kann sie nicht aus Provet entfernen; entfernen Sie sie dort selbst.
settings-buttons-only-here = Nur aus Cageside entfernen. Aus Provet entferne ich sie selbst.
settings-buttons-keep = Abbrechen
settings-buttons-done-removed = Aus Cageside und Provet entfernt.
settings-buttons-done-removed-here = Aus Cageside entfernt. Entfernen Sie sie auch aus Provet.
settings-buttons-done-undone = Schaltflächen aus Cageside und Provet entfernt.
settings-buttons-done-finished = An Provet gesendet.
settings-buttons-done-restored = In Provet wiederhergestellt.
settings-buttons-done-accepted = Änderungen übernommen.
settings-buttons-done-salt-sent = Provet hat den neuen Salt-Wert.
settings-buttons-done-ended = Nur der aktuelle Salt-Wert wird akzeptiert. Mit einem älteren geöffnete Panels sind geschlossen.
settings-buttons-busy = Jemand anderes ändert dies gerade oder hat es eben geändert. Versuchen Sie es in einigen Minuten erneut.
settings-buttons-ours = Speichern in Cageside fehlgeschlagen. Versuchen Sie es erneut.
settings-buttons-forbidden = Provet erlaubt das nicht. Geben Sie der Integration in Provet die Berechtigung „Settings: Integration settings“ oder fügen Sie die Schaltflächen manuell hinzu.
settings-buttons-not-connected = Diese Praxis hat keine funktionierenden Zugangsdaten. Fügen Sie zuerst die Anwendung in Provet hinzu oder fügen Sie die Schaltflächen manuell hinzu.
settings-buttons-credential-refused = Provet hat die Zugangsdaten dieser Praxis abgelehnt. Fügen Sie die Anwendung in Provet erneut hinzu.
settings-buttons-not-found = In Provet nicht gefunden oder für Cageside nicht sichtbar.
settings-buttons-throttled = Provet ist ausgelastet. Versuchen Sie es in einer Minute erneut.
settings-buttons-lost = Die Antwort von Provet ging verloren; die Schaltfläche existiert möglicherweise schon. „Erstellen abschließen“ prüft das zuerst.
settings-buttons-several = Mehrere Schaltflächen in Provet sehen aus wie diese. Entfernen Sie dort die überzähligen und schließen Sie dann das Erstellen ab.
settings-buttons-unreachable = Provet ist nicht erreichbar. Versuchen Sie es erneut.
settings-buttons-nonsense = Unerwartete Antwort von Provet. Fügen Sie die Schaltflächen manuell hinzu.
settings-buttons-rejected = Provet hat diese Felder abgelehnt: { $fields }.
settings-buttons-strangers = Provet verlangt Felder, die Cageside nicht kennt: { $fields }.
settings-buttons-no-field = In Provet wurde kein Feld gefunden für: { $parts }.
settings-buttons-unfit = Diese Felder in Provet können den benötigten Wert nicht aufnehmen: { $fields }.
settings-buttons-by-hand-instead = Fügen Sie die Schaltflächen manuell hinzu.
## Settings: one clinic

settings-clinic-connection = Verbindung
settings-clinic-connected = Verbunden
settings-clinic-connected-advice = Provet akzeptiert die Zugangsdaten dieser Praxis.
settings-clinic-waiting = Zugangsdaten werden geprüft
settings-clinic-waiting-advice = Provet hat die Zugangsdaten dieser Praxis gesendet. Die Prüfung dauert einige Sekunden.
settings-clinic-no-answer = Provet antwortet nicht
settings-clinic-no-answer-advice = Die Zugangsdaten der Praxis wurden { $count }-mal ohne Antwort geprüft. Cageside versucht es weiter.
settings-clinic-people = Verbunden mit Benutzeranmeldung
settings-clinic-people-advice = Es gibt keinen virtuellen Benutzer. Alle arbeiten mit ihrer eigenen Provet-Anmeldung.
settings-clinic-needs-person = Wartet auf die erste Anmeldung
settings-clinic-needs-person-advice = Diese Zugangsdaten werden bei der ersten Anmeldung eines Benutzers verifiziert. Öffnen Sie in Provet ein Panel und melden Sie sich dort an.
settings-clinic-refused = Nicht verbunden: Provet hat die Zugangsdaten abgelehnt
settings-clinic-refused-at = Abgelehnt
settings-clinic-nothing = Nicht verbunden: noch keine Zugangsdaten von Provet
settings-clinic-nothing-advice = Öffnen Sie in Provet den Integrationskatalog und wählen Sie bei Cageside „Add application“.
settings-clinic-next-attempt = Nächster Versuch:
settings-clinic-check-again = Aktualisieren
settings-clinic-test = Verbindung testen
settings-clinic-disabled = Cageside ist für diese Praxis pausiert. Ihre Schaltflächen öffnen keine Panels.
settings-launches-title = Aufrufsicherheit
settings-launches-about = Schutz der Panels, alle Panels schließen
settings-launches-end-title = Geöffnete Panels
settings-launches-end-about = Wenn ein Link in falsche Hände geraten ist, schließen Sie alle geöffneten Panels dieser Praxis auf allen Computern. Bereits geöffnete Seiten in Provet müssen neu geladen werden, bevor ihre Schaltflächen wieder funktionieren.
settings-launches-end = Alle geöffneten Panels schließen
settings-launches-ended = Alle Panels dieser Praxis sind geschlossen.
settings-launches-plain-title = Schaltflächen mit Standard-Hash
settings-launches-plain-what = Der Hash dieser Schaltflächen deckt die Zeit ab, aber nicht den Datensatz. Wer einen Link einer dieser Schaltflächen hat, kann andere Patienten und Besitzer dieser Praxis öffnen, bis der Link abläuft.
settings-launches-plain-do = Schalten Sie in Provet „Include payload in verification hash“ ein. Fügen Sie die Schaltfläche hier mit einem Payload-Hash neu hinzu. Verlangen Sie diesen Hash dann unter „Allgemein“.
settings-launches-plain-add = Schaltfläche mit Payload-Hash hinzufügen
settings-launches-plain-none = Der Hash jeder Schaltfläche deckt den Datensatz ab.
settings-launches-demanded = Diese Praxis verlangt einen Hash, der den Datensatz abdeckt; ein Standard-Hash öffnet keine Panels.
settings-launches-settings = Grenzwerte
settings-launches-records = Datensätze pro Provet-Seite
settings-launches-records-hint = Wie viele verschiedene Datensätze ein Standard-Hash öffnen darf. Für weitere laden die Benutzer die Seite in Provet neu.
settings-launches-records-wrong = Geben Sie eine ganze Zahl von { $least } bis { $most } ein.
settings-launches-origins = Weitere Provet-Adressen
settings-launches-origins-hint = Fügen Sie jede Adresse außer { $origin } hinzu, unter der Ihre Praxis Provet verwendet, z. B. https://provet.example. Eine pro Zeile.
settings-launches-origins-wrong = Geben Sie Adressen wie https://provet.example ein, ohne etwas nach dem Hostnamen.
settings-launches-save = Speichern
settings-launches-saved = Gespeichert.
settings-launches-webhook = Webhook-URL dieser Praxis
settings-launches-webhook-about = Geben Sie sie in Provet für die Webhooks dieser Praxis ein. Halten Sie sie geheim.
settings-launches-webhook-shared = { $count ->
    [one] 1 Webhook dieser Praxis ging an die gemeinsame oder eine frühere URL, die anderen Praxen bekannt sein kann. Ersetzen Sie diese URL in Provet durch die URL oben.
   *[other] { $count } Webhooks dieser Praxis gingen an die gemeinsame oder eine frühere URL, die anderen Praxen bekannt sein kann. Ersetzen Sie diese URL in Provet durch die URL oben.
}
settings-launches-webhook-shared-off = { $count ->
    [one] 1 Webhook dieser Praxis ging an die gemeinsame oder eine frühere URL. Diese URLs sind ausgeschaltet. Verwenden Sie in Provet die URL oben.
   *[other] { $count } Webhooks dieser Praxis gingen an die gemeinsame oder eine frühere URL. Diese URLs sind ausgeschaltet. Verwenden Sie in Provet die URL oben.
}
settings-launches-webhook-shared-last = Zuletzt empfangen:
settings-clinic-facts = Zusammenfassung
settings-clinic-number = Praxis-ID
settings-clinic-host = Host
settings-clinic-departments = Abteilungen
settings-clinic-departments-count = { $on } ein, { $off } aus
settings-clinic-buttons = Schaltflächen
settings-clinic-since = Hinzugefügt
settings-clinic-errors = Fehler heute
settings-clinic-more = Einstellungen der Praxis
settings-clinic-policies = Allgemein

## Settings: setting up a clinic

settings-setup-title = Diese Praxis einrichten
settings-setup-progress = { $done } von { $total } Schritten erledigt
settings-setup-done = Erledigt
settings-setup-to-do = Noch zu tun
settings-setup-change = Ändern
settings-setup-connected = Mit Provet verbunden
settings-setup-zone = Zeitzone
settings-setup-zone-missing = Bis sie festgelegt ist, zeigen Panels Uhrzeiten in UTC.
settings-setup-zone-hint = Wo sich die Praxis befindet, z. B. Europe/Berlin.
settings-setup-currency = Währung
settings-setup-currency-missing = Bis sie festgelegt ist, zeigen Panels Beträge ohne Währung.
settings-setup-currency-hint = Drei Buchstaben, z. B. EUR.
settings-setup-language = Sprache
settings-setup-language-own = Browsersprache des Benutzers
settings-setup-buttons = Schaltflächen in Provet
settings-setup-buttons-missing = Fügen Sie die Schaltflächen hinzu, die Cageside öffnen
settings-setup-buttons-count = { $count ->
    [one] 1 Schaltfläche
   *[other] { $count } Schaltflächen
}
settings-setup-launch = Erster Aufruf
settings-setup-launch-missing = Öffnen Sie in Provet einen Patienten und klicken Sie auf die Schaltfläche von Cageside. Diese Liste aktualisiert sich, sobald der Aufruf eingeht.
settings-setup-save = Zeitzone und Währung speichern

## Settings: credentials

settings-credentials-title = Zugangsdaten
settings-credentials-about = was Provet gesendet hat und ob es funktioniert
settings-credentials-what = Zugangsdaten, die Provet für diese Praxis gesendet hat, neueste zuerst. Geheimnisse werden nie angezeigt.
settings-credentials-client = Client-ID
settings-credentials-state = Status
settings-credentials-kind = Art
settings-credentials-back = Redirect-URIs
settings-credentials-received = Erhalten
settings-credentials-proved = Verifiziert
settings-credentials-unverified = werden geprüft
settings-credentials-working = in Verwendung
settings-credentials-refused = abgelehnt
settings-credentials-replaced = ersetzt
settings-credentials-virtual = Virtueller Benutzer
settings-credentials-people = Benutzeranmeldung
settings-credentials-confidential = mit Client-Secret
settings-credentials-public = ohne Client-Secret
settings-credentials-signed = ID-Token mit { $algorithm } signiert
settings-credentials-unsigned = keine ID-Token
settings-credentials-no-back = keine
settings-reason-client = Provet kennt diesen Client nicht, oder das Client-Secret ist falsch.
settings-reason-client-advice = Entfernen Sie die Anwendung in Provet und fügen Sie sie aus dem Integrationskatalog erneut hinzu. Neue Zugangsdaten treffen dann automatisch ein.
settings-reason-grant = Dieser Client darf auf diese Weise keine Token anfordern.
settings-reason-grant-advice = Bitten Sie Provet, den Grant-Type für diese Integration zu erlauben, und fügen Sie die Anwendung dann erneut hinzu.
settings-reason-scope = Dieser Client darf die REST-API nicht verwenden.
settings-reason-scope-advice = Bitten Sie Provet, der Integration den Scope „restapi“ zu geben, und fügen Sie die Anwendung dann erneut hinzu.
settings-reason-other-host = Die Zugangsdaten gehören zu einem anderen Host als dem, auf dem diese Praxis verifiziert wurde.
settings-reason-other-host-advice = Wenn die Praxis den Host gewechselt hat, löschen Sie sie hier und fügen Sie die Anwendung erneut hinzu.
settings-reason-foreign-host = Die Zugangsdaten gehören zu einem Host, mit dem sich Cageside nicht verbinden darf.
settings-reason-foreign-host-advice = Ihr Betreiber kann den Host in der Konfiguration von Cageside erlauben.
settings-reason-else = Provet hat die Zugangsdaten abgelehnt.

## Settings: connection

settings-connection-title = Verbindung
settings-connection-about = Test, Berechtigungen der Panels, Anfragen
settings-connection-test = Verbindung testen
settings-connection-testing = Verbindung wird getestet …
settings-connection-test-title = Testergebnisse
settings-connection-test-token = Access-Token
settings-connection-test-token-came = Gültig für { $hours } { $hours ->
    [one] Stunde
   *[other] Stunden
}
settings-connection-test-superseded = Funktioniert, aber neuere Zugangsdaten sind in Verwendung.
settings-connection-test-superseded-advice = Sie müssen nichts tun.
settings-connection-test-permissions = Berechtigungen des virtuellen Benutzers
settings-connection-test-permissions-came = { $count } { $count ->
    [one] Berechtigung
   *[other] Berechtigungen
}
settings-sign-in-wait-minutes = Zu viele Versuche. Versuchen Sie es in { $minutes } { $minutes ->
    [one] Minute
   *[other] Minuten
} erneut.
settings-sign-in-signed-out = Sie sind abgemeldet.
settings-sign-in-too-late = Das hat zu lange gedauert. Melden Sie sich erneut an.
settings-code-title = Zwei-Faktor-Authentifizierung
settings-code-label = Code aus Ihrer Authenticator-App
settings-code-hint = Sechs Ziffern. Alle 30 Sekunden erscheint ein neuer Code.
settings-code-wrong = Dieser Code ist falsch oder schon verwendet. Warten Sie auf den nächsten.
settings-code-lost = Kein Zugriff mehr auf die App? Bitten Sie einen Betreiber, Ihr Konto zurückzusetzen.
settings-code-back = Von vorn beginnen
settings-password-new = Neues Passwort
settings-password-again = Passwort bestätigen
settings-password-hint = Mindestens { $least } Zeichen. Gut eignen sich mehrere Wörter.
settings-password-short = Zu kurz. Verwenden Sie mindestens { $least } Zeichen.
settings-password-long = Zu lang. Verwenden Sie höchstens { $most } Zeichen.
settings-password-easy = Zu leicht zu erraten. Wählen Sie mehrere Wörter, die nichts mit Ihrer E-Mail-Adresse zu tun haben.
settings-password-common = Zu leicht zu erraten. Wählen Sie Wörter, die niemand zusammen erwarten würde.
settings-password-breached = Dieses Passwort ist aus einem Datenleck bekannt. Wählen Sie ein anderes.
settings-password-different = Die Passwörter stimmen nicht überein.
settings-email-wrong = Geben Sie eine gültige E-Mail-Adresse ein.
settings-email-taken = Ein Konto mit dieser E-Mail-Adresse gibt es bereits.
settings-link-send = Passwort festlegen und anmelden
settings-link-first = Erstes Betreiberkonto anlegen
settings-link-first-lead = Betreiber sehen alle Praxen und laden andere Benutzer ein. Wählen Sie E-Mail-Adresse und Passwort für Ihre Anmeldung.
settings-link-invitation = Willkommen bei Cageside
settings-link-invitation-lead = Sie melden sich als { $email } an. Wählen Sie ein Passwort.
settings-link-reset = Neues Passwort wählen
settings-link-reset-lead = Für { $email }. Sie werden überall sonst abgemeldet.
settings-link-reset-code-lead = Für { $email }. Sie werden überall sonst abgemeldet, und die Zwei-Faktor-Authentifizierung bleibt aus, bis Sie sie neu einrichten.
settings-link-used = Dieser Link wurde bereits verwendet
settings-link-used-advice = Jeder Link funktioniert einmal. Melden Sie sich mit Ihrem Passwort an oder bitten Sie einen Betreiber um einen neuen Link.
settings-link-ended = Dieser Link ist abgelaufen
settings-link-ended-advice = Bitten Sie einen Betreiber um einen neuen Link.
settings-link-unknown = Dieser Link ist ungültig
settings-link-unknown-advice = Prüfen Sie, ob Sie den ganzen Link kopiert haben. Ein neuerer Link ersetzt den älteren.

## Settings: accounts

settings-account-who = Sie sind als { $email } angemeldet.
settings-account-provet = Sie sind mit Provet angemeldet. Ihr Passwort wird dort verwaltet.
settings-account-password-current = Aktuelles Passwort
settings-account-password-confirm = Passwort
settings-account-password-change = Passwort ändern
settings-account-password-wrong = Falsches Passwort.
settings-account-password-changed = Passwort geändert. Sie wurden überall sonst abgemeldet.
settings-second-factor-title = Zwei-Faktor-Authentifizierung
settings-second-factor-required = Richten Sie die Zwei-Faktor-Authentifizierung ein, um fortzufahren. Geben Sie Ihr Passwort ein und klicken Sie auf die Schaltfläche unten.
settings-second-factor-is-on = Ein. Beim Anmelden geben Sie einen Code aus Ihrer Authenticator-App ein.
settings-second-factor-is-off = Aus. Ein Code aus einer App auf Ihrem Telefon schützt Ihr Konto, wenn jemand Ihr Passwort erfährt.
settings-second-factor-on = Einrichten
settings-second-factor-off = Ausschalten
settings-second-factor-switched-off = Die Zwei-Faktor-Authentifizierung ist aus.
settings-second-factor-lead = Scannen Sie diesen QR-Code mit einer Authenticator-App oder geben Sie den Schlüssel in die App ein. Geben Sie dann den angezeigten Code ein.
settings-second-factor-picture = QR-Code für den Schlüssel unten
settings-second-factor-secret = Schlüssel
settings-second-factor-confirm = Einschalten
settings-second-factor-wrong = Dieser Code stimmt nicht. Prüfen Sie, ob die Uhr Ihres Telefons richtig geht.
settings-sessions-title = Aktive Sitzungen
settings-sessions-browser = Browser
settings-sessions-on = { $browser } auf { $system }
settings-sessions-unknown = Unbekannter Browser
settings-sessions-began = Angemeldet
settings-sessions-used = Zuletzt verwendet
settings-sessions-this = Diese Sitzung
settings-sessions-end = Abmelden
settings-sessions-end-others = Überall sonst abmelden
settings-sessions-ended = Abgemeldet.
settings-sessions-sign-in-again = Zur Bestätigung Ihrer Identität melden Sie sich ab, melden Sie sich erneut mit Provet an und versuchen Sie es innerhalb von 10 Minuten noch einmal.
settings-all-sessions-title = Sitzungen von Personen ohne Konto
settings-all-sessions-about = Administratoren, die sich mit Provet bei den Einstellungen angemeldet haben. Sie haben hier kein Konto.
settings-all-sessions-none = Niemand ist mit Provet angemeldet.
settings-all-sessions-name = Name
settings-all-sessions-clinic = Praxis
settings-all-sessions-end = Alle abmelden
settings-all-sessions-end-about = Alle außer Ihnen werden von den Einstellungen abgemeldet, mit oder ohne Konto. Geöffnete Panels bleiben offen.
settings-all-sessions-ended = Alle anderen sind abgemeldet.
settings-accounts-invite = Benutzer einladen
settings-accounts-find = E-Mail-Adresse oder Praxis-ID
settings-accounts-find-send = Suchen
settings-accounts-none = Keine Konten gefunden.
settings-accounts-more = Mehr anzeigen
settings-accounts-all = Alle Konten
settings-accounts-email = E-Mail-Adresse
settings-accounts-sees = Zugriff
settings-accounts-state = Status
settings-accounts-last = Letzte Anmeldung
settings-accounts-never = nie
settings-accounts-everything = Alles
settings-accounts-clinics = { $count ->
    [one] Praxis { $clinics }
   *[other] Praxen { $clinics }
}
settings-accounts-clinics-more = Praxen { $clinics } und { $more } weitere
settings-accounts-no-clinic = Keine Praxen
settings-accounts-no-clinic-yet = Noch keine Praxen. Geben Sie eine Praxis-ID ein, um eine hinzuzufügen.
settings-accounts-off = Deaktiviert
settings-accounts-invited = Eingeladen
settings-accounts-on = Aktiv
settings-accounts-on-with-code = Aktiv, Zwei-Faktor-Authentifizierung ein
settings-accounts-allow = Praxis hinzufügen
settings-accounts-forbid = Entfernen
settings-accounts-clinics-changed = Zugriff auf Praxen aktualisiert.
settings-accounts-reset = Passwort zurücksetzen
settings-accounts-reset-lead = Erstellt einen Link zum Wählen eines neuen Passworts. Das aktuelle Passwort gilt, bis der Link verwendet wird.
settings-accounts-reset-code = Auch die Zwei-Faktor-Authentifizierung ausschalten (Authenticator-App verloren)
settings-accounts-invite-again = Einladung
settings-accounts-invite-again-lead = Noch kein Passwort gewählt. Ein neuer Link ersetzt den bisherigen.
settings-accounts-make-link = Link erstellen
settings-accounts-no-sessions = Keine aktiven Sitzungen.
settings-accounts-end-sessions = Überall abmelden
settings-accounts-switch-off = Konto deaktivieren
settings-accounts-switch-off-lead = Meldet das Konto überall ab und sperrt die Anmeldung. Sie können es wieder aktivieren.
settings-accounts-switch-on = Konto aktivieren
settings-accounts-switch-on-lead = Dieses Konto ist deaktiviert. Niemand kann sich damit anmelden.
settings-accounts-switched-on = Konto aktiviert.
settings-accounts-switched-off = Konto deaktiviert und überall abgemeldet.
settings-accounts-last-operator = Das ist der letzte Betreiber, der sich anmelden kann. Laden Sie zuerst einen weiteren Betreiber ein.
settings-invite-lead = Wir erstellen einen Einmal-Link, der 7 Tage gültig ist.
settings-invite-operator = Betreiber: alles
settings-invite-administrator = Administrator: eine Praxis
settings-invite-clinic = Praxis-ID
settings-invite-clinic-hint = Die Nummer in der Provet-Adresse der Praxis. Für Betreiber leer lassen.
settings-invite-clinic-wrong = Geben Sie eine Praxis-ID ein.
settings-invite-clinic-unknown = Keine Praxis mit dieser ID.
settings-invite-taken = Ein Konto mit dieser E-Mail-Adresse gibt es bereits. Sie finden es unter „Konten“.
settings-invite-send = Link erstellen
settings-invite-link-title = Einmal-Link
settings-invite-link-lead = Senden Sie diesen Link an { $email }. Er funktioniert einmal, innerhalb von 7 Tagen.
settings-invite-reset-lead = Senden Sie diesen Link an { $email }. Er funktioniert einmal, innerhalb von 24 Stunden.
settings-invite-link = Link
settings-invite-link-once = Kopieren Sie ihn jetzt: Er wird nicht noch einmal angezeigt. Wer den Link hat, kann das Konto öffnen.
settings-invite-to-account = Zum Konto
## Settings: signing in with Provet

settings-sign-in-with-provet = Mit Provet anmelden
settings-provet-clinic = Praxis-ID
settings-provet-clinic-hint = Die Nummer in Ihrer Provet-Adresse. Bei provetcloud.com/54321 geben Sie 54321 ein.
settings-provet-send = Weiter mit Provet
settings-provet-no-clinic = Für diese Praxis-ID ist die Anmeldung mit Provet nicht verfügbar. Prüfen Sie die Nummer oder bitten Sie einen Betreiber um eine Einladung.
settings-provet-not-set-up = Die Anmeldung mit Provet ist für diese Praxis nicht eingerichtet ({ $code }). Bitten Sie einen Betreiber um eine Einladung.
settings-provet-onwards = Sie werden zur Anmeldung zu Provet weitergeleitet …
settings-provet-go-on = Weiter
settings-provet-other-browser = Sie sind in einem anderen Browser zurückgekehrt. Beginnen Sie hier von vorn.
settings-provet-right = Sie dürfen in Provet keine Integrationen ändern. Bitten Sie dort um die Berechtigung „{ $right }“ oder bitten Sie einen Betreiber um eine Einladung.
settings-provet-declined = Sie haben den Zugriff in Provet nicht erlaubt. Sie können von vorn beginnen.
settings-provet-odd = Unerwartete Antwort von Provet ({ $code }). Beginnen Sie von vorn. Wenn das Problem bestehen bleibt, informieren Sie einen Betreiber.
settings-provet-unreachable = Provet hat nicht geantwortet. Versuchen Sie es in einigen Minuten erneut.
settings-connection-test-permissions-unknown = Keine davon entspricht einer Berechtigung, die die Panels brauchen. Deshalb wurde jede durch Lesen eines Datensatzes getestet.
settings-connection-test-permissions-tried = Stattdessen wurde jede Berechtigung durch Lesen eines Datensatzes getestet. Siehe unten.
settings-connection-test-read = Einen Patienten lesen
settings-connection-test-read-came = Patient geladen
settings-connection-test-read-empty = Liste geladen. Sie enthält keine Patienten.
settings-connection-test-not-asked = Die anderen Tests brauchen ein Token und wurden deshalb nicht ausgeführt.
settings-connection-test-took = ({ $millis } ms)
settings-provet-error-refused = Provet hat die Zugangsdaten abgelehnt.
settings-provet-error-refused-advice = Entfernen Sie die Anwendung in Provet und fügen Sie sie aus dem Integrationskatalog erneut hinzu.
settings-provet-error-checking-advice = Provet hat die Zugangsdaten gerade abgelehnt. Sie werden geprüft. Laden Sie diese Seite in einigen Sekunden neu.
settings-provet-error-forbidden = Provet erlaubt das nicht.
settings-provet-error-forbidden-advice = Geben Sie dem virtuellen Benutzer der Integration in Provet die Berechtigung. Die Berechtigungen stehen unten.
settings-provet-error-not-found = Unter dieser Adresse hat Provet nichts.
settings-provet-error-not-found-advice = Prüfen Sie, ob Host und Praxis-ID zur Provet-Adresse der Praxis passen.
settings-provet-error-throttled = Provet ist ausgelastet.
settings-provet-error-throttled-advice = Versuchen Sie es in { $seconds } { $seconds ->
    [one] Sekunde
   *[other] Sekunden
} erneut.
settings-provet-error-unreachable = Provet hat nicht geantwortet.
settings-provet-error-unreachable-advice = Versuchen Sie es in einigen Minuten erneut. Wenn das Problem bestehen bleibt, bitten Sie Ihren Betreiber zu prüfen, ob der Server den Host erreicht.
settings-provet-error-nonsense = Unerwartete Antwort von Provet.
settings-provet-error-nonsense-advice = Versuchen Sie es später erneut. Wenn das Problem bestehen bleibt, wenden Sie sich an Ihren Betreiber.
settings-permissions-title = Berechtigungen für Panels
settings-permissions-not-yet = Testen Sie die Verbindung, um zu sehen, was Provet erlaubt.
settings-permissions-by-provet = Von Provet für den virtuellen Benutzer gemeldet. Wo Provet nichts meldet, durch Lesen eines Datensatzes geprüft.
settings-permissions-by-trying = Durch Lesen je eines Datensatzes geprüft. Schreiben wurde nicht getestet.
settings-permissions-section = Abschnitt
settings-permissions-needed = Berechtigungen in Provet
settings-permissions-nothing-wanted = Keine Berechtigung nötig
settings-permissions-undocumented = Berechtigung von Provet nicht dokumentiert
settings-permissions-to-save = { $permission } (zum Speichern):
settings-permissions-allowed = erlaubt
settings-permissions-refused = nicht erlaubt
settings-permissions-unavailable = nicht prüfbar
settings-permissions-no-record = Noch kein Datensatz zum Testen.
settings-permissions-would-write = Nicht getestet, weil dabei Daten geändert würden.
settings-usage-title = Anfragen in der letzten Minute
settings-usage-what = Anfragen dieses Servers für den virtuellen Benutzer der Praxis, in Einheiten von Provet. Andere Server dieser Installation teilen sich dieselben Grenzwerte.
settings-usage-none = Keine Anfragen an Provet.
settings-usage-endpoint = Endpunkt
settings-usage-spent = Verbraucht
settings-usage-limit = Grenzwert pro Minute
settings-usage-closed = Auf Wunsch von Provet { $seconds } s angehalten

## Settings: policies

settings-policies-title = Allgemein
settings-policies-about = Name, Formate, Zugriff, Protokoll
settings-policies-saved = Gespeichert.
settings-policies-mistakes = Nichts wurde gespeichert. Korrigieren Sie die Felder unten.
settings-policies-conflict = Jemand anderes hat diese Einstellungen geändert. Nichts wurde gespeichert. Beim Speichern werden diese Änderungen überschrieben.
settings-policies-field = Feld
settings-policies-theirs = Wert der anderen Person
settings-policies-yours = Ihr Wert
settings-policies-save = Speichern
settings-policies-itself = Praxis
settings-policies-name = Name
settings-policies-state = Cageside
settings-policies-enabled = Ein
settings-policies-disabled = Pausiert (Daten bleiben erhalten)
settings-policies-language = Sprache der Panels
settings-policies-own-language = Browsersprache des Benutzers
settings-policies-draft-language = { $name } (Übersetzungsentwurf)
settings-policies-zone = Zeitzone
settings-policies-zone-hint = Zum Beispiel Europe/Berlin. Leer lassen für UTC.
settings-policies-currency = Währung
settings-policies-currency-hint = Drei Buchstaben, zum Beispiel EUR.
settings-policies-reload = Provet nach dem Speichern neu laden
settings-policies-reload-hint = Provet zeigt in einem Panel Gespeichertes erst, wenn die Provet-Seite neu geladen ist. Beim Neuladen wird eine Seitenleiste geschlossen.
settings-policies-reload-moment = Nach 2 Sekunden
settings-policies-reload-leaving = Wenn der Benutzer das Panel verlässt
settings-policies-reload-press = Nur wenn der Benutzer auf „Provet neu laden“ klickt
settings-policies-windows = Gültigkeit der Aufruf-Links
settings-policies-foreground = Panel-Schaltflächen
settings-policies-foreground-hint = 1 Minute bis 7 Tage. Provet erzeugt den Link beim Laden der Seite. Planen Sie so viel Zeit ein, wie man auf einer Seite bleibt.
settings-policies-background = Hintergrund-Schaltflächen
settings-policies-background-hint = 1 Minute bis 7 Tage. Provet erzeugt den Link beim Senden der Anfrage.
settings-policies-unit = Einheit
settings-policies-minutes = Minuten
settings-policies-hours = Stunden
settings-policies-days-unit = Tage
settings-policies-demands = Zugriff
settings-policies-show = Zum Anzeigen
settings-policies-write = Zum Speichern
settings-policies-plain = Standard (signierte Schaltfläche)
settings-policies-payload = Streng (Datensatz und Benutzer signiert)
settings-policies-person = Angemeldeter Benutzer
settings-policies-plain-costs = Bestätigt, dass die Anfrage aus Ihrem Provet kam. Bestätigt weder Benutzer noch Datensatz. In Provet: „Add verification hash“.
settings-policies-payload-costs = Schaltflächen, die Datensatz und Benutzer nicht signieren, öffnen kein Panel. In Provet: zusätzlich „Include payload in verification hash“ bei jeder Schaltfläche.
settings-policies-person-costs = Jeder Benutzer meldet sich einmal pro Browser mit Provet an.
settings-policies-person-absent = Nicht verfügbar: braucht Zugangsdaten vom Typ authorization_code. Bitten Sie Provet, der Integration diesen Grant hinzuzufügen, und fügen Sie die Anwendung dann erneut hinzu.
settings-policies-acting = In Provet handeln als
settings-policies-acting-hint = Provet protokolliert den Namen dieses Benutzers, und es gelten seine Provet-Berechtigungen.
settings-policies-acting-no-choice = In Provet handeln als: keine Auswahl, weil diese Praxis nur eine Art von Zugangsdaten hat. Fügen Sie für eine Auswahl sowohl client_credentials- als auch authorization_code-Zugangsdaten hinzu.
settings-policies-acting-clinic = Virtueller Benutzer für alles
settings-policies-acting-writes = Virtueller Benutzer zum Anzeigen, angemeldeter Benutzer zum Speichern
settings-policies-acting-person = Angemeldeter Benutzer für alles
settings-policies-departments = Abteilungen
settings-policies-departments-hint = Provet teilt Cageside mit, für welche Abteilungen die Anwendung eingeschaltet ist.
settings-policies-departments-all = Alle Abteilungen
settings-policies-departments-on = Nur Abteilungen mit eingeschalteter Anwendung
settings-policies-administrators = Administratoren
settings-policies-second-factor = Zwei-Faktor-Authentifizierung
settings-policies-second-factor-hint = Für Administratoren mit einem Cageside-Konto. Wer sich mit Provet anmeldet, verwendet die von Provet.
settings-policies-second-factor-optional = optional
settings-policies-second-factor-required = erforderlich
settings-policies-warnings = Warnungen
settings-policies-warning-fields = Als Warnung angezeigte benutzerdefinierte Felder
settings-policies-warning-fields-hint = Panels zeigen diese Felder neben den kritischen Hinweisen. Ein Feld, das keine Bezeichnung hat oder nicht lesbar ist, wird immer angezeigt.
settings-policies-warning-all = alle ausgefüllten
settings-policies-warning-only = nur die unten aufgeführten
settings-policies-warning-none = keine
settings-policies-warning-labels = Bezeichnungen der anzuzeigenden Felder
settings-policies-warning-labels-hint = Eine Bezeichnung pro Zeile, geschrieben wie in Provet. Gilt nur bei „nur die unten aufgeführten“.
settings-policies-labels-look = Bezeichnungen in Provet nachschlagen
settings-policies-labels-known = Bezeichnungen in Provet:
settings-policies-labels-none = In Provet sind keine benutzerdefinierten Felder eingerichtet.
settings-policies-labels-unknown = Gespeichert, aber keine Bezeichnung in Provet. Panels zeigen dafür kein Feld:
settings-policies-labels-more = In Provet gibt es möglicherweise weitere Bezeichnungen.
settings-policies-labels-failed = Laden aus Provet fehlgeschlagen: Bezeichnungen.
settings-policies-audit = Protokoll
settings-policies-values = Feldwerte vorher und nachher
settings-policies-values-hint = Können klinischen Text enthalten. Verschlüsselt gespeichert.
settings-policies-values-left-out = Nicht aufbewahren
settings-policies-values-kept = Aufbewahren
settings-policies-days = Aufbewahrung in Tagen
settings-policies-days-hint = Ältere Einträge werden automatisch gelöscht.
settings-policies-meaning = Auswirkung auf geöffnete Panels
settings-policies-meaning-state = Bei „Pausiert“ schließen sich geöffnete Panels mit der nächsten Anfrage.
settings-policies-meaning-windows = Die Gültigkeit betrifft Schaltflächen, die ab jetzt angeklickt werden. Geöffnete Panels bleiben offen.
settings-policies-meaning-demands = Zugriffseinstellungen gelten ab der nächsten Anfrage eines geöffneten Panels.
settings-policies-meaning-warnings = Benutzerdefinierte Felder: Für geöffnete Panels gilt die Auswahl ab ihrer nächsten Anfrage.
settings-policies-meaning-audit = Feldwerte werden ab jetzt aufbewahrt oder nicht. Wenn Sie die Anzahl der Tage verringern, werden ältere Einträge innerhalb eines Tages gelöscht.
settings-policies-wrong-name = Höchstens { $longest } Zeichen in einer Zeile.
settings-policies-wrong-choice = Wählen Sie eine dieser Optionen.
settings-policies-wrong-zone = Keine Zeitzone heißt so. Geben Sie zum Beispiel Europe/Berlin ein.
settings-policies-wrong-currency = Geben Sie drei Buchstaben ein, zum Beispiel EUR.
settings-policies-wrong-window = Geben Sie eine Dauer von 1 Minute bis 7 Tagen ein.
settings-policies-wrong-person = Dafür sind Zugangsdaten für die Benutzeranmeldung nötig, und die Praxis hat keine.
settings-policies-wrong-labels = Geben Sie 1 bis { $most } Bezeichnungen mit höchstens { $longest } Zeichen ein, eine pro Zeile, oder wählen Sie eine andere Option.
settings-policies-wrong-days = Geben Sie eine Zahl von { $from } bis { $to } ein.

## Settings: export

settings-export-title = Datenexport
settings-export-about = alles über diese Praxis Gespeicherte in einer Datei
settings-export-what = Eine JSON-Datei mit allem, was Cageside über diese Praxis speichert. Klinische Daten bleiben in Provet und sind nicht enthalten.
settings-export-no-secrets = Geheimnisse sind nicht enthalten: Token, Salt-Werte, Client-Secrets und alles, woraus sie sich ableiten ließen.
settings-export-left-out = Nicht enthalten
settings-export-audited = Alle Daten der Praxis exportiert
settings-export-download = Herunterladen

## Settings: purge

settings-purge-title = Praxis löschen
settings-purge-about = alles über diese Praxis Gespeicherte löschen
settings-purge-what = Löscht alles, was Cageside über diese Praxis speichert: Zugangsdaten, Schaltflächen, Protokoll, Aufträge und Einstellungen. Geöffnete Panels werden geschlossen. Das lässt sich nicht rückgängig machen.
settings-purge-provet = In Provet ändert sich nichts. Entfernen Sie die Schaltflächen und die Anwendung dort selbst.
settings-purge-export-first = Zuerst die Daten herunterladen
settings-purge-typed = Geben Sie zur Bestätigung die Praxis-ID ein: { $number }
settings-purge-wrong = Geben Sie zur Bestätigung { $number } ein. Nichts wurde gelöscht.
settings-purge-do = Alles löschen
## Settings: the list of clinics

settings-clinics-title = Praxen
settings-clinics-add = Praxis manuell hinzufügen
settings-clinics-search = Suche
settings-clinics-search-hint = Suchen Sie nach Name, Host oder Praxis-ID.
settings-clinics-state = Verbindung
settings-clinics-any-state = Alle
settings-clinics-sort = Sortieren nach
settings-clinics-sort-name = Name
settings-clinics-sort-number = Praxis-ID
settings-clinics-sort-launch = Letzter Aufruf
settings-clinics-sort-errors = Fehler heute
settings-clinics-show = Anwenden
settings-clinics-clinic = Praxis
settings-clinics-departments = Abteilungen
settings-clinics-launch = Letzter Aufruf
settings-clinics-errors = Fehler heute (UTC)
settings-clinics-unreadable = Diese Praxis ist nicht lesbar. Wenden Sie sich an den Support.
settings-clinics-never = Noch keiner
settings-clinics-off = Pausiert
settings-clinics-departments-unknown = Unbekannt
settings-clinics-departments-on = { $on } ein
settings-clinics-departments-both = { $on } ein, { $off } aus
settings-clinics-working = Verbunden
settings-clinics-unverified = Noch nicht verifiziert
settings-clinics-needs-person = Wartet auf die erste Anmeldung
settings-clinics-refused = Abgelehnt
settings-clinics-absent = Keine Zugangsdaten
settings-clinics-why-waiting = Wird geprüft. Laden Sie die Seite gleich neu.
settings-clinics-why-absent = Fügen Sie die Anwendung im Provet dieser Praxis erneut hinzu.
settings-clinics-why-client = Provet kennt diese Zugangsdaten nicht: Die Anwendung wurde dort entfernt, oder das Client-Secret ist falsch. Fügen Sie die Anwendung im Provet dieser Praxis erneut hinzu.
settings-clinics-why-grant = Provet gibt dieser Anwendung auf diese Weise keine Token. Prüfen Sie, mit welchem Grant-Type sie registriert ist.
settings-clinics-why-scope = Die Anwendung hat in Provet nicht den Scope „restapi“.
settings-clinics-why-foreign-host = Der Host ist nicht erlaubt. Siehe „System“.
settings-clinics-why-other-host = Diese Praxis ist auf einem anderen Host verbunden. Wenn sie den Host gewechselt hat, löschen Sie sie zuerst.
settings-clinics-why-unreachable = Provet antwortet nicht. Cageside versucht es weiter.
settings-clinics-why-nonsense = Unerwartete Antwort von Provet. Cageside versucht es weiter.
settings-clinics-why-throttled = Provet ist ausgelastet. Cageside versucht es weiter.
settings-clinics-why-needs-person = Ein Benutzer der Praxis muss sich einmal mit Provet anmelden.
settings-clinics-none-found = Keine Praxis entspricht Ihren Filtern.
settings-clinics-none-yet-found = Noch keine Treffer, aber es sind weitere Praxen zu durchsuchen. Gehen Sie zur nächsten Seite oder grenzen Sie die Suche ein.
settings-clinics-no-more = Keine weiteren Praxen.
settings-clinics-all = Filter zurücksetzen
settings-clinics-pages = Seiten der Praxisliste
settings-clinics-first = Zurück zur ersten Seite
settings-clinics-next = Nächste Seite
settings-clinics-none-of-yours = Sie haben noch keinen Zugriff auf eine Praxis. Bitten Sie Ihren Betreiber, Ihrem Konto eine hinzuzufügen.
settings-clinics-begin = Erste Praxis verbinden
settings-clinics-begin-register = Bitten Sie Provet, die Anwendung mit diesen Adressen für den Integrationskatalog (Integration Catalogue) zu registrieren:
settings-clinics-begin-catalogue = Öffnen Sie im Provet der Praxis Settings > Integrations und fügen Sie die Anwendung aus dem Integrationskatalog (Integration Catalogue) hinzu.
settings-clinics-begin-here = Laden Sie diese Seite neu. Die Praxis erscheint hier automatisch. Machen Sie auf ihrer Seite weiter.
settings-clinics-begin-by-hand = Hat Provet die Zugangsdaten stattdessen per E-Mail geschickt?

## Settings: adding a clinic

settings-add-title = Praxis manuell hinzufügen
settings-add-why = Für den Fall, dass Provet Ihnen die Zugangsdaten der Anwendung per E-Mail geschickt hat. Sie werden sofort geprüft, und nichts funktioniert, bevor Provet sie akzeptiert.
settings-add-paste = Nachricht einfügen
settings-add-message = Hookup-Nachricht (JSON)
settings-add-message-hint = Die ganze Nachricht, von { "{" } bis { "}" }.
settings-add-secret-again = Das Client-Secret wird nicht noch einmal angezeigt. Geben Sie es nach client_secret zwischen den Anführungszeichen ein.
settings-add-send-message = Praxis hinzufügen
settings-add-fields = Oder Felder ausfüllen
settings-add-number = Praxis-ID
settings-add-number-hint = Die Nummer in der Provet-Adresse der Praxis, z. B. 54321.
settings-add-place = Provet-Adresse
settings-add-place-hint = Der Host, z. B. us.provetcloud.com, oder die Token-URL.
settings-add-client = Client-ID
settings-add-secret = Client-Secret
settings-add-secret-hint = Bei einem öffentlichen Client leer lassen. Wird verschlüsselt gespeichert und nie wieder angezeigt.
settings-add-grant = Grant-Type
settings-add-grant-clinic = client_credentials: handelt als virtueller Benutzer der Praxis
settings-add-grant-person = authorization_code: Benutzer melden sich an
settings-add-type = Client-Typ
settings-add-type-confidential = vertraulich (confidential)
settings-add-type-public = öffentlich (public)
settings-add-algorithm = Algorithmus der ID-Token
settings-add-algorithm-none = Keiner
settings-add-redirect = Redirect-URIs
settings-add-redirect-hint = Mit Leerzeichen trennen. Leer lassen, wenn sich niemand anmeldet.
settings-add-discovery = OpenID-Discovery-URL
settings-add-discovery-hint = Leer lassen, wenn Sie OpenID nicht verwenden.
settings-add-send-fields = Praxis hinzufügen
settings-add-not-json = Das ist kein gültiges JSON. Fügen Sie die ganze Nachricht mit den geschweiften Klammern ein.
settings-add-foreign-host = Praxen auf diesem Host sind nicht erlaubt. Erlaubte Hosts: { $hosts }
settings-add-foreign-token-url = Diese Token-URL passt nicht zur Praxis-ID. Sie muss mit der ID, gefolgt von /oauth2/token/, enden.
settings-add-other-host = Praxis { $number } ist auf einem anderen Host verbunden. Wenn sie den Host gewechselt hat, löschen Sie sie zuerst.
settings-add-wrong-number = Geben Sie eine positive ganze Zahl ein, z. B. 54321.
settings-add-wrong-client = Geben Sie die Client-ID ein.
settings-add-wrong-secret = Geben Sie das Client-Secret ein. Ein vertraulicher Client braucht eines.
settings-add-wrong-algorithm = Geben Sie RS256 oder HS256 ein oder lassen Sie das Feld leer.
settings-add-wrong-grant = Geben Sie client_credentials oder authorization_code ein.
settings-add-wrong-type = Geben Sie confidential oder public ein.
settings-add-wrong-redirect = Geben Sie durch Leerzeichen getrennte URLs ein.
settings-add-wrong-place = Geben Sie eine Adresse auf einem Provet-Host ein.
settings-add-wrong-discovery = Geben Sie eine URL ein oder lassen Sie das Feld leer.
settings-add-wrong-other = Das Feld { $field } ist nicht lesbar.

## Settings: the installation

settings-system-title = System
settings-system-addresses = URLs für Provet
settings-system-hookup = Hookup-URL
settings-system-hookup-hint = Geben Sie diese URL an Provet, wenn Sie die Anwendung für den Integrationskatalog (Integration Catalogue) registrieren. Provet sendet die Zugangsdaten einer Praxis hierher, sobald die Praxis die Anwendung hinzufügt. Halten Sie sie geheim.
settings-system-webhook = Webhook-URL
settings-system-webhook-hint = Geben Sie diese URL im Provet jeder Praxis unter Settings > General > Integrations > Webhooks ein, damit geöffnete Panels Änderungen sofort zeigen. Halten Sie sie geheim.
settings-system-redirect = Redirect-URI
settings-system-redirect-hint = Geben Sie diese URI zusammen mit der Hookup-URL an Provet, damit sich Benutzer mit Provet anmelden können.
settings-system-health = Zustand
settings-system-clock = Die Uhren dieses Servers und der Datenbank weichen um { $seconds } s voneinander ab. Aufträge werden möglicherweise doppelt ausgeführt. Synchronisieren Sie beide mit NTP.
settings-system-database = Datenbank
settings-system-answers = Antwortet
settings-system-silent = Antwortet nicht
settings-system-prover = Prüfung der Zugangsdaten
settings-system-runner = Hintergrundaufträge
settings-system-runs = Läuft
settings-system-stands = Läuft nicht auf diesem Server
settings-system-last-turn = Zuletzt aktiv:
settings-system-metrics = Metriken
settings-system-metrics-hint = Nur für diesen Server und private Netzwerke verfügbar, über einen Proxy nur, wenn er vertrauenswürdig ist.
settings-system-metrics-off = Aus
settings-system-installation = Installation
settings-system-version = Version
settings-system-public-url = Öffentliche URL
settings-system-not-https = Ohne HTTPS bleiben Sie in den Einstellungen nicht angemeldet, und Geheimnisse werden unverschlüsselt gesendet. Schalten Sie Cageside einen Proxy mit Zertifikat vor und setzen Sie CAGESIDE_PUBLIC_URL.
settings-system-hosts = Erlaubte Provet-Hosts
settings-system-http-provet = Unverschlüsseltes HTTP zu Provet ist erlaubt. Verwenden Sie das nur für die Entwicklung.
settings-system-schema = { $kind }, Schema { $version }
settings-system-megabytes = { $number } MB
settings-system-keys = Schlüssel zur Verschlüsselung
settings-system-keys-count = { $count ->
    [one] 1 aktiver Schlüssel
   *[other] { $count } Schlüssel: der erste verschlüsselt, die anderen entschlüsseln nur ältere Daten
}

## Settings: jobs of background buttons

settings-jobs-none = Noch keine Aufträge. Hintergrund-Schaltflächen erzeugen Aufträge.
settings-jobs-none-buttons = Schaltflächen
settings-jobs-none-found = Keine Aufträge mit diesem Status.
settings-jobs-state = Status
settings-jobs-any-state = Alle
settings-jobs-show = Anwenden
settings-jobs-queued = Wartet
settings-jobs-running = Läuft
settings-jobs-done = Erledigt
settings-jobs-failed = Fehlgeschlagen
settings-jobs-discarded = Verworfen
settings-jobs-what = Aktion
settings-jobs-asked = Angefordert
settings-jobs-attempts = Versuche
settings-jobs-act = Aktionen
settings-jobs-retry = Erneut versuchen
settings-jobs-discard = Verwerfen
settings-jobs-retried = Auftrag erneut eingereiht.
settings-jobs-was-discarded = Auftrag verworfen.
settings-jobs-meanwhile = Nichts geändert. Der Status des Auftrags hat sich geändert, seit Sie diese Seite geöffnet haben.
settings-jobs-next = Nächster Versuch:
settings-jobs-pages = Seiten der Auftragsliste
settings-jobs-first = Neueste
settings-jobs-next-page = Ältere
settings-jobs-move-status = Konsultationsstatus ändern
settings-jobs-mark-sent = Als gesendet markieren
settings-jobs-set-integration-status = Integrationsstatus setzen
settings-jobs-add-note = Notiz hinzufügen
settings-jobs-forward = Ereignis an eine Webhook-URL senden
settings-jobs-nobody = Unbekannter Benutzer
settings-jobs-claimed = Benutzer { $user } (nicht verifiziert)
settings-jobs-proved = Benutzer { $user }
settings-jobs-why-not-connected = Die Praxis ist nicht verbunden, oder Provet hat ihre Zugangsdaten abgelehnt. Siehe die Übersicht der Praxis.
settings-jobs-why-signed-out = Die Person, die auf die Schaltfläche geklickt hat, ist nicht mehr angemeldet. Bitten Sie sie, sich aus einem Panel anzumelden, und versuchen Sie es dann erneut.
settings-jobs-why-forbidden = Provet erlaubt das nicht. Geben Sie der Anwendung in Provet die Berechtigung und versuchen Sie es dann erneut.
settings-jobs-why-not-found = Der Datensatz ist nicht mehr in Provet. Verwerfen Sie den Auftrag.
settings-jobs-why-rejected = Provet hat die Änderung abgelehnt. Prüfen Sie den Datensatz und nehmen Sie die Änderung in Provet vor.
settings-jobs-why-throttled = Provet ist ausgelastet.
settings-jobs-why-unreachable = Provet antwortet nicht.
settings-jobs-why-unreadable = Unerwartete Antwort von Provet.
settings-jobs-why-unavailable = In Provet ließ sich nicht bestätigen, ob die Änderung vorgenommen wurde. Prüfen Sie den Datensatz.
settings-jobs-why-moved = Jemand hat den Status der Konsultation vorher geändert. Prüfen Sie die Konsultation.
settings-jobs-why-button-removed = Die Schaltfläche wurde entfernt. Verwerfen Sie den Auftrag.
settings-jobs-why-clinic-off = Cageside ist für diese Praxis pausiert.
settings-jobs-why-button = Die Schaltfläche passt nicht mehr zu ihrer Seite. Fügen Sie sie erneut hinzu.
settings-jobs-why-receiver-refused = Das empfangende System hat das Ereignis abgelehnt. Wenden Sie sich an dessen Administrator.
settings-jobs-why-receiver-unreachable = Das empfangende System antwortet nicht. Wenden Sie sich an dessen Administrator.
settings-jobs-why-receiver-not-allowed = An die URL, die für diese Schaltfläche eingestellt ist, dürfen keine Ereignisse gesendet werden.
settings-jobs-why-database = Die Datenbank von Cageside hat nicht geantwortet.
settings-jobs-why-interrupted = Alle Versuche wurden unterbrochen. Prüfen Sie den Datensatz und versuchen Sie es dann erneut.

## Settings: audit

settings-audit-button-made-in-provet = Schaltfläche in Provet erstellt
settings-audit-button-put-back = Schaltfläche in Provet wiederhergestellt
settings-audit-button-change-accepted = Änderungen an einer Schaltfläche übernommen
settings-audit-button-salt-changed = Neuen Salt-Wert erzeugt
settings-audit-button-salt-sent = Neuen Salt-Wert an Provet gesendet
settings-audit-button-salt-overlap-ended = Alten Salt-Wert ungültig gemacht
settings-audit-panels-ended = Alle Panels geschlossen
settings-audit-button-panels-ended = Alle Panels einer Schaltfläche geschlossen
settings-audit-button-salt-leaked = Bekannt gewordenen Salt-Wert ersetzt
settings-audit-launch-settings-changed = Aufrufsicherheit geändert
## Settings: signing in

settings-sign-in-title = Anmelden
settings-sign-in-with-password = Mit E-Mail-Adresse und Passwort anmelden
settings-sign-in-email = E-Mail-Adresse
settings-sign-in-password = Passwort
settings-sign-in-send = Anmelden
settings-sign-in-lost = Passwort vergessen? Bitten Sie einen Betreiber um einen neuen Link.
settings-sign-in-wrong = E-Mail-Adresse oder Passwort falsch.
settings-sign-in-disabled = Dieses Konto ist deaktiviert. Ein Betreiber kann es wieder aktivieren.
settings-sign-in-wait-seconds = Zu viele Versuche. { $seconds ->
    [one] Versuchen Sie es in { $seconds } Sekunde erneut.
   *[other] Versuchen Sie es in { $seconds } Sekunden erneut.
}

## Settings: keys that are being replaced

settings-system-keys-done = Mit den älteren Schlüsseln ist nichts mehr verschlüsselt. Sie können sie entfernen.
settings-system-keys-left = { $count } { $count ->
    [one] Wert ist
   *[other] Werte sind
} noch mit den älteren Schlüsseln verschlüsselt. Führen Sie aus: cageside rotate-key

## Settings: audit of accounts

settings-audit-account-invited = Benutzer eingeladen
settings-audit-link-made = Konto-Link erstellt
settings-audit-account-switched-on = Konto aktiviert
settings-audit-account-switched-off = Konto deaktiviert
settings-audit-clinic-allowed = Konto Zugriff auf die Praxis gegeben
settings-audit-clinic-forbidden = Konto Zugriff auf die Praxis entzogen

text-struck = [durchgestrichen: { $text }]
text-picture = [Bild: in Provet ansehen]
text-picture-described = [Bild: { $description }]
text-attachment = [Aufnahme oder Datei: in Provet ansehen]
text-other-format = [Text in einem anderen Format ({ $format }): in Provet lesen]
text-cut-off = [Der Text ist länger: den Rest in Provet lesen]

field-unreadable-date = „{ $text }“ ist nicht als Datum lesbar
field-unreadable-time = „{ $text }“ ist nicht als Datum und Uhrzeit lesbar
field-unreadable-number = „{ $text }“ ist nicht als Zahl lesbar
field-unreadable-amount = „{ $text }“ ist nicht als Betrag lesbar
field-unreadable = „{ $text }“ ist nicht lesbar
