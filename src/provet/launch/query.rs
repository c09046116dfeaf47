//! The parameters of a request, in the order they came.

use std::collections::HashSet;
use std::fmt;

use url::form_urlencoded;

use super::LaunchError;
use crate::provet::ProvetPage;

/// The decoded parameters of a request, in order of arrival and with their repeats.
///
/// GET carries them in the query string, POST as a form body; both are written the same way. \[D\]
/// `Debug` tells only how many there are, because values are ids, hashes and timestamps.
#[derive(Clone, Eq, Default)]
pub struct LaunchQuery {
    pairs: Vec<(String, String)>,
    /// The text of each pair as it came; none where it came in another form.
    raw_pairs: Vec<String>,
    too_large: bool,
}

impl LaunchQuery {
    /// More parameters than this are not read. Above [`MAX_LAUNCH_OBJECTS`](super::MAX_LAUNCH_OBJECTS), so that the objects fit.
    pub const MAX_PAIRS: usize = 600;
    /// More text than this is not read.
    pub const MAX_BYTES: usize = 64 * 1024;

    /// Reads a query string (without its `?`) or a form body.
    ///
    /// `+` is a space; bytes that are not UTF-8 become U+FFFD, so that a hash over them cannot fit. What is larger than a
    /// button sends is not read at all, and refused by whoever reads it as a launch.
    pub fn parse(raw: impl AsRef<[u8]>) -> Self {
        let raw = raw.as_ref();
        // Before anything is decoded: at this point nobody has proved anything.
        if raw.len() > Self::MAX_BYTES {
            return Self::new_too_large();
        }
        let pairs: Vec<_> = form_urlencoded::parse(raw)
            // One more than allowed, to notice that there are more.
            .take(Self::MAX_PAIRS + 1)
            .map(|(name, value)| (without_entity(&name).to_owned(), value.into_owned()))
            .collect();
        if pairs.len() > Self::MAX_PAIRS {
            return Self::new_too_large();
        }
        // The same pieces that the parser reads: empty ones are none.
        let pieces = raw.split(|byte| *byte == b'&').filter(|it| !it.is_empty());
        let raw_pairs = pieces.map(|piece| {
            let piece = String::from_utf8_lossy(piece);
            without_entity(&piece).to_owned()
        });
        Self {
            pairs,
            raw_pairs: raw_pairs.collect(),
            too_large: false,
        }
    }

    fn new_too_large() -> Self {
        Self {
            pairs: Vec::new(),
            raw_pairs: Vec::new(),
            too_large: true,
        }
    }

    /// True when there was more than a button sends, so that nothing was read.
    pub fn is_too_large(&self) -> bool {
        self.too_large
    }

    /// Every value of a parameter, in order of arrival.
    pub fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        self.pairs()
            .filter_map(move |(each, value)| (each == name).then_some(value))
    }

    /// Every name once, in order of first arrival.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let mut seen = HashSet::new();
        self.pairs()
            .filter_map(move |(name, _)| seen.insert(name).then_some(name))
    }

    /// Every name with its value, in order of arrival.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Every name with its value and the text they came in, in order of arrival.
    pub(super) fn raw_pairs(&self) -> impl Iterator<Item = (&str, &str, Option<&str>)> {
        let raw = self.raw_pairs.iter().map(|raw| Some(raw.as_str()));
        let raw = raw.chain(std::iter::repeat(None));
        self.pairs()
            .zip(raw)
            .map(|((name, value), raw)| (name, value, raw))
    }

    /// The page told by the one parameter name that tells one, for buttons that share one URL.
    ///
    /// Two at once are refused rather than guessed at. The same name repeated is one page with several objects.
    pub fn identify_page(&self) -> Result<ProvetPage, LaunchError> {
        if self.too_large {
            return Err(LaunchError::TooLarge);
        }
        let mut pages = self.names().filter_map(ProvetPage::from_parameter);
        // Two pages at once: guessing could open the wrong record.
        match (pages.next(), pages.next()) {
            (Some(page), None) => Ok(page),
            (Some(_), Some(_)) => Err(LaunchError::SeveralPages),
            (None, _) => Err(LaunchError::UnknownPage),
        }
    }

    /// The parameters as a query string again; [`LaunchQuery::parse`] reads the same out of it.
    pub fn encode(&self) -> String {
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(self.pairs())
            .finish()
    }

    /// The value of a parameter that may come only once.
    pub(super) fn single_value(&self, name: &'static str) -> Result<Option<&str>, LaunchError> {
        let mut values = self.values(name);
        match (values.next(), values.next()) {
            (value, None) => Ok(value),
            (_, Some(_)) => Err(LaunchError::RepeatedParameter { name }),
        }
    }
}

/// The name without the rest of an `&amp;` that was to be an `&`: in a URL that was copied from HTML. No name of ours begins so.
fn without_entity(name: &str) -> &str {
    name.strip_prefix("amp;").unwrap_or(name)
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for LaunchQuery {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        Self {
            pairs: pairs
                .into_iter()
                .map(|(name, value)| (name.into(), value.into()))
                .collect(),
            raw_pairs: Vec::new(),
            too_large: false,
        }
    }
}

/// The same parameters are the same query, whatever text they came in.
impl PartialEq for LaunchQuery {
    fn eq(&self, other: &Self) -> bool {
        self.pairs == other.pairs && self.too_large == other.too_large
    }
}

impl fmt::Debug for LaunchQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LaunchQuery({} parameters)", self.pairs.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_repeats_are_kept() {
        let query = LaunchQuery::parse("b=1&a=2&b=3&&c&=4");
        let pairs: Vec<_> = query.pairs().collect();
        assert_eq!(
            pairs,
            [("b", "1"), ("a", "2"), ("b", "3"), ("c", ""), ("", "4")]
        );
        assert_eq!(query.values("b").collect::<Vec<_>>(), ["1", "3"]);
        assert_eq!(query.names().collect::<Vec<_>>(), ["b", "a", "c", ""]);
    }

    #[test]
    fn what_html_makes_of_an_ampersand_is_one() {
        let query = LaunchQuery::parse("id=1&amp;timestamp=2&amp;verification=x");
        assert_eq!(query.values("timestamp").next(), Some("2"));
        assert_eq!(query.values("verification").next(), Some("x"));
    }

    #[test]
    fn a_plus_is_a_space_and_escapes_are_undone_once() {
        let query = LaunchQuery::parse("t=10:00+02%2B%252B&n%61me=%C3%A4%E2%82%AC");
        assert_eq!(query.values("t").next(), Some("10:00 02+%2B"));
        assert_eq!(query.values("name").next(), Some("ä€"));
    }

    #[test]
    fn broken_escapes_and_broken_utf8_are_kept_as_text() {
        let query = LaunchQuery::parse("a=%&b=%zz&c=%ff");
        assert_eq!(query.values("a").next(), Some("%"));
        assert_eq!(query.values("b").next(), Some("%zz"));
        assert_eq!(query.values("c").next(), Some("\u{fffd}"));
    }

    #[test]
    fn what_is_larger_than_a_button_sends_is_not_read() {
        let pairs = |count: usize| LaunchQuery::parse(vec!["id=1"; count].join("&"));
        assert!(!pairs(LaunchQuery::MAX_PAIRS).is_too_large());
        assert!(pairs(LaunchQuery::MAX_PAIRS + 1).is_too_large());
        let bytes = |count: usize| LaunchQuery::parse("a".repeat(count));
        assert!(!bytes(LaunchQuery::MAX_BYTES).is_too_large());
        assert!(bytes(LaunchQuery::MAX_BYTES + 1).is_too_large());
        assert_eq!(bytes(LaunchQuery::MAX_BYTES + 1).names().count(), 0);
        assert_eq!(
            bytes(LaunchQuery::MAX_BYTES + 1).identify_page(),
            Err(LaunchError::TooLarge)
        );
    }

    #[test]
    fn the_parameter_name_tells_the_page() {
        for page in ProvetPage::all() {
            let raw = format!("timestamp=1&{}=7&verification=x", page.parameter());
            assert_eq!(LaunchQuery::parse(raw).identify_page(), Ok(page));
        }
        let twice = LaunchQuery::parse("reminder_id=1&reminder_id=2");
        assert_eq!(twice.identify_page(), Ok(ProvetPage::Reminder));
    }

    #[test]
    fn two_pages_at_once_or_none_are_refused() {
        let two = LaunchQuery::parse("patient_id=1&client_id=2");
        assert_eq!(two.identify_page(), Err(LaunchError::SeveralPages));
        for raw in ["", "id=1", "Patient_id=1", "patient=1"] {
            assert_eq!(
                LaunchQuery::parse(raw).identify_page(),
                Err(LaunchError::UnknownPage),
                "{raw}"
            );
        }
    }

    #[test]
    fn debug_tells_no_name_and_no_value() {
        assert_eq!(
            format!("{:?}", LaunchQuery::parse("secret=hush")),
            "LaunchQuery(1 parameters)"
        );
    }
}
