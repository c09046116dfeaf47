//! The settings pages, in process: browsers that get pages and send the forms they find there, with the time handed in.

mod accounts;
mod audit;
mod buttons;
mod clinic;
mod clinics;
mod doctor;
mod doors;
mod harness;
mod jobs;
mod layouts;
mod matrix;
mod odd;
mod provet;
mod renamed;
mod signing;
mod system;
