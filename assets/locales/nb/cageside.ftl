cageside = Cageside

## Words for time

time-today = i dag
time-tomorrow = i morgen
time-yesterday = i går
time-in-days = om { $days } { $days ->
    [one] dag
   *[other] dager
}
time-days-ago = for { $days } { $days ->
    [one] dag
   *[other] dager
} siden
time-in-months = om { $months } måneder
time-months-ago = for { $months } måneder siden
time-in-years = om { $years } år
time-years-ago = for { $years } år siden

## Error pages

web-set-up = Denne knappen er ikke riktig satt opp
web-not-found = Denne siden finnes ikke.
    .title = Fant ikke siden
    .advice = Åpne panelet fra knappen i Provet.
web-not-understood = Vi kunne ikke lese forespørselen.
    .title = Noe gikk galt
    .advice = Lukk panelet og åpne det på nytt fra knappen i Provet.
web-settings-not-found = Denne siden finnes ikke, eller du har ikke tilgang.
    .title = Fant ikke siden
    .advice = Gå til Innstillinger og åpne den derfra.
web-settings-not-understood = Vi kunne ikke lese forespørselen. Ingenting ble endret.
    .title = Noe gikk galt
    .advice = Last inn siden på nytt og prøv igjen.
web-settings-broken = Noe gikk galt hos oss.
    .title = Noe gikk galt
    .advice = Sjekk om endringen din ble lagret, og prøv igjen om litt.
web-to-settings = Gå til Innstillinger
web-foreign-form = Dette skjemaet er utløpt. Ingenting ble endret.
    .title = Skjemaet er utløpt
    .advice = Last inn siden på nytt og prøv igjen.
web-sign-in = Logg inn
web-signed-out = Du er logget ut. Ingenting ble endret.
    .title = Logget ut
    .advice = Logg inn og prøv igjen.
web-too-large = Dette er mer enn det som kan sendes på én gang.
    .title = For langt
    .advice = Kort ned teksten og prøv igjen.
web-broken = Noe gikk galt hos oss.
    .title = Noe gikk galt
    .advice = Prøv igjen om litt. Hvis det fortsetter, send koden nedenfor til brukerstøtte.
web-not-opened = Denne adressen virker bare når den åpnes fra en knapp i Provet.
    .title = Åpne fra Provet
    .advice = Gå til Provet og klikk på knappen der.
web-unknown-clinic = Cageside er ikke satt opp for klinikken til denne knappen.
    .title = Ukjent klinikk
    .advice = Be administratoren legge til applikasjonen fra katalogen i Provet, og kontrollere at knappens URL er den som Cageside viser.
web-unknown-button = Denne klinikken har ingen knapp for denne siden i Cageside.
    .title = Ukjent knapp
    .advice = Be administratoren sette opp knappen i Cageside, eller kontrollere at URL-en i Provet er den som Cageside viser.
web-closed = Panelet har vært åpent for lenge, eller klinikkens innstillinger er endret.
    .title = Panelet er lukket
    .advice = Last inn Provet på nytt og åpne panelet igjen.
web-expired = Denne siden har vært åpen for lenge.
    .title = Siden er utløpt
    .advice = Last inn Provet på nytt og klikk på knappen igjen.
web-ended = En administrator har lukket alle paneler som ble åpnet fra denne siden.
    .title = Siden er utløpt
    .advice = Last inn Provet på nytt og klikk på knappen igjen.
web-hookup-many = Det kom for mange meldinger for klinikker som aldri har vært tilkoblet.
    .title = For mange meldinger
    .advice = Send meldingen på nytt senere.
web-many-records = For mange forskjellige oppføringer er åpnet fra denne siden.
    .title = Siden er utløpt
    .advice = Last inn Provet på nytt og klikk på knappen igjen.
web-other-origin = Provet er åpnet på en adresse som ikke er satt opp for denne klinikken.
    .title = Panelet kan ikke vises her
    .advice = En administrator kan legge til adressen i innstillingene til Cageside, under Oppstartssikkerhet.
web-sender = Denne forespørselen kom fra et nettverk som ikke er tillatt.
    .title = Ikke tillatt
    .advice = Den driftsansvarlige kan legge til nettverket i CAGESIDE_CALLBACK_NETWORKS.
web-browser = Bakgrunnsknapper tar bare imot forespørsler fra Provets servere.
    .title = Åpnet i en nettleser
    .advice = Ingenting ble gjort. Klikk på knappen i Provet.
web-future = Knappens tidspunkt er frem i tid.
    .title = Klokkene stemmer ikke overens
    .advice = Last inn Provet på nytt og prøv igjen. Hvis det fortsetter, be brukerstøtte sjekke klokken på serveren.
web-bad-hash = Verifiseringshashen stemmer ikke med denne knappen.
    .title = { web-set-up }
    .advice = Be administratoren legge inn knappens saltverdi i Provet på nytt, slik Cageside viser den.
web-no-hash = Denne knappen sender ingen verifiseringshash.
    .title = { web-set-up }
    .advice = Be administratoren slå på «Add verification hash» for denne knappen i Provet.
web-no-object = Denne knappen sier ikke hvilken oppføring den ble åpnet fra.
    .title = { web-set-up }
    .advice = Be administratoren kontrollere knappens parameternavn i Provet. Det skal være «{ $parameter }».
web-no-page = Denne knappen sier ikke hvilken side den ble åpnet fra.
    .title = { web-set-up }
    .advice = Be administratoren kontrollere at knappens URL og parameternavn i Provet stemmer med dem i Cageside.
web-other-tenant = Denne knappen tilhører en annen klinikk enn URL-en sier.
    .title = { web-set-up }
    .advice = Be administratoren kontrollere at knappens URL i Provet er den som Cageside viser.
web-too-many = Det er valgt flere oppføringer enn ett panel kan vise.
    .title = For mange valgt
    .advice = Velg færre i Provet og prøv igjen.
web-unreadable = Denne knappen sender noe vi ikke kan lese.
    .title = { web-set-up }
    .advice = Be administratoren kontrollere at knappens innstillinger i Provet stemmer med dem i Cageside.
web-hookup-title = Ikke en hookup-melding
web-hookup-not-json = Innholdet er ikke et JSON-objekt.
web-hookup-field = Feltet { $name }: { $problem }.
web-hookup-other-host = Denne klinikken er tilkoblet på et annet vertsnavn. En driftsansvarlig må slette den her før den kan flyttes.
web-hookup-host = Vertsnavnet i { $name } står ikke på listen over tillatte vertsnavn.
web-hookup-token-url = Stien i token_url er ikke tokenendepunktet til denne klinikken.
web-webhook-unreadable = Innholdet må være et skjema eller et JSON-objekt som oppgir en klinikk eller et objekt.
    .title = Ikke en webhook
    .advice = Sett innholdstypen til webhooken til en som Provet tilbyr.
web-webhook-hookup = Dette er en hookup-melding.
    .title = Ikke en webhook
    .advice = Send den til hookup-URL-en.

## A section that fails

web-section-broken = Kunne ikke vise denne seksjonen
web-section-broken-advice = Noe gikk galt hos oss. Resten av panelet er ikke berørt.

## Panel frame

layout-loading = Laster inn
layout-reload-hint = Lagret. Last inn Provet på nytt for å se endringen.
layout-unsaved-hint = Lagret. Du har annen tekst her som ikke er lagret. Last inn Provet på nytt når du er ferdig, for å se endringen.
layout-provet-not-notified = Kunne ikke laste inn Provet på nytt herfra. Last inn Provet-siden selv.
layout-no-answer = Cageside svarte ikke. Hvis du var i ferd med å lagre, sjekk i Provet om det ble lagret før du prøver igjen.
layout-reload-offer = Lagret. Last inn Provet på nytt når du er klar til å se endringen.
layout-many-unread = Kunne ikke laste inn { $count } { $count ->
    [one] seksjon
   *[other] seksjoner
}.
layout-retrying = Prøver igjen om { $seconds } s.
layout-retry-all = Prøv alle igjen
layout-newer = Det finnes nyere opplysninger.
layout-refresh = Oppdater
layout-refreshed = Oppdatert fra Provet.
layout-ended = Panelet har vært åpent for lenge eller er lukket. Åpne det på nytt fra Provet.
layout-copied = Kopiert: { $what }
layout-copy-failed = Kunne ikke kopiere. Merk nummeret og kopier det.

## Sections that couldn’t be loaded

section-try-again = Prøv igjen
section-forbidden = Tilgang mangler
section-forbidden-advice = Ingen tilgang til å se { $what }. En administrator kan gi tilgang i Provet.
section-unreachable = Provet svarte ikke
section-unreachable-advice = Kunne ikke laste inn { $what }. Prøv igjen, eller sjekk i Provet.
section-throttled = Provet er opptatt
section-throttled-advice = Kunne ikke laste inn { $what }. Prøv igjen om { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
}.
section-refused = Forbindelsen er brutt
section-refused-advice = Kunne ikke laste inn { $what }: Provet avviste klinikkens tilgangsopplysninger. En administrator må legge til Cageside i Provet på nytt for å koble til igjen.
section-not-connected = Ikke tilkoblet
section-not-connected-advice = Kunne ikke laste inn { $what }: Klinikken er ikke koblet til Provet ennå. En administrator må legge til Cageside i Provet.
section-checking = Kontrollerer forbindelsen
section-checking-advice = Kunne ikke laste inn { $what }: Provet avviste klinikkens tilgangsopplysninger, så forbindelsen kontrolleres. Prøv igjen om noen sekunder.
section-sign-in = Logg inn på nytt
section-sign-in-advice = Du er ikke lenger logget inn med Provet. Logg inn på nytt for å se { $what }.
section-nonsense = Uventet svar fra Provet
section-nonsense-advice = Svaret kan ikke leses: { $what }. Sjekk i Provet. Hvis det fortsetter, kontakt brukerstøtte.
section-unfiltered = Kunne ikke kontrollere svaret
section-unfiltered-advice = Provet svarte med feil oppføringer, så ingenting vises: { $what }. Sjekk i Provet.
section-not-found = Ikke funnet
section-not-found-advice = Ikke funnet i Provet: { $what }. Kan være slettet eller slått sammen.
section-rejected = Avvist av Provet
section-rejected-advice = Kunne ikke laste inn { $what }. Provet svarer:

## Missing data beside other data, in one sentence

unavailable-forbidden = Ingen tilgang til å se { $what }.
unavailable-unreachable = Kunne ikke laste inn { $what }: Provet svarte ikke.
unavailable-throttled = Kunne ikke laste inn { $what }: Provet er opptatt.
unavailable-unreadable = Uventet svar fra Provet: { $what } kan ikke leses.
unavailable-unfiltered = Kunne ikke kontrollere { $what }: Provet svarte med feil oppføringer.
unavailable-not-found = Ikke funnet i Provet: { $what }.
unavailable-sign-in = Logg inn på nytt for å se { $what }.
unavailable-checking = Kunne ikke laste inn { $what }: Forbindelsen til Provet kontrolleres.
unavailable-refused = Kunne ikke laste inn { $what }: Provet avviste forbindelsen.

## Failed writes

write-error-forbidden-advice = Ikke lagret: { $what }. Cageside har ikke tilgang til å endre dette i Provet. En administrator kan gi tilgang der.
write-error-unreachable = Fikk ikke kontakt med Provet
write-error-unreachable-advice = Ikke lagret: { $what }. Prøv igjen.
write-error-unsure = Kunne ikke bekrefte at det ble lagret
write-error-unsure-advice = Provet svarte ikke i tide: { $what }. Sjekk i Provet om det ble lagret før du prøver igjen.
write-error-throttled-advice = Ikke lagret: { $what }. Prøv igjen om { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
}.
write-error-refused-advice = Ikke lagret: { $what }. Provet avviste klinikkens tilgangsopplysninger. En administrator må legge til Cageside i Provet på nytt for å koble til igjen.
write-error-not-connected-advice = Ikke lagret: { $what }. Klinikken er ikke koblet til Provet. En administrator må legge til Cageside i Provet.
write-error-checking-advice = Ikke lagret: { $what }. Forbindelsen til Provet kontrolleres. Prøv igjen om noen sekunder.
write-error-sign-in-advice = Ikke lagret: { $what }. Du er ikke lenger logget inn med Provet. Logg inn på nytt og lagre en gang til.
write-error-not-found-advice = Ikke lagret: { $what }. Oppføringen finnes ikke lenger i Provet. Den kan være slettet eller slått sammen.
write-error-rejected-advice = Ikke lagret: { $what }. Provet svarer:
write-error-rejected-bare-advice = Ikke lagret: { $what }. Provet avviste det uten å oppgi grunn.

## Forms

form-check = Kontroller
form-save = Lagre
form-cancel = Avbryt
form-change = Rediger
form-review = Kontroller før du lagrer

## Notices

notice-reload-provet = Last inn Provet på nytt
link-open = Åpne
link-open-name = Åpne { $what } i Provet, ny fane
link-new-tab = { $what }, ny fane
link-visit = konsultasjonen den { $day }
link-visit-undated = konsultasjon uten dato
phone-copy = Kopier
phone-copy-name = Kopier { $number }
print-button = Skriv ut

## Ages

age-born = født
age-not-recorded = alder ikke registrert
age-birth-unreadable = ukjent alder: fødselsdato { $problem }
age-placeholder = ukjent alder
age-not-born = fødselsdatoen er frem i tid
age-death-doubtful = usikker alder: kontroller dødsdatoen

## Writes

write-already = Allerede lagret.
write-unsent = Ikke lagret: { $what }. Åpne skjemaet på nytt og lagre en gang til.
write-changed = Ikke lagret: { $what }. Noen har endret denne oppføringen. Se over den og prøv igjen.

## Visit statuses

status-admitted = Innskrevet
status-in-progress = Pågår
status-ready-for-discharge = Klar for utskrivning
status-discharged = Utskrevet
status-invoicing = Fakturering
status-invoice-paid = Faktura betalt
status-finalized = Ferdigstilt
status-draft = Utkast
status-unknown = Status { $number }
status-unavailable = Status utilgjengelig

## Patient: identity

patient-what = pasienten
patient-record-what = pasientjournalen
names-vets-what = navn på veterinærer
names-authors-what = navn på forfattere
names-people-what = navn på personer
names-owner-what = eierens navn
patient-unnamed = (navn ikke registrert)
patient-in-provet = Åpne i Provet
patient-deceased = Død { $day }
patient-deceased-undated = Død, dødsdatoen kan ikke leses
patient-deceased-unreadable = Død: { $problem }
patient-merged = Slått sammen med pasient { $id }
patient-merged-named = Slått sammen med { $name } (pasient { $id })
patient-merged-unread = Slått sammen med en annen journal
patient-merged-open = Åpne den sammenslåtte journalen
patient-insurance = Forsikring
patient-blood-group = Blodtype
patient-recorded-in-provet = Registrert (se Provet)
patient-archived = Arkivert
patient-not-for-food = Ikke til matproduksjon
patient-microchip = Mikrochip
patient-other-client = Pasientjournalen oppgir en annen eier
species-dog = hund
species-cat = katt
species-rabbit = kanin
species-horse = hest
species-guinea-pig = marsvin
species-hamster = hamster
species-rat = rotte
species-mouse = mus
species-ferret = ilder
species-bird = fugl
species-cattle = storfe
species-sheep = sau
species-goat = geit
species-pig = gris
patient-lines-title = Pasienter
patient-number = nr. { $number }
patient-weight-undated = ukjent dato
patient-weight-not-requested = Åpne pasienten for å se vekten.

## Owner

owner-title = Eier
owner-what = eieren
owner-nothing = Ingen eier registrert.
owner-archived = Arkivert
owner-contact-title = Eier og telefon
owner-balance-title = Eierens saldo
owner-balance-none = Ingen ubetalte fakturaer
owner-balance-overdue = { $sum } forfalt, opptil { $days } { $days ->
    [one] dag
   *[other] dager
}
client-unnamed = (navn ikke registrert)

## Critical notes and remarks

notes-title = Kritisk informasjon
notes-what = kritisk informasjon og merknader
notes-critical = Kritisk informasjon
notes-remarks = Merknader
notes-no-critical = Ingen kritisk informasjon registrert. Se etter allergier andre steder i journalen.
notes-no-critical-client = Ingen kritisk informasjon registrert.
notes-accounting = Faktureringsmerknad
notes-changes = { $what }: endringer
diff-removed = fjernet
diff-added = lagt til
notes-edit = Rediger kritisk informasjon og merknader
notes-before = { $what } nå
notes-after = { $what } etter lagring
notes-empty = (tomt)
notes-formatted = Denne teksten har formatering. Rediger den i Provet.
notes-changed = Noen andre har redigert dette. Den nyeste versjonen vises nedenfor.
notes-saved = Lagret.
notes-not-merged = Denne journalen er slått sammen med en annen. Rediger informasjonen der.
notes-tags-unread = { $count } { $count ->
    [one] tagg
   *[other] tagger
} kan ikke leses. Sjekk i Provet.
notes-fields = Egendefinerte felt
notes-fields-unread = { $count } { $count ->
    [one] egendefinert felt
   *[other] egendefinerte felt
} kan ikke leses. Sjekk i Provet.
notes-field-yes = Ja
notes-field-no = Nei

## Weight

weight-title = Vekt
weight-what = vektmålinger
weight-new = ny vekt
weight-nothing = Ingen vekt registrert.
weight-left-out = { $count } { $count ->
    [one] usannsynlig måling
   *[other] usannsynlige målinger
} skjult.
weight-unread = { $count } { $count ->
    [one] måling
   *[other] målinger
} kan ikke leses. Sjekk i Provet.
weight-none-usable = Ingen brukbar vekt: { $count } { $count ->
    [one] registrert verdi er usannsynlig eller kan ikke leses.
   *[other] registrerte verdier er usannsynlige eller kan ikke leses.
}
weight-or = eller
weight-same-time = { $count } motstridende vektmålinger på samme tidspunkt
weight-dated-ahead = dato frem i tid: { $day }
weight-slip-decimal = { $before } den { $day }, nå { $after }. Kontroller desimaltegnet.
weight-slip-pounds = { $before } den { $day }, nå { $after }. Kontroller enheten: pund (lb)?
weight-older = Viser bare de nyeste målingene.
weight-over-months = På { $months } { $months ->
    [one] måned
   *[other] måneder
}:
weight-since = fra { $kilograms } den { $day }
weight-field = Vekt
weight-trend-down = Ned { $percent } på { $time }: { $before } → { $after }
weight-trend-up = Opp { $percent } på { $time }: { $before } → { $after }
weight-trend-same = Ingen endring på { $time }: { $after }
weight-trend-one-day = én dag
weight-ask-meant = Mente du { $kilograms }?
weight-ask-right = Stemmer { $kilograms }?
weight-ask-again = Lagre { $kilograms } igjen?
weight-odd-today = Samme vekt er allerede registrert i dag kl. { $at }.
weight-undo = Angre
weight-undo-what = fjerning av { $kilograms }
weight-undone = Vekt fjernet: { $kilograms }
weight-undo-gone = Kunne ikke angre { $kilograms }. Vekten finnes ikke lenger i Provet slik den ble lagret.
weight-correct-in-provet = Rett vekten i Provet
weight-save = Lagre { $kilograms }
weight-saved = Vekt lagret: { $kilograms }
weight-compared = { $change } fra { $before } den { $day }
weight-changed = Noen har nettopp registrert { $kilograms } ({ $at }). Sammenlign før du lagrer.
weight-not-deceased = Pasienten er død, så vekt kan ikke registreres her.
weight-not-merged = Denne journalen er slått sammen med en annen. Registrer vekten der.
weight-not-blind = Vekten kan ikke registreres før pasientjournalen er tilgjengelig.
weight-impossible = Denne vekten er ikke mulig. Kontroller tallet.
weight-wrong-empty = Skriv inn en vekt.
weight-wrong-unit = Skriv inn vekten i kilo.
weight-wrong-ambiguous = Bruk bare ett komma eller punktum.
weight-wrong-negative = Vekten kan ikke være negativ.
weight-wrong-number = Skriv inn et tall, for eksempel 12,4.
weight-odd-decimal = Forrige vekt var { $before }. Kontroller desimaltegnet.
weight-odd-pounds = Forrige vekt var { $before }. Skrev du inn pund (lb)?
weight-odd-pounds-before = Forrige vekt var { $before }. Var den i pund (lb)?
weight-odd-change = Stor endring: { $change } fra forrige vekt ({ $before }).
weight-odd-light = Mindre enn 1 g. Kontroller desimaltegnet.

## Vitals

vitals-title = Vitale parametere
vitals-what = vitale parametere
vitals-nothing = Ingen vitale parametere registrert.
vitals-none = Ikke registrert
vitals-previous = Forrige:
vitals-temperature = Temperatur
vitals-temperature-what = temperaturmålinger
vitals-temperature-value = { $value }°
vitals-heart-rate = Hjertefrekvens
vitals-heart-rate-what = hjertefrekvensmålinger
vitals-heart-rate-value = { $value }{ "\u00A0" }slag/min
vitals-respiratory-rate = Respirasjonsfrekvens
vitals-respiratory-rate-what = respirasjonsfrekvensmålinger
vitals-respiratory-rate-value = { $value }{ "\u00A0" }pust/min
vitals-body-condition = Holdvurdering (BCS)
vitals-body-condition-what = holdvurderinger (BCS)
vitals-body-condition-value = { $value } (skala ikke registrert)
vitals-unread = { $count } { $count ->
    [one] måling
   *[other] målinger
} kan ikke leses. Sjekk i Provet.
vitals-dated-ahead = { $count } { $count ->
    [one] måling med dato frem i tid
   *[other] målinger med dato frem i tid
} skjult.
vitals-incomplete = Ikke alle målinger ble kontrollert. Provet kan ha nyere.

## Care due

due-title = Oppfølging som forfaller
due-what = påminnelser
due-nothing = Ingen åpne påminnelser registrert.
due-dead = Pasienten er død, så ingenting forfaller.
due-archived = Denne journalen er arkivert, så ingenting forfaller.
due-merged = Denne journalen er slått sammen med en annen. Se der hva som forfaller.
due-untitled = Påminnelse uten tittel
due-overdue = { $days } { $days ->
    [one] dag
   *[other] dager
} over fristen
due-undated = ingen dato
due-replaced = erstattet av påminnelsen som forfaller { $by }
due-given = Gitt
due-last = Sist gitt:
due-perhaps = Muligens allerede gitt:
due-settled = Utført eller erstattet
due-vaccinations = Gitte vaksinasjoner ({ $count })
due-vaccinations-possible = Vaksinasjoner som muligens er gitt ({ $count })
due-vaccinations-planned = Planlagte vaksinasjoner ({ $count })
due-batch = batch
due-elsewhere = gitt et annet sted
due-dose-undated = (ingen dato)
due-external-what = vaksinasjoner gitt et annet sted
due-by-date-alone = Basert på forfallsdato alene: Påminnelsene kunne ikke kobles til vaksinasjoner.
due-older = Viser bare de nyeste oppføringene.

## Recent medicines

medicines-title = Siste legemidler
medicines-what = legemidler
medicines-nothing = Ingen legemidler registrert de siste { $days } dagene.
medicines-note = Fra de siste { $days } dagene. Er kanskje ikke lenger aktuelle.
medicines-no-instructions = Ingen bruksveiledning registrert.
medicines-older = Viser bare de nyeste konsultasjonene.
medicines-planned = Planlagt, ikke gitt ennå
line-recipient-unnamed = pasient ikke oppgitt
line-undone = antall null eller tilbakeført
line-visit-ahead = konsultasjonen er et utkast eller frem i tid
line-possible = Muligens gitt: { $why }

## Visits

consultations-title = Konsultasjoner
consultations-what = konsultasjoner
consultations-nothing = Ingen konsultasjoner registrert.
consultations-no-complaint = årsak ikke registrert
consultations-older = Eldre konsultasjoner finnes i Provet.

## Visit: identity, discharge checklist, items, diagnoses, discharge instructions

consultation-what = konsultasjonen
consultation-record-what = konsultasjonen
consultation-no-animals = Konsultasjon uten pasienter
consultation-animal-gone = Fant ikke pasientjournalen i Provet.
consultation-animal-not-seen = Kunne ikke laste inn dyrets journal: Provet sendte bare noen av oppføringene. Se Provet.
consultation-animals-what = pasientene i denne konsultasjonen
consultation-kind-inpatient = Innlagt
consultation-kind-outpatient = Poliklinisk
consultation-kind-home = Hjemmebesøk
consultation-kind-farm = Gårdsbesøk
consultation-kind-boarding = Dyrepensjonat
consultation-kind-service = Kjæledyrtjeneste
consultation-kind-unknown = Ukjent konsultasjonstype
consultation-other-animal = Annen pasient (nr. { $number })
consultation-alerts-owner = { $owner } (eier)
consultation-alerts-animals = kritisk informasjon om pasientene
consultation-alerts-client = kritisk informasjon om eieren
consultation-missing-title = Sjekkliste før utskrivning
consultation-missing-gaps = Mangler eller ukjent før utskrivning:
consultation-missing-nothing = Sjekklisten er fullført
consultation-missing-unavailable-note = Ukjente punkter kan likevel være registrert. Sjekk i Provet.
consultation-part-there = Utført
consultation-part-missing = Mangler
consultation-part-unavailable = Ukjent
consultation-part-no-medicines = Ingen legemidler
consultation-part-no-items = Ingen varer eller tjenester
consultation-part-deceased = Ikke nødvendig (død)
consultation-part-diagnosis = Diagnose
consultation-part-note = Klinisk notat
consultation-part-instructions = Hjemreiseinstruks
consultation-part-dosage = Dosering for alle legemidler
consultation-part-weight = Vekt ved denne konsultasjonen
consultation-part-price = Pris på alle varer og tjenester
consultation-items-title = Varer og tjenester
consultation-items-what = varer og tjenester
consultation-items-nothing = Ingen varer eller tjenester registrert.
consultation-items-more = Det finnes flere varer og tjenester i Provet.
consultation-items-procedures = Prosedyrer
consultation-items-analyses = Laboratorieanalyser
consultation-items-medicines = Legemidler
consultation-items-supplies = Forbruksvarer
consultation-items-foods = Fôr
consultation-items-other = Andre varer og tjenester
consultation-items-quantity = Antall
consultation-items-price = Enhetspris
consultation-items-no-price = ingen pris
consultation-items-planned = planlagt { $day }, ikke gitt ennå
consultation-total = Fakturabeløp:
consultation-total-draft = (utkast)
consultation-total-note = Inkl. mva., slik Provet har beregnet det for hele fakturaen.
consultation-total-open = Åpne faktura
consultation-total-none = Ingen faktura ennå, så det finnes ikke noe totalbeløp.
consultation-total-unavailable = Provet oppgir ikke noe totalbeløp for denne fakturaen. Åpne fakturaen i Provet.
consultation-diagnoses-title = Diagnoser
consultation-diagnoses-what = diagnoser
consultation-diagnoses-nothing = Ingen diagnose registrert.
consultation-diagnoses-more = Det finnes flere diagnoser i Provet.
consultation-diagnoses-nameless = { $count ->
    [one] { $count } diagnose har ikke noe lesbart navn. Sjekk i Provet.
   *[other] { $count } diagnoser har ikke noe lesbart navn. Sjekk i Provet.
}
consultation-discharge-title = Hjemreiseinstruks
consultation-discharge-what = hjemreiseinstruksen
consultation-discharge-nothing = Ingen hjemreiseinstruks registrert.
consultation-discharge-more = Det finnes flere instrukser i Provet.
consultation-discharge-textless = { $count ->
    [one] { $count } instruks har ingen lesbar tekst. Sjekk i Provet.
   *[other] { $count } instrukser har ingen lesbar tekst. Sjekk i Provet.
}

## Visit: status

status-title = Konsultasjonsstatus
status-what = konsultasjonsstatus
status-draft-note = Denne konsultasjonen er et utkast.
status-unknown-note = Ukjent status ({ $number }). Sjekk i Provet.
status-unavailable-note = Statusen er utilgjengelig. Sjekk i Provet.
status-no-next = Fortsett i Provet.
status-move = Endre status til «{ $to }»
status-moved = Status endret til «{ $to }».
status-changed = Ikke lagret. Noen har endret status fra «{ $seen }» til «{ $now }».

## Visit: clinical notes

note-title = Kliniske notater
note-what = kliniske notater
note-one = nytt klinisk notat
note-nothing = Ingen kliniske notater registrert.
note-older = Eldre notater ({ $count })
note-more = Det finnes flere notater i Provet.
note-textless = { $count ->
    [one] { $count } notat har ingen lesbar tekst. Sjekk i Provet.
   *[other] { $count } notater har ingen lesbar tekst. Sjekk i Provet.
}
note-recipient-unnamed = pasient ikke oppgitt
note-undated = ingen dato
note-add = Legg til notat
note-field = Notat
note-animal = Pasient
note-animal-choose = Velg en pasient
note-wrong-empty = Skriv inn et notat.
note-wrong-animal = Velg pasienten notatet gjelder.
note-not-blind = Notater kan ikke legges til før konsultasjonen er tilgjengelig.
note-not-merged = Pasientjournalen er slått sammen med en annen. Legg til notatet i Provet.
note-late = { $status }: Provet godtar kanskje ikke et nytt notat.
note-changed = Noen har endret denne konsultasjonen eller notatene, så ingenting er lagret ennå. Se over dem før du lagrer.
note-same = Det finnes allerede et identisk notat.
note-save = Lagre notat
note-saved = Notatet er lagret.

## Appointments

appointments-title = Kommende avtaler
appointments-what = avtaler
appointments-nothing = Ingen kommende avtaler registrert.
appointments-no-time = uten klokkeslett
appointments-more = Det finnes flere avtaler i Provet.
time-age-days = { $days } { $days ->
    [one] dag
   *[other] dager
}
time-age-weeks = { $weeks } { $weeks ->
    [one] uke
   *[other] uker
}
time-age-months = { $months } { $months ->
    [one] måned
   *[other] måneder
}
time-age-years = { $years } { $years ->
    [one] år
   *[other] år
}
time-age-both = { $years } { $months }
time-age-unknown = ukjent alder

## The weight chart

chart-title = Vekt over tid
chart-summary = { $count } { $count ->
    [one] vektmåling
   *[other] vektmålinger
} fra { $first } til { $last }. Lavest { $lowest } den { $lowest_date }, høyest { $highest } den { $highest_date }, sist { $latest }.
chart-single = Én vektmåling: { $weight } den { $date }.
chart-values = { $count ->
    [one] Vis vektmålingen
   *[other] Vis alle { $count } vektmålinger
}
chart-date = Dato
chart-weight = Vekt

## Owner panel: identity

client-what = eieren
client-archived = Arkivert
client-no-address = Ingen adresse registrert.

## Owner panel: patients

client-animals-title = Pasienter
client-animals-what = pasienter
client-animals-nothing = Ingen pasienter registrert.
client-animals-none-living = Ingen levende pasienter registrert.
client-animals-gone = Døde eller arkiverte ({ $count })
client-animals-more = Det finnes flere pasienter i Provet.
client-animals-named = Også oppført hos denne eieren
client-animals-other-client = Pasientjournalen oppgir en annen eier.
client-animals-no-client = Pasientjournalen oppgir ingen eier.
client-animals-named-missing = { $count } { $count ->
    [one] pasient til er oppført hos denne eieren, men ble ikke funnet.
   *[other] pasienter til er oppført hos denne eieren, men ble ikke funnet.
} Sjekk i Provet.
client-animals-named-what = andre pasienter som er oppført hos denne eieren
client-animals-critical = Kritisk informasjon
client-animals-remarks = Merknader eller egendefinerte felt

## Owner panel: missed appointments

client-missed-title = Avtaler uten oppmøte
client-missed-what = avtaler uten oppmøte
client-missed-count = { $count } { $count ->
    [one] avtale
   *[other] avtaler
} uten oppmøte de siste 12 månedene
client-missed-when = Vis datoer
client-missed-nothing = Ingen avtaler uten oppmøte registrert de siste 12 månedene.
client-missed-more = Ikke alle avtaler fra de siste 12 månedene ble kontrollert.

## Balance

balance-title = Saldo
balance-what = fakturaer
balance-nothing = Ingen fakturaer registrert.
balance-none-open = Ingenting utestående.
balance-no-others = Ingenting utestående på andre fakturaer.
balance-none-open-seen = Ingenting utestående på fakturaene som kunne kontrolleres.
balance-open = Utestående
balance-overdue = Forfalt
balance-longest = opptil { $days } { $days ->
    [one] dag
   *[other] dager
}
balance-overdue-by = { $days } { $days ->
    [one] dag
   *[other] dager
} over forfall
balance-of = av { $total }
balance-due = forfall
balance-no-due = ingen forfallsdato
balance-others-due = { $sum } betales av andre
balance-overdue-unknown = { $count } { $count ->
    [one] forfallsdato
   *[other] forfallsdatoer
} kan ikke leses, så mer kan være forfalt.
balance-owed-by-others = Eieren skylder ingenting, men andre må fortsatt betale ({ $count }):
balance-status = Status
balance-invoice = Faktura
balance-unnumbered = Faktura uten nummer
balance-unclear = { $count } { $count ->
    [one] faktura
   *[other] fakturaer
} er ikke tatt med: Provet sier ikke om { $count ->
    [one] den
   *[other] de
} skal betales. Sjekk i Provet.
balance-overpaid = Betalt for mye ({ $count })
balance-drafts = Utkast ({ $count }), { $sum } så langt
balance-drafts-unknown = Utkast ({ $count }), ukjent beløp
balance-credit-notes = Kreditnotaer ({ $count })
balance-settled = { $count } { $count ->
    [one] betalt faktura
   *[other] betalte fakturaer
}.
balance-older = Viser bare de nyeste fakturaene.

## Invoice

invoice-what = fakturaen
invoice-number = Faktura { $number }
invoice-unnumbered = Faktura uten nummer
invoice-credit-number = Kreditnota { $number }
invoice-credit-unnumbered = Kreditnota uten nummer
invoice-credit = Kreditnota
invoice-kind-unknown = Kan være en kreditnota (ukjent type)
invoice-draft = Utkast
invoice-sent = Sendt
invoice-open = Åpen
invoice-finalised = Ferdigstilt
invoice-invoicing = Betales senere
invoice-voided = Annullert
invoice-stage-unknown = Ukjent status ({ $number })
invoice-stage-not-given = Ukjent status
invoice-countersale = Disksalg
invoice-later = Avtalt senere betaling
invoice-payer = Betaler
invoice-payer-nothing = Ingen betaler registrert.
invoice-dated = Datert
invoice-undated = Ingen dato
invoice-reference = Referanse
invoice-visit = Åpne konsultasjon
invoice-visit-reversed = Åpne tilbakeført konsultasjon
invoice-sums-title = Beløp
invoice-net = Ekskl. mva.
invoice-vat = Mva.
invoice-total = Totalt
invoice-credited = Totalt kreditert
invoice-unknown = ukjent
invoice-due = Å betale
invoice-due-client = Betales av eier
invoice-due-others = Betales av andre
invoice-overpaid = Betalt for mye
invoice-due-voided = Denne fakturaen er annullert. Det er ingenting å betale.
invoice-due-credit = Dette er en kreditnota. Det er ingenting å betale.
invoice-due-draft = Dette er et utkast. Det er ingenting å betale før det er ferdigstilt.
invoice-paid = Betalt
invoice-paid-but-open = Merket som betalt, men et beløp gjenstår:
invoice-print = Utskriftsvisning
invoice-print-draft = Utkast, ikke en faktura
invoice-pdf = PDF fra Provet
invoice-pdf-what = faktura-PDF-en
invoice-rows-title = Fakturalinjer
invoice-total-what = fakturaens totalbeløp
invoice-rows-what = fakturalinjer
invoice-rows-not-given = Provet oppgir ingen fakturalinjer for denne fakturaen.
invoice-rows-animals-what = pasientene på fakturalinjene
invoice-rows-nothing = Ingen fakturalinjer registrert.
invoice-rows-draft = Fakturalinjene er ikke tilgjengelige så lenge dette er et utkast. Sjekk i Provet.
invoice-rows-consolidated = Fakturalinjene står på fakturaene som er slått sammen til denne. Se «Tilknyttede fakturaer».
invoice-rows-more = Det finnes flere fakturalinjer i Provet.
invoice-rows-name = Vare/tjeneste
invoice-rows-unnamed = (uten navn)
invoice-rows-quantity = Antall
invoice-rows-vat = Mva. %
invoice-rows-charged = Beløp
invoice-rows-credits = Kreditering
invoice-rows-apart = Fakturalinjene summeres til { $rows }, men fakturaens totalbeløp er { $total }. Totalbeløpet gjelder.
invoice-vat-title = Merverdiavgift
invoice-vat-what = fakturaens merverdiavgift
invoice-vat-sums-what = mva.-beløpene fra Provet
invoice-vat-nothing = Ingen fakturalinjer, derfor ingen mva.
invoice-vat-no-rows = Provet oppgir ingen fakturalinjer for denne fakturaen, så mva. kan ikke vises per sats.
invoice-vat-added = Beregnet fra fakturalinjene, fordi mva.-beløpene fra Provet er utilgjengelige.
invoice-vat-part = Ikke alle fakturalinjer ble lastet inn, så mva. beregnes ikke her. Sjekk i Provet.
invoice-vat-no-rate = ingen sats
invoice-vat-number = MVA-nummer
invoice-account = Konto
invoice-payments-title = Betalinger
invoice-payments-what = betalinger
invoice-payments-nothing = Ingen betalinger registrert.
invoice-payments-more = Det finnes flere betalinger i Provet.
invoice-payments-how = Betalingsmåte
invoice-payments-when = Dato
invoice-payments-paid = Beløp
invoice-paid-back = { $sum } tilbakebetalt
invoice-by-card = Kort
invoice-by-cash = Kontant
invoice-by-transfer = Bankoverføring
invoice-by-rounding = Avrunding
invoice-by-cheque = Sjekk
invoice-by-voucher = Verdikupong
invoice-by-consolidation = Samlefaktura
invoice-by-mobile = Mobilbetaling
invoice-by-prepayment = Forskuddsbetaling
invoice-by-gift-card = Gavekort
invoice-by-finance = Finansiering
invoice-by-credit = Kreditnota
invoice-by-insurance = Forsikringsoppgjør
invoice-by-other = Annet
invoice-linked-title = Tilknyttede fakturaer
invoice-linked-what = tilknyttede fakturaer og kreditnotaer
invoice-linked-nothing = Ingen tilknyttede fakturaer eller kreditnotaer.
invoice-linked-more = Det kan finnes flere tilknyttede fakturaer og kreditnotaer. Sjekk i Provet.
invoice-credits-this = Krediterer denne fakturaen
invoice-credited-here = Kreditert av denne kreditnotaen
invoice-credits-the-same = Krediterer den samme fakturaen
invoice-first = Først i kjeden
invoice-drawn-in = Slått sammen i denne fakturaen
invoice-drawn-into = Samlefaktura som omfatter denne
invoice-named = Tilknyttet i Provet
invoice-client-title = Eier
invoice-client-nothing = Ingen eier på denne fakturaen.
invoice-others-title = Eierens andre fakturaer
invoice-others-what = eierens andre fakturaer
invoice-printed = Slik det var registrert i Provet
invoice-print-how = Skriv ut fra nettleseren. Denne kopien er bare til orientering: Den offisielle fakturaen er i Provet.

## Prescriptions

prescription-title = Resepter
prescription-what = resepter
prescription-by-what = navn på forskrivere
prescription-animals-what = hvilken pasient hver resept gjelder
prescription-nothing = Ingen resepter registrert.
prescription-none-valid = Ingen resepter er gyldige i dag.
prescription-over = Ikke lenger gyldige ({ $count })
prescription-more = Det finnes flere resepter i Provet.
prescription-not-looked = Nasjonale e-resepter vises ikke her.
prescription-items-what = legemidler på resepter
prescription-items-more = Det finnes flere legemidler i Provet.
prescription-no-items = Ingen legemidler på denne resepten.
prescription-unnamed = (legemiddel uten navn)
prescription-undated = Ingen dato
prescription-here = fra denne konsultasjonen
prescription-valid = gyldig til { $until }
prescription-ended = utløp { $until }
prescription-ahead = ikke gyldig ennå
prescription-no-end = sluttdato ikke registrert
prescription-old = Over ett år gamle, sluttdato ikke registrert ({ $count })
prescription-cancelled = Kansellert
prescription-cancelled-count = Kansellerte ({ $count })
prescription-by = Forskrevet av
prescription-repeats = { $all } { $all ->
    [one] reiterering forskrevet (ukjent hvor mange som gjenstår)
   *[other] reitereringer forskrevet (ukjent hvor mange som gjenstår)
}
prescription-repeats-of = { $left } av { $all } { $all ->
    [one] reiterering
   *[other] reitereringer
} gjenstår
prescription-repeats-left = { $left } { $left ->
    [one] reiterering
   *[other] reitereringer
} gjenstår
prescription-repeats-unknown = ukjent antall reitereringer
prescription-repeats-what = reitereringer
prescription-repeats-left-what = gjenstående reitereringer

## Health plan

plan-title = Helseplan
plan-what = helseplanen
plan-animal = Pasient
plan-animal-what = pasienten som helseplanen gjelder
plan-check = Kontroller at dette er riktig pasient: Provet sender bare et nummer hit. Gjør endringer i Provet.
plan-unnamed = (plan uten navn)
plan-valid = gyldig, slutter { $when }
plan-valid-open = gyldig, sluttdato ikke registrert
plan-ahead = starter { $when }
plan-over = sluttet { $when }
plan-validity-unknown = datoer ikke registrert
plan-validity-unread = usikker gyldighet: en dato kan ikke leses
plan-from = Fra
plan-until = Til
plan-renewal = Fornyelse
plan-renewed = Fornyes automatisk
plan-not-renewed = Avsluttes
plan-price = Pris
plan-next = Neste betaling
plan-items-title = Inkludert i planen
plan-items-what = innholdet i planen
plan-items-nothing = Ikke registrert hva planen inkluderer.
plan-items-more = Planen inkluderer mer i Provet.
plan-item = Vare/tjeneste
plan-included = Inkludert
plan-used = Brukt
plan-left = Gjenstår
plan-payments-title = Planbetalinger
plan-payments-what = planbetalinger
plan-payments-nothing = Ingen betalinger registrert.
plan-payments-note = Bare forfallsdatoer. Sjekk i Provet om en betaling er gjennomført.
plan-payments-more = Det finnes flere betalinger i Provet.
plan-payment-ahead = kommende
plan-payment-due = forfall

## Home deliveries

delivery-title = Bestillinger
delivery-what = hjemleveringer
delivery-client-what = eieren som bestillingen gjelder
delivery-check = Kontroller at dette er riktig eier: Provet sender bare et nummer hit. Gjør endringer i Provet.
delivery-none-chosen = Ingen bestilling var valgt. Viser de nyeste.
delivery-nothing = Ingen bestillinger registrert.
delivery-more = Viser bare de nyeste bestillingene. Det finnes flere i Provet.
delivery-items-what = varer i bestillingen
delivery-items-more = Det kan finnes flere varer i Provet.
delivery-no-items = Ingen varer registrert.
delivery-order = Bestilling
delivery-ordered = bestilt
delivery-due = ventes
delivery-no-day = ingen leveringsdato
delivery-placed = Bestilt
delivery-packed = Pakket
delivery-on-its-way = Underveis
delivery-delivered = Levert
delivery-cancelled = Kansellert
delivery-failed = Mislyktes
delivery-out-of-stock = utsolgt
delivery-replaced = erstattet
delivery-again = neste levering
delivery-track = Spor levering

## Contact

contact-title = Kontakt
contact-what = kontaktopplysninger
contact-phones-what = telefonnumre
contact-email-what = e-postadressen
contact-phone = Telefon
contact-email = E-post
contact-no-phone = Ingen telefonnumre registrert.
contact-no-usable-phone = Ingen av disse numrene kan ringes herfra.
contact-not-callable = Kan ikke ringes herfra
contact-phone-empty = (uten nummer)
contact-reminders = Brukes til påminnelser
contact-second-owner = Medeier
contact-more-phones = Det finnes flere telefonnumre i Provet.
contact-no-email = Ingen e-postadresse registrert.
contact-bad-email = Ikke en gyldig e-postadresse
contact-no-sms = Ingen SMS (reservert)
contact-email-refused = Ingen e-post (reservert)
contact-wishes-unavailable = Provet sier ikke om SMS og e-post er tillatt. Spør før du sender.
contact-add = Legg til telefonnummer
contact-change-phone = Endre telefonnummer
contact-change-email = Endre e-post
contact-add-email = Legg til e-post
contact-new-number = Nytt nummer
contact-number-hint = Ta med landskoden, for eksempel +47 400 00 000
contact-description = Merkelapp (valgfri), for eksempel jobb
contact-new-email = Ny e-post
contact-instead-of = Erstatter
contact-now = Nå
contact-after = Etter lagring
contact-none = (ingen)
contact-changed = Noen andre har redigert dette. Den nyeste versjonen vises under «Nå».
contact-saved = Lagret: { $value }
contact-new-what = nytt telefonnummer
contact-wrong-empty-phone = Skriv inn et telefonnummer.
contact-wrong-letters = Bruk bare sifre, med + og landskode først. Navn skrives i feltet for merkelapp.
contact-wrong-short = Telefonnummeret er for kort.
contact-wrong-long = Telefonnummeret er for langt.
contact-wrong-empty-email = Skriv inn en e-postadresse.
contact-wrong-at = En e-postadresse må ha én @ med tekst på begge sider.
contact-wrong-domain = Delen etter @ er ufullstendig. Den skal se ut som example.com.
contact-wrong-character = Inneholder et tegn som ikke er tillatt i e-postadresser. Skriv inn bare én adresse.
contact-wrong-long-email = E-postadressen er for lang.
contact-wrong-known = Dette nummeret er allerede registrert.
contact-wrong-known-email = Denne e-postadressen er allerede registrert.
contact-wrong-gone = Dette nummeret er ikke registrert på denne eieren. Ingenting ble endret.

## Calendars: days

calendar-weekday = { $day ->
    [mon] Mandag
    [tue] Tirsdag
    [wed] Onsdag
    [thu] Torsdag
    [fri] Fredag
    [sat] Lørdag
   *[sun] Søndag
}
calendar-department = Avdeling { $number }
calendar-department-what = avdelingen
calendar-today = I dag
calendar-previous-day = Forrige dag
calendar-next-day = Neste dag
calendar-date = Dato
calendar-all-day = hele dagen
calendar-time-zone = Alle klokkeslett er i tidssonen { $zone }.
calendar-go = Vis

## Appointment calendar: appointments for the day

schedule-title = Dagens avtaler
schedule-owners-what = eiernes navn
schedule-nothing = Ingen avtaler registrert denne dagen.
schedule-count = { $count } { $count ->
    [one] avtale
   *[other] avtaler
}
schedule-cancelled-count = { $count } avlyst
schedule-arrived-count = { $count } ankommet
schedule-alert-count = { $count } med varsler
schedule-past = { $count } tidligere
schedule-now = Nå
schedule-none-ahead = Ingen flere avtaler i dag.
schedule-more = Mer om { $what }
schedule-vet = Veterinær
schedule-all-vets = Alle veterinærer
schedule-vet-number = Veterinær { $number }
schedule-cancelled = Avlyst
schedule-missed = Ikke møtt
schedule-arrived = Ankommet
schedule-online = Bestilt på nett
schedule-own = Blokkert tid
schedule-unknown-client = Ukjent kunde
schedule-farm = Gårdsbesøk
schedule-preliminary = Foreløpig
schedule-boarding = Dyrepensjonat
schedule-pet-service = Kjæledyrtjeneste
schedule-nobody = Ingen pasient eller eier
schedule-owner = Eier
schedule-animal = Pasient { $number }
schedule-animals-unreadable = { $count ->
    [one] { $count } pasient kan ikke leses
   *[other] { $count } pasienter kan ikke leses
}
schedule-client-unreadable = Eieren kan ikke leses

## Appointment calendar: alerts before arrival

arrival-warning-title = Før de kommer
arrival-warning-nobody = Ingen ventes denne dagen.
arrival-warning-nothing = Ingen varsler registrert for resepsjonen.
arrival-warning-clear = { $count ->
    [one] 1 avtale
   *[other] { $count } avtaler
} uten varsler
arrival-warning-clear-seen = { $count ->
    [one] 1 avtale
   *[other] { $count } avtaler
} uten varsler i det som kunne kontrolleres
arrival-warning-cut-off = Ikke alt kunne kontrolleres ({ $what }). Varsler kan mangle.
arrival-warning-untitled = Påminnelsene vises med emnelinjen, fordi titlene er utilgjengelige.
arrival-warning-basis = Basert på påminnelsesdatoer og ubetalte fakturaer.
arrival-warning-what-animals = pasientjournaler
arrival-warning-what-owners = eieropplysninger
arrival-warning-what-phones = telefonnumre
arrival-warning-what-money = ubetalte fakturaer
arrival-warning-what-reminders = påminnelser
arrival-warning-what-visits = tidligere konsultasjoner
arrival-warning-critical = Kritisk informasjon om pasienten
arrival-warning-owner-critical = Kritisk informasjon om eieren
arrival-warning-remarks = Merknad om pasienten
arrival-warning-marks = Pasientens tagger og egendefinerte felt
arrival-warning-owner-marks = Eierens tagger og egendefinerte felt
arrival-warning-marks-unread = { $count ->
    [one] { $count } tagg eller egendefinert felt kan ikke leses
   *[other] { $count } tagger eller egendefinerte felt kan ikke leses
}
arrival-warning-owner-remarks = Merknad om eieren
arrival-warning-animal-archived = Pasienten er arkivert
arrival-warning-owner-archived = Eieren er arkivert
arrival-warning-overdue = { $title }: { $days } { $days ->
    [one] dag
   *[other] dager
} over fristen
arrival-warning-owes = Skylder { $sum }, ikke forfalt
arrival-warning-owes-late = Skylder { $sum }, forfalt
arrival-warning-owes-overdue = Skylder { $sum }, hvorav { $overdue } er forfalt
arrival-warning-unclear = { $count ->
    [one] 1 faktura
   *[other] { $count } fakturaer
}: uklart om noe skal betales
arrival-warning-first-visit = Første besøk
arrival-warning-no-phone = Ingen telefonnumre
arrival-warning-no-usable-phone = Ingen telefonnumre som kan ringes herfra
arrival-warning-no-email = Ingen e-postadresse
arrival-warning-bad-email = E-postadressen kan ikke leses
arrival-warning-no-owner = Ingen eier på avtalen
arrival-warning-no-animal = Ingen pasient på avtalen
arrival-warning-unavailable-animal = Fant ikke pasientjournalen i Provet
arrival-warning-unavailable-owner = Fant ikke eieren i Provet

## Shift calendar

shifts-what = vakter
shifts-title = På vakt denne dagen
shifts-week-title = Ukeoversikt
shifts-nobody = Ingen er på vakt.
shifts-no-kind = Ingen vakttype
shifts-kind-unknown = Ukjent vakttype
shifts-person = Ukjent navn (nr. { $number })
shifts-no-person = (ingen satt opp)
shifts-types-what = vakttyper
shifts-more = Ikke alle vakter kunne kontrolleres.
shifts-untimed = { $count ->
    [one] { $count } vakt vises ikke fordi tidene ikke kan leses.
   *[other] { $count } vakter vises ikke fordi tidene ikke kan leses.
}
shift-conflict-title = Konflikter ut uken
shift-conflict-nothing = Alle avtaler har noen på vakt.
shift-conflict-types-unknown = Vakttypene er utilgjengelige, så avtaler som ingen kan ta, kan mangle her.
shift-conflict-nobody = Ingen på vakt
shift-conflict-other-person = Tildelt person er ikke på vakt, men andre er det
shift-conflict-not-judged = Ikke alle vakter kunne kontrolleres, så avtalene ble ikke sammenlignet med dem.
shift-conflict-untimed = { $count ->
    [one] { $count } avtale er ikke kontrollert fordi tidspunktet ikke kan leses.
   *[other] { $count } avtaler er ikke kontrollert fordi tidspunktene ikke kan leses.
}
shift-conflict-twice-title = Dobbeltbookede vakter
shift-conflict-twice-nothing = Ingen har overlappende vakter.

## Pages of Provet

page-client = Kunde
page-patient = Pasient
page-invoice = Faktura
page-consultation = Konsultasjon
page-laboratory-referral = Laboratorierekvisisjon
page-appointment-calendar = Avtalekalender
page-shift-calendar = Vaktkalender
page-diagnostic-imaging = Rekvisisjon av bildediagnostikk
page-reminder = Påminnelser
page-health-plan = Helseplan
page-online-prescription-client = Elektronisk resept for en kunde
page-online-prescription-patient = Elektronisk resept for en pasient
page-online-prescription-consultation = Elektronisk resept i en konsultasjon
page-home-deliveries = Hjemleveringer

## Background buttons

web-nothing-to-do = Denne knappen har ingen handling i Cageside.
    .title = { web-set-up }
    .advice = Be administratoren fjerne knappen i Provet, eller legge den til i Cageside på nytt.
web-static-header = Denne knappens statiske header mangler eller har feil verdi.
    .title = { web-set-up }
    .advice = Be administratoren legge inn headerens navn og verdi i Provet på nytt, slik Cageside viser dem.
job-done = Utført.
job-queued = Mottatt. Dette utføres så snart som mulig.
job-not-connected = Cageside er ikke koblet til denne klinikken. Be administratoren legge til applikasjonen fra katalogen i Provet på nytt.
job-forbidden = Cageside har ikke tilgang til å gjøre dette. Be administratoren gi tilgang i Provet.
job-not-found = Denne oppføringen finnes ikke lenger i Provet.
job-rejected = Provet avviste endringen. Se over oppføringen og gjør endringen der.
job-throttled = Provet er opptatt. Prøv igjen om et minutt.
job-unreachable = Vi kunne ikke bekrefte endringen, fordi Provet ikke svarte som forventet. Se over oppføringen før du prøver igjen.
job-moved-meanwhile = Noen har endret konsultasjonens status. Sjekk den før du prøver igjen.
job-button = Denne knappen passer ikke lenger til denne siden. Be administratoren legge den til i Cageside på nytt.
job-clinic-off = Cageside er satt på pause for denne klinikken. Kontakt brukerstøtte.
job-receiver-refused = Mottakersystemet avviste hendelsen. Kontakt brukerstøtten for det systemet.
job-receiver-unreachable = Mottakersystemet svarte ikke. Kontakt brukerstøtten for det systemet.
job-receiver-not-allowed = Hendelser kan ikke sendes til adressen til denne knappen. Be administratoren kontrollere den.
job-database = Noe gikk galt hos oss. Kontakt brukerstøtte.
## Reminders: what is wrong with them before they are sent

reminders-title = Kontroller før utsending
reminders-what = påminnelser
reminders-in-provet = Åpne påminnelser i Provet
reminders-chosen = { $count } { $count ->
    [one] påminnelse valgt
   *[other] påminnelser valgt
}
reminders-open = { $count } ikke sendt
reminders-sent-count = { $count } sendt
reminders-nothing = De valgte påminnelsene finnes ikke lenger i Provet.
reminders-stop = { $count } { $count ->
    [one] krever tiltak
   *[other] krever tiltak
}
reminders-look = { $count } å se over
reminders-fine = { $count } uten kjente problemer
reminders-column-about = Pasient og påminnelse
reminders-column-when = Sendes
reminders-column-to = Til
reminders-column-found = Problemer
reminders-column-now = Nå
reminders-column-after = Etter lagring
reminders-animal-unavailable = (pasienten er utilgjengelig)
reminders-no-day = ingen dato
reminders-due = forfall
reminders-channel-email = E-post
reminders-channel-text = SMS
reminders-channel-letter = Brev
reminders-channel-unknown = Ukjent sendemåte
reminders-none-found = Ingen problemer funnet
reminders-none-seen = Ingen problemer funnet, men ikke alt kunne kontrolleres
reminders-animal-archived = Pasienten er arkivert
reminders-animal-gone = Fant ikke pasienten i Provet
reminders-animal-not-seen = Pasientjournalen er utilgjengelig
reminders-owner-archived = Eieren er arkivert
reminders-owner-gone = Fant ikke eieren i Provet
reminders-owner-not-seen = Eieropplysningene er utilgjengelige
reminders-sent = Sendt
reminders-on-its-way = Sendes allerede
reminders-failed = Kunne ikke sendes
reminders-status-unknown = Ukjent status
reminders-late = Skulle vært sendt for { $days } { $days ->
    [one] dag
   *[other] dager
} siden
reminders-unplanned = Ingen gyldig sendedato
reminders-due-unreadable = Ukjent forfallsdato
reminders-bad-phone = Telefonnummeret kan ikke leses som ett nummer
reminders-given = Allerede gitt: { $dose }
reminders-given-since = Gitt etter at påminnelsen ble opprettet: { $dose }
reminders-perhaps-given = Muligens allerede gitt: { $dose }
reminders-duplicate = Duplikat: en annen venter ({ $day })
reminders-duplicate-chosen = Duplikat: en annen er også valgt ({ $day })
reminders-duplicate-sent = Duplikat: den samme påminnelsen er sendt ({ $day })
reminders-wish-unavailable-email = Ukjent om e-post er ønsket
reminders-wish-unavailable-text = Ukjent om SMS er ønsket
reminders-no-email = Ingen e-postadresse
reminders-no-phone = Ingen telefonnumre
reminders-no-post = Ingen postadresse
reminders-other-email = E-postadressen er ikke registrert på eieren
reminders-other-phone = Telefonnummeret er ikke registrert på eieren
reminders-phone-unavailable = Telefonnumre utilgjengelige
reminders-address-unavailable = Adresse utilgjengelig
reminders-animals-what = pasienter
reminders-owners-what = eiere
reminders-templates-what = påminnelsestitler
reminders-others-what = andre påminnelser for disse pasientene
reminders-doses-what = vaksinasjoner gitt her
reminders-gone = Fant ikke { $count } { $count ->
    [one] valgt påminnelse
   *[other] valgte påminnelser
} i Provet.
reminders-more = Noen eldre oppføringer ble ikke kontrollert.
reminders-not-looked = Vaksinasjoner gitt et annet sted, eller for mer enn 13 måneder siden, ble ikke kontrollert.
reminders-which = Gjelder
reminders-which-ticked = Valgte påminnelser
reminders-which-clean = Alle uten kjente problemer ({ $count })
reminders-which-stopped = Alle som krever tiltak ({ $count })
reminders-do = Handling
reminders-do-sent = Merk som sendt
reminders-do-move = Endre sendedato
reminders-day = Ny dato
reminders-ask-sent = Merke { $count } { $count ->
    [one] påminnelse
   *[other] påminnelser
} som sendt?
reminders-ask-move = Sende { $count } { $count ->
    [one] påminnelse
   *[other] påminnelser
} den { $day }?
reminders-ask-stopped = { $count } av disse { $count ->
    [one] krever tiltak
   *[other] krever tiltak
} før utsending
reminders-after-due = Etter forfallsdatoen
reminders-sent-means = Dette sender ingenting, og Provet sender heller ikke disse påminnelsene.
reminders-save-sent = Merk { $count } som sendt
reminders-save-move = Endre sendedato for { $count }
reminders-left-out = { $count } hoppet over: allerede sendt, eller allerede satt opp til den dagen.
reminders-later = Opptil { $most } påminnelser kan endres om gangen. Gjenta for de resterende { $count }.
reminders-wrong-nothing = Velg minst én påminnelse, eller velg en annen gruppe.
reminders-wrong-left = Ingenting å endre. Disse påminnelsene er allerede sendt, eller allerede satt opp til den dagen.
reminders-wrong-no-day = Velg en ny dato.
reminders-wrong-past = Datoen er passert. Velg i dag eller senere.
reminders-wrong-far = Datoen er flere år frem i tid. Velg en tidligere dato.
reminders-done-sent = Merket som sendt: { $count }
reminders-done-move = Endret sendedato: { $count }
reminders-done-which = Vis påminnelser
reminders-not-done = { $count } ikke lagret
reminders-number = Påminnelse
reminders-row-done = Lagret
reminders-row-already = Allerede lagret
reminders-row-changed = Ikke lagret: Denne påminnelsen er endret i Provet. Se over den og prøv igjen.
reminders-row-doubtful = Kunne ikke bekrefte at den ble lagret. Sjekk i Provet.
reminders-row-unsent = Ikke lagret. Velg den og prøv igjen.
reminders-row-what = denne påminnelsen

## Laboratory and imaging referrals

referral-what = rekvisisjonen
referral-by-what = rekvirentens navn
referral-visit = Åpne konsultasjonen i Provet
referral-laboratory = Laboratorium
referral-sample = Prøve
referral-sent = Sendt
referral-answered = Besvart
referral-made = Opprettet
referral-by = Rekvirert av
referral-number = Laboratoriets referanse
referral-answer-undated = Ingen svardato registrert
referral-asked = Rekvirert
referral-remarks = Merknader
referral-internal = Interne notater
referral-before-title = Tidligere laboratorierekvisisjoner
referral-before-what = tidligere laboratorierekvisisjoner
referral-before-nothing = Ingen tidligere laboratorierekvisisjoner registrert.
referral-unattributed = { $count ->
    [one] { $count } rekvisisjon vises ikke: Provet sier ikke hvilken pasient i konsultasjonen den gjelder.
   *[other] { $count } rekvisisjoner vises ikke: Provet sier ikke hvilken pasient i konsultasjonen de gjelder.
}
referral-older = Eldre oppføringer finnes i Provet.
results-title = Prøvesvar
results-what = laboratorieresultater
results-nothing = Ingen analyser registrert for denne rekvisisjonen.
results-others = Flere prøvesvar ({ $count })
results-unattributed = { $count ->
    [one] { $count } prøvesvar vises ikke: Provet sier ikke hvilken pasient i konsultasjonen det gjelder.
   *[other] { $count } prøvesvar vises ikke: Provet sier ikke hvilken pasient i konsultasjonen de gjelder.
}
results-older = Prøvesvar fra eldre konsultasjoner vises ikke.
results-source = Referanseområdene er laboratoriets, slik de er registrert med hvert prøvesvar i Provet.
results-column-analysis = Analyse
results-column-latest = Siste
results-column-range = Referanseområde
results-column-earlier = Forrige
results-waits = Venter på svar
results-low = Lav
results-high = Høy
results-no-range = uten referanseområde
results-since = siden { $day }
results-first = ingen
results-more = { $count } til i Provet
imaging-no-examinations = Ingen undersøkelser registrert for denne rekvisisjonen.
imaging-unreferred = { $count ->
    [one] { $count } undersøkelse av denne pasienten er ikke knyttet til en rekvisisjon. Se Provet.
   *[other] { $count } undersøkelser av denne pasienten er ikke knyttet til en rekvisisjon. Se Provet.
}
imaging-examinations-what = undersøkelser
imaging-not-performed = ikke utført ennå
imaging-pictures = Bilder
imaging-report = Beskrivelse
imaging-no-report = Ingen beskrivelse registrert
imaging-before-title = Tidligere bildediagnostikk
imaging-before-what = tidligere rekvisisjoner av bildediagnostikk
imaging-before-nothing = Ingen tidligere rekvisisjoner av bildediagnostikk registrert.

## Settings: around every page

settings-title = { $page } · Cageside
settings-skip = Hopp til innholdet
settings-nav = Innstillinger
settings-nav-clinics = Klinikker
settings-nav-accounts = Kontoer
settings-nav-audit = Aktivitetslogg
settings-nav-system = System
settings-nav-account = Min konto
settings-sign-out = Logg ut
settings-clinic-nav-label = Denne klinikken
settings-clinic-unnamed = Klinikk { $number }
settings-clinic-nav-overview = Oversikt
settings-clinic-nav-buttons = Knapper
settings-clinic-nav-panels = Paneler
settings-clinic-nav-doctor = Feilsøking
settings-clinic-nav-people = Brukere
settings-clinic-nav-audit = Aktivitetslogg
settings-clinic-nav-jobs = Jobber
settings-copy = Kopier
settings-copy-what = Kopier { $what }
settings-copied = Kopiert
settings-not-copied = Kunne ikke kopiere. Merk teksten og kopier den selv.
settings-session-ended = Du er logget ut fordi du har vært inaktiv i 2 timer. Last inn siden på nytt for å logge inn.

## Settings: launch doctor

settings-doctor-paste = Feilsøk en knapp
settings-doctor-url = Knappens URL
settings-doctor-url-hint = Kopier hele URL-en fra vinduet eller rammen som viste feilen, også alt etter «?». Den lagres ikke.
settings-doctor-explain = Finn feilen
settings-doctor-other-clinic = Denne URL-en tilhører en annen klinikk. Stien må inneholde { $number }.
settings-doctor-no-page = URL-en slutter ikke med en kjent Provet-side. Sammenlign URL-en i Provet med den under Knapper.
settings-doctor-no-launch = Dette er ikke URL-en til en knapp. Stien må begynne med /launch/ eller /background/.
settings-doctor-fits = Hashen stemmer med metoden { $recipe }.
settings-doctor-refused = Nylig avvist
settings-doctor-none = Ingen avviste oppstarter. Hvis en knapp slutter å virke, vises årsaken og løsningen her.
settings-doctor-when = Tidspunkt
settings-doctor-page = Side
settings-doctor-why = Årsak og løsning
settings-doctor-unknown-page = Ukjent
settings-doctor-no-parameters = ingen kjente parametere
settings-doctor-parameters = parametere: { $names }
settings-doctor-sound = Denne oppstarten er gyldig. Den åpner panelet.
settings-doctor-no-button = Ingen knapp i Cageside passer til denne oppstarten.
    .advice = Sett opp knappen under Knapper, eller sammenlign URL-en i Provet med den som vises der.
settings-doctor-switched-off = Cageside er satt på pause for denne klinikken.
    .advice = Slå det på under Oversikt › Generelt.
settings-doctor-too-large = Forespørselen inneholder mer data enn en knapp sender.
    .advice = I Provet: Fjern alt etter «?» i knappens URL.
settings-doctor-no-hash = Knappen sender ingen verifiseringshash.
    .advice = I Provet: Slå på «Add verification hash» og legg inn saltverdien.
settings-doctor-repeated = En verifiseringsparameter ble sendt mer enn én gang.
    .advice = I Provet: Fjern { $name } fra knappens URL.
settings-doctor-malformed = Verifiseringshashen har ikke et gyldig format.
    .advice = I Provet: Fjern «verification» fra knappens URL. Provet legger det til automatisk.
settings-doctor-tenant = Forespørselen kom fra en annen klinikk enn den i knappens URL.
    .advice = I Provet: Erstatt URL-en med denne klinikkens URL.
settings-doctor-recipe = Saltverdien er riktig, men hashen bruker en annen metode enn den knappen ble satt opp med.
    .advice = I Provet: Kontroller at «Include payload in verification hash» stemmer med verdien under Knapper.
settings-doctor-altered = Tidsstempelet ble endret på vei til Cageside.
    .advice = Bruk POST for denne knappen, eller se etter en proxy som skriver om URL-er.
settings-doctor-salt = Saltverdien stemmer ikke.
    .advice = Opprett en ny saltverdi under Knapper og legg den inn i Provet.
settings-doctor-timestamp = Hashen stemmer, men formatet på tidsstempelet er ukjent.
    .advice = Kontakt den driftsansvarlige.
settings-doctor-expired = Siden i Provet hadde vært åpen for lenge da det ble klikket på knappen.
    .advice = Last inn siden på nytt i Provet. Hvis dette skjer ofte, tillat lengre gyldighetstid for oppstartslenker under Oversikt › Generelt.
settings-doctor-ended = Siden i Provet ble lastet inn før alle paneler ble lukket under Oppstartssikkerhet.
    .advice = Last inn siden på nytt i Provet og klikk på knappen igjen.
settings-doctor-many-records = For mange forskjellige oppføringer ble åpnet med én standardhash.
    .advice = Last inn siden på nytt i Provet. Hvis dette er vanlig hos dere, tillat flere oppføringer under Oppstartssikkerhet. Hvis ikke, kan en lenke være på avveie: Lukk alle paneler der.
settings-doctor-other-origin = Provet ble åpnet på en adresse som ikke er satt opp for denne klinikken, så nettleseren ville vist et tomt panel.
    .advice = Legg til Provet-adressen under Oppstartssikkerhet.
settings-doctor-payload-hash = Denne klinikken krever en hash som dekker oppføringen, og det gjør ikke hashen til denne knappen.
    .advice = I Provet: Slå på «Include payload in verification hash» for knappen, eller endre kravet under Oversikt › Generelt.
settings-doctor-department = Paneler er slått av for denne avdelingen.
    .advice = Slå på applikasjonen for avdelingen i Provet, eller endre avdelingene under Oversikt › Generelt.
settings-doctor-no-sign-in = Innlogging er påkrevd, men ikke satt opp for denne klinikken.
    .advice = Legg til applikasjonen for innlogging i Provet, eller endre kravet under Oversikt › Generelt.
settings-doctor-sender = Forespørselen kom fra et nettverk som ikke står i CAGESIDE_CALLBACK_NETWORKS.
    .advice = Hvis den kom fra Provet, be den driftsansvarlige legge til nettverket.
settings-doctor-clock = Klokkene stemmer ikke overens. Tidspunktet for oppstarten er frem i tid.
    .advice = Be den driftsansvarlige sjekke klokken på serveren.
settings-doctor-parameter = Oppførings-ID-en er ikke i den forventede parameteren.
    .advice = I Provet: Sett parameternavnet til { $name }.
settings-doctor-parameter-kept = Oppførings-ID-en er ikke i den forventede parameteren.
    .advice = I Provet: Sett parameternavnet til verdien som vises under Knapper.
settings-doctor-object = Parameteren inneholder ingen oppførings-ID.
    .advice = I Provet: Skriv bare det oppgitte prefikset etter «{ $name }=».
settings-doctor-object-kept = Parameteren inneholder ingen oppførings-ID.
    .advice = I Provet: Skriv bare det oppgitte prefikset etter parameternavnet.
settings-doctor-too-many = For mange oppføringer ble valgt for én oppstart.
    .advice = Velg færre rader i Provet.
settings-doctor-which-page = Parameterne viser ikke hvilken side knappen er på.
    .advice = Gi hver side sin egen URL for knappen, eller sitt eget parameternavn som vist under Knapper.
settings-doctor-header = Den statiske headeren mangler eller har feil verdi.
    .advice = I Provet: Legg inn knappens statiske header på nytt, nøyaktig slik den ble oppgitt.
settings-doctor-nothing-to-do = Denne knappen har ingen handling.
    .advice = Velg handlingen under Knapper.
settings-doctor-else = Oppstarten ble avvist.
settings-doctor-ahead = Tidspunktet ligger { $hours } t { $minutes } min foran klokken på serveren.
settings-doctor-behind = Den ble opprettet { $hours } t { $minutes } min før den kom frem.

## Settings: panels

settings-panels-intro = Velg hvilke seksjoner hvert panel viser, og i hvilken rekkefølge. Pasientens identitet og kritisk informasjon kommer alltid først.
settings-panels-page = Panel
settings-panels-shown = Seksjoner
settings-panels-usual = Standard
settings-panels-own = { $shown } av { $all }, egen rekkefølge
settings-panels-departments = Egen rekkefølge for avdelingene: { $departments }
settings-panels-of = Panel: { $page }
settings-panels-department = Avdeling
settings-panels-every-department = Alle avdelinger
settings-panels-one-department = Avdeling { $number }
settings-panels-choose = Vis
settings-panels-sections = Seksjoner
settings-panels-up = Flytt opp
settings-panels-up-what = Flytt opp: { $section }
settings-panels-down = Flytt ned
settings-panels-down-what = Flytt ned: { $section }
settings-panels-fixed = alltid først
settings-panels-preview = Forhåndsvisning
settings-panels-save = Lagre
settings-panels-show-preview = Oppdater forhåndsvisning
settings-panels-back = Tilbakestill til standard
settings-panels-saved = Lagret. Nye paneler som åpnes, bruker denne rekkefølgen.
settings-panels-reset = Tilbakestilt til standard rekkefølge.
settings-panels-unsaved = Bare forhåndsvisning. Ikke lagret ennå.
settings-panels-conflict = Noen andre har endret rekkefølgen. Den nyeste versjonen vises nedenfor. Gjør endringen din på nytt.

## Settings: audit

settings-audit-kind = Type
settings-audit-kind-write = Data lagret
settings-audit-kind-open = Paneler åpnet
settings-audit-kind-change = Innstillinger endret
settings-audit-kind-sign-in = Innlogginger
settings-audit-kind-export = Eksport
settings-audit-kind-purge = Slettinger
settings-audit-any = Alle
settings-audit-clinic = Klinikk
settings-audit-who = Bruker
settings-audit-what = Handling
settings-audit-object = Oppføringstype
settings-audit-number = Oppførings-ID
settings-audit-outcome = Resultat
settings-audit-from = Fra
settings-audit-until = Til
settings-audit-when = Tidspunkt
settings-audit-filter = Filtrer
settings-audit-all = Fjern filtre
settings-audit-wrong-day = Skriv datoen som ÅÅÅÅ-MM-DD.
settings-audit-wrong-number = Skriv inn et tall.
settings-audit-unsound = Rett filtrene ovenfor for å se hendelser.
settings-audit-none = Ingen hendelser ennå. Åpnede paneler, lagrede data og endrede innstillinger vises her.
settings-audit-kept = Hendelsene oppbevares i { $days } dager.
settings-audit-values-kept = Feltverdier før og etter hver endring oppbevares.
settings-audit-values-left-out = Feltverdier oppbevares ikke.
settings-audit-pages = Sider i aktivitetsloggen
settings-audit-newest = Nyeste
settings-audit-older = Eldre
settings-audit-looked = Søkt tilbake til { $until }.
settings-audit-file = Last ned som CSV
settings-audit-file-hint = Inneholder alle sidene i denne listen. Nedlastingen registreres i aktivitetsloggen.
settings-audit-installation = Hele Cageside
settings-audit-user = Bruker { $number }
settings-audit-nobody = Ukjent bruker
settings-audit-claimed = ikke bekreftet
settings-audit-proved = bekreftet
settings-audit-is-signed-in = logget inn
settings-audit-command = Kommandolinje
settings-audit-itself = Cageside
settings-audit-panel = Panel: { $panel }
settings-audit-in-department = Avdeling { $number }
settings-audit-values = Før og etter
settings-audit-before = Før
settings-audit-after = Etter
settings-audit-empty = (tomt)
settings-audit-row-unreadable = Denne hendelsen kan ikke leses.
settings-audit-unreadable = Verdiene før og etter kan ikke lenger leses.
settings-audit-patient = Pasient
settings-audit-client = Eier
settings-audit-consultation = Konsultasjon
settings-audit-invoice = Faktura
settings-audit-reminder = Påminnelse
settings-audit-department = Avdeling
settings-audit-outcome-started = påbegynt, ikke fullført
settings-audit-outcome-done = utført
settings-audit-outcome-refused = avvist
settings-audit-outcome-failed = mislyktes
settings-audit-outcome-unknown = ukjent
settings-audit-open = Åpnet et panel
settings-audit-undo-weight = Angret en vekt
settings-audit-record-weight = Registrerte en vekt
settings-audit-change-notes = Endret kritisk informasjon eller merknader
settings-audit-add-note = La til et notat
settings-audit-move-status = Endret konsultasjonsstatus
settings-audit-mark-sent = Merket som sendt
settings-audit-set-integration-status = Satte integrasjonsstatus
settings-audit-add-phone-number = La til et telefonnummer
settings-audit-change-phone-number = Endret et telefonnummer
settings-audit-change-email = Endret en e-postadresse
settings-audit-mark-reminder-sent = Merket en påminnelse som sendt
settings-audit-plan-reminder = Endret sendedato for en påminnelse
settings-audit-button-added = La til en knapp
settings-audit-button-removed = Fjernet en knapp
settings-audit-policy-changed = Endret generelle innstillinger
settings-audit-layout-changed = Endret seksjonene i et panel
settings-audit-layout-reset = Tilbakestilte seksjonene i et panel
settings-audit-clinic-added = La til en klinikk
settings-audit-password-changed = Endret passordet sitt
settings-audit-sessions-ended = Logget ut andre økter
settings-audit-second-factor-on = Slo på totrinnsbekreftelse
settings-audit-second-factor-off = Slo av totrinnsbekreftelse
settings-audit-person-signed-out = Logget ut en bruker
settings-audit-people-signed-out = Logget ut alle brukere
settings-audit-signed-in = Logget inn
settings-audit-signed-out = Logget ut
settings-audit-sign-in-refused = Mislykket innlogging
settings-audit-sign-in-paused = For mange mislykkede innlogginger
settings-audit-confirmation-refused = Mislykket bekreftelse av identitet
settings-audit-confirmation-paused = For mange mislykkede bekreftelser
settings-audit-link-refused = Åpnet en lenke som ikke er gyldig
settings-audit-access-refused = Prøvde å åpne en side uten tilgang
settings-audit-form-refused = Sendte et skjema som ikke er gyldig
settings-audit-all-sessions-ended = Logget alle ut av Innstillinger
settings-audit-urls-changed = Endret URL-ene for Provet
settings-audit-exported = Lastet ned aktivitetsloggen
settings-audit-clinic-purged = Slettet klinikken
settings-audit-key-added = Opprettet en hemmelig nøkkel
settings-audit-key-rotated = Krypterte alle hemmeligheter på nytt
settings-audit-old-keys-forgotten = Fjernet de gamle hemmelige nøklene
sign-in-title = Logg inn med Provet
sign-in-why = På denne klinikken ser og endrer du bare det du har tilgang til i Provet. Logg inn én gang, så husker nettleseren deg hvis den kan.
sign-in-why-clinic = Hos { $clinic } ser og endrer du bare det du har tilgang til i Provet. Logg inn én gang, så husker nettleseren deg hvis den kan.
sign-in-ended = Du er blitt logget ut.
sign-in-signed-out = Du har logget ut.
sign-in-other = Denne nettleseren er logget inn som { $name }, men noen andre klikket på knappen.
sign-in-not-yet = Innloggingen er ikke fullført ennå.
sign-in-to-write = Logg inn for å lagre. Det du har skrevet, beholdes.
sign-in-button = Logg inn
sign-in-again = Logg inn som noen andre
sign-in-retry = Prøv igjen
sign-in-continue = Fortsett
sign-in-waiting = Fullfør innloggingen i det nye vinduet. Skjer det ingenting her etterpå? Velg Fortsett.
sign-in-blocked = Nettleseren blokkerte innloggingsvinduet. Tillat popup-vinduer for denne siden, og prøv igjen.
sign-in-closed = Du er ikke logget inn ennå. Fullfør i det andre vinduet, og velg Fortsett. Hvis du lukket det vinduet, begynn på nytt.
sign-in-as = Logget inn som
sign-in-as-nobody = Logget inn med Provet
sign-in-out = Logg ut
sign-in-not-you = Ikke deg?
sign-in-leaving = Sender deg til Provet …
sign-in-leave = Fortsett til Provet
sign-in-done = Du er logget inn
sign-in-done-advice = Gå tilbake til panelet og velg Fortsett. Du kan lukke dette vinduet.

sign-in-needed = Du må logge inn med Provet for å gjøre dette.
    .title = Innlogging kreves
    .advice = Logg inn for å fortsette. Det du har skrevet, beholdes.
sign-in-no-way = Innlogging er påkrevd, men ikke satt opp for denne klinikken.
    .title = Innlogging er ikke tilgjengelig
    .advice = Be administratoren legge til Cageside i Provet med grant type authorization_code, eller endre klinikkens krav om innlogging.
sign-in-payload-hash = Denne klinikken krever en hash som dekker hele oppstarten, og det gjør ikke hashen til denne knappen.
    .title = { web-set-up }
    .advice = Be administratoren slå på «Include payload in verification hash» for denne knappen i Provet.
sign-in-department-off = Cageside er slått av for denne avdelingen.
    .title = Ikke tilgjengelig i denne avdelingen
    .advice = Be administratoren slå på Cageside for avdelingen i integrasjonskatalogen i Provet.
sign-in-malformed = Vi kunne ikke lese svaret fra Provet.
    .title = Du er ikke logget inn
    .advice = Lukk dette vinduet og begynn på nytt fra panelet.
sign-in-shut-off = Denne innloggingen ble ikke startet fra et panel, eller panelet er isolert fra sin egen adresse.
    .title = Du er ikke logget inn
    .advice = Åpne panelet i en egen fane og logg inn der.
sign-in-state = Denne innloggingen er avsluttet, tok mer enn 15 minutter eller ble ikke startet her.
    .title = Du er ikke logget inn
    .advice = Lukk dette vinduet og begynn på nytt fra panelet.
sign-in-other-browser = Denne innloggingen ble startet i en annen nettleser, eller denne nettleseren blokkerer informasjonskapsler.
    .title = Du er ikke logget inn
    .advice = Tillat informasjonskapsler for denne adressen, og begynn på nytt fra panelet.
sign-in-other-person = Du logget inn som { $name }, men noen andre klikket på knappen i Provet.
    .title = En annen bruker
    .advice = Logg inn som den som er logget inn i Provet, eller åpne panelet på nytt fra din egen Provet-konto.
sign-in-withdrawn = Noen endret klinikkens applikasjon i Provet mens du logget inn.
    .title = Du er ikke logget inn
    .advice = Lukk dette vinduet og åpne panelet på nytt fra Provet.
sign-in-declined = Du ga ikke Cageside tillatelse til å handle på dine vegne.
    .title = Du er ikke logget inn
    .advice = Prøv igjen og gi tilgang, eller lukk dette vinduet.
sign-in-refused = Provet lar ikke Cageside logge inn brukere.
    .title = Du er ikke logget inn
    .advice = Be administratoren legge til Cageside i Provet på nytt.
sign-in-code = Provet godtar ikke lenger denne innloggingen.
    .title = Du er ikke logget inn
    .advice = Prøv igjen.
sign-in-throttled = Provet er opptatt.
    .title = Du er ikke logget inn
    .advice = Prøv igjen om et minutt.
sign-in-unreachable = Provet svarer ikke.
    .title = Du er ikke logget inn
    .advice = Prøv igjen om litt.
sign-in-nonsense = Uventet svar fra Provet.
    .title = Du er ikke logget inn
    .advice = Prøv igjen. Hvis det fortsetter, send koden nedenfor til brukerstøtte.
sign-in-application = Klinikkens applikasjon i Provet er ikke satt opp for innlogging.
    .title = Innlogging er ikke tilgjengelig
    .advice = Send koden nedenfor til administratoren.

background-person-unproved = Denne klinikken krever en bekreftet bruker, og denne forespørselen beviser ikke hvem som klikket på knappen. Ta med payload og bruker-ID i verifiseringshashen i Provet.
background-signed-out = Brukeren som klikket på knappen, er ikke logget inn. Åpne et Cageside-panel, logg inn og klikk på knappen igjen.
job-signed-out = Brukeren som klikket på knappen, er ikke lenger logget inn. Åpne et Cageside-panel, logg inn og kjør handlingen på nytt.

## Settings: people

settings-signed-in-users-title = Innloggede brukere
settings-signed-in-users-intro = Disse brukerne arbeider med sine egne Provet-rettigheter i klinikkens paneler. Når du har logget ut noen, må de logge inn på nytt i det neste panelet de åpner.
settings-signed-in-users-nobody = Ingen er logget inn. Brukere logger inn fra et panel når klinikken lar dem arbeide med sine egne Provet-rettigheter.
settings-signed-in-users-who = Bruker
settings-signed-in-users-since = Logget inn
settings-signed-in-users-used = Sist brukt
settings-signed-in-users-browsers = Huskede nettlesere
settings-signed-in-users-user = Bruker { $number } i Provet
settings-signed-in-users-unnamed = Uten navn i Provet
settings-signed-in-users-end = Logg ut
settings-signed-in-users-end-all = Logg ut alle
settings-signed-in-users-ended = Brukeren er logget ut.
settings-signed-in-users-all-ended = Alle er logget ut.
settings-signed-in-users-more = Vis flere
## Settings: buttons

settings-buttons-none = Ingen knapper ennå. Sett dem opp, så får hver side i Provet en knapp som åpner sidens panel.
settings-buttons-add-missing = { $count ->
    [one] Sett opp knappen som mangler
   *[other] Sett opp de { $count } knappene som mangler
}
settings-buttons-add-background = Sett opp en bakgrunnsknapp
settings-buttons-add-one = Sett opp
settings-buttons-add-for = Sett opp en knapp for «{ $page }»
settings-buttons-page = Side
settings-buttons-button = Knapp
settings-buttons-in-provet = I Provet
settings-buttons-shares-url = deler URL med andre sider
settings-buttons-compare = Sammenlign med Provet
settings-buttons-not-compared = Kunne ikke sammenligne med Provet.
settings-buttons-some-changed = { $count ->
    [one] Én knapp er endret i Provet.
   *[other] { $count } knapper er endret i Provet.
}
settings-buttons-none-changed = Alle knapper stemmer med Provet.
settings-buttons-by-hand = Lagt til manuelt (kan ikke kontrolleres)
settings-buttons-changed = Endret i Provet
settings-buttons-gone = Ikke lenger i Provet
settings-buttons-same = Synkronisert
settings-buttons-made = Opprettet
settings-buttons-sending = Opprettes
settings-buttons-unsure = Kunne ikke bekrefte at den ble opprettet
settings-buttons-planned = Ikke opprettet ennå
settings-buttons-not-made = Avvist av Provet
settings-buttons-salt-behind = Provet har fortsatt den gamle saltverdien.
settings-buttons-compared = Sammenlignet:
settings-buttons-add-title = Sett opp knapper
settings-buttons-add-background-title = Sett opp en bakgrunnsknapp
settings-buttons-pages = Sider
settings-buttons-no-page = Velg minst én side.
settings-buttons-action = Handling ved klikk
settings-buttons-action-side-panel = Åpne i sidepanel
settings-buttons-action-window = Åpne i nytt vindu
settings-buttons-action-popup = Åpne i popup-vindu
settings-buttons-action-background = Send HTTP-forespørsel
settings-buttons-more = Flere valg
settings-buttons-name = Knappens navn
settings-buttons-bad-name = Skriv inn et navn på opptil { $most } tegn.
settings-buttons-method = HTTP-metode
settings-buttons-choose = Velg én.
settings-buttons-one-url = Bruk én URL for alle sider (parameternavnet viser hvilken side det er)
settings-buttons-parameter = Parameternavn
settings-buttons-parameter-hint = La stå tomt for å bruke id eller, med én URL, sidens eget navn, for eksempel patient_id.
settings-buttons-bad-parameter = Dette er ikke et gyldig parameternavn.
settings-buttons-parameter-tells = Med én URL må parameternavnet være { $name }. La dette feltet stå tomt.
settings-buttons-prefix = Prefiks
settings-buttons-prefix-hint = Tekst foran ID-en, for eksempel client_. Vanligvis tomt.
settings-buttons-bad-prefix = Ikke bruk mellomrom, = & ? # eller et siffer til slutt.
settings-buttons-recipe = Verifiseringshash
settings-buttons-recipe-hint = La stå som det er, med mindre Feilsøking foreslår en annen metode.
settings-buttons-recipe-usual = Standard: { $name }
settings-buttons-recipe-plain = { $name }
settings-buttons-recipe-payload = { $name }: dekker oppføringen
settings-buttons-method-make = Opprett i Provet for meg
settings-buttons-method-hand = Vis meg hva jeg skal legge inn i Provet
settings-buttons-methods = Før noe opprettes, kan du se over det som skal sendes.
settings-buttons-work = Handling
settings-buttons-work-move-status = Endre konsultasjonsstatus
settings-buttons-work-mark-sent = Merk som sendt
settings-buttons-work-set-integration-status = Sett integrasjonsstatus
settings-buttons-work-add-note = Legg til et notat
settings-buttons-work-forward = Send hendelsen til en webhook-URL
settings-buttons-work-elsewhere = Bare tilgjengelig på: { $pages }.
settings-buttons-status = Ny status (for «Endre konsultasjonsstatus»)
settings-buttons-argument = Tekst eller URL
settings-buttons-argument-hint = Avhengig av handlingen: integrasjonsstatusen, notatteksten ({ $placeholders }) eller webhook-URL-en.
settings-buttons-bad-argument = Skriv inn opptil 200 tegn, eller en URL som begynner med https://.
settings-buttons-bad-template = Skriv inn notatteksten. Du kan bruke disse plassholderne: { $placeholders }.
settings-buttons-bad-address = Skriv inn en URL som begynner med https:// og er på det åpne internett.
settings-buttons-along = Ta med oppføringen (bare webhook-URL)
settings-buttons-no-record = Oppføringen kan bare tas med når det er en webhook-URL.
settings-buttons-header = Krev også en statisk header
settings-buttons-header-name = Headerens navn
settings-buttons-bad-header = Bruk bare bokstaver, sifre, - og _, og ikke et navn som HTTP selv bruker.
settings-buttons-set-up = Lagret i Cageside. Legg det til i Provet nå.
settings-buttons-where = Gå til Settings > Integrations > Custom integrations i Provet. Legg til én integrasjon for hver knapp, og fyll ut disse feltene.
settings-buttons-typed-in = Ferdig, lagt til i Provet
settings-buttons-type-title = Dette legger du inn i Provet
settings-buttons-field-name = Navn (Name)
settings-buttons-field-page = Synlig side (Visible page)
settings-buttons-field-action = Handling (Action)
settings-buttons-field-method = HTTP-metode (HTTP method)
settings-buttons-field-url = URL
settings-buttons-field-parameter = Parameternavn (Parameter name)
settings-buttons-field-enabled = Aktivert (Enabled)
settings-buttons-field-hash = Legg til verifiseringshash (Add verification hash)
settings-buttons-field-salt = Saltverdi (Verification salt)
settings-buttons-field-payload = Ta med payload i verifiseringshashen (Include payload in verification hash)
settings-buttons-field-organization = Legg til organisasjons- og avdelingsinformasjon (Add organization and department information)
settings-buttons-field-headers = Statiske headere (Static headers)
settings-buttons-field-header-value = Headerens verdi
settings-buttons-on = På
settings-buttons-off = Av
settings-buttons-salt-once = Kopier saltverdien nå. Den vises ikke igjen.
settings-buttons-salt-was-shown = Vises bare når den opprettes. Mistet den? Opprett en ny saltverdi.
settings-buttons-header-was-shown = { $name } (verdien vises bare når den opprettes)
settings-buttons-signing = Signeringshemmelighet
settings-buttons-signing-hint = Til systemet som mottar hendelsene. Kopier den nå: Den vises ikke igjen.
settings-buttons-plan-title = Se over før du oppretter
settings-buttons-plan-intro = { $count ->
    [one] Denne knappen opprettes i Provet. Ingenting er sendt ennå.
   *[other] Disse { $count } knappene opprettes i Provet. Ingenting er sendt ennå.
}
settings-buttons-plan-changed = Feltene i Provet ble endret mens du så over dem. Se over dem på nytt.
settings-buttons-plan-field = Felt
settings-buttons-plan-sent = Verdi som sendes
settings-buttons-plan-salt = Lages automatisk
settings-buttons-plan-header = Lages automatisk
settings-buttons-make = { $count ->
    [one] Opprett knapp i Provet
   *[other] Opprett knapper i Provet
}
settings-buttons-nothing-sent = Ingenting ble sendt.
settings-buttons-made-title = Knapper i Provet
settings-buttons-all-made = { $count ->
    [one] Knappen er i Provet. Last inn en side på nytt der for å se den.
   *[other] Alle { $count } knapper er i Provet. Last inn en side på nytt der for å se dem.
}
settings-buttons-some-left = Noen knapper er ikke i Provet ennå.
settings-buttons-was-set-up = Disse knappene er allerede satt opp. Saltverdiene ble vist da knappene ble opprettet.
settings-buttons-finish = Fullfør opprettingen
settings-buttons-undo = Fjern alle disse knappene
settings-buttons-undo-hint = Dette fjerner dem fra både Provet og Cageside.
settings-buttons-to-all = Alle knapper
settings-buttons-ours-was = I Cageside
settings-buttons-theirs-is = I Provet
settings-buttons-launches-fail = Knappen virker ikke med disse verdiene.
settings-buttons-put-back = Gjenopprett i Provet
settings-buttons-accept = Godta endringer
settings-buttons-make-again = Opprett på nytt
settings-buttons-send-salt = Send ny saltverdi til Provet
settings-buttons-show-fields = Vis felt
settings-buttons-does = Handling: { $work }.
settings-buttons-salt = Saltverdi
settings-buttons-salt-about = Hemmelighet som deles med Provet for å bekrefte oppstarter. Når du har opprettet en ny saltverdi, virker sider som allerede er åpne i Provet, med den gamle en stund til.
settings-buttons-make-salt = Opprett ny saltverdi
settings-buttons-new-salt = Ny saltverdi er opprettet. Legg den inn i Provet.
settings-buttons-overlap = Den gamle saltverdien godtas til
settings-buttons-end-overlap = Gammel saltverdi på avveie: avvis den nå og lukk panelene som er åpnet med den
settings-buttons-salt-leaked = Saltverdi på avveie: erstatt den nå og lukk panelene som er åpnet med den
settings-buttons-salt-leaked-hint = Knappen virker ikke før den nye saltverdien er i Provet.
settings-buttons-panels = Paneler som er åpne
settings-buttons-panels-about = Hvis en lenke fra denne knappen er på avveie, lukk alle paneler som er åpnet med den. Sider som allerede er åpne i Provet, må lastes inn på nytt før knappen virker igjen.
settings-buttons-end-panels = Lukk alle paneler fra denne knappen
settings-buttons-done-panels-ended = Alle paneler fra denne knappen er lukket.
settings-buttons-remove = Fjern
settings-buttons-remove-link = Fjern knapp
settings-buttons-remove-title = Fjerne knappen for «{ $page }»?
settings-buttons-remove-both = Den fjernes også fra Provet.
settings-buttons-remove-here = Knappen slutter å virke med én gang. Cageside kan ikke fjerne den fra Provet, så fjern den der selv.
settings-buttons-only-here = Fjern bare fra Cageside. Jeg fjerner den selv fra Provet.
settings-buttons-keep = Avbryt
settings-buttons-done-removed = Fjernet fra Cageside og Provet.
settings-buttons-done-removed-here = Fjernet fra Cageside. Fjern den også fra Provet.
settings-buttons-done-undone = Knappene er fjernet fra Cageside og Provet.
settings-buttons-done-finished = Sendt til Provet.
settings-buttons-done-restored = Gjenopprettet i Provet.
settings-buttons-done-accepted = Endringene er godtatt.
settings-buttons-done-salt-sent = Provet har den nye saltverdien.
settings-buttons-done-ended = Bare den gjeldende saltverdien godtas. Paneler åpnet med en eldre er lukket.
settings-buttons-busy = Noen andre endrer dette, eller endret det akkurat nå. Prøv igjen om noen minutter.
settings-buttons-ours = Kunne ikke lagre i Cageside. Prøv igjen.
settings-buttons-forbidden = Provet tillater ikke dette. Gi integrasjonen rettigheten «Settings: Integration settings» i Provet, eller legg til knappene manuelt.
settings-buttons-not-connected = Denne klinikken har ingen tilgangsopplysninger som virker. Legg til applikasjonen i Provet først, eller legg til knappene manuelt.
settings-buttons-credential-refused = Provet avviste klinikkens tilgangsopplysninger. Legg til applikasjonen i Provet på nytt.
settings-buttons-not-found = Ikke funnet i Provet, eller ikke synlig for Cageside.
settings-buttons-throttled = Provet er opptatt. Prøv igjen om et minutt.
settings-buttons-lost = Svaret fra Provet gikk tapt, så knappen kan allerede finnes. «Fullfør opprettingen» sjekker det først.
settings-buttons-several = Flere knapper i Provet ligner på denne. Fjern de overflødige der, og fullfør opprettingen.
settings-buttons-unreachable = Fikk ikke kontakt med Provet. Prøv igjen.
settings-buttons-nonsense = Uventet svar fra Provet. Legg til knappene manuelt.
settings-buttons-rejected = Provet avviste disse feltene: { $fields }.
settings-buttons-strangers = Provet krever felt som Cageside ikke kjenner: { $fields }.
settings-buttons-no-field = Fant ikke noe felt i Provet for: { $parts }.
settings-buttons-unfit = Disse feltene i Provet kan ikke inneholde verdien som trengs: { $fields }.
settings-buttons-by-hand-instead = Legg til knappene manuelt.
## Settings: one clinic

settings-clinic-connection = Forbindelse
settings-clinic-connected = Tilkoblet
settings-clinic-connected-advice = Provet godtar klinikkens tilgangsopplysninger.
settings-clinic-waiting = Kontrollerer tilgangsopplysninger
settings-clinic-waiting-advice = Provet har sendt klinikkens tilgangsopplysninger. Kontrollen tar noen sekunder.
settings-clinic-no-answer = Provet svarer ikke
settings-clinic-no-answer-advice = Klinikkens tilgangsopplysninger er forsøkt kontrollert { $count } { $count ->
    [one] gang
   *[other] ganger
} uten svar. Cageside fortsetter å prøve.
settings-clinic-people = Tilkoblet med brukerinnlogging
settings-clinic-people-advice = Det finnes ingen virtuell bruker. Alle arbeider med sin egen Provet-innlogging.
settings-clinic-needs-person = Venter på første innlogging
settings-clinic-needs-person-advice = Disse tilgangsopplysningene bekreftes når den første brukeren logger inn. Åpne et panel i Provet og logg inn der.
settings-clinic-refused = Ikke tilkoblet: Provet avviste tilgangsopplysningene
settings-clinic-refused-at = Avvist
settings-clinic-nothing = Ikke tilkoblet: ingen tilgangsopplysninger fra Provet ennå
settings-clinic-nothing-advice = Åpne integrasjonskatalogen i Provet og velg «Add application» for Cageside.
settings-clinic-next-attempt = Neste forsøk:
settings-clinic-check-again = Oppdater
settings-clinic-test = Test forbindelsen
settings-clinic-disabled = Cageside er satt på pause for denne klinikken. Knappene åpner ikke paneler.
settings-launches-title = Oppstartssikkerhet
settings-launches-about = beskyttelse av paneler, lukke alle paneler
settings-launches-end-title = Paneler som er åpne
settings-launches-end-about = Hvis en lenke er på avveie, lukk alle åpne paneler på denne klinikken, på alle maskiner. Sider som allerede er åpne i Provet, må lastes inn på nytt før knappene virker igjen.
settings-launches-end = Lukk alle åpne paneler
settings-launches-ended = Alle paneler på denne klinikken er lukket.
settings-launches-plain-title = Knapper med standardhash
settings-launches-plain-what = Hashen til disse knappene dekker tidspunktet, men ikke oppføringen. Alle som har en lenke fra en av dem, kan åpne andre pasienter og eiere på denne klinikken til lenken utløper.
settings-launches-plain-do = Slå på «Include payload in verification hash» i Provet. Legg til knappen her på nytt med en payload-hash. Krev deretter den hashen under Generelt.
settings-launches-plain-add = Legg til en knapp med payload-hash
settings-launches-plain-none = Hashen til alle knapper dekker oppføringen.
settings-launches-demanded = Denne klinikken krever en hash som dekker oppføringen, så en standardhash åpner ikke paneler.
settings-launches-settings = Grenser
settings-launches-records = Oppføringer per Provet-side
settings-launches-records-hint = Hvor mange forskjellige oppføringer én standardhash kan åpne. For å åpne flere laster brukerne inn siden på nytt i Provet.
settings-launches-records-wrong = Skriv inn et helt tall fra { $least } til { $most }.
settings-launches-origins = Andre Provet-adresser
settings-launches-origins-hint = Legg til eventuelle andre adresser enn { $origin } der klinikken bruker Provet, for eksempel https://provet.example. Skriv én per linje.
settings-launches-origins-wrong = Skriv inn adresser som https://provet.example, uten noe etter vertsnavnet.
settings-launches-save = Lagre
settings-launches-saved = Lagret.
settings-launches-webhook = Webhook-URL for denne klinikken
settings-launches-webhook-about = Legg den inn i Provet for klinikkens webhooks. Hold den hemmelig.
settings-launches-webhook-shared = { $count ->
    [one] 1 webhook for denne klinikken er sendt til den delte URL-en eller en tidligere, som andre klinikker kan kjenne til. Erstatt den URL-en i Provet med URL-en ovenfor.
   *[other] { $count } webhooks for denne klinikken er sendt til den delte URL-en eller en tidligere, som andre klinikker kan kjenne til. Erstatt den URL-en i Provet med URL-en ovenfor.
}
settings-launches-webhook-shared-off = { $count ->
    [one] 1 webhook for denne klinikken er sendt til den delte URL-en eller en tidligere. Disse URL-ene er slått av. Bruk URL-en ovenfor i Provet.
   *[other] { $count } webhooks for denne klinikken er sendt til den delte URL-en eller en tidligere. Disse URL-ene er slått av. Bruk URL-en ovenfor i Provet.
}
settings-launches-webhook-shared-last = Sist mottatt:
settings-clinic-facts = Sammendrag
settings-clinic-number = Klinikk-ID
settings-clinic-host = Vertsnavn
settings-clinic-departments = Avdelinger
settings-clinic-departments-count = { $on } på, { $off } av
settings-clinic-buttons = Knapper
settings-clinic-since = Lagt til
settings-clinic-errors = Feil i dag
settings-clinic-more = Klinikkinnstillinger
settings-clinic-policies = Generelt

## Settings: setting up a clinic

settings-setup-title = Sett opp klinikken
settings-setup-progress = { $done } av { $total } trinn utført
settings-setup-done = Utført
settings-setup-to-do = Gjenstår
settings-setup-change = Endre
settings-setup-connected = Tilkoblet Provet
settings-setup-zone = Tidssone
settings-setup-zone-missing = Til den er angitt, viser panelene klokkeslett i UTC.
settings-setup-zone-hint = Der klinikken ligger, for eksempel Europe/Oslo.
settings-setup-currency = Valuta
settings-setup-currency-missing = Til den er angitt, viser panelene beløp uten valuta.
settings-setup-currency-hint = Tre bokstaver, for eksempel NOK.
settings-setup-language = Språk
settings-setup-language-own = Språket i hver brukers nettleser
settings-setup-buttons = Knapper i Provet
settings-setup-buttons-missing = Legg til knappene som åpner Cageside
settings-setup-buttons-count = { $count ->
    [one] 1 knapp
   *[other] { $count } knapper
}
settings-setup-launch = Første oppstart
settings-setup-launch-missing = Åpne en pasient i Provet og klikk på Cageside-knappen. Denne listen oppdateres når oppstarten kommer inn.
settings-setup-save = Lagre tidssone og valuta

## Settings: credentials

settings-credentials-title = Tilgangsopplysninger
settings-credentials-about = hva Provet har sendt, og om det virker
settings-credentials-what = Tilgangsopplysninger Provet har sendt for denne klinikken, nyeste først. Hemmeligheter vises aldri.
settings-credentials-client = Client ID
settings-credentials-state = Status
settings-credentials-kind = Type
settings-credentials-back = Redirect URI-er
settings-credentials-received = Mottatt
settings-credentials-proved = Bekreftet
settings-credentials-unverified = kontrolleres
settings-credentials-working = i bruk
settings-credentials-refused = avvist
settings-credentials-replaced = erstattet
settings-credentials-virtual = Virtuell bruker
settings-credentials-people = Brukerinnlogging
settings-credentials-confidential = med hemmelighet
settings-credentials-public = uten hemmelighet
settings-credentials-signed = ID-tokener signert med { $algorithm }
settings-credentials-unsigned = ingen ID-tokener
settings-credentials-no-back = ingen
settings-reason-client = Provet kjenner ikke denne klienten, eller hemmeligheten er feil.
settings-reason-client-advice = Fjern applikasjonen i Provet og legg den til på nytt fra integrasjonskatalogen. Nye tilgangsopplysninger kommer da automatisk.
settings-reason-grant = Denne klienten har ikke lov til å be om tokener på denne måten.
settings-reason-grant-advice = Be Provet tillate denne grant-typen for integrasjonen, og legg til applikasjonen på nytt.
settings-reason-scope = Denne klienten har ikke lov til å bruke REST API-et.
settings-reason-scope-advice = Be Provet gi integrasjonen scopet «restapi», og legg til applikasjonen på nytt.
settings-reason-other-host = Tilgangsopplysningene gjelder et annet vertsnavn enn det klinikken ble bekreftet på.
settings-reason-other-host-advice = Hvis klinikken er flyttet, slett den her og legg til applikasjonen på nytt.
settings-reason-foreign-host = Tilgangsopplysningene gjelder et vertsnavn som Cageside ikke har lov til å koble seg til.
settings-reason-foreign-host-advice = Den driftsansvarlige kan tillate vertsnavnet i konfigurasjonen til Cageside.
settings-reason-else = Provet avviste tilgangsopplysningene.

## Settings: connection

settings-connection-title = Forbindelse
settings-connection-about = test, rettigheter for paneler, forbruk av forespørsler
settings-connection-test = Test forbindelsen
settings-connection-testing = Tester …
settings-connection-test-title = Testresultater
settings-connection-test-token = Tilgangstoken
settings-connection-test-token-came = Gyldig i { $hours } { $hours ->
    [one] time
   *[other] timer
}
settings-connection-test-superseded = Virker, men nyere tilgangsopplysninger er i bruk.
settings-connection-test-superseded-advice = Du trenger ikke gjøre noe.
settings-connection-test-permissions = Den virtuelle brukerens rettigheter
settings-connection-test-permissions-came = { $count } { $count ->
    [one] rettighet
   *[other] rettigheter
}
settings-sign-in-wait-minutes = For mange forsøk. Prøv igjen om { $minutes } minutter.
settings-sign-in-signed-out = Du er logget ut.
settings-sign-in-too-late = Det tok for lang tid. Logg inn på nytt.
settings-code-title = Totrinnsbekreftelse
settings-code-label = Kode fra autentiseringsappen
settings-code-hint = Seks sifre. En ny kode vises hvert 30. sekund.
settings-code-wrong = Koden er feil eller allerede brukt. Vent på den neste.
settings-code-lost = Har du mistet tilgangen til appen? Be en driftsansvarlig tilbakestille kontoen.
settings-code-back = Begynn på nytt
settings-password-new = Nytt passord
settings-password-again = Bekreft passord
settings-password-hint = Minst { $least } tegn. Noen få ord fungerer godt.
settings-password-short = For kort. Bruk minst { $least } tegn.
settings-password-long = For langt. Bruk opptil { $most } tegn.
settings-password-easy = For lett å gjette. Velg noen ord som ikke har noe med e-postadressen din å gjøre.
settings-password-common = For lett å gjette. Velg ord som ingen venter å finne sammen.
settings-password-breached = Dette passordet er kjent fra en datalekkasje. Velg et annet.
settings-password-different = Passordene er ikke like.
settings-email-wrong = Skriv inn en gyldig e-postadresse.
settings-email-taken = Det finnes allerede en konto med denne e-postadressen.
settings-link-send = Velg passord og logg inn
settings-link-first = Opprett kontoen til den første driftsansvarlige
settings-link-first-lead = Driftsansvarlige ser alle klinikker og inviterer andre brukere. Velg e-postadressen og passordet du vil logge inn med.
settings-link-invitation = Velkommen til Cageside
settings-link-invitation-lead = Du logger inn som { $email }. Velg et passord.
settings-link-reset = Velg et nytt passord
settings-link-reset-lead = For { $email }. Du blir logget ut alle andre steder.
settings-link-reset-code-lead = For { $email }. Du blir logget ut alle andre steder, og totrinnsbekreftelse er av til du setter det opp igjen.
settings-link-used = Denne lenken er allerede brukt
settings-link-used-advice = Hver lenke virker én gang. Logg inn med passordet ditt, eller be en driftsansvarlig om en ny lenke.
settings-link-ended = Denne lenken er utløpt
settings-link-ended-advice = Be en driftsansvarlig om en ny lenke.
settings-link-unknown = Denne lenken er ikke gyldig
settings-link-unknown-advice = Kontroller at du kopierte hele lenken. En nyere lenke erstatter en eldre.

## Settings: accounts

settings-account-who = Du er logget inn som { $email }.
settings-account-provet = Du er logget inn med Provet. Passordet ditt administreres der.
settings-account-password-current = Nåværende passord
settings-account-password-confirm = Passord
settings-account-password-change = Endre passord
settings-account-password-wrong = Feil passord.
settings-account-password-changed = Passordet er endret. Du er logget ut alle andre steder.
settings-second-factor-title = Totrinnsbekreftelse
settings-second-factor-required = Sett opp totrinnsbekreftelse for å fortsette. Skriv inn passordet ditt og velg knappen nedenfor.
settings-second-factor-is-on = På. Du skriver inn en kode fra autentiseringsappen når du logger inn.
settings-second-factor-is-off = Av. En kode fra en app på telefonen beskytter kontoen din hvis noen får tak i passordet.
settings-second-factor-on = Sett opp
settings-second-factor-off = Slå av
settings-second-factor-switched-off = Totrinnsbekreftelse er slått av.
settings-second-factor-lead = Skann denne QR-koden med en autentiseringsapp, eller skriv inn nøkkelen i appen. Skriv deretter inn koden den viser.
settings-second-factor-picture = QR-kode for nøkkelen nedenfor
settings-second-factor-secret = Nøkkel
settings-second-factor-confirm = Slå på
settings-second-factor-wrong = Koden stemmer ikke. Kontroller at klokken på telefonen er riktig.
settings-sessions-title = Aktive økter
settings-sessions-browser = Nettleser
settings-sessions-on = { $browser } på { $system }
settings-sessions-unknown = Ukjent nettleser
settings-sessions-began = Logget inn
settings-sessions-used = Sist brukt
settings-sessions-this = Denne økten
settings-sessions-end = Logg ut
settings-sessions-end-others = Logg ut alle andre steder
settings-sessions-ended = Logget ut.
settings-sessions-sign-in-again = For å bekrefte at det er deg, logg ut, logg inn med Provet igjen og prøv innen 10 minutter.
settings-all-sessions-title = Økter for personer uten konto
settings-all-sessions-about = Administratorer som har logget inn i Innstillinger med Provet. De har ingen konto her.
settings-all-sessions-none = Ingen er logget inn med Provet.
settings-all-sessions-name = Navn
settings-all-sessions-clinic = Klinikk
settings-all-sessions-end = Logg ut alle
settings-all-sessions-end-about = Alle unntatt du logges ut av Innstillinger, med eller uten konto. Åpne paneler forblir åpne.
settings-all-sessions-ended = Alle andre er logget ut.
settings-accounts-invite = Inviter bruker
settings-accounts-find = E-post eller klinikk-ID
settings-accounts-find-send = Søk
settings-accounts-none = Fant ingen kontoer.
settings-accounts-more = Vis flere
settings-accounts-all = Alle kontoer
settings-accounts-email = E-post
settings-accounts-sees = Tilgang
settings-accounts-state = Status
settings-accounts-last = Siste innlogging
settings-accounts-never = aldri
settings-accounts-everything = Alt
settings-accounts-clinics = { $count ->
    [one] Klinikk { $clinics }
   *[other] Klinikkene { $clinics }
}
settings-accounts-clinics-more = Klinikkene { $clinics } og { $more } til
settings-accounts-no-clinic = Ingen klinikker
settings-accounts-no-clinic-yet = Ingen klinikker ennå. Skriv inn en klinikk-ID for å legge til en.
settings-accounts-off = Deaktivert
settings-accounts-invited = Invitert
settings-accounts-on = Aktiv
settings-accounts-on-with-code = Aktiv, totrinnsbekreftelse på
settings-accounts-allow = Legg til klinikk
settings-accounts-forbid = Fjern
settings-accounts-clinics-changed = Tilgangen til klinikker er oppdatert.
settings-accounts-reset = Tilbakestill passord
settings-accounts-reset-lead = Oppretter en lenke for å velge nytt passord. Det nåværende passordet virker til lenken er brukt.
settings-accounts-reset-code = Slå også av totrinnsbekreftelse (mistet autentiseringsappen)
settings-accounts-invite-again = Invitasjon
settings-accounts-invite-again-lead = Passord er ikke valgt ennå. En ny lenke erstatter den forrige.
settings-accounts-make-link = Opprett lenke
settings-accounts-no-sessions = Ingen aktive økter.
settings-accounts-end-sessions = Logg ut alle steder
settings-accounts-switch-off = Deaktiver konto
settings-accounts-switch-off-lead = Logger kontoen ut alle steder og sperrer innlogging. Du kan aktivere den igjen.
settings-accounts-switch-on = Aktiver konto
settings-accounts-switch-on-lead = Denne kontoen er deaktivert. Ingen kan logge inn med den.
settings-accounts-switched-on = Kontoen er aktivert.
settings-accounts-switched-off = Kontoen er deaktivert og logget ut alle steder.
settings-accounts-last-operator = Dette er den siste driftsansvarlige som kan logge inn. Inviter en annen driftsansvarlig først.
settings-invite-lead = Vi oppretter en engangslenke som er gyldig i 7 dager.
settings-invite-operator = Driftsansvarlig: alt
settings-invite-administrator = Administrator: én klinikk
settings-invite-clinic = Klinikk-ID
settings-invite-clinic-hint = Tallet i klinikkens Provet-adresse. La stå tomt for driftsansvarlige.
settings-invite-clinic-wrong = Skriv inn en klinikk-ID.
settings-invite-clinic-unknown = Ingen klinikk har denne ID-en.
settings-invite-taken = Det finnes allerede en konto med denne e-postadressen. Se under Kontoer.
settings-invite-send = Opprett lenke
settings-invite-link-title = Engangslenke
settings-invite-link-lead = Send denne lenken til { $email }. Den virker én gang, innen 7 dager.
settings-invite-reset-lead = Send denne lenken til { $email }. Den virker én gang, innen 24 timer.
settings-invite-link = Lenke
settings-invite-link-once = Kopier den nå: Den vises ikke igjen. Alle som har lenken, kan åpne kontoen.
settings-invite-to-account = Gå til kontoen
## Settings: signing in with Provet

settings-sign-in-with-provet = Logg inn med Provet
settings-provet-clinic = Klinikk-ID
settings-provet-clinic-hint = Tallet i Provet-adressen din. For provetcloud.com/54321 skriver du 54321.
settings-provet-send = Fortsett med Provet
settings-provet-no-clinic = Innlogging med Provet er ikke tilgjengelig for denne klinikk-ID-en. Kontroller tallet, eller be en driftsansvarlig om en invitasjon.
settings-provet-not-set-up = Innlogging med Provet er ikke satt opp for denne klinikken ({ $code }). Be en driftsansvarlig om en invitasjon.
settings-provet-onwards = Sender deg til Provet for å logge inn …
settings-provet-go-on = Fortsett
settings-provet-other-browser = Du kom tilbake i en annen nettleser. Begynn på nytt her.
settings-provet-right = Du har ikke tilgang til å endre integrasjoner i Provet. Be om rettigheten «{ $right }» der, eller be en driftsansvarlig om en invitasjon.
settings-provet-declined = Du ga ikke tilgang i Provet. Du kan begynne på nytt.
settings-provet-odd = Uventet svar fra Provet ({ $code }). Begynn på nytt. Hvis det fortsetter, si fra til en driftsansvarlig.
settings-provet-unreachable = Provet svarte ikke. Prøv igjen om noen minutter.
settings-connection-test-permissions-unknown = Ingen av disse svarer til en rettighet som panelene trenger, så hver rettighet ble testet ved å lese én oppføring.
settings-connection-test-permissions-tried = Hver rettighet ble i stedet testet ved å lese én oppføring. Se nedenfor.
settings-connection-test-read = Les én pasient
settings-connection-test-read-came = Pasienten ble lastet inn
settings-connection-test-read-empty = Listen ble lastet inn. Den inneholder ingen pasienter.
settings-connection-test-not-asked = De andre testene trenger et token, så de ble ikke kjørt.
settings-connection-test-took = ({ $millis } ms)
settings-provet-error-refused = Provet avviste tilgangsopplysningene.
settings-provet-error-refused-advice = Fjern applikasjonen i Provet og legg den til på nytt fra integrasjonskatalogen.
settings-provet-error-checking-advice = Provet avviste nettopp tilgangsopplysningene. De kontrolleres nå. Last inn siden på nytt om noen sekunder.
settings-provet-error-forbidden = Provet tillater ikke dette.
settings-provet-error-forbidden-advice = Gi rettigheten til integrasjonens virtuelle bruker i Provet. Rettighetene står nedenfor.
settings-provet-error-not-found = Provet har ingenting på denne adressen.
settings-provet-error-not-found-advice = Kontroller at vertsnavn og klinikk-ID stemmer med klinikkens Provet-adresse.
settings-provet-error-throttled = Provet er opptatt.
settings-provet-error-throttled-advice = Prøv igjen om { $seconds } sekunder.
settings-provet-error-unreachable = Provet svarte ikke.
settings-provet-error-unreachable-advice = Prøv igjen om noen minutter. Hvis det fortsetter, be den driftsansvarlige kontrollere at serveren får kontakt med vertsnavnet.
settings-provet-error-nonsense = Uventet svar fra Provet.
settings-provet-error-nonsense-advice = Prøv igjen senere. Hvis det fortsetter, kontakt den driftsansvarlige.
settings-permissions-title = Rettigheter for paneler
settings-permissions-not-yet = Test forbindelsen for å se hva Provet tillater.
settings-permissions-by-provet = Oppgitt av Provet for den virtuelle brukeren. Der Provet ikke oppga noe, er det kontrollert ved å lese én oppføring.
settings-permissions-by-trying = Kontrollert ved å lese én oppføring av hver type. Skriving er ikke testet.
settings-permissions-section = Seksjon
settings-permissions-needed = Rettigheter i Provet
settings-permissions-nothing-wanted = Ingen rettighet nødvendig
settings-permissions-undocumented = Rettigheten er ikke dokumentert av Provet
settings-permissions-to-save = { $permission } (for å lagre):
settings-permissions-allowed = tillatt
settings-permissions-refused = ikke tillatt
settings-permissions-unavailable = kunne ikke kontrolleres
settings-permissions-no-record = Ingen oppføring å teste med ennå.
settings-permissions-would-write = Ikke testet, fordi det ville endret data.
settings-usage-title = Forespørsler siste minutt
settings-usage-what = Forespørsler denne serveren har brukt for klinikkens virtuelle bruker, i enhetene til Provet. Andre servere i denne installasjonen deler de samme grensene.
settings-usage-none = Ingen forespørsler til Provet.
settings-usage-endpoint = Endepunkt
settings-usage-spent = Brukt
settings-usage-limit = Grense per minutt
settings-usage-closed = På vent i { $seconds } s, slik Provet har bedt om

## Settings: policies

settings-policies-title = Generelt
settings-policies-about = navn, formater, tilgang, aktivitetslogg
settings-policies-saved = Lagret.
settings-policies-mistakes = Ingenting ble lagret. Rett feltene nedenfor.
settings-policies-conflict = Noen andre har endret disse innstillingene. Ingenting ble lagret. Hvis du lagrer, overskriver du endringene deres.
settings-policies-field = Felt
settings-policies-theirs = Den andres verdi
settings-policies-yours = Din verdi
settings-policies-save = Lagre
settings-policies-itself = Klinikk
settings-policies-name = Navn
settings-policies-state = Cageside
settings-policies-enabled = På
settings-policies-disabled = På pause (data beholdes)
settings-policies-language = Språk i paneler
settings-policies-own-language = Språket i hver brukers nettleser
settings-policies-draft-language = { $name } (foreløpig oversettelse)
settings-policies-zone = Tidssone
settings-policies-zone-hint = For eksempel Europe/Oslo. La stå tomt for UTC.
settings-policies-currency = Valuta
settings-policies-currency-hint = Tre bokstaver, for eksempel NOK.
settings-policies-reload = Last inn Provet på nytt etter lagring
settings-policies-reload-hint = Provet viser det som er lagret i et panel, etter at siden er lastet inn på nytt. Et sidepanel lukkes når siden lastes inn på nytt.
settings-policies-reload-moment = Etter 2 sekunder
settings-policies-reload-leaving = Når brukeren forlater panelet
settings-policies-reload-press = Bare når brukeren klikker på «Last inn Provet på nytt»
settings-policies-windows = Gyldighetstid for oppstartslenker
settings-policies-foreground = Panelknapper
settings-policies-foreground-hint = Fra 1 minutt til 7 dager. Provet lager lenken når siden lastes inn, så sett av like lang tid som brukerne blir værende på én side.
settings-policies-background = Bakgrunnsknapper
settings-policies-background-hint = Fra 1 minutt til 7 dager. Provet lager lenken når forespørselen sendes.
settings-policies-unit = Enhet
settings-policies-minutes = minutter
settings-policies-hours = timer
settings-policies-days-unit = dager
settings-policies-demands = Tilgang
settings-policies-show = For å se
settings-policies-write = For å lagre
settings-policies-plain = Standard (signert knapp)
settings-policies-payload = Streng (signert oppføring og bruker)
settings-policies-person = Innlogget bruker
settings-policies-plain-costs = Bekrefter at forespørselen kom fra deres Provet. Bekrefter verken bruker eller oppføring. I Provet: «Add verification hash».
settings-policies-payload-costs = Knapper som ikke signerer oppføring og bruker, virker ikke. I Provet: også «Include payload in verification hash» for hver knapp.
settings-policies-person-costs = Hver bruker logger inn med Provet én gang per nettleser.
settings-policies-person-absent = Ikke tilgjengelig: krever tilgangsopplysninger for authorization_code. Be Provet legge til denne grant-typen for integrasjonen, og legg til applikasjonen på nytt.
settings-policies-acting = Opptre i Provet som
settings-policies-acting-hint = Provet logger navnet på denne brukeren, og brukerens rettigheter i Provet gjelder.
settings-policies-acting-no-choice = Opptre i Provet som: ikke noe valg, fordi denne klinikken har bare én type tilgangsopplysninger. For å kunne velge må du legge til tilgangsopplysninger for både client_credentials og authorization_code.
settings-policies-acting-clinic = Virtuell bruker til alt
settings-policies-acting-writes = Virtuell bruker for å se, innlogget bruker for å lagre
settings-policies-acting-person = Innlogget bruker til alt
settings-policies-departments = Avdelinger
settings-policies-departments-hint = Provet forteller Cageside hvilke avdelinger som har applikasjonen slått på.
settings-policies-departments-all = Alle avdelinger
settings-policies-departments-on = Bare avdelinger der applikasjonen er slått på
settings-policies-administrators = Administratorer
settings-policies-second-factor = Totrinnsbekreftelse
settings-policies-second-factor-hint = For administratorer med en Cageside-konto. De som logger inn med Provet, bruker Provets bekreftelse.
settings-policies-second-factor-optional = valgfri
settings-policies-second-factor-required = påkrevd
settings-policies-warnings = Advarsler
settings-policies-warning-fields = Egendefinerte felt som vises som advarsler
settings-policies-warning-fields-hint = Panelene viser disse feltene ved siden av den kritiske informasjonen. Et felt som ikke har noen merkelapp eller ikke kan leses, vises alltid.
settings-policies-warning-all = alle som er fylt ut
settings-policies-warning-only = bare de som er oppført nedenfor
settings-policies-warning-none = ingen
settings-policies-warning-labels = Merkelapper på feltene som skal vises
settings-policies-warning-labels-hint = Én merkelapp per linje, skrevet som i Provet. Brukes bare med «bare de som er oppført nedenfor».
settings-policies-labels-look = Slå opp merkelappene i Provet
settings-policies-labels-known = Merkelapper i Provet:
settings-policies-labels-none = Ingen egendefinerte felt er satt opp i Provet.
settings-policies-labels-unknown = Lagret, men ikke en merkelapp i Provet. Panelene viser ikke noe felt for:
settings-policies-labels-more = Det kan finnes flere merkelapper i Provet enn disse.
settings-policies-labels-failed = Kunne ikke laste inn merkelappene fra Provet.
settings-policies-audit = Aktivitetslogg
settings-policies-values = Feltverdier før og etter
settings-policies-values-hint = Kan inneholde klinisk tekst. Lagres kryptert.
settings-policies-values-left-out = Ikke oppbevar
settings-policies-values-kept = Oppbevar
settings-policies-days = Antall dager hendelser oppbevares
settings-policies-days-hint = Eldre hendelser slettes automatisk.
settings-policies-meaning = Virkning på åpne paneler
settings-policies-meaning-state = Ved pause lukkes åpne paneler ved neste forespørsel.
settings-policies-meaning-windows = Gyldighetstiden gjelder knapper som det klikkes på fra nå av. Åpne paneler forblir åpne.
settings-policies-meaning-demands = Tilgangsinnstillingene gjelder fra et åpent panels neste forespørsel.
settings-policies-meaning-warnings = Egendefinerte felt: Åpne paneler følger valget fra neste forespørsel.
settings-policies-meaning-audit = Feltverdier oppbevares, eller oppbevares ikke, fra nå av. Hvis du reduserer antall dager, slettes eldre hendelser innen et døgn.
settings-policies-wrong-name = Bruk opptil { $longest } tegn, på én linje.
settings-policies-wrong-choice = Velg ett av disse.
settings-policies-wrong-zone = Ingen tidssone har dette navnet. Skriv inn for eksempel Europe/Oslo.
settings-policies-wrong-currency = Skriv inn tre bokstaver, for eksempel NOK.
settings-policies-wrong-window = Skriv inn en tid fra 1 minutt til 7 dager.
settings-policies-wrong-person = Dette krever tilgangsopplysninger for brukerinnlogging, og klinikken har ingen.
settings-policies-wrong-labels = Skriv inn 1 til { $most } merkelapper på opptil { $longest } tegn, én per linje, eller velg et annet alternativ.
settings-policies-wrong-days = Skriv inn et tall fra { $from } til { $to }.

## Settings: export

settings-export-title = Dataeksport
settings-export-about = alt som er lagret om denne klinikken, i én fil
settings-export-what = En JSON-fil med alt Cageside lagrer om denne klinikken. Kliniske opplysninger forblir i Provet og er ikke med.
settings-export-no-secrets = Hemmeligheter er utelatt: tokener, saltverdier, client secrets og alt de kan utledes fra.
settings-export-left-out = Utelatt
settings-export-audited = Eksporterte alle klinikkdata
settings-export-download = Last ned

## Settings: purge

settings-purge-title = Slett klinikk
settings-purge-about = slett alt som er lagret om denne klinikken
settings-purge-what = Dette sletter alt Cageside lagrer om denne klinikken: tilgangsopplysninger, knapper, aktivitetslogg, jobber og innstillinger. Åpne paneler lukkes. Dette kan ikke angres.
settings-purge-provet = Ingenting endres i Provet. Fjern knappene og applikasjonen der selv.
settings-purge-export-first = Last ned dataene først
settings-purge-typed = Bekreft ved å skrive inn klinikk-ID-en: { $number }
settings-purge-wrong = Skriv inn { $number } for å bekrefte. Ingenting ble slettet.
settings-purge-do = Slett alt
## Settings: the list of clinics

settings-clinics-title = Klinikker
settings-clinics-add = Legg til klinikk manuelt
settings-clinics-search = Søk
settings-clinics-search-hint = Søk på navn, vertsnavn eller klinikk-ID.
settings-clinics-state = Forbindelse
settings-clinics-any-state = Alle
settings-clinics-sort = Sorter etter
settings-clinics-sort-name = Navn
settings-clinics-sort-number = Klinikk-ID
settings-clinics-sort-launch = Siste oppstart
settings-clinics-sort-errors = Feil i dag
settings-clinics-show = Bruk
settings-clinics-clinic = Klinikk
settings-clinics-departments = Avdelinger
settings-clinics-launch = Siste oppstart
settings-clinics-errors = Feil i dag (UTC)
settings-clinics-unreadable = Denne klinikken kan ikke leses. Kontakt brukerstøtte.
settings-clinics-never = Ingen ennå
settings-clinics-off = På pause
settings-clinics-departments-unknown = Ukjent
settings-clinics-departments-on = { $on } på
settings-clinics-departments-both = { $on } på, { $off } av
settings-clinics-working = Tilkoblet
settings-clinics-unverified = Ikke bekreftet ennå
settings-clinics-needs-person = Venter på første innlogging
settings-clinics-refused = Avvist
settings-clinics-absent = Ingen tilgangsopplysninger
settings-clinics-why-waiting = Kontrolleres. Last inn på nytt om litt.
settings-clinics-why-absent = Legg til applikasjonen på nytt i klinikkens Provet.
settings-clinics-why-client = Provet kjenner ikke disse tilgangsopplysningene: Applikasjonen er fjernet der, eller hemmeligheten er feil. Legg til applikasjonen på nytt i klinikkens Provet.
settings-clinics-why-grant = Provet gir ikke denne applikasjonen tokener på denne måten. Kontroller hvilken grant-type den er registrert med.
settings-clinics-why-scope = Applikasjonen har ikke scopet «restapi» i Provet.
settings-clinics-why-foreign-host = Vertsnavnet er ikke tillatt. Se System.
settings-clinics-why-other-host = Denne klinikken er tilkoblet på et annet vertsnavn. Hvis den er flyttet, slett den først.
settings-clinics-why-unreachable = Provet svarer ikke. Cageside fortsetter å prøve.
settings-clinics-why-nonsense = Uventet svar fra Provet. Cageside fortsetter å prøve.
settings-clinics-why-throttled = Provet er opptatt. Cageside fortsetter å prøve.
settings-clinics-why-needs-person = Én bruker på klinikken må logge inn med Provet én gang.
settings-clinics-none-found = Ingen klinikker passer til filtrene.
settings-clinics-none-yet-found = Ingen treff ennå, og det er flere klinikker å søke i. Gå til neste side, eller avgrens søket.
settings-clinics-no-more = Ingen flere klinikker.
settings-clinics-all = Fjern filtre
settings-clinics-pages = Sider med klinikker
settings-clinics-first = Tilbake til første side
settings-clinics-next = Neste side
settings-clinics-none-of-yours = Du har ikke tilgang til noen klinikker ennå. Be den driftsansvarlige legge til en på kontoen din.
settings-clinics-begin = Koble til den første klinikken
settings-clinics-begin-register = Be Provet registrere applikasjonen i integrasjonskatalogen (Integration Catalogue) med disse adressene:
settings-clinics-begin-catalogue = Gå til Settings > Integrations i klinikkens Provet og legg til applikasjonen fra integrasjonskatalogen (Integration Catalogue).
settings-clinics-begin-here = Last inn denne siden på nytt. Klinikken vises her automatisk. Fortsett på siden til klinikken.
settings-clinics-begin-by-hand = Har Provet sendt tilgangsopplysningene på e-post i stedet?

## Settings: adding a clinic

settings-add-title = Legg til klinikk manuelt
settings-add-why = Bruk dette hvis Provet har sendt deg applikasjonens tilgangsopplysninger på e-post. De kontrolleres med én gang, og ingenting virker før Provet godtar dem.
settings-add-paste = Lim inn meldingen
settings-add-message = Hookup-melding (JSON)
settings-add-message-hint = Hele meldingen, fra { "{" } til { "}" }.
settings-add-secret-again = Hemmeligheten vises ikke igjen. Skriv den inn mellom anførselstegnene etter client_secret.
settings-add-send-message = Legg til klinikk
settings-add-fields = Eller fyll ut feltene
settings-add-number = Klinikk-ID
settings-add-number-hint = Tallet i klinikkens Provet-adresse, for eksempel 54321.
settings-add-place = Provet-adresse
settings-add-place-hint = Vertsnavnet, for eksempel us.provetcloud.com, eller token-URL-en.
settings-add-client = Client ID
settings-add-secret = Client secret
settings-add-secret-hint = La stå tomt for en offentlig klient. Lagres kryptert og vises aldri igjen.
settings-add-grant = Grant type
settings-add-grant-clinic = client_credentials: opptrer som klinikkens virtuelle bruker
settings-add-grant-person = authorization_code: brukere logger inn
settings-add-type = Klienttype
settings-add-type-confidential = konfidensiell (confidential)
settings-add-type-public = offentlig (public)
settings-add-algorithm = Algoritme for ID-token
settings-add-algorithm-none = Ingen
settings-add-redirect = Redirect URI-er
settings-add-redirect-hint = Skill med mellomrom. La stå tomt hvis ingen logger inn.
settings-add-discovery = Discovery-URL for OpenID
settings-add-discovery-hint = La stå tomt hvis dere ikke bruker OpenID.
settings-add-send-fields = Legg til klinikk
settings-add-not-json = Dette er ikke gyldig JSON. Lim inn hele meldingen, også krøllparentesene.
settings-add-foreign-host = Klinikker på dette vertsnavnet er ikke tillatt. Tillatte vertsnavn: { $hosts }
settings-add-foreign-token-url = Denne token-URL-en stemmer ikke med klinikk-ID-en. Den må slutte med ID-en fulgt av /oauth2/token/.
settings-add-other-host = Klinikk { $number } er tilkoblet på et annet vertsnavn. Hvis den er flyttet, slett den først.
settings-add-wrong-number = Skriv inn et positivt helt tall, for eksempel 54321.
settings-add-wrong-client = Skriv inn client ID.
settings-add-wrong-secret = Skriv inn client secret. En konfidensiell klient må ha en.
settings-add-wrong-algorithm = Skriv inn RS256 eller HS256, eller la stå tomt.
settings-add-wrong-grant = Skriv inn client_credentials eller authorization_code.
settings-add-wrong-type = Skriv inn confidential eller public.
settings-add-wrong-redirect = Skriv inn URL-er med mellomrom mellom.
settings-add-wrong-place = Skriv inn en adresse på et av vertsnavnene til Provet.
settings-add-wrong-discovery = Skriv inn en URL, eller la stå tomt.
settings-add-wrong-other = Feltet { $field } kan ikke leses.

## Settings: the installation

settings-system-title = System
settings-system-addresses = URL-er for Provet
settings-system-hookup = Hookup-URL
settings-system-hookup-hint = Gi denne til Provet når du registrerer applikasjonen for integrasjonskatalogen (Integration Catalogue). Provet sender en klinikks tilgangsopplysninger hit når klinikken legger til applikasjonen. Hold den hemmelig.
settings-system-webhook = Webhook-URL
settings-system-webhook-hint = Legg denne inn i Provet for hver klinikk, under Settings > General > Integrations > Webhooks, slik at åpne paneler viser endringer med én gang. Hold den hemmelig.
settings-system-redirect = Redirect URI
settings-system-redirect-hint = Gi denne til Provet sammen med hookup-URL-en, slik at brukere kan logge inn med Provet.
settings-system-health = Driftsstatus
settings-system-clock = Klokkene på denne serveren og databasen avviker fra hverandre med { $seconds } s. Arbeid kan bli utført to ganger. Synkroniser begge med NTP.
settings-system-database = Database
settings-system-answers = Svarer
settings-system-silent = Svarer ikke
settings-system-prover = Kontroll av tilgangsopplysninger
settings-system-runner = Bakgrunnsjobber
settings-system-runs = Kjører
settings-system-stands = Kjører ikke på denne serveren
settings-system-last-turn = Sist aktiv:
settings-system-metrics = Måledata
settings-system-metrics-hint = Bare tilgjengelig for denne serveren og private nettverk, og gjennom en proxy bare hvis den er klarert.
settings-system-metrics-off = Av
settings-system-installation = Installasjon
settings-system-version = Versjon
settings-system-public-url = Offentlig URL
settings-system-not-https = Uten HTTPS holder ikke nettlesere deg logget inn i Innstillinger, og hemmeligheter sendes ukryptert. Sett en proxy med et sertifikat foran Cageside og angi CAGESIDE_PUBLIC_URL.
settings-system-hosts = Tillatte Provet-vertsnavn
settings-system-http-provet = Ukryptert HTTP til Provet er tillatt. Bruk dette bare til utvikling.
settings-system-schema = { $kind }, skjema { $version }
settings-system-megabytes = { $number } MB
settings-system-keys = Krypteringsnøkler
settings-system-keys-count = { $count ->
    [one] 1 aktiv nøkkel
   *[other] { $count } nøkler: den første krypterer, de andre dekrypterer bare eldre data
}

## Settings: jobs of background buttons

settings-jobs-none = Ingen jobber ennå. Bakgrunnsknapper oppretter jobber.
settings-jobs-none-buttons = Knapper
settings-jobs-none-found = Ingen jobber med denne statusen.
settings-jobs-state = Status
settings-jobs-any-state = Alle
settings-jobs-show = Bruk
settings-jobs-queued = Venter
settings-jobs-running = Kjører
settings-jobs-done = Utført
settings-jobs-failed = Mislyktes
settings-jobs-discarded = Forkastet
settings-jobs-what = Handling
settings-jobs-asked = Mottatt
settings-jobs-attempts = Forsøk
settings-jobs-act = Handlinger
settings-jobs-retry = Prøv igjen
settings-jobs-discard = Forkast
settings-jobs-retried = Jobben er satt i kø på nytt.
settings-jobs-was-discarded = Jobben er forkastet.
settings-jobs-meanwhile = Ingenting ble endret. Jobbens status er endret siden du åpnet denne siden.
settings-jobs-next = Neste forsøk:
settings-jobs-pages = Sider med jobber
settings-jobs-first = Nyeste
settings-jobs-next-page = Eldre
settings-jobs-move-status = Endre konsultasjonsstatus
settings-jobs-mark-sent = Merk som sendt
settings-jobs-set-integration-status = Sett integrasjonsstatus
settings-jobs-add-note = Legg til et notat
settings-jobs-forward = Send hendelsen til en webhook-URL
settings-jobs-nobody = Ukjent bruker
settings-jobs-claimed = Bruker { $user } (ikke bekreftet)
settings-jobs-proved = Bruker { $user }
settings-jobs-why-not-connected = Klinikken er ikke tilkoblet, eller Provet avviste tilgangsopplysningene. Se oversikten for klinikken.
settings-jobs-why-signed-out = Brukeren som klikket på knappen, er ikke lenger logget inn. Be brukeren logge inn fra et panel, og prøv igjen.
settings-jobs-why-forbidden = Provet tillater ikke dette. Gi applikasjonen rettigheten i Provet, og prøv igjen.
settings-jobs-why-not-found = Oppføringen finnes ikke lenger i Provet. Forkast jobben.
settings-jobs-why-rejected = Provet avviste endringen. Se over oppføringen og gjør endringen i Provet.
settings-jobs-why-throttled = Provet er opptatt.
settings-jobs-why-unreachable = Provet svarer ikke.
settings-jobs-why-unreadable = Uventet svar fra Provet.
settings-jobs-why-unavailable = Kunne ikke bekrefte i Provet om endringen ble gjort. Se over oppføringen.
settings-jobs-why-moved = Noen endret konsultasjonens status først. Se over konsultasjonen.
settings-jobs-why-button-removed = Knappen er fjernet. Forkast jobben.
settings-jobs-why-clinic-off = Cageside er satt på pause for denne klinikken.
settings-jobs-why-button = Knappen passer ikke lenger til siden. Legg til knappen på nytt.
settings-jobs-why-receiver-refused = Mottakersystemet avviste hendelsen. Kontakt administratoren for det systemet.
settings-jobs-why-receiver-unreachable = Mottakersystemet svarer ikke. Kontakt administratoren for det systemet.
settings-jobs-why-receiver-not-allowed = Hendelser kan ikke sendes til URL-en som er satt for denne knappen.
settings-jobs-why-database = Databasen til Cageside svarte ikke.
settings-jobs-why-interrupted = Alle forsøk ble avbrutt. Se over oppføringen, og prøv igjen.

## Settings: audit

settings-audit-button-made-in-provet = Opprettet en knapp i Provet
settings-audit-button-put-back = Gjenopprettet en knapp i Provet
settings-audit-button-change-accepted = Godtok endringer i en knapp
settings-audit-button-salt-changed = Opprettet en ny saltverdi
settings-audit-button-salt-sent = Sendte en ny saltverdi til Provet
settings-audit-button-salt-overlap-ended = Sluttet å godta den gamle saltverdien
settings-audit-panels-ended = Lukket alle paneler
settings-audit-button-panels-ended = Lukket alle paneler fra en knapp
settings-audit-button-salt-leaked = Erstattet en saltverdi på avveie
settings-audit-launch-settings-changed = Endret oppstartssikkerhet
## Settings: signing in

settings-sign-in-title = Logg inn
settings-sign-in-with-password = Logg inn med e-post og passord
settings-sign-in-email = E-post
settings-sign-in-password = Passord
settings-sign-in-send = Logg inn
settings-sign-in-lost = Glemt passordet? Be en driftsansvarlig om en ny lenke.
settings-sign-in-wrong = Feil e-post eller passord.
settings-sign-in-disabled = Denne kontoen er deaktivert. En driftsansvarlig kan aktivere den igjen.
settings-sign-in-wait-seconds = For mange forsøk. { $seconds ->
    [one] Prøv igjen om { $seconds } sekund.
   *[other] Prøv igjen om { $seconds } sekunder.
}

## Settings: keys that are being replaced

settings-system-keys-done = Ingenting er lenger kryptert med de eldre nøklene. Du kan fjerne dem.
settings-system-keys-left = { $count } { $count ->
    [one] verdi er
   *[other] verdier er
} fortsatt kryptert med de eldre nøklene. Kjør: cageside rotate-key

## Settings: audit of accounts

settings-audit-account-invited = Inviterte en bruker
settings-audit-link-made = Opprettet en kontolenke
settings-audit-account-switched-on = Aktiverte en konto
settings-audit-account-switched-off = Deaktiverte en konto
settings-audit-clinic-allowed = Ga en konto tilgang til klinikken
settings-audit-clinic-forbidden = Fjernet en kontos tilgang til klinikken

text-struck = [overstrøket: { $text }]
text-picture = [bilde: se det i Provet]
text-picture-described = [bilde: { $description }]
text-attachment = [opptak eller fil: åpne det i Provet]
text-other-format = [Tekst i et annet format ({ $format }): les den i Provet]
text-cut-off = [Teksten fortsetter: les resten i Provet]

field-unreadable-date = «{ $text }» kan ikke leses som en dato
field-unreadable-time = «{ $text }» kan ikke leses som dato og klokkeslett
field-unreadable-number = «{ $text }» kan ikke leses som et tall
field-unreadable-amount = «{ $text }» kan ikke leses som et beløp
field-unreadable = «{ $text }» kan ikke leses
