//! Builds the URLs of the REST API: always below the clinic's own root, always with the slash at the end.

use url::Url;

use crate::provet::Tenant;

/// The URL of a path template with its ids filled in, in order.
///
/// The slash at the end matters: without it Provet answers 301. \[C\]
pub(super) fn build_url(tenant: &Tenant, template: &str, ids: &[i64]) -> Url {
    let mut path = template.to_owned();
    for id in ids {
        // Ids are numbers, so nothing that is filled in can lead out of the path.
        path = path.replacen("{id}", &id.to_string(), 1);
    }
    let mut url = tenant.api_url();
    let path = format!("{}{path}", url.path());
    url.set_path(&path);
    url
}

/// A record as writes name it: by its absolute URL. \[D\]
pub(super) fn record_url(tenant: &Tenant, collection: &str, id: i64) -> String {
    build_url(tenant, &format!("{collection}/{{id}}/"), &[id]).into()
}

/// Ids as the filters `__in` take them. \[D\]
pub(super) fn join_ids(ids: &[i64]) -> String {
    let ids: Vec<String> = ids.iter().map(i64::to_string).collect();
    ids.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provet::ProvetId;

    fn tenant() -> Tenant {
        let url = "https://us.provetcloud.com/4/oauth2/token/"
            .parse()
            .unwrap();
        Tenant::from_token_url(ProvetId::new(4).unwrap(), &url).unwrap()
    }

    #[test]
    fn paths_lie_below_the_clinics_root_and_end_in_a_slash() {
        assert_eq!(
            build_url(&tenant(), "consultation/{id}/consultationnote/", &[17]).as_str(),
            "https://us.provetcloud.com/4/api/0.1/consultation/17/consultationnote/"
        );
        assert_eq!(
            record_url(&tenant(), "patient", 9),
            "https://us.provetcloud.com/4/api/0.1/patient/9/"
        );
    }

    #[test]
    fn ids_are_listed_with_commas() {
        assert_eq!(join_ids(&[1, 20, 3]), "1,20,3");
    }
}
