//! An installation of some size with the same clinic in it, and two who are signed in to its settings.

use std::time::Instant;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use cageside::clock::FixedClock;
use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::{
    AccessScope, AuditActor, Database, EmailAddress, IntegrationMethod, NewButtonSetup, NewJobs,
    RejectedLaunch, SessionUser, SignInMethod, Vault,
};
use jiff::Timestamp;
use secrecy::ExposeSecret as _;
use tower::ServiceExt as _;

use super::crowd;
use super::support::test_app::{AppSetup, TestApp, new_button};

/// The form that set up the clinic's buttons.
pub(crate) const BATCH: &str = "0123456789abcdef0123456789abcdef";
/// Jobs and refused launches of the clinic: more than a page of each.
const PLENTY: u32 = 60;

/// The clinic whose pages are opened: the one with the most.
pub(crate) fn clinic() -> ProvetId {
    ProvetId::new(crowd::FIRST).unwrap()
}

/// An installation.
pub(crate) struct Office {
    router: Router,
    /// What the cookies of the operator and of the clinic's administrator hold.
    operator: String,
    administrator: String,
    /// The id of the administrator's account.
    pub(crate) account: String,
    /// The id of a button of the clinic.
    pub(crate) button: String,
}

/// Who opens a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visitor {
    Operator,
    Administrator,
}

impl Office {
    /// Fills an empty database.
    pub(crate) async fn of(url: &str, size: (i64, i64), now: Timestamp) -> Self {
        let db = crowd::crowd(url, Vault::generate(), size, now).await;
        let button = set_up_buttons(&db, now).await;
        queue_jobs(&db, &button, now).await;
        refuse_launches(&db, now).await;
        let clinics = AccessScope::Administrator(vec![clinic()]);
        let (_, operator) =
            sign_in(&db, "operator@panel.example", &AccessScope::Operator, now).await;
        let (account, administrator) = sign_in(&db, "one@clinic.example", &clinics, now).await;
        Self {
            router: TestApp::on(&db, &FixedClock::new(now), AppSetup::remote()).router,
            operator,
            administrator,
            account,
            button,
        }
    }

    /// Opens a page; what it says, and its time in milliseconds.
    pub(crate) async fn open(&self, visitor: Visitor, address: &str) -> (StatusCode, String, f64) {
        let token = match visitor {
            Visitor::Operator => &self.operator,
            Visitor::Administrator => &self.administrator,
        };
        let request = Request::get(address)
            .header("cookie", format!("__Host-cageside={token}"))
            .header("sec-fetch-site", "same-origin")
            .header("accept-language", "en");
        // A part of a page is for htmx alone.
        let request = if address.ends_with("/state") {
            request.header("hx-request", "true")
        } else {
            request
        };
        let request = request.body(Body::empty()).unwrap();
        let router = self.router.clone();
        let began = Instant::now();
        let (head, body) = router.oneshot(request).await.unwrap().into_parts();
        let page = to_bytes(body, usize::MAX).await.unwrap();
        let took = began.elapsed().as_secs_f64() * 1000.0;
        let page = String::from_utf8(page.to_vec()).unwrap();
        (head.status, page, took)
    }
}

async fn set_up_buttons(db: &Database, now: Timestamp) -> String {
    let pages = [
        ProvetPage::Patient,
        ProvetPage::Client,
        ProvetPage::Consultation,
        ProvetPage::Invoice,
    ];
    let buttons = pages.map(|page| NewButtonSetup {
        button: new_button(crowd::FIRST, page),
        label: "Cageside".to_owned(),
        method: IntegrationMethod::Post,
        action: None,
    });
    let made = db.create_buttons(clinic(), BATCH, buttons.into(), false, now);
    let made = made.await.unwrap().unwrap();
    made.into_iter().next().unwrap().id
}

async fn queue_jobs(db: &Database, button: &str, now: Timestamp) {
    let request = NewJobs {
        idempotency_key: "request".to_owned(),
        provet_id: clinic(),
        button_id: button.to_owned(),
        kind: "move-status".to_owned(),
        page: ProvetPage::Consultation,
        object_groups: (1..=PLENTY).map(|id| vec![i64::from(id)]).collect(),
        actor: AuditActor::Unknown,
    };
    assert!(db.enqueue_jobs(&request, now).await.unwrap());
}

async fn refuse_launches(db: &Database, now: Timestamp) {
    let launch = RejectedLaunch {
        provet_id: clinic(),
        page: Some(ProvetPage::Patient),
        method: "GET".to_owned(),
        reason: "launch/expired".to_owned(),
        skew_seconds: Some(90_000),
        parameter_names: vec!["id".to_owned()],
        recipe: None,
    };
    for _ in 0..PLENTY {
        db.record_rejected_launch(&launch, now).await.unwrap();
    }
}

/// The account's id, and what the cookie holds.
async fn sign_in(
    db: &Database,
    email: &str,
    standing: &AccessScope,
    now: Timestamp,
) -> (String, String) {
    let email = EmailAddress::parse(email).unwrap();
    let id = db.add_account(&email, standing, now).await.unwrap();
    let person = SessionUser::Account {
        id: id.clone(),
        method: SignInMethod::Link,
    };
    let token = db
        .create_settings_session(&person, "bench", now)
        .await
        .unwrap();
    (id, token.expose_secret().to_owned())
}
