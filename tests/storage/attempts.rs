//! On the way to Provet's sign-in page and back, and from window to frame: each step once, and only in time.

use cageside::provet::oauth::OAuthGrantType;
use cageside::storage::{OAuthFlow, SignInPurpose, StorageError};
use secrecy::{ExposeSecret as _, SecretString};

use crate::fixture::{CLINIC, OTHER, accept, at, everything, hookup, id, open};
use crate::sign_ins::{for_people, somebody};
use crate::support::database::on_both;

fn attempt(credential: &str, purpose: SignInPurpose) -> OAuthFlow {
    OAuthFlow {
        provet_id: id(CLINIC),
        credential_id: credential.to_owned(),
        purpose,
        code_verifier: SecretString::from("verifier in the clear"),
        nonce: SecretString::from("nonce in the clear"),
        client_state: Some(SecretString::from("carried in the clear")),
    }
}

fn panel() -> SignInPurpose {
    SignInPurpose::Panel {
        panel_id: "frame in the clear".to_owned(),
    }
}

fn state(text: &str) -> SecretString {
    SecretString::from(text)
}

on_both! {
    async fn an_attempt_comes_back_once_and_is_sealed(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let settings = SignInPurpose::Settings { browser_digest: "browser in the clear".to_owned() };
        for purpose in [panel(), settings] {
            let begun = attempt(&credential, purpose.clone());
            database.create_oauth_flow(&state("state in the clear"), &begun, at(0)).await.unwrap();
            assert!(!everything(scratch).await.iter().any(|it| it.contains("in the clear")));
            assert!(database.consume_oauth_flow("another state", at(1)).await.unwrap().is_none());
            let taken = database.consume_oauth_flow("state in the clear", at(1)).await.unwrap().unwrap();
            assert_eq!((taken.provet_id, &taken.credential_id), (id(CLINIC), &credential));
            assert_eq!(taken.purpose, purpose);
            assert_eq!(taken.code_verifier.expose_secret(), "verifier in the clear");
            assert_eq!(taken.nonce.expose_secret(), "nonce in the clear");
            assert_eq!(taken.client_state.unwrap().expose_secret(), "carried in the clear");
            assert!(database.consume_oauth_flow("state in the clear", at(1)).await.unwrap().is_none());
        }
        let shown = format!("{:?}", attempt(&credential, panel()));
        assert!(!shown.contains("verifier in") && !shown.contains("carried in"), "{shown}");
    }

    async fn of_many_who_bring_the_same_state_one_gets_the_attempt(scratch) {
        let nodes = [open(scratch).await, open(scratch).await];
        let credential = for_people(&nodes[0], CLINIC, "a secret").await;
        nodes[0].create_oauth_flow(&state("s"), &attempt(&credential, panel()), at(0)).await.unwrap();
        let tasks = (0..12).map(|n| {
            let node = nodes[n % 2].clone();
            tokio::spawn(async move { node.consume_oauth_flow("s", at(1)).await.unwrap().is_some() })
        });
        let taken = futures_util::future::join_all(tasks).await;
        assert_eq!(taken.into_iter().filter(|it| *it.as_ref().unwrap()).count(), 1);
    }

    async fn who_comes_back_after_a_quarter_of_an_hour_finds_nothing(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let begin = async |name, now| {
            let begun = attempt(&credential, panel());
            database.create_oauth_flow(&state(name), &begun, at(now)).await.unwrap();
        };
        begin("in time", 0).await;
        begin("late", 0).await;
        assert!(database.consume_oauth_flow("in time", at(899)).await.unwrap().is_some());
        assert!(database.consume_oauth_flow("late", at(900)).await.unwrap().is_none());
        begin("abandoned", 0).await;
        begin("another", 900).await;
        let rows = everything(scratch).await;
        assert_eq!(rows.iter().filter(|it| *it == "oauth_flow: panel").count(), 1);
    }

    async fn attempts_end_with_their_credential(scratch) {
        let database = open(scratch).await;
        let mut message = hookup(CLINIC, "unproven");
        message.grant_type = OAuthGrantType::AuthorizationCode;
        let unproven = accept(&database, &message, at(0)).await;
        database.create_oauth_flow(&state("s"), &attempt(&unproven, panel()), at(0)).await.unwrap();
        database.mark_credential_refused(&unproven, "invalid_client", at(1)).await.unwrap();
        assert!(database.consume_oauth_flow("s", at(2)).await.unwrap().is_none());
        let orphan = database.create_oauth_flow(&state("t"), &attempt("nobody", panel()), at(0)).await;
        assert!(matches!(orphan, Err(StorageError::ParentMissing)));
    }

    async fn a_code_hands_a_sign_in_to_one_frame_once(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let sign_in = database.create_user_session(&credential, &somebody(7), at(0)).await.unwrap();
        let code = database.create_handover(id(CLINIC), "frame", &sign_in, at(0)).await.unwrap();
        let code = code.expose_secret();
        assert_eq!(code.len(), 64);
        assert!(!everything(scratch).await.iter().any(|it| it.contains(code)));
        let take = async |code: &str, clinic, frame, now| database.consume_handover(code, id(clinic), frame, at(now)).await.unwrap();
        assert_eq!(take(code, OTHER, "frame", 1).await, None);
        assert_eq!(take(code, CLINIC, "another", 1).await, None);
        assert_eq!(take("guess", CLINIC, "frame", 1).await, None);
        assert_eq!(take(code, CLINIC, "frame", 300).await, None, "after five minutes");
        assert_eq!(take(code, CLINIC, "frame", 299).await, Some(sign_in.clone()));
        assert_eq!(take(code, CLINIC, "frame", 299).await, None);
        for (clinic, sign_in) in [(OTHER, sign_in.as_str()), (CLINIC, "nobody")] {
            let refused = database.create_handover(id(clinic), "frame", sign_in, at(1)).await;
            assert!(matches!(refused, Err(StorageError::ParentMissing)));
        }
    }

    async fn a_frame_takes_the_newest_handover_without_a_code_and_once(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let mut made = Vec::new();
        for second in [0, 10] {
            let sign_in = database.create_user_session(&credential, &somebody(7), at(second)).await.unwrap();
            database.create_handover(id(CLINIC), "frame", &sign_in, at(second)).await.unwrap();
            made.push(sign_in);
        }
        let take = async |clinic, frame, now| database.consume_panel_handover(id(clinic), frame, at(now)).await.unwrap();
        assert_eq!(take(OTHER, "frame", 11).await, None);
        assert_eq!(take(CLINIC, "another", 11).await, None);
        assert_eq!(take(CLINIC, "frame", 11).await.as_ref(), made.last());
        assert_eq!(take(CLINIC, "frame", 11).await, None);
        database.create_handover(id(CLINIC), "frame", &made[0], at(20)).await.unwrap();
        assert_eq!(take(CLINIC, "frame", 320).await, None, "after five minutes");
    }

    async fn the_browsers_that_remember_a_sign_in_are_counted(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let sign_in = database.create_user_session(&credential, &somebody(7), at(0)).await.unwrap();
        assert_eq!(database.count_remembered_devices(&sign_in).await.unwrap(), 0);
        for handle in ["one", "other", "one"] {
            database.remember_device(handle, id(CLINIC), &sign_in, at(0)).await.unwrap();
        }
        assert_eq!(database.count_remembered_devices(&sign_in).await.unwrap(), 2);
        database.forget_device("one", id(CLINIC)).await.unwrap();
        assert_eq!(database.count_remembered_devices(&sign_in).await.unwrap(), 1);
    }
}
