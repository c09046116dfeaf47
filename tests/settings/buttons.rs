//! Buttons, from an empty clinic to one that works in the stand-in, typed in by hand or made there for somebody.

use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use cageside::provet::ProvetId;
use cageside::provet::hookup::{ClientType, Departments, Grant, Hookup};
use cageside::provet::launch::{Recipe, Salt};
use cageside::provet::{Page, Tenant};
use cageside::simulator::desk::{self, Action as Theirs};
use cageside::simulator::{NewApp, Record};
use cageside::storage::{
    Accepted, Action, AuditFilter, Button, CopyState, Method, NewButton, NewSetUp, Person, Proven,
    StoredCopy, Verdict,
};
use jiff::SignedDuration;
use scraper::{Html, Selector};
use secrecy::SecretString;
use tower::ServiceExt as _;
use url::form_urlencoded::Serializer;

use crate::harness::{Answer, CLINIC, OTHER, Office, Visitor};
use crate::renamed;
use crate::standin::{StandIn, signed};

const LIST: &str = "/settings/clinics/54321/buttons";
const ADD: &str = "/settings/clinics/54321/buttons/add";
const MAKE: &str = "/settings/clinics/54321/buttons/make";
const COMPARE: &str = "/settings/clinics/54321/buttons/compare";

/// The permission that making buttons needs.
const INTEGRATIONS: &str = "Settings: Integration settings";

/// A clinic whose Provet is the stand-in, with a credential that works, and its administrator.
struct Scene {
    office: Office,
    standin: StandIn,
}

impl Scene {
    async fn new() -> Self {
        let office = Office::beside("localhost", true).await;
        let standin = StandIn::open(Arc::new(office.clock.clone())).await;
        Self::of(office, standin).await
    }

    /// The same, with something between us and the stand-in.
    async fn behind(in_front: impl FnOnce(axum::Router) -> axum::Router) -> Self {
        let office = Office::beside("localhost", true).await;
        let standin = StandIn::behind(Arc::new(office.clock.clone()), in_front).await;
        Self::of(office, standin).await
    }

    async fn of(office: Office, standin: StandIn) -> Self {
        let scene = Self { office, standin };
        scene.connect().await;
        scene
    }

    /// The application's credential, as a hookup message brings it, proven.
    async fn connect(&self) {
        let app = self
            .standin
            .world
            .add_application(CLINIC, NewApp::default());
        let app = app.unwrap();
        let base = format!("{}/{CLINIC}/oauth2/", self.standin.world.origin());
        let token_url = format!("{base}token/").parse().unwrap();
        let hookup = Hookup {
            tenant: Tenant::of_token_url(clinic(), &token_url).unwrap(),
            client_id: app.client_id,
            client_secret: Some(SecretString::from(app.client_secret)),
            algorithm: None,
            grant: Grant::ClientCredentials,
            client_type: ClientType::Confidential,
            redirect_uris: Vec::new(),
            authorize_url: format!("{base}authorize/"),
            discovery_url: None,
            departments: Departments::default(),
        };
        let (db, now) = (&self.office.db, self.office.now());
        let Accepted::New { credential_id } = db.accept_hookup(&hookup, now).await.unwrap() else {
            panic!("the clinic was there already");
        };
        let proven = db.mark_proven(&credential_id, now).await.unwrap();
        assert_eq!(proven, Proven::Working);
    }

    async fn administrator(&self) -> Visitor<'_> {
        self.office.administrator_of(CLINIC).await
    }

    async fn buttons(&self) -> Vec<Button> {
        self.office.db.buttons(clinic()).await.unwrap()
    }

    async fn copies(&self) -> Vec<StoredCopy> {
        self.office.db.copies(clinic()).await.unwrap()
    }

    /// The buttons in Provet, as its own settings know them.
    fn theirs(&self) -> Vec<(i64, desk::Button)> {
        self.standin.world.buttons(CLINIC)
    }

    /// Somebody changes the only button in Provet.
    fn change(&self, edit: impl FnOnce(&mut Record)) {
        let (number, _) = self.theirs().remove(0);
        self.standin.world.change(|state| {
            let clinic = state.clinic_mut(CLINIC).unwrap();
            edit(clinic.row_mut("custom_integration", number).unwrap());
        });
    }

    /// How often something was sent to Provet's buttons.
    fn sent(&self, method: &str) -> usize {
        let path = format!("/{CLINIC}/api/0.1/custom_integration/");
        self.standin.world.count(method, &path)
    }

    /// What is there when the clinic's only button in Provet is pressed on its first patient.
    async fn press(&self) -> (u16, String) {
        let url = format!("{}/{CLINIC}/patient/1", self.standin.world.origin());
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let page = client.get(url).send().await.unwrap();
        self.send(&page.text().await.unwrap()).await
    }

    /// Presses the button on a page that was loaded before.
    async fn send(&self, page: &str) -> (u16, String) {
        let (action, fields) = form(page);
        let path = action.strip_prefix("https://panel.example").unwrap();
        self.launch(
            path,
            &Serializer::new(String::new()).extend_pairs(fields).finish(),
        )
        .await
    }

    async fn launch(&self, path: &str, body: &str) -> (u16, String) {
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("origin", self.standin.world.origin())
            .header("sec-fetch-site", "cross-site")
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", "iframe")
            .body(Body::from(body.to_owned()));
        let router = self.office.router.clone();
        let answer = router.oneshot(request.unwrap()).await.unwrap();
        let status = answer.status().as_u16();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await;
        (status, String::from_utf8(bytes.unwrap().to_vec()).unwrap())
    }

    /// Asks for these buttons to be made in Provet, up to the page that shows what will be sent.
    async fn plan(&self, by: &Visitor<'_>, pages: &[&str]) -> Answer {
        let form = by.get(ADD).await.is(200).form(ADD);
        by.post(ADD, asking(form, pages, "make")).await
    }

    /// Has these buttons made, and goes to what came of it.
    async fn make(&self, by: &Visitor<'_>, pages: &[&str]) -> Answer {
        let plan = self.plan(by, pages).await.is(200);
        let made = by.submit(&plan, MAKE, &[]).await.is(303);
        by.get(&made.location()).await
    }
}

/// The form as it came, for these pages and this way.
fn asking(mut form: Vec<(String, String)>, pages: &[&str], way: &str) -> Vec<(String, String)> {
    form.retain(|(name, _)| name != "page");
    let named = pages
        .iter()
        .map(|page| ("page".to_owned(), (*page).to_owned()));
    form.extend(named);
    form.push(("way".to_owned(), way.to_owned()));
    form
}

fn clinic() -> ProvetId {
    ProvetId::new(CLINIC).unwrap()
}

/// The only button on a page of the stand-in, as a browser would send it.
#[track_caller]
fn form(page: &str) -> (String, Vec<(String, String)>) {
    let page = Html::parse_document(page);
    let forms = Selector::parse("form[data-button]").unwrap();
    let form = page.select(&forms).next().unwrap();
    assert_eq!(form.attr("method"), Some("post"));
    let inputs = Selector::parse("input[name]").unwrap();
    let pair = |name: &str, it: &scraper::ElementRef<'_>| it.attr(name).unwrap().to_owned();
    let fields = form
        .select(&inputs)
        .map(|it| (pair("name", &it), pair("value", &it)));
    (form.attr("action").unwrap().to_owned(), fields.collect())
}

/// The value beside a label in what is to be typed into Provet.
#[track_caller]
fn typed(page: &Answer, label: &str) -> String {
    let page = Html::parse_document(&page.text);
    let rows = Selector::parse(".copy").unwrap();
    let part = |row: scraper::ElementRef<'_>, selector: &str| {
        let selector = Selector::parse(selector).unwrap();
        let found = row.select(&selector).next();
        found.map(|it| it.text().collect::<String>())
    };
    let mut rows = page.select(&rows);
    let row = rows.find(|row| part(*row, ".copy-label").as_deref() == Some(label));
    let row = row.unwrap_or_else(|| panic!("no {label}"));
    part(row, ".copy-value")
        .or_else(|| part(row, "strong"))
        .unwrap()
}

/// What was noted in the audit, by name; never a salt.
async fn noted(scene: &Scene) -> Vec<String> {
    let all = AuditFilter::default();
    let entries = scene.office.db.audit(&all, 100).await.unwrap();
    let salts = scene.buttons().await;
    for button in &salts {
        assert!(!format!("{entries:?}").contains(button.salt.expose()));
    }
    let mut actions: Vec<String> = entries.into_iter().map(|entry| entry.action).collect();
    actions.sort_unstable();
    actions
}

/// The address of the only button's page, and what follows.
async fn of_only(scene: &Scene, below: &str) -> String {
    format!("{LIST}/{}{below}", scene.buttons().await.remove(0).id)
}

#[tokio::test]
async fn from_an_empty_clinic_to_a_button_in_provet_that_opens_its_panel() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let list = by.get(LIST).await.is(200).says("No buttons yet");
    assert!(list.text.contains("Set up the 14 missing buttons"));
    let plan = scene.plan(&by, &["patient"]).await.is(200);
    let plan = plan
        .says("Nothing was sent yet")
        .says("https://panel.example/launch/54321/patient");
    let plan = plan
        .says("target_url")
        .says("a new salt, which nobody sees");
    assert_eq!(
        (
            scene.theirs().len(),
            scene.buttons().await.len(),
            scene.sent("POST")
        ),
        (0, 0, 0)
    );
    let made = by.submit(&plan, MAKE, &[]).await.is(303);
    let made = by
        .get(&made.location())
        .await
        .is(200)
        .says("The button is in Provet");
    assert!(made.text.contains("As we made it"));
    let ours = scene.buttons().await.remove(0);
    let (_, theirs) = scene.theirs().remove(0);
    assert_eq!(theirs.verification_salt.expose(), ours.salt.expose());
    assert_eq!(
        (theirs.page, theirs.action, theirs.name.as_str()),
        (1, Theirs::SidePanel, "Cageside")
    );
    assert!(theirs.enabled && theirs.add_verification_hash && theirs.add_organization_info);
    made.keeps_quiet_about(ours.salt.expose());
    let (status, panel) = scene.press().await;
    assert_eq!(status, 200, "{panel}");
    assert!(panel.contains("data-session"));
    let noted = noted(&scene).await;
    assert_eq!(noted, ["button-added", "button-made-in-provet"]);
    by.get(LIST)
        .await
        .says("Set up the 13 missing buttons")
        .keeps_quiet_about(ours.salt.expose());
}

#[tokio::test]
async fn what_is_typed_in_by_hand_works_and_its_salt_is_shown_once() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let form = asking(by.get(ADD).await.form(ADD), &["patient"], "hand");
    let page = by
        .post(ADD, form.clone())
        .await
        .is(200)
        .says("The salt is shown only here and now");
    assert!(page.header("cache-control").contains("no-store"));
    let salt = typed(&page, "Verification salt");
    assert_eq!(typed(&page, "Visible page"), "Patient");
    assert_eq!(typed(&page, "HTTP method"), "POST");
    let button = desk::Button {
        name: typed(&page, "Name"),
        page: 1,
        action: Theirs::SidePanel,
        method: desk::Method::Post,
        url: typed(&page, "URL"),
        parameter_name: typed(&page, "Parameter name"),
        verification_salt: desk::Salt::new(salt.clone()),
        add_organization_info: true,
        ..desk::Button::default()
    };
    scene.standin.world.add_button(CLINIC, &button).unwrap();
    assert_eq!(scene.press().await.0, 200);
    // The same form again makes nothing again, and the salt does not come again.
    let again = by.post(ADD, form).await.is(303);
    by.get(&again.location())
        .await
        .says("set up already")
        .keeps_quiet_about(&salt);
    assert_eq!(scene.buttons().await.len(), 1);
    let one = of_only(&scene, "").await;
    by.get(&one)
        .await
        .is(200)
        .says("Was shown when it was made")
        .keeps_quiet_about(&salt);
    by.get(LIST)
        .await
        .says("Typed in by hand")
        .keeps_quiet_about(&salt);
    assert_eq!(scene.sent("POST"), 0);
}

#[tokio::test]
async fn several_buttons_at_once_are_made_and_undone() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    // As it comes, the form asks for every page that has no button.
    let page = by.get(ADD).await;
    let plan = by.submit(&page, ADD, &[("way", "make")]).await.is(200);
    let made = by.submit(&plan, MAKE, &[]).await.is(303);
    let address = made.location();
    let made = by
        .get(&address)
        .await
        .is(200)
        .says("The 14 buttons are in Provet");
    assert_eq!(scene.theirs().len(), 14);
    let salts: std::collections::BTreeSet<_> = scene
        .buttons()
        .await
        .iter()
        .map(|it| it.salt.expose().to_owned())
        .collect();
    assert_eq!(salts.len(), 14);
    // Sent twice, it is made once.
    by.submit(&plan, MAKE, &[]).await.goes_to(&address);
    assert_eq!((scene.theirs().len(), scene.sent("POST")), (14, 14));
    let undone = by.submit(&made, &address, &[("do", "undo")]).await.is(303);
    by.get(&undone.location())
        .await
        .says("Undone")
        .says("No buttons yet");
    assert_eq!((scene.theirs().len(), scene.buttons().await.len()), (0, 0));
    by.get(&address).await.goes_to(LIST);
}

#[tokio::test]
async fn fields_under_other_names_are_found() {
    let scene = Scene::behind(renamed::in_front).await;
    let by = scene.administrator().await;
    let plan = scene.plan(&by, &["patient"]).await.is(200);
    plan.clone()
        .says("address")
        .says("hash_salt")
        .keeps_quiet_about("target_url");
    let made = by.submit(&plan, MAKE, &[]).await.is(303);
    by.get(&made.location())
        .await
        .says("The button is in Provet")
        .says("As we made it");
    let (_, theirs) = scene.theirs().remove(0);
    assert_eq!(theirs.url, "https://panel.example/launch/54321/patient");
    assert_eq!(scene.press().await.0, 200);
}

#[tokio::test]
async fn a_field_that_provet_demands_and_nobody_knows_stops_it() {
    let scene = Scene::behind(renamed::demanding).await;
    let by = scene.administrator().await;
    let stopped = scene.plan(&by, &["patient"]).await.is(422);
    let stopped = stopped.says("button_colour").says("Nothing was sent");
    assert_eq!((scene.sent("POST"), scene.buttons().await.len()), (0, 0));
    // The other way is at hand, with all that was chosen.
    let page = by.submit(&stopped, ADD, &[("way", "hand")]).await.is(200);
    assert_eq!(
        typed(&page, "URL"),
        "https://panel.example/launch/54321/patient"
    );
}

#[tokio::test]
async fn what_is_sent_is_what_was_shown_or_it_is_shown_again() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let plan = scene.plan(&by, &["patient"]).await.is(200);
    let again = by.submit(&plan, MAKE, &[("label", "Other")]).await.is(422);
    let again = again.says("Look again").says("Other");
    assert_eq!((scene.sent("POST"), scene.buttons().await.len()), (0, 0));
    by.submit(&again, MAKE, &[]).await.is(303);
    assert_eq!(scene.theirs()[0].1.name, "Other");
}

#[tokio::test]
async fn a_hiccup_while_the_fields_are_asked_for_is_no_trouble() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let form = by.get(ADD).await.form(ADD);
    scene.standin.world.fault(|faults| faults.fail_next = 1);
    by.post(ADD, asking(form, &["patient"], "make"))
        .await
        .is(200);
    assert_eq!(scene.sent("OPTIONS"), 2);
}

#[tokio::test]
async fn without_the_permission_it_says_which_one() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    scene.standin.world.fault(|faults| {
        faults.forbidden.insert("custom_integration".to_owned());
    });
    let stopped = scene.plan(&by, &["patient", "client"]).await.is(422);
    stopped.says(INTEGRATIONS).says("Nothing was sent");
    assert_eq!(scene.buttons().await.len(), 0);
}

#[tokio::test]
async fn a_permission_that_is_lost_in_between_leaves_what_can_be_finished() {
    let scene = Scene::behind(renamed::forbidding_posts).await;
    let by = scene.administrator().await;
    let made = scene.make(&by, &["patient", "client"]).await.is(200);
    let made = made
        .says("Not all of them are in Provet")
        .says(INTEGRATIONS);
    let copies = scene.copies().await;
    let count = |state| copies.iter().filter(|copy| copy.state == state).count();
    assert_eq!(
        (count(CopyState::Refused), count(CopyState::Planned)),
        (1, 1)
    );
    assert_eq!(made.count("button[value=finish]"), 1);
}

#[tokio::test]
async fn a_clinic_without_a_credential_is_told_so() {
    let office = Office::new().await;
    let by = office.administrator_of(CLINIC).await;
    let form = asking(by.get(ADD).await.form(ADD), &["patient"], "make");
    by.post(ADD, form)
        .await
        .is(422)
        .says("no working credential");
}

#[tokio::test]
async fn after_a_lost_answer_the_button_is_looked_for_and_not_made_again() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let plan = scene.plan(&by, &["patient"]).await;
    scene
        .standin
        .world
        .fault(|faults| faults.lose_answer_next = 1);
    let made = by.submit(&plan, MAKE, &[]).await.is(303);
    by.get(&made.location())
        .await
        .says("The button is in Provet");
    assert_eq!((scene.theirs().len(), scene.sent("POST")), (1, 1));
    assert_eq!(scene.press().await.0, 200);
}

#[tokio::test]
async fn a_button_that_never_arrived_is_sent_again_only_when_somebody_says_so() {
    let scene = Scene::behind(renamed::swallowing_first_post).await;
    let by = scene.administrator().await;
    let made = scene.make(&by, &["patient"]).await.is(200);
    let made = made
        .says("Not known whether it was made")
        .says("answer was lost");
    assert_eq!(
        (scene.theirs().len(), scene.copies().await[0].state),
        (0, CopyState::Unsure)
    );
    let address = made.attribute("form[action*='/made/']", "action").unwrap();
    by.submit(&made, &address, &[("do", "finish")])
        .await
        .goes_to(&address);
    by.get(&address).await.says("The button is in Provet");
    assert_eq!(scene.theirs().len(), 1);
    assert_eq!(scene.press().await.0, 200);
}

/// Leaves what a process leaves that died after its POST: the row that says so, and the button in Provet.
async fn died(scene: &Scene, key: &str) {
    let db = &scene.office.db;
    let new = NewSetUp {
        button: NewButton {
            provet_id: clinic(),
            page: Some(Page::Patient),
            action: Action::SidePanel,
            parameter: "id".to_owned(),
            prefix: String::new(),
            salt: Salt::generate(),
            recipe: Recipe::default(),
        },
        label: "Cageside".to_owned(),
        method: Method::Post,
        work: None,
    };
    let now = scene.office.now();
    let added = db.set_up_buttons(clinic(), key, vec![new], true, now).await;
    let button = added.unwrap().unwrap().remove(0);
    let until = now + SignedDuration::from_mins(5);
    assert!(
        db.claim_copy(clinic(), &button.id, "{}", until, now)
            .await
            .unwrap()
    );
}

#[tokio::test]
async fn what_a_dead_process_left_is_finished_or_undone_once_its_time_is_over() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let key = "0123456789abcdef0123456789abcdef";
    died(&scene, key).await;
    let address = format!("{LIST}/made/{key}");
    let busy = by
        .get(&address)
        .await
        .is(200)
        .says("Being made at this moment");
    by.submit(&busy, &address, &[("do", "finish")])
        .await
        .is(422)
        .says("Look again");
    by.submit(&busy, &address, &[("do", "undo")])
        .await
        .is(422)
        .says("Look again");
    assert_eq!((scene.sent("POST"), scene.buttons().await.len()), (0, 1));
    scene.office.wait(SignedDuration::from_mins(6));
    let left = by.get(&address).await.says("Not known whether it was made");
    by.submit(&left, &address, &[("do", "finish")])
        .await
        .is(303);
    by.get(&address).await.says("The button is in Provet");
    assert_eq!(scene.theirs().len(), 1);
    assert_eq!(scene.press().await.0, 200);
}

#[tokio::test]
async fn somebody_changed_this_button_and_it_is_put_back() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    scene
        .make(&by, &["patient"])
        .await
        .says("The button is in Provet");
    let list = by.get(LIST).await;
    assert_eq!(
        list.attribute("#in-provet", "hx-get").as_deref(),
        Some(COMPARE)
    );
    by.get(COMPARE).await.is(200).says("as we made them");
    scene.change(|row| {
        row.insert("target_url".to_owned(), "https://elsewhere.example/".into());
        row.insert("name".to_owned(), "<b>Panel</b>".into());
    });
    let compared = by.get(COMPARE).await.is(200);
    compared
        .says("Somebody changed one of these buttons")
        .says("Set up the 13");
    let one = of_only(&scene, "").await;
    let page = by
        .get(&one)
        .await
        .is(200)
        .says("https://elsewhere.example/");
    let page = page
        .says("&lt;b&gt;Panel")
        .keeps_quiet_about("<b>Panel")
        .says("does not work");
    assert_eq!(page.count("button[value=accept]"), 0, "launches would fail");
    let action = format!("{one}/provet");
    // Nobody accepts what does not work, with whatever form.
    by.submit(&page, &action, &[("do", "accept")]).await.is(422);
    by.submit(&page, &action, &[("do", "restore")])
        .await
        .goes_to(&format!("{one}?done=restored"));
    let (_, theirs) = scene.theirs().remove(0);
    assert_eq!(
        (theirs.url.as_str(), theirs.name.as_str()),
        ("https://panel.example/launch/54321/patient", "Cageside")
    );
    assert_eq!(scene.copies().await[0].verdict, Some(Verdict::Same));
    assert_eq!(scene.press().await.0, 200, "the salt was left alone");
}

#[tokio::test]
async fn a_change_that_does_no_harm_can_be_accepted() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    scene.make(&by, &["patient"]).await;
    scene.change(|row| {
        row.insert("name".to_owned(), "Record".into());
        row.insert("action".to_owned(), 1.into());
    });
    by.get(COMPARE).await.says("Somebody changed");
    let one = of_only(&scene, "").await;
    let seen = by.get(&one).await.says("Record").says("Open in new window");
    let action = format!("{one}/provet");
    // What was changed again meanwhile is not accepted unseen.
    scene.change(|row| drop(row.insert("name".to_owned(), "Other".into())));
    by.get(COMPARE).await;
    by.submit(&seen, &action, &[("do", "accept")]).await.is(422);
    let seen = by.get(&one).await.says("Other");
    by.submit(&seen, &action, &[("do", "accept")]).await.is(303);
    let ours = scene.buttons().await.remove(0);
    assert_eq!(
        (ours.label.as_str(), ours.action),
        ("Other", Action::Window)
    );
    by.get(COMPARE).await.says("as we made them");
    assert_eq!(scene.sent("PATCH"), 0);
}

#[tokio::test]
async fn a_button_that_is_gone_is_made_again_or_removed() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    scene.make(&by, &["patient"]).await;
    scene
        .standin
        .world
        .remove_button(CLINIC, scene.theirs()[0].0)
        .unwrap();
    by.get(COMPARE).await.says("Not there any more");
    let one = of_only(&scene, "").await;
    let page = by.get(&one).await.says("Create it again");
    by.submit(&page, &format!("{one}/provet"), &[("do", "restore")])
        .await
        .is(303);
    assert_eq!(scene.theirs().len(), 1);
    assert_eq!(scene.press().await.0, 200);
    let remove = format!("{one}/remove");
    let page = by.get(&remove).await.is(200).says("removed in Provet too");
    assert_eq!(scene.theirs().len(), 1, "only asking changes nothing");
    let gone = by.submit(&page, &remove, &[]).await.is(303);
    by.get(&gone.location())
        .await
        .says("Removed, in Provet too");
    assert_eq!((scene.theirs().len(), scene.buttons().await.len()), (0, 0));
}

#[tokio::test]
async fn while_a_new_salt_spreads_pages_that_were_loaded_before_keep_working() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    scene.make(&by, &["patient"]).await;
    let url = format!("{}/{CLINIC}/patient/1", scene.standin.world.origin());
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let loaded = client.get(url).send().await.unwrap().text().await.unwrap();
    let one = of_only(&scene, "").await;
    let page = by.get(&one).await;
    let old = scene.buttons().await.remove(0).salt;
    let salt = format!("{one}/salt");
    let done = by.submit(&page, &salt, &[("do", "new")]).await;
    done.goes_to(&format!("{one}?done=salt-sent"));
    // Twice is once.
    by.submit(&page, &salt, &[("do", "new")])
        .await
        .goes_to(&one);
    let ours = scene.buttons().await.remove(0);
    assert_ne!(ours.salt.expose(), old.expose());
    assert_eq!(ours.old_salts.len(), 1);
    let (_, theirs) = scene.theirs().remove(0);
    assert_eq!(theirs.verification_salt.expose(), ours.salt.expose());
    by.get(&one)
        .await
        .says("The old salt is accepted until")
        .keeps_quiet_about(ours.salt.expose());
    scene.office.wait(SignedDuration::from_hours(11));
    assert_eq!(
        scene.send(&loaded).await.0,
        200,
        "the page was loaded before"
    );
    assert_eq!(scene.press().await.0, 200, "the page was loaded after");
}

#[tokio::test]
async fn the_old_salt_ends_a_day_and_a_window_after_the_new_one_or_when_somebody_says_so() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let form = asking(by.get(ADD).await.form(ADD), &["patient"], "hand");
    let first = typed(&by.post(ADD, form).await, "Verification salt");
    let one = of_only(&scene, "").await;
    let salt = format!("{one}/salt");
    let page = by.get(&one).await;
    let shown = by.submit(&page, &salt, &[("do", "new")]).await.is(200);
    let second = typed(&shown, "Verification salt");
    // The second was lost before anybody typed it in: neither that nor a third locks the first out.
    let page = by.get(&one).await.keeps_quiet_about(&second);
    let third = typed(
        &by.submit(&page, &salt, &[("do", "new")]).await,
        "Verification salt",
    );
    let press = async |salt: &str| {
        let signed = signed(scene.office.now().as_second(), salt);
        scene
            .launch("/launch/54321/patient", &format!("id=1&{signed}"))
            .await
            .0
    };
    for good in [&first, &second, &third] {
        assert_eq!(press(good).await, 200);
    }
    assert_eq!(press("0123456789abcdef").await, 403);
    scene
        .office
        .wait(SignedDuration::from_hours(36) - SignedDuration::from_secs(1));
    assert_eq!(press(&first).await, 200);
    scene.office.wait(SignedDuration::from_secs(1));
    assert_eq!((press(&first).await, press(&third).await), (403, 200));
    // Sessions do not last as long as a salt.
    let vera = Person::Provet {
        provet_id: clinic(),
        subject: Some("7".to_owned()),
        name: Some("Vera".to_owned()),
    };
    let by = scene.office.as_person(&vera).await;
    let page = by.get(&one).await;
    let fourth = typed(
        &by.submit(&page, &salt, &[("do", "new")]).await,
        "Verification salt",
    );
    assert_eq!(press(&third).await, 200);
    let page = by.get(&one).await.says("Stop accepting the old salt");
    by.submit(&page, &salt, &[("do", "end")]).await.is(303);
    assert_eq!((press(&third).await, press(&fourth).await), (403, 200));
}

#[tokio::test]
async fn a_salt_that_could_not_be_brought_to_provet_is_sent_again() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    scene.make(&by, &["patient"]).await;
    let one = of_only(&scene, "").await;
    let page = by.get(&one).await;
    scene.standin.world.fault(|faults| {
        faults.forbidden.insert("custom_integration".to_owned());
    });
    let salt = format!("{one}/salt");
    let page = by
        .submit(&page, &salt, &[("do", "new")])
        .await
        .is(422)
        .says(INTEGRATIONS);
    page.says("has the old salt still");
    assert_eq!(scene.press().await.0, 200, "Provet signs with the old one");
    scene.standin.world.fault(|faults| faults.forbidden.clear());
    let page = by.get(&one).await;
    by.submit(&page, &format!("{one}/provet"), &[("do", "salt")])
        .await
        .is(303);
    let (_, theirs) = scene.theirs().remove(0);
    assert_eq!(
        theirs.verification_salt.expose(),
        scene.buttons().await[0].salt.expose()
    );
    by.get(&one)
        .await
        .keeps_quiet_about("has the old salt still");
}

#[tokio::test]
async fn a_background_button_is_set_up_with_what_it_does_and_its_header_shown_once() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let page = by
        .get(&format!("{ADD}?kind=background&page=consultation"))
        .await
        .is(200);
    let fields = [
        ("kind", "add-note"),
        ("argument", "Seen {date}"),
        ("header", "yes"),
        ("way", "hand"),
    ];
    let set_up = by.submit(&page, ADD, &fields).await.is(200);
    assert_eq!(typed(&set_up, "Action"), "Send HTTP request");
    assert_eq!(
        typed(&set_up, "URL"),
        "https://panel.example/background/54321/consultation"
    );
    assert_eq!(typed(&set_up, "Static headers"), "x-cageside");
    let value = typed(&set_up, "Value of the header");
    let button = scene.buttons().await.remove(0);
    let work = scene.office.db.work_of(&button.id).await.unwrap().unwrap();
    assert_eq!(work.kind, "add-note");
    let one = of_only(&scene, "").await;
    by.get(&one)
        .await
        .says("Write a note")
        .says("x-cageside")
        .keeps_quiet_about(&value);
    let moves = [("kind", "move-status"), ("status", "8"), ("way", "hand")];
    let page = by
        .get(&format!("{ADD}?kind=background&page=consultation"))
        .await;
    by.submit(&page, ADD, &moves).await.is(200);
    let mut works = Vec::new();
    for button in scene.buttons().await {
        works.push(
            scene
                .office
                .db
                .work_of(&button.id)
                .await
                .unwrap()
                .unwrap()
                .settings,
        );
    }
    assert!(
        works.contains(&r#"{"kind":"move-status","status":8}"#.to_owned()),
        "{works:?}"
    );
    // What makes no sense on a page is said beside the field.
    let wrong = [
        ("kind", "move-status"),
        ("argument", "5"),
        ("way", "hand"),
        ("page", "patient"),
    ];
    let again = by.submit(&page, ADD, &wrong).await.is(422);
    again.says("This is possible on: Consultation");
    assert_eq!(scene.buttons().await.len(), 2);
}

#[tokio::test]
async fn a_background_button_is_made_in_provet_with_its_header() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let page = by
        .get(&format!("{ADD}?kind=background&page=reminder"))
        .await;
    let fields = [("kind", "mark-sent"), ("header", "yes"), ("way", "make")];
    let plan = by.submit(&page, ADD, &fields).await.is(200);
    let plan = plan.says("a new header, which nobody sees");
    by.submit(&plan, MAKE, &[]).await.is(303);
    let (_, theirs) = scene.theirs().remove(0);
    assert_eq!((theirs.action, theirs.page), (Theirs::Background, 8));
    let button = scene.buttons().await.remove(0);
    let work = scene.office.db.work_of(&button.id).await.unwrap().unwrap();
    let header = work.header.unwrap();
    assert_eq!(theirs.static_headers[0].name, header.name);
    let value = secrecy::ExposeSecret::expose_secret(&header.value);
    assert_eq!(theirs.static_headers[0].value, *value);
}

#[tokio::test]
async fn what_cannot_work_is_said_beside_its_field_and_nothing_is_set_up() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    for (field, value, words) in [
        ("label", "", "Give it a name"),
        ("parameter", "timestamp", "cannot be a parameter"),
        ("prefix", "client_1", "no digit at the end"),
        ("action", "explode", "Choose one"),
        ("recipe", "none", "Choose one"),
    ] {
        let mut form = asking(by.get(ADD).await.form(ADD), &["client"], "hand");
        form.retain(|(name, _)| name != field);
        form.push((field.to_owned(), value.to_owned()));
        by.post(ADD, form).await.is(422).says(words);
    }
    let none = asking(by.get(ADD).await.form(ADD), &[], "hand");
    by.post(ADD, none).await.is(422).says("Choose a page");
    assert!(scene.buttons().await.is_empty());
}

#[tokio::test]
async fn one_url_serves_several_pages_by_the_names_of_their_parameters() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let mut form = asking(by.get(ADD).await.form(ADD), &["client", "patient"], "hand");
    form.push(("one_url".to_owned(), "yes".to_owned()));
    let page = by.post(ADD, form).await.is(200);
    assert!(page.text.contains("client_id") && page.text.contains("patient_id"));
    assert_eq!(typed(&page, "URL"), "https://panel.example/launch/54321");
    let mut buttons = scene.buttons().await.into_iter();
    let button = buttons.find(|it| it.parameter == "patient_id").unwrap();
    let signed = signed(scene.office.now().as_second(), button.salt.expose());
    let body = format!("patient_id=1&{signed}");
    assert_eq!(scene.launch("/launch/54321", &body).await.0, 200);
}

#[tokio::test]
async fn a_button_of_another_clinic_is_not_found() {
    let scene = Scene::new().await;
    scene
        .office
        .settle_in(OTHER, &scene.standin.world.origin())
        .await;
    let by = scene.administrator().await;
    let made = scene.make(&by, &["patient"]).await;
    let address = made.attribute("form[action*='/made/']", "action").unwrap();
    let batch = address.rsplit('/').next().unwrap();
    let button = scene.buttons().await.remove(0).id;
    let stranger = scene.office.administrator_of(OTHER).await;
    let own = format!("/settings/clinics/{OTHER}/buttons");
    let token = stranger
        .get(&format!("{own}/add"))
        .await
        .form(&format!("{own}/add"));
    let token = token
        .into_iter()
        .find(|(name, _)| name == "form_token")
        .unwrap();
    for below in ["", "/remove"] {
        stranger
            .get(&format!("{own}/{button}{below}"))
            .await
            .is(404);
        stranger
            .get(&format!("{LIST}/{button}{below}"))
            .await
            .is(404);
    }
    for below in ["/salt", "/provet", "/remove"] {
        let form = [token.clone(), ("do".to_owned(), "new".to_owned())];
        stranger
            .post(format!("{own}/{button}{below}"), form)
            .await
            .is(404);
    }
    let undo = [token, ("do".to_owned(), "undo".to_owned())];
    stranger
        .post(format!("{own}/made/{batch}"), undo)
        .await
        .is(303);
    assert_eq!((scene.theirs().len(), scene.buttons().await.len()), (1, 1));
}

#[tokio::test]
async fn the_part_that_htmx_fetches_is_no_whole_page() {
    let scene = Scene::new().await;
    let mut by = scene.administrator().await;
    scene.make(&by, &["patient"]).await;
    by.headers.push(("hx-request", "true".to_owned()));
    let part = by.get(COMPARE).await.is(200).says("as we made them");
    assert_eq!(part.count("main"), 0);
    assert_eq!(part.count("table tr th[scope=row]"), 14);
}
