// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** Scores of customers. */
final class ScoreBelongings {

    private ScoreBelongings() {}

    static void add(Map<String, String> ids) {
        // Every tenant has the same three scores; whose they are is the customer's id.
        ids.put("/scores/{scoreKey}/customers/", "/scores/health/customers/");
        Belongings.NOT_OWNED.add("/api/v1/score-policies/{scoreKey}");
        Belongings.NOT_OWNED.add("/api/v1/score-policies/{scoreKey}/versions");
        Belongings.NOT_OWNED.add("/api/v1/scores/{scoreKey}/customers");
        Belongings.NOT_OWNED.add("/api/v1/scores/{scoreKey}/distribution");
        Belongings.NOT_OWNED.add("/api/v1/scores/{scoreKey}/back-test");
        Belongings.QUERIES.put("getCustomerScoreChange", "?from=2024-01-01");
    }
}
