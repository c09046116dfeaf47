//! Whether a clinic is served.

use crate::storage::codec::text_enum;

text_enum! {
    /// Whether a clinic's launches are answered.
    pub enum TenantState {
        /// They are.
        Enabled = "enabled",
        /// They are not; nothing of the clinic is lost.
        Disabled = "disabled",
    }
}
