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

## Refusals and failures

web-set-up = Tämän painikkeen asetukset eivät täsmää
web-not-found = Tässä osoitteessa ei ole mitään.
    .title = Ei löydy
    .advice = Avaa paneeli sen painikkeesta Provetissa.
web-not-understood = Pyyntö ei tullut perille sellaisena, että siihen voisi vastata.
    .title = Tämä ei onnistunut
    .advice = Sulje paneeli ja avaa se uudelleen painikkeesta Provetissa.
web-settings-not-found = Täällä ei ole mitään, tai ei mitään mitä saat nähdä.
    .title = Ei löytynyt
    .advice = Etsi sitä asetusten alusta.
web-settings-not-understood = Pyyntö ei tullut perille sellaisena, että siihen voisi vastata. Mitään ei muutettu.
    .title = Se ei onnistunut
    .advice = Avaa sivu uudelleen ja toista, mitä teit.
web-settings-broken = Cageside epäonnistui, eikä syy ole sinussa.
    .title = Jokin meni rikki
    .advice = Yritä hetken päästä uudelleen ja katso, tuliko tehty tehdyksi.
web-to-settings = Asetuksiin
web-foreign-form = Tätä lomaketta ei ole näytetty tälle selaimelle, tai siitä on liian kauan. Mitään ei muutettu.
    .title = Se ei onnistunut
    .advice = Avaa sivu uudelleen ja lähetä lomake vielä kerran.
web-sign-in = Kirjaudu sisään
web-signed-out = Et ole enää kirjautunut sisään. Mitään ei muutettu.
    .title = Kirjauduttu ulos
    .advice = Kirjaudu uudelleen sisään ja lähetä lomake vielä kerran.
web-too-large = Kerralla lähetettiin enemmän kuin voidaan ottaa vastaan.
    .title = Liian pitkä
    .advice = Lyhennä tekstiä ja lähetä se uudelleen.
web-broken = Vika on Cagesidessa eikä siinä, mitä teit.
    .title = Jokin meni rikki
    .advice = Yritä hetken kuluttua uudelleen; jos vika jatkuu, anna alla oleva koodi Cagesiden ylläpitäjälle.
web-not-opened = Tämä osoite näyttää paneelin, kun se avataan painikkeesta Provetissa.
    .title = Avaa tämä Provetista
    .advice = Siirry Provetiin ja paina painiketta siellä.
web-unknown-clinic = Cagesidea ei ole otettu käyttöön klinikassa, jolle tämä painike kuuluu.
    .title = Tuntematon klinikka
    .advice = Pyydä pääkäyttäjää lisäämään sovellus Provetin luettelosta ja vertaamaan painikkeen URL-osoitetta Cagesiden antamaan.
web-unknown-button = Tällä klinikalla ei ole Cagesidessa painiketta tälle sivulle.
    .title = Tuntematon painike
    .advice = Pyydä pääkäyttäjää lisäämään painike Cagesideen tai vertaamaan sen URL-osoitetta Provetissa Cagesiden antamaan.
web-closed = Se on ollut auki liian kauan, tai klinikan asetukset ovat muuttuneet.
    .title = Tämä paneeli on sulkeutunut
    .advice = Lataa Provetin sivu uudelleen ja avaa paneeli uudestaan.
web-expired = Provetin sivu on ollut auki liian kauan.
    .title = Tämä painike on vanhentunut
    .advice = Lataa Provetin sivu uudelleen ja paina painiketta uudestaan.
web-ended = Pääkäyttäjä on sulkenut kaikki tältä sivulta avatut paneelit.
    .title = Painike on vanhentunut
    .advice = Lataa Provetin sivu uudelleen ja paina painiketta uudestaan.
web-hookup-many = Viestejä klinikoista, jotka eivät ole koskaan toimineet, on tullut liikaa.
    .title = Liikaa viestejä
    .advice = Lähetä viesti myöhemmin uudelleen.
web-many-records = Tällä samalla Provetin sivulla on avattu monta eri tietuetta, joten sillä ei avata enempää.
    .title = Painike on vanhentunut
    .advice = Lataa Provetin sivu uudelleen ja paina painiketta uudestaan.
web-other-origin = Provet näytetään osoitteessa, jota tälle klinikalle ei ole määritetty.
    .title = Paneelia ei voi näyttää tässä
    .advice = Pääkäyttäjä voi lisätä osoitteen Cagesiden asetuksissa kohdassa Avausten suojaus.
web-sender = Pyyntö tuli verkosta, jota ei ole sallittu.
    .title = Ei sallittu
    .advice = Cagesiden ylläpitäjä voi lisätä verkon asetukseen CAGESIDE_CALLBACK_NETWORKS.
web-future = Painikkeen mukana tuli aika, joka on vasta edessä.
    .title = Kellot ovat eri ajassa
    .advice = Lataa Provetin sivu uudelleen ja yritä uudestaan; jos vika jatkuu, pyydä Cagesiden ylläpitäjää tarkistamaan palvelimen kello.
web-bad-hash = Varmistustiiviste ei täsmää tähän painikkeeseen.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää syöttämään painikkeen varmistussuola Provetiin uudelleen sellaisena kuin Cageside sen antoi.
web-no-hash = Painike ei lähetä varmistustiivistettä.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää ottamaan painikkeen varmistustiiviste (“Add verification hash”) käyttöön Provetissa.
web-no-object = Painike ei kerro, missä sitä painettiin.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää tarkistamaan painikkeen parametrin nimi Provetissa: sen pitäisi olla “{ $parameter }”.
web-no-page = Painike ei kerro, millä sivulla sitä painettiin.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää vertaamaan painikkeen URL-osoitetta ja parametrin nimeä Provetissa Cagesiden antamiin.
web-other-tenant = Painike kuuluu toiselle klinikalle kuin sen URL-osoite kertoo.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää vertaamaan painikkeen URL-osoitetta Provetissa Cagesiden antamaan.
web-too-many = Valittuna oli enemmän kuin yhteen paneeliin mahtuu.
    .title = Liian monta kerralla
    .advice = Valitse Provetissa vähemmän ja paina painiketta uudestaan.
web-unreadable = Painike lähettää jotakin, mitä ei voi lukea.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää vertaamaan painikkeen asetuksia Provetissa Cagesiden antamiin.
web-hookup-title = Ei ole kytkentäviesti
web-hookup-not-json = Sisältö ei ole JSON-olio.
web-hookup-field = Kenttä { $name }: { $problem }.
web-hookup-other-host = Tämä klinikka on yhdistetty toisella palvelimella; ylläpitäjän on poistettava se täältä, ennen kuin se voi muuttaa.
web-hookup-host = Kentän { $name } palvelin ei ole sellainen, jossa klinikka voi olla.
web-hookup-token-url = Kentän token_url polku ei ole tämän klinikan tunnistepiste.
web-webhook-unreadable = Sisältö ei ole lomake eikä JSON-objekti, jossa nimetään klinikka tai kohde.
    .title = Ei webhook-viesti
    .advice = Valitse webhookille jokin Provetin tarjoamista sisältötyypeistä.
web-webhook-hookup = Tämä on hookup-viesti.
    .title = Ei webhook-viesti
    .advice = Lähetä se hookup-osoitteeseen.

## What stands around every panel's sections

web-section-broken = Tätä ei voitu näyttää
web-section-broken-advice = Cagesidessa tapahtui tässä virhe; muu paneeli toimii.

## Around every panel

layout-loading = Ladataan
layout-reload-hint = Tallennettu. Lataa Provet uudelleen, niin muutos näkyy siellä.
layout-unsaved-hint = Tallennettu. Täällä on vielä muuta tallentamatonta tekstiä; lataa Provet uudelleen, kun olet valmis, niin muutos näkyy siellä.
layout-provet-not-notified = Tämä sivu ei saa yhteyttä Provetiin. Lataa Provetin sivu itse uudelleen.
layout-no-answer = Cageside ei vastannut. Jos olit tallentamassa, tarkista Provetista, tallentuiko tieto, ennen kuin yrität uudelleen.
layout-reload-offer = Tallennettu. Muutos näkyy Provetissa, kun sen sivu ladataan uudelleen.
layout-many-unread = { $count } osiota ei voitu ladata.
layout-retrying = Yritetään uudelleen { $seconds } s kuluttua
layout-retry-all = Yritä kaikkia uudelleen
layout-newer = Provetissa voi olla uudempia tietoja.
layout-refresh = Näytä ne
layout-refreshed = Päivitetty Provetista.

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
section-checking = Yhteyttä tarkistetaan
section-checking-advice = Provet hylkäsi juuri tämän klinikan avaimen ({ $what }), joten yhteyttä tarkistetaan. Yritä uudelleen muutaman sekunnin kuluttua.
section-sign-in = Kirjaudu uudelleen
section-sign-in-advice = Et ole enää kirjautuneena Provetiin ({ $what }). Jatka kirjautumalla uudelleen.
section-nonsense = Vastausta ei ymmärretty
section-nonsense-advice = Provetin vastausta ei voitu lukea ({ $what }). Katso tieto Provetista ja kerro Cagesiden ylläpidolle, jos vika toistuu.
section-unfiltered = Tietoa ei nähty
section-unfiltered-advice = Provet vastasi muilla tiedoilla kuin pyydettiin ({ $what }), joten niistä ei voi sanoa tässä mitään. Katso Provetista.
section-not-found = Ei löytynyt
section-not-found-advice = Tätä ei enää ole Provetissa ({ $what }). Se on voitu poistaa tai yhdistää toiseen.
section-rejected = Ei hyväksytty
section-rejected-advice = Provet ei hyväksynyt tätä ({ $what }):

## Data beside other data that could not be read, in one sentence

unavailable-forbidden = Ei oikeutta nähdä tietoja ({ $what }).
unavailable-unreachable = Tietoja ei voitu ladata ({ $what }): Provet ei vastannut.
unavailable-throttled = Tietoja ei voitu ladata ({ $what }): Provet on ruuhkautunut.
unavailable-unreadable = Odottamaton vastaus Provetista: tietoja ei voi lukea ({ $what }).
unavailable-unfiltered = Tietoja ei voitu varmistaa ({ $what }): Provet vastasi väärillä tiedoilla.
unavailable-not-found = Ei enää Provetissa: { $what }.
unavailable-sign-in = Kirjaudu uudelleen, niin näet tiedot ({ $what }).
unavailable-checking = Tietoja ei voitu ladata ({ $what }): yhteyttä Provetiin tarkistetaan.
unavailable-refused = Tietoja ei voitu ladata ({ $what }): Provet ei hyväksynyt yhteyttä.

## Writing that failed

write-error-forbidden-advice = Mitään ei tallennettu ({ $what }): Provet ei anna tämän integraation kirjoittaa sitä. Pääkäyttäjä voi antaa oikeuden Provetissa.
write-error-unreachable = Ei tallennettu
write-error-unreachable-advice = Provetiin ei saatu yhteyttä ({ $what }). Mitään ei tallennettu; yritä uudelleen.
write-error-unsure = Ei tiedetä, tallentuiko tieto
write-error-unsure-advice = Provet ei vastannut ajoissa ({ $what }). Tarkista Provetista, onko tieto siellä, ennen kuin yrität uudelleen.
write-error-throttled-advice = Mitään ei tallennettu ({ $what }): Provetille lähetettiin lyhyessä ajassa liian monta pyyntöä. Yritä uudelleen { $seconds } sekunnin kuluttua.
write-error-refused-advice = Mitään ei tallennettu ({ $what }): klinikan tunnukset eivät enää kelpaa Provetille. Pääkäyttäjän on lisättävä Cageside Provetiin uudelleen.
write-error-not-connected-advice = Mitään ei tallennettu ({ $what }): tätä klinikkaa ei ole yhdistetty Provetiin. Pääkäyttäjän on lisättävä Cageside Provetissa.
write-error-checking-advice = Mitään ei tallennettu ({ $what }): yhteyttä Provetiin tarkistetaan. Yritä uudelleen muutaman sekunnin kuluttua.
write-error-sign-in-advice = Mitään ei tallennettu ({ $what }): et ole enää kirjautuneena Provetiin. Kirjaudu uudelleen ja yritä sitten uudestaan.
write-error-not-found-advice = Mitään ei tallennettu ({ $what }): tietoa ei enää ole Provetissa. Se on voitu poistaa tai yhdistää toiseen.
write-error-rejected-advice = Mitään ei tallennettu ({ $what }). Provet ilmoittaa:
write-error-rejected-bare-advice = Mitään ei tallennettu ({ $what }): Provet hylkäsi tallennuksen eikä ilmoittanut syytä.

## Forms

form-check = Tarkista
form-save = Tallenna
form-cancel = Peruuta
form-change = Muuta
form-review = Onko tämä oikein?

## Notices

notice-reload-provet = Lataa Provet uudelleen

## Ages

age-born = syntynyt
age-not-recorded = ikää ei ole kirjattu
age-birth-unreadable = ikä tuntematon: syntymäaika { $problem }
age-placeholder = ikä tuntematon (syntymäaika on täyte)
age-not-born = syntymäaika on tulevaisuudessa
age-death-doubtful = ikä epäselvä: tarkista kuolinpäivä

## Writes

write-already = Tallennettu jo ensimmäisellä painalluksella. Mitään ei lähetetty kahdesti.
write-unsent = Mitään ei lähetetty ({ $what }). Avaa lomake uudelleen ja toista.
write-changed = Mitään ei tallennettu ({ $what }): tieto muuttui sillä välin. Katso se uudelleen ja toista.

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
status-unavailable = Tilaa ei nähty

## Patient: who it is

patient-what = potilas
patient-record-what = eläimen tiedot
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
patient-merged-open = Siirry yhdistettyyn potilaaseen
patient-insurance = Vakuutus
patient-blood-group = Veriryhmä
patient-recorded-in-provet = kirjattu, katso Provetista
patient-archived = Arkistoitu
patient-not-for-food = Ei elintarvikkeeksi
patient-microchip = Siru
patient-other-client = Eläimen oma tietue nimeää toisen asiakkaan
patient-number = nro { $number }
patient-weight-undated = punnituspäivä ei tiedossa
patient-weight-not-requested = Paino näkyy potilaan omassa paneelissa.

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
notes-no-critical-client = Kriittisiä huomioita ei ole kirjattu.
notes-accounting = Laskutuksesta
notes-change-critical = Muuta kriittisiä huomioita
notes-change-remarks = Muuta huomautuksia
notes-changes = Muutokset: { $what }
diff-removed = poistettu
diff-added = lisätty
notes-before = { $what } nyt
notes-after = { $what } tallennuksen jälkeen
notes-empty = (tyhjä)
notes-formatted = Tekstissä on muotoiluja. Muokkaa sitä Provetissa.
notes-changed = Joku muu muutti tekstiä sillä välin. Kohdan ”nyt” teksti on uudempi kuin se, jonka näit.
notes-saved = Tallennettu.
notes-not-merged = Potilas on yhdistetty toiseen. Muuta merkinnät siellä.
notes-tags-unread = { $count } { $count ->
    [one] tunniste ei ole
   *[other] tunnistetta ei ole
} luettavissa. Katso Provetista.
notes-fields = Klinikan omat kentät
notes-fields-unread = { $count } { $count ->
    [one] klinikan oma kenttä ei ole
   *[other] klinikan omaa kenttää ei ole
} luettavissa. Katso Provetista.
notes-field-yes = kyllä
notes-field-no = ei

## Weight

weight-title = Paino
weight-what = painot
weight-new = uusi paino
weight-nothing = Painoa ei ole kirjattu.
weight-left-out = { $count } { $count ->
    [one] punnitus
   *[other] punnitusta
} jätettiin pois mahdottomana (nolla, negatiivinen, liian painava tai tulevaisuudessa).
weight-unread = { $count } { $count ->
    [one] punnitus ei ole
   *[other] punnitusta ei ole
} luettavissa. Katso Provetista.
weight-none-usable = Ei käyttökelpoista painoa: { $count } { $count ->
    [one] kirjattu arvo on mahdoton tai lukukelvoton.
   *[other] kirjattua arvoa on mahdottomia tai lukukelvottomia.
}
weight-or = tai
weight-same-time = { $count ->
    [2] kaksi painoa samalle ajalle
   *[other] { $count } painoa samalle ajalle
}
weight-dated-ahead = päivätty: { $day }
weight-slip-decimal = { $day }: { $before }, nyt { $after }: tarkista desimaalipilkku
weight-slip-pounds = { $day }: { $before }, nyt { $after }: tarkista yksikkö (paunoja?)
weight-older = Vanhempia punnituksia ei katsottu.
weight-over-months = { $months } kk:
weight-since = { $day } paino oli { $kilograms }
weight-field = Paino
weight-trend-down = Laskenut { $percent } ({ $time }): { $before } → { $after }
weight-trend-up = Noussut { $percent } ({ $time }): { $before } → { $after }
weight-trend-same = Ei muutosta ({ $time }): { $after }
weight-trend-one-day = saman päivän aikana
weight-ask-meant = Tarkoititko { $kilograms }?
weight-ask-right = Onko { $kilograms } oikein?
weight-ask-again = Tallennetaanko { $kilograms } uudelleen?
weight-odd-today = Sama paino on kirjattu tänään klo { $at }.
weight-undo = Kumoa
weight-undo-what = kirjauksen { $kilograms } kumoaminen
weight-undone = Poistettu Provetista: { $kilograms }.
weight-undo-gone = Kirjausta { $kilograms } ei voi kumota: Provetissa sitä ei enää ole sellaisena kuin se tallennettiin.
weight-correct-in-provet = Korjaa se Provetissa
weight-save = Kirjaa { $kilograms }
weight-saved = Kirjattu: { $kilograms }
weight-compared = { $change }, edellinen { $before } ({ $day })
weight-changed = Joku kirjasi sillä välin painon { $kilograms } ({ $at }). Vertaa ennen kirjaamista.
weight-not-deceased = Eläin on kuollut, joten painoa ei kirjata tässä.
weight-not-merged = Potilas on yhdistetty toiseen. Kirjaa paino sinne.
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
weight-odd-light = Alle 1 g: onko desimaalipilkku oikeassa paikassa?

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
    [one] mittaus
   *[other] mittausta
} jätettiin pois, koska päiväys on tulevaisuudessa.
vitals-incomplete = Kaikkia mittauksia ei katsottu. Provetissa voi olla uudempi.

## What is due

due-title = Erääntyvät
due-what = muistutukset
due-nothing = Avoimia muistutuksia ei ole kirjattu.
due-dead = Eläin on kuollut: mitään ei eräänny.
due-archived = Potilas on arkistoitu: mikään ei ole ajankohtaista.
due-merged = Potilas on yhdistetty toiseen: katso ajankohtaiset sieltä.
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
due-vaccinations-possible = Mahdollisesti annetut rokotukset ({ $count })
due-vaccinations-planned = Suunnitellut rokotukset ({ $count })
due-batch = erä
due-elsewhere = annettu muualla
due-dose-undated = (ei päivämäärää)
due-external-what = muualla annetut rokotukset
due-by-date-alone = Jokaista muistutusta arvioidaan vain sen päivän mukaan.
due-older = Vanhempia merkintöjä ei katsottu.

## Recent medicines

medicines-title = Viimeaikaiset lääkkeet
medicines-what = lääkkeet
medicines-nothing = Lääkkeitä ei ole kirjattu viimeisten { $days } päivän aikana.
medicines-note = Kirjattu viimeisten { $days } päivän aikana; Provet ei kerro, annetaanko niitä yhä.
medicines-no-instructions = Ohjetta ei ole kirjattu.
medicines-older = Vanhempia käyntejä ei katsottu.
medicines-planned = Suunniteltu, ei vielä annettu
line-recipient-unnamed = rivillä ei kerrota, mille eläimelle
line-undone = määrä nolla tai peruttu
line-visit-ahead = käynti on luonnos tai vasta tulossa
line-possible = Mahdollisesti annettu: { $why }

## Recent consultations

consultations-title = Käynnit
consultations-what = käynnit
consultations-nothing = Käyntejä ei ole kirjattu.
consultations-no-complaint = syytä ei ole kirjattu
consultations-open = Avaa
consultations-older = Vanhemmat käynnit ovat Provetissa.

## Consultation: whose it is, what was done

consultation-what = käynti
consultation-record-what = käynnin tiedot
consultation-open = Avaa Provetissa
consultation-no-animals = Käynti ilman eläimiä
consultation-animal-gone = Eläimen tietoja ei löytynyt Provetista.
consultation-animals-what = tämän käynnin eläimet
consultation-no-owner = ei kirjattu
consultation-kind-inpatient = Osastopotilas
consultation-kind-outpatient = Polikliininen käynti
consultation-kind-home = Kotikäynti
consultation-kind-farm = Tilakäynti
consultation-kind-boarding = Hoitola
consultation-kind-service = Lemmikkipalvelu
consultation-kind-unknown = Käynnin laji ei tiedossa
consultation-other-animal = Koskee toista eläintä: eläin { $number }
consultation-alerts-owner = { $owner } (omistaja)
consultation-alerts-animals = eläinten kriittiset huomiot
consultation-alerts-client = omistajan kriittiset huomiot
consultation-missing-title = Ennen kotiutusta
consultation-missing-gaps = Ennen kotiutusta puuttuu tai ei tiedossa:
consultation-missing-nothing = Ennen kotiutusta ei puutu mitään
consultation-missing-unavailable-note = Se, mikä ei ole tässä tiedossa, voi olla kirjattuna: tarkista Provetista.
consultation-part-there = on
consultation-part-missing = puuttuu
consultation-part-unavailable = ei tiedossa
consultation-part-no-medicines = ei lääkkeitä
consultation-part-no-items = ei rivejä
consultation-part-deceased = ei tarvita: kuollut
consultation-part-diagnosis = Diagnoosi
consultation-part-note = Potilaskertomusmerkintä
consultation-part-instructions = Kotihoito-ohje
consultation-part-dosage = Jokaisen lääkkeen annostus
consultation-part-weight = Paino tältä käynniltä
consultation-part-price = Jokaisen rivin hinta
consultation-items-title = Rivit
consultation-items-what = rivit
consultation-items-nothing = Mitään ei ole kirjattu tehdyksi, annetuksi tai myydyksi.
consultation-items-more = Lisää rivejä on Provetissa.
consultation-items-procedures = Toimenpiteet
consultation-items-analyses = Laboratoriotutkimukset
consultation-items-medicines = Lääkkeet
consultation-items-supplies = Tarvikkeet
consultation-items-foods = Ruoat
consultation-items-other = Muut rivit
consultation-items-quantity = Määrä
consultation-items-price = Kappalehinta
consultation-items-no-price = ei hintaa
consultation-items-planned = suunniteltu { $day }, ei vielä annettu
consultation-total = Laskun loppusumma:
consultation-total-draft = (luonnos)
consultation-total-note = Sisältää veron; Provetin laskema koko laskulle.
consultation-total-open = Avaa lasku
consultation-total-none = Laskua ei vielä ole, joten Provet ei ole laskenut loppusummaa.
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

## Consultation: where it stands

status-title = Käynnin vaihe
status-draft-note = Luonnos: käynti ei ole vielä alkanut.
status-unknown-note = Provet antaa tilalle numeron { $number }, jota ei tunneta täällä. Katso Provetista.
status-unavailable-note = Käynnin vaihetta ei voitu nähdä. Katso Provetista.
status-no-next = Tästä jatketaan Provetissa.
status-move = Siirrä tilaan ”{ $to }”
status-moved = Siirretty tilaan ”{ $to }”.
status-changed = Mitään ei tallennettu. Joku siirsi käyntiä sillä välin: näit tilan ”{ $seen }”, nyt se on ”{ $now }”.

## Consultation: clinical notes

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
note-recipient-unnamed = ei kerrota, mistä eläimestä
note-undated = ei päivämäärää
note-add = Lisää merkintä
note-field = Merkintä
note-animal = Eläin
note-animal-choose = Valitse eläin
note-wrong-empty = Kirjoita merkintä.
note-wrong-animal = Valitse, mitä eläintä merkintä koskee.
note-not-blind = Merkinnän voi lisätä, kun käynnin tiedot saadaan luettua.
note-not-merged = Eläimen tietue on yhdistetty toiseen tietueeseen. Kirjoita merkintä Provetissa.
note-late = { $status }: Provet voi kieltäytyä uudesta merkinnästä.
note-changed = Käynti tai sen merkinnät muuttuivat sillä välin. Lue ne uudelleen ennen tallennusta; mitään ei ole vielä tallennettu.
note-same = Täsmälleen samansanainen merkintä on jo olemassa.
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
    [one] Punnitus
   *[other] Kaikki { $count } punnitusta
}
chart-date = Päivä
chart-weight = Paino

## Client: who it is

client-what = asiakas
client-in-provet = Avaa Provetissa
client-archived = Arkistoitu
client-no-address = Osoitetta ei ole kirjattu.

## Client: animals

client-animals-title = Eläimet
client-animals-what = eläimet
client-animals-nothing = Eläimiä ei ole kirjattu.
client-animals-none-living = Eläviä eläimiä ei ole kirjattu.
client-animals-gone = Kuolleet tai arkistoidut ({ $count })
client-animals-more = Lisää eläimiä on Provetissa.
client-animals-named = Mainittu myös tämän asiakkaan tiedoissa
client-animals-other-client = Eläimen omissa tiedoissa on toinen asiakas.
client-animals-no-client = Eläimen omissa tiedoissa ei ole asiakasta.
client-animals-named-missing = { $count } muuta { $count ->
    [one] eläintä on mainittu
   *[other] eläintä on mainittu
} tämän asiakkaan tiedoissa eikä löytynyt. Katso Provetista.
client-animals-named-what = muut tämän asiakkaan tiedoissa mainitut eläimet
client-animals-critical = Kriittisiä huomioita
client-animals-remarks = Huomautuksia tai omia kenttiä
client-animals-open = Avaa

## Client: missed appointments

client-missed-title = Saapumatta jääneet käynnit
client-missed-what = saapumatta jääneet käynnit
client-missed-count = Jätti saapumatta { $count } { $count ->
    [one] kerran
   *[other] kertaa
} viimeisten 12 kuukauden aikana
client-missed-when = Milloin
client-missed-nothing = Viimeisten 12 kuukauden ajalta ei ole kirjattu saapumatta jättämisiä.
client-missed-more = Kaikkia viimeisten 12 kuukauden ajanvarauksia ei katsottu.

## Money

balance-title = Laskut
balance-what = laskut
balance-nothing = Laskuja ei ole kirjattu.
balance-none-open = Avoimia laskuja ei ole.
balance-no-others = Muita avoimia laskuja ei ole.
balance-none-open-seen = Luettavissa olleissa laskuissa ei ole avoimia.
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
balance-others-due = muiden maksettavana { $sum }
balance-overdue-unknown = { $count } { $count ->
    [one] eräpäivää
   *[other] eräpäivää
} ei voi lukea, joten erääntyneitä voi olla enemmän.
balance-owed-by-others = Asiakkaalla ei ole maksettavaa, mutta muilla on ({ $count }):
balance-status = tila
balance-invoice = Lasku
balance-unnumbered = Ei vielä numeroa
balance-open-link = Avaa Provetissa
balance-unclear = { $count } { $count ->
    [one] lasku
   *[other] laskua
} on jätetty summista pois: Provet ei kerro, { $count ->
    [one] onko se maksettava
   *[other] ovatko ne maksettavia
}. Katso Provetista.
balance-overpaid = Maksettu liikaa ({ $count })
balance-drafts = Luonnokset ({ $count }), toistaiseksi { $sum }
balance-drafts-unknown = Luonnokset ({ $count }), summa ei ole tiedossa
balance-credit-notes = Hyvityslaskut ({ $count })
balance-settled = { $count } { $count ->
    [one] maksettu lasku
   *[other] maksettua laskua
}.
balance-older = Vanhempia laskuja ei katsottu.

## Invoice

invoice-what = lasku
invoice-number = Lasku { $number }
invoice-unnumbered = Lasku, ei vielä numeroa
invoice-credit-number = Hyvityslasku { $number }
invoice-credit-unnumbered = Hyvityslasku, ei vielä numeroa
invoice-credit = Hyvityslasku
invoice-kind-unknown = Provet ei kerro, onko tämä hyvityslasku
invoice-draft = Luonnos
invoice-sent = Lähetetty
invoice-open = Avoin
invoice-finalised = Viimeistelty
invoice-invoicing = Maksetaan myöhemmin
invoice-voided = Mitätöity
invoice-stage-unknown = Tila { $number }
invoice-stage-not-given = Tilaa ei kerrottu
invoice-countersale = Kassamyynti
invoice-later = Sovittu maksettavaksi myöhemmin
invoice-payer = Maksaja
invoice-payer-nothing = Laskussa ei ole maksajaa.
invoice-dated = Päivätty
invoice-undated = Ei päiväystä
invoice-reference = Viite
invoice-visit = Käynti, jota lasku koskee
invoice-visit-reversed = Käynti, jonka hyvitys peruu
invoice-sums-title = Maksettavaa
invoice-net = Veroton
invoice-vat = ALV
invoice-total = Yhteensä
invoice-credited = Hyvitetty yhteensä
invoice-unknown = ei kerrottu
invoice-due = Maksamatta
invoice-due-client = Asiakkaan maksettavana
invoice-due-others = Muiden maksettavana
invoice-overpaid = Maksettu liikaa
invoice-due-voided = Lasku on mitätöity: siitä ei ole maksettavaa.
invoice-due-credit = Hyvityslasku: siitä ei ole maksettavaa.
invoice-due-draft = Luonnos: maksettavaa ei ole ennen kuin lasku on valmis.
invoice-paid = Maksettu
invoice-paid-but-open = Merkitty maksetuksi, vaikka summa on vielä avoinna:
invoice-print = Tulostusnäkymä
invoice-pdf = PDF Provetista
invoice-pdf-what = lasku PDF-tiedostona
invoice-rows-title = Rivit
invoice-total-what = laskun loppusumma
invoice-rows-what = laskun rivit
invoice-rows-not-given = Provet ei anna tämän laskun rivejä.
invoice-rows-animals-what = rivien eläimet
invoice-rows-nothing = Laskulla ei ole rivejä.
invoice-rows-draft = Luonnoksen rivejä ei näe täältä. Katso Provetista.
invoice-rows-consolidated = Rivit ovat laskuilla, jotka on koottu tähän laskuun. Katso “Hyvityslaskut ja alkuperäiset”.
invoice-rows-more = Lisää rivejä on Provetissa.
invoice-rows-name = Mitä
invoice-rows-unnamed = (ei nimeä)
invoice-rows-quantity = Määrä
invoice-rows-vat = ALV-%
invoice-rows-charged = Veloitettu
invoice-rows-credits = hyvittää rivin
invoice-rows-apart = Rivien summa on { $rows } ja laskun { $total }. Laskun oma summa on se, joka pätee.
invoice-vat-title = Arvonlisävero
invoice-vat-what = laskun arvonlisävero
invoice-vat-sums-what = Provetin omat verosummat
invoice-vat-nothing = Ei rivejä, joten ei arvonlisäveroa.
invoice-vat-no-rows = Provet ei anna tämän laskun rivejä, joten arvonlisäveroa ei voi eritellä kannoittain.
invoice-vat-added = Laskettu yhteen veloitetuista riveistä; Provetin omia summia ei saatu.
invoice-vat-part = Kaikkia rivejä ei nähty, joten veroa ei lasketa tässä yhteen. Katso Provetista.
invoice-vat-no-rate = ei verokantaa
invoice-vat-number = ALV-numero
invoice-account = Tilinumero
invoice-payments-title = Maksut
invoice-payments-what = maksut
invoice-payments-nothing = Maksuja ei ole kirjattu.
invoice-payments-more = Lisää maksuja on Provetissa.
invoice-payments-how = Tapa
invoice-payments-when = Milloin
invoice-payments-paid = Maksettu
invoice-paid-back = { $sum } palautettu
invoice-by-card = Kortti
invoice-by-cash = Käteinen
invoice-by-transfer = Tilisiirto
invoice-by-rounding = Pyöristys
invoice-by-cheque = Sekki
invoice-by-voucher = Arvoseteli
invoice-by-consolidation = Koontilasku
invoice-by-mobile = Mobiilimaksu
invoice-by-prepayment = Ennakkomaksu
invoice-by-gift-card = Lahjakortti
invoice-by-finance = Rahoitus
invoice-by-credit = Hyvityslasku
invoice-by-insurance = Vakuutuskorvaus
invoice-by-other = Muu
invoice-linked-title = Hyvitykset ja alkuperäiset
invoice-linked-what = hyvityslaskut ja alkuperäiset laskut
invoice-linked-nothing = Laskuun ei liity hyvityslaskua eikä muuta laskua.
invoice-linked-more = Laskuun liittyy enemmän kuin tässä voitiin näyttää. Katso Provetista.
invoice-credits-this = hyvittää tämän laskun kokonaan tai osittain
invoice-credited-here = on lasku, jonka tämä hyvittää
invoice-credits-the-same = hyvittää saman laskun kuin tämä
invoice-first = on ketjun ensimmäinen
invoice-drawn-in = on koottu tähän laskuun
invoice-drawn-into = on koontilasku, johon tämä on koottu
invoice-named = liittyy tähän Provetin mukaan
invoice-client-title = Asiakas
invoice-client-nothing = Laskulla ei ole asiakasta.
invoice-others-title = Asiakkaan muut laskut
invoice-others-what = asiakkaan muut laskut
invoice-printed = Provetin tietojen mukaan, katsottu
invoice-print-how = Tulosta sivu selaimella. Varsinainen lasku on Provetin oma.

## Prescriptions

prescription-title = Reseptit
prescription-what = reseptit
prescription-by-what = reseptien kirjoittajien nimet
prescription-animals-what = minkä eläimen resepti kukin on
prescription-nothing = Reseptejä ei ole kirjattu.
prescription-none-valid = Mikään resepti ei ole voimassa tänään.
prescription-over = Ei enää voimassa ({ $count })
prescription-more = Lisää reseptejä on Provetissa.
prescription-not-looked = Kansallisen palvelun sähköisiä reseptejä ei katsota tässä.
prescription-items-what = reseptien lääkkeet
prescription-items-more = Lisää lääkkeitä on Provetissa.
prescription-no-items = Reseptissä ei ole lääkkeitä.
prescription-unnamed = (nimetön lääke)
prescription-undated = Ei päivämäärää
prescription-here = kirjoitettu tällä käynnillä
prescription-valid = voimassa { $until } asti
prescription-ended = päättyi { $until }
prescription-ahead = ei vielä voimassa
prescription-no-end = päättymistä ei ole kirjattu
prescription-old = Yli vuoden vanhat, päättymispäivää ei ole kirjattu ({ $count })
prescription-cancelled = Peruttu
prescription-cancelled-count = Perutut ({ $count })
prescription-by = Määrännyt
prescription-repeats = uusittavissa { $all } { $all ->
    [one] kerran
   *[other] kertaa
}; jäljellä olevia ei kerrottu
prescription-repeats-of = uusintoja jäljellä { $left }/{ $all }
prescription-repeats-left = uusintoja jäljellä { $left }
prescription-repeats-unknown = uusintoja ei kerrottu
prescription-repeats-what = uusinnat
prescription-repeats-left-what = uusintoja jäljellä

## Health plan

plan-title = Terveyssuunnitelma
plan-what = terveyssuunnitelma
plan-animal = Eläin
plan-animal-what = kenen terveyssuunnitelma tämä on
plan-check = Provet lähettää painikkeen mukana vain numeron, joka on tässä luettu suunnitelman numeroksi. Tarkista, että yllä on oikea eläin; muutokset tehdään sen omalla sivulla.
plan-unnamed = (nimetön suunnitelma)
plan-valid = voimassa, päättyy { $when }
plan-valid-open = voimassa, päättymistä ei ole kirjattu
plan-ahead = alkaa { $when }
plan-over = päättyi { $when }
plan-validity-unknown = päiviä ei ole kirjattu
plan-validity-unread = voimassaolo epäselvä: päivä ei ole luettavissa
plan-from = Alkaa
plan-until = Päättyy
plan-renewal = Kun se päättyy
plan-renewed = jatkuu itsestään
plan-not-renewed = ei jatku
plan-price = Hinta
plan-next = Seuraava maksu
plan-items-title = Mitä siihen sisältyy
plan-items-what = suunnitelman sisältö
plan-items-nothing = Sisältöä ei ole kirjattu.
plan-items-more = Suunnitelmaan sisältyy enemmän; katso Provetista.
plan-item = Mitä
plan-included = Sisältyy
plan-used = Käytetty
plan-left = Jäljellä
plan-payments-title = Suunnitelman maksut
plan-payments-what = suunnitelman maksut
plan-payments-nothing = Maksuja ei ole kirjattu.
plan-payments-note = Maksun onnistumista ei kerrota tässä. Katso Provetista.
plan-payments-more = Lisää maksuja on Provetissa.
plan-payment-ahead = tulossa
plan-payment-due = erääntyi

## Home deliveries

delivery-title = Tilaukset
delivery-what = kotiinkuljetukset
delivery-client-what = kenen tilaus tämä on
delivery-check = Provet lähettää painikkeen mukana vain numeron, joka on tässä luettu tilauksen numeroksi. Tarkista, että yllä on oikea asiakas; muutokset tehdään hänen omalla sivullaan.
delivery-none-chosen = Tilausta ei ollut valittu: tässä ovat uusimmat.
delivery-nothing = Tilauksia ei ole kirjattu.
delivery-more = Tässä ovat vain uusimmat tilaukset; lisää on Provetissa.
delivery-items-what = tilausten sisältö
delivery-items-more = Sisältöä voi olla enemmän; katso Provetista.
delivery-no-items = Sisältöä ei ole kirjattu.
delivery-order = Tilaus
delivery-ordered = tilattu
delivery-due = toimitus
delivery-no-day = ei toimituspäivää
delivery-placed = Tilattu
delivery-packed = Pakattu
delivery-on-its-way = Matkalla
delivery-delivered = Toimitettu
delivery-cancelled = Peruttu
delivery-failed = Epäonnistui
delivery-out-of-stock = loppu varastosta
delivery-replaced = korvattu toisella
delivery-again = uudelleen
delivery-track = Seuraa

## Contact

contact-title = Yhteystiedot
contact-what = yhteystiedot
contact-phones-what = puhelinnumerot
contact-email-what = sähköpostiosoite
contact-phone = Puhelin
contact-email = Sähköposti
contact-no-phone = Puhelinnumeroa ei ole kirjattu.
contact-no-usable-phone = Yhteenkään kirjatuista numeroista ei voi soittaa täältä.
contact-not-callable = Ei voi soittaa täältä
contact-phone-empty = (ei numeroa)
contact-reminders = Muistutukset tähän
contact-second-owner = Toisen omistajan
contact-more-phones = Lisää puhelinnumeroita on Provetissa.
contact-no-email = Sähköpostiosoitetta ei ole kirjattu.
contact-bad-email = Ei ole luettavissa yhdeksi sähköpostiosoitteeksi
contact-no-sms = Ei halua tekstiviestejä
contact-email-refused = Ei halua sähköpostia
contact-wishes-unavailable = Provet ei kerro, haluaako asiakas tekstiviestejä ja sähköpostia. Kysy ennen kuin lähetät.
contact-add = Lisää puhelinnumero
contact-change-phone = Muuta puhelinnumeroa
contact-change-email = Muuta sähköpostiosoitetta
contact-add-email = Lisää sähköpostiosoite
contact-new-number = Uusi numero
contact-number-hint = Maatunnuksen kanssa, esimerkiksi +358 40 123 4567
contact-description = Kenen tai mihin (ei pakollinen)
contact-new-email = Uusi sähköpostiosoite
contact-instead-of = Tämän tilalle:
contact-now = Nyt
contact-after = Tallennuksen jälkeen
contact-none = (ei mitään)
contact-changed = Joku muu muutti tätä sillä välin. Kohdassa ”Nyt” on uudempi tieto kuin se, jonka näit.
contact-saved = Tallennettu: { $value }
contact-new-what = uusi puhelinnumero
contact-wrong-empty-phone = Kirjoita puhelinnumero.
contact-wrong-letters = Käytä vain numeroita ja maatunnuksen alussa merkkiä +. Kenen numero on, kirjoitetaan toiseen kenttään.
contact-wrong-short = Puhelinnumerossa on liian vähän numeroita.
contact-wrong-long = Puhelinnumerossa on liian monta numeroa.
contact-wrong-empty-email = Kirjoita sähköpostiosoite.
contact-wrong-at = Sähköpostiosoitteessa on yksi @-merkki, jonka molemmin puolin on tekstiä.
contact-wrong-domain = Osoitteen loppuosa @-merkin jälkeen ei ole täydellinen, kuten esimerkki.fi.
contact-wrong-character = Osoitteessa on merkki, jota sähköpostiosoitteissa ei käytetä. Kirjoita vain yksi osoite.
contact-wrong-long-email = Sähköpostiosoite on liian pitkä.
contact-wrong-known = Tämä numero on jo kirjattu.
contact-wrong-known-email = Tämä osoite on jo kirjattu.
contact-wrong-gone = Tämä numero ei (enää) kuulu tälle asiakkaalle. Mitään ei muutettu.

## The days of a calendar

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
calendar-previous = ‹ Edellinen päivä
calendar-next = Seuraava päivä ›
calendar-today = Tänään
calendar-date = Päivä
calendar-all-day = koko päivän
calendar-time-zone = Kaikki ajat aikavyöhykkeellä { $zone }.
calendar-go = Näytä
calendar-print = Avaa tulostettavaksi
calendar-print-hint = Päivä avautuu omaan välilehteensä; tulosta se sieltä.

## Appointment calendar: the sheet of the day

schedule-title = Päivän ajanvaraukset
schedule-owners-what = asiakkaiden nimet
schedule-nothing = Tälle päivälle ei ole kirjattu ajanvarauksia.
schedule-count = { $count } { $count ->
    [one] ajanvaraus
   *[other] ajanvarausta
}
schedule-cancelled-count = { $count } peruttu
schedule-cancelled = Peruttu
schedule-missed = Ei saapunut
schedule-arrived = Saapunut
schedule-online = Varattu verkossa
schedule-own = Klinikan oma aika
schedule-unknown-client = Tuntematon asiakas
schedule-farm = Tilakäynti
schedule-preliminary = Alustava varaus
schedule-boarding = Hoitola
schedule-pet-service = Lemmikkipalvelu
schedule-nobody = Ketään ei ole nimetty
schedule-owner = Asiakas
schedule-animal = Eläin { $number }
schedule-animals-unreadable = { $count ->
    [one] { $count } eläintä ei voi lukea
   *[other] { $count } eläintä ei voi lukea
}
schedule-client-unreadable = Asiakasta ei voi lukea

## Appointment calendar: what to know before they arrive

arrival-warning-title = Ennen kuin he saapuvat
arrival-warning-nobody = Tälle päivälle ei odoteta ketään.
arrival-warning-nothing = Mitään vastaanoton huomioitavaa ei ole kirjattu.
arrival-warning-clear = Ei huomioitavaa: { $count ->
    [one] 1 ajanvaraus
   *[other] { $count } ajanvarausta
}
arrival-warning-clear-seen = Siinä, mikä nähtiin, ei huomioitavaa: { $count ->
    [one] 1 ajanvaraus
   *[other] { $count } ajanvarausta
}
arrival-warning-cut-off = Kaikkea ei käyty läpi: { $what }. Se voi koskea niitä, joista tässä ei sanota mitään.
arrival-warning-untitled = Muistutuksista näytetään viestin aihe otsikon sijaan.
arrival-warning-basis = Myöhässä muistutusten päivämäärien mukaan; ei ole katsottu, onko hoito annettu sillä välin. Velka on laskettu laskuista, joille ei ole merkitty maksupäivää.
arrival-warning-what-animals = eläinten tiedot
arrival-warning-what-owners = asiakkaiden tiedot
arrival-warning-what-phones = puhelinnumerot
arrival-warning-what-money = maksamattomat laskut
arrival-warning-what-reminders = muistutukset
arrival-warning-what-visits = aiemmat käynnit
arrival-warning-critical = Kriittinen huomautus eläimestä
arrival-warning-owner-critical = Kriittinen huomautus asiakkaasta
arrival-warning-remarks = Eläimen huomautus
arrival-warning-marks = Eläimen tunnisteet ja omat kentät
arrival-warning-owner-marks = Asiakkaan tunnisteet ja omat kentät
arrival-warning-marks-unread = { $count ->
    [one] { $count } tunniste tai oma kenttä ei ole luettavissa
   *[other] { $count } tunnistetta tai omaa kenttää ei ole luettavissa
}
arrival-warning-owner-remarks = Asiakkaan huomautus
arrival-warning-animal-archived = Eläin arkistoitu
arrival-warning-owner-archived = Asiakas arkistoitu
arrival-warning-overdue = { $title }: { $days } { $days ->
    [one] päivä
   *[other] päivää
} myöhässä
arrival-warning-owes = Maksamatta { $sum }, ei vielä erääntynyt
arrival-warning-owes-late = Maksamatta { $sum }, erääntynyt
arrival-warning-owes-overdue = Maksamatta { $sum }, josta erääntynyt { $overdue }
arrival-warning-unclear = { $count ->
    [one] 1 lasku, jota ei voi arvioida
   *[other] { $count } laskua, joita ei voi arvioida
}
arrival-warning-first-visit = Ensikäynti
arrival-warning-no-phone = Ei puhelinnumeroa
arrival-warning-no-usable-phone = Ei puhelinnumeroa, johon voi soittaa täältä
arrival-warning-no-email = Ei sähköpostiosoitetta
arrival-warning-bad-email = Sähköpostiosoitetta ei voi lukea
arrival-warning-no-owner = Ajanvarauksessa ei ole asiakasta
arrival-warning-no-animal = Ajanvarauksessa ei ole eläintä
arrival-warning-unavailable-animal = Eläimen tietoja ei löytynyt Provetista
arrival-warning-unavailable-owner = Asiakkaan tietoja ei löytynyt Provetista

## Shift calendar

shifts-what = työvuorot
shifts-title = Vuorossa tänä päivänä
shifts-week-title = Viikko
shifts-nobody = Kukaan ei ole vuorossa.
shifts-no-kind = Vuoron tyyppi puuttuu
shifts-kind-unknown = Vuoron tyyppi ei tiedossa
shifts-person = Nimi ei tiedossa (nro { $number })
shifts-no-person = (ketään ei ole nimetty)
shifts-types-what = vuorojen tyypit
shifts-more = Kaikkia työvuoroja ei voitu käydä läpi.
shifts-untimed = { $count ->
    [one] { $count } vuoroa ei näytetä, koska sen aikoja ei voi lukea.
   *[other] { $count } vuoroa ei näytetä, koska niiden aikoja ei voi lukea.
}
shift-conflict-title = Ristiriidat viikon loppuun asti
shift-conflict-nothing = Jokaisella ajanvarauksella on joku vuorossa.
shift-conflict-types-unknown = Vuorojen tyypit eivät ole tiedossa, joten täältä voi puuttua ajanvarauksia, joilla ei ole ketään.
shift-conflict-nobody = Kukaan ei ole vuorossa
shift-conflict-other-person = Ei vuorossa, mutta muita on
shift-conflict-not-judged = Kaikkia työvuoroja ei voitu käydä läpi, joten ajanvarauksia ei verrata niihin.
shift-conflict-untimed = { $count ->
    [one] { $count } ajanvarausta ei tarkisteta, koska sen aikaa ei voi lukea.
   *[other] { $count } ajanvarausta ei tarkisteta, koska niiden aikaa ei voi lukea.
}
shift-conflict-twice-title = Kaksi vuoroa yhtä aikaa
shift-conflict-twice-nothing = Kenelläkään ei ole kahta vuoroa yhtä aikaa.

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

web-nothing-to-do = Tällä painikkeella ei ole Cagesidessa mitään tehtävää.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää poistamaan painike Provetista tai lisäämään se Cagesideen uudelleen.
web-static-header = Painikkeen kiinteä otsake puuttuu tai sen arvo on väärä.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää syöttämään otsakkeen nimi ja arvo Provetiin sellaisina kuin Cageside ne antoi.
job-done = Valmis.
job-queued = Vastaanotettu; tehdään mahdollisimman pian.
job-not-connected = Cagesidella ei ole yhteyttä tähän klinikkaan; pyydä pääkäyttäjää lisäämään sovellus uudelleen Provetin sovellusluettelosta.
job-forbidden = Provet ei salli tätä Cagesidelle; pyydä pääkäyttäjää antamaan sille oikeus Provetissa.
job-not-found = Kohdetta, jolla painiketta painettiin, ei enää ole Provetissa.
job-rejected = Provet hylkäsi muutoksen; tarkista tiedot ja tee muutos Provetissa.
job-throttled = Provet ei juuri nyt ota vastaan enempää pyyntöjä; paina painiketta myöhemmin uudelleen.
job-unreachable = Provet ei vastannut niin, että tuloksesta voisi olla varma; tarkista tiedot ennen kuin painat uudelleen.
job-moved-meanwhile = Joku on sillä välin siirtänyt käynnin toiseen tilaan; tarkista tila ennen kuin painat uudelleen.
job-button = Painike ei enää sovi tälle sivulle; pyydä pääkäyttäjää lisäämään se Cagesideen uudelleen.
job-clinic-off = Cageside on kytketty pois tältä klinikalta; kysy Cagesiden ylläpitäjältä.
job-receiver-refused = Vastaanottava järjestelmä hylkäsi tapahtuman; kysy sen ylläpitäjältä.
job-receiver-unreachable = Vastaanottava järjestelmä ei vastannut; kysy sen ylläpitäjältä.
job-receiver-not-allowed = Painikkeelle asetettuun osoitteeseen ei saa lähettää tapahtumia; pyydä pääkäyttäjää tarkistamaan se.
job-database = Cageside epäonnistui; pyydä sen ylläpitäjää katsomaan keskeneräiset työt.
## Muistutukset: mikä niissä on vialla ennen lähettämistä

reminders-title = Ennen lähettämistä
reminders-what = muistutukset
reminders-in-provet = Muistutukset Provetissa
reminders-chosen = { $count } { $count ->
    [one] muistutus
   *[other] muistutusta
} valittu
reminders-open = { $count } lähettämättä
reminders-sent-count = { $count } lähetetty
reminders-nothing = Yhtäkään valituista muistutuksista ei enää ole Provetissa.
reminders-stop = { $count } ei pidä lähettää sellaisenaan
reminders-look = { $count } kannattaa tarkistaa
reminders-fine = { $count } kunnossa
reminders-column-about = Eläin ja muistutus
reminders-column-when = Lähtee
reminders-column-to = Minne
reminders-column-found = Havainnot
reminders-column-now = Nyt
reminders-column-after = Tallennuksen jälkeen
reminders-patient = Potilas
reminders-animal-unavailable = (eläintä ei nähty)
reminders-no-day = ei päivää
reminders-due = erääntyy
reminders-channel-email = Sähköposti
reminders-channel-text = Tekstiviesti
reminders-channel-letter = Kirje
reminders-channel-unknown = Cageside ei tiedä, mitä tietä tämä lähtee
reminders-none-found = Mitään estettä ei löytynyt
reminders-none-seen = Mitään ei löytynyt, mutta kaikkea ei voitu nähdä
reminders-animal-archived = Eläin arkistoitu
reminders-animal-gone = Eläintä ei ole Provetissa
reminders-animal-not-seen = Eläimen tietoja ei nähty
reminders-owner-archived = Omistaja arkistoitu
reminders-owner-gone = Omistajaa ei ole Provetissa
reminders-owner-not-seen = Omistajan tietoja ei nähty
reminders-sent = Lähetetty
reminders-on-its-way = Jo lähdössä
reminders-failed = Lähetys epäonnistui
reminders-status-unknown = Tilaa ei tiedetä
reminders-late = Olisi pitänyt lähteä { $days } { $days ->
    [one] päivä
   *[other] päivää
} sitten
reminders-unplanned = Lähetyspäivää ei ole
reminders-due-unreadable = Eräpäivä ei ole tiedossa
reminders-bad-phone = Puhelinnumero ei ole luettavissa yhdeksi numeroksi
reminders-given = Annettu jo: { $dose }
reminders-given-since = Annettu tämän luomisen jälkeen: { $dose }
reminders-perhaps-given = Ehkä annettu jo: { $dose }
reminders-duplicate = Kahdesti: toinen odottaa, { $day }
reminders-duplicate-chosen = Kahdesti: toinenkin on valittu, { $day }
reminders-duplicate-sent = Kahdesti: sama on lähetetty, { $day }
reminders-wish-unavailable-email = Ei kerrottu, saako lähettää sähköpostia
reminders-wish-unavailable-text = Ei kerrottu, saako lähettää tekstiviestejä
reminders-no-email = Ei sähköpostiosoitetta
reminders-no-phone = Ei puhelinnumeroa
reminders-no-post = Ei postiosoitetta
reminders-other-email = Ei ole omistajan tiedoissa oleva osoite
reminders-other-phone = Ei ole omistajan tiedoissa oleva numero
reminders-phone-unavailable = Puhelinnumeroita ei nähty
reminders-address-unavailable = Osoitetta ei nähty
reminders-animals-what = eläimet
reminders-owners-what = omistajat
reminders-templates-what = muistutusten otsikot
reminders-others-what = näiden eläinten muut muistutukset
reminders-doses-what = täällä annetut rokotukset
reminders-gone = Valituista { $count } { $count ->
    [one] muistutusta
   *[other] muistutusta
} ei löytynyt Provetista.
reminders-more = Osaa vanhemmista merkinnöistä ei katsottu.
reminders-not-looked = Muualla annettuja ja yli 13 kuukautta vanhoja rokotuksia ei katsottu.
reminders-which = Mitkä
reminders-which-ticked = rastitetut
reminders-which-clean = kaikki, joissa ei ole estettä ({ $count })
reminders-which-stopped = kaikki, joita ei pidä lähettää ({ $count })
reminders-do = Mitä tehdään
reminders-do-sent = Merkitse lähetetyiksi
reminders-do-move = Lähetä toisena päivänä
reminders-day = Toinen päivä
reminders-ask-sent = Merkitse { $count } { $count ->
    [one] muistutus
   *[other] muistutusta
} lähetetyksi
reminders-ask-move = Lähetä { $count } { $count ->
    [one] muistutus
   *[other] muistutusta
} { $day }
reminders-ask-stopped = Näistä { $count } ei pidä lähettää sellaisenaan
reminders-after-due = Vasta erääntymisen jälkeen
reminders-sent-means = Provet ei sen jälkeen enää lähetä niitä.
reminders-save-sent = Merkitse { $count } lähetetyksi
reminders-save-move = Siirrä { $count }
reminders-left-out = { $count } jätettiin pois: jo lähetetty tai jo siksi päiväksi suunniteltu.
reminders-later = Provet ottaa vastaan { $most } kerrallaan. Seuraavaan kertaan jää { $count }.
reminders-wrong-nothing = Rastita ainakin yksi muistutus tai valitse muut.
reminders-wrong-left = Ei mitään tehtävää: nämä on jo lähetetty tai suunniteltu siksi päiväksi.
reminders-wrong-no-day = Valitse päivä, jona ne lähetetään.
reminders-wrong-past = Päivä on mennyt. Valitse tämä päivä tai myöhempi.
reminders-wrong-far = Päivä on vuosien päässä. Valitse aikaisempi.
reminders-done-sent = Merkitty lähetetyksi: { $count }
reminders-done-move = Siirretty toiseen päivään: { $count }
reminders-done-which = Mitkä
reminders-not-done = { $count } jäi tekemättä
reminders-number = Muistutus numero
reminders-row-done = Tehty
reminders-row-already = Tehty jo ensimmäisellä painalluksella
reminders-row-changed = Ei lähetetty: tieto muuttui sillä välin. Katso se uudelleen.
reminders-row-doubtful = Ei tiedetä, tallentuiko se. Katso Provetista.
reminders-row-unsent = Mitään ei lähetetty. Rastita se uudelleen ja toista.
reminders-row-what = tämä muistutus

## Laboratorio- ja kuvantamislähetteet

referral-what = lähete
referral-by-what = lähetteen tekijä
referral-visit = Käynti Provetissa
referral-laboratory = Laboratorio
referral-sample = Näyte
referral-sent = Lähetetty
referral-answered = Vastattu
referral-made = Tehty
referral-by = Pyytäjä
referral-number = Laboratorion numero
referral-not-answered = Ei vielä vastausta
referral-asked = Pyyntö
referral-remarks = Lisätiedot
referral-internal = Sisäiset muistiinpanot
referral-before-title = Aiemmat laboratoriolähetteet
referral-before-what = aiemmat laboratoriolähetteet
referral-before-nothing = Aiempia laboratoriolähetteitä ei ole kirjattu.
referral-unattributed = { $count ->
    [one] { $count } lähete jätettiin pois: Provet ei kerro, mistä käynnin eläimestä se on.
   *[other] { $count } lähetettä jätettiin pois: Provet ei kerro, mistä käynnin eläimestä ne ovat.
}
referral-older = Vanhemmat ovat Provetissa.
results-title = Tulokset
results-what = laboratoriotulokset
results-nothing = Tähän lähetteeseen ei ole kirjattu tutkimuksia.
results-others = Eläimen muut tutkimukset ({ $count })
results-unattributed = { $count } { $count ->
    [one] tulos
   *[other] tulosta
} jätettiin pois: Provet ei kerro, minkä käynnin eläimen se on.
results-older = Vanhempia käyntejä ei katsottu.
results-source = Viitearvot ovat ne, jotka Provetissa on kunkin tuloksen yhteydessä laboratorion antamina. Cagesidella ei ole omia.
results-column-analysis = Tutkimus
results-column-latest = Uusin
results-column-range = Viitearvot
results-column-earlier = Aiemmat
results-waits = Ei vielä vastausta
results-low = Matala
results-high = Korkea
results-no-range = viitearvoja ei annettu
results-since = { $day } jälkeen
results-first = ei aiempia
results-more = ja { $count } muuta Provetissa
imaging-no-examinations = Tähän lähetteeseen ei ole kirjattu tutkimuksia.
imaging-unreferred = { $count ->
    [one] { $count } tämän eläimen tutkimus ei nimeä lähetettä. Katso Provetista.
   *[other] { $count } tämän eläimen tutkimusta ei nimeä lähetettä. Katso Provetista.
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
settings-skip = Siirry sivulle
settings-nav = Asetukset
settings-nav-clinics = Klinikat
settings-nav-accounts = Tunnukset
settings-nav-audit = Tapahtumaloki
settings-nav-system = Järjestelmä
settings-nav-account = Oma tunnus
settings-sign-out = Kirjaudu ulos
settings-clinic-nav-label = Tämä klinikka
settings-clinic-unnamed = Klinikka { $number }
settings-clinic-nav-overview = Yleiskuva
settings-clinic-nav-buttons = Painikkeet
settings-clinic-nav-panels = Paneelit
settings-clinic-nav-doctor = Avausten tutkija
settings-clinic-nav-people = Ihmiset
settings-clinic-nav-audit = Tapahtumaloki
settings-clinic-nav-jobs = Työt
settings-copy = Kopioi
settings-copy-what = Kopioi: { $what }
settings-copied = Kopioitu
settings-not-copied = Kopiointi ei onnistunut: valitse teksti ja kopioi se itse.

## Settings: launch doctor

settings-doctor-paste = Eikö painike toimi?
settings-doctor-url = Painikkeen URL sellaisena kuin sitä kutsuttiin
settings-doctor-url-hint = Kopioi se ikkunasta tai kehyksestä, joka torjuttiin, kaikkine ?-merkin jälkeisine osineen. Sitä ei tallenneta.
settings-doctor-explain = Selitä
settings-doctor-other-clinic = Tämä ei ole tämän klinikan URL: polussa on oltava numero { $number }.
settings-doctor-no-page = Polun viimeinen osa ei ole Provetin sivu. Vertaa Provetissa olevaa URL-osoitetta painikesivun osoitteeseen.
settings-doctor-no-launch = Tämä ei ole painikkeen URL. Sen polku alkaa /launch/ tai /background/.
settings-doctor-fits = Tiiviste sopii reseptiin { $recipe }.
settings-doctor-refused = Viimeksi torjutut
settings-doctor-none = Yhtään avausta ei ole torjuttu. Kun painike ei toimi, tässä kerrotaan, mitä pitää muuttaa.
settings-doctor-when = Milloin
settings-doctor-page = Sivu
settings-doctor-why = Miksi, ja mitä muuttaa
settings-doctor-unknown-page = ei kerrottu
settings-doctor-no-parameters = ei tunnettuja parametreja
settings-doctor-parameters = parametrit: { $names }
settings-doctor-sound = Avauksessa ei ole vikaa: se avaa paneelin.
settings-doctor-no-button = Täällä ei ole painiketta, josta tämä avaus voisi tulla.
    .advice = Määritä painike painikesivulla, tai vertaa Provetissa olevaa URL-osoitetta siellä annettuun.
settings-doctor-switched-off = Klinikka on kytketty pois Cagesidessa.
    .advice = Kytke se päälle kohdassa Yleiskuva, käytännöt.
settings-doctor-too-large = Pyynnössä on enemmän kuin painike lähettää.
    .advice = Poista painikkeen URL-osoitteesta Provetissa kaikki ?-merkin jälkeen.
settings-doctor-no-hash = Painike ei lähetä varmistustiivistettä.
    .advice = Kytke Provetissa ”Add verification hash” päälle ja kirjoita suola.
settings-doctor-repeated = Varmistuksen parametri tuli useammin kuin kerran.
    .advice = Poista Provetissa painikkeen URL-osoitteesta { $name }.
settings-doctor-malformed = Varmistustiiviste ei ole tiiviste.
    .advice = Poista Provetissa painikkeen URL-osoitteesta ”verification”: Provet lisää sen itse.
settings-doctor-tenant = Pyyntö tulee toiselta klinikalta kuin painikkeen URL sanoo.
    .advice = Vaihda Provetissa URL tälle klinikalle annettuun.
settings-doctor-recipe = Suola on oikea, mutta tiiviste tehdään toisin kuin painikkeelle on määritetty.
    .advice = Tarkista Provetissa ”Include payload in verification hash”; sen on oltava niin kuin painikesivulla sanotaan.
settings-doctor-altered = Aika muuttui matkalla tänne.
    .advice = Lähetä painikkeen pyyntö POST-menetelmällä, tai etsi välityspalvelin, joka muuttaa osoitteita.
settings-doctor-salt = Tiiviste ei sovi mihinkään tämän painikkeen suolaan.
    .advice = Tee painikesivulla uusi suola ja kirjoita se Provetiin.
settings-doctor-timestamp = Tiiviste sopii, mutta aika on kirjoitettu tuntemattomalla tavalla.
    .advice = Kerro Cagesiden ylläpitäjälle.
settings-doctor-expired = Provetin sivu oli auki liian kauan ennen painikkeen painamista.
    .advice = Lataa sivu Provetissa uudelleen. Jos näin käy usein, salli enemmän aikaa kohdassa Yleiskuva, käytännöt.
settings-doctor-ended = Provetin sivu oli ladattu ennen kuin paneelit suljettiin kohdassa Avausten suojaus.
    .advice = Lataa Provetin sivu uudelleen ja paina painiketta uudestaan.
settings-doctor-many-records = Yhdellä tavallisella tiivisteellä avattiin monta eri tietuetta.
    .advice = Lataa Provetin sivu uudelleen. Jos työ todella sujuu näin, salli enemmän tietueita kohdassa Avausten suojaus. Jos ei, joku voi käyttää vuotanutta linkkiä: sulje siellä kaikki paneelit.
settings-doctor-other-origin = Provet näytettiin osoitteessa, jota tälle klinikalle ei ole määritetty, joten selain jättäisi paneelin tyhjäksi.
    .advice = Lisää Provetin sivun osoite kohdassa Avausten suojaus.
settings-doctor-payload-hash = Klinikka vaatii tiivisteen, joka kattaa tiedot, eikä tämä kata niitä.
    .advice = Ota Provetissa painikkeelle käyttöön ”Include payload in verification hash” tai muuta käytäntöjen vaatimusta.
settings-doctor-department = Paneelit on poistettu käytöstä tältä osastolta.
    .advice = Ota sovellus käyttöön osastolle Provetissa tai muuta käytäntöjä.
settings-doctor-no-sign-in = Kirjautuminen vaaditaan, mutta kirjautumistapaa ei ole määritetty.
    .advice = Lisää kirjautumissovellus Provetissa tai muuta käytäntöjen vaatimusta.
settings-doctor-sender = Pyyntö tuli verkosta, joka ei ole asetuksessa CAGESIDE_CALLBACK_NETWORKS.
    .advice = Jos se tuli Provetista, pyydä Cagesiden ylläpitäjää lisäämään verkko.
settings-doctor-clock = Avaus tulee tulevaisuudesta: jokin kello on väärässä.
    .advice = Pyydä Cagesiden ylläpitäjää tarkistamaan palvelimen kello.
settings-doctor-parameter = Kohteen tunniste ei tule odotetulla nimellä.
    .advice = Aseta Provetissa parametrin nimeksi { $name }.
settings-doctor-parameter-kept = Kohteen tunniste ei tule odotetulla nimellä.
    .advice = Aseta Provetissa parametrin nimi niin kuin painikesivulla sanotaan.
settings-doctor-object = Parametrissa ei ole tunnistetta.
    .advice = Kirjoita Provetissa ”{ $name }=” perään vain annettu etuliite.
settings-doctor-object-kept = Parametrissa ei ole tunnistetta.
    .advice = Kirjoita Provetissa parametrin nimen perään vain annettu etuliite.
settings-doctor-too-many = Rivejä oli valittu enemmän kuin yksi avaus voi kantaa.
    .advice = Valitse Provetissa vähemmän rivejä.
settings-doctor-which-page = Parametrien nimet eivät kerro, millä sivulla painike on.
    .advice = Anna joka sivulle painike omalla URL-osoitteella tai omalla parametrin nimellä, kuten painikesivulla sanotaan.
settings-doctor-header = Kiinteä otsake puuttuu tai on toinen.
    .advice = Kirjoita Provetissa painikkeen kiinteä otsake uudelleen, kuten se annettiin.
settings-doctor-nothing-to-do = Painikkeelle ei ole kerrottu, mitä tehdä.
    .advice = Valitse painikesivulla, mitä se tekee.
settings-doctor-else = Avaus torjuttiin.
settings-doctor-ahead = Sen aika on { $hours } h { $minutes } min meidän aikaamme edellä.
settings-doctor-behind = Se tehtiin { $hours } h { $minutes } min ennen kuin se tuli.

## Settings: panels

settings-panels-intro = Mitkä osiot kukin paneeli näyttää ja missä järjestyksessä. Ensin tulee aina se, kenestä on kyse, ja se, mitä ei saa jättää huomaamatta.
settings-panels-page = Paneeli
settings-panels-shown = Osiot
settings-panels-usual = tavalliseen tapaan
settings-panels-own = { $shown }/{ $all }, oma järjestys
settings-panels-departments = Oma järjestys osastoilla: { $departments }
settings-panels-of = Paneeli: { $page }
settings-panels-department = Koskee
settings-panels-every-department = kaikki osastot
settings-panels-one-department = osasto { $number }
settings-panels-choose = Näytä
settings-panels-sections = Osiot
settings-panels-up = Ylös
settings-panels-up-what = Ylös: { $section }
settings-panels-down = Alas
settings-panels-down-what = Alas: { $section }
settings-panels-fixed = aina ensin
settings-panels-preview = Esikatselu
settings-panels-save = Tallenna
settings-panels-show-preview = Näytä esikatselu
settings-panels-back = Takaisin tavalliseen järjestykseen
settings-panels-saved = Tallennettu. Tästä lähtien avattavat paneelit näyttävät tältä.
settings-panels-reset = Tavallinen järjestys on palautettu.
settings-panels-unsaved = Ei vielä tallennettu.
settings-panels-conflict = Joku muu muutti tätä järjestystä sillä välin. Alla on hänen järjestyksensä; tee muutoksesi uudelleen.

## Settings: audit

settings-audit-kind = Laji
settings-audit-kind-write = Kirjoitettu
settings-audit-kind-open = Avattu
settings-audit-kind-change = Asetuksia muutettu
settings-audit-kind-sign-in = Kirjauduttu
settings-audit-kind-export = Viety ulos
settings-audit-kind-purge = Poistettu
settings-audit-any = kaikki
settings-audit-clinic = Klinikka
settings-audit-who = Kuka
settings-audit-what = Mitä
settings-audit-object = Kohde
settings-audit-number = Kohteen numero
settings-audit-outcome = Tulos
settings-audit-from = Alkaen
settings-audit-until = Saakka
settings-audit-when = Milloin
settings-audit-filter = Suodata
settings-audit-all = Näytä kaikki
settings-audit-wrong-day = Kirjoita päivä muodossa vuosi-kuukausi-päivä.
settings-audit-wrong-number = Tämä ei ole numero.
settings-audit-unsound = Korjaa suodatin yllä, niin tapahtumat näkyvät.
settings-audit-none = Täällä ei ole vielä merkintöjä. Tänne kirjataan, mitä avataan, kirjoitetaan ja muutetaan.
settings-audit-kept = Merkinnät säilytetään { $days } päivää.
settings-audit-values-kept = Kentän sisältö ennen kirjoitusta ja sen jälkeen säilytetään.
settings-audit-values-left-out = Kirjoitettua sisältöä ei säilytetä.
settings-audit-pages = Lokin sivut
settings-audit-newest = Uusimmat
settings-audit-older = Vanhemmat
settings-audit-looked = Haettu ajankohtaan { $until } asti.
settings-audit-file = Lataa CSV-tiedostona
settings-audit-file-hint = Mukana ovat luettelon kaikki sivut. Myös lataus kirjataan lokiin.
settings-audit-installation = koko Cageside
settings-audit-user = Käyttäjä { $number }
settings-audit-nobody = ei kerrottu
settings-audit-claimed = ilmoitettu
settings-audit-proved = todennettu
settings-audit-is-signed-in = kirjautunut
settings-audit-command = Komento palvelimella
settings-audit-itself = Cageside itse
settings-audit-panel = paneeli: { $panel }
settings-audit-in-department = osasto { $number }
settings-audit-values = Ennen ja jälkeen
settings-audit-before = Ennen
settings-audit-after = Jälkeen
settings-audit-empty = (tyhjä)
settings-audit-unreadable = Sisältöä ennen ja jälkeen ei voi enää lukea.
settings-audit-patient = potilas
settings-audit-client = asiakas
settings-audit-consultation = käynti
settings-audit-invoice = lasku
settings-audit-reminder = muistutus
settings-audit-department = osasto
settings-audit-outcome-started = aloitettu, ei päättynyt
settings-audit-outcome-done = tehty
settings-audit-outcome-refused = hylätty
settings-audit-outcome-failed = epäonnistui
settings-audit-outcome-unknown = ei tiedossa
settings-audit-open = Avasi
settings-audit-undo-weight = Kumosi painon kirjauksen
settings-audit-record-weight = Kirjasi painon
settings-audit-change-notes = Muutti muistiinpanoja
settings-audit-add-note = Lisäsi merkinnän
settings-audit-move-status = Siirsi tilaa
settings-audit-mark-sent = Merkitsi lähetetyksi
settings-audit-set-integration-status = Asetti integraation tilan
settings-audit-add-phone-number = Lisäsi puhelinnumeron
settings-audit-change-phone-number = Muutti puhelinnumeroa
settings-audit-change-email = Muutti sähköpostiosoitetta
settings-audit-mark-reminder-sent = Merkitsi muistutuksen lähetetyksi
settings-audit-plan-reminder = Siirsi muistutuksen päivää
settings-audit-button-added = Lisäsi painikkeen
settings-audit-button-removed = Poisti painikkeen
settings-audit-policy-changed = Muutti käytäntöjä
settings-audit-layout-changed = Muutti paneelin järjestystä
settings-audit-layout-reset = Palautti paneelin järjestyksen
settings-audit-clinic-added = Lisäsi klinikan
settings-audit-password-changed = Vaihtoi salasanansa
settings-audit-sessions-ended = Päätti muut istunnot
settings-audit-second-factor-on = Otti kaksivaiheisen tunnistuksen käyttöön
settings-audit-second-factor-off = Poisti kaksivaiheisen tunnistuksen käytöstä
settings-audit-person-signed-out = Kirjasi jonkun ulos
settings-audit-people-signed-out = Kirjasi kaikki ulos
settings-audit-signed-in = Kirjautui sisään
settings-audit-signed-out = Kirjautui ulos
settings-audit-sign-in-refused = Yritti kirjautua
settings-audit-exported = Latasi lokin
settings-audit-clinic-purged = Poisti klinikan
settings-audit-key-added = Loi uuden salausavaimen
settings-audit-key-rotated = Sinetöi salaisuudet uudelleen
settings-audit-old-keys-forgotten = Luopui vanhoista salausavaimista
sign-in-title = Kirjaudu Provetiin
sign-in-why = Tällä klinikalla jokainen näkee ja muuttaa vain sitä, mihin hänellä on oikeus Provetissa. Kirjaudu kerran; tämä selain muistaa sen, jos saa.
sign-in-why-clinic = Klinikalla { $clinic } jokainen näkee ja muuttaa vain sitä, mihin hänellä on oikeus Provetissa. Kirjaudu kerran; tämä selain muistaa sen, jos saa.
sign-in-ended = Et ole enää kirjautuneena.
sign-in-signed-out = Olet kirjautunut ulos.
sign-in-other = Tässä selaimessa on kirjautuneena { $name }, mutta painiketta painoi joku muu.
sign-in-not-yet = Kukaan ei ole vielä kirjautunut.
sign-in-to-write = Kirjaudu ensin, niin tämä voidaan tallentaa. Kirjoittamasi säilyy.
sign-in-button = Kirjaudu
sign-in-again = Kirjaudu toisena henkilönä
sign-in-retry = Yritä uudelleen
sign-in-continue = Jatka
sign-in-waiting = Kirjaudu avautuneessa ikkunassa. Jos mitään ei sen jälkeen tapahdu, paina Jatka.
sign-in-blocked = Selain ei avannut ikkunaa. Salli ikkunat tälle sivulle ja paina painiketta uudelleen.
sign-in-closed = Et ole vielä kirjautunut sisään. Viimeistele kirjautuminen toisessa ikkunassa ja paina sitten Jatka. Jos suljit ikkunan, paina painiketta uudelleen.
sign-in-as = Kirjautuneena
sign-in-as-nobody = Kirjautuneena Provetiin
sign-in-out = Kirjaudu ulos
sign-in-not-you = Etkö se ole sinä?
sign-in-leaving = Siirrytään Provetiin
sign-in-leave = Siirry Provetiin
sign-in-done = Olet kirjautunut
sign-in-done-advice = Palaa paneeliin ja paina Jatka. Voit sulkea tämän ikkunan.

sign-in-needed = Tähän tarvitaan Provetiin kirjautunut henkilö.
    .title = Kirjaudu ensin
    .advice = Kirjaudu; kirjoittamasi säilyy tässä.
sign-in-no-way = Klinikka vaatii kirjautumista, mutta sen sovelluksessa Provetissa ei voi kirjautua.
    .title = Kukaan ei voi kirjautua
    .advice = Pyydä pääkäyttäjää lisäämään Cageside Provetiin authorization code -valtuutuksella tai muuttamaan klinikan vaatimuksia.
sign-in-payload-hash = Klinikka vaatii tiivisteen, joka kattaa koko avauksen, ja painikkeen tiiviste ei kata.
    .title = { web-set-up }
    .advice = Pyydä pääkäyttäjää kytkemään Provetissa tälle painikkeelle päälle ”Include payload in verification hash”.
sign-in-department-off = Cageside ei ole käytössä tällä osastolla.
    .title = Ei tälle osastolle
    .advice = Pyydä pääkäyttäjää ottamaan Cageside käyttöön osastolla Provetin sovellusluettelossa.
sign-in-malformed = Provetista palannutta tietoa ei voi lukea.
    .title = Et ole kirjautunut
    .advice = Sulje tämä ikkuna ja aloita paneelissa uudelleen.
sign-in-shut-off = Tätä ei aloitettu paneelissa, tai paneeli on eristetty omasta osoitteestaan.
    .title = Et ole kirjautunut
    .advice = Avaa paneeli omaan välilehteensä ja kirjaudu siellä.
sign-in-state = Tämä kirjautuminen on jo päättynyt, kesti yli 15 minuuttia tai aloitettiin muualla.
    .title = Et ole kirjautunut
    .advice = Sulje tämä ikkuna ja aloita paneelissa uudelleen.
sign-in-other-browser = Kirjautuminen aloitettiin toisessa selaimessa, tai tämä selain ei säilytä evästeitä.
    .title = Et ole kirjautunut
    .advice = Salli evästeet tälle osoitteelle ja aloita paneelissa uudelleen.
sign-in-other-person = Kirjauduit nimellä { $name }, mutta painiketta painoi Provetissa joku muu.
    .title = Eri henkilö
    .advice = Kirjaudu sinä henkilönä, joka on kirjautuneena Provetiin, tai avaa paneeli uudelleen omilla tunnuksillasi.
sign-in-withdrawn = Klinikan sovellus Provetissa on muuttunut sillä välin.
    .title = Et ole kirjautunut
    .advice = Sulje tämä ikkuna ja avaa paneeli Provetista uudelleen.
sign-in-declined = Et sallinut Cagesiden toimia puolestasi.
    .title = Et ole kirjautunut
    .advice = Yritä uudelleen ja salli se, tai sulje tämä ikkuna.
sign-in-refused = Provet ei salli kirjautumista Cagesideen.
    .title = Et ole kirjautunut
    .advice = Pyydä pääkäyttäjää lisäämään Cageside Provetiin uudelleen.
sign-in-code = Provet ei enää hyväksy kirjautumista.
    .title = Et ole kirjautunut
    .advice = Yritä uudelleen.
sign-in-throttled = Provetille on lähetetty liian monta pyyntöä.
    .title = Et ole kirjautunut
    .advice = Odota minuutti ja yritä uudelleen.
sign-in-unreachable = Provet ei vastaa.
    .title = Et ole kirjautunut
    .advice = Yritä hetken kuluttua uudelleen.
sign-in-nonsense = Provetin vastausta ei voi käyttää.
    .title = Et ole kirjautunut
    .advice = Yritä uudelleen. Jos vika jatkuu, kerro alla oleva koodi Cagesiden ylläpidolle.
sign-in-application = Tämän klinikan sovelluksella ei voi kirjautua niin kuin se on Provetissa asetettu.
    .title = Kukaan ei voi kirjautua
    .advice = Kerro alla oleva koodi pääkäyttäjälle.

background-person-unproved = Klinikka antaa vain ihmisten toimia, eikä tämä pyyntö todista, kuka painoi painiketta; ota Provetissa käyttöön tiiviste koko pyynnöstä ja käyttäjän tunnus.
background-signed-out = Painikkeen painaja ei ole kirjautuneena; avaa Cagesiden paneeli, kirjaudu ja paina uudelleen.
job-signed-out = Painikkeen painaja ei ole enää kirjautuneena; avaa Cagesiden paneeli, kirjaudu ja pyydä työ tehtäväksi uudelleen.

## Settings: people

settings-signed-in-users-title = Kirjautuneet
settings-signed-in-users-intro = Nämä henkilöt toimivat klinikan paneeleissa omilla oikeuksillaan. Uloskirjattu kirjautuu uudelleen seuraavassa paneelissa.
settings-signed-in-users-nobody = Kukaan ei ole kirjautuneena. Kirjautuminen tapahtuu paneelissa, kun klinikalla toimitaan omilla oikeuksilla.
settings-signed-in-users-who = Kuka
settings-signed-in-users-since = Alkaen
settings-signed-in-users-used = Viimeksi käytetty
settings-signed-in-users-browsers = Selaimia, jotka muistavat
settings-signed-in-users-user = Provetin käyttäjä { $number }
settings-signed-in-users-unnamed = Provet ei kerro nimeä
settings-signed-in-users-end = Kirjaa ulos
settings-signed-in-users-end-all = Kirjaa kaikki ulos
settings-signed-in-users-ended = Henkilö on kirjattu ulos.
settings-signed-in-users-all-ended = Kaikki on kirjattu ulos.
settings-signed-in-users-more = Lisää
## Settings: buttons

settings-buttons-none = Painikkeita ei vielä ole. Luo ne, niin jokaiselle Provetin sivulle tulee painike, joka avaa sen paneelin.
settings-buttons-add-missing = { $count ->
    [one] Luo puuttuva painike
   *[other] Luo puuttuvat { $count } painiketta
}
settings-buttons-add-background = Luo taustalla toimiva painike
settings-buttons-add-one = Luo
settings-buttons-add-for = Luo painike: { $page }
settings-buttons-page = Sivu
settings-buttons-button = Painike
settings-buttons-in-provet = Provetissa
settings-buttons-shares-url = sama osoite muiden sivujen kanssa
settings-buttons-compare = Vertaa Provetiin
settings-buttons-not-compared = Provetiin ei voitu juuri nyt verrata.
settings-buttons-some-changed = { $count ->
    [one] Joku on muuttanut yhtä näistä painikkeista Provetissa.
   *[other] Joku on muuttanut { $count } näistä painikkeista Provetissa.
}
settings-buttons-none-changed = Painikkeet ovat Provetissa sellaisina kuin ne luotiin.
settings-buttons-by-hand = Kirjoitettu käsin: Provet ei anna meidän katsoa
settings-buttons-changed = Joku on muuttanut tätä painiketta
settings-buttons-gone = Ei ole enää siellä
settings-buttons-same = Sellaisena kuin se luotiin
settings-buttons-made = Luotu
settings-buttons-sending = Luodaan juuri nyt
settings-buttons-unsure = Ei tiedetä, luotiinko se
settings-buttons-planned = Ei vielä luotu
settings-buttons-not-made = Provet ei luonut sitä
settings-buttons-salt-behind = Provetissa on vielä vanha suola.
settings-buttons-compared = Verrattu:
settings-buttons-add-title = Luo painikkeita
settings-buttons-add-background-title = Luo taustapainike
settings-buttons-pages = Näille sivuille
settings-buttons-no-page = Valitse sivu.
settings-buttons-action = Kun sitä painetaan
settings-buttons-action-side-panel = Avaa sivupaneelissa (Open in side panel)
settings-buttons-action-window = Avaa uudessa ikkunassa (Open in new window)
settings-buttons-action-popup = Avaa ponnahdusikkunassa (Open in popup window)
settings-buttons-action-background = Lähetä HTTP-pyyntö (Send HTTP request)
settings-buttons-more = Lisää valintoja
settings-buttons-name = Painikkeen nimi
settings-buttons-bad-name = Anna nimi, jossa on enintään { $most } merkkiä.
settings-buttons-method = HTTP-metodi
settings-buttons-choose = Valitse yksi.
settings-buttons-one-url = Kaikilla sama osoite: parametrin nimi kertoo sivun
settings-buttons-parameter = Parametrin nimi
settings-buttons-parameter-hint = Tyhjänä: id, tai samalla osoitteella sivun oma, kuten patient_id.
settings-buttons-bad-parameter = Tämä ei kelpaa parametrin nimeksi.
settings-buttons-parameter-tells = Samalla osoitteella parametrin on oltava { $name }. Jätä kenttä tyhjäksi.
settings-buttons-prefix = Etuliite
settings-buttons-prefix-hint = Teksti ennen tunnusta, kuten client_. Yleensä tyhjä.
settings-buttons-bad-prefix = Ei välilyöntejä eikä merkkejä = & ? #, eikä numeroa lopussa.
settings-buttons-recipe = Tarkistustiiviste
settings-buttons-recipe-hint = Älä muuta, ellei avausten tutkija nimeä toista.
settings-buttons-recipe-usual = Tavallinen: { $name }
settings-buttons-recipe-plain = { $name }
settings-buttons-recipe-payload = { $name }: kattaa lähetetyt tiedot
settings-buttons-method-make = Luo Provetiin puolestani
settings-buttons-method-hand = Näytä, mitä Provetiin kirjoitetaan
settings-buttons-methods = Ennen luomista näet, mitä lähetetään.
settings-buttons-work = Mitä se tekee
settings-buttons-work-move-status = Siirtää käynnin tilaan
settings-buttons-work-mark-sent = Merkitsee lähetetyksi
settings-buttons-work-set-integration-status = Jättää sanan käynnille
settings-buttons-work-add-note = Kirjoittaa muistiinpanon
settings-buttons-work-forward = Lähettää tapahtuman osoitteeseen
settings-buttons-work-elsewhere = Tämä on mahdollista sivuilla: { $pages }.
settings-buttons-status = Tila, johon siirretään
settings-buttons-argument = Teksti tai osoite
settings-buttons-argument-hint = Sana, muistiinpanon teksti ({ $placeholders }) tai osoite.
settings-buttons-bad-argument = Sanassa on enintään 200 merkkiä; osoite alkaa https://.
settings-buttons-bad-template = Kirjoita muistiinpanon teksti. Aaltosulkeissa voi olla: { $placeholders }.
settings-buttons-bad-address = Osoitteen on alettava https:// ja oltava julkisessa verkossa.
settings-buttons-along = Lähetä tietue mukana (vain osoitteeseen)
settings-buttons-no-record = Vain osoitteeseen lähtevä tapahtuma ottaa tietueen mukaan.
settings-buttons-header = Vaadi myös kiinteä otsake
settings-buttons-header-name = Otsakkeen nimi
settings-buttons-bad-header = Vain kirjaimia, numeroita, - ja _, eikä mitään, mitä HTTP itse käyttää.
settings-buttons-set-up = Luotu täällä. Kirjoita se nyt Provetiin.
settings-buttons-where = Avaa Provetissa Settings > Integrations > Custom integrations, lisää yksi jokaista painiketta kohti ja täytä nämä kentät.
settings-buttons-typed-in = Olen kirjoittanut sen
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
settings-buttons-salt-once = Suola näytetään vain tässä ja nyt.
settings-buttons-salt-was-shown = Näytettiin, kun se tehtiin. Hukassa? Tee uusi.
settings-buttons-header-was-shown = { $name }; arvo näytettiin, kun se tehtiin
settings-buttons-signing = Allekirjoitussalaisuus
settings-buttons-signing-hint = Tapahtumien vastaanottajalle: näytetään vain tässä ja nyt.
settings-buttons-plan-title = Mitä Provetiin lähetetään
settings-buttons-plan-intro = { $count ->
    [one] Mitään ei ole vielä lähetetty. Tämä painike luodaan:
   *[other] Mitään ei ole vielä lähetetty. Nämä { $count } painiketta luodaan:
}
settings-buttons-plan-changed = Provetin kentät muuttuivat välillä. Katso uudelleen.
settings-buttons-plan-field = Kenttä
settings-buttons-plan-sent = Lähetetään
settings-buttons-plan-salt = uusi suola, jota kukaan ei näe
settings-buttons-plan-header = uusi otsake, jota kukaan ei näe
settings-buttons-make = { $count ->
    [one] Luo se Provetiin
   *[other] Luo ne Provetiin
}
settings-buttons-nothing-sent = Mitään ei lähetetty.
settings-buttons-made-title = Painikkeet Provetissa
settings-buttons-all-made = { $count ->
    [one] Painike on Provetissa. Lataa sivu siellä uudelleen nähdäksesi sen.
   *[other] { $count } painiketta on Provetissa. Lataa sivu siellä uudelleen nähdäksesi ne.
}
settings-buttons-some-left = Kaikki eivät ole Provetissa.
settings-buttons-was-set-up = Nämä on jo luotu. Suolat näytettiin silloin.
settings-buttons-finish = Luo loppuun
settings-buttons-undo = Peru: poista ne kaikki
settings-buttons-undo-hint = Peruminen poistaa ne Provetista ja täältä.
settings-buttons-to-all = Kaikki painikkeet
settings-buttons-ours-was = Meillä
settings-buttons-theirs-is = Provetissa
settings-buttons-launches-fail = Näin painike ei toimi.
settings-buttons-put-back = Palauta
settings-buttons-accept = Hyväksy sellaisena
settings-buttons-make-again = Luo uudelleen
settings-buttons-send-salt = Lähetä uusi suola Provetiin
settings-buttons-show-fields = Näytä kentät
settings-buttons-does = Se tekee tämän: { $work }.
settings-buttons-salt = Suola
settings-buttons-salt-about = Suola on Provetin ja meidän yhteinen salaisuus. Provetissa avoinna olevat sivut toimivat vanhalla vielä jonkin aikaa.
settings-buttons-make-salt = Tee uusi suola
settings-buttons-new-salt = Tässä on uusi suola. Kirjoita se Provetiin.
settings-buttons-overlap = Vanha suola kelpaa vielä:
settings-buttons-end-overlap = Vanha suola vuoti: lopeta sen hyväksyminen ja sulje sillä avatut paneelit
settings-buttons-salt-leaked = Suola vuoti: vaihda se heti ja sulje sillä avatut paneelit
settings-buttons-salt-leaked-hint = Painike ei toimi, ennen kuin uusi suola on Provetissa.
settings-buttons-panels = Avoimet paneelit
settings-buttons-panels-about = Jos tämän painikkeen linkki on joutunut vääriin käsiin, sulje kaikki sillä avattu. Avoinna olevat Provetin sivut on ladattava uudelleen, ennen kuin painike toimii taas.
settings-buttons-end-panels = Sulje kaikki tämän painikkeen avoimet paneelit
settings-buttons-done-panels-ended = Kaikki tämän painikkeen paneelit on suljettu.
settings-buttons-remove = Poista
settings-buttons-remove-link = Poista tämä painike
settings-buttons-remove-title = Poistetaanko painike: { $page }?
settings-buttons-remove-both = Se poistetaan myös Provetista.
settings-buttons-remove-here = Sen painajaa ei enää päästetä. Poista se myös Provetista: emme näe sitä siellä.
settings-buttons-only-here = Poista vain täältä; poistan sen Provetista itse
settings-buttons-keep = Säilytä
settings-buttons-done-removed = Poistettu, myös Provetista.
settings-buttons-done-removed-here = Poistettu täältä. Poista se myös Provetista.
settings-buttons-done-undone = Peruttu.
settings-buttons-done-finished = Lähetetty.
settings-buttons-done-restored = Palautettu.
settings-buttons-done-accepted = Hyväksytty.
settings-buttons-done-salt-sent = Provetilla on uusi suola.
settings-buttons-done-ended = Nyt hyväksytään vain nykyinen suola, ja vanhemmalla avatut paneelit on suljettu.
settings-buttons-busy = Tämä muuttui juuri, tai joku muu tekee sitä. Katso uudelleen muutaman minuutin päästä.
settings-buttons-ours = Omia tietojamme ei voitu kirjoittaa. Yritä uudelleen.
settings-buttons-forbidden = Provet ei salli sitä. Anna integraatiolle Provetissa oikeus ”Settings: Integration settings”, tai kirjoita painikkeet käsin.
settings-buttons-not-connected = Klinikalla ei ole toimivaa tunnistetta. Lisää sovellus ensin Provetissa, tai kirjoita painikkeet käsin.
settings-buttons-credential-refused = Provet ei hyväksy klinikan tunnistetta. Lisää sovellus Provetissa uudelleen.
settings-buttons-not-found = Provetissa ei ole sitä, tai ei meille.
settings-buttons-throttled = Provet pyytää odottamaan. Yritä minuutin päästä uudelleen.
settings-buttons-lost = Provetin vastaus katosi. Loppuun luominen katsoo ensin, onko se siellä.
settings-buttons-several = Provetissa on useita tällaisia painikkeita. Poista siellä liiat ja luo sitten loppuun.
settings-buttons-unreachable = Provetiin ei saada yhteyttä. Yritä uudelleen.
settings-buttons-nonsense = Provetin vastauksessa ei ole järkeä. Kirjoita painikkeet käsin.
settings-buttons-rejected = Provet ei hyväksy näitä kenttiä: { $fields }.
settings-buttons-strangers = Provet vaatii kenttiä, joita emme tunne: { $fields }.
settings-buttons-no-field = Provet ei nimeä kenttää näille: { $parts }.
settings-buttons-unfit = Nämä kentät eivät ota arvoamme: { $fields }.
settings-buttons-by-hand-instead = Kirjoita painikkeet käsin.
## Settings: one clinic

settings-clinic-connection = Yhteys
settings-clinic-connected = Yhdistetty
settings-clinic-connected-advice = Provet hyväksyy klinikan tunnukset.
settings-clinic-waiting = Odotetaan Provetia
settings-clinic-waiting-advice = Provet on lähettänyt klinikan tunnukset. Niitä kokeillaan parhaillaan; se kestää muutaman sekunnin.
settings-clinic-no-answer = Provet ei vastaa
settings-clinic-no-answer-advice = Klinikan tunnuksia on kokeiltu { $count } { $count ->
    [one] kerran
   *[other] kertaa
} saamatta vastausta. Niitä kokeillaan uudelleen itsestään.
settings-clinic-people = Yhdistetty kirjautuville ihmisille
settings-clinic-people-advice = Virtuaalikäyttäjää ei ole: jokainen toimii omalla Provet-kirjautumisellaan.
settings-clinic-needs-person = Odotetaan, että joku kirjautuu
settings-clinic-needs-person-advice = Nämä tunnukset vahvistuvat, kun klinikan ensimmäinen ihminen kirjautuu. Avaa paneeli Provetissa ja kirjaudu siinä.
settings-clinic-refused = Ei yhteyttä: Provet hylkäsi tunnukset
settings-clinic-refused-at = Hylätty
settings-clinic-nothing = Ei yhteyttä: Provetista ei ole tullut mitään
settings-clinic-nothing-advice = Avaa Provetissa integraatioluettelo ja valitse Cagesiden kohdalla ”Add application”.
settings-clinic-next-attempt = Seuraava yritys:
settings-clinic-check-again = Katso uudelleen
settings-clinic-test = Testaa yhteys
settings-clinic-disabled = Tämä klinikka on kytketty pois: sen painikkeet eivät avaa mitään.
settings-clinic-next = Seuraava vaihe
settings-clinic-next-buttons = Klinikalla ei ole vielä yhtään painiketta. Aloita potilaan sivun painikkeesta.
settings-clinic-set-up-button = Tee potilaspainike
settings-launches-title = Avausten suojaus
settings-launches-about = mikä suojaa paneeleita, ja niiden sulkeminen
settings-launches-end-title = Avoimet paneelit
settings-launches-end-about = Jos linkki on joutunut vääriin käsiin, sulje kaikki tällä klinikalla avoinna oleva, jokaisella koneella. Avoinna olevat Provetin sivut on ladattava uudelleen, ennen kuin niiden painikkeet toimivat taas.
settings-launches-end = Sulje kaikki avoimet paneelit
settings-launches-ended = Kaikki tämän klinikan paneelit on suljettu.
settings-launches-plain-title = Suojana vain tavallinen tiiviste
settings-launches-plain-what = Näiden painikkeiden tiiviste kattaa ajan mutta ei tietuetta. Jos jollakulla on yksi tällaisen painikkeen linkki, sillä voi avata tämän klinikan muitakin potilaita ja asiakkaita, kunnes linkki on liian vanha.
settings-launches-plain-do = Ota Provetissa käyttöön ”Include payload in verification hash”, lisää painike täällä uudelleen tiedot kattavalla tiivisteellä ja vaadi sitten sitä käytännöissä.
settings-launches-plain-add = Lisää painike, jonka tiiviste kattaa tiedot
settings-launches-plain-none = Jokaisen painikkeen tiiviste kattaa myös tietueen.
settings-launches-demanded = Käytännöt vaativat tiivisteen, joka kattaa tietueen, joten tavallinen tiiviste ei avaa mitään.
settings-launches-settings = Rajat
settings-launches-records = Tietueita yhtä Provetin sivua kohti
settings-launches-records-hint = Kuinka monta eri tietuetta yhdellä tavallisella tiivisteellä saa avata. Jos tarvitaan enemmän, Provetin sivu ladataan uudelleen.
settings-launches-records-wrong = Anna kokonaisluku väliltä { $least }–{ $most }.
settings-launches-origins = Provetin sivujen muut osoitteet
settings-launches-origins-hint = Jos Provetia käytetään muussa osoitteessa kuin { $origin }, esimerkiksi https://provet.example. Yksi riviä kohti.
settings-launches-origins-wrong = Anna osoitteita kuten https://provet.example ilman mitään isäntänimen jälkeen.
settings-launches-save = Tallenna
settings-launches-saved = Tallennettu.
settings-launches-webhook = Tämän klinikan webhook-osoite
settings-launches-webhook-about = Anna se Provetissa tämän klinikan webhookeille, äläkä näytä sitä muille.
settings-clinic-facts = Lyhyesti
settings-clinic-number = Provet ID
settings-clinic-host = Palvelin
settings-clinic-departments = Osastot
settings-clinic-departments-count = { $on } päällä, { $off } pois
settings-clinic-buttons = Painikkeita
settings-clinic-since = Täällä alkaen
settings-clinic-errors = Virheitä tänään
settings-clinic-more = Tämän klinikan asetukset
settings-clinic-policies = Käytännöt

## Settings: credentials

settings-credentials-title = Provet-tunnukset
settings-credentials-about = mitä Provet lähetti ja mitä siitä tuli
settings-credentials-what = Mitä Provet on lähettänyt tälle klinikalle, uusin ensin. Salaisuuksia ei koskaan näytetä.
settings-credentials-client = Client id
settings-credentials-state = Tila
settings-credentials-kind = Laji
settings-credentials-back = Palauttaa ihmiset osoitteeseen
settings-credentials-received = Saatu
settings-credentials-proved = Vahvistettu
settings-credentials-unverified = kokeillaan
settings-credentials-working = käytössä
settings-credentials-refused = hylätty
settings-credentials-replaced = korvattu
settings-credentials-virtual = Virtuaalikäyttäjä
settings-credentials-people = Ihmiset kirjautuvat
settings-credentials-confidential = salaisuuden kanssa
settings-credentials-public = ilman salaisuutta
settings-credentials-signed = ID-tunnisteen allekirjoitus { $algorithm }
settings-credentials-unsigned = ei ID-tunnisteita
settings-credentials-no-back = ei minnekään
settings-reason-client = Provet ei tunne tätä asiakasohjelmaa, tai sen salaisuus on toinen.
settings-reason-client-advice = Poista sovellus Provetissa ja lisää se uudelleen integraatioluettelosta. Uudet tunnukset tulevat silloin itsestään.
settings-reason-grant = Tämä asiakasohjelma ei saa pyytää tunnisteita tällä tavalla.
settings-reason-grant-advice = Pyydä Provetia sallimaan tämä myöntötapa integraatiolle ja lisää sovellus sitten uudelleen.
settings-reason-scope = Tämä asiakasohjelma ei saa käyttää REST-rajapintaa.
settings-reason-scope-advice = Pyydä Provetia antamaan integraatiolle oikeus ”restapi” ja lisää sovellus sitten uudelleen.
settings-reason-other-host = Tunnukset ovat toiselle palvelimelle kuin sille, jolla tämä klinikka on todettu olevan.
settings-reason-other-host-advice = Jos klinikka on todella muuttanut, poista sen tiedot täältä ja lisää sovellus uudelleen.
settings-reason-foreign-host = Tunnukset ovat palvelimelle, jolle Cageside ei saa puhua.
settings-reason-foreign-host-advice = Cagesiden ylläpitäjä voi sallia palvelimen asetustiedostossa.
settings-reason-else = Ne hylättiin.

## Settings: connection

settings-connection-title = Yhteys
settings-connection-about = testaa se, mitä paneelit saavat nähdä, kulutetut pyynnöt
settings-connection-test = Testaa yhteys nyt
settings-connection-testing = Kysytään Provetilta …
settings-connection-test-title = Mitä tuli
settings-connection-test-token = Uusi käyttötunniste
settings-connection-test-token-came = Se tuli, ja se kelpaa { $hours } h.
settings-connection-test-superseded = Se toimii, mutta uudemmat tunnukset ovat käytössä.
settings-connection-test-superseded-advice = Mitään ei tarvitse tehdä.
settings-connection-test-permissions = Mitä virtuaalikäyttäjä saa tehdä
settings-connection-test-permissions-came = { $count } { $count ->
    [one] käyttöoikeus
   *[other] käyttöoikeutta
}
settings-sign-in-wait-minutes = Liian monta yritystä. Yritä uudelleen { $minutes } minuutin kuluttua.
settings-sign-in-signed-out = Olet kirjautunut ulos.
settings-sign-in-too-late = Aikaa kului liikaa. Kirjaudu uudelleen.
settings-code-title = Anna koodi
settings-code-label = Koodi sovelluksesta
settings-code-hint = Kuusi numeroa. Uusi koodi tulee 30 sekunnin välein.
settings-code-wrong = Koodi on väärä tai jo käytetty. Odota seuraavaa.
settings-code-lost = Sovellus kadonnut? Pyydä ylläpitäjää nollaamaan tunnuksesi.
settings-code-back = Aloita alusta
settings-password-new = Uusi salasana
settings-password-again = Sama uudelleen
settings-password-hint = Vähintään { $least } merkkiä. Muutama sana käy hyvin.
settings-password-short = Liian lyhyt: vähintään { $least } merkkiä.
settings-password-long = Liian pitkä: enintään { $most } merkkiä.
settings-password-easy = Liian helppo arvata. Valitse muutama sana, jotka eivät liity osoitteeseesi.
settings-password-common = Tämä salasana on helppo arvata. Valitse sanoja, joita kukaan ei odottaisi yhdessä.
settings-password-different = Salasanat eivät ole samat.
settings-email-wrong = Tämä ei ole sähköpostiosoite.
settings-email-taken = Tällä osoitteella on jo tunnus.
settings-link-send = Aseta salasana ja kirjaudu
settings-link-first = Ensimmäinen ylläpitäjä
settings-link-first-lead = Ylläpitäjät näkevät kaikki klinikat ja kutsuvat muut. Valitse osoite ja salasana, joilla kirjaudut.
settings-link-invitation = Tervetuloa
settings-link-invitation-lead = Kirjaudut osoitteella { $email }. Valitse salasana.
settings-link-reset = Valitse uusi salasana
settings-link-reset-lead = Osoitteelle { $email }. Sinut kirjataan ulos kaikkialla muualla.
settings-link-reset-code-lead = Osoitteelle { $email }. Sinut kirjataan ulos kaikkialla muualla, eikä kirjautuminen kysy koodia ennen kuin otat sen uudelleen käyttöön.
settings-link-used = Tämä linkki on jo käytetty
settings-link-used-advice = Linkki toimii kerran. Kirjaudu salasanallasi tai pyydä ylläpitäjältä uusi linkki.
settings-link-ended = Tämä linkki on vanhentunut
settings-link-ended-advice = Pyydä ylläpitäjältä uusi.
settings-link-unknown = Tätä linkkiä ei tunneta
settings-link-unknown-advice = Tarkista, että kopioit sen kokonaan. Uudempi linkki korvaa vanhemman.

## Settings: accounts

settings-account-who = Olet kirjautunut osoitteella { $email }.
settings-account-provet = Olet kirjautunut Provetilla. Salasanasi on sama kuin siellä.
settings-account-password-current = Nykyinen salasanasi
settings-account-password-confirm = Salasanasi
settings-account-password-change = Vaihda salasana
settings-account-password-wrong = Tämä ei ole salasanasi.
settings-account-password-changed = Salasanasi on vaihdettu. Sinut kirjattiin ulos kaikkialla muualla.
settings-second-factor-title = Koodi sovelluksesta
settings-second-factor-is-on = Kirjautuminen kysyy koodin sovelluksestasi.
settings-second-factor-is-off = Kirjautuminen kysyy vain salasanan. Puhelinsovelluksen koodi suojaa tunnustasi, jos salasana tulee muiden tietoon.
settings-second-factor-on = Ota käyttöön
settings-second-factor-off = Poista käytöstä
settings-second-factor-switched-off = Kirjautuminen ei enää kysy koodia.
settings-second-factor-lead = Kuvaa tämä todennussovelluksella tai kirjoita avain siihen. Anna sitten sovelluksen näyttämä koodi.
settings-second-factor-picture = Alla olevan avaimen QR-koodi
settings-second-factor-secret = Avain
settings-second-factor-confirm = Ota käyttöön
settings-second-factor-wrong = Koodi ei täsmää. Onko puhelimesi kello oikeassa?
settings-sessions-title = Kirjautumiset
settings-sessions-browser = Selain
settings-sessions-on = { $browser }, { $system }
settings-sessions-unknown = Tuntematon selain
settings-sessions-began = Alkaen
settings-sessions-used = Viimeksi käytetty
settings-sessions-this = Tämä
settings-sessions-end = Kirjaa ulos
settings-sessions-end-others = Kirjaa ulos kaikkialla muualla
settings-sessions-ended = Kirjattu ulos.
settings-accounts-invite = Kutsu joku
settings-accounts-find = Sähköpostiosoite tai klinikan numero
settings-accounts-find-send = Etsi
settings-accounts-none = Ketään ei löytynyt.
settings-accounts-more = Lisää
settings-accounts-all = Kaikki tunnukset
settings-accounts-email = Sähköpostiosoite
settings-accounts-sees = Näkee
settings-accounts-state = Tila
settings-accounts-last = Viimeksi kirjautunut
settings-accounts-never = ei koskaan
settings-accounts-everything = Kaiken
settings-accounts-clinics = { $count ->
    [one] Klinikan { $clinics }
   *[other] Klinikat { $clinics }
}
settings-accounts-clinics-more = Klinikat { $clinics } ja { $more } muuta
settings-accounts-no-clinic = Ei yhtään klinikkaa
settings-accounts-no-clinic-yet = Ei vielä yhtään klinikkaa. Anna klinikan numero.
settings-accounts-off = Poissa käytöstä
settings-accounts-invited = Kutsuttu
settings-accounts-on = Käytössä
settings-accounts-on-with-code = Käytössä, koodin kanssa
settings-accounts-allow = Lisää klinikka
settings-accounts-forbid = Poista
settings-accounts-clinics-changed = Klinikat on muutettu.
settings-accounts-reset = Uusi salasana
settings-accounts-reset-lead = Tekee linkin, jolla tunnuksen omistaja valitsee uuden salasanan. Nykyinen on voimassa, kunnes linkkiä käytetään.
settings-accounts-reset-code = Myös koodisovellus on kadonnut: älä kysy koodia jatkossa
settings-accounts-invite-again = Kutsu
settings-accounts-invite-again-lead = Salasanaa ei ole vielä valittu. Uusi linkki korvaa edellisen.
settings-accounts-make-link = Tee linkki
settings-accounts-no-sessions = Ei kirjautunut missään.
settings-accounts-end-sessions = Kirjaa ulos kaikkialla
settings-accounts-switch-off = Poista käytöstä
settings-accounts-switch-off-lead = Kirjaa tunnuksen ulos kaikkialla, eikä sillä pääse enää sisään. Sen voi palauttaa käyttöön.
settings-accounts-switch-on = Ota käyttöön
settings-accounts-switch-on-lead = Tällä tunnuksella ei voi kirjautua.
settings-accounts-switched-on = Tunnus on käytössä.
settings-accounts-switched-off = Tunnus on poissa käytöstä ja kirjattu ulos kaikkialla.
settings-accounts-last-operator = Tämä on viimeinen ylläpitäjä, joka voi kirjautua. Kutsu ensin toinen.
settings-invite-lead = Saat linkin lähetettäväksi. Se avaa tunnuksen kerran, seitsemän päivän kuluessa.
settings-invite-operator = Kaiken, ylläpitäjänä
settings-invite-administrator = Yhden klinikan, sen pääkäyttäjänä
settings-invite-clinic = Klinikan numero
settings-invite-clinic-hint = Numero klinikan Provetin osoitteessa. Ylläpitäjä ei tarvitse sitä.
settings-invite-clinic-wrong = Anna klinikan numero.
settings-invite-clinic-unknown = Tällä numerolla ei tunneta klinikkaa.
settings-invite-taken = Tällä osoitteella on jo tunnus. Etsi se tunnusten luettelosta.
settings-invite-send = Tee linkki
settings-invite-link-title = Linkki
settings-invite-link-lead = Lähetä tämä osoitteeseen { $email }. Se toimii kerran, seitsemän päivän kuluessa.
settings-invite-reset-lead = Lähetä tämä osoitteeseen { $email }. Se toimii kerran, vuorokauden kuluessa.
settings-invite-link = Linkki
settings-invite-link-once = Sitä ei näytetä uudelleen. Kuka tahansa, jolla se on, voi avata tunnuksen.
settings-invite-to-account = Tunnukseen
## Settings: signing in with Provet

settings-sign-in-with-provet = Provetilla
settings-provet-clinic = Klinikkasi numero
settings-provet-clinic-hint = Numero Provetin osoitteessa: provetcloud.com/54321 on klinikka 54321.
settings-provet-send = Kirjaudu Provetilla
settings-provet-no-clinic = Tämännumeroisella klinikalla ei voi kirjautua Provetilla. Pyydä ylläpitäjältä kutsu.
settings-provet-not-set-up = Provetilla kirjautumista ei ole otettu käyttöön tällä klinikalla ({ $code }). Pyydä ylläpitäjältä kutsu.
settings-provet-onwards = Siirrytään Provetin kirjautumissivulle …
settings-provet-go-on = Jatka
settings-provet-other-browser = Palasit eri selaimessa kuin lähdit. Aloita alusta tässä.
settings-provet-right = Et saa muuttaa integraatioita Provetissa. Pyydä käyttöoikeuksien hoitajalta oikeus ”{ $right }” tai ylläpitäjältä kutsu.
settings-provet-declined = Et sallinut kirjautumista Provetissa. Aloita halutessasi alusta.
settings-provet-odd = Provetista palannut vastaus ei täsmää ({ $code }). Aloita alusta; jos se ei auta, kerro ylläpitäjälle.
settings-provet-unreachable = Provet ei vastannut. Yritä uudelleen muutaman minuutin kuluttua.
settings-connection-test-permissions-unknown = Mikään niistä ei ole tunnetulla nimellä sellainen, jota paneelit tarvitsevat, joten jokaista kokeiltiin.
settings-connection-test-permissions-tried = Siksi jokaista kokeiltiin: katso alta.
settings-connection-test-read = Yhden potilaan lukeminen
settings-connection-test-read-came = Se tuli.
settings-connection-test-read-empty = Luettelo tuli; siinä ei ole yhtään potilasta.
settings-connection-test-not-asked = Ilman tunnistetta ei voi kysyä muuta.
settings-connection-test-took = ({ $millis } ms)
settings-provet-error-refused = Provet ei enää hyväksy tunnuksia.
settings-provet-error-refused-advice = Poista sovellus Provetissa ja lisää se uudelleen integraatioluettelosta.
settings-provet-error-checking-advice = Provet hylkäsi juuri tunnukset. Niitä tarkistetaan; lataa tämä sivu uudelleen muutaman sekunnin kuluttua.
settings-provet-error-forbidden = Provet ei salli sitä.
settings-provet-error-forbidden-advice = Anna käyttöoikeus Provetissa integraation virtuaalikäyttäjälle. Käyttöoikeuksien nimet ovat alla.
settings-provet-error-not-found = Provetissa ei ole mitään tässä osoitteessa.
settings-provet-error-not-found-advice = Vertaa palvelinta ja Provet ID:tä klinikan omaan osoitteeseen.
settings-provet-error-throttled = Provetilta kysyttiin liikaa minuutin aikana.
settings-provet-error-throttled-advice = Yritä uudelleen { $seconds } sekunnin kuluttua.
settings-provet-error-unreachable = Provet ei vastannut.
settings-provet-error-unreachable-advice = Yritä muutaman minuutin kuluttua uudelleen. Jos tilanne jatkuu, Cagesiden ylläpitäjä voi tarkistaa, saako palvelin yhteyden.
settings-provet-error-nonsense = Vastauksessa ei ollut järkeä.
settings-provet-error-nonsense-advice = Yritä myöhemmin uudelleen. Jos tilanne jatkuu, kerro Cagesiden ylläpitäjälle.
settings-permissions-title = Mitä paneelit tarvitsevat
settings-permissions-not-yet = Testaa yhteys, niin näet, mitä Provet sallii.
settings-permissions-by-provet = Niin kuin Provet kertoo virtuaalikäyttäjän oikeuksista. Mistä se ei kerro, siitä luettiin yksi rivi kokeeksi.
settings-permissions-by-trying = Provet ei kertonut virtuaalikäyttäjän oikeuksista, joten jokaisesta luettelosta luettiin yksi rivi kokeeksi. Kirjoittamista ei kokeiltu.
settings-permissions-section = Osio
settings-permissions-needed = Käyttöoikeudet Provetissa
settings-permissions-nothing-wanted = Käyttöoikeutta ei tarvita
settings-permissions-undocumented = Provet ei kerro, mikä käyttöoikeus
settings-permissions-to-save = { $permission }, tallentamiseen:
settings-permissions-allowed = sallittu
settings-permissions-refused = ei sallittu
settings-permissions-unavailable = ei voitu nähdä
settings-permissions-no-record = Vielä ei ole tietuetta, jolla kokeilla.
settings-permissions-would-write = Ei kokeiltu, koska se muuttaisi jotakin.
settings-usage-title = Viimeisen minuutin pyynnöt
settings-usage-what = Mitä tämä palvelin on kuluttanut klinikan virtuaalikäyttäjän puolesta, Provetin yksikköinä. Asennuksen muut palvelimet kuluttavat samoja rajoja.
settings-usage-none = Provetilta ei ole kysytty mitään.
settings-usage-endpoint = Rajapinta
settings-usage-spent = Kulutettu
settings-usage-limit = Sallittu minuutissa
settings-usage-closed = Provet pyytää odottamaan { $seconds } s

## Settings: policies

settings-policies-title = Käytännöt
settings-policies-about = nimi, esitystavat, kuka saa tehdä mitä, mitä lokiin jää
settings-policies-saved = Tallennettu.
settings-policies-mistakes = Mitään ei tallennettu. Katso alla olevia kenttiä.
settings-policies-conflict = Joku muu muutti käytäntöjä sillä välin. Mitään ei tallennettu. Jos tallennat nyt, sinun arvosi korvaavat hänen arvonsa.
settings-policies-field = Kenttä
settings-policies-theirs = Tallennettu nyt
settings-policies-yours = Sinun
settings-policies-save = Tallenna
settings-policies-itself = Klinikka
settings-policies-name = Nimi
settings-policies-state = Painikkeet
settings-policies-enabled = avaavat paneeleja
settings-policies-disabled = kytketty pois; mitään ei katoa
settings-policies-language = Paneelien kieli
settings-policies-own-language = jokaisen oma
settings-policies-zone = Aikavyöhyke
settings-policies-zone-hint = Esimerkiksi Europe/Helsinki. Tyhjä tarkoittaa UTC-aikaa.
settings-policies-currency = Valuutta
settings-policies-reload = Lataa Provet uudelleen tallennuksen jälkeen
settings-policies-reload-hint = Provet näyttää paneelissa tallennetun tiedon, kun sen sivu ladataan uudelleen. Lataus sulkee sivupaneelin.
settings-policies-reload-moment = Kahden sekunnin kuluttua
settings-policies-reload-leaving = Kun paneelista poistutaan
settings-policies-reload-press = Vain pyydettäessä
settings-policies-currency-hint = Kolme kirjainta, esimerkiksi EUR.
settings-policies-windows = Miten vanha avaus saa olla
settings-policies-foreground = Painikkeet, jotka avaavat paneelin
settings-policies-foreground-hint = 1 minuutista 7 päivään. Provet tekee tiivisteen, kun sen sivu ladataan, joten aikaa tarvitaan niin kauan kuin sivulla viivytään.
settings-policies-background = Taustapainikkeet
settings-policies-background-hint = 1 minuutista 7 päivään. Provet tekee tiivisteen, kun se lähettää pyynnön.
settings-policies-unit = Yksikkö
settings-policies-minutes = minuuttia
settings-policies-hours = tuntia
settings-policies-days-unit = päivää
settings-policies-demands = Kuka saa nähdä ja tehdä mitä
settings-policies-show = Ennen kuin mitään näytetään
settings-policies-write = Ennen kuin mitään kirjoitetaan
settings-policies-plain = painikkeen tiiviste
settings-policies-payload = tiiviste, joka kattaa kohteen ja käyttäjän
settings-policies-person = kirjautunut ihminen
settings-policies-plain-costs = Ei maksa mitään. Osoittaa, että joku klinikalla avasi Provetin sivun, mutta ei, kuka painoi painiketta ja minkä kohdalla. Provetissa: ”Add verification hash”.
settings-policies-payload-costs = Jokaisen painikkeen on lähetettävä se, muuten se ei avaa mitään. Provetissa: lisäksi ”Include payload in verification hash” joka painikkeessa.
settings-policies-person-costs = Jokainen kirjautuu Provetilla kerran kussakin selaimessa.
settings-policies-person-absent = Ei voi valita: siihen tarvitaan authorization_code-tunnukset. Pyydä Provetia lisäämään tämä myöntötapa integraatioon ja lisää sovellus sitten uudelleen.
settings-policies-acting = Kuka toimii Provetissa
settings-policies-acting-hint = Provetin oma loki nimeää sen, joka toimii, ja tehdä voi vain sen, minkä hän saa.
settings-policies-acting-no-choice = Kuka toimii Provetissa: tunnuksia on yhtä lajia, joten valittavaa ei ole. Kun on sekä client_credentials- että authorization_code-tunnukset, voit valita.
settings-policies-acting-clinic = virtuaalikäyttäjä, kaikessa
settings-policies-acting-writes = virtuaalikäyttäjä lukee, kirjautunut ihminen kirjoittaa
settings-policies-acting-person = kirjautunut ihminen, kaikessa
settings-policies-departments = Osastot
settings-policies-departments-hint = Provet kertoo, millä osastoilla sovellus on kytketty päälle.
settings-policies-departments-all = kaikki
settings-policies-departments-on = vain ne, joilla se on päällä
settings-policies-audit = Loki
settings-policies-values = Mitä kentässä luki ennen ja jälkeen
settings-policies-values-hint = Se on potilastekstiä. Jos se säilytetään, se salataan.
settings-policies-values-left-out = jätetään pois
settings-policies-values-kept = säilytetään
settings-policies-days = Montako päivää merkinnät säilytetään
settings-policies-days-hint = Vanhemmat merkinnät poistuvat itsestään.
settings-policies-meaning = Mitä muutos merkitsee avoimille paneeleille
settings-policies-meaning-state = Pois kytkettynä: avoimet paneelit päättyvät seuraavaan pyyntöönsä.
settings-policies-meaning-windows = Aikarajat koskevat tästä lähtien painettuja painikkeita. Avoimet paneelit pysyvät auki.
settings-policies-meaning-demands = Vaatimukset, osastot ja se, kuka toimii, koskevat avoimen paneelin seuraavaa pyyntöä.
settings-policies-meaning-audit = Loki säilyttää kirjoitusten arvot tästä lähtien. Jos päiviä on vähemmän, vanhemmat merkinnät poistuvat vuorokauden sisällä.
settings-policies-wrong-name = Enintään { $longest } merkkiä yhdellä rivillä.
settings-policies-wrong-choice = Valitse jokin näistä.
settings-policies-wrong-zone = Tämän nimistä aikavyöhykettä ei ole. Kirjoita se muodossa Europe/Helsinki.
settings-policies-wrong-currency = Kirjoita kolme kirjainta, esimerkiksi EUR.
settings-policies-wrong-window = Kirjoita luku; 1 minuutista 7 päivään.
settings-policies-wrong-person = Siihen tarvitaan tunnukset, joilla ihmiset kirjautuvat, eikä niitä ole.
settings-policies-wrong-days = Kirjoita luku väliltä { $from }–{ $to }.

## Settings: export

settings-export-title = Tietojen vienti
settings-export-about = kaikki tästä klinikasta säilytetty yhtenä tiedostona
settings-export-what = Tiedostossa on jokainen rivi, jonka Cageside säilyttää tästä klinikasta, JSON-muodossa. Potilastiedot pysyvät Provetissa eivätkä ole siinä.
settings-export-no-secrets = Salaisuudet on jätetty pois: tunnisteet, suolat, asiakasohjelmien salaisuudet ja se, mistä ne voisi arvata.
settings-export-left-out = Pois jätetty
settings-export-audited = Latasi kaikki klinikan tiedot
settings-export-download = Lataa

## Settings: purge

settings-purge-title = Tietojen poisto
settings-purge-about = poista kaikki tästä klinikasta säilytetty
settings-purge-what = Kaikki, mitä Cageside säilyttää tästä klinikasta, poistetaan: tunnukset, painikkeet, loki, työt, asetukset. Avoimet paneelit päättyvät. Tätä ei voi perua.
settings-purge-provet = Provetissa ei muutu mikään. Poista painikkeet ja sovellus siellä itse.
settings-purge-export-first = Lataa tiedot ensin
settings-purge-typed = Vahvista kirjoittamalla Provet ID: { $number }
settings-purge-wrong = Tämä ei ole { $number }. Mitään ei poistettu.
settings-purge-do = Poista kaikki
## Settings: the list of clinics

settings-clinics-title = Klinikat
settings-clinics-add = Lisää klinikka käsin
settings-clinics-search = Haku
settings-clinics-search-hint = Haku löytää sanojen alut: nimestä, palvelimesta ja numerosta.
settings-clinics-state = Yhteys
settings-clinics-any-state = Kaikki
settings-clinics-sort = Järjestys
settings-clinics-sort-name = Nimi
settings-clinics-sort-number = Numero
settings-clinics-sort-launch = Viimeisin avaus
settings-clinics-sort-errors = Virheitä tänään
settings-clinics-show = Näytä
settings-clinics-clinic = Klinikka
settings-clinics-departments = Osastot
settings-clinics-launch = Viimeisin avaus
settings-clinics-errors = Virheitä tänään (UTC)
settings-clinics-never = Ei vielä
settings-clinics-off = Pois käytöstä
settings-clinics-departments-unknown = Ei ilmoitettu
settings-clinics-departments-on = { $on } käytössä
settings-clinics-departments-both = { $on } käytössä, { $off } pois käytöstä
settings-clinics-working = Toimii
settings-clinics-unverified = Ei vielä vahvistettu
settings-clinics-needs-person = Odottaa kirjautumista
settings-clinics-refused = Hylätty
settings-clinics-absent = Ei tunnuksia
settings-clinics-why-waiting = Tunnuksia kokeillaan; lataa sivu hetken kuluttua uudelleen.
settings-clinics-why-absent = Lisää sovellus uudelleen tämän klinikan Provetissa.
settings-clinics-why-client = Provet ei tunne näitä tunnuksia: sovellus on poistettu sieltä tai salaisuus on väärä. Lisää sovellus uudelleen tämän klinikan Provetissa.
settings-clinics-why-grant = Provet ei anna tälle sovellukselle käyttöoikeutta tällä tavalla. Tarkista, millä lupatyypillä (grant type) se on rekisteröity.
settings-clinics-why-scope = Sovellukselta puuttuu Provetissa oikeus ”restapi”.
settings-clinics-why-foreign-host = Palvelin ei ole sallittujen joukossa; katso Järjestelmä.
settings-clinics-why-other-host = Klinikka on yhdistetty toisella palvelimella. Poista se ensin, jos se on muuttanut.
settings-clinics-why-unreachable = Provet ei vastaa. Uusi yritys tehdään itsestään.
settings-clinics-why-nonsense = Provetin vastausta ei ymmärretty. Uusi yritys tehdään itsestään.
settings-clinics-why-throttled = Provet pyysi odottamaan. Uusi yritys tehdään itsestään.
settings-clinics-why-needs-person = Jonkun klinikasta on kirjauduttava kerran Provetilla.
settings-clinics-none-found = Mikään klinikka ei vastaa hakua.
settings-clinics-none-yet-found = Tähän mennessä läpikäydyistä mikään ei vastaa hakua. Jatka eteenpäin tai tarkenna hakua.
settings-clinics-no-more = Enempää ei ole.
settings-clinics-all = Näytä kaikki
settings-clinics-pages = Luettelon sivut
settings-clinics-first = Takaisin alkuun
settings-clinics-next = Seuraava sivu
settings-clinics-none-of-yours = Sinulla ei ole vielä yhtään klinikkaa hoidettavana. Pyydä Cagesiden ylläpitoa lisäämään sinut.
settings-clinics-begin = Yhdistä ensimmäinen klinikka
settings-clinics-begin-register = Rekisteröitä sovellus Provetin integraatioluetteloon näillä osoitteilla:
settings-clinics-begin-catalogue = Avaa klinikan Provetissa Asetukset ja Integraatiot, ja lisää sovellus integraatioluettelosta.
settings-clinics-begin-here = Lataa tämä sivu uudelleen: klinikka ilmestyy tänne itsestään, ja sen sivulta pääset eteenpäin.
settings-clinics-begin-by-hand = Lähettikö Provet tunnukset sähköpostilla?

## Settings: adding a clinic

settings-add-title = Lisää klinikka käsin
settings-add-why = Sovellukselle, jonka tunnukset Provet lähetti sähköpostilla. Niitä kokeillaan heti; mikään ei toimi niillä ennen kuin Provet on hyväksynyt ne.
settings-add-paste = Liitä viesti
settings-add-message = Hookup-viesti (JSON)
settings-add-message-hint = Kokonaan, merkistä { "{" } merkkiin { "}" }.
settings-add-secret-again = Salaisuutta ei näytetä uudelleen: kirjoita se kohdan client_secret lainausmerkkien väliin.
settings-add-send-message = Lisää klinikka
settings-add-fields = Tai täytä kentät yksitellen
settings-add-number = Provet-numero
settings-add-number-hint = Klinikan Provet-osoitteessa oleva numero, esimerkiksi 54321.
settings-add-place = Osoite Provetissa
settings-add-place-hint = Palvelin, esimerkiksi us.provetcloud.com, tai token URL.
settings-add-client = Client id
settings-add-secret = Client secret
settings-add-secret-hint = Tyhjä, jos asiakassovellus on julkinen. Se sinetöidään, eikä sitä näytetä enää.
settings-add-grant = Lupatyyppi (grant type)
settings-add-grant-clinic = client_credentials: toimii klinikan virtuaalikäyttäjänä
settings-add-grant-person = authorization_code: ihmiset kirjautuvat
settings-add-type = Asiakassovelluksen tyyppi (client type)
settings-add-type-confidential = confidential
settings-add-type-public = public
settings-add-algorithm = ID-tunnisteiden algoritmi
settings-add-algorithm-none = Ei mitään
settings-add-redirect = Paluuosoitteet (redirect URI)
settings-add-redirect-hint = Välilyönnein erotettuina; tyhjä, jos kukaan ei kirjaudu.
settings-add-discovery = OpenID discovery URL
settings-add-discovery-hint = Tyhjä, jos OpenID ei ole käytössä.
settings-add-send-fields = Lisää klinikka
settings-add-not-json = Tämä ei ole JSON. Liitä koko viesti aaltosulkeineen.
settings-add-foreign-host = Tällä palvelimella ei saa olla klinikkaa. Sallitut: { $hosts }
settings-add-foreign-token-url = Tämä ei ole tämän numeroisen klinikan token URL: se päättyy numeroon ja osaan /oauth2/token/.
settings-add-other-host = Klinikka { $number } on yhdistetty toisella palvelimella. Poista se ensin, jos se on muuttanut.
settings-add-wrong-number = Positiivinen kokonaisluku, esimerkiksi 54321.
settings-add-wrong-client = Client id puuttuu.
settings-add-wrong-secret = Tyyppi confidential tarvitsee salaisuuden.
settings-add-wrong-algorithm = RS256, HS256 tai tyhjä.
settings-add-wrong-grant = client_credentials tai authorization_code.
settings-add-wrong-type = confidential tai public.
settings-add-wrong-redirect = Osoitteita välilyönnein erotettuina.
settings-add-wrong-place = Osoite Provetin palvelimella.
settings-add-wrong-discovery = Osoite tai tyhjä.
settings-add-wrong-other = Kenttää { $field } ei voi lukea.

## Settings: the installation

settings-system-title = Järjestelmä
settings-system-addresses = Osoitteet Provetille
settings-system-hookup = Hookup URL
settings-system-hookup-hint = Anna se Provetille, kun sovellus rekisteröidään integraatioluetteloon. Provet lähettää sinne klinikan tunnukset, kun klinikka lisää sovelluksen. Pidä se salassa.
settings-system-webhook = Webhook URL
settings-system-webhook-hint = Kunkin klinikan Provetiin: Asetukset, Yleiset, Integraatiot, Webhookit. Avoimet paneelit näyttävät silloin muutokset heti. Pidä se salassa.
settings-system-redirect = Paluuosoite (redirect URI)
settings-system-redirect-hint = Anna se Provetille yhdessä hookup URL:n kanssa, jotta Provetilla voi kirjautua.
settings-system-health = Toiminta
settings-system-database = Tietokanta
settings-system-answers = Vastaa
settings-system-silent = Ei vastaa
settings-system-prover = Tunnusten vahvistus
settings-system-runner = Taustatyöt
settings-system-runs = Käynnissä
settings-system-stands = Ei käynnissä tässä prosessissa
settings-system-last-turn = Viimeksi:
settings-system-metrics = Mittarit
settings-system-metrics-hint = Vain tälle koneelle ja yksityisille verkoille; välityspalvelimen kautta vain, jos se on luotettu.
settings-system-metrics-off = Ei käytössä
settings-system-installation = Asennus
settings-system-version = Versio
settings-system-public-url = Julkinen osoite
settings-system-not-https = Ilman https-yhteyttä selaimet eivät säilytä kirjautumista näihin asetuksiin, ja salaisuudet kulkevat avoimesti. Aseta Cagesiden eteen varmenteella varustettu välityspalvelin ja määritä CAGESIDE_PUBLIC_URL.
settings-system-hosts = Palvelimet, joilla klinikka voi olla
settings-system-http-provet = Salaamaton http Provetiin on sallittu. Tämä on vain kehityskäyttöön.
settings-system-schema = { $kind }, skeema { $version }
settings-system-megabytes = { $number } Mt
settings-system-keys = Salausavaimet
settings-system-keys-count = { $count ->
    [one] Yksi: se sinetöi ja avaa kaiken.
   *[other] { $count }: ensimmäinen sinetöi, muut vain avaavat aiemmin sinetöidyn.
}

## Settings: jobs of background buttons

settings-jobs-none = Mikään taustapainike ei ole vielä pyytänyt mitään.
settings-jobs-none-buttons = Painikkeet
settings-jobs-none-found = Tässä tilassa ei ole töitä.
settings-jobs-state = Tila
settings-jobs-any-state = Kaikki
settings-jobs-show = Näytä
settings-jobs-queued = Odottaa
settings-jobs-running = Käynnissä
settings-jobs-done = Valmis
settings-jobs-failed = Epäonnistui
settings-jobs-discarded = Peruttu
settings-jobs-what = Työ
settings-jobs-asked = Pyydetty
settings-jobs-attempts = Yrityksiä
settings-jobs-act = Päätä
settings-jobs-retry = Yritä uudelleen
settings-jobs-discard = Peru
settings-jobs-retried = Työ odottaa taas vuoroaan.
settings-jobs-was-discarded = Peruttu.
settings-jobs-meanwhile = Mitään ei muutettu: työ on jo toisessa tilassa.
settings-jobs-next = Seuraava yritys:
settings-jobs-pages = Luettelon sivut
settings-jobs-first = Takaisin uusimpiin
settings-jobs-next-page = Vanhemmat
settings-jobs-move-status = Siirrä käynti toiseen tilaan
settings-jobs-mark-sent = Merkitse lähetetyksi
settings-jobs-set-integration-status = Jätä merkintä käynnille
settings-jobs-add-note = Kirjoita muistiinpano
settings-jobs-forward = Välitä tapahtuma eteenpäin
settings-jobs-nobody = Ketään ei nimetty
settings-jobs-claimed = Käyttäjä { $user }, kuten painike väittää
settings-jobs-proved = Käyttäjä { $user }
settings-jobs-why-not-connected = Klinikkaan ei ole yhteyttä, tai Provet hylkäsi sen tunnukset; katso klinikan yleiskatsaus.
settings-jobs-why-signed-out = Painikkeen painaja ei ole enää kirjautuneena. Pyydä häntä avaamaan paneeli ja kirjautumaan, ja yritä sitten uudelleen.
settings-jobs-why-forbidden = Provet ei salli tätä: anna sovellukselle oikeus Provetissa ja yritä sitten uudelleen.
settings-jobs-why-not-found = Kohdetta ei enää ole Provetissa. Peru työ.
settings-jobs-why-rejected = Provet hylkäsi muutoksen: katso tiedot ja tee muutos siellä.
settings-jobs-why-throttled = Provet ei juuri nyt ota vastaan enempää pyyntöjä.
settings-jobs-why-unreachable = Provet ei vastaa.
settings-jobs-why-unreadable = Provetin vastausta ei ymmärretty.
settings-jobs-why-unavailable = Provetista ei näe, tehtiinkö muutos: katso tiedot.
settings-jobs-why-moved = Joku siirsi käyntiä sillä välin eteenpäin: katso, missä se on.
settings-jobs-why-button-removed = Painike on poistettu. Peru työ.
settings-jobs-why-clinic-off = Klinikka on pois käytöstä.
settings-jobs-why-button = Painike ei enää sovi sivulleen: lisää se uudelleen.
settings-jobs-why-receiver-refused = Vastaanottava järjestelmä hylkäsi tapahtuman: kysy sen ylläpidosta.
settings-jobs-why-receiver-unreachable = Vastaanottava järjestelmä ei vastaa: kysy sen ylläpidosta.
settings-jobs-why-receiver-not-allowed = Painikkeen asetuksissa olevaan osoitteeseen ei saa lähettää tapahtumia.
settings-jobs-why-database = Cagesiden oma tietokanta ei vastannut.
settings-jobs-why-interrupted = Yritykset katkesivat kerta toisensa jälkeen: katso tiedot ja yritä sitten uudelleen.

## Settings: audit

settings-audit-button-made-in-provet = Loi painikkeen Provetiin
settings-audit-button-put-back = Palautti painikkeen Provetissa
settings-audit-button-change-accepted = Hyväksyi muutetun painikkeen
settings-audit-button-salt-changed = Teki uuden suolan
settings-audit-button-salt-sent = Lähetti uuden suolan Provetiin
settings-audit-button-salt-overlap-ended = Lopetti vanhan suolan
settings-audit-panels-ended = Sulki kaikki paneelit
settings-audit-button-panels-ended = Sulki painikkeen kaikki paneelit
settings-audit-button-salt-leaked = Vaihtoi vuotaneen suolan
settings-audit-launch-settings-changed = Muutti avausten suojausta
## Settings: signing in

settings-sign-in-title = Kirjaudu sisään
settings-sign-in-with-password = Sähköpostilla ja salasanalla
settings-sign-in-email = Sähköpostiosoite
settings-sign-in-password = Salasana
settings-sign-in-send = Kirjaudu sisään
settings-sign-in-lost = Salasana kadonnut? Pyydä ylläpitäjältä uusi linkki.
settings-sign-in-wrong = Sähköpostiosoite tai salasana on väärä.
settings-sign-in-disabled = Tämä tunnus on poistettu käytöstä. Ylläpitäjä voi palauttaa sen.
settings-sign-in-wait-seconds = Liian monta yritystä. { $seconds ->
    [one] Yritä uudelleen sekunnin kuluttua.
   *[other] Yritä uudelleen { $seconds } sekunnin kuluttua.
}

## Settings: keys that are being replaced

settings-system-keys-done = Vanhemmilla avaimilla ei ole enää mitään sinetöitynä: ne voi poistaa.
settings-system-keys-left = Vanhemmilla avaimilla on vielä sinetöitynä { $count } arvoa. Suorita: cageside rotate-key

## Settings: audit of accounts

settings-audit-account-invited = Kutsui jonkun
settings-audit-link-made = Teki tunnukselle linkin
settings-audit-account-switched-on = Palautti tunnuksen käyttöön
settings-audit-account-switched-off = Poisti tunnuksen käytöstä
settings-audit-clinic-allowed = Antoi tunnuksen nähdä klinikan
settings-audit-clinic-forbidden = Esti tunnusta näkemästä klinikkaa

# Mikä on sen paikalla, mitä teksti ei voi näyttää.
text-struck = [yliviivattu: { $text }]
text-picture = [kuva: katso Provetista]
text-picture-described = [kuva: { $description }]
text-attachment = [tallenne tai tiedosto: katso Provetista]
text-other-format = [Teksti on toisessa muodossa ({ $format }): lue se Provetista]
text-cut-off = [Teksti on pidempi: lue loput Provetista]

# Arvo, joka on kirjattu mutta jota ei voi lukea.
field-unreadable-date = ”{ $text }” ei ole luettavissa päivämääränä
field-unreadable-time = ”{ $text }” ei ole luettavissa päivänä ja kellonaikana
field-unreadable-number = ”{ $text }” ei ole luettavissa lukuna
field-unreadable-amount = ”{ $text }” ei ole luettavissa summana
field-unreadable = ”{ $text }” ei ole luettavissa
