cageside = Cageside

## Words for time

words-today = tänään
words-tomorrow = huomenna
words-yesterday = eilen
words-in-days = { $days } päivän kuluttua
words-days-ago = { $days } { $days ->
    [one] päivä
   *[other] päivää
} sitten

## Around every panel

layout-loading = Ladataan
layout-reload-hint = Tallennettu. Lataa Provet uudelleen, niin muutos näkyy siellä.
layout-unsaved-hint = Tallennettu. Täällä on vielä muuta tallentamatonta tekstiä; lataa Provet uudelleen, kun olet valmis, niin muutos näkyy siellä.
layout-not-told = Tämä sivu ei saa yhteyttä Provetiin. Lataa Provetin sivu itse uudelleen.
layout-no-answer = Cageside ei vastannut. Jos olit tallentamassa, tarkista Provetista, tallentuiko tieto, ennen kuin yrität uudelleen.

## Sections

section-try-again = Yritä uudelleen
section-forbidden = Ei oikeutta
section-forbidden-advice = Provet ei anna tämän integraation lukea tätä ({ $what }). Pääkäyttäjä voi antaa oikeuden Provetissa.
section-unreachable = Lataus ei onnistunut
section-unreachable-advice = Provet ei vastannut ({ $what }). Tieto voi silti olla olemassa: katso Provetista tai yritä uudelleen.
section-throttled = Provet pyytää odottamaan
section-throttled-advice = Provetille lähetettiin lyhyessä ajassa liian monta pyyntöä ({ $what }). Yritä uudelleen { $seconds } sekunnin kuluttua.
section-refused = Provet ei hyväksy yhteyttä
section-refused-advice = Klinikan tunnukset eivät enää kelpaa Provetille ({ $what }). Pääkäyttäjän on lisättävä Cageside Provetiin uudelleen.
section-not-connected = Ei yhteyttä
section-not-connected-advice = Tätä klinikkaa ei ole vielä yhdistetty Provetiin ({ $what }). Pääkäyttäjän on lisättävä Cageside Provetissa.
section-nonsense = Vastausta ei ymmärretty
section-nonsense-advice = Provetin vastausta ei voitu lukea ({ $what }). Katso tieto Provetista ja kerro Cagesiden ylläpidolle, jos vika toistuu.
section-unfiltered = Tietoa ei nähty
section-unfiltered-advice = Provet vastasi muilla tiedoilla kuin pyydettiin ({ $what }), joten niistä ei voi sanoa tässä mitään. Katso Provetista.
section-not-found = Ei löytynyt
section-not-found-advice = Tätä ei enää ole Provetissa ({ $what }). Se on voitu poistaa tai yhdistää toiseen.
section-rejected = Ei hyväksytty
section-rejected-advice = Provet ei hyväksynyt tätä ({ $what }):

## Writing that failed

unwritten-forbidden-advice = Mitään ei tallennettu ({ $what }): Provet ei anna tämän integraation kirjoittaa sitä. Pääkäyttäjä voi antaa oikeuden Provetissa.
unwritten-unreachable = Ei tallennettu
unwritten-unreachable-advice = Provetiin ei saatu yhteyttä ({ $what }). Mitään ei tallennettu; yritä uudelleen.
unwritten-unsure = Ei tiedetä, tallentuiko tieto
unwritten-unsure-advice = Provet ei vastannut ajoissa ({ $what }). Tarkista Provetista, onko tieto siellä, ennen kuin yrität uudelleen.
unwritten-throttled-advice = Mitään ei tallennettu ({ $what }): Provetille lähetettiin lyhyessä ajassa liian monta pyyntöä. Yritä uudelleen { $seconds } sekunnin kuluttua.
unwritten-refused-advice = Mitään ei tallennettu ({ $what }): klinikan tunnukset eivät enää kelpaa Provetille. Pääkäyttäjän on lisättävä Cageside Provetiin uudelleen.
unwritten-not-connected-advice = Mitään ei tallennettu ({ $what }): tätä klinikkaa ei ole yhdistetty Provetiin. Pääkäyttäjän on lisättävä Cageside Provetissa.
unwritten-not-found-advice = Mitään ei tallennettu ({ $what }): tietoa ei enää ole Provetissa. Se on voitu poistaa tai yhdistää toiseen.
unwritten-rejected-advice = Mitään ei tallennettu ({ $what }). Provet ilmoittaa:

## Forms

form-check = Tarkista
form-save = Tallenna
form-change = Muuta
form-look-again = Onko tämä oikein?

## Notices

notice-reload-provet = Lataa Provet uudelleen

## Ages

age-born = syntynyt
age-not-recorded = ikää ei ole kirjattu
age-placeholder = ikä tuntematon (syntymäaika on täyte)
age-not-born = syntymäaika on tulevaisuudessa
age-death-doubtful = ikä epäselvä: tarkista kuolinpäivä

## Writes

write-already = Tallennettu jo ensimmäisellä painalluksella. Mitään ei lähetetty kahdesti.
write-unsent = Mitään ei lähetetty ({ $what }). Avaa lomake uudelleen ja toista.

## Where a consultation stands

status-admitted = Saapunut
status-in-progress = Käynnissä
status-ready-for-discharge = Valmis kotiutettavaksi
status-discharged = Kotiutettu
status-invoicing = Laskutuksessa
status-invoice-paid = Lasku maksettu
status-finalized = Päätetty
status-draft = Luonnos
status-unknown = Tila { $number }
status-unseen = Tilaa ei nähty

## Patient: who it is

patient-what = potilas
patient-unnamed = (nimeä ei ole kirjattu)
patient-in-provet = Avaa Provetissa
patient-deceased = Kuollut { $day }
patient-archived = Arkistoitu
patient-not-for-food = Ei elintarvikkeeksi
patient-microchip = Siru
patient-weight-undated = punnituspäivää ei nähty
patient-weight-unseen = Paino: ei voitu nähdä

## Owner

owner-title = Omistaja
owner-what = omistaja
owner-nothing = Omistajaa ei ole kirjattu.
owner-archived = Arkistoitu
owner-open = Avaa Provetissa
client-unnamed = (nimeä ei ole kirjattu)

## Critical notes and remarks

notes-title = Kriittiset huomiot
notes-what = kriittiset huomiot ja huomautukset
notes-critical = Kriittiset huomiot
notes-remarks = Huomautukset
notes-no-critical = Kriittisiä huomioita ei ole kirjattu. Allergiat voivat olla muualla.
notes-change-critical = Muuta kriittisiä huomioita
notes-change-remarks = Muuta huomautuksia
notes-before = { $what } nyt
notes-after = { $what } tallennuksen jälkeen
notes-empty = (tyhjä)
notes-changed = Joku muu muutti tekstiä sillä välin. Kohdan ”nyt” teksti on uudempi kuin se, jonka näit.
notes-saved = Tallennettu.

## Weight

weight-title = Paino
weight-what = painot
weight-new = uusi paino
weight-nothing = Painoa ei ole kirjattu.
weight-left-out = { $count } { $count ->
    [one] punnitus
   *[other] punnitusta
} jätettiin pois, koska se ei voi pitää paikkaansa (nolla, negatiivinen tai tulevaisuudessa).
weight-older = Vanhempia punnituksia ei katsottu.
weight-falling = Laskee: { $percent }
weight-over-months = { $months } kk:
weight-since = { $day } paino oli { $kilograms }
weight-record = Kirjaa paino
weight-field = Paino
weight-field-hint = Kilogrammoina, esimerkiksi 12,4
weight-save = Kirjaa { $kilograms }
weight-saved = Kirjattu: { $kilograms }
weight-compared = { $change }, edellinen { $before } ({ $day })
weight-changed = Joku kirjasi sillä välin painon { $kilograms } ({ $at }). Vertaa ennen kirjaamista.
weight-not-deceased = Eläin on kuollut, joten painoa ei kirjata tässä.
weight-not-blind = Painon voi kirjata, kun eläimen tiedot saadaan luettua.
weight-impossible = Mikään eläin ei paina noin. Tarkista luku.
weight-wrong-empty = Kirjoita paino.
weight-wrong-unit = Kirjoita paino kilogrammoina.
weight-wrong-ambiguous = Käytä vain yhtä desimaalipilkkua tai -pistettä.
weight-wrong-negative = Paino ei voi olla negatiivinen.
weight-wrong-number = Kirjoita luku, esimerkiksi 12,4.
weight-odd-decimal = Viimeksi paino oli { $before }: onko desimaalipilkku oikein?
weight-odd-pounds = Viimeksi paino oli { $before }: onko tämä paunoina?
weight-odd-pounds-before = Viimeksi paino oli { $before }: oliko se paunoina?
weight-odd-change = { $change } edellisestä ({ $before }): suuri muutos.

## What is due

due-title = Erääntyvät
due-what = muistutukset
due-nothing = Avoimia muistutuksia ei ole kirjattu.
due-dead = Eläin on kuollut: mitään ei eräänny.
due-untitled = Muistutus ilman otsikkoa
due-overdue = { $days } { $days ->
    [one] päivän
   *[other] päivää
} myöhässä
due-undated = ei päivämäärää
due-replaced = korvattu, uusi erääntyy { $by }
due-given = Annettu
due-last = Viimeksi annettu:
due-perhaps = Ehkä jo annettu:
due-settled = Tehdyt tai korvatut
due-vaccinations = Annetut rokotukset ({ $count })
due-batch = erä
due-elsewhere = annettu muualla
due-dose-undated = (ei päivämäärää)
due-unseen-given = Täällä annettuja rokotuksia ei voitu nähdä.
due-unseen-external = Muualla annettuja rokotuksia ei voitu nähdä.
due-older = Vanhempia merkintöjä ei katsottu.

## Recent medicines

medicines-title = Viimeaikaiset lääkkeet
medicines-what = lääkkeet
medicines-nothing = Lääkkeitä ei ole kirjattu viimeisten { $days } päivän aikana.
medicines-note = Kirjattu viimeisten { $days } päivän aikana; Provet ei kerro, annetaanko niitä yhä.
medicines-no-instructions = Ohjetta ei ole kirjattu.
medicines-older = Vanhempia käyntejä ei katsottu.

## Recent consultations

visits-title = Käynnit
visits-what = käynnit
visits-nothing = Käyntejä ei ole kirjattu.
visits-no-complaint = syytä ei ole kirjattu
visits-open = Avaa
visits-older = Vanhemmat käynnit ovat Provetissa.

## Consultation: whose it is, what was done

visit-what = käynti
visit-open = Avaa Provetissa
visit-no-animals = Käynti ilman eläimiä
visit-animal-unseen = Eläimen tietoja ei voitu nähdä.
visit-no-owner = ei kirjattu
visit-owner-unseen = ei voitu nähdä
visit-kind-inpatient = Osastopotilas
visit-kind-outpatient = Polikliininen käynti
visit-kind-home = Kotikäynti
visit-kind-farm = Tilakäynti
visit-kind-boarding = Hoitola
visit-kind-service = Lemmikkipalvelu
visit-kind-unknown = Käynnin laji ei tiedossa
visit-alerts-owner = { $owner } (omistaja)
visit-alerts-animals = eläinten kriittiset huomiot
visit-alerts-client = omistajan kriittiset huomiot
visit-missing-title = Ennen kotiutusta
visit-missing-gaps = Ennen kotiutusta puuttuu tai ei voitu nähdä:
visit-missing-nothing = Ennen kotiutusta ei puutu mitään
visit-missing-unseen-note = Tieto, jota ei voitu nähdä, voi silti olla olemassa: katso Provetista.
visit-part-there = on
visit-part-missing = puuttuu
visit-part-unseen = ei voitu nähdä
visit-part-diagnosis = Diagnoosi
visit-part-note = Potilaskertomusmerkintä
visit-part-instructions = Kotihoito-ohje
visit-part-dosage = Jokaisen lääkkeen annostus
visit-part-weight = Paino tältä käynniltä
visit-part-price = Jokaisen rivin hinta
visit-items-title = Rivit
visit-items-what = rivit
visit-items-nothing = Mitään ei ole kirjattu tehdyksi, annetuksi tai myydyksi.
visit-items-more = Lisää rivejä on Provetissa.
visit-items-procedures = Toimenpiteet
visit-items-analyses = Laboratoriotutkimukset
visit-items-medicines = Lääkkeet
visit-items-supplies = Tarvikkeet
visit-items-foods = Ruoat
visit-items-other = Muut rivit
visit-items-quantity = Määrä
visit-items-price = Kappalehinta
visit-items-no-price = ei hintaa
visit-total = Laskun loppusumma:
visit-total-draft = (luonnos)
visit-total-note = Sisältää veron; Provetin laskema koko laskulle.
visit-total-open = Avaa lasku
visit-total-none = Laskua ei vielä ole, joten Provet ei ole laskenut loppusummaa.
visit-total-unseen = Loppusummaa ei voitu nähdä: katso lasku Provetista.
visit-diagnoses-title = Diagnoosit
visit-diagnoses-what = diagnoosit
visit-diagnoses-nothing = Diagnoosia ei ole kirjattu.
visit-diagnoses-more = Lisää diagnooseja on Provetissa.
visit-discharge-title = Kotihoito-ohjeet
visit-discharge-what = kotihoito-ohjeet
visit-discharge-nothing = Kotihoito-ohjetta ei ole kirjattu.
visit-discharge-more = Lisää ohjeita on Provetissa.

## Consultation: where it stands

way-title = Käynnin vaihe
way-draft = Luonnos: käynti ei ole vielä alkanut.
way-unknown = Provet antaa tilalle numeron { $number }, jota ei tunneta täällä. Katso Provetista.
way-unseen = Käynnin vaihetta ei voitu nähdä. Katso Provetista.
way-no-next = Tästä jatketaan Provetissa.
way-move = Siirrä tilaan ”{ $to }”
way-moved = Siirretty tilaan ”{ $to }”.
way-changed = Mitään ei tallennettu. Joku siirsi käyntiä sillä välin: näit tilan ”{ $seen }”, nyt se on ”{ $now }”.

## Consultation: clinical notes

note-title = Potilaskertomus
note-what = potilaskertomusmerkinnät
note-one = uusi merkintä
note-nothing = Merkintöjä ei ole kirjattu.
note-older = Vanhemmat merkinnät ({ $count })
note-more = Lisää merkintöjä on Provetissa.
note-undated = ei päivämäärää
note-add = Lisää merkintä
note-field = Merkintä
note-animal = Eläin
note-animal-choose = Valitse eläin
note-wrong-empty = Kirjoita merkintä.
note-wrong-animal = Valitse, mitä eläintä merkintä koskee.
note-not-blind = Merkinnän voi lisätä, kun käynnin tiedot saadaan luettua.
note-late = { $status }: Provet voi kieltäytyä uudesta merkinnästä.
note-changed = Käynti tai sen merkinnät muuttuivat sillä välin. Lue ne uudelleen ennen tallennusta; mitään ei ole vielä tallennettu.
note-same = Täsmälleen samansanainen merkintä on jo olemassa.
note-save = Tallenna merkintä
note-saved = Merkintä tallennettu.

## Appointments

bookings-title = Tulevat ajanvaraukset
bookings-what = ajanvaraukset
bookings-nothing = Tulevia ajanvarauksia ei ole kirjattu.
bookings-no-time = ei aikaa
bookings-with = kenelle:
bookings-more = Lisää ajanvarauksia on Provetissa.
words-age-days = { $days } { $days ->
    [one] päivä
   *[other] päivää
}
words-age-weeks = { $weeks } { $weeks ->
    [one] viikko
   *[other] viikkoa
}
words-age-months = { $months } { $months ->
    [one] kuukausi
   *[other] kuukautta
}
words-age-years = { $years } { $years ->
    [one] vuosi
   *[other] vuotta
}
words-age-both = { $years } { $months }
words-age-unknown = ikä ei tiedossa

## The weight chart

chart-title = Painon kehitys
chart-summary = { $count } { $count ->
    [one] punnitus
   *[other] punnitusta
} aikaväliltä { $first } – { $last }. Pienin { $lowest } ({ $lowest_date }), suurin { $highest } ({ $highest_date }), viimeisin { $latest }.
chart-single = Yksi punnitus: { $weight } ({ $date }).
chart-values = { $count ->
    [one] Punnitus
   *[other] Kaikki { $count } punnitusta
}
chart-date = Päivä
chart-weight = Paino

## Pages of Provet

page-client = Asiakas
page-patient = Potilas
page-invoice = Lasku
page-consultation = Käynti
page-laboratory-referral = Laboratoriolähete
page-appointment-calendar = Ajanvarauskalenteri
page-shift-calendar = Työvuorokalenteri
page-diagnostic-imaging = Kuvantamislähete
page-reminder = Muistutukset
page-health-plan = Terveyssuunnitelma
page-online-prescription-client = Sähköinen resepti asiakkaalle
page-online-prescription-patient = Sähköinen resepti potilaalle
page-online-prescription-consultation = Sähköinen resepti käynnillä
page-home-deliveries = Kotiinkuljetukset

## Pages without a panel of their own

plain-opened = Numero Provetissa:
plain-nothing = Cagesidella ei ole näytettävää tämän sivun rinnalle.
plain-back = Avaa Provetissa
