//! What a background button is to do, as it is said on the command line of `button add`.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Args;
use serde_json::{Value, json};

use crate::background::Work;
use crate::provet::{AllowedHosts, Page};
use crate::storage::StoredWork;

/// What can be said of a background button.
#[derive(Args, Default)]
pub(super) struct Doing {
    /// What a background button does: move-status=NUMBER, mark-sent, set-integration-status=TEXT, add-note=FILE (a template
    /// with {date}, {time}, {patient}, {client} and {reference}), or forward=URL
    #[arg(long = "do", value_name = "WORK")]
    work: Option<String>,
    /// With forward: fetch the record and send it along
    #[arg(long)]
    with_object: bool,
    /// Require a static header of this name; its value is made and printed once
    #[arg(long, value_name = "NAME")]
    header: Option<String>,
}

impl Doing {
    /// Whether anything was said.
    pub(super) fn is_said(&self) -> bool {
        self.work.is_some() || self.with_object || self.header.is_some()
    }

    /// The work, judged, with new secrets where it needs them.
    pub(super) fn judged(self, page: Page, hosts: &AllowedHosts) -> anyhow::Result<StoredWork> {
        let Some(said) = self.work else {
            bail!("a background button needs --do; see: cageside button add --help");
        };
        let (kind, argument) = said.split_once('=').unwrap_or((&said, ""));
        let argument = match kind {
            "add-note" => read(&PathBuf::from(argument))?,
            _ => argument.to_owned(),
        };
        let work = Work::read(kind, &argument, page)?;
        Ok(work.set_up(self.with_object, self.header.as_deref(), hosts)?)
    }
}

fn read(path: &PathBuf) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// What was chosen, without any secret.
pub(super) fn settings(work: &StoredWork) -> Value {
    let chosen = serde_json::from_str(&work.settings).unwrap_or(Value::Null);
    json!({
        "settings": chosen,
        "header": work.header.as_ref().map(|header| header.name.as_str()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(work: &str, page: Page, edit: impl FnOnce(&mut Doing)) -> anyhow::Result<StoredWork> {
        let mut doing = Doing {
            work: Some(work.to_owned()),
            ..Doing::default()
        };
        edit(&mut doing);
        let hosts = AllowedHosts::parse("provetcloud.com", false)?;
        doing.judged(page, &hosts)
    }

    #[test]
    fn work_is_judged_before_it_is_stored() {
        let stored = judged("move-status=5", Page::Consultation, |_| ()).unwrap();
        assert_eq!(stored.kind, "move-status");
        assert!(stored.secret.is_none() && stored.header.is_none());
        for (work, page) in [
            ("move-status=5", Page::Patient),
            ("move-status", Page::Consultation),
            ("weigh", Page::Patient),
            ("add-note=/no/such/file", Page::Patient),
            ("forward=http://example.org/", Page::Patient),
            ("forward=https://10.0.0.1/", Page::Patient),
        ] {
            assert!(judged(work, page, |_| ()).is_err(), "{work}");
        }
    }

    #[test]
    fn a_forwarding_button_gets_a_secret_and_a_header_a_value() {
        let stored = judged("forward=https://example.org/", Page::Patient, |doing| {
            doing.with_object = true;
            doing.header = Some("X-Cageside".to_owned());
        });
        let stored = stored.unwrap();
        assert!(stored.secret.is_some());
        assert!(stored.settings.contains(r#""with_object":true"#));
        assert_eq!(stored.header.unwrap().name, "x-cageside");
        let plain = judged("mark-sent", Page::Reminder, |doing| {
            doing.with_object = true;
        });
        assert!(plain.is_err());
        for name in ["", "a b", "a:b", "Host"] {
            let judged = judged("mark-sent", Page::Reminder, |doing| {
                doing.header = Some(name.to_owned());
            });
            assert!(judged.is_err(), "{name:?}");
        }
    }
}
