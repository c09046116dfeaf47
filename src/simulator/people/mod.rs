//! The people who work in the clinics: what they sign in with, and what they may do.

mod login;
mod rights;

pub(super) use login::{Login, cookie, cookie_name, of_request};
pub use rights::{PERMISSIONS, Role};

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::clinic::{Clinic, text, truth};
use super::world::{State, World};

/// Everyone who can sign in, by clinic and number in its table `user`.
pub(super) type People = BTreeMap<(i64, i64), Person>;

/// A person who can sign in at one clinic.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// The clinic.
    pub provet_id: i64,
    /// The person's record of the table `user`.
    pub user: i64,
    /// What is typed as the user name: the e-mail address.
    pub login: String,
    /// What is typed as the password.
    pub password: String,
    /// Display names of what the person may do, of [`PERMISSIONS`].
    pub permissions: BTreeSet<String>,
}

impl fmt::Debug for Person {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Person")
            .field("provet_id", &self.provet_id)
            .field("user", &self.user)
            .finish_non_exhaustive()
    }
}

impl Person {
    /// A person with the rights of a role.
    pub fn of(provet_id: i64, user: i64, login: &str, password: &str, role: Role) -> Self {
        Self {
            provet_id,
            user,
            login: login.to_owned(),
            password: password.to_owned(),
            permissions: role.permissions(),
        }
    }
}

impl Person {
    /// What the person does, told by their rights.
    pub(super) fn work(&self) -> &'static str {
        let mut roles = Role::ALL.into_iter();
        let fits = roles.find(|(role, _)| role.permissions() == self.permissions);
        fits.map_or("with rights of their own", |(_, words)| words)
    }
}

/// What the first people of a clinic do there, by their number. The fourth has left.
const ROLES: [(i64, Role, &str); 5] = [
    (1, Role::Veterinarian, "copper-kettle"),
    (2, Role::Manager, "quiet-harbour"),
    (3, Role::Nurse, "paper-lantern"),
    (4, Role::Nurse, "former-colleague"),
    (5, Role::Receptionist, "seven-bicycles"),
];

/// The people of the invented clinics.
pub(super) fn invented(clinics: &BTreeMap<i64, Clinic>) -> People {
    clinics.values().flat_map(of_clinic).collect()
}

fn of_clinic(clinic: &Clinic) -> impl Iterator<Item = ((i64, i64), Person)> {
    let id = clinic.provet_id;
    ROLES.into_iter().filter_map(move |(user, role, words)| {
        let login = text(clinic.row("user", user)?, "email");
        let person = Person::of(id, user, login, &format!("{words}-{id}"), role);
        Some(((id, user), person))
    })
}

impl State {
    /// A person who still works at the clinic.
    pub(super) fn person(&self, provet_id: i64, user: i64) -> Option<&Person> {
        let row = self.clinic(provet_id)?.row("user", user)?;
        self.people
            .get(&(provet_id, user))
            .filter(|_| truth(row, "is_active"))
    }

    /// The person these two belong to, if there is one who still works at the clinic.
    pub(super) fn recognised(
        &self,
        provet_id: i64,
        login: &str,
        password: &str,
    ) -> Option<&Person> {
        let named = |person: &&Person| {
            person.provet_id == provet_id
                && person.login.eq_ignore_ascii_case(login)
                && person.password == password
        };
        let found = self.people.values().find(named)?;
        self.person(provet_id, found.user)
    }
}

impl World {
    /// Everyone who can sign in at a clinic.
    pub fn people(&self, provet_id: i64) -> Vec<Person> {
        self.read(|state| {
            let of_clinic = |person: &&Person| person.provet_id == provet_id;
            state.people.values().filter(of_clinic).cloned().collect()
        })
    }

    /// Lets somebody sign in, or replaces what is known of them. The person's record of the
    /// table `user` must be there.
    pub fn set_person(&self, person: Person) {
        let key = (person.provet_id, person.user);
        self.change(|state| state.people.insert(key, person));
    }

    /// Gives a person exactly these rights; `None` where there is no such person.
    pub fn permit(&self, provet_id: i64, user: i64, permissions: &[&str]) -> Option<()> {
        self.change(|state| {
            let person = state.people.get_mut(&(provet_id, user))?;
            person.permissions = permissions.iter().map(|name| (*name).to_owned()).collect();
            Some(())
        })
    }
}
