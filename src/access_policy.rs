//! Decides with whose rights a request acts in Provet, from the clinic's credentials and its policy.

mod launch_refusal;

use std::sync::Arc;

use crate::provet::launch::ProofLevel;
use crate::provet::oauth::Credential;
use crate::storage::{ActingMode, CachedTenant, RequiredProof, TenantPolicy};

pub use launch_refusal::{LaunchRefusal, TenantDiagnosis};

/// The kinds of credential that a clinic has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AvailableCredentials {
    /// One that acts as the clinic's virtual user.
    pub virtual_user: bool,
    /// One that people sign in through.
    pub user: bool,
}

/// What is known of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestProof {
    /// How strongly its launch was proved.
    pub launch_proof: ProofLevel,
    /// Whether somebody is signed in.
    pub signed_in: bool,
}

/// Whose rights are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActAs {
    /// Those of the clinic's virtual user.
    VirtualUser,
    /// Those of the person who is signed in.
    User,
}

/// Why nobody acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccessDenied {
    /// The clinic has no credential that works.
    NotConnected,
    /// A person must sign in first.
    SignInRequired,
    /// The clinic demands that people sign in, and has no credential that they could sign in through.
    SignInUnavailable,
    /// The clinic demands a hash that covers the payload, and the launch has one that does not.
    PayloadHashRequired,
}

/// Who acts for one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccessDecision {
    /// Who reads.
    pub read: Result<ActAs, AccessDenied>,
    /// Who writes; nobody writes where nobody reads.
    pub write: Result<ActAs, AccessDenied>,
}

impl TenantPolicy {
    /// Who acts for a request, or what is still missing. A clinic with one kind of credential has no choice of who
    /// acts; what it demands holds all the same.
    pub fn resolve_access(
        self,
        kinds: AvailableCredentials,
        proof: RequestProof,
    ) -> AccessDecision {
        let (reading, writing) = match (kinds.virtual_user, kinds.user) {
            (false, false) => (None, None),
            (true, false) => (Some(ActAs::VirtualUser), Some(ActAs::VirtualUser)),
            (false, true) => (Some(ActAs::User), Some(ActAs::User)),
            (true, true) => match self.acting_mode {
                ActingMode::Clinic => (Some(ActAs::VirtualUser), Some(ActAs::VirtualUser)),
                ActingMode::PersonWrites => (Some(ActAs::VirtualUser), Some(ActAs::User)),
                ActingMode::Person => (Some(ActAs::User), Some(ActAs::User)),
            },
        };
        let reads = check_proof(reading, self.read_requires, kinds, proof);
        let written = check_proof(writing, self.write_requires, kinds, proof);
        AccessDecision {
            read: reads,
            write: reads.and(written),
        }
    }
}

/// Whether what is demanded of this actor is there.
fn check_proof(
    actor: Option<ActAs>,
    demand: RequiredProof,
    kinds: AvailableCredentials,
    proof: RequestProof,
) -> Result<ActAs, AccessDenied> {
    if demand == RequiredProof::Payload && proof.launch_proof == ProofLevel::Plain {
        return Err(AccessDenied::PayloadHashRequired);
    }
    let actor = actor.ok_or(AccessDenied::NotConnected)?;
    let needs_person = actor == ActAs::User || demand == RequiredProof::Person;
    match (needs_person, kinds.user, proof.signed_in) {
        (true, false, _) => Err(AccessDenied::SignInUnavailable),
        (true, true, false) => Err(AccessDenied::SignInRequired),
        (true, true, true) | (false, _, _) => Ok(actor),
    }
}

impl CachedTenant {
    /// Who acts for a request to this clinic.
    pub fn resolve_access(&self, proof: RequestProof) -> AccessDecision {
        let kinds = AvailableCredentials {
            // While it is checked it counts: people must not be sent to sign in for the sake of some seconds.
            virtual_user: self.credential.is_some() || self.is_credential_checking,
            user: self.sign_in.is_some() || self.unverified_sign_in.is_some(),
        };
        self.settings.policy.resolve_access(kinds, proof)
    }

    /// What an actor asks Provet with.
    pub fn credential_for(
        &self,
        actor: ActAs,
        person: Option<&Arc<Credential>>,
    ) -> Option<Arc<Credential>> {
        match actor {
            ActAs::VirtualUser => self.credential.clone(),
            ActAs::User => person.cloned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{DepartmentAccess, SecondFactorPolicy};

    fn policy(acting: ActingMode, show: RequiredProof, write: RequiredProof) -> TenantPolicy {
        TenantPolicy {
            administrator_second_factor: SecondFactorPolicy::Optional,
            acting_mode: acting,
            read_requires: show,
            write_requires: write,
            department_access: DepartmentAccess::All,
        }
    }

    fn kinds(word: &str) -> AvailableCredentials {
        AvailableCredentials {
            virtual_user: word.contains("clinic"),
            user: word.contains("people"),
        }
    }

    /// Kinds of credential; who acts, what is demanded to show and to write; proof, and whether somebody is signed in;
    /// who reads and who writes then.
    const TABLE: [&str; 27] = [
        // One kind leaves no choice.
        "clinic; clinic plain plain; plain nobody; clinic clinic",
        "clinic; person plain plain; plain nobody; clinic clinic",
        "clinic; person-writes plain plain; plain nobody; clinic clinic",
        "people; clinic plain plain; plain nobody; sign-in sign-in",
        "people; clinic plain plain; plain somebody; person person",
        "people; person-writes plain plain; plain somebody; person person",
        // With both, the policy says.
        "clinic people; clinic plain plain; plain nobody; clinic clinic",
        "clinic people; clinic plain plain; plain somebody; clinic clinic",
        "clinic people; person-writes plain plain; plain nobody; clinic sign-in",
        "clinic people; person-writes plain plain; plain somebody; clinic person",
        "clinic people; person plain plain; plain nobody; sign-in sign-in",
        "clinic people; person plain plain; plain somebody; person person",
        // A person may be demanded although the virtual user acts.
        "clinic people; clinic person plain; plain nobody; sign-in sign-in",
        "clinic people; clinic person plain; plain somebody; clinic clinic",
        "clinic people; clinic plain person; plain nobody; clinic sign-in",
        "clinic people; clinic plain person; plain somebody; clinic clinic",
        // What cannot be met is not waived.
        "clinic; clinic person plain; payload nobody; no-way no-way",
        "clinic; clinic plain person; payload nobody; clinic no-way",
        // The payload's hash, whoever acts and whoever is signed in.
        "clinic; clinic payload plain; plain nobody; hash hash",
        "clinic; clinic payload payload; payload nobody; clinic clinic",
        "clinic; clinic plain payload; plain nobody; clinic hash",
        "people; clinic payload plain; plain somebody; hash hash",
        "people; clinic plain payload; plain somebody; person hash",
        "people; clinic payload payload; payload nobody; sign-in sign-in",
        // Nobody.
        "; clinic plain plain; plain nobody; unconnected unconnected",
        "; person person person; payload somebody; unconnected unconnected",
        "; clinic payload plain; plain nobody; hash hash",
    ];

    fn outcome(word: &str) -> Result<ActAs, AccessDenied> {
        match word {
            "clinic" => Ok(ActAs::VirtualUser),
            "person" => Ok(ActAs::User),
            "sign-in" => Err(AccessDenied::SignInRequired),
            "no-way" => Err(AccessDenied::SignInUnavailable),
            "hash" => Err(AccessDenied::PayloadHashRequired),
            "unconnected" => Err(AccessDenied::NotConnected),
            word => panic!("{word}"),
        }
    }

    #[test]
    fn who_acts_follows_from_credentials_policy_and_person() {
        for row in TABLE {
            let parts: Vec<Vec<&str>> = row
                .split(';')
                .map(|it| it.split_whitespace().collect())
                .collect();
            let [kinds_of, chosen, known, acts] = parts.as_slice() else {
                panic!("{row}");
            };
            let [acting, show, write] = [0, 1, 2].map(|at| chosen[at]);
            let policy = policy(
                acting.parse().unwrap(),
                show.parse().unwrap(),
                write.parse().unwrap(),
            );
            let proof = RequestProof {
                launch_proof: if known[0] == "payload" {
                    ProofLevel::Payload
                } else {
                    ProofLevel::Plain
                },
                signed_in: known[1] == "somebody",
            };
            let expected = AccessDecision {
                read: outcome(acts[0]),
                write: outcome(acts[1]),
            };
            let kinds = kinds(&kinds_of.join(" "));
            assert_eq!(policy.resolve_access(kinds, proof), expected, "{row}");
        }
    }

    #[test]
    fn nobody_writes_where_nobody_reads_and_nobody_is_taken_for_a_person() {
        let demands = [
            RequiredProof::Plain,
            RequiredProof::Payload,
            RequiredProof::Person,
        ];
        let actings = [
            ActingMode::Clinic,
            ActingMode::PersonWrites,
            ActingMode::Person,
        ];
        for word in ["", "clinic", "people", "clinic people"] {
            for (show, write) in demands
                .iter()
                .flat_map(|a| demands.iter().map(move |b| (*a, *b)))
            {
                for (acting, proof) in actings
                    .iter()
                    .flat_map(|a| [ProofLevel::Plain, ProofLevel::Payload].map(|b| (*a, b)))
                {
                    let proof = RequestProof {
                        launch_proof: proof,
                        signed_in: false,
                    };
                    let acts = policy(acting, show, write).resolve_access(kinds(word), proof);
                    assert!(acts.read.is_ok() || acts.write.is_err());
                    assert_ne!(acts.read, Ok(ActAs::User));
                    assert_ne!(acts.write, Ok(ActAs::User));
                }
            }
        }
    }
}
