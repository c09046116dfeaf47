//! The Provet client against the stand-in: two independent readings of the same facts.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use cageside::clinic::consultation::ConsultationStatus;
use cageside::clock::{Clock, FixedClock};
use cageside::provet::oauth::OAuthGrantType;
use cageside::provet::{
    AccessToken, AllowedHosts, ClientId, ConsultationId, Credential, InvoiceId, PatientId,
    ProvetApi, ProvetClient, ProvetError, ProvetId, StoreFuture, StoredToken, Tenant, TokenOwner,
    TokenSet, TokenStore,
};
use futures_util::future::{FutureExt, join_all, ready};
use jiff::{SignedDuration, Timestamp};
use provet_simulator::{NewApplication, Simulator};
use secrecy::SecretString;
use serde_json::json;

/// Tokens in memory, for one node.
#[derive(Default)]
struct Memory(Mutex<HashMap<String, AccessToken>>);

impl TokenStore for Memory {
    fn load<'a>(&'a self, owner: TokenOwner<'a>) -> StoreFuture<'a, Option<StoredToken>> {
        let token = self.0.lock().unwrap().get(owner.id()).cloned();
        ready(Ok(Some(StoredToken {
            token,
            lease_until: None,
        })))
        .boxed()
    }

    fn begin_renewal<'a>(
        &'a self,
        _: TokenOwner<'a>,
        _: &'a str,
        _: Timestamp,
        _: Timestamp,
    ) -> StoreFuture<'a, bool> {
        ready(Ok(true)).boxed()
    }

    fn refresh_token<'a>(
        &'a self,
        _: &'a str,
        _: &'a str,
        _: Timestamp,
    ) -> StoreFuture<'a, Option<SecretString>> {
        ready(Ok(None)).boxed()
    }

    fn save<'a>(
        &'a self,
        owner: TokenOwner<'a>,
        _: &'a str,
        renewed: &'a TokenSet,
        _: Timestamp,
    ) -> StoreFuture<'a, bool> {
        let mut tokens = self.0.lock().unwrap();
        tokens.insert(owner.id().to_owned(), renewed.access_token.clone());
        ready(Ok(true)).boxed()
    }

    fn cancel_renewal<'a>(&'a self, _: TokenOwner<'a>, _: &'a str) -> StoreFuture<'a, ()> {
        ready(Ok(())).boxed()
    }

    fn expire_sign_in<'a>(
        &'a self,
        _: &'a str,
        _: &'a str,
        _: &'a str,
        _: Timestamp,
    ) -> StoreFuture<'a, bool> {
        ready(Ok(false)).boxed()
    }

    fn handle_client_rejected<'a>(
        &'a self,
        _: &'a str,
        _: &'a str,
        _: Timestamp,
    ) -> StoreFuture<'a, bool> {
        ready(Ok(false)).boxed()
    }
}

/// A stand-in on loopback and a client that is an application of one of its clinics.
struct Clinic {
    world: Simulator,
    id: i64,
    provet: ProvetClient,
    credential: Arc<Credential>,
    clock: FixedClock,
}

impl Clinic {
    async fn open() -> Self {
        let clock = FixedClock::new("2026-11-21T08:00:00Z".parse().unwrap());
        let world = Simulator::new(7, clock.now());
        let shown = clock.clone();
        world.set_clock_fn(Arc::new(move || shown.now()));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        world.set_origin(&origin);
        let served = provet_simulator::serve(world.clone(), listener, std::future::pending());
        tokio::spawn(served);
        let id = world.read(|state| {
            let mut ids = (1..100_000).filter(|id| state.find_clinic(*id).is_some());
            ids.next().unwrap()
        });
        let app = world
            .add_application(id, NewApplication::default())
            .unwrap();
        let token_url = format!("{origin}/{id}/oauth2/token/").parse().unwrap();
        let credential = Credential {
            id: "one".to_owned(),
            tenant: Tenant::from_token_url(ProvetId::new(id).unwrap(), &token_url).unwrap(),
            client_id: app.client_id,
            client_secret: Some(SecretString::from(app.client_secret)),
            grant_type: OAuthGrantType::ClientCredentials,
            acts_for_user: false,
        };
        let hosts = AllowedHosts::parse("localhost", true).unwrap();
        let store = Arc::new(Memory::default());
        Self {
            provet: ProvetClient::new(&hosts, store, Arc::new(clock.clone())).unwrap(),
            credential: Arc::new(credential),
            clock,
            world,
            id,
        }
    }

    fn api(&self) -> ProvetApi {
        self.provet.api_for(self.credential.clone())
    }

    fn ids(&self, table: &str, most: usize) -> Vec<i64> {
        self.world.read(|state| {
            let clinic = state.find_clinic(self.id).unwrap();
            clinic
                .table_rows(table)
                .map(|(id, _)| id)
                .take(most)
                .collect()
        })
    }

    fn token_requests(&self) -> usize {
        self.world
            .count_calls("POST", &format!("/{}/oauth2/token/", self.id))
    }
}

#[tokio::test]
async fn everything_about_an_animal_can_be_read() {
    let clinic = Clinic::open().await;
    let api = clinic.api();
    let (mut weights, mut visits, mut medicines, mut reminders) = (0, 0, 0, 0);
    let long_ago = clinic.clock.now() - SignedDuration::from_hours(24 * 400);
    for id in clinic
        .ids("patient", 12)
        .into_iter()
        .filter_map(PatientId::new)
    {
        let animal = api.get_patient(id).await.unwrap();
        assert!(!animal.name.is_empty() && animal.client.is_present());
        let listed = api.list_weights(id).await.unwrap();
        assert!(listed.complete);
        assert!(
            listed
                .rows
                .iter()
                .all(|it| it.timestamp.known().is_some() && it.weight.known().is_some())
        );
        weights += listed.rows.len();
        let listed = api.list_consultations_of_patient(id).await.unwrap();
        visits += listed.rows.len();
        let ids: Vec<_> = listed
            .rows
            .iter()
            .filter_map(|it| ConsultationId::new(it.id?))
            .collect();
        medicines += api.list_medicines(&ids).await.unwrap().rows.len();
        let vaccinations = api.list_vaccinations(&ids).await.unwrap();
        assert!(vaccinations.rows.iter().all(|it| it.vaccination));
        let due = api.list_reminders_of_patient(id).await.unwrap();
        let templates: Vec<i64> = due
            .rows
            .iter()
            .filter_map(|it| Some(it.reminder_template.as_ref()?.id))
            .collect();
        let titles = api.get_reminder_templates(&templates).await.unwrap();
        assert!(titles.rows.iter().all(|it| !it.title.is_empty()));
        reminders += due.rows.len();
        api.list_external_vaccinations(id).await.unwrap();
        api.list_appointments_of_patient(id, long_ago)
            .await
            .unwrap();
    }
    assert!(weights > 20 && visits > 12 && medicines > 5 && reminders > 3);
}

#[tokio::test]
async fn everything_about_a_client_can_be_read() {
    let clinic = Clinic::open().await;
    let api = clinic.api();
    let (mut numbers, mut invoices, mut animals, mut booked) = (0, 0, 0, 0);
    let long_ago = clinic.clock.now() - SignedDuration::from_hours(24 * 400);
    for id in clinic
        .ids("client", 12)
        .into_iter()
        .filter_map(ClientId::new)
    {
        assert_eq!(api.get_client(id).await.unwrap().id, Some(id.number()));
        numbers += api.list_phone_numbers(id).await.unwrap().rows.len();
        let listed = api.list_invoices_of_client(id).await.unwrap();
        if let Some(first) = listed.rows.first().and_then(|it| InvoiceId::new(it.id?)) {
            assert!(
                api.get_invoice(first)
                    .await
                    .unwrap()
                    .total_with_vat
                    .known()
                    .is_some()
            );
        }
        invoices += listed.rows.len();
        let theirs = api.list_patients_of_client(id).await.unwrap();
        let ids: Vec<_> = theirs
            .rows
            .iter()
            .filter_map(|it| PatientId::new(it.id?))
            .collect();
        assert_eq!(api.get_patients(&ids).await.unwrap().rows.len(), ids.len());
        animals += ids.len();
        booked += api
            .list_appointments_of_client(id, long_ago)
            .await
            .unwrap()
            .rows
            .len();
    }
    assert!(numbers > 5 && invoices > 5 && animals > 5 && booked > 3);
}

#[tokio::test]
async fn everything_about_a_visit_can_be_read() {
    let clinic = Clinic::open().await;
    let api = clinic.api();
    let (mut items, mut notes, mut diagnoses, mut instructions) = (0, 0, 0, 0);
    for id in clinic
        .ids("consultation", 15)
        .into_iter()
        .filter_map(ConsultationId::new)
    {
        let visit = api.get_consultation(id).await.unwrap();
        assert!(visit.patients.items.iter().all(|it| !it.name.is_empty()));
        let vet: Vec<i64> = visit
            .supervising_veterinarian
            .iter()
            .map(|it| it.id)
            .collect();
        assert_eq!(api.get_users(&vet).await.unwrap().rows.len(), vet.len());
        items += api.list_consultation_items(id).await.unwrap().rows.len();
        notes += api
            .list_consultation_notes(id)
            .await
            .unwrap()
            .rows
            .iter()
            .filter(|it| !it.text.is_empty())
            .count();
        diagnoses += api.list_diagnoses(id).await.unwrap().rows.len();
        instructions += api
            .list_discharge_instructions(id)
            .await
            .unwrap()
            .rows
            .len();
    }
    assert!(items > 15 && notes > 5 && diagnoses > 3 && instructions > 3);
}

#[tokio::test]
async fn what_is_written_is_there_afterwards() {
    let clinic = Clinic::open().await;
    let api = clinic.api();
    let animal = PatientId::new(clinic.ids("patient", 1)[0]).unwrap();
    let owner = ClientId::new(clinic.ids("client", 1)[0]).unwrap();
    let at = clinic.clock.now();
    api.record_weight(animal, at, 12.3).await.unwrap();
    let newest = api.list_weights(animal).await.unwrap().rows.remove(0);
    let reading = (newest.weight.known(), newest.timestamp.known());
    assert_eq!(reading, (Some(12.3), Some(at)));
    let noted = api
        .update_patient(animal, &[("critical_notes", json!("Bites <b>"))])
        .await
        .unwrap();
    assert_eq!(noted.critical_notes, "Bites <b>");
    api.update_client(owner, &[("email", json!("a@example.com"))])
        .await
        .unwrap();
    assert_eq!(api.get_client(owner).await.unwrap().email, "a@example.com");
    let number = api
        .create_phone_number(owner, "+358401234567", "work")
        .await
        .unwrap();
    let id = number.id.unwrap();
    api.update_phone_number(id, &[("phone_number", json!("+358407654321"))])
        .await
        .unwrap();
    let numbers = api.list_phone_numbers(owner).await.unwrap().rows;
    assert!(
        numbers
            .iter()
            .any(|it| it.id == Some(id) && it.phone_number == "+358407654321")
    );
    let open: Vec<ConsultationId> = clinic.world.read(|state| {
        let rows = state
            .find_clinic(clinic.id)
            .unwrap()
            .table_rows("consultation");
        rows.filter(|(_, row)| row.get("status") == Some(&json!(8)))
            .filter_map(|(id, _)| ConsultationId::new(id))
            .collect()
    });
    let visit = open[0];
    let note = api
        .create_consultation_note(visit, None, 0, "Limping")
        .await
        .unwrap();
    assert_eq!(note.text, "Limping");
    assert!(
        api.list_consultation_notes(visit)
            .await
            .unwrap()
            .rows
            .iter()
            .any(|it| it.text == "Limping")
    );
    api.update_consultation_status(visit, 5).await.unwrap();
    let status = api.get_consultation(visit).await.unwrap().status.known();
    assert_eq!(status, Some(ConsultationStatus::ReadyForDischarge));
}

#[tokio::test]
async fn refusals_and_faults_are_what_they_are() {
    let clinic = Clinic::open().await;
    let api = clinic.api();
    let animal = PatientId::new(clinic.ids("patient", 1)[0]).unwrap();
    let refused = api.update_patient(animal, &[("name", json!(""))]).await;
    assert!(
        matches!(refused.err(), Some(ProvetError::ValuesRejected { reasons }) if !reasons.0.is_empty())
    );
    let nobody = PatientId::new(99_999_999).unwrap();
    assert!(matches!(
        api.get_patient(nobody).await.err(),
        Some(ProvetError::NotFound { .. })
    ));
    clinic.world.update_faults(|faults| {
        faults.forbidden_resources.insert("reminder".to_owned());
        faults
            .unfiltered_resources
            .insert("consultation".to_owned());
    });
    assert!(matches!(
        api.list_reminders_of_patient(animal).await.err(),
        Some(ProvetError::Forbidden { .. })
    ));
    assert!(matches!(
        api.list_consultations_of_patient(animal).await.err(),
        Some(ProvetError::FilterIgnored { .. })
    ));
    clinic.world.update_faults(|faults| faults.fail_next = 2);
    assert!(api.get_patient(animal).await.is_ok());
    clinic
        .world
        .update_faults(|faults| faults.truncate_next = 1);
    assert!(api.get_patient(animal).await.is_ok());
    let before = api.list_weights(animal).await.unwrap().rows.len();
    clinic
        .world
        .update_faults(|faults| faults.lose_response_next = 1);
    let lost = api.record_weight(animal, clinic.clock.now(), 3.2).await;
    assert!(matches!(
        lost.err(),
        Some(ProvetError::Unreachable {
            may_have_applied: true,
            ..
        })
    ));
    assert_eq!(
        api.list_weights(animal).await.unwrap().rows.len(),
        before + 1
    );
    clinic.world.revoke_access_tokens();
    let tokens = clinic.token_requests();
    assert!(api.get_patient(animal).await.is_ok());
    assert_eq!(clinic.token_requests(), tokens + 1);
    clinic
        .world
        .remove_application(&clinic.credential.client_id);
    assert_eq!(
        api.get_patient(animal).await.err(),
        Some(ProvetError::ConnectionChecking)
    );
}

#[tokio::test]
async fn two_hundred_reads_with_an_expired_token_cause_one_token_request() {
    let clinic = Clinic::open().await;
    let animal = PatientId::new(clinic.ids("patient", 1)[0]).unwrap();
    assert!(clinic.api().get_patient(animal).await.is_ok());
    clinic.clock.advance(SignedDuration::from_hours(11));
    let reads = (0..200).map(|_| {
        let api = clinic.api();
        async move { api.get_patient(animal).await.is_ok() }
    });
    assert!(join_all(reads).await.into_iter().all(|ok| ok));
    assert_eq!(clinic.token_requests(), 2);
}
