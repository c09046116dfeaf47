//! One way to set up a button, in our words and in those of the stand-in.

use std::fmt;

use cageside::provet::ProvetPage;
use cageside::provet::launch::{HashScheme, ProofLevel, Salt};
use cageside::storage::{self, NewButton};
use provet_simulator::ui::{self, ClickAction, PayloadMethod};

use crate::support::provet_simulator::CLINIC;
use crate::support::test_server::clinic_id;

/// The prefix of the buttons that have one.
const PREFIX: &str = "object_";

/// What is chosen for a button.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kind {
    pub(crate) page: ProvetPage,
    pub(crate) action: ClickAction,
    pub(crate) method: PayloadMethod,
    pub(crate) prefixed: bool,
    /// Whether the hash covers the payload.
    pub(crate) covered: bool,
    /// Whether the address names no page, so that the parameter must.
    pub(crate) one_url: bool,
    /// The stand-in's recipe and ours, where it is not the usual one.
    pub(crate) recipe: Option<(ui::ButtonHashScheme, HashScheme)>,
}

impl Kind {
    /// A plain side panel by GET.
    pub(crate) fn usual(page: ProvetPage) -> Self {
        Self {
            page,
            action: ClickAction::SidePanel,
            method: PayloadMethod::Get,
            prefixed: false,
            covered: false,
            one_url: false,
            recipe: None,
        }
    }

    /// Every action by every method, with and without a prefix, with and without the payload in the hash.
    pub(crate) fn all(page: ProvetPage) -> Vec<Self> {
        let mut kinds = Vec::new();
        for action in ClickAction::ALL {
            for method in [PayloadMethod::Get, PayloadMethod::Post] {
                for (prefixed, covered) in
                    [(false, false), (false, true), (true, false), (true, true)]
                {
                    kinds.push(Self {
                        action,
                        method,
                        prefixed,
                        covered,
                        ..Self::usual(page)
                    });
                }
            }
        }
        kinds
    }

    pub(crate) fn is_background(&self) -> bool {
        self.action == ClickAction::Background
    }

    /// Whether the objects and the user are proved: values alone cover the payload and prove nothing more.
    pub(crate) fn covered_by_proof(&self) -> bool {
        self.ours().recipe.proof_level() == ProofLevel::Payload
    }

    fn parameter(&self) -> &'static str {
        if self.one_url {
            self.page.parameter()
        } else {
            "id"
        }
    }

    fn prefix(&self) -> &'static str {
        if self.prefixed { PREFIX } else { "" }
    }

    /// What it is here, with a salt of its own.
    pub(crate) fn ours(&self) -> NewButton {
        let usual = if self.covered {
            HashScheme::TimestampPayloadSalt
        } else {
            HashScheme::TimestampSalt
        };
        NewButton {
            provet_id: clinic_id(),
            page: (!self.one_url).then_some(self.page),
            action: match self.action {
                ClickAction::Background => storage::IntegrationAction::Background,
                ClickAction::NewTab => storage::IntegrationAction::Window,
                ClickAction::SidePanel => storage::IntegrationAction::SidePanel,
                ClickAction::Popup => storage::IntegrationAction::Popup,
            },
            parameter: self.parameter().to_owned(),
            prefix: self.prefix().to_owned(),
            salt: Salt::generate(),
            recipe: self.recipe.map_or(usual, |(_, ours)| ours),
        }
    }

    /// What is typed into the stand-in for it.
    pub(crate) fn theirs(&self, ours: &storage::Button, origin: &str) -> ui::IntegrationButton {
        let door = if self.is_background() {
            "background"
        } else {
            "launch"
        };
        let mut url = format!("{origin}/{door}/{CLINIC}");
        if !self.one_url {
            url = format!("{url}/{}", self.page);
        }
        let parameter = self.parameter();
        ui::IntegrationButton {
            name: self.to_string(),
            page_number: u8::try_from(self.page.provet_type()).unwrap(),
            action: self.action,
            method: self.method,
            target_url: url,
            parameter_name: match self.prefix() {
                "" => parameter.to_owned(),
                prefix => format!("{parameter}={prefix}"),
            },
            verification_salt: ui::VerificationSalt::new(ours.salt.expose()),
            include_payload_in_hash: self.covered,
            // Names with blanks and letters beyond ASCII, under the hash where there is one over the payload.
            add_organization_info: self.prefixed,
            hash_scheme: self.recipe.map(|(theirs, _)| theirs),
            ..ui::IntegrationButton::default()
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?} {}", self.page, self.action, self.method.label())?;
        for (said, words) in [
            (self.prefixed, "prefix"),
            (self.covered, "payload hash"),
            (self.one_url, "one URL"),
        ] {
            if said {
                write!(f, ", {words}")?;
            }
        }
        match self.recipe {
            Some((theirs, _)) => write!(f, ", {}", theirs.spec().name),
            None => Ok(()),
        }
    }
}
