//! Species as people call them, from the names that code lists give them.

/// A species that has a plain word in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Species {
    /// A dog.
    Dog,
    /// A cat.
    Cat,
    /// A rabbit.
    Rabbit,
    /// A horse.
    Horse,
    /// A guinea pig.
    GuineaPig,
    /// A hamster.
    Hamster,
    /// A rat.
    Rat,
    /// A mouse.
    Mouse,
    /// A ferret.
    Ferret,
    /// Any bird that is named no closer.
    Bird,
    /// A cow, bull or calf.
    Cattle,
    /// A sheep.
    Sheep,
    /// A goat.
    Goat,
    /// A pig.
    Pig,
}

/// Names of the `VeNom` list, in small letters, as "Canine - Domestic" or with the plain word before it. \[I\]
const CODED_NAMES: [(Species, &[&str]); 14] = [
    (Species::Dog, &["canine", "dog"]),
    (Species::Cat, &["feline", "cat"]),
    (Species::Rabbit, &["lagomorph", "rabbit", "leporine"]),
    (Species::Horse, &["equine", "horse"]),
    (Species::GuineaPig, &["cavine", "guinea pig"]),
    (Species::Hamster, &["cricetine", "hamster"]),
    (Species::Rat, &["rat"]),
    (Species::Mouse, &["murine", "mouse"]),
    (Species::Ferret, &["musteline", "ferret"]),
    (Species::Bird, &["avian", "bird"]),
    (Species::Cattle, &["bovine", "cattle", "cow"]),
    (Species::Sheep, &["ovine", "sheep"]),
    (Species::Goat, &["caprine", "goat"]),
    (Species::Pig, &["porcine", "pig"]),
];

impl Species {
    /// The species that a code list's text names; none for any other text, which is shown as it stands.
    ///
    /// Only a text that names nothing more is read: "Canine - Wild" and "Dog (African wild dog)" stay what they are.
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (plain, code) = match text.split_once('(') {
            Some((plain, rest)) => (plain.trim(), rest.trim().strip_suffix(')')?),
            None => ("", text.as_str()),
        };
        let coded = Self::from_name(without_domestic(code))?;
        (plain.is_empty() || Self::from_name(plain) == Some(coded)).then_some(coded)
    }

    fn from_name(name: &str) -> Option<Self> {
        let known = CODED_NAMES
            .iter()
            .find(|(_, names)| names.contains(&name.trim()));
        known.map(|(species, _)| *species)
    }
}

/// The name before " - domestic".
fn without_domestic(code: &str) -> &str {
    let parted = code.split_once(['-', '–']);
    match parted {
        Some((name, kind)) if kind.trim() == "domestic" => name,
        _ => code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_code_lists_are_read_as_people_call_the_animal() {
        for (text, species) in [
            ("Canine - Domestic", Species::Dog),
            ("Dog (Canine - Domestic)", Species::Dog),
            ("dog", Species::Dog),
            ("Feline – Domestic", Species::Cat),
            ("Rabbit (Lagomorph - Domestic)", Species::Rabbit),
            ("Guinea pig", Species::GuineaPig),
        ] {
            assert_eq!(Species::from_text(text), Some(species), "{text}");
        }
    }

    #[test]
    fn a_text_that_says_more_or_something_else_stays_as_it_is() {
        for text in [
            "",
            "Koira",
            "Canine - Wild",
            "Bearded dragon (Reptile)",
            "Cat (Canine - Domestic)",
            "Dog (African wild dog)",
            "Dog (Canine - Domestic) and more",
        ] {
            assert_eq!(Species::from_text(text), None, "{text}");
        }
    }
}
