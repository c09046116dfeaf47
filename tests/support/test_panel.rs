//! A panel of a clinic on loopback, opened without a server: its sections, its forms, and what is on record afterwards.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use cageside::clock::{Clock as _, FixedClock};
use cageside::panels::{
    FormFields, LaunchOrigin, PanelContext, PanelSession, PendingSection, PrintDocument, panel_for,
};
use cageside::provet::launch::ProofLevel;
use cageside::provet::model::WarningFieldPolicy;
use cageside::provet::oauth::OAuthGrantType;
use cageside::provet::{AllowedHosts, Credential, ProvetClient, ProvetId, ProvetPage, Tenant};
use cageside::storage::{AuditEntry, AuditFilter, Database};
use cageside::views::i18n::{ClinicLocale, I18n};
use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use provet_simulator::NewApplication;
use secrecy::SecretString;
use tokio::net::TcpSocket;

use super::database::TestDatabase;
use super::html_page::HtmlPage;
use super::provet_simulator::{CLINIC, ProvetSimulator};

/// The time at which panels are opened.
pub(crate) const NOW: &str = "2026-11-21T08:00:00Z";

/// A panel opened for objects of one page.
#[derive(Clone)]
pub(crate) struct TestPanel {
    /// The Provet that it reads.
    pub(crate) provet: Arc<ProvetSimulator>,
    /// What it is opened for.
    pub(crate) objects: Vec<i64>,
    page: ProvetPage,
    time_zone: String,
    warning_fields: Arc<WarningFieldPolicy>,
    client: ProvetClient,
    credential: Arc<Credential>,
    /// What writes are sent with.
    writer: Arc<Credential>,
    db: Database,
    clock: FixedClock,
    _database: Arc<TestDatabase>,
}

/// What came of a form.
#[derive(Debug)]
pub(crate) struct PanelAnswer {
    pub(crate) page: HtmlPage,
    pub(crate) markup: String,
    pub(crate) slot: &'static str,
    /// Whether Provet's record was changed.
    pub(crate) written: bool,
}

impl TestPanel {
    /// Opens a panel at [`NOW`].
    pub(crate) async fn open(page: ProvetPage, objects: &[i64]) -> Self {
        Self::open_at(NOW, page, objects).await
    }

    /// Opens a panel at another time.
    pub(crate) async fn open_at(now: &str, page: ProvetPage, objects: &[i64]) -> Self {
        Self::open_behind(now, page, objects, |it| it).await
    }

    /// Opens a panel that reads a Provet with something in front of it.
    pub(crate) async fn open_behind(
        now: &str,
        page: ProvetPage,
        objects: &[i64],
        in_front: impl FnOnce(Router) -> Router,
    ) -> Self {
        let clock = FixedClock::new(now.parse().unwrap());
        let provet = ProvetSimulator::start_seeded(7, Arc::new(clock.clone()), in_front).await;
        let database = TestDatabase::migrated_sqlite().await;
        let db = database.open().await;
        let hosts = AllowedHosts::parse("localhost", true).unwrap();
        let store = Arc::new(db.clone());
        let credential = Arc::new(credential(&provet));
        Self {
            client: ProvetClient::new(&hosts, store, Arc::new(clock.clone())).unwrap(),
            writer: Arc::clone(&credential),
            credential,
            provet: Arc::new(provet),
            objects: objects.to_vec(),
            page,
            time_zone: "Europe/Helsinki".to_owned(),
            warning_fields: Arc::default(),
            db,
            clock,
            _database: Arc::new(database),
        }
    }

    /// Lets Provet's and our own limits for each minute begin again.
    pub(crate) async fn let_a_minute_pass(&self) {
        self.clock.advance(SignedDuration::from_mins(1));
        tokio::time::advance(Duration::from_mins(1)).await;
    }

    /// The same panel of a clinic in another time zone.
    pub(crate) fn in_time_zone(&self, time_zone: &str) -> Self {
        let time_zone = time_zone.to_owned();
        Self {
            time_zone,
            ..self.clone()
        }
    }

    /// The same panel of a clinic that chose which of its own fields warn.
    pub(crate) fn with_warning_fields(&self, policy: WarningFieldPolicy) -> Self {
        Self {
            warning_fields: Arc::new(policy),
            ..self.clone()
        }
    }

    /// Another panel of the same clinic.
    pub(crate) fn on(&self, page: ProvetPage, objects: &[i64]) -> Self {
        let objects = objects.to_vec();
        Self {
            objects,
            page,
            ..self.clone()
        }
    }

    /// The same panel, where no connection for a write comes about while everything can still be read.
    pub(crate) fn without_connection_for_writes(&self, unused: &UnusedPort) -> Self {
        let token_url = format!("http://localhost:{}/{CLINIC}/oauth2/token/", unused.port());
        let provet_id = self.credential.tenant.provet_id;
        let tenant = Tenant::from_token_url(provet_id, &token_url.parse().unwrap()).unwrap();
        let writer = Credential {
            id: "unused".to_owned(),
            tenant,
            ..Credential::clone(&self.credential)
        };
        Self {
            writer: Arc::new(writer),
            ..self.clone()
        }
    }

    fn context(&self) -> Arc<PanelContext> {
        let locale = ClinicLocale {
            language: Some("en".to_owned()),
            time_zone: self.time_zone.clone(),
            currency: "EUR".to_owned(),
        };
        Arc::new(PanelContext {
            panel_session: Arc::new(PanelSession {
                origin: LaunchOrigin {
                    button_id: String::new(),
                    salt_id: String::new(),
                    opened_at: Timestamp::UNIX_EPOCH,
                },
                provet_id: self.credential.tenant.provet_id,
                page: self.page,
                object_ids: self.objects.clone(),
                proof: ProofLevel::Plain,
                claimed_user_id: Some(3),
                department_id: None,
                user_session_id: None,
                panel_id: "frame".to_owned(),
                expires_at: self.clock.now(),
            }),
            tenant: self.credential.tenant.clone(),
            provet: self.client.api_for(Arc::clone(&self.credential)),
            writer: self.client.api_for(Arc::clone(&self.writer)),
            signed_in_user: None,
            db: self.db.clone(),
            warning_fields: Arc::clone(&self.warning_fields),
            i18n: I18n::for_request(None, &locale),
            now: self.clock.now(),
            session_token: "sealed".to_owned(),
            nonce: "nonce".to_owned(),
        })
    }

    /// The sections, still to be awaited, in order.
    pub(crate) fn pending(&self) -> Vec<PendingSection> {
        panel_for(self.page).sections(self.context())
    }

    /// The whole panel, its sections in order.
    pub(crate) async fn render(&self) -> HtmlPage {
        joined(self.pending()).await
    }

    /// The same with fields in the address, such as a day.
    pub(crate) async fn render_with(&self, fields: &[(&str, &str)]) -> HtmlPage {
        joined(panel_for(self.page).sections_for(self.context(), &form(fields))).await
    }

    /// Every section by its slot, in order.
    #[expect(
        clippy::future_not_send,
        reason = "a test waits for it on its own thread"
    )]
    pub(crate) async fn sections(&self) -> Vec<(&'static str, HtmlPage)> {
        let sections = self.pending().into_iter();
        join_all(sections.map(async |it| (it.slot, HtmlPage::parse_fragment(&it.markup.await.0))))
            .await
    }

    /// One section.
    pub(crate) async fn section(&self, slot: &str) -> HtmlPage {
        let none: [(&str, &str); 0] = [];
        self.section_with(slot, &none).await
    }

    /// One section, with fields in the address.
    pub(crate) async fn section_with(&self, slot: &str, fields: &[(&str, &str)]) -> HtmlPage {
        let sections = panel_for(self.page).sections_for(self.context(), &form(fields));
        let mut sections = sections.into_iter();
        let section = sections.find(|section| section.slot == slot).unwrap();
        HtmlPage::parse_fragment(&section.markup.await.0)
    }

    /// Sends a form.
    pub(crate) async fn submit(
        &self,
        action: &str,
        fields: &[(impl AsRef<str> + Sync, impl AsRef<str> + Sync)],
    ) -> PanelAnswer {
        self.try_submit(action, fields).await.unwrap()
    }

    /// Sends a form that the panel may not know.
    pub(crate) async fn try_submit(
        &self,
        action: &str,
        fields: &[(impl AsRef<str> + Sync, impl AsRef<str> + Sync)],
    ) -> Option<PanelAnswer> {
        let panel = panel_for(self.page);
        // As the server does for every action that may write.
        let context = Arc::new(self.context().for_save());
        let answer = panel.handle_action(context, action.to_owned(), form(fields));
        let answer = answer.await?;
        Some(PanelAnswer {
            page: HtmlPage::parse_fragment(&answer.markup.0),
            markup: answer.markup.0,
            slot: answer.slot,
            written: answer.record_changed,
        })
    }

    /// What opens in a tab of its own.
    pub(crate) async fn print(&self, name: &str) -> Option<PrintDocument> {
        let panel = panel_for(self.page);
        panel.print_document(self.context(), name.to_owned()).await
    }

    /// So many days from now.
    pub(crate) fn at(&self, days: i64) -> Timestamp {
        let span = SignedDuration::from_hours(24 * days);
        self.clock.now().saturating_add(span).unwrap()
    }

    /// So many days from today, as a date.
    pub(crate) fn date(&self, days: i64) -> String {
        self.at(days).strftime("%Y-%m-%d").to_string()
    }

    /// Every write that was asked for, newest first.
    pub(crate) async fn audit(&self) -> Vec<AuditEntry> {
        let all = AuditFilter::default();
        self.db.list_audit_entries(&all, 500).await.unwrap()
    }
}

/// A port that refuses every connection: bound, so that nobody else gets it, and not listening.
pub(crate) struct UnusedPort(TcpSocket);

impl UnusedPort {
    pub(crate) fn bind() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(([127, 0, 0, 1], 0).into()).unwrap();
        Self(socket)
    }

    fn port(&self) -> u16 {
        self.0.local_addr().unwrap().port()
    }
}

async fn joined(sections: Vec<PendingSection>) -> HtmlPage {
    let markups = join_all(sections.into_iter().map(|one| one.markup)).await;
    let whole: String = markups.into_iter().map(|markup| markup.0).collect();
    HtmlPage::parse_fragment(&whole)
}

fn form(fields: &[(impl AsRef<str>, impl AsRef<str>)]) -> FormFields {
    let owned = fields.iter();
    let owned = owned.map(|(name, value)| (name.as_ref().to_owned(), value.as_ref().to_owned()));
    FormFields(owned.collect())
}

fn credential(provet: &ProvetSimulator) -> Credential {
    let app = provet
        .add_application(CLINIC, NewApplication::default())
        .unwrap();
    let token_url = format!("{}/{CLINIC}/oauth2/token/", provet.origin())
        .parse()
        .unwrap();
    Credential {
        id: "one".to_owned(),
        tenant: Tenant::from_token_url(ProvetId::new(CLINIC).unwrap(), &token_url).unwrap(),
        client_id: app.client_id,
        client_secret: Some(SecretString::from(app.client_secret)),
        grant_type: OAuthGrantType::ClientCredentials,
        acts_for_user: false,
    }
}
