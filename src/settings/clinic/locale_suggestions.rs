//! Time zones and currencies that the fields of a clinic's settings suggest while somebody types.

use jiff::tz;
use maud::{Markup, html};

use super::super::ClinicContext;

/// The id of the list of time zones, for a field's `list`.
pub(super) const TIME_ZONE_LIST: &str = "time-zones";

/// The id of the list of currencies.
pub(super) const CURRENCY_LIST: &str = "currencies";

/// Currencies of countries in which clinics work with Provet, by zone: ISO 4217 codes, zones of the IANA database.
const CURRENCY_OF_ZONE: &[(&str, &str)] = &[
    ("America/Chicago", "USD"),
    ("America/Denver", "USD"),
    ("America/Los_Angeles", "USD"),
    ("America/New_York", "USD"),
    ("America/Phoenix", "USD"),
    ("America/Toronto", "CAD"),
    ("America/Vancouver", "CAD"),
    ("Asia/Dubai", "AED"),
    ("Atlantic/Reykjavik", "ISK"),
    ("Australia/Adelaide", "AUD"),
    ("Australia/Brisbane", "AUD"),
    ("Australia/Melbourne", "AUD"),
    ("Australia/Perth", "AUD"),
    ("Australia/Sydney", "AUD"),
    ("Europe/Amsterdam", "EUR"),
    ("Europe/Athens", "EUR"),
    ("Europe/Berlin", "EUR"),
    ("Europe/Brussels", "EUR"),
    ("Europe/Copenhagen", "DKK"),
    ("Europe/Dublin", "EUR"),
    ("Europe/Helsinki", "EUR"),
    ("Europe/Lisbon", "EUR"),
    ("Europe/London", "GBP"),
    ("Europe/Luxembourg", "EUR"),
    ("Europe/Madrid", "EUR"),
    ("Europe/Oslo", "NOK"),
    ("Europe/Paris", "EUR"),
    ("Europe/Prague", "CZK"),
    ("Europe/Riga", "EUR"),
    ("Europe/Rome", "EUR"),
    ("Europe/Stockholm", "SEK"),
    ("Europe/Tallinn", "EUR"),
    ("Europe/Vienna", "EUR"),
    ("Europe/Vilnius", "EUR"),
    ("Europe/Warsaw", "PLN"),
    ("Europe/Zurich", "CHF"),
    ("Pacific/Auckland", "NZD"),
];

/// The currency that is proposed before anybody said one: of the region that the clinic's host is for, where it is for
/// one. The host of the United States is the only one known. \[D\]
pub(super) fn propose_currency(ctx: &ClinicContext) -> &'static str {
    let host = ctx.clinic.tenant.base_url().host_str().unwrap_or_default();
    if host.starts_with("us.") { "USD" } else { "" }
}

/// The lists behind the fields. Each zone carries its currency, so that a script can propose both at once.
pub(super) fn render_lists() -> Markup {
    let currency_of = |zone: &str| {
        let found = CURRENCY_OF_ZONE.iter().find(|(known, _)| *known == zone);
        found.map(|(_, currency)| *currency)
    };
    let mut currencies: Vec<&str> = CURRENCY_OF_ZONE.iter().map(|(_, it)| *it).collect();
    currencies.sort_unstable();
    currencies.dedup();
    html! {
        datalist id=(TIME_ZONE_LIST) {
            @for zone in zone_names() { option value=(zone) data-currency=[currency_of(&zone)] {} }
        }
        datalist id=(CURRENCY_LIST) {
            @for currency in currencies { option value=(currency) {} }
        }
    }
}

/// Zones that are named after a place. Others, such as `Etc/GMT+2`, know no summer time of anybody.
fn zone_names() -> Vec<String> {
    let names = tz::db().available().map(|name| name.to_string());
    let is_place = |name: &String| {
        let area = name.split_once('/').map_or("", |(area, _)| area);
        matches!(
            area,
            "Africa"
                | "America"
                | "Antarctica"
                | "Asia"
                | "Atlantic"
                | "Australia"
                | "Europe"
                | "Indian"
                | "Pacific"
        )
    };
    let mut names: Vec<String> = names.filter(is_place).collect();
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_with_a_currency_is_suggested() {
        let names = zone_names();
        for (zone, _) in CURRENCY_OF_ZONE {
            assert!(names.iter().any(|name| name == zone), "{zone}");
        }
        assert!(!names.iter().any(|name| name.starts_with("Etc/")));
    }
}
