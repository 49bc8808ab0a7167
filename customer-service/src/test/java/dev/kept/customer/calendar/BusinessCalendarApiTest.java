// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class BusinessCalendarApiTest {

    private static final String PATH = "/api/v1/business-calendars";

    private final Api api = Api.fresh();

    @Test
    void measuresTheTimeOfItsOpenings() {
        String id = created(api.post(PATH, desk("Desk")));
        String measure = PATH + "/" + id + "/business-time?from={from}&to={to}";

        // Friday 17:00 to Monday 10:00 in Shanghai
        api.get(measure, "2026-03-06T09:00:00Z", "2026-03-09T02:00:00Z")
                .then()
                .statusCode(200)
                .body("minutes", equalTo(120))
                .body("duration", equalTo("PT2H"));
        // the Spring Festival of 2026 is a Tuesday
        api.get(measure, "2026-02-16T00:00:00Z", "2026-02-18T00:00:00Z").then().body("minutes", equalTo(0));
        api.get(measure, "2026-02-16T00:00:00Z", "2046-02-18T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("to"));

        api.patch(
                        PATH + "/" + id,
                        "\"v1\"",
                        "{\"specialDays\": [{\"date\": \"2026-03-07\", \"nameZh\": \"调休\", \"openings\":"
                                + " [{\"opens\": \"10:00\", \"closes\": \"24:00\"}]}]}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""));
        api.get(measure, "2026-03-06T09:00:00Z", "2026-03-09T02:00:00Z").then().body("minutes", equalTo(120 + 14 * 60));
    }

    @Test
    void hasOneDefaultAndNamesThatDiffer() {
        Map<String, Object> first = desk("First");
        first.put("isDefault", true);
        String one = created(api.post(PATH, first));
        Map<String, Object> second = desk("Second");
        second.put("isDefault", true);
        String two = created(api.post(PATH, second));

        api.get(PATH + "/" + one).then().body("isDefault", equalTo(false));
        api.get(PATH + "/" + two).then().body("isDefault", equalTo(true));
        api.get(PATH).then().statusCode(200).body("data.name", contains("First", "Second"));
        api.post(PATH, desk("First")).then().statusCode(409).body("code", equalTo("calendar-name-taken"));

        api.delete(PATH + "/" + two, "\"v1\"").then().statusCode(204);
        api.get(PATH + "/" + two).then().statusCode(404).body("code", equalTo("calendar-not-found"));
        api.with("customers:read", "customers:write")
                .post(PATH, desk("Third"))
                .then()
                .statusCode(403);
    }

    @Test
    void namesEveryFault() {
        Map<String, Object> wrong = desk("Wrong");
        wrong.put("zone", "Asia/Nowhere");
        wrong.put("openings", List.of(opening("MONDAY", "09:00", "12:00"), opening("MONDAY", "11:59", "11:00")));
        wrong.put("specialDays", List.of(Map.of("date", "2026-01-01"), Map.of("date", "2026-01-01")));
        api.post(PATH, wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/zone", "/openings/1/closes", "/specialDays/1/date"));
        wrong.put("openings", List.of(opening("MONDAY", "24:00", "24:30")));
        api.post(PATH, wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/openings/0/opens", "/openings/0/closes"));
        wrong.put("openings", List.of(opening("MONDAY", "09:00", "12:00"), opening("MONDAY", "11:59", "13:00")));
        api.post(PATH, wrong).then().body("errors.pointer", hasItems("/openings/1"));
        wrong.put("holidays", List.of("no-such-day"));
        api.post(PATH, wrong).then().statusCode(400).body("errors[0].pointer", equalTo("/holidays/0"));
    }

    @Test
    void listsTheHolidaysOfAYear() {
        api.get("/api/v1/holidays?year=2026")
                .then()
                .statusCode(200)
                .body("data.find { it.key == 'mid-autumn-festival' }.date", equalTo("2026-09-25"))
                .body("data.find { it.key == 'spring-festival' }.nameZh", equalTo("春节"));
        api.get("/api/v1/holidays?year=1900").then().statusCode(400);
        api.get("/api/v1/holidays").then().statusCode(400);
    }

    private static Map<String, Object> desk(String name) {
        return new TreeMap<>(Map.of(
                "name",
                name,
                "zone",
                "Asia/Shanghai",
                "openings",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY").stream()
                        .map(day -> opening(day, "09:00", "18:00"))
                        .toList(),
                "holidays",
                List.of("spring-festival", "new-years-eve")));
    }

    private static Map<String, String> opening(String day, String opens, String closes) {
        return Map.of("day", day, "opens", opens, "closes", closes);
    }
}
