cageside = Cageside

## Words for time

time-today = i dag
time-tomorrow = i morgon
time-yesterday = i går
time-in-days = om { $days } { $days ->
    [one] dag
   *[other] dagar
}
time-days-ago = för { $days } { $days ->
    [one] dag
   *[other] dagar
} sedan
time-in-months = om { $months } månader
time-months-ago = för { $months } månader sedan
time-in-years = om { $years } år
time-years-ago = för { $years } år sedan

## Error pages

web-set-up = Den här knappen är inte rätt konfigurerad
web-not-found = Den här sidan finns inte.
    .title = Sidan hittades inte
    .advice = Öppna panelen med knappen i Provet.
web-not-understood = Förfrågan kunde inte läsas.
    .title = Något gick fel
    .advice = Stäng panelen och öppna den igen med knappen i Provet.
web-settings-not-found = Sidan finns inte, eller så har du inte åtkomst till den.
    .title = Sidan hittades inte
    .advice = Gå till Inställningar och öppna sidan därifrån.
web-settings-not-understood = Förfrågan kunde inte läsas. Inget har ändrats.
    .title = Något gick fel
    .advice = Ladda om sidan och försök igen.
web-settings-broken = Ett fel uppstod hos oss.
    .title = Något gick fel
    .advice = Kontrollera om ändringen sparades och försök igen om en stund.
web-to-settings = Gå till Inställningar
web-foreign-form = Formuläret har upphört att gälla. Inget har ändrats.
    .title = Formuläret gäller inte längre
    .advice = Ladda om sidan och försök igen.
web-sign-in = Logga in
web-signed-out = Du har loggats ut. Inget har ändrats.
    .title = Utloggad
    .advice = Logga in och försök igen.
web-too-large = Det är mer än vad som kan skickas på en gång.
    .title = För långt
    .advice = Korta texten och försök igen.
web-broken = Ett fel uppstod hos oss.
    .title = Något gick fel
    .advice = Försök igen om en stund. Om felet kvarstår, skicka koden nedan till supporten.
web-not-opened = Den här adressen fungerar bara när den öppnas med en knapp i Provet.
    .title = Öppna från Provet
    .advice = Gå till Provet och klicka på knappen där.
web-unknown-clinic = Cageside är inte konfigurerat för kliniken som knappen hör till.
    .title = Okänd klinik
    .advice = Be din administratör att lägga till applikationen från Provets katalog och kontrollera att knappens URL är den som visas i Cageside.
web-unknown-button = Kliniken har ingen knapp för den här sidan i Cageside.
    .title = Okänd knapp
    .advice = Be din administratör att konfigurera knappen i Cageside, eller kontrollera att dess URL i Provet är den som visas i Cageside.
web-closed = Panelen har varit öppen för länge, eller så har klinikens inställningar ändrats.
    .title = Panelen är stängd
    .advice = Ladda om Provet och öppna panelen igen.
web-expired = Sidan har varit öppen för länge.
    .title = Sidan gäller inte längre
    .advice = Ladda om Provet och klicka på knappen igen.
web-ended = En administratör har stängt alla paneler som öppnats från den här sidan.
    .title = Sidan gäller inte längre
    .advice = Ladda om Provet och klicka på knappen igen.
web-hookup-many = För många meddelanden har kommit in för kliniker som aldrig anslutits.
    .title = För många meddelanden
    .advice = Skicka meddelandet igen senare.
web-many-records = För många olika poster har öppnats från den här sidan.
    .title = Sidan gäller inte längre
    .advice = Ladda om Provet och klicka på knappen igen.
web-other-origin = Provet är öppet på en adress som inte är konfigurerad för kliniken.
    .title = Panelen kan inte visas här
    .advice = En administratör kan lägga till adressen i Cagesides inställningar, under ”Anropssäkerhet”.
web-sender = Förfrågan kom från ett nätverk som inte är tillåtet.
    .title = Inte tillåtet
    .advice = Den driftansvariga kan lägga till nätverket i CAGESIDE_CALLBACK_NETWORKS.
web-browser = Bakgrundsknappar tar bara emot förfrågningar från Provets servrar.
    .title = Öppnad i en webbläsare
    .advice = Inget har gjorts. Klicka på knappen i Provet.
web-future = Knappens tid ligger i framtiden.
    .title = Klockorna går olika
    .advice = Ladda om Provet och försök igen. Om felet kvarstår, be supporten att kontrollera serverns klocka.
web-bad-hash = Verifieringshashen stämmer inte med den här knappen.
    .title = { web-set-up }
    .advice = Be din administratör att ange knappens verifieringssalt i Provet igen, så som det visas i Cageside.
web-no-hash = Knappen skickar ingen verifieringshash.
    .title = { web-set-up }
    .advice = Be din administratör att slå på ”Add verification hash” för knappen i Provet.
web-no-object = Knappen anger inte vilken post den öppnades från.
    .title = { web-set-up }
    .advice = Be din administratör att kontrollera knappens parameternamn i Provet. Det ska vara ”{ $parameter }”.
web-no-page = Knappen anger inte vilken sida den öppnades från.
    .title = { web-set-up }
    .advice = Be din administratör att kontrollera att knappens URL och parameternamn i Provet stämmer med dem i Cageside.
web-other-tenant = Knappen hör till en annan klinik än den som anges i knappens URL.
    .title = { web-set-up }
    .advice = Be din administratör att kontrollera att knappens URL i Provet är den som visas i Cageside.
web-too-many = Fler poster är valda än vad en panel kan visa.
    .title = För många valda
    .advice = Välj färre i Provet och försök igen.
web-unreadable = Knappen skickar något som inte kan läsas.
    .title = { web-set-up }
    .advice = Be din administratör att kontrollera att knappens inställningar i Provet stämmer med dem i Cageside.
web-hookup-title = Inte ett hookup-meddelande
web-hookup-not-json = Innehållet är inte ett JSON-objekt.
web-hookup-field = Fältet { $name }: { $problem }.
web-hookup-other-host = Kliniken är ansluten via ett annat värdnamn. En driftansvarig måste radera den här innan den kan flyttas.
web-hookup-host = Värdnamnet i { $name } finns inte på listan över tillåtna värdnamn.
web-hookup-token-url = Sökvägen i token_url är inte klinikens token-slutpunkt.
web-webhook-unreadable = Innehållet måste vara ett formulär eller ett JSON-objekt som anger en klinik eller ett objekt.
    .title = Inte en webhook
    .advice = Ange en innehållstyp för webhooken som Provet erbjuder.
web-webhook-hookup = Det här är ett hookup-meddelande.
    .title = Inte en webhook
    .advice = Skicka det till hookup-URL:en.

## A section that fails

web-section-broken = Avsnittet kunde inte visas
web-section-broken-advice = Ett fel uppstod hos oss. Resten av panelen påverkas inte.

## Panel frame

layout-loading = Laddar
layout-reload-hint = Sparat. Ladda om Provet för att se ändringen.
layout-unsaved-hint = Sparat. Du har annan text här som inte är sparad, så ladda om Provet när du är klar för att se ändringen.
layout-provet-not-notified = Provet kunde inte laddas om härifrån. Ladda om sidan i Provet själv.
layout-no-answer = Cageside svarade inte. Om du höll på att spara, kontrollera i Provet om det sparades innan du försöker igen.
layout-reload-offer = Sparat. Ladda om Provet när du är redo att se ändringen.
layout-many-unread = { $count } avsnitt kunde inte hämtas.
layout-retrying = Försöker igen om { $seconds } s.
layout-retry-all = Försök igen med alla
layout-newer = Det finns nyare uppgifter.
layout-refresh = Uppdatera
layout-refreshed = Uppdaterat från Provet.
layout-ended = Panelen har varit öppen för länge eller har stängts. Öppna den igen från Provet.
layout-copied = Kopierat: { $what }
layout-copy-failed = Kunde inte kopieras. Markera numret och kopiera det.

## Sections that couldn’t be loaded

section-try-again = Försök igen
section-forbidden = Behörighet saknas
section-forbidden-advice = Behörighet saknas för att visa: { $what }. En administratör kan ge behörigheten i Provet.
section-unreachable = Provet svarade inte
section-unreachable-advice = Kunde inte hämtas: { $what }. Försök igen eller kontrollera i Provet.
section-throttled = Provet är upptaget
section-throttled-advice = Kunde inte hämtas: { $what }. Försök igen om { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
}.
section-refused = Anslutningen bröts
section-refused-advice = Kunde inte hämtas: { $what }. Provet avvisade klinikens autentiseringsuppgifter. En administratör måste lägga till Cageside i Provet igen för att återansluta.
section-not-connected = Inte ansluten
section-not-connected-advice = Kunde inte hämtas: { $what }. Kliniken är inte ansluten till Provet än. En administratör måste lägga till Cageside i Provet.
section-checking = Anslutningen kontrolleras
section-checking-advice = Kunde inte hämtas: { $what }. Provet avvisade klinikens autentiseringsuppgifter, så anslutningen kontrolleras. Försök igen om några sekunder.
section-sign-in = Logga in igen
section-sign-in-advice = Du är inte längre inloggad med Provet. Logga in igen för att visa: { $what }.
section-nonsense = Oväntat svar från Provet
section-nonsense-advice = Svaret kan inte läsas: { $what }. Kontrollera i Provet. Om felet kvarstår, kontakta supporten.
section-unfiltered = Svaret kunde inte verifieras
section-unfiltered-advice = Provet lämnade fel poster, så inget visas: { $what }. Kontrollera i Provet.
section-not-found = Hittades inte
section-not-found-advice = Hittades inte i Provet: { $what }. Kan ha raderats eller slagits samman.
section-rejected = Avvisades av Provet
section-rejected-advice = Kunde inte hämtas: { $what }. Provet meddelar:

## Missing data beside other data, in one sentence

unavailable-forbidden = Behörighet saknas för att visa: { $what }.
unavailable-unreachable = Kunde inte hämtas, Provet svarade inte: { $what }.
unavailable-throttled = Kunde inte hämtas, Provet är upptaget: { $what }.
unavailable-unreadable = Oväntat svar från Provet, kan inte läsas: { $what }.
unavailable-unfiltered = Kunde inte verifieras, Provet lämnade fel poster: { $what }.
unavailable-not-found = Hittades inte i Provet: { $what }.
unavailable-sign-in = Logga in igen för att visa: { $what }.
unavailable-checking = Kunde inte hämtas, anslutningen till Provet kontrolleras: { $what }.
unavailable-refused = Kunde inte hämtas, Provet avvisade anslutningen: { $what }.

## Failed writes

write-error-forbidden-advice = Inte sparat: { $what }. Cageside har inte behörighet att ändra detta i Provet. En administratör kan ge behörigheten där.
write-error-unreachable = Provet kunde inte nås
write-error-unreachable-advice = Inte sparat: { $what }. Försök igen.
write-error-unsure = Kunde inte bekräfta att det sparades
write-error-unsure-advice = Provet svarade inte i tid: { $what }. Kontrollera i Provet om det sparades innan du försöker igen.
write-error-throttled-advice = Inte sparat: { $what }. Försök igen om { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
}.
write-error-refused-advice = Inte sparat: { $what }. Provet avvisade klinikens autentiseringsuppgifter. En administratör måste lägga till Cageside i Provet igen för att återansluta.
write-error-not-connected-advice = Inte sparat: { $what }. Kliniken är inte ansluten till Provet. En administratör måste lägga till Cageside i Provet.
write-error-checking-advice = Inte sparat: { $what }. Anslutningen till Provet kontrolleras. Försök igen om några sekunder.
write-error-sign-in-advice = Inte sparat: { $what }. Du är inte längre inloggad med Provet. Logga in igen och spara en gång till.
write-error-not-found-advice = Inte sparat: { $what }. Posten finns inte längre i Provet. Den kan ha raderats eller slagits samman.
write-error-rejected-advice = Inte sparat: { $what }. Provet meddelar:
write-error-rejected-bare-advice = Inte sparat: { $what }. Provet avvisade det utan att ange någon orsak.

## Forms

form-check = Granska
form-save = Spara
form-cancel = Avbryt
form-change = Redigera
form-review = Kontrollera innan du sparar

## Notices

notice-reload-provet = Ladda om Provet
link-open = Öppna
link-open-name = Öppna { $what } i Provet, ny flik
link-new-tab = { $what }, ny flik
link-visit = konsultationen { $day }
link-visit-undated = konsultation utan datum
phone-copy = Kopiera
phone-copy-name = Kopiera { $number }
print-button = Skriv ut

## Ages

age-born = född
age-not-recorded = ålder inte registrerad
age-birth-unreadable = ålder okänd: födelsedatum { $problem }
age-placeholder = ålder okänd
age-not-born = födelsedatum ligger i framtiden
age-death-doubtful = ålder oklar: kontrollera dödsdatum

## Writes

write-already = Redan sparat.
write-unsent = Inte sparat: { $what }. Öppna formuläret igen och spara en gång till.
write-changed = Inte sparat: { $what }. Någon har ändrat posten. Granska den och försök igen.

## Visit statuses

status-admitted = Incheckad
status-in-progress = Pågående
status-ready-for-discharge = Klar för utskrivning
status-discharged = Utskriven
status-invoicing = Fakturering
status-invoice-paid = Faktura betald
status-finalized = Avslutad
status-draft = Utkast
status-unknown = Status { $number }
status-unavailable = Status inte tillgänglig

## Patient: identity

patient-what = patient
patient-record-what = patientjournal
names-vets-what = veterinärers namn
names-authors-what = namn på dem som skrivit
names-people-what = personalens namn
names-owner-what = djurägarens namn
patient-unnamed = (inget namn registrerat)
patient-in-provet = Öppna i Provet
patient-deceased = Avliden { $day }
patient-deceased-undated = Avliden, dödsdatum kan inte läsas
patient-deceased-unreadable = Avliden: { $problem }
patient-merged = Sammanslagen med patient { $id }
patient-merged-named = Sammanslagen med { $name } (patient { $id })
patient-merged-unread = Sammanslagen med en annan journal
patient-merged-open = Öppna den sammanslagna journalen
patient-insurance = Försäkring
patient-blood-group = Blodgrupp
patient-recorded-in-provet = Registrerad (se Provet)
patient-archived = Arkiverad
patient-not-for-food = Ej för livsmedelsproduktion
patient-microchip = Mikrochip
patient-other-client = Journalen anger en annan djurägare
species-dog = hund
species-cat = katt
species-rabbit = kanin
species-horse = häst
species-guinea-pig = marsvin
species-hamster = hamster
species-rat = råtta
species-mouse = mus
species-ferret = iller
species-bird = fågel
species-cattle = nötkreatur
species-sheep = får
species-goat = get
species-pig = gris
patient-lines-title = Patienter
patient-number = nr { $number }
patient-weight-undated = datum okänt
patient-weight-not-requested = Öppna patienten för att se vikten.

## Owner

owner-title = Djurägare
owner-what = djurägare
owner-nothing = Ingen djurägare registrerad.
owner-archived = Arkiverad
owner-contact-title = Djurägare och telefon
owner-balance-title = Djurägarens saldo
owner-balance-none = Inga obetalda fakturor
owner-balance-overdue = { $sum } förfallet, upp till { $days } { $days ->
    [one] dag
   *[other] dagar
}
client-unnamed = (inget namn registrerat)

## Critical notes and remarks

notes-title = Kritiska anteckningar
notes-what = kritiska anteckningar och anmärkningar
notes-critical = Kritiska anteckningar
notes-remarks = Anmärkningar
notes-no-critical = Inga kritiska anteckningar registrerade. Kontrollera om det finns allergier på annan plats i journalen.
notes-no-critical-client = Inga kritiska anteckningar registrerade.
notes-accounting = Faktureringsanteckning
notes-changes = { $what }: ändringar
diff-removed = borttaget
diff-added = tillagt
notes-edit = Redigera anteckningar
notes-before = { $what } nu
notes-after = { $what } efter ändringen
notes-empty = (tomt)
notes-formatted = Texten innehåller formatering. Redigera den i Provet.
notes-changed = Någon annan har redigerat detta. Den senaste versionen visas nedan.
notes-saved = Sparat.
notes-not-merged = Journalen har slagits samman med en annan. Redigera anteckningarna där.
notes-tags-unread = { $count } { $count ->
    [one] tagg
   *[other] taggar
} kan inte läsas. Kontrollera i Provet.
notes-fields = Anpassade fält
notes-fields-unread = { $count } { $count ->
    [one] anpassat fält
   *[other] anpassade fält
} kan inte läsas. Kontrollera i Provet.
notes-field-yes = Ja
notes-field-no = Nej

## Weight

weight-title = Vikt
weight-what = vikter
weight-new = ny vikt
weight-nothing = Ingen vikt registrerad.
weight-left-out = { $count } { $count ->
    [one] orimligt värde
   *[other] orimliga värden
} visas inte.
weight-unread = { $count } { $count ->
    [one] värde
   *[other] värden
} kan inte läsas. Kontrollera i Provet.
weight-none-usable = Ingen användbar vikt: { $count } { $count ->
    [one] registrerat värde är orimligt eller kan inte läsas.
   *[other] registrerade värden är orimliga eller kan inte läsas.
}
weight-or = eller
weight-same-time = { $count } motstridiga vikter vid samma tidpunkt
weight-dated-ahead = datum i framtiden: { $day }
weight-slip-decimal = { $before } ({ $day }), nu { $after }. Kontrollera decimaltecknet.
weight-slip-pounds = { $before } ({ $day }), nu { $after }. Kontrollera enheten: pund (lb)?
weight-older = Endast de senaste värdena visas.
weight-over-months = På { $months } { $months ->
    [one] månad
   *[other] månader
}:
weight-since = från { $kilograms } ({ $day })
weight-field = Vikt
weight-trend-down = Ned { $percent } på { $time }: { $before } → { $after }
weight-trend-up = Upp { $percent } på { $time }: { $before } → { $after }
weight-trend-same = Ingen förändring på { $time }: { $after }
weight-trend-one-day = en dag
weight-ask-meant = Menade du { $kilograms }?
weight-ask-right = Stämmer { $kilograms }?
weight-ask-again = Spara { $kilograms } igen?
weight-odd-today = Samma vikt har redan registrerats i dag kl. { $at }.
weight-undo = Ångra
weight-undo-what = borttagning av { $kilograms }
weight-undone = Vikten borttagen: { $kilograms }
weight-undo-gone = { $kilograms } kunde inte ångras. Vikten finns inte längre i Provet så som den sparades.
weight-correct-in-provet = Rätta vikten i Provet
weight-save = Spara { $kilograms }
weight-saved = Vikten sparad: { $kilograms }
weight-compared = { $change } jämfört med { $before } ({ $day })
weight-changed = Någon har just registrerat { $kilograms } ({ $at }). Jämför innan du sparar.
weight-not-deceased = Patienten är avliden, så ingen vikt kan registreras här.
weight-not-merged = Journalen har slagits samman med en annan. Registrera vikten där.
weight-not-blind = Vikten kan inte registreras förrän patientens journal är tillgänglig.
weight-impossible = Den vikten är inte möjlig. Kontrollera siffran.
weight-wrong-empty = Ange en vikt.
weight-wrong-unit = Ange vikten i kilogram.
weight-wrong-ambiguous = Använd bara ett decimaltecken, komma eller punkt.
weight-wrong-negative = Vikten kan inte vara negativ.
weight-wrong-number = Ange ett tal, till exempel 12,4.
weight-odd-decimal = Senaste vikten var { $before }. Kontrollera decimaltecknet.
weight-odd-pounds = Senaste vikten var { $before }. Angav du pund (lb)?
weight-odd-pounds-before = Senaste vikten var { $before }. Var den i pund (lb)?
weight-odd-change = Stor förändring: { $change } jämfört med senaste vikten ({ $before }).
weight-odd-light = Mindre än 1 g. Kontrollera decimaltecknet.

## Vitals

vitals-title = Vitalparametrar
vitals-what = vitalparametrar
vitals-nothing = Inga vitalparametrar registrerade.
vitals-none = Inte registrerat
vitals-previous = Föregående:
vitals-temperature = Temperatur
vitals-temperature-what = temperaturer
vitals-temperature-value = { $value }°
vitals-heart-rate = Hjärtfrekvens
vitals-heart-rate-what = hjärtfrekvenser
vitals-heart-rate-value = { $value }{ "\u00A0" }slag/min
vitals-respiratory-rate = Andningsfrekvens
vitals-respiratory-rate-what = andningsfrekvenser
vitals-respiratory-rate-value = { $value }{ "\u00A0" }andetag/min
vitals-body-condition = Hullpoäng (BCS)
vitals-body-condition-what = hullpoäng (BCS)
vitals-body-condition-value = { $value } (skala inte registrerad)
vitals-unread = { $count } { $count ->
    [one] värde
   *[other] värden
} kan inte läsas. Kontrollera i Provet.
vitals-dated-ahead = { $count } { $count ->
    [one] värde med datum i framtiden
   *[other] värden med datum i framtiden
} visas inte.
vitals-incomplete = Vissa värden har inte kontrollerats. Det kan finnas nyare i Provet.

## Care due

due-title = Aktuella påminnelser
due-what = påminnelser
due-nothing = Inga öppna påminnelser registrerade.
due-dead = Patienten är avliden, så inget är aktuellt.
due-archived = Journalen är arkiverad, så inget är aktuellt.
due-merged = Journalen har slagits samman med en annan. Se där vad som är aktuellt.
due-untitled = Påminnelse utan rubrik
due-overdue = { $days } { $days ->
    [one] dag
   *[other] dagar
} försenad
due-undated = inget datum
due-replaced = ersatt av påminnelsen med datum { $by }
due-given = Given
due-last = Senast given:
due-perhaps = Eventuellt redan given:
due-settled = Klara eller ersatta
due-vaccinations = Givna vaccinationer ({ $count })
due-vaccinations-possible = Eventuellt givna vaccinationer ({ $count })
due-vaccinations-planned = Planerade vaccinationer ({ $count })
due-batch = batch
due-elsewhere = given på annat ställe
due-dose-undated = (inget datum)
due-external-what = vaccinationer givna på annat ställe
due-by-date-alone = Baseras bara på påminnelsernas datum: påminnelserna kunde inte matchas med vaccinationer.
due-older = Endast de senaste posterna visas.

## Recent medicines

medicines-title = Senaste läkemedel
medicines-what = läkemedel
medicines-nothing = Inga läkemedel registrerade de senaste { $days } dagarna.
medicines-note = Från de senaste { $days } dagarna. Kan vara inaktuellt.
medicines-no-instructions = Inga anvisningar registrerade.
medicines-older = Endast de senaste konsultationerna visas.
medicines-planned = Planerat, ännu inte givet
line-recipient-unnamed = patient inte angiven
line-undone = antalet är noll eller raden återförd
line-visit-ahead = konsultationen är ett utkast eller kommande
line-possible = Har eventuellt getts: { $why }

## Visits

consultations-title = Konsultationer
consultations-what = konsultationer
consultations-nothing = Inga konsultationer registrerade.
consultations-no-complaint = ingen besöksorsak registrerad
consultations-older = Äldre konsultationer finns i Provet.

## Visit: identity, discharge checklist, items, diagnoses, discharge instructions

consultation-what = konsultation
consultation-record-what = konsultation
consultation-no-animals = Konsultation utan patienter
consultation-animal-gone = Patientens journal hittades inte i Provet.
consultation-animal-not-seen = Djurets journal kunde inte hämtas: Provet skickade bara en del av posterna. Se Provet.
consultation-animals-what = patienter i konsultationen
consultation-kind-inpatient = Stationärvård
consultation-kind-outpatient = Poliklinisk vård
consultation-kind-home = Hembesök
consultation-kind-farm = Gårdsbesök
consultation-kind-boarding = Pensionat
consultation-kind-service = Djurservice
consultation-kind-unknown = Konsultationstyp okänd
consultation-other-animal = Annan patient (nr { $number })
consultation-alerts-owner = { $owner } (djurägare)
consultation-alerts-animals = kritiska anteckningar om patienterna
consultation-alerts-client = kritiska anteckningar om djurägaren
consultation-missing-title = Checklista för utskrivning
consultation-missing-gaps = Saknas eller okänt före utskrivning:
consultation-missing-nothing = Checklistan för utskrivning är klar
consultation-missing-unavailable-note = Det som är okänt kan ändå vara registrerat. Kontrollera i Provet.
consultation-part-there = Klart
consultation-part-missing = Saknas
consultation-part-unavailable = Okänt
consultation-part-no-medicines = Inga läkemedel
consultation-part-no-items = Inga artiklar
consultation-part-deceased = Behövs inte (avliden)
consultation-part-diagnosis = Diagnos
consultation-part-note = Journalanteckning
consultation-part-instructions = Hemgångsråd
consultation-part-dosage = Dosering för varje läkemedel
consultation-part-weight = Vikt vid den här konsultationen
consultation-part-price = Pris för varje artikel
consultation-items-title = Artiklar
consultation-items-what = artiklar
consultation-items-nothing = Inga artiklar registrerade.
consultation-items-more = Det finns fler artiklar i Provet.
consultation-items-procedures = Åtgärder
consultation-items-analyses = Laboratorieanalyser
consultation-items-medicines = Läkemedel
consultation-items-supplies = Förbrukningsmaterial
consultation-items-foods = Foder
consultation-items-other = Övriga artiklar
consultation-items-quantity = Antal
consultation-items-price = Styckpris
consultation-items-no-price = inget pris
consultation-items-planned = planerat { $day }, ännu inte utfört
consultation-total = Fakturans totalbelopp:
consultation-total-draft = (utkast)
consultation-total-note = Inklusive moms, beräknat av Provet för hela fakturan.
consultation-total-open = Öppna fakturan
consultation-total-none = Ingen faktura än, så det finns inget totalbelopp.
consultation-total-unavailable = Provet anger inget totalbelopp för fakturan. Öppna fakturan i Provet.
consultation-diagnoses-title = Diagnoser
consultation-diagnoses-what = diagnoser
consultation-diagnoses-nothing = Ingen diagnos registrerad.
consultation-diagnoses-more = Det finns fler diagnoser i Provet.
consultation-diagnoses-nameless = { $count ->
    [one] { $count } diagnos har inget läsbart namn. Kontrollera i Provet.
   *[other] { $count } diagnoser har inget läsbart namn. Kontrollera i Provet.
}
consultation-discharge-title = Hemgångsråd
consultation-discharge-what = hemgångsråd
consultation-discharge-nothing = Inga hemgångsråd registrerade.
consultation-discharge-more = Det finns fler hemgångsråd i Provet.
consultation-discharge-textless = { $count } hemgångsråd har ingen läsbar text. Kontrollera i Provet.

## Visit: status

status-title = Konsultationsstatus
status-what = konsultationsstatus
status-draft-note = Konsultationen är ett utkast.
status-unknown-note = Okänd status ({ $number }). Kontrollera i Provet.
status-unavailable-note = Statusen är inte tillgänglig. Kontrollera i Provet.
status-no-next = Fortsätt i Provet.
status-move = Ändra till ”{ $to }”
status-moved = Status ändrad till ”{ $to }”.
status-changed = Inte sparat. Någon har ändrat statusen från ”{ $seen }” till ”{ $now }”.

## Visit: clinical notes

note-title = Journalanteckningar
note-what = journalanteckningar
note-one = ny journalanteckning
note-nothing = Inga journalanteckningar registrerade.
note-older = Äldre anteckningar ({ $count })
note-more = Det finns fler anteckningar i Provet.
note-textless = { $count ->
    [one] { $count } anteckning har ingen läsbar text. Kontrollera i Provet.
   *[other] { $count } anteckningar har ingen läsbar text. Kontrollera i Provet.
}
note-recipient-unnamed = patient inte angiven
note-undated = inget datum
note-add = Lägg till anteckning
note-field = Anteckning
note-animal = Patient
note-animal-choose = Välj en patient
note-wrong-empty = Skriv en anteckning.
note-wrong-animal = Välj den patient som anteckningen gäller.
note-not-blind = Anteckningar kan inte läggas till förrän konsultationen är tillgänglig.
note-not-merged = Patientens journal har slagits samman med en annan. Lägg till anteckningen i Provet.
note-late = { $status }: det är inte säkert att Provet tar emot en ny anteckning.
note-changed = Någon har ändrat konsultationen eller dess anteckningar, så inget är sparat än. Granska dem innan du sparar.
note-same = En likadan anteckning finns redan.
note-save = Spara anteckning
note-saved = Anteckningen sparad.

## Appointments

appointments-title = Kommande bokningar
appointments-what = bokningar
appointments-nothing = Inga kommande bokningar registrerade.
appointments-no-time = ingen tid
appointments-more = Det finns fler bokningar i Provet.
time-age-days = { $days } { $days ->
    [one] dag
   *[other] dagar
}
time-age-weeks = { $weeks } { $weeks ->
    [one] vecka
   *[other] veckor
}
time-age-months = { $months } { $months ->
    [one] månad
   *[other] månader
}
time-age-years = { $years } { $years ->
    [one] år
   *[other] år
}
time-age-both = { $years } { $months }
time-age-unknown = ålder okänd

## The weight chart

chart-title = Vikt över tid
chart-summary = { $count } { $count ->
    [one] vikt
   *[other] vikter
} från { $first } till { $last }. Lägst { $lowest } ({ $lowest_date }), högst { $highest } ({ $highest_date }), senast { $latest }.
chart-single = En vikt: { $weight } ({ $date }).
chart-values = { $count ->
    [one] Visa vikten
   *[other] Visa alla { $count } vikter
}
chart-date = Datum
chart-weight = Vikt

## Owner panel: identity

client-what = djurägare
client-archived = Arkiverad
client-no-address = Ingen adress registrerad.

## Owner panel: patients

client-animals-title = Patienter
client-animals-what = patienter
client-animals-nothing = Inga patienter registrerade.
client-animals-none-living = Inga levande patienter registrerade.
client-animals-gone = Avlidna eller arkiverade ({ $count })
client-animals-more = Det finns fler patienter i Provet.
client-animals-named = Anges också i djurägarens uppgifter
client-animals-other-client = Patientens journal anger en annan djurägare.
client-animals-no-client = Patientens journal anger ingen djurägare.
client-animals-named-missing = { $count } { $count ->
    [one] patient till i djurägarens uppgifter hittades inte.
   *[other] patienter till i djurägarens uppgifter hittades inte.
} Kontrollera i Provet.
client-animals-named-what = övriga patienter i djurägarens uppgifter
client-animals-critical = Kritiska anteckningar
client-animals-remarks = Anmärkningar eller anpassade fält

## Owner panel: missed appointments

client-missed-title = Uteblivna bokningar
client-missed-what = uteblivna bokningar
client-missed-count = { $count } { $count ->
    [one] utebliven bokning
   *[other] uteblivna bokningar
} de senaste 12 månaderna
client-missed-when = Visa datum
client-missed-nothing = Inga uteblivna bokningar registrerade de senaste 12 månaderna.
client-missed-more = Vissa bokningar från de senaste 12 månaderna har inte kontrollerats.

## Balance

balance-title = Saldo
balance-what = fakturor
balance-nothing = Inga fakturor registrerade.
balance-none-open = Inget att betala.
balance-no-others = Inget att betala på andra fakturor.
balance-none-open-seen = Inget att betala på de fakturor som kunde kontrolleras.
balance-open = Obetalt
balance-overdue = Förfallet
balance-longest = upp till { $days } { $days ->
    [one] dag
   *[other] dagar
}
balance-overdue-by = förfallen sedan { $days } { $days ->
    [one] dag
   *[other] dagar
}
balance-of = av { $total }
balance-due = förfallodatum
balance-no-due = inget förfallodatum
balance-others-due = andra ska betala { $sum }
balance-overdue-unknown = { $count } förfallodatum kan inte läsas, så mer kan vara förfallet.
balance-owed-by-others = Djurägaren har inget att betala, men andra har kvar att betala ({ $count }):
balance-status = Status
balance-invoice = Faktura
balance-unnumbered = Faktura utan nummer
balance-unclear = { $count } { $count ->
    [one] faktura är inte medräknad: Provet anger inte om den
   *[other] fakturor är inte medräknade: Provet anger inte om de
} ska betalas. Kontrollera i Provet.
balance-overpaid = För mycket betalt ({ $count })
balance-drafts = Utkast ({ $count }), hittills { $sum }
balance-drafts-unknown = Utkast ({ $count }), totalbelopp okänt
balance-credit-notes = Kreditfakturor ({ $count })
balance-settled = { $count } { $count ->
    [one] betald faktura
   *[other] betalda fakturor
}.
balance-older = Endast de senaste fakturorna visas.

## Invoice

invoice-what = faktura
invoice-number = Faktura { $number }
invoice-unnumbered = Faktura utan nummer
invoice-credit-number = Kreditfaktura { $number }
invoice-credit-unnumbered = Kreditfaktura utan nummer
invoice-credit = Kreditfaktura
invoice-kind-unknown = Kan vara en kreditfaktura (typ okänd)
invoice-draft = Utkast
invoice-sent = Skickad
invoice-open = Öppen
invoice-finalised = Fastställd
invoice-invoicing = Betalas senare
invoice-voided = Makulerad
invoice-stage-unknown = Okänd status ({ $number })
invoice-stage-not-given = Status okänd
invoice-countersale = Kassaförsäljning
invoice-later = Senare betalning avtalad
invoice-payer = Betalare
invoice-payer-nothing = Ingen betalare registrerad.
invoice-dated = Fakturadatum
invoice-undated = Inget datum
invoice-reference = Referens
invoice-visit = Öppna konsultationen
invoice-visit-reversed = Öppna den återförda konsultationen
invoice-sums-title = Summor
invoice-net = Exkl. moms
invoice-vat = Moms
invoice-total = Totalt
invoice-credited = Totalt krediterat
invoice-unknown = okänt
invoice-due = Att betala
invoice-due-client = Djurägaren ska betala
invoice-due-others = Andra ska betala
invoice-overpaid = För mycket betalt
invoice-due-voided = Fakturan är makulerad. Inget ska betalas.
invoice-due-credit = Det här är en kreditfaktura. Inget ska betalas.
invoice-due-draft = Det här är ett utkast. Inget ska betalas förrän fakturan är fastställd.
invoice-paid = Betalt
invoice-paid-but-open = Markerad som betald, men ett belopp återstår att betala:
invoice-print = Utskriftsvy
invoice-print-draft = Utkast, inte en faktura
invoice-pdf = PDF från Provet
invoice-pdf-what = fakturans PDF
invoice-rows-title = Fakturarader
invoice-total-what = fakturans totalbelopp
invoice-rows-what = fakturarader
invoice-rows-not-given = Provet anger inga rader för fakturan.
invoice-rows-animals-what = patienter på fakturaraderna
invoice-rows-nothing = Inga fakturarader registrerade.
invoice-rows-draft = Fakturaraderna är inte tillgängliga så länge fakturan är ett utkast. Kontrollera i Provet.
invoice-rows-consolidated = Raderna finns på de fakturor som ingår i den här samlingsfakturan. Se ”Relaterade fakturor”.
invoice-rows-more = Det finns fler fakturarader i Provet.
invoice-rows-name = Artikel
invoice-rows-unnamed = (inget namn)
invoice-rows-quantity = Antal
invoice-rows-vat = Moms %
invoice-rows-charged = Belopp
invoice-rows-credits = Kreditering
invoice-rows-apart = Raderna blir tillsammans { $rows }, men fakturans totalbelopp är { $total }. Fakturans totalbelopp gäller.
invoice-vat-title = Moms
invoice-vat-what = fakturans moms
invoice-vat-sums-what = momssummor från Provet
invoice-vat-nothing = Inga fakturarader, så ingen moms.
invoice-vat-no-rows = Provet anger inga rader för fakturan, så momsen kan inte visas per momssats.
invoice-vat-added = Beräknat från fakturaraderna, eftersom Provets momssummor inte är tillgängliga.
invoice-vat-part = Vissa fakturarader hämtades inte, så momsen beräknas inte här. Kontrollera i Provet.
invoice-vat-no-rate = ingen momssats
invoice-vat-number = Momsreg.nr
invoice-account = Konto
invoice-payments-title = Betalningar
invoice-payments-what = betalningar
invoice-payments-nothing = Inga betalningar registrerade.
invoice-payments-more = Det finns fler betalningar i Provet.
invoice-payments-how = Betalsätt
invoice-payments-when = Datum
invoice-payments-paid = Belopp
invoice-paid-back = { $sum } återbetalt
invoice-by-card = Kort
invoice-by-cash = Kontant
invoice-by-transfer = Banköverföring
invoice-by-rounding = Avrundning
invoice-by-cheque = Check
invoice-by-voucher = Värdekupong
invoice-by-consolidation = Samlingsfaktura
invoice-by-mobile = Mobilbetalning
invoice-by-prepayment = Förskottsbetalning
invoice-by-gift-card = Presentkort
invoice-by-finance = Finansiering
invoice-by-credit = Kreditfaktura
invoice-by-insurance = Försäkringsersättning
invoice-by-other = Annat
invoice-linked-title = Relaterade fakturor
invoice-linked-what = relaterade fakturor och kreditfakturor
invoice-linked-nothing = Inga relaterade fakturor eller kreditfakturor.
invoice-linked-more = Det kan finnas fler relaterade fakturor och kreditfakturor. Kontrollera i Provet.
invoice-credits-this = Krediterar den här fakturan
invoice-credited-here = Krediteras av den här kreditfakturan
invoice-credits-the-same = Krediterar samma faktura
invoice-first = Första i kedjan
invoice-drawn-in = Ingår i den här samlingsfakturan
invoice-drawn-into = Samlingsfaktura som innehåller den här fakturan
invoice-named = Länkad i Provet
invoice-client-title = Djurägare
invoice-client-nothing = Ingen djurägare på fakturan.
invoice-others-title = Djurägarens övriga fakturor
invoice-others-what = djurägarens övriga fakturor
invoice-printed = Enligt Provet
invoice-print-how = Skriv ut från webbläsaren. Kopian är bara till för information: den officiella fakturan finns i Provet.

## Prescriptions

prescription-title = Recept
prescription-what = recept
prescription-by-what = förskrivares namn
prescription-animals-what = vilken patient varje recept gäller
prescription-nothing = Inga recept registrerade.
prescription-none-valid = Inga recept är giltiga i dag.
prescription-over = Inte längre giltiga ({ $count })
prescription-more = Det finns fler recept i Provet.
prescription-not-looked = Nationella e-recept visas inte här.
prescription-items-what = läkemedel på recept
prescription-items-more = Det finns fler läkemedel i Provet.
prescription-no-items = Inga läkemedel på receptet.
prescription-unnamed = (läkemedel utan namn)
prescription-undated = Inget datum
prescription-here = från den här konsultationen
prescription-valid = giltigt till { $until }
prescription-ended = gick ut { $until }
prescription-ahead = inte giltigt än
prescription-no-end = inget slutdatum registrerat
prescription-old = Äldre än ett år, inget slutdatum registrerat ({ $count })
prescription-cancelled = Makulerat
prescription-cancelled-count = Makulerade ({ $count })
prescription-by = Förskrivet av
prescription-repeats = { $all } { $all ->
    [one] iterering förskriven
   *[other] itereringar förskrivna
} (okänt hur många som återstår)
prescription-repeats-of = { $left } av { $all } { $all ->
    [one] iterering
   *[other] itereringar
} kvar
prescription-repeats-left = { $left } { $left ->
    [one] iterering
   *[other] itereringar
} kvar
prescription-repeats-unknown = itereringar okända
prescription-repeats-what = itereringar
prescription-repeats-left-what = återstående itereringar

## Health plan

plan-title = Hälsoplan
plan-what = hälsoplan
plan-animal = Patient
plan-animal-what = hälsoplanens patient
plan-check = Kontrollera att det är rätt patient: Provet skickar bara ett nummer hit. Gör ändringar i Provet.
plan-unnamed = (plan utan namn)
plan-valid = gäller, upphör { $when }
plan-valid-open = gäller, inget slutdatum registrerat
plan-ahead = börjar { $when }
plan-over = upphörde { $when }
plan-validity-unknown = inga datum registrerade
plan-validity-unread = giltighet oklar: ett datum kan inte läsas
plan-from = Från
plan-until = Till
plan-renewal = Förnyelse
plan-renewed = Förnyas automatiskt
plan-not-renewed = Upphör
plan-price = Pris
plan-next = Nästa betalning
plan-items-title = Ingår i planen
plan-items-what = innehållet i planen
plan-items-nothing = Inget innehåll registrerat i planen.
plan-items-more = Det finns mer innehåll i Provet.
plan-item = Artikel
plan-included = Ingår
plan-used = Använt
plan-left = Kvar
plan-payments-title = Betalningar för planen
plan-payments-what = betalningar för planen
plan-payments-nothing = Inga betalningar registrerade.
plan-payments-note = Endast förfallodatum. Kontrollera i Provet om en betalning har gått igenom.
plan-payments-more = Det finns fler betalningar i Provet.
plan-payment-ahead = kommande
plan-payment-due = förfallodatum

## Home deliveries

delivery-title = Beställningar
delivery-what = hemleveranser
delivery-client-what = beställningens djurägare
delivery-check = Kontrollera att det är rätt djurägare: Provet skickar bara ett nummer hit. Gör ändringar i Provet.
delivery-none-chosen = Ingen beställning valdes. De senaste visas.
delivery-nothing = Inga beställningar registrerade.
delivery-more = Endast de senaste beställningarna visas. Det finns fler i Provet.
delivery-items-what = beställda artiklar
delivery-items-more = Det kan finnas fler artiklar i Provet.
delivery-no-items = Inga artiklar registrerade.
delivery-order = Beställning
delivery-ordered = beställd
delivery-due = väntas
delivery-no-day = inget leveransdatum
delivery-placed = Beställd
delivery-packed = Packad
delivery-on-its-way = På väg
delivery-delivered = Levererad
delivery-cancelled = Avbeställd
delivery-failed = Misslyckades
delivery-out-of-stock = slut i lager
delivery-replaced = ersatt
delivery-again = nästa leverans
delivery-track = Spåra leveransen

## Contact

contact-title = Kontakt
contact-what = kontaktuppgifter
contact-phones-what = telefonnummer
contact-email-what = e-postadress
contact-phone = Telefon
contact-email = E-post
contact-no-phone = Inget telefonnummer registrerat.
contact-no-usable-phone = Inget av numren går att ringa härifrån.
contact-not-callable = Går inte att ringa härifrån
contact-phone-empty = (inget nummer)
contact-reminders = Används för påminnelser
contact-second-owner = Djurägare 2
contact-more-phones = Det finns fler telefonnummer i Provet.
contact-no-email = Ingen e-postadress registrerad.
contact-bad-email = Inte en giltig e-postadress
contact-no-sms = Inga SMS (har avböjt)
contact-email-refused = Ingen e-post (har avböjt)
contact-wishes-unavailable = Provet anger inte om SMS och e-post är tillåtna. Fråga innan du skickar.
contact-add = Lägg till telefonnummer
contact-change-phone = Ändra telefonnummer
contact-change-email = Ändra e-postadress
contact-add-email = Lägg till e-postadress
contact-new-number = Nytt nummer
contact-number-hint = Ange landsnummer, till exempel +46 70 123 45 67
contact-description = Etikett (valfritt), till exempel arbete
contact-new-email = Ny e-postadress
contact-instead-of = Ersätter
contact-now = Nu
contact-after = Efter ändringen
contact-none = (ingen)
contact-changed = Någon annan har redigerat detta. Den senaste versionen visas under ”Nu”.
contact-saved = Sparat: { $value }
contact-new-what = nytt telefonnummer
contact-wrong-empty-phone = Ange ett telefonnummer.
contact-wrong-letters = Använd bara siffror och börja med + och landsnumret. Namn skrivs i fältet ”Etikett”.
contact-wrong-short = Telefonnumret är för kort.
contact-wrong-long = Telefonnumret är för långt.
contact-wrong-empty-email = Ange en e-postadress.
contact-wrong-at = En e-postadress ska ha ett @ med text på båda sidor.
contact-wrong-domain = Delen efter @ är ofullständig. Den ska se ut som example.com.
contact-wrong-character = Adressen innehåller ett tecken som inte är tillåtet i e-postadresser. Ange bara en adress.
contact-wrong-long-email = E-postadressen är för lång.
contact-wrong-known = Numret är redan registrerat.
contact-wrong-known-email = E-postadressen är redan registrerad.
contact-wrong-gone = Numret är inte registrerat för djurägaren. Inget har ändrats.

## Calendars: days

calendar-weekday = { $day ->
    [mon] Måndag
    [tue] Tisdag
    [wed] Onsdag
    [thu] Torsdag
    [fri] Fredag
    [sat] Lördag
   *[sun] Söndag
}
calendar-department = Enhet { $number }
calendar-department-what = enhet
calendar-today = I dag
calendar-previous-day = Föregående dag
calendar-next-day = Nästa dag
calendar-date = Datum
calendar-all-day = hela dagen
calendar-time-zone = Alla tider anges i tidszonen { $zone }.
calendar-go = Visa

## Appointment calendar: appointments for the day

schedule-title = Dagens bokningar
schedule-owners-what = djurägares namn
schedule-nothing = Inga bokningar registrerade för dagen.
schedule-count = { $count } { $count ->
    [one] bokning
   *[other] bokningar
}
schedule-cancelled-count = { $count } { $count ->
    [one] avbokad
   *[other] avbokade
}
schedule-arrived-count = { $count } har anlänt
schedule-alert-count = { $count } med varningar
schedule-past = { $count } tidigare
schedule-now = Nu
schedule-none-ahead = Inga fler bokningar i dag.
schedule-more = Mer om { $what }
schedule-vet = Veterinär
schedule-all-vets = Alla veterinärer
schedule-vet-number = Veterinär { $number }
schedule-cancelled = Avbokad
schedule-missed = Utebliven
schedule-arrived = Har anlänt
schedule-online = Bokad online
schedule-own = Blockerad tid
schedule-unknown-client = Okänd kund
schedule-farm = Gårdsbesök
schedule-preliminary = Preliminär
schedule-boarding = Pensionat
schedule-pet-service = Djurservice
schedule-nobody = Varken patient eller djurägare
schedule-owner = Djurägare
schedule-animal = Patient { $number }
schedule-animals-unreadable = { $count ->
    [one] { $count } patient kan inte läsas
   *[other] { $count } patienter kan inte läsas
}
schedule-client-unreadable = Djurägaren kan inte läsas

## Appointment calendar: alerts before arrival

arrival-warning-title = Innan de kommer
arrival-warning-nobody = Ingen väntas den här dagen.
arrival-warning-nothing = Inga varningar registrerade för receptionen.
arrival-warning-clear = { $count ->
    [one] 1 bokning
   *[other] { $count } bokningar
} utan varningar
arrival-warning-clear-seen = { $count ->
    [one] 1 bokning
   *[other] { $count } bokningar
} utan varningar i det som kunde kontrolleras
arrival-warning-cut-off = Vissa uppgifter kunde inte kontrolleras ({ $what }). Varningar kan saknas.
arrival-warning-untitled = Påminnelserna visas med sin ämnesrad, eftersom deras rubriker inte är tillgängliga.
arrival-warning-basis = Baseras på påminnelsernas datum och obetalda fakturor.
arrival-warning-what-animals = patientjournaler
arrival-warning-what-owners = djurägaruppgifter
arrival-warning-what-phones = telefonnummer
arrival-warning-what-money = obetalda fakturor
arrival-warning-what-reminders = påminnelser
arrival-warning-what-visits = tidigare konsultationer
arrival-warning-critical = Kritisk anteckning om patienten
arrival-warning-owner-critical = Kritisk anteckning om djurägaren
arrival-warning-remarks = Anmärkning om patienten
arrival-warning-marks = Patientens taggar och anpassade fält
arrival-warning-owner-marks = Djurägarens taggar och anpassade fält
arrival-warning-marks-unread = { $count ->
    [one] { $count } tagg eller anpassat fält kan inte läsas
   *[other] { $count } taggar eller anpassade fält kan inte läsas
}
arrival-warning-owner-remarks = Anmärkning om djurägaren
arrival-warning-animal-archived = Patienten är arkiverad
arrival-warning-owner-archived = Djurägaren är arkiverad
arrival-warning-overdue = { $title }: { $days } { $days ->
    [one] dag
   *[other] dagar
} försenad
arrival-warning-owes = Obetalt { $sum }, inte förfallet än
arrival-warning-owes-late = Obetalt { $sum }, förfallet
arrival-warning-owes-overdue = Obetalt { $sum }, varav { $overdue } förfallet
arrival-warning-unclear = { $count ->
    [one] 1 faktura
   *[other] { $count } fakturor
}: oklart om något ska betalas
arrival-warning-first-visit = Första besöket
arrival-warning-no-phone = Inget telefonnummer
arrival-warning-no-usable-phone = Inget telefonnummer som går att ringa härifrån
arrival-warning-no-email = Ingen e-postadress
arrival-warning-bad-email = E-postadressen kan inte läsas
arrival-warning-no-owner = Ingen djurägare i bokningen
arrival-warning-no-animal = Ingen patient i bokningen
arrival-warning-unavailable-animal = Patientens journal hittades inte i Provet
arrival-warning-unavailable-owner = Djurägarens uppgifter hittades inte i Provet

## Shift calendar

shifts-what = arbetspass
shifts-title = I tjänst den här dagen
shifts-week-title = Veckoöversikt
shifts-nobody = Ingen är i tjänst.
shifts-no-kind = Ingen passtyp
shifts-kind-unknown = Passtyp okänd
shifts-person = Namn okänt (nr { $number })
shifts-no-person = (ingen tilldelad)
shifts-types-what = passtyper
shifts-more = Vissa arbetspass kunde inte kontrolleras.
shifts-untimed = { $count ->
    [one] { $count } arbetspass visas inte eftersom dess tider inte kan läsas.
   *[other] { $count } arbetspass visas inte eftersom deras tider inte kan läsas.
}
shift-conflict-title = Konflikter till veckans slut
shift-conflict-nothing = Någon är i tjänst för varje bokning.
shift-conflict-types-unknown = Passtyperna är inte tillgängliga, så bokningar som ingen kan ta emot kan saknas här.
shift-conflict-nobody = Ingen i tjänst
shift-conflict-other-person = Tilldelad person är inte i tjänst, men andra är det
shift-conflict-not-judged = Vissa arbetspass kunde inte kontrolleras, så bokningarna har inte jämförts med dem.
shift-conflict-untimed = { $count ->
    [one] { $count } bokning har inte kontrollerats eftersom dess tid inte kan läsas.
   *[other] { $count } bokningar har inte kontrollerats eftersom deras tider inte kan läsas.
}
shift-conflict-twice-title = Dubbelbokade arbetspass
shift-conflict-twice-nothing = Ingen har överlappande arbetspass.

## Pages of Provet

page-client = Kund
page-patient = Patient
page-invoice = Faktura
page-consultation = Konsultation
page-laboratory-referral = Laboratorieremiss
page-appointment-calendar = Tidbokningskalender
page-shift-calendar = Arbetsschema
page-diagnostic-imaging = Bilddiagnostikremiss
page-reminder = Påminnelser
page-health-plan = Hälsoplan
page-online-prescription-client = Onlinerecept för en kund
page-online-prescription-patient = Onlinerecept för en patient
page-online-prescription-consultation = Onlinerecept i en konsultation
page-home-deliveries = Hemleveranser

## Background buttons

web-nothing-to-do = Knappen har ingen åtgärd i Cageside.
    .title = { web-set-up }
    .advice = Be din administratör att ta bort knappen i Provet, eller att lägga till den i Cageside igen.
web-static-header = Knappens statiska header saknas eller har fel värde.
    .title = { web-set-up }
    .advice = Be din administratör att ange headerns namn och värde i Provet igen, så som de visas i Cageside.
job-done = Klart.
job-queued = Mottaget. Det görs så snart som möjligt.
job-not-connected = Cageside är inte anslutet till kliniken. Be din administratör att lägga till applikationen från Provets katalog igen.
job-forbidden = Cageside har inte behörighet att göra detta. Be din administratör att ge behörigheten i Provet.
job-not-found = Posten finns inte längre i Provet.
job-rejected = Provet avvisade ändringen. Kontrollera posten och gör ändringen där.
job-throttled = Provet är upptaget. Försök igen om en minut.
job-unreachable = Ändringen kunde inte bekräftas, eftersom Provet inte svarade som väntat. Kontrollera posten innan du försöker igen.
job-moved-meanwhile = Någon har ändrat konsultationens status. Kontrollera den innan du försöker igen.
job-button = Knappen stämmer inte längre med sidan. Be din administratör att lägga till den i Cageside igen.
job-clinic-off = Cageside är pausat för kliniken. Kontakta supporten.
job-receiver-refused = Det mottagande systemet avvisade händelsen. Kontakta det systemets support.
job-receiver-unreachable = Det mottagande systemet svarade inte. Kontakta det systemets support.
job-receiver-not-allowed = Händelser kan inte skickas till knappens adress. Be din administratör att kontrollera den.
job-database = Ett fel uppstod hos oss. Kontakta supporten.
## Reminders: what is wrong with them before they are sent

reminders-title = Kontrollera innan du skickar
reminders-what = påminnelser
reminders-in-provet = Öppna påminnelserna i Provet
reminders-chosen = { $count } { $count ->
    [one] påminnelse vald
   *[other] påminnelser valda
}
reminders-open = { $count } inte { $count ->
    [one] skickad
   *[other] skickade
}
reminders-sent-count = { $count } { $count ->
    [one] skickad
   *[other] skickade
}
reminders-nothing = De valda påminnelserna finns inte längre i Provet.
reminders-stop = { $count } måste åtgärdas
reminders-look = { $count } att granska
reminders-fine = { $count } utan kända problem
reminders-column-about = Patient och påminnelse
reminders-column-when = Skickas
reminders-column-to = Till
reminders-column-found = Problem
reminders-column-now = Nu
reminders-column-after = Efter ändringen
reminders-animal-unavailable = (patienten inte tillgänglig)
reminders-no-day = inget datum
reminders-due = förfallodatum
reminders-channel-email = E-post
reminders-channel-text = SMS
reminders-channel-letter = Brev
reminders-channel-unknown = Okänt sändningssätt
reminders-none-found = Inga problem hittades
reminders-none-seen = Inga problem hittades, men vissa uppgifter kunde inte kontrolleras
reminders-animal-archived = Patienten är arkiverad
reminders-animal-gone = Patienten hittades inte i Provet
reminders-animal-not-seen = Patientens journal är inte tillgänglig
reminders-owner-archived = Djurägaren är arkiverad
reminders-owner-gone = Djurägaren hittades inte i Provet
reminders-owner-not-seen = Djurägarens uppgifter är inte tillgängliga
reminders-sent = Skickad
reminders-on-its-way = Håller redan på att skickas
reminders-failed = Kunde inte skickas
reminders-status-unknown = Status okänd
reminders-late = Skulle ha skickats för { $days } { $days ->
    [one] dag
   *[other] dagar
} sedan
reminders-unplanned = Inget giltigt datum att skicka
reminders-due-unreadable = Förfallodatum okänt
reminders-bad-phone = Telefonnumret kan inte läsas som ett enda nummer
reminders-given = Redan given: { $dose }
reminders-given-since = Given sedan påminnelsen skapades: { $dose }
reminders-perhaps-given = Eventuellt redan given: { $dose }
reminders-duplicate = Dubblett: en annan väntar ({ $day })
reminders-duplicate-chosen = Dubblett: en annan är också vald ({ $day })
reminders-duplicate-sent = Dubblett: samma påminnelse har skickats ({ $day })
reminders-wish-unavailable-email = Okänt om e-post är tillåten
reminders-wish-unavailable-text = Okänt om SMS är tillåtna
reminders-no-email = Ingen e-postadress
reminders-no-phone = Inget telefonnummer
reminders-no-post = Ingen postadress
reminders-other-email = E-postadressen finns inte i djurägarens uppgifter
reminders-other-phone = Telefonnumret finns inte i djurägarens uppgifter
reminders-phone-unavailable = Telefonnumren är inte tillgängliga
reminders-address-unavailable = Adressen är inte tillgänglig
reminders-animals-what = patienter
reminders-owners-what = djurägare
reminders-templates-what = påminnelsernas rubriker
reminders-others-what = andra påminnelser för patienterna
reminders-doses-what = vaccinationer givna här
reminders-gone = { $count } { $count ->
    [one] vald påminnelse
   *[other] valda påminnelser
} hittades inte i Provet.
reminders-more = Vissa äldre poster har inte kontrollerats.
reminders-not-looked = Vaccinationer som getts på annat ställe eller för mer än 13 månader sedan har inte kontrollerats.
reminders-which = Gäller
reminders-which-ticked = Valda påminnelser
reminders-which-clean = Alla utan kända problem ({ $count })
reminders-which-stopped = Alla som måste åtgärdas ({ $count })
reminders-do = Åtgärd
reminders-do-sent = Markera som skickad
reminders-do-move = Ändra datum
reminders-day = Nytt datum
reminders-ask-sent = Markera { $count } { $count ->
    [one] påminnelse som skickad?
   *[other] påminnelser som skickade?
}
reminders-ask-move = Skicka { $count } { $count ->
    [one] påminnelse
   *[other] påminnelser
} { $day }?
reminders-ask-stopped = { $count } av dessa måste åtgärdas före utskick
reminders-after-due = Efter förfallodatumet
reminders-sent-means = Det här skickar inget, och Provet skickar inte heller påminnelserna.
reminders-save-sent = Markera { $count } som { $count ->
    [one] skickad
   *[other] skickade
}
reminders-save-move = Ändra datum för { $count }
reminders-left-out = { $count } hoppades över: redan skickade eller redan planerade till den dagen.
reminders-later = Högst { $most } påminnelser kan ändras åt gången. Upprepa för de återstående { $count }.
reminders-wrong-nothing = Välj minst en påminnelse, eller välj en annan grupp.
reminders-wrong-left = Inget att ändra. Påminnelserna är redan skickade eller redan planerade till den dagen.
reminders-wrong-no-day = Välj ett nytt datum.
reminders-wrong-past = Datumet har passerat. Välj i dag eller senare.
reminders-wrong-far = Datumet ligger flera år fram. Välj ett tidigare.
reminders-done-sent = Markerade som skickade: { $count }
reminders-done-move = Datum ändrat: { $count }
reminders-done-which = Visa påminnelserna
reminders-not-done = { $count } inte { $count ->
    [one] sparad
   *[other] sparade
}
reminders-number = Påminnelse
reminders-row-done = Sparad
reminders-row-already = Redan sparad
reminders-row-changed = Inte sparad: påminnelsen har ändrats i Provet. Granska den och försök igen.
reminders-row-doubtful = Kunde inte bekräfta att den sparades. Kontrollera i Provet.
reminders-row-unsent = Inte sparad. Välj den och försök igen.
reminders-row-what = påminnelsen

## Laboratory and imaging referrals

referral-what = remiss
referral-by-what = namn på den som begärt
referral-visit = Öppna konsultationen i Provet
referral-laboratory = Laboratorium
referral-sample = Prov
referral-sent = Skickad
referral-answered = Besvarad
referral-made = Skapad
referral-by = Begärd av
referral-number = Laboratoriets referens
referral-answer-undated = Inget svarsdatum registrerat
referral-asked = Begäran
referral-remarks = Anmärkningar
referral-internal = Interna anteckningar
referral-before-title = Tidigare laboratorieremisser
referral-before-what = tidigare laboratorieremisser
referral-before-nothing = Inga tidigare laboratorieremisser registrerade.
referral-unattributed = { $count ->
    [one] { $count } remiss visas inte: Provet anger inte vilken av konsultationens patienter den gäller.
   *[other] { $count } remisser visas inte: Provet anger inte vilken av konsultationens patienter de gäller.
}
referral-older = Äldre poster finns i Provet.
results-title = Resultat
results-what = provsvar
results-nothing = Inga analyser registrerade för remissen.
results-others = Fler provsvar ({ $count })
results-unattributed = { $count ->
    [one] { $count } provsvar visas inte: Provet anger inte vilken av konsultationens patienter det gäller.
   *[other] { $count } provsvar visas inte: Provet anger inte vilken av konsultationens patienter de gäller.
}
results-older = Provsvar från äldre konsultationer visas inte.
results-source = Referensintervallen är laboratoriets, så som de registrerats med varje provsvar i Provet.
results-column-analysis = Analys
results-column-latest = Senaste
results-column-range = Referensintervall
results-column-earlier = Föregående
results-waits = Inväntar svar
results-low = Lågt
results-high = Högt
results-no-range = inget referensintervall
results-since = sedan { $day }
results-first = inget
results-more = { $count } till i Provet
imaging-no-examinations = Inga undersökningar registrerade för remissen.
imaging-unreferred = { $count ->
    [one] { $count } undersökning av patienten är inte kopplad till någon remiss. Se Provet.
   *[other] { $count } undersökningar av patienten är inte kopplade till någon remiss. Se Provet.
}
imaging-examinations-what = undersökningar
imaging-not-performed = ännu inte utförd
imaging-pictures = Bilder
imaging-report = Utlåtande
imaging-no-report = Inget utlåtande registrerat
imaging-before-title = Tidigare bilddiagnostik
imaging-before-what = tidigare bilddiagnostikremisser
imaging-before-nothing = Inga tidigare bilddiagnostikremisser registrerade.

## Settings: around every page

settings-title = { $page } · Cageside
settings-skip = Hoppa till innehållet
settings-nav = Inställningar
settings-nav-clinics = Kliniker
settings-nav-accounts = Konton
settings-nav-audit = Granskningslogg
settings-nav-system = System
settings-nav-account = Mitt konto
settings-sign-out = Logga ut
settings-clinic-nav-label = Den här kliniken
settings-clinic-unnamed = Klinik { $number }
settings-clinic-nav-overview = Översikt
settings-clinic-nav-buttons = Knappar
settings-clinic-nav-panels = Paneler
settings-clinic-nav-doctor = Felsökning
settings-clinic-nav-people = Användare
settings-clinic-nav-audit = Granskningslogg
settings-clinic-nav-jobs = Jobb
settings-copy = Kopiera
settings-copy-what = Kopiera: { $what }
settings-copied = Kopierat
settings-not-copied = Kunde inte kopieras. Markera texten och kopiera den själv.
settings-session-ended = Du har loggats ut eftersom du varit inaktiv i 2 timmar. Ladda om sidan för att logga in.

## Settings: launch doctor

settings-doctor-paste = Felsök en knapp
settings-doctor-url = Knappens URL
settings-doctor-url-hint = Kopiera hela URL:en från fönstret eller ramen där felet visades, inklusive allt efter ”?”. Den sparas inte.
settings-doctor-explain = Felsök
settings-doctor-other-clinic = URL:en hör till en annan klinik. Sökvägen måste innehålla { $number }.
settings-doctor-no-page = URL:en slutar inte med en känd sida i Provet. Jämför URL:en i Provet med den under Knappar.
settings-doctor-no-launch = Det här är inte en knapps URL. Sökvägen måste börja med /launch/ eller /background/.
settings-doctor-fits = Hashen stämmer med schemat { $recipe }.
settings-doctor-refused = Nyligen avvisade
settings-doctor-none = Inga avvisade anrop. Om en knapp slutar fungera visas orsaken och lösningen här.
settings-doctor-when = Tidpunkt
settings-doctor-page = Sida
settings-doctor-why = Orsak och lösning
settings-doctor-unknown-page = Okänd
settings-doctor-no-parameters = inga kända parametrar
settings-doctor-parameters = parametrar: { $names }
settings-doctor-sound = Anropet är giltigt. Det öppnar panelen.
settings-doctor-no-button = Ingen knapp i Cageside stämmer med anropet.
    .advice = Konfigurera knappen under Knappar, eller jämför dess URL i Provet med den som visas där.
settings-doctor-switched-off = Cageside är pausat för kliniken.
    .advice = Slå på det under Översikt › Allmänt.
settings-doctor-too-large = Förfrågan innehåller mer data än en knapp skickar.
    .advice = Ta bort allt efter ”?” i knappens URL i Provet.
settings-doctor-no-hash = Knappen skickar ingen verifieringshash.
    .advice = Slå på ”Add verification hash” i Provet och ange saltet.
settings-doctor-repeated = En verifieringsparameter skickades mer än en gång.
    .advice = Ta bort { $name } från knappens URL i Provet.
settings-doctor-malformed = Verifieringshashen har inte ett giltigt format.
    .advice = Ta bort ”verification” från knappens URL i Provet. Provet lägger till den automatiskt.
settings-doctor-tenant = Förfrågan kom från en annan klinik än den i knappens URL.
    .advice = Ersätt URL:en i Provet med den här klinikens URL.
settings-doctor-recipe = Saltet är rätt, men hashen använder ett annat schema än det som knappen konfigurerades med.
    .advice = Kontrollera att ”Include payload in verification hash” i Provet stämmer med värdet under Knappar.
settings-doctor-altered = Tidsstämpeln ändrades på vägen till Cageside.
    .advice = Använd POST för knappen, eller kontrollera om en proxy skriver om URL:er.
settings-doctor-salt = Verifieringssaltet stämmer inte.
    .advice = Skapa ett nytt salt under Knappar och ange det i Provet.
settings-doctor-timestamp = Hashen stämmer, men tidsstämpelns format är okänt.
    .advice = Kontakta den driftansvariga.
settings-doctor-expired = Sidan i Provet hade varit öppen för länge när någon klickade på knappen.
    .advice = Ladda om sidan i Provet. Om det händer ofta, tillåt en längre giltighetstid för anropslänkar under Översikt › Allmänt.
settings-doctor-ended = Sidan i Provet laddades innan alla paneler stängdes under Anropssäkerhet.
    .advice = Ladda om sidan i Provet och klicka på knappen igen.
settings-doctor-many-records = För många olika poster öppnades med samma standardhash.
    .advice = Ladda om sidan i Provet. Om detta är normalt på kliniken, tillåt fler poster under Anropssäkerhet. Annars kan en länk ha läckt: stäng alla paneler där.
settings-doctor-other-origin = Provet öppnades på en adress som inte är konfigurerad för kliniken, så webbläsaren skulle visa en tom panel.
    .advice = Lägg till Provets adress under Anropssäkerhet.
settings-doctor-payload-hash = Kliniken kräver en hash som omfattar posten, och det gör inte knappens hash.
    .advice = Slå på ”Include payload in verification hash” för knappen i Provet, eller ändra kravet under Översikt › Allmänt.
settings-doctor-department = Panelerna är avstängda för den här enheten.
    .advice = Slå på applikationen för enheten i Provet, eller ändra enheterna under Översikt › Allmänt.
settings-doctor-no-sign-in = Inloggning krävs men är inte konfigurerad för kliniken.
    .advice = Lägg till inloggningsapplikationen i Provet, eller ändra kravet under Översikt › Allmänt.
settings-doctor-sender = Förfrågan kom från ett nätverk som inte finns i CAGESIDE_CALLBACK_NETWORKS.
    .advice = Om den kom från Provet, be den driftansvariga att lägga till nätverket.
settings-doctor-clock = Klockorna går olika. Anropets tid ligger i framtiden.
    .advice = Be den driftansvariga att kontrollera serverns klocka.
settings-doctor-parameter = Post-ID:t finns inte i den väntade parametern.
    .advice = Ange parameternamnet { $name } i Provet.
settings-doctor-parameter-kept = Post-ID:t finns inte i den väntade parametern.
    .advice = Ange det parameternamn i Provet som visas under Knappar.
settings-doctor-object = Parametern innehåller inget post-ID.
    .advice = Ange bara det angivna prefixet efter ”{ $name }=” i Provet.
settings-doctor-object-kept = Parametern innehåller inget post-ID.
    .advice = Ange bara det angivna prefixet efter parameternamnet i Provet.
settings-doctor-too-many = För många poster valdes för ett anrop.
    .advice = Välj färre rader i Provet.
settings-doctor-which-page = Parametrarna visar inte vilken sida knappen finns på.
    .advice = Ge varje sida en egen knapp-URL eller ett eget parameternamn, så som visas under Knappar.
settings-doctor-header = Den statiska headern saknas eller har fel värde.
    .advice = Ange knappens statiska header i Provet igen, exakt som du fick den.
settings-doctor-nothing-to-do = Knappen har ingen åtgärd.
    .advice = Välj dess åtgärd under Knappar.
settings-doctor-else = Anropet avvisades.
settings-doctor-ahead = Dess tid ligger { $hours } h { $minutes } min före serverns klocka.
settings-doctor-behind = Det skapades { $hours } h { $minutes } min innan det kom fram.

## Settings: panels

settings-panels-intro = Välj vilka avsnitt varje panel visar och i vilken ordning. Patientens identitet och kritiska uppgifter kommer alltid först.
settings-panels-page = Panel
settings-panels-shown = Avsnitt
settings-panels-usual = Standard
settings-panels-own = { $shown } av { $all }, egen ordning
settings-panels-departments = Egen ordning för enheter: { $departments }
settings-panels-of = Panel: { $page }
settings-panels-department = Enhet
settings-panels-every-department = Alla enheter
settings-panels-one-department = Enhet { $number }
settings-panels-choose = Visa
settings-panels-sections = Avsnitt
settings-panels-up = Flytta upp
settings-panels-up-what = Flytta upp: { $section }
settings-panels-down = Flytta ner
settings-panels-down-what = Flytta ner: { $section }
settings-panels-fixed = alltid först
settings-panels-preview = Förhandsvisning
settings-panels-save = Spara
settings-panels-show-preview = Uppdatera förhandsvisningen
settings-panels-back = Återställ till standard
settings-panels-saved = Sparat. Paneler som öppnas från och med nu använder den här ordningen.
settings-panels-reset = Återställt till standardordningen.
settings-panels-unsaved = Endast förhandsvisning. Inte sparat än.
settings-panels-conflict = Någon annan har ändrat ordningen. Den senaste versionen visas nedan. Gör din ändring igen.

## Settings: audit

settings-audit-kind = Typ
settings-audit-kind-write = Data sparade
settings-audit-kind-open = Paneler öppnade
settings-audit-kind-change = Inställningar ändrade
settings-audit-kind-sign-in = Inloggningar
settings-audit-kind-export = Exporter
settings-audit-kind-purge = Raderingar
settings-audit-any = Alla
settings-audit-clinic = Klinik
settings-audit-who = Användare
settings-audit-what = Åtgärd
settings-audit-object = Posttyp
settings-audit-number = Post-ID
settings-audit-outcome = Resultat
settings-audit-from = Från
settings-audit-until = Till
settings-audit-when = Tidpunkt
settings-audit-filter = Filtrera
settings-audit-all = Rensa filter
settings-audit-wrong-day = Ange ett datum som ÅÅÅÅ-MM-DD.
settings-audit-wrong-number = Ange ett nummer.
settings-audit-unsound = Rätta filtren ovan för att se loggposter.
settings-audit-none = Inga loggposter än. Öppnade paneler, sparade data och ändrade inställningar visas här.
settings-audit-kept = Loggposterna sparas i { $days } dagar.
settings-audit-values-kept = Fältvärden före och efter varje ändring sparas.
settings-audit-values-left-out = Fältvärden sparas inte.
settings-audit-pages = Sidor i granskningsloggen
settings-audit-newest = Nyast
settings-audit-older = Äldre
settings-audit-looked = Sökt bakåt till { $until }.
settings-audit-file = Ladda ner som CSV
settings-audit-file-hint = Omfattar alla sidor i listan. Nedladdningen registreras i granskningsloggen.
settings-audit-installation = Hela Cageside
settings-audit-user = Användare { $number }
settings-audit-nobody = Okänd användare
settings-audit-claimed = inte verifierad
settings-audit-proved = verifierad
settings-audit-is-signed-in = inloggad
settings-audit-command = Kommandorad
settings-audit-itself = Cageside
settings-audit-panel = Panel: { $panel }
settings-audit-in-department = Enhet { $number }
settings-audit-values = Före och efter
settings-audit-before = Före
settings-audit-after = Efter
settings-audit-empty = (tomt)
settings-audit-row-unreadable = Loggposten kan inte läsas.
settings-audit-unreadable = Värdena före och efter kan inte längre läsas.
settings-audit-patient = Patient
settings-audit-client = Djurägare
settings-audit-consultation = Konsultation
settings-audit-invoice = Faktura
settings-audit-reminder = Påminnelse
settings-audit-department = Enhet
settings-audit-outcome-started = påbörjad, inte slutförd
settings-audit-outcome-done = klar
settings-audit-outcome-refused = avvisad
settings-audit-outcome-failed = misslyckad
settings-audit-outcome-unknown = okänt
settings-audit-open = Öppnade en panel
settings-audit-undo-weight = Ångrade en vikt
settings-audit-record-weight = Registrerade en vikt
settings-audit-change-notes = Ändrade anteckningar
settings-audit-add-note = Lade till en anteckning
settings-audit-move-status = Ändrade konsultationens status
settings-audit-mark-sent = Markerade som skickad
settings-audit-set-integration-status = Angav integrationsstatus
settings-audit-add-phone-number = Lade till ett telefonnummer
settings-audit-change-phone-number = Ändrade ett telefonnummer
settings-audit-change-email = Ändrade en e-postadress
settings-audit-mark-reminder-sent = Markerade en påminnelse som skickad
settings-audit-plan-reminder = Ändrade datum för en påminnelse
settings-audit-button-added = Lade till en knapp
settings-audit-button-removed = Tog bort en knapp
settings-audit-policy-changed = Ändrade allmänna inställningar
settings-audit-layout-changed = Ändrade en panels avsnitt
settings-audit-layout-reset = Återställde en panels avsnitt
settings-audit-clinic-added = Lade till en klinik
settings-audit-password-changed = Ändrade sitt lösenord
settings-audit-sessions-ended = Loggade ut andra sessioner
settings-audit-second-factor-on = Slog på tvåstegsverifiering
settings-audit-second-factor-off = Stängde av tvåstegsverifiering
settings-audit-person-signed-out = Loggade ut en användare
settings-audit-people-signed-out = Loggade ut alla användare
settings-audit-signed-in = Loggade in
settings-audit-signed-out = Loggade ut
settings-audit-sign-in-refused = Misslyckades med att logga in
settings-audit-sign-in-paused = För många misslyckade inloggningar
settings-audit-confirmation-refused = Misslyckades med att bekräfta sin identitet
settings-audit-confirmation-paused = För många misslyckade bekräftelser
settings-audit-link-refused = Öppnade en länk som inte är giltig
settings-audit-access-refused = Försökte öppna en sida utan åtkomst
settings-audit-form-refused = Skickade ett formulär som inte är giltigt
settings-audit-all-sessions-ended = Loggade ut alla från Inställningar
settings-audit-urls-changed = Ändrade URL:erna för Provet
settings-audit-exported = Laddade ner granskningsloggen
settings-audit-clinic-purged = Raderade kliniken
settings-audit-key-added = Skapade en hemlig nyckel
settings-audit-key-rotated = Krypterade om alla hemligheter
settings-audit-old-keys-forgotten = Tog bort de gamla hemliga nycklarna
sign-in-title = Logga in med Provet
sign-in-why = På den här kliniken ser och ändrar du bara det du har behörighet till i Provet. Logga in en gång, så kommer webbläsaren ihåg dig om den kan.
sign-in-why-clinic = På { $clinic } ser och ändrar du bara det du har behörighet till i Provet. Logga in en gång, så kommer webbläsaren ihåg dig om den kan.
sign-in-ended = Du har loggats ut.
sign-in-signed-out = Du loggade ut.
sign-in-other = Webbläsaren är inloggad som { $name }, men någon annan klickade på knappen.
sign-in-not-yet = Inloggningen är inte klar än.
sign-in-to-write = Logga in för att spara. Det du har skrivit finns kvar.
sign-in-button = Logga in
sign-in-again = Logga in som någon annan
sign-in-retry = Försök igen
sign-in-continue = Fortsätt
sign-in-waiting = Slutför inloggningen i det nya fönstret. Händer inget här efteråt? Välj Fortsätt.
sign-in-blocked = Webbläsaren blockerade inloggningsfönstret. Tillåt popup-fönster för sidan och försök igen.
sign-in-closed = Du är inte inloggad än. Slutför i det andra fönstret och välj sedan Fortsätt. Om du har stängt fönstret, börja om.
sign-in-as = Inloggad som
sign-in-as-nobody = Inloggad med Provet
sign-in-out = Logga ut
sign-in-not-you = Inte du?
sign-in-leaving = Du skickas till Provet …
sign-in-leave = Fortsätt till Provet
sign-in-done = Du är inloggad
sign-in-done-advice = Gå tillbaka till panelen och välj Fortsätt. Du kan stänga det här fönstret.

sign-in-needed = Du måste logga in med Provet för att göra detta.
    .title = Inloggning krävs
    .advice = Logga in för att fortsätta. Det du har skrivit finns kvar.
sign-in-no-way = Inloggning krävs men är inte konfigurerad för kliniken.
    .title = Inloggning inte tillgänglig
    .advice = Be din administratör att lägga till Cageside i Provet med ”authorization code grant”, eller att ändra klinikens inloggningskrav.
sign-in-payload-hash = Kliniken kräver en hash som omfattar hela anropet, och det gör inte knappens hash.
    .title = { web-set-up }
    .advice = Be din administratör att slå på ”Include payload in verification hash” för knappen i Provet.
sign-in-department-off = Cageside är avstängt för den här enheten i Provet.
    .title = Inte tillgängligt för enheten i Provet
    .advice = Be din administratör att slå på Cageside för enheten (department) i Provets integrationskatalog.
sign-in-malformed = Svaret från Provet kunde inte läsas.
    .title = Du är inte inloggad
    .advice = Stäng fönstret och börja om från panelen.
sign-in-shut-off = Inloggningen startade inte från en panel, eller så är panelen isolerad från sin egen adress.
    .title = Du är inte inloggad
    .advice = Öppna panelen i en egen flik och logga in där.
sign-in-state = Inloggningen är avslutad, tog längre än 15 minuter eller startade inte här.
    .title = Du är inte inloggad
    .advice = Stäng fönstret och börja om från panelen.
sign-in-other-browser = Inloggningen startade i en annan webbläsare, eller så blockerar den här webbläsaren cookies.
    .title = Du är inte inloggad
    .advice = Tillåt cookies för adressen och börja om från panelen.
sign-in-other-person = Du loggade in som { $name }, men någon annan klickade på knappen i Provet.
    .title = Annan användare
    .advice = Logga in som den som är inloggad i Provet, eller öppna panelen igen från ditt eget Provet-konto.
sign-in-withdrawn = Någon ändrade klinikens applikation i Provet medan du loggade in.
    .title = Du är inte inloggad
    .advice = Stäng fönstret och öppna panelen igen från Provet.
sign-in-declined = Du tillät inte Cageside att agera åt dig.
    .title = Du är inte inloggad
    .advice = Försök igen och tillåt åtkomst, eller stäng fönstret.
sign-in-refused = Provet låter inte Cageside logga in användare.
    .title = Du är inte inloggad
    .advice = Be din administratör att lägga till Cageside i Provet igen.
sign-in-code = Provet godtar inte längre den här inloggningen.
    .title = Du är inte inloggad
    .advice = Försök igen.
sign-in-throttled = Provet är upptaget.
    .title = Du är inte inloggad
    .advice = Försök igen om en minut.
sign-in-unreachable = Provet svarar inte.
    .title = Du är inte inloggad
    .advice = Försök igen om en stund.
sign-in-nonsense = Oväntat svar från Provet.
    .title = Du är inte inloggad
    .advice = Försök igen. Om felet kvarstår, skicka koden nedan till supporten.
sign-in-application = Klinikens applikation i Provet är inte konfigurerad för inloggning.
    .title = Inloggning inte tillgänglig
    .advice = Skicka koden nedan till din administratör.

background-person-unproved = Kliniken kräver en verifierad användare, och förfrågan visar inte vem som klickade på knappen. Inkludera payload och användar-ID i verifieringshashen i Provet.
background-signed-out = Användaren som klickade på knappen är inte inloggad. Öppna en Cageside-panel, logga in och klicka på knappen igen.
job-signed-out = Användaren som klickade på knappen är inte längre inloggad. Öppna en Cageside-panel, logga in och utför åtgärden igen.

## Settings: people

settings-signed-in-users-title = Inloggade användare
settings-signed-in-users-intro = Dessa användare arbetar med sina egna Provet-behörigheter i klinikens paneler. När du har loggat ut någon loggar de in igen i nästa panel de öppnar.
settings-signed-in-users-nobody = Ingen är inloggad. Användare loggar in från en panel när kliniken låter dem arbeta med sina egna Provet-behörigheter.
settings-signed-in-users-who = Användare
settings-signed-in-users-since = Inloggad sedan
settings-signed-in-users-used = Senast använd
settings-signed-in-users-browsers = Ihågkomna webbläsare
settings-signed-in-users-user = Användare { $number } i Provet
settings-signed-in-users-unnamed = Inget namn i Provet
settings-signed-in-users-end = Logga ut
settings-signed-in-users-end-all = Logga ut alla
settings-signed-in-users-ended = Användaren har loggats ut.
settings-signed-in-users-all-ended = Alla har loggats ut.
settings-signed-in-users-more = Visa fler
## Settings: buttons

settings-buttons-none = Inga knappar än. Konfigurera dem, så får varje sida i Provet en knapp som öppnar sin panel.
settings-buttons-add-missing = { $count ->
    [one] Konfigurera knappen som saknas
   *[other] Konfigurera de { $count } knappar som saknas
}
settings-buttons-add-background = Konfigurera en bakgrundsknapp
settings-buttons-add-one = Konfigurera
settings-buttons-add-for = Konfigurera en knapp för sidan ”{ $page }”
settings-buttons-page = Sida
settings-buttons-button = Knapp
settings-buttons-in-provet = I Provet
settings-buttons-shares-url = delar URL med andra sidor
settings-buttons-compare = Jämför med Provet
settings-buttons-not-compared = Kunde inte jämföras med Provet.
settings-buttons-some-changed = { $count ->
    [one] En knapp har ändrats i Provet.
   *[other] { $count } knappar har ändrats i Provet.
}
settings-buttons-none-changed = Alla knappar stämmer med Provet.
settings-buttons-by-hand = Tillagd manuellt (kan inte verifieras)
settings-buttons-changed = Ändrad i Provet
settings-buttons-gone = Finns inte längre i Provet
settings-buttons-same = Stämmer överens
settings-buttons-made = Skapad
settings-buttons-sending = Skapas
settings-buttons-unsure = Kunde inte bekräfta att den skapades
settings-buttons-planned = Inte skapad än
settings-buttons-not-made = Avvisad av Provet
settings-buttons-salt-behind = Provet har fortfarande det gamla saltet.
settings-buttons-compared = Jämfört:
settings-buttons-add-title = Konfigurera knappar
settings-buttons-add-background-title = Konfigurera en bakgrundsknapp
settings-buttons-pages = Sidor
settings-buttons-no-page = Välj minst en sida.
settings-buttons-action = Åtgärd vid klick
settings-buttons-action-side-panel = Öppna i sidopanel
settings-buttons-action-window = Öppna i nytt fönster
settings-buttons-action-popup = Öppna i popup-fönster
settings-buttons-action-background = Skicka HTTP-förfrågan
settings-buttons-more = Fler alternativ
settings-buttons-name = Knappens namn
settings-buttons-bad-name = Ange ett namn på högst { $most } tecken.
settings-buttons-method = HTTP-metod
settings-buttons-choose = Välj ett alternativ.
settings-buttons-one-url = Använd en URL för alla sidor (parameternamnet anger sidan)
settings-buttons-parameter = Parameternamn
settings-buttons-parameter-hint = Lämna tomt för att använda id eller, med en URL, sidans eget namn, till exempel patient_id.
settings-buttons-bad-parameter = Det här är inte ett giltigt parameternamn.
settings-buttons-parameter-tells = Med en URL måste parameternamnet vara { $name }. Lämna fältet tomt.
settings-buttons-prefix = Prefix
settings-buttons-prefix-hint = Text före ID:t, till exempel client_. Vanligtvis tomt.
settings-buttons-bad-prefix = Använd inte blanksteg, = & ? # eller en siffra sist.
settings-buttons-recipe = Verifieringshash
settings-buttons-recipe-hint = Låt vara som det är, om inte Felsökning föreslår ett annat schema.
settings-buttons-recipe-usual = Standard: { $name }
settings-buttons-recipe-plain = { $name }
settings-buttons-recipe-payload = { $name }: omfattar posten
settings-buttons-method-make = Skapa i Provet åt mig
settings-buttons-method-hand = Visa vad jag ska ange i Provet
settings-buttons-methods = Innan något skapas kan du granska vad som kommer att skickas.
settings-buttons-work = Åtgärd
settings-buttons-work-move-status = Ändra konsultationens status
settings-buttons-work-mark-sent = Markera som skickad
settings-buttons-work-set-integration-status = Ange integrationsstatus
settings-buttons-work-add-note = Lägg till en anteckning
settings-buttons-work-forward = Skicka händelsen till en webhook-URL
settings-buttons-work-elsewhere = Endast tillgängligt på: { $pages }.
settings-buttons-status = Ny status (för ”Ändra konsultationens status”)
settings-buttons-argument = Text eller URL
settings-buttons-argument-hint = Beroende på åtgärden: integrationsstatusen, anteckningens text ({ $placeholders }) eller webhook-URL:en.
settings-buttons-bad-argument = Ange högst 200 tecken, eller en URL som börjar med https://.
settings-buttons-bad-template = Ange anteckningens text. Du kan använda dessa platshållare: { $placeholders }.
settings-buttons-bad-address = Ange en URL som börjar med https:// och finns på det öppna internet.
settings-buttons-along = Inkludera posten (endast webhook-URL)
settings-buttons-no-record = Posten kan bara inkluderas med en webhook-URL.
settings-buttons-header = Kräv även en statisk header
settings-buttons-header-name = Headerns namn
settings-buttons-bad-header = Använd bara bokstäver, siffror, - och _, och inget namn som HTTP själv använder.
settings-buttons-set-up = Sparat i Cageside. Lägg nu till den i Provet.
settings-buttons-where = Gå i Provet till Inställningar > Integrationer > Anpassade integrationer (Settings > Integrations > Custom integrations). Lägg till en integration för varje knapp och fyll i dessa fält.
settings-buttons-typed-in = Klart, jag har lagt till den i Provet
settings-buttons-type-title = Att ange i Provet
settings-buttons-field-name = Namn (Name)
settings-buttons-field-page = Synlig sida (Visible page)
settings-buttons-field-action = Åtgärd (Action)
settings-buttons-field-method = HTTP-metod (HTTP method)
settings-buttons-field-url = URL
settings-buttons-field-parameter = Parameternamn (Parameter name)
settings-buttons-field-enabled = Aktiverad (Enabled)
settings-buttons-field-hash = Lägg till verifieringshash (Add verification hash)
settings-buttons-field-salt = Verifieringssalt (Verification salt)
settings-buttons-field-payload = Inkludera payload i verifieringshashen (Include payload in verification hash)
settings-buttons-field-organization = Lägg till uppgifter om organisation och enhet (Add organization and department information)
settings-buttons-field-headers = Statiska headers (Static headers)
settings-buttons-field-header-value = Headerns värde (Header value)
settings-buttons-on = På
settings-buttons-off = Av
settings-buttons-salt-once = Kopiera saltet nu. Det visas inte igen.
settings-buttons-salt-was-shown = Visades bara när det skapades. Har du tappat bort det? Skapa ett nytt salt.
settings-buttons-header-was-shown = { $name } (värdet visades bara när det skapades)
settings-buttons-signing = Signeringshemlighet
settings-buttons-signing-hint = För systemet som tar emot händelserna. Kopiera den nu: den visas inte igen.
settings-buttons-plan-title = Granska innan något skapas
settings-buttons-plan-intro = { $count ->
    [one] Den här knappen kommer att skapas i Provet. Inget har skickats än.
   *[other] Dessa { $count } knappar kommer att skapas i Provet. Inget har skickats än.
}
settings-buttons-plan-changed = Provets fält ändrades medan du granskade. Granska dem igen.
settings-buttons-plan-field = Fält
settings-buttons-plan-sent = Värde som skickas
settings-buttons-plan-salt = Skapas automatiskt
settings-buttons-plan-header = Skapas automatiskt
settings-buttons-make = { $count ->
    [one] Skapa knappen i Provet
   *[other] Skapa knapparna i Provet
}
settings-buttons-nothing-sent = Inget skickades.
settings-buttons-made-title = Knappar i Provet
settings-buttons-all-made = { $count ->
    [one] Knappen finns i Provet. Ladda om en sida där för att se den.
   *[other] Alla { $count } knappar finns i Provet. Ladda om en sida där för att se dem.
}
settings-buttons-some-left = Vissa knappar finns inte i Provet än.
settings-buttons-was-set-up = Dessa knappar är redan konfigurerade. Deras salt visades när de skapades.
settings-buttons-finish = Slutför skapandet
settings-buttons-undo = Ta bort alla dessa knappar
settings-buttons-undo-hint = Då tas de bort från både Provet och Cageside.
settings-buttons-to-all = Alla knappar
settings-buttons-ours-was = I Cageside
settings-buttons-theirs-is = I Provet
settings-buttons-launches-fail = Knappen fungerar inte med dessa värden.
settings-buttons-put-back = Återställ i Provet
settings-buttons-accept = Godkänn ändringarna
settings-buttons-make-again = Skapa igen
settings-buttons-send-salt = Skicka nytt salt till Provet
settings-buttons-show-fields = Visa fälten
settings-buttons-does = Åtgärd: { $work }.
settings-buttons-salt = Verifieringssalt
settings-buttons-salt-about = Hemlighet som delas med Provet för att verifiera anrop. När du har skapat ett nytt salt fungerar sidor som redan är öppna i Provet en tid med det gamla.
settings-buttons-make-salt = Skapa nytt salt
settings-buttons-new-salt = Nytt salt skapat. Ange det i Provet.
settings-buttons-overlap = Det gamla saltet godtas till
settings-buttons-end-overlap = Det gamla saltet har läckt: avvisa det nu och stäng paneler som öppnats med det
settings-buttons-salt-leaked = Saltet har läckt: byt ut det nu och stäng paneler som öppnats med det
settings-buttons-salt-leaked-hint = Knappen fungerar inte förrän det nya saltet finns i Provet.
settings-buttons-panels = Öppna paneler
settings-buttons-panels-about = Om en länk från knappen har läckt, stäng alla paneler som öppnats med den. Sidor som redan är öppna i Provet måste laddas om innan knappen fungerar igen.
settings-buttons-end-panels = Stäng alla paneler från den här knappen
settings-buttons-done-panels-ended = Alla paneler från den här knappen är stängda.
settings-buttons-remove = Ta bort
settings-buttons-remove-link = Ta bort knappen
settings-buttons-remove-title = Ta bort knappen för sidan ”{ $page }”?
settings-buttons-remove-both = Den tas även bort från Provet.
settings-buttons-remove-here = Knappen slutar fungera direkt. Cageside kan inte ta bort den från Provet, så ta bort den där själv.
settings-buttons-only-here = Ta bara bort från Cageside. Jag tar bort den från Provet själv.
settings-buttons-keep = Avbryt
settings-buttons-done-removed = Borttagen från Cageside och Provet.
settings-buttons-done-removed-here = Borttagen från Cageside. Ta bort den från Provet också.
settings-buttons-done-undone = Knapparna har tagits bort från Cageside och Provet.
settings-buttons-done-finished = Skickat till Provet.
settings-buttons-done-restored = Återställt i Provet.
settings-buttons-done-accepted = Ändringarna har godkänts.
settings-buttons-done-salt-sent = Provet har det nya saltet.
settings-buttons-done-ended = Endast det aktuella saltet godtas. Paneler som öppnats med ett äldre är stängda.
settings-buttons-busy = Någon annan ändrar detta, eller ändrade det alldeles nyss. Försök igen om några minuter.
settings-buttons-ours = Kunde inte sparas i Cageside. Försök igen.
settings-buttons-forbidden = Provet tillåter inte detta. Ge integrationen behörigheten ”Settings: Integration settings” i Provet, eller lägg till knapparna manuellt.
settings-buttons-not-connected = Kliniken har inga fungerande autentiseringsuppgifter. Lägg först till applikationen i Provet, eller lägg till knapparna manuellt.
settings-buttons-credential-refused = Provet avvisade klinikens autentiseringsuppgifter. Lägg till applikationen i Provet igen.
settings-buttons-not-found = Hittades inte i Provet, eller är inte synlig för Cageside.
settings-buttons-throttled = Provet är upptaget. Försök igen om en minut.
settings-buttons-lost = Provets svar gick förlorat, så knappen kanske redan finns. ”Slutför skapandet” söker efter den först.
settings-buttons-several = Flera knappar i Provet liknar den här. Ta bort de överflödiga där och slutför sedan skapandet.
settings-buttons-unreachable = Provet kunde inte nås. Försök igen.
settings-buttons-nonsense = Oväntat svar från Provet. Lägg till knapparna manuellt.
settings-buttons-rejected = Provet avvisade dessa fält: { $fields }.
settings-buttons-strangers = Provet kräver fält som Cageside inte känner till: { $fields }.
settings-buttons-no-field = Hittade inget fält i Provet för: { $parts }.
settings-buttons-unfit = Dessa fält i Provet kan inte innehålla det värde som behövs: { $fields }.
settings-buttons-by-hand-instead = Lägg till knapparna manuellt.
## Settings: one clinic

settings-clinic-connection = Anslutning
settings-clinic-connected = Ansluten
settings-clinic-connected-advice = Provet godtar klinikens autentiseringsuppgifter.
settings-clinic-waiting = Autentiseringsuppgifterna kontrolleras
settings-clinic-waiting-advice = Provet har skickat klinikens autentiseringsuppgifter. Kontrollen tar några sekunder.
settings-clinic-no-answer = Provet svarar inte
settings-clinic-no-answer-advice = Klinikens autentiseringsuppgifter har kontrollerats { $count } { $count ->
    [one] gång
   *[other] gånger
} utan svar. Cageside fortsätter att försöka.
settings-clinic-people = Ansluten med användarinloggning
settings-clinic-people-advice = Det finns ingen virtuell användare. Alla arbetar med sin egen Provet-inloggning.
settings-clinic-needs-person = Väntar på den första inloggningen
settings-clinic-needs-person-advice = Autentiseringsuppgifterna verifieras när den första användaren loggar in. Öppna en panel i Provet och logga in där.
settings-clinic-refused = Inte ansluten: Provet avvisade autentiseringsuppgifterna
settings-clinic-refused-at = Avvisades
settings-clinic-nothing = Inte ansluten: inga autentiseringsuppgifter från Provet än
settings-clinic-nothing-advice = Öppna integrationskatalogen i Provet och välj ”Add application” för Cageside.
settings-clinic-next-attempt = Nästa försök:
settings-clinic-check-again = Uppdatera
settings-clinic-test = Testa anslutningen
settings-clinic-disabled = Cageside är pausat för kliniken. Dess knappar öppnar inga paneler.
settings-launches-title = Anropssäkerhet
settings-launches-about = skydd för paneler, stäng alla paneler
settings-launches-end-title = Öppna paneler
settings-launches-end-about = Om en länk har läckt, stäng alla öppna paneler på kliniken, på alla datorer. Sidor som redan är öppna i Provet måste laddas om innan deras knappar fungerar igen.
settings-launches-end = Stäng alla öppna paneler
settings-launches-ended = Alla paneler på kliniken är stängda.
settings-launches-plain-title = Knappar med standardhash
settings-launches-plain-what = Hashen för dessa knappar omfattar tiden men inte posten. Den som har en länk från någon av dem kan öppna andra patienter och djurägare på kliniken tills länken upphör att gälla.
settings-launches-plain-do = Slå på ”Include payload in verification hash” i Provet. Lägg till knappen här igen med en payload-hash. Kräv sedan den hashen under Allmänt.
settings-launches-plain-add = Lägg till en knapp med payload-hash
settings-launches-plain-none = Alla knappars hash omfattar posten.
settings-launches-demanded = Kliniken kräver en hash som omfattar posten, så en standardhash öppnar inga paneler.
settings-launches-settings = Gränser
settings-launches-records = Poster per sida i Provet
settings-launches-records-hint = Hur många olika poster en standardhash får öppna. För att öppna fler laddar användarna om sidan i Provet.
settings-launches-records-wrong = Ange ett heltal från { $least } till { $most }.
settings-launches-origins = Andra Provet-adresser
settings-launches-origins-hint = Lägg till adresser utöver { $origin } där kliniken använder Provet, till exempel https://provet.example. Ange en per rad.
settings-launches-origins-wrong = Ange adresser som https://provet.example, utan något efter värdnamnet.
settings-launches-save = Spara
settings-launches-saved = Sparat.
settings-launches-webhook = Webhook-URL för kliniken
settings-launches-webhook-about = Ange den i Provet för klinikens webhookar. Håll den hemlig.
settings-launches-webhook-shared = { $count ->
    [one] 1 webhook för kliniken har skickats till den delade URL:en eller en tidigare, som andra kliniker kan känna till. Ersätt den URL:en i Provet med URL:en ovan.
   *[other] { $count } webhookar för kliniken har skickats till den delade URL:en eller en tidigare, som andra kliniker kan känna till. Ersätt den URL:en i Provet med URL:en ovan.
}
settings-launches-webhook-shared-off = { $count ->
    [one] 1 webhook för kliniken har skickats till den delade URL:en eller en tidigare. De URL:erna är avstängda. Använd URL:en ovan i Provet.
   *[other] { $count } webhookar för kliniken har skickats till den delade URL:en eller en tidigare. De URL:erna är avstängda. Använd URL:en ovan i Provet.
}
settings-launches-webhook-shared-last = Senast mottagen:
settings-clinic-facts = Sammanfattning
settings-clinic-number = Klinik-ID
settings-clinic-host = Värdnamn
settings-clinic-departments = Enheter
settings-clinic-departments-count = { $on } på, { $off } av
settings-clinic-buttons = Knappar
settings-clinic-since = Tillagd
settings-clinic-errors = Fel i dag
settings-clinic-more = Klinikens inställningar
settings-clinic-policies = Allmänt

## Settings: setting up a clinic

settings-setup-title = Konfigurera kliniken
settings-setup-progress = { $done } av { $total } steg klara
settings-setup-done = Klart
settings-setup-to-do = Att göra
settings-setup-change = Ändra
settings-setup-connected = Ansluten till Provet
settings-setup-zone = Tidszon
settings-setup-zone-missing = Tills den är angiven visar panelerna tider i UTC.
settings-setup-zone-hint = Där kliniken ligger, till exempel Europe/Stockholm.
settings-setup-currency = Valuta
settings-setup-currency-missing = Tills den är angiven visar panelerna belopp utan valuta.
settings-setup-currency-hint = Tre bokstäver, till exempel SEK eller EUR.
settings-setup-language = Språk
settings-setup-language-own = Varje användares webbläsarspråk
settings-setup-buttons = Knappar i Provet
settings-setup-buttons-missing = Lägg till knapparna som öppnar Cageside
settings-setup-buttons-count = { $count ->
    [one] 1 knapp
   *[other] { $count } knappar
}
settings-setup-launch = Första anropet
settings-setup-launch-missing = Öppna en patient i Provet och klicka på Cageside-knappen. Listan uppdateras när anropet kommer in.
settings-setup-save = Spara tidszon och valuta

## Settings: credentials

settings-credentials-title = Autentiseringsuppgifter
settings-credentials-about = vad Provet skickade och om det fungerar
settings-credentials-what = Autentiseringsuppgifter som Provet har skickat för kliniken, nyast först. Hemligheter visas aldrig.
settings-credentials-client = Klient-ID
settings-credentials-state = Status
settings-credentials-kind = Typ
settings-credentials-back = Redirect-URI:er
settings-credentials-received = Mottagna
settings-credentials-proved = Verifierade
settings-credentials-unverified = kontrolleras
settings-credentials-working = används
settings-credentials-refused = avvisade
settings-credentials-replaced = ersatta
settings-credentials-virtual = Virtuell användare
settings-credentials-people = Användarinloggning
settings-credentials-confidential = med hemlighet
settings-credentials-public = utan hemlighet
settings-credentials-signed = ID-token signerade med { $algorithm }
settings-credentials-unsigned = inga ID-token
settings-credentials-no-back = inga
settings-reason-client = Provet känner inte igen klienten, eller så är hemligheten fel.
settings-reason-client-advice = Ta bort applikationen i Provet och lägg till den igen från integrationskatalogen. Nya autentiseringsuppgifter kommer då automatiskt.
settings-reason-grant = Klienten får inte begära token på det här sättet.
settings-reason-grant-advice = Be Provet att tillåta grant-typen för integrationen och lägg sedan till applikationen igen.
settings-reason-scope = Klienten får inte använda REST-API:et.
settings-reason-scope-advice = Be Provet att ge integrationen scopet ”restapi” och lägg sedan till applikationen igen.
settings-reason-other-host = Autentiseringsuppgifterna gäller ett annat värdnamn än det som kliniken verifierades på.
settings-reason-other-host-advice = Om kliniken har flyttat, radera den här och lägg till applikationen igen.
settings-reason-foreign-host = Autentiseringsuppgifterna gäller ett värdnamn som Cageside inte får ansluta till.
settings-reason-foreign-host-advice = Den driftansvariga kan tillåta värdnamnet i Cagesides konfiguration.
settings-reason-else = Provet avvisade autentiseringsuppgifterna.

## Settings: connection

settings-connection-title = Anslutning
settings-connection-about = test, behörigheter för paneler, antal förfrågningar
settings-connection-test = Testa anslutningen
settings-connection-testing = Testar …
settings-connection-test-title = Testresultat
settings-connection-test-token = Åtkomsttoken
settings-connection-test-token-came = Giltig i { $hours } { $hours ->
    [one] timme
   *[other] timmar
}
settings-connection-test-superseded = Fungerar, men nyare autentiseringsuppgifter används.
settings-connection-test-superseded-advice = Ingen åtgärd behövs.
settings-connection-test-permissions = Den virtuella användarens behörigheter
settings-connection-test-permissions-came = { $count } { $count ->
    [one] behörighet
   *[other] behörigheter
}
settings-sign-in-wait-minutes = För många försök. Försök igen om { $minutes } minuter.
settings-sign-in-signed-out = Du är utloggad.
settings-sign-in-too-late = Det tog för lång tid. Logga in igen.
settings-code-title = Tvåstegsverifiering
settings-code-label = Kod från din autentiseringsapp
settings-code-hint = Sex siffror. En ny kod visas var 30:e sekund.
settings-code-wrong = Koden är fel eller redan använd. Vänta på nästa.
settings-code-lost = Kommer du inte åt appen? Be en driftansvarig att återställa ditt konto.
settings-code-back = Börja om
settings-password-new = Nytt lösenord
settings-password-again = Bekräfta lösenordet
settings-password-hint = Minst { $least } tecken. Några ord fungerar bra.
settings-password-short = För kort. Använd minst { $least } tecken.
settings-password-long = För långt. Använd högst { $most } tecken.
settings-password-easy = För lätt att gissa. Välj några ord som inte har med din e-postadress att göra.
settings-password-common = För lätt att gissa. Välj ord som ingen väntar sig tillsammans.
settings-password-breached = Lösenordet är känt från en dataläcka. Välj ett annat.
settings-password-different = Lösenorden stämmer inte överens.
settings-email-wrong = Ange en giltig e-postadress.
settings-email-taken = Det finns redan ett konto med den e-postadressen.
settings-link-send = Välj lösenord och logga in
settings-link-first = Skapa det första kontot för driftansvarig
settings-link-first-lead = Driftansvariga ser alla kliniker och bjuder in andra användare. Välj den e-postadress och det lösenord du ska logga in med.
settings-link-invitation = Välkommen till Cageside
settings-link-invitation-lead = Du loggar in som { $email }. Välj ett lösenord.
settings-link-reset = Välj ett nytt lösenord
settings-link-reset-lead = För { $email }. Alla dina andra sessioner loggas ut.
settings-link-reset-code-lead = För { $email }. Alla dina andra sessioner loggas ut, och tvåstegsverifieringen är avstängd tills du konfigurerar den igen.
settings-link-used = Länken har redan använts
settings-link-used-advice = Varje länk fungerar en gång. Logga in med ditt lösenord, eller be en driftansvarig om en ny länk.
settings-link-ended = Länken har upphört att gälla
settings-link-ended-advice = Be en driftansvarig om en ny länk.
settings-link-unknown = Länken är inte giltig
settings-link-unknown-advice = Kontrollera att du har kopierat hela länken. En nyare länk ersätter en äldre.

## Settings: accounts

settings-account-who = Du är inloggad som { $email }.
settings-account-provet = Du är inloggad med Provet. Ditt lösenord hanteras där.
settings-account-password-current = Nuvarande lösenord
settings-account-password-confirm = Lösenord
settings-account-password-change = Ändra lösenord
settings-account-password-wrong = Fel lösenord.
settings-account-password-changed = Lösenordet har ändrats. Alla dina andra sessioner har loggats ut.
settings-second-factor-title = Tvåstegsverifiering
settings-second-factor-required = Konfigurera tvåstegsverifiering för att fortsätta. Ange ditt lösenord och välj knappen nedan.
settings-second-factor-is-on = På. Du anger en kod från din autentiseringsapp när du loggar in.
settings-second-factor-is-off = Av. En kod från en app i telefonen skyddar ditt konto om någon får veta ditt lösenord.
settings-second-factor-on = Konfigurera
settings-second-factor-off = Stäng av
settings-second-factor-switched-off = Tvåstegsverifieringen är avstängd.
settings-second-factor-lead = Skanna QR-koden med en autentiseringsapp, eller ange nyckeln i appen. Ange sedan koden som appen visar.
settings-second-factor-picture = QR-kod för nyckeln nedan
settings-second-factor-secret = Nyckel
settings-second-factor-confirm = Slå på
settings-second-factor-wrong = Koden stämmer inte. Kontrollera att telefonens klocka går rätt.
settings-sessions-title = Aktiva sessioner
settings-sessions-browser = Webbläsare
settings-sessions-on = { $browser } på { $system }
settings-sessions-unknown = Okänd webbläsare
settings-sessions-began = Inloggad sedan
settings-sessions-used = Senast använd
settings-sessions-this = Den här sessionen
settings-sessions-end = Logga ut
settings-sessions-end-others = Logga ut alla andra sessioner
settings-sessions-ended = Utloggad.
settings-sessions-sign-in-again = För att bekräfta att det är du, logga ut, logga in med Provet igen och försök inom 10 minuter.
settings-all-sessions-title = Sessioner för personer utan konto
settings-all-sessions-about = Administratörer som har loggat in i Inställningar med Provet. De har inget konto här.
settings-all-sessions-none = Ingen är inloggad med Provet.
settings-all-sessions-name = Namn
settings-all-sessions-clinic = Klinik
settings-all-sessions-end = Logga ut alla
settings-all-sessions-end-about = Alla utom du loggas ut från Inställningar, med eller utan konto. Öppna paneler förblir öppna.
settings-all-sessions-ended = Alla andra är utloggade.
settings-accounts-invite = Bjud in användare
settings-accounts-find = E-post eller klinik-ID
settings-accounts-find-send = Sök
settings-accounts-none = Inga konton hittades.
settings-accounts-more = Visa fler
settings-accounts-all = Alla konton
settings-accounts-email = E-post
settings-accounts-sees = Åtkomst
settings-accounts-state = Status
settings-accounts-last = Senaste inloggning
settings-accounts-never = aldrig
settings-accounts-everything = Allt
settings-accounts-clinics = { $count ->
    [one] Klinik { $clinics }
   *[other] Kliniker { $clinics }
}
settings-accounts-clinics-more = Kliniker { $clinics } och { $more } till
settings-accounts-no-clinic = Inga kliniker
settings-accounts-no-clinic-yet = Inga kliniker än. Ange ett klinik-ID för att lägga till en.
settings-accounts-off = Inaktiverat
settings-accounts-invited = Inbjuden
settings-accounts-on = Aktivt
settings-accounts-on-with-code = Aktivt, tvåstegsverifiering på
settings-accounts-allow = Lägg till klinik
settings-accounts-forbid = Ta bort
settings-accounts-clinics-changed = Åtkomsten till kliniker har uppdaterats.
settings-accounts-reset = Återställ lösenord
settings-accounts-reset-lead = Skapar en länk för att välja ett nytt lösenord. Det nuvarande lösenordet fungerar tills länken används.
settings-accounts-reset-code = Stäng även av tvåstegsverifieringen (autentiseringsappen har gått förlorad)
settings-accounts-invite-again = Inbjudan
settings-accounts-invite-again-lead = Inget lösenord valt än. En ny länk ersätter den föregående.
settings-accounts-make-link = Skapa länk
settings-accounts-no-sessions = Inga aktiva sessioner.
settings-accounts-end-sessions = Logga ut överallt
settings-accounts-switch-off = Inaktivera kontot
settings-accounts-switch-off-lead = Loggar ut kontot överallt och spärrar inloggning. Du kan aktivera det igen.
settings-accounts-switch-on = Aktivera kontot
settings-accounts-switch-on-lead = Kontot är inaktiverat. Ingen kan logga in med det.
settings-accounts-switched-on = Kontot har aktiverats.
settings-accounts-switched-off = Kontot har inaktiverats och loggats ut överallt.
settings-accounts-last-operator = Det här är den sista driftansvariga som kan logga in. Bjud in en annan driftansvarig först.
settings-invite-lead = Vi skapar en engångslänk som gäller i 7 dagar.
settings-invite-operator = Driftansvarig: allt
settings-invite-administrator = Administratör: en klinik
settings-invite-clinic = Klinik-ID
settings-invite-clinic-hint = Numret i klinikens Provet-adress. Lämna tomt för driftansvariga.
settings-invite-clinic-wrong = Ange ett klinik-ID.
settings-invite-clinic-unknown = Det finns ingen klinik med det ID:t.
settings-invite-taken = Det finns redan ett konto med den e-postadressen. Sök efter det under Konton.
settings-invite-send = Skapa länk
settings-invite-link-title = Engångslänk
settings-invite-link-lead = Skicka länken till { $email }. Den fungerar en gång, inom 7 dagar.
settings-invite-reset-lead = Skicka länken till { $email }. Den fungerar en gång, inom 24 timmar.
settings-invite-link = Länk
settings-invite-link-once = Kopiera den nu: den visas inte igen. Den som har länken kan öppna kontot.
settings-invite-to-account = Gå till kontot
## Settings: signing in with Provet

settings-sign-in-with-provet = Logga in med Provet
settings-provet-clinic = Klinik-ID
settings-provet-clinic-hint = Numret i din Provet-adress. För provetcloud.com/54321 anger du 54321.
settings-provet-send = Fortsätt med Provet
settings-provet-no-clinic = Inloggning med Provet är inte tillgänglig för detta klinik-ID. Kontrollera numret, eller be en driftansvarig om en inbjudan.
settings-provet-not-set-up = Inloggning med Provet är inte konfigurerad för kliniken ({ $code }). Be en driftansvarig om en inbjudan.
settings-provet-onwards = Du skickas till Provet för att logga in …
settings-provet-go-on = Fortsätt
settings-provet-other-browser = Du kom tillbaka i en annan webbläsare. Börja om här.
settings-provet-right = Du får inte ändra integrationer i Provet. Be om behörigheten ”{ $right }” där, eller be en driftansvarig om en inbjudan.
settings-provet-declined = Du tillät inte åtkomst i Provet. Du kan börja om.
settings-provet-odd = Oväntat svar från Provet ({ $code }). Börja om. Om felet kvarstår, kontakta en driftansvarig.
settings-provet-unreachable = Provet svarade inte. Försök igen om några minuter.
settings-connection-test-permissions-unknown = Ingen av dessa motsvarar en behörighet som panelerna behöver, så var och en testades genom att läsa en post.
settings-connection-test-permissions-tried = Varje behörighet testades i stället genom att läsa en post. Se nedan.
settings-connection-test-read = Läs en patient
settings-connection-test-read-came = Patienten hämtades
settings-connection-test-read-empty = Listan hämtades. Den innehåller inga patienter.
settings-connection-test-not-asked = Övriga tester behöver en token, så de kördes inte.
settings-connection-test-took = ({ $millis } ms)
settings-provet-error-refused = Provet avvisade autentiseringsuppgifterna.
settings-provet-error-refused-advice = Ta bort applikationen i Provet och lägg till den igen från integrationskatalogen.
settings-provet-error-checking-advice = Provet avvisade autentiseringsuppgifterna alldeles nyss. De kontrolleras. Ladda om sidan om några sekunder.
settings-provet-error-forbidden = Provet tillåter inte detta.
settings-provet-error-forbidden-advice = Ge integrationens virtuella användare behörigheten i Provet. Behörigheterna visas nedan.
settings-provet-error-not-found = Provet har inget på den här adressen.
settings-provet-error-not-found-advice = Kontrollera att värdnamn och klinik-ID stämmer med klinikens Provet-adress.
settings-provet-error-throttled = Provet är upptaget.
settings-provet-error-throttled-advice = Försök igen om { $seconds } sekunder.
settings-provet-error-unreachable = Provet svarade inte.
settings-provet-error-unreachable-advice = Försök igen om några minuter. Om felet kvarstår, be den driftansvariga att kontrollera att servern kan nå värdnamnet.
settings-provet-error-nonsense = Oväntat svar från Provet.
settings-provet-error-nonsense-advice = Försök igen senare. Om felet kvarstår, kontakta den driftansvariga.
settings-permissions-title = Behörigheter för paneler
settings-permissions-not-yet = Testa anslutningen för att se vad Provet tillåter.
settings-permissions-by-provet = Enligt Provet för den virtuella användaren. Där Provet inte angav något har en post lästs som kontroll.
settings-permissions-by-trying = Kontrollerat genom att läsa en post av varje typ. Skrivning har inte testats.
settings-permissions-section = Avsnitt
settings-permissions-needed = Behörigheter i Provet
settings-permissions-nothing-wanted = Ingen behörighet behövs
settings-permissions-undocumented = Behörigheten är inte dokumenterad av Provet
settings-permissions-to-save = { $permission } (för att spara):
settings-permissions-allowed = tillåten
settings-permissions-refused = inte tillåten
settings-permissions-unavailable = kunde inte kontrolleras
settings-permissions-no-record = Ingen post att testa med än.
settings-permissions-would-write = Inte testat, eftersom det skulle ändra data.
settings-usage-title = Förfrågningar den senaste minuten
settings-usage-what = Förfrågningar som servern har använt för klinikens virtuella användare, räknat så som Provet räknar dem. Andra servrar i samma installation delar gränserna.
settings-usage-none = Inga förfrågningar till Provet.
settings-usage-endpoint = Slutpunkt
settings-usage-spent = Använt
settings-usage-limit = Gräns per minut
settings-usage-closed = Pausat i { $seconds } s, på Provets begäran

## Settings: policies

settings-policies-title = Allmänt
settings-policies-about = namn, format, åtkomst, granskningslogg
settings-policies-saved = Sparat.
settings-policies-mistakes = Inget har sparats. Rätta fälten nedan.
settings-policies-conflict = Någon annan har ändrat inställningarna. Inget har sparats. Om du sparar skrivs deras ändringar över.
settings-policies-field = Fält
settings-policies-theirs = Deras värde
settings-policies-yours = Ditt värde
settings-policies-save = Spara
settings-policies-itself = Klinik
settings-policies-name = Namn
settings-policies-state = Cageside
settings-policies-enabled = På
settings-policies-disabled = Pausat (data behålls)
settings-policies-language = Panelernas språk
settings-policies-own-language = Varje användares webbläsarspråk
settings-policies-draft-language = { $name } (preliminär översättning)
settings-policies-zone = Tidszon
settings-policies-zone-hint = Till exempel Europe/Stockholm. Lämna tomt för UTC.
settings-policies-currency = Valuta
settings-policies-currency-hint = Tre bokstäver, till exempel SEK eller EUR.
settings-policies-reload = Ladda om Provet efter att något sparats
settings-policies-reload-hint = Provet visar det som sparats i en panel först när sidan laddas om. En sidopanel stängs vid omladdning.
settings-policies-reload-moment = Efter 2 sekunder
settings-policies-reload-leaving = När användaren lämnar panelen
settings-policies-reload-press = Bara när användaren klickar på ”Ladda om Provet”
settings-policies-windows = Anropslänkars giltighetstid
settings-policies-foreground = Panelknappar
settings-policies-foreground-hint = Från 1 minut till 7 dagar. Provet skapar länken när sidan laddas, så tillåt så lång tid som man brukar stanna på en sida.
settings-policies-background = Bakgrundsknappar
settings-policies-background-hint = Från 1 minut till 7 dagar. Provet skapar länken när förfrågan skickas.
settings-policies-unit = Tidsenhet
settings-policies-minutes = minuter
settings-policies-hours = timmar
settings-policies-days-unit = dagar
settings-policies-demands = Åtkomst
settings-policies-show = För att visa
settings-policies-write = För att spara
settings-policies-plain = Standard (signerad knapp)
settings-policies-payload = Strikt (signerad post och användare)
settings-policies-person = Inloggad användare
settings-policies-plain-costs = Bekräftar att förfrågan kom från ert Provet. Identifierar inte användaren eller posten. I Provet: ”Add verification hash”.
settings-policies-payload-costs = Knappar som inte signerar posten och användaren öppnas inte. I Provet: även ”Include payload in verification hash” för varje knapp.
settings-policies-person-costs = Varje användare loggar in med Provet en gång per webbläsare.
settings-policies-person-absent = Inte tillgängligt: kräver autentiseringsuppgifter av typen authorization_code. Be Provet att lägga till den grant-typen för integrationen och lägg sedan till applikationen igen.
settings-policies-acting = Agera i Provet som
settings-policies-acting-hint = Provet loggar den här användarens namn, och användarens behörigheter i Provet gäller.
settings-policies-acting-no-choice = Agera i Provet som: inget val, eftersom kliniken bara har en typ av autentiseringsuppgifter. För att kunna välja, lägg till autentiseringsuppgifter av både typen client_credentials och typen authorization_code.
settings-policies-acting-clinic = Virtuell användare för allt
settings-policies-acting-writes = Virtuell användare för att visa, inloggad användare för att spara
settings-policies-acting-person = Inloggad användare för allt
settings-policies-departments = Enheter
settings-policies-departments-hint = Provet talar om för Cageside vilka enheter som har applikationen påslagen.
settings-policies-departments-all = Alla enheter
settings-policies-departments-on = Endast enheter med applikationen påslagen
settings-policies-administrators = Administratörer
settings-policies-second-factor = Tvåstegsverifiering
settings-policies-second-factor-hint = För administratörer med ett Cageside-konto. De som loggar in med Provet använder Provets verifiering.
settings-policies-second-factor-optional = valfri
settings-policies-second-factor-required = krävs
settings-policies-warnings = Varningar
settings-policies-warning-fields = Anpassade fält som visas som varningar
settings-policies-warning-fields-hint = Panelerna visar dessa fält bredvid de kritiska anteckningarna. Ett fält som saknar etikett eller inte kan läsas visas alltid.
settings-policies-warning-all = alla som är ifyllda
settings-policies-warning-only = bara de som anges nedan
settings-policies-warning-none = inga
settings-policies-warning-labels = Etiketter på fälten som ska visas
settings-policies-warning-labels-hint = En etikett per rad, stavad som i Provet. Används bara med ”bara de som anges nedan”.
settings-policies-labels-look = Hämta etiketterna från Provet
settings-policies-labels-known = Etiketter i Provet:
settings-policies-labels-none = Inga anpassade fält är konfigurerade i Provet.
settings-policies-labels-unknown = Sparat, men ingen etikett i Provet. Panelerna visar inget fält för:
settings-policies-labels-more = Det kan finnas fler etiketter i Provet än dessa.
settings-policies-labels-failed = Etiketterna kunde inte hämtas från Provet.
settings-policies-audit = Granskningslogg
settings-policies-values = Fältvärden före och efter
settings-policies-values-hint = Kan innehålla journaltext. Lagras krypterat.
settings-policies-values-left-out = Spara inte
settings-policies-values-kept = Spara
settings-policies-days = Antal dagar som loggposter sparas
settings-policies-days-hint = Äldre loggposter raderas automatiskt.
settings-policies-meaning = Inverkan på öppna paneler
settings-policies-meaning-state = Vid paus stängs öppna paneler vid nästa förfrågan.
settings-policies-meaning-windows = Länkarnas giltighetstid gäller för klick på knappar från och med nu. Öppna paneler förblir öppna.
settings-policies-meaning-demands = Åtkomstinställningarna gäller från en öppen panels nästa förfrågan.
settings-policies-meaning-warnings = Anpassade fält: öppna paneler följer valet från och med nästa förfrågan.
settings-policies-meaning-audit = Fältvärden sparas, eller sparas inte, från och med nu. Om du minskar antalet dagar raderas äldre loggposter inom ett dygn.
settings-policies-wrong-name = Använd högst { $longest } tecken, på en rad.
settings-policies-wrong-choice = Välj något av alternativen.
settings-policies-wrong-zone = Det finns ingen tidszon med det namnet. Ange en som Europe/Stockholm.
settings-policies-wrong-currency = Ange tre bokstäver, till exempel SEK eller EUR.
settings-policies-wrong-window = Ange en tid från 1 minut till 7 dagar.
settings-policies-wrong-person = Det kräver autentiseringsuppgifter för användarinloggning, och kliniken har inga.
settings-policies-wrong-labels = Ange 1 till { $most } etiketter på högst { $longest } tecken, en per rad, eller välj ett annat alternativ.
settings-policies-wrong-days = Ange ett tal från { $from } till { $to }.

## Settings: export

settings-export-title = Dataexport
settings-export-about = allt som lagras om kliniken, i en fil
settings-export-what = En JSON-fil med allt som Cageside lagrar om kliniken. Journaluppgifter finns kvar i Provet och ingår inte.
settings-export-no-secrets = Hemligheter utelämnas: token, salt, klienthemligheter och allt som de skulle kunna härledas ur.
settings-export-left-out = Utelämnat
settings-export-audited = Exporterade alla klinikdata
settings-export-download = Ladda ner

## Settings: purge

settings-purge-title = Radera klinik
settings-purge-about = radera allt som lagras om kliniken
settings-purge-what = Detta raderar allt som Cageside lagrar om kliniken: autentiseringsuppgifter, knappar, granskningslogg, jobb och inställningar. Öppna paneler stängs. Det går inte att ångra.
settings-purge-provet = Inget ändras i Provet. Ta bort knapparna och applikationen där själv.
settings-purge-export-first = Ladda ner data först
settings-purge-typed = Bekräfta genom att ange klinik-ID: { $number }
settings-purge-wrong = Ange { $number } för att bekräfta. Inget har raderats.
settings-purge-do = Radera allt
## Settings: the list of clinics

settings-clinics-title = Kliniker
settings-clinics-add = Lägg till klinik manuellt
settings-clinics-search = Sök
settings-clinics-search-hint = Sök på namn, värdnamn eller klinik-ID.
settings-clinics-state = Anslutning
settings-clinics-any-state = Alla
settings-clinics-sort = Sortera efter
settings-clinics-sort-name = Namn
settings-clinics-sort-number = Klinik-ID
settings-clinics-sort-launch = Senaste anrop
settings-clinics-sort-errors = Fel i dag
settings-clinics-show = Använd
settings-clinics-clinic = Klinik
settings-clinics-departments = Enheter
settings-clinics-launch = Senaste anrop
settings-clinics-errors = Fel i dag (UTC)
settings-clinics-unreadable = Kliniken kan inte läsas. Kontakta supporten.
settings-clinics-never = Inget än
settings-clinics-off = Pausad
settings-clinics-departments-unknown = Okänt
settings-clinics-departments-on = { $on } på
settings-clinics-departments-both = { $on } på, { $off } av
settings-clinics-working = Ansluten
settings-clinics-unverified = Inte verifierad än
settings-clinics-needs-person = Väntar på den första inloggningen
settings-clinics-refused = Avvisad
settings-clinics-absent = Inga autentiseringsuppgifter
settings-clinics-why-waiting = Kontrolleras. Ladda om sidan om en stund.
settings-clinics-why-absent = Lägg till applikationen igen i klinikens Provet.
settings-clinics-why-client = Provet känner inte igen autentiseringsuppgifterna: applikationen har tagits bort där, eller så är hemligheten fel. Lägg till applikationen igen i klinikens Provet.
settings-clinics-why-grant = Provet ger inte applikationen token på det här sättet. Kontrollera vilken grant-typ den är registrerad med.
settings-clinics-why-scope = Applikationen har inte scopet ”restapi” i Provet.
settings-clinics-why-foreign-host = Värdnamnet är inte tillåtet. Se System.
settings-clinics-why-other-host = Kliniken är ansluten via ett annat värdnamn. Om den har flyttat, radera den först.
settings-clinics-why-unreachable = Provet svarar inte. Cageside fortsätter att försöka.
settings-clinics-why-nonsense = Oväntat svar från Provet. Cageside fortsätter att försöka.
settings-clinics-why-throttled = Provet är upptaget. Cageside fortsätter att försöka.
settings-clinics-why-needs-person = En användare på kliniken måste logga in med Provet en gång.
settings-clinics-none-found = Inga kliniker stämmer med filtren.
settings-clinics-none-yet-found = Inga träffar än, och det finns fler kliniker att söka bland. Gå till nästa sida, eller begränsa sökningen.
settings-clinics-no-more = Inga fler kliniker.
settings-clinics-all = Rensa filter
settings-clinics-pages = Sidor med kliniker
settings-clinics-first = Tillbaka till första sidan
settings-clinics-next = Nästa sida
settings-clinics-none-of-yours = Du har inte åtkomst till några kliniker än. Be den driftansvariga att lägga till en för ditt konto.
settings-clinics-begin = Anslut den första kliniken
settings-clinics-begin-register = Be Provet att registrera applikationen för integrationskatalogen (Integration Catalogue) med dessa adresser:
settings-clinics-begin-catalogue = Gå i klinikens Provet till Inställningar > Integrationer (Settings > Integrations) och lägg till applikationen från integrationskatalogen.
settings-clinics-begin-here = Ladda om den här sidan. Kliniken visas här automatiskt. Fortsätt på klinikens sida.
settings-clinics-begin-by-hand = Fick du autentiseringsuppgifterna med e-post från Provet i stället?

## Settings: adding a clinic

settings-add-title = Lägg till klinik manuellt
settings-add-why = Använd detta om du har fått applikationens autentiseringsuppgifter med e-post från Provet. De kontrolleras direkt, och inget fungerar förrän Provet godtar dem.
settings-add-paste = Klistra in meddelandet
settings-add-message = Hookup-meddelande (JSON)
settings-add-message-hint = Hela meddelandet, från { "{" } till { "}" }.
settings-add-secret-again = Hemligheten visas inte igen. Ange den mellan citattecknen efter client_secret.
settings-add-send-message = Lägg till klinik
settings-add-fields = Eller fyll i fälten
settings-add-number = Klinik-ID
settings-add-number-hint = Numret i klinikens Provet-adress, till exempel 54321.
settings-add-place = Provet-adress
settings-add-place-hint = Värdnamnet, till exempel us.provetcloud.com, eller token-URL:en.
settings-add-client = Klient-ID
settings-add-secret = Klienthemlighet
settings-add-secret-hint = Lämna tomt för en publik klient. Lagras krypterat och visas aldrig igen.
settings-add-grant = Grant-typ
settings-add-grant-clinic = client_credentials: agerar som klinikens virtuella användare
settings-add-grant-person = authorization_code: användare loggar in
settings-add-type = Klienttyp
settings-add-type-confidential = konfidentiell (confidential)
settings-add-type-public = publik (public)
settings-add-algorithm = Algoritm för ID-token
settings-add-algorithm-none = Ingen
settings-add-redirect = Redirect-URI:er
settings-add-redirect-hint = Avgränsa med blanksteg. Lämna tomt om ingen loggar in.
settings-add-discovery = OpenID discovery-URL
settings-add-discovery-hint = Lämna tomt om du inte använder OpenID.
settings-add-send-fields = Lägg till klinik
settings-add-not-json = Det här är inte giltig JSON. Klistra in hela meddelandet, inklusive klammerparenteserna.
settings-add-foreign-host = Kliniker på det här värdnamnet är inte tillåtna. Tillåtna värdnamn: { $hosts }
settings-add-foreign-token-url = Token-URL:en stämmer inte med klinik-ID:t. Den måste sluta med ID:t följt av /oauth2/token/.
settings-add-other-host = Klinik { $number } är ansluten via ett annat värdnamn. Om den har flyttat, radera den först.
settings-add-wrong-number = Ange ett positivt heltal, till exempel 54321.
settings-add-wrong-client = Ange klient-ID.
settings-add-wrong-secret = Ange klienthemligheten. En konfidentiell klient måste ha en.
settings-add-wrong-algorithm = Ange RS256 eller HS256, eller lämna tomt.
settings-add-wrong-grant = Ange client_credentials eller authorization_code.
settings-add-wrong-type = Ange confidential eller public.
settings-add-wrong-redirect = Ange URL:er avgränsade med blanksteg.
settings-add-wrong-place = Ange en adress med ett av Provets värdnamn.
settings-add-wrong-discovery = Ange en URL, eller lämna tomt.
settings-add-wrong-other = Fältet { $field } kan inte läsas.

## Settings: the installation

settings-system-title = System
settings-system-addresses = URL:er för Provet
settings-system-hookup = Hookup-URL
settings-system-hookup-hint = Ge den till Provet när du registrerar applikationen för integrationskatalogen. Provet skickar en kliniks autentiseringsuppgifter hit när kliniken lägger till applikationen. Håll den hemlig.
settings-system-webhook = Webhook-URL
settings-system-webhook-hint = Ange den i varje kliniks Provet under Inställningar > Allmänt > Integrationer > Webhookar (Settings > General > Integrations > Webhooks), så att öppna paneler visar ändringar direkt. Håll den hemlig.
settings-system-redirect = Redirect-URI
settings-system-redirect-hint = Ge den till Provet tillsammans med hookup-URL:en, så att användare kan logga in med Provet.
settings-system-health = Driftstatus
settings-system-clock = Klockorna på den här servern och databasen skiljer sig åt med { $seconds } s. Arbete kan utföras två gånger. Synkronisera båda med NTP.
settings-system-database = Databas
settings-system-answers = Svarar
settings-system-silent = Svarar inte
settings-system-prover = Kontroll av autentiseringsuppgifter
settings-system-runner = Bakgrundsjobb
settings-system-runs = Körs
settings-system-stands = Körs inte på den här servern
settings-system-last-turn = Senast aktiv:
settings-system-metrics = Mätvärden
settings-system-metrics-hint = Tillgängliga bara för den här servern och privata nätverk, och via en proxy bara om den är betrodd.
settings-system-metrics-off = Av
settings-system-installation = Installation
settings-system-version = Version
settings-system-public-url = Publik URL
settings-system-not-https = Utan HTTPS håller webbläsare dig inte inloggad i Inställningar, och hemligheter skickas okrypterade. Placera en proxy med certifikat framför Cageside och ange CAGESIDE_PUBLIC_URL.
settings-system-hosts = Tillåtna värdnamn för Provet
settings-system-http-provet = Okrypterad HTTP till Provet är tillåten. Använd detta endast vid utveckling.
settings-system-schema = { $kind }, schema { $version }
settings-system-megabytes = { $number } MB
settings-system-keys = Krypteringsnycklar
settings-system-keys-count = { $count ->
    [one] 1 aktiv nyckel
   *[other] { $count } nycklar: den första krypterar, de andra dekrypterar bara äldre data
}

## Settings: jobs of background buttons

settings-jobs-none = Inga jobb än. Bakgrundsknappar skapar jobb.
settings-jobs-none-buttons = Knappar
settings-jobs-none-found = Inga jobb med den här statusen.
settings-jobs-state = Status
settings-jobs-any-state = Alla
settings-jobs-show = Använd
settings-jobs-queued = Väntar
settings-jobs-running = Körs
settings-jobs-done = Klart
settings-jobs-failed = Misslyckades
settings-jobs-discarded = Kasserat
settings-jobs-what = Åtgärd
settings-jobs-asked = Begärt
settings-jobs-attempts = Försök
settings-jobs-act = Åtgärder
settings-jobs-retry = Försök igen
settings-jobs-discard = Kassera
settings-jobs-retried = Jobbet har lagts i kö igen.
settings-jobs-was-discarded = Jobbet har kasserats.
settings-jobs-meanwhile = Inget har ändrats. Jobbets status har ändrats sedan du öppnade sidan.
settings-jobs-next = Nästa försök:
settings-jobs-pages = Sidor med jobb
settings-jobs-first = Nyast
settings-jobs-next-page = Äldre
settings-jobs-move-status = Ändra konsultationens status
settings-jobs-mark-sent = Markera som skickad
settings-jobs-set-integration-status = Ange integrationsstatus
settings-jobs-add-note = Lägg till en anteckning
settings-jobs-forward = Skicka händelsen till en webhook-URL
settings-jobs-nobody = Okänd användare
settings-jobs-claimed = Användare { $user } (inte verifierad)
settings-jobs-proved = Användare { $user }
settings-jobs-why-not-connected = Kliniken är inte ansluten, eller så avvisade Provet dess autentiseringsuppgifter. Se klinikens översikt.
settings-jobs-why-signed-out = Användaren som klickade på knappen är inte längre inloggad. Be personen logga in från en panel och försök sedan igen.
settings-jobs-why-forbidden = Provet tillåter inte detta. Ge applikationen behörigheten i Provet och försök sedan igen.
settings-jobs-why-not-found = Posten finns inte längre i Provet. Kassera jobbet.
settings-jobs-why-rejected = Provet avvisade ändringen. Granska posten och gör ändringen i Provet.
settings-jobs-why-throttled = Provet är upptaget.
settings-jobs-why-unreachable = Provet svarar inte.
settings-jobs-why-unreadable = Oväntat svar från Provet.
settings-jobs-why-unavailable = Kunde inte bekräfta i Provet om ändringen gjordes. Granska posten.
settings-jobs-why-moved = Någon annan hann ändra konsultationens status först. Granska konsultationen.
settings-jobs-why-button-removed = Knappen har tagits bort. Kassera jobbet.
settings-jobs-why-clinic-off = Cageside är pausat för kliniken.
settings-jobs-why-button = Knappen passar inte längre till sin sida. Lägg till knappen igen.
settings-jobs-why-receiver-refused = Det mottagande systemet avvisade händelsen. Kontakta systemets administratör.
settings-jobs-why-receiver-unreachable = Det mottagande systemet svarar inte. Kontakta systemets administratör.
settings-jobs-why-receiver-not-allowed = Händelser kan inte skickas till den URL som angetts för knappen.
settings-jobs-why-database = Cagesides databas svarade inte.
settings-jobs-why-interrupted = Alla försök avbröts. Granska posten och försök sedan igen.

## Settings: audit

settings-audit-button-made-in-provet = Skapade en knapp i Provet
settings-audit-button-put-back = Återställde en knapp i Provet
settings-audit-button-change-accepted = Godkände ändringar av en knapp
settings-audit-button-salt-changed = Skapade ett nytt salt
settings-audit-button-salt-sent = Skickade ett nytt salt till Provet
settings-audit-button-salt-overlap-ended = Slutade godta det gamla saltet
settings-audit-panels-ended = Stängde alla paneler
settings-audit-button-panels-ended = Stängde alla paneler från en knapp
settings-audit-button-salt-leaked = Bytte ut ett läckt salt
settings-audit-launch-settings-changed = Ändrade anropssäkerheten
## Settings: signing in

settings-sign-in-title = Logga in
settings-sign-in-with-password = Logga in med e-post och lösenord
settings-sign-in-email = E-post
settings-sign-in-password = Lösenord
settings-sign-in-send = Logga in
settings-sign-in-lost = Har du glömt lösenordet? Be en driftansvarig om en ny länk.
settings-sign-in-wrong = Fel e-postadress eller lösenord.
settings-sign-in-disabled = Kontot är inaktiverat. En driftansvarig kan aktivera det igen.
settings-sign-in-wait-seconds = För många försök. { $seconds ->
    [one] Försök igen om { $seconds } sekund.
   *[other] Försök igen om { $seconds } sekunder.
}

## Settings: keys that are being replaced

settings-system-keys-done = Inget är längre krypterat med de äldre nycklarna. Du kan ta bort dem.
settings-system-keys-left = { $count } { $count ->
    [one] värde är fortfarande krypterat
   *[other] värden är fortfarande krypterade
} med de äldre nycklarna. Kör: cageside rotate-key

## Settings: audit of accounts

settings-audit-account-invited = Bjöd in en användare
settings-audit-link-made = Skapade en kontolänk
settings-audit-account-switched-on = Aktiverade ett konto
settings-audit-account-switched-off = Inaktiverade ett konto
settings-audit-clinic-allowed = Gav ett konto åtkomst till kliniken
settings-audit-clinic-forbidden = Tog bort ett kontos åtkomst till kliniken

text-struck = [överstruket: { $text }]
text-picture = [bild: visa den i Provet]
text-picture-described = [bild: { $description }]
text-attachment = [inspelning eller fil: öppna den i Provet]
text-other-format = [Text i annat format ({ $format }): läs den i Provet]
text-cut-off = [Texten fortsätter: läs resten i Provet]

field-unreadable-date = ”{ $text }” kan inte läsas som ett datum
field-unreadable-time = ”{ $text }” kan inte läsas som datum och tid
field-unreadable-number = ”{ $text }” kan inte läsas som ett tal
field-unreadable-amount = ”{ $text }” kan inte läsas som ett belopp
field-unreadable = ”{ $text }” kan inte läsas
