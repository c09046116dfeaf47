//! The fields of a posted form, in which a name may come several times.

use axum::extract::RawForm;

/// What was filled in.
#[derive(Clone)]
pub(super) struct PostedForm(Vec<(String, String)>);

impl From<RawForm> for PostedForm {
    fn from(RawForm(body): RawForm) -> Self {
        Self(url::form_urlencoded::parse(&body).into_owned().collect())
    }
}

impl PostedForm {
    /// The text under `name`, without spaces around it; empty where there is
    /// none.
    pub(super) fn get_text(&self, name: &str) -> String {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or_else(String::new, |(_, value)| value.trim().to_owned())
    }

    /// Whether a box was ticked.
    pub(super) fn is_checked(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// The number under `name`.
    pub(super) fn parse_number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.get_text(name).parse().ok()
    }

    /// Every number under `name`.
    pub(super) fn parse_numbers(&self, name: &str) -> Vec<i64> {
        self.0
            .iter()
            .filter(|(key, _)| key == name)
            .filter_map(|(_, value)| value.parse().ok())
            .collect()
    }
}
