//! Sign-in of users with Provet (OAuth authorization code flow): to the page of Provet, back with a code, into the panel.
//!
//! Three proofs tie the steps together: the session token identifies the panel, a cookie proves that the window that comes
//! back is the one that left, and the single-use state identifies the flow.

mod callback;
mod cookie;
mod flow_state;
mod panel_sign_in;
mod start;

pub(super) use callback::get_callback;
pub(super) use cookie::{read_device_cookie, set_device_cookie};
pub(super) use panel_sign_in::{post_sign_in, post_sign_out};
pub(super) use start::post_start;
