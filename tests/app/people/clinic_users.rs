//! Two clinics at the stand-in, and our server in front of them.

use std::ops::Deref;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use cageside::provet::launch::HashScheme;
use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::{
    ActingMode, Button, DepartmentAccess, NewButton, RequiredProof, SecondFactorPolicy,
    TenantPolicy,
};
use provet_simulator::{GrantType, NewApplication, OauthApplication};

pub(crate) use crate::support::provet_simulator::{CLINIC, OTHER_CLINIC as OTHER};
use crate::support::provet_simulator::{ProvetSimulator, signed_payload};
use crate::support::test_app::{AppSetup, CALLBACK_URL, PUBLIC_URL, TestApp, new_button};
use crate::support::test_client::{TestClient, TestResponse};

/// People of either clinic: the veterinarian, the practice manager and the receptionist, who sees no consultations.
pub(crate) const VET: i64 = 1;
pub(crate) const MANAGER: i64 = 2;
pub(crate) const RECEPTION: i64 = 5;

/// Everything a test needs.
pub(crate) struct ClinicUsers {
    pub(crate) simulator: ProvetSimulator,
    /// Provet's pages, in process.
    provet: Router,
    app: TestApp,
}

impl Deref for ClinicUsers {
    type Target = TestApp;

    fn deref(&self) -> &TestApp {
        &self.app
    }
}

/// What a button is pressed on, and how its launch is made.
#[derive(Clone, Copy)]
pub(crate) struct Press {
    pub(crate) page: ProvetPage,
    pub(crate) object: i64,
    /// Who pressed, where the payload says.
    pub(crate) user: Option<i64>,
    pub(crate) department: Option<i64>,
}

/// On a patient's page, where nothing is said of who pressed.
pub(crate) const PATIENT: Press = Press {
    page: ProvetPage::Patient,
    object: 1,
    user: None,
    department: None,
};

impl ClinicUsers {
    /// Both clinics there, neither connected.
    pub(crate) async fn empty() -> Self {
        let app = TestApp::start(AppSetup::at("2026-11-20T09:30:00Z")).await;
        let simulator = ProvetSimulator::start(Arc::new(app.clock.clone())).await;
        simulator.set_faults_from_query("consent=never").unwrap();
        Self {
            provet: provet_simulator::router(simulator.clone()),
            simulator,
            app,
        }
    }

    /// Both clinics with an application that people sign in through, and nothing else; a button on every patient.
    pub(crate) async fn of_people() -> Self {
        let house = Self::empty().await;
        for clinic in [CLINIC, OTHER] {
            house.connect(clinic, GrantType::AuthorizationCode).await;
            house
                .button(clinic, ProvetPage::Patient, HashScheme::TimestampSalt)
                .await;
        }
        house
    }

    /// Adds an application of ours at a clinic, and hands its message in.
    pub(crate) async fn connect(&self, clinic: i64, grant: GrantType) -> OauthApplication {
        let wanted = NewApplication {
            grant_type: grant,
            ..NewApplication::default()
        };
        self.connect_as(clinic, wanted).await
    }

    pub(crate) async fn connect_as(
        &self,
        clinic: i64,
        mut wanted: NewApplication,
    ) -> OauthApplication {
        if wanted.redirect_uris.is_empty() {
            wanted.redirect_uris = vec![CALLBACK_URL.to_owned()];
        }
        self.app.connect(&self.simulator, clinic, wanted).await
    }

    pub(crate) async fn button(&self, clinic: i64, page: ProvetPage, recipe: HashScheme) -> Button {
        let button = NewButton {
            recipe,
            ..new_button(clinic, page)
        };
        self.add_button(button).await
    }

    pub(crate) async fn policy(
        &self,
        clinic: i64,
        acting: ActingMode,
        show: RequiredProof,
        write: RequiredProof,
    ) {
        let policy = TenantPolicy {
            acting_mode: acting,
            read_requires: show,
            write_requires: write,
            department_access: DepartmentAccess::All,
            administrator_second_factor: SecondFactorPolicy::Optional,
        };
        self.demand(clinic, policy).await;
    }

    pub(crate) async fn demand(&self, clinic: i64, policy: TenantPolicy) {
        let id = ProvetId::new(clinic).unwrap();
        let mut tenant = self.db.find_tenant(id).await.unwrap().unwrap();
        tenant.policy = policy;
        self.db.update_tenant(&tenant).await.unwrap();
        self.tenant_cache.invalidate();
    }

    /// The query of a launch, as Provet makes it.
    pub(crate) async fn query(&self, clinic: i64, press: Press) -> String {
        let id = ProvetId::new(clinic).unwrap();
        let buttons = self.db.list_buttons(id).await.unwrap();
        let button = buttons
            .iter()
            .find(|it| it.page == Some(press.page))
            .unwrap();
        let mut payload = format!("id={}", press.object);
        for (name, value) in [("user_id", press.user), ("department_id", press.department)] {
            let more = value.map_or_else(String::new, |value| format!("&{name}={value}"));
            payload.push_str(&more);
        }
        let covered = if button.recipe == HashScheme::TimestampSalt {
            ""
        } else {
            &payload
        };
        let proof = signed_payload(self.now().as_second(), covered, button.salt.expose());
        format!("{payload}&{proof}")
    }

    pub(crate) async fn launch(
        &self,
        browser: &TestClient,
        clinic: i64,
        press: Press,
    ) -> TestResponse {
        let query = self.query(clinic, press).await;
        let path = format!("/launch/{clinic}/{}?{query}", press.page);
        browser.navigate(&path, "iframe").await
    }

    /// Where the button in a panel leads: Provet's page, in a window.
    pub(crate) async fn start(
        &self,
        browser: &TestClient,
        token: &str,
        more: &str,
    ) -> TestResponse {
        let body = format!("session={token}&echo=abc&way={more}");
        browser.post_form("/oauth/start", &body).await
    }

    /// What a person's browser is sent back with, who is signed in to Provet.
    pub(crate) async fn at_provet(&self, clinic: i64, user: i64, url: &str) -> String {
        let cookie = self.simulator.log_in(clinic, user).unwrap();
        let path = url.strip_prefix(&self.simulator.origin()).unwrap();
        let request = Request::get(path).header("cookie", cookie);
        let request = request.body(Body::empty()).unwrap();
        let answer = TestResponse::of(&self.provet, request).await;
        let back = answer.location();
        assert!(!back.is_empty(), "no way back: {}", answer.status);
        back.strip_prefix(PUBLIC_URL).unwrap().to_owned()
    }

    /// Out to Provet and back: the page that the window ends with.
    pub(crate) async fn round(
        &self,
        browser: &TestClient,
        (clinic, user): (i64, i64),
        token: &str,
        more: &str,
    ) -> TestResponse {
        let out = self.start(browser, token, more).await.is(200);
        let back = self.at_provet(clinic, user, &out.leads_to()).await;
        browser.navigate(&back, "document").await
    }

    /// Signs somebody in in a frame; returns its token afterwards.
    pub(crate) async fn sign_in(
        &self,
        browser: &TestClient,
        (clinic, user): (i64, i64),
        token: &str,
    ) -> String {
        let done = self.round(browser, (clinic, user), token, "").await.is(200);
        let code = done.attribute("[data-handover]", "data-handover").unwrap();
        let joined = self.join(browser, token, &code).await.is(200);
        joined.json()["session"].as_str().unwrap().to_owned()
    }

    /// What the script of a frame asks when its window told it something, or nothing.
    pub(crate) async fn join(&self, browser: &TestClient, token: &str, code: &str) -> TestResponse {
        let path = "/panel/patient/sign-in";
        let headers = [
            ("accept", "application/json"),
            ("x-cageside-session", token),
            ("sec-fetch-site", "same-origin"),
        ];
        let body = format!("code={code}");
        browser.post_with(path, &body, &headers).await
    }

    /// How often the stand-in was asked for anything of a clinic's records.
    pub(crate) fn asked(&self, clinic: i64) -> usize {
        self.simulator
            .count_calls("GET", &format!("/{clinic}/api/"))
    }
}
