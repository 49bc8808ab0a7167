// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static io.restassured.RestAssured.given;

import dev.kept.testkit.Tenants;
import dev.kept.testkit.Tokens;
import io.restassured.response.ValidatableResponse;

/** The metrics API as one tenant sees it. */
record MetricApi(String tenant) {

    static MetricApi fresh() {
        return new MetricApi(Tenants.fresh());
    }

    /** @param pathAndQuery below {@code /api/v1/} */
    ValidatableResponse get(String pathAndQuery) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(tenant, "metrics:read"))
                .get("/api/v1/" + pathAndQuery)
                .then();
    }
}
