//! The clinics' users: their credentials and permissions.

mod login_session;
mod permissions;

pub(super) use login_session::{LoginSession, cookie_name, find_session, read_cookie};
pub use permissions::{PERMISSIONS, StaffRole};

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::clinic::{SimulatedClinic, get_boolean, get_text};
use super::state::{Simulator, SimulatorState};

/// Everyone who can sign in, by clinic and number in its table `user`.
pub(super) type ClinicUsers = BTreeMap<(i64, i64), ClinicUser>;

/// A person who can sign in at one clinic.
#[derive(Clone, PartialEq, Eq)]
pub struct ClinicUser {
    /// The clinic.
    pub provet_id: i64,
    /// The person's record of the table `user`.
    pub user_id: i64,
    /// What is typed as the user name: the e-mail address.
    pub username: String,
    /// What is typed as the password.
    pub password: String,
    /// Display names of what the person may do, of [`PERMISSIONS`].
    pub permissions: BTreeSet<String>,
}

impl fmt::Debug for ClinicUser {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ClinicUser")
            .field("provet_id", &self.provet_id)
            .field("user", &self.user_id)
            .finish_non_exhaustive()
    }
}

impl ClinicUser {
    /// A person with the rights of a role.
    pub fn new(provet_id: i64, user: i64, login: &str, password: &str, role: StaffRole) -> Self {
        Self {
            provet_id,
            user_id: user,
            username: login.to_owned(),
            password: password.to_owned(),
            permissions: role.permissions(),
        }
    }
}

impl ClinicUser {
    /// The person's role, derived from their permissions.
    pub(super) fn role_label(&self) -> &'static str {
        let mut roles = StaffRole::ALL.into_iter();
        let fits = roles.find(|(role, _)| role.permissions() == self.permissions);
        fits.map_or("with rights of their own", |(_, words)| words)
    }
}

/// What the first people of a clinic do there, by their number. The fourth has left.
const SEEDED_USERS: [(i64, StaffRole, &str); 5] = [
    (1, StaffRole::Veterinarian, "copper-kettle"),
    (2, StaffRole::Manager, "quiet-harbour"),
    (3, StaffRole::Nurse, "paper-lantern"),
    (4, StaffRole::Nurse, "former-colleague"),
    (5, StaffRole::Receptionist, "seven-bicycles"),
];

/// The people of the invented clinics.
pub(super) fn seed_users(clinics: &BTreeMap<i64, SimulatedClinic>) -> ClinicUsers {
    clinics.values().flat_map(seed_clinic_users).collect()
}

pub(super) fn seed_clinic_users(
    clinic: &SimulatedClinic,
) -> impl Iterator<Item = ((i64, i64), ClinicUser)> {
    let id = clinic.provet_id;
    SEEDED_USERS
        .into_iter()
        .filter_map(move |(user, role, words)| {
            let login = get_text(clinic.find_row("user", user)?, "email");
            let person = ClinicUser::new(id, user, login, &format!("{words}-{id}"), role);
            Some(((id, user), person))
        })
}

impl SimulatorState {
    /// A person who still works at the clinic.
    pub(super) fn active_user(&self, provet_id: i64, user: i64) -> Option<&ClinicUser> {
        let row = self.find_clinic(provet_id)?.find_row("user", user)?;
        self.users
            .get(&(provet_id, user))
            .filter(|_| get_boolean(row, "is_active"))
    }

    /// The person these two belong to, if there is one who still works at the clinic.
    pub(super) fn authenticate_user(
        &self,
        provet_id: i64,
        login: &str,
        password: &str,
    ) -> Option<&ClinicUser> {
        let named = |person: &&ClinicUser| {
            person.provet_id == provet_id
                && person.username.eq_ignore_ascii_case(login)
                && person.password == password
        };
        let found = self.users.values().find(named)?;
        self.active_user(provet_id, found.user_id)
    }
}

impl Simulator {
    /// Everyone who can sign in at a clinic.
    pub fn clinic_users(&self, provet_id: i64) -> Vec<ClinicUser> {
        self.read(|state| {
            let of_clinic = |person: &&ClinicUser| person.provet_id == provet_id;
            state.users.values().filter(of_clinic).cloned().collect()
        })
    }

    /// Gives a person exactly these rights; `None` where there is no such person.
    pub fn set_permissions(&self, provet_id: i64, user: i64, permissions: &[&str]) -> Option<()> {
        self.update(|state| {
            let person = state.users.get_mut(&(provet_id, user))?;
            person.permissions = permissions.iter().map(|name| (*name).to_owned()).collect();
            Some(())
        })
    }
}
