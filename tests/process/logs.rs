//! The logs of a whole session hold no secret and nothing of a clinic's record, however loud they are.

use std::collections::BTreeSet;

use cageside::clock::{Clock as _, SystemClock};
use cageside::provet::{ProvetId, TokenOwner, TokenStore as _};
use cageside::storage::{CredentialState, Database, Vault};
use provet_simulator::NewApplication;
use provet_simulator::clinic::get_text;
use provet_simulator::ui::add_application;
use scraper::{Html, Selector};
use secrecy::ExposeSecret as _;
use serde_json::Value;

use crate::installation::{HOOKUP_TOKEN, Installation};
use crate::support::database::SECRET_KEY;
use crate::support::database::TestDatabase;
use crate::support::provet_simulator::{CLINIC, signed};
use crate::support::wait::wait_for;

/// Typed by a person into a panel, and nowhere else.
const TYPED: [&str; 2] = ["Bites when its ears are touched", "77.125"];

/// A session, and everything in it that no log may hold.
struct Session<'a> {
    here: &'a Installation,
    db: Database,
    secrets: BTreeSet<String>,
    /// Pages that refuse something.
    refusals: String,
}

#[tokio::test]
async fn no_line_for_people_tells_a_secret() {
    tells_nothing("text").await;
}

#[tokio::test]
async fn no_line_for_machines_tells_a_secret() {
    tells_nothing("json").await;
}

async fn tells_nothing(format: &str) {
    let database = TestDatabase::sqlite();
    let mut here = Installation::on(&database).await;
    here.settings.push(("CAGESIDE_LOG", "debug".to_owned()));
    here.settings
        .push(("CAGESIDE_LOG_FORMAT", format.to_owned()));
    let server = here.serve().await;
    let mut session = Session {
        db: Database::open(&database.url, Vault::parse(SECRET_KEY).unwrap())
            .await
            .unwrap(),
        here: &here,
        secrets: [SECRET_KEY, HOOKUP_TOKEN].map(str::to_owned).into(),
        refusals: String::new(),
    };
    session.live().await;
    let (lines, log) = server.stop().await;
    assert!(
        log.contains("answered") && log.contains("hookup message"),
        "{log}"
    );
    let tells = |line: &&str| {
        session
            .secrets
            .iter()
            .any(|secret| line.contains(secret.as_str()))
    };
    assert_eq!(
        log.lines().filter(tells).collect::<Vec<_>>(),
        Vec::<&str>::new()
    );
    // The hookup URL is printed for the operator, on standard output, once; everything else stays out of it too. Where machines
    // read the output it is kept, so that the URL is not in it either.
    let printed = usize::from(format == "text");
    assert_eq!(lines.matches(HOOKUP_TOKEN).count(), printed);
    let session_secrets = session
        .secrets
        .iter()
        .filter(|secret| *secret != HOOKUP_TOKEN);
    let shown = session_secrets.filter(|secret| {
        lines.contains(secret.as_str()) || session.refusals.contains(secret.as_str())
    });
    assert_eq!(shown.collect::<Vec<_>>(), Vec::<&String>::new());
}

impl Session<'_> {
    /// Everything that happens in a clinic's first week.
    async fn live(&mut self) {
        self.connect().await;
        self.remember_records();
        for (page, object) in [
            ("patient", 1),
            ("client", 1),
            ("consultation", 1),
            ("invoice", 1),
            ("reminder", 1),
        ] {
            let salt = self.button(page).await;
            let token = self.launch(page, object, &salt).await;
            self.misuse(page, object, &salt).await;
            if page == "patient" {
                self.write(&token).await;
                self.trouble(page, object, &salt).await;
            }
        }
        self.foreign_hookups().await;
        for line in [
            &["tenant", "list"][..],
            &["tenant", "show", "54321"],
            &["audit"],
            &["check"],
        ] {
            let said = self.here.run(line).await;
            self.refusals.push_str(&said.out);
            self.refusals.push_str(&said.err);
        }
        self.remove().await;
    }

    async fn connect(&mut self) {
        let app = NewApplication {
            hookup_url: Some(self.here.url(&format!("/hookup/{HOOKUP_TOKEN}"))),
            ..NewApplication::default()
        };
        let added = add_application(&self.here.simulator, CLINIC, app)
            .await
            .unwrap();
        assert!(added.delivery.unwrap().is_accepted());
        self.secrets.insert(added.app.client_secret);
        wait_for("a working credential", || self.working()).await;
    }

    async fn working(&self) -> Option<String> {
        let all = self
            .db
            .list_credentials(ProvetId::new(CLINIC).unwrap())
            .await
            .unwrap();
        let working = all
            .into_iter()
            .find(|it| it.state == CredentialState::Working);
        working.map(|it| it.credential.id.clone())
    }

    async fn remember_token(&mut self) {
        let id = self.working().await.unwrap();
        let token = self
            .db
            .load(TokenOwner::VirtualUser(&id))
            .await
            .unwrap()
            .unwrap()
            .token
            .unwrap();
        self.secrets
            .insert(token.secret().expose_secret().to_owned());
    }

    /// Names, numbers, addresses and notes of all who are on record.
    fn remember_records(&mut self) {
        const PERSONAL: [(&str, &[&str]); 3] = [
            (
                "patient",
                &["name", "critical_notes", "remarks", "microchip"],
            ),
            (
                "client",
                &[
                    "firstname",
                    "lastname",
                    "email",
                    "critical_notes",
                    "remarks",
                    "street_address",
                ],
            ),
            ("phonenumber", &["phone_number"]),
        ];
        let world = &self.here.simulator;
        let found: Vec<String> = world.read(|state| {
            let clinic = state.find_clinic(CLINIC).unwrap();
            let tables = PERSONAL.iter().flat_map(|(table, fields)| {
                clinic
                    .table_rows(table)
                    .flat_map(|(_, row)| fields.iter().map(|field| get_text(row, field).to_owned()))
            });
            // Shorter ones are found in words that have nothing to do with them.
            tables.filter(|text| text.chars().count() >= 5).collect()
        });
        assert!(found.len() > 50, "{}", found.len());
        self.secrets.extend(found);
        self.secrets.extend(TYPED.map(str::to_owned));
    }

    async fn button(&mut self, page: &str) -> String {
        let said = self
            .here
            .run(&["button", "add", "54321", page, "--json"])
            .await;
        let salt = said.json()["salt"].as_str().unwrap().to_owned();
        assert!(said.err.is_empty(), "{}", said.err);
        self.secrets.insert(salt.clone());
        salt
    }

    fn signed(&mut self, second: i64, salt: &str) -> String {
        let signed = signed(second, salt);
        self.secrets
            .insert(signed.rsplit_once('=').unwrap().1.to_owned());
        signed
    }

    async fn get(&self, path: &str) -> (u16, String) {
        let answer = self
            .here
            .client
            .get(self.here.url(path))
            .send()
            .await
            .unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    /// Opens a panel and returns its token.
    async fn launch(&mut self, page: &str, object: i64, salt: &str) -> String {
        let signed = self.signed(SystemClock.now().as_second(), salt);
        let (status, text) = self
            .get(&format!("/launch/{CLINIC}/{page}?id={object}&{signed}"))
            .await;
        assert_eq!(status, 200, "{text}");
        let token = Html::parse_document(&text);
        let with = Selector::parse("[data-session]").unwrap();
        let token = token
            .select(&with)
            .next()
            .unwrap()
            .attr("data-session")
            .unwrap()
            .to_owned();
        self.secrets.insert(token.clone());
        token
    }

    /// Launches and requests that are refused.
    async fn misuse(&mut self, page: &str, object: i64, salt: &str) {
        let now = SystemClock.now().as_second();
        let old = self.signed(now - 1_000_000, salt);
        let wrong = self.signed(now, "not the salt of any button");
        for query in [
            format!("id={object}&{old}"),
            format!("id={object}&{wrong}"),
            format!("id=Musti&{wrong}"),
            String::new(),
        ] {
            let (status, text) = self.get(&format!("/launch/{CLINIC}/{page}?{query}")).await;
            assert_eq!(status, 403, "{text}");
            self.refusals.push_str(&text);
        }
        let (status, text) = self
            .act(page, "weigh", "not a token", &[("kilograms", TYPED[1])])
            .await;
        assert!(status >= 400, "{text}");
        self.refusals.push_str(&text);
    }

    async fn act(
        &self,
        page: &str,
        action: &str,
        token: &str,
        fields: &[(&str, &str)],
    ) -> (u16, String) {
        let url = self.here.url(&format!("/panel/{page}/{action}"));
        let request = self
            .here
            .client
            .post(url)
            .form(fields)
            .header("hx-request", "true");
        let request = request
            .header("x-cageside-session", token)
            .header("sec-fetch-site", "same-origin");
        let answer = request.send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    /// Forms in both their steps.
    async fn write(&mut self, token: &str) {
        for (action, field, typed) in [
            ("weigh", "kilograms", TYPED[1]),
            ("notes", "remarks", TYPED[0]),
        ] {
            let fields = [
                (field, typed),
                ("text", typed),
                ("field", "remarks"),
                ("step", "check"),
            ];
            let (status, text) = self.act("patient", action, token, &fields).await;
            assert_eq!(status, 200, "{text}");
            let page = Html::parse_document(&text);
            let inputs = Selector::parse("form input").unwrap();
            let kept = page
                .select(&inputs)
                .filter_map(|it| Some((it.attr("name")?, it.attr("value").unwrap_or_default())));
            let mut fields: Vec<_> = kept.collect();
            fields.push(("step", "save"));
            let (status, text) = self.act("patient", action, token, &fields).await;
            assert_eq!(status, 200, "{text}");
        }
    }

    /// Panels while Provet fails in every way it can.
    async fn trouble(&mut self, page: &str, object: i64, salt: &str) {
        for faults in [
            "fail=3",
            "broken_json=2",
            "truncate=2",
            "throttle=2",
            "forbid=reminder",
            "ignore_filters=consultation",
            "revoke_tokens=1",
        ] {
            self.here
                .simulator
                .set_faults_from_query(&format!("reset=1&{faults}"))
                .unwrap();
            self.launch(page, object, salt).await;
        }
        self.here
            .simulator
            .set_faults_from_query("reset=1")
            .unwrap();
        self.remember_token().await;
    }

    /// Hookup messages that are refused.
    async fn foreign_hookups(&mut self) {
        const SECRET: &str = "a-secret-in-a-message-that-is-refused";
        self.secrets.insert(SECRET.to_owned());
        let base = "https://elsewhere.example/9/oauth2";
        let message = serde_json::json!({"provet_id": 9, "client_id": "a", "client_secret": SECRET, "algorithm": null,
            "authorization_grant_type": "client_credentials", "client_type": "confidential", "redirect_uris": "",
            "token_url": format!("{base}/token/"), "authorize_url": format!("{base}/authorize/"), "openid_autodiscovery_url": null});
        for (token, body) in [
            (HOOKUP_TOKEN, message.to_string()),
            (HOOKUP_TOKEN, format!("{{{SECRET}")),
            ("wrong", message.to_string()),
        ] {
            let url = self.here.url(&format!("/hookup/{token}"));
            let answer = self.here.client.post(url).body(body).send().await.unwrap();
            assert!(answer.status().is_client_error());
            self.refusals.push_str(&answer.text().await.unwrap());
        }
    }

    /// The clinic throws the application out, and its panels say so.
    async fn remove(&mut self) {
        let apps = self.here.simulator.list_applications(CLINIC);
        self.here
            .simulator
            .remove_application(&apps.first().unwrap().client_id);
        let buttons = self
            .here
            .run(&["button", "list", "54321", "--json"])
            .await
            .json();
        assert!(buttons.as_array().is_some_and(|all| {
            all.iter()
                .all(|it| it.get("salt") != Some(&Value::Null) || it.get("salt").is_none())
        }));
        let salt = self.button("health-plan").await;
        self.launch("health-plan", 1, &salt).await;
        let salt = self.button("patient").await;
        self.launch("patient", 1, &salt).await;
    }
}
