//! Taking tokens back (RFC 7009).

use axum::extract::{Path, RawForm, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::asked::{Asked, Refusal};
use crate::simulator::log::UnderWay;
use crate::simulator::world::{State as Inside, World};

/// Takes a token back; an unknown one is no error [I, RFC 7009].
pub(super) async fn serve(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    headers: HeaderMap,
    RawForm(form): RawForm,
) -> Response {
    let path = format!("/{provet_id}/oauth2/revoke_token/");
    let under_way = UnderWay::begin(&world, "POST", &path, "");
    let asked = Asked::of(provet_id, &headers, &form);
    let response = world.change(|state| match asked.app(state) {
        None => Refusal::CLIENT.into_response(),
        Some(app) => {
            let text = asked.field("token").unwrap_or_default();
            revoke(state, &app.client_id, text);
            StatusCode::OK.into_response()
        }
    });
    under_way.answered(Some(response.status().as_u16()));
    response
}

/// A refresh token takes the access tokens of its authorization with it.
fn revoke(state: &mut Inside, client_id: &str, text: &str) {
    if state
        .tokens
        .get(text)
        .is_some_and(|token| token.client_id == client_id)
    {
        state.tokens.remove(text);
    }
    let family = state
        .ledger
        .refresh
        .get(text)
        .filter(|kept| kept.granted.client_id == client_id)
        .map(|kept| kept.granted.family);
    if let Some(family) = family {
        state.end_family(family);
    }
}
