cageside = Cageside

## Words for time

time-today = vandaag
time-tomorrow = morgen
time-yesterday = gisteren
time-in-days = over { $days } { $days ->
    [one] dag
   *[other] dagen
}
time-days-ago = { $days } { $days ->
    [one] dag
   *[other] dagen
} geleden
time-in-months = over { $months } maanden
time-months-ago = { $months } maanden geleden
time-in-years = over { $years } jaar
time-years-ago = { $years } jaar geleden

## Error pages

web-set-up = Deze knop is niet goed ingesteld
web-not-found = Deze pagina bestaat niet.
    .title = Pagina niet gevonden
    .advice = Open het paneel met de knop in Provet.
web-not-understood = Het verzoek was niet leesbaar.
    .title = Er is iets misgegaan
    .advice = Sluit het paneel en open het opnieuw met de knop in Provet.
web-settings-not-found = Deze pagina bestaat niet of u hebt geen toegang.
    .title = Pagina niet gevonden
    .advice = Ga naar de instellingen en open de pagina van daaruit.
web-settings-not-understood = Het verzoek was niet leesbaar. Er is niets gewijzigd.
    .title = Er is iets misgegaan
    .advice = Laad de pagina opnieuw en probeer het nog eens.
web-settings-broken = Er is aan onze kant iets misgegaan.
    .title = Er is iets misgegaan
    .advice = Controleer of uw wijziging is opgeslagen en probeer het zo dadelijk opnieuw.
web-to-settings = Naar de instellingen
web-foreign-form = Dit formulier is verlopen. Er is niets gewijzigd.
    .title = Formulier verlopen
    .advice = Laad de pagina opnieuw en probeer het nog eens.
web-sign-in = Inloggen
web-signed-out = U bent uitgelogd. Er is niets gewijzigd.
    .title = Uitgelogd
    .advice = Log in en probeer het opnieuw.
web-too-large = Dit is meer dan in één keer kan worden verzonden.
    .title = Te lang
    .advice = Maak de tekst korter en probeer het opnieuw.
web-broken = Er is aan onze kant iets misgegaan.
    .title = Er is iets misgegaan
    .advice = Probeer het zo dadelijk opnieuw. Blijft het probleem bestaan, stuur dan de code hieronder naar support.
web-not-opened = Dit adres werkt alleen als het wordt geopend met een knop in Provet.
    .title = Openen vanuit Provet
    .advice = Ga naar Provet en klik daar op de knop.
web-unknown-clinic = Cageside is niet ingesteld voor de praktijk van deze knop.
    .title = Onbekende praktijk
    .advice = Vraag uw beheerder om de applicatie toe te voegen vanuit de catalogus van Provet en te controleren of de URL van de knop dezelfde is als in Cageside.
web-unknown-button = Deze praktijk heeft in Cageside geen knop voor deze pagina.
    .title = Onbekende knop
    .advice = Vraag uw beheerder om de knop in te stellen in Cageside, of te controleren of de URL ervan in Provet dezelfde is als in Cageside.
web-closed = Dit paneel stond te lang open of de instellingen van uw praktijk zijn gewijzigd.
    .title = Paneel gesloten
    .advice = Laad Provet opnieuw en open het paneel nog eens.
web-expired = Deze pagina stond te lang open.
    .title = Pagina verlopen
    .advice = Laad Provet opnieuw en klik nog eens op de knop.
web-ended = Een beheerder heeft alle panelen gesloten die vanaf deze pagina zijn geopend.
    .title = Pagina verlopen
    .advice = Laad Provet opnieuw en klik nog eens op de knop.
web-hookup-many = Er zijn te veel berichten binnengekomen voor praktijken die nooit zijn gekoppeld.
    .title = Te veel berichten
    .advice = Verzend het bericht later opnieuw.
web-many-records = Er zijn vanaf deze pagina te veel verschillende records geopend.
    .title = Pagina verlopen
    .advice = Laad Provet opnieuw en klik nog eens op de knop.
web-other-origin = Provet is geopend op een adres dat niet voor deze praktijk is ingesteld.
    .title = Dit paneel kan hier niet worden weergegeven
    .advice = Een beheerder kan het adres toevoegen in de instellingen van Cageside, onder Aanroepbeveiliging.
web-sender = Dit verzoek kwam van een netwerk dat niet is toegestaan.
    .title = Niet toegestaan
    .advice = Uw systeembeheerder kan het netwerk toevoegen aan CAGESIDE_CALLBACK_NETWORKS.
web-browser = Achtergrondknoppen accepteren alleen verzoeken van de servers van Provet.
    .title = Geopend in een browser
    .advice = Er is niets uitgevoerd. Klik op de knop in Provet.
web-future = Het tijdstip van de knop ligt in de toekomst.
    .title = Klokken lopen niet gelijk
    .advice = Laad Provet opnieuw en probeer het nog eens. Blijft het probleem bestaan, vraag support dan om de klok van de server te controleren.
web-bad-hash = De verificatiehash hoort niet bij deze knop.
    .title = { web-set-up }
    .advice = Vraag uw beheerder om de verificatiesalt van de knop opnieuw in Provet in te voeren, zoals weergegeven in Cageside.
web-no-hash = Deze knop stuurt geen verificatiehash mee.
    .title = { web-set-up }
    .advice = Vraag uw beheerder om ‘Add verification hash’ voor deze knop in Provet in te schakelen.
web-no-object = Deze knop geeft niet aan vanuit welk record hij is geopend.
    .title = { web-set-up }
    .advice = Vraag uw beheerder om de parameternaam van de knop in Provet te controleren. Deze moet ‘{ $parameter }’ zijn.
web-no-page = Deze knop geeft niet aan vanaf welke pagina hij is geopend.
    .title = { web-set-up }
    .advice = Vraag uw beheerder om te controleren of de URL en de parameternaam van de knop in Provet overeenkomen met die in Cageside.
web-other-tenant = Deze knop hoort bij een andere praktijk dan in de URL staat.
    .title = { web-set-up }
    .advice = Vraag uw beheerder om te controleren of de URL van de knop in Provet dezelfde is als in Cageside.
web-too-many = Er zijn meer records geselecteerd dan één paneel kan weergeven.
    .title = Te veel geselecteerd
    .advice = Selecteer er minder in Provet en probeer het opnieuw.
web-unreadable = Deze knop verstuurt iets dat niet leesbaar is.
    .title = { web-set-up }
    .advice = Vraag uw beheerder om te controleren of de instellingen van de knop in Provet overeenkomen met die in Cageside.
web-hookup-title = Geen hookup-bericht
web-hookup-not-json = De body is geen JSON-object.
web-hookup-field = Veld { $name }: { $problem }.
web-hookup-other-host = Deze praktijk is gekoppeld op een andere host. Een systeembeheerder moet de praktijk hier verwijderen voordat die kan verhuizen.
web-hookup-host = De host in { $name } staat niet in de lijst met toegestane hosts.
web-hookup-token-url = Het pad van token_url is niet het token-endpoint van deze praktijk.
web-webhook-unreadable = De body moet een formulier of een JSON-object zijn met daarin een praktijk of een object.
    .title = Geen webhook
    .advice = Stel het contenttype van de webhook in op een type dat Provet aanbiedt.
web-webhook-hookup = Dit is een hookup-bericht.
    .title = Geen webhook
    .advice = Stuur het naar de hookup-URL.

## A section that fails

web-section-broken = Kan dit onderdeel niet weergeven
web-section-broken-advice = Er is aan onze kant iets misgegaan. De rest van het paneel werkt gewoon.

## Panel frame

layout-loading = Laden
layout-reload-hint = Opgeslagen. Laad Provet opnieuw om de wijziging te zien.
layout-unsaved-hint = Opgeslagen. U hebt hier nog andere tekst die niet is opgeslagen. Laad Provet opnieuw als u klaar bent om de wijziging te zien.
layout-provet-not-notified = Kan Provet niet van hieruit opnieuw laden. Laad de pagina van Provet zelf opnieuw.
layout-no-answer = Cageside reageerde niet. Was u aan het opslaan, controleer dan in Provet of het is opgeslagen voordat u het opnieuw probeert.
layout-reload-offer = Opgeslagen. Laad Provet opnieuw als u klaar bent om de wijziging te zien.
layout-many-unread = Kan { $count } onderdelen niet laden.
layout-retrying = Nieuwe poging over { $seconds } s.
layout-retry-all = Alles opnieuw proberen
layout-newer = Nieuwere gegevens beschikbaar.
layout-refresh = Vernieuwen
layout-refreshed = Bijgewerkt vanuit Provet.
layout-ended = Dit paneel stond te lang open of is gesloten. Open het opnieuw vanuit Provet.
layout-copied = Gekopieerd: { $what }
layout-copy-failed = Kan niet kopiëren. Selecteer het nummer en kopieer het zelf.

## Sections that couldn’t be loaded

section-try-again = Opnieuw proberen
section-forbidden = Geen rechten
section-forbidden-advice = Geen rechten om { $what } te bekijken. Een beheerder kan deze in Provet toekennen.
section-unreachable = Provet reageerde niet
section-unreachable-advice = Kan { $what } niet laden. Probeer het opnieuw of kijk in Provet.
section-throttled = Provet is overbelast
section-throttled-advice = Kan { $what } niet laden. Probeer het over { $seconds } { $seconds ->
    [one] seconde
   *[other] seconden
} opnieuw.
section-refused = Verbinding verbroken
section-refused-advice = Kan { $what } niet laden: Provet heeft de toegangsgegevens van deze praktijk geweigerd. Een beheerder moet Cageside opnieuw toevoegen in Provet om de koppeling te herstellen.
section-not-connected = Niet gekoppeld
section-not-connected-advice = Kan { $what } niet laden: deze praktijk is nog niet gekoppeld met Provet. Een beheerder moet Cageside toevoegen in Provet.
section-checking = Verbinding wordt gecontroleerd
section-checking-advice = Kan { $what } niet laden: Provet heeft de toegangsgegevens van deze praktijk geweigerd. De verbinding wordt nu gecontroleerd. Probeer het over enkele seconden opnieuw.
section-sign-in = Opnieuw inloggen
section-sign-in-advice = U bent niet meer ingelogd bij Provet. Log opnieuw in om { $what } te bekijken.
section-nonsense = Onverwacht antwoord van Provet
section-nonsense-advice = Het antwoord is niet leesbaar: { $what }. Kijk in Provet. Blijft het probleem bestaan, neem dan contact op met support.
section-unfiltered = Kan het antwoord niet verifiëren
section-unfiltered-advice = Provet stuurde de verkeerde records, dus er wordt niets weergegeven: { $what }. Kijk in Provet.
section-not-found = Niet gevonden
section-not-found-advice = Niet gevonden in Provet: { $what }. Mogelijk verwijderd of samengevoegd.
section-rejected = Geweigerd door Provet
section-rejected-advice = Kan { $what } niet laden. Melding van Provet:

## Missing data beside other data, in one sentence

unavailable-forbidden = Geen rechten om { $what } te bekijken.
unavailable-unreachable = Kan { $what } niet laden: Provet reageerde niet.
unavailable-throttled = Kan { $what } niet laden: Provet is overbelast.
unavailable-unreadable = Onverwacht antwoord van Provet: { $what } niet leesbaar.
unavailable-unfiltered = Kan { $what } niet verifiëren: Provet stuurde de verkeerde records.
unavailable-not-found = Niet gevonden in Provet: { $what }.
unavailable-sign-in = Log opnieuw in om { $what } te bekijken.
unavailable-checking = Kan { $what } niet laden: de verbinding met Provet wordt gecontroleerd.
unavailable-refused = Kan { $what } niet laden: Provet heeft de verbinding geweigerd.

## Failed writes

write-error-forbidden-advice = Niet opgeslagen: { $what }. Cageside heeft geen rechten om dit in Provet te wijzigen. Een beheerder kan deze daar toekennen.
write-error-unreachable = Kan Provet niet bereiken
write-error-unreachable-advice = Niet opgeslagen: { $what }. Probeer het opnieuw.
write-error-unsure = Niet zeker of het is opgeslagen
write-error-unsure-advice = Provet reageerde niet op tijd: { $what }. Controleer in Provet of het is opgeslagen voordat u het opnieuw probeert.
write-error-throttled-advice = Niet opgeslagen: { $what }. Probeer het over { $seconds } { $seconds ->
    [one] seconde
   *[other] seconden
} opnieuw.
write-error-refused-advice = Niet opgeslagen: { $what }. Provet heeft de toegangsgegevens van deze praktijk geweigerd. Een beheerder moet Cageside opnieuw toevoegen in Provet om de koppeling te herstellen.
write-error-not-connected-advice = Niet opgeslagen: { $what }. Deze praktijk is niet gekoppeld met Provet. Een beheerder moet Cageside toevoegen in Provet.
write-error-checking-advice = Niet opgeslagen: { $what }. De verbinding met Provet wordt gecontroleerd. Probeer het over enkele seconden opnieuw.
write-error-sign-in-advice = Niet opgeslagen: { $what }. U bent niet meer ingelogd bij Provet. Log opnieuw in en sla nog een keer op.
write-error-not-found-advice = Niet opgeslagen: { $what }. Het record staat niet meer in Provet. Mogelijk is het verwijderd of samengevoegd.
write-error-rejected-advice = Niet opgeslagen: { $what }. Melding van Provet:
write-error-rejected-bare-advice = Niet opgeslagen: { $what }. Provet heeft dit zonder opgaaf van reden geweigerd.

## Forms

form-check = Controleren
form-save = Opslaan
form-cancel = Annuleren
form-change = Bewerken
form-review = Controleer voor het opslaan

## Notices

notice-reload-provet = Provet opnieuw laden
link-open = Openen
link-open-name = Openen in Provet: { $what }, nieuw tabblad
link-new-tab = { $what }, nieuw tabblad
link-visit = consult van { $day }
link-visit-undated = consult zonder datum
phone-copy = Kopiëren
phone-copy-name = { $number } kopiëren
print-button = Afdrukken

## Ages

age-born = geboren
age-not-recorded = leeftijd niet geregistreerd
age-birth-unreadable = leeftijd onbekend: geboortedatum { $problem }
age-placeholder = leeftijd onbekend
age-not-born = geboortedatum ligt in de toekomst
age-death-doubtful = leeftijd onduidelijk: controleer de overlijdensdatum

## Writes

write-already = Al opgeslagen.
write-unsent = Niet opgeslagen: { $what }. Open het formulier opnieuw en sla nog een keer op.
write-changed = Niet opgeslagen: { $what }. Iemand heeft dit record gewijzigd. Controleer het en probeer het opnieuw.

## Visit statuses

status-admitted = Aangemeld
status-in-progress = In behandeling
status-ready-for-discharge = Klaar voor ontslag
status-discharged = Ontslagen
status-invoicing = Facturatie
status-invoice-paid = Factuur betaald
status-finalized = Afgerond
status-draft = Concept
status-unknown = Status { $number }
status-unavailable = Status niet beschikbaar

## Patient: identity

patient-what = de patiënt
patient-record-what = de patiëntgegevens
names-vets-what = namen van dierenartsen
names-authors-what = namen van auteurs
names-people-what = namen van personen
names-owner-what = de naam van de eigenaar
patient-unnamed = (geen naam geregistreerd)
patient-in-provet = Openen in Provet
patient-deceased = Overleden { $day }
patient-deceased-undated = Overleden, overlijdensdatum niet leesbaar
patient-deceased-unreadable = Overleden: { $problem }
patient-merged = Samengevoegd met patiënt { $id }
patient-merged-named = Samengevoegd met { $name } (patiënt { $id })
patient-merged-unread = Samengevoegd met een ander dossier
patient-merged-open = Samengevoegd dossier openen
patient-insurance = Verzekering
patient-blood-group = Bloedgroep
patient-recorded-in-provet = Geregistreerd (zie Provet)
patient-archived = Gearchiveerd
patient-not-for-food = Niet voor menselijke consumptie
patient-microchip = Chip
patient-other-client = In het dossier van de patiënt staat een andere eigenaar
species-dog = hond
species-cat = kat
species-rabbit = konijn
species-horse = paard
species-guinea-pig = cavia
species-hamster = hamster
species-rat = rat
species-mouse = muis
species-ferret = fret
species-bird = vogel
species-cattle = rund
species-sheep = schaap
species-goat = geit
species-pig = varken
patient-lines-title = Patiënten
patient-number = nr. { $number }
patient-weight-undated = datum onbekend
patient-weight-not-requested = Open de patiënt om het gewicht te zien.

## Owner

owner-title = Eigenaar
owner-what = de eigenaar
owner-nothing = Geen eigenaar geregistreerd.
owner-archived = Gearchiveerd
owner-contact-title = Eigenaar en telefoon
owner-balance-title = Saldo van de eigenaar
owner-balance-none = Geen onbetaalde facturen
owner-balance-overdue = { $sum } achterstallig, tot { $days } { $days ->
    [one] dag
   *[other] dagen
}
client-unnamed = (geen naam geregistreerd)

## Critical notes and remarks

notes-title = Kritieke opmerkingen
notes-what = kritieke en andere opmerkingen
notes-critical = Kritieke opmerkingen
notes-remarks = Opmerkingen
notes-no-critical = Geen kritieke opmerkingen geregistreerd. Controleer elders in het dossier op allergieën.
notes-no-critical-client = Geen kritieke opmerkingen geregistreerd.
notes-accounting = Opmerking voor facturatie
notes-changes = { $what }: wijzigingen
diff-removed = verwijderd
diff-added = toegevoegd
notes-edit = Opmerkingen bewerken
notes-before = { $what } (nu)
notes-after = { $what } (na het opslaan)
notes-empty = (leeg)
notes-formatted = Deze tekst heeft opmaak. Bewerk de tekst in Provet.
notes-changed = Iemand anders heeft dit bewerkt. Hieronder staat de nieuwste versie.
notes-saved = Opgeslagen.
notes-not-merged = Dit dossier is samengevoegd met een ander. Bewerk de opmerkingen daar.
notes-tags-unread = { $count } { $count ->
    [one] label
   *[other] labels
} niet leesbaar. Kijk in Provet.
notes-fields = Eigen velden
notes-fields-unread = { $count } { $count ->
    [one] eigen veld
   *[other] eigen velden
} niet leesbaar. Kijk in Provet.
notes-field-yes = Ja
notes-field-no = Nee

## Weight

weight-title = Gewicht
weight-what = gewichten
weight-new = nieuw gewicht
weight-nothing = Geen gewicht geregistreerd.
weight-left-out = { $count } { $count ->
    [one] onwaarschijnlijke meting
   *[other] onwaarschijnlijke metingen
} verborgen.
weight-unread = { $count } { $count ->
    [one] meting
   *[other] metingen
} niet leesbaar. Kijk in Provet.
weight-none-usable = Geen bruikbaar gewicht: { $count } { $count ->
    [one] geregistreerde waarde is onwaarschijnlijk of niet leesbaar.
   *[other] geregistreerde waarden zijn onwaarschijnlijk of niet leesbaar.
}
weight-or = of
weight-same-time = { $count } tegenstrijdige gewichten op hetzelfde tijdstip
weight-dated-ahead = datum in de toekomst: { $day }
weight-slip-decimal = { $before } op { $day }, nu { $after }. Controleer de komma.
weight-slip-pounds = { $before } op { $day }, nu { $after }. Controleer de eenheid: Engelse ponden (lb)?
weight-older = Alleen de meest recente metingen worden weergegeven.
weight-over-months = In { $months } { $months ->
    [one] maand
   *[other] maanden
}:
weight-since = ten opzichte van { $kilograms } op { $day }
weight-field = Gewicht
weight-trend-down = Gedaald met { $percent } in { $time }: { $before } → { $after }
weight-trend-up = Gestegen met { $percent } in { $time }: { $before } → { $after }
weight-trend-same = Onveranderd in { $time }: { $after }
weight-trend-one-day = één dag
weight-ask-meant = Bedoelde u { $kilograms }?
weight-ask-right = Klopt { $kilograms }?
weight-ask-again = { $kilograms } nog een keer opslaan?
weight-odd-today = Hetzelfde gewicht is vandaag om { $at } al geregistreerd.
weight-undo = Ongedaan maken
weight-undo-what = verwijdering van { $kilograms }
weight-undone = Gewicht verwijderd: { $kilograms }
weight-undo-gone = Kan { $kilograms } niet ongedaan maken. Het staat niet meer in Provet zoals het is opgeslagen.
weight-correct-in-provet = Gewicht corrigeren in Provet
weight-save = { $kilograms } opslaan
weight-saved = Gewicht opgeslagen: { $kilograms }
weight-compared = { $change } ten opzichte van { $before } op { $day }
weight-changed = Iemand heeft zojuist { $kilograms } geregistreerd ({ $at }). Vergelijk voordat u opslaat.
weight-not-deceased = De patiënt is overleden. Er kan hier geen gewicht worden geregistreerd.
weight-not-merged = Dit dossier is samengevoegd met een ander. Registreer het gewicht daar.
weight-not-blind = Het gewicht kan pas worden geregistreerd als de patiëntgegevens beschikbaar zijn.
weight-impossible = Dit gewicht is niet mogelijk. Controleer het getal.
weight-wrong-empty = Voer een gewicht in.
weight-wrong-unit = Voer het gewicht in kilogram in.
weight-wrong-ambiguous = Gebruik maar één punt of komma.
weight-wrong-negative = Het gewicht kan niet negatief zijn.
weight-wrong-number = Voer een getal in, bijvoorbeeld 12,4.
weight-odd-decimal = Het laatste gewicht was { $before }. Controleer de komma.
weight-odd-pounds = Het laatste gewicht was { $before }. Hebt u Engelse ponden (lb) ingevoerd?
weight-odd-pounds-before = Het laatste gewicht was { $before }. Was dat in Engelse ponden (lb)?
weight-odd-change = Grote verandering: { $change } ten opzichte van het laatste gewicht ({ $before }).
weight-odd-light = Minder dan 1 g. Controleer de komma.

## Vitals

vitals-title = Vitale parameters
vitals-what = vitale parameters
vitals-nothing = Geen vitale parameters geregistreerd.
vitals-none = Niet geregistreerd
vitals-previous = Vorige:
vitals-temperature = Temperatuur
vitals-temperature-what = temperaturen
vitals-temperature-value = { $value }°
vitals-heart-rate = Hartfrequentie
vitals-heart-rate-what = hartfrequenties
vitals-heart-rate-value = { $value }{ "\u00A0" }slagen/min
vitals-respiratory-rate = Ademfrequentie
vitals-respiratory-rate-what = ademfrequenties
vitals-respiratory-rate-value = { $value }{ "\u00A0" }ademhalingen/min
vitals-body-condition = Body Condition Score (BCS) (BCS)
vitals-body-condition-what = Body Condition Scores (BCS)
vitals-body-condition-value = { $value } (schaal niet geregistreerd)
vitals-unread = { $count } { $count ->
    [one] meting
   *[other] metingen
} niet leesbaar. Kijk in Provet.
vitals-dated-ahead = { $count } { $count ->
    [one] meting met een datum in de toekomst
   *[other] metingen met een datum in de toekomst
} verborgen.
vitals-incomplete = Niet alle metingen zijn gecontroleerd. Provet kan nieuwere hebben.

## Care due

due-title = Te plannen zorg
due-what = herinneringen
due-nothing = Geen openstaande herinneringen geregistreerd.
due-dead = De patiënt is overleden, dus er hoeft niets te worden gepland.
due-archived = Dit dossier is gearchiveerd, dus er hoeft niets te worden gepland.
due-merged = Dit dossier is samengevoegd met een ander. Kijk daar wat er moet worden gepland.
due-untitled = Herinnering zonder titel
due-overdue = { $days } { $days ->
    [one] dag
   *[other] dagen
} te laat
due-undated = geen datum
due-replaced = vervangen door de herinnering met streefdatum { $by }
due-given = Gegeven
due-last = Laatst gegeven:
due-perhaps = Mogelijk al gegeven:
due-settled = Afgehandeld of vervangen
due-vaccinations = Gegeven vaccinaties ({ $count })
due-vaccinations-possible = Mogelijk gegeven vaccinaties ({ $count })
due-vaccinations-planned = Geplande vaccinaties ({ $count })
due-batch = batch
due-elsewhere = elders gegeven
due-dose-undated = (geen datum)
due-external-what = elders gegeven vaccinaties
due-by-date-alone = Alleen op basis van streefdatums: herinneringen konden niet aan vaccinaties worden gekoppeld.
due-older = Alleen de meest recente gegevens worden weergegeven.

## Recent medicines

medicines-title = Recente medicatie
medicines-what = geneesmiddelen
medicines-nothing = Geen geneesmiddelen geregistreerd in de laatste { $days } dagen.
medicines-note = Uit de laatste { $days } dagen. Mogelijk niet meer actueel.
medicines-no-instructions = Geen gebruiksaanwijzing geregistreerd.
medicines-older = Alleen de meest recente consulten worden weergegeven.
medicines-planned = Gepland, nog niet toegediend
line-recipient-unnamed = patiënt niet vermeld
line-undone = aantal nul of teruggedraaid
line-visit-ahead = het consult is een concept of moet nog plaatsvinden
line-possible = Mogelijk toegediend: { $why }

## Visits

consultations-title = Consulten
consultations-what = consulten
consultations-nothing = Geen consulten geregistreerd.
consultations-no-complaint = geen reden geregistreerd
consultations-older = Oudere consulten staan in Provet.

## Visit: identity, discharge checklist, items, diagnoses, discharge instructions

consultation-what = het consult
consultation-record-what = het consult
consultation-no-animals = Consult zonder patiënten
consultation-animal-gone = De patiëntgegevens zijn niet gevonden in Provet.
consultation-animal-not-seen = Kan de gegevens van deze patiënt niet laden: Provet stuurde maar een deel van de records. Kijk in Provet.
consultation-animals-what = de patiënten van dit consult
consultation-kind-inpatient = Opname
consultation-kind-outpatient = Poliklinisch
consultation-kind-home = Huisbezoek
consultation-kind-farm = Bedrijfsbezoek
consultation-kind-boarding = Pension
consultation-kind-service = Dierverzorging
consultation-kind-unknown = Soort consult onbekend
consultation-other-animal = Andere patiënt (nr. { $number })
consultation-alerts-owner = { $owner } (eigenaar)
consultation-alerts-animals = de kritieke opmerkingen van de patiënten
consultation-alerts-client = de kritieke opmerkingen van de eigenaar
consultation-missing-title = Checklist voor ontslag
consultation-missing-gaps = Ontbreekt of onbekend voor ontslag:
consultation-missing-nothing = Checklist voor ontslag compleet
consultation-missing-unavailable-note = Onbekende onderdelen kunnen toch geregistreerd zijn. Kijk in Provet.
consultation-part-there = Gereed
consultation-part-missing = Ontbreekt
consultation-part-unavailable = Onbekend
consultation-part-no-medicines = Geen geneesmiddelen
consultation-part-no-items = Geen items
consultation-part-deceased = Niet nodig (overleden)
consultation-part-diagnosis = Diagnose
consultation-part-note = Klinische notitie
consultation-part-instructions = Ontslaginstructies
consultation-part-dosage = Dosering voor elk geneesmiddel
consultation-part-weight = Gewicht bij dit consult
consultation-part-price = Prijs voor elk item
consultation-items-title = Items
consultation-items-what = items
consultation-items-nothing = Geen items geregistreerd.
consultation-items-more = Er staan meer items in Provet.
consultation-items-procedures = Verrichtingen
consultation-items-analyses = Laboratoriumonderzoek
consultation-items-medicines = Geneesmiddelen
consultation-items-supplies = Verbruiksartikelen
consultation-items-foods = Voeding
consultation-items-other = Overig
consultation-items-quantity = Aantal
consultation-items-price = Prijs per eenheid
consultation-items-no-price = geen prijs
consultation-items-planned = gepland voor { $day }, nog niet toegediend
consultation-total = Factuurtotaal:
consultation-total-draft = (concept)
consultation-total-note = Inclusief btw, door Provet berekend voor de hele factuur.
consultation-total-open = Factuur openen
consultation-total-none = Nog geen factuur, dus geen totaal.
consultation-total-unavailable = Provet geeft geen totaal voor deze factuur. Open de factuur in Provet.
consultation-diagnoses-title = Diagnoses
consultation-diagnoses-what = diagnoses
consultation-diagnoses-nothing = Geen diagnose geregistreerd.
consultation-diagnoses-more = Er staan meer diagnoses in Provet.
consultation-diagnoses-nameless = { $count ->
    [one] { $count } diagnose heeft geen leesbare naam. Kijk in Provet.
   *[other] { $count } diagnoses hebben geen leesbare naam. Kijk in Provet.
}
consultation-discharge-title = Ontslaginstructies
consultation-discharge-what = ontslaginstructies
consultation-discharge-nothing = Geen ontslaginstructies geregistreerd.
consultation-discharge-more = Er staan meer instructies in Provet.
consultation-discharge-textless = { $count ->
    [one] { $count } instructie heeft geen leesbare tekst. Kijk in Provet.
   *[other] { $count } instructies hebben geen leesbare tekst. Kijk in Provet.
}

## Visit: status

status-title = Status van het consult
status-what = de status van het consult
status-draft-note = Dit consult is een concept.
status-unknown-note = Onbekende status ({ $number }). Kijk in Provet.
status-unavailable-note = De status is niet beschikbaar. Kijk in Provet.
status-no-next = Ga verder in Provet.
status-move = Status wijzigen in ‘{ $to }’
status-moved = Status is nu ‘{ $to }’.
status-changed = Niet opgeslagen. Iemand heeft de status gewijzigd van ‘{ $seen }’ in ‘{ $now }’.

## Visit: clinical notes

note-title = Klinische notities
note-what = klinische notities
note-one = nieuwe klinische notitie
note-nothing = Geen klinische notities geregistreerd.
note-older = Oudere notities ({ $count })
note-more = Er staan meer notities in Provet.
note-textless = { $count ->
    [one] { $count } notitie heeft geen leesbare tekst. Kijk in Provet.
   *[other] { $count } notities hebben geen leesbare tekst. Kijk in Provet.
}
note-recipient-unnamed = patiënt niet vermeld
note-undated = geen datum
note-add = Notitie toevoegen
note-field = Notitie
note-animal = Patiënt
note-animal-choose = Selecteer een patiënt
note-wrong-empty = Voer een notitie in.
note-wrong-animal = Selecteer de patiënt over wie deze notitie gaat.
note-not-blind = Notities kunnen pas worden toegevoegd als het consult beschikbaar is.
note-not-merged = De patiëntgegevens zijn samengevoegd met een ander dossier. Voeg de notitie toe in Provet.
note-late = { $status }: mogelijk accepteert Provet geen nieuwe notitie.
note-changed = Iemand heeft dit consult of de notities gewijzigd, dus er is nog niets opgeslagen. Controleer ze voordat u opslaat.
note-same = Er bestaat al een identieke notitie.
note-save = Notitie opslaan
note-saved = Notitie opgeslagen.

## Appointments

appointments-title = Komende afspraken
appointments-what = afspraken
appointments-nothing = Geen komende afspraken geregistreerd.
appointments-no-time = geen tijd
appointments-more = Er staan meer afspraken in Provet.
time-age-days = { $days } { $days ->
    [one] dag
   *[other] dagen
}
time-age-weeks = { $weeks } { $weeks ->
    [one] week
   *[other] weken
}
time-age-months = { $months } { $months ->
    [one] maand
   *[other] maanden
}
time-age-years = { $years } jaar
time-age-both = { $years } { $months }
time-age-unknown = leeftijd onbekend

## The weight chart

chart-title = Gewichtsverloop
chart-summary = { $count } { $count ->
    [one] gewicht
   *[other] gewichten
} van { $first } tot { $last }. Laagste { $lowest } op { $lowest_date }, hoogste { $highest } op { $highest_date }, laatste { $latest }.
chart-single = Eén gewicht: { $weight } op { $date }.
chart-values = { $count ->
    [one] Gewicht weergeven
   *[other] Alle { $count } gewichten weergeven
}
chart-date = Datum
chart-weight = Gewicht

## Owner panel: identity

client-what = de eigenaar
client-archived = Gearchiveerd
client-no-address = Geen adres geregistreerd.

## Owner panel: patients

client-animals-title = Patiënten
client-animals-what = patiënten
client-animals-nothing = Geen patiënten geregistreerd.
client-animals-none-living = Geen levende patiënten geregistreerd.
client-animals-gone = Overleden of gearchiveerd ({ $count })
client-animals-more = Er staan meer patiënten in Provet.
client-animals-named = Ook vermeld bij deze eigenaar
client-animals-other-client = In het dossier van de patiënt staat een andere eigenaar.
client-animals-no-client = In het dossier van de patiënt staat geen eigenaar.
client-animals-named-missing = { $count } { $count ->
    [one] andere patiënt die bij deze eigenaar is vermeld, is niet gevonden.
   *[other] andere patiënten die bij deze eigenaar zijn vermeld, zijn niet gevonden.
} Kijk in Provet.
client-animals-named-what = andere bij deze eigenaar vermelde patiënten
client-animals-critical = Kritieke opmerkingen
client-animals-remarks = Opmerkingen of eigen velden

## Owner panel: missed appointments

client-missed-title = Gemiste afspraken
client-missed-what = gemiste afspraken
client-missed-count = { $count } gemiste { $count ->
    [one] afspraak
   *[other] afspraken
} in de laatste 12 maanden
client-missed-when = Datums weergeven
client-missed-nothing = Geen gemiste afspraken geregistreerd in de laatste 12 maanden.
client-missed-more = Niet alle afspraken van de laatste 12 maanden zijn gecontroleerd.

## Balance

balance-title = Saldo
balance-what = facturen
balance-nothing = Geen facturen geregistreerd.
balance-none-open = Geen openstaand bedrag.
balance-no-others = Geen openstaand bedrag op andere facturen.
balance-none-open-seen = Geen openstaand bedrag op de facturen die konden worden gecontroleerd.
balance-open = Openstaand
balance-overdue = Achterstallig
balance-longest = tot { $days } { $days ->
    [one] dag
   *[other] dagen
}
balance-overdue-by = { $days } { $days ->
    [one] dag
   *[other] dagen
} achterstallig
balance-of = van { $total }
balance-due = vervaldatum
balance-no-due = geen vervaldatum
balance-others-due = { $sum } te betalen door anderen
balance-overdue-unknown = { $count } { $count ->
    [one] vervaldatum
   *[other] vervaldatums
} niet leesbaar. Er kan dus meer achterstallig zijn.
balance-owed-by-others = Niets te betalen door de eigenaar, wel nog door anderen ({ $count }):
balance-status = Status
balance-invoice = Factuur
balance-unnumbered = Factuur zonder nummer
balance-unclear = { $count } { $count ->
    [one] factuur is
   *[other] facturen zijn
} niet meegeteld: Provet geeft niet aan of { $count ->
    [one] deze betaald moet
   *[other] deze betaald moeten
} worden. Kijk in Provet.
balance-overpaid = Te veel betaald ({ $count })
balance-drafts = Concepten ({ $count }), tot nu toe { $sum }
balance-drafts-unknown = Concepten ({ $count }), totaal onbekend
balance-credit-notes = Creditnota’s ({ $count })
balance-settled = { $count } betaalde { $count ->
    [one] factuur
   *[other] facturen
}.
balance-older = Alleen de meest recente facturen worden weergegeven.

## Invoice

invoice-what = de factuur
invoice-number = Factuur { $number }
invoice-unnumbered = Factuur zonder nummer
invoice-credit-number = Creditnota { $number }
invoice-credit-unnumbered = Creditnota zonder nummer
invoice-credit = Creditnota
invoice-kind-unknown = Mogelijk een creditnota (type onbekend)
invoice-draft = Concept
invoice-sent = Verzonden
invoice-open = Openstaand
invoice-finalised = Definitief
invoice-invoicing = Later te betalen
invoice-voided = Geannuleerd
invoice-stage-unknown = Onbekende status ({ $number })
invoice-stage-not-given = Status onbekend
invoice-countersale = Balieverkoop
invoice-later = Latere betaling afgesproken
invoice-payer = Betaler
invoice-payer-nothing = Geen betaler geregistreerd.
invoice-dated = Factuurdatum
invoice-undated = Geen datum
invoice-reference = Referentie
invoice-visit = Consult openen
invoice-visit-reversed = Teruggedraaid consult openen
invoice-sums-title = Totalen
invoice-net = Excl. btw
invoice-vat = Btw
invoice-total = Totaal
invoice-credited = Totaal gecrediteerd
invoice-unknown = onbekend
invoice-due = Openstaand bedrag
invoice-due-client = Te betalen door eigenaar
invoice-due-others = Te betalen door anderen
invoice-overpaid = Te veel betaald
invoice-due-voided = Deze factuur is geannuleerd. Er is niets verschuldigd.
invoice-due-credit = Dit is een creditnota. Er is niets verschuldigd.
invoice-due-draft = Dit is een concept. Er is niets verschuldigd tot de factuur definitief is.
invoice-paid = Betaald
invoice-paid-but-open = Gemarkeerd als betaald, maar er staat nog een bedrag open:
invoice-print = Afdrukweergave
invoice-print-draft = Concept, geen factuur
invoice-pdf = Pdf van Provet
invoice-pdf-what = de pdf van de factuur
invoice-rows-title = Factuurregels
invoice-total-what = het totaal van de factuur
invoice-rows-what = factuurregels
invoice-rows-not-given = Provet geeft voor deze factuur geen regels.
invoice-rows-animals-what = de patiënten van de factuurregels
invoice-rows-nothing = Geen factuurregels geregistreerd.
invoice-rows-draft = Factuurregels zijn niet beschikbaar zolang dit een concept is. Kijk in Provet.
invoice-rows-consolidated = De factuurregels staan op de facturen die in deze zijn verzameld. Zie ‘Gerelateerde facturen’.
invoice-rows-more = Er staan meer factuurregels in Provet.
invoice-rows-name = Omschrijving
invoice-rows-unnamed = (geen naam)
invoice-rows-quantity = Aantal
invoice-rows-vat = Btw %
invoice-rows-charged = Bedrag
invoice-rows-credits = Creditering
invoice-rows-apart = De factuurregels tellen op tot { $rows }, maar het factuurtotaal is { $total }. Het factuurtotaal geldt.
invoice-vat-title = Btw
invoice-vat-what = de btw van de factuur
invoice-vat-sums-what = de btw-totalen van Provet
invoice-vat-nothing = Geen factuurregels, dus geen btw.
invoice-vat-no-rows = Provet geeft geen regels voor deze factuur, dus de btw kan niet per tarief worden weergegeven.
invoice-vat-added = Berekend uit de factuurregels, omdat de btw-totalen van Provet niet beschikbaar zijn.
invoice-vat-part = Niet alle factuurregels zijn geladen, dus de btw wordt hier niet berekend. Kijk in Provet.
invoice-vat-no-rate = geen tarief
invoice-vat-number = Btw-nummer
invoice-account = Rekening
invoice-payments-title = Betalingen
invoice-payments-what = betalingen
invoice-payments-nothing = Geen betalingen geregistreerd.
invoice-payments-more = Er staan meer betalingen in Provet.
invoice-payments-how = Betaalwijze
invoice-payments-when = Datum
invoice-payments-paid = Bedrag
invoice-paid-back = { $sum } terugbetaald
invoice-by-card = Kaart
invoice-by-cash = Contant
invoice-by-transfer = Bankoverschrijving
invoice-by-rounding = Afronding
invoice-by-cheque = Cheque
invoice-by-voucher = Tegoedbon
invoice-by-consolidation = Verzameld
invoice-by-mobile = Mobiele betaling
invoice-by-prepayment = Vooruitbetaling
invoice-by-gift-card = Cadeaukaart
invoice-by-finance = Financiering
invoice-by-credit = Creditnota
invoice-by-insurance = Verzekeringsclaim
invoice-by-other = Overig
invoice-linked-title = Gerelateerde facturen
invoice-linked-what = gerelateerde facturen en creditnota’s
invoice-linked-nothing = Geen gerelateerde facturen of creditnota’s.
invoice-linked-more = Er kunnen meer gerelateerde facturen en creditnota’s zijn. Kijk in Provet.
invoice-credits-this = Crediteert deze factuur
invoice-credited-here = Gecrediteerd met deze creditnota
invoice-credits-the-same = Crediteert dezelfde factuur
invoice-first = Eerste in de reeks
invoice-drawn-in = Verzameld in deze factuur
invoice-drawn-into = Verzamelfactuur met deze factuur
invoice-named = Gekoppeld in Provet
invoice-client-title = Eigenaar
invoice-client-nothing = Geen eigenaar op deze factuur.
invoice-others-title = Andere facturen van de eigenaar
invoice-others-what = de andere facturen van de eigenaar
invoice-printed = Zoals geregistreerd in Provet op
invoice-print-how = Druk af vanuit uw browser. Deze kopie is alleen ter informatie: de officiële factuur staat in Provet.

## Prescriptions

prescription-title = Recepten
prescription-what = recepten
prescription-by-what = namen van voorschrijvers
prescription-animals-what = de patiënt bij elk recept
prescription-nothing = Geen recepten geregistreerd.
prescription-none-valid = Geen recepten die vandaag geldig zijn.
prescription-over = Niet meer geldig ({ $count })
prescription-more = Er staan meer recepten in Provet.
prescription-not-looked = Nationale elektronische recepten worden hier niet weergegeven.
prescription-items-what = geneesmiddelen op recepten
prescription-items-more = Er staan meer geneesmiddelen in Provet.
prescription-no-items = Geen geneesmiddelen op dit recept.
prescription-unnamed = (geneesmiddel zonder naam)
prescription-undated = Geen datum
prescription-here = van dit consult
prescription-valid = geldig tot en met { $until }
prescription-ended = verlopen { $until }
prescription-ahead = nog niet geldig
prescription-no-end = geen einddatum geregistreerd
prescription-old = Ouder dan een jaar, geen einddatum geregistreerd ({ $count })
prescription-cancelled = Geannuleerd
prescription-cancelled-count = Geannuleerd ({ $count })
prescription-by = Voorgeschreven door
prescription-repeats = { $all } { $all ->
    [one] herhaling
   *[other] herhalingen
} voorgeschreven (resterend onbekend)
prescription-repeats-of = nog { $left } van { $all } { $all ->
    [one] herhaling
   *[other] herhalingen
}
prescription-repeats-left = nog { $left } { $left ->
    [one] herhaling
   *[other] herhalingen
}
prescription-repeats-unknown = herhalingen onbekend
prescription-repeats-what = herhalingen
prescription-repeats-left-what = resterende herhalingen

## Health plan

plan-title = Gezondheidsplan
plan-what = het gezondheidsplan
plan-animal = Patiënt
plan-animal-what = de patiënt van het plan
plan-check = Controleer of dit de juiste patiënt is: Provet stuurt hier alleen een nummer. Breng wijzigingen aan in Provet.
plan-unnamed = (plan zonder naam)
plan-valid = geldig, eindigt { $when }
plan-valid-open = geldig, geen einddatum geregistreerd
plan-ahead = begint { $when }
plan-over = geëindigd { $when }
plan-validity-unknown = geen datums geregistreerd
plan-validity-unread = geldigheid onduidelijk: een datum is niet leesbaar
plan-from = Van
plan-until = Tot
plan-renewal = Verlenging
plan-renewed = Wordt automatisch verlengd
plan-not-renewed = Eindigt
plan-price = Prijs
plan-next = Volgende betaling
plan-items-title = Inbegrepen in het plan
plan-items-what = de inhoud van het plan
plan-items-nothing = Geen inbegrepen onderdelen geregistreerd.
plan-items-more = Er staan meer inbegrepen onderdelen in Provet.
plan-item = Onderdeel
plan-included = Inbegrepen
plan-used = Gebruikt
plan-left = Resterend
plan-payments-title = Betalingen van het plan
plan-payments-what = betalingen van het plan
plan-payments-nothing = Geen betalingen geregistreerd.
plan-payments-note = Alleen vervaldatums. Controleer in Provet of een betaling is geslaagd.
plan-payments-more = Er staan meer betalingen in Provet.
plan-payment-ahead = gepland
plan-payment-due = vervaldatum

## Home deliveries

delivery-title = Bestellingen
delivery-what = thuisbezorgingen
delivery-client-what = de eigenaar bij deze bestelling
delivery-check = Controleer of dit de juiste eigenaar is: Provet stuurt hier alleen een nummer. Breng wijzigingen aan in Provet.
delivery-none-chosen = Er is geen bestelling geselecteerd. De meest recente worden weergegeven.
delivery-nothing = Geen bestellingen geregistreerd.
delivery-more = Alleen de meest recente bestellingen worden weergegeven. Er staan er meer in Provet.
delivery-items-what = bestelde artikelen
delivery-items-more = Er kunnen meer artikelen in Provet staan.
delivery-no-items = Geen artikelen geregistreerd.
delivery-order = Bestelling
delivery-ordered = besteld
delivery-due = verwacht
delivery-no-day = geen bezorgdatum
delivery-placed = Besteld
delivery-packed = Ingepakt
delivery-on-its-way = Onderweg
delivery-delivered = Bezorgd
delivery-cancelled = Geannuleerd
delivery-failed = Mislukt
delivery-out-of-stock = niet op voorraad
delivery-replaced = vervangen
delivery-again = volgende bezorging
delivery-track = Bezorging volgen

## Contact

contact-title = Contact
contact-what = contactgegevens
contact-phones-what = telefoonnummers
contact-email-what = het e-mailadres
contact-phone = Telefoon
contact-email = E-mail
contact-no-phone = Geen telefoonnummer geregistreerd.
contact-no-usable-phone = Geen van deze nummers kan van hieruit worden gebeld.
contact-not-callable = Kan niet van hieruit worden gebeld
contact-phone-empty = (geen nummer)
contact-reminders = Gebruikt voor herinneringen
contact-second-owner = Tweede eigenaar
contact-more-phones = Er staan meer telefoonnummers in Provet.
contact-no-email = Geen e-mailadres geregistreerd.
contact-bad-email = Geen geldig e-mailadres
contact-no-sms = Geen sms (afgemeld)
contact-email-refused = Geen e-mail (afgemeld)
contact-wishes-unavailable = Provet geeft niet aan of sms en e-mail zijn toegestaan. Vraag het voordat u iets verzendt.
contact-add = Telefoonnummer toevoegen
contact-change-phone = Telefoonnummer wijzigen
contact-change-email = E-mailadres wijzigen
contact-add-email = E-mailadres toevoegen
contact-new-number = Nieuw nummer
contact-number-hint = Met landcode, bijvoorbeeld +31 6 12345678
contact-description = Omschrijving (optioneel), bijvoorbeeld werk
contact-new-email = Nieuw e-mailadres
contact-instead-of = Vervangt
contact-now = Nu
contact-after = Na het opslaan
contact-none = (geen)
contact-changed = Iemand anders heeft dit bewerkt. De nieuwste versie staat onder ‘Nu’.
contact-saved = Opgeslagen: { $value }
contact-new-what = nieuw telefoonnummer
contact-wrong-empty-phone = Voer een telefoonnummer in.
contact-wrong-letters = Gebruik alleen cijfers, beginnend met + en de landcode. Namen horen in het veld ‘Omschrijving’.
contact-wrong-short = Dit telefoonnummer is te kort.
contact-wrong-long = Dit telefoonnummer is te lang.
contact-wrong-empty-email = Voer een e-mailadres in.
contact-wrong-at = Een e-mailadres bevat één @ met tekst ervoor en erna.
contact-wrong-domain = Het deel na de @ is onvolledig. Het moet eruitzien als voorbeeld.nl.
contact-wrong-character = Dit bevat een teken dat niet is toegestaan in e-mailadressen. Voer één adres in.
contact-wrong-long-email = Dit e-mailadres is te lang.
contact-wrong-known = Dit nummer is al geregistreerd.
contact-wrong-known-email = Dit e-mailadres is al geregistreerd.
contact-wrong-gone = Dit nummer is niet geregistreerd voor deze eigenaar. Er is niets gewijzigd.

## Calendars: days

calendar-weekday = { $day ->
    [mon] maandag
    [tue] dinsdag
    [wed] woensdag
    [thu] donderdag
    [fri] vrijdag
    [sat] zaterdag
   *[sun] zondag
}
calendar-department = Afdeling { $number }
calendar-department-what = de afdeling
calendar-today = Vandaag
calendar-previous-day = Vorige dag
calendar-next-day = Volgende dag
calendar-date = Datum
calendar-all-day = hele dag
calendar-time-zone = Alle tijden zijn in de tijdzone { $zone }.
calendar-go = Weergeven

## Appointment calendar: appointments for the day

schedule-title = Afspraken van de dag
schedule-owners-what = namen van eigenaren
schedule-nothing = Geen afspraken geregistreerd voor deze dag.
schedule-count = { $count } { $count ->
    [one] afspraak
   *[other] afspraken
}
schedule-cancelled-count = { $count } geannuleerd
schedule-arrived-count = { $count } aangekomen
schedule-alert-count = { $count } met waarschuwingen
schedule-past = { $count } eerder
schedule-now = Nu
schedule-none-ahead = Geen afspraken meer vandaag.
schedule-more = Meer over { $what }
schedule-vet = Dierenarts
schedule-all-vets = Alle dierenartsen
schedule-vet-number = Dierenarts { $number }
schedule-cancelled = Geannuleerd
schedule-missed = Niet verschenen
schedule-arrived = Aangekomen
schedule-online = Online geboekt
schedule-own = Geblokkeerde tijd
schedule-unknown-client = Onbekende klant
schedule-farm = Bedrijfsbezoek
schedule-preliminary = Voorlopig
schedule-boarding = Pension
schedule-pet-service = Dierverzorging
schedule-nobody = Geen patiënt of eigenaar
schedule-owner = Eigenaar
schedule-animal = Patiënt { $number }
schedule-animals-unreadable = { $count ->
    [one] { $count } patiënt niet leesbaar
   *[other] { $count } patiënten niet leesbaar
}
schedule-client-unreadable = De eigenaar is niet leesbaar

## Appointment calendar: alerts before arrival

arrival-warning-title = Voor aankomst
arrival-warning-nobody = Er wordt op deze dag niemand verwacht.
arrival-warning-nothing = Geen waarschuwingen geregistreerd voor de balie.
arrival-warning-clear = { $count ->
    [one] 1 afspraak
   *[other] { $count } afspraken
} zonder waarschuwingen
arrival-warning-clear-seen = { $count ->
    [one] 1 afspraak
   *[other] { $count } afspraken
} zonder waarschuwingen in wat kon worden gecontroleerd
arrival-warning-cut-off = Niet alles kon worden gecontroleerd ({ $what }). Er kunnen waarschuwingen ontbreken.
arrival-warning-untitled = Herinneringen worden met hun onderwerpregel weergegeven, omdat hun titels niet beschikbaar zijn.
arrival-warning-basis = Op basis van datums van herinneringen en onbetaalde facturen.
arrival-warning-what-animals = patiëntgegevens
arrival-warning-what-owners = gegevens van eigenaren
arrival-warning-what-phones = telefoonnummers
arrival-warning-what-money = onbetaalde facturen
arrival-warning-what-reminders = herinneringen
arrival-warning-what-visits = eerdere consulten
arrival-warning-critical = Kritieke opmerking bij de patiënt
arrival-warning-owner-critical = Kritieke opmerking bij de eigenaar
arrival-warning-remarks = Opmerking bij de patiënt
arrival-warning-marks = Labels en eigen velden van de patiënt
arrival-warning-owner-marks = Labels en eigen velden van de eigenaar
arrival-warning-marks-unread = { $count ->
    [one] { $count } label of eigen veld niet leesbaar
   *[other] { $count } labels of eigen velden niet leesbaar
}
arrival-warning-owner-remarks = Opmerking bij de eigenaar
arrival-warning-animal-archived = Patiënt gearchiveerd
arrival-warning-owner-archived = Eigenaar gearchiveerd
arrival-warning-overdue = { $title }: { $days } { $days ->
    [one] dag
   *[other] dagen
} te laat
arrival-warning-owes = Openstaand { $sum }, nog niet achterstallig
arrival-warning-owes-late = Openstaand { $sum }, achterstallig
arrival-warning-owes-overdue = Openstaand { $sum }, waarvan { $overdue } achterstallig
arrival-warning-unclear = { $count ->
    [one] 1 factuur
   *[other] { $count } facturen
}: onduidelijk of er betaald moet worden
arrival-warning-first-visit = Eerste bezoek
arrival-warning-no-phone = Geen telefoonnummer
arrival-warning-no-usable-phone = Geen telefoonnummer dat van hieruit kan worden gebeld
arrival-warning-no-email = Geen e-mailadres
arrival-warning-bad-email = E-mailadres niet leesbaar
arrival-warning-no-owner = Geen eigenaar bij de afspraak
arrival-warning-no-animal = Geen patiënt bij de afspraak
arrival-warning-unavailable-animal = De patiëntgegevens zijn niet gevonden in Provet
arrival-warning-unavailable-owner = De gegevens van de eigenaar zijn niet gevonden in Provet

## Shift calendar

shifts-what = diensten
shifts-title = Diensten op deze dag
shifts-week-title = Weekoverzicht
shifts-nobody = Niemand heeft dienst.
shifts-no-kind = Geen soort dienst
shifts-kind-unknown = Soort dienst onbekend
shifts-person = Naam onbekend (nr. { $number })
shifts-no-person = (niemand toegewezen)
shifts-types-what = soorten dienst
shifts-more = Niet alle diensten konden worden gecontroleerd.
shifts-untimed = { $count ->
    [one] { $count } dienst wordt niet weergegeven omdat de tijden niet leesbaar zijn.
   *[other] { $count } diensten worden niet weergegeven omdat de tijden niet leesbaar zijn.
}
shift-conflict-title = Conflicten tot het einde van de week
shift-conflict-nothing = Bij elke afspraak heeft iemand dienst.
shift-conflict-types-unknown = De soorten dienst zijn niet beschikbaar. Afspraken waarvoor niemand dienst heeft, kunnen hier dus ontbreken.
shift-conflict-nobody = Niemand heeft dienst
shift-conflict-other-person = Toegewezen persoon heeft geen dienst, anderen wel
shift-conflict-not-judged = Niet alle diensten konden worden gecontroleerd. Afspraken zijn er dus niet mee vergeleken.
shift-conflict-untimed = { $count ->
    [one] { $count } afspraak is niet gecontroleerd omdat de tijd niet leesbaar is.
   *[other] { $count } afspraken zijn niet gecontroleerd omdat de tijden niet leesbaar zijn.
}
shift-conflict-twice-title = Dubbel geplande diensten
shift-conflict-twice-nothing = Niemand heeft overlappende diensten.

## Pages of Provet

page-client = Klant
page-patient = Patiënt
page-invoice = Factuur
page-consultation = Consult
page-laboratory-referral = Laboratoriumaanvraag
page-appointment-calendar = Afsprakenagenda
page-shift-calendar = Dienstrooster
page-diagnostic-imaging = Aanvraag beeldvorming
page-reminder = Herinneringen
page-health-plan = Gezondheidsplan
page-online-prescription-client = Onlinerecept voor een klant
page-online-prescription-patient = Onlinerecept voor een patiënt
page-online-prescription-consultation = Onlinerecept in een consult
page-home-deliveries = Thuisbezorgingen

## Background buttons

web-nothing-to-do = Deze knop heeft geen actie in Cageside.
    .title = { web-set-up }
    .advice = Vraag uw beheerder om de knop in Provet te verwijderen of opnieuw toe te voegen in Cageside.
web-static-header = De vaste header van deze knop ontbreekt of heeft de verkeerde waarde.
    .title = { web-set-up }
    .advice = Vraag uw beheerder om de naam en de waarde van de header opnieuw in Provet in te voeren, zoals weergegeven in Cageside.
job-done = Gereed.
job-queued = Geaccepteerd. Dit wordt zo snel mogelijk uitgevoerd.
job-not-connected = Cageside is niet gekoppeld met deze praktijk. Vraag uw beheerder om de applicatie opnieuw toe te voegen vanuit de catalogus van Provet.
job-forbidden = Cageside heeft hiervoor geen rechten. Vraag uw beheerder om deze in Provet toe te kennen.
job-not-found = Dit record staat niet meer in Provet.
job-rejected = Provet heeft de wijziging geweigerd. Controleer het record en breng de wijziging daar aan.
job-throttled = Provet is overbelast. Probeer het over een minuut opnieuw.
job-unreachable = Het is niet zeker of de wijziging is doorgevoerd, omdat Provet niet reageerde zoals verwacht. Controleer het record voordat u het opnieuw probeert.
job-moved-meanwhile = Iemand heeft de status van het consult gewijzigd. Controleer deze voordat u het opnieuw probeert.
job-button = Deze knop past niet meer bij deze pagina. Vraag uw beheerder om de knop opnieuw toe te voegen in Cageside.
job-clinic-off = Cageside is gepauzeerd voor deze praktijk. Neem contact op met support.
job-receiver-refused = Het ontvangende systeem heeft de gebeurtenis geweigerd. Neem contact op met de support van dat systeem.
job-receiver-unreachable = Het ontvangende systeem reageerde niet. Neem contact op met de support van dat systeem.
job-receiver-not-allowed = Er kunnen geen gebeurtenissen naar het adres van deze knop worden gestuurd. Vraag uw beheerder om het te controleren.
job-database = Er is aan onze kant iets misgegaan. Neem contact op met support.
## Reminders: what is wrong with them before they are sent

reminders-title = Controleren voor verzending
reminders-what = herinneringen
reminders-in-provet = Herinneringen openen in Provet
reminders-chosen = { $count } { $count ->
    [one] herinnering
   *[other] herinneringen
} geselecteerd
reminders-open = { $count } niet verzonden
reminders-sent-count = { $count } verzonden
reminders-nothing = De geselecteerde herinneringen staan niet meer in Provet.
reminders-stop = { $count } { $count ->
    [one] vraagt aandacht
   *[other] vragen aandacht
}
reminders-look = { $count } te controleren
reminders-fine = { $count } zonder gevonden problemen
reminders-column-about = Patiënt en herinnering
reminders-column-when = Verzenddatum
reminders-column-to = Aan
reminders-column-found = Problemen
reminders-column-now = Nu
reminders-column-after = Na het opslaan
reminders-animal-unavailable = (patiënt niet beschikbaar)
reminders-no-day = geen datum
reminders-due = streefdatum
reminders-channel-email = E-mail
reminders-channel-text = Sms
reminders-channel-letter = Brief
reminders-channel-unknown = Verzendwijze onbekend
reminders-none-found = Geen problemen gevonden
reminders-none-seen = Geen problemen gevonden, maar niet alles kon worden gecontroleerd
reminders-animal-archived = Patiënt gearchiveerd
reminders-animal-gone = Patiënt niet gevonden in Provet
reminders-animal-not-seen = Patiëntgegevens niet beschikbaar
reminders-owner-archived = Eigenaar gearchiveerd
reminders-owner-gone = Eigenaar niet gevonden in Provet
reminders-owner-not-seen = Gegevens van eigenaar niet beschikbaar
reminders-sent = Verzonden
reminders-on-its-way = Wordt al verzonden
reminders-failed = Kon niet worden verzonden
reminders-status-unknown = Status onbekend
reminders-late = Had { $days } { $days ->
    [one] dag
   *[other] dagen
} geleden verzonden moeten zijn
reminders-unplanned = Geen geldige verzenddatum
reminders-due-unreadable = Streefdatum onbekend
reminders-bad-phone = Telefoonnummer niet leesbaar als één nummer
reminders-given = Al gegeven: { $dose }
reminders-given-since = Gegeven sinds deze herinnering is gemaakt: { $dose }
reminders-perhaps-given = Mogelijk al gegeven: { $dose }
reminders-duplicate = Dubbel: er wacht nog een andere ({ $day })
reminders-duplicate-chosen = Dubbel: er is nog een andere geselecteerd ({ $day })
reminders-duplicate-sent = Dubbel: dezelfde herinnering is verzonden ({ $day })
reminders-wish-unavailable-email = E-mailvoorkeur onbekend
reminders-wish-unavailable-text = Sms-voorkeur onbekend
reminders-no-email = Geen e-mailadres
reminders-no-phone = Geen telefoonnummer
reminders-no-post = Geen postadres
reminders-other-email = E-mailadres staat niet bij de eigenaar
reminders-other-phone = Telefoonnummer staat niet bij de eigenaar
reminders-phone-unavailable = Telefoonnummers niet beschikbaar
reminders-address-unavailable = Adres niet beschikbaar
reminders-animals-what = patiënten
reminders-owners-what = eigenaren
reminders-templates-what = titels van herinneringen
reminders-others-what = andere herinneringen voor deze patiënten
reminders-doses-what = hier gegeven vaccinaties
reminders-gone = { $count } geselecteerde { $count ->
    [one] herinnering is
   *[other] herinneringen zijn
} niet gevonden in Provet.
reminders-more = Sommige oudere gegevens zijn niet gecontroleerd.
reminders-not-looked = Vaccinaties die elders of meer dan 13 maanden geleden zijn gegeven, zijn niet gecontroleerd.
reminders-which = Toepassen op
reminders-which-ticked = Geselecteerde herinneringen
reminders-which-clean = Alle zonder gevonden problemen ({ $count })
reminders-which-stopped = Alle die aandacht vragen ({ $count })
reminders-do = Actie
reminders-do-sent = Markeren als verzonden
reminders-do-move = Verplaatsen
reminders-day = Nieuwe datum
reminders-ask-sent = { $count } { $count ->
    [one] herinnering
   *[other] herinneringen
} markeren als verzonden?
reminders-ask-move = { $count } { $count ->
    [one] herinnering
   *[other] herinneringen
} verzenden op { $day }?
reminders-ask-stopped = { $count } hiervan { $count ->
    [one] vraagt
   *[other] vragen
} aandacht vóór verzending
reminders-after-due = Na de streefdatum
reminders-sent-means = Hiermee wordt niets verzonden, en Provet verzendt deze herinneringen ook niet.
reminders-save-sent = { $count } markeren als verzonden
reminders-save-move = { $count } verplaatsen
reminders-left-out = { $count } overgeslagen: al verzonden of al gepland voor die dag.
reminders-later = Er kunnen maximaal { $most } herinneringen tegelijk worden gewijzigd. Herhaal dit voor de overige { $count }.
reminders-wrong-nothing = Selecteer ten minste één herinnering of pas de actie toe op een andere groep.
reminders-wrong-left = Niets te wijzigen. Deze herinneringen zijn al verzonden of al gepland voor die dag.
reminders-wrong-no-day = Kies een nieuwe datum.
reminders-wrong-past = Die datum ligt in het verleden. Kies vandaag of later.
reminders-wrong-far = Die datum ligt jaren in de toekomst. Kies een eerdere datum.
reminders-done-sent = Gemarkeerd als verzonden: { $count }
reminders-done-move = Verplaatst: { $count }
reminders-done-which = Herinneringen weergeven
reminders-not-done = { $count } niet opgeslagen
reminders-number = Herinnering
reminders-row-done = Opgeslagen
reminders-row-already = Al opgeslagen
reminders-row-changed = Niet opgeslagen: deze herinnering is gewijzigd in Provet. Controleer de herinnering en probeer het opnieuw.
reminders-row-doubtful = Niet zeker of het is opgeslagen. Kijk in Provet.
reminders-row-unsent = Niet opgeslagen. Selecteer de herinnering en probeer het opnieuw.
reminders-row-what = deze herinnering

## Laboratory and imaging referrals

referral-what = de aanvraag
referral-by-what = de naam van de aanvrager
referral-visit = Consult openen in Provet
referral-laboratory = Laboratorium
referral-sample = Monster
referral-sent = Verzonden
referral-answered = Beantwoord
referral-made = Aangemaakt
referral-by = Aangevraagd door
referral-number = Laboratoriumnummer
referral-answer-undated = Geen antwoorddatum geregistreerd
referral-asked = Aangevraagd
referral-remarks = Opmerkingen
referral-internal = Interne notities
referral-before-title = Eerdere laboratoriumaanvragen
referral-before-what = eerdere laboratoriumaanvragen
referral-before-nothing = Geen eerdere laboratoriumaanvragen geregistreerd.
referral-unattributed = { $count ->
    [one] { $count } aanvraag wordt niet weergegeven: Provet geeft niet aan voor welke patiënt van het consult die is.
   *[other] { $count } aanvragen worden niet weergegeven: Provet geeft niet aan voor welke patiënt van het consult die zijn.
}
referral-older = Oudere gegevens staan in Provet.
results-title = Uitslagen
results-what = laboratoriumuitslagen
results-nothing = Geen bepalingen geregistreerd voor deze aanvraag.
results-others = Meer uitslagen ({ $count })
results-unattributed = { $count ->
    [one] { $count } uitslag wordt niet weergegeven: Provet geeft niet aan voor welke patiënt van het consult die is.
   *[other] { $count } uitslagen worden niet weergegeven: Provet geeft niet aan voor welke patiënt van het consult die zijn.
}
results-older = Uitslagen van oudere consulten worden niet weergegeven.
results-source = De referentiewaarden zijn die van het laboratorium, zoals bij elke uitslag geregistreerd in Provet.
results-column-analysis = Bepaling
results-column-latest = Laatste
results-column-range = Referentiewaarden
results-column-earlier = Vorige
results-waits = In afwachting
results-low = Laag
results-high = Hoog
results-no-range = geen referentiewaarden
results-since = sinds { $day }
results-first = geen
results-more = nog { $count } in Provet
imaging-no-examinations = Geen onderzoeken geregistreerd voor deze aanvraag.
imaging-unreferred = { $count ->
    [one] { $count } onderzoek van deze patiënt is niet aan een aanvraag gekoppeld. Zie Provet.
   *[other] { $count } onderzoeken van deze patiënt zijn niet aan een aanvraag gekoppeld. Zie Provet.
}
imaging-examinations-what = onderzoeken
imaging-not-performed = nog niet uitgevoerd
imaging-pictures = Beelden
imaging-report = Verslag
imaging-no-report = Geen verslag geregistreerd
imaging-before-title = Eerdere beeldvorming
imaging-before-what = eerdere aanvragen beeldvorming
imaging-before-nothing = Geen eerdere aanvragen beeldvorming geregistreerd.

## Settings: around every page

settings-title = { $page } · Cageside
settings-skip = Naar de inhoud
settings-nav = Instellingen
settings-nav-clinics = Praktijken
settings-nav-accounts = Accounts
settings-nav-audit = Auditlog
settings-nav-system = Systeem
settings-nav-account = Mijn account
settings-sign-out = Uitloggen
settings-clinic-nav-label = Deze praktijk
settings-clinic-unnamed = Praktijk { $number }
settings-clinic-nav-overview = Overzicht
settings-clinic-nav-buttons = Knoppen
settings-clinic-nav-panels = Panelen
settings-clinic-nav-doctor = Probleemoplossing
settings-clinic-nav-people = Gebruikers
settings-clinic-nav-audit = Auditlog
settings-clinic-nav-jobs = Taken
settings-copy = Kopiëren
settings-copy-what = { $what } kopiëren
settings-copied = Gekopieerd
settings-not-copied = Kopiëren is niet gelukt. Selecteer de tekst en kopieer die zelf.
settings-session-ended = U bent uitgelogd omdat u 2 uur niet actief was. Laad de pagina opnieuw om in te loggen.

## Settings: launch doctor

settings-doctor-paste = Probleem met een knop oplossen
settings-doctor-url = URL van de knop
settings-doctor-url-hint = Kopieer de volledige URL uit het venster of frame met de foutmelding, inclusief alles na het ‘?’. De URL wordt niet bewaard.
settings-doctor-explain = Diagnose stellen
settings-doctor-other-clinic = Deze URL hoort bij een andere praktijk. Het pad moet { $number } bevatten.
settings-doctor-no-page = De URL eindigt niet op een bekende pagina van Provet. Vergelijk de URL in Provet met die onder Knoppen.
settings-doctor-no-launch = Dit is geen URL van een knop. Het pad moet beginnen met /launch/ of /background/.
settings-doctor-fits = De hash past bij het schema { $recipe }.
settings-doctor-refused = Onlangs geweigerd
settings-doctor-none = Geen geweigerde aanroepen. Als een knop niet meer werkt, staan hier de oorzaak en de oplossing.
settings-doctor-when = Tijdstip
settings-doctor-page = Pagina
settings-doctor-why = Oorzaak en oplossing
settings-doctor-unknown-page = Onbekend
settings-doctor-no-parameters = geen bekende parameters
settings-doctor-parameters = parameters: { $names }
settings-doctor-sound = Deze aanroep is geldig en opent het paneel.
settings-doctor-no-button = Geen knop in Cageside past bij deze aanroep.
    .advice = Stel de knop in onder Knoppen, of vergelijk de URL in Provet met die daar.
settings-doctor-switched-off = Cageside is gepauzeerd voor deze praktijk.
    .advice = Schakel Cageside in onder Overzicht › Algemeen.
settings-doctor-too-large = Het verzoek bevat meer gegevens dan een knop verstuurt.
    .advice = Verwijder in Provet alles na het ‘?’ uit de URL van de knop.
settings-doctor-no-hash = De knop stuurt geen verificatiehash mee.
    .advice = Schakel in Provet ‘Add verification hash’ in en voer de salt in.
settings-doctor-repeated = Een verificatieparameter is meer dan één keer verzonden.
    .advice = Verwijder in Provet { $name } uit de URL van de knop.
settings-doctor-malformed = De verificatiehash heeft geen geldige notatie.
    .advice = Verwijder in Provet ‘verification’ uit de URL van de knop. Provet voegt dit automatisch toe.
settings-doctor-tenant = Het verzoek kwam van een andere praktijk dan die in de URL van de knop.
    .advice = Vervang in Provet de URL door die van deze praktijk.
settings-doctor-recipe = De salt klopt, maar de hash gebruikt een ander schema dan waarmee deze knop is ingesteld.
    .advice = Controleer in Provet of ‘Include payload in verification hash’ overeenkomt met de waarde onder Knoppen.
settings-doctor-altered = Het tijdstempel is onderweg naar Cageside gewijzigd.
    .advice = Gebruik POST voor deze knop, of controleer of er een proxy is die URL’s herschrijft.
settings-doctor-salt = De verificatiesalt komt niet overeen.
    .advice = Maak een nieuwe salt onder Knoppen en voer die in Provet in.
settings-doctor-timestamp = De hash klopt, maar de notatie van het tijdstempel wordt niet herkend.
    .advice = Neem contact op met uw systeembeheerder.
settings-doctor-expired = De pagina in Provet stond te lang open toen op de knop werd geklikt.
    .advice = Laad de pagina in Provet opnieuw. Gebeurt dit vaak, sta dan onder Overzicht › Algemeen een langere geldigheidsduur van aanroeplinks toe.
settings-doctor-ended = De pagina in Provet is geladen voordat alle panelen onder Aanroepbeveiliging werden gesloten.
    .advice = Laad de pagina in Provet opnieuw en klik nog eens op de knop.
settings-doctor-many-records = Er zijn te veel verschillende records geopend met één standaardhash.
    .advice = Laad de pagina in Provet opnieuw. Is dit normaal in uw praktijk, sta dan meer records toe onder Aanroepbeveiliging. Zo niet, dan is er mogelijk een link uitgelekt: sluit daar alle panelen.
settings-doctor-other-origin = Provet is geopend op een adres dat niet voor deze praktijk is ingesteld. De browser zou een leeg paneel tonen.
    .advice = Voeg het adres van Provet toe onder Aanroepbeveiliging.
settings-doctor-payload-hash = Deze praktijk vereist een hash die het record dekt, en de hash van deze knop doet dat niet.
    .advice = Schakel in Provet ‘Include payload in verification hash’ in voor de knop, of wijzig de eis onder Overzicht › Algemeen.
settings-doctor-department = Panelen zijn uitgeschakeld voor deze afdeling.
    .advice = Schakel de applicatie in Provet in voor de afdeling, of wijzig de afdelingen onder Overzicht › Algemeen.
settings-doctor-no-sign-in = Inloggen is verplicht, maar niet ingesteld voor deze praktijk.
    .advice = Voeg de applicatie voor inloggen toe in Provet, of wijzig de eis onder Overzicht › Algemeen.
settings-doctor-sender = Het verzoek kwam van een netwerk dat niet in CAGESIDE_CALLBACK_NETWORKS staat.
    .advice = Kwam het van Provet, vraag dan uw systeembeheerder om het netwerk toe te voegen.
settings-doctor-clock = De klokken lopen niet gelijk. Het tijdstip van de aanroep ligt in de toekomst.
    .advice = Vraag uw systeembeheerder om de klok van de server te controleren.
settings-doctor-parameter = De record-ID staat niet in de verwachte parameter.
    .advice = Stel in Provet de parameternaam in op { $name }.
settings-doctor-parameter-kept = De record-ID staat niet in de verwachte parameter.
    .advice = Stel in Provet de parameternaam in op de waarde onder Knoppen.
settings-doctor-object = De parameter bevat geen record-ID.
    .advice = Voer in Provet na ‘{ $name }=’ alleen het opgegeven voorvoegsel in.
settings-doctor-object-kept = De parameter bevat geen record-ID.
    .advice = Voer in Provet na de parameternaam alleen het opgegeven voorvoegsel in.
settings-doctor-too-many = Er zijn te veel records geselecteerd voor één aanroep.
    .advice = Selecteer minder rijen in Provet.
settings-doctor-which-page = De parameters geven niet aan op welke pagina de knop staat.
    .advice = Geef elke pagina een eigen knop-URL of een eigen parameternaam, zoals weergegeven onder Knoppen.
settings-doctor-header = De vaste header ontbreekt of heeft de verkeerde waarde.
    .advice = Voer in Provet de vaste header van de knop opnieuw in, precies zoals opgegeven.
settings-doctor-nothing-to-do = Deze knop heeft geen actie.
    .advice = Kies de actie onder Knoppen.
settings-doctor-else = De aanroep is geweigerd.
settings-doctor-ahead = Het tijdstip ligt { $hours } uur { $minutes } min voor op de klok van de server.
settings-doctor-behind = Gemaakt { $hours } uur { $minutes } min voordat de aanroep aankwam.

## Settings: panels

settings-panels-intro = Kies welke onderdelen elk paneel toont en in welke volgorde. Patiëntgegevens en kritieke informatie staan altijd vooraan.
settings-panels-page = Paneel
settings-panels-shown = Onderdelen
settings-panels-usual = Standaard
settings-panels-own = { $shown } van { $all }, eigen volgorde
settings-panels-departments = Eigen volgorde voor afdelingen: { $departments }
settings-panels-of = Paneel: { $page }
settings-panels-department = Afdeling
settings-panels-every-department = Alle afdelingen
settings-panels-one-department = Afdeling { $number }
settings-panels-choose = Weergeven
settings-panels-sections = Onderdelen
settings-panels-up = Omhoog
settings-panels-up-what = Omhoog: { $section }
settings-panels-down = Omlaag
settings-panels-down-what = Omlaag: { $section }
settings-panels-fixed = altijd vooraan
settings-panels-preview = Voorbeeld
settings-panels-save = Opslaan
settings-panels-show-preview = Voorbeeld bijwerken
settings-panels-back = Standaardvolgorde herstellen
settings-panels-saved = Opgeslagen. Nieuw geopende panelen gebruiken deze volgorde.
settings-panels-reset = De standaardvolgorde is hersteld.
settings-panels-unsaved = Alleen een voorbeeld. Nog niet opgeslagen.
settings-panels-conflict = Iemand anders heeft deze volgorde gewijzigd. Hieronder staat de nieuwste versie. Breng uw wijziging opnieuw aan.

## Settings: audit

settings-audit-kind = Type
settings-audit-kind-write = Gegevens opgeslagen
settings-audit-kind-open = Panelen geopend
settings-audit-kind-change = Instellingen gewijzigd
settings-audit-kind-sign-in = Inloggen
settings-audit-kind-export = Exports
settings-audit-kind-purge = Verwijderingen
settings-audit-any = Alle
settings-audit-clinic = Praktijk
settings-audit-who = Gebruiker
settings-audit-what = Actie
settings-audit-object = Recordtype
settings-audit-number = Record-ID
settings-audit-outcome = Resultaat
settings-audit-from = Van
settings-audit-until = Tot en met
settings-audit-when = Tijdstip
settings-audit-filter = Filteren
settings-audit-all = Filters wissen
settings-audit-wrong-day = Voer een datum in als JJJJ-MM-DD.
settings-audit-wrong-number = Voer een getal in.
settings-audit-unsound = Corrigeer de filters hierboven om vermeldingen te zien.
settings-audit-none = Nog geen vermeldingen. Geopende panelen, opgeslagen gegevens en gewijzigde instellingen verschijnen hier.
settings-audit-kept = Vermeldingen worden { $days } dagen bewaard.
settings-audit-values-kept = Veldwaarden vóór en na elke wijziging worden bewaard.
settings-audit-values-left-out = Veldwaarden worden niet bewaard.
settings-audit-pages = Pagina’s van de auditlog
settings-audit-newest = Nieuwste
settings-audit-older = Ouder
settings-audit-looked = Teruggezocht tot { $until }.
settings-audit-file = Downloaden als CSV
settings-audit-file-hint = Bevat alle pagina’s van deze lijst. De download wordt in de auditlog vastgelegd.
settings-audit-installation = Heel Cageside
settings-audit-user = Gebruiker { $number }
settings-audit-nobody = Onbekende gebruiker
settings-audit-claimed = niet geverifieerd
settings-audit-proved = geverifieerd
settings-audit-is-signed-in = ingelogd
settings-audit-command = Opdrachtregel
settings-audit-itself = Cageside
settings-audit-panel = Paneel: { $panel }
settings-audit-in-department = Afdeling { $number }
settings-audit-values = Voor en na
settings-audit-before = Voor
settings-audit-after = Na
settings-audit-empty = (leeg)
settings-audit-row-unreadable = Deze vermelding is niet leesbaar.
settings-audit-unreadable = De waarden voor en na zijn niet meer leesbaar.
settings-audit-patient = Patiënt
settings-audit-client = Eigenaar
settings-audit-consultation = Consult
settings-audit-invoice = Factuur
settings-audit-reminder = Herinnering
settings-audit-department = Afdeling
settings-audit-outcome-started = begonnen, niet voltooid
settings-audit-outcome-done = gereed
settings-audit-outcome-refused = geweigerd
settings-audit-outcome-failed = mislukt
settings-audit-outcome-unknown = onbekend
settings-audit-open = Paneel geopend
settings-audit-undo-weight = Gewicht ongedaan gemaakt
settings-audit-record-weight = Gewicht geregistreerd
settings-audit-change-notes = Opmerkingen gewijzigd
settings-audit-add-note = Notitie toegevoegd
settings-audit-move-status = Status van het consult gewijzigd
settings-audit-mark-sent = Gemarkeerd als verzonden
settings-audit-set-integration-status = Integratiestatus ingesteld
settings-audit-add-phone-number = Telefoonnummer toegevoegd
settings-audit-change-phone-number = Telefoonnummer gewijzigd
settings-audit-change-email = E-mailadres gewijzigd
settings-audit-mark-reminder-sent = Herinnering gemarkeerd als verzonden
settings-audit-plan-reminder = Herinnering verplaatst
settings-audit-button-added = Knop toegevoegd
settings-audit-button-removed = Knop verwijderd
settings-audit-policy-changed = Algemene instellingen gewijzigd
settings-audit-layout-changed = Onderdelen van een paneel gewijzigd
settings-audit-layout-reset = Standaardonderdelen van een paneel hersteld
settings-audit-clinic-added = Praktijk toegevoegd
settings-audit-password-changed = Eigen wachtwoord gewijzigd
settings-audit-sessions-ended = Andere sessies uitgelogd
settings-audit-second-factor-on = Tweestapsverificatie ingeschakeld
settings-audit-second-factor-off = Tweestapsverificatie uitgeschakeld
settings-audit-person-signed-out = Gebruiker uitgelogd
settings-audit-people-signed-out = Alle gebruikers uitgelogd
settings-audit-signed-in = Ingelogd
settings-audit-signed-out = Uitgelogd
settings-audit-sign-in-refused = Inloggen mislukt
settings-audit-sign-in-paused = Te veel mislukte inlogpogingen
settings-audit-confirmation-refused = Bevestigen van identiteit mislukt
settings-audit-confirmation-paused = Te veel mislukte bevestigingen
settings-audit-link-refused = Ongeldige link geopend
settings-audit-access-refused = Geprobeerd een pagina zonder toegang te openen
settings-audit-form-refused = Ongeldig formulier verzonden
settings-audit-all-sessions-ended = Iedereen uitgelogd uit de instellingen
settings-audit-urls-changed = URL’s voor Provet gewijzigd
settings-audit-exported = Auditlog gedownload
settings-audit-clinic-purged = Praktijk verwijderd
settings-audit-key-added = Geheime sleutel gemaakt
settings-audit-key-rotated = Alle geheimen opnieuw versleuteld
settings-audit-old-keys-forgotten = Oude geheime sleutels verwijderd
sign-in-title = Inloggen met Provet
sign-in-why = In deze praktijk ziet en wijzigt u alleen waarvoor u in Provet rechten hebt. Log één keer in. Als het kan, onthoudt deze browser u.
sign-in-why-clinic = Bij { $clinic } ziet en wijzigt u alleen waarvoor u in Provet rechten hebt. Log één keer in. Als het kan, onthoudt deze browser u.
sign-in-ended = U bent uitgelogd.
sign-in-signed-out = U hebt uitgelogd.
sign-in-other = Deze browser is ingelogd als { $name }, maar iemand anders heeft op de knop geklikt.
sign-in-not-yet = Het inloggen is nog niet voltooid.
sign-in-to-write = Log in om op te slaan. Wat u hebt getypt, blijft bewaard.
sign-in-button = Inloggen
sign-in-again = Inloggen als iemand anders
sign-in-retry = Opnieuw proberen
sign-in-continue = Doorgaan
sign-in-waiting = Rond het inloggen af in het nieuwe venster. Gebeurt hier daarna niets? Kies Doorgaan.
sign-in-blocked = Uw browser heeft het inlogvenster geblokkeerd. Sta pop-ups toe voor deze pagina en probeer het opnieuw.
sign-in-closed = U bent nog niet ingelogd. Rond het inloggen af in het andere venster en kies dan Doorgaan. Hebt u dat venster gesloten, begin dan opnieuw.
sign-in-as = Ingelogd als
sign-in-as-nobody = Ingelogd met Provet
sign-in-out = Uitloggen
sign-in-not-you = Bent u dit niet?
sign-in-leaving = U gaat naar Provet …
sign-in-leave = Doorgaan naar Provet
sign-in-done = U bent ingelogd
sign-in-done-advice = Ga terug naar het paneel en kies Doorgaan. U kunt dit venster sluiten.

sign-in-needed = Hiervoor moet u met Provet inloggen.
    .title = Inloggen vereist
    .advice = Log in om door te gaan. Wat u hebt getypt, blijft bewaard.
sign-in-no-way = Inloggen is verplicht, maar niet ingesteld voor deze praktijk.
    .title = Inloggen niet beschikbaar
    .advice = Vraag uw beheerder om Cageside in Provet toe te voegen met de grant authorization code, of om de inlogeis van de praktijk te wijzigen.
sign-in-payload-hash = Deze praktijk vereist een hash die de hele aanroep dekt, en de hash van deze knop doet dat niet.
    .title = { web-set-up }
    .advice = Vraag uw beheerder om ‘Include payload in verification hash’ voor deze knop in Provet in te schakelen.
sign-in-department-off = Cageside is uitgeschakeld voor deze afdeling.
    .title = Niet beschikbaar op deze afdeling
    .advice = Vraag uw beheerder om Cageside voor de afdeling in te schakelen in de integratiecatalogus van Provet.
sign-in-malformed = Het antwoord van Provet was niet leesbaar.
    .title = U bent niet ingelogd
    .advice = Sluit dit venster en begin opnieuw vanuit het paneel.
sign-in-shut-off = Deze inlogpoging is niet vanuit een paneel gestart, of het paneel is afgeschermd van zijn eigen adres.
    .title = U bent niet ingelogd
    .advice = Open het paneel in een eigen tabblad en log daar in.
sign-in-state = Deze inlogpoging is beëindigd, duurde langer dan 15 minuten of is niet hier gestart.
    .title = U bent niet ingelogd
    .advice = Sluit dit venster en begin opnieuw vanuit het paneel.
sign-in-other-browser = Deze inlogpoging is in een andere browser gestart, of deze browser blokkeert cookies.
    .title = U bent niet ingelogd
    .advice = Sta cookies toe voor dit adres en begin opnieuw vanuit het paneel.
sign-in-other-person = U hebt ingelogd als { $name }, maar iemand anders heeft in Provet op de knop geklikt.
    .title = Andere gebruiker
    .advice = Log in als de persoon die bij Provet is ingelogd, of open het paneel opnieuw vanuit uw eigen Provet-account.
sign-in-withdrawn = Iemand heeft de applicatie van de praktijk in Provet gewijzigd terwijl u inlogde.
    .title = U bent niet ingelogd
    .advice = Sluit dit venster en open het paneel opnieuw vanuit Provet.
sign-in-declined = U hebt Cageside niet toegestaan namens u te handelen.
    .title = U bent niet ingelogd
    .advice = Probeer het opnieuw en sta toegang toe, of sluit dit venster.
sign-in-refused = Provet staat niet toe dat gebruikers via Cageside inloggen.
    .title = U bent niet ingelogd
    .advice = Vraag uw beheerder om Cageside opnieuw toe te voegen in Provet.
sign-in-code = Provet accepteert deze inlogpoging niet meer.
    .title = U bent niet ingelogd
    .advice = Probeer het opnieuw.
sign-in-throttled = Provet is overbelast.
    .title = U bent niet ingelogd
    .advice = Probeer het over een minuut opnieuw.
sign-in-unreachable = Provet reageert niet.
    .title = U bent niet ingelogd
    .advice = Probeer het zo dadelijk opnieuw.
sign-in-nonsense = Onverwacht antwoord van Provet.
    .title = U bent niet ingelogd
    .advice = Probeer het opnieuw. Blijft het probleem bestaan, stuur dan de code hieronder naar support.
sign-in-application = De applicatie van de praktijk in Provet is niet ingesteld voor inloggen.
    .title = Inloggen niet beschikbaar
    .advice = Stuur de code hieronder naar uw beheerder.

background-person-unproved = Deze praktijk vereist een geverifieerde gebruiker, en dit verzoek bewijst niet wie op de knop heeft geklikt. Neem in Provet de payload en de gebruikers-ID op in de verificatiehash.
background-signed-out = De gebruiker die op de knop heeft geklikt, is niet ingelogd. Open een paneel van Cageside, log in en klik nog eens op de knop.
job-signed-out = De gebruiker die op de knop heeft geklikt, is niet meer ingelogd. Open een paneel van Cageside, log in en voer de actie opnieuw uit.

## Settings: people

settings-signed-in-users-title = Ingelogde gebruikers
settings-signed-in-users-intro = Deze gebruikers werken in de panelen van deze praktijk met hun eigen rechten in Provet. Nadat u iemand hebt uitgelogd, logt die persoon in het volgende geopende paneel opnieuw in.
settings-signed-in-users-nobody = Er is niemand ingelogd. Gebruikers loggen in vanuit een paneel als ze in de praktijk met hun eigen rechten in Provet mogen werken.
settings-signed-in-users-who = Gebruiker
settings-signed-in-users-since = Ingelogd
settings-signed-in-users-used = Laatst gebruikt
settings-signed-in-users-browsers = Onthouden browsers
settings-signed-in-users-user = Gebruiker { $number } in Provet
settings-signed-in-users-unnamed = Geen naam in Provet
settings-signed-in-users-end = Uitloggen
settings-signed-in-users-end-all = Iedereen uitloggen
settings-signed-in-users-ended = Gebruiker uitgelogd.
settings-signed-in-users-all-ended = Iedereen is uitgelogd.
settings-signed-in-users-more = Meer weergeven
## Settings: buttons

settings-buttons-none = Nog geen knoppen. Stel ze in, en elke pagina in Provet krijgt een knop die het bijbehorende paneel opent.
settings-buttons-add-missing = { $count ->
    [one] Ontbrekende knop instellen
   *[other] { $count } ontbrekende knoppen instellen
}
settings-buttons-add-background = Achtergrondknop instellen
settings-buttons-add-one = Instellen
settings-buttons-add-for = Knop instellen voor { $page }
settings-buttons-page = Pagina
settings-buttons-button = Knop
settings-buttons-in-provet = In Provet
settings-buttons-shares-url = deelt de URL met andere pagina’s
settings-buttons-compare = Vergelijken met Provet
settings-buttons-not-compared = Vergelijken met Provet is niet gelukt.
settings-buttons-some-changed = { $count ->
    [one] Eén knop is in Provet gewijzigd.
   *[other] { $count } knoppen zijn in Provet gewijzigd.
}
settings-buttons-none-changed = Alle knoppen komen overeen met Provet.
settings-buttons-by-hand = Handmatig toegevoegd (kan niet worden geverifieerd)
settings-buttons-changed = Gewijzigd in Provet
settings-buttons-gone = Niet meer in Provet
settings-buttons-same = Gesynchroniseerd
settings-buttons-made = Aangemaakt
settings-buttons-sending = Wordt aangemaakt
settings-buttons-unsure = Niet zeker of de knop is aangemaakt
settings-buttons-planned = Nog niet aangemaakt
settings-buttons-not-made = Geweigerd door Provet
settings-buttons-salt-behind = Provet heeft nog de oude salt.
settings-buttons-compared = Vergeleken:
settings-buttons-add-title = Knoppen instellen
settings-buttons-add-background-title = Achtergrondknop instellen
settings-buttons-pages = Pagina’s
settings-buttons-no-page = Selecteer ten minste één pagina.
settings-buttons-action = Actie bij klikken
settings-buttons-action-side-panel = Openen in zijpaneel
settings-buttons-action-window = Openen in nieuw venster
settings-buttons-action-popup = Openen in pop-upvenster
settings-buttons-action-background = HTTP-verzoek verzenden
settings-buttons-more = Meer opties
settings-buttons-name = Naam van de knop
settings-buttons-bad-name = Voer een naam van maximaal { $most } tekens in.
settings-buttons-method = HTTP-methode
settings-buttons-choose = Selecteer er een.
settings-buttons-one-url = Eén URL gebruiken voor alle pagina’s (de parameternaam geeft de pagina aan)
settings-buttons-parameter = Parameternaam
settings-buttons-parameter-hint = Laat leeg om id te gebruiken of, bij één URL, de eigen naam van de pagina, zoals patient_id.
settings-buttons-bad-parameter = Dit is geen geldige parameternaam.
settings-buttons-parameter-tells = Bij één URL moet de parameternaam { $name } zijn. Laat dit veld leeg.
settings-buttons-prefix = Voorvoegsel
settings-buttons-prefix-hint = Tekst vóór de ID, zoals client_. Meestal leeg.
settings-buttons-bad-prefix = Gebruik geen spaties, = & ? # of een cijfer aan het einde.
settings-buttons-recipe = Verificatiehash
settings-buttons-recipe-hint = Laat dit zo, tenzij Probleemoplossing een ander schema aanraadt.
settings-buttons-recipe-usual = Standaard: { $name }
settings-buttons-recipe-plain = { $name }
settings-buttons-recipe-payload = { $name }: dekt het record
settings-buttons-method-make = Voor mij aanmaken in Provet
settings-buttons-method-hand = Tonen wat ik in Provet moet invoeren
settings-buttons-methods = Voordat er iets wordt aangemaakt, kunt u controleren wat er wordt verzonden.
settings-buttons-work = Actie
settings-buttons-work-move-status = Status van het consult wijzigen
settings-buttons-work-mark-sent = Markeren als verzonden
settings-buttons-work-set-integration-status = Integratiestatus instellen
settings-buttons-work-add-note = Notitie toevoegen
settings-buttons-work-forward = Gebeurtenis naar een webhook-URL sturen
settings-buttons-work-elsewhere = Alleen beschikbaar op: { $pages }.
settings-buttons-status = Nieuwe status (voor ‘Status van het consult wijzigen’)
settings-buttons-argument = Tekst of URL
settings-buttons-argument-hint = Afhankelijk van de actie: de integratiestatus, de tekst van de notitie ({ $placeholders }) of de webhook-URL.
settings-buttons-bad-argument = Voer maximaal 200 tekens in, of een URL die begint met https://.
settings-buttons-bad-template = Voer de tekst van de notitie in. U kunt deze plaatshouders gebruiken: { $placeholders }.
settings-buttons-bad-address = Voer een URL in die begint met https:// en op het openbare internet staat.
settings-buttons-along = Record meesturen (alleen bij webhook-URL)
settings-buttons-no-record = Het record kan alleen bij een webhook-URL worden meegestuurd.
settings-buttons-header = Ook een vaste header vereisen
settings-buttons-header-name = Naam van de header
settings-buttons-bad-header = Gebruik alleen letters, cijfers, - en _, en geen naam die HTTP zelf gebruikt.
settings-buttons-set-up = Opgeslagen in Cageside. Voeg de knop nu toe in Provet.
settings-buttons-where = Ga in Provet naar Settings > Integrations > Custom integrations. Voeg voor elke knop één integratie toe en vul deze velden in.
settings-buttons-typed-in = Klaar, ik heb dit in Provet toegevoegd
settings-buttons-type-title = Wat u in Provet invoert
settings-buttons-field-name = Naam (Name)
settings-buttons-field-page = Zichtbare pagina (Visible page)
settings-buttons-field-action = Actie (Action)
settings-buttons-field-method = HTTP-methode (HTTP method)
settings-buttons-field-url = URL
settings-buttons-field-parameter = Parameternaam (Parameter name)
settings-buttons-field-enabled = Ingeschakeld (Enabled)
settings-buttons-field-hash = Verificatiehash toevoegen (Add verification hash)
settings-buttons-field-salt = Verificatiesalt (Verification salt)
settings-buttons-field-payload = Payload opnemen in verificatiehash (Include payload in verification hash)
settings-buttons-field-organization = Gegevens van organisatie en afdeling toevoegen (Add organization and department information)
settings-buttons-field-headers = Vaste headers (Static headers)
settings-buttons-field-header-value = Waarde van de header
settings-buttons-on = Aan
settings-buttons-off = Uit
settings-buttons-salt-once = Kopieer de salt nu. Die wordt niet opnieuw weergegeven.
settings-buttons-salt-was-shown = Alleen weergegeven bij het aanmaken. Kwijtgeraakt? Maak een nieuwe salt.
settings-buttons-header-was-shown = { $name } (waarde alleen weergegeven bij het aanmaken)
settings-buttons-signing = Ondertekeningsgeheim
settings-buttons-signing-hint = Voor het systeem dat de gebeurtenissen ontvangt. Kopieer het nu: het wordt niet opnieuw weergegeven.
settings-buttons-plan-title = Controleren voor het aanmaken
settings-buttons-plan-intro = { $count ->
    [one] Deze knop wordt in Provet aangemaakt. Er is nog niets verzonden.
   *[other] Deze { $count } knoppen worden in Provet aangemaakt. Er is nog niets verzonden.
}
settings-buttons-plan-changed = De velden van Provet zijn gewijzigd terwijl u controleerde. Controleer ze opnieuw.
settings-buttons-plan-field = Veld
settings-buttons-plan-sent = Te verzenden waarde
settings-buttons-plan-salt = Automatisch gegenereerd
settings-buttons-plan-header = Automatisch gegenereerd
settings-buttons-make = { $count ->
    [one] Knop aanmaken in Provet
   *[other] Knoppen aanmaken in Provet
}
settings-buttons-nothing-sent = Er is niets verzonden.
settings-buttons-made-title = Knoppen in Provet
settings-buttons-all-made = { $count ->
    [one] De knop staat in Provet. Laad daar een pagina opnieuw om hem te zien.
   *[other] Alle { $count } knoppen staan in Provet. Laad daar een pagina opnieuw om ze te zien.
}
settings-buttons-some-left = Sommige knoppen staan nog niet in Provet.
settings-buttons-was-set-up = Deze knoppen zijn al ingesteld. De salts zijn bij het aanmaken weergegeven.
settings-buttons-finish = Aanmaken voltooien
settings-buttons-undo = Al deze knoppen verwijderen
settings-buttons-undo-hint = Hiermee worden ze uit Provet en uit Cageside verwijderd.
settings-buttons-to-all = Alle knoppen
settings-buttons-ours-was = In Cageside
settings-buttons-theirs-is = In Provet
settings-buttons-launches-fail = Met deze waarden werkt de knop niet.
settings-buttons-put-back = Herstellen in Provet
settings-buttons-accept = Wijzigingen accepteren
settings-buttons-make-again = Opnieuw aanmaken
settings-buttons-send-salt = Nieuwe salt naar Provet sturen
settings-buttons-show-fields = Velden weergeven
settings-buttons-does = Actie: { $work }.
settings-buttons-salt = Verificatiesalt
settings-buttons-salt-about = Geheim dat met Provet wordt gedeeld om aanroepen te verifiëren. Nadat u een nieuwe salt hebt gemaakt, blijven pagina’s die al in Provet openstaan nog een tijd met de oude werken.
settings-buttons-make-salt = Nieuwe salt maken
settings-buttons-new-salt = Nieuwe salt gemaakt. Voer die in Provet in.
settings-buttons-overlap = Oude salt wordt geaccepteerd tot
settings-buttons-end-overlap = Oude salt uitgelekt: nu weigeren en daarmee geopende panelen sluiten
settings-buttons-salt-leaked = Salt uitgelekt: nu vervangen en daarmee geopende panelen sluiten
settings-buttons-salt-leaked-hint = De knop werkt pas weer als de nieuwe salt in Provet staat.
settings-buttons-panels = Open panelen
settings-buttons-panels-about = Is een link van deze knop uitgelekt, sluit dan alle panelen die ermee zijn geopend. Pagina’s die al in Provet openstaan, moeten opnieuw worden geladen voordat de knop weer werkt.
settings-buttons-end-panels = Alle panelen van deze knop sluiten
settings-buttons-done-panels-ended = Alle panelen van deze knop zijn gesloten.
settings-buttons-remove = Verwijderen
settings-buttons-remove-link = Knop verwijderen
settings-buttons-remove-title = Knop voor { $page } verwijderen?
settings-buttons-remove-both = De knop wordt ook uit Provet verwijderd.
settings-buttons-remove-here = De knop werkt meteen niet meer. Cageside kan hem niet uit Provet verwijderen. Doe dat daar zelf.
settings-buttons-only-here = Alleen uit Cageside verwijderen. Ik verwijder de knop zelf uit Provet.
settings-buttons-keep = Annuleren
settings-buttons-done-removed = Verwijderd uit Cageside en Provet.
settings-buttons-done-removed-here = Verwijderd uit Cageside. Verwijder de knop ook uit Provet.
settings-buttons-done-undone = Knoppen verwijderd uit Cageside en Provet.
settings-buttons-done-finished = Naar Provet verzonden.
settings-buttons-done-restored = Hersteld in Provet.
settings-buttons-done-accepted = Wijzigingen geaccepteerd.
settings-buttons-done-salt-sent = Provet heeft de nieuwe salt.
settings-buttons-done-ended = Alleen de huidige salt wordt geaccepteerd. Panelen die met een oudere zijn geopend, zijn gesloten.
settings-buttons-busy = Iemand anders wijzigt dit of heeft het zojuist gewijzigd. Probeer het over enkele minuten opnieuw.
settings-buttons-ours = Opslaan in Cageside is niet gelukt. Probeer het opnieuw.
settings-buttons-forbidden = Provet staat dit niet toe. Geef de integratie in Provet het recht ‘Settings: Integration settings’ of voeg de knoppen handmatig toe.
settings-buttons-not-connected = Deze praktijk heeft geen werkende toegangsgegevens. Voeg eerst de applicatie toe in Provet of voeg de knoppen handmatig toe.
settings-buttons-credential-refused = Provet heeft de toegangsgegevens van deze praktijk geweigerd. Voeg de applicatie opnieuw toe in Provet.
settings-buttons-not-found = Niet gevonden in Provet of niet zichtbaar voor Cageside.
settings-buttons-throttled = Provet is overbelast. Probeer het over een minuut opnieuw.
settings-buttons-lost = Het antwoord van Provet is verloren gegaan. De knop bestaat mogelijk al. ‘Aanmaken voltooien’ controleert dat eerst.
settings-buttons-several = Meerdere knoppen in Provet lijken op deze. Verwijder daar de overtollige en voltooi dan het aanmaken.
settings-buttons-unreachable = Kan Provet niet bereiken. Probeer het opnieuw.
settings-buttons-nonsense = Onverwacht antwoord van Provet. Voeg de knoppen handmatig toe.
settings-buttons-rejected = Provet heeft deze velden geweigerd: { $fields }.
settings-buttons-strangers = Provet vereist velden die Cageside niet kent: { $fields }.
settings-buttons-no-field = Geen veld in Provet gevonden voor: { $parts }.
settings-buttons-unfit = Deze velden in Provet kunnen de benodigde waarde niet bevatten: { $fields }.
settings-buttons-by-hand-instead = Voeg de knoppen handmatig toe.
## Settings: one clinic

settings-clinic-connection = Verbinding
settings-clinic-connected = Gekoppeld
settings-clinic-connected-advice = Provet accepteert de toegangsgegevens van deze praktijk.
settings-clinic-waiting = Toegangsgegevens worden gecontroleerd
settings-clinic-waiting-advice = Provet heeft de toegangsgegevens van deze praktijk gestuurd. De controle duurt enkele seconden.
settings-clinic-no-answer = Provet reageert niet
settings-clinic-no-answer-advice = De toegangsgegevens van de praktijk zijn { $count } keer zonder antwoord gecontroleerd. Cageside blijft het proberen.
settings-clinic-people = Gekoppeld via inloggen van gebruikers
settings-clinic-people-advice = Er is geen virtuele gebruiker. Iedereen werkt met het eigen Provet-account.
settings-clinic-needs-person = Wacht op de eerste keer inloggen
settings-clinic-needs-person-advice = Deze toegangsgegevens worden geverifieerd zodra de eerste gebruiker inlogt. Open een paneel in Provet en log daar in.
settings-clinic-refused = Niet gekoppeld: Provet heeft de toegangsgegevens geweigerd
settings-clinic-refused-at = Geweigerd
settings-clinic-nothing = Niet gekoppeld: nog geen toegangsgegevens van Provet
settings-clinic-nothing-advice = Open in Provet de integratiecatalogus en kies ‘Add application’ bij Cageside.
settings-clinic-next-attempt = Volgende poging:
settings-clinic-check-again = Vernieuwen
settings-clinic-test = Verbinding testen
settings-clinic-disabled = Cageside is gepauzeerd voor deze praktijk. De knoppen openen geen panelen.
settings-launches-title = Aanroepbeveiliging
settings-launches-about = bescherming van panelen, alle panelen sluiten
settings-launches-end-title = Open panelen
settings-launches-end-about = Is er een link uitgelekt, sluit dan alle open panelen van deze praktijk, op elke computer. Pagina’s die al in Provet openstaan, moeten opnieuw worden geladen voordat de knoppen weer werken.
settings-launches-end = Alle open panelen sluiten
settings-launches-ended = Alle panelen van deze praktijk zijn gesloten.
settings-launches-plain-title = Knoppen met een standaardhash
settings-launches-plain-what = De hash van deze knoppen dekt het tijdstip, maar niet het record. Wie een link van zo’n knop heeft, kan andere patiënten en eigenaren van deze praktijk openen tot de link verloopt.
settings-launches-plain-do = Schakel in Provet ‘Include payload in verification hash’ in. Voeg de knop hier opnieuw toe met een payloadhash. Vereis die hash daarna onder Algemeen.
settings-launches-plain-add = Knop met payloadhash toevoegen
settings-launches-plain-none = De hash van elke knop dekt het record.
settings-launches-demanded = Deze praktijk vereist een hash die het record dekt. Een standaardhash opent dus geen panelen.
settings-launches-settings = Limieten
settings-launches-records = Records per Provet-pagina
settings-launches-records-hint = Hoeveel verschillende records één standaardhash mag openen. Om er meer te openen, laden gebruikers de pagina in Provet opnieuw.
settings-launches-records-wrong = Voer een geheel getal van { $least } tot { $most } in.
settings-launches-origins = Andere Provet-adressen
settings-launches-origins-hint = Voeg elk ander adres dan { $origin } toe waarop uw praktijk Provet gebruikt, zoals https://provet.example. Eén adres per regel.
settings-launches-origins-wrong = Voer adressen in zoals https://provet.example, met niets na de host.
settings-launches-save = Opslaan
settings-launches-saved = Opgeslagen.
settings-launches-webhook = Webhook-URL voor deze praktijk
settings-launches-webhook-about = Voer deze in Provet in voor de webhooks van deze praktijk. Houd de URL geheim.
settings-launches-webhook-shared = { $count ->
    [one] 1 webhook van deze praktijk is naar de gedeelde URL of een eerdere gestuurd, die andere praktijken mogelijk kennen. Vervang die in Provet door de URL hierboven.
   *[other] { $count } webhooks van deze praktijk zijn naar de gedeelde URL of een eerdere gestuurd, die andere praktijken mogelijk kennen. Vervang die in Provet door de URL hierboven.
}
settings-launches-webhook-shared-off = { $count ->
    [one] 1 webhook van deze praktijk is naar de gedeelde URL of een eerdere gestuurd. Die URL’s zijn uitgeschakeld. Gebruik in Provet de URL hierboven.
   *[other] { $count } webhooks van deze praktijk zijn naar de gedeelde URL of een eerdere gestuurd. Die URL’s zijn uitgeschakeld. Gebruik in Provet de URL hierboven.
}
settings-launches-webhook-shared-last = Laatst ontvangen:
settings-clinic-facts = Samenvatting
settings-clinic-number = Praktijk-ID
settings-clinic-host = Host
settings-clinic-departments = Afdelingen
settings-clinic-departments-count = { $on } aan, { $off } uit
settings-clinic-buttons = Knoppen
settings-clinic-since = Toegevoegd
settings-clinic-errors = Fouten vandaag
settings-clinic-more = Instellingen van de praktijk
settings-clinic-policies = Algemeen

## Settings: setting up a clinic

settings-setup-title = Deze praktijk instellen
settings-setup-progress = { $done } van { $total } stappen gereed
settings-setup-done = Gereed
settings-setup-to-do = Te doen
settings-setup-change = Wijzigen
settings-setup-connected = Gekoppeld met Provet
settings-setup-zone = Tijdzone
settings-setup-zone-missing = Zolang deze niet is ingesteld, tonen panelen tijden in UTC.
settings-setup-zone-hint = Waar de praktijk is, bijvoorbeeld Europe/Amsterdam.
settings-setup-currency = Valuta
settings-setup-currency-missing = Zolang deze niet is ingesteld, tonen panelen bedragen zonder valuta.
settings-setup-currency-hint = Drie letters, bijvoorbeeld EUR.
settings-setup-language = Taal
settings-setup-language-own = Browsertaal van elke gebruiker
settings-setup-buttons = Knoppen in Provet
settings-setup-buttons-missing = Knoppen toevoegen die Cageside openen
settings-setup-buttons-count = { $count ->
    [one] 1 knop
   *[other] { $count } knoppen
}
settings-setup-launch = Eerste aanroep
settings-setup-launch-missing = Open een patiënt in Provet en klik op de knop van Cageside. Deze lijst wordt bijgewerkt zodra de aanroep binnenkomt.
settings-setup-save = Tijdzone en valuta opslaan

## Settings: credentials

settings-credentials-title = Toegangsgegevens
settings-credentials-about = wat Provet heeft gestuurd en of het werkt
settings-credentials-what = Toegangsgegevens die Provet voor deze praktijk heeft gestuurd, nieuwste eerst. Geheimen worden nooit weergegeven.
settings-credentials-client = Client-ID
settings-credentials-state = Status
settings-credentials-kind = Type
settings-credentials-back = Redirect-URI’s
settings-credentials-received = Ontvangen
settings-credentials-proved = Geverifieerd
settings-credentials-unverified = wordt gecontroleerd
settings-credentials-working = in gebruik
settings-credentials-refused = geweigerd
settings-credentials-replaced = vervangen
settings-credentials-virtual = Virtuele gebruiker
settings-credentials-people = Inloggen van gebruikers
settings-credentials-confidential = met geheim
settings-credentials-public = zonder geheim
settings-credentials-signed = ID-tokens ondertekend met { $algorithm }
settings-credentials-unsigned = geen ID-tokens
settings-credentials-no-back = geen
settings-reason-client = Provet herkent deze client niet, of het geheim is onjuist.
settings-reason-client-advice = Verwijder in Provet de applicatie en voeg die opnieuw toe vanuit de integratiecatalogus. Nieuwe toegangsgegevens komen dan automatisch binnen.
settings-reason-grant = Deze client mag niet op deze manier tokens aanvragen.
settings-reason-grant-advice = Vraag Provet om het grant type voor deze integratie toe te staan en voeg de applicatie opnieuw toe.
settings-reason-scope = Deze client mag de REST-API niet gebruiken.
settings-reason-scope-advice = Vraag Provet om de integratie de scope ‘restapi’ te geven en voeg de applicatie opnieuw toe.
settings-reason-other-host = De toegangsgegevens zijn voor een andere host dan waarop deze praktijk is geverifieerd.
settings-reason-other-host-advice = Is de praktijk verhuisd, verwijder die dan hier en voeg de applicatie opnieuw toe.
settings-reason-foreign-host = De toegangsgegevens zijn voor een host waarmee Cageside geen verbinding mag maken.
settings-reason-foreign-host-advice = Uw systeembeheerder kan de host toestaan in de configuratie van Cageside.
settings-reason-else = Provet heeft de toegangsgegevens geweigerd.

## Settings: connection

settings-connection-title = Verbinding
settings-connection-about = test, rechten voor panelen, aantal verzoeken
settings-connection-test = Verbinding testen
settings-connection-testing = Bezig met testen …
settings-connection-test-title = Testresultaten
settings-connection-test-token = Toegangstoken
settings-connection-test-token-came = { $hours } uur geldig
settings-connection-test-superseded = Werkt, maar er zijn nieuwere toegangsgegevens in gebruik.
settings-connection-test-superseded-advice = Geen actie nodig.
settings-connection-test-permissions = Rechten van de virtuele gebruiker
settings-connection-test-permissions-came = { $count } { $count ->
    [one] recht
   *[other] rechten
}
settings-sign-in-wait-minutes = Te veel pogingen. Probeer het over { $minutes } minuten opnieuw.
settings-sign-in-signed-out = U bent uitgelogd.
settings-sign-in-too-late = Dat duurde te lang. Log opnieuw in.
settings-code-title = Tweestapsverificatie
settings-code-label = Code uit uw authenticator-app
settings-code-hint = Zes cijfers. Elke 30 seconden verschijnt een nieuwe code.
settings-code-wrong = Die code is onjuist of al gebruikt. Wacht op de volgende.
settings-code-lost = Geen toegang meer tot uw app? Vraag een systeembeheerder om uw account te herstellen.
settings-code-back = Opnieuw beginnen
settings-password-new = Nieuw wachtwoord
settings-password-again = Wachtwoord bevestigen
settings-password-hint = Minstens { $least } tekens. Een paar woorden werken goed.
settings-password-short = Te kort. Gebruik minstens { $least } tekens.
settings-password-long = Te lang. Gebruik maximaal { $most } tekens.
settings-password-easy = Te makkelijk te raden. Kies een paar woorden die niets met uw e-mailadres te maken hebben.
settings-password-common = Te makkelijk te raden. Kies woorden die niemand samen zou verwachten.
settings-password-breached = Dit wachtwoord is bekend uit een datalek. Kies een ander wachtwoord.
settings-password-different = De wachtwoorden komen niet overeen.
settings-email-wrong = Voer een geldig e-mailadres in.
settings-email-taken = Er bestaat al een account met dit e-mailadres.
settings-link-send = Wachtwoord instellen en inloggen
settings-link-first = Account van de eerste systeembeheerder maken
settings-link-first-lead = Systeembeheerders zien elke praktijk en nodigen andere gebruikers uit. Kies het e-mailadres en het wachtwoord waarmee u gaat inloggen.
settings-link-invitation = Welkom bij Cageside
settings-link-invitation-lead = U logt in als { $email }. Kies een wachtwoord.
settings-link-reset = Nieuw wachtwoord kiezen
settings-link-reset-lead = Voor { $email }. U wordt overal elders uitgelogd.
settings-link-reset-code-lead = Voor { $email }. U wordt overal elders uitgelogd, en tweestapsverificatie staat uit tot u die opnieuw instelt.
settings-link-used = Deze link is al gebruikt
settings-link-used-advice = Elke link werkt één keer. Log in met uw wachtwoord of vraag een systeembeheerder om een nieuwe link.
settings-link-ended = Deze link is verlopen
settings-link-ended-advice = Vraag een systeembeheerder om een nieuwe link.
settings-link-unknown = Deze link is niet geldig
settings-link-unknown-advice = Controleer of u de hele link hebt gekopieerd. Een nieuwere link vervangt een oudere.

## Settings: accounts

settings-account-who = U bent ingelogd als { $email }.
settings-account-provet = U bent ingelogd met Provet. Uw wachtwoord beheert u daar.
settings-account-password-current = Huidig wachtwoord
settings-account-password-confirm = Wachtwoord
settings-account-password-change = Wachtwoord wijzigen
settings-account-password-wrong = Onjuist wachtwoord.
settings-account-password-changed = Wachtwoord gewijzigd. U bent overal elders uitgelogd.
settings-second-factor-title = Tweestapsverificatie
settings-second-factor-required = Stel tweestapsverificatie in om door te gaan. Voer uw wachtwoord in en klik op de knop hieronder.
settings-second-factor-is-on = Aan. Bij het inloggen voert u een code uit uw authenticator-app in.
settings-second-factor-is-off = Uit. Een code uit een app op uw telefoon beschermt uw account als iemand uw wachtwoord te weten komt.
settings-second-factor-on = Instellen
settings-second-factor-off = Uitschakelen
settings-second-factor-switched-off = Tweestapsverificatie is uitgeschakeld.
settings-second-factor-lead = Scan deze QR-code met een authenticator-app of voer de sleutel in de app in. Voer daarna de code in die de app toont.
settings-second-factor-picture = QR-code voor de sleutel hieronder
settings-second-factor-secret = Sleutel
settings-second-factor-confirm = Inschakelen
settings-second-factor-wrong = Die code klopt niet. Controleer of de klok van uw telefoon goed staat.
settings-sessions-title = Actieve sessies
settings-sessions-browser = Browser
settings-sessions-on = { $browser } op { $system }
settings-sessions-unknown = Onbekende browser
settings-sessions-began = Ingelogd
settings-sessions-used = Laatst gebruikt
settings-sessions-this = Deze sessie
settings-sessions-end = Uitloggen
settings-sessions-end-others = Overal elders uitloggen
settings-sessions-ended = Uitgelogd.
settings-sessions-sign-in-again = Bevestig dat u het bent: log uit, log opnieuw in met Provet en probeer het binnen 10 minuten nog eens.
settings-all-sessions-title = Sessies van gebruikers zonder account
settings-all-sessions-about = Beheerders die met Provet bij de instellingen zijn ingelogd. Ze hebben hier geen account.
settings-all-sessions-none = Niemand is met Provet ingelogd.
settings-all-sessions-name = Naam
settings-all-sessions-clinic = Praktijk
settings-all-sessions-end = Iedereen uitloggen
settings-all-sessions-end-about = Iedereen behalve u wordt uitgelogd uit de instellingen, met of zonder account. Open panelen blijven open.
settings-all-sessions-ended = Alle anderen zijn uitgelogd.
settings-accounts-invite = Gebruiker uitnodigen
settings-accounts-find = E-mailadres of praktijk-ID
settings-accounts-find-send = Zoeken
settings-accounts-none = Geen accounts gevonden.
settings-accounts-more = Meer weergeven
settings-accounts-all = Alle accounts
settings-accounts-email = E-mailadres
settings-accounts-sees = Toegang
settings-accounts-state = Status
settings-accounts-last = Laatst ingelogd
settings-accounts-never = nooit
settings-accounts-everything = Alles
settings-accounts-clinics = { $count ->
    [one] Praktijk { $clinics }
   *[other] Praktijken { $clinics }
}
settings-accounts-clinics-more = Praktijken { $clinics } en nog { $more }
settings-accounts-no-clinic = Geen praktijken
settings-accounts-no-clinic-yet = Nog geen praktijken. Voer een praktijk-ID in om er een toe te voegen.
settings-accounts-off = Uitgeschakeld
settings-accounts-invited = Uitgenodigd
settings-accounts-on = Actief
settings-accounts-on-with-code = Actief, tweestapsverificatie aan
settings-accounts-allow = Praktijk toevoegen
settings-accounts-forbid = Verwijderen
settings-accounts-clinics-changed = Toegang tot praktijken bijgewerkt.
settings-accounts-reset = Wachtwoord opnieuw instellen
settings-accounts-reset-lead = Maakt een link om een nieuw wachtwoord te kiezen. Het huidige wachtwoord werkt tot de link is gebruikt.
settings-accounts-reset-code = Ook tweestapsverificatie uitschakelen (authenticator-app kwijt)
settings-accounts-invite-again = Uitnodiging
settings-accounts-invite-again-lead = Nog geen wachtwoord gekozen. Een nieuwe link vervangt de vorige.
settings-accounts-make-link = Link maken
settings-accounts-no-sessions = Geen actieve sessies.
settings-accounts-end-sessions = Overal uitloggen
settings-accounts-switch-off = Account uitschakelen
settings-accounts-switch-off-lead = Logt het account overal uit en blokkeert inloggen. U kunt het weer inschakelen.
settings-accounts-switch-on = Account inschakelen
settings-accounts-switch-on-lead = Dit account is uitgeschakeld. Niemand kan ermee inloggen.
settings-accounts-switched-on = Account ingeschakeld.
settings-accounts-switched-off = Account uitgeschakeld en overal uitgelogd.
settings-accounts-last-operator = Dit is de laatste systeembeheerder die kan inloggen. Nodig eerst een andere systeembeheerder uit.
settings-invite-lead = We maken een eenmalige link die 7 dagen geldig is.
settings-invite-operator = Systeembeheerder: alles
settings-invite-administrator = Beheerder: één praktijk
settings-invite-clinic = Praktijk-ID
settings-invite-clinic-hint = Het nummer in het Provet-adres van de praktijk. Laat leeg voor systeembeheerders.
settings-invite-clinic-wrong = Voer een praktijk-ID in.
settings-invite-clinic-unknown = Geen praktijk met deze ID.
settings-invite-taken = Er bestaat al een account met dit e-mailadres. U vindt het onder Accounts.
settings-invite-send = Link maken
settings-invite-link-title = Eenmalige link
settings-invite-link-lead = Stuur deze link naar { $email }. De link werkt één keer, binnen 7 dagen.
settings-invite-reset-lead = Stuur deze link naar { $email }. De link werkt één keer, binnen 24 uur.
settings-invite-link = Link
settings-invite-link-once = Kopieer de link nu: die wordt niet opnieuw weergegeven. Iedereen met de link kan het account openen.
settings-invite-to-account = Naar het account
## Settings: signing in with Provet

settings-sign-in-with-provet = Inloggen met Provet
settings-provet-clinic = Praktijk-ID
settings-provet-clinic-hint = Het nummer in uw Provet-adres. Voor provetcloud.com/54321 voert u 54321 in.
settings-provet-send = Doorgaan met Provet
settings-provet-no-clinic = Inloggen met Provet is niet beschikbaar voor deze praktijk-ID. Controleer het nummer of vraag een systeembeheerder om een uitnodiging.
settings-provet-not-set-up = Inloggen met Provet is niet ingesteld voor deze praktijk ({ $code }). Vraag een systeembeheerder om een uitnodiging.
settings-provet-onwards = U gaat naar Provet om in te loggen …
settings-provet-go-on = Doorgaan
settings-provet-other-browser = U bent teruggekomen in een andere browser. Begin hier opnieuw.
settings-provet-right = U mag in Provet geen integraties wijzigen. Vraag daar om het recht ‘{ $right }’ of vraag een systeembeheerder om een uitnodiging.
settings-provet-declined = U hebt in Provet geen toegang gegeven. U kunt opnieuw beginnen.
settings-provet-odd = Onverwacht antwoord van Provet ({ $code }). Begin opnieuw. Blijft het probleem bestaan, meld het dan aan een systeembeheerder.
settings-provet-unreachable = Provet reageerde niet. Probeer het over enkele minuten opnieuw.
settings-connection-test-permissions-unknown = Geen van deze komt overeen met een recht dat de panelen nodig hebben. Daarom is elk recht getest door een record te lezen.
settings-connection-test-permissions-tried = In plaats daarvan is elk recht getest door een record te lezen. Zie hieronder.
settings-connection-test-read = Eén patiënt lezen
settings-connection-test-read-came = Patiënt geladen
settings-connection-test-read-empty = Lijst geladen. Die bevat geen patiënten.
settings-connection-test-not-asked = De andere tests hebben een token nodig en zijn dus niet uitgevoerd.
settings-connection-test-took = ({ $millis } ms)
settings-provet-error-refused = Provet heeft de toegangsgegevens geweigerd.
settings-provet-error-refused-advice = Verwijder in Provet de applicatie en voeg die opnieuw toe vanuit de integratiecatalogus.
settings-provet-error-checking-advice = Provet heeft de toegangsgegevens zojuist geweigerd. Ze worden gecontroleerd. Laad deze pagina over enkele seconden opnieuw.
settings-provet-error-forbidden = Provet staat dit niet toe.
settings-provet-error-forbidden-advice = Ken het recht in Provet toe aan de virtuele gebruiker van de integratie. De rechten staan hieronder.
settings-provet-error-not-found = Provet heeft niets op dit adres.
settings-provet-error-not-found-advice = Controleer of de host en de praktijk-ID overeenkomen met het Provet-adres van de praktijk.
settings-provet-error-throttled = Provet is overbelast.
settings-provet-error-throttled-advice = Probeer het over { $seconds } seconden opnieuw.
settings-provet-error-unreachable = Provet reageerde niet.
settings-provet-error-unreachable-advice = Probeer het over enkele minuten opnieuw. Blijft het probleem bestaan, vraag uw systeembeheerder dan te controleren of de server de host kan bereiken.
settings-provet-error-nonsense = Onverwacht antwoord van Provet.
settings-provet-error-nonsense-advice = Probeer het later opnieuw. Blijft het probleem bestaan, neem dan contact op met uw systeembeheerder.
settings-permissions-title = Rechten voor panelen
settings-permissions-not-yet = Test de verbinding om te zien wat Provet toestaat.
settings-permissions-by-provet = Door Provet gemeld voor de virtuele gebruiker. Waar Provet niets meldde, is één record gelezen ter controle.
settings-permissions-by-trying = Gecontroleerd door van elk type één record te lezen. Schrijven is niet getest.
settings-permissions-section = Onderdeel
settings-permissions-needed = Rechten in Provet
settings-permissions-nothing-wanted = Geen recht nodig
settings-permissions-undocumented = Recht niet door Provet gedocumenteerd
settings-permissions-to-save = { $permission } (om op te slaan):
settings-permissions-allowed = toegestaan
settings-permissions-refused = niet toegestaan
settings-permissions-unavailable = kon niet worden gecontroleerd
settings-permissions-no-record = Nog geen record om mee te testen.
settings-permissions-would-write = Niet getest, omdat het gegevens zou wijzigen.
settings-usage-title = Verzoeken in de laatste minuut
settings-usage-what = Verzoeken die deze server voor de virtuele gebruiker van de praktijk heeft verbruikt, in eenheden van Provet. Andere servers van deze installatie delen dezelfde limieten.
settings-usage-none = Geen verzoeken aan Provet.
settings-usage-endpoint = Endpoint
settings-usage-spent = Verbruikt
settings-usage-limit = Limiet per minuut
settings-usage-closed = Nog { $seconds } s gepauzeerd op verzoek van Provet

## Settings: policies

settings-policies-title = Algemeen
settings-policies-about = naam, notaties, toegang, auditlog
settings-policies-saved = Opgeslagen.
settings-policies-mistakes = Er is niets opgeslagen. Corrigeer de velden hieronder.
settings-policies-conflict = Iemand anders heeft deze instellingen gewijzigd. Er is niets opgeslagen. Als u nu opslaat, overschrijft u die wijzigingen.
settings-policies-field = Veld
settings-policies-theirs = Waarde van de ander
settings-policies-yours = Uw waarde
settings-policies-save = Opslaan
settings-policies-itself = Praktijk
settings-policies-name = Naam
settings-policies-state = Cageside
settings-policies-enabled = Aan
settings-policies-disabled = Gepauzeerd (gegevens blijven bewaard)
settings-policies-language = Taal van de panelen
settings-policies-own-language = Browsertaal van elke gebruiker
settings-policies-draft-language = { $name } (conceptvertaling)
settings-policies-zone = Tijdzone
settings-policies-zone-hint = Bijvoorbeeld Europe/Amsterdam. Laat leeg voor UTC.
settings-policies-currency = Valuta
settings-policies-currency-hint = Drie letters, bijvoorbeeld EUR.
settings-policies-reload = Provet opnieuw laden na het opslaan
settings-policies-reload-hint = Provet toont wat in een paneel is opgeslagen pas nadat de pagina opnieuw is geladen. Daarbij wordt een zijpaneel gesloten.
settings-policies-reload-moment = Na 2 seconden
settings-policies-reload-leaving = Wanneer de gebruiker het paneel verlaat
settings-policies-reload-press = Alleen wanneer de gebruiker op ‘Provet opnieuw laden’ klikt
settings-policies-windows = Geldigheidsduur van aanroeplinks
settings-policies-foreground = Paneelknoppen
settings-policies-foreground-hint = Van 1 minuut tot 7 dagen. Provet maakt de link wanneer de pagina laadt. Sta dus zoveel tijd toe als mensen op één pagina blijven.
settings-policies-background = Achtergrondknoppen
settings-policies-background-hint = Van 1 minuut tot 7 dagen. Provet maakt de link wanneer het verzoek wordt verzonden.
settings-policies-unit = Eenheid
settings-policies-minutes = minuten
settings-policies-hours = uren
settings-policies-days-unit = dagen
settings-policies-demands = Toegang
settings-policies-show = Om te bekijken
settings-policies-write = Om op te slaan
settings-policies-plain = Standaard (ondertekende knop)
settings-policies-payload = Streng (record en gebruiker ondertekend)
settings-policies-person = Ingelogde gebruiker
settings-policies-plain-costs = Bevestigt dat het verzoek van uw Provet kwam. Identificeert de gebruiker en het record niet. In Provet: ‘Add verification hash’.
settings-policies-payload-costs = Knoppen die het record en de gebruiker niet ondertekenen, worden niet geopend. In Provet: ook ‘Include payload in verification hash’ voor elke knop.
settings-policies-person-costs = Elke gebruiker logt één keer per browser in met Provet.
settings-policies-person-absent = Niet beschikbaar: hiervoor zijn authorization_code-toegangsgegevens nodig. Vraag Provet om die grant aan de integratie toe te voegen en voeg de applicatie opnieuw toe.
settings-policies-acting = Handelen in Provet als
settings-policies-acting-hint = Provet legt de naam van deze gebruiker vast, en de rechten van die gebruiker in Provet gelden.
settings-policies-acting-no-choice = Handelen in Provet als: geen keuze, omdat deze praktijk maar één type toegangsgegevens heeft. Voeg zowel client_credentials- als authorization_code-toegangsgegevens toe om te kunnen kiezen.
settings-policies-acting-clinic = Virtuele gebruiker voor alles
settings-policies-acting-writes = Virtuele gebruiker om te bekijken, ingelogde gebruiker om op te slaan
settings-policies-acting-person = Ingelogde gebruiker voor alles
settings-policies-departments = Afdelingen
settings-policies-departments-hint = Provet meldt aan Cageside voor welke afdelingen de applicatie is ingeschakeld.
settings-policies-departments-all = Alle afdelingen
settings-policies-departments-on = Alleen afdelingen waarvoor de applicatie is ingeschakeld
settings-policies-administrators = Beheerders
settings-policies-second-factor = Tweestapsverificatie
settings-policies-second-factor-hint = Voor beheerders met een Cageside-account. Voor wie met Provet inlogt, geldt die van Provet.
settings-policies-second-factor-optional = optioneel
settings-policies-second-factor-required = verplicht
settings-policies-warnings = Waarschuwingen
settings-policies-warning-fields = Eigen velden die als waarschuwing worden weergegeven
settings-policies-warning-fields-hint = Panelen tonen deze velden naast de kritieke opmerkingen. Een veld dat geen naam heeft of niet leesbaar is, wordt altijd weergegeven.
settings-policies-warning-all = alle die zijn ingevuld
settings-policies-warning-only = alleen de hieronder vermelde
settings-policies-warning-none = geen
settings-policies-warning-labels = Namen van de weer te geven velden
settings-policies-warning-labels-hint = Eén veldnaam per regel, gespeld zoals in Provet. Alleen gebruikt bij ‘alleen de hieronder vermelde’.
settings-policies-labels-look = Veldnamen opzoeken in Provet
settings-policies-labels-known = Veldnamen in Provet:
settings-policies-labels-none = Er zijn in Provet geen eigen velden ingesteld.
settings-policies-labels-unknown = Opgeslagen, maar geen veldnaam in Provet. Panelen tonen hiervoor geen veld:
settings-policies-labels-more = Provet heeft mogelijk meer veldnamen dan deze.
settings-policies-labels-failed = Kan de veldnamen niet laden uit Provet.
settings-policies-audit = Auditlog
settings-policies-values = Veldwaarden voor en na
settings-policies-values-hint = Kan klinische tekst bevatten. Versleuteld opgeslagen.
settings-policies-values-left-out = Niet bewaren
settings-policies-values-kept = Bewaren
settings-policies-days = Bewaartermijn van vermeldingen in dagen
settings-policies-days-hint = Oudere vermeldingen worden automatisch verwijderd.
settings-policies-meaning = Gevolgen voor open panelen
settings-policies-meaning-state = Bij pauzeren sluiten open panelen bij hun volgende verzoek.
settings-policies-meaning-windows = De geldigheidsduur geldt voor knoppen waarop vanaf nu wordt geklikt. Open panelen blijven open.
settings-policies-meaning-demands = Toegangsinstellingen gelden vanaf het volgende verzoek van een open paneel.
settings-policies-meaning-warnings = Eigen velden: open panelen volgen de keuze vanaf hun volgende verzoek.
settings-policies-meaning-audit = Veldwaarden worden vanaf nu wel of niet bewaard. Als u het aantal dagen verlaagt, worden oudere vermeldingen binnen een dag verwijderd.
settings-policies-wrong-name = Gebruik maximaal { $longest } tekens, op één regel.
settings-policies-wrong-choice = Selecteer een van deze.
settings-policies-wrong-zone = Er is geen tijdzone met deze naam. Voer er een in zoals Europe/Amsterdam.
settings-policies-wrong-currency = Voer drie letters in, bijvoorbeeld EUR.
settings-policies-wrong-window = Voer een tijd in van 1 minuut tot 7 dagen.
settings-policies-wrong-person = Hiervoor zijn toegangsgegevens voor het inloggen van gebruikers nodig, en die heeft de praktijk niet.
settings-policies-wrong-labels = Voer 1 tot { $most } veldnamen van maximaal { $longest } tekens in, één per regel, of selecteer een andere optie.
settings-policies-wrong-days = Voer een getal van { $from } tot { $to } in.

## Settings: export

settings-export-title = Gegevensexport
settings-export-about = alles wat over deze praktijk is opgeslagen, in één bestand
settings-export-what = Een JSON-bestand met alles wat Cageside over deze praktijk opslaat. Klinische gegevens blijven in Provet en zijn niet inbegrepen.
settings-export-no-secrets = Geheimen zijn weggelaten: tokens, salts, client secrets en alles waaruit ze kunnen worden afgeleid.
settings-export-left-out = Weggelaten
settings-export-audited = Alle gegevens van de praktijk geëxporteerd
settings-export-download = Downloaden

## Settings: purge

settings-purge-title = Praktijk verwijderen
settings-purge-about = alles verwijderen wat over deze praktijk is opgeslagen
settings-purge-what = Hiermee verwijdert u alles wat Cageside over deze praktijk opslaat: toegangsgegevens, knoppen, auditlog, taken en instellingen. Open panelen sluiten. U kunt dit niet ongedaan maken.
settings-purge-provet = In Provet verandert niets. Verwijder daar zelf de knoppen en de applicatie.
settings-purge-export-first = Eerst de gegevens downloaden
settings-purge-typed = Voer ter bevestiging de praktijk-ID in: { $number }
settings-purge-wrong = Voer ter bevestiging { $number } in. Er is niets verwijderd.
settings-purge-do = Alles verwijderen
## Settings: the list of clinics

settings-clinics-title = Praktijken
settings-clinics-add = Praktijk handmatig toevoegen
settings-clinics-search = Zoeken
settings-clinics-search-hint = Zoek op naam, host of praktijk-ID.
settings-clinics-state = Verbinding
settings-clinics-any-state = Alle
settings-clinics-sort = Sorteren op
settings-clinics-sort-name = Naam
settings-clinics-sort-number = Praktijk-ID
settings-clinics-sort-launch = Laatste aanroep
settings-clinics-sort-errors = Fouten vandaag
settings-clinics-show = Toepassen
settings-clinics-clinic = Praktijk
settings-clinics-departments = Afdelingen
settings-clinics-launch = Laatste aanroep
settings-clinics-errors = Fouten vandaag (UTC)
settings-clinics-unreadable = De gegevens van deze praktijk zijn niet leesbaar. Neem contact op met support.
settings-clinics-never = Nog geen
settings-clinics-off = Gepauzeerd
settings-clinics-departments-unknown = Onbekend
settings-clinics-departments-on = { $on } aan
settings-clinics-departments-both = { $on } aan, { $off } uit
settings-clinics-working = Gekoppeld
settings-clinics-unverified = Nog niet geverifieerd
settings-clinics-needs-person = Wacht op de eerste keer inloggen
settings-clinics-refused = Geweigerd
settings-clinics-absent = Geen toegangsgegevens
settings-clinics-why-waiting = Wordt gecontroleerd. Laad de pagina zo dadelijk opnieuw.
settings-clinics-why-absent = Voeg de applicatie opnieuw toe in Provet van deze praktijk.
settings-clinics-why-client = Provet herkent deze toegangsgegevens niet: de applicatie is daar verwijderd of het geheim is onjuist. Voeg de applicatie opnieuw toe in Provet van deze praktijk.
settings-clinics-why-grant = Provet geeft deze applicatie op deze manier geen tokens. Controleer met welk grant type de applicatie is geregistreerd.
settings-clinics-why-scope = De applicatie heeft in Provet niet de scope ‘restapi’.
settings-clinics-why-foreign-host = De host is niet toegestaan. Zie Systeem.
settings-clinics-why-other-host = Deze praktijk is gekoppeld op een andere host. Is de praktijk verhuisd, verwijder die dan eerst.
settings-clinics-why-unreachable = Provet reageert niet. Cageside blijft het proberen.
settings-clinics-why-nonsense = Onverwacht antwoord van Provet. Cageside blijft het proberen.
settings-clinics-why-throttled = Provet is overbelast. Cageside blijft het proberen.
settings-clinics-why-needs-person = Eén gebruiker van de praktijk moet één keer met Provet inloggen.
settings-clinics-none-found = Geen praktijken komen overeen met uw filters.
settings-clinics-none-yet-found = Nog geen resultaten, en er zijn nog meer praktijken te doorzoeken. Ga naar de volgende pagina of verfijn uw zoekopdracht.
settings-clinics-no-more = Geen praktijken meer.
settings-clinics-all = Filters wissen
settings-clinics-pages = Pagina’s met praktijken
settings-clinics-first = Terug naar de eerste pagina
settings-clinics-next = Volgende pagina
settings-clinics-none-of-yours = U hebt nog geen toegang tot praktijken. Vraag uw systeembeheerder om er een aan uw account toe te voegen.
settings-clinics-begin = De eerste praktijk koppelen
settings-clinics-begin-register = Vraag Provet om de applicatie voor de Integration Catalogue te registreren met deze adressen:
settings-clinics-begin-catalogue = Ga in Provet van de praktijk naar Settings > Integrations en voeg de applicatie toe vanuit de Integration Catalogue.
settings-clinics-begin-here = Laad deze pagina opnieuw. De praktijk verschijnt hier automatisch. Ga verder op de pagina van de praktijk.
settings-clinics-begin-by-hand = Heeft Provet de toegangsgegevens per e-mail gestuurd?

## Settings: adding a clinic

settings-add-title = Praktijk handmatig toevoegen
settings-add-why = Gebruik dit als Provet u de toegangsgegevens van de applicatie heeft gemaild. Ze worden meteen gecontroleerd, en er werkt niets tot Provet ze accepteert.
settings-add-paste = Het bericht plakken
settings-add-message = Hookup-bericht (JSON)
settings-add-message-hint = Het hele bericht, van { "{" } tot { "}" }.
settings-add-secret-again = Het geheim wordt niet opnieuw weergegeven. Voer het in tussen de aanhalingstekens na client_secret.
settings-add-send-message = Praktijk toevoegen
settings-add-fields = Of de velden invullen
settings-add-number = Praktijk-ID
settings-add-number-hint = Het nummer in het Provet-adres van de praktijk, zoals 54321.
settings-add-place = Provet-adres
settings-add-place-hint = De host, zoals us.provetcloud.com, of de token-URL.
settings-add-client = Client-ID
settings-add-secret = Client secret
settings-add-secret-hint = Laat leeg voor een public client. Wordt versleuteld opgeslagen en nooit meer weergegeven.
settings-add-grant = Grant type
settings-add-grant-clinic = client_credentials: handelt als de virtuele gebruiker van de praktijk
settings-add-grant-person = authorization_code: gebruikers loggen in
settings-add-type = Clienttype
settings-add-type-confidential = confidential
settings-add-type-public = public
settings-add-algorithm = Algoritme van ID-tokens
settings-add-algorithm-none = Geen
settings-add-redirect = Redirect-URI’s
settings-add-redirect-hint = Scheid met spaties. Laat leeg als niemand inlogt.
settings-add-discovery = OpenID-discovery-URL
settings-add-discovery-hint = Laat leeg als u OpenID niet gebruikt.
settings-add-send-fields = Praktijk toevoegen
settings-add-not-json = Dit is geen geldige JSON. Plak het hele bericht, inclusief de accolades.
settings-add-foreign-host = Praktijken op deze host zijn niet toegestaan. Toegestane hosts: { $hosts }
settings-add-foreign-token-url = Deze token-URL past niet bij de praktijk-ID. De URL moet eindigen op de ID gevolgd door /oauth2/token/.
settings-add-other-host = Praktijk { $number } is gekoppeld op een andere host. Is de praktijk verhuisd, verwijder die dan eerst.
settings-add-wrong-number = Voer een positief geheel getal in, zoals 54321.
settings-add-wrong-client = Voer de client-ID in.
settings-add-wrong-secret = Voer het client secret in. Een confidential client heeft er een nodig.
settings-add-wrong-algorithm = Voer RS256 of HS256 in, of laat leeg.
settings-add-wrong-grant = Voer client_credentials of authorization_code in.
settings-add-wrong-type = Voer confidential of public in.
settings-add-wrong-redirect = Voer URL’s in, gescheiden door spaties.
settings-add-wrong-place = Voer een adres op een Provet-host in.
settings-add-wrong-discovery = Voer een URL in, of laat leeg.
settings-add-wrong-other = Het veld { $field } is niet leesbaar.

## Settings: the installation

settings-system-title = Systeem
settings-system-addresses = URL’s voor Provet
settings-system-hookup = Hookup-URL
settings-system-hookup-hint = Geef deze aan Provet wanneer u de applicatie voor de Integration Catalogue registreert. Provet stuurt de toegangsgegevens van een praktijk hierheen wanneer de praktijk de applicatie toevoegt. Houd de URL geheim.
settings-system-webhook = Webhook-URL
settings-system-webhook-hint = Voer deze in Provet van elke praktijk in onder Settings > General > Integrations > Webhooks, zodat open panelen wijzigingen meteen tonen. Houd de URL geheim.
settings-system-redirect = Redirect-URI
settings-system-redirect-hint = Geef deze samen met de hookup-URL aan Provet, zodat gebruikers met Provet kunnen inloggen.
settings-system-health = Toestand
settings-system-clock = De klokken van deze server en de database verschillen { $seconds } s. Taken worden mogelijk dubbel uitgevoerd. Synchroniseer beide met NTP.
settings-system-database = Database
settings-system-answers = Reageert
settings-system-silent = Reageert niet
settings-system-prover = Controle van toegangsgegevens
settings-system-runner = Achtergrondtaken
settings-system-runs = Actief
settings-system-stands = Niet actief op deze server
settings-system-last-turn = Laatst actief:
settings-system-metrics = Statistieken
settings-system-metrics-hint = Alleen beschikbaar voor deze server en privénetwerken, en via een proxy alleen als die wordt vertrouwd.
settings-system-metrics-off = Uit
settings-system-installation = Installatie
settings-system-version = Versie
settings-system-public-url = Openbare URL
settings-system-not-https = Zonder HTTPS houden browsers u niet ingelogd in de instellingen en worden geheimen onversleuteld verzonden. Plaats een proxy met een certificaat voor Cageside en stel CAGESIDE_PUBLIC_URL in.
settings-system-hosts = Toegestane Provet-hosts
settings-system-http-provet = Gewoon HTTP naar Provet is toegestaan. Gebruik dit alleen voor ontwikkeling.
settings-system-schema = { $kind }, schema { $version }
settings-system-megabytes = { $number } MB
settings-system-keys = Versleutelingssleutels
settings-system-keys-count = { $count ->
    [one] 1 actieve sleutel
   *[other] { $count } sleutels: de eerste versleutelt, de andere ontsleutelen alleen oudere gegevens
}

## Settings: jobs of background buttons

settings-jobs-none = Nog geen taken. Achtergrondknoppen maken taken aan.
settings-jobs-none-buttons = Knoppen
settings-jobs-none-found = Geen taken met deze status.
settings-jobs-state = Status
settings-jobs-any-state = Alle
settings-jobs-show = Toepassen
settings-jobs-queued = In de wachtrij
settings-jobs-running = Wordt uitgevoerd
settings-jobs-done = Gereed
settings-jobs-failed = Mislukt
settings-jobs-discarded = Geannuleerd
settings-jobs-what = Actie
settings-jobs-asked = Aangevraagd
settings-jobs-attempts = Pogingen
settings-jobs-act = Acties
settings-jobs-retry = Opnieuw proberen
settings-jobs-discard = Taak annuleren
settings-jobs-retried = Taak opnieuw in de wachtrij geplaatst.
settings-jobs-was-discarded = Taak geannuleerd.
settings-jobs-meanwhile = Er is niets gewijzigd. De status van de taak is veranderd sinds u deze pagina hebt geopend.
settings-jobs-next = Volgende poging:
settings-jobs-pages = Pagina’s met taken
settings-jobs-first = Nieuwste
settings-jobs-next-page = Ouder
settings-jobs-move-status = Status van het consult wijzigen
settings-jobs-mark-sent = Markeren als verzonden
settings-jobs-set-integration-status = Integratiestatus instellen
settings-jobs-add-note = Notitie toevoegen
settings-jobs-forward = Gebeurtenis naar een webhook-URL sturen
settings-jobs-nobody = Onbekende gebruiker
settings-jobs-claimed = Gebruiker { $user } (niet geverifieerd)
settings-jobs-proved = Gebruiker { $user }
settings-jobs-why-not-connected = De praktijk is niet gekoppeld of Provet heeft de toegangsgegevens geweigerd. Zie het overzicht van de praktijk.
settings-jobs-why-signed-out = De gebruiker die op de knop heeft geklikt, is niet meer ingelogd. Vraag deze persoon om vanuit een paneel in te loggen en probeer het dan opnieuw.
settings-jobs-why-forbidden = Provet staat dit niet toe. Ken de applicatie het recht toe in Provet en probeer het opnieuw.
settings-jobs-why-not-found = Het record staat niet meer in Provet. Annuleer de taak.
settings-jobs-why-rejected = Provet heeft de wijziging geweigerd. Controleer het record en breng de wijziging in Provet aan.
settings-jobs-why-throttled = Provet is overbelast.
settings-jobs-why-unreachable = Provet reageert niet.
settings-jobs-why-unreadable = Onverwacht antwoord van Provet.
settings-jobs-why-unavailable = Het is niet zeker of de wijziging in Provet is doorgevoerd. Controleer het record.
settings-jobs-why-moved = Iemand heeft de status van het consult eerder gewijzigd. Controleer het consult.
settings-jobs-why-button-removed = De knop is verwijderd. Annuleer de taak.
settings-jobs-why-clinic-off = Cageside is gepauzeerd voor deze praktijk.
settings-jobs-why-button = De knop past niet meer bij de pagina. Voeg de knop opnieuw toe.
settings-jobs-why-receiver-refused = Het ontvangende systeem heeft de gebeurtenis geweigerd. Neem contact op met de beheerder ervan.
settings-jobs-why-receiver-unreachable = Het ontvangende systeem reageert niet. Neem contact op met de beheerder ervan.
settings-jobs-why-receiver-not-allowed = Er kunnen geen gebeurtenissen worden gestuurd naar de URL die voor deze knop is ingesteld.
settings-jobs-why-database = De database van Cageside reageerde niet.
settings-jobs-why-interrupted = Elke poging is onderbroken. Controleer het record en probeer het opnieuw.

## Settings: audit

settings-audit-button-made-in-provet = Knop aangemaakt in Provet
settings-audit-button-put-back = Knop hersteld in Provet
settings-audit-button-change-accepted = Wijzigingen aan een knop geaccepteerd
settings-audit-button-salt-changed = Nieuwe salt gemaakt
settings-audit-button-salt-sent = Nieuwe salt naar Provet gestuurd
settings-audit-button-salt-overlap-ended = Oude salt niet langer geaccepteerd
settings-audit-panels-ended = Alle panelen gesloten
settings-audit-button-panels-ended = Alle panelen van een knop gesloten
settings-audit-button-salt-leaked = Uitgelekte salt vervangen
settings-audit-launch-settings-changed = Aanroepbeveiliging gewijzigd
## Settings: signing in

settings-sign-in-title = Inloggen
settings-sign-in-with-password = Inloggen met e-mailadres en wachtwoord
settings-sign-in-email = E-mailadres
settings-sign-in-password = Wachtwoord
settings-sign-in-send = Inloggen
settings-sign-in-lost = Wachtwoord vergeten? Vraag een systeembeheerder om een nieuwe link.
settings-sign-in-wrong = Onjuist e-mailadres of wachtwoord.
settings-sign-in-disabled = Dit account is uitgeschakeld. Een systeembeheerder kan het weer inschakelen.
settings-sign-in-wait-seconds = Te veel pogingen. { $seconds ->
    [one] Probeer het over { $seconds } seconde opnieuw.
   *[other] Probeer het over { $seconds } seconden opnieuw.
}

## Settings: keys that are being replaced

settings-system-keys-done = Er is niets meer versleuteld met de oudere sleutels. U kunt ze verwijderen.
settings-system-keys-left = { $count } { $count ->
    [one] waarde is
   *[other] waarden zijn
} nog versleuteld met de oudere sleutels. Voer uit: cageside rotate-key

## Settings: audit of accounts

settings-audit-account-invited = Gebruiker uitgenodigd
settings-audit-link-made = Accountlink gemaakt
settings-audit-account-switched-on = Account ingeschakeld
settings-audit-account-switched-off = Account uitgeschakeld
settings-audit-clinic-allowed = Account toegang tot de praktijk gegeven
settings-audit-clinic-forbidden = Toegang van een account tot de praktijk ingetrokken

text-struck = [doorgehaald: { $text }]
text-picture = [afbeelding: bekijk deze in Provet]
text-picture-described = [afbeelding: { $description }]
text-attachment = [opname of bestand: open dit in Provet]
text-other-format = [Tekst in een andere indeling ({ $format }): lees die in Provet]
text-cut-off = [Deze tekst gaat verder: lees de rest in Provet]

field-unreadable-date = ‘{ $text }’ is niet leesbaar als datum
field-unreadable-time = ‘{ $text }’ is niet leesbaar als datum en tijd
field-unreadable-number = ‘{ $text }’ is niet leesbaar als getal
field-unreadable-amount = ‘{ $text }’ is niet leesbaar als bedrag
field-unreadable = ‘{ $text }’ is niet leesbaar
