//! What a hookup message may say.
