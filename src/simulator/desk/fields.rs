//! The fields of a posted form, in which a name may come several times.

use axum::extract::RawForm;

/// What was filled in.
#[derive(Clone)]
pub(super) struct Fields(Vec<(String, String)>);

impl From<RawForm> for Fields {
    fn from(RawForm(body): RawForm) -> Self {
        Self(url::form_urlencoded::parse(&body).into_owned().collect())
    }
}

impl Fields {
    /// The text under `name`, without spaces around it; empty where there is
    /// none.
    pub(super) fn text(&self, name: &str) -> String {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or_else(String::new, |(_, value)| value.trim().to_owned())
    }

    /// Whether a box was ticked.
    pub(super) fn ticked(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// The number under `name`.
    pub(super) fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.text(name).parse().ok()
    }

    /// Every number under `name`.
    pub(super) fn numbers(&self, name: &str) -> Vec<i64> {
        self.0
            .iter()
            .filter(|(key, _)| key == name)
            .filter_map(|(_, value)| value.parse().ok())
            .collect()
    }
}
