//! Reads the URL of a button as somebody pastes it.

use url::Url;

use crate::provet::launch::Query;
use crate::provet::{Page, ProvetId};

/// What the URL of a pressed button says, without its origin.
pub struct Pasted {
    /// True for the URL of a background button.
    pub background: bool,
    /// The clinic that the path names.
    pub provet_id: ProvetId,
    /// The page that the path names; `None` for the one URL of several pages.
    pub page: Option<Page>,
    /// What came behind the `?`.
    pub query: Query,
}

/// The text is not the URL of a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotALaunch {
    /// It is no URL, or its path is none of ours.
    #[error(
        "this is no launch URL: its path must be /launch/CLINIC/PAGE or /launch/CLINIC, or begin with /background"
    )]
    Path,
    /// The clinic's number is not one.
    #[error("the clinic's number is not right")]
    Clinic,
    /// Provet has no such page.
    #[error("the page is not right")]
    Page,
}

impl Pasted {
    /// Reads the URL as the browser called it, with everything behind the `?`; of a POST, the URL and `?` and the body.
    pub fn read(text: &str) -> Result<Self, NotALaunch> {
        let url = Url::parse(text.trim()).map_err(|_| NotALaunch::Path)?;
        let segments = url.path_segments().into_iter().flatten();
        let segments: Vec<&str> = segments.filter(|part| !part.is_empty()).collect();
        let (door, id, page) = match segments.as_slice() {
            [door @ ("launch" | "background"), id] => (*door, id, None),
            [door @ ("launch" | "background"), id, page] => (*door, id, Some(page)),
            _ => return Err(NotALaunch::Path),
        };
        let page = page.map(|page| page.parse().map_err(|_| NotALaunch::Page));
        Ok(Self {
            background: door == "background",
            provet_id: id.parse().map_err(|_| NotALaunch::Clinic)?,
            page: page.transpose()?,
            query: Query::parse(url.query().unwrap_or_default()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_url_of_a_button_names_clinic_and_page() {
        let pasted = Pasted::read(" https://a.example/launch/4/patient?id=1 ").unwrap();
        assert_eq!(
            (pasted.background, pasted.page),
            (false, Some(Page::Patient))
        );
        assert_eq!(pasted.query.all("id").collect::<Vec<_>>(), ["1"]);
        let pasted = Pasted::read("http://a.example/background/4/").unwrap();
        assert_eq!((pasted.background, pasted.page), (true, None));
    }

    #[test]
    fn everything_else_says_what_is_wrong() {
        for (text, error) in [
            ("", NotALaunch::Path),
            ("patient?id=1", NotALaunch::Path),
            ("https://a.example/settings/4", NotALaunch::Path),
            ("https://a.example/launch/x/patient", NotALaunch::Clinic),
            ("https://a.example/launch/4/dragon", NotALaunch::Page),
        ] {
            assert_eq!(Pasted::read(text).err(), Some(error), "{text}");
        }
    }
}
