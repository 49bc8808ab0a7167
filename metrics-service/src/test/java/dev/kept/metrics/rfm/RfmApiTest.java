// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.rfm;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.snapshot.Told;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class RfmApiTest {

    @Inject
    FeedHandler feed;

    private final Told told = Told.fresh();

    @BeforeEach
    void fiveBuyersAndOneWhoBoughtNothing() {
        told.of(
                feed,
                History.inUtc(90)
                        .order("cus_a", "2024-03-01", 10)
                        .order("cus_b", "2024-03-28", 20)
                        .order("cus_c", "2024-03-28", 30)
                        .order("cus_d", "2024-03-29", 15)
                        .order("cus_d", "2024-03-30", 25)
                        .order("cus_e", "2024-01-01", 50)
                        .order("cus_e", "2024-04-02", 9999)
                        .nps("cus_f", "2024-03-01", 9));
    }

    @Test
    void scoresTheBuyersOfADayWithTheirEdges() {
        told.get("rfm?asOf=2024-03-31")
                .statusCode(200)
                .body("customers", equalTo(5))
                .body("currency", equalTo("CNY"))
                .body("recency.find { it.score == 1 }.highest", equalTo(90))
                .body("frequency.score", contains(2, 5))
                .body("frequency[0].customers", equalTo(4))
                .body("monetary[0].lowest", equalTo(10))
                .body("cells", hasSize(125))
                .body("cells.scores.unique()", hasSize(125))
                .body("cells.customers.sum()", equalTo(5))
                .body("segments", hasSize(11))
                .body("segments.customers.sum()", equalTo(5))
                .body("segments.find { it.segment == 'AT_RISK' }.revenue", equalTo("50.00"))
                .body("segments[0].name.'zh-CN'", equalTo("冠军客户"));
        told.get("rfm")
                .statusCode(200)
                .body("segments.find { it.segment == 'CHAMPIONS' }.revenue", equalTo("10089.00"));
    }

    @Test
    void listsThoseOfAGroup() {
        told.get("rfm/customers?asOf=2024-03-31&limit=2")
                .statusCode(200)
                .body("data.customerId", contains("cus_a", "cus_b"))
                .body("data[1].recencyDays", equalTo(3))
                .body("data[1].revenue", equalTo("20.00"));
        String cursor =
                told.get("rfm/customers?asOf=2024-03-31&limit=2").extract().path("page.nextCursor");
        told.get("rfm/customers?asOf=2024-03-31&limit=2&cursor=" + cursor)
                .body("data.customerId", contains("cus_c", "cus_d"));
        told.get("rfm/customers?asOf=2024-03-31&group=CHAMPIONS").body("data.customerId", contains("cus_d"));
        told.get("rfm/customers?asOf=2024-03-31&scores=555").body("data", hasSize(0));
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        told.get("rfm?asOf=2999-01-01").statusCode(400).body("errors.parameter", hasItem("asOf"));
        told.get("rfm?segment=nobody").statusCode(400).body("errors[0].code", equalTo("segment-unknown"));
        told.get("rfm/customers?scores=678").statusCode(400).body("errors.parameter", hasItem("scores"));
        Told.fresh().get("rfm").statusCode(200).body("customers", equalTo(0));
    }
}
