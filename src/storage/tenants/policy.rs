//! What a clinic demands of those who work in its panels and its settings.

use crate::storage::codec::text_enum;

text_enum! {
    /// Who acts in Provet when somebody works in a panel.
    pub enum ActingMode {
        /// The clinic's virtual user, for everything.
        Clinic = "clinic",
        /// The virtual user reads, and the person who signed in writes.
        PersonWrites = "person-writes",
        /// The person who signed in, for everything.
        Person = "person",
    }
}

text_enum! {
    /// What must be proved before something is shown or written.
    pub enum RequiredProof {
        /// The hash of the launch, over its timestamp and the salt.
        Plain = "plain",
        /// A hash that covers the payload, and so the object and the user.
        Payload = "payload",
        /// A person who signed in.
        Person = "person",
    }
}

text_enum! {
    /// The departments whose panels are opened.
    pub enum DepartmentAccess {
        /// All of them.
        All = "all",
        /// Those that have the application switched on in Provet.
        EnabledOnly = "on",
    }
}

text_enum! {
    /// Whether people with an account of ours must have a second factor.
    pub enum SecondFactorPolicy {
        /// Before anything else is open to them.
        Required = "required",
        /// They choose.
        Optional = "optional",
    }
}

/// What a clinic demands of those who work in its panels, and who acts for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TenantPolicy {
    /// Who acts in Provet, where the clinic has both kinds of credential; with one kind there is no choice.
    pub acting_mode: ActingMode,
    /// What must be proved before anything is shown.
    pub read_requires: RequiredProof,
    /// What must be proved before anything is written.
    pub write_requires: RequiredProof,
    /// Which departments' panels are opened.
    pub department_access: DepartmentAccess,
    /// Whether its administrators must have a second factor. Those who sign in with Provet have Provet's.
    pub administrator_second_factor: SecondFactorPolicy,
}
