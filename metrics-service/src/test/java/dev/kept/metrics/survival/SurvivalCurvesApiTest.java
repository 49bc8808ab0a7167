// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kept.feedkit.FeedHandler;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.modelling.ModelApi;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SurvivalCurvesApiTest {

    private static final String CURVES = "/api/v1/survival-curves";
    private static final String TENURES = "/api/v1/tenures/rows";
    private static final LocalDate DAY = LocalDate.parse("2024-06-30");

    /** Weeks of remission, Freireich et al. (1963); with a plus: still in remission. */
    private static final String TREATED = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    private static final String PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";

    @Inject
    FeedHandler feed;

    private ModelApi api;

    @BeforeEach
    void newTenant() {
        api = new ModelApi(feed);
    }

    @Test
    void remissionsOfFreireichAsSubscriptionsComeOutAsPublished() {
        List<Map.Entry<String, Fact>> facts = new ArrayList<>();
        subscriptions(facts, "6-MP", TREATED);
        subscriptions(facts, "placebo", PLACEBO);
        api.deliver(facts);

        JsonPath view = api.request()
                .get(CURVES + "?unit=WEEK&asOf=" + DAY + "&groupBy=plan&horizon=23&hazardWidth=10")
                .then()
                .statusCode(200)
                .body("curves", hasSize(2))
                .body("curves[0].group", equalTo("6-MP"))
                .body("curves[0].size", equalTo(21))
                .body("curves[0].events", equalTo(9))
                .body("curves[1].events", equalTo(21))
                .extract()
                .jsonPath(ModelApi.DOUBLES);

        assertEquals(List.of(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0), view.getList("curves[0].steps.time"));
        double[] published = {.857, .807, .753, .690, .627, .538, .448};
        for (int i = 0; i < published.length; i++) {
            assertEquals(published[i], view.getDouble("curves[0].steps[" + i + "].survival"), 5e-4);
        }
        assertEquals(23, view.getDouble("curves[0].median"));
        assertEquals(8, view.getDouble("curves[1].median"));
        assertEquals(16.79, view.getDouble("test.chiSquare"), .005);
        assertEquals(19.25, view.getDouble("test.groups[0].expected"), .005);
        assertEquals(23, view.getDouble("curves[0].restrictedMean.horizon"));
        // leavers in (0, 10] over the weeks spent there, counted by hand: 3 x 6 + 6 + 7 + 9 + 15 x 10 with 2 at ten
        assertEquals(5, view.getInt("curves[0].hazards[0].events"));
        assertEquals(3 * 6 + 6 + 7 + 9 + 15 * 10, view.getDouble("curves[0].hazards[0].exposure"), 1e-9);
    }

    @Test
    void buyersLastUntilTheDaysOfInactivityHavePassed() {
        // presence: 90 days by default. One is lost 91 days after the second purchase, one is still there
        api.deliver(List.of(
                order("cus_lost", "a", "2024-01-01"),
                order("cus_lost", "b", "2024-01-11"),
                order("cus_lost", "later", "2024-06-20"),
                order("cus_here", "c", "2024-06-01"),
                order("cus_future", "d", "2024-07-15")));

        JsonPath view = api.request()
                .get(CURVES + "?of=BUYERS&unit=DAY&asOf=" + DAY + "&hazardWidth=200")
                .then()
                .statusCode(200)
                .body("exclusions.never-began", equalTo(1))
                .extract()
                .jsonPath(ModelApi.DOUBLES);

        assertEquals(2, view.getInt("curves[0].size"));
        assertEquals(List.of(101.0), view.getList("curves[0].steps.time"));
        assertEquals(0, view.getDouble("curves[0].steps[0].survival"));
        assertNull(view.get("test"));
    }

    @Test
    void theTenuresGiveTheCurvesWhenSomebodyElseDrawsThem() {
        List<Map.Entry<String, Fact>> facts = new ArrayList<>();
        subscriptions(facts, "6-MP", TREATED);
        subscriptions(facts, "placebo", PLACEBO);
        api.deliver(facts);
        String asked = "unit=WEEK&asOf=2024-05-15&attributes=region";
        List<String> rows = new ArrayList<>();
        String cursor = null;
        do {
            Response run = api.request()
                    .get(TENURES + ".csv?" + asked + "&limit=10" + (cursor == null ? "" : "&cursor=" + cursor));
            run.then().statusCode(200);
            List<String> lines = run.asString().lines().toList();
            assertEquals("id,customerId,start,end,observed,tenure,entry,leftTruncated,plan,region", lines.get(0));
            rows.addAll(lines.subList(1, lines.size()));
            cursor = Boolean.parseBoolean(run.header("Has-More")) ? run.header("Next-Cursor") : null;
        } while (cursor != null);

        JsonPath view = api.request()
                .get(CURVES + "?unit=WEEK&asOf=2024-05-15&groupBy=plan")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(ModelApi.DOUBLES);
        for (int curve = 0; curve < 2; curve++) {
            String plan = view.getString("curves[" + curve + "].group");
            SortedMap<Integer, Double> drawn = kaplanMeier(
                    rows.stream().filter(row -> row.contains("," + plan + ",")).toList());
            List<Double> times = view.getList("curves[" + curve + "].steps.time");
            List<Double> survival = view.getList("curves[" + curve + "].steps.survival");
            assertEquals(
                    List.copyOf(drawn.keySet()),
                    times.stream().map(Double::intValue).toList());
            List<Double> expected = List.copyOf(drawn.values());
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i), survival.get(i), 1e-12);
            }
        }
        // Of those still in remission on the day some had not begun by the fifteenth of May.
        assertEquals(view.getInt("curves[0].size") + view.getInt("curves[1].size"), rows.size());
    }

    /** From the columns alone: who is at risk at a time has a tenure at least as long. */
    private static SortedMap<Integer, Double> kaplanMeier(List<String> rows) {
        List<int[]> seen = rows.stream()
                .map(row -> row.split(",", -1))
                .map(cells -> new int[] {Integer.parseInt(cells[5]), Integer.parseInt(cells[4])})
                .toList();
        SortedMap<Integer, Double> curve = new TreeMap<>();
        double survival = 1;
        for (int time : seen.stream()
                .filter(one -> one[1] == 1)
                .mapToInt(one -> one[0])
                .sorted()
                .distinct()
                .toArray()) {
            long atRisk = seen.stream().filter(one -> one[0] >= time).count();
            long events =
                    seen.stream().filter(one -> one[0] == time && one[1] == 1).count();
            survival *= 1 - (double) events / atRisk;
            curve.put(time, survival);
        }
        return curve;
    }

    @Test
    void whoBeganBeforeAnythingWasSeenIsMarked() {
        api.deliver(List.of(
                order("cus_early", "a", "2024-01-01"),
                order("cus_soon", "b", "2024-03-30"),
                order("cus_late", "c", "2024-03-31"),
                Map.entry("cus_none", new ProfileFact("cus_none", 1, Instant.EPOCH, Map.of("region", "north")))));

        // presence: 90 days by default
        JsonPath table = lines(api.request().get(TENURES + ".ndjson?of=BUYERS&asOf=2024-06-28"));
        assertEquals(List.of("cus_early", "cus_late", "cus_soon"), table.getList("id"));
        assertEquals(List.of(1, 0, 1), table.getList("leftTruncated"));
        assertEquals(List.of(1, 0, 1), table.getList("observed"));
        assertEquals(List.of("2024-04-01", "2024-06-29", "2024-06-29"), table.getList("end"));
        assertEquals(List.of(91, 90, 91), table.getList("tenure"));
        assertEquals(List.of(0, 0, 0), table.getList("entry"));

        JsonPath seenLater =
                lines(api.request().get(TENURES + ".ndjson?of=BUYERS&asOf=2024-06-28&observedFrom=2024-03-31"));
        assertEquals(List.of(90, 0, 1), seenLater.getList("entry"));
        assertEquals(List.of(1, 1, 1), seenLater.getList("leftTruncated"));
    }

    private static JsonPath lines(Response run) {
        run.then().statusCode(200);
        return JsonPath.from("[" + String.join(",", run.asString().lines().toList()) + "]");
    }

    @Test
    void namesWhatIsWrong() {
        api.request()
                .get(TENURES + ".csv?asOf=2999-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("asOf"));
        api.request()
                .get(TENURES + ".csv?attributes=a,,b")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("attributes"));
        api.request().get(TENURES + ".csv?observedFrom=9999-12-31").then().statusCode(400);
        api.request().get(TENURES + ".csv?segment=none").then().statusCode(400);
        api.request().get(TENURES + ".ndjson?cursor=odd").then().statusCode(400);

        api.request().get(CURVES).then().statusCode(200).body("curves", hasSize(0));
        api.request()
                .get(CURVES + "?asOf=2999-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("asOf"));
        api.request()
                .get(CURVES + "?segment=none")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("segment"));
        api.request().get(CURVES + "?level=2").then().statusCode(400);
        api.request().get(CURVES + "?odd=1").then().statusCode(400).body("errors[0].detail", containsString("groupBy"));
    }

    private static Map.Entry<String, Fact> order(String customer, String id, String day) {
        Instant at = LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
        return Map.entry(customer, new OrderFact(id, 1, at, 10_000, 0, false));
    }

    private static void subscriptions(List<Map.Entry<String, Fact>> facts, String plan, String weeks) {
        for (String text : weeks.split(" ")) {
            boolean lasts = text.endsWith("+");
            int length = Integer.parseInt(text.replace("+", ""));
            LocalDate from = lasts ? DAY.plusDays(1).minusWeeks(length) : DAY.minusWeeks(45);
            String id = "cus_" + facts.size();
            Span span = new Span(from, lasts ? null : from.plusWeeks(length), 10_000);
            facts.add(Map.entry(
                    id,
                    new SubscriptionFact(
                            "sub_" + facts.size(), 1, Instant.EPOCH, plan, List.of(span), List.of(), false)));
        }
    }
}
