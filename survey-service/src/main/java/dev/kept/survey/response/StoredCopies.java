// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import java.util.List;
import org.hibernate.Session;

/**
 * Removes what else was stored of responses on their way in: answers kept for repeated requests, and what an import noted
 * of each line. (The uploaded file itself is gone once its import has ended.)
 */
final class StoredCopies {

    private static final String ANSWERS = """
            delete from idempotency_key where tenant = :tenant
              and exists (select 1 from unnest(cast(:ids as text[])) response (id) where strpos(body, response.id) > 0)
            """;
    private static final String RESULTS = """
            update bulk_result set external_id = null, errors = null
            where tenant = :tenant
              and (id = any (cast(:ids as text[])) or external_id = any (cast(:externalIds as text[])))
            """;

    private StoredCopies() {}

    static void remove(Session session, String tenant, List<SurveyResponse> responses) {
        if (responses.isEmpty()) {
            return;
        }
        String[] ids = responses.stream().map(SurveyResponse::id).toArray(String[]::new);
        String[] externalIds = responses.stream()
                .map(SurveyResponse::externalId)
                .filter(id -> id != null)
                .toArray(String[]::new);
        session.createNativeMutationQuery(ANSWERS)
                .setParameter("tenant", tenant)
                .setParameter("ids", ids)
                .executeUpdate();
        session.createNativeMutationQuery(RESULTS)
                .setParameter("tenant", tenant)
                .setParameter("ids", ids)
                .setParameter("externalIds", externalIds)
                .executeUpdate();
    }
}
