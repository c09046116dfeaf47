//! Code lists, written as numbers and read as labels: species, breeds, sexes, diagnoses.

/// Dog, of the `VeNom` list \[C\].
pub const SPECIES_DOG: i64 = 15_461_002;
/// Cat, of the `VeNom` list.
pub const SPECIES_CAT: i64 = 15_462_002;
/// Rabbit, of the `VeNom` list.
pub const SPECIES_RABBIT: i64 = 15_463_002;
/// Horse, of the `VeNom` list.
pub const SPECIES_HORSE: i64 = 15_464_002;
/// Bearded dragon, of the `VeNom` list.
pub const SPECIES_BEARDED_DRAGON: i64 = 15_465_002;
/// Dog, of the clinic's own list \[D\].
pub const SPECIES_DOG_OWN_LIST: i64 = 22_001;

/// One entry of a code list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeListItem {
    /// List item number followed by 001 (own list) or 002 (`VeNom`) \[D\]\[C\].
    pub code: i64,
    /// What is shown.
    pub label: &'static str,
    /// The species a breed belongs to; 0 for anything else.
    pub species: i64,
}

const fn code_item(code: i64, label: &'static str, of: i64) -> CodeListItem {
    CodeListItem {
        code,
        label,
        species: of,
    }
}

/// Species that can be written.
pub const SPECIES: [CodeListItem; 6] = [
    code_item(SPECIES_DOG, "Dog (Canine - Domestic)", 0),
    code_item(SPECIES_CAT, "Cat (Feline - Domestic)", 0),
    code_item(SPECIES_RABBIT, "Rabbit (Lagomorph - Domestic)", 0),
    code_item(SPECIES_HORSE, "Horse (Equine - Domestic)", 0),
    code_item(SPECIES_BEARDED_DRAGON, "Bearded dragon (Reptile)", 0),
    code_item(SPECIES_DOG_OWN_LIST, "Koira", 0),
];

/// Breeds that can be written.
pub const BREEDS: [CodeListItem; 12] = [
    code_item(14_884_002, "Labrador Retriever", SPECIES_DOG),
    code_item(14_885_002, "Border Collie", SPECIES_DOG),
    code_item(14_886_002, "Finnish Lapphund", SPECIES_DOG),
    code_item(14_887_002, "Cavalier King Charles Spaniel", SPECIES_DOG),
    code_item(
        14_888_002,
        "Dachshund (Wire-haired) – Standard",
        SPECIES_DOG,
    ),
    code_item(14_889_002, "Crossbreed <dog>", SPECIES_DOG),
    code_item(14_920_002, "Domestic Shorthair", SPECIES_CAT),
    code_item(14_921_002, "Maine Coon", SPECIES_CAT),
    code_item(14_922_002, "Norwegian Forest Cat", SPECIES_CAT),
    code_item(14_950_002, "Netherland Dwarf", SPECIES_RABBIT),
    code_item(14_951_002, "Mini Lop", SPECIES_RABBIT),
    code_item(14_970_002, "Finnhorse", SPECIES_HORSE),
];

/// Sexes: the enumeration of the patient resource \[D\].
pub const GENDERS: [CodeListItem; 5] = [
    code_item(0, "Unknown", 0),
    code_item(1, "Male", 0),
    code_item(2, "Female", 0),
    code_item(3, "Castrated male", 0),
    code_item(4, "Sterilized female", 0),
];

/// Diagnoses that can be chosen.
pub const DIAGNOSES: [CodeListItem; 9] = [
    code_item(30_001_002, "Otitis externa", 0),
    code_item(30_002_002, "Gastroenteritis, acute", 0),
    code_item(30_003_002, "Cranial cruciate ligament rupture", 0),
    code_item(30_004_002, "Periodontal disease", 0),
    code_item(30_005_002, "Chronic kidney disease", 0),
    code_item(30_006_002, "Atopic dermatitis", 0),
    code_item(30_007_002, "Mitral valve disease, degenerative", 0),
    code_item(30_008_002, "Healthy animal", 0),
    code_item(30_009_002, "Diabetes mellitus", 0),
];

/// The words for a code.
pub fn find_label(list: &[CodeListItem], code: i64) -> Option<&'static str> {
    list.iter()
        .find(|entry| entry.code == code)
        .map(|entry| entry.label)
}

/// The words for a species.
pub fn species_label(code: i64) -> &'static str {
    find_label(&SPECIES, code).unwrap_or("Unknown")
}

/// The words for a breed; Provet shows the word "None" where there is none \[C\].
pub fn breed_label(code: Option<i64>) -> &'static str {
    code.and_then(|code| find_label(&BREEDS, code))
        .unwrap_or("None")
}

/// The words for a sex.
pub fn gender_label(code: i64) -> &'static str {
    find_label(&GENDERS, code).unwrap_or("Unknown")
}
