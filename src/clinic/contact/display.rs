//! Telephone numbers as people of a country read them: grouped, with every digit as it is recorded.

/// How a country writes its numbers.
struct PhoneCountry {
    /// The code after the `+`.
    code: &'static str,
    /// What national numbers begin with; empty where they are written as they are.
    trunk: &'static str,
    /// The digits of each group, for numbers of that many digits without code and trunk prefix.
    groups: &'static [&'static [usize]],
    /// Time zones of the country.
    zones: &'static [&'static str],
}

/// Countries with clinics of Provet. Groups as the countries' own directories print them. \[I\]
const COUNTRIES: [PhoneCountry; 11] = [
    country("358", "0", &[&[2, 3, 4], &[2, 3, 3]], &["Europe/Helsinki"]),
    country(
        "46",
        "0",
        &[&[2, 3, 2, 2], &[1, 3, 3, 2]],
        &["Europe/Stockholm"],
    ),
    country("47", "", &[&[3, 2, 3]], &["Europe/Oslo"]),
    country("45", "", &[&[2, 2, 2, 2]], &["Europe/Copenhagen"]),
    country("44", "0", &[&[4, 3, 3]], &["Europe/London"]),
    country("353", "0", &[&[2, 3, 4]], &["Europe/Dublin"]),
    country("49", "0", &[&[3, 4, 4], &[3, 3, 4]], &["Europe/Berlin"]),
    country(
        "34",
        "",
        &[&[3, 3, 3]],
        &["Europe/Madrid", "Atlantic/Canary"],
    ),
    country("31", "0", &[&[1, 4, 4]], &["Europe/Amsterdam"]),
    country("33", "0", &[&[1, 2, 2, 2, 2]], &["Europe/Paris"]),
    country(
        "1",
        "",
        &[&[3, 3, 4]],
        &[
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
        ],
    ),
];

const fn country(
    code: &'static str,
    trunk: &'static str,
    groups: &'static [&'static [usize]],
    zones: &'static [&'static str],
) -> PhoneCountry {
    PhoneCountry {
        code,
        trunk,
        groups,
        zones,
    }
}

/// Digits of a group where no country says otherwise.
const USUAL_GROUP: usize = 3;

/// A recorded number, grouped for reading; a text that holds more than a number stays as it is recorded.
///
/// `dial` is what a `tel:` link dials. The clinic's time zone tells the country of numbers without a country code.
pub fn format_phone(dial: &str, recorded: &str, time_zone: Option<&str>) -> String {
    let recorded = recorded.trim();
    let digits: String = recorded
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    // Digits of another script stay as they are: whoever typed them reads them.
    let is_number_only = recorded
        .chars()
        .all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-().‐‑–/".contains(c));
    // "(0)" is not dialled and a second number would be lost: only what is dialled whole is written anew.
    if !is_number_only || digits != dial {
        return recorded.to_owned();
    }
    let grouped = match dial.strip_prefix('+') {
        Some(number) => format_international(number),
        None => format_national(dial, time_zone),
    };
    let is_grouped_already = recorded.contains(|c: char| c != '+' && !c.is_ascii_digit());
    match grouped {
        Some(grouped) => grouped,
        // How a number of that length is written is not known: whoever grouped it knew it better.
        None if is_grouped_already => recorded.to_owned(),
        None => group_by_three(dial),
    }
}

fn format_international(number: &str) -> Option<String> {
    let (country, rest) = COUNTRIES
        .iter()
        .find_map(|country| Some((country, number.strip_prefix(country.code)?)))?;
    Some(format!(
        "+{} {}",
        country.code,
        group_digits(rest, country)?
    ))
}

fn format_national(number: &str, time_zone: Option<&str>) -> Option<String> {
    let zone = time_zone?;
    let mut countries = COUNTRIES.iter();
    let country = countries.find(|country| country.zones.contains(&zone))?;
    let rest = number.strip_prefix(country.trunk)?;
    // The trunk prefix belongs to the first group: "040 123 4567".
    Some(format!("{}{}", country.trunk, group_digits(rest, country)?))
}

fn group_digits(number: &str, country: &PhoneCountry) -> Option<String> {
    let length = number.len();
    let mut patterns = country.groups.iter();
    let groups = patterns.find(|groups| groups.iter().sum::<usize>() == length)?;
    Some(split_groups(number, groups.iter().copied()))
}

/// Groups of three; the last has two to four digits.
fn group_by_three(dial: &str) -> String {
    let number = dial.strip_prefix('+').unwrap_or(dial);
    let groups = split_groups(number, std::iter::repeat(USUAL_GROUP));
    format!("{}{groups}", dial.strip_suffix(number).unwrap_or_default())
}

fn split_groups(number: &str, sizes: impl Iterator<Item = usize>) -> String {
    let mut groups = Vec::new();
    let mut rest = number;
    for size in sizes {
        // A single digit at the end joins the group before it.
        if rest.len() <= size + 1 {
            break;
        }
        let Some((group, others)) = rest.split_at_checked(size) else {
            break;
        };
        groups.push(group);
        rest = others;
    }
    groups.push(rest);
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_grouped_as_its_country_writes_it() {
        for (dial, zone, shown) in [
            ("+358401112222", None, "+358 40 111 2222"),
            ("+46701234567", None, "+46 70 123 45 67"),
            ("+4741234567", None, "+47 412 34 567"),
            ("+4520123456", None, "+45 20 12 34 56"),
            ("+447700900123", None, "+44 7700 900 123"),
            ("+15551234567", None, "+1 555 123 4567"),
            ("+998901234567", None, "+998 901 234 567"),
            ("0401234567", Some("Europe/Helsinki"), "040 123 4567"),
            ("07700900123", Some("Europe/London"), "07700 900 123"),
            ("20123456", Some("Europe/Copenhagen"), "20 12 34 56"),
            ("0401234567", Some("UTC"), "040 123 4567"),
            ("1234567", None, "123 4567"),
        ] {
            assert_eq!(format_phone(dial, dial, zone), shown);
        }
        assert_eq!(
            format_phone("+358401112222", "+358-40 1112222", None),
            "+358 40 111 2222"
        );
    }

    #[test]
    fn what_says_more_than_a_number_stays_as_it_is_recorded() {
        for (dial, recorded) in [
            ("0401234567", "Mrs home 040 1234567"),
            ("+15551234567;ext=12", "+1 (555) 1234567 x12"),
            ("+358401234567", "+358 (0)40 1234567"),
            ("0501234567", "٠٥٠١٢٣٤٥٦٧"),
            ("09123456", "09 123 456"),
        ] {
            assert_eq!(format_phone(dial, recorded, None), recorded);
        }
    }

    proptest! {
        #[test]
        fn no_digit_is_lost_or_moved(number in r"\+?[0-9]{5,15}", zone in 0..COUNTRIES.len()) {
            let zone = COUNTRIES[zone].zones.first().copied();
            let shown = format_phone(&number, &number, zone);
            prop_assert_eq!(shown.replace(' ', ""), number);
        }
    }
}
