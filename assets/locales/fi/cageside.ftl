cageside = Cageside

## Words for time

time-today = tänään
time-tomorrow = huomenna
time-yesterday = eilen
time-in-days = { $days } päivän kuluttua
time-days-ago = { $days } { $days ->
    [one] päivä
   *[other] päivää
} sitten
time-in-months = { $months } kuukauden kuluttua
time-months-ago = { $months } kuukautta sitten
time-in-years = { $years } vuoden kuluttua
time-years-ago = { $years } vuotta sitten

## Error pages

web-set-up = Painikkeen asetuksissa on virhe
web-not-found = Tätä sivua ei ole.
    .title = Sivua ei löydy
    .advice = Avaa paneeli painikkeesta Provetissa.
web-not-understood = Pyyntöä ei voitu lukea.
    .title = Jokin meni vikaan
    .advice = Sulje paneeli ja avaa se uudelleen painikkeesta Provetissa.
web-settings-not-found = Tätä sivua ei ole, tai sinulla ei ole siihen oikeutta.
    .title = Sivua ei löydy
    .advice = Siirry asetuksiin ja avaa sivu sieltä.
web-settings-not-understood = Pyyntöä ei voitu lukea. Mitään ei muutettu.
    .title = Jokin meni vikaan
    .advice = Lataa sivu uudelleen ja yritä uudestaan.
web-settings-broken = Meillä tapahtui virhe.
    .title = Jokin meni vikaan
    .advice = Tarkista, tallentuiko muutoksesi, ja yritä hetken kuluttua uudelleen.
web-to-settings = Siirry asetuksiin
web-foreign-form = Lomake on vanhentunut. Mitään ei muutettu.
    .title = Lomake on vanhentunut
    .advice = Lataa sivu uudelleen ja yritä uudestaan.
web-sign-in = Kirjaudu sisään
web-signed-out = Sinut on kirjattu ulos. Mitään ei muutettu.
    .title = Kirjauduttu ulos
    .advice = Kirjaudu sisään ja yritä uudelleen.
web-too-large = Tekstiä on enemmän kuin kerralla voi lähettää.
    .title = Liian pitkä
    .advice = Lyhennä tekstiä ja yritä uudelleen.
web-broken = Meillä tapahtui virhe.
    .title = Jokin meni vikaan
    .advice = Yritä hetken kuluttua uudelleen. Jos vika toistuu, lähetä alla oleva koodi tukeen.
web-not-opened = Tämä osoite toimii vain, kun se avataan painikkeesta Provetissa.
    .title = Avaa tämä Provetista
    .advice = Siirry Provetiin ja napsauta painiketta siellä.
web-unknown-clinic = Cagesidea ei ole otettu käyttöön tämän painikkeen klinikassa.
    .title = Tuntematon klinikka
    .advice = Pyydä pääkäyttäjää lisäämään sovellus Provetin luettelosta ja tarkistamaan, että painikkeen URL-osoite on sama kuin Cagesidessa.
web-unknown-button = Tällä klinikalla ei ole Cagesidessa painiketta tälle sivulle.
    .title = Tuntematon painike
    .advice = Pyydä pääkäyttäjää lisäämään painike Cagesideen tai tarkistamaan, että sen URL-osoite Provetissa on sama kuin Cagesidessa.
web-closed = Paneeli on ollut auki liian kauan, tai klinikan asetukset ovat muuttuneet.
    .title = Paneeli on suljettu
    .advice = Lataa Provet uudelleen ja avaa paneeli uudestaan.
web-expired = Sivu on ollut auki liian kauan.
    .title = Sivu on vanhentunut
    .advice = Lataa Provet uudelleen ja napsauta painiketta uudestaan.
web-ended = Pääkäyttäjä on sulkenut kaikki tältä sivulta avatut paneelit.
    .title = Sivu on vanhentunut
    .advice = Lataa Provet uudelleen ja napsauta painiketta uudestaan.
web-hookup-many = Viestejä tuli liikaa klinikoista, joita ei ole koskaan yhdistetty.
    .title = Liikaa viestejä
    .advice = Lähetä viesti myöhemmin uudelleen.
web-many-records = Tältä sivulta on avattu liian monta eri tietuetta.
    .title = Sivu on vanhentunut
    .advice = Lataa Provet uudelleen ja napsauta painiketta uudestaan.
web-other-origin = Provet on auki osoitteessa, jota tälle klinikalle ei ole määritetty.
    .title = Paneelia ei voi näyttää tässä
    .advice = Pääkäyttäjä voi lisätä osoitteen Cagesiden asetuksissa kohdassa Avausten suojaus.
web-sender = Pyyntö tuli verkosta, jota ei ole sallittu.
    .title = Ei sallittu
    .advice = Ylläpitäjä voi lisätä verkon asetukseen CAGESIDE_CALLBACK_NETWORKS.
web-browser = Taustapainike hyväksyy pyyntöjä vain Provetin palvelimilta.
    .title = Avattu selaimessa
    .advice = Mitään ei tehty. Napsauta painiketta Provetissa.
web-future = Painikkeen aika on tulevaisuudessa.
    .title = Kellot ovat eri ajassa
    .advice = Lataa Provet uudelleen ja yritä uudestaan. Jos vika toistuu, pyydä tukea tarkistamaan palvelimen kello.
web-bad-hash = Tarkistustiiviste ei vastaa tätä painiketta.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää syöttämään painikkeen tarkistussuola Provetiin uudelleen sellaisena kuin se on Cagesidessa.
web-no-hash = Painike ei lähetä tarkistustiivistettä.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää ottamaan painikkeen tarkistustiiviste (“Add verification hash”) käyttöön Provetissa.
web-no-object = Painike ei kerro, mistä tietueesta se avattiin.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää tarkistamaan painikkeen parametrin nimi Provetissa. Sen pitää olla “{ $parameter }”.
web-no-page = Painike ei kerro, miltä sivulta se avattiin.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää tarkistamaan, että painikkeen URL-osoite ja parametrin nimi Provetissa ovat samat kuin Cagesidessa.
web-other-tenant = Painike kuuluu toiselle klinikalle kuin sen URL-osoite kertoo.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää tarkistamaan, että painikkeen URL-osoite Provetissa on sama kuin Cagesidessa.
web-too-many = Valittuna on enemmän tietueita kuin yhteen paneeliin mahtuu.
    .title = Liian monta valittuna
    .advice = Valitse Provetissa vähemmän ja yritä uudelleen.
web-unreadable = Painike lähettää jotakin, mitä ei voida lukea.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää tarkistamaan, että painikkeen asetukset Provetissa ovat samat kuin Cagesidessa.
web-hookup-title = Ei ole kytkentäviesti
web-hookup-not-json = Sisältö ei ole JSON-olio.
web-hookup-field = Kenttä { $name }: { $problem }.
web-hookup-other-host = Tämä klinikka on yhdistetty toisella palvelimella. Ylläpitäjän on poistettava se täältä, ennen kuin se voi siirtyä.
web-hookup-host = Kentän { $name } palvelin ei ole sallittujen palvelinten luettelossa.
web-hookup-token-url = Kentän token_url polku ei ole tämän klinikan tunnistepiste.
web-webhook-unreadable = Sisällön on oltava lomake tai JSON-objekti, jossa nimetään klinikka tai kohde.
    .title = Ei webhook-viesti
    .advice = Valitse webhookille jokin Provetin tarjoamista sisältötyypeistä.
web-webhook-hookup = Tämä on hookup-viesti.
    .title = Ei webhook-viesti
    .advice = Lähetä se hookup-osoitteeseen.

## A section that fails

web-section-broken = Osiota ei voitu näyttää
web-section-broken-advice = Meillä tapahtui virhe. Paneelin muut osat toimivat.

## Panel frame

layout-loading = Ladataan
layout-reload-hint = Tallennettu. Lataa Provet uudelleen, niin muutos näkyy.
layout-unsaved-hint = Tallennettu. Täällä on vielä muuta tallentamatonta tekstiä, joten lataa Provet uudelleen vasta, kun olet valmis.
layout-provet-not-notified = Provetia ei voitu ladata uudelleen täältä. Lataa Provetin sivu itse.
layout-no-answer = Cageside ei vastannut. Jos olit tallentamassa, tarkista Provetista, tallentuiko tieto, ennen kuin yrität uudelleen.
layout-reload-offer = Tallennettu. Lataa Provet uudelleen, kun olet valmis, niin muutos näkyy.
layout-many-unread = Ei voitu ladata: { $count } osiota.
layout-retrying = Yritetään uudelleen { $seconds } s kuluttua.
layout-retry-all = Yritä kaikkia uudelleen
layout-newer = Päivityksiä on saatavilla.
layout-refresh = Päivitä
layout-refreshed = Päivitetty Provetista.
layout-ended = Paneelin aika päättyi tai se suljettiin. Avaa se uudelleen Provetista.
layout-copied = Kopioitu { $what }
layout-copy-failed = Kopiointi ei onnistunut. Valitse numero ja kopioi se.

## Sections that couldn't be loaded

section-try-again = Yritä uudelleen
section-forbidden = Oikeus puuttuu
section-forbidden-advice = Ei oikeutta nähdä: { $what }. Pääkäyttäjä voi antaa oikeuden Provetissa.
section-unreachable = Provet ei vastannut
section-unreachable-advice = Ei voitu ladata: { $what }. Yritä uudelleen tai katso Provetista.
section-throttled = Provet on ruuhkainen
section-throttled-advice = Ei voitu ladata: { $what }. Yritä uudelleen { $seconds } sekunnin kuluttua.
section-refused = Yhteys katkesi
section-refused-advice = Ei voitu ladata: { $what }. Provet hylkäsi klinikan tunnukset. Pääkäyttäjän on palautettava yhteys lisäämällä Cageside Provetissa uudelleen.
section-not-connected = Ei yhteyttä
section-not-connected-advice = Ei voitu ladata: { $what }. Klinikkaa ei ole vielä yhdistetty Provetiin. Pääkäyttäjän on lisättävä Cageside Provetissa.
section-checking = Yhteyttä tarkistetaan
section-checking-advice = Ei voitu ladata: { $what }. Provet hylkäsi klinikan tunnukset, joten yhteyttä tarkistetaan. Yritä uudelleen muutaman sekunnin kuluttua.
section-sign-in = Kirjaudu uudelleen
section-sign-in-advice = Et ole enää kirjautuneena Provetin kautta. Kirjaudu uudelleen, niin näet tiedon: { $what }.
section-nonsense = Provetin vastaus oli odottamaton
section-nonsense-advice = Vastausta ei voi lukea: { $what }. Katso Provetista. Jos vika toistuu, ota yhteyttä tukeen.
section-unfiltered = Vastausta ei voitu varmistaa
section-unfiltered-advice = Provet palautti vääriä tietoja, joten mitään ei näytetä: { $what }. Katso Provetista.
section-not-found = Ei löytynyt
section-not-found-advice = Ei löytynyt Provetista: { $what }. Tieto on voitu poistaa tai yhdistää toiseen.
section-rejected = Provet hylkäsi pyynnön
section-rejected-advice = Ei voitu ladata: { $what }. Provet ilmoittaa:

## Missing data beside other data, in one sentence

unavailable-forbidden = Ei oikeutta nähdä: { $what }.
unavailable-unreachable = Ei voitu ladata: { $what }. Provet ei vastannut.
unavailable-throttled = Ei voitu ladata: { $what }. Provet on ruuhkainen.
unavailable-unreadable = Odottamaton vastaus Provetista, ei voi lukea: { $what }.
unavailable-unfiltered = Ei voitu varmistaa: { $what }. Provet palautti vääriä tietoja.
unavailable-not-found = Ei löytynyt Provetista: { $what }.
unavailable-sign-in = Kirjaudu uudelleen, niin näet tiedon: { $what }.
unavailable-checking = Ei voitu ladata: { $what }. Yhteyttä Provetiin tarkistetaan.
unavailable-refused = Ei voitu ladata: { $what }. Provet hylkäsi yhteyden.

## Failed writes

write-error-forbidden-advice = Ei tallennettu: { $what }. Cagesidella ei ole oikeutta muuttaa tätä Provetissa. Pääkäyttäjä voi antaa oikeuden siellä.
write-error-unreachable = Provetiin ei saatu yhteyttä
write-error-unreachable-advice = Ei tallennettu: { $what }. Yritä uudelleen.
write-error-unsure = Tallennusta ei voitu varmistaa
write-error-unsure-advice = Provet ei vastannut ajoissa: { $what }. Tarkista Provetista, tallentuiko tieto, ennen kuin yrität uudelleen.
write-error-throttled-advice = Ei tallennettu: { $what }. Yritä uudelleen { $seconds } sekunnin kuluttua.
write-error-refused-advice = Ei tallennettu: { $what }. Provet hylkäsi klinikan tunnukset. Pääkäyttäjän on palautettava yhteys lisäämällä Cageside Provetissa uudelleen.
write-error-not-connected-advice = Ei tallennettu: { $what }. Klinikkaa ei ole yhdistetty Provetiin. Pääkäyttäjän on lisättävä Cageside Provetissa.
write-error-checking-advice = Ei tallennettu: { $what }. Yhteyttä Provetiin tarkistetaan. Yritä uudelleen muutaman sekunnin kuluttua.
write-error-sign-in-advice = Ei tallennettu: { $what }. Et ole enää kirjautuneena Provetin kautta. Kirjaudu uudelleen ja tallenna sitten.
write-error-not-found-advice = Ei tallennettu: { $what }. Tietoa ei enää ole Provetissa. Se on voitu poistaa tai yhdistää toiseen.
write-error-rejected-advice = Ei tallennettu: { $what }. Provet ilmoittaa:
write-error-rejected-bare-advice = Ei tallennettu: { $what }. Provet hylkäsi tallennuksen ilmoittamatta syytä.

## Forms

form-check = Tarkista
form-save = Tallenna
form-cancel = Peruuta
form-change = Muokkaa
form-review = Tarkista ennen tallennusta

## Notices

notice-reload-provet = Lataa Provet uudelleen
link-open = Avaa
link-open-name = Avaa { $what } Provetissa, uusi välilehti
link-new-tab = { $what }, uusi välilehti
link-visit = käynti { $day }
link-visit-undated = käynti ilman päivää
phone-copy = Kopioi
phone-copy-name = Kopioi { $number }
print-button = Tulosta

## Ages

age-born = syntynyt
age-not-recorded = ikää ei ole kirjattu
age-birth-unreadable = ikä tuntematon: syntymäaika { $problem }
age-placeholder = ikä tuntematon
age-not-born = syntymäaika on tulevaisuudessa
age-death-doubtful = ikä epäselvä: tarkista kuolinpäivä

## Writes

write-already = Jo tallennettu.
write-unsent = Ei tallennettu: { $what }. Avaa lomake uudelleen ja tallenna sitten.
write-changed = Ei tallennettu: { $what }. Joku muutti tätä tietoa. Tarkista se ja yritä uudelleen.

## Visit statuses

status-admitted = Saapunut
status-in-progress = Käynnissä
status-ready-for-discharge = Valmis kotiutettavaksi
status-discharged = Kotiutettu
status-invoicing = Laskutuksessa
status-invoice-paid = Lasku maksettu
status-finalized = Päätetty
status-draft = Luonnos
status-unknown = Tila { $number }
status-unavailable = Tila ei saatavilla

## Patient: identity

patient-what = potilas
patient-record-what = potilaan tiedot
names-vets-what = eläinlääkärien nimet
names-authors-what = kirjaajien nimet
names-people-what = henkilöiden nimet
names-owner-what = omistajan nimi
patient-unnamed = (nimeä ei ole kirjattu)
patient-in-provet = Avaa Provetissa
patient-deceased = Kuollut { $day }
patient-deceased-undated = Kuollut, kuolinpäivä ei ole luettavissa
patient-deceased-unreadable = Kuollut: { $problem }
patient-merged = Yhdistetty potilaaseen { $id }
patient-merged-named = Yhdistetty potilaaseen { $name } ({ $id })
patient-merged-unread = Yhdistetty toiseen potilaaseen
patient-merged-open = Avaa yhdistetty potilas
patient-insurance = Vakuutus
patient-blood-group = Veriryhmä
patient-recorded-in-provet = Kirjattu (katso Provetista)
patient-archived = Arkistoitu
patient-not-for-food = Ei elintarvikkeeksi
patient-microchip = Mikrosiru
patient-other-client = Potilaan tiedoissa on eri omistaja
species-dog = koira
species-cat = kissa
species-rabbit = kani
species-horse = hevonen
species-guinea-pig = marsu
species-hamster = hamsteri
species-rat = rotta
species-mouse = hiiri
species-ferret = fretti
species-bird = lintu
species-cattle = nauta
species-sheep = lammas
species-goat = vuohi
species-pig = sika
patient-lines-title = Potilaat
patient-number = nro { $number }
patient-weight-undated = päivämäärä ei tiedossa
patient-weight-not-requested = Paino näkyy potilaan omassa paneelissa.

## Owner

owner-title = Omistaja
owner-what = omistaja
owner-nothing = Omistajaa ei ole kirjattu.
owner-archived = Arkistoitu
owner-contact-title = Omistaja ja puhelin
owner-balance-title = Omistajan saldo
owner-balance-none = Ei maksamattomia laskuja
owner-balance-overdue = { $sum } myöhässä, enintään { $days } { $days ->
    [one] päivän
   *[other] päivää
}
client-unnamed = (nimeä ei ole kirjattu)

## Critical notes and remarks

notes-title = Kriittiset huomiot
notes-what = kriittiset huomiot ja huomautukset
notes-critical = Kriittiset huomiot
notes-remarks = Huomautukset
notes-no-critical = Kriittisiä huomioita ei ole kirjattu. Tarkista allergiat muualta potilaan tiedoista.
notes-no-critical-client = Kriittisiä huomioita ei ole kirjattu.
notes-accounting = Laskutushuomio
notes-changes = { $what }: muutokset
diff-removed = poistettu
diff-added = lisätty
notes-edit = Muokkaa huomioita
notes-before = { $what } nyt
notes-after = { $what } tallennuksen jälkeen
notes-empty = (tyhjä)
notes-formatted = Tekstissä on muotoiluja. Muokkaa sitä Provetissa.
notes-changed = Joku muu muokkasi tätä. Uusin versio on alla.
notes-saved = Tallennettu.
notes-not-merged = Potilas on yhdistetty toiseen. Muokkaa huomioita siellä.
notes-tags-unread = { $count } { $count ->
    [one] tunniste ei ole
   *[other] tunnistetta ei ole
} luettavissa. Katso Provetista.
notes-fields = Mukautetut kentät
notes-fields-unread = { $count } { $count ->
    [one] mukautettu kenttä ei ole
   *[other] mukautettua kenttää ei ole
} luettavissa. Katso Provetista.
notes-field-yes = Kyllä
notes-field-no = Ei

## Weight

weight-title = Paino
weight-what = painot
weight-new = uusi paino
weight-nothing = Painoa ei ole kirjattu.
weight-left-out = { $count } { $count ->
    [one] epäuskottava punnitus
   *[other] epäuskottavaa punnitusta
} piilotettu.
weight-unread = { $count } { $count ->
    [one] punnitus ei ole
   *[other] punnitusta ei ole
} luettavissa. Katso Provetista.
weight-none-usable = Ei käyttökelpoista painoa: { $count } { $count ->
    [one] kirjattu arvo on mahdoton tai lukukelvoton.
   *[other] kirjattua arvoa on mahdottomia tai lukukelvottomia.
}
weight-or = tai
weight-same-time = { $count } ristiriitaista painoa samalle ajalle
weight-dated-ahead = päivätty tulevaisuuteen: { $day }
weight-slip-decimal = { $day }: { $before }, nyt { $after }. Tarkista desimaalipilkku.
weight-slip-pounds = { $day }: { $before }, nyt { $after }. Tarkista yksikkö: paunoja?
weight-older = Näytetään vain viimeisimmät punnitukset.
weight-over-months = { $months } kuukaudessa:
weight-since = lähtöpaino { $kilograms } ({ $day })
weight-field = Paino
weight-trend-down = Laskenut { $percent } ({ $time }): { $before } → { $after }
weight-trend-up = Noussut { $percent } ({ $time }): { $before } → { $after }
weight-trend-same = Ei muutosta ({ $time }): { $after }
weight-trend-one-day = samana päivänä
weight-ask-meant = Tarkoititko { $kilograms }?
weight-ask-right = Onko { $kilograms } oikein?
weight-ask-again = Tallennetaanko { $kilograms } uudelleen?
weight-odd-today = Sama paino on jo kirjattu tänään klo { $at }.
weight-undo = Kumoa
weight-undo-what = painon { $kilograms } poisto
weight-undone = Paino poistettu: { $kilograms }
weight-undo-gone = Painoa { $kilograms } ei voitu kumota. Provetissa sitä ei enää ole sellaisena kuin se tallennettiin.
weight-correct-in-provet = Korjaa paino Provetissa
weight-save = Tallenna { $kilograms }
weight-saved = Paino tallennettu: { $kilograms }
weight-compared = { $change }, edellinen { $before } ({ $day })
weight-changed = Joku kirjasi juuri painon { $kilograms } ({ $at }). Vertaa ennen tallennusta.
weight-not-deceased = Potilas on kuollut, joten painoa ei voi kirjata tässä.
weight-not-merged = Potilas on yhdistetty toiseen. Kirjaa paino sinne.
weight-not-blind = Painoa ei voi kirjata ennen kuin potilaan tiedot ovat saatavilla.
weight-impossible = Paino ei ole mahdollinen. Tarkista luku.
weight-wrong-empty = Anna paino.
weight-wrong-unit = Anna paino kilogrammoina.
weight-wrong-ambiguous = Käytä vain yhtä desimaalipilkkua tai -pistettä.
weight-wrong-negative = Paino ei voi olla negatiivinen.
weight-wrong-number = Anna luku, esimerkiksi 12,4.
weight-odd-decimal = Edellinen paino oli { $before }. Tarkista desimaalipilkku.
weight-odd-pounds = Edellinen paino oli { $before }. Annoitko painon paunoina?
weight-odd-pounds-before = Edellinen paino oli { $before }. Oliko se paunoina?
weight-odd-change = Suuri muutos: { $change } edellisestä painosta ({ $before }).
weight-odd-light = Alle 1 g. Tarkista desimaalipilkku.

## Vitals

vitals-title = Vitaaliarvot
vitals-what = vitaaliarvot
vitals-nothing = Vitaaliarvoja ei ole kirjattu.
vitals-none = Ei kirjattu
vitals-previous = Edellinen:
vitals-temperature = Ruumiinlämpö
vitals-temperature-what = ruumiinlämmöt
vitals-temperature-value = { $value }°
vitals-heart-rate = Syke
vitals-heart-rate-what = sykkeet
vitals-heart-rate-value = { $value }{ "\u00A0" }lyöntiä/min
vitals-respiratory-rate = Hengitystiheys
vitals-respiratory-rate-what = hengitystiheydet
vitals-respiratory-rate-value = { $value }{ "\u00A0" }krt/min
vitals-body-condition = Kuntoluokka
vitals-body-condition-what = kuntoluokat
vitals-body-condition-value = { $value } (asteikkoa ei ole kirjattu)
vitals-unread = { $count } { $count ->
    [one] mittaus ei ole
   *[other] mittausta ei ole
} luettavissa. Katso Provetista.
vitals-dated-ahead = { $count } { $count ->
    [one] tulevaisuuteen päivätty mittaus
   *[other] tulevaisuuteen päivättyä mittausta
} piilotettu.
vitals-incomplete = Kaikkia mittauksia ei tarkistettu. Provetissa voi olla uudempia.

## Care due

due-title = Erääntyvät hoidot
due-what = muistutukset
due-nothing = Avoimia muistutuksia ei ole kirjattu.
due-dead = Potilas on kuollut, joten mitään ei eräänny.
due-archived = Potilas on arkistoitu, joten mitään ei eräänny.
due-merged = Potilas on yhdistetty toiseen. Katso erääntyvät sieltä.
due-untitled = Nimetön muistutus
due-overdue = { $days } { $days ->
    [one] päivän
   *[other] päivää
} myöhässä
due-undated = ei päivämäärää
due-replaced = korvattu muistutuksella, joka erääntyy { $by }
due-given = Annettu
due-last = Viimeksi annettu:
due-perhaps = Mahdollisesti jo annettu:
due-settled = Tehdyt tai korvatut
due-vaccinations = Annetut rokotukset ({ $count })
due-vaccinations-possible = Mahdollisesti annetut rokotukset ({ $count })
due-vaccinations-planned = Suunnitellut rokotukset ({ $count })
due-batch = erä
due-elsewhere = annettu muualla
due-dose-undated = (ei päivämäärää)
due-external-what = muualla annetut rokotukset
due-by-date-alone = Perustuu vain eräpäiviin: muistutuksia ei voitu yhdistää rokotuksiin.
due-older = Näytetään vain viimeisimmät tiedot.

## Recent medicines

medicines-title = Viimeaikaiset lääkkeet
medicines-what = lääkkeet
medicines-nothing = Lääkkeitä ei ole kirjattu viimeisten { $days } päivän aikana.
medicines-note = Viimeisten { $days } päivän ajalta. Lääkitys ei välttämättä ole enää käytössä.
medicines-no-instructions = Ohjetta ei ole kirjattu.
medicines-older = Näytetään vain viimeisimmät käynnit.
medicines-planned = Suunniteltu, ei vielä annettu
line-recipient-unnamed = potilasta ei ole määritetty
line-undone = määrä nolla tai peruttu
line-visit-ahead = käynti on luonnos tai tulossa
line-possible = Mahdollisesti annettu: { $why }

## Visits

consultations-title = Käynnit
consultations-what = käynnit
consultations-nothing = Käyntejä ei ole kirjattu.
consultations-no-complaint = syytä ei ole kirjattu
consultations-older = Vanhemmat käynnit ovat Provetissa.

## Visit: identity, discharge checklist, items, diagnoses, discharge instructions

consultation-what = käynti
consultation-record-what = käynnin tiedot
consultation-no-animals = Käynti ilman potilaita
consultation-animal-gone = Potilaan tietoja ei löytynyt Provetista.
consultation-animal-not-seen = Tämän eläimen tietoja ei voitu ladata: Provet lähetti vain osan tiedoista. Katso Provetista.
consultation-animals-what = käynnin potilaat
consultation-kind-inpatient = Osastopotilas
consultation-kind-outpatient = Polikliininen käynti
consultation-kind-home = Kotikäynti
consultation-kind-farm = Tilakäynti
consultation-kind-boarding = Hoitola
consultation-kind-service = Lemmikkipalvelu
consultation-kind-unknown = Käynnin tyyppi ei tiedossa
consultation-other-animal = Eri potilas (nro { $number })
consultation-alerts-owner = { $owner } (omistaja)
consultation-alerts-animals = potilaiden kriittiset huomiot
consultation-alerts-client = omistajan kriittiset huomiot
consultation-missing-title = Kotiutuksen tarkistuslista
consultation-missing-gaps = Ennen kotiutusta puuttuu tai ei tiedossa:
consultation-missing-nothing = Kotiutuksen tarkistuslista on valmis
consultation-missing-unavailable-note = Ei tiedossa -kohdat voivat silti olla kirjattuina. Katso Provetista.
consultation-part-there = Valmis
consultation-part-missing = Puuttuu
consultation-part-unavailable = Ei tiedossa
consultation-part-no-medicines = Ei lääkkeitä
consultation-part-no-items = Ei rivejä
consultation-part-deceased = Ei tarvita (kuollut)
consultation-part-diagnosis = Diagnoosi
consultation-part-note = Potilaskertomusmerkintä
consultation-part-instructions = Kotihoito-ohje
consultation-part-dosage = Jokaisen lääkkeen annostus
consultation-part-weight = Paino tältä käynniltä
consultation-part-price = Jokaisen rivin hinta
consultation-items-title = Rivit
consultation-items-what = rivit
consultation-items-nothing = Rivejä ei ole kirjattu.
consultation-items-more = Lisää rivejä on Provetissa.
consultation-items-procedures = Toimenpiteet
consultation-items-analyses = Laboratoriotutkimukset
consultation-items-medicines = Lääkkeet
consultation-items-supplies = Tarvikkeet
consultation-items-foods = Ruoat
consultation-items-other = Muut rivit
consultation-items-quantity = Määrä
consultation-items-price = Yksikköhinta
consultation-items-no-price = ei hintaa
consultation-items-planned = suunniteltu { $day }, ei vielä annettu
consultation-total = Laskun loppusumma:
consultation-total-draft = (luonnos)
consultation-total-note = Sisältää verot, Provetin laskema koko laskulle.
consultation-total-open = Avaa lasku
consultation-total-none = Laskua ei vielä ole, joten loppusummaa ei ole.
consultation-total-unavailable = Provet ei anna tälle laskulle loppusummaa. Avaa lasku Provetissa.
consultation-diagnoses-title = Diagnoosit
consultation-diagnoses-what = diagnoosit
consultation-diagnoses-nothing = Diagnoosia ei ole kirjattu.
consultation-diagnoses-more = Lisää diagnooseja on Provetissa.
consultation-diagnoses-nameless = { $count ->
    [one] { $count } diagnoosin nimeä ei voi lukea. Katso Provetista.
   *[other] { $count } diagnoosin nimeä ei voi lukea. Katso Provetista.
}
consultation-discharge-title = Kotihoito-ohjeet
consultation-discharge-what = kotihoito-ohjeet
consultation-discharge-nothing = Kotihoito-ohjetta ei ole kirjattu.
consultation-discharge-more = Lisää ohjeita on Provetissa.
consultation-discharge-textless = { $count ->
    [one] { $count } ohjeessa ei ole luettavaa tekstiä. Katso Provetista.
   *[other] { $count } ohjeessa ei ole luettavaa tekstiä. Katso Provetista.
}

## Visit: status

status-title = Käynnin tila
status-what = käynnin tila
status-draft-note = Käynti on luonnos.
status-unknown-note = Tuntematon tila ({ $number }). Katso Provetista.
status-unavailable-note = Tila ei ole saatavilla. Katso Provetista.
status-no-next = Jatka Provetissa.
status-move = Siirrä tilaan ”{ $to }”
status-moved = Siirretty tilaan ”{ $to }”.
status-changed = Ei tallennettu. Joku muutti tilan: ennen “{ $seen }”, nyt “{ $now }”.

## Visit: clinical notes

note-title = Potilaskertomus
note-what = potilaskertomusmerkinnät
note-one = uusi merkintä
note-nothing = Merkintöjä ei ole kirjattu.
note-older = Vanhemmat merkinnät ({ $count })
note-more = Lisää merkintöjä on Provetissa.
note-textless = { $count ->
    [one] { $count } merkinnässä ei ole luettavaa tekstiä. Katso Provetista.
   *[other] { $count } merkinnässä ei ole luettavaa tekstiä. Katso Provetista.
}
note-recipient-unnamed = potilasta ei ole määritetty
note-undated = ei päivämäärää
note-add = Lisää merkintä
note-field = Merkintä
note-animal = Potilas
note-animal-choose = Valitse potilas
note-wrong-empty = Kirjoita merkintä.
note-wrong-animal = Valitse potilas, jota merkintä koskee.
note-not-blind = Merkintöjä ei voi lisätä ennen kuin käynnin tiedot ovat saatavilla.
note-not-merged = Potilas on yhdistetty toiseen. Lisää merkintä Provetissa.
note-late = { $status }: Provet ei ehkä hyväksy uutta merkintää.
note-changed = Joku muutti käyntiä tai sen merkintöjä, joten mitään ei vielä tallennettu. Tarkista ne ennen tallennusta.
note-same = Täsmälleen sama merkintä on jo olemassa.
note-save = Tallenna merkintä
note-saved = Merkintä tallennettu.

## Appointments

appointments-title = Tulevat ajanvaraukset
appointments-what = ajanvaraukset
appointments-nothing = Tulevia ajanvarauksia ei ole kirjattu.
appointments-no-time = ei aikaa
appointments-more = Lisää ajanvarauksia on Provetissa.
time-age-days = { $days } { $days ->
    [one] päivä
   *[other] päivää
}
time-age-weeks = { $weeks } { $weeks ->
    [one] viikko
   *[other] viikkoa
}
time-age-months = { $months } { $months ->
    [one] kuukausi
   *[other] kuukautta
}
time-age-years = { $years } { $years ->
    [one] vuosi
   *[other] vuotta
}
time-age-both = { $years } { $months }
time-age-unknown = ikä ei tiedossa

## The weight chart

chart-title = Painon kehitys
chart-summary = { $count } { $count ->
    [one] punnitus
   *[other] punnitusta
} aikaväliltä { $first } – { $last }. Pienin { $lowest } ({ $lowest_date }), suurin { $highest } ({ $highest_date }), viimeisin { $latest }.
chart-single = Yksi punnitus: { $weight } ({ $date }).
chart-values = { $count ->
    [one] Näytä paino
   *[other] Näytä kaikki { $count } painoa
}
chart-date = Päivä
chart-weight = Paino

## Owner panel: identity

client-what = omistaja
client-archived = Arkistoitu
client-no-address = Osoitetta ei ole kirjattu.

## Owner panel: patients

client-animals-title = Potilaat
client-animals-what = potilaat
client-animals-nothing = Potilaita ei ole kirjattu.
client-animals-none-living = Eläviä potilaita ei ole kirjattu.
client-animals-gone = Kuolleet tai arkistoidut ({ $count })
client-animals-more = Lisää potilaita on Provetissa.
client-animals-named = Mainittu myös tämän omistajan tiedoissa
client-animals-other-client = Potilaan tiedoissa on eri omistaja.
client-animals-no-client = Potilaan tiedoissa ei ole omistajaa.
client-animals-named-missing = { $count ->
    [one] { $count } muuta tämän omistajan tiedoissa mainittua potilasta ei löytynyt.
   *[other] { $count } muuta tämän omistajan tiedoissa mainittua potilasta ei löytynyt.
} Katso Provetista.
client-animals-named-what = muut tämän omistajan tiedoissa mainitut potilaat
client-animals-critical = Kriittisiä huomioita
client-animals-remarks = Huomautuksia tai mukautettuja kenttiä

## Owner panel: missed appointments

client-missed-title = Saapumatta jääneet käynnit
client-missed-what = saapumatta jääneet käynnit
client-missed-count = Jätti saapumatta { $count } { $count ->
    [one] kerran
   *[other] kertaa
} viimeisten 12 kuukauden aikana
client-missed-when = Näytä päivät
client-missed-nothing = Viimeisten 12 kuukauden ajalta ei ole kirjattu saapumatta jättämisiä.
client-missed-more = Kaikkia viimeisten 12 kuukauden ajanvarauksia ei tarkistettu.

## Balance

balance-title = Saldo
balance-what = laskut
balance-nothing = Laskuja ei ole kirjattu.
balance-none-open = Ei maksettavaa.
balance-no-others = Muissa laskuissa ei ole maksettavaa.
balance-none-open-seen = Tarkistetuissa laskuissa ei ole maksettavaa.
balance-open = Avoinna
balance-overdue = Erääntynyt
balance-longest = enimmillään { $days } { $days ->
    [one] päivä
   *[other] päivää
}
balance-overdue-by = erääntynyt { $days } { $days ->
    [one] päivä
   *[other] päivää
} sitten
balance-of = kokonaissumma { $total }
balance-due = eräpäivä
balance-no-due = ei eräpäivää
balance-others-due = muilta { $sum }
balance-overdue-unknown = { $count } { $count ->
    [one] eräpäivää
   *[other] eräpäivää
} ei voi lukea, joten erääntyneitä voi olla enemmän.
balance-owed-by-others = Omistajalla ei ole maksettavaa, mutta muilla on ({ $count }):
balance-status = Tila
balance-invoice = Lasku
balance-unnumbered = Numeroimaton lasku
balance-unclear = { $count } { $count ->
    [one] lasku ei ole
   *[other] laskua ei ole
} mukana summissa: Provet ei kerro, { $count ->
    [one] onko se maksettava
   *[other] ovatko ne maksettavia
}. Katso Provetista.
balance-overpaid = Maksettu liikaa ({ $count })
balance-drafts = Luonnokset ({ $count }), toistaiseksi { $sum }
balance-drafts-unknown = Luonnokset ({ $count }), summa ei tiedossa
balance-credit-notes = Hyvityslaskut ({ $count })
balance-settled = { $count } { $count ->
    [one] maksettu lasku
   *[other] maksettua laskua
}.
balance-older = Näytetään vain viimeisimmät laskut.

## Invoice

invoice-what = lasku
invoice-number = Lasku { $number }
invoice-unnumbered = Numeroimaton lasku
invoice-credit-number = Hyvityslasku { $number }
invoice-credit-unnumbered = Numeroimaton hyvityslasku
invoice-credit = Hyvityslasku
invoice-kind-unknown = Voi olla hyvityslasku (tyyppi ei tiedossa)
invoice-draft = Luonnos
invoice-sent = Lähetetty
invoice-open = Avoin
invoice-finalised = Viimeistelty
invoice-invoicing = Maksetaan myöhemmin
invoice-voided = Mitätöity
invoice-stage-unknown = Tuntematon tila ({ $number })
invoice-stage-not-given = Tila ei tiedossa
invoice-countersale = Kassamyynti
invoice-later = Sovittu maksettavaksi myöhemmin
invoice-payer = Maksaja
invoice-payer-nothing = Maksajaa ei ole kirjattu.
invoice-dated = Päivätty
invoice-undated = Ei päiväystä
invoice-reference = Viite
invoice-visit = Avaa käynti
invoice-visit-reversed = Avaa peruttu käynti
invoice-sums-title = Summat
invoice-net = Veroton
invoice-vat = ALV
invoice-total = Yhteensä
invoice-credited = Hyvitetty yhteensä
invoice-unknown = ei tiedossa
invoice-due = Maksettavaa
invoice-due-client = Omistajan maksettavaa
invoice-due-others = Muiden maksettavaa
invoice-overpaid = Maksettu liikaa
invoice-due-voided = Lasku on mitätöity. Siitä ei ole maksettavaa.
invoice-due-credit = Tämä on hyvityslasku. Siitä ei ole maksettavaa.
invoice-due-draft = Tämä on luonnos. Maksettavaa ei ole ennen laskun viimeistelyä.
invoice-paid = Maksettu
invoice-paid-but-open = Merkitty maksetuksi, mutta maksettavaa on vielä:
invoice-print = Tulostusnäkymä
invoice-print-draft = Luonnos, ei lasku
invoice-pdf = PDF Provetista
invoice-pdf-what = lasku PDF-tiedostona
invoice-rows-title = Laskurivit
invoice-total-what = laskun loppusumma
invoice-rows-what = laskurivit
invoice-rows-not-given = Provet ei anna tämän laskun laskurivejä.
invoice-rows-animals-what = laskurivien potilaat
invoice-rows-nothing = Laskurivejä ei ole kirjattu.
invoice-rows-draft = Luonnoksen laskurivit eivät ole saatavilla. Katso Provetista.
invoice-rows-consolidated = Laskurivit ovat tähän laskuun koostetuilla laskuilla. Katso “Liittyvät laskut”.
invoice-rows-more = Lisää laskurivejä on Provetissa.
invoice-rows-name = Nimike
invoice-rows-unnamed = (ei nimeä)
invoice-rows-quantity = Määrä
invoice-rows-vat = ALV-%
invoice-rows-charged = Summa
invoice-rows-credits = Hyvitys
invoice-rows-apart = Laskurivien summa on { $rows }, mutta laskun loppusumma on { $total }. Laskun loppusumma pätee.
invoice-vat-title = Arvonlisävero
invoice-vat-what = laskun arvonlisävero
invoice-vat-sums-what = Provetin arvonlisäverosummat
invoice-vat-nothing = Ei laskurivejä, joten ei arvonlisäveroa.
invoice-vat-no-rows = Provet ei anna tämän laskun laskurivejä, joten arvonlisäveroa ei voi eritellä verokannoittain.
invoice-vat-added = Laskettu laskuriveistä, koska Provetin arvonlisäverosummat eivät ole saatavilla.
invoice-vat-part = Kaikkia laskurivejä ei ladattu, joten arvonlisäveroa ei lasketa tässä. Katso Provetista.
invoice-vat-no-rate = ei verokantaa
invoice-vat-number = ALV-numero
invoice-account = Tilinumero
invoice-payments-title = Maksut
invoice-payments-what = maksut
invoice-payments-nothing = Maksuja ei ole kirjattu.
invoice-payments-more = Lisää maksuja on Provetissa.
invoice-payments-how = Maksutapa
invoice-payments-when = Päivä
invoice-payments-paid = Summa
invoice-paid-back = { $sum } palautettu
invoice-by-card = Kortti
invoice-by-cash = Käteinen
invoice-by-transfer = Tilisiirto
invoice-by-rounding = Pyöristys
invoice-by-cheque = Sekki
invoice-by-voucher = Arvoseteli
invoice-by-consolidation = Koostettu
invoice-by-mobile = Mobiilimaksu
invoice-by-prepayment = Ennakkomaksu
invoice-by-gift-card = Lahjakortti
invoice-by-finance = Rahoitus
invoice-by-credit = Hyvityslasku
invoice-by-insurance = Vakuutuskorvaus
invoice-by-other = Muu
invoice-linked-title = Liittyvät laskut
invoice-linked-what = liittyvät laskut ja hyvityslaskut
invoice-linked-nothing = Ei liittyviä laskuja eikä hyvityslaskuja.
invoice-linked-more = Liittyviä laskuja ja hyvityslaskuja voi olla lisää. Katso Provetista.
invoice-credits-this = Hyvittää tämän laskun
invoice-credited-here = Tämän hyvityslaskun hyvittämä
invoice-credits-the-same = Hyvittää saman laskun
invoice-first = Ketjun ensimmäinen
invoice-drawn-in = Koostettu tähän laskuun
invoice-drawn-into = Koontilasku, johon tämä lasku on koostettu
invoice-named = Liitetty Provetissa
invoice-client-title = Omistaja
invoice-client-nothing = Laskulla ei ole omistajaa.
invoice-others-title = Omistajan muut laskut
invoice-others-what = omistajan muut laskut
invoice-printed = Tiedot Provetissa
invoice-print-how = Tulosta selaimella. Tämä kopio on vain tiedoksi: virallinen lasku on Provetissa.

## Prescriptions

prescription-title = Reseptit
prescription-what = reseptit
prescription-by-what = reseptien kirjoittajien nimet
prescription-animals-what = minkä potilaan resepti kukin on
prescription-nothing = Reseptejä ei ole kirjattu.
prescription-none-valid = Tänään voimassa olevia reseptejä ei ole.
prescription-over = Ei enää voimassa ({ $count })
prescription-more = Lisää reseptejä on Provetissa.
prescription-not-looked = Kansallisia sähköisiä reseptejä ei näytetä tässä.
prescription-items-what = reseptien lääkkeet
prescription-items-more = Lisää lääkkeitä on Provetissa.
prescription-no-items = Reseptissä ei ole lääkkeitä.
prescription-unnamed = (nimetön lääke)
prescription-undated = Ei päivämäärää
prescription-here = tältä käynniltä
prescription-valid = voimassa { $until } asti
prescription-ended = vanheni { $until }
prescription-ahead = ei vielä voimassa
prescription-no-end = päättymispäivää ei ole kirjattu
prescription-old = Yli vuoden vanhat, päättymispäivää ei ole kirjattu ({ $count })
prescription-cancelled = Peruttu
prescription-cancelled-count = Perutut ({ $count })
prescription-by = Määrännyt
prescription-repeats = { $all } { $all ->
    [one] uusinta
   *[other] uusintaa
} määrätty (jäljellä olevat ei tiedossa)
prescription-repeats-of = uusintoja jäljellä { $left }/{ $all }
prescription-repeats-left = uusintoja jäljellä { $left }
prescription-repeats-unknown = uusinnat ei tiedossa
prescription-repeats-what = uusinnat
prescription-repeats-left-what = uusintoja jäljellä

## Health plan

plan-title = Terveyssuunnitelma
plan-what = terveyssuunnitelma
plan-animal = Potilas
plan-animal-what = suunnitelman potilas
plan-check = Tarkista, että potilas on oikea: Provet lähettää tähän vain numeron. Tee muutokset Provetissa.
plan-unnamed = (nimetön suunnitelma)
plan-valid = voimassa, päättyy { $when }
plan-valid-open = voimassa, päättymispäivää ei ole kirjattu
plan-ahead = alkaa { $when }
plan-over = päättyi { $when }
plan-validity-unknown = päiviä ei ole kirjattu
plan-validity-unread = voimassaolo epäselvä: päivä ei ole luettavissa
plan-from = Alkaa
plan-until = Päättyy
plan-renewal = Uusiminen
plan-renewed = Uusiutuu automaattisesti
plan-not-renewed = Päättyy
plan-price = Hinta
plan-next = Seuraava maksu
plan-items-title = Suunnitelman sisältö
plan-items-what = suunnitelman sisältö
plan-items-nothing = Sisältöä ei ole kirjattu.
plan-items-more = Lisää sisältöä on Provetissa.
plan-item = Nimike
plan-included = Sisältyy
plan-used = Käytetty
plan-left = Jäljellä
plan-payments-title = Suunnitelman maksut
plan-payments-what = suunnitelman maksut
plan-payments-nothing = Maksuja ei ole kirjattu.
plan-payments-note = Vain eräpäivät. Katso Provetista, onnistuiko maksu.
plan-payments-more = Lisää maksuja on Provetissa.
plan-payment-ahead = tulossa
plan-payment-due = erääntyy

## Home deliveries

delivery-title = Tilaukset
delivery-what = kotiinkuljetukset
delivery-client-what = tilauksen omistaja
delivery-check = Tarkista, että omistaja on oikea: Provet lähettää tähän vain numeron. Tee muutokset Provetissa.
delivery-none-chosen = Tilausta ei ole valittu. Näytetään viimeisimmät.
delivery-nothing = Tilauksia ei ole kirjattu.
delivery-more = Näytetään vain viimeisimmät tilaukset. Lisää on Provetissa.
delivery-items-what = tilausten sisältö
delivery-items-more = Provetissa voi olla lisää sisältöä.
delivery-no-items = Sisältöä ei ole kirjattu.
delivery-order = Tilaus
delivery-ordered = tilattu
delivery-due = odotettu toimitus
delivery-no-day = ei toimituspäivää
delivery-placed = Tilattu
delivery-packed = Pakattu
delivery-on-its-way = Matkalla
delivery-delivered = Toimitettu
delivery-cancelled = Peruttu
delivery-failed = Epäonnistui
delivery-out-of-stock = loppu varastosta
delivery-replaced = korvattu toisella
delivery-again = seuraava toimitus
delivery-track = Seuraa toimitusta

## Contact

contact-title = Yhteystiedot
contact-what = yhteystiedot
contact-phones-what = puhelinnumerot
contact-email-what = sähköpostiosoite
contact-phone = Puhelin
contact-email = Sähköposti
contact-no-phone = Puhelinnumeroa ei ole kirjattu.
contact-no-usable-phone = Yhteenkään näistä numeroista ei voi soittaa täältä.
contact-not-callable = Ei voi soittaa täältä
contact-phone-empty = (ei numeroa)
contact-reminders = Muistutukset tähän numeroon
contact-second-owner = Toinen omistaja
contact-more-phones = Lisää puhelinnumeroita on Provetissa.
contact-no-email = Sähköpostiosoitetta ei ole kirjattu.
contact-bad-email = Ei kelvollinen sähköpostiosoite
contact-no-sms = Ei tekstiviestejä (kielletty)
contact-email-refused = Ei sähköpostia (kielletty)
contact-wishes-unavailable = Provet ei kerro, saako tekstiviestejä ja sähköpostia lähettää. Kysy ennen lähettämistä.
contact-add = Lisää puhelinnumero
contact-change-phone = Vaihda puhelinnumero
contact-change-email = Vaihda sähköpostiosoite
contact-add-email = Lisää sähköpostiosoite
contact-new-number = Uusi numero
contact-number-hint = Anna myös maatunnus, esimerkiksi +358 40 123 4567
contact-description = Kuvaus (valinnainen), esimerkiksi työ
contact-new-email = Uusi sähköpostiosoite
contact-instead-of = Korvaa:
contact-now = Nyt
contact-after = Tallennuksen jälkeen
contact-none = (ei mitään)
contact-changed = Joku muu muokkasi tätä. Uusin versio on kohdassa ”Nyt”.
contact-saved = Tallennettu: { $value }
contact-new-what = uusi puhelinnumero
contact-wrong-empty-phone = Anna puhelinnumero.
contact-wrong-letters = Käytä vain numeroita; aloita merkillä + ja maatunnuksella. Nimet kuuluvat kuvauskenttään.
contact-wrong-short = Puhelinnumero on liian lyhyt.
contact-wrong-long = Puhelinnumero on liian pitkä.
contact-wrong-empty-email = Anna sähköpostiosoite.
contact-wrong-at = Sähköpostiosoitteessa on oltava yksi @-merkki ja tekstiä sen molemmin puolin.
contact-wrong-domain = Osoitteen loppuosa @-merkin jälkeen on puutteellinen. Sen pitää olla muotoa esimerkki.fi.
contact-wrong-character = Osoitteessa on merkki, jota sähköpostiosoitteissa ei sallita. Anna vain yksi osoite.
contact-wrong-long-email = Sähköpostiosoite on liian pitkä.
contact-wrong-known = Tämä numero on jo kirjattu.
contact-wrong-known-email = Tämä sähköpostiosoite on jo kirjattu.
contact-wrong-gone = Tätä numeroa ei ole kirjattu tälle omistajalle. Mitään ei muutettu.

## Calendars: days

calendar-weekday = { $day ->
    [mon] maanantai
    [tue] tiistai
    [wed] keskiviikko
    [thu] torstai
    [fri] perjantai
    [sat] lauantai
   *[sun] sunnuntai
}
calendar-department = Osasto { $number }
calendar-department-what = osasto
calendar-today = Tänään
calendar-previous-day = Edellinen päivä
calendar-next-day = Seuraava päivä
calendar-date = Päivämäärä
calendar-all-day = koko päivän
calendar-time-zone = Kaikki ajat ovat aikavyöhykkeellä { $zone }.
calendar-go = Näytä

## Appointment calendar: appointments for the day

schedule-title = Päivän ajanvaraukset
schedule-owners-what = omistajien nimet
schedule-nothing = Tälle päivälle ei ole kirjattu ajanvarauksia.
schedule-count = { $count } { $count ->
    [one] ajanvaraus
   *[other] ajanvarausta
}
schedule-cancelled-count = { $count } peruttu
schedule-arrived-count = { $count } saapunut
schedule-alert-count = { $count } ajanvarauksessa huomioitavaa
schedule-past = { $count } aiempaa
schedule-now = Nyt
schedule-none-ahead = Tänään ei ole enää ajanvarauksia.
schedule-more = Lisää: { $what }
schedule-vet = Eläinlääkäri
schedule-all-vets = Kaikki eläinlääkärit
schedule-vet-number = Eläinlääkäri { $number }
schedule-cancelled = Peruttu
schedule-missed = Ei saapunut
schedule-arrived = Saapunut
schedule-online = Varattu verkossa
schedule-own = Varattu klinikan käyttöön
schedule-unknown-client = Tuntematon asiakas
schedule-farm = Tilakäynti
schedule-preliminary = Alustava varaus
schedule-boarding = Hoitola
schedule-pet-service = Lemmikkipalvelu
schedule-nobody = Ei potilasta eikä omistajaa
schedule-owner = Omistaja
schedule-animal = Potilas { $number }
schedule-animals-unreadable = { $count ->
    [one] { $count } potilaan tietoja ei voi lukea
   *[other] { $count } potilaan tietoja ei voi lukea
}
schedule-client-unreadable = Omistajaa ei voi lukea

## Appointment calendar: alerts before arrival

arrival-warning-title = Ennen kuin he saapuvat
arrival-warning-nobody = Tälle päivälle ei ole odotettavissa saapujia.
arrival-warning-nothing = Vastaanotolle ei ole kirjattu huomioitavaa.
arrival-warning-clear = Ei huomioitavaa: { $count ->
    [one] 1 ajanvaraus
   *[other] { $count } ajanvarausta
}
arrival-warning-clear-seen = Ei huomioitavaa tarkistetuissa tiedoissa: { $count ->
    [one] 1 ajanvaraus
   *[other] { $count } ajanvarausta
}
arrival-warning-cut-off = Kaikkea ei voitu tarkistaa ({ $what }). Huomioitavaa voi puuttua.
arrival-warning-untitled = Muistutuksista näytetään viestin aihe, koska niiden otsikot eivät ole saatavilla.
arrival-warning-basis = Perustuu muistutusten päivämääriin ja maksamattomiin laskuihin.
arrival-warning-what-animals = potilaiden tiedot
arrival-warning-what-owners = omistajien tiedot
arrival-warning-what-phones = puhelinnumerot
arrival-warning-what-money = maksamattomat laskut
arrival-warning-what-reminders = muistutukset
arrival-warning-what-visits = aiemmat käynnit
arrival-warning-critical = Kriittinen huomio potilaasta
arrival-warning-owner-critical = Kriittinen huomio omistajasta
arrival-warning-remarks = Huomautus potilaasta
arrival-warning-marks = Potilaan tunnisteet ja mukautetut kentät
arrival-warning-owner-marks = Omistajan tunnisteet ja mukautetut kentät
arrival-warning-marks-unread = { $count ->
    [one] { $count } tunniste tai mukautettu kenttä ei ole luettavissa
   *[other] { $count } tunnistetta tai mukautettua kenttää ei ole luettavissa
}
arrival-warning-owner-remarks = Huomautus omistajasta
arrival-warning-animal-archived = Potilas arkistoitu
arrival-warning-owner-archived = Omistaja arkistoitu
arrival-warning-overdue = { $title }: { $days } { $days ->
    [one] päivä
   *[other] päivää
} myöhässä
arrival-warning-owes = Maksamatta { $sum }, ei vielä erääntynyt
arrival-warning-owes-late = Maksamatta { $sum }, erääntynyt
arrival-warning-owes-overdue = Maksamatta { $sum }, josta erääntynyt { $overdue }
arrival-warning-unclear = { $count ->
    [one] 1 lasku
   *[other] { $count } laskua
}: epäselvää, onko maksettavaa
arrival-warning-first-visit = Ensikäynti
arrival-warning-no-phone = Ei puhelinnumeroa
arrival-warning-no-usable-phone = Ei puhelinnumeroa, johon voi soittaa täältä
arrival-warning-no-email = Ei sähköpostiosoitetta
arrival-warning-bad-email = Sähköpostiosoitetta ei voi lukea
arrival-warning-no-owner = Ajanvarauksessa ei ole omistajaa
arrival-warning-no-animal = Ajanvarauksessa ei ole potilasta
arrival-warning-unavailable-animal = Potilaan tietoja ei löytynyt Provetista
arrival-warning-unavailable-owner = Omistajan tietoja ei löytynyt Provetista

## Shift calendar

shifts-what = työvuorot
shifts-title = Vuorossa tänä päivänä
shifts-week-title = Viikkonäkymä
shifts-nobody = Kukaan ei ole vuorossa.
shifts-no-kind = Ei vuorotyyppiä
shifts-kind-unknown = Vuorotyyppi ei tiedossa
shifts-person = Nimi ei tiedossa (nro { $number })
shifts-no-person = (ketään ei ole nimetty)
shifts-types-what = vuorotyypit
shifts-more = Kaikkia työvuoroja ei voitu tarkistaa.
shifts-untimed = { $count ->
    [one] { $count } vuoroa ei näytetä, koska sen aikoja ei voi lukea.
   *[other] { $count } vuoroa ei näytetä, koska niiden aikoja ei voi lukea.
}
shift-conflict-title = Ristiriidat viikon loppuun asti
shift-conflict-nothing = Jokaisella ajanvarauksella on joku vuorossa.
shift-conflict-types-unknown = Vuorotyypit eivät ole saatavilla, joten täältä voi puuttua ajanvarauksia, joille ei ole tekijää.
shift-conflict-nobody = Kukaan ei ole vuorossa
shift-conflict-other-person = Ajanvarauksen tekijä ei ole vuorossa, mutta muita on
shift-conflict-not-judged = Kaikkia työvuoroja ei voitu tarkistaa, joten ajanvarauksia ei verrattu niihin.
shift-conflict-untimed = { $count ->
    [one] { $count } ajanvarausta ei tarkisteta, koska sen aikaa ei voi lukea.
   *[other] { $count } ajanvarausta ei tarkisteta, koska niiden aikaa ei voi lukea.
}
shift-conflict-twice-title = Päällekkäiset työvuorot
shift-conflict-twice-nothing = Kenelläkään ei ole päällekkäisiä työvuoroja.

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

## Background buttons

web-nothing-to-do = Painikkeella ei ole toimintoa Cagesidessa.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää poistamaan painike Provetista tai lisäämään se Cagesideen uudelleen.
web-static-header = Painikkeen kiinteä otsake puuttuu tai sen arvo on väärä.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää syöttämään otsakkeen nimi ja arvo Provetiin uudelleen sellaisina kuin ne ovat Cagesidessa.
job-done = Valmis.
job-queued = Vastaanotettu. Tehdään mahdollisimman pian.
job-not-connected = Cagesidella ei ole yhteyttä tähän klinikkaan. Pyydä pääkäyttäjää lisäämään sovellus uudelleen Provetin luettelosta.
job-forbidden = Cagesidella ei ole oikeutta tehdä tätä. Pyydä pääkäyttäjää antamaan oikeus Provetissa.
job-not-found = Tätä tietoa ei enää ole Provetissa.
job-rejected = Provet hylkäsi muutoksen. Tarkista tiedot ja tee muutos Provetissa.
job-throttled = Provet on ruuhkainen. Yritä uudelleen minuutin kuluttua.
job-unreachable = Muutosta ei voitu varmistaa, koska Provet ei vastannut odotetusti. Tarkista tiedot ennen kuin yrität uudelleen.
job-moved-meanwhile = Joku muutti käynnin tilaa. Tarkista tila ennen kuin yrität uudelleen.
job-button = Painike ei enää sovi tälle sivulle. Pyydä pääkäyttäjää lisäämään se Cagesideen uudelleen.
job-clinic-off = Cageside on keskeytetty tällä klinikalla. Ota yhteyttä tukeen.
job-receiver-refused = Vastaanottava järjestelmä hylkäsi tapahtuman. Ota yhteyttä sen tukeen.
job-receiver-unreachable = Vastaanottava järjestelmä ei vastannut. Ota yhteyttä sen tukeen.
job-receiver-not-allowed = Painikkeen osoitteeseen ei saa lähettää tapahtumia. Pyydä pääkäyttäjää tarkistamaan se.
job-database = Meillä tapahtui virhe. Ota yhteyttä tukeen.
## Muistutukset: mikä niissä on vialla ennen lähettämistä

reminders-title = Tarkista ennen lähettämistä
reminders-what = muistutukset
reminders-in-provet = Avaa muistutukset Provetissa
reminders-chosen = { $count } { $count ->
    [one] muistutus
   *[other] muistutusta
} valittu
reminders-open = { $count } lähettämättä
reminders-sent-count = { $count } lähetetty
reminders-nothing = Valitut muistutukset eivät ole enää Provetissa.
reminders-stop = { $count } vaatii toimenpiteitä
reminders-look = { $count } tarkistettavana
reminders-fine = { $count } ilman huomautettavaa
reminders-column-about = Potilas ja muistutus
reminders-column-when = Lähetyspäivä
reminders-column-to = Vastaanottaja
reminders-column-found = Huomautukset
reminders-column-now = Nyt
reminders-column-after = Tallennuksen jälkeen
reminders-animal-unavailable = (potilas ei saatavilla)
reminders-no-day = ei päivää
reminders-due = erääntyy
reminders-channel-email = Sähköposti
reminders-channel-text = Tekstiviesti
reminders-channel-letter = Kirje
reminders-channel-unknown = Lähetystapa ei tiedossa
reminders-none-found = Ei huomautettavaa
reminders-none-seen = Ei huomautettavaa, mutta kaikkea ei voitu tarkistaa
reminders-animal-archived = Potilas arkistoitu
reminders-animal-gone = Potilasta ei löydy Provetista
reminders-animal-not-seen = Potilaan tiedot eivät ole saatavilla
reminders-owner-archived = Omistaja arkistoitu
reminders-owner-gone = Omistajaa ei löydy Provetista
reminders-owner-not-seen = Omistajan tiedot eivät ole saatavilla
reminders-sent = Lähetetty
reminders-on-its-way = Lähetetään parhaillaan
reminders-failed = Lähetys epäonnistui
reminders-status-unknown = Tila ei tiedossa
reminders-late = Olisi pitänyt lähettää { $days } { $days ->
    [one] päivä
   *[other] päivää
} sitten
reminders-unplanned = Ei kelvollista lähetyspäivää
reminders-due-unreadable = Eräpäivä ei tiedossa
reminders-bad-phone = Puhelinnumeroa ei voi lukea yhtenä numerona
reminders-given = Annettu jo: { $dose }
reminders-given-since = Annettu muistutuksen luomisen jälkeen: { $dose }
reminders-perhaps-given = Mahdollisesti jo annettu: { $dose }
reminders-duplicate = Kaksoiskappale: toinen odottaa ({ $day })
reminders-duplicate-chosen = Kaksoiskappale: toinenkin on valittu ({ $day })
reminders-duplicate-sent = Kaksoiskappale: sama muistutus on lähetetty ({ $day })
reminders-wish-unavailable-email = Sähköpostin lähetyslupa ei tiedossa
reminders-wish-unavailable-text = Tekstiviestien lähetyslupa ei tiedossa
reminders-no-email = Ei sähköpostiosoitetta
reminders-no-phone = Ei puhelinnumeroa
reminders-no-post = Ei postiosoitetta
reminders-other-email = Osoitetta ei ole omistajan tiedoissa
reminders-other-phone = Puhelinnumeroa ei ole omistajan tiedoissa
reminders-phone-unavailable = Puhelinnumerot eivät ole saatavilla
reminders-address-unavailable = Osoite ei ole saatavilla
reminders-animals-what = potilaat
reminders-owners-what = omistajat
reminders-templates-what = muistutusten otsikot
reminders-others-what = näiden potilaiden muut muistutukset
reminders-doses-what = täällä annetut rokotukset
reminders-gone = { $count } valittua muistutusta ei löytynyt Provetista.
reminders-more = Osaa vanhemmista tiedoista ei tarkistettu.
reminders-not-looked = Muualla tai yli 13 kuukautta sitten annettuja rokotuksia ei tarkistettu.
reminders-which = Kohdista
reminders-which-ticked = Valittuihin muistutuksiin
reminders-which-clean = Kaikkiin ilman huomautettavaa ({ $count })
reminders-which-stopped = Kaikkiin, jotka vaativat toimenpiteitä ({ $count })
reminders-do = Toiminto
reminders-do-sent = Merkitse lähetetyiksi
reminders-do-move = Siirrä toiseen päivään
reminders-day = Uusi päivä
reminders-ask-sent = Merkitäänkö { $count } { $count ->
    [one] muistutus
   *[other] muistutusta
} lähetetyksi?
reminders-ask-move = Lähetetäänkö { $count } { $count ->
    [one] muistutus
   *[other] muistutusta
} { $day }?
reminders-ask-stopped = Näistä { $count } vaatii toimenpiteitä ennen lähettämistä
reminders-after-due = Eräpäivän jälkeen
reminders-sent-means = Mitään ei lähetetä, eikä Provetkaan enää lähetä näitä muistutuksia.
reminders-save-sent = Merkitse { $count } lähetetyksi
reminders-save-move = Siirrä { $count }
reminders-left-out = { $count } ohitettiin: jo lähetetty tai jo siirretty samaan päivään.
reminders-later = Kerralla voi muuttaa enintään { $most } muistutusta. Toista lopuille ({ $count }).
reminders-wrong-nothing = Valitse vähintään yksi muistutus tai kohdista toiseen ryhmään.
reminders-wrong-left = Ei muutettavaa. Nämä muistutukset on jo lähetetty tai siirretty samaan päivään.
reminders-wrong-no-day = Valitse uusi päivä.
reminders-wrong-past = Päivä on jo mennyt. Valitse tämä päivä tai myöhempi.
reminders-wrong-far = Päivä on vuosien päässä. Valitse aikaisempi.
reminders-done-sent = Merkitty lähetetyksi: { $count }
reminders-done-move = Siirretty toiseen päivään: { $count }
reminders-done-which = Näytä muistutukset
reminders-not-done = { $count } jäi tallentamatta
reminders-number = Muistutus
reminders-row-done = Tallennettu
reminders-row-already = Tallennettu jo aiemmin
reminders-row-changed = Ei tallennettu: muistutus on muuttunut Provetissa. Tarkista se ja yritä uudelleen.
reminders-row-doubtful = Tallentumista ei voitu varmistaa. Tarkista Provetista.
reminders-row-unsent = Ei tallennettu. Valitse se ja yritä uudelleen.
reminders-row-what = tämä muistutus

## Laboratorio- ja kuvantamislähetteet

referral-what = lähete
referral-by-what = pyytäjän nimi
referral-visit = Avaa käynti Provetissa
referral-laboratory = Laboratorio
referral-sample = Näyte
referral-sent = Lähetetty
referral-answered = Vastattu
referral-made = Luotu
referral-by = Pyytäjä
referral-number = Laboratorion viite
referral-answer-undated = Vastauspäivää ei ole kirjattu
referral-asked = Pyydetty
referral-remarks = Lisätiedot
referral-internal = Sisäiset muistiinpanot
referral-before-title = Aiemmat laboratoriolähetteet
referral-before-what = aiemmat laboratoriolähetteet
referral-before-nothing = Aiempia laboratoriolähetteitä ei ole kirjattu.
referral-unattributed = { $count ->
    [one] { $count } lähetettä ei näytetä: Provet ei kerro, mitä käynnin potilasta se koskee.
   *[other] { $count } lähetettä ei näytetä: Provet ei kerro, mitä käynnin potilasta ne koskevat.
}
referral-older = Vanhemmat ovat Provetissa.
results-title = Tulokset
results-what = laboratoriotulokset
results-nothing = Tähän lähetteeseen ei ole kirjattu tutkimuksia.
results-others = Lisää tuloksia ({ $count })
results-unattributed = { $count ->
    [one] { $count } tulosta ei näytetä: Provet ei kerro, mitä käynnin potilasta se koskee.
   *[other] { $count } tulosta ei näytetä: Provet ei kerro, mitä käynnin potilasta ne koskevat.
}
results-older = Vanhempien käyntien tuloksia ei näytetä.
results-source = Viitearvot ovat laboratorion antamat, kuten ne on kirjattu Provetiin kunkin tuloksen yhteyteen.
results-column-analysis = Tutkimus
results-column-latest = Uusin
results-column-range = Viitearvot
results-column-earlier = Aiemmat
results-waits = Odottaa vastausta
results-low = Matala
results-high = Korkea
results-no-range = ei viitearvoja
results-since = { $day } jälkeen
results-first = ei aiempia
results-more = { $count } muuta Provetissa
imaging-no-examinations = Tähän lähetteeseen ei ole kirjattu tutkimuksia.
imaging-unreferred = { $count ->
    [one] { $count } tämän potilaan tutkimusta ei ole liitetty lähetteeseen. Katso Provetista.
   *[other] { $count } tämän potilaan tutkimusta ei ole liitetty lähetteeseen. Katso Provetista.
}
imaging-examinations-what = tutkimukset
imaging-not-performed = ei vielä tehty
imaging-pictures = Kuvat
imaging-report = Lausunto
imaging-no-report = Lausuntoa ei ole kirjattu
imaging-before-title = Aiempi kuvantaminen
imaging-before-what = aiemmat kuvantamislähetteet
imaging-before-nothing = Aiempia kuvantamislähetteitä ei ole kirjattu.

## Settings: around every page

settings-title = { $page } · Cageside
settings-skip = Siirry sisältöön
settings-nav = Asetukset
settings-nav-clinics = Klinikat
settings-nav-accounts = Tilit
settings-nav-audit = Tapahtumaloki
settings-nav-system = Järjestelmä
settings-nav-account = Oma tili
settings-sign-out = Kirjaudu ulos
settings-clinic-nav-label = Tämä klinikka
settings-clinic-unnamed = Klinikka { $number }
settings-clinic-nav-overview = Yleiskuva
settings-clinic-nav-buttons = Painikkeet
settings-clinic-nav-panels = Paneelit
settings-clinic-nav-doctor = Vianmääritys
settings-clinic-nav-people = Käyttäjät
settings-clinic-nav-audit = Tapahtumaloki
settings-clinic-nav-jobs = Työt
settings-copy = Kopioi
settings-copy-what = Kopioi: { $what }
settings-copied = Kopioitu
settings-not-copied = Kopiointi ei onnistunut. Valitse teksti ja kopioi se itse.
settings-session-ended = Sinut kirjattiin ulos, koska sivua ei käytetty kahteen tuntiin. Kirjaudu sisään lataamalla sivu uudelleen.

## Settings: launch doctor

settings-doctor-paste = Selvitä painikkeen vika
settings-doctor-url = Painikkeen URL
settings-doctor-url-hint = Kopioi koko URL ikkunasta tai kehyksestä, jossa virhe näkyi, myös ?-merkin jälkeinen osa. Sitä ei tallenneta.
settings-doctor-explain = Selvitä
settings-doctor-other-clinic = Tämä URL kuuluu toiselle klinikalle. Polussa on oltava { $number }.
settings-doctor-no-page = URL ei pääty tunnettuun Provetin sivuun. Vertaa Provetissa olevaa URL-osoitetta Painikkeet-sivun osoitteeseen.
settings-doctor-no-launch = Tämä ei ole painikkeen URL. Polun on alettava /launch/ tai /background/.
settings-doctor-fits = Tiiviste vastaa kaavaa { $recipe }.
settings-doctor-refused = Viimeksi hylätyt
settings-doctor-none = Ei hylättyjä avauksia. Jos painike lakkaa toimimasta, syy ja korjausohje näkyvät tässä.
settings-doctor-when = Milloin
settings-doctor-page = Sivu
settings-doctor-why = Syy ja korjaus
settings-doctor-unknown-page = Ei tiedossa
settings-doctor-no-parameters = ei tunnettuja parametreja
settings-doctor-parameters = parametrit: { $names }
settings-doctor-sound = Avaus on kunnossa. Se avaa paneelin.
settings-doctor-no-button = Mikään Cagesiden painike ei vastaa tätä avausta.
    .advice = Luo painike Painikkeet-sivulla tai vertaa Provetissa olevaa URL-osoitetta siellä näkyvään.
settings-doctor-switched-off = Cageside on keskeytetty tällä klinikalla.
    .advice = Ota se käyttöön kohdassa Yleiskuva › Yleiset.
settings-doctor-too-large = Pyynnössä on enemmän tietoa kuin painike lähettää.
    .advice = Poista Provetissa painikkeen URL-osoitteesta kaikki ?-merkin jälkeen.
settings-doctor-no-hash = Painike ei lähetä tarkistustiivistettä.
    .advice = Ota Provetissa käyttöön ”Add verification hash” ja kirjoita suola.
settings-doctor-repeated = Tarkistusparametri lähetettiin useammin kuin kerran.
    .advice = Poista Provetissa painikkeen URL-osoitteesta { $name }.
settings-doctor-malformed = Tarkistustiiviste ei ole kelvollisessa muodossa.
    .advice = Poista Provetissa painikkeen URL-osoitteesta ”verification”. Provet lisää sen automaattisesti.
settings-doctor-tenant = Pyyntö tuli eri klinikalta kuin painikkeen URL-osoitteessa on.
    .advice = Vaihda Provetissa tilalle tämän klinikan URL.
settings-doctor-recipe = Suola on oikea, mutta tiiviste on laskettu eri kaavalla kuin painikkeelle on määritetty.
    .advice = Tarkista Provetissa, että ”Include payload in verification hash” on niin kuin Painikkeet-sivulla näkyy.
settings-doctor-altered = Aikaleima muuttui matkalla Cagesideen.
    .advice = Käytä painikkeessa POST-metodia tai tarkista, muuttaako jokin välityspalvelin URL-osoitteita.
settings-doctor-salt = Tarkistussuola ei täsmää.
    .advice = Luo Painikkeet-sivulla uusi suola ja kirjoita se Provetiin.
settings-doctor-timestamp = Tiiviste täsmää, mutta aikaleiman muotoa ei tunneta.
    .advice = Ota yhteyttä ylläpitäjään.
settings-doctor-expired = Provetin sivu oli ollut auki liian kauan, kun painiketta napsautettiin.
    .advice = Lataa sivu Provetissa uudelleen. Jos näin käy usein, pidennä avauslinkin voimassaoloa kohdassa Yleiskuva › Yleiset.
settings-doctor-ended = Provetin sivu oli ladattu ennen kuin kaikki paneelit suljettiin kohdassa Avausten suojaus.
    .advice = Lataa sivu Provetissa uudelleen ja napsauta painiketta uudelleen.
settings-doctor-many-records = Yhdellä perustiivisteellä avattiin liian monta eri tietuetta.
    .advice = Lataa sivu Provetissa uudelleen. Jos tämä on klinikalla tavallista, salli enemmän tietueita kohdassa Avausten suojaus. Jos ei ole, linkki on voinut vuotaa: sulje siellä kaikki paneelit.
settings-doctor-other-origin = Provet avattiin osoitteessa, jota tälle klinikalle ei ole määritetty, joten selain näyttäisi tyhjän paneelin.
    .advice = Lisää Provetin osoite kohdassa Avausten suojaus.
settings-doctor-payload-hash = Klinikka vaatii tiivisteen, joka kattaa tietueen, mutta tämän painikkeen tiiviste ei kata sitä.
    .advice = Ota Provetissa painikkeelle käyttöön ”Include payload in verification hash” tai muuta vaatimusta kohdassa Yleiskuva › Yleiset.
settings-doctor-department = Paneelit eivät ole käytössä tällä osastolla.
    .advice = Ota sovellus käyttöön osastolla Provetissa tai muuta osastoja kohdassa Yleiskuva › Yleiset.
settings-doctor-no-sign-in = Klinikka vaatii kirjautumisen, mutta kirjautumista ei ole määritetty.
    .advice = Lisää kirjautumissovellus Provetissa tai muuta vaatimusta kohdassa Yleiskuva › Yleiset.
settings-doctor-sender = Pyyntö tuli verkosta, jota ei ole asetuksessa CAGESIDE_CALLBACK_NETWORKS.
    .advice = Jos pyyntö tuli Provetista, pyydä ylläpitäjää lisäämään verkko.
settings-doctor-clock = Kellot eivät täsmää. Avauksen aika on tulevaisuudessa.
    .advice = Pyydä ylläpitäjää tarkistamaan palvelimen kello.
settings-doctor-parameter = Tietueen tunniste ei ole odotetussa parametrissa.
    .advice = Aseta Provetissa parametrin nimeksi { $name }.
settings-doctor-parameter-kept = Tietueen tunniste ei ole odotetussa parametrissa.
    .advice = Aseta Provetissa parametrin nimeksi Painikkeet-sivulla näkyvä arvo.
settings-doctor-object = Parametrissa ei ole tietueen tunnistetta.
    .advice = Kirjoita Provetissa kohdan ”{ $name }=” perään vain annettu etuliite.
settings-doctor-object-kept = Parametrissa ei ole tietueen tunnistetta.
    .advice = Kirjoita Provetissa parametrin nimen perään vain annettu etuliite.
settings-doctor-too-many = Yhteen avaukseen oli valittu liian monta tietuetta.
    .advice = Valitse Provetissa vähemmän rivejä.
settings-doctor-which-page = Parametreista ei näy, millä sivulla painike on.
    .advice = Anna joka sivun painikkeelle oma URL tai oma parametrin nimi, kuten Painikkeet-sivulla näkyy.
settings-doctor-header = Kiinteä otsake puuttuu tai sen arvo on väärä.
    .advice = Kirjoita Provetissa painikkeen kiinteä otsake uudelleen täsmälleen niin kuin se annettiin.
settings-doctor-nothing-to-do = Painikkeella ei ole toimintoa.
    .advice = Valitse toiminto Painikkeet-sivulla.
settings-doctor-else = Avaus hylättiin.
settings-doctor-ahead = Aikaleima on { $hours } h { $minutes } min edellä palvelimen kelloa.
settings-doctor-behind = Avaus luotiin { $hours } h { $minutes } min ennen kuin se saapui.

## Settings: panels

settings-panels-intro = Valitse, mitkä osiot kukin paneeli näyttää ja missä järjestyksessä. Potilaan tunnistetiedot ja kriittiset tiedot ovat aina ensin.
settings-panels-page = Paneeli
settings-panels-shown = Osiot
settings-panels-usual = Oletus
settings-panels-own = { $shown }/{ $all }, mukautettu järjestys
settings-panels-departments = Mukautettu järjestys osastoilla: { $departments }
settings-panels-of = Paneeli: { $page }
settings-panels-department = Osasto
settings-panels-every-department = Kaikki osastot
settings-panels-one-department = Osasto { $number }
settings-panels-choose = Näytä
settings-panels-sections = Osiot
settings-panels-up = Siirrä ylös
settings-panels-up-what = Siirrä ylös: { $section }
settings-panels-down = Siirrä alas
settings-panels-down-what = Siirrä alas: { $section }
settings-panels-fixed = aina ensin
settings-panels-preview = Esikatselu
settings-panels-save = Tallenna
settings-panels-show-preview = Päivitä esikatselu
settings-panels-back = Palauta oletusjärjestys
settings-panels-saved = Tallennettu. Järjestys näkyy uusissa paneeleissa.
settings-panels-reset = Oletusjärjestys palautettu.
settings-panels-unsaved = Vain esikatselu. Muutoksia ei ole vielä tallennettu.
settings-panels-conflict = Joku muu muutti tätä järjestystä. Uusin versio näkyy alla. Tee muutoksesi uudelleen.

## Settings: audit

settings-audit-kind = Tyyppi
settings-audit-kind-write = Tallennukset
settings-audit-kind-open = Avatut paneelit
settings-audit-kind-change = Asetusten muutokset
settings-audit-kind-sign-in = Kirjautumiset
settings-audit-kind-export = Viennit
settings-audit-kind-purge = Poistot
settings-audit-any = Kaikki
settings-audit-clinic = Klinikka
settings-audit-who = Käyttäjä
settings-audit-what = Toiminto
settings-audit-object = Tietueen tyyppi
settings-audit-number = Tietueen tunniste
settings-audit-outcome = Tulos
settings-audit-from = Alkaen
settings-audit-until = Päättyen
settings-audit-when = Milloin
settings-audit-filter = Suodata
settings-audit-all = Tyhjennä suodattimet
settings-audit-wrong-day = Anna päivä muodossa VVVV-KK-PP.
settings-audit-wrong-number = Anna numero.
settings-audit-unsound = Korjaa yllä olevat suodattimet, niin näet tapahtumat.
settings-audit-none = Ei vielä tapahtumia. Avatut paneelit, tallennukset ja asetusten muutokset näkyvät tässä.
settings-audit-kept = Tapahtumat säilytetään { $days } päivää.
settings-audit-values-kept = Kenttien arvot ennen muutosta ja sen jälkeen säilytetään.
settings-audit-values-left-out = Kenttien arvoja ei säilytetä.
settings-audit-pages = Tapahtumalokin sivut
settings-audit-newest = Uusimmat
settings-audit-older = Vanhemmat
settings-audit-looked = Haettu ajankohtaan { $until } asti.
settings-audit-file = Lataa CSV-tiedostona
settings-audit-file-hint = Sisältää luettelon kaikki sivut. Myös lataus kirjataan tapahtumalokiin.
settings-audit-installation = Koko Cageside
settings-audit-user = Käyttäjä { $number }
settings-audit-nobody = Tuntematon käyttäjä
settings-audit-claimed = ei todennettu
settings-audit-proved = todennettu
settings-audit-is-signed-in = kirjautunut
settings-audit-command = Komentorivi
settings-audit-itself = Cageside
settings-audit-panel = Paneeli: { $panel }
settings-audit-in-department = Osasto { $number }
settings-audit-values = Ennen ja jälkeen
settings-audit-before = Ennen
settings-audit-after = Jälkeen
settings-audit-empty = (tyhjä)
settings-audit-row-unreadable = Tätä merkintää ei voi lukea.
settings-audit-unreadable = Arvoja ennen ja jälkeen ei voi enää lukea.
settings-audit-patient = Potilas
settings-audit-client = Omistaja
settings-audit-consultation = Käynti
settings-audit-invoice = Lasku
settings-audit-reminder = Muistutus
settings-audit-department = Osasto
settings-audit-outcome-started = aloitettu, ei valmistunut
settings-audit-outcome-done = tehty
settings-audit-outcome-refused = hylätty
settings-audit-outcome-failed = epäonnistui
settings-audit-outcome-unknown = ei tiedossa
settings-audit-open = Avasi paneelin
settings-audit-undo-weight = Kumosi painon kirjauksen
settings-audit-record-weight = Kirjasi painon
settings-audit-change-notes = Muutti muistiinpanoja
settings-audit-add-note = Lisäsi merkinnän
settings-audit-move-status = Muutti käynnin tilaa
settings-audit-mark-sent = Merkitsi lähetetyksi
settings-audit-set-integration-status = Asetti integraation tilan
settings-audit-add-phone-number = Lisäsi puhelinnumeron
settings-audit-change-phone-number = Muutti puhelinnumeroa
settings-audit-change-email = Muutti sähköpostiosoitetta
settings-audit-mark-reminder-sent = Merkitsi muistutuksen lähetetyksi
settings-audit-plan-reminder = Siirsi muistutuksen toiseen päivään
settings-audit-button-added = Lisäsi painikkeen
settings-audit-button-removed = Poisti painikkeen
settings-audit-policy-changed = Muutti yleisiä asetuksia
settings-audit-layout-changed = Muutti paneelin osioita
settings-audit-layout-reset = Palautti paneelin osiot oletuksiin
settings-audit-clinic-added = Lisäsi klinikan
settings-audit-password-changed = Vaihtoi salasanansa
settings-audit-sessions-ended = Kirjasi ulos muut istunnot
settings-audit-second-factor-on = Otti kaksivaiheisen tunnistautumisen käyttöön
settings-audit-second-factor-off = Poisti kaksivaiheisen tunnistautumisen käytöstä
settings-audit-person-signed-out = Kirjasi käyttäjän ulos
settings-audit-people-signed-out = Kirjasi kaikki käyttäjät ulos
settings-audit-signed-in = Kirjautui sisään
settings-audit-signed-out = Kirjautui ulos
settings-audit-sign-in-refused = Kirjautuminen epäonnistui
settings-audit-sign-in-paused = Liian monta epäonnistunutta kirjautumista
settings-audit-confirmation-refused = Henkilöllisyyden vahvistus epäonnistui
settings-audit-confirmation-paused = Liian monta epäonnistunutta vahvistusta
settings-audit-link-refused = Avasi linkin, joka ei kelpaa
settings-audit-access-refused = Yritti avata sivun ilman käyttöoikeutta
settings-audit-form-refused = Lähetti lomakkeen, joka ei kelpaa
settings-audit-all-sessions-ended = Kirjasi kaikki ulos asetuksista
settings-audit-urls-changed = Vaihtoi Provetille annetut osoitteet
settings-audit-exported = Latasi tapahtumalokin
settings-audit-clinic-purged = Poisti klinikan
settings-audit-key-added = Loi salausavaimen
settings-audit-key-rotated = Salasi kaikki salaisuudet uudelleen
settings-audit-old-keys-forgotten = Poisti vanhat salausavaimet
sign-in-title = Kirjaudu Provetiin
sign-in-why = Tällä klinikalla näet ja muutat vain sitä, mihin sinulla on oikeus Provetissa. Kirjaudu kerran, niin tämä selain muistaa sinut, jos se voi.
sign-in-why-clinic = Klinikalla { $clinic } näet ja muutat vain sitä, mihin sinulla on oikeus Provetissa. Kirjaudu kerran, niin tämä selain muistaa sinut, jos se voi.
sign-in-ended = Sinut on kirjattu ulos.
sign-in-signed-out = Kirjauduit ulos.
sign-in-other = Tässä selaimessa on kirjautuneena { $name }, mutta painiketta napsautti joku muu.
sign-in-not-yet = Kirjautuminen on vielä kesken.
sign-in-to-write = Kirjaudu, niin voit tallentaa. Kirjoittamasi säilyy.
sign-in-button = Kirjaudu
sign-in-again = Kirjaudu toisena käyttäjänä
sign-in-retry = Yritä uudelleen
sign-in-continue = Jatka
sign-in-waiting = Viimeistele kirjautuminen uudessa ikkunassa. Eikö tässä tapahdu sen jälkeen mitään? Valitse Jatka.
sign-in-blocked = Selain esti kirjautumisikkunan. Salli ponnahdusikkunat tälle sivulle ja yritä uudelleen.
sign-in-closed = Et ole vielä kirjautunut. Viimeistele kirjautuminen toisessa ikkunassa ja valitse sitten Jatka. Jos suljit ikkunan, aloita alusta.
sign-in-as = Kirjautuneena
sign-in-as-nobody = Kirjautuneena Provetiin
sign-in-out = Kirjaudu ulos
sign-in-not-you = Etkö ole sinä?
sign-in-leaving = Siirrytään Provetiin …
sign-in-leave = Jatka Provetiin
sign-in-done = Olet kirjautunut
sign-in-done-advice = Palaa paneeliin ja valitse Jatka. Voit sulkea tämän ikkunan.

sign-in-needed = Tähän tarvitaan kirjautuminen Provetiin.
    .title = Kirjautuminen vaaditaan
    .advice = Jatka kirjautumalla. Kirjoittamasi säilyy.
sign-in-no-way = Klinikka vaatii kirjautumisen, mutta kirjautumista ei ole määritetty.
    .title = Kirjautuminen ei ole käytettävissä
    .advice = Pyydä pääkäyttäjää lisäämään Cageside Provetiin authorization code -myöntötavalla tai muuttamaan klinikan kirjautumisvaatimusta.
sign-in-payload-hash = Klinikka vaatii tiivisteen, joka kattaa koko avauksen, mutta tämän painikkeen tiiviste ei kata sitä.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää ottamaan Provetissa tälle painikkeelle käyttöön ”Include payload in verification hash”.
sign-in-department-off = Cageside ei ole käytössä tällä osastolla.
    .title = Ei käytettävissä tällä osastolla
    .advice = Pyydä pääkäyttäjää ottamaan Cageside käyttöön osastolla Provetin integraatioluettelossa.
sign-in-malformed = Provetin vastausta ei voitu lukea.
    .title = Et ole kirjautunut
    .advice = Sulje tämä ikkuna ja aloita uudelleen paneelista.
sign-in-shut-off = Kirjautumista ei aloitettu paneelista, tai paneeli on eristetty omasta osoitteestaan.
    .title = Et ole kirjautunut
    .advice = Avaa paneeli omaan välilehteensä ja kirjaudu siellä.
sign-in-state = Tämä kirjautuminen on päättynyt, kesti yli 15 minuuttia tai aloitettiin muualla.
    .title = Et ole kirjautunut
    .advice = Sulje tämä ikkuna ja aloita uudelleen paneelista.
sign-in-other-browser = Kirjautuminen aloitettiin toisessa selaimessa, tai tämä selain estää evästeet.
    .title = Et ole kirjautunut
    .advice = Salli evästeet tälle osoitteelle ja aloita uudelleen paneelista.
sign-in-other-person = Kirjauduit nimellä { $name }, mutta painiketta napsautti Provetissa joku muu.
    .title = Eri käyttäjä
    .advice = Kirjaudu sinä henkilönä, joka on kirjautuneena Provetiin, tai avaa paneeli uudelleen omalta Provet-tililtäsi.
sign-in-withdrawn = Joku muutti klinikan sovellusta Provetissa kirjautumisesi aikana.
    .title = Et ole kirjautunut
    .advice = Sulje tämä ikkuna ja avaa paneeli uudelleen Provetista.
sign-in-declined = Et sallinut Cagesiden toimia puolestasi.
    .title = Et ole kirjautunut
    .advice = Yritä uudelleen ja salli käyttö, tai sulje tämä ikkuna.
sign-in-refused = Provet ei anna Cagesiden kirjata käyttäjiä sisään.
    .title = Et ole kirjautunut
    .advice = Pyydä pääkäyttäjää lisäämään Cageside Provetiin uudelleen.
sign-in-code = Provet ei enää hyväksy tätä kirjautumista.
    .title = Et ole kirjautunut
    .advice = Yritä uudelleen.
sign-in-throttled = Provet on ruuhkainen.
    .title = Et ole kirjautunut
    .advice = Yritä uudelleen minuutin kuluttua.
sign-in-unreachable = Provet ei vastaa.
    .title = Et ole kirjautunut
    .advice = Yritä uudelleen hetken kuluttua.
sign-in-nonsense = Odottamaton vastaus Provetista.
    .title = Et ole kirjautunut
    .advice = Yritä uudelleen. Jos vika toistuu, lähetä alla oleva koodi tukeen.
sign-in-application = Klinikan sovellusta ei ole Provetissa määritetty kirjautumista varten.
    .title = Kirjautuminen ei ole käytettävissä
    .advice = Lähetä alla oleva koodi pääkäyttäjälle.

background-person-unproved = Klinikka vaatii todennetun käyttäjän, eikä tämä pyyntö todista, kuka painiketta napsautti. Lisää Provetissa tarkistustiivisteeseen tietosisältö ja käyttäjän tunniste.
background-signed-out = Painiketta napsauttanut käyttäjä ei ole kirjautuneena. Avaa Cagesiden paneeli, kirjaudu ja napsauta painiketta uudelleen.
job-signed-out = Painiketta napsauttanut käyttäjä ei ole enää kirjautuneena. Avaa Cagesiden paneeli, kirjaudu ja suorita toiminto uudelleen.

## Settings: people

settings-signed-in-users-title = Kirjautuneet käyttäjät
settings-signed-in-users-intro = Nämä käyttäjät toimivat klinikan paneeleissa omilla Provet-oikeuksillaan. Uloskirjattu käyttäjä kirjautuu uudelleen seuraavassa avaamassaan paneelissa.
settings-signed-in-users-nobody = Kukaan ei ole kirjautuneena. Käyttäjät kirjautuvat paneelista, kun klinikalla toimitaan omilla Provet-oikeuksilla.
settings-signed-in-users-who = Käyttäjä
settings-signed-in-users-since = Kirjautunut
settings-signed-in-users-used = Viimeksi käytetty
settings-signed-in-users-browsers = Muistetut selaimet
settings-signed-in-users-user = Provetin käyttäjä { $number }
settings-signed-in-users-unnamed = Ei nimeä Provetissa
settings-signed-in-users-end = Kirjaa ulos
settings-signed-in-users-end-all = Kirjaa kaikki ulos
settings-signed-in-users-ended = Käyttäjä on kirjattu ulos.
settings-signed-in-users-all-ended = Kaikki on kirjattu ulos.
settings-signed-in-users-more = Näytä lisää
## Settings: buttons

settings-buttons-none = Painikkeita ei vielä ole. Luo ne, niin jokaiselle Provetin sivulle tulee painike, joka avaa paneelin.
settings-buttons-add-missing = { $count ->
    [one] Luo puuttuva painike
   *[other] Luo puuttuvat { $count } painiketta
}
settings-buttons-add-background = Luo taustapainike
settings-buttons-add-one = Luo
settings-buttons-add-for = Luo painike sivulle { $page }
settings-buttons-page = Sivu
settings-buttons-button = Painike
settings-buttons-in-provet = Provetissa
settings-buttons-shares-url = sama URL muiden sivujen kanssa
settings-buttons-compare = Vertaa Provetiin
settings-buttons-not-compared = Vertailu Provetiin ei onnistunut.
settings-buttons-some-changed = { $count ->
    [one] Yhtä painiketta on muutettu Provetissa.
   *[other] { $count } painiketta on muutettu Provetissa.
}
settings-buttons-none-changed = Kaikki painikkeet vastaavat Provetia.
settings-buttons-by-hand = Lisätty käsin (ei voi varmistaa)
settings-buttons-changed = Muutettu Provetissa
settings-buttons-gone = Ei enää Provetissa
settings-buttons-same = Ajan tasalla
settings-buttons-made = Luotu
settings-buttons-sending = Luodaan parhaillaan
settings-buttons-unsure = Luomista ei voitu varmistaa
settings-buttons-planned = Ei vielä luotu
settings-buttons-not-made = Provet hylkäsi
settings-buttons-salt-behind = Provetissa on vielä vanha suola.
settings-buttons-compared = Verrattu:
settings-buttons-add-title = Luo painikkeita
settings-buttons-add-background-title = Luo taustapainike
settings-buttons-pages = Sivut
settings-buttons-no-page = Valitse vähintään yksi sivu.
settings-buttons-action = Toiminto napsautettaessa
settings-buttons-action-side-panel = Avaa sivupaneelissa (Open in side panel)
settings-buttons-action-window = Avaa uudessa ikkunassa (Open in new window)
settings-buttons-action-popup = Avaa ponnahdusikkunassa (Open in popup window)
settings-buttons-action-background = Lähetä HTTP-pyyntö (Send HTTP request)
settings-buttons-more = Lisää asetuksia
settings-buttons-name = Painikkeen nimi
settings-buttons-bad-name = Anna enintään { $most } merkin nimi.
settings-buttons-method = HTTP-metodi
settings-buttons-choose = Valitse yksi.
settings-buttons-one-url = Käytä samaa URL-osoitetta kaikilla sivuilla (parametrin nimi kertoo sivun)
settings-buttons-parameter = Parametrin nimi
settings-buttons-parameter-hint = Jätä tyhjäksi, niin nimi on id tai, samaa URL-osoitetta käytettäessä, sivun oma, kuten patient_id.
settings-buttons-bad-parameter = Parametrin nimi ei kelpaa.
settings-buttons-parameter-tells = Samaa URL-osoitetta käytettäessä parametrin nimen on oltava { $name }. Jätä kenttä tyhjäksi.
settings-buttons-prefix = Etuliite
settings-buttons-prefix-hint = Tunnisteen edellä oleva teksti, kuten client_. Yleensä tyhjä.
settings-buttons-bad-prefix = Älä käytä välilyöntejä, merkkejä = & ? # äläkä numeroa lopussa.
settings-buttons-recipe = Tarkistustiiviste
settings-buttons-recipe-hint = Älä muuta, ellei Vianmääritys ehdota toista kaavaa.
settings-buttons-recipe-usual = Oletus: { $name }
settings-buttons-recipe-plain = { $name }
settings-buttons-recipe-payload = { $name }: kattaa tietueen
settings-buttons-method-make = Luo Provetiin puolestani
settings-buttons-method-hand = Näytä, mitä Provetiin kirjoitetaan
settings-buttons-methods = Voit tarkistaa lähetettävät tiedot ennen kuin mitään luodaan.
settings-buttons-work = Toiminto
settings-buttons-work-move-status = Muuta käynnin tilaa
settings-buttons-work-mark-sent = Merkitse lähetetyksi
settings-buttons-work-set-integration-status = Aseta integraation tila
settings-buttons-work-add-note = Lisää merkintä
settings-buttons-work-forward = Lähetä tapahtuma webhook-osoitteeseen
settings-buttons-work-elsewhere = Käytettävissä vain sivuilla: { $pages }.
settings-buttons-status = Uusi tila (toiminnolle ”Muuta käynnin tilaa”)
settings-buttons-argument = Teksti tai URL
settings-buttons-argument-hint = Toiminnon mukaan: integraation tila, merkinnän teksti ({ $placeholders }) tai webhook-osoite.
settings-buttons-bad-argument = Anna enintään 200 merkkiä tai URL, joka alkaa https://.
settings-buttons-bad-template = Anna merkinnän teksti. Voit käyttää näitä muuttujia: { $placeholders }.
settings-buttons-bad-address = Anna URL, joka alkaa https:// ja on julkisessa internetissä.
settings-buttons-along = Liitä tietue mukaan (vain webhook-osoitteeseen)
settings-buttons-no-record = Tietueen voi liittää mukaan vain webhook-osoitteeseen.
settings-buttons-header = Vaadi myös kiinteä otsake
settings-buttons-header-name = Otsakkeen nimi
settings-buttons-bad-header = Käytä vain kirjaimia, numeroita ja merkkejä - ja _. HTTP:n omat otsakkeet eivät kelpaa.
settings-buttons-set-up = Tallennettu Cagesideen. Lisää se nyt Provetiin.
settings-buttons-where = Siirry Provetissa kohtaan Settings > Integrations > Custom integrations. Lisää yksi integraatio jokaista painiketta kohti ja täytä nämä kentät.
settings-buttons-typed-in = Valmis, lisäsin sen Provetiin
settings-buttons-type-title = Mitä Provetiin kirjoitetaan
settings-buttons-field-name = Nimi (Name)
settings-buttons-field-page = Sivu (Visible page)
settings-buttons-field-action = Toiminto (Action)
settings-buttons-field-method = HTTP-metodi (HTTP method)
settings-buttons-field-url = Osoite (URL)
settings-buttons-field-parameter = Parametrin nimi (Parameter name)
settings-buttons-field-enabled = Käytössä (Enabled)
settings-buttons-field-hash = Lisää tarkistustiiviste (Add verification hash)
settings-buttons-field-salt = Tarkistussuola (Verification salt)
settings-buttons-field-payload = Tiedot mukaan tiivisteeseen (Include payload in verification hash)
settings-buttons-field-organization = Lisää organisaation ja toimipisteen tiedot (Add organization and department information)
settings-buttons-field-headers = Kiinteät otsakkeet (Static headers)
settings-buttons-field-header-value = Otsakkeen arvo
settings-buttons-on = Päällä
settings-buttons-off = Pois
settings-buttons-salt-once = Kopioi suola nyt. Sitä ei näytetä uudelleen.
settings-buttons-salt-was-shown = Näytetään vain luotaessa. Onko suola hukassa? Luo uusi.
settings-buttons-header-was-shown = { $name } (arvo näytetään vain luotaessa)
settings-buttons-signing = Allekirjoitussalaisuus
settings-buttons-signing-hint = Tapahtumat vastaanottavalle järjestelmälle. Kopioi se nyt: sitä ei näytetä uudelleen.
settings-buttons-plan-title = Tarkista ennen luomista
settings-buttons-plan-intro = { $count ->
    [one] Tämä painike luodaan Provetiin. Mitään ei ole vielä lähetetty.
   *[other] Nämä { $count } painiketta luodaan Provetiin. Mitään ei ole vielä lähetetty.
}
settings-buttons-plan-changed = Provetin kentät muuttuivat tarkistaessasi. Tarkista ne uudelleen.
settings-buttons-plan-field = Kenttä
settings-buttons-plan-sent = Lähetettävä arvo
settings-buttons-plan-salt = Luodaan automaattisesti
settings-buttons-plan-header = Luodaan automaattisesti
settings-buttons-make = { $count ->
    [one] Luo painike Provetiin
   *[other] Luo painikkeet Provetiin
}
settings-buttons-nothing-sent = Mitään ei lähetetty.
settings-buttons-made-title = Painikkeet Provetissa
settings-buttons-all-made = { $count ->
    [one] Painike on Provetissa. Lataa sivu siellä uudelleen, niin näet sen.
   *[other] Kaikki { $count } painiketta ovat Provetissa. Lataa sivu siellä uudelleen, niin näet ne.
}
settings-buttons-some-left = Osa painikkeista ei ole vielä Provetissa.
settings-buttons-was-set-up = Nämä painikkeet on jo luotu. Niiden suolat näytettiin luotaessa.
settings-buttons-finish = Viimeistele luominen
settings-buttons-undo = Poista kaikki nämä painikkeet
settings-buttons-undo-hint = Painikkeet poistetaan Provetista ja Cagesidesta.
settings-buttons-to-all = Kaikki painikkeet
settings-buttons-ours-was = Cagesidessa
settings-buttons-theirs-is = Provetissa
settings-buttons-launches-fail = Painike ei toimi näillä arvoilla.
settings-buttons-put-back = Palauta Provetiin
settings-buttons-accept = Hyväksy muutokset
settings-buttons-make-again = Luo uudelleen
settings-buttons-send-salt = Lähetä uusi suola Provetiin
settings-buttons-show-fields = Näytä kentät
settings-buttons-does = Toiminto: { $work }.
settings-buttons-salt = Tarkistussuola
settings-buttons-salt-about = Provetin kanssa yhteinen salaisuus, jolla avaukset tarkistetaan. Kun luot uuden suolan, Provetissa jo avoinna olevat sivut toimivat vanhalla vielä jonkin aikaa.
settings-buttons-make-salt = Luo uusi suola
settings-buttons-new-salt = Uusi suola on luotu. Kirjoita se Provetiin.
settings-buttons-overlap = Vanhan suolan hyväksyminen päättyy
settings-buttons-end-overlap = Vanha suola vuoti: hylkää se heti ja sulje sillä avatut paneelit
settings-buttons-salt-leaked = Suola vuoti: vaihda se heti ja sulje sillä avatut paneelit
settings-buttons-salt-leaked-hint = Painike ei toimi, ennen kuin uusi suola on Provetissa.
settings-buttons-panels = Avoimet paneelit
settings-buttons-panels-about = Jos tämän painikkeen linkki on vuotanut, sulje kaikki sillä avatut paneelit. Provetissa jo avoinna olevat sivut on ladattava uudelleen, ennen kuin painike toimii taas.
settings-buttons-end-panels = Sulje kaikki tämän painikkeen paneelit
settings-buttons-done-panels-ended = Kaikki tämän painikkeen paneelit on suljettu.
settings-buttons-remove = Poista
settings-buttons-remove-link = Poista painike
settings-buttons-remove-title = Poistetaanko sivun { $page } painike?
settings-buttons-remove-both = Se poistetaan myös Provetista.
settings-buttons-remove-here = Painike lakkaa toimimasta heti. Cageside ei voi poistaa sitä Provetista, joten poista se siellä itse.
settings-buttons-only-here = Poista vain Cagesidesta. Poistan sen Provetista itse.
settings-buttons-keep = Peruuta
settings-buttons-done-removed = Poistettu Cagesidesta ja Provetista.
settings-buttons-done-removed-here = Poistettu Cagesidesta. Poista se myös Provetista.
settings-buttons-done-undone = Painikkeet on poistettu Cagesidesta ja Provetista.
settings-buttons-done-finished = Lähetetty Provetiin.
settings-buttons-done-restored = Palautettu Provetiin.
settings-buttons-done-accepted = Muutokset hyväksytty.
settings-buttons-done-salt-sent = Provetilla on uusi suola.
settings-buttons-done-ended = Vain nykyinen suola hyväksytään. Vanhemmalla avatut paneelit on suljettu.
settings-buttons-busy = Joku muu muuttaa tätä tai muutti sitä juuri. Yritä uudelleen muutaman minuutin kuluttua.
settings-buttons-ours = Tallennus Cagesideen ei onnistunut. Yritä uudelleen.
settings-buttons-forbidden = Provet ei salli tätä. Anna integraatiolle Provetissa oikeus ”Settings: Integration settings” tai lisää painikkeet käsin.
settings-buttons-not-connected = Klinikalla ei ole toimivia tunnuksia. Lisää sovellus ensin Provetissa tai lisää painikkeet käsin.
settings-buttons-credential-refused = Provet hylkäsi klinikan tunnukset. Lisää sovellus Provetissa uudelleen.
settings-buttons-not-found = Ei löydy Provetista, tai se ei näy Cagesidelle.
settings-buttons-throttled = Provet on ruuhkainen. Yritä uudelleen minuutin kuluttua.
settings-buttons-lost = Provetin vastaus katosi, joten painike voi jo olla olemassa. ”Viimeistele luominen” tarkistaa sen ensin.
settings-buttons-several = Provetissa on useita tällaisia painikkeita. Poista siellä ylimääräiset ja viimeistele sitten luominen.
settings-buttons-unreachable = Provetiin ei saatu yhteyttä. Yritä uudelleen.
settings-buttons-nonsense = Odottamaton vastaus Provetista. Lisää painikkeet käsin.
settings-buttons-rejected = Provet hylkäsi nämä kentät: { $fields }.
settings-buttons-strangers = Provet vaatii kenttiä, joita Cageside ei tunne: { $fields }.
settings-buttons-no-field = Provetista ei löytynyt kenttää näille: { $parts }.
settings-buttons-unfit = Näihin Provetin kenttiin ei voi tallentaa tarvittavaa arvoa: { $fields }.
settings-buttons-by-hand-instead = Lisää painikkeet käsin.
## Settings: one clinic

settings-clinic-connection = Yhteys
settings-clinic-connected = Yhdistetty
settings-clinic-connected-advice = Provet hyväksyy klinikan tunnukset.
settings-clinic-waiting = Tunnuksia tarkistetaan
settings-clinic-waiting-advice = Provet lähetti klinikan tunnukset. Tarkistus kestää muutaman sekunnin.
settings-clinic-no-answer = Provet ei vastaa
settings-clinic-no-answer-advice = Klinikan tunnuksia on tarkistettu { $count } { $count ->
    [one] kerran
   *[other] kertaa
} saamatta vastausta. Cageside yrittää uudelleen.
settings-clinic-people = Yhdistetty, käyttäjät kirjautuvat
settings-clinic-people-advice = Virtuaalikäyttäjää ei ole. Jokainen toimii omalla Provet-kirjautumisellaan.
settings-clinic-needs-person = Odotetaan ensimmäistä kirjautumista
settings-clinic-needs-person-advice = Tunnukset vahvistetaan, kun ensimmäinen käyttäjä kirjautuu. Avaa paneeli Provetissa ja kirjaudu siinä.
settings-clinic-refused = Ei yhteyttä: Provet hylkäsi tunnukset
settings-clinic-refused-at = Hylätty
settings-clinic-nothing = Ei yhteyttä: Provet ei ole vielä lähettänyt tunnuksia
settings-clinic-nothing-advice = Avaa Provetissa integraatioluettelo ja valitse Cagesiden kohdalla ”Add application”.
settings-clinic-next-attempt = Seuraava yritys:
settings-clinic-check-again = Päivitä
settings-clinic-test = Testaa yhteys
settings-clinic-disabled = Cageside on keskeytetty tällä klinikalla. Sen painikkeet eivät avaa paneeleita.
settings-launches-title = Avausten suojaus
settings-launches-about = paneelien suojaus, kaikkien paneelien sulkeminen
settings-launches-end-title = Avoimet paneelit
settings-launches-end-about = Jos linkki on vuotanut, sulje klinikan kaikki avoimet paneelit jokaiselta koneelta. Provetissa jo avoinna olevat sivut on ladattava uudelleen, ennen kuin niiden painikkeet toimivat taas.
settings-launches-end = Sulje kaikki avoimet paneelit
settings-launches-ended = Kaikki klinikan paneelit on suljettu.
settings-launches-plain-title = Painikkeet, joissa on perustiiviste
settings-launches-plain-what = Näiden painikkeiden tiiviste kattaa ajan mutta ei tietuetta. Jos jollakulla on tällaisen painikkeen linkki, hän voi avata sillä muitakin klinikan potilaita ja omistajia, kunnes linkki vanhenee.
settings-launches-plain-do = Ota Provetissa käyttöön ”Include payload in verification hash”. Lisää painike täällä uudelleen tiivisteellä, joka kattaa tietueen. Vaadi sitten tätä tiivistettä kohdassa Yleiset.
settings-launches-plain-add = Lisää painike, jonka tiiviste kattaa tietueen
settings-launches-plain-none = Jokaisen painikkeen tiiviste kattaa tietueen.
settings-launches-demanded = Klinikka vaatii tiivisteen, joka kattaa tietueen, joten perustiiviste ei avaa paneeleita.
settings-launches-settings = Rajat
settings-launches-records = Tietueita Provetin sivua kohti
settings-launches-records-hint = Montako eri tietuetta yhdellä perustiivisteellä voi avata. Jos tarvitaan enemmän, Provetin sivu ladataan uudelleen.
settings-launches-records-wrong = Anna kokonaisluku väliltä { $least }–{ $most }.
settings-launches-origins = Muut Provetin osoitteet
settings-launches-origins-hint = Lisää osoitteet, joissa klinikka käyttää Provetia, jos ne ovat muita kuin { $origin }, esimerkiksi https://provet.example. Yksi osoite riville.
settings-launches-origins-wrong = Anna osoitteita, kuten https://provet.example, ilman mitään palvelimen nimen jälkeen.
settings-launches-save = Tallenna
settings-launches-saved = Tallennettu.
settings-launches-webhook = Klinikan webhook-osoite
settings-launches-webhook-about = Kirjoita se Provetissa tämän klinikan webhookeihin. Pidä se salassa.
settings-launches-webhook-shared = { $count ->
    [one] 1 tämän klinikan webhook tuli yhteiseen tai aiempaan osoitteeseen, jonka muut klinikat voivat tietää. Vaihda se Provetissa yllä olevaan osoitteeseen.
   *[other] { $count } tämän klinikan webhookia tuli yhteiseen tai aiempaan osoitteeseen, jonka muut klinikat voivat tietää. Vaihda se Provetissa yllä olevaan osoitteeseen.
}
settings-launches-webhook-shared-off = { $count ->
    [one] 1 tämän klinikan webhook tuli yhteiseen tai aiempaan osoitteeseen. Ne osoitteet on poistettu käytöstä. Käytä Provetissa yllä olevaa osoitetta.
   *[other] { $count } tämän klinikan webhookia tuli yhteiseen tai aiempaan osoitteeseen. Ne osoitteet on poistettu käytöstä. Käytä Provetissa yllä olevaa osoitetta.
}
settings-launches-webhook-shared-last = Viimeksi vastaanotettu:
settings-clinic-facts = Yhteenveto
settings-clinic-number = Klinikan numero
settings-clinic-host = Palvelin
settings-clinic-departments = Osastot
settings-clinic-departments-count = { $on } käytössä, { $off } pois käytöstä
settings-clinic-buttons = Painikkeita
settings-clinic-since = Lisätty
settings-clinic-errors = Virheitä tänään
settings-clinic-more = Klinikan asetukset
settings-clinic-policies = Yleiset

## Settings: setting up a clinic

settings-setup-title = Ota klinikka käyttöön
settings-setup-progress = { $done }/{ $total } vaihetta valmiina
settings-setup-done = Valmis
settings-setup-to-do = Tekemättä
settings-setup-change = Muuta
settings-setup-connected = Yhteys Provetiin
settings-setup-zone = Aikavyöhyke
settings-setup-zone-missing = Kunnes se on asetettu, paneelit näyttävät ajat UTC-aikana.
settings-setup-zone-hint = Klinikan sijainti, esimerkiksi Europe/Helsinki.
settings-setup-currency = Valuutta
settings-setup-currency-missing = Kunnes se on asetettu, paneelit näyttävät summat ilman valuuttaa.
settings-setup-currency-hint = Kolme kirjainta, esimerkiksi EUR.
settings-setup-language = Kieli
settings-setup-language-own = Kunkin käyttäjän selaimen kieli
settings-setup-buttons = Painikkeet Provetissa
settings-setup-buttons-missing = Lisää painikkeet, jotka avaavat Cagesiden
settings-setup-buttons-count = { $count ->
    [one] 1 painike
   *[other] { $count } painiketta
}
settings-setup-launch = Ensimmäinen avaus
settings-setup-launch-missing = Avaa potilas Provetissa ja napsauta Cageside-painiketta. Luettelo päivittyy, kun avaus saapuu.
settings-setup-save = Tallenna aikavyöhyke ja valuutta

## Settings: credentials

settings-credentials-title = Provet-tunnukset
settings-credentials-about = mitä Provet lähetti ja toimiiko se
settings-credentials-what = Provetin tälle klinikalle lähettämät tunnukset, uusin ensin. Salaisuuksia ei koskaan näytetä.
settings-credentials-client = Client id
settings-credentials-state = Tila
settings-credentials-kind = Tyyppi
settings-credentials-back = Paluuosoitteet (redirect URI)
settings-credentials-received = Saatu
settings-credentials-proved = Vahvistettu
settings-credentials-unverified = tarkistetaan
settings-credentials-working = käytössä
settings-credentials-refused = hylätty
settings-credentials-replaced = korvattu
settings-credentials-virtual = Virtuaalikäyttäjä
settings-credentials-people = Käyttäjien kirjautuminen
settings-credentials-confidential = salaisuuden kanssa
settings-credentials-public = ilman salaisuutta
settings-credentials-signed = ID-tunnisteen allekirjoitus { $algorithm }
settings-credentials-unsigned = ei ID-tunnisteita
settings-credentials-no-back = ei ole
settings-reason-client = Provet ei tunnista tätä asiakassovellusta, tai sen salaisuus on väärä.
settings-reason-client-advice = Poista sovellus Provetissa ja lisää se uudelleen integraatioluettelosta. Uudet tunnukset tulevat automaattisesti.
settings-reason-grant = Tämä asiakassovellus ei saa pyytää käyttötunnisteita tällä tavalla.
settings-reason-grant-advice = Pyydä Provetia sallimaan tämä myöntötapa integraatiolle ja lisää sovellus sitten uudelleen.
settings-reason-scope = Tämä asiakassovellus ei saa käyttää REST-rajapintaa.
settings-reason-scope-advice = Pyydä Provetia antamaan integraatiolle oikeus (scope) ”restapi” ja lisää sovellus sitten uudelleen.
settings-reason-other-host = Tunnukset ovat eri palvelimelle kuin se, jolla klinikka on vahvistettu.
settings-reason-other-host-advice = Jos klinikka on siirtynyt, poista se täältä ja lisää sovellus uudelleen.
settings-reason-foreign-host = Tunnukset ovat palvelimelle, johon Cageside ei saa ottaa yhteyttä.
settings-reason-foreign-host-advice = Ylläpitäjä voi sallia palvelimen Cagesiden asetuksissa.
settings-reason-else = Provet hylkäsi tunnukset.

## Settings: connection

settings-connection-title = Yhteys
settings-connection-about = testaus, paneelien käyttöoikeudet, pyynnöt
settings-connection-test = Testaa yhteys
settings-connection-testing = Testataan …
settings-connection-test-title = Testin tulokset
settings-connection-test-token = Käyttötunniste
settings-connection-test-token-came = Voimassa { $hours } { $hours ->
    [one] tunnin
   *[other] tuntia
}
settings-connection-test-superseded = Toimii, mutta käytössä ovat uudemmat tunnukset.
settings-connection-test-superseded-advice = Toimia ei tarvita.
settings-connection-test-permissions = Virtuaalikäyttäjän oikeudet
settings-connection-test-permissions-came = { $count } { $count ->
    [one] käyttöoikeus
   *[other] käyttöoikeutta
}
settings-sign-in-wait-minutes = Liian monta yritystä. Yritä uudelleen { $minutes } minuutin kuluttua.
settings-sign-in-signed-out = Olet kirjautunut ulos.
settings-sign-in-too-late = Kirjautuminen kesti liian kauan. Kirjaudu uudelleen.
settings-code-title = Kaksivaiheinen tunnistautuminen
settings-code-label = Todennussovelluksen koodi
settings-code-hint = Kuusi numeroa. Koodi vaihtuu 30 sekunnin välein.
settings-code-wrong = Koodi on väärä tai jo käytetty. Odota seuraavaa.
settings-code-lost = Etkö pääse sovellukseen? Pyydä ylläpitäjää nollaamaan tilisi.
settings-code-back = Aloita alusta
settings-password-new = Uusi salasana
settings-password-again = Vahvista salasana
settings-password-hint = Vähintään { $least } merkkiä. Muutama sana toimii hyvin.
settings-password-short = Liian lyhyt. Käytä vähintään { $least } merkkiä.
settings-password-long = Liian pitkä. Käytä enintään { $most } merkkiä.
settings-password-easy = Liian helppo arvata. Valitse muutama sana, jotka eivät liity sähköpostiosoitteeseesi.
settings-password-common = Liian helppo arvata. Valitse sanoja, joita kukaan ei odottaisi yhdessä.
settings-password-breached = Tämä salasana on paljastunut tietovuodossa. Valitse toinen.
settings-password-different = Salasanat eivät täsmää.
settings-email-wrong = Anna kelvollinen sähköpostiosoite.
settings-email-taken = Tällä sähköpostiosoitteella on jo tili.
settings-link-send = Aseta salasana ja kirjaudu
settings-link-first = Luo ensimmäinen ylläpitäjätili
settings-link-first-lead = Ylläpitäjät näkevät kaikki klinikat ja kutsuvat muut käyttäjät. Valitse sähköpostiosoite ja salasana, joilla kirjaudut.
settings-link-invitation = Tervetuloa Cagesideen
settings-link-invitation-lead = Kirjaudut osoitteella { $email }. Valitse salasana.
settings-link-reset = Valitse uusi salasana
settings-link-reset-lead = Osoitteelle { $email }. Sinut kirjataan ulos kaikkialla muualla.
settings-link-reset-code-lead = Osoitteelle { $email }. Sinut kirjataan ulos kaikkialla muualla, ja kaksivaiheinen tunnistautuminen on pois käytöstä, kunnes otat sen uudelleen käyttöön.
settings-link-used = Tämä linkki on jo käytetty
settings-link-used-advice = Linkki toimii kerran. Kirjaudu salasanallasi tai pyydä ylläpitäjältä uusi linkki.
settings-link-ended = Tämä linkki on vanhentunut
settings-link-ended-advice = Pyydä ylläpitäjältä uusi linkki.
settings-link-unknown = Tämä linkki ei kelpaa
settings-link-unknown-advice = Tarkista, että kopioit koko linkin. Uudempi linkki korvaa vanhemman.

## Settings: accounts

settings-account-who = Olet kirjautunut osoitteella { $email }.
settings-account-provet = Olet kirjautunut Provetilla. Salasanaasi hallitaan siellä.
settings-account-password-current = Nykyinen salasana
settings-account-password-confirm = Salasana
settings-account-password-change = Vaihda salasana
settings-account-password-wrong = Väärä salasana.
settings-account-password-changed = Salasana vaihdettu. Sinut on kirjattu ulos kaikkialla muualla.
settings-second-factor-title = Kaksivaiheinen tunnistautuminen
settings-second-factor-required = Ota kaksivaiheinen tunnistus käyttöön, jotta voit jatkaa. Anna salasanasi ja valitse alla oleva painike.
settings-second-factor-is-on = Käytössä. Annat kirjautuessasi todennussovelluksen koodin.
settings-second-factor-is-off = Ei käytössä. Puhelinsovelluksen koodi suojaa tilisi, jos joku saa tietää salasanasi.
settings-second-factor-on = Ota käyttöön
settings-second-factor-off = Poista käytöstä
settings-second-factor-switched-off = Kaksivaiheinen tunnistautuminen on pois käytöstä.
settings-second-factor-lead = Lue tämä QR-koodi todennussovelluksella tai kirjoita avain sovellukseen. Anna sitten sovelluksen näyttämä koodi.
settings-second-factor-picture = Alla olevan avaimen QR-koodi
settings-second-factor-secret = Avain
settings-second-factor-confirm = Ota käyttöön
settings-second-factor-wrong = Koodi ei täsmää. Tarkista, että puhelimesi kello on oikeassa.
settings-sessions-title = Aktiiviset istunnot
settings-sessions-browser = Selain
settings-sessions-on = { $browser }, { $system }
settings-sessions-unknown = Tuntematon selain
settings-sessions-began = Kirjautunut
settings-sessions-used = Viimeksi käytetty
settings-sessions-this = Tämä istunto
settings-sessions-end = Kirjaa ulos
settings-sessions-end-others = Kirjaa ulos kaikkialla muualla
settings-sessions-ended = Kirjattu ulos.
settings-sessions-sign-in-again = Vahvista henkilöllisyytesi: kirjaudu ulos, kirjaudu uudelleen Provetilla ja yritä uudelleen 10 minuutin kuluessa.
settings-all-sessions-title = Istunnot ilman tiliä
settings-all-sessions-about = Pääkäyttäjät, jotka kirjautuivat asetuksiin Provetilla. Heillä ei ole täällä tiliä.
settings-all-sessions-none = Kukaan ei ole kirjautunut Provetilla.
settings-all-sessions-name = Nimi
settings-all-sessions-clinic = Klinikka
settings-all-sessions-end = Kirjaa kaikki ulos
settings-all-sessions-end-about = Kaikki muut paitsi sinä kirjataan ulos asetuksista, oli heillä tili tai ei. Avoimet paneelit pysyvät auki.
settings-all-sessions-ended = Kaikki muut on kirjattu ulos.
settings-accounts-invite = Kutsu käyttäjä
settings-accounts-find = Sähköposti tai klinikan numero
settings-accounts-find-send = Etsi
settings-accounts-none = Tilejä ei löytynyt.
settings-accounts-more = Näytä lisää
settings-accounts-all = Kaikki tilit
settings-accounts-email = Sähköposti
settings-accounts-sees = Käyttöoikeus
settings-accounts-state = Tila
settings-accounts-last = Viimeksi kirjautunut
settings-accounts-never = ei koskaan
settings-accounts-everything = Kaikki
settings-accounts-clinics = { $count ->
    [one] Klinikka { $clinics }
   *[other] Klinikat { $clinics }
}
settings-accounts-clinics-more = Klinikat { $clinics } ja { $more } muuta
settings-accounts-no-clinic = Ei klinikoita
settings-accounts-no-clinic-yet = Ei vielä klinikoita. Lisää klinikka antamalla sen numero.
settings-accounts-off = Pois käytöstä
settings-accounts-invited = Kutsuttu
settings-accounts-on = Käytössä
settings-accounts-on-with-code = Käytössä, kaksivaiheinen tunnistautuminen
settings-accounts-allow = Lisää klinikka
settings-accounts-forbid = Poista
settings-accounts-clinics-changed = Klinikoiden käyttöoikeudet päivitetty.
settings-accounts-reset = Salasanan vaihto
settings-accounts-reset-lead = Luo linkin, jolla valitaan uusi salasana. Nykyinen salasana toimii, kunnes linkkiä käytetään.
settings-accounts-reset-code = Poista myös kaksivaiheinen tunnistautuminen käytöstä (todennussovellus kadonnut)
settings-accounts-invite-again = Kutsu
settings-accounts-invite-again-lead = Salasanaa ei ole vielä valittu. Uusi linkki korvaa edellisen.
settings-accounts-make-link = Luo linkki
settings-accounts-no-sessions = Ei aktiivisia istuntoja.
settings-accounts-end-sessions = Kirjaa ulos kaikkialla
settings-accounts-switch-off = Poista tili käytöstä
settings-accounts-switch-off-lead = Kirjaa tilin ulos kaikkialla ja estää kirjautumisen. Tilin voi ottaa uudelleen käyttöön.
settings-accounts-switch-on = Ota tili käyttöön
settings-accounts-switch-on-lead = Tili on pois käytöstä. Sillä ei voi kirjautua.
settings-accounts-switched-on = Tili on otettu käyttöön.
settings-accounts-switched-off = Tili on poistettu käytöstä ja kirjattu ulos kaikkialla.
settings-accounts-last-operator = Tämä on viimeinen ylläpitäjä, joka voi kirjautua. Kutsu ensin toinen ylläpitäjä.
settings-invite-lead = Luomme kertalinkin, joka on voimassa 7 päivää.
settings-invite-operator = Ylläpitäjä: kaikki
settings-invite-administrator = Pääkäyttäjä: yksi klinikka
settings-invite-clinic = Klinikan numero
settings-invite-clinic-hint = Numero klinikan Provet-osoitteessa. Jätä tyhjäksi ylläpitäjälle.
settings-invite-clinic-wrong = Anna klinikan numero.
settings-invite-clinic-unknown = Tällä numerolla ei ole klinikkaa.
settings-invite-taken = Tällä sähköpostiosoitteella on jo tili. Etsi se Tilit-sivulta.
settings-invite-send = Luo linkki
settings-invite-link-title = Kertalinkki
settings-invite-link-lead = Lähetä tämä linkki osoitteeseen { $email }. Se toimii kerran, 7 päivän kuluessa.
settings-invite-reset-lead = Lähetä tämä linkki osoitteeseen { $email }. Se toimii kerran, 24 tunnin kuluessa.
settings-invite-link = Linkki
settings-invite-link-once = Kopioi se nyt: sitä ei näytetä uudelleen. Linkillä kuka tahansa voi avata tilin.
settings-invite-to-account = Siirry tiliin
## Settings: signing in with Provet

settings-sign-in-with-provet = Kirjaudu Provetilla
settings-provet-clinic = Klinikan numero
settings-provet-clinic-hint = Numero Provet-osoitteessasi. Jos osoite on provetcloud.com/54321, anna 54321.
settings-provet-send = Jatka Provetilla
settings-provet-no-clinic = Tämännumeroisella klinikalla ei voi kirjautua Provetilla. Tarkista numero tai pyydä ylläpitäjältä kutsu.
settings-provet-not-set-up = Provetilla kirjautumista ei ole määritetty tälle klinikalle ({ $code }). Pyydä ylläpitäjältä kutsu.
settings-provet-onwards = Siirrytään Provetiin kirjautumaan …
settings-provet-go-on = Jatka
settings-provet-other-browser = Palasit eri selaimessa. Aloita tästä uudelleen.
settings-provet-right = Sinulla ei ole oikeutta muuttaa integraatioita Provetissa. Pyydä siellä oikeus ”{ $right }” tai pyydä ylläpitäjältä kutsu.
settings-provet-declined = Et sallinut käyttöä Provetissa. Voit aloittaa uudelleen.
settings-provet-odd = Odottamaton vastaus Provetista ({ $code }). Aloita uudelleen. Jos vika toistuu, kerro ylläpitäjälle.
settings-provet-unreachable = Provet ei vastannut. Yritä uudelleen muutaman minuutin kuluttua.
settings-connection-test-permissions-unknown = Mikään nimistä ei vastaa paneelien tarvitsemaa oikeutta, joten jokainen testattiin lukemalla tietue.
settings-connection-test-permissions-tried = Jokainen oikeus testattiin sen sijaan lukemalla tietue. Katso alta.
settings-connection-test-read = Lue yksi potilas
settings-connection-test-read-came = Potilas luettu
settings-connection-test-read-empty = Luettelo luettu. Siinä ei ole potilaita.
settings-connection-test-not-asked = Muut testit vaativat käyttötunnisteen, joten niitä ei tehty.
settings-connection-test-took = ({ $millis } ms)
settings-provet-error-refused = Provet hylkäsi tunnukset.
settings-provet-error-refused-advice = Poista sovellus Provetissa ja lisää se uudelleen integraatioluettelosta.
settings-provet-error-checking-advice = Provet hylkäsi tunnukset juuri äsken. Niitä tarkistetaan. Lataa tämä sivu uudelleen muutaman sekunnin kuluttua.
settings-provet-error-forbidden = Provet ei salli tätä.
settings-provet-error-forbidden-advice = Anna oikeus Provetissa integraation virtuaalikäyttäjälle. Oikeudet on lueteltu alla.
settings-provet-error-not-found = Provetissa ei ole mitään tässä osoitteessa.
settings-provet-error-not-found-advice = Tarkista, että palvelin ja klinikan numero vastaavat klinikan Provet-osoitetta.
settings-provet-error-throttled = Provet on ruuhkainen.
settings-provet-error-throttled-advice = Yritä uudelleen { $seconds } sekunnin kuluttua.
settings-provet-error-unreachable = Provet ei vastannut.
settings-provet-error-unreachable-advice = Yritä uudelleen muutaman minuutin kuluttua. Jos vika toistuu, pyydä ylläpitäjää tarkistamaan, saako palvelin yhteyden.
settings-provet-error-nonsense = Odottamaton vastaus Provetista.
settings-provet-error-nonsense-advice = Yritä myöhemmin uudelleen. Jos vika toistuu, ota yhteyttä ylläpitäjään.
settings-permissions-title = Paneelien käyttöoikeudet
settings-permissions-not-yet = Testaa yhteys, niin näet, mitä Provet sallii.
settings-permissions-by-provet = Provetin ilmoittamat virtuaalikäyttäjän oikeudet. Mistä Provet ei ilmoittanut, tarkistettiin lukemalla yksi tietue.
settings-permissions-by-trying = Tarkistettu lukemalla yksi tietue kutakin tyyppiä. Kirjoittamista ei testattu.
settings-permissions-section = Osio
settings-permissions-needed = Käyttöoikeudet Provetissa
settings-permissions-nothing-wanted = Käyttöoikeutta ei tarvita
settings-permissions-undocumented = Provet ei ole dokumentoinut oikeutta
settings-permissions-to-save = { $permission } (tallennus):
settings-permissions-allowed = sallittu
settings-permissions-refused = ei sallittu
settings-permissions-unavailable = ei voitu tarkistaa
settings-permissions-no-record = Ei vielä tietuetta, jolla testata.
settings-permissions-would-write = Ei testattu, koska se muuttaisi tietoja.
settings-usage-title = Viimeisen minuutin pyynnöt
settings-usage-what = Pyynnöt, jotka tämä palvelin on käyttänyt klinikan virtuaalikäyttäjän puolesta, Provetin yksikköinä. Asennuksen muut palvelimet jakavat samat rajat.
settings-usage-none = Ei pyyntöjä Provetiin.
settings-usage-endpoint = Rajapinta
settings-usage-spent = Käytetty
settings-usage-limit = Raja minuutissa
settings-usage-closed = Tauolla { $seconds } s Provetin pyynnöstä

## Settings: policies

settings-policies-title = Yleiset
settings-policies-about = nimi, esitystavat, käyttöoikeudet, tapahtumaloki
settings-policies-saved = Tallennettu.
settings-policies-mistakes = Mitään ei tallennettu. Korjaa alla olevat kentät.
settings-policies-conflict = Joku muu muutti näitä asetuksia. Mitään ei tallennettu. Jos tallennat nyt, hänen muutoksensa korvataan.
settings-policies-field = Kenttä
settings-policies-theirs = Hänen arvonsa
settings-policies-yours = Sinun arvosi
settings-policies-save = Tallenna
settings-policies-itself = Klinikka
settings-policies-name = Nimi
settings-policies-state = Cageside
settings-policies-enabled = Käytössä
settings-policies-disabled = Keskeytetty (tiedot säilyvät)
settings-policies-language = Paneelien kieli
settings-policies-own-language = Kunkin käyttäjän selaimen kieli
# A language in the list of languages, of which not every sentence was checked by somebody who speaks it.
settings-policies-draft-language = { $name } (käännösluonnos)
settings-policies-zone = Aikavyöhyke
settings-policies-zone-hint = Esimerkiksi Europe/Helsinki. Jätä tyhjäksi, jos aika on UTC.
settings-policies-currency = Valuutta
settings-policies-currency-hint = Kolme kirjainta, esimerkiksi EUR.
settings-policies-reload = Provetin uudelleenlataus tallennuksen jälkeen
settings-policies-reload-hint = Provet näyttää paneelissa tallennetun tiedon, kun Provetin sivu ladataan uudelleen. Lataus sulkee sivupaneelin.
settings-policies-reload-moment = 2 sekunnin kuluttua
settings-policies-reload-leaving = Kun käyttäjä poistuu paneelista
settings-policies-reload-press = Vain kun käyttäjä napsauttaa painiketta Lataa Provet uudelleen
settings-policies-windows = Avauslinkin voimassaolo
settings-policies-foreground = Paneelien painikkeet
settings-policies-foreground-hint = 1 minuutista 7 päivään. Provet luo linkin sivunsa latautuessa, joten varaa aikaa niin kauan kuin yhdellä sivulla ollaan.
settings-policies-background = Taustapainikkeet
settings-policies-background-hint = 1 minuutista 7 päivään. Provet luo linkin lähettäessään pyynnön.
settings-policies-unit = Yksikkö
settings-policies-minutes = minuuttia
settings-policies-hours = tuntia
settings-policies-days-unit = päivää
settings-policies-demands = Käyttöoikeudet
settings-policies-show = Katselu
settings-policies-write = Tallennus
settings-policies-plain = Perustaso (allekirjoitettu painike)
settings-policies-payload = Tiukka (allekirjoitettu tietue ja käyttäjä)
settings-policies-person = Kirjautunut käyttäjä
settings-policies-plain-costs = Varmistaa, että pyyntö tuli klinikan Provetista. Ei yksilöi käyttäjää eikä tietuetta. Provetissa: ”Add verification hash”.
settings-policies-payload-costs = Painikkeet, jotka eivät allekirjoita tietuetta ja käyttäjää, eivät aukea. Provetissa: lisäksi ”Include payload in verification hash” jokaisessa painikkeessa.
settings-policies-person-costs = Jokainen käyttäjä kirjautuu Provetilla kerran kussakin selaimessa.
settings-policies-person-absent = Ei käytettävissä: vaatii authorization_code-tunnukset. Pyydä Provetia lisäämään tämä myöntötapa integraatioon ja lisää sovellus sitten uudelleen.
settings-policies-acting = Provetissa toimiva käyttäjä
settings-policies-acting-hint = Provet kirjaa tämän käyttäjän nimen, ja hänen Provet-oikeutensa ovat voimassa.
settings-policies-acting-no-choice = Provetissa toimiva käyttäjä: ei valittavaa, koska klinikalla on vain yhdenlaiset tunnukset. Kun klinikalla on sekä client_credentials- että authorization_code-tunnukset, voit valita.
settings-policies-acting-clinic = Virtuaalikäyttäjä kaikessa
settings-policies-acting-writes = Virtuaalikäyttäjä katselee, kirjautunut käyttäjä tallentaa
settings-policies-acting-person = Kirjautunut käyttäjä kaikessa
settings-policies-departments = Osastot
settings-policies-departments-hint = Provet kertoo Cagesidelle, millä osastoilla sovellus on käytössä.
settings-policies-departments-all = Kaikki osastot
settings-policies-departments-on = Vain osastot, joilla sovellus on käytössä
settings-policies-administrators = Ylläpitäjät
settings-policies-second-factor = Kaksivaiheinen tunnistus
settings-policies-second-factor-hint = Koskee ylläpitäjiä, joilla on Cageside-tunnus. Provetilla kirjautuvat käyttävät Provetin tunnistusta.
settings-policies-second-factor-optional = valinnainen
settings-policies-second-factor-required = pakollinen
settings-policies-warnings = Varoitukset
settings-policies-warning-fields = Klinikan omat kentät, jotka näytetään varoituksina
settings-policies-warning-fields-hint = Paneelit näyttävät nämä kentät kriittisten huomioiden vieressä. Kenttä, jolla ei ole nimeä tai jota ei voi lukea, näytetään aina.
settings-policies-warning-all = kaikki täytetyt
settings-policies-warning-only = vain alla luetellut
settings-policies-warning-none = ei mitään
settings-policies-warning-labels = Näytettävien kenttien nimet
settings-policies-warning-labels-hint = Yksi nimi riville, kirjoitettuna kuten Provetissa. Käytetään vain valinnan ”vain alla luetellut” kanssa.
settings-policies-labels-look = Hae nimet Provetista
settings-policies-labels-known = Nimet Provetissa:
settings-policies-labels-none = Provetissa ei ole klinikan omia kenttiä.
settings-policies-labels-unknown = Tallennettu, mutta Provetissa ei ole tällaista nimeä. Paneelit eivät näytä sille kenttää:
settings-policies-labels-more = Provetissa voi olla muitakin nimiä.
settings-policies-labels-failed = Nimien haku Provetista epäonnistui.
settings-policies-audit = Tapahtumaloki
settings-policies-values = Kenttien arvot ennen ja jälkeen
settings-policies-values-hint = Voi sisältää potilastekstiä. Tallennetaan salattuna.
settings-policies-values-left-out = Ei säilytetä
settings-policies-values-kept = Säilytetään
settings-policies-days = Tapahtumien säilytysaika päivinä
settings-policies-days-hint = Vanhemmat tapahtumat poistetaan automaattisesti.
settings-policies-meaning = Vaikutus avoimiin paneeleihin
settings-policies-meaning-state = Keskeytettynä avoimet paneelit sulkeutuvat seuraavalla pyynnöllään.
settings-policies-meaning-windows = Linkkien voimassaoloajat koskevat tästä lähtien napsautettuja painikkeita. Avoimet paneelit pysyvät auki.
settings-policies-meaning-demands = Käyttöoikeusasetukset tulevat voimaan avoimen paneelin seuraavalla pyynnöllä.
settings-policies-meaning-warnings = Omat kentät: avoimet paneelit noudattavat valintaa seuraavasta pyynnöstään alkaen.
settings-policies-meaning-audit = Kenttien arvot säilytetään tai jätetään säilyttämättä tästä lähtien. Jos lyhennät säilytysaikaa, vanhemmat tapahtumat poistetaan vuorokauden kuluessa.
settings-policies-wrong-name = Käytä enintään { $longest } merkkiä yhdellä rivillä.
settings-policies-wrong-choice = Valitse jokin näistä.
settings-policies-wrong-zone = Tämän nimistä aikavyöhykettä ei ole. Anna nimi, kuten Europe/Helsinki.
settings-policies-wrong-currency = Anna kolme kirjainta, esimerkiksi EUR.
settings-policies-wrong-window = Anna aika väliltä 1 minuutti – 7 päivää.
settings-policies-wrong-person = Tähän tarvitaan tunnukset käyttäjien kirjautumiseen, eikä klinikalla ole niitä.
settings-policies-wrong-labels = Kirjoita 1–{ $most } nimeä, kukin omalle rivilleen ja enintään { $longest } merkkiä, tai valitse toinen vaihtoehto.
settings-policies-wrong-days = Anna luku väliltä { $from }–{ $to }.

## Settings: export

settings-export-title = Tietojen vienti
settings-export-about = kaikki tästä klinikasta tallennettu yhtenä tiedostona
settings-export-what = JSON-tiedosto, jossa on kaikki, mitä Cageside tallentaa tästä klinikasta. Potilastiedot pysyvät Provetissa eivätkä sisälly tiedostoon.
settings-export-no-secrets = Salaisuudet jätetään pois: käyttötunnisteet, suolat, asiakassovellusten salaisuudet ja kaikki, mistä ne voisi päätellä.
settings-export-left-out = Pois jätetty
settings-export-audited = Vei kaikki klinikan tiedot
settings-export-download = Lataa

## Settings: purge

settings-purge-title = Poista klinikka
settings-purge-about = poista kaikki tästä klinikasta tallennettu
settings-purge-what = Tämä poistaa kaiken, mitä Cageside tallentaa tästä klinikasta: tunnukset, painikkeet, tapahtumalokin, työt ja asetukset. Avoimet paneelit sulkeutuvat. Tätä ei voi kumota.
settings-purge-provet = Provetissa mikään ei muutu. Poista painikkeet ja sovellus siellä itse.
settings-purge-export-first = Lataa tiedot ensin
settings-purge-typed = Vahvista kirjoittamalla klinikan numero: { $number }
settings-purge-wrong = Vahvista kirjoittamalla { $number }. Mitään ei poistettu.
settings-purge-do = Poista kaikki
## Settings: the list of clinics

settings-clinics-title = Klinikat
settings-clinics-add = Lisää klinikka käsin
settings-clinics-search = Haku
settings-clinics-search-hint = Hae nimellä, palvelimella tai klinikan numerolla.
settings-clinics-state = Yhteys
settings-clinics-any-state = Kaikki
settings-clinics-sort = Järjestys
settings-clinics-sort-name = Nimi
settings-clinics-sort-number = Klinikan numero
settings-clinics-sort-launch = Viimeisin avaus
settings-clinics-sort-errors = Virheitä tänään
settings-clinics-show = Käytä
settings-clinics-clinic = Klinikka
settings-clinics-departments = Osastot
settings-clinics-launch = Viimeisin avaus
settings-clinics-errors = Virheitä tänään (UTC)
settings-clinics-unreadable = Tämän klinikan tietoja ei voi lukea. Ota yhteyttä tukeen.
settings-clinics-never = Ei vielä
settings-clinics-off = Keskeytetty
settings-clinics-departments-unknown = Ei tiedossa
settings-clinics-departments-on = { $on } käytössä
settings-clinics-departments-both = { $on } käytössä, { $off } pois käytöstä
settings-clinics-working = Yhdistetty
settings-clinics-unverified = Ei vielä vahvistettu
settings-clinics-needs-person = Odottaa ensimmäistä kirjautumista
settings-clinics-refused = Hylätty
settings-clinics-absent = Ei tunnuksia
settings-clinics-why-waiting = Tunnuksia tarkistetaan. Lataa sivu hetken kuluttua uudelleen.
settings-clinics-why-absent = Lisää sovellus uudelleen tämän klinikan Provetissa.
settings-clinics-why-client = Provet ei tunnista näitä tunnuksia: sovellus on poistettu sieltä tai salaisuus on väärä. Lisää sovellus uudelleen tämän klinikan Provetissa.
settings-clinics-why-grant = Provet ei anna sovellukselle käyttötunnisteita tällä tavalla. Tarkista, millä myöntötavalla (grant type) se on rekisteröity.
settings-clinics-why-scope = Sovellukselta puuttuu Provetissa oikeus (scope) ”restapi”.
settings-clinics-why-foreign-host = Palvelin ei ole sallittu. Katso Järjestelmä.
settings-clinics-why-other-host = Klinikka on yhdistetty toisella palvelimella. Jos se on siirtynyt, poista se ensin.
settings-clinics-why-unreachable = Provet ei vastaa. Cageside yrittää uudelleen.
settings-clinics-why-nonsense = Odottamaton vastaus Provetista. Cageside yrittää uudelleen.
settings-clinics-why-throttled = Provet on ruuhkainen. Cageside yrittää uudelleen.
settings-clinics-why-needs-person = Jonkun klinikan käyttäjän on kirjauduttava kerran Provetilla.
settings-clinics-none-found = Mikään klinikka ei vastaa suodattimia.
settings-clinics-none-yet-found = Ei vielä osumia, mutta klinikoita on vielä hakematta. Siirry seuraavalle sivulle tai tarkenna hakua.
settings-clinics-no-more = Ei enempää klinikoita.
settings-clinics-all = Tyhjennä suodattimet
settings-clinics-pages = Klinikkaluettelon sivut
settings-clinics-first = Takaisin ensimmäiselle sivulle
settings-clinics-next = Seuraava sivu
settings-clinics-none-of-yours = Sinulla ei ole vielä oikeutta yhteenkään klinikkaan. Pyydä ylläpitäjää lisäämään klinikka tiliisi.
settings-clinics-begin = Yhdistä ensimmäinen klinikka
settings-clinics-begin-register = Pyydä Provetia rekisteröimään sovellus integraatioluetteloon (Integration Catalogue) näillä osoitteilla:
settings-clinics-begin-catalogue = Siirry klinikan Provetissa kohtaan Settings > Integrations ja lisää sovellus integraatioluettelosta (Integration Catalogue).
settings-clinics-begin-here = Lataa tämä sivu uudelleen. Klinikka ilmestyy tähän automaattisesti. Jatka sen sivulta.
settings-clinics-begin-by-hand = Lähettikö Provet tunnukset sähköpostilla?

## Settings: adding a clinic

settings-add-title = Lisää klinikka käsin
settings-add-why = Käytä tätä, jos Provet lähetti sovelluksen tunnukset sähköpostilla. Ne tarkistetaan heti, eikä mikään toimi, ennen kuin Provet hyväksyy ne.
settings-add-paste = Liitä viesti
settings-add-message = Hookup-viesti (JSON)
settings-add-message-hint = Koko viesti, merkistä { "{" } merkkiin { "}" }.
settings-add-secret-again = Salaisuutta ei näytetä uudelleen. Kirjoita se lainausmerkkien väliin kohdan client_secret jälkeen.
settings-add-send-message = Lisää klinikka
settings-add-fields = Tai täytä kentät
settings-add-number = Klinikan numero
settings-add-number-hint = Numero klinikan Provet-osoitteessa, esimerkiksi 54321.
settings-add-place = Provet-osoite
settings-add-place-hint = Palvelin, esimerkiksi us.provetcloud.com, tai token URL.
settings-add-client = Client id
settings-add-secret = Client secret
settings-add-secret-hint = Jätä tyhjäksi, jos asiakassovellus on julkinen (public). Tallennetaan salattuna eikä näytetä uudelleen.
settings-add-grant = Myöntötapa (grant type)
settings-add-grant-clinic = client_credentials: toimii klinikan virtuaalikäyttäjänä
settings-add-grant-person = authorization_code: käyttäjät kirjautuvat
settings-add-type = Asiakassovelluksen tyyppi (client type)
settings-add-type-confidential = confidential
settings-add-type-public = public
settings-add-algorithm = ID-tunnisteiden algoritmi
settings-add-algorithm-none = Ei mitään
settings-add-redirect = Paluuosoitteet (redirect URI)
settings-add-redirect-hint = Erota välilyönneillä. Jätä tyhjäksi, jos kukaan ei kirjaudu.
settings-add-discovery = OpenID-palvelun discovery-osoite
settings-add-discovery-hint = Jätä tyhjäksi, jos OpenID ei ole käytössä.
settings-add-send-fields = Lisää klinikka
settings-add-not-json = Tämä ei ole kelvollista JSONia. Liitä koko viesti, myös aaltosulkeet.
settings-add-foreign-host = Klinikoita ei sallita tällä palvelimella. Sallitut palvelimet: { $hosts }
settings-add-foreign-token-url = Token URL ei vastaa klinikan numeroa. Sen on päätyttävä numeroon ja osaan /oauth2/token/.
settings-add-other-host = Klinikka { $number } on yhdistetty toisella palvelimella. Jos se on siirtynyt, poista se ensin.
settings-add-wrong-number = Anna positiivinen kokonaisluku, esimerkiksi 54321.
settings-add-wrong-client = Anna client id.
settings-add-wrong-secret = Anna client secret. Tyyppi confidential vaatii sen.
settings-add-wrong-algorithm = Anna RS256 tai HS256 tai jätä tyhjäksi.
settings-add-wrong-grant = Anna client_credentials tai authorization_code.
settings-add-wrong-type = Anna confidential tai public.
settings-add-wrong-redirect = Anna URL-osoitteet välilyönnein erotettuina.
settings-add-wrong-place = Anna osoite Provetin palvelimella.
settings-add-wrong-discovery = Anna URL tai jätä tyhjäksi.
settings-add-wrong-other = Kenttää { $field } ei voi lukea.

## Settings: the installation

settings-system-title = Järjestelmä
settings-system-addresses = URL-osoitteet Provetille
settings-system-hookup = Hookup URL
settings-system-hookup-hint = Anna tämä Provetille, kun rekisteröit sovelluksen integraatioluetteloon. Provet lähettää klinikan tunnukset tänne, kun klinikka lisää sovelluksen. Pidä se salassa.
settings-system-webhook = Webhook URL
settings-system-webhook-hint = Kirjoita tämä kunkin klinikan Provetiin kohtaan Settings > General > Integrations > Webhooks, niin avoimet paneelit näyttävät muutokset heti. Pidä se salassa.
settings-system-redirect = Paluuosoite (redirect URI)
settings-system-redirect-hint = Anna tämä Provetille yhdessä hookup URL:n kanssa, jotta käyttäjät voivat kirjautua Provetilla.
settings-system-health = Toiminta
settings-system-clock = Tämän palvelimen ja tietokannan kellot eroavat { $seconds } s. Työ voidaan tehdä kahteen kertaan. Tahdista molemmat NTP:llä.
settings-system-database = Tietokanta
settings-system-answers = Vastaa
settings-system-silent = Ei vastaa
settings-system-prover = Tunnusten tarkistus
settings-system-runner = Taustatyöt
settings-system-runs = Käynnissä
settings-system-stands = Ei käynnissä tällä palvelimella
settings-system-last-turn = Viimeksi käynnissä:
settings-system-metrics = Mittarit
settings-system-metrics-hint = Käytettävissä vain tältä palvelimelta ja yksityisistä verkoista; välityspalvelimen kautta vain, jos se on luotettu.
settings-system-metrics-off = Ei käytössä
settings-system-installation = Asennus
settings-system-version = Versio
settings-system-public-url = Julkinen osoite
settings-system-not-https = Ilman HTTPS-yhteyttä selaimet eivät säilytä kirjautumista asetuksiin, ja salaisuudet lähetetään salaamattomina. Aseta Cagesiden eteen varmenteella varustettu välityspalvelin ja määritä CAGESIDE_PUBLIC_URL.
settings-system-hosts = Sallitut Provet-palvelimet
settings-system-http-provet = Salaamaton HTTP Provetiin on sallittu. Käytä tätä vain kehityksessä.
settings-system-schema = { $kind }, skeema { $version }
settings-system-megabytes = { $number } Mt
settings-system-keys = Salausavaimet
settings-system-keys-count = { $count ->
    [one] 1 aktiivinen avain
   *[other] { $count } avainta: ensimmäinen salaa, muilla vain puretaan vanhempia tietoja
}

## Settings: jobs of background buttons

settings-jobs-none = Ei vielä töitä. Taustapainikkeet luovat töitä.
settings-jobs-none-buttons = Painikkeet
settings-jobs-none-found = Tässä tilassa ei ole töitä.
settings-jobs-state = Tila
settings-jobs-any-state = Kaikki
settings-jobs-show = Käytä
settings-jobs-queued = Odottaa
settings-jobs-running = Käynnissä
settings-jobs-done = Valmis
settings-jobs-failed = Epäonnistui
settings-jobs-discarded = Hylätty
settings-jobs-what = Toiminto
settings-jobs-asked = Pyydetty
settings-jobs-attempts = Yrityksiä
settings-jobs-act = Toiminnot
settings-jobs-retry = Yritä uudelleen
settings-jobs-discard = Hylkää
settings-jobs-retried = Työ on jonossa uudelleen.
settings-jobs-was-discarded = Työ on hylätty.
settings-jobs-meanwhile = Mitään ei muutettu. Työn tila on muuttunut sen jälkeen, kun avasit tämän sivun.
settings-jobs-next = Seuraava yritys:
settings-jobs-pages = Töiden sivut
settings-jobs-first = Uusimmat
settings-jobs-next-page = Vanhemmat
settings-jobs-move-status = Muuta käynnin tilaa
settings-jobs-mark-sent = Merkitse lähetetyksi
settings-jobs-set-integration-status = Aseta integraation tila
settings-jobs-add-note = Lisää merkintä
settings-jobs-forward = Lähetä tapahtuma webhook-osoitteeseen
settings-jobs-nobody = Tuntematon käyttäjä
settings-jobs-claimed = Käyttäjä { $user } (ei todennettu)
settings-jobs-proved = Käyttäjä { $user }
settings-jobs-why-not-connected = Klinikkaan ei ole yhteyttä, tai Provet hylkäsi sen tunnukset. Katso klinikan yleiskuva.
settings-jobs-why-signed-out = Painiketta napsauttanut käyttäjä ei ole enää kirjautuneena. Pyydä häntä kirjautumaan paneelista ja yritä sitten uudelleen.
settings-jobs-why-forbidden = Provet ei salli tätä. Anna sovellukselle oikeus Provetissa ja yritä sitten uudelleen.
settings-jobs-why-not-found = Tietuetta ei ole enää Provetissa. Hylkää työ.
settings-jobs-why-rejected = Provet hylkäsi muutoksen. Tarkista tietue ja tee muutos Provetissa.
settings-jobs-why-throttled = Provet on ruuhkainen.
settings-jobs-why-unreachable = Provet ei vastaa.
settings-jobs-why-unreadable = Odottamaton vastaus Provetista.
settings-jobs-why-unavailable = Provetista ei voitu varmistaa, tehtiinkö muutos. Tarkista tietue.
settings-jobs-why-moved = Joku muu ehti muuttaa käynnin tilaa. Tarkista käynti.
settings-jobs-why-button-removed = Painike on poistettu. Hylkää työ.
settings-jobs-why-clinic-off = Cageside on keskeytetty tällä klinikalla.
settings-jobs-why-button = Painike ei enää sovi sivulleen. Lisää painike uudelleen.
settings-jobs-why-receiver-refused = Vastaanottava järjestelmä hylkäsi tapahtuman. Ota yhteyttä sen ylläpitoon.
settings-jobs-why-receiver-unreachable = Vastaanottava järjestelmä ei vastaa. Ota yhteyttä sen ylläpitoon.
settings-jobs-why-receiver-not-allowed = Tapahtumia ei saa lähettää tälle painikkeelle määritettyyn osoitteeseen.
settings-jobs-why-database = Cagesiden tietokanta ei vastannut.
settings-jobs-why-interrupted = Jokainen yritys keskeytyi. Tarkista tietue ja yritä sitten uudelleen.

## Settings: audit

settings-audit-button-made-in-provet = Loi painikkeen Provetiin
settings-audit-button-put-back = Palautti painikkeen Provetissa
settings-audit-button-change-accepted = Hyväksyi painikkeen muutokset
settings-audit-button-salt-changed = Loi uuden suolan
settings-audit-button-salt-sent = Lähetti uuden suolan Provetiin
settings-audit-button-salt-overlap-ended = Lopetti vanhan suolan hyväksymisen
settings-audit-panels-ended = Sulki kaikki paneelit
settings-audit-button-panels-ended = Sulki painikkeen kaikki paneelit
settings-audit-button-salt-leaked = Vaihtoi vuotaneen suolan
settings-audit-launch-settings-changed = Muutti avausten suojausta
## Settings: signing in

settings-sign-in-title = Kirjaudu sisään
settings-sign-in-with-password = Kirjaudu sähköpostilla ja salasanalla
settings-sign-in-email = Sähköposti
settings-sign-in-password = Salasana
settings-sign-in-send = Kirjaudu sisään
settings-sign-in-lost = Unohditko salasanasi? Pyydä ylläpitäjältä uusi linkki.
settings-sign-in-wrong = Väärä sähköposti tai salasana.
settings-sign-in-disabled = Tämä tili on pois käytöstä. Ylläpitäjä voi ottaa sen uudelleen käyttöön.
settings-sign-in-wait-seconds = Liian monta yritystä. { $seconds ->
    [one] Yritä uudelleen { $seconds } sekunnin kuluttua.
   *[other] Yritä uudelleen { $seconds } sekunnin kuluttua.
}

## Settings: keys that are being replaced

settings-system-keys-done = Vanhemmilla avaimilla ei ole enää salattu mitään. Voit poistaa ne.
settings-system-keys-left = Vanhemmilla avaimilla on vielä salattu { $count } { $count ->
    [one] arvo
   *[other] arvoa
}. Suorita: cageside rotate-key

## Settings: audit of accounts

settings-audit-account-invited = Kutsui käyttäjän
settings-audit-link-made = Loi tilille linkin
settings-audit-account-switched-on = Otti tilin käyttöön
settings-audit-account-switched-off = Poisti tilin käytöstä
settings-audit-clinic-allowed = Antoi tilille oikeuden klinikkaan
settings-audit-clinic-forbidden = Poisti tililtä oikeuden klinikkaan

# Mikä on sen paikalla, mitä teksti ei voi näyttää.
text-struck = [yliviivattu: { $text }]
text-picture = [kuva: katso Provetista]
text-picture-described = [kuva: { $description }]
text-attachment = [tallenne tai tiedosto: avaa Provetissa]
text-other-format = [Teksti on toisessa muodossa ({ $format }): lue se Provetista]
text-cut-off = [Teksti jatkuu: lue loput Provetista]

# Arvo, joka on kirjattu mutta jota ei voi lukea.
field-unreadable-date = ”{ $text }” ei ole luettavissa päivämääränä
field-unreadable-time = ”{ $text }” ei ole luettavissa päivänä ja kellonaikana
field-unreadable-number = ”{ $text }” ei ole luettavissa lukuna
field-unreadable-amount = ”{ $text }” ei ole luettavissa summana
field-unreadable = ”{ $text }” ei ole luettavissa
