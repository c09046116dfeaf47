//! What a background button is to do, as it is said on the command line of `button add`.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Args;
use serde_json::{Value, json};

use crate::background::BackgroundAction;
use crate::provet::{AllowedHosts, ProvetPage};
use crate::storage::StoredButtonAction;

/// What can be said of a background button.
#[derive(Args, Default)]
pub(super) struct BackgroundActionArgs {
    /// Action of a background button: move-status=NUMBER, mark-sent, set-integration-status=TEXT, add-note=FILE (a template
    /// with {date}, {time}, {patient}, {client} and {reference}), or forward=URL
    #[arg(long = "do", value_name = "WORK")]
    work: Option<String>,
    /// With forward: include the record
    #[arg(long)]
    with_object: bool,
    /// Require a static header with this name; its value is generated and printed once
    #[arg(long, value_name = "NAME")]
    header: Option<String>,
}

impl BackgroundActionArgs {
    /// Whether anything was said.
    pub(super) fn is_present(&self) -> bool {
        self.work.is_some() || self.with_object || self.header.is_some()
    }

    /// The work, judged, with new secrets where it needs them.
    pub(super) fn validate(
        self,
        page: ProvetPage,
        hosts: &AllowedHosts,
    ) -> anyhow::Result<StoredButtonAction> {
        let Some(said) = self.work else {
            bail!("a background button needs --do. See: cageside button add --help");
        };
        // At the first sign: URLs contain more of them.
        let (kind, argument) = said.split_once('=').unwrap_or((&said, ""));
        let argument = match kind {
            // From a file: notes have several lines, which no shell quotes in the same way.
            "add-note" => read_template(&PathBuf::from(argument))?,
            _ => argument.to_owned(),
        };
        let action = BackgroundAction::parse(kind, &argument, page)?;
        Ok(action.prepare_for_storage(self.with_object, self.header.as_deref(), hosts)?)
    }
}

fn read_template(path: &PathBuf) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("couldn't read {}", path.display()))
}

/// What was chosen, without any secret.
pub(super) fn action_to_json(action: &StoredButtonAction) -> Value {
    let chosen = serde_json::from_str(&action.settings).unwrap_or(Value::Null);
    json!({
        "settings": chosen,
        "header": action.static_header.as_ref().map(|header| header.name.as_str()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(
        work: &str,
        page: ProvetPage,
        edit: impl FnOnce(&mut BackgroundActionArgs),
    ) -> anyhow::Result<StoredButtonAction> {
        let mut action_args = BackgroundActionArgs {
            work: Some(work.to_owned()),
            ..BackgroundActionArgs::default()
        };
        edit(&mut action_args);
        let hosts = AllowedHosts::parse("provetcloud.com", false)?;
        action_args.validate(page, &hosts)
    }

    #[test]
    fn work_is_judged_before_it_is_stored() {
        let stored = judged("move-status=5", ProvetPage::Consultation, |_| ()).unwrap();
        assert_eq!(stored.kind, "move-status");
        assert!(stored.signing_secret.is_none() && stored.static_header.is_none());
        for (work, page) in [
            ("move-status=5", ProvetPage::Patient),
            ("move-status", ProvetPage::Consultation),
            ("weigh", ProvetPage::Patient),
            ("add-note=/no/such/file", ProvetPage::Patient),
            ("forward=http://example.org/", ProvetPage::Patient),
            ("forward=https://10.0.0.1/", ProvetPage::Patient),
        ] {
            assert!(judged(work, page, |_| ()).is_err(), "{work}");
        }
    }

    #[test]
    fn a_forwarding_button_gets_a_secret_and_a_header_a_value() {
        let stored = judged(
            "forward=https://example.org/",
            ProvetPage::Patient,
            |action_args| {
                action_args.with_object = true;
                action_args.header = Some("X-Cageside".to_owned());
            },
        );
        let stored = stored.unwrap();
        assert!(stored.signing_secret.is_some());
        assert!(stored.settings.contains(r#""with_object":true"#));
        assert_eq!(stored.static_header.unwrap().name, "x-cageside");
        let plain = judged("mark-sent", ProvetPage::Reminder, |action_args| {
            action_args.with_object = true;
        });
        assert!(plain.is_err());
        for name in ["", "a b", "a:b", "Host"] {
            let judged = judged("mark-sent", ProvetPage::Reminder, |action_args| {
                action_args.header = Some(name.to_owned());
            });
            assert!(judged.is_err(), "{name:?}");
        }
    }
}
