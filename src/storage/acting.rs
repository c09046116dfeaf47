//! Who acts in Provet for a clinic, and what must be proved first: what its credentials and its policy mean together.

use std::sync::Arc;

use super::{Acting, Demand, Entry, Policy};
use crate::provet::launch::Proof;
use crate::provet::oauth::Credential;

/// The kinds of credential that a clinic has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kinds {
    /// One that acts as the clinic's virtual user.
    pub clinic: bool,
    /// One that people sign in through.
    pub people: bool,
}

/// What is known of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// How strongly its launch was proved.
    pub proof: Proof,
    /// Whether somebody is signed in.
    pub signed_in: bool,
}

/// Whose rights are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rights {
    /// Those of the clinic's virtual user.
    Clinic,
    /// Those of the person who is signed in.
    Person,
}

/// Why nobody acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// The clinic has no credential that works.
    Connection,
    /// A person must sign in first.
    SignIn,
    /// The clinic demands that people sign in, and has no credential that they could sign in through.
    WayToSignIn,
    /// The clinic demands a hash that covers the payload, and the launch has one that does not.
    PayloadHash,
}

/// Who acts for one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WhoActs {
    /// Who reads.
    pub reads: Result<Rights, Lack>,
    /// Who writes; nobody writes where nobody reads.
    pub writes: Result<Rights, Lack>,
}

impl Policy {
    /// Who acts for a request, or what is still missing. A clinic with one kind of credential has no choice of who acts;
    /// what it demands holds all the same.
    pub fn who_acts(self, kinds: Kinds, shown: Shown) -> WhoActs {
        let (reading, writing) = match (kinds.clinic, kinds.people) {
            (false, false) => (None, None),
            (true, false) => (Some(Rights::Clinic), Some(Rights::Clinic)),
            (false, true) => (Some(Rights::Person), Some(Rights::Person)),
            (true, true) => match self.acting {
                Acting::Clinic => (Some(Rights::Clinic), Some(Rights::Clinic)),
                Acting::PersonWrites => (Some(Rights::Clinic), Some(Rights::Person)),
                Acting::Person => (Some(Rights::Person), Some(Rights::Person)),
            },
        };
        let reads = met(reading, self.show, kinds, shown);
        let written = met(writing, self.write, kinds, shown);
        WhoActs {
            reads,
            writes: reads.and(written),
        }
    }
}

/// Whether what is demanded of this actor is there.
fn met(actor: Option<Rights>, demand: Demand, kinds: Kinds, shown: Shown) -> Result<Rights, Lack> {
    if demand == Demand::Payload && shown.proof == Proof::Plain {
        return Err(Lack::PayloadHash);
    }
    let actor = actor.ok_or(Lack::Connection)?;
    let needs_person = actor == Rights::Person || demand == Demand::Person;
    match (needs_person, kinds.people, shown.signed_in) {
        (true, false, _) => Err(Lack::WayToSignIn),
        (true, true, false) => Err(Lack::SignIn),
        (true, true, true) | (false, _, _) => Ok(actor),
    }
}

impl Entry {
    /// Who acts for a request to this clinic.
    pub fn who_acts(&self, shown: Shown) -> WhoActs {
        let kinds = Kinds {
            clinic: self.credential.is_some(),
            people: self.sign_in.is_some() || self.untried_sign_in.is_some(),
        };
        self.settings.policy.who_acts(kinds, shown)
    }

    /// What an actor asks Provet with.
    pub fn credential_with(
        &self,
        actor: Rights,
        person: Option<&Arc<Credential>>,
    ) -> Option<Arc<Credential>> {
        match actor {
            Rights::Clinic => self.credential.clone(),
            Rights::Person => person.cloned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::OpenTo;

    fn policy(acting: Acting, show: Demand, write: Demand) -> Policy {
        Policy {
            acting,
            show,
            write,
            departments: OpenTo::All,
        }
    }

    fn kinds(word: &str) -> Kinds {
        Kinds {
            clinic: word.contains("clinic"),
            people: word.contains("people"),
        }
    }

    /// Kinds of credential; who acts, what is demanded to show and to write; proof, and whether somebody is signed in; who
    /// reads and who writes then.
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

    fn outcome(word: &str) -> Result<Rights, Lack> {
        match word {
            "clinic" => Ok(Rights::Clinic),
            "person" => Ok(Rights::Person),
            "sign-in" => Err(Lack::SignIn),
            "no-way" => Err(Lack::WayToSignIn),
            "hash" => Err(Lack::PayloadHash),
            "unconnected" => Err(Lack::Connection),
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
            let shown = Shown {
                proof: if known[0] == "payload" {
                    Proof::Payload
                } else {
                    Proof::Plain
                },
                signed_in: known[1] == "somebody",
            };
            let expected = WhoActs {
                reads: outcome(acts[0]),
                writes: outcome(acts[1]),
            };
            let kinds = kinds(&kinds_of.join(" "));
            assert_eq!(policy.who_acts(kinds, shown), expected, "{row}");
        }
    }

    #[test]
    fn nobody_writes_where_nobody_reads_and_nobody_is_taken_for_a_person() {
        let demands = [Demand::Plain, Demand::Payload, Demand::Person];
        let actings = [Acting::Clinic, Acting::PersonWrites, Acting::Person];
        for word in ["", "clinic", "people", "clinic people"] {
            for (show, write) in demands
                .iter()
                .flat_map(|a| demands.iter().map(move |b| (*a, *b)))
            {
                for (acting, proof) in actings
                    .iter()
                    .flat_map(|a| [Proof::Plain, Proof::Payload].map(|b| (*a, b)))
                {
                    let shown = Shown {
                        proof,
                        signed_in: false,
                    };
                    let acts = policy(acting, show, write).who_acts(kinds(word), shown);
                    assert!(acts.reads.is_ok() || acts.writes.is_err());
                    assert_ne!(acts.reads, Ok(Rights::Person));
                    assert_ne!(acts.writes, Ok(Rights::Person));
                }
            }
        }
    }
}
