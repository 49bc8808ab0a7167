// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.metrics.oracle.History;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(OracleReaders.Profile.class)
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MetricMembersApiTest {

    private static final String MARCH = "?from=2020-03-01&to=2020-04-01";
    private static final String MEMBERS = "metrics/retention-rate/members" + MARCH;

    @Inject
    OracleReaders readers;

    private final MetricApi api = MetricApi.fresh();

    @BeforeEach
    void history() {
        History history = History.inUtc(20)
                .profile("cus_a", "2020-01-01", Map.of("region", "east"))
                .order("cus_new", "2020-03-25", 1)
                .nps("cus_a", "2020-03-10", 10)
                .csat("cus_b", "2020-03-10", 5)
                .nps("rsp_1", "2020-03-10", 0);
        for (String kept : new String[] {"cus_a", "cus_b", "cus_c"}) {
            history.order(kept, "2020-02-25", 1).order(kept, "2020-03-20", 1);
        }
        history.order("cus_lost", "2020-02-25", 1);
        readers.put(api.tenant(), history.readAsOf("2020-12-31"));
    }

    @ParameterizedTest
    @CsvSource({"start, 4", "kept, 3", "lost, 1", "new, 1", "end, 4", "numerator, 3", "denominator, 4", "returned, 0"})
    void areExactlyThoseThatThePartCounts(String part, int count) {
        api.get(MEMBERS + "&part=" + part).statusCode(200).body("data", hasSize(count));
        String counted = part.equals("numerator") || part.equals("denominator") ? part : "parts." + part;
        api.get("metrics/retention-rate/values" + MARCH).body("series[0].points[0]." + counted, equalTo(count));
    }

    @Test
    void comeInOrderPageByPage() {
        String cursor = api.get(MEMBERS + "&part=kept&limit=2")
                .statusCode(200)
                .body("data.customerId", contains("cus_a", "cus_b"))
                .body("page.hasMore", equalTo(true))
                .body("page.nextCursor", notNullValue())
                .extract()
                .path("page.nextCursor");

        api.get(MEMBERS + "&part=kept&limit=2&cursor=" + cursor)
                .statusCode(200)
                .body("data.customerId", contains("cus_c"))
                .body("page.hasMore", equalTo(false))
                .body("page.nextCursor", nullValue());
        api.get(MEMBERS + "&part=lost&limit=2&cursor=" + cursor)
                .statusCode(400)
                .body("code", equalTo("cursor-mismatch"));
        api.get(MEMBERS + "&part=kept&cursor=xyz").statusCode(400).body("code", equalTo("cursor-invalid"));
    }

    @Test
    void respectTheFilter() {
        api.get(MEMBERS + "&part=kept&filter.region=east").body("data.customerId", contains("cus_a"));
        api.get(MEMBERS + "&part=kept&filter.region=west").body("data", empty());
    }

    @Test
    void ofASurveyMetricAnsweredOneOfItsQuestions() {
        api.get("metrics/net-promoter-score/members" + MARCH + "&part=respondents")
                .statusCode(200)
                .body("data.customerId", contains("cus_a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?part=kept | from | required",
                "?from=2020-03-01&part=kept | to | required",
                "?from=2020-03-01&to=2020-04-01 | part | part-unknown",
                "?from=2020-03-01&to=2020-04-01&part=happy | part | part-unknown",
                "?from=2020-03-01&to=2020-04-03&part=returnedLost | part | part-unknown",
                "?from=2020-03-01&to=2020-04-01&part=kept&limit=0 | limit | out-of-range",
                "?from=2020-03-01&to=2020-04-01&part=kept&filter.planet=mars | filter | dimension-unknown",
                "?from=2020-03-01&to=2020-04-01&part=kept&definition=x | definition | definition-unknown"
            })
    void aBadParameterIsNamed(String query, String parameter, String code) {
        api.get("metrics/retention-rate/members" + query)
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aMetricWithoutCustomersSaysSo() {
        api.get("metrics/revenue/members" + MARCH + "&part=orders")
                .statusCode(400)
                .body("errors[0].code", equalTo("no-members"));
        api.get("metrics/happiness/members" + MARCH + "&part=x")
                .statusCode(400)
                .body("errors[0].detail", containsString("revenue"));
    }
}
