//! Background requests against the stand-in: what is accepted is carried out once, whatever gets lost.

mod crash;
mod forward;
mod job_test;
mod lossy_proxy;
mod requests;
