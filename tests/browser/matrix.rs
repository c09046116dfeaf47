//! A sample of every kind of button, pressed for real: what a form, a frame and a policy do together only a browser shows.

use cageside::clock::Clock as _;
use cageside::provet::launch::{HashScheme, Salt};
use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::{self, NewButton};
use provet_simulator::ui::{self, BUTTON_PAGES};
use serde_json::{Value, json};

use crate::browser_test::{BrowserTest, CLINIC, ClickAction, PayloadMethod};
use crate::chromium::Target;

/// One button, and what it is pressed on.
struct Sample {
    page: ProvetPage,
    action: ClickAction,
    method: PayloadMethod,
    prefix: &'static str,
    /// Whether the hash covers the payload, which then names the clinic, the department and people.
    covered: bool,
    objects: &'static [i64],
}

const SAMPLES: [Sample; 8] = [
    sample(
        ProvetPage::Patient,
        ClickAction::SidePanel,
        PayloadMethod::Get,
        "",
        false,
    ),
    sample(
        ProvetPage::Client,
        ClickAction::SidePanel,
        PayloadMethod::Post,
        "client_",
        true,
    ),
    sample(
        ProvetPage::Invoice,
        ClickAction::NewTab,
        PayloadMethod::Post,
        "",
        true,
    ),
    sample(
        ProvetPage::Consultation,
        ClickAction::Popup,
        PayloadMethod::Get,
        "visit_",
        false,
    ),
    sample(
        ProvetPage::AppointmentCalendar,
        ClickAction::NewTab,
        PayloadMethod::Get,
        "day_",
        true,
    ),
    Sample {
        objects: &[5, 2],
        ..sample(
            ProvetPage::Reminder,
            ClickAction::SidePanel,
            PayloadMethod::Post,
            "",
            true,
        )
    },
    sample(
        ProvetPage::OnlinePrescriptionPatient,
        ClickAction::Popup,
        PayloadMethod::Post,
        "",
        false,
    ),
    sample(
        ProvetPage::HomeDeliveries,
        ClickAction::SidePanel,
        PayloadMethod::Get,
        "",
        true,
    ),
];

const fn sample(
    page: ProvetPage,
    action: ClickAction,
    method: PayloadMethod,
    prefix: &'static str,
    covered: bool,
) -> Sample {
    Sample {
        page,
        action,
        method,
        prefix,
        covered,
        objects: &[1],
    }
}

impl Sample {
    /// Sets the button up on both sides; gives its number in the stand-in.
    async fn set_up(&self, test: &BrowserTest) -> i64 {
        let salt = Salt::generate();
        let ours = NewButton {
            provet_id: ProvetId::new(CLINIC).unwrap(),
            page: Some(self.page),
            action: storage::IntegrationAction::SidePanel,
            parameter: "id".to_owned(),
            prefix: self.prefix.to_owned(),
            salt: salt.clone(),
            recipe: if self.covered {
                HashScheme::TimestampPayloadSalt
            } else {
                HashScheme::TimestampSalt
            },
        };
        test.db.add_button(ours, test.clock.now()).await.unwrap();
        let theirs = ui::IntegrationButton {
            name: "Cageside".to_owned(),
            page_number: u8::try_from(self.page.provet_type()).unwrap(),
            action: self.action,
            method: self.method,
            target_url: format!("{}/launch/{CLINIC}/{}", test.ours, self.page),
            parameter_name: format!("id={}", self.prefix),
            verification_salt: ui::VerificationSalt::new(salt.expose()),
            include_payload_in_hash: self.covered,
            add_organization_info: self.covered,
            ..ui::IntegrationButton::default()
        };
        test.simulator.add_button(CLINIC, &theirs).unwrap()
    }

    /// The path of the stand-in's page.
    fn path(&self) -> String {
        let number = self.page.provet_type();
        let mut pages = BUTTON_PAGES.iter();
        let page = pages.find(|it| i64::from(it.number) == number).unwrap();
        let path = page.path.replace("{id}", &self.objects[0].to_string());
        let ticks = self.objects.iter().map(|id| format!("tick={id}"));
        // The other pages know no ticks.
        format!("{CLINIC}{path}?{}", ticks.collect::<Vec<_>>().join("&"))
    }

    /// Where it was opened, and on what.
    async fn check(&self, test: &BrowserTest, panel: &Target) {
        let page = self.page;
        let framed = self.action == ClickAction::SidePanel;
        assert_eq!(
            panel.eval("window.parent !== window").await,
            framed,
            "{page}"
        );
        // A frame tells its parent to reload, anything else its opener.
        let listener = if framed { "parent" } else { "opener" };
        let heard = format!("window.{listener} !== null && window.{listener} !== window");
        assert_eq!(panel.eval(&heard).await, true, "{page}");
        panel.has("main > section[slot]").await;
        let token = panel.text("document.querySelector('[data-session]').dataset.session");
        let plain = test.db.vault().decrypt("session", &token.await).unwrap();
        let opened: Value = serde_json::from_slice(&plain).unwrap();
        let proof = if self.covered { "payload" } else { "plain" };
        let wanted = [
            json!(CLINIC),
            json!(page),
            json!(self.objects),
            json!(proof),
        ];
        assert_eq!(opened.as_array().unwrap()[..4], wanted, "{page}");
    }
}

#[tokio::test]
async fn buttons_of_every_kind_open_their_panels() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    for sample in SAMPLES {
        let number = sample.set_up(&test).await;
        let desk = test.desk(&sample.path()).await;
        let panel = test.press(&desk).await;
        sample.check(&test, &panel).await;
        if sample.action != ClickAction::SidePanel {
            panel.close().await;
        }
        desk.close().await;
        test.simulator.remove_button(CLINIC, number).unwrap();
    }
    assert_eq!(test.browser.complaints(), Vec::<String>::new());
}
