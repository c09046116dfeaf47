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
        let (reader, writer) = match (kinds.clinic, kinds.people) {
            (false, false) => (None, None),
            (true, false) => (Some(Rights::Clinic), Some(Rights::Clinic)),
            (false, true) => (Some(Rights::Person), Some(Rights::Person)),
            (true, true) => match self.acting {
                Acting::Clinic => (Some(Rights::Clinic), Some(Rights::Clinic)),
                Acting::PersonWrites => (Some(Rights::Clinic), Some(Rights::Person)),
                Acting::Person => (Some(Rights::Person), Some(Rights::Person)),
            },
        };
        let reads = met(reader, self.show, kinds, shown);
        let writes = met(writer, self.write, kinds, shown);
        WhoActs {
            reads,
            writes: reads.and(writes),
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
            people: self.sign_in.is_some(),
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

    #[test]
    fn who_acts_follows_from_credentials_policy_and_person() {
        use Acting::{Clinic as AsClinic, Person as AsPerson, PersonWrites};
        use Demand::{Payload, Person, Plain};
        let clinic = Ok(Rights::Clinic);
        let person = Ok(Rights::Person);
        let sign_in = Err(Lack::SignIn);
        let no_way = Err(Lack::WayToSignIn);
        let hash = Err(Lack::PayloadHash);
        let unconnected = Err(Lack::Connection);
        // Kinds, policy, proof, signed in; who reads, who writes.
        let table = [
            // One kind leaves no choice.
            (
                "clinic",
                AsClinic,
                Plain,
                Plain,
                Proof::Plain,
                false,
                clinic,
                clinic,
            ),
            (
                "clinic",
                AsPerson,
                Plain,
                Plain,
                Proof::Plain,
                false,
                clinic,
                clinic,
            ),
            (
                "clinic",
                PersonWrites,
                Plain,
                Plain,
                Proof::Plain,
                false,
                clinic,
                clinic,
            ),
            (
                "people",
                AsClinic,
                Plain,
                Plain,
                Proof::Plain,
                false,
                sign_in,
                sign_in,
            ),
            (
                "people",
                AsClinic,
                Plain,
                Plain,
                Proof::Plain,
                true,
                person,
                person,
            ),
            (
                "people",
                PersonWrites,
                Plain,
                Plain,
                Proof::Plain,
                true,
                person,
                person,
            ),
            // With both, the policy says.
            (
                "clinic people",
                AsClinic,
                Plain,
                Plain,
                Proof::Plain,
                false,
                clinic,
                clinic,
            ),
            (
                "clinic people",
                AsClinic,
                Plain,
                Plain,
                Proof::Plain,
                true,
                clinic,
                clinic,
            ),
            (
                "clinic people",
                PersonWrites,
                Plain,
                Plain,
                Proof::Plain,
                false,
                clinic,
                sign_in,
            ),
            (
                "clinic people",
                PersonWrites,
                Plain,
                Plain,
                Proof::Plain,
                true,
                clinic,
                person,
            ),
            (
                "clinic people",
                AsPerson,
                Plain,
                Plain,
                Proof::Plain,
                false,
                sign_in,
                sign_in,
            ),
            (
                "clinic people",
                AsPerson,
                Plain,
                Plain,
                Proof::Plain,
                true,
                person,
                person,
            ),
            // A person may be demanded although the virtual user acts.
            (
                "clinic people",
                AsClinic,
                Person,
                Plain,
                Proof::Plain,
                false,
                sign_in,
                sign_in,
            ),
            (
                "clinic people",
                AsClinic,
                Person,
                Plain,
                Proof::Plain,
                true,
                clinic,
                clinic,
            ),
            (
                "clinic people",
                AsClinic,
                Plain,
                Person,
                Proof::Plain,
                false,
                clinic,
                sign_in,
            ),
            (
                "clinic people",
                AsClinic,
                Plain,
                Person,
                Proof::Plain,
                true,
                clinic,
                clinic,
            ),
            // What cannot be met is not waived.
            (
                "clinic",
                AsClinic,
                Person,
                Plain,
                Proof::Payload,
                false,
                no_way,
                no_way,
            ),
            (
                "clinic",
                AsClinic,
                Plain,
                Person,
                Proof::Payload,
                false,
                clinic,
                no_way,
            ),
            // The payload's hash, whoever acts and whoever is signed in.
            (
                "clinic",
                AsClinic,
                Payload,
                Plain,
                Proof::Plain,
                false,
                hash,
                hash,
            ),
            (
                "clinic",
                AsClinic,
                Payload,
                Payload,
                Proof::Payload,
                false,
                clinic,
                clinic,
            ),
            (
                "clinic",
                AsClinic,
                Plain,
                Payload,
                Proof::Plain,
                false,
                clinic,
                hash,
            ),
            (
                "people",
                AsClinic,
                Payload,
                Plain,
                Proof::Plain,
                true,
                hash,
                hash,
            ),
            (
                "people",
                AsClinic,
                Plain,
                Payload,
                Proof::Plain,
                true,
                person,
                hash,
            ),
            (
                "people",
                AsClinic,
                Payload,
                Payload,
                Proof::Payload,
                false,
                sign_in,
                sign_in,
            ),
            // Nobody.
            (
                "",
                AsClinic,
                Plain,
                Plain,
                Proof::Plain,
                false,
                unconnected,
                unconnected,
            ),
            (
                "",
                AsPerson,
                Person,
                Person,
                Proof::Payload,
                true,
                unconnected,
                unconnected,
            ),
            (
                "",
                AsClinic,
                Payload,
                Plain,
                Proof::Plain,
                false,
                hash,
                hash,
            ),
        ];
        for (word, acting, show, write, proof, signed_in, reads, writes) in table {
            let shown = Shown { proof, signed_in };
            let acts = policy(acting, show, write).who_acts(kinds(word), shown);
            assert_eq!(
                acts,
                WhoActs { reads, writes },
                "{word:?} {acting:?} {show:?} {write:?} {shown:?}"
            );
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
