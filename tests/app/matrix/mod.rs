//! Every kind of button on every page: set up on both sides, read from the stand-in's page as a browser reads it, pressed.

mod background;
mod button;
mod button_test;
mod foreground;
mod one_url;
mod pages;
mod recipes;
