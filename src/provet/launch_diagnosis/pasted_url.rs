//! Reads the URL of a button as somebody pastes it.

use url::Url;

use crate::provet::launch::LaunchQuery;
use crate::provet::{ProvetId, ProvetPage};

/// What the URL of a pressed button says, without its origin.
pub struct PastedUrl {
    /// True for the URL of a background button.
    pub background: bool,
    /// The clinic that the path names.
    pub provet_id: ProvetId,
    /// The page that the path names; `None` for the one URL of several pages.
    pub page: Option<ProvetPage>,
    /// What came behind the `?`.
    pub query: LaunchQuery,
}

/// The text is not the URL of a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PastedUrlError {
    /// It is no URL, or its path is none of ours.
    #[error(
        "this isn't a launch URL. Its path must be /launch/CLINIC/PAGE or /launch/CLINIC, or start with /background"
    )]
    InvalidPath,
    /// The clinic's number is not one.
    #[error("the clinic number in the URL isn't valid")]
    InvalidClinic,
    /// Provet has no such page.
    #[error("the page in the URL isn't known")]
    InvalidPage,
}

impl PastedUrl {
    /// Reads the URL as the browser called it, with everything behind the `?`; of a POST, the URL and `?` and the body.
    pub fn parse(text: &str) -> Result<Self, PastedUrlError> {
        let url = Url::parse(text.trim()).map_err(|_| PastedUrlError::InvalidPath)?;
        // One `/` at the end is taken, as the server does; more of them, and empty parts, are not.
        let path = url.path().strip_prefix('/').unwrap_or_default();
        let path = path.strip_suffix('/').unwrap_or(path);
        let segments: Vec<&str> = path.split('/').collect();
        let (door, id, page) = match segments.as_slice() {
            [door @ ("launch" | "background"), id] => (*door, id, None),
            [door @ ("launch" | "background"), id, page] => (*door, id, Some(page)),
            _ => return Err(PastedUrlError::InvalidPath),
        };
        let page = page.map(|page| page.parse().map_err(|_| PastedUrlError::InvalidPage));
        Ok(Self {
            background: door == "background",
            provet_id: id.parse().map_err(|_| PastedUrlError::InvalidClinic)?,
            page: page.transpose()?,
            query: LaunchQuery::parse(url.query().unwrap_or_default()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_url_of_a_button_names_clinic_and_page() {
        let pasted = PastedUrl::parse(" https://a.example/launch/4/patient?id=1 ").unwrap();
        assert_eq!(
            (pasted.background, pasted.page),
            (false, Some(ProvetPage::Patient))
        );
        assert_eq!(pasted.query.values("id").collect::<Vec<_>>(), ["1"]);
        let pasted = PastedUrl::parse("http://a.example/background/4/").unwrap();
        assert_eq!((pasted.background, pasted.page), (true, None));
    }

    #[test]
    fn everything_else_says_what_is_wrong() {
        for (text, error) in [
            ("", PastedUrlError::InvalidPath),
            ("patient?id=1", PastedUrlError::InvalidPath),
            ("https://a.example/settings/4", PastedUrlError::InvalidPath),
            (
                "https://a.example//launch/4/patient",
                PastedUrlError::InvalidPath,
            ),
            (
                "https://a.example/launch/4/patient//",
                PastedUrlError::InvalidPath,
            ),
            (
                "https://a.example/launch//4/patient",
                PastedUrlError::InvalidPath,
            ),
            (
                "https://a.example/launch/x/patient",
                PastedUrlError::InvalidClinic,
            ),
            (
                "https://a.example/launch/4/dragon",
                PastedUrlError::InvalidPage,
            ),
        ] {
            assert_eq!(PastedUrl::parse(text).err(), Some(error), "{text}");
        }
    }
}
