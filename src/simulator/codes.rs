//! Codes that are written as numbers and read as words: species, breeds, sexes, diagnoses.

/// Dog, of the `VeNom` list \[C\].
pub const DOG: i64 = 15_461_002;
/// Cat, of the `VeNom` list.
pub const CAT: i64 = 15_462_002;
/// Rabbit, of the `VeNom` list.
pub const RABBIT: i64 = 15_463_002;
/// Horse, of the `VeNom` list.
pub const HORSE: i64 = 15_464_002;
/// Bearded dragon, of the `VeNom` list.
pub const DRAGON: i64 = 15_465_002;
/// Dog, of the clinic's own list \[D\].
pub const OWN_DOG: i64 = 22_001;

/// One entry of a code list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// List item number followed by 001 (own list) or 002 (`VeNom`) \[D\]\[C\].
    pub code: i64,
    /// What is shown.
    pub label: &'static str,
    /// The species a breed belongs to; 0 for anything else.
    pub of: i64,
}

const fn code(code: i64, label: &'static str, of: i64) -> Code {
    Code { code, label, of }
}

/// Species that can be written.
pub const SPECIES: [Code; 6] = [
    code(DOG, "Dog (Canine - Domestic)", 0),
    code(CAT, "Cat (Feline - Domestic)", 0),
    code(RABBIT, "Rabbit (Lagomorph - Domestic)", 0),
    code(HORSE, "Horse (Equine - Domestic)", 0),
    code(DRAGON, "Bearded dragon (Reptile)", 0),
    code(OWN_DOG, "Koira", 0),
];

/// Breeds that can be written.
pub const BREEDS: [Code; 12] = [
    code(14_884_002, "Labrador Retriever", DOG),
    code(14_885_002, "Border Collie", DOG),
    code(14_886_002, "Finnish Lapphund", DOG),
    code(14_887_002, "Cavalier King Charles Spaniel", DOG),
    code(14_888_002, "Dachshund (Wire-haired) – Standard", DOG),
    code(14_889_002, "Crossbreed <dog>", DOG),
    code(14_920_002, "Domestic Shorthair", CAT),
    code(14_921_002, "Maine Coon", CAT),
    code(14_922_002, "Norwegian Forest Cat", CAT),
    code(14_950_002, "Netherland Dwarf", RABBIT),
    code(14_951_002, "Mini Lop", RABBIT),
    code(14_970_002, "Finnhorse", HORSE),
];

/// Sexes: the enumeration of the patient resource \[D\].
pub const GENDERS: [Code; 5] = [
    code(0, "Unknown", 0),
    code(1, "Male", 0),
    code(2, "Female", 0),
    code(3, "Castrated male", 0),
    code(4, "Sterilized female", 0),
];

/// Diagnoses that can be chosen.
pub const DIAGNOSES: [Code; 9] = [
    code(30_001_002, "Otitis externa", 0),
    code(30_002_002, "Gastroenteritis, acute", 0),
    code(30_003_002, "Cranial cruciate ligament rupture", 0),
    code(30_004_002, "Periodontal disease", 0),
    code(30_005_002, "Chronic kidney disease", 0),
    code(30_006_002, "Atopic dermatitis", 0),
    code(30_007_002, "Mitral valve disease, degenerative", 0),
    code(30_008_002, "Healthy animal", 0),
    code(30_009_002, "Diabetes mellitus", 0),
];

/// The words for a code.
pub fn label(list: &[Code], code: i64) -> Option<&'static str> {
    list.iter()
        .find(|entry| entry.code == code)
        .map(|entry| entry.label)
}

/// The words for a species.
pub fn species(code: i64) -> &'static str {
    label(&SPECIES, code).unwrap_or("Unknown")
}

/// The words for a breed; Provet shows the word "None" where there is none \[C\].
pub fn breed(code: Option<i64>) -> &'static str {
    code.and_then(|code| label(&BREEDS, code)).unwrap_or("None")
}

/// The words for a sex.
pub fn gender(code: i64) -> &'static str {
    label(&GENDERS, code).unwrap_or("Unknown")
}
