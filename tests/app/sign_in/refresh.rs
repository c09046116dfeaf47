//! Tokens of people, renewed: one request however many panels wait, nothing lost, and never anybody else's.

use std::sync::Arc;

use cageside::clock::Clock as _;
use cageside::provet::hookup::{Hookup, HookupDepartments};
use cageside::provet::oauth::{ClientType, OAuthGrantType};
use cageside::provet::tokens::AccessToken;
use cageside::provet::{Credential, ProvetClient, ProvetError, SignInOutcome, Tenant, UserId};
use cageside::storage::{Database, HookupOutcome};
use futures_util::future::join_all;
use jiff::SignedDuration;
use secrecy::SecretString;

use crate::sign_in::server::Server;
use crate::sign_in::{OURS, id, node, open};
use crate::support::database::{TestDatabase, on_both};
use crate::support::wait::wait_until;

/// A clinic whose people sign in, several nodes, and the server they ask.
struct Clinic {
    server: Server,
    databases: Vec<Database>,
    nodes: Vec<ProvetClient>,
    credential: String,
}

impl Clinic {
    async fn open(database: &TestDatabase, nodes: usize) -> Self {
        let server = Server::start().await;
        let mut databases = Vec::new();
        for _ in 0..nodes {
            databases.push(open(database).await);
        }
        let credential = working(&databases[0], &server).await;
        let nodes = databases.iter().map(|it| node(&server, it)).collect();
        Self {
            server,
            databases,
            nodes,
            credential,
        }
    }

    /// Signs a user in; the access token has ten hours left.
    async fn sign_in(&self, user: i64) -> String {
        let (access, refresh) = self.server.tokens_of(user);
        let signed_in = SignInOutcome {
            subject: None,
            user_id: UserId::new(user),
            name: None,
            access_token: AccessToken::new(
                SecretString::from(access),
                self.later(SignedDuration::from_hours(10)),
            ),
            refresh_token: Some(SecretString::from(refresh)),
        };
        let now = self.server.clock.now();
        self.databases[0]
            .create_user_session(&self.credential, &signed_in, now)
            .await
            .unwrap()
    }

    fn later(&self, by: SignedDuration) -> jiff::Timestamp {
        self.server.clock.now() + by
    }

    async fn acting(&self, sign_in: &str) -> Arc<Credential> {
        self.databases[0]
            .find_user_session(sign_in)
            .await
            .unwrap()
            .unwrap()
            .credential
    }

    /// Lets every access token end.
    fn ten_hours_pass(&self) {
        self.server.clock.advance(SignedDuration::from_hours(10));
    }

    /// Opens so many panels at once on every node in turn. Each asks who it acts for.
    async fn panels(&self, sign_in: &str, number: usize) -> Vec<Result<Option<i64>, ProvetError>> {
        let credential = self.acting(sign_in).await;
        let panels = (0..number).map(|n| {
            let api = self.nodes[n % self.nodes.len()].api_for(Arc::clone(&credential));
            tokio::spawn(async move {
                api.get_own_permissions()
                    .await
                    .map(|it| it.user.map(UserId::number))
            })
        });
        join_all(panels)
            .await
            .into_iter()
            .map(Result::unwrap)
            .collect()
    }

    async fn panel_on(&self, node: usize, sign_in: &str) -> Result<Option<i64>, ProvetError> {
        let api = self.nodes[node].api_for(self.acting(sign_in).await);
        api.get_own_permissions()
            .await
            .map(|it| it.user.map(UserId::number))
    }

    async fn end_reason(&self, sign_in: &str) -> Option<String> {
        self.databases[0]
            .find_user_session(sign_in)
            .await
            .unwrap()
            .unwrap()
            .end_reason
    }

    /// Waits until the token endpoint was asked so often.
    async fn until_asked(&self, times: usize) {
        wait_until("a refresh", || self.server.refreshes() >= times).await;
    }
}

fn hookup(server: &Server, secret: &str) -> Hookup {
    let token_url = server.at("oauth2/token/").parse().unwrap();
    Hookup {
        tenant: Tenant::from_token_url(id(), &token_url).unwrap(),
        client_id: "our-id".to_owned(),
        client_secret: Some(SecretString::from(secret)),
        algorithm: None,
        grant_type: OAuthGrantType::AuthorizationCode,
        client_type: ClientType::Confidential,
        redirect_uris: vec![OURS.to_owned()],
        authorize_url: server.at("oauth2/authorize/"),
        discovery_url: None,
        departments: HookupDepartments::default(),
    }
}

async fn working(database: &Database, server: &Server) -> String {
    let now = server.clock.now();
    let hookup = hookup(server, "a secret");
    let accepted = database.accept_hookup(&hookup, now).await.unwrap();
    let HookupOutcome::New { credential_id } = accepted else {
        panic!("the database was not empty");
    };
    database
        .mark_credential_verified(&credential_id, now)
        .await
        .unwrap();
    credential_id
}

#[track_caller]
fn all_are(panels: &[Result<Option<i64>, ProvetError>], user: i64) {
    for panel in panels {
        assert_eq!(*panel, Ok(Some(user)));
    }
}

on_both! {
    async fn fifty_panels_of_one_person_cause_one_refresh_in_a_process(database) {
        let clinic = Clinic::open(database, 1).await;
        for rotate in [true, false] {
            clinic.server.with(|doing| doing.rotate = rotate);
            let sign_in = clinic.sign_in(7).await;
            // Few, so that all of them fit into one minute of the rate limit.
            all_are(&clinic.panels(&sign_in, 10).await, 7);
            let before = clinic.server.refreshes();
            clinic.ten_hours_pass();
            all_are(&clinic.panels(&sign_in, 50).await, 7);
            assert_eq!(clinic.server.refreshes(), before + 1, "rotation: {rotate}");
        }
    }

    async fn fifty_panels_of_one_person_cause_one_refresh_across_two_nodes(database) {
        let clinic = Clinic::open(database, 2).await;
        for rotate in [true, false] {
            clinic.server.with(|doing| doing.rotate = rotate);
            let sign_in = clinic.sign_in(7).await;
            for _ in 0..3 {
                let before = clinic.server.refreshes();
                clinic.ten_hours_pass();
                all_are(&clinic.panels(&sign_in, 50).await, 7);
                assert_eq!(clinic.server.refreshes(), before + 1, "rotation: {rotate}");
            }
        }
    }

    async fn many_people_at_once_are_never_mixed_up(database) {
        let clinic = Clinic::open(database, 2).await;
        let mut people = Vec::new();
        for user in 1..=8 {
            people.push((user, clinic.sign_in(user).await));
        }
        clinic.ten_hours_pass();
        let panels = people.iter().map(async |(user, sign_in)| (*user, clinic.panels(sign_in, 6).await));
        for (user, panels) in join_all(panels).await {
            all_are(&panels, user);
        }
        assert_eq!(clinic.server.refreshes(), 8);
    }

    async fn a_refresh_goes_out_as_the_client_it_is(database) {
        let clinic = Clinic::open(database, 1).await;
        let sign_in = clinic.sign_in(7).await;
        clinic.ten_hours_pass();
        all_are(&clinic.panels(&sign_in, 1).await, 7);
        let asked = clinic.server.asked("oauth2/token/");
        assert!(asked[0].authorization.starts_with("Basic "));
        assert_eq!(asked[0].form["refresh_token"], "refresh-7-1");
        assert_eq!(asked[0].form.len(), 2, "grant and token, no secret and no scope: {:?}", asked[0].form.keys());
    }

    async fn a_lost_answer_costs_nothing_without_rotation_and_at_most_one_sign_in_with_it(database) {
        let clinic = Clinic::open(database, 2).await;
        for rotate in [false, true] {
            clinic.server.with(|doing| (doing.rotate, doing.lose) = (rotate, 1));
            let sign_in = clinic.sign_in(7).await;
            clinic.ten_hours_pass();
            let lost = clinic.panel_on(0, &sign_in).await;
            assert!(matches!(lost, Err(ProvetError::Unreachable { .. })), "{lost:?}");
            let again = clinic.panel_on(1, &sign_in).await;
            if rotate {
                assert_eq!(again, Err(ProvetError::SignInRequired));
                assert_eq!(clinic.end_reason(&sign_in).await.as_deref(), Some("invalid_grant"));
            } else {
                assert_eq!(again, Ok(Some(7)));
            }
        }
    }

    async fn a_refused_refresh_token_ends_the_sign_in_on_every_node(database) {
        let clinic = Clinic::open(database, 2).await;
        let (sign_in, other) = (clinic.sign_in(7).await, clinic.sign_in(8).await);
        clinic.ten_hours_pass();
        clinic.server.with(|doing| doing.asked.clear());
        clinic.databases[0].find_user_session(&sign_in).await.unwrap().unwrap();
        let revoked = SecretString::from("refresh-7-1");
        let acting = clinic.acting(&sign_in).await;
        clinic.nodes[0].revoke_token(&acting, &revoked).await.unwrap();
        for panel in clinic.panels(&sign_in, 50).await {
            assert_eq!(panel, Err(ProvetError::SignInRequired));
        }
        assert_eq!(clinic.server.refreshes(), 1);
        assert_eq!(clinic.end_reason(&sign_in).await.as_deref(), Some("invalid_grant"));
        all_are(&clinic.panels(&other, 4).await, 8);
    }

    async fn a_person_without_a_refresh_token_signs_in_again_when_the_token_ends(database) {
        let clinic = Clinic::open(database, 1).await;
        let (access, _) = clinic.server.tokens_of(7);
        let signed_in = SignInOutcome {
            subject: None,
            user_id: None,
            name: None,
            access_token: AccessToken::new(SecretString::from(access), clinic.later(SignedDuration::from_hours(10))),
            refresh_token: None,
        };
        let now = clinic.server.clock.now();
        let sign_in = clinic.databases[0].create_user_session(&clinic.credential, &signed_in, now).await.unwrap();
        all_are(&clinic.panels(&sign_in, 2).await, 7);
        clinic.ten_hours_pass();
        assert_eq!(clinic.panel_on(0, &sign_in).await, Err(ProvetError::SignInRequired));
        assert_eq!(clinic.end_reason(&sign_in).await.as_deref(), Some("expired"));
        assert_eq!(clinic.server.refreshes(), 0);
    }

    async fn a_node_that_dies_between_answer_and_save_costs_at_most_one_sign_in(database) {
        let clinic = Clinic::open(database, 1).await;
        for (number, rotate) in [(1, true), (2, false)] {
            clinic.server.with(|doing| doing.rotate = rotate);
            let sign_in = clinic.sign_in(7).await;
            clinic.ten_hours_pass();
            clinic.server.hold();
            let database = open(database).await;
            let dying = node(&clinic.server, &database).api_for(clinic.acting(&sign_in).await);
            let dying = tokio::spawn(async move { dying.get_own_permissions().await });
            clinic.until_asked(2 * number - 1).await;
            // The server has carried the refresh out, but nothing of it can be kept.
            database.close().await;
            clinic.server.let_go(9);
            let dead = dying.await.unwrap();
            assert!(matches!(dead, Err(ProvetError::Unreachable { .. })), "nothing is used that is not kept: {dead:?}");
            clinic.server.clock.advance(SignedDuration::from_mins(1));
            let alive = clinic.panel_on(0, &sign_in).await;
            let expected = if rotate { Err(ProvetError::SignInRequired) } else { Ok(Some(7)) };
            assert_eq!(alive, expected);
            assert_eq!(clinic.server.refreshes(), 2 * number);
        }
    }

    async fn a_late_answer_after_another_node_took_over_is_left_aside(database) {
        let clinic = Clinic::open(database, 2).await;
        clinic.server.with(|doing| doing.rotate = true);
        let sign_in = clinic.sign_in(7).await;
        clinic.ten_hours_pass();
        clinic.server.hold();
        let late = clinic.nodes[0].api_for(clinic.acting(&sign_in).await);
        let late = tokio::spawn(async move { late.get_own_permissions().await });
        clinic.until_asked(1).await;
        // Its right ends, and another node finds the refresh token spent.
        clinic.server.clock.advance(SignedDuration::from_mins(1));
        let other = clinic.nodes[1].api_for(clinic.acting(&sign_in).await);
        let other = tokio::spawn(async move { other.get_own_permissions().await });
        clinic.until_asked(2).await;
        clinic.server.let_go(2);
        assert_eq!(late.await.unwrap().unwrap_err(), ProvetError::SignInRequired);
        assert_eq!(other.await.unwrap().unwrap_err(), ProvetError::SignInRequired);
        assert_eq!(clinic.server.refreshes(), 2);
        // The next sign-in of somebody else in the same browser has nothing to do with it.
        clinic.server.let_go(9);
        let next = clinic.sign_in(8).await;
        all_are(&clinic.panels(&next, 2).await, 8);
        assert_eq!(clinic.panel_on(0, &sign_in).await, Err(ProvetError::SignInRequired));
    }

    async fn a_token_that_the_api_refuses_is_renewed_once_and_then_the_person_is_asked(database) {
        let clinic = Clinic::open(database, 1).await;
        let sign_in = clinic.sign_in(7).await;
        let revoked = SecretString::from("access-7-1");
        clinic.nodes[0].revoke_token(&*clinic.acting(&sign_in).await, &revoked).await.unwrap();
        all_are(&clinic.panels(&sign_in, 1).await, 7);
        assert_eq!(clinic.server.refreshes(), 1);
        let path = "api/0.1/user/current/active_permissions/".to_owned();
        clinic.server.with(|doing| doing.files.insert(path, (401, serde_json::json!({"detail": "no"}))));
        assert_eq!(clinic.panel_on(0, &sign_in).await, Err(ProvetError::SignInRequired));
        assert_eq!(clinic.server.refreshes(), 2);
        assert_eq!(clinic.panel_on(0, &sign_in).await, Err(ProvetError::SignInRequired));
        assert_eq!(clinic.server.refreshes(), 2, "no storm");
    }

    async fn an_application_that_was_removed_is_told_from_a_person_who_must_sign_in(database) {
        let clinic = Clinic::open(database, 1).await;
        let sign_in = clinic.sign_in(7).await;
        clinic.ten_hours_pass();
        clinic.server.with(|doing| doing.removed = true);
        assert_eq!(clinic.panel_on(0, &sign_in).await, Err(ProvetError::CredentialRejected));
        assert_eq!(clinic.end_reason(&sign_in).await, None);
        clinic.server.with(|doing| doing.removed = false);
        all_are(&clinic.panels(&sign_in, 1).await, 7);
    }

    async fn people_sign_in_again_when_the_clinic_has_added_the_application_again(database) {
        let clinic = Clinic::open(database, 2).await;
        let sign_in = clinic.sign_in(7).await;
        clinic.ten_hours_pass();
        clinic.server.with(|doing| doing.removed = true);
        let again = hookup(&clinic.server, "another secret");
        let accepted = clinic.databases[0].accept_hookup(&again, clinic.server.clock.now()).await;
        assert!(matches!(accepted.unwrap(), HookupOutcome::New { .. }));
        for panel in clinic.panels(&sign_in, 20).await {
            assert_eq!(panel, Err(ProvetError::SignInRequired));
        }
        assert_eq!(clinic.server.refreshes(), 1);
        let next = clinic.databases[0].find_sign_in_credential(id()).await.unwrap().unwrap();
        assert_ne!(next.credential.id, clinic.credential);
        assert_eq!(clinic.end_reason(&sign_in).await.as_deref(), Some("credential"));
    }

    async fn who_signs_out_is_signed_out_on_every_node_at_the_next_renewal(database) {
        let clinic = Clinic::open(database, 2).await;
        let sign_in = clinic.sign_in(7).await;
        let acting = clinic.acting(&sign_in).await;
        all_are(&clinic.panels(&sign_in, 2).await, 7);
        let now = clinic.server.clock.now();
        let ended = clinic.databases[0].end_user_session(id(), &sign_in, "signed-out", now).await.unwrap().unwrap();
        clinic.nodes[0].forget_credential(&sign_in);
        assert_eq!(clinic.panel_on(0, &sign_in).await, Err(ProvetError::SignInRequired));
        clinic.nodes[0].revoke_token(&ended.credential, &ended.access_token.unwrap()).await.unwrap();
        let elsewhere = clinic.nodes[1].api_for(acting).get_own_permissions().await;
        assert_eq!(elsewhere.unwrap_err(), ProvetError::SignInRequired);
        assert_eq!(clinic.server.refreshes(), 0);
    }

    async fn who_signs_out_while_tokens_are_renewed_leaves_none_behind(database) {
        let clinic = Clinic::open(database, 1).await;
        for (number, rotate) in [(1, true), (2, false)] {
            clinic.server.with(|doing| doing.rotate = rotate);
            let sign_in = clinic.sign_in(7).await;
            clinic.ten_hours_pass();
            clinic.server.hold();
            let waiting = clinic.nodes[0].api_for(clinic.acting(&sign_in).await);
            let waiting = tokio::spawn(async move { waiting.get_own_permissions().await });
            clinic.until_asked(number).await;
            let now = clinic.server.clock.now();
            let ended = clinic.databases[0].end_user_session(id(), &sign_in, "signed-out", now).await;
            let ended = ended.unwrap().unwrap();
            clinic.nodes[0].revoke_token(&ended.credential, &ended.refresh_token.unwrap()).await.unwrap();
            clinic.server.let_go(1);
            assert_eq!(waiting.await.unwrap().unwrap_err(), ProvetError::SignInRequired);
            let good = clinic.server.with(|doing| doing.good());
            assert!(!good.iter().any(|it| it.starts_with("refresh-7-")), "{good:?}");
        }
    }
}
