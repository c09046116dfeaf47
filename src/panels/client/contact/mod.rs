//! The contact section: telephone numbers and email addresses, which can be added and changed.

mod change_request;
mod form;
mod form_view;
mod section;

pub(super) use self::form::{SECTION, handle_action};
