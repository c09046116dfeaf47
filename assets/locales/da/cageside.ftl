cageside = Cageside

## Words for time

time-today = i dag
time-tomorrow = i morgen
time-yesterday = i går
time-in-days = om { $days } { $days ->
    [one] dag
   *[other] dage
}
time-days-ago = for { $days } { $days ->
    [one] dag
   *[other] dage
} siden
time-in-months = om { $months } måneder
time-months-ago = for { $months } måneder siden
time-in-years = om { $years } år
time-years-ago = for { $years } år siden

## Error pages

web-set-up = Knappen er ikke konfigureret korrekt
web-not-found = Siden findes ikke.
    .title = Siden blev ikke fundet
    .advice = Åbn panelet med knappen i Provet.
web-not-understood = Anmodningen kunne ikke læses.
    .title = Noget gik galt
    .advice = Luk panelet, og åbn det igen med knappen i Provet.
web-settings-not-found = Siden findes ikke, eller du har ikke adgang til den.
    .title = Siden blev ikke fundet
    .advice = Gå til Indstillinger, og åbn siden derfra.
web-settings-not-understood = Anmodningen kunne ikke læses. Intet er ændret.
    .title = Noget gik galt
    .advice = Genindlæs siden, og prøv igen.
web-settings-broken = Der opstod en fejl hos os.
    .title = Noget gik galt
    .advice = Tjek, om ændringen blev gemt, og prøv igen om lidt.
web-to-settings = Gå til Indstillinger
web-foreign-form = Formularen er udløbet. Intet er ændret.
    .title = Formularen er udløbet
    .advice = Genindlæs siden, og prøv igen.
web-sign-in = Log ind
web-signed-out = Du er blevet logget ud. Intet er ændret.
    .title = Logget ud
    .advice = Log ind, og prøv igen.
web-too-large = Det er mere, end der kan sendes på én gang.
    .title = For langt
    .advice = Forkort teksten, og prøv igen.
web-broken = Der opstod en fejl hos os.
    .title = Noget gik galt
    .advice = Prøv igen om lidt. Hvis fejlen fortsætter, så send koden nedenfor til supporten.
web-not-opened = Denne adresse virker kun, når den åbnes med en knap i Provet.
    .title = Åbn fra Provet
    .advice = Gå til Provet, og klik på knappen der.
web-unknown-clinic = Cageside er ikke konfigureret for den klinik, som knappen hører til.
    .title = Ukendt klinik
    .advice = Bed din administrator om at tilføje applikationen fra Provets katalog og tjekke, at knappens URL er den, som Cageside viser.
web-unknown-button = Klinikken har ingen knap til denne side i Cageside.
    .title = Ukendt knap
    .advice = Bed din administrator om at konfigurere knappen i Cageside eller tjekke, at dens URL i Provet er den, som Cageside viser.
web-closed = Panelet har været åbent for længe, eller klinikkens indstillinger er blevet ændret.
    .title = Panelet er lukket
    .advice = Genindlæs Provet, og åbn panelet igen.
web-expired = Siden har været åben for længe.
    .title = Siden er udløbet
    .advice = Genindlæs Provet, og klik på knappen igen.
web-ended = En administrator har lukket alle paneler, der er åbnet fra denne side.
    .title = Siden er udløbet
    .advice = Genindlæs Provet, og klik på knappen igen.
web-hookup-many = Der er kommet for mange beskeder for klinikker, der aldrig er blevet tilsluttet.
    .title = For mange beskeder
    .advice = Send beskeden igen senere.
web-many-records = For mange forskellige poster er blevet åbnet fra denne side.
    .title = Siden er udløbet
    .advice = Genindlæs Provet, og klik på knappen igen.
web-other-origin = Provet er åbnet på en adresse, der ikke er konfigureret for klinikken.
    .title = Panelet kan ikke vises her
    .advice = En administrator kan tilføje adressen i Cagesides indstillinger under ”Sikkerhed for kald”.
web-sender = Anmodningen kom fra et netværk, der ikke er tilladt.
    .title = Ikke tilladt
    .advice = Den driftsansvarlige kan tilføje netværket i CAGESIDE_CALLBACK_NETWORKS.
web-browser = Baggrundsknapper tager kun imod anmodninger fra Provets servere.
    .title = Åbnet i en browser
    .advice = Der er ikke foretaget noget. Klik på knappen i Provet.
web-future = Knappens tidspunkt ligger i fremtiden.
    .title = Urene går forskelligt
    .advice = Genindlæs Provet, og prøv igen. Hvis fejlen fortsætter, så bed supporten om at tjekke serverens ur.
web-bad-hash = Verifikationshashen passer ikke til denne knap.
    .title = { web-set-up }
    .advice = Bed din administrator om at indtaste knappens verifikationssalt i Provet igen, som det vises i Cageside.
web-no-hash = Knappen sender ingen verifikationshash.
    .title = { web-set-up }
    .advice = Bed din administrator om at slå ”Add verification hash” til for knappen i Provet.
web-no-object = Knappen oplyser ikke, hvilken post den blev åbnet fra.
    .title = { web-set-up }
    .advice = Bed din administrator om at tjekke knappens parameternavn i Provet. Det skal være ”{ $parameter }”.
web-no-page = Knappen oplyser ikke, hvilken side den blev åbnet fra.
    .title = { web-set-up }
    .advice = Bed din administrator om at tjekke, at knappens URL og parameternavn i Provet svarer til dem i Cageside.
web-other-tenant = Knappen hører til en anden klinik end den, der står i knappens URL.
    .title = { web-set-up }
    .advice = Bed din administrator om at tjekke, at knappens URL i Provet er den, som Cageside viser.
web-too-many = Der er valgt flere poster, end et panel kan vise.
    .title = For mange valgt
    .advice = Vælg færre i Provet, og prøv igen.
web-unreadable = Knappen sender noget, der ikke kan læses.
    .title = { web-set-up }
    .advice = Bed din administrator om at tjekke, at knappens indstillinger i Provet svarer til dem i Cageside.
web-hookup-title = Ikke en hookup-besked
web-hookup-not-json = Indholdet er ikke et JSON-objekt.
web-hookup-field = Feltet { $name }: { $problem }.
web-hookup-other-host = Klinikken er tilsluttet via et andet værtsnavn. En driftsansvarlig skal slette den her, før den kan flyttes.
web-hookup-host = Værtsnavnet i { $name } er ikke på listen over tilladte værtsnavne.
web-hookup-token-url = Stien i token_url er ikke klinikkens token-endpoint.
web-webhook-unreadable = Indholdet skal være en formular eller et JSON-objekt, der angiver en klinik eller et objekt.
    .title = Ikke en webhook
    .advice = Vælg en indholdstype for webhooken, som Provet tilbyder.
web-webhook-hookup = Dette er en hookup-besked.
    .title = Ikke en webhook
    .advice = Send den til hookup-URL’en.

## A section that fails

web-section-broken = Afsnittet kunne ikke vises
web-section-broken-advice = Der opstod en fejl hos os. Resten af panelet er ikke berørt.

## Panel frame

layout-loading = Indlæser
layout-reload-hint = Gemt. Genindlæs Provet for at se ændringen.
layout-unsaved-hint = Gemt. Du har anden tekst her, der ikke er gemt. Genindlæs Provet, når du er færdig, for at se ændringen.
layout-provet-not-notified = Provet kunne ikke genindlæses herfra. Genindlæs selv siden i Provet.
layout-no-answer = Cageside svarede ikke. Hvis du var ved at gemme, så tjek i Provet, om det blev gemt, før du prøver igen.
layout-reload-offer = Gemt. Genindlæs Provet, når du er klar til at se ændringen.
layout-many-unread = { $count } afsnit kunne ikke hentes.
layout-retrying = Prøver igen om { $seconds } s.
layout-retry-all = Prøv alle igen
layout-newer = Der er nyere oplysninger.
layout-refresh = Opdatér
layout-refreshed = Opdateret fra Provet.
layout-ended = Panelet har været åbent for længe eller er blevet lukket. Åbn det igen fra Provet.
layout-copied = Kopieret: { $what }
layout-copy-failed = Kunne ikke kopieres. Markér nummeret, og kopiér det.

## Sections that couldn’t be loaded

section-try-again = Prøv igen
section-forbidden = Manglende rettighed
section-forbidden-advice = Manglende rettighed til at se: { $what }. En administrator kan give rettigheden i Provet.
section-unreachable = Provet svarede ikke
section-unreachable-advice = Kunne ikke hentes: { $what }. Prøv igen, eller tjek i Provet.
section-throttled = Provet er optaget
section-throttled-advice = Kunne ikke hentes: { $what }. Prøv igen om { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
}.
section-refused = Forbindelsen er afbrudt
section-refused-advice = Kunne ikke hentes: { $what }. Provet afviste klinikkens adgangsoplysninger. En administrator skal tilføje Cageside i Provet igen for at genoprette forbindelsen.
section-not-connected = Ikke tilsluttet
section-not-connected-advice = Kunne ikke hentes: { $what }. Klinikken er ikke tilsluttet Provet endnu. En administrator skal tilføje Cageside i Provet.
section-checking = Forbindelsen kontrolleres
section-checking-advice = Kunne ikke hentes: { $what }. Provet afviste klinikkens adgangsoplysninger, så forbindelsen kontrolleres. Prøv igen om nogle sekunder.
section-sign-in = Log ind igen
section-sign-in-advice = Du er ikke længere logget ind med Provet. Log ind igen for at se: { $what }.
section-nonsense = Uventet svar fra Provet
section-nonsense-advice = Svaret kan ikke læses: { $what }. Tjek i Provet. Hvis fejlen fortsætter, så kontakt supporten.
section-unfiltered = Svaret kunne ikke bekræftes
section-unfiltered-advice = Provet sendte de forkerte poster, så intet vises: { $what }. Tjek i Provet.
section-not-found = Ikke fundet
section-not-found-advice = Ikke fundet i Provet: { $what }. Kan være slettet eller flettet.
section-rejected = Afvist af Provet
section-rejected-advice = Kunne ikke hentes: { $what }. Provet oplyser:

## Missing data beside other data, in one sentence

unavailable-forbidden = Manglende rettighed til at se: { $what }.
unavailable-unreachable = Kunne ikke hentes, Provet svarede ikke: { $what }.
unavailable-throttled = Kunne ikke hentes, Provet er optaget: { $what }.
unavailable-unreadable = Uventet svar fra Provet, kan ikke læses: { $what }.
unavailable-unfiltered = Kunne ikke bekræftes, Provet sendte de forkerte poster: { $what }.
unavailable-not-found = Ikke fundet i Provet: { $what }.
unavailable-sign-in = Log ind igen for at se: { $what }.
unavailable-checking = Kunne ikke hentes, forbindelsen til Provet kontrolleres: { $what }.
unavailable-refused = Kunne ikke hentes, Provet afviste forbindelsen: { $what }.

## Failed writes

write-error-forbidden-advice = Ikke gemt: { $what }. Cageside har ikke rettighed til at ændre dette i Provet. En administrator kan give rettigheden der.
write-error-unreachable = Ingen forbindelse til Provet
write-error-unreachable-advice = Ikke gemt: { $what }. Prøv igen.
write-error-unsure = Kunne ikke bekræfte, at det blev gemt
write-error-unsure-advice = Provet svarede ikke i tide: { $what }. Tjek i Provet, om det blev gemt, før du prøver igen.
write-error-throttled-advice = Ikke gemt: { $what }. Prøv igen om { $seconds } { $seconds ->
    [one] sekund
   *[other] sekunder
}.
write-error-refused-advice = Ikke gemt: { $what }. Provet afviste klinikkens adgangsoplysninger. En administrator skal tilføje Cageside i Provet igen for at genoprette forbindelsen.
write-error-not-connected-advice = Ikke gemt: { $what }. Klinikken er ikke tilsluttet Provet. En administrator skal tilføje Cageside i Provet.
write-error-checking-advice = Ikke gemt: { $what }. Forbindelsen til Provet kontrolleres. Prøv igen om nogle sekunder.
write-error-sign-in-advice = Ikke gemt: { $what }. Du er ikke længere logget ind med Provet. Log ind igen, og gem en gang til.
write-error-not-found-advice = Ikke gemt: { $what }. Posten findes ikke længere i Provet. Den kan være slettet eller flettet.
write-error-rejected-advice = Ikke gemt: { $what }. Provet oplyser:
write-error-rejected-bare-advice = Ikke gemt: { $what }. Provet afviste det uden at oplyse en årsag.

## Forms

form-check = Gennemse
form-save = Gem
form-cancel = Annullér
form-change = Redigér
form-review = Tjek, før du gemmer

## Notices

notice-reload-provet = Genindlæs Provet
link-open = Åbn
link-open-name = Åbn { $what } i Provet, ny fane
link-new-tab = { $what }, ny fane
link-visit = konsultationen den { $day }
link-visit-undated = konsultation uden dato
phone-copy = Kopiér
phone-copy-name = Kopiér { $number }
print-button = Print

## Ages

age-born = født
age-not-recorded = alder ikke registreret
age-birth-unreadable = alder ukendt: fødselsdato { $problem }
age-placeholder = alder ukendt
age-not-born = fødselsdato ligger i fremtiden
age-death-doubtful = alder uklar: tjek dødsdatoen

## Writes

write-already = Allerede gemt.
write-unsent = Ikke gemt: { $what }. Åbn formularen igen, og gem en gang til.
write-changed = Ikke gemt: { $what }. Nogen har ændret posten. Gennemse den, og prøv igen.

## Visit statuses

status-admitted = Indskrevet
status-in-progress = I gang
status-ready-for-discharge = Klar til udskrivelse
status-discharged = Udskrevet
status-invoicing = Fakturering
status-invoice-paid = Faktura betalt
status-finalized = Afsluttet
status-draft = Kladde
status-unknown = Status { $number }
status-unavailable = Status ikke tilgængelig

## Patient: identity

patient-what = patient
patient-record-what = patientjournal
names-vets-what = dyrlægernes navne
names-authors-what = forfatternes navne
names-people-what = medarbejdernes navne
names-owner-what = ejerens navn
patient-unnamed = (intet navn registreret)
patient-in-provet = Åbn i Provet
patient-deceased = Død { $day }
patient-deceased-undated = Død, dødsdatoen kan ikke læses
patient-deceased-unreadable = Død: { $problem }
patient-merged = Flettet med patient { $id }
patient-merged-named = Flettet med { $name } (patient { $id })
patient-merged-unread = Flettet med en anden journal
patient-merged-open = Åbn den flettede journal
patient-insurance = Forsikring
patient-blood-group = Blodtype
patient-recorded-in-provet = Registreret (se Provet)
patient-archived = Arkiveret
patient-not-for-food = Ikke til konsum
patient-microchip = Mikrochip
patient-other-client = Patientens journal angiver en anden ejer
species-dog = hund
species-cat = kat
species-rabbit = kanin
species-horse = hest
species-guinea-pig = marsvin
species-hamster = hamster
species-rat = rotte
species-mouse = mus
species-ferret = fritte
species-bird = fugl
species-cattle = kvæg
species-sheep = får
species-goat = ged
species-pig = gris
patient-lines-title = Patienter
patient-number = nr. { $number }
patient-weight-undated = dato ukendt
patient-weight-not-requested = Åbn patienten for at se vægten.

## Owner

owner-title = Ejer
owner-what = ejer
owner-nothing = Ingen ejer registreret.
owner-archived = Arkiveret
owner-contact-title = Ejer og telefon
owner-balance-title = Ejerens saldo
owner-balance-none = Ingen ubetalte fakturaer
owner-balance-overdue = { $sum } forfaldent, op til { $days } { $days ->
    [one] dag
   *[other] dage
}
client-unnamed = (intet navn registreret)

## Critical notes and remarks

notes-title = Kritiske noter
notes-what = kritiske noter og bemærkninger
notes-critical = Kritiske noter
notes-remarks = Bemærkninger
notes-no-critical = Ingen kritiske noter registreret. Tjek, om der står allergier andre steder i journalen.
notes-no-critical-client = Ingen kritiske noter registreret.
notes-accounting = Faktureringsnote
notes-changes = { $what }: ændringer
diff-removed = fjernet
diff-added = tilføjet
notes-edit = Redigér noter
notes-before = { $what } nu
notes-after = { $what } efter ændringen
notes-empty = (tom)
notes-formatted = Teksten er formateret. Redigér den i Provet.
notes-changed = En anden har redigeret dette. Den nyeste version vises nedenfor.
notes-saved = Gemt.
notes-not-merged = Journalen er flettet med en anden. Redigér noterne der.
notes-tags-unread = { $count } { $count ->
    [one] tag
   *[other] tags
} kan ikke læses. Tjek i Provet.
notes-fields = Brugerdefinerede felter
notes-fields-unread = { $count } { $count ->
    [one] brugerdefineret felt
   *[other] brugerdefinerede felter
} kan ikke læses. Tjek i Provet.
notes-field-yes = Ja
notes-field-no = Nej

## Weight

weight-title = Vægt
weight-what = vægtmålinger
weight-new = ny vægt
weight-nothing = Ingen vægt registreret.
weight-left-out = { $count } { $count ->
    [one] usandsynlig måling
   *[other] usandsynlige målinger
} vises ikke.
weight-unread = { $count } { $count ->
    [one] måling
   *[other] målinger
} kan ikke læses. Tjek i Provet.
weight-none-usable = Ingen brugbar vægt: { $count } { $count ->
    [one] registreret værdi er usandsynlig eller kan ikke læses.
   *[other] registrerede værdier er usandsynlige eller kan ikke læses.
}
weight-or = eller
weight-same-time = { $count } modstridende vægtmålinger på samme tidspunkt
weight-dated-ahead = dato i fremtiden: { $day }
weight-slip-decimal = { $before } ({ $day }), nu { $after }. Tjek kommaet.
weight-slip-pounds = { $before } ({ $day }), nu { $after }. Tjek enheden: pund (lb)?
weight-older = Kun de nyeste målinger vises.
weight-over-months = På { $months } { $months ->
    [one] måned
   *[other] måneder
}:
weight-since = fra { $kilograms } ({ $day })
weight-field = Vægt
weight-trend-down = Ned { $percent } på { $time }: { $before } → { $after }
weight-trend-up = Op { $percent } på { $time }: { $before } → { $after }
weight-trend-same = Ingen ændring på { $time }: { $after }
weight-trend-one-day = én dag
weight-ask-meant = Mente du { $kilograms }?
weight-ask-right = Er { $kilograms } rigtigt?
weight-ask-again = Gem { $kilograms } igen?
weight-odd-today = Samme vægt er allerede registreret i dag kl. { $at }.
weight-undo = Fortryd
weight-undo-what = fjernelse af { $kilograms }
weight-undone = Vægt fjernet: { $kilograms }
weight-undo-gone = { $kilograms } kunne ikke fortrydes. Vægten findes ikke længere i Provet, som den blev gemt.
weight-correct-in-provet = Ret vægten i Provet
weight-save = Gem { $kilograms }
weight-saved = Vægt gemt: { $kilograms }
weight-compared = { $change } i forhold til { $before } ({ $day })
weight-changed = Nogen har lige registreret { $kilograms } ({ $at }). Sammenlign, før du gemmer.
weight-not-deceased = Patienten er død, så der kan ikke registreres vægt her.
weight-not-merged = Journalen er flettet med en anden. Registrér vægten der.
weight-not-blind = Vægten kan ikke registreres, før patientens journal er tilgængelig.
weight-impossible = Den vægt er ikke mulig. Tjek tallet.
weight-wrong-empty = Indtast en vægt.
weight-wrong-unit = Indtast vægten i kilogram.
weight-wrong-ambiguous = Brug kun ét decimaltegn, komma eller punktum.
weight-wrong-negative = Vægten kan ikke være negativ.
weight-wrong-number = Indtast et tal, f.eks. 12,4.
weight-odd-decimal = Den seneste vægt var { $before }. Tjek kommaet.
weight-odd-pounds = Den seneste vægt var { $before }. Har du indtastet pund (lb)?
weight-odd-pounds-before = Den seneste vægt var { $before }. Var den i pund (lb)?
weight-odd-change = Stor ændring: { $change } i forhold til den seneste vægt ({ $before }).
weight-odd-light = Mindre end 1 g. Tjek kommaet.

## Vitals

vitals-title = Vitale parametre
vitals-what = vitale parametre
vitals-nothing = Ingen vitale parametre registreret.
vitals-none = Ikke registreret
vitals-previous = Forrige:
vitals-temperature = Temperatur
vitals-temperature-what = temperaturer
vitals-temperature-value = { $value }°
vitals-heart-rate = Hjertefrekvens
vitals-heart-rate-what = hjertefrekvenser
vitals-heart-rate-value = { $value }{ "\u00A0" }slag/min
vitals-respiratory-rate = Respirationsfrekvens
vitals-respiratory-rate-what = respirationsfrekvenser
vitals-respiratory-rate-value = { $value }{ "\u00A0" }åndedrag/min
vitals-body-condition = Huldscore (BCS)
vitals-body-condition-what = huldscorer (BCS)
vitals-body-condition-value = { $value } (skala ikke registreret)
vitals-unread = { $count } { $count ->
    [one] måling
   *[other] målinger
} kan ikke læses. Tjek i Provet.
vitals-dated-ahead = { $count } { $count ->
    [one] måling med dato i fremtiden
   *[other] målinger med dato i fremtiden
} vises ikke.
vitals-incomplete = Nogle målinger blev ikke kontrolleret. Der kan være nyere i Provet.

## Care due

due-title = Aktuelle påmindelser
due-what = påmindelser
due-nothing = Ingen åbne påmindelser registreret.
due-dead = Patienten er død, så intet er aktuelt.
due-archived = Journalen er arkiveret, så intet er aktuelt.
due-merged = Journalen er flettet med en anden. Se der, hvad der er aktuelt.
due-untitled = Påmindelse uden titel
due-overdue = { $days } { $days ->
    [one] dag
   *[other] dage
} over tid
due-undated = ingen dato
due-replaced = erstattet af påmindelsen med forfaldsdato { $by }
due-given = Givet
due-last = Senest givet:
due-perhaps = Muligvis allerede givet:
due-settled = Udført eller erstattet
due-vaccinations = Givne vaccinationer ({ $count })
due-vaccinations-possible = Muligvis givne vaccinationer ({ $count })
due-vaccinations-planned = Planlagte vaccinationer ({ $count })
due-batch = batch
due-elsewhere = givet andetsteds
due-dose-undated = (ingen dato)
due-external-what = vaccinationer givet andetsteds
due-by-date-alone = Kun baseret på forfaldsdatoer: påmindelserne kunne ikke sammenholdes med vaccinationer.
due-older = Kun de nyeste poster vises.

## Recent medicines

medicines-title = Seneste medicin
medicines-what = medicin
medicines-nothing = Ingen medicin registreret de seneste { $days } dage.
medicines-note = Fra de seneste { $days } dage. Er muligvis ikke længere aktuel.
medicines-no-instructions = Ingen anvisninger registreret.
medicines-older = Kun de nyeste konsultationer vises.
medicines-planned = Planlagt, endnu ikke givet
line-recipient-unnamed = patient ikke angivet
line-undone = antallet er nul, eller linjen er tilbageført
line-visit-ahead = konsultationen er en kladde eller kommende
line-possible = Muligvis givet: { $why }

## Visits

consultations-title = Konsultationer
consultations-what = konsultationer
consultations-nothing = Ingen konsultationer registreret.
consultations-no-complaint = ingen årsag registreret
consultations-older = Ældre konsultationer findes i Provet.

## Visit: identity, discharge checklist, items, diagnoses, discharge instructions

consultation-what = konsultation
consultation-record-what = konsultation
consultation-no-animals = Konsultation uden patienter
consultation-animal-gone = Patientens journal blev ikke fundet i Provet.
consultation-animal-not-seen = Dyrets journal kunne ikke hentes: Provet sendte kun nogle af posterne. Se Provet.
consultation-animals-what = patienter i konsultationen
consultation-kind-inpatient = Indlagt
consultation-kind-outpatient = Ambulant
consultation-kind-home = Hjemmebesøg
consultation-kind-farm = Gårdbesøg
consultation-kind-boarding = Dyrepension
consultation-kind-service = Dyreservice
consultation-kind-unknown = Konsultationstype ukendt
consultation-other-animal = Anden patient (nr. { $number })
consultation-alerts-owner = { $owner } (ejer)
consultation-alerts-animals = kritiske noter om patienterne
consultation-alerts-client = kritiske noter om ejeren
consultation-missing-title = Tjekliste før udskrivelse
consultation-missing-gaps = Mangler eller ukendt før udskrivelse:
consultation-missing-nothing = Tjeklisten før udskrivelse er fuldført
consultation-missing-unavailable-note = Ukendte punkter kan alligevel være registreret. Tjek i Provet.
consultation-part-there = Udfyldt
consultation-part-missing = Mangler
consultation-part-unavailable = Ukendt
consultation-part-no-medicines = Ingen medicin
consultation-part-no-items = Ingen varer eller ydelser
consultation-part-deceased = Ikke nødvendigt (død)
consultation-part-diagnosis = Diagnose
consultation-part-note = Journalnotat
consultation-part-instructions = Hjemsendelsesvejledning
consultation-part-dosage = Dosering for al medicin
consultation-part-weight = Vægt ved denne konsultation
consultation-part-price = Pris på alle varer og ydelser
consultation-items-title = Varer og ydelser
consultation-items-what = varer og ydelser
consultation-items-nothing = Ingen varer eller ydelser registreret.
consultation-items-more = Der er flere varer og ydelser i Provet.
consultation-items-procedures = Procedurer
consultation-items-analyses = Laboratorieanalyser
consultation-items-medicines = Medicin
consultation-items-supplies = Forbrugsvarer
consultation-items-foods = Foder
consultation-items-other = Andre varer og ydelser
consultation-items-quantity = Antal
consultation-items-price = Stykpris
consultation-items-no-price = ingen pris
consultation-items-planned = planlagt { $day }, endnu ikke givet
consultation-total = Fakturatotal:
consultation-total-draft = (kladde)
consultation-total-note = Inkl. moms, beregnet af Provet for hele fakturaen.
consultation-total-open = Åbn fakturaen
consultation-total-none = Ingen faktura endnu, så der er ingen total.
consultation-total-unavailable = Provet oplyser ingen total for fakturaen. Åbn fakturaen i Provet.
consultation-diagnoses-title = Diagnoser
consultation-diagnoses-what = diagnoser
consultation-diagnoses-nothing = Ingen diagnose registreret.
consultation-diagnoses-more = Der er flere diagnoser i Provet.
consultation-diagnoses-nameless = { $count ->
    [one] { $count } diagnose har intet læsbart navn. Tjek i Provet.
   *[other] { $count } diagnoser har intet læsbart navn. Tjek i Provet.
}
consultation-discharge-title = Hjemsendelsesvejledning
consultation-discharge-what = hjemsendelsesvejledning
consultation-discharge-nothing = Ingen hjemsendelsesvejledning registreret.
consultation-discharge-more = Der er flere vejledninger i Provet.
consultation-discharge-textless = { $count ->
    [one] { $count } vejledning har ingen læsbar tekst. Tjek i Provet.
   *[other] { $count } vejledninger har ingen læsbar tekst. Tjek i Provet.
}

## Visit: status

status-title = Konsultationsstatus
status-what = konsultationsstatus
status-draft-note = Konsultationen er en kladde.
status-unknown-note = Ukendt status ({ $number }). Tjek i Provet.
status-unavailable-note = Status er ikke tilgængelig. Tjek i Provet.
status-no-next = Fortsæt i Provet.
status-move = Skift til ”{ $to }”
status-moved = Status ændret til ”{ $to }”.
status-changed = Ikke gemt. Nogen har ændret status fra ”{ $seen }” til ”{ $now }”.

## Visit: clinical notes

note-title = Journalnotater
note-what = journalnotater
note-one = nyt journalnotat
note-nothing = Ingen journalnotater registreret.
note-older = Ældre notater ({ $count })
note-more = Der er flere notater i Provet.
note-textless = { $count ->
    [one] { $count } notat har ingen læsbar tekst. Tjek i Provet.
   *[other] { $count } notater har ingen læsbar tekst. Tjek i Provet.
}
note-recipient-unnamed = patient ikke angivet
note-undated = ingen dato
note-add = Tilføj notat
note-field = Notat
note-animal = Patient
note-animal-choose = Vælg en patient
note-wrong-empty = Skriv et notat.
note-wrong-animal = Vælg den patient, som notatet handler om.
note-not-blind = Der kan ikke tilføjes notater, før konsultationen er tilgængelig.
note-not-merged = Patientens journal er flettet med en anden. Tilføj notatet i Provet.
note-late = { $status }: Provet vil måske ikke acceptere et nyt notat.
note-changed = Nogen har ændret konsultationen eller dens notater, så intet er gemt endnu. Gennemse dem, før du gemmer.
note-same = Der findes allerede et identisk notat.
note-save = Gem notat
note-saved = Notat gemt.

## Appointments

appointments-title = Kommende aftaler
appointments-what = aftaler
appointments-nothing = Ingen kommende aftaler registreret.
appointments-no-time = intet tidspunkt
appointments-more = Der er flere aftaler i Provet.
time-age-days = { $days } { $days ->
    [one] dag
   *[other] dage
}
time-age-weeks = { $weeks } { $weeks ->
    [one] uge
   *[other] uger
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
time-age-unknown = alder ukendt

## The weight chart

chart-title = Vægtudvikling
chart-summary = { $count } { $count ->
    [one] vægtmåling
   *[other] vægtmålinger
} fra { $first } til { $last }. Lavest { $lowest } ({ $lowest_date }), højest { $highest } ({ $highest_date }), senest { $latest }.
chart-single = Én vægtmåling: { $weight } ({ $date }).
chart-values = { $count ->
    [one] Vis vægten
   *[other] Vis alle { $count } vægtmålinger
}
chart-date = Dato
chart-weight = Vægt

## Owner panel: identity

client-what = ejer
client-archived = Arkiveret
client-no-address = Ingen adresse registreret.

## Owner panel: patients

client-animals-title = Patienter
client-animals-what = patienter
client-animals-nothing = Ingen patienter registreret.
client-animals-none-living = Ingen levende patienter registreret.
client-animals-gone = Døde eller arkiverede ({ $count })
client-animals-more = Der er flere patienter i Provet.
client-animals-named = Også anført i ejerens oplysninger
client-animals-other-client = Patientens journal angiver en anden ejer.
client-animals-no-client = Patientens journal angiver ingen ejer.
client-animals-named-missing = { $count } { $count ->
    [one] yderligere patient i ejerens oplysninger blev ikke fundet.
   *[other] yderligere patienter i ejerens oplysninger blev ikke fundet.
} Tjek i Provet.
client-animals-named-what = andre patienter i ejerens oplysninger
client-animals-critical = Kritiske noter
client-animals-remarks = Bemærkninger eller brugerdefinerede felter

## Owner panel: missed appointments

client-missed-title = Udeblivelser
client-missed-what = udeblivelser
client-missed-count = { $count } { $count ->
    [one] udeblivelse
   *[other] udeblivelser
} de seneste 12 måneder
client-missed-when = Vis datoer
client-missed-nothing = Ingen udeblivelser registreret de seneste 12 måneder.
client-missed-more = Nogle aftaler fra de seneste 12 måneder blev ikke kontrolleret.

## Balance

balance-title = Saldo
balance-what = fakturaer
balance-nothing = Ingen fakturaer registreret.
balance-none-open = Intet at betale.
balance-no-others = Intet at betale på andre fakturaer.
balance-none-open-seen = Intet at betale på de fakturaer, der kunne kontrolleres.
balance-open = Udestående
balance-overdue = Forfaldent
balance-longest = op til { $days } { $days ->
    [one] dag
   *[other] dage
}
balance-overdue-by = forfalden for { $days } { $days ->
    [one] dag
   *[other] dage
} siden
balance-of = af { $total }
balance-due = forfaldsdato
balance-no-due = ingen forfaldsdato
balance-others-due = andre skal betale { $sum }
balance-overdue-unknown = { $count } { $count ->
    [one] forfaldsdato
   *[other] forfaldsdatoer
} kan ikke læses, så mere kan være forfaldent.
balance-owed-by-others = Ejeren har intet at betale, men andre mangler stadig at betale ({ $count }):
balance-status = Status
balance-invoice = Faktura
balance-unnumbered = Faktura uden nummer
balance-unclear = { $count } { $count ->
    [one] faktura er ikke medregnet: Provet oplyser ikke, om den
   *[other] fakturaer er ikke medregnet: Provet oplyser ikke, om de
} skal betales. Tjek i Provet.
balance-overpaid = For meget betalt ({ $count })
balance-drafts = Kladder ({ $count }), { $sum } indtil videre
balance-drafts-unknown = Kladder ({ $count }), total ukendt
balance-credit-notes = Kreditnotaer ({ $count })
balance-settled = { $count } { $count ->
    [one] betalt faktura
   *[other] betalte fakturaer
}.
balance-older = Kun de nyeste fakturaer vises.

## Invoice

invoice-what = faktura
invoice-number = Faktura { $number }
invoice-unnumbered = Faktura uden nummer
invoice-credit-number = Kreditnota { $number }
invoice-credit-unnumbered = Kreditnota uden nummer
invoice-credit = Kreditnota
invoice-kind-unknown = Kan være en kreditnota (type ukendt)
invoice-draft = Kladde
invoice-sent = Sendt
invoice-open = Åben
invoice-finalised = Færdiggjort
invoice-invoicing = Betales senere
invoice-voided = Annulleret
invoice-stage-unknown = Ukendt status ({ $number })
invoice-stage-not-given = Status ukendt
invoice-countersale = Butikssalg
invoice-later = Aftalt betaling senere
invoice-payer = Betaler
invoice-payer-nothing = Ingen betaler registreret.
invoice-dated = Fakturadato
invoice-undated = Ingen dato
invoice-reference = Reference
invoice-visit = Åbn konsultationen
invoice-visit-reversed = Åbn den tilbageførte konsultation
invoice-sums-title = Totaler
invoice-net = Ekskl. moms
invoice-vat = Moms
invoice-total = Total
invoice-credited = Krediteret i alt
invoice-unknown = ukendt
invoice-due = At betale
invoice-due-client = Ejeren skal betale
invoice-due-others = Andre skal betale
invoice-overpaid = For meget betalt
invoice-due-voided = Fakturaen er annulleret. Der skal ikke betales noget.
invoice-due-credit = Dette er en kreditnota. Der skal ikke betales noget.
invoice-due-draft = Dette er en kladde. Der skal ikke betales noget, før fakturaen er færdiggjort.
invoice-paid = Betalt
invoice-paid-but-open = Markeret som betalt, men der mangler stadig at blive betalt:
invoice-print = Printvisning
invoice-print-draft = Kladde, ikke en faktura
invoice-pdf = PDF fra Provet
invoice-pdf-what = fakturaens PDF
invoice-rows-title = Fakturalinjer
invoice-total-what = fakturaens total
invoice-rows-what = fakturalinjer
invoice-rows-not-given = Provet oplyser ingen linjer for fakturaen.
invoice-rows-animals-what = patienter på fakturalinjerne
invoice-rows-nothing = Ingen fakturalinjer registreret.
invoice-rows-draft = Fakturalinjerne er ikke tilgængelige, så længe fakturaen er en kladde. Tjek i Provet.
invoice-rows-consolidated = Linjerne står på de fakturaer, der indgår i denne samlefaktura. Se ”Relaterede fakturaer”.
invoice-rows-more = Der er flere fakturalinjer i Provet.
invoice-rows-name = Vare eller ydelse
invoice-rows-unnamed = (intet navn)
invoice-rows-quantity = Antal
invoice-rows-vat = Moms %
invoice-rows-charged = Beløb
invoice-rows-credits = Kreditering
invoice-rows-apart = Linjerne giver tilsammen { $rows }, men fakturaens total er { $total }. Fakturaens total gælder.
invoice-vat-title = Moms
invoice-vat-what = fakturaens moms
invoice-vat-sums-what = momstotaler fra Provet
invoice-vat-nothing = Ingen fakturalinjer, så ingen moms.
invoice-vat-no-rows = Provet oplyser ingen linjer for fakturaen, så momsen kan ikke vises pr. momssats.
invoice-vat-added = Beregnet ud fra fakturalinjerne, fordi Provets momstotaler ikke er tilgængelige.
invoice-vat-part = Nogle fakturalinjer blev ikke hentet, så momsen beregnes ikke her. Tjek i Provet.
invoice-vat-no-rate = ingen momssats
invoice-vat-number = Momsnummer
invoice-account = Konto
invoice-payments-title = Betalinger
invoice-payments-what = betalinger
invoice-payments-nothing = Ingen betalinger registreret.
invoice-payments-more = Der er flere betalinger i Provet.
invoice-payments-how = Betalingsmetode
invoice-payments-when = Dato
invoice-payments-paid = Beløb
invoice-paid-back = { $sum } tilbagebetalt
invoice-by-card = Kort
invoice-by-cash = Kontant
invoice-by-transfer = Bankoverførsel
invoice-by-rounding = Afrunding
invoice-by-cheque = Check
invoice-by-voucher = Værdikupon
invoice-by-consolidation = Samlefaktura
invoice-by-mobile = Mobilbetaling
invoice-by-prepayment = Forudbetaling
invoice-by-gift-card = Gavekort
invoice-by-finance = Finansiering
invoice-by-credit = Kreditnota
invoice-by-insurance = Forsikringserstatning
invoice-by-other = Andet
invoice-linked-title = Relaterede fakturaer
invoice-linked-what = relaterede fakturaer og kreditnotaer
invoice-linked-nothing = Ingen relaterede fakturaer eller kreditnotaer.
invoice-linked-more = Der kan være flere relaterede fakturaer og kreditnotaer. Tjek i Provet.
invoice-credits-this = Krediterer denne faktura
invoice-credited-here = Krediteret med denne kreditnota
invoice-credits-the-same = Krediterer samme faktura
invoice-first = Første i kæden
invoice-drawn-in = Indgår i denne samlefaktura
invoice-drawn-into = Samlefaktura, der omfatter denne faktura
invoice-named = Tilknyttet i Provet
invoice-client-title = Ejer
invoice-client-nothing = Ingen ejer på fakturaen.
invoice-others-title = Ejerens øvrige fakturaer
invoice-others-what = ejerens øvrige fakturaer
invoice-printed = Som registreret i Provet pr.
invoice-print-how = Print fra browseren. Kopien er kun til orientering: den officielle faktura er i Provet.

## Prescriptions

prescription-title = Recepter
prescription-what = recepter
prescription-by-what = receptudstedernes navne
prescription-animals-what = hvilken patient hver recept er til
prescription-nothing = Ingen recepter registreret.
prescription-none-valid = Ingen recepter er gyldige i dag.
prescription-over = Ikke længere gyldige ({ $count })
prescription-more = Der er flere recepter i Provet.
prescription-not-looked = Nationale e-recepter vises ikke her.
prescription-items-what = medicin på recepter
prescription-items-more = Der er mere medicin i Provet.
prescription-no-items = Ingen medicin på recepten.
prescription-unnamed = (medicin uden navn)
prescription-undated = Ingen dato
prescription-here = fra denne konsultation
prescription-valid = gyldig til { $until }
prescription-ended = udløb { $until }
prescription-ahead = endnu ikke gyldig
prescription-no-end = ingen slutdato registreret
prescription-old = Over et år gamle, ingen slutdato registreret ({ $count })
prescription-cancelled = Annulleret
prescription-cancelled-count = Annullerede ({ $count })
prescription-by = Ordineret af
prescription-repeats = { $all } { $all ->
    [one] gentagelse ordineret
   *[other] gentagelser ordineret
} (resterende antal ukendt)
prescription-repeats-of = { $left } af { $all } { $all ->
    [one] gentagelse
   *[other] gentagelser
} tilbage
prescription-repeats-left = { $left } { $left ->
    [one] gentagelse
   *[other] gentagelser
} tilbage
prescription-repeats-unknown = gentagelser ukendt
prescription-repeats-what = gentagelser
prescription-repeats-left-what = resterende gentagelser

## Health plan

plan-title = Sundhedsprogram
plan-what = sundhedsprogram
plan-animal = Patient
plan-animal-what = sundhedsprogrammets patient
plan-check = Tjek, at det er den rigtige patient: Provet sender kun et nummer hertil. Foretag ændringer i Provet.
plan-unnamed = (program uden navn)
plan-valid = gyldigt, slutter { $when }
plan-valid-open = gyldigt, ingen slutdato registreret
plan-ahead = starter { $when }
plan-over = sluttede { $when }
plan-validity-unknown = ingen datoer registreret
plan-validity-unread = gyldighed uklar: en dato kan ikke læses
plan-from = Fra
plan-until = Til
plan-renewal = Fornyelse
plan-renewed = Fornyes automatisk
plan-not-renewed = Slutter
plan-price = Pris
plan-next = Næste betaling
plan-items-title = Inkluderet i programmet
plan-items-what = programmets indhold
plan-items-nothing = Intet indhold registreret i programmet.
plan-items-more = Der er mere indhold i Provet.
plan-item = Vare eller ydelse
plan-included = Inkluderet
plan-used = Brugt
plan-left = Tilbage
plan-payments-title = Betalinger for programmet
plan-payments-what = betalinger for programmet
plan-payments-nothing = Ingen betalinger registreret.
plan-payments-note = Kun forfaldsdatoer. Tjek i Provet, om en betaling er gennemført.
plan-payments-more = Der er flere betalinger i Provet.
plan-payment-ahead = kommende
plan-payment-due = forfald

## Home deliveries

delivery-title = Bestillinger
delivery-what = hjemmeleveringer
delivery-client-what = bestillingens ejer
delivery-check = Tjek, at det er den rigtige ejer: Provet sender kun et nummer hertil. Foretag ændringer i Provet.
delivery-none-chosen = Ingen bestilling blev valgt. De nyeste vises.
delivery-nothing = Ingen bestillinger registreret.
delivery-more = Kun de nyeste bestillinger vises. Der er flere i Provet.
delivery-items-what = bestilte varer
delivery-items-more = Der kan være flere varer i Provet.
delivery-no-items = Ingen varer registreret.
delivery-order = Bestilling
delivery-ordered = bestilt
delivery-due = forventet
delivery-no-day = ingen leveringsdato
delivery-placed = Bestilt
delivery-packed = Pakket
delivery-on-its-way = På vej
delivery-delivered = Leveret
delivery-cancelled = Annulleret
delivery-failed = Mislykkedes
delivery-out-of-stock = ikke på lager
delivery-replaced = erstattet
delivery-again = næste levering
delivery-track = Spor leveringen

## Contact

contact-title = Kontakt
contact-what = kontaktoplysninger
contact-phones-what = telefonnumre
contact-email-what = e-mailadresse
contact-phone = Telefon
contact-email = E-mail
contact-no-phone = Intet telefonnummer registreret.
contact-no-usable-phone = Der kan ikke ringes til nogen af numrene herfra.
contact-not-callable = Der kan ikke ringes til nummeret herfra
contact-phone-empty = (intet nummer)
contact-reminders = Bruges til påmindelser
contact-second-owner = Ejer 2
contact-more-phones = Der er flere telefonnumre i Provet.
contact-no-email = Ingen e-mailadresse registreret.
contact-bad-email = Ikke en gyldig e-mailadresse
contact-no-sms = Ingen sms (fravalgt)
contact-email-refused = Ingen e-mail (fravalgt)
contact-wishes-unavailable = Provet oplyser ikke, om sms og e-mail er tilladt. Spørg, før du sender.
contact-add = Tilføj telefonnummer
contact-change-phone = Ret telefonnummer
contact-change-email = Ret e-mailadresse
contact-add-email = Tilføj e-mailadresse
contact-new-number = Nyt nummer
contact-number-hint = Medtag landekoden, f.eks. +45 12 34 56 78
contact-description = Etiket (valgfri), f.eks. arbejde
contact-new-email = Ny e-mailadresse
contact-instead-of = Erstatter
contact-now = Nu
contact-after = Efter ændringen
contact-none = (ingen)
contact-changed = En anden har redigeret dette. Den nyeste version vises under ”Nu”.
contact-saved = Gemt: { $value }
contact-new-what = nyt telefonnummer
contact-wrong-empty-phone = Indtast et telefonnummer.
contact-wrong-letters = Brug kun cifre, og start med + og landekoden. Navne skal stå i feltet ”Etiket”.
contact-wrong-short = Telefonnummeret er for kort.
contact-wrong-long = Telefonnummeret er for langt.
contact-wrong-empty-email = Indtast en e-mailadresse.
contact-wrong-at = En e-mailadresse skal have ét @ med tekst på begge sider.
contact-wrong-domain = Delen efter @ er ufuldstændig. Den skal ligne example.com.
contact-wrong-character = Der er et tegn, som ikke er tilladt i e-mailadresser. Indtast kun én adresse.
contact-wrong-long-email = E-mailadressen er for lang.
contact-wrong-known = Nummeret er allerede registreret.
contact-wrong-known-email = E-mailadressen er allerede registreret.
contact-wrong-gone = Nummeret er ikke registreret for ejeren. Intet er ændret.

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
calendar-department = Afdeling { $number }
calendar-department-what = afdeling
calendar-today = I dag
calendar-previous-day = Forrige dag
calendar-next-day = Næste dag
calendar-date = Dato
calendar-all-day = hele dagen
calendar-time-zone = Alle tider er i tidszonen { $zone }.
calendar-go = Vis

## Appointment calendar: appointments for the day

schedule-title = Dagens aftaler
schedule-owners-what = ejernes navne
schedule-nothing = Ingen aftaler registreret for dagen.
schedule-count = { $count } { $count ->
    [one] aftale
   *[other] aftaler
}
schedule-cancelled-count = { $count } { $count ->
    [one] aflyst
   *[other] aflyste
}
schedule-arrived-count = { $count } ankommet
schedule-alert-count = { $count } med advarsler
schedule-past = { $count } tidligere
schedule-now = Nu
schedule-none-ahead = Ikke flere aftaler i dag.
schedule-more = Mere om { $what }
schedule-vet = Dyrlæge
schedule-all-vets = Alle dyrlæger
schedule-vet-number = Dyrlæge { $number }
schedule-cancelled = Aflyst
schedule-missed = Udeblevet
schedule-arrived = Ankommet
schedule-online = Booket online
schedule-own = Blokeret tid
schedule-unknown-client = Ukendt klient
schedule-farm = Gårdbesøg
schedule-preliminary = Foreløbig
schedule-boarding = Dyrepension
schedule-pet-service = Dyreservice
schedule-nobody = Hverken patient eller ejer
schedule-owner = Ejer
schedule-animal = Patient { $number }
schedule-animals-unreadable = { $count ->
    [one] { $count } patient kan ikke læses
   *[other] { $count } patienter kan ikke læses
}
schedule-client-unreadable = Ejeren kan ikke læses

## Appointment calendar: alerts before arrival

arrival-warning-title = Før de kommer
arrival-warning-nobody = Ingen forventes denne dag.
arrival-warning-nothing = Ingen advarsler registreret til receptionen.
arrival-warning-clear = { $count ->
    [one] 1 aftale
   *[other] { $count } aftaler
} uden advarsler
arrival-warning-clear-seen = { $count ->
    [one] 1 aftale
   *[other] { $count } aftaler
} uden advarsler i det, der kunne kontrolleres
arrival-warning-cut-off = Nogle oplysninger kunne ikke kontrolleres ({ $what }). Der kan mangle advarsler.
arrival-warning-untitled = Påmindelserne vises med emnelinje, fordi deres titler ikke er tilgængelige.
arrival-warning-basis = Baseret på påmindelsesdatoer og ubetalte fakturaer.
arrival-warning-what-animals = patientjournaler
arrival-warning-what-owners = ejeroplysninger
arrival-warning-what-phones = telefonnumre
arrival-warning-what-money = ubetalte fakturaer
arrival-warning-what-reminders = påmindelser
arrival-warning-what-visits = tidligere konsultationer
arrival-warning-critical = Kritisk note om patienten
arrival-warning-owner-critical = Kritisk note om ejeren
arrival-warning-remarks = Bemærkning om patienten
arrival-warning-marks = Patientens tags og brugerdefinerede felter
arrival-warning-owner-marks = Ejerens tags og brugerdefinerede felter
arrival-warning-marks-unread = { $count ->
    [one] { $count } tag eller brugerdefineret felt kan ikke læses
   *[other] { $count } tags eller brugerdefinerede felter kan ikke læses
}
arrival-warning-owner-remarks = Bemærkning om ejeren
arrival-warning-animal-archived = Patienten er arkiveret
arrival-warning-owner-archived = Ejeren er arkiveret
arrival-warning-overdue = { $title }: { $days } { $days ->
    [one] dag
   *[other] dage
} over tid
arrival-warning-owes = Skylder { $sum }, endnu ikke forfaldent
arrival-warning-owes-late = Skylder { $sum }, forfaldent
arrival-warning-owes-overdue = Skylder { $sum }, heraf { $overdue } forfaldent
arrival-warning-unclear = { $count ->
    [one] 1 faktura
   *[other] { $count } fakturaer
}: uklart, om der skal betales
arrival-warning-first-visit = Første besøg
arrival-warning-no-phone = Intet telefonnummer
arrival-warning-no-usable-phone = Intet telefonnummer, der kan ringes til herfra
arrival-warning-no-email = Ingen e-mailadresse
arrival-warning-bad-email = E-mailadressen kan ikke læses
arrival-warning-no-owner = Ingen ejer på aftalen
arrival-warning-no-animal = Ingen patient på aftalen
arrival-warning-unavailable-animal = Patientens journal blev ikke fundet i Provet
arrival-warning-unavailable-owner = Ejerens oplysninger blev ikke fundet i Provet

## Shift calendar

shifts-what = vagter
shifts-title = På vagt denne dag
shifts-week-title = Ugeoversigt
shifts-nobody = Ingen er på vagt.
shifts-no-kind = Ingen vagttype
shifts-kind-unknown = Vagttype ukendt
shifts-person = Navn ukendt (nr. { $number })
shifts-no-person = (ingen tildelt)
shifts-types-what = vagttyper
shifts-more = Nogle vagter kunne ikke kontrolleres.
shifts-untimed = { $count ->
    [one] { $count } vagt vises ikke, fordi dens tider ikke kan læses.
   *[other] { $count } vagter vises ikke, fordi deres tider ikke kan læses.
}
shift-conflict-title = Konflikter frem til ugens udgang
shift-conflict-nothing = Der er nogen på vagt til hver aftale.
shift-conflict-types-unknown = Vagttyperne er ikke tilgængelige, så aftaler, som ingen kan tage, kan mangle her.
shift-conflict-nobody = Ingen på vagt
shift-conflict-other-person = Den tildelte er ikke på vagt, men andre er det
shift-conflict-not-judged = Nogle vagter kunne ikke kontrolleres, så aftalerne er ikke sammenholdt med dem.
shift-conflict-untimed = { $count ->
    [one] { $count } aftale er ikke kontrolleret, fordi dens tidspunkt ikke kan læses.
   *[other] { $count } aftaler er ikke kontrolleret, fordi deres tidspunkter ikke kan læses.
}
shift-conflict-twice-title = Dobbeltbookede vagter
shift-conflict-twice-nothing = Ingen har overlappende vagter.

## Pages of Provet

page-client = Klient
page-patient = Patient
page-invoice = Faktura
page-consultation = Konsultation
page-laboratory-referral = Laboratorierekvisition
page-appointment-calendar = Aftalekalender
page-shift-calendar = Vagtplan
page-diagnostic-imaging = Rekvisition til billeddiagnostik
page-reminder = Påmindelser
page-health-plan = Sundhedsprogram
page-online-prescription-client = Onlinerecept til en klient
page-online-prescription-patient = Onlinerecept til en patient
page-online-prescription-consultation = Onlinerecept i en konsultation
page-home-deliveries = Hjemmeleveringer

## Background buttons

web-nothing-to-do = Knappen har ingen handling i Cageside.
    .title = { web-set-up }
    .advice = Bed din administrator om at fjerne knappen i Provet eller tilføje den i Cageside igen.
web-static-header = Knappens statiske header mangler eller har en forkert værdi.
    .title = { web-set-up }
    .advice = Bed din administrator om at indtaste headerens navn og værdi i Provet igen, som de vises i Cageside.
job-done = Udført.
job-queued = Modtaget. Det bliver udført så snart som muligt.
job-not-connected = Cageside er ikke tilsluttet klinikken. Bed din administrator om at tilføje applikationen fra Provets katalog igen.
job-forbidden = Cageside har ikke rettighed til at gøre dette. Bed din administrator om at give rettigheden i Provet.
job-not-found = Posten findes ikke længere i Provet.
job-rejected = Provet afviste ændringen. Tjek posten, og foretag ændringen der.
job-throttled = Provet er optaget. Prøv igen om et minut.
job-unreachable = Ændringen kunne ikke bekræftes, fordi Provet ikke svarede som forventet. Tjek posten, før du prøver igen.
job-moved-meanwhile = Nogen har ændret konsultationens status. Tjek den, før du prøver igen.
job-button = Knappen passer ikke længere til denne side. Bed din administrator om at tilføje den i Cageside igen.
job-clinic-off = Cageside er sat på pause for klinikken. Kontakt supporten.
job-receiver-refused = Det modtagende system afviste hændelsen. Kontakt det pågældende systems support.
job-receiver-unreachable = Det modtagende system svarede ikke. Kontakt det pågældende systems support.
job-receiver-not-allowed = Hændelser kan ikke sendes til knappens adresse. Bed din administrator om at tjekke den.
job-database = Der opstod en fejl hos os. Kontakt supporten.
## Reminders: what is wrong with them before they are sent

reminders-title = Tjek, før du sender
reminders-what = påmindelser
reminders-in-provet = Åbn påmindelserne i Provet
reminders-chosen = { $count } { $count ->
    [one] påmindelse valgt
   *[other] påmindelser valgt
}
reminders-open = { $count } ikke sendt
reminders-sent-count = { $count } sendt
reminders-nothing = De valgte påmindelser findes ikke længere i Provet.
reminders-stop = { $count } kræver handling
reminders-look = { $count } til gennemsyn
reminders-fine = { $count } uden fundne problemer
reminders-column-about = Patient og påmindelse
reminders-column-when = Afsendes
reminders-column-to = Til
reminders-column-found = Problemer
reminders-column-now = Nu
reminders-column-after = Efter ændringen
reminders-animal-unavailable = (patienten ikke tilgængelig)
reminders-no-day = ingen dato
reminders-due = forfaldsdato
reminders-channel-email = E-mail
reminders-channel-text = Sms
reminders-channel-letter = Brev
reminders-channel-unknown = Ukendt forsendelsesmåde
reminders-none-found = Ingen problemer fundet
reminders-none-seen = Ingen problemer fundet, men nogle oplysninger kunne ikke kontrolleres
reminders-animal-archived = Patienten er arkiveret
reminders-animal-gone = Patienten blev ikke fundet i Provet
reminders-animal-not-seen = Patientens journal er ikke tilgængelig
reminders-owner-archived = Ejeren er arkiveret
reminders-owner-gone = Ejeren blev ikke fundet i Provet
reminders-owner-not-seen = Ejerens oplysninger er ikke tilgængelige
reminders-sent = Sendt
reminders-on-its-way = Er allerede ved at blive sendt
reminders-failed = Kunne ikke sendes
reminders-status-unknown = Status ukendt
reminders-late = Skulle have været sendt for { $days } { $days ->
    [one] dag
   *[other] dage
} siden
reminders-unplanned = Ingen gyldig afsendelsesdato
reminders-due-unreadable = Forfaldsdato ukendt
reminders-bad-phone = Telefonnummeret kan ikke læses som ét nummer
reminders-given = Allerede givet: { $dose }
reminders-given-since = Givet, siden påmindelsen blev oprettet: { $dose }
reminders-perhaps-given = Muligvis allerede givet: { $dose }
reminders-duplicate = Dublet: en anden venter ({ $day })
reminders-duplicate-chosen = Dublet: en anden er også valgt ({ $day })
reminders-duplicate-sent = Dublet: samme påmindelse er sendt ({ $day })
reminders-wish-unavailable-email = Ukendt, om e-mail er tilladt
reminders-wish-unavailable-text = Ukendt, om sms er tilladt
reminders-no-email = Ingen e-mailadresse
reminders-no-phone = Intet telefonnummer
reminders-no-post = Ingen postadresse
reminders-other-email = E-mailadressen står ikke i ejerens oplysninger
reminders-other-phone = Telefonnummeret står ikke i ejerens oplysninger
reminders-phone-unavailable = Telefonnumrene er ikke tilgængelige
reminders-address-unavailable = Adressen er ikke tilgængelig
reminders-animals-what = patienter
reminders-owners-what = ejere
reminders-templates-what = påmindelsernes titler
reminders-others-what = andre påmindelser for patienterne
reminders-doses-what = vaccinationer givet her
reminders-gone = { $count } { $count ->
    [one] valgt påmindelse
   *[other] valgte påmindelser
} blev ikke fundet i Provet.
reminders-more = Nogle ældre poster blev ikke kontrolleret.
reminders-not-looked = Vaccinationer, der er givet andetsteds eller for mere end 13 måneder siden, er ikke kontrolleret.
reminders-which = Gælder
reminders-which-ticked = Valgte påmindelser
reminders-which-clean = Alle uden fundne problemer ({ $count })
reminders-which-stopped = Alle, der kræver handling ({ $count })
reminders-do = Handling
reminders-do-sent = Markér som sendt
reminders-do-move = Skift dato
reminders-day = Ny dato
reminders-ask-sent = Markér { $count } { $count ->
    [one] påmindelse
   *[other] påmindelser
} som sendt?
reminders-ask-move = Send { $count } { $count ->
    [one] påmindelse
   *[other] påmindelser
} { $day }?
reminders-ask-stopped = { $count } af disse kræver handling før afsendelse
reminders-after-due = Efter forfaldsdatoen
reminders-sent-means = Dette sender ikke noget, og Provet sender heller ikke påmindelserne.
reminders-save-sent = Markér { $count } som sendt
reminders-save-move = Skift dato for { $count }
reminders-left-out = { $count } sprunget over: allerede sendt eller allerede planlagt til den dag.
reminders-later = Højst { $most } påmindelser kan ændres ad gangen. Gentag for de resterende { $count }.
reminders-wrong-nothing = Vælg mindst én påmindelse, eller vælg en anden gruppe.
reminders-wrong-left = Intet at ændre. Påmindelserne er allerede sendt eller allerede planlagt til den dag.
reminders-wrong-no-day = Vælg en ny dato.
reminders-wrong-past = Datoen ligger i fortiden. Vælg i dag eller senere.
reminders-wrong-far = Datoen ligger flere år fremme. Vælg en tidligere.
reminders-done-sent = Markeret som sendt: { $count }
reminders-done-move = Dato ændret: { $count }
reminders-done-which = Vis påmindelserne
reminders-not-done = { $count } ikke gemt
reminders-number = Påmindelse
reminders-row-done = Gemt
reminders-row-already = Allerede gemt
reminders-row-changed = Ikke gemt: påmindelsen er blevet ændret i Provet. Gennemse den, og prøv igen.
reminders-row-doubtful = Det kunne ikke bekræftes, at den blev gemt. Tjek i Provet.
reminders-row-unsent = Ikke gemt. Vælg den, og prøv igen.
reminders-row-what = påmindelsen

## Laboratory and imaging referrals

referral-what = rekvisition
referral-by-what = rekvirentens navn
referral-visit = Åbn konsultationen i Provet
referral-laboratory = Laboratorium
referral-sample = Prøve
referral-sent = Sendt
referral-answered = Besvaret
referral-made = Oprettet
referral-by = Rekvireret af
referral-number = Laboratoriets reference
referral-answer-undated = Ingen svardato registreret
referral-asked = Rekvireret
referral-remarks = Bemærkninger
referral-internal = Interne noter
referral-before-title = Tidligere laboratorierekvisitioner
referral-before-what = tidligere laboratorierekvisitioner
referral-before-nothing = Ingen tidligere laboratorierekvisitioner registreret.
referral-unattributed = { $count ->
    [one] { $count } rekvisition vises ikke: Provet oplyser ikke, hvilken af konsultationens patienter den gælder.
   *[other] { $count } rekvisitioner vises ikke: Provet oplyser ikke, hvilken af konsultationens patienter de gælder.
}
referral-older = Ældre poster findes i Provet.
results-title = Resultater
results-what = laboratoriesvar
results-nothing = Ingen analyser registreret for rekvisitionen.
results-others = Flere resultater ({ $count })
results-unattributed = { $count ->
    [one] { $count } resultat vises ikke: Provet oplyser ikke, hvilken af konsultationens patienter det gælder.
   *[other] { $count } resultater vises ikke: Provet oplyser ikke, hvilken af konsultationens patienter de gælder.
}
results-older = Resultater fra ældre konsultationer vises ikke.
results-source = Referenceintervallerne er laboratoriets, som registreret med hvert resultat i Provet.
results-column-analysis = Analyse
results-column-latest = Seneste
results-column-range = Referenceinterval
results-column-earlier = Forrige
results-waits = Afventer svar
results-low = Lavt
results-high = Højt
results-no-range = intet referenceinterval
results-since = siden { $day }
results-first = ingen
results-more = yderligere { $count } i Provet
imaging-no-examinations = Ingen undersøgelser registreret for rekvisitionen.
imaging-unreferred = { $count ->
    [one] { $count } undersøgelse af patienten er ikke knyttet til en rekvisition. Se Provet.
   *[other] { $count } undersøgelser af patienten er ikke knyttet til en rekvisition. Se Provet.
}
imaging-examinations-what = undersøgelser
imaging-not-performed = endnu ikke udført
imaging-pictures = Billeder
imaging-report = Beskrivelse
imaging-no-report = Ingen beskrivelse registreret
imaging-before-title = Tidligere billeddiagnostik
imaging-before-what = tidligere rekvisitioner til billeddiagnostik
imaging-before-nothing = Ingen tidligere rekvisitioner til billeddiagnostik registreret.

## Settings: around every page

settings-title = { $page } · Cageside
settings-skip = Gå til indhold
settings-nav = Indstillinger
settings-nav-clinics = Klinikker
settings-nav-accounts = Konti
settings-nav-audit = Revisionslog
settings-nav-system = System
settings-nav-account = Min konto
settings-sign-out = Log ud
settings-clinic-nav-label = Denne klinik
settings-clinic-unnamed = Klinik { $number }
settings-clinic-nav-overview = Oversigt
settings-clinic-nav-buttons = Knapper
settings-clinic-nav-panels = Paneler
settings-clinic-nav-doctor = Fejlfinding
settings-clinic-nav-people = Brugere
settings-clinic-nav-audit = Revisionslog
settings-clinic-nav-jobs = Job
settings-copy = Kopiér
settings-copy-what = Kopiér: { $what }
settings-copied = Kopieret
settings-not-copied = Kunne ikke kopieres. Markér teksten, og kopiér den selv.
settings-session-ended = Du er blevet logget ud, fordi du har været inaktiv i 2 timer. Genindlæs siden for at logge ind.

## Settings: launch doctor

settings-doctor-paste = Fejlfinding af en knap
settings-doctor-url = Knappens URL
settings-doctor-url-hint = Kopiér hele URL’en fra det vindue eller den ramme, hvor fejlen blev vist, inklusive alt efter ”?”. Den gemmes ikke.
settings-doctor-explain = Find fejlen
settings-doctor-other-clinic = URL’en hører til en anden klinik. Stien skal indeholde { $number }.
settings-doctor-no-page = URL’en ender ikke med en kendt side i Provet. Sammenlign URL’en i Provet med den under Knapper.
settings-doctor-no-launch = Dette er ikke en knaps URL. Stien skal starte med /launch/ eller /background/.
settings-doctor-fits = Hashen passer med beregningsmetoden { $recipe }.
settings-doctor-refused = Afvist for nylig
settings-doctor-none = Ingen afviste kald. Hvis en knap holder op med at virke, vises årsagen og løsningen her.
settings-doctor-when = Tidspunkt
settings-doctor-page = Side
settings-doctor-why = Årsag og løsning
settings-doctor-unknown-page = Ukendt
settings-doctor-no-parameters = ingen kendte parametre
settings-doctor-parameters = parametre: { $names }
settings-doctor-sound = Kaldet er gyldigt. Det åbner panelet.
settings-doctor-no-button = Ingen knap i Cageside svarer til dette kald.
    .advice = Konfigurér knappen under Knapper, eller sammenlign dens URL i Provet med den, der vises der.
settings-doctor-switched-off = Cageside er sat på pause for klinikken.
    .advice = Slå det til under Oversigt › Generelt.
settings-doctor-too-large = Anmodningen indeholder mere data, end en knap sender.
    .advice = Fjern alt efter ”?” i knappens URL i Provet.
settings-doctor-no-hash = Knappen sender ingen verifikationshash.
    .advice = Slå ”Add verification hash” til i Provet, og indtast saltet.
settings-doctor-repeated = En verifikationsparameter blev sendt mere end én gang.
    .advice = Fjern { $name } fra knappens URL i Provet.
settings-doctor-malformed = Verifikationshashen har ikke et gyldigt format.
    .advice = Fjern ”verification” fra knappens URL i Provet. Provet tilføjer den automatisk.
settings-doctor-tenant = Anmodningen kom fra en anden klinik end den i knappens URL.
    .advice = Erstat URL’en i Provet med denne kliniks URL.
settings-doctor-recipe = Saltet er korrekt, men hashen bruger en anden beregningsmetode end den, knappen blev konfigureret med.
    .advice = Tjek, at ”Include payload in verification hash” i Provet svarer til værdien under Knapper.
settings-doctor-altered = Tidsstemplet blev ændret på vejen til Cageside.
    .advice = Brug POST til knappen, eller undersøg, om en proxy omskriver URL’er.
settings-doctor-salt = Verifikationssaltet passer ikke.
    .advice = Opret et nyt salt under Knapper, og indtast det i Provet.
settings-doctor-timestamp = Hashen passer, men tidsstemplets format er ukendt.
    .advice = Kontakt den driftsansvarlige.
settings-doctor-expired = Siden i Provet havde været åben for længe, da der blev klikket på knappen.
    .advice = Genindlæs siden i Provet. Hvis det sker ofte, så tillad længere gyldighed for knaplinks under Oversigt › Generelt.
settings-doctor-ended = Siden i Provet blev indlæst, før alle paneler blev lukket under Sikkerhed for kald.
    .advice = Genindlæs siden i Provet, og klik på knappen igen.
settings-doctor-many-records = For mange forskellige poster blev åbnet med samme standardhash.
    .advice = Genindlæs siden i Provet. Hvis dette er normalt på klinikken, så tillad flere poster under Sikkerhed for kald. Ellers kan et link være lækket: luk alle paneler der.
settings-doctor-other-origin = Provet blev åbnet på en adresse, der ikke er konfigureret for klinikken, så browseren ville vise et tomt panel.
    .advice = Tilføj Provets adresse under Sikkerhed for kald.
settings-doctor-payload-hash = Klinikken kræver en hash, der omfatter posten, og det gør knappens hash ikke.
    .advice = Slå ”Include payload in verification hash” til for knappen i Provet, eller ændr kravet under Oversigt › Generelt.
settings-doctor-department = Paneler er slået fra for denne afdeling.
    .advice = Slå applikationen til for afdelingen i Provet, eller ændr afdelingerne under Oversigt › Generelt.
settings-doctor-no-sign-in = Login er påkrævet, men ikke konfigureret for klinikken.
    .advice = Tilføj loginapplikationen i Provet, eller ændr kravet under Oversigt › Generelt.
settings-doctor-sender = Anmodningen kom fra et netværk, der ikke står i CAGESIDE_CALLBACK_NETWORKS.
    .advice = Hvis den kom fra Provet, så bed den driftsansvarlige om at tilføje netværket.
settings-doctor-clock = Urene går forskelligt. Kaldets tidspunkt ligger i fremtiden.
    .advice = Bed den driftsansvarlige om at tjekke serverens ur.
settings-doctor-parameter = Postens id står ikke i den forventede parameter.
    .advice = Sæt parameternavnet til { $name } i Provet.
settings-doctor-parameter-kept = Postens id står ikke i den forventede parameter.
    .advice = Sæt parameternavnet i Provet til den værdi, der vises under Knapper.
settings-doctor-object = Parameteren indeholder ikke et post-id.
    .advice = Indtast kun det angivne præfiks efter ”{ $name }=” i Provet.
settings-doctor-object-kept = Parameteren indeholder ikke et post-id.
    .advice = Indtast kun det angivne præfiks efter parameternavnet i Provet.
settings-doctor-too-many = Der blev valgt for mange poster til ét kald.
    .advice = Vælg færre rækker i Provet.
settings-doctor-which-page = Parametrene viser ikke, hvilken side knappen er på.
    .advice = Giv hver side sin egen knap-URL eller sit eget parameternavn, som vist under Knapper.
settings-doctor-header = Den statiske header mangler eller har en forkert værdi.
    .advice = Indtast knappens statiske header i Provet igen, præcis som du fik den.
settings-doctor-nothing-to-do = Knappen har ingen handling.
    .advice = Vælg dens handling under Knapper.
settings-doctor-else = Kaldet blev afvist.
settings-doctor-ahead = Dets tidspunkt er { $hours } t { $minutes } min foran serverens ur.
settings-doctor-behind = Det blev oprettet { $hours } t { $minutes } min, før det nåede frem.

## Settings: panels

settings-panels-intro = Vælg, hvilke afsnit hvert panel viser, og i hvilken rækkefølge. Patientens identitet og kritiske oplysninger kommer altid først.
settings-panels-page = Panel
settings-panels-shown = Afsnit
settings-panels-usual = Standard
settings-panels-own = { $shown } af { $all }, egen rækkefølge
settings-panels-departments = Egen rækkefølge for afdelinger: { $departments }
settings-panels-of = Panel: { $page }
settings-panels-department = Afdeling
settings-panels-every-department = Alle afdelinger
settings-panels-one-department = Afdeling { $number }
settings-panels-choose = Vis
settings-panels-sections = Afsnit
settings-panels-up = Flyt op
settings-panels-up-what = Flyt op: { $section }
settings-panels-down = Flyt ned
settings-panels-down-what = Flyt ned: { $section }
settings-panels-fixed = altid først
settings-panels-preview = Eksempelvisning
settings-panels-save = Gem
settings-panels-show-preview = Opdatér eksempelvisning
settings-panels-back = Nulstil til standard
settings-panels-saved = Gemt. Paneler, der åbnes fra nu af, bruger denne rækkefølge.
settings-panels-reset = Nulstillet til standardrækkefølgen.
settings-panels-unsaved = Kun eksempelvisning. Ikke gemt endnu.
settings-panels-conflict = En anden har ændret rækkefølgen. Den nyeste version vises nedenfor. Foretag din ændring igen.

## Settings: audit

settings-audit-kind = Type
settings-audit-kind-write = Data gemt
settings-audit-kind-open = Paneler åbnet
settings-audit-kind-change = Indstillinger ændret
settings-audit-kind-sign-in = Login
settings-audit-kind-export = Eksporter
settings-audit-kind-purge = Sletninger
settings-audit-any = Alle
settings-audit-clinic = Klinik
settings-audit-who = Bruger
settings-audit-what = Handling
settings-audit-object = Posttype
settings-audit-number = Post-id
settings-audit-outcome = Resultat
settings-audit-from = Fra
settings-audit-until = Til
settings-audit-when = Tidspunkt
settings-audit-filter = Filtrér
settings-audit-all = Ryd filtre
settings-audit-wrong-day = Indtast en dato som ÅÅÅÅ-MM-DD.
settings-audit-wrong-number = Indtast et tal.
settings-audit-unsound = Ret filtrene ovenfor for at se logposter.
settings-audit-none = Ingen logposter endnu. Åbnede paneler, gemte data og ændrede indstillinger vises her.
settings-audit-kept = Logposter opbevares i { $days } dage.
settings-audit-values-kept = Feltværdier før og efter hver ændring opbevares.
settings-audit-values-left-out = Feltværdier opbevares ikke.
settings-audit-pages = Sider i revisionsloggen
settings-audit-newest = Nyeste
settings-audit-older = Ældre
settings-audit-looked = Søgt tilbage til { $until }.
settings-audit-file = Download som CSV
settings-audit-file-hint = Omfatter alle sider i listen. Download registreres i revisionsloggen.
settings-audit-installation = Hele Cageside
settings-audit-user = Bruger { $number }
settings-audit-nobody = Ukendt bruger
settings-audit-claimed = ikke bekræftet
settings-audit-proved = bekræftet
settings-audit-is-signed-in = logget ind
settings-audit-command = Kommandolinje
settings-audit-itself = Cageside
settings-audit-panel = Panel: { $panel }
settings-audit-in-department = Afdeling { $number }
settings-audit-values = Før og efter
settings-audit-before = Før
settings-audit-after = Efter
settings-audit-empty = (tom)
settings-audit-row-unreadable = Logposten kan ikke læses.
settings-audit-unreadable = Værdierne før og efter kan ikke længere læses.
settings-audit-patient = Patient
settings-audit-client = Ejer
settings-audit-consultation = Konsultation
settings-audit-invoice = Faktura
settings-audit-reminder = Påmindelse
settings-audit-department = Afdeling
settings-audit-outcome-started = påbegyndt, ikke fuldført
settings-audit-outcome-done = udført
settings-audit-outcome-refused = afvist
settings-audit-outcome-failed = mislykket
settings-audit-outcome-unknown = ukendt
settings-audit-open = Åbnede et panel
settings-audit-undo-weight = Fortrød en vægt
settings-audit-record-weight = Registrerede en vægt
settings-audit-change-notes = Ændrede noter
settings-audit-add-note = Tilføjede et notat
settings-audit-move-status = Ændrede konsultationens status
settings-audit-mark-sent = Markerede som sendt
settings-audit-set-integration-status = Angav integrationsstatus
settings-audit-add-phone-number = Tilføjede et telefonnummer
settings-audit-change-phone-number = Rettede et telefonnummer
settings-audit-change-email = Rettede en e-mailadresse
settings-audit-mark-reminder-sent = Markerede en påmindelse som sendt
settings-audit-plan-reminder = Skiftede dato for en påmindelse
settings-audit-button-added = Tilføjede en knap
settings-audit-button-removed = Fjernede en knap
settings-audit-policy-changed = Ændrede generelle indstillinger
settings-audit-layout-changed = Ændrede et panels afsnit
settings-audit-layout-reset = Nulstillede et panels afsnit
settings-audit-clinic-added = Tilføjede en klinik
settings-audit-password-changed = Ændrede sin adgangskode
settings-audit-sessions-ended = Loggede andre sessioner ud
settings-audit-second-factor-on = Slog totrinsbekræftelse til
settings-audit-second-factor-off = Slog totrinsbekræftelse fra
settings-audit-person-signed-out = Loggede en bruger ud
settings-audit-people-signed-out = Loggede alle brugere ud
settings-audit-signed-in = Loggede ind
settings-audit-signed-out = Loggede ud
settings-audit-sign-in-refused = Kunne ikke logge ind
settings-audit-sign-in-paused = For mange mislykkede login
settings-audit-confirmation-refused = Kunne ikke bekræfte sin identitet
settings-audit-confirmation-paused = For mange mislykkede bekræftelser
settings-audit-link-refused = Åbnede et link, der ikke er gyldigt
settings-audit-access-refused = Forsøgte at åbne en side uden adgang
settings-audit-form-refused = Sendte en formular, der ikke er gyldig
settings-audit-all-sessions-ended = Loggede alle ud af Indstillinger
settings-audit-urls-changed = Ændrede URL’erne til Provet
settings-audit-exported = Downloadede revisionsloggen
settings-audit-clinic-purged = Slettede klinikken
settings-audit-key-added = Oprettede en hemmelig nøgle
settings-audit-key-rotated = Krypterede alle hemmeligheder igen
settings-audit-old-keys-forgotten = Fjernede de gamle hemmelige nøgler
sign-in-title = Log ind med Provet
sign-in-why = På denne klinik ser og ændrer du kun det, du har rettighed til i Provet. Log ind én gang, så husker browseren dig, hvis den kan.
sign-in-why-clinic = På { $clinic } ser og ændrer du kun det, du har rettighed til i Provet. Log ind én gang, så husker browseren dig, hvis den kan.
sign-in-ended = Du er blevet logget ud.
sign-in-signed-out = Du loggede ud.
sign-in-other = Browseren er logget ind som { $name }, men en anden klikkede på knappen.
sign-in-not-yet = Login er ikke fuldført endnu.
sign-in-to-write = Log ind for at gemme. Det, du har skrevet, er bevaret.
sign-in-button = Log ind
sign-in-again = Log ind som en anden
sign-in-retry = Prøv igen
sign-in-continue = Fortsæt
sign-in-waiting = Fuldfør login i det nye vindue. Sker der ikke noget her bagefter? Vælg Fortsæt.
sign-in-blocked = Browseren blokerede loginvinduet. Tillad pop op-vinduer for denne side, og prøv igen.
sign-in-closed = Du er ikke logget ind endnu. Gør det færdigt i det andet vindue, og vælg derefter Fortsæt. Hvis du har lukket vinduet, så start forfra.
sign-in-as = Logget ind som
sign-in-as-nobody = Logget ind med Provet
sign-in-out = Log ud
sign-in-not-you = Ikke dig?
sign-in-leaving = Du sendes til Provet …
sign-in-leave = Fortsæt til Provet
sign-in-done = Du er logget ind
sign-in-done-advice = Gå tilbage til panelet, og vælg Fortsæt. Du kan lukke dette vindue.

sign-in-needed = Du skal logge ind med Provet for at gøre dette.
    .title = Login påkrævet
    .advice = Log ind for at fortsætte. Det, du har skrevet, er bevaret.
sign-in-no-way = Login er påkrævet, men ikke konfigureret for klinikken.
    .title = Login ikke tilgængeligt
    .advice = Bed din administrator om at tilføje Cageside i Provet med ”authorization code grant” eller ændre klinikkens krav om login.
sign-in-payload-hash = Klinikken kræver en hash, der omfatter hele kaldet, og det gør knappens hash ikke.
    .title = { web-set-up }
    .advice = Bed din administrator om at slå ”Include payload in verification hash” til for knappen i Provet.
sign-in-department-off = Cageside er slået fra for denne afdeling.
    .title = Ikke tilgængelig i denne afdeling
    .advice = Bed din administrator om at slå Cageside til for afdelingen i Provets integrationskatalog.
sign-in-malformed = Svaret fra Provet kunne ikke læses.
    .title = Du er ikke logget ind
    .advice = Luk vinduet, og start forfra fra panelet.
sign-in-shut-off = Login startede ikke fra et panel, eller panelet er isoleret fra sin egen adresse.
    .title = Du er ikke logget ind
    .advice = Åbn panelet i sin egen fane, og log ind der.
sign-in-state = Login er afsluttet, tog mere end 15 minutter eller startede ikke her.
    .title = Du er ikke logget ind
    .advice = Luk vinduet, og start forfra fra panelet.
sign-in-other-browser = Login startede i en anden browser, eller denne browser blokerer cookies.
    .title = Du er ikke logget ind
    .advice = Tillad cookies for adressen, og start forfra fra panelet.
sign-in-other-person = Du loggede ind som { $name }, men en anden klikkede på knappen i Provet.
    .title = En anden bruger
    .advice = Log ind som den person, der er logget ind i Provet, eller åbn panelet igen fra din egen konto i Provet.
sign-in-withdrawn = Nogen ændrede klinikkens applikation i Provet, mens du loggede ind.
    .title = Du er ikke logget ind
    .advice = Luk vinduet, og åbn panelet igen fra Provet.
sign-in-declined = Du gav ikke Cageside lov til at handle for dig.
    .title = Du er ikke logget ind
    .advice = Prøv igen, og tillad adgang, eller luk vinduet.
sign-in-refused = Provet lader ikke Cageside logge brugere ind.
    .title = Du er ikke logget ind
    .advice = Bed din administrator om at tilføje Cageside i Provet igen.
sign-in-code = Provet accepterer ikke længere dette login.
    .title = Du er ikke logget ind
    .advice = Prøv igen.
sign-in-throttled = Provet er optaget.
    .title = Du er ikke logget ind
    .advice = Prøv igen om et minut.
sign-in-unreachable = Provet svarer ikke.
    .title = Du er ikke logget ind
    .advice = Prøv igen om lidt.
sign-in-nonsense = Uventet svar fra Provet.
    .title = Du er ikke logget ind
    .advice = Prøv igen. Hvis fejlen fortsætter, så send koden nedenfor til supporten.
sign-in-application = Klinikkens applikation i Provet er ikke konfigureret til login.
    .title = Login ikke tilgængeligt
    .advice = Send koden nedenfor til din administrator.

background-person-unproved = Klinikken kræver en bekræftet bruger, og anmodningen beviser ikke, hvem der klikkede på knappen. Medtag payload og bruger-id i verifikationshashen i Provet.
background-signed-out = Den bruger, der klikkede på knappen, er ikke logget ind. Åbn et Cageside-panel, log ind, og klik på knappen igen.
job-signed-out = Den bruger, der klikkede på knappen, er ikke længere logget ind. Åbn et Cageside-panel, log ind, og udfør handlingen igen.

## Settings: people

settings-signed-in-users-title = Indloggede brugere
settings-signed-in-users-intro = Disse brugere arbejder med deres egne Provet-rettigheder i klinikkens paneler. Når du har logget nogen ud, logger de ind igen i det næste panel, de åbner.
settings-signed-in-users-nobody = Ingen er logget ind. Brugere logger ind fra et panel, når klinikken lader dem arbejde med deres egne Provet-rettigheder.
settings-signed-in-users-who = Bruger
settings-signed-in-users-since = Logget ind
settings-signed-in-users-used = Senest brugt
settings-signed-in-users-browsers = Huskede browsere
settings-signed-in-users-user = Bruger { $number } i Provet
settings-signed-in-users-unnamed = Intet navn i Provet
settings-signed-in-users-end = Log ud
settings-signed-in-users-end-all = Log alle ud
settings-signed-in-users-ended = Brugeren er logget ud.
settings-signed-in-users-all-ended = Alle er logget ud.
settings-signed-in-users-more = Vis flere
## Settings: buttons

settings-buttons-none = Ingen knapper endnu. Konfigurér dem, så får hver side i Provet en knap, der åbner sidens panel.
settings-buttons-add-missing = { $count ->
    [one] Konfigurér den manglende knap
   *[other] Konfigurér de { $count } manglende knapper
}
settings-buttons-add-background = Konfigurér en baggrundsknap
settings-buttons-add-one = Konfigurér
settings-buttons-add-for = Konfigurér en knap til siden ”{ $page }”
settings-buttons-page = Side
settings-buttons-button = Knap
settings-buttons-in-provet = I Provet
settings-buttons-shares-url = deler URL med andre sider
settings-buttons-compare = Sammenlign med Provet
settings-buttons-not-compared = Kunne ikke sammenlignes med Provet.
settings-buttons-some-changed = { $count ->
    [one] Én knap er blevet ændret i Provet.
   *[other] { $count } knapper er blevet ændret i Provet.
}
settings-buttons-none-changed = Alle knapper stemmer overens med Provet.
settings-buttons-by-hand = Tilføjet manuelt (kan ikke kontrolleres)
settings-buttons-changed = Ændret i Provet
settings-buttons-gone = Findes ikke længere i Provet
settings-buttons-same = Stemmer overens
settings-buttons-made = Oprettet
settings-buttons-sending = Oprettes
settings-buttons-unsure = Kunne ikke bekræfte, at den blev oprettet
settings-buttons-planned = Ikke oprettet endnu
settings-buttons-not-made = Afvist af Provet
settings-buttons-salt-behind = Provet har stadig det gamle salt.
settings-buttons-compared = Sammenlignet:
settings-buttons-add-title = Konfigurér knapper
settings-buttons-add-background-title = Konfigurér en baggrundsknap
settings-buttons-pages = Sider
settings-buttons-no-page = Vælg mindst én side.
settings-buttons-action = Handling ved klik
settings-buttons-action-side-panel = Åbn i sidepanel
settings-buttons-action-window = Åbn i nyt vindue
settings-buttons-action-popup = Åbn i pop op-vindue
settings-buttons-action-background = Send HTTP-anmodning
settings-buttons-more = Flere indstillinger
settings-buttons-name = Knappens navn
settings-buttons-bad-name = Indtast et navn på højst { $most } tegn.
settings-buttons-method = HTTP-metode
settings-buttons-choose = Vælg en mulighed.
settings-buttons-one-url = Brug én URL til alle sider (parameternavnet angiver siden)
settings-buttons-parameter = Parameternavn
settings-buttons-parameter-hint = Lad feltet være tomt for at bruge id eller, med én URL, sidens eget navn, f.eks. patient_id.
settings-buttons-bad-parameter = Dette er ikke et gyldigt parameternavn.
settings-buttons-parameter-tells = Med én URL skal parameternavnet være { $name }. Lad feltet være tomt.
settings-buttons-prefix = Præfiks
settings-buttons-prefix-hint = Tekst før id’et, f.eks. client_. Som regel tomt.
settings-buttons-bad-prefix = Brug ikke mellemrum, = & ? # eller et ciffer til sidst.
settings-buttons-recipe = Verifikationshash
settings-buttons-recipe-hint = Lad det være, medmindre Fejlfinding foreslår en anden beregningsmetode.
settings-buttons-recipe-usual = Standard: { $name }
settings-buttons-recipe-plain = { $name }
settings-buttons-recipe-payload = { $name }: omfatter posten
settings-buttons-method-make = Opret i Provet for mig
settings-buttons-method-hand = Vis mig, hvad der skal indtastes i Provet
settings-buttons-methods = Før noget oprettes, kan du gennemse, hvad der bliver sendt.
settings-buttons-work = Handling
settings-buttons-work-move-status = Skift konsultationens status
settings-buttons-work-mark-sent = Markér som sendt
settings-buttons-work-set-integration-status = Angiv integrationsstatus
settings-buttons-work-add-note = Tilføj et notat
settings-buttons-work-forward = Send hændelsen til en webhook-URL
settings-buttons-work-elsewhere = Kun tilgængelig på: { $pages }.
settings-buttons-status = Ny status (til ”Skift konsultationens status”)
settings-buttons-argument = Tekst eller URL
settings-buttons-argument-hint = Afhængigt af handlingen: integrationsstatus, notatets tekst ({ $placeholders }) eller webhook-URL’en.
settings-buttons-bad-argument = Indtast højst 200 tegn eller en URL, der starter med https://.
settings-buttons-bad-template = Indtast notatets tekst. Du kan bruge disse pladsholdere: { $placeholders }.
settings-buttons-bad-address = Indtast en URL, der starter med https:// og ligger på det offentlige internet.
settings-buttons-along = Medtag posten (kun webhook-URL)
settings-buttons-no-record = Posten kan kun medtages med en webhook-URL.
settings-buttons-header = Kræv også en statisk header
settings-buttons-header-name = Headerens navn
settings-buttons-bad-header = Brug kun bogstaver, cifre, - og _, og ikke et navn, som HTTP selv bruger.
settings-buttons-set-up = Gemt i Cageside. Tilføj den nu i Provet.
settings-buttons-where = Gå i Provet til Indstillinger > Integrationer > Brugerdefinerede integrationer (Settings > Integrations > Custom integrations). Tilføj én integration for hver knap, og udfyld disse felter.
settings-buttons-typed-in = Færdig, jeg har tilføjet den i Provet
settings-buttons-type-title = Skal indtastes i Provet
settings-buttons-field-name = Navn (Name)
settings-buttons-field-page = Synlig side (Visible page)
settings-buttons-field-action = Handling (Action)
settings-buttons-field-method = HTTP-metode (HTTP method)
settings-buttons-field-url = URL
settings-buttons-field-parameter = Parameternavn (Parameter name)
settings-buttons-field-enabled = Aktiveret (Enabled)
settings-buttons-field-hash = Tilføj verifikationshash (Add verification hash)
settings-buttons-field-salt = Verifikationssalt (Verification salt)
settings-buttons-field-payload = Medtag payload i verifikationshashen (Include payload in verification hash)
settings-buttons-field-organization = Tilføj oplysninger om organisation og afdeling (Add organization and department information)
settings-buttons-field-headers = Statiske headere (Static headers)
settings-buttons-field-header-value = Headerens værdi (Header value)
settings-buttons-on = Til
settings-buttons-off = Fra
settings-buttons-salt-once = Kopiér saltet nu. Det vises ikke igen.
settings-buttons-salt-was-shown = Vises kun ved oprettelsen. Er det gået tabt? Opret et nyt salt.
settings-buttons-header-was-shown = { $name } (værdien vises kun ved oprettelsen)
settings-buttons-signing = Signeringshemmelighed
settings-buttons-signing-hint = Til det system, der modtager hændelserne. Kopiér den nu: den vises ikke igen.
settings-buttons-plan-title = Gennemse før oprettelse
settings-buttons-plan-intro = { $count ->
    [one] Denne knap oprettes i Provet. Intet er sendt endnu.
   *[other] Disse { $count } knapper oprettes i Provet. Intet er sendt endnu.
}
settings-buttons-plan-changed = Provets felter er ændret, mens du gennemså dem. Gennemse dem igen.
settings-buttons-plan-field = Felt
settings-buttons-plan-sent = Værdi, der sendes
settings-buttons-plan-salt = Genereres automatisk
settings-buttons-plan-header = Genereres automatisk
settings-buttons-make = { $count ->
    [one] Opret knap i Provet
   *[other] Opret knapper i Provet
}
settings-buttons-nothing-sent = Intet blev sendt.
settings-buttons-made-title = Knapper i Provet
settings-buttons-all-made = { $count ->
    [one] Knappen er i Provet. Genindlæs en side der for at se den.
   *[other] Alle { $count } knapper er i Provet. Genindlæs en side der for at se dem.
}
settings-buttons-some-left = Nogle knapper er ikke i Provet endnu.
settings-buttons-was-set-up = Disse knapper er allerede konfigureret. Deres salt blev vist, da de blev oprettet.
settings-buttons-finish = Fuldfør oprettelsen
settings-buttons-undo = Fjern alle disse knapper
settings-buttons-undo-hint = De fjernes både fra Provet og fra Cageside.
settings-buttons-to-all = Alle knapper
settings-buttons-ours-was = I Cageside
settings-buttons-theirs-is = I Provet
settings-buttons-launches-fail = Knappen virker ikke med disse værdier.
settings-buttons-put-back = Gendan i Provet
settings-buttons-accept = Acceptér ændringer
settings-buttons-make-again = Opret igen
settings-buttons-send-salt = Send nyt salt til Provet
settings-buttons-show-fields = Vis felter
settings-buttons-does = Handling: { $work }.
settings-buttons-salt = Verifikationssalt
settings-buttons-salt-about = Hemmelighed, der deles med Provet for at verificere kald. Når du har oprettet et nyt salt, virker sider, der allerede er åbne i Provet, stadig et stykke tid med det gamle.
settings-buttons-make-salt = Opret nyt salt
settings-buttons-new-salt = Nyt salt oprettet. Indtast det i Provet.
settings-buttons-overlap = Det gamle salt accepteres indtil
settings-buttons-end-overlap = Det gamle salt er lækket: afvis det nu, og luk paneler, der er åbnet med det
settings-buttons-salt-leaked = Saltet er lækket: udskift det nu, og luk paneler, der er åbnet med det
settings-buttons-salt-leaked-hint = Knappen virker ikke, før det nye salt er i Provet.
settings-buttons-panels = Åbne paneler
settings-buttons-panels-about = Hvis et link fra knappen er lækket, så luk alle paneler, der er åbnet med det. Sider, der allerede er åbne i Provet, skal genindlæses, før knappen virker igen.
settings-buttons-end-panels = Luk alle paneler fra denne knap
settings-buttons-done-panels-ended = Alle paneler fra denne knap er lukket.
settings-buttons-remove = Fjern
settings-buttons-remove-link = Fjern knap
settings-buttons-remove-title = Fjern knappen til siden ”{ $page }”?
settings-buttons-remove-both = Den fjernes også fra Provet.
settings-buttons-remove-here = Knappen holder op med at virke med det samme. Cageside kan ikke fjerne den fra Provet, så fjern den selv der.
settings-buttons-only-here = Fjern kun fra Cageside. Jeg fjerner den selv fra Provet.
settings-buttons-keep = Annullér
settings-buttons-done-removed = Fjernet fra Cageside og Provet.
settings-buttons-done-removed-here = Fjernet fra Cageside. Fjern den også fra Provet.
settings-buttons-done-undone = Knapperne er fjernet fra Cageside og Provet.
settings-buttons-done-finished = Sendt til Provet.
settings-buttons-done-restored = Gendannet i Provet.
settings-buttons-done-accepted = Ændringer accepteret.
settings-buttons-done-salt-sent = Provet har det nye salt.
settings-buttons-done-ended = Kun det aktuelle salt accepteres. Paneler, der er åbnet med et ældre, er lukket.
settings-buttons-busy = En anden er ved at ændre dette eller har lige ændret det. Prøv igen om et par minutter.
settings-buttons-ours = Kunne ikke gemmes i Cageside. Prøv igen.
settings-buttons-forbidden = Provet tillader ikke dette. Giv integrationen rettigheden ”Settings: Integration settings” i Provet, eller tilføj knapperne manuelt.
settings-buttons-not-connected = Klinikken har ingen fungerende adgangsoplysninger. Tilføj først applikationen i Provet, eller tilføj knapperne manuelt.
settings-buttons-credential-refused = Provet afviste klinikkens adgangsoplysninger. Tilføj applikationen i Provet igen.
settings-buttons-not-found = Ikke fundet i Provet eller ikke synlig for Cageside.
settings-buttons-throttled = Provet er optaget. Prøv igen om et minut.
settings-buttons-lost = Provets svar gik tabt, så knappen findes måske allerede. ”Fuldfør oprettelsen” leder først efter den.
settings-buttons-several = Flere knapper i Provet ligner denne. Fjern de overflødige der, og fuldfør derefter oprettelsen.
settings-buttons-unreachable = Ingen forbindelse til Provet. Prøv igen.
settings-buttons-nonsense = Uventet svar fra Provet. Tilføj knapperne manuelt.
settings-buttons-rejected = Provet afviste disse felter: { $fields }.
settings-buttons-strangers = Provet kræver felter, som Cageside ikke kender: { $fields }.
settings-buttons-no-field = Fandt intet felt i Provet til: { $parts }.
settings-buttons-unfit = Disse felter i Provet kan ikke rumme den nødvendige værdi: { $fields }.
settings-buttons-by-hand-instead = Tilføj knapperne manuelt.
## Settings: one clinic

settings-clinic-connection = Forbindelse
settings-clinic-connected = Tilsluttet
settings-clinic-connected-advice = Provet accepterer klinikkens adgangsoplysninger.
settings-clinic-waiting = Adgangsoplysninger kontrolleres
settings-clinic-waiting-advice = Provet har sendt klinikkens adgangsoplysninger. Kontrollen tager nogle sekunder.
settings-clinic-no-answer = Provet svarer ikke
settings-clinic-no-answer-advice = Klinikkens adgangsoplysninger er kontrolleret { $count } { $count ->
    [one] gang
   *[other] gange
} uden svar. Cageside bliver ved med at prøve.
settings-clinic-people = Tilsluttet med brugerlogin
settings-clinic-people-advice = Der er ingen virtuel bruger. Alle arbejder med deres eget Provet-login.
settings-clinic-needs-person = Venter på det første login
settings-clinic-needs-person-advice = Adgangsoplysningerne bekræftes, når den første bruger logger ind. Åbn et panel i Provet, og log ind der.
settings-clinic-refused = Ikke tilsluttet: Provet afviste adgangsoplysningerne
settings-clinic-refused-at = Afvist
settings-clinic-nothing = Ikke tilsluttet: ingen adgangsoplysninger fra Provet endnu
settings-clinic-nothing-advice = Åbn integrationskataloget i Provet, og vælg ”Add application” for Cageside.
settings-clinic-next-attempt = Næste forsøg:
settings-clinic-check-again = Opdatér
settings-clinic-test = Test forbindelsen
settings-clinic-disabled = Cageside er sat på pause for klinikken. Dens knapper åbner ikke paneler.
settings-launches-title = Sikkerhed for kald
settings-launches-about = beskyttelse af paneler, luk alle paneler
settings-launches-end-title = Åbne paneler
settings-launches-end-about = Hvis et link er lækket, så luk alle åbne paneler på klinikken, på alle computere. Sider, der allerede er åbne i Provet, skal genindlæses, før deres knapper virker igen.
settings-launches-end = Luk alle åbne paneler
settings-launches-ended = Alle paneler på klinikken er lukket.
settings-launches-plain-title = Knapper med standardhash
settings-launches-plain-what = Hashen for disse knapper omfatter tidspunktet, men ikke posten. Enhver med et link fra en af dem kan åbne andre patienter og ejere på klinikken, indtil linket udløber.
settings-launches-plain-do = Slå ”Include payload in verification hash” til i Provet. Tilføj knappen her igen med en payload-hash. Kræv derefter den hash under Generelt.
settings-launches-plain-add = Tilføj en knap med payload-hash
settings-launches-plain-none = Alle knappers hash omfatter posten.
settings-launches-demanded = Klinikken kræver en hash, der omfatter posten, så en standardhash åbner ikke paneler.
settings-launches-settings = Grænser
settings-launches-records = Poster pr. side i Provet
settings-launches-records-hint = Hvor mange forskellige poster én standardhash må åbne. For at åbne flere skal brugerne genindlæse siden i Provet.
settings-launches-records-wrong = Indtast et helt tal fra { $least } til { $most }.
settings-launches-origins = Andre Provet-adresser
settings-launches-origins-hint = Tilføj de adresser ud over { $origin }, hvor klinikken bruger Provet, f.eks. https://provet.example. Indtast én pr. linje.
settings-launches-origins-wrong = Indtast adresser som https://provet.example uden noget efter værtsnavnet.
settings-launches-save = Gem
settings-launches-saved = Gemt.
settings-launches-webhook = Webhook-URL for klinikken
settings-launches-webhook-about = Indtast den i Provet til klinikkens webhooks. Hold den hemmelig.
settings-launches-webhook-shared = { $count ->
    [one] 1 webhook for klinikken er sendt til den delte URL eller en tidligere, som andre klinikker kan kende. Erstat den URL i Provet med URL’en ovenfor.
   *[other] { $count } webhooks for klinikken er sendt til den delte URL eller en tidligere, som andre klinikker kan kende. Erstat den URL i Provet med URL’en ovenfor.
}
settings-launches-webhook-shared-off = { $count ->
    [one] 1 webhook for klinikken er sendt til den delte URL eller en tidligere. De URL’er er slået fra. Brug URL’en ovenfor i Provet.
   *[other] { $count } webhooks for klinikken er sendt til den delte URL eller en tidligere. De URL’er er slået fra. Brug URL’en ovenfor i Provet.
}
settings-launches-webhook-shared-last = Senest modtaget:
settings-clinic-facts = Resumé
settings-clinic-number = Klinik-id
settings-clinic-host = Værtsnavn
settings-clinic-departments = Afdelinger
settings-clinic-departments-count = { $on } til, { $off } fra
settings-clinic-buttons = Knapper
settings-clinic-since = Tilføjet
settings-clinic-errors = Fejl i dag
settings-clinic-more = Klinikkens indstillinger
settings-clinic-policies = Generelt

## Settings: setting up a clinic

settings-setup-title = Konfigurér klinikken
settings-setup-progress = { $done } af { $total } trin udført
settings-setup-done = Udført
settings-setup-to-do = Skal gøres
settings-setup-change = Ændr
settings-setup-connected = Tilsluttet Provet
settings-setup-zone = Tidszone
settings-setup-zone-missing = Indtil den er angivet, viser panelerne tider i UTC.
settings-setup-zone-hint = Hvor klinikken ligger, f.eks. Europe/Copenhagen.
settings-setup-currency = Valuta
settings-setup-currency-missing = Indtil den er angivet, viser panelerne beløb uden valuta.
settings-setup-currency-hint = Tre bogstaver, f.eks. DKK.
settings-setup-language = Sprog
settings-setup-language-own = Sproget i hver brugers browser
settings-setup-buttons = Knapper i Provet
settings-setup-buttons-missing = Tilføj de knapper, der åbner Cageside
settings-setup-buttons-count = { $count ->
    [one] 1 knap
   *[other] { $count } knapper
}
settings-setup-launch = Første kald
settings-setup-launch-missing = Åbn en patient i Provet, og klik på Cageside-knappen. Listen opdateres, når kaldet kommer ind.
settings-setup-save = Gem tidszone og valuta

## Settings: credentials

settings-credentials-title = Adgangsoplysninger
settings-credentials-about = hvad Provet sendte, og om det virker
settings-credentials-what = Adgangsoplysninger, som Provet har sendt for klinikken, nyeste først. Hemmeligheder vises aldrig.
settings-credentials-client = Client ID
settings-credentials-state = Status
settings-credentials-kind = Type
settings-credentials-back = Redirect-URI’er
settings-credentials-received = Modtaget
settings-credentials-proved = Bekræftet
settings-credentials-unverified = kontrolleres
settings-credentials-working = i brug
settings-credentials-refused = afvist
settings-credentials-replaced = erstattet
settings-credentials-virtual = Virtuel bruger
settings-credentials-people = Brugerlogin
settings-credentials-confidential = med hemmelighed
settings-credentials-public = uden hemmelighed
settings-credentials-signed = ID-tokens signeret med { $algorithm }
settings-credentials-unsigned = ingen ID-tokens
settings-credentials-no-back = ingen
settings-reason-client = Provet genkender ikke applikationens Client ID, eller hemmeligheden er forkert.
settings-reason-client-advice = Fjern applikationen i Provet, og tilføj den igen fra integrationskataloget. Nye adgangsoplysninger kommer derefter automatisk.
settings-reason-grant = Applikationen må ikke anmode om tokens på denne måde.
settings-reason-grant-advice = Bed Provet om at tillade granttypen for integrationen, og tilføj derefter applikationen igen.
settings-reason-scope = Applikationen må ikke bruge REST-API’et.
settings-reason-scope-advice = Bed Provet om at give integrationen scopet ”restapi”, og tilføj derefter applikationen igen.
settings-reason-other-host = Adgangsoplysningerne gælder et andet værtsnavn end det, klinikken blev bekræftet på.
settings-reason-other-host-advice = Hvis klinikken er flyttet, så slet den her, og tilføj applikationen igen.
settings-reason-foreign-host = Adgangsoplysningerne gælder et værtsnavn, som Cageside ikke må oprette forbindelse til.
settings-reason-foreign-host-advice = Den driftsansvarlige kan tillade værtsnavnet i Cagesides konfiguration.
settings-reason-else = Provet afviste adgangsoplysningerne.

## Settings: connection

settings-connection-title = Forbindelse
settings-connection-about = test, rettigheder til paneler, forbrug af anmodninger
settings-connection-test = Test forbindelsen
settings-connection-testing = Tester …
settings-connection-test-title = Testresultater
settings-connection-test-token = Adgangstoken
settings-connection-test-token-came = Gyldigt i { $hours } { $hours ->
    [one] time
   *[other] timer
}
settings-connection-test-superseded = Virker, men nyere adgangsoplysninger er i brug.
settings-connection-test-superseded-advice = Du skal ikke gøre noget.
settings-connection-test-permissions = Den virtuelle brugers rettigheder
settings-connection-test-permissions-came = { $count } { $count ->
    [one] rettighed
   *[other] rettigheder
}
settings-sign-in-wait-minutes = For mange forsøg. Prøv igen om { $minutes } minutter.
settings-sign-in-signed-out = Du er logget ud.
settings-sign-in-too-late = Det tog for lang tid. Log ind igen.
settings-code-title = Totrinsbekræftelse
settings-code-label = Kode fra din godkendelsesapp
settings-code-hint = Seks cifre. Der vises en ny kode hvert 30. sekund.
settings-code-wrong = Koden er forkert eller allerede brugt. Vent på den næste.
settings-code-lost = Har du mistet adgang til din app? Bed en driftsansvarlig om at nulstille din konto.
settings-code-back = Start forfra
settings-password-new = Ny adgangskode
settings-password-again = Bekræft adgangskode
settings-password-hint = Mindst { $least } tegn. Nogle få ord fungerer godt.
settings-password-short = For kort. Brug mindst { $least } tegn.
settings-password-long = For lang. Brug højst { $most } tegn.
settings-password-easy = For nem at gætte. Vælg nogle få ord, der ikke har noget med din e-mailadresse at gøre.
settings-password-common = For nem at gætte. Vælg ord, som ingen ville forvente sammen.
settings-password-breached = Adgangskoden er kendt fra et datalæk. Vælg en anden.
settings-password-different = Adgangskoderne er ikke ens.
settings-email-wrong = Indtast en gyldig e-mailadresse.
settings-email-taken = Der findes allerede en konto med denne e-mailadresse.
settings-link-send = Vælg adgangskode, og log ind
settings-link-first = Opret den første konto til en driftsansvarlig
settings-link-first-lead = Driftsansvarlige ser alle klinikker og inviterer andre brugere. Vælg den e-mailadresse og adgangskode, du vil logge ind med.
settings-link-invitation = Velkommen til Cageside
settings-link-invitation-lead = Du logger ind som { $email }. Vælg en adgangskode.
settings-link-reset = Vælg en ny adgangskode
settings-link-reset-lead = For { $email }. Du bliver logget ud alle andre steder.
settings-link-reset-code-lead = For { $email }. Du bliver logget ud alle andre steder, og totrinsbekræftelse er slået fra, indtil du konfigurerer den igen.
settings-link-used = Linket er allerede brugt
settings-link-used-advice = Hvert link virker én gang. Log ind med din adgangskode, eller bed en driftsansvarlig om et nyt link.
settings-link-ended = Linket er udløbet
settings-link-ended-advice = Bed en driftsansvarlig om et nyt link.
settings-link-unknown = Linket er ikke gyldigt
settings-link-unknown-advice = Tjek, at du har kopieret hele linket. Et nyere link erstatter et ældre.

## Settings: accounts

settings-account-who = Du er logget ind som { $email }.
settings-account-provet = Du er logget ind med Provet. Din adgangskode administreres der.
settings-account-password-current = Nuværende adgangskode
settings-account-password-confirm = Adgangskode
settings-account-password-change = Skift adgangskode
settings-account-password-wrong = Forkert adgangskode.
settings-account-password-changed = Adgangskoden er skiftet. Du er blevet logget ud alle andre steder.
settings-second-factor-title = Totrinsbekræftelse
settings-second-factor-required = Konfigurér totrinsbekræftelse for at fortsætte. Indtast din adgangskode, og vælg knappen nedenfor.
settings-second-factor-is-on = Til. Du indtaster en kode fra din godkendelsesapp, når du logger ind.
settings-second-factor-is-off = Fra. En kode fra en app på din telefon beskytter din konto, hvis nogen får kendskab til din adgangskode.
settings-second-factor-on = Konfigurér
settings-second-factor-off = Slå fra
settings-second-factor-switched-off = Totrinsbekræftelse er slået fra.
settings-second-factor-lead = Scan QR-koden med en godkendelsesapp, eller indtast nøglen i appen. Indtast derefter den kode, appen viser.
settings-second-factor-picture = QR-kode for nøglen nedenfor
settings-second-factor-secret = Nøgle
settings-second-factor-confirm = Slå til
settings-second-factor-wrong = Koden passer ikke. Tjek, at telefonens ur går rigtigt.
settings-sessions-title = Aktive sessioner
settings-sessions-browser = Browser
settings-sessions-on = { $browser } på { $system }
settings-sessions-unknown = Ukendt browser
settings-sessions-began = Logget ind
settings-sessions-used = Senest brugt
settings-sessions-this = Denne session
settings-sessions-end = Log ud
settings-sessions-end-others = Log ud alle andre steder
settings-sessions-ended = Logget ud.
settings-sessions-sign-in-again = Bekræft, at det er dig: log ud, log ind med Provet igen, og prøv inden for 10 minutter.
settings-all-sessions-title = Sessioner for personer uden konto
settings-all-sessions-about = Administratorer, der er logget ind i Indstillinger med Provet. De har ingen konto her.
settings-all-sessions-none = Ingen er logget ind med Provet.
settings-all-sessions-name = Navn
settings-all-sessions-clinic = Klinik
settings-all-sessions-end = Log alle ud
settings-all-sessions-end-about = Alle undtagen dig logges ud af Indstillinger, med eller uden konto. Åbne paneler forbliver åbne.
settings-all-sessions-ended = Alle andre er logget ud.
settings-accounts-invite = Invitér bruger
settings-accounts-find = E-mail eller klinik-id
settings-accounts-find-send = Søg
settings-accounts-none = Ingen konti fundet.
settings-accounts-more = Vis flere
settings-accounts-all = Alle konti
settings-accounts-email = E-mail
settings-accounts-sees = Adgang
settings-accounts-state = Status
settings-accounts-last = Seneste login
settings-accounts-never = aldrig
settings-accounts-everything = Alt
settings-accounts-clinics = { $count ->
    [one] Klinik { $clinics }
   *[other] Klinikker { $clinics }
}
settings-accounts-clinics-more = Klinikker { $clinics } og { $more } mere
settings-accounts-no-clinic = Ingen klinikker
settings-accounts-no-clinic-yet = Ingen klinikker endnu. Indtast et klinik-id for at tilføje en.
settings-accounts-off = Deaktiveret
settings-accounts-invited = Inviteret
settings-accounts-on = Aktiv
settings-accounts-on-with-code = Aktiv, totrinsbekræftelse slået til
settings-accounts-allow = Tilføj klinik
settings-accounts-forbid = Fjern
settings-accounts-clinics-changed = Adgang til klinikker er opdateret.
settings-accounts-reset = Nulstil adgangskode
settings-accounts-reset-lead = Opretter et link til at vælge en ny adgangskode. Den nuværende adgangskode virker, indtil linket bruges.
settings-accounts-reset-code = Slå også totrinsbekræftelse fra (godkendelsesapp mistet)
settings-accounts-invite-again = Invitation
settings-accounts-invite-again-lead = Ingen adgangskode valgt endnu. Et nyt link erstatter det forrige.
settings-accounts-make-link = Opret link
settings-accounts-no-sessions = Ingen aktive sessioner.
settings-accounts-end-sessions = Log ud alle steder
settings-accounts-switch-off = Deaktivér konto
settings-accounts-switch-off-lead = Logger kontoen ud alle steder og spærrer for login. Du kan aktivere den igen.
settings-accounts-switch-on = Aktivér konto
settings-accounts-switch-on-lead = Kontoen er deaktiveret. Ingen kan logge ind med den.
settings-accounts-switched-on = Kontoen er aktiveret.
settings-accounts-switched-off = Kontoen er deaktiveret og logget ud alle steder.
settings-accounts-last-operator = Dette er den sidste driftsansvarlige, der kan logge ind. Invitér en anden driftsansvarlig først.
settings-invite-lead = Vi opretter et engangslink, der gælder i 7 dage.
settings-invite-operator = Driftsansvarlig: alt
settings-invite-administrator = Administrator: én klinik
settings-invite-clinic = Klinik-id
settings-invite-clinic-hint = Nummeret i klinikkens Provet-adresse. Lad feltet være tomt for driftsansvarlige.
settings-invite-clinic-wrong = Indtast et klinik-id.
settings-invite-clinic-unknown = Der er ingen klinik med dette id.
settings-invite-taken = Der findes allerede en konto med denne e-mailadresse. Find den under Konti.
settings-invite-send = Opret link
settings-invite-link-title = Engangslink
settings-invite-link-lead = Send linket til { $email }. Det virker én gang, inden for 7 dage.
settings-invite-reset-lead = Send linket til { $email }. Det virker én gang, inden for 24 timer.
settings-invite-link = Link
settings-invite-link-once = Kopiér det nu: det vises ikke igen. Enhver med linket kan åbne kontoen.
settings-invite-to-account = Gå til kontoen
## Settings: signing in with Provet

settings-sign-in-with-provet = Log ind med Provet
settings-provet-clinic = Klinik-id
settings-provet-clinic-hint = Nummeret i din Provet-adresse. For provetcloud.com/54321 skal du indtaste 54321.
settings-provet-send = Fortsæt med Provet
settings-provet-no-clinic = Login med Provet er ikke tilgængeligt for dette klinik-id. Tjek nummeret, eller bed en driftsansvarlig om en invitation.
settings-provet-not-set-up = Login med Provet er ikke konfigureret for klinikken ({ $code }). Bed en driftsansvarlig om en invitation.
settings-provet-onwards = Du sendes til Provet for at logge ind …
settings-provet-go-on = Fortsæt
settings-provet-other-browser = Du kom tilbage i en anden browser. Start forfra her.
settings-provet-right = Du må ikke ændre integrationer i Provet. Bed om rettigheden ”{ $right }” der, eller bed en driftsansvarlig om en invitation.
settings-provet-declined = Du tillod ikke adgang i Provet. Du kan starte forfra.
settings-provet-odd = Uventet svar fra Provet ({ $code }). Start forfra. Hvis fejlen fortsætter, så sig det til en driftsansvarlig.
settings-provet-unreachable = Provet svarede ikke. Prøv igen om et par minutter.
settings-connection-test-permissions-unknown = Ingen af disse svarer til en rettighed, som panelerne kræver, så hver rettighed blev testet ved at læse en post.
settings-connection-test-permissions-tried = Hver rettighed blev i stedet testet ved at læse en post. Se nedenfor.
settings-connection-test-read = Læs én patient
settings-connection-test-read-came = Patient hentet
settings-connection-test-read-empty = Listen er hentet. Den indeholder ingen patienter.
settings-connection-test-not-asked = De andre test kræver et token, så de blev ikke udført.
settings-connection-test-took = ({ $millis } ms)
settings-provet-error-refused = Provet afviste adgangsoplysningerne.
settings-provet-error-refused-advice = Fjern applikationen i Provet, og tilføj den igen fra integrationskataloget.
settings-provet-error-checking-advice = Provet har lige afvist adgangsoplysningerne. De kontrolleres nu. Genindlæs siden om nogle sekunder.
settings-provet-error-forbidden = Provet tillader ikke dette.
settings-provet-error-forbidden-advice = Giv integrationens virtuelle bruger rettigheden i Provet. Rettighederne står nedenfor.
settings-provet-error-not-found = Provet har intet på denne adresse.
settings-provet-error-not-found-advice = Tjek, at værtsnavnet og klinik-id’et svarer til klinikkens Provet-adresse.
settings-provet-error-throttled = Provet er optaget.
settings-provet-error-throttled-advice = Prøv igen om { $seconds } sekunder.
settings-provet-error-unreachable = Provet svarede ikke.
settings-provet-error-unreachable-advice = Prøv igen om et par minutter. Hvis fejlen fortsætter, så bed den driftsansvarlige om at tjekke, at serveren kan nå værtsnavnet.
settings-provet-error-nonsense = Uventet svar fra Provet.
settings-provet-error-nonsense-advice = Prøv igen senere. Hvis fejlen fortsætter, så kontakt den driftsansvarlige.
settings-permissions-title = Rettigheder til paneler
settings-permissions-not-yet = Test forbindelsen for at se, hvad Provet tillader.
settings-permissions-by-provet = Oplyst af Provet for den virtuelle bruger. Hvor Provet intet oplyste, er det kontrolleret ved at læse én post.
settings-permissions-by-trying = Kontrolleret ved at læse én post af hver type. Skrivning er ikke testet.
settings-permissions-section = Afsnit
settings-permissions-needed = Rettigheder i Provet
settings-permissions-nothing-wanted = Ingen rettighed nødvendig
settings-permissions-undocumented = Rettighed ikke dokumenteret af Provet
settings-permissions-to-save = { $permission } (for at gemme):
settings-permissions-allowed = tilladt
settings-permissions-refused = ikke tilladt
settings-permissions-unavailable = kunne ikke kontrolleres
settings-permissions-no-record = Ingen post at teste med endnu.
settings-permissions-would-write = Ikke testet, fordi det ville ændre data.
settings-usage-title = Anmodninger det seneste minut
settings-usage-what = Anmodninger, som denne server har brugt for klinikkens virtuelle bruger, i Provets enheder. Andre servere i installationen deler samme grænser.
settings-usage-none = Ingen anmodninger til Provet.
settings-usage-endpoint = Endpoint
settings-usage-spent = Brugt
settings-usage-limit = Grænse pr. minut
settings-usage-closed = Venter { $seconds } s, som Provet har bedt om

## Settings: policies

settings-policies-title = Generelt
settings-policies-about = navn, formater, adgang, revisionslog
settings-policies-saved = Gemt.
settings-policies-mistakes = Intet blev gemt. Ret felterne nedenfor.
settings-policies-conflict = En anden har ændret disse indstillinger. Intet blev gemt. Hvis du gemmer, overskriver du den andens ændringer.
settings-policies-field = Felt
settings-policies-theirs = Den andens værdi
settings-policies-yours = Din værdi
settings-policies-save = Gem
settings-policies-itself = Klinik
settings-policies-name = Navn
settings-policies-state = Cageside
settings-policies-enabled = Til
settings-policies-disabled = På pause (data bevares)
settings-policies-language = Panelernes sprog
settings-policies-own-language = Sproget i hver brugers browser
settings-policies-draft-language = { $name } (foreløbig oversættelse)
settings-policies-zone = Tidszone
settings-policies-zone-hint = For eksempel Europe/Copenhagen. Lad feltet være tomt for UTC.
settings-policies-currency = Valuta
settings-policies-currency-hint = Tre bogstaver, for eksempel DKK.
settings-policies-reload = Genindlæs Provet, når der er gemt
settings-policies-reload-hint = Provet viser det, der er gemt i et panel, når siden er genindlæst. Et sidepanel lukkes ved genindlæsning.
settings-policies-reload-moment = Efter 2 sekunder
settings-policies-reload-leaving = Når brugeren forlader panelet
settings-policies-reload-press = Kun, når brugeren klikker på ”Genindlæs Provet”
settings-policies-windows = Gyldighed for knaplinks
settings-policies-foreground = Panelknapper
settings-policies-foreground-hint = Fra 1 minut til 7 dage. Provet opretter linket, når siden indlæses, så tillad så lang tid, som folk bliver på én side.
settings-policies-background = Baggrundsknapper
settings-policies-background-hint = Fra 1 minut til 7 dage. Provet opretter linket, når anmodningen sendes.
settings-policies-unit = Enhed
settings-policies-minutes = minutter
settings-policies-hours = timer
settings-policies-days-unit = dage
settings-policies-demands = Adgang
settings-policies-show = For at se
settings-policies-write = For at gemme
settings-policies-plain = Standard (signeret knap)
settings-policies-payload = Streng (signeret post og bruger)
settings-policies-person = Indlogget bruger
settings-policies-plain-costs = Bekræfter, at anmodningen kom fra jeres Provet. Identificerer ikke brugeren eller posten. I Provet: ”Add verification hash”.
settings-policies-payload-costs = Knapper, der ikke signerer posten og brugeren, åbner ikke. I Provet: også ”Include payload in verification hash” for hver knap.
settings-policies-person-costs = Hver bruger logger ind med Provet én gang pr. browser.
settings-policies-person-absent = Ikke tilgængelig: kræver adgangsoplysninger af typen authorization_code. Bed Provet om at tilføje denne granttype til integrationen, og tilføj derefter applikationen igen.
settings-policies-acting = Handl i Provet som
settings-policies-acting-hint = Provet logger denne brugers navn, og brugerens rettigheder i Provet gælder.
settings-policies-acting-no-choice = Handl i Provet som: intet valg, fordi klinikken kun har én type adgangsoplysninger. For at kunne vælge skal du tilføje både client_credentials og authorization_code.
settings-policies-acting-clinic = Virtuel bruger til alt
settings-policies-acting-writes = Virtuel bruger til at se, indlogget bruger til at gemme
settings-policies-acting-person = Indlogget bruger til alt
settings-policies-departments = Afdelinger
settings-policies-departments-hint = Provet oplyser til Cageside, hvilke afdelinger der har applikationen slået til.
settings-policies-departments-all = Alle afdelinger
settings-policies-departments-on = Kun afdelinger med applikationen slået til
settings-policies-administrators = Administratorer
settings-policies-second-factor = Totrinsbekræftelse
settings-policies-second-factor-hint = For administratorer med en Cageside-konto. De, der logger ind med Provet, bruger Provets bekræftelse.
settings-policies-second-factor-optional = valgfri
settings-policies-second-factor-required = påkrævet
settings-policies-warnings = Advarsler
settings-policies-warning-fields = Brugerdefinerede felter, der vises som advarsler
settings-policies-warning-fields-hint = Panelerne viser disse felter ved siden af de kritiske noter. Et felt, der ikke har nogen etiket eller ikke kan læses, vises altid.
settings-policies-warning-all = alle, der er udfyldt
settings-policies-warning-only = kun dem, der er angivet nedenfor
settings-policies-warning-none = ingen
settings-policies-warning-labels = Etiketter på de felter, der skal vises
settings-policies-warning-labels-hint = Én etiket pr. linje, stavet som i Provet. Bruges kun med ”kun dem, der er angivet nedenfor”.
settings-policies-labels-look = Slå etiketterne op i Provet
settings-policies-labels-known = Etiketter i Provet:
settings-policies-labels-none = Ingen brugerdefinerede felter er konfigureret i Provet.
settings-policies-labels-unknown = Gemt, men ikke en etiket i Provet. Panelerne viser intet felt for:
settings-policies-labels-more = Der kan være flere etiketter i Provet end disse.
settings-policies-labels-failed = Etiketterne kunne ikke hentes fra Provet.
settings-policies-audit = Revisionslog
settings-policies-values = Feltværdier før og efter
settings-policies-values-hint = Kan indeholde klinisk tekst. Gemmes krypteret.
settings-policies-values-left-out = Opbevar ikke
settings-policies-values-kept = Opbevar
settings-policies-days = Antal dage, logposter opbevares
settings-policies-days-hint = Ældre logposter slettes automatisk.
settings-policies-meaning = Virkning på åbne paneler
settings-policies-meaning-state = Ved pause lukkes åbne paneler ved deres næste anmodning.
settings-policies-meaning-windows = Gyldigheden gælder for knapper, der klikkes på fra nu af. Åbne paneler forbliver åbne.
settings-policies-meaning-demands = Adgangsindstillinger gælder fra et åbent panels næste anmodning.
settings-policies-meaning-warnings = Brugerdefinerede felter: åbne paneler følger valget fra deres næste anmodning.
settings-policies-meaning-audit = Feltværdier opbevares eller opbevares ikke fra nu af. Hvis du nedsætter antallet af dage, slettes ældre logposter inden for et døgn.
settings-policies-wrong-name = Brug højst { $longest } tegn på én linje.
settings-policies-wrong-choice = Vælg en af disse.
settings-policies-wrong-zone = Ingen tidszone har dette navn. Indtast en som Europe/Copenhagen.
settings-policies-wrong-currency = Indtast tre bogstaver, f.eks. DKK.
settings-policies-wrong-window = Indtast et tidsrum fra 1 minut til 7 dage.
settings-policies-wrong-person = Dette kræver adgangsoplysninger til brugerlogin, og dem har klinikken ikke.
settings-policies-wrong-labels = Indtast 1 til { $most } etiketter på højst { $longest } tegn, én pr. linje, eller vælg en anden mulighed.
settings-policies-wrong-days = Indtast et tal fra { $from } til { $to }.

## Settings: export

settings-export-title = Dataeksport
settings-export-about = alt, der er gemt om klinikken, i én fil
settings-export-what = En JSON-fil med alt, hvad Cageside har gemt om klinikken. Journaler forbliver i Provet og er ikke med.
settings-export-no-secrets = Hemmeligheder er udeladt: tokens, salte, applikationens hemmeligheder (client secrets) og alt, hvad de kunne udledes af.
settings-export-left-out = Udeladt
settings-export-audited = Eksporterede alle klinikkens data
settings-export-download = Download

## Settings: purge

settings-purge-title = Slet klinik
settings-purge-about = slet alt, der er gemt om klinikken
settings-purge-what = Dette sletter alt, hvad Cageside har gemt om klinikken: adgangsoplysninger, knapper, revisionslog, job og indstillinger. Åbne paneler lukkes. Det kan ikke fortrydes.
settings-purge-provet = Intet ændres i Provet. Fjern selv knapperne og applikationen der.
settings-purge-export-first = Download data først
settings-purge-typed = Bekræft ved at indtaste klinik-id’et: { $number }
settings-purge-wrong = Indtast { $number } for at bekræfte. Intet blev slettet.
settings-purge-do = Slet alt
## Settings: the list of clinics

settings-clinics-title = Klinikker
settings-clinics-add = Tilføj klinik manuelt
settings-clinics-search = Søg
settings-clinics-search-hint = Søg på navn, værtsnavn eller klinik-id.
settings-clinics-state = Forbindelse
settings-clinics-any-state = Alle
settings-clinics-sort = Sortér efter
settings-clinics-sort-name = Navn
settings-clinics-sort-number = Klinik-id
settings-clinics-sort-launch = Seneste kald
settings-clinics-sort-errors = Fejl i dag
settings-clinics-show = Anvend
settings-clinics-clinic = Klinik
settings-clinics-departments = Afdelinger
settings-clinics-launch = Seneste kald
settings-clinics-errors = Fejl i dag (UTC)
settings-clinics-unreadable = Klinikken kan ikke læses. Kontakt supporten.
settings-clinics-never = Intet endnu
settings-clinics-off = På pause
settings-clinics-departments-unknown = Ukendt
settings-clinics-departments-on = { $on } til
settings-clinics-departments-both = { $on } til, { $off } fra
settings-clinics-working = Tilsluttet
settings-clinics-unverified = Ikke bekræftet endnu
settings-clinics-needs-person = Venter på det første login
settings-clinics-refused = Afvist
settings-clinics-absent = Ingen adgangsoplysninger
settings-clinics-why-waiting = Kontrolleres. Genindlæs siden om lidt.
settings-clinics-why-absent = Tilføj applikationen igen i klinikkens Provet.
settings-clinics-why-client = Provet genkender ikke adgangsoplysningerne: applikationen er fjernet der, eller hemmeligheden er forkert. Tilføj applikationen igen i klinikkens Provet.
settings-clinics-why-grant = Provet giver ikke applikationen tokens på denne måde. Tjek, hvilken granttype den er registreret med.
settings-clinics-why-scope = Applikationen har ikke scopet ”restapi” i Provet.
settings-clinics-why-foreign-host = Værtsnavnet er ikke tilladt. Se System.
settings-clinics-why-other-host = Klinikken er tilsluttet via et andet værtsnavn. Hvis den er flyttet, så slet den først.
settings-clinics-why-unreachable = Provet svarer ikke. Cageside bliver ved med at prøve.
settings-clinics-why-nonsense = Uventet svar fra Provet. Cageside bliver ved med at prøve.
settings-clinics-why-throttled = Provet er optaget. Cageside bliver ved med at prøve.
settings-clinics-why-needs-person = Én bruger på klinikken skal logge ind med Provet én gang.
settings-clinics-none-found = Ingen klinikker svarer til dine filtre.
settings-clinics-none-yet-found = Ingen resultater endnu, og der er flere klinikker at søge i. Gå til næste side, eller afgræns søgningen.
settings-clinics-no-more = Ikke flere klinikker.
settings-clinics-all = Ryd filtre
settings-clinics-pages = Sider med klinikker
settings-clinics-first = Tilbage til første side
settings-clinics-next = Næste side
settings-clinics-none-of-yours = Du har ikke adgang til nogen klinikker endnu. Bed den driftsansvarlige om at føje en til din konto.
settings-clinics-begin = Tilslut den første klinik
settings-clinics-begin-register = Bed Provet om at registrere applikationen til integrationskataloget (Integration Catalogue) med disse adresser:
settings-clinics-begin-catalogue = Gå i klinikkens Provet til Indstillinger > Integrationer (Settings > Integrations), og tilføj applikationen fra integrationskataloget.
settings-clinics-begin-here = Genindlæs denne side. Klinikken vises her automatisk. Fortsæt på klinikkens side.
settings-clinics-begin-by-hand = Har Provet i stedet sendt adgangsoplysningerne på e-mail?

## Settings: adding a clinic

settings-add-title = Tilføj klinik manuelt
settings-add-why = Brug dette, hvis Provet har sendt dig applikationens adgangsoplysninger på e-mail. De kontrolleres med det samme, og intet virker, før Provet accepterer dem.
settings-add-paste = Indsæt beskeden
settings-add-message = Hookup-besked (JSON)
settings-add-message-hint = Hele beskeden, fra { "{" } til { "}" }.
settings-add-secret-again = Hemmeligheden vises ikke igen. Indtast den mellem anførselstegnene efter client_secret.
settings-add-send-message = Tilføj klinik
settings-add-fields = Eller udfyld felterne
settings-add-number = Klinik-id
settings-add-number-hint = Nummeret i klinikkens Provet-adresse, f.eks. 54321.
settings-add-place = Provet-adresse
settings-add-place-hint = Værtsnavnet, f.eks. us.provetcloud.com, eller token-URL’en.
settings-add-client = Client ID
settings-add-secret = Client secret
settings-add-secret-hint = Lad feltet være tomt for en offentlig (public) applikation. Gemmes krypteret og vises aldrig igen.
settings-add-grant = Granttype
settings-add-grant-clinic = client_credentials: handler som klinikkens virtuelle bruger
settings-add-grant-person = authorization_code: brugere logger ind
settings-add-type = Applikationstype (Client type)
settings-add-type-confidential = fortrolig (confidential)
settings-add-type-public = offentlig (public)
settings-add-algorithm = Algoritme for ID-token
settings-add-algorithm-none = Ingen
settings-add-redirect = Redirect-URI’er
settings-add-redirect-hint = Adskil med mellemrum. Lad feltet være tomt, hvis ingen logger ind.
settings-add-discovery = OpenID discovery-URL
settings-add-discovery-hint = Lad feltet være tomt, hvis I ikke bruger OpenID.
settings-add-send-fields = Tilføj klinik
settings-add-not-json = Dette er ikke gyldig JSON. Indsæt hele beskeden inklusive krøllede parenteser.
settings-add-foreign-host = Klinikker på dette værtsnavn er ikke tilladt. Tilladte værtsnavne: { $hosts }
settings-add-foreign-token-url = Token-URL’en passer ikke til klinik-id’et. Den skal ende med id’et efterfulgt af /oauth2/token/.
settings-add-other-host = Klinik { $number } er tilsluttet via et andet værtsnavn. Hvis den er flyttet, så slet den først.
settings-add-wrong-number = Indtast et positivt helt tal, f.eks. 54321.
settings-add-wrong-client = Indtast Client ID.
settings-add-wrong-secret = Indtast Client secret. En fortrolig (confidential) applikation skal have en.
settings-add-wrong-algorithm = Indtast RS256 eller HS256, eller lad feltet være tomt.
settings-add-wrong-grant = Indtast client_credentials eller authorization_code.
settings-add-wrong-type = Indtast confidential eller public.
settings-add-wrong-redirect = Indtast URL’er adskilt med mellemrum.
settings-add-wrong-place = Indtast en adresse med et af Provets værtsnavne.
settings-add-wrong-discovery = Indtast en URL, eller lad feltet være tomt.
settings-add-wrong-other = Feltet { $field } kan ikke læses.

## Settings: the installation

settings-system-title = System
settings-system-addresses = URL’er til Provet
settings-system-hookup = Hookup-URL
settings-system-hookup-hint = Giv denne til Provet, når du registrerer applikationen til integrationskataloget. Provet sender en kliniks adgangsoplysninger hertil, når klinikken tilføjer applikationen. Hold den hemmelig.
settings-system-webhook = Webhook-URL
settings-system-webhook-hint = Indtast denne i hver kliniks Provet under Indstillinger > Generelt > Integrationer > Webhooks (Settings > General > Integrations > Webhooks), så åbne paneler viser ændringer med det samme. Hold den hemmelig.
settings-system-redirect = Redirect-URI
settings-system-redirect-hint = Giv denne til Provet sammen med hookup-URL’en, så brugere kan logge ind med Provet.
settings-system-health = Driftsstatus
settings-system-clock = Urene på denne server og databasen afviger { $seconds } s fra hinanden. Arbejde kan blive udført to gange. Synkronisér begge med NTP.
settings-system-database = Database
settings-system-answers = Svarer
settings-system-silent = Svarer ikke
settings-system-prover = Kontrol af adgangsoplysninger
settings-system-runner = Baggrundsjob
settings-system-runs = Kører
settings-system-stands = Kører ikke på denne server
settings-system-last-turn = Senest aktiv:
settings-system-metrics = Metrikker
settings-system-metrics-hint = Kun tilgængelige for denne server og private netværk, og via en proxy kun, hvis den er betroet.
settings-system-metrics-off = Fra
settings-system-installation = Installation
settings-system-version = Version
settings-system-public-url = Offentlig URL
settings-system-not-https = Uden HTTPS holder browsere dig ikke logget ind i Indstillinger, og hemmeligheder sendes ukrypteret. Sæt en proxy med certifikat foran Cageside, og angiv CAGESIDE_PUBLIC_URL.
settings-system-hosts = Tilladte Provet-værtsnavne
settings-system-http-provet = Ukrypteret HTTP til Provet er tilladt. Brug det kun til udvikling.
settings-system-schema = { $kind }, skema { $version }
settings-system-megabytes = { $number } MB
settings-system-keys = Krypteringsnøgler
settings-system-keys-count = { $count ->
    [one] 1 aktiv nøgle
   *[other] { $count } nøgler: den første krypterer, de andre dekrypterer kun ældre data
}

## Settings: jobs of background buttons

settings-jobs-none = Ingen job endnu. Baggrundsknapper opretter job.
settings-jobs-none-buttons = Knapper
settings-jobs-none-found = Ingen job med denne status.
settings-jobs-state = Status
settings-jobs-any-state = Alle
settings-jobs-show = Anvend
settings-jobs-queued = Venter
settings-jobs-running = Kører
settings-jobs-done = Udført
settings-jobs-failed = Mislykket
settings-jobs-discarded = Kasseret
settings-jobs-what = Handling
settings-jobs-asked = Anmodet
settings-jobs-attempts = Forsøg
settings-jobs-act = Handlinger
settings-jobs-retry = Prøv igen
settings-jobs-discard = Kassér
settings-jobs-retried = Jobbet er sat i kø igen.
settings-jobs-was-discarded = Jobbet er kasseret.
settings-jobs-meanwhile = Intet blev ændret. Jobbets status har ændret sig, siden du åbnede denne side.
settings-jobs-next = Næste forsøg:
settings-jobs-pages = Sider med job
settings-jobs-first = Nyeste
settings-jobs-next-page = Ældre
settings-jobs-move-status = Skift konsultationens status
settings-jobs-mark-sent = Markér som sendt
settings-jobs-set-integration-status = Angiv integrationsstatus
settings-jobs-add-note = Tilføj et notat
settings-jobs-forward = Send hændelsen til en webhook-URL
settings-jobs-nobody = Ukendt bruger
settings-jobs-claimed = Bruger { $user } (ikke bekræftet)
settings-jobs-proved = Bruger { $user }
settings-jobs-why-not-connected = Klinikken er ikke tilsluttet, eller Provet afviste dens adgangsoplysninger. Se klinikkens oversigt.
settings-jobs-why-signed-out = Den bruger, der klikkede på knappen, er ikke længere logget ind. Bed brugeren om at logge ind fra et panel, og prøv så igen.
settings-jobs-why-forbidden = Provet tillader ikke dette. Giv applikationen rettigheden i Provet, og prøv så igen.
settings-jobs-why-not-found = Posten findes ikke længere i Provet. Kassér jobbet.
settings-jobs-why-rejected = Provet afviste ændringen. Gennemse posten, og foretag ændringen i Provet.
settings-jobs-why-throttled = Provet er optaget.
settings-jobs-why-unreachable = Provet svarer ikke.
settings-jobs-why-unreadable = Uventet svar fra Provet.
settings-jobs-why-unavailable = Det kunne ikke bekræftes i Provet, om ændringen blev foretaget. Gennemse posten.
settings-jobs-why-moved = Nogen ændrede konsultationens status først. Gennemse konsultationen.
settings-jobs-why-button-removed = Knappen er fjernet. Kassér jobbet.
settings-jobs-why-clinic-off = Cageside er sat på pause for klinikken.
settings-jobs-why-button = Knappen passer ikke længere til sin side. Tilføj knappen igen.
settings-jobs-why-receiver-refused = Det modtagende system afviste hændelsen. Kontakt systemets administrator.
settings-jobs-why-receiver-unreachable = Det modtagende system svarer ikke. Kontakt systemets administrator.
settings-jobs-why-receiver-not-allowed = Hændelser kan ikke sendes til den URL, der er angivet for knappen.
settings-jobs-why-database = Cagesides database svarede ikke.
settings-jobs-why-interrupted = Alle forsøg blev afbrudt. Gennemse posten, og prøv så igen.

## Settings: audit

settings-audit-button-made-in-provet = Oprettede en knap i Provet
settings-audit-button-put-back = Gendannede en knap i Provet
settings-audit-button-change-accepted = Accepterede ændringer af en knap
settings-audit-button-salt-changed = Oprettede et nyt salt
settings-audit-button-salt-sent = Sendte et nyt salt til Provet
settings-audit-button-salt-overlap-ended = Holdt op med at acceptere det gamle salt
settings-audit-panels-ended = Lukkede alle paneler
settings-audit-button-panels-ended = Lukkede alle paneler fra en knap
settings-audit-button-salt-leaked = Udskiftede et lækket salt
settings-audit-launch-settings-changed = Ændrede sikkerhed for kald
## Settings: signing in

settings-sign-in-title = Log ind
settings-sign-in-with-password = Log ind med e-mail og adgangskode
settings-sign-in-email = E-mail
settings-sign-in-password = Adgangskode
settings-sign-in-send = Log ind
settings-sign-in-lost = Har du glemt din adgangskode? Bed en driftsansvarlig om et nyt link.
settings-sign-in-wrong = Forkert e-mail eller adgangskode.
settings-sign-in-disabled = Kontoen er deaktiveret. En driftsansvarlig kan aktivere den igen.
settings-sign-in-wait-seconds = For mange forsøg. { $seconds ->
    [one] Prøv igen om { $seconds } sekund.
   *[other] Prøv igen om { $seconds } sekunder.
}

## Settings: keys that are being replaced

settings-system-keys-done = Intet er længere krypteret med de ældre nøgler. Du kan fjerne dem.
settings-system-keys-left = { $count } { $count ->
    [one] værdi
   *[other] værdier
} er stadig krypteret med de ældre nøgler. Kør: cageside rotate-key

## Settings: audit of accounts

settings-audit-account-invited = Inviterede en bruger
settings-audit-link-made = Oprettede et kontolink
settings-audit-account-switched-on = Aktiverede en konto
settings-audit-account-switched-off = Deaktiverede en konto
settings-audit-clinic-allowed = Gav en konto adgang til klinikken
settings-audit-clinic-forbidden = Fjernede en kontos adgang til klinikken

text-struck = [overstreget: { $text }]
text-picture = [billede: se det i Provet]
text-picture-described = [billede: { $description }]
text-attachment = [optagelse eller fil: åbn den i Provet]
text-other-format = [Tekst i et andet format ({ $format }): læs den i Provet]
text-cut-off = [Teksten fortsætter: læs resten i Provet]

field-unreadable-date = ”{ $text }” kan ikke læses som en dato
field-unreadable-time = ”{ $text }” kan ikke læses som dato og klokkeslæt
field-unreadable-number = ”{ $text }” kan ikke læses som et tal
field-unreadable-amount = ”{ $text }” kan ikke læses som et beløb
field-unreadable = ”{ $text }” kan ikke læses
