//! Background requests against the stand-in: what is accepted is carried out once, whatever gets lost.

mod crash;
mod desk;
mod forward;
mod lossy;
mod requests;
