//! A clinic's language, zone and currency.

use jiff::tz::TimeZone;

/// A clinic's own language, zone and currency; where one is not set, the person's or the installation's is used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TenantLocale {
    /// A BCP 47 language tag.
    pub language: Option<String>,
    /// An IANA time zone.
    pub time_zone: Option<String>,
    /// An ISO 4217 currency.
    pub currency: Option<String>,
}

impl TenantLocale {
    /// An ISO 4217 code in capital letters; none where the text is no such code. There are more than any list that we
    /// would keep.
    pub fn parse_currency(text: &str) -> Option<String> {
        let code = text.trim().to_ascii_uppercase();
        let fits = code.len() == 3 && code.bytes().all(|it| it.is_ascii_uppercase());
        fits.then_some(code)
    }

    /// The present IANA name of a time zone; none where there is no such zone. The database knows older names, which not
    /// every system does.
    pub fn parse_time_zone(text: &str) -> Option<String> {
        let zone = TimeZone::get(text.trim()).ok()?;
        zone.iana_name().map(str::to_owned)
    }
}
