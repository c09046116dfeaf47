//! What holds for every launch, whatever its text.
