// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.snapshot.Told;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class JourneyApiTest {

    @Inject
    FeedHandler feed;

    private final Told told = Told.fresh();

    /**
     * Ten prospects of January: five by the first campaign, of whom four buy; five by the second, of whom one does. Of
     * the five buyers two buy again in February and one in March; the three of them were in contact in January.
     */
    @BeforeEach
    void tenProspects() {
        History history = History.inUtc(30);
        for (int i = 0; i < 10; i++) {
            String customer = "cus_" + i;
            String campaign = i < 5 ? "cpg_1" : "cpg_2";
            history.add(
                    customer,
                    new AttributionFact("atr_" + i, 1, Instant.parse("2024-01-02T00:00:00Z"), null, campaign, false));
            List<StagesFact.Entry> stages = new ArrayList<>();
            stages.add(new StagesFact.Entry(LocalDate.parse("2024-01-02"), "PROSPECT"));
            if (i < 4 || i == 9) {
                history.order(customer, "2024-01-12", 10);
                stages.add(new StagesFact.Entry(LocalDate.parse("2024-01-12"), "NEW"));
            }
            if (i < 2) {
                history.order(customer, "2024-02-05", 20);
            }
            if (i == 2) {
                history.order(customer, "2024-03-05", 5);
            }
            if (i < 3) {
                history.add(
                        customer,
                        new InteractionFact(
                                "int_" + i,
                                1,
                                Instant.parse("2024-01-20T10:00:00Z"),
                                "PHONE",
                                true,
                                null,
                                null,
                                false));
            }
            history.add(customer, new StagesFact(customer + "/stage", 1, Instant.EPOCH, stages));
        }
        told.of(feed, history);
    }

    @Test
    void aGridOfCohortsWithItsCustomers() {
        told.get("cohort-grid?from=2024-01-01&to=2024-02-01&columns=3")
                .statusCode(200)
                .body("rows", hasSize(1))
                .body("rows[0].size", equalTo(5))
                .body("rows[0].cells.retention.value", contains(1, 0.4f, 0.2f))
                .body("rows[0].cells.revenue", contains("50.00", "40.00", "5.00"))
                .body("rows[0].cells[1].start", equalTo("2024-02-01"))
                .body("columns[1].count", equalTo(2));
        told.get("cohort-grid/members?from=2024-01-01&to=2024-02-01&columns=3&cohort=2024-01-01&offset=1&limit=1")
                .statusCode(200)
                .body("data.customerId", contains("cus_0"))
                .body("page.hasMore", equalTo(true));
        told.get("cohort-grid?cohortBy=stage:PROSPECT&returning=contact:PHONE&rollingDays=10&from=2024-01-01"
                        + "&to=2024-02-01&columns=2")
                .body("rows[0].size", equalTo(10))
                .body("rows[0].cells.retention.value", contains(0, 0.3f));
        told.get("cohort-grid?from=2024-01-01&to=2024-02-01&columns=120")
                .body("rows[0].cells[119].retention.value", nullValue())
                .body("rows[0].cells[119].retention.reason", equalTo("immature"));
        Told.fresh().get("cohort-grid").statusCode(200).body("rows[0].size", equalTo(0));
    }

    /** In contact are 3 of 5 against 0 of 5: Newcombe gives -.8824 to -.0298. */
    @Test
    void aFunnelByCampaign() {
        told.get("conversion-funnel?steps=stage:PROSPECT,stage:NEW,contact&from=2024-01-01&to=2024-02-01&withinDays=30"
                        + "&groupBy=campaign")
                .statusCode(200)
                .body("groups.group", contains("cpg_1", "cpg_2"))
                .body("groups[0].steps.reached", contains(5, 4, 3))
                .body("groups[1].steps.reached", contains(5, 1, 0))
                .body("groups[0].steps[2].ofPrevious.value", equalTo(0.75f))
                .body("groups[0].steps[1].within", equalTo(0.8f))
                .body("comparisons[0].group", equalTo("cpg_2"))
                .body("comparisons[0].difference.value", equalTo(-0.6f))
                .body("comparisons[0].difference.verdict", equalTo("SIGNAL"));
        told.get("conversion-funnel?steps=stage:PROSPECT,order&from=2024-01-01&to=2024-02-01&withinDays=9")
                .body("groups[0].steps[1].reached", equalTo(0));
        told.get("conversion-funnel?steps=stage:PROSPECT,coupon,contact&skipping=true&from=2024-01-01&to=2024-02-01")
                .body("groups[0].steps.reached", contains(10, 3, 3));
    }

    /**
     * A purchase makes present for 30 days. Present on 1 February are the five buyers of 12 January; three of them were in
     * contact in January. On 1 March only the two who bought on 5 February are left.
     */
    @Test
    void whoStaysAfterATouchpoint() {
        told.get("touchpoint-effects?touchpoints=contact:PHONE,coupon&from=2024-01-01&to=2024-02-01&followDays=29")
                .statusCode(200)
                .body("until", equalTo("2024-03-01"))
                .body("touchpoints[0].with.count", equalTo(2))
                .body("touchpoints[0].with.n", equalTo(3))
                .body("touchpoints[0].without.value", equalTo(0))
                .body("touchpoints[0].without.n", equalTo(2))
                .body("touchpoints[0].difference.value", equalTo(0.6666667f))
                .body("touchpoints[0].adjusted", equalTo(0.6666667f))
                .body("touchpoints[1].with.reason", equalTo("0/0"))
                .body("touchpoints[1].difference.verdict", equalTo("NONE"));
        told.get("touchpoint-effects?from=2024-01-01&to=2024-02-01&followDays=3650")
                .body("touchpoints[0].with.reason", equalTo("immature"));
    }

    /** January's 31 days are the promotion: five buyers came by it, two bought again within 31 days. */
    @Test
    void whatComesAfterAPromotion() {
        told.get("promotion-effect?from=2024-01-01&to=2024-02-01")
                .statusCode(200)
                .body("stretches.name", contains("before", "during", "after"))
                .body("stretches.from", contains("2023-12-01", "2024-01-01", "2024-02-01"))
                .body("stretches.buyers", contains(0, 5, 2))
                .body("stretches.revenue", contains("0.00", "50.00", "40.00"))
                .body("stretches[1].acquired", equalTo(5))
                .body("stretches[1].boughtAgain.value", equalTo(0.4f))
                .body("stretches[1].retention.reason", equalTo("0/0"))
                .body("stretches[2].retention.n", equalTo(5))
                .body("stretches[2].retention.count", equalTo(2))
                .body("stretches[2].retentionDifference.verdict", equalTo("NONE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cohort-grid?cohortBy=luck | cohortBy | stage:<key>",
                "cohort-grid?returning=stage | returning | order",
                "cohort-grid?from=2024-01-02 | from | 2024-02-01",
                "cohort-grid?from=1990-01-01&to=2024-01-01 | from | 200",
                "cohort-grid?from=2024-02-01&to=2024-01-01 | to | 2024-02-01",
                "cohort-grid?segment=x | segment | -",
                "cohort-grid/members | cohort | given",
                "conversion-funnel?steps=order | steps | 2",
                "touchpoint-effects?from=2024-01-01 | to | given",
                "touchpoint-effects?touchpoints=luck&from=2024-01-01&to=2024-02-01 | touchpoints | order",
                "promotion-effect?from=2024-01-01&to=2023-01-01 | to | 2024-01-01",
                "promotion-effect?from=2024-01-01&to=2027-01-01 | to | 2024-01-02",
                "conversion-funnel?groupBy=shoe | groupBy | campaign",
                "conversion-funnel?from=2024-02-01&to=2024-01-01 | to | 2024-02-01",
            })
    void whatCannotBeAskedIsSaid(String path, String parameter, String hint) {
        told.get(path)
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].detail", containsString(hint));
    }
}
