//! Provet's stand-in with two clinics, our server connected to both, and a browser in front of them.

use std::ops::Deref;
use std::sync::Arc;

use axum::Router;
use axum::extract::Query;
use axum::response::Html;
use axum::routing::get;
use cageside::clock::FixedClock;
use cageside::provet::{ProvetId, ProvetPage, oauth};
use cageside::storage::{ActingMode, ReloadTiming, TenantLocale};
use provet_simulator::{GrantType, NewApplication, ui};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::chromium::{Browser, Target};
use crate::support::database::TestDatabase;
use crate::support::provet_simulator::ProvetSimulator;
use crate::support::test_app::{AppSetup, new_button};
use crate::support::test_server::TestServer;
use crate::support::wait::wait_for;

pub(crate) use crate::support::provet_simulator::{CLINIC, OTHER_CLINIC as OTHER};
pub(crate) use provet_simulator::ui::{ClickAction, PayloadMethod};

/// A browser takes much memory; so many run at once.
static SEATS: Semaphore = Semaphore::const_new(3);

/// Everything a test needs.
pub(crate) struct BrowserTest {
    pub(crate) browser: Browser,
    pub(crate) simulator: ProvetSimulator,
    server: TestServer,
    /// The origin of the stand-in.
    pub(crate) provet: String,
    /// Our origin.
    pub(crate) ours: String,
    _database: TestDatabase,
    _seat: SemaphorePermit<'static>,
}

impl Deref for BrowserTest {
    type Target = TestServer;

    fn deref(&self) -> &TestServer {
        &self.server
    }
}

impl BrowserTest {
    /// Both clinics connected, without any button; or `None` where there is no Chromium and none is required.
    pub(crate) async fn set() -> Option<Self> {
        let test = Self::bare(false).await?;
        test.connect(CLINIC, "Europe/Helsinki", "EUR").await;
        test.connect(OTHER, "Europe/London", "GBP").await;
        Some(test)
    }

    /// The same, with a button on the pages of [`CLINIC`].
    pub(crate) async fn with_button(
        page: ProvetPage,
        action: ClickAction,
        method: PayloadMethod,
    ) -> Option<Self> {
        let test = Self::set().await?;
        test.button(CLINIC, page, action, method).await;
        Some(test)
    }

    /// Both clinics connected so that only people act, each with a button on its patients. A `forgetful` browser lets
    /// frames of other sites keep no cookies at all.
    pub(crate) async fn of_people(forgetful: bool) -> Option<Self> {
        let test = Self::bare(forgetful).await?;
        for (clinic, zone, currency) in [
            (CLINIC, "Europe/Helsinki", "EUR"),
            (OTHER, "Europe/London", "GBP"),
        ] {
            test.add(clinic, GrantType::AuthorizationCode).await;
            wait_for("a credential", || async {
                let id = ProvetId::new(clinic).unwrap();
                test.db.find_sign_in_credential(id).await.unwrap()
            })
            .await;
            test.settle(clinic, zone, currency).await;
            test.button(
                clinic,
                ProvetPage::Patient,
                ClickAction::SidePanel,
                PayloadMethod::Post,
            )
            .await;
        }
        Some(test)
    }

    /// Neither clinic connected.
    pub(crate) async fn bare(forgetful: bool) -> Option<Self> {
        let seat = SEATS.acquire().await.unwrap();
        let browser = Browser::start(forgetful).await?;
        let setup = AppSetup::at("2026-11-20T09:30:00Z");
        let clock = FixedClock::new(setup.now);
        let simulated = Arc::new(clock.clone());
        let in_front = |router: Router| router.merge(around());
        let simulator = ProvetSimulator::start_behind(simulated, in_front).await;
        let database = TestDatabase::migrated_sqlite().await;
        let server = TestServer::start_with(&database.open().await, &clock, setup).await;
        Some(Self {
            browser,
            provet: simulator.origin(),
            ours: server.url.clone(),
            simulator,
            server,
            _database: database,
            _seat: seat,
        })
    }

    /// Adds us in the stand-in's catalogue and waits until the credential has been proven.
    pub(crate) async fn connect(&self, clinic: i64, zone: &str, currency: &str) {
        self.add(clinic, GrantType::ClientCredentials).await;
        let id = ProvetId::new(clinic).unwrap();
        wait_for("the proof of a credential", || async {
            let found = self
                .db
                .find_working_credential(id, oauth::OAuthGrantType::ClientCredentials);
            found.await.unwrap()
        })
        .await;
        self.settle(clinic, zone, currency).await;
    }

    /// Adds us in the stand-in's catalogue.
    pub(crate) async fn add(&self, clinic: i64, grant: GrantType) {
        let app = NewApplication {
            redirect_uris: vec![format!("{}/oauth/callback", self.ours)],
            grant_type: grant,
            ..NewApplication::default()
        };
        self.deliver(&self.simulator, clinic, app).await;
    }

    async fn settle(&self, clinic: i64, zone: &str, currency: &str) {
        let id = ProvetId::new(clinic).unwrap();
        let mut tenant = self.db.find_tenant(id).await.unwrap().unwrap();
        tenant.locale = TenantLocale {
            language: Some("en-GB".to_owned()),
            time_zone: Some(zone.to_owned()),
            currency: Some(currency.to_owned()),
        };
        self.db.update_tenant(&tenant).await.unwrap();
        self.tenant_cache.invalidate();
    }

    /// Puts a button on the pages of a clinic.
    pub(crate) async fn button(
        &self,
        clinic: i64,
        page: ProvetPage,
        action: ClickAction,
        method: PayloadMethod,
    ) {
        let ours = self.add_button(new_button(clinic, page)).await;
        let button = ui::IntegrationButton {
            name: "Cageside".to_owned(),
            page_number: u8::try_from(page.provet_type()).unwrap(),
            action,
            method,
            target_url: format!("{}/launch/{clinic}/{page}", self.ours),
            verification_salt: ui::VerificationSalt::new(ours.salt.expose()),
            ..ui::IntegrationButton::default()
        };
        self.simulator.add_button(clinic, &button).unwrap();
    }

    /// The record page of the stand-in, opened in a tab.
    pub(crate) async fn desk(&self, path: &str) -> Target {
        let desk = self.browser.open(&format!("{}/{path}", self.provet)).await;
        desk.until("document.documentElement.dataset.ready").await;
        desk
    }

    /// A record page whose button was pressed, and the side panel in it.
    pub(crate) async fn side_panel(&self, path: &str) -> (Target, Target) {
        let desk = self.desk(path).await;
        let panel = self.press(&desk).await;
        (desk, panel)
    }

    /// Lets people write as themselves where the virtual user reads.
    pub(crate) async fn people_write(&self, clinic: i64) {
        let id = ProvetId::new(clinic).unwrap();
        let mut tenant = self.db.find_tenant(id).await.unwrap().unwrap();
        tenant.policy.acting_mode = ActingMode::PersonWrites;
        self.db.update_tenant(&tenant).await.unwrap();
        self.tenant_cache.invalidate();
    }

    /// Chooses when a clinic's pages reload after something was saved.
    pub(crate) async fn reload(&self, clinic: i64, timing: ReloadTiming) {
        let id = ProvetId::new(clinic).unwrap();
        let mut tenant = self.db.find_tenant(id).await.unwrap().unwrap();
        tenant.reload_timing = timing;
        self.db.update_tenant(&tenant).await.unwrap();
        self.tenant_cache.invalidate();
    }

    /// Presses the button of a record page; the panel is the target that comes of it, complete.
    pub(crate) async fn press(&self, desk: &Target) -> Target {
        let known = self.browser.targets();
        desk.click("form[data-button] button").await;
        let panel = self.browser.at(&format!("{}/", self.ours), &known).await;
        panel.until("document.readyState === 'complete'").await;
        panel
    }

    /// What a press of the button on this page would open by GET.
    pub(crate) async fn launch_url(&self, path: &str) -> String {
        let desk = self.desk(path).await;
        let form = "document.querySelector('form[data-button]')";
        let url = format!("{form}.action + '?' + new URLSearchParams(new FormData({form}))");
        let url = desk.text(&url).await;
        desk.close().await;
        url
    }

    /// A panel opened in a tab of its own.
    pub(crate) async fn tab(&self, path: &str) -> Target {
        let url = self.launch_url(path).await;
        self.browser.open(&url).await
    }

    /// How many weights a patient has in the stand-in.
    pub(crate) fn weights(&self, clinic: i64, patient: i64) -> usize {
        self.simulator.read(|state| {
            let clinic = state.find_clinic(clinic).unwrap();
            clinic
                .rows_referring_to("patient/weight", "patient", patient)
                .count()
        })
    }

    /// How many weights were sent to be recorded.
    pub(crate) fn sent_weights(&self, clinic: i64) -> usize {
        let calls = self.simulator.list_calls();
        let weighed = calls.iter().filter(|call| {
            call.method == "POST"
                && call.path.starts_with(&format!("/{clinic}/"))
                && call.path.contains("/weight")
        });
        weighed.count()
    }

    /// Another origin that frames whatever it is told to.
    pub(crate) async fn stranger(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let stranger = format!("http://localhost:{port}");
        tokio::spawn(async move { axum::serve(listener, around()).await.unwrap() });
        stranger
    }
}

/// A page that frames `around?url=…` and keeps what it is told.
fn around() -> Router {
    #[derive(serde::Deserialize)]
    struct Asked {
        url: String,
    }
    async fn page(Query(Asked { url }): Query<Asked>) -> Html<String> {
        let url = url.replace('&', "&amp;").replace('"', "&quot;");
        Html(format!(
            r#"<!DOCTYPE html><title>around</title><script>
                window.told = [];
                addEventListener("message", ({{ origin, data }}) => told.push(origin + " " + data));
            </script><iframe src="{url}" width="400" height="700"></iframe>"#
        ))
    }
    Router::new().route("/around", get(page))
}

/// The address of a page that frames `url`.
pub(crate) fn framing(origin: &str, url: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("url", url)
        .finish();
    format!("{origin}/around?{query}")
}
