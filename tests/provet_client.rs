//! The Provet client against the stand-in: two independent readings of the same facts.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use cageside::clock::{Clock, FixedClock};
use cageside::provet::hookup::Grant;
use cageside::provet::{
    AccessToken, AllowedHosts, Api, ClientId, ConsultationId, Credential, InvoiceId, Owner,
    PatientId, Provet, ProvetError, ProvetId, Renewed, Stored, StoredToken, Tenant, TokenStore,
};
use cageside::simulator::{NewApp, World};
use futures_util::future::{FutureExt, join_all, ready};
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use serde_json::json;

/// Tokens in memory, for one node.
#[derive(Default)]
struct Memory(Mutex<HashMap<String, AccessToken>>);

impl TokenStore for Memory {
    fn load<'a>(&'a self, owner: Owner<'a>) -> Stored<'a, Option<StoredToken>> {
        let token = self.0.lock().unwrap().get(owner.id()).cloned();
        ready(Ok(Some(StoredToken {
            token,
            renewing_until: None,
        })))
        .boxed()
    }

    fn begin_renewal<'a>(
        &'a self,
        _: Owner<'a>,
        _: &'a str,
        _: Timestamp,
        _: Timestamp,
    ) -> Stored<'a, bool> {
        ready(Ok(true)).boxed()
    }

    fn refresh_token<'a>(
        &'a self,
        _: &'a str,
        _: &'a str,
        _: Timestamp,
    ) -> Stored<'a, Option<SecretString>> {
        ready(Ok(None)).boxed()
    }

    fn save<'a>(
        &'a self,
        owner: Owner<'a>,
        _: &'a str,
        renewed: &'a Renewed,
        _: Timestamp,
    ) -> Stored<'a, bool> {
        let mut tokens = self.0.lock().unwrap();
        tokens.insert(owner.id().to_owned(), renewed.token.clone());
        ready(Ok(true)).boxed()
    }

    fn abandon<'a>(&'a self, _: Owner<'a>, _: &'a str) -> Stored<'a, ()> {
        ready(Ok(())).boxed()
    }

    fn end<'a>(&'a self, _: &'a str, _: &'a str, _: &'a str, _: Timestamp) -> Stored<'a, bool> {
        ready(Ok(false)).boxed()
    }

    fn client_refused<'a>(&'a self, _: &'a str, _: &'a str, _: Timestamp) -> Stored<'a, bool> {
        ready(Ok(false)).boxed()
    }
}

/// A stand-in on loopback and a client that is an application of one of its clinics.
struct Clinic {
    world: World,
    id: i64,
    provet: Provet,
    credential: Arc<Credential>,
    clock: FixedClock,
}

impl Clinic {
    async fn open() -> Self {
        let clock = FixedClock::at("2026-11-21T08:00:00Z".parse().unwrap());
        let world = World::invented(7, clock.now());
        let shown = clock.clone();
        world.set_clock(Arc::new(move || shown.now()));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        world.set_origin(&origin);
        let served = cageside::simulator::serve(world.clone(), listener, std::future::pending());
        tokio::spawn(served);
        let id = world.read(|state| {
            let mut ids = (1..100_000).filter(|id| state.clinic(*id).is_some());
            ids.next().unwrap()
        });
        let app = world.add_application(id, NewApp::default()).unwrap();
        let token_url = format!("{origin}/{id}/oauth2/token/").parse().unwrap();
        let credential = Credential {
            id: "one".to_owned(),
            tenant: Tenant::of_token_url(ProvetId::new(id).unwrap(), &token_url).unwrap(),
            client_id: app.client_id,
            client_secret: Some(SecretString::from(app.client_secret)),
            grant: Grant::ClientCredentials,
            person: false,
        };
        let hosts = AllowedHosts::parse("localhost", true).unwrap();
        let store = Arc::new(Memory::default());
        Self {
            provet: Provet::new(&hosts, store, Arc::new(clock.clone())).unwrap(),
            credential: Arc::new(credential),
            clock,
            world,
            id,
        }
    }

    fn api(&self) -> Api {
        self.provet.api(self.credential.clone())
    }

    fn ids(&self, table: &str, most: usize) -> Vec<i64> {
        self.world.read(|state| {
            let clinic = state.clinic(self.id).unwrap();
            clinic.rows(table).map(|(id, _)| id).take(most).collect()
        })
    }

    fn token_requests(&self) -> usize {
        self.world
            .count("POST", &format!("/{}/oauth2/token/", self.id))
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
        let animal = api.patient(id).await.unwrap();
        assert!(!animal.name.is_empty() && animal.client.is_some());
        let listed = api.weights(id).await.unwrap();
        assert!(listed.complete);
        assert!(
            listed
                .rows
                .iter()
                .all(|it| it.timestamp.is_some() && it.weight.is_some())
        );
        weights += listed.rows.len();
        let listed = api.consultations(id).await.unwrap();
        visits += listed.rows.len();
        let ids: Vec<_> = listed
            .rows
            .iter()
            .filter_map(|it| ConsultationId::new(it.id?))
            .collect();
        medicines += api.medicines(&ids).await.unwrap().rows.len();
        let vaccinations = api.vaccinations(&ids).await.unwrap();
        assert!(vaccinations.rows.iter().all(|it| it.vaccination));
        let due = api.reminders(id).await.unwrap();
        let templates: Vec<i64> = due
            .rows
            .iter()
            .filter_map(|it| Some(it.reminder_template.as_ref()?.id))
            .collect();
        let titles = api.reminder_templates(&templates).await.unwrap();
        assert!(titles.rows.iter().all(|it| !it.title.is_empty()));
        reminders += due.rows.len();
        api.external_vaccinations(id).await.unwrap();
        api.appointments_of_patient(id, long_ago).await.unwrap();
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
        assert_eq!(api.client(id).await.unwrap().id, Some(id.number()));
        numbers += api.phone_numbers(id).await.unwrap().rows.len();
        let listed = api.invoices_of(id).await.unwrap();
        if let Some(first) = listed.rows.first().and_then(|it| InvoiceId::new(it.id?)) {
            assert!(api.invoice(first).await.unwrap().total_with_vat.is_some());
        }
        invoices += listed.rows.len();
        let theirs = api.patients_of(id).await.unwrap();
        let ids: Vec<_> = theirs
            .rows
            .iter()
            .filter_map(|it| PatientId::new(it.id?))
            .collect();
        assert_eq!(api.patients(&ids).await.unwrap().rows.len(), ids.len());
        animals += ids.len();
        booked += api
            .appointments_of_client(id, long_ago)
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
        let visit = api.consultation(id).await.unwrap();
        assert!(visit.patients.iter().all(|it| !it.name.is_empty()));
        let vet: Vec<i64> = visit
            .supervising_veterinarian
            .iter()
            .map(|it| it.id)
            .collect();
        assert_eq!(api.users(&vet).await.unwrap().rows.len(), vet.len());
        items += api.items(id).await.unwrap().rows.len();
        notes += api
            .notes(id)
            .await
            .unwrap()
            .rows
            .iter()
            .filter(|it| !it.text.is_empty())
            .count();
        diagnoses += api.diagnoses(id).await.unwrap().rows.len();
        instructions += api.discharge_instructions(id).await.unwrap().rows.len();
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
    let newest = api.weights(animal).await.unwrap().rows.remove(0);
    assert_eq!((newest.weight, newest.timestamp), (Some(12.3), Some(at)));
    let noted = api
        .change_patient(animal, &[("critical_notes", json!("Bites <b>"))])
        .await
        .unwrap();
    assert_eq!(noted.critical_notes, "Bites <b>");
    api.change_client(owner, &[("email", json!("a@example.com"))])
        .await
        .unwrap();
    assert_eq!(api.client(owner).await.unwrap().email, "a@example.com");
    let number = api
        .add_phone_number(owner, "+358401234567", "work")
        .await
        .unwrap();
    let id = number.id.unwrap();
    api.change_phone_number(id, &[("phone_number", json!("+358407654321"))])
        .await
        .unwrap();
    let numbers = api.phone_numbers(owner).await.unwrap().rows;
    assert!(
        numbers
            .iter()
            .any(|it| it.id == Some(id) && it.phone_number == "+358407654321")
    );
    let open: Vec<ConsultationId> = clinic.world.read(|state| {
        let rows = state.clinic(clinic.id).unwrap().rows("consultation");
        rows.filter(|(_, row)| row.get("status") == Some(&json!(8)))
            .filter_map(|(id, _)| ConsultationId::new(id))
            .collect()
    });
    let visit = open[0];
    let note = api.add_note(visit, None, 0, "Limping").await.unwrap();
    assert_eq!(note.text, "Limping");
    assert!(
        api.notes(visit)
            .await
            .unwrap()
            .rows
            .iter()
            .any(|it| it.text == "Limping")
    );
    api.update_status(visit, 5).await.unwrap();
    assert_eq!(api.consultation(visit).await.unwrap().status, Some(5));
}

#[tokio::test]
async fn refusals_and_faults_are_what_they_are() {
    let clinic = Clinic::open().await;
    let api = clinic.api();
    let animal = PatientId::new(clinic.ids("patient", 1)[0]).unwrap();
    let refused = api.change_patient(animal, &[("name", json!(""))]).await;
    assert!(
        matches!(refused.err(), Some(ProvetError::Rejected { reasons }) if !reasons.0.is_empty())
    );
    let nobody = PatientId::new(99_999_999).unwrap();
    assert!(matches!(
        api.patient(nobody).await.err(),
        Some(ProvetError::NotFound { .. })
    ));
    clinic.world.fault(|faults| {
        faults.forbidden.insert("reminder".to_owned());
        faults.unfiltered.insert("consultation".to_owned());
    });
    assert!(matches!(
        api.reminders(animal).await.err(),
        Some(ProvetError::Forbidden { .. })
    ));
    assert!(matches!(
        api.consultations(animal).await.err(),
        Some(ProvetError::Unfiltered { .. })
    ));
    clinic.world.fault(|faults| faults.fail_next = 2);
    assert!(api.patient(animal).await.is_ok());
    clinic.world.fault(|faults| faults.truncate_next = 1);
    assert!(api.patient(animal).await.is_ok());
    let before = api.weights(animal).await.unwrap().rows.len();
    clinic.world.fault(|faults| faults.lose_answer_next = 1);
    let lost = api.record_weight(animal, clinic.clock.now(), 3.2).await;
    assert!(matches!(
        lost.err(),
        Some(ProvetError::Unreachable {
            maybe_done: true,
            ..
        })
    ));
    assert_eq!(api.weights(animal).await.unwrap().rows.len(), before + 1);
    clinic.world.revoke_tokens();
    let tokens = clinic.token_requests();
    assert!(api.patient(animal).await.is_ok());
    assert_eq!(clinic.token_requests(), tokens + 1);
    clinic
        .world
        .remove_application(&clinic.credential.client_id);
    assert_eq!(api.patient(animal).await.err(), Some(ProvetError::Refused));
}

#[tokio::test]
async fn two_hundred_reads_with_an_expired_token_cause_one_token_request() {
    let clinic = Clinic::open().await;
    let animal = PatientId::new(clinic.ids("patient", 1)[0]).unwrap();
    assert!(clinic.api().patient(animal).await.is_ok());
    clinic.clock.advance(SignedDuration::from_hours(11));
    let reads = (0..200).map(|_| {
        let api = clinic.api();
        async move { api.patient(animal).await.is_ok() }
    });
    assert!(join_all(reads).await.into_iter().all(|ok| ok));
    assert_eq!(clinic.token_requests(), 2);
}
