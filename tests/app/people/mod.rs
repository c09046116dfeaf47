//! People sign in from inside a panel: our server in process, the stand-in for Provet on loopback, the time handed in.

mod apart;
mod background;
mod browser;
mod callbacks;
mod ends;
mod house;
mod live;
mod policy;
mod settings;
mod signing;
