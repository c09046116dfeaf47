//! The buttons on a page, the side panel they may open, and the list of
//! messages that came back.

use maud::{Markup, html};
use serde::Deserialize;

use super::button::{ClickAction, IntegrationButton, PayloadMethod};
use super::button_store;
use super::current_user;
use super::launch::{ButtonPageContext, OrganizationInfo, build_request};
use crate::clinic::{SimulatedClinic, get_text};
use crate::state::SimulatorState;

/// The name of the frame in the side panel.
const FRAME_NAME: &str = "integration-panel";

/// How the page treats what it opens, chosen in its own query: which flags a
/// real host sets is not known, so each can be tried.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct PageOptions {
    /// Sandbox flags of the frame, separated by commas or spaces.
    sandbox: Option<String>,
    /// Present: the frame is loaded without credentials.
    credentialless: Option<String>,
    /// `off`: what is opened gets no opener.
    opener: Option<String>,
}

impl PageOptions {
    fn sandbox_flags(&self) -> Option<String> {
        let flags = self.sandbox.as_ref()?;
        Some(flags.split([',', ' ']).collect::<Vec<_>>().join(" "))
    }

    fn is_opener_off(&self) -> bool {
        self.opener.as_deref() == Some("off")
    }
}

/// What a page's buttons are rendered from.
pub(super) struct ButtonToolbar<'a> {
    clinic: &'a SimulatedClinic,
    page_number: u8,
    context: ButtonPageContext,
    options: &'a PageOptions,
}

impl<'a> ButtonToolbar<'a> {
    /// The buttons of page `page` about the objects `ids`, loaded now.
    pub(super) fn new(
        state: &SimulatorState,
        clinic: &'a SimulatedClinic,
        page_number: u8,
        ids: &[i64],
        options: &'a PageOptions,
    ) -> Self {
        // Added when the page is rendered, because that is when the hash is computed.
        let skew = state.faults.launch_skew_seconds;
        let context = ButtonPageContext {
            object_ids: ids.iter().map(i64::to_string).collect(),
            loaded_at: state.now().as_second().saturating_add(skew),
            user_id: current_user::acting_user_id(clinic),
            client_id: None,
            organization: build_organization_info(clinic),
            forced_scheme: state.faults.hash_scheme,
        };
        Self {
            clinic,
            page_number,
            context,
            options,
        }
    }

    /// The same with the client the page is about.
    pub(super) fn with_client(mut self, client: Option<i64>) -> Self {
        self.context.client_id = client;
        self
    }

    /// The buttons: one as a button, several as a menu.
    pub(super) fn render_buttons(&self) -> Markup {
        let buttons = button_store::list_visible_buttons(self.clinic, self.page_number);
        html! {
            section.integrations aria-label="Custom integrations" {
                @match buttons.as_slice() {
                    [] => a.hint href=(format!("/{}/integrations/custom/?page={}", self.clinic.provet_id, self.page_number)) {
                        "Add a custom integration"
                    },
                    [(id, button)] => (self.render_button_form(*id, button)),
                    several => details.menu {
                        summary { "Custom integrations (" (several.len()) ")" }
                        ul { @for (id, button) in several { li { (self.render_button_form(*id, button)) } } }
                    },
                }
            }
        }
    }

    /// One button: a plain form, so that the fields in it are exactly what is
    /// sent.
    fn render_button_form(&self, id: i64, button: &IntegrationButton) -> Markup {
        if button.action == ClickAction::Background {
            return self.render_background_form(id, button);
        }
        let launch = build_request(button, &self.context);
        let method = match launch.method {
            PayloadMethod::Get => "get",
            PayloadMethod::Post => "post",
        };
        let panel = button.action == ClickAction::SidePanel;
        let off = self.options.is_opener_off();
        let rel = (!panel).then_some(if off { "noopener" } else { "opener" });
        html! {
            form action=(launch.url) method=(method) target=(if panel { FRAME_NAME } else { "_blank" })
                rel=[rel] data-opens=(button.action.script_name()) data-opener=(if off { "off" } else { "on" })
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
    fn render_background_form(&self, id: i64, button: &IntegrationButton) -> Markup {
        let action = format!("/{}/integrations/press/", self.clinic.provet_id);
        html! {
            form action=(action) method="post" data-opens=(button.action.script_name()) data-button=(id) {
                input type="hidden" name="button" value=(id);
                @for object in &self.context.object_ids { input type="hidden" name="object" value=(object); }
                button.integration dir="auto" { (button.name) }
            }
        }
    }

    /// The side panel beside the page, closed.
    pub(super) fn render_panel(&self) -> Markup {
        render_side_panel(self.options)
    }
}

/// What the clinic says of itself and of its active department.
pub(super) fn build_organization_info(clinic: &SimulatedClinic) -> OrganizationInfo {
    let department = clinic.table_rows("department").next();
    OrganizationInfo {
        provet_id: clinic.provet_id,
        name: clinic.name.clone(),
        department_id: department.map(|(id, _)| id),
        department_name: department
            .map_or_else(String::new, |(_, row)| get_text(row, "name").to_owned()),
    }
}

fn render_side_panel(switches: &PageOptions) -> Markup {
    html! {
        aside.panel id="panel" aria-label="Side panel" hidden {
            div.panel-edge role="separator" tabindex="0" aria-orientation="vertical" aria-label="Width of the panel"
                aria-valuemin="320" aria-valuemax="480" aria-valuenow="400" {}
            header {
                h2 dir="auto" {}
                button.panel-close type="button" { "Close panel" }
            }
            iframe name=(FRAME_NAME) title="Integration" sandbox=[switches.sandbox_flags()]
                credentialless[switches.credentialless.is_some()] {}
        }
    }
}
