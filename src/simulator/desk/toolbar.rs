//! The buttons on a page, the side panel they may open, and the list of
//! messages that came back.

use maud::{Markup, html};
use serde::Deserialize;

use super::button::{Action, Button, Method};
use super::buttons;
use super::launch::{Occasion, Organization, launch};
use super::visitor;
use crate::simulator::clinic::{Clinic, text};
use crate::simulator::world::State;

/// The name of the frame in the side panel.
const FRAME: &str = "integration-panel";

/// How the page treats what it opens, chosen in its own query: which flags a
/// real host sets is not known, so each can be tried.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Switches {
    /// Sandbox flags of the frame, separated by commas or spaces.
    sandbox: Option<String>,
    /// Present: the frame is loaded without credentials.
    credentialless: Option<String>,
    /// `off`: what is opened gets no opener.
    opener: Option<String>,
}

impl Switches {
    fn sandbox(&self) -> Option<String> {
        let flags = self.sandbox.as_ref()?;
        Some(flags.split([',', ' ']).collect::<Vec<_>>().join(" "))
    }

    fn opener_off(&self) -> bool {
        self.opener.as_deref() == Some("off")
    }
}

/// What a page's buttons are rendered from.
pub(super) struct Toolbar<'a> {
    clinic: &'a Clinic,
    page: u8,
    occasion: Occasion,
    switches: &'a Switches,
}

impl<'a> Toolbar<'a> {
    /// The buttons of page `page` about the objects `ids`, loaded now.
    pub(super) fn new(
        state: &State,
        clinic: &'a Clinic,
        page: u8,
        ids: &[i64],
        switches: &'a Switches,
    ) -> Self {
        let skew = state.faults.launch_skew_seconds;
        let occasion = Occasion {
            ids: ids.iter().map(i64::to_string).collect(),
            loaded_at: state.now().as_second().saturating_add(skew),
            user: visitor::user(clinic),
            client: None,
            organization: organization(clinic),
            recipe: state.faults.recipe,
        };
        Self {
            clinic,
            page,
            occasion,
            switches,
        }
    }

    /// The same with the client the page is about.
    pub(super) fn about_client(mut self, client: Option<i64>) -> Self {
        self.occasion.client = client;
        self
    }

    /// The buttons: one as a button, several as a menu.
    pub(super) fn buttons(&self) -> Markup {
        let buttons = buttons::on_page(self.clinic, self.page);
        html! {
            section.integrations aria-label="Custom integrations" {
                @match buttons.as_slice() {
                    [] => a.hint href=(format!("/{}/integrations/custom/?page={}", self.clinic.provet_id, self.page)) {
                        "Add a custom integration"
                    },
                    [(id, button)] => (self.form(*id, button)),
                    several => details.menu {
                        summary { "Custom integrations (" (several.len()) ")" }
                        ul { @for (id, button) in several { li { (self.form(*id, button)) } } }
                    },
                }
            }
        }
    }

    /// One button: a plain form, so that the fields in it are exactly what is
    /// sent.
    fn form(&self, id: i64, button: &Button) -> Markup {
        if button.action == Action::Background {
            return self.press(id, button);
        }
        let launch = launch(button, &self.occasion);
        let method = match launch.method {
            Method::Get => "get",
            Method::Post => "post",
        };
        let panel = button.action == Action::SidePanel;
        let off = self.switches.opener_off();
        let rel = (!panel).then_some(if off { "noopener" } else { "opener" });
        html! {
            form action=(launch.url) method=(method) target=(if panel { FRAME } else { "_blank" })
                rel=[rel] data-opens=(button.action.word()) data-opener=(if off { "off" } else { "on" })
                data-button=(id) {
                @for (name, value) in &launch.fields {
                    input type="hidden" name=(name) value=(value);
                }
                button.integration dir="auto" { (button.name) }
            }
        }
    }

    /// A background button: the workers send its request, not this page, so that the page only
    /// says which button and which objects.
    fn press(&self, id: i64, button: &Button) -> Markup {
        let action = format!("/{}/integrations/press/", self.clinic.provet_id);
        html! {
            form action=(action) method="post" data-opens=(button.action.word()) data-button=(id) {
                input type="hidden" name="button" value=(id);
                @for object in &self.occasion.ids { input type="hidden" name="object" value=(object); }
                button.integration dir="auto" { (button.name) }
            }
        }
    }

    /// The side panel, closed, which stands beside the page.
    pub(super) fn panel(&self) -> Markup {
        panel(self.switches)
    }
}

/// What the clinic says of itself and of its active department.
pub(super) fn organization(clinic: &Clinic) -> Organization {
    let department = clinic.rows("department").next();
    Organization {
        provet_id: clinic.provet_id,
        name: clinic.name.clone(),
        department: department.map(|(id, _)| id),
        department_name: department
            .map_or_else(String::new, |(_, row)| text(row, "name").to_owned()),
    }
}

fn panel(switches: &Switches) -> Markup {
    html! {
        aside.panel id="panel" aria-label="Side panel" hidden {
            div.panel-edge role="separator" tabindex="0" aria-orientation="vertical" aria-label="Width of the panel"
                aria-valuemin="320" aria-valuemax="480" aria-valuenow="400" {}
            header {
                h2 dir="auto" {}
                button.panel-close type="button" { "Close panel" }
            }
            iframe name=(FRAME) title="Integration" sandbox=[switches.sandbox()]
                credentialless[switches.credentialless.is_some()] {}
        }
    }
}
