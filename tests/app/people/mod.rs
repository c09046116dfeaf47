//! People sign in from inside a panel: our server in process, the stand-in for Provet on loopback, the time handed in.

mod background;
mod callbacks;
mod clinic_users;
mod isolation;
mod live;
mod policy;
mod settings;
mod sign_in_failures;
mod signing;
